"""Dates as people write them in a search: one day, a month, a year or a municipal year, as the span of days it can mean.

Day before month, as British and Irish papers print them; a month named in words may stand on either side of its day.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import Final, NamedTuple

from explorer.search.fold import MONTHS, words

_ISO: Final = re.compile(r"((?:19|20)\d\d)-(\d{1,2})(?:-(\d{1,2}))?")
_NUMBERS: Final = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)?\d\d)")
_MONTH_YEAR: Final = re.compile(r"(\d{1,2})[./-]((?:19|20)\d\d)")
_YEARS: Final = re.compile(r"((?:19|20)\d\d)\s*[/–-]\s*((?:19|20)?\d\d)")
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DAY: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?")
_SPANS: Final = re.compile(r"(this|last)\s+(week|month|year)|today|yesterday")
_PIVOT: Final = 70
"""Two-digit years from here on are of the last century."""


class Days(NamedTuple):
    """The first and the last day that a date can mean, as ISO dates."""

    first: str
    last: str


def days(text: str, today: date | None = None) -> Days | None:
    """Return the days that a date can mean, or None where it is no date.

    Read are 2018, 2018-06, 2018-06-21, 21/6/2018, 6/2018, 21 June 2018, June 21 2018, june-2018, 2018/19 (a municipal year counted
    from April to March), and today, yesterday, this or last week, month or year counted from `today`.
    """
    plain = " ".join(text.casefold().split())
    for form in (_relative, _iso, _numbers, _municipal, _in_words):
        found = form(plain, today)
        if found is not None:
            return found
    return None


def overlaps(dated: str, first: str, last: str) -> bool:
    """Tell whether an ISO date of any precision can lie between two days, either of which may be empty."""
    if not dated:
        return not (first or last)
    return (not first or (dated + "-12-31"[len(dated) - 4 :])[:10] >= first) and (not last or dated[:10] <= last)


def _relative(plain: str, today: date | None) -> Days | None:
    if not _SPANS.fullmatch(plain):
        return None
    now = today or date.today()
    if plain in ("today", "yesterday"):
        day = (now - timedelta(days=plain == "yesterday")).isoformat()
        return Days(day, day)
    which, unit = plain.split()
    if unit == "week":
        start = now - timedelta(days=now.weekday() + 7 * (which == "last"))
        return Days(start.isoformat(), (start + timedelta(days=6)).isoformat())
    if unit == "year":
        return _span(now.year - (which == "last"))
    month = now.replace(day=1) - timedelta(days=which == "last")
    return _span(month.year, month.month)


def _iso(plain: str, _: date | None) -> Days | None:
    match = _ISO.fullmatch(plain)
    if match is None:
        return None
    return _span(int(match[1]), int(match[2]), int(match[3] or 0))


def _numbers(plain: str, _: date | None) -> Days | None:
    if match := _NUMBERS.fullmatch(plain):
        return _span(_whole(match[3]), int(match[2]), int(match[1]))
    if match := _MONTH_YEAR.fullmatch(plain):
        return _span(int(match[2]), int(match[1]))
    return _span(int(plain)) if _YEAR.fullmatch(plain) else None


def _municipal(plain: str, _: date | None) -> Days | None:
    match = _YEARS.fullmatch(plain)
    if match is None:
        return None
    first, last = int(match[1]), int(match[2])
    if last in (first + 1, (first + 1) % 100):
        return Days(f"{first}-04-01", f"{first + 1}-03-31")
    return Days(f"{first}-01-01", f"{last}-12-31") if last > first else None


def _in_words(plain: str, _: date | None) -> Days | None:
    year = month = day = 0
    for word in words(plain):
        if word in ("of", "the") or (word[:3] in _WEEKDAYS and word.endswith("day")):
            continue
        if _YEAR.fullmatch(word) and not year:
            year = int(word)
        elif (named := month_named(word)) and not month:
            month = named
        elif (number := _DAY.fullmatch(word)) and not day:
            day = int(number[1])
        else:
            return None
    return _span(year, month, day) if year and month else None


_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def month_named(word: str) -> int:
    """Return the number of the month that a folded word names, whole or cut after three letters or more; 0 for none."""
    if len(word) < 3 or not word.isalpha():
        return 0
    if word == "sept":
        return 9
    return next((number for number, name in enumerate(MONTHS.values(), 1) if name.startswith(word)), 0)


def _whole(year: str) -> int:
    number = int(year)
    return number if number > 99 else number + (1900 if number >= _PIVOT else 2000)


def _span(year: int, month: int = 0, day: int = 0) -> Days | None:
    if not month:
        return Days(f"{year}-01-01", f"{year}-12-31")
    if not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    if not day:
        return Days(f"{year}-{month:02d}-01", f"{year}-{month:02d}-{last}")
    return Days(*[f"{year}-{month:02d}-{day:02d}"] * 2) if day <= last else None
