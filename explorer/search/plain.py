"""A plain question turned into a search line that the asker sees and can correct.

"what did Smith decide in 2019" becomes `kind:decision who:smith year:2019`. Only what the question says goes into the line; which words
name a person or a body is asked of the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from explorer.search.asked import AUXILIARIES, FILLERS, Asked, Focus, KindsOf, before_of, field_of, meant, person_of
from explorer.search.askeddates import dates, is_date
from explorer.search.belonging import belonging
from explorer.search.deeds import deeds
from explorer.search.fold import STOP, TELLING, words
from explorer.search.halves import halves, without_columns
from explorer.search.openers import BEFORE, opened
from explorer.search.query import settles
from explorer.search.query import tokens as tokens_of
from explorer.search.spoken import (
    ATTENDS,
    BEING,
    BODIES,
    CHAIRMEN,
    CHAIRS,
    CHOSEN,
    DOERS,
    LOST,
    MEETINGS,
    MEETS,
    MOTIONS,
    MOVES,
    OF_COUNCIL,
    OPEN,
    PASSED,
    PRESIDES,
    SECOND,
    SENDS,
    SORTS,
    STILL,
    TAKEN,
    TALKS,
    VAGUE,
    WHOSE,
    WRITES,
)
from explorer.search.tasks import tasks
from explorer.search.terms import ANY, DATES, NAMED, kind_named, quoted

_UNDATED: Final = frozenset(["person", "post"])
"""Kinds of things that have no day of their own."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question and the line it was read as. `line` is the text itself where it is no plain question.

    `wider` is the line without its bare words, for a question about what people did, whose subject the record may not name there, and `about` the
    line with them and without what anybody did, where the question names nobody; `anyhow` is the line without a body that it calls only by
    its sort ("the council"), `undated` the line without its days, for a question for people or posts, which have none, `anywhen` that for any other
    question, and `anywhere` the bare words and names, of things of whatever kind. `ahead` says that what is next is asked for,
    with `dated` from a day on that the question names, `counted` that it is asked how many or how often. `beside` is a second question in the same
    sentence, which the line leaves out.
    """

    text: str
    line: str
    focus: Focus = ""
    wider: str = ""
    about: str = ""
    anyhow: str = ""
    undated: str = ""
    anywhen: str = ""
    anywhere: str = ""
    ahead: bool = False
    dated: bool = False
    counted: bool = False
    beside: str = ""

    @property
    def plain(self) -> bool:
        """Whether a plain question was turned into another line."""
        return self.line != self.text


def understand(text: str, kinds_of: KindsOf) -> Understood:
    """Return the line that a plain question means, or the text itself where it does not open as one. Of two questions in one sentence the first is
    read, where it asks of something."""
    first, second = halves(without_columns(text))
    if second:
        read = _understood(first, kinds_of)
        if read.wider or read.anywhere:
            return replace(read, text=text, beside=second)
    return (
        replace(_understood(first, kinds_of), text=text)
        if first != text and not second
        else _understood(text, kinds_of)
    )


def _understood(text: str, kinds_of: KindsOf) -> Understood:
    parts = tokens_of(text.strip().rstrip("?!. "))
    own = {part.text for part in parts if part.field or part.minus or part.text.startswith('"')}
    focus, tokens = opened([part.text for part in parts])
    if not focus or parts[0].text in own or parts[0].text.endswith(":"):
        return Understood(text, text)
    given = [token for token in tokens if token in own]
    asked = Asked(focus, _plain_words(token for token in tokens if token not in given), given=given)
    ahead = "next" in asked.left
    dates(asked, ahead)
    _sent(asked, kinds_of)
    done = False
    if not (belonging(asked, kinds_of) or _named(asked)):
        done = tasks(asked, kinds_of) or deeds(asked, kinds_of)
        _kind(asked, kinds_of)
    elif asked.kind == "action":
        done = tasks(asked, kinds_of)
    elif asked.kind in ("decision", "meeting", "item"):
        done = deeds(asked, kinds_of)
    if asked.focus in ("what", "which") and asked.kind == "decision":
        _fate(asked)
    if not done:
        _subject(asked, kinds_of)
        _doers(asked, kinds_of)
    if asked.kind == "meeting" and focus in ("when", "where"):
        _of_body(asked, kinds_of)
    fields, rest = _line(asked)
    undated = _undated(asked, fields, rest)
    of_people = _UNDATED.issuperset(asked.kind.split(","))
    # Without its words a kind alone, of some days perhaps, would list whatever there is of it.
    narrowed = bool(asked.given) or not asked.parts.keys() <= set(DATES)
    wider = " ".join(fields) if done and rest and narrowed else ""
    theirs = [field for field in fields if not field.endswith(":*")]
    about = " ".join((*theirs, *rest)) if wider and len(theirs) < len(fields) else ""
    return Understood(
        text,
        " ".join((*fields, *rest)),
        asked.focus,
        wider,
        about,
        _anyhow(asked, fields, rest),
        undated if of_people else "",
        "" if of_people else undated,
        _anywhere(asked, rest),
        ahead and "meeting" in asked.kind,
        any(name in asked.parts for name in DATES),
        focus == "which" and "how" in words(text)[: BEFORE + 1],
    )


def _anyhow(asked: Asked, fields: Sequence[str], rest: Sequence[str]) -> str:
    """Return the line without a body that is called only by its sort, or nothing where it names none."""
    body = asked.parts.get("body", "")
    if not body or not SORTS.issuperset(body.split()):
        return ""
    return " ".join((*(field for field in fields if not field.startswith("body:")), *rest))


def _undated(asked: Asked, fields: Sequence[str], rest: Sequence[str]) -> str:
    """Return the line without its days, or nothing where it has none."""
    days_asked = tuple(f"{name}:" for name in DATES if name in asked.parts)
    if not days_asked:
        return ""
    return " ".join((*(field for field in fields if not field.startswith(days_asked)), *rest))


def _anywhere(asked: Asked, rest: Sequence[str]) -> str:
    """Return what is asked about, wherever it stands: the bare words and the names, but for the sorts of bodies, with the days that bound them."""
    names = [word for name, value in asked.parts.items() if name in NAMED for word in value.split()]
    told = [*rest, *(word for word in names if word != ANY and word not in SORTS)]
    if not told and not asked.given:
        return ""
    days_asked = [f"{name}:{quoted(value)}" for name, value in asked.parts.items() if name in DATES]
    return " ".join((*days_asked, *asked.given, *told))


def _plain_words(tokens: Iterable[str]) -> list[str]:
    return [word for token in tokens for word in ([token.strip(",;()")] if is_date(token) else words(token))]


def _sent(asked: Asked, kinds_of: KindsOf) -> None:
    """Take the body that something was recommended or referred to: "what was referred to the panel", "decisions recommended to cabinet"."""
    left = asked.left
    at = next((k for k in range(len(left) - 2) if left[k] in SENDS and left[k + 1] == "to"), -1)
    if at < 0 or left[:1] == ["who"]:
        return
    first = at + 2 + (left[at + 2] == "the")
    for end in range(min(len(left), first + 7), first, -1):
        body = meant(left[first:end])
        if body and left[end - 1] not in STOP and field_of(body, kinds_of) == "body":
            asked.put("sent", " ".join(body))
            del left[at + 1 : end]
            return


def _named(asked: Asked) -> bool:
    """Take the sort of thing that a question names: "which reports"; tell whether it names one."""
    left = asked.left
    if asked.focus == "what" and left[:2] in (["are", "the"], ["were", "the"]) and kind_named(" ".join(left[2:3])):
        del left[:2]
    named = next((kind_named(" ".join(left[:n])) for n in (2, 1) if kind_named(" ".join(left[:n]))), "")
    if asked.focus not in ("which", "what") or not (named or left[:1] in DOERS):
        return False
    if left[0] in SORTS and not any(map(_is_verb, left)):
        asked.kind = "body"
        del left[0]
        return True
    del left[: 2 if kind_named(" ".join(left[:2])) else 1]
    if named and not (named in ("body", "person", "post") and any(map(_is_verb, left))):
        asked.kind = named
        return True
    asked.focus = "who"
    return False


def _kind(asked: Asked, kinds_of: KindsOf) -> None:
    """Find what sort of thing is asked for, told by the verb; a decision otherwise."""
    left, held = asked.left, set(asked.left)
    settling = any(map(_is_verb, left))
    if asked.kind:
        return
    if _at_meeting(asked, kinds_of):
        asked.kind = "meeting"
    elif asked.focus in ("what", "who") and (
        _ahead(left)
        or (asked.focus == "what" and ((STILL & held and OPEN.issuperset(held - STOP)) or "outstanding" in held))
    ):
        asked.kind = "action"
    elif asked.focus == "who" and held & CHOSEN:
        asked.kind = "decision"
    elif asked.focus == "who" and (held & CHAIRS or (left[:1] in BEING and not settling)):
        body = meant([word for word in left if word not in CHAIRS | AUXILIARIES | MEETINGS])
        post = meant(before_of([word for word in left if word not in AUXILIARIES]))
        of_day = not body and any(name in asked.parts for name in DATES)
        if held & PRESIDES and not held & SECOND and (of_day or field_of(body, kinds_of) == "body"):
            asked.kind, asked.left = "meeting", []
            if body:
                asked.put("body", " ".join(body))
            asked.put("room", ANY)
        elif post and all("post" in kinds_of(word) for word in post) and not held & CHAIRS:
            asked.kind = "post,person"
        else:
            asked.kind = "meeting" if "at" in held and not held & CHAIRS else "person"
            asked.left = ["chair" if word in CHAIRMEN else word for word in asked.left]
    elif held & (ATTENDS | MEETS) or (asked.focus in ("when", "where") and held & MEETINGS and not settling):
        asked.kind = "meeting"
    elif held & TALKS and not any(map(settles, left)):
        asked.kind = "decision,item"
    else:
        asked.kind = "report" if held & WRITES else "decision"


def _at_meeting(asked: Asked, kinds_of: KindsOf) -> bool:
    """Take who may have been where: "was Birch at the April meeting", and tell whether a question asks for that."""
    left = asked.left
    if asked.focus != "what" or left[:1] not in BEING or "at" not in left[2:]:
        return False
    at = left.index("at", 2)
    who = person_of(meant(left[1:at]), kinds_of)
    if not who:
        return False
    asked.put("room", " ".join(who))
    asked.left = left[at + 1 :]
    return True


def _ahead(left: Sequence[str]) -> bool:
    """Tell whether a question asks for tasks: "what is still to be done", "what is Birch to do", "who is to write"."""
    return left[:1] in BEING and any(
        one == "to" and (other in ("do", "write", "report") or (other == "be" and last == "done"))
        for one, other, last in zip(left, left[1:], [*left[2:], ""], strict=False)
    )


def _fate(asked: Asked) -> None:
    """Take words that ask for what was not agreed, or for what was: "which motions were lost", "motions that fell", "what was passed"."""
    first = asked.left[:1]
    if first not in BEING and first != ["that"] and not (len(asked.left) == 1 and first[0] in LOST | PASSED):
        return
    if PASSED & set(asked.left):
        asked.given.append("-outcome:rejected")
        asked.left = [word for word in asked.left if word not in PASSED]
    if LOST & set(asked.left):
        asked.put("outcome", "rejected")
        asked.left = [word for word in asked.left if word not in LOST]


def _subject(asked: Asked, kinds_of: KindsOf) -> None:
    """Take the doer between an auxiliary and its verb: "did Smith decide", "did the cabinet agree"."""
    left = asked.left
    if not left or left[0] not in AUXILIARIES or asked.kind in ("person", "post,person"):
        return
    verb = next((k for k, word in enumerate(left) if k > 1 and _is_verb(word)), 0) or _after_body(left)
    if not verb:
        return
    doer = meant(left[1:verb])
    doer = person_of(doer, kinds_of) or doer
    name = field_of(doer, kinds_of)
    # Who is to do a task stands in its words.
    if not name or (name == "who" and asked.kind == "action"):
        return
    if name == "who":
        did = left[verb]
        name = "moved" if did in MOVES else "room" if did in ATTENDS else "by" if did in WRITES else "who"
    asked.put(name, " ".join(doer))
    del left[1:verb]


def _after_body(left: Sequence[str]) -> int:
    """Return the place after a body called by its sort that begins what is asked, of whose verb nothing is known: "did the town council
    refuse"; 0 where there is none."""
    end = next((k for k in range(2, len(left)) if left[k] not in SORTS), 0) if left[1:2] == ["the"] else 0
    return end if end > 2 and left[end - 1] in BODIES and left[end] not in OF_COUNCIL else 0


