"""The lines of a paper on which the part of one meeting or report may open, told by what every form of opening has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text import signs
from explorer.text.draft import Draft
from explorer.text.lines import at_or_after
from explorer.text.seek import occurrences

OPENING = 300
"""Characters in which a sentence must say that it is the record of a meeting."""
SHORT_TITLE = 20
_MEETING_OF = re.compile(r"eeting\s*of", re.IGNORECASE)
_TITLE = re.compile(
    r"(?:(?:draft|unconfirmed|extract of|extract from|un-?approved|approved|public|the|council|confirmed)\s+)*(?:minutes?|notes?|record)\b[\s\S]{0,60}?\b(?:meetings?|proceedings|of)\b",
    re.IGNORECASE,
)
"""The title of printed minutes."""
_PRINTED = ("dra", "unc", "ext", "una", "un-", "app", "pub", "the", "cou", "con", "min", "not", "rec")
"""Letters with which it begins."""
_OTHERS = ("tim", "dat", "pub", "pri", "con", "exe", "rep")
"""Letters with which whatever else may open a part below the top of a paper begins, but for a title under a short line."""


class Openers:
    """Numbers of lines: those that give a full date (`dated`), open as printed minutes do (`printed`), begin a sentence that may
    say a meeting was held (`spoken`), and any that may open a part below the top (`below_top`); and whether the paper has lost
    its heading (`headless`)."""

    def __init__(self, draft: Draft) -> None:
        lines = draft.lines
        self.dated = frozenset(at_or_after(lines, day.start) for day in draft.dates.all)
        may_be_printed = lines.opening(_PRINTED)
        self.printed = frozenset(i for i in may_be_printed if _TITLE.match(lines[i].text))
        self.spoken = frozenset(_spoken(draft))
        below_short = {i for i in self.dated if i and len(lines[i - 1].text) < SHORT_TITLE}
        titled = self.dated.intersection(may_be_printed)
        self.below_top = {*self.printed, *lines.opening(_OTHERS), *self.spoken, *below_short, *titled}
        self.headless = signs.headless(lines)


def _spoken(draft: Draft) -> Iterator[int]:
    text, lines = draft.masked, draft.lines
    for at in (at for word in ("eeting", "EETING") for at in occurrences(text, word)):
        if _MEETING_OF.match(text, at, at + OPENING):
            above = range(at_or_after(lines, at - OPENING + 1), at_or_after(lines, at) + 1)
            yield from (k for k in above if at - OPENING < lines[k].start <= at)
