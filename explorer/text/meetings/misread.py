"""The day of a meeting whose figures recognition misread, or whose month or year it lost: what can be read of it may leave one day.

The weekday is a word and outlives recognition; a figure may be another that looks like it ("Thursday, is” April"). A letter calls a
meeting for one of the days after its own date. Where what is read fits one day and no other, it is that day; else it is none.
"""

from __future__ import annotations

import re
from datetime import date as Day
from datetime import timedelta
from itertools import product
from typing import Final, NamedTuple

from explorer.text.meetings.headparts import Head
from explorer.text.page import dates
from explorer.text.page.draft import Draft

RULE: Final = "weekday-and-letter"
_AHEAD: Final = 45
"""Days from a letter's date in which the meeting is that it calls."""
_SOON: Final = 27
"""The same where no month can be read: within it a weekday comes four times, and a number once."""
_READ: Final = re.compile(
    r"\b(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b[\s,.]{0,3}(?:the\s)?"
    r"(?P<day>[\da-zA-Z|!]{1,2})(?P<clean>(?:st|nd|rd|th)\b)?"
    r"(?:(?P<mark>[°\x22'™*~%?®¢+=]{1,4}[th]?)|(?=[\s,]))"
    r"(?:[\s,.]{1,9}(?P<month>" + dates.MONTH_NAMES + r")\b(?:[\s,.]{1,4}(?P<year>20\d\d)\b)?)?",
    re.IGNORECASE,
)
"""A weekday, what stands where its day does, and the month and year if they can be read."""
_LOOKS_LIKE: Final = {
    "0": "0", "o": "0", "O": "0", "D": "0", "1": "1", "i": "1", "I": "1", "l": "1", "L": "1", "|": "1", "!": "1", "t": "1",
    "2": "2", "z": "2", "Z": "2", "3": "138", "4": "14", "a": "124", "5": "5", "s": "358", "S": "358", "6": "6", "b": "6",
    "G": "6", "7": "17", "T": "7", "8": "38", "B": "8", "9": "9", "g": "89", "q": "9",
}  # fmt: skip
"""The figures that recognition may take for a character."""
_ORDINAL: Final = "s7"
"""What it makes of the letters of an ordinal number behind a figure."""


class _Printed(NamedTuple):
    """What a printed day says: the number of its weekday, the characters of its day and whether they are sure, its month and year."""

    weekday: int
    day: str
    sure: bool
    month: int
    year: int


def dated(draft: Draft, head: Head) -> Head | None:
    """Return a head with the only day that what is printed of it may be, after the date of its letter; None where there is none such
    or more than one. A day that can be read stands, its weekday wrong, where its letters are clean or no letter tells otherwise."""
    match = _READ.search(draft.masked, head.date_start, head.date_end)
    printed = _printed(match) if match else None
    if match is None or printed is None or (head.date and (printed.sure or not head.part.after)):
        return None
    found = _after(printed, head.part.after) if head.part.after else _in_month(printed)
    if not found:
        return None
    message = f"The day cannot be read (“{' '.join(match.group().split())}”): no other than {found} fits what can be"
    draft.problem("misread-day", message, match.start(), match.end())
    return head._replace(date=found, wrong_weekday="", rule=RULE)


def _printed(match: re.Match[str]) -> _Printed | None:
    day = match["day"]
    if not (match["mark"] or match["clean"] or match["month"] or day.isdigit()):
        return None
    weekday = next(n for n, name in enumerate(dates.WEEKDAYS) if name.startswith(match["weekday"].lower()))
    sure = match["clean"] is not None and day.isdigit()
    month = dates.month_number(match["month"]) if match["month"] else 0
    return _Printed(weekday, day, sure, month, int(match["year"] or 0))


def _after(printed: _Printed, written: str) -> str:
    """Return the only day that a letter of ISO date `written` may call to, or an empty string."""
    first = Day.fromisoformat(written)
    reach = _AHEAD if printed.month else _SOON
    ahead = (first + timedelta(days=k) for k in range(1, reach + 1))
    of_weekday = [day for day in ahead if day.weekday() == printed.weekday and printed.month in (0, day.month)]
    if not printed.month and not (printed.day.isdigit()):
        return ""
    return _only(printed, of_weekday)


def _in_month(printed: _Printed) -> str:
    """Return the only day of a printed month that it may be, or an empty string."""
    if not printed.month or not printed.year or printed.sure:
        return ""
    days = (dates.iso_of(printed.year, printed.month, number) for number in range(1, 32))
    known = [day for iso in days if iso and (day := Day.fromisoformat(iso)).weekday() == printed.weekday]
    return _only(printed, known)


def _only(printed: _Printed, days: list[Day]) -> str:
    """Return the only one of some days that has the printed figures, or ones like them, as an ISO date; else an empty string."""
    text = printed.day
    numbers = {int(text)} if printed.sure else _numbers(text)
    fits = [day for day in days if day.day in numbers]
    if not fits and len(text) == 1 and text.isdigit() and not printed.sure and printed.month:
        fits = [day for day in days if day.day > 9 and day.day % 10 in numbers]
    return fits[0].isoformat() if len(fits) == 1 else ""


def _numbers(text: str) -> set[int]:
    """Return the numbers that misread figures may be; the last character may be what is left of the letters of an ordinal."""
    shapes = [text, text[0]] if len(text) > 1 and text[-1] in _ORDINAL else [text]
    return {int("".join(figures)) for shape in shapes for figures in product(*(_LOOKS_LIKE.get(c, "") for c in shape))}
