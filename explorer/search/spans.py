"""Days counted back from today, as questions put them: "in the last year", "over the past six months", "since May", "since yesterday"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from explorer.search.when import month_named

_LAST: Final = frozenset(("last", "past", "previous"))
_BEFORE: Final = frozenset(("in", "over", "within", "during", "for", "of", "from"))
_SINCE: Final = frozenset(("since", "after", "from"))
_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
}
_UNITS: Final = {"day": "days", "week": "weeks", "month": "months", "year": "years"}
_MOST: Final = 1000


def counted_back(left: Sequence[str], at: int, today: date | None = None) -> tuple[int, str]:
    """Return how many words from a place on say a time up to today, and its first day or month; 0 and nothing where they say none.

    "The last year" is the twelve months up to today, where "last year" is the calendar's year before this one.
    """
    now = today or date.today()
    place = at + (left[at] in _BEFORE)
    if left[place : place + 1] == ["the"] and left[place + 1 : place + 2] and left[place + 1] in _LAST:
        return _ago(left, at, place + 2, now, single=True)
    if left[place : place + 1] and left[place] in _LAST:
        return _ago(left, at, place + 1, now, single=left[place] == "past")
    after = left[at + 1 : at + 3]
    if left[at] not in _SINCE or not after:
        return 0, ""
    if after[0] in ("yesterday", "today"):
        return 2, (now - timedelta(days=after[0] == "yesterday")).isoformat()
    month = month_named(after[0])
    # A month with a day or a year after it is told in full.
    if month and not (after[1:] and after[1].isdecimal()):
        return 2, f"{now.year - (month > now.month)}-{month:02d}"
    return 0, ""


def _ago(left: Sequence[str], at: int, place: int, now: date, *, single: bool) -> tuple[int, str]:
    number = next(iter(left[place : place + 1]), "")
    many = _NUMBERS.get(number, int(number) if number.isdecimal() and len(number) < 4 else 0)
    place += bool(many)
    unit = _UNITS.get(next(iter(left[place : place + 1]), "").removesuffix("s"), "")
    # "The last year of the plan" is no time up to today.
    if not unit or not (many or single) or many > _MOST or left[place + 1 : place + 2] == ["of"]:
        return 0, ""
    return place + 1 - at, _before(now, many or 1, unit).isoformat()


def _before(now: date, many: int, unit: str) -> date:
    if unit == "days":
        return now - timedelta(days=many)
    if unit == "weeks":
        return now - timedelta(weeks=many)
    months = now.year * 12 + now.month - 1 - many * (12 if unit == "years" else 1)
    year, month = divmod(max(months, 12), 12)
    day = now.day
    while True:
        try:
            return date(year, month + 1, day)
        except ValueError:
            day -= 1
