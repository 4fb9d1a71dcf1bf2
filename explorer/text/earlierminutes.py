"""The year of minutes whose title gives none: that of the first such day after the earlier minutes which the meeting approved."""

from __future__ import annotations

import re
from datetime import date as Day
from typing import Final

from explorer.text import dates
from explorer.text.draft import Draft
from explorer.text.headparts import Head
from explorer.text.seek import Cued

RULE: Final = "year-of-earlier-minutes"
_MINUTES: Final = Cued(re.compile(r"\bminutes\b", re.IGNORECASE), ("minutes",))
_NEAR: Final = 120
"""Characters from the word for minutes on in which the day of their meeting stands."""
_WITHIN: Final = 3_000
"""Characters below a title in which earlier minutes are approved."""
_MOST: Final = 200
"""Days between two meetings of a body of which the one approves the minutes of the other."""


def dated(draft: Draft, head: Head) -> Head | None:
    """Return a head that prints a weekday, a day and a month with the year that earlier minutes below it and the weekday give."""
    part = head.part
    if head.kind != "minutes" or not (part.weekday and part.day and part.month) or part.year:
        return None
    for match in draft.seeker.finditer(_MINUTES, head.end, min(len(draft.masked), head.end + _WITHIN)):
        earlier = draft.dates.first(match.start(), match.end() + _NEAR)
        if earlier is None or not earlier.full:
            continue
        year = int(earlier.iso[:4])
        for iso in (dates.iso_of(year, part.month, part.day), dates.iso_of(year + 1, part.month, part.day)):
            if iso and _soon_after(earlier.iso, iso) and part.fits(iso) and _weekday(iso) == part.weekday:
                return head._replace(date=iso, rule=RULE)
        return None
    return None


def _soon_after(earlier: str, iso: str) -> bool:
    return 0 < (Day.fromisoformat(iso) - Day.fromisoformat(earlier)).days <= _MOST


def _weekday(iso: str) -> str:
    return dates.WEEKDAYS[Day.fromisoformat(iso).weekday()][:3]
