"""By when something is asked for: a day, a number of months, a quarter, a meeting."""

from __future__ import annotations

import re

from explorer.text.page import dates
from explorer.text.page.draft import Draft, fold

_WITHIN = re.compile(
    r"\b(?:in|within)\s+(?:\d{1,2}|two|three|four|six|nine|ten|twelve|eighteen)\s+(?:\(\d{1,2}\)\s+)?"
    r"(?:months?|weeks?|days)(?:'|\b)",
    re.IGNORECASE,
)
_UNITS = ("month", "week", "day")
_BY = re.compile(
    r"\b(?:by|(?:no|not)\s+later\s+than|on\s+or\s+before|before|prior\s+to)\s+(?:the\s+)?(?:(?P<end>end)\s+of\s+)?"
    r"(?=[A-Z0-9])",
    re.IGNORECASE,
)
_QUARTER = re.compile(
    r"\b(?:in|by|for|during)\s+(?:the\s+)?(?:end\s+of\s+)?"
    r"(?P<when>Q[1-4],?\s+(?:of\s+)?20\d\d|(?:first|second|third|fourth|last)\s+quarter\s+of\s+20\d\d)\b",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"\b(?:at|to|for|by|before)\s+(?P<when>(?:the|its|their|our)\s+"
    rf"(?:next\s+(?:(?:regular|ordinary|scheduled|monthly)\s+)?|(?P<month>{'|'.join(dates.MONTHS)})\s+)meeting)\b",
    re.IGNORECASE,
)
_MONTH_OF_MEETING = re.compile(r"\b(?:at|to|for)\s+(?:the|its|their|our|a)\s+meeting\s+in\s+(?=[A-Z])")
_BRINGS = re.compile(
    r"\b(?:report(?:s|ing|ed)?\s+(?:back|(?:on\s+)?progress)|back\s+to|bring(?:ing)?\s+(?:back|forward)|brought\s+(?:back|forward)"
    r"|present(?:ed|ation|ing)?|submit(?:ted)?"
    r"|prepare|updates?|consideration)\b",
    re.IGNORECASE,
)
_ASKED_IN = re.compile(
    r"\b(?:request(?:s|ed|ing)?|ask(?:s|ed|ing)?\s+for|asked\s+to\s+(?:see|receive|have))\s+(?:that\s+)?(?:an?|the|further|regular)?\s*"
    r"(?:[\w-]+\s+){0,3}?(?:reports?|updates?|briefings?|reviews?|presentations?)\s+(?:be\s+\w+\s+)?(?:back\s+)?"
    r"(?:to\s+(?:(?:the|its|their|our|this|a)\s+)?(?:[\w-]+\s+){0,2}(?:committee|board|panel|council|cabinet|meeting|members)\s+)?"
    r"(?:again\s+)?(?:in|by|during|at\s+(?:the|its|their|our|a)\s+meeting\s+(?:in|of)|at\s+(?:the|its|their|our)"
    r"|for\s+(?:the|its|their|our))\s+"
    rf"(?P<month>{'|'.join(dates.MONTHS)})(?:\s+(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
"""A report that is asked for in a month, with nothing between of what it is about."""
_AT_MEETING = re.compile(r"\b(?:on|at|for|to|in|by)\s+(?:the\s+|its\s+|a\s+)?(?:[\w-]+\s+)?\Z", re.IGNORECASE)
_MONTHS_AHEAD = 8
_NEAR = 25
"""Characters within which the day stands that something is asked for by."""
_FAR = 260
"""Characters after a word for bringing something back within which the day of the meeting stands."""


def when(draft: Draft, start: int, end: int, date: str) -> str:
    """Return by when what `[start, end)` says is to be done: an ISO date or the words of the record, or an empty string; `date` is
    that of the meeting, after which it lies."""
    text, low = draft.masked, draft.seeker.low[start:end]
    within = _WITHIN.search(text, start, end) if any(unit in low for unit in _UNITS) else None
    if within:
        return fold(within.group()).rstrip("'")
    for match in _BY.finditer(text, start, end):
        if day := _day(draft, match, end, date):
            return day
    if "q" in low and (quarter := _QUARTER.search(text, start, end)):
        return fold(quarter["when"])
    named = _NEXT.search(text, start, end) if "meeting" in low else None
    if named and (not named["month"] or _lies_ahead(named["month"], date)):
        return fold(named["when"])
    return _meeting(draft, start, end, date) or _asked_in(text, start, end, date)


def _asked_in(text: str, start: int, end: int, date: str) -> str:
    """Return the month in which a report is asked for: one without its year is the next such after `date`."""
    match = _ASKED_IN.search(text, start, end)
    if match is None or not date:
        return ""
    month, year = dates.month_number(match["month"]), int(match["year"] or 0)
    if not year and (not match["month"][0].isupper() or not _lies_ahead(match["month"], date)):
        return ""
    iso = f"{year or int(date[:4]) + (month <= int(date[5:7])):04d}-{month:02d}"
    return iso if iso >= date[:7] else ""


def _lies_ahead(month: str, date: str) -> bool:
    """Tell whether the meeting of a month named without its year is one after `date`, and not one that has been."""
    return not date or 0 < (dates.month_number(month) - int(date[5:7])) % 12 <= _MONTHS_AHEAD


def _day(draft: Draft, match: re.Match[str], end: int, date: str) -> str:
    near = min(end, match.end() + _NEAR)
    days = [day for day in draft.dates.between(match.end(), near + _NEAR) if day.start <= match.end() + 12]
    day = days[0] if days else dates.without_year(draft.masked, match.end() - 1, near, date) if date else None
    if day is None:
        day = next(
            (month for month in dates.months(draft.masked, match.end(), near) if month.start == match.end()), None
        )
    return day.iso if day and (not date or day.iso[: len(date)] >= date[: len(day.iso)]) else ""


def _meeting(draft: Draft, start: int, end: int, date: str) -> str:
    """Return the later day on which something is to be brought back."""
    named = _MONTH_OF_MEETING.search(draft.masked, start, end)
    if named and (month := next(dates.months(draft.masked, named.end(), min(end, named.end() + _NEAR)), None)):
        return month.iso if month.iso >= date[:7] else ""
    brings = _BRINGS.search(draft.masked, start, end) if date else None
    if brings is None:
        return ""
    for month in dates.months(draft.masked, brings.end(), min(end, brings.end() + _FAR)):
        if month.iso >= date[:7] and draft.masked.endswith(" in ", brings.end(), month.start):
            return month.iso
    for day in draft.dates.between(brings.end(), min(end, brings.end() + _FAR)):
        if day.iso > date and _AT_MEETING.search(draft.masked, max(brings.start(), day.start - 40), day.start):
            return day.iso
    return ""