def _is_verb(word: str) -> bool:
    return settles(word) or word in VAGUE | MOVES | ATTENDS | WRITES | MEETS | TALKS


def _doers(asked: Asked, kinds_of: KindsOf) -> None:
    """Take a doer at the end: "approved by the cabinet", "moved by Harlow", "the motions of Harlow"."""
    left = asked.left
    at = next((k for k in range(len(left) - 1, -1, -1) if left[k] == "by" or (left[k] == "of" and _whose(left, k))), -1)
    if at < 0:
        return
    doer = meant(left[at + 1 :])
    doer = person_of(doer, kinds_of) or (doer if left[at] == "by" else [])
    name = field_of(doer, kinds_of)
    if name:
        before = left[at - 1] if at else ""
        name = (
            "moved"
            if name == "who" and before in MOVES | MOTIONS
            else "by"
            if name == "who" and before in WRITES
            else name
        )
        asked.put(name, " ".join(doer))
        del left[at:]


def _whose(left: Sequence[str], at: int) -> bool:
    """Tell whether "of" follows what somebody moves: "who seconded the motions of Elm"."""
    return left[at - 1] in MOTIONS and at > 0


def _of_body(asked: Asked, kinds_of: KindsOf) -> None:
    """Take the body whose meeting is asked for."""
    body = [word for word in meant(asked.left) if word not in AUXILIARIES | MEETINGS | MEETS]
    if field_of(body, kinds_of) == "body":
        asked.put("body", " ".join(body))
        asked.left = [word for word in asked.left if word not in body]


