"""A plain question turned into a search line that the asker sees and can correct.

"what did Smith decide in 2019" becomes `kind:decision who:smith year:2019`. Only what the question says goes into the line; which words
name a person or a body is asked of the record.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from explorer.search import askedline, askedsort, askedwho
from explorer.search.asked import Asked, Focus, KindsOf
from explorer.search.askeddates import dates, is_date
from explorer.search.belonging import belonging
from explorer.search.deeds import deeds
from explorer.search.fold import words
from explorer.search.halves import halves, without_columns
from explorer.search.openers import BEFORE, opened
from explorer.search.query import tokens as tokens_of
from explorer.search.tasks import tasks
from explorer.search.terms import DATES

_UNDATED: Final = frozenset(["person", "post"])
"""Kinds of things that have no day of their own."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question and the line it was read as. `line` is the text itself where it is no plain question.

    `wider` is the line without its bare words, for a question about what people did, whose subject the record may not
    name there, and `about` the line with them and without what anybody did, where the question names nobody; `anyhow`
    is the line without a body that it calls only by its sort ("the council"), `undated` the line without its days, for
    a question for people or posts, which have none, `anywhen` that for any other question, and `anywhere` the bare
    words and names, of things of whatever kind. `ahead` says that what is next is asked for, with `dated` from a day on
    that the question names, `counted` that it is asked how many or how often. `beside` is a second question in the same
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
    """Return the line that a plain question means, or the text itself where it does not open as one. Of two questions
    in one sentence the first is read, where it asks of something."""
    first, second = halves(without_columns(text))
    if second:
        read = _understood(first, kinds_of)
        if read.wider or read.anywhere:
            return replace(read, text=text, beside=second)
    if first != text and not second:
        return replace(_understood(first, kinds_of), text=text)
    return _understood(text, kinds_of)


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
    done = _taken_apart(asked, kinds_of)
    if asked.kind == "meeting" and focus in ("when", "where"):
        askedwho.of_body(asked, kinds_of)
    fields, rest = askedline.line(asked)
    undated = askedline.undated(asked, fields, rest)
    of_people = _UNDATED.issuperset(asked.kind.split(","))
    # Without its words a kind alone, of some days perhaps, would list whatever there is of it.
    narrowed = bool(asked.given) or not asked.parts.keys() <= set(DATES)
    wider = " ".join(fields) if done and rest and narrowed else ""
    theirs = [field for field in fields if not field.endswith(":*")]
    return Understood(
        text,
        line=" ".join((*fields, *rest)),
        focus=asked.focus,
        wider=wider,
        about=" ".join((*theirs, *rest)) if wider and len(theirs) < len(fields) else "",
        anyhow=askedline.anyhow(asked, fields, rest),
        undated=undated if of_people else "",
        anywhen="" if of_people else undated,
        anywhere=askedline.anywhere(asked, rest),
        ahead=ahead and "meeting" in asked.kind,
        dated=any(name in asked.parts for name in DATES),
        counted=focus == "which" and "how" in words(text)[: BEFORE + 1],
    )


def _taken_apart(asked: Asked, kinds_of: KindsOf) -> bool:
    """Find what sort of thing a question asks for, and who did what; tell whether it asks for what people did."""
    askedwho.sent(asked, kinds_of)
    done = False
    if not (belonging(asked, kinds_of) or askedsort.named(asked)):
        done = tasks(asked, kinds_of) or deeds(asked, kinds_of)
        askedsort.told(asked, kinds_of)
    elif asked.kind == "action":
        done = tasks(asked, kinds_of)
    elif asked.kind in ("decision", "meeting", "item"):
        done = deeds(asked, kinds_of)
    if asked.focus in ("what", "which") and asked.kind == "decision":
        askedline.fate(asked)
    if not done:
        askedwho.subject(asked, kinds_of)
        askedwho.doers(asked, kinds_of)
    return done


def _plain_words(tokens: Iterable[str]) -> list[str]:
    return [word for token in tokens for word in ([token.strip(",;()")] if is_date(token) else words(token))]
