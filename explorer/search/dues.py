"""By when something is to be done, as a number by which it is compared with days."""

from __future__ import annotations

import re
from datetime import date as Day
from datetime import timedelta
from typing import Final

from explorer.columns.days import day_number
from explorer.search.fold import words
from explorer.search.when import month_named

_NUMBERS: Final = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "ten": 10, "twelve": 12, "eighteen": 18,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "q1": 1, "q2": 2, "q3": 3, "q4": 4,
}  # fmt: skip
_QUARTER: Final = re.compile(
    r"(?P<which>q[1-4]|(?:first|second|third|fourth|last) quarter),?\s+(?:of\s+)?(?P<year>(?:19|20)\d\d)\Z",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    rf"(?:in|within)\s+(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})\s+(?:\(\d{{1,2}}\)\s+)?(?P<unit>month|week|day)",
    re.IGNORECASE,
)
_DAYS: Final = {"week": 7, "day": 1}


def due_number(told: str, date: str) -> int:
    """Return by when something of a date is to be done as a day's number: for "the May meeting" the next May, for "Q2
    of 2025" the last month of that quarter and for "within six months" the month six after that of `date`, or the day
    in weeks or days where it is a day; -1 where words tell none, and 0 where nothing is told."""
    if quarter := _QUARTER.match(told):
        return int(quarter["year"]) * 10000 + 3 * _NUMBERS[quarter["which"].lower().partition(" ")[0]] * 100
    number, of = day_number(told), day_number(date)
    if number or not told:
        return number
    if after := _AFTER.match(told):
        count = after["count"].lower()
        return _later(of, int(count) if count.isdecimal() else _NUMBERS[count], after["unit"].lower()) or -1
    month = next(filter(None, map(month_named, words(told))), 0)
    if month and of // 100 % 100:
        return (of // 10000 + (month <= of // 100 % 100)) * 10000 + month * 100
    return -1


def _later(of: int, count: int, unit: str) -> int:
    """Return the day or month `count` units after a day's number; 0 where that is not so precise."""
    year, month, day = of // 10000, of // 100 % 100, of % 100
    if not month or (unit != "month" and not day):
        return 0
    if unit == "month":
        months = year * 12 + month - 1 + count
        return (months // 12) * 10000 + (months % 12 + 1) * 100
    try:
        later = Day(year, month, day) + timedelta(days=count * _DAYS[unit])
    except (ValueError, OverflowError):  # A misread day may be none of the calendar.
        return 0
    return later.year * 10000 + later.month * 100 + later.day
