"""The year of a meeting whose paper gives none, or one in which the day had another weekday: that of the first such day after the
earlier minutes which the meeting approved."""

from __future__ import annotations

import re
from datetime import date as Day
from typing import Final

from explorer.text.meetings import notices
from explorer.text.meetings.headparts import Head
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued

RULE: Final = "year-of-earlier-minutes"
_MINUTES: Final = Cued(re.compile(r"\bminute(?:s| of)\b", re.IGNORECASE), ("minutes", "minute of"))
_NEAR: Final = 120
"""Characters from the word for minutes on in which the day of their meeting stands."""
_WITHIN: Final = 3_000
"""Characters below a title in which earlier minutes are approved."""
_MOST: Final = 200
"""Days between two meetings of a body of which the one approves the minutes of the other."""


def dated(draft: Draft, head: Head) -> Head | None:
    """Return a head that prints a day and a month with the year that earlier minutes below it, and its weekday, give."""
    part = _printed(draft, head)
    if head.kind not in ("minutes", "notice") or not (part.day and part.month) or (part.year and not head.date):
        return None
    for match in draft.seeker.finditer(_MINUTES, head.end, min(len(draft.masked), head.end + _WITHIN)):
        earlier = draft.dates.first(match.start(), match.end() + _NEAR)
        if earlier is None or not earlier.full:
            continue
        year = int(earlier.iso[:4])
        isos = (dates.iso_of(year, part.month, part.day), dates.iso_of(year + 1, part.month, part.day))
        for iso in isos:
            if iso and _soon_after(earlier.iso, iso) and part.weekday in ("", _weekday(iso)[:3]):
                return head._replace(date=iso, wrong_weekday="", rule=RULE)
        return None
    return None


def _printed(draft: Draft, head: Head) -> notices.Part:
    """Return what is printed of a head's day, also of one that was of another weekday in the year that is printed."""
    if not head.wrong_weekday:
        return head.part
    weekday = draft.masked[head.date_start : head.date_start + 3].lower()
    return notices.Part(weekday, int(head.date[8:]), int(head.date[5:7]))


def _soon_after(earlier: str, iso: str) -> bool:
    return 0 < (Day.fromisoformat(iso) - Day.fromisoformat(earlier)).days <= _MOST


def _weekday(iso: str) -> str:
    return dates.WEEKDAYS[Day.fromisoformat(iso).weekday()]
