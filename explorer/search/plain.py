"""A plain question turned into a search line that the asker sees and can correct.

"what did Smith decide in 2019" becomes `kind:decision who:smith year:2019`. Only what the question says goes into the line; which words
name a person or a body is asked of the record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from explorer.search.fold import STOP, words
from explorer.search.query import settles
from explorer.search.terms import kind_named, quoted
from explorer.search.when import days, month_named

Focus = Literal["", "who", "when", "what", "where", "which"]
"""What a question wants to know first of its answer."""

KindsOf = Callable[[str], Collection[str]]
"""Which kinds of things bear a folded word in their names, a typing error forgiven: `{"person"}`, `{"body"}`, both or none."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question and the line it was read as. `line` is the text itself where it is no plain question."""

    text: str
    line: str
    focus: Focus = ""

    @property
    def plain(self) -> bool:
        """Whether a plain question was turned into another line."""
        return self.line != self.text


_WORD = re.compile(r"\"[^\"]*\"|[^\s\"]+")
_FIELD = re.compile(r"-?[a-zA-Z]{2,12}:\S")
_OPENERS: Final[dict[str, Focus]] = {
    "who": "who", "whom": "who", "when": "when", "what": "what", "which": "which", "where": "where",
}  # fmt: skip
_AUXILIARIES: Final = frozenset(("did", "does", "do", "has", "have", "had", "was", "were", "is", "are"))
_VAGUE: Final = frozenset(
    [
        "decide",
        "decided",
        "decides",
        "deciding",
        "happen",
        "happened",
        "came",
        "come",
        "become",
        "became",
        "say",
        "said",
        "do",
        "done",
        "outcome",
        "result",
    ]
)
"""Words that ask for a decision without saying of what sort."""
_MOVES: Final = frozenset(
    ["move", "moved", "moves", "propose", "proposed", "proposes", "second", "seconded", "seconds", "put"]
)
_ATTENDS: Final = frozenset(["attend", "attended", "attends", "present", "sat", "sit", "room"])
_WRITES: Final = frozenset(["write", "wrote", "written", "author", "authored", "prepared"])
_MEETS: Final = frozenset(["meet", "met", "meets"])
_FILLERS: Final = frozenset(
    [
        "please",
        "last",
        "latest",
        "next",
        "mention",
        "mentions",
        "concern",
        "concerns",
        "regarding",
        "tell",
        "me",
        "us",
        "show",
        "there",
        "then",
        "actually",
        "ever",
        "finally",
        "it",
        "they",
        "he",
        "she",
        "councillor",
        "cllr",
        "councillors",
    ]
)
_CHAIRS: Final = frozenset(["chair", "chairs", "chaired", "chairing", "leads", "clerked", "clerks"])
_DOERS: Final = [
    [word] for word in ("committee", "board", "panel", "councillor", "councillors", "member", "members", "officer")
]
"""Words after "which" that ask who did it."""
_BEING: Final = [["is"], ["are"], ["was"], ["were"]]
_BEFORE_DATE: Final = {"in": "on", "on": "on", "during": "on", "since": "from", "after": "from", "from": "from", "until": "to",
                       "before": "to", "to": "to", "by": "to"}  # fmt: skip


@dataclass(slots=True)
class _Asked:
    """A question while it is taken apart: `left` are the words not yet accounted for, `parts` the fields found."""

    focus: Focus
    left: list[str]
    parts: dict[str, str] = field(default_factory=dict)
    given: list[str] = field(default_factory=list)
    kind: str = ""

    def put(self, name: str, value: str) -> None:
        self.parts.setdefault(name, value)


def understand(text: str, kinds_of: KindsOf) -> Understood:
    """Return the line that a plain question means, or the text itself where it does not open with a question word."""
    tokens = _WORD.findall(text.strip().rstrip("?!. "))
    opener = words(tokens[0])[:1] if tokens else []
    if not opener or opener[0] not in _OPENERS or len(tokens) < 2:
        return Understood(text, text)
    given = [token for token in tokens[1:] if _FIELD.match(token) or token.startswith(('"', "-"))]
    plain = [token for token in tokens[1:] if token not in given]
    asked = _Asked(_OPENERS[opener[0]], _plain_words(plain), given=given)
    _dates(asked)
    _kind(asked)
    _subject(asked, kinds_of)
    _doers(asked, kinds_of)
    return Understood(text, _line(asked), asked.focus)


def _plain_words(tokens: Iterable[str]) -> list[str]:
    return [word for token in tokens for word in ([token.strip(",;()")] if _dated(token) else words(token))]


def _dated(token: str) -> bool:
    return any(mark in token for mark in "/-.") and days(token.strip(",;()")) is not None


