"""The lines of a paper on which the part of one meeting or report may open, told by what every form of opening has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from explorer.text.meetings import signs
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Lines, at_or_after
from explorer.text.page.seek import occurrences

OPENING = 300
"""Characters in which a sentence must say that it is the record of a meeting."""
_FEW = 6
"""Words of such a sentence up to the first letter of "meeting", unless its line gives a date."""
SHORT_TITLE = 20
_MEETING_OF = re.compile(r"eeting\s*(?:of|(?P<held>held))", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:(?:given |set out )?below (?:are|is)\s+)?"
    r"(?:(?:draft|unconfirmed|extract of|extract from|un-?approved|approved|public|the|council|confirmed)\s+)*"
    r"(?:minutes?(?!\s?:\s?(?:\(?note|an? |there|the|it|no|none|resolved|that|members|councillors?|consideration"
    r"|apologies)\b)|notes?(?!\s?:)|record)\b[\s\S]{0,60}?\b(?:meetings?|proceedings|of)\b",
    re.IGNORECASE,
)
"""The title of printed minutes."""
_PRINTED = (
    "dra",
    "unc",
    "ext",
    "una",
    "un-",
    "app",
    "pub",
    "the",
    "cou",
    "con",
    "min",
    "not",
    "rec",
    "giv",
    "set",
    "bel",
)
"""Letters with which it begins."""
_OTHERS = ("tim", "dat", "pub", "pri", "con", "exe", "rep")
"""Letters with which whatever else may open a part below the top of a paper begins, but for a title under a short line."""
_LONGEST_DAY = 60
"""Characters of a line that gives the day of a meeting below its body's name."""


class Openers:
    """Numbers of lines: those that give a full date (`dated`), open as printed minutes do (`printed`), begin a sentence that may
    say a meeting was held (`spoken`), name a body over a day and a list of those in the room (`rooms`), and any that may open a
    part below the top (`below_top`); and whether the paper has lost its heading (`headless`)."""

    def __init__(self, draft: Draft) -> None:
        lines = draft.lines
        self.dated = frozenset(at_or_after(lines, day.start) for day in draft.dates.all)
        may_be_printed = lines.opening(_PRINTED)
        self.printed = frozenset(i for i in may_be_printed if _TITLE.match(lines[i].text))
        self.spoken = frozenset(_spoken(draft, self.dated))
        below_short = {i for i in self.dated if i and len(lines[i - 1].text) < SHORT_TITLE}
        titled = self.dated.intersection(may_be_printed)
        self.rooms = frozenset(i - 1 for i in self.dated if i and _over_room(lines, i))
        self.below_top = {*self.printed, *lines.opening(_OTHERS), *self.spoken, *below_short, *titled, *self.rooms}
        self.headless = signs.headless(lines)


def _over_room(lines: Lines, i: int) -> bool:
    return i + 1 < len(lines) and len(lines[i].text) < _LONGEST_DAY and signs.of_room(lines, i + 1, i + 2)


def _spoken(draft: Draft, dated: Collection[int]) -> Iterator[int]:
    text, lines = draft.masked, draft.lines
    for at in (at for word in ("eeting", "EETING") for at in occurrences(text, word)):
        if told := _MEETING_OF.match(text, at, at + OPENING):
            for k in range(at_or_after(lines, at - OPENING + 1), at_or_after(lines, at) + 1):
                start = lines[k].start
                opens = told["held"] is None or text.startswith("At ", start)
                if opens and at - OPENING < start <= at and (k in dated or len(text[start:at].split()) <= _FEW):
                    yield k