def _without_whose(left: Sequence[str]) -> list[str]:
    """Return a question's words without the sort of body before its recommendation: "did the cabinet accept the scrutiny recommendation on trees"."""
    return [
        word
        for word, after in zip(left, [*left[1:], ""], strict=False)
        if not (word in WHOSE and after in ("recommendation", "recommendations"))
    ]


def _asks_what_was(asked: Asked, verb: str) -> bool:
    """Tell whether a question asks for what was deferred, referred, delegated or rejected, and not whether something named was."""
    before = asked.left[: asked.left.index(verb)]
    return asked.focus != "what" or not meant([word for word in before if word not in AUXILIARIES | MOTIONS])


def _line(asked: Asked) -> tuple[list[str], list[str]]:
    """Return the fields of the line of a question, and its bare words."""
    verb = next((word for word in asked.left if settles(word) and word not in VAGUE), "")
    told = asked.kind == "decision" and verb in TELLING and "sent" not in asked.parts and _asks_what_was(asked, verb)
    gone = STOP | FILLERS | VAGUE | (frozenset() if told else {verb})
    if asked.kind != "decision" or asked.focus == "who":
        gone |= MOVES if asked.kind == "decision" else frozenset()
        gone |= ATTENDS | MEETS | MEETINGS if asked.kind == "meeting" else frozenset()
        gone |= WRITES | TAKEN if asked.kind == "report" else frozenset()
        gone |= OPEN if asked.kind == "action" else frozenset()
    elif "moved" in asked.parts:
        gone |= MOVES
    gone |= TALKS if asked.kind == "decision,item" else frozenset()
    asked.left = _without_whose(asked.left)
    if asked.kind == "decision" and (
        asked.parts or not gone.issuperset(word for word in asked.left if word not in MOTIONS)
    ):
        gone |= MOTIONS
    fields = [f"kind:{asked.kind}"] if not any(part.startswith("kind:") for part in asked.given) else []
    fields += [f"{name}:{quoted(value)}" for name, value in asked.parts.items()]
    fields += [f"verb:{verb}"] if verb and asked.kind == "decision" and not told else []
    return [*fields, *asked.given], [word for word in asked.left if word not in gone]