def _dates(asked: _Asked) -> None:
    """Take the dates of a question with the word before each, longest first: "between 2018 and 2020", "in june 2018"."""
    left = asked.left
    for start in range(len(left) - 3):
        if left[start] == "between" and left[start + 2] == "and" and days(left[start + 1]) and days(left[start + 3]):
            asked.put("from", left[start + 1])
            asked.put("to", left[start + 3])
            del left[start : start + 4]
            break
    start = 0
    while start < len(left):
        length = next((n for n in (4, 3, 2, 1) if start + n <= len(left) and _is_date(left[start : start + n])), 0)
        if not length:
            start += 1
            continue
        value = " ".join(left[start : start + length])
        before = left[start - 1] if start else ""
        name = _BEFORE_DATE.get(before, "on")
        asked.put("year" if name == "on" and len(value) == 4 else name, value)
        first = start - (before in _BEFORE_DATE)
        del left[first : start + length]
        start = first


def _is_date(tokens: Sequence[str]) -> bool:
    # A number alone is a board or an item, and "may" alone is a verb.
    if len(tokens) == 1 and not (len(tokens[0]) == 4 or "/" in tokens[0] or "-" in tokens[0] or "." in tokens[0]):
        return False
    if len(tokens) > 1 and not any(month_named(token) for token in tokens) and tokens[0] not in ("last", "this"):
        return False
    return days(" ".join(tokens)) is not None


def _kind(asked: _Asked) -> None:
    """Find what sort of thing is asked for: named ("which reports"), or told by the verb; a decision otherwise."""
    left = asked.left
    held = set(left)
    settling = any(_is_verb(word) for word in left)
    named = next((kind_named(" ".join(left[:n])) for n in (2, 1) if kind_named(" ".join(left[:n]))), "")
    if asked.focus in ("which", "what") and (named or left[:1] in _DOERS):
        del left[: 2 if kind_named(" ".join(left[:2])) else 1]
        if named and not (named in ("body", "person", "post") and settling):
            asked.kind = named
            return
        asked.focus = "who"
    if asked.focus == "who" and (held & _CHAIRS or (left[:1] in _BEING and not settling)):
        asked.kind = "meeting" if "at" in held and not held & _CHAIRS else "person"
    elif held & (_ATTENDS | _MEETS):
        asked.kind = "meeting"
    else:
        asked.kind = "report" if held & _WRITES else "decision"


def _subject(asked: _Asked, kinds_of: KindsOf) -> None:
    """Take the doer between an auxiliary and its verb: "did Smith decide", "did the cabinet agree"."""
    left = asked.left
    if not left or left[0] not in _AUXILIARIES or asked.kind == "person":
        return
    verb = next((k for k, word in enumerate(left) if k > 1 and _is_verb(word)), 0)
    if not verb:
        return
    doer = [word for word in left[1:verb] if word not in STOP and word not in _FILLERS]
    name = _field_of(doer, kinds_of)
    if not name:
        return
    if name == "who":
        did = left[verb]
        name = "moved" if did in _MOVES else "room" if did in _ATTENDS else "by" if did in _WRITES else "who"
    asked.put(name, " ".join(doer))
    del left[1:verb]


def _is_verb(word: str) -> bool:
    return settles(word) or word in _VAGUE | _MOVES | _ATTENDS | _WRITES | _MEETS


def _doers(asked: _Asked, kinds_of: KindsOf) -> None:
    """Take a doer at the end: "approved by the cabinet", "moved by Harlow"."""
    left = asked.left
    if "by" not in left:
        return
    at = len(left) - 1 - left[::-1].index("by")
    doer = [word for word in left[at + 1 :] if word not in STOP and word not in _FILLERS]
    name = _field_of(doer, kinds_of)
    if name:
        before = left[at - 1] if at else ""
        name = "moved" if name == "who" and before in _MOVES else "by" if name == "who" and before in _WRITES else name
        asked.put(name, " ".join(doer))
        del left[at:]


def _field_of(doer: Sequence[str], kinds_of: KindsOf) -> str:
    """Return the field that a doer's words belong to, or an empty string where the record knows no such name."""
    kinds = [set(kinds_of(word)) for word in doer if not word.isdigit()]
    if not kinds:
        return ""
    shared = set.intersection(*kinds)
    if "body" in shared and ("person" not in shared or len(doer) > 2):
        return "body"
    return "who" if "person" in shared else ""


def _line(asked: _Asked) -> str:
    verb = next((word for word in asked.left if settles(word) and word not in _VAGUE), "")
    gone = STOP | _FILLERS | _VAGUE | {verb}
    if asked.kind != "decision" or asked.focus == "who":
        gone |= _MOVES if asked.kind == "decision" else frozenset()
        gone |= _ATTENDS | _MEETS if asked.kind == "meeting" else frozenset()
        gone |= _WRITES if asked.kind == "report" else frozenset()
    elif "moved" in asked.parts:
        gone |= _MOVES
    rest = [word for word in asked.left if word not in gone]
    parts = [f"kind:{asked.kind}"] if not any(part.startswith("kind:") for part in asked.given) else []
    parts += [f"{name}:{quoted(value)}" for name, value in asked.parts.items()]
    parts += [f"verb:{verb}"] if verb and asked.kind == "decision" else []
    return " ".join([*parts, *asked.given, *rest])
