"""The dates of a plain question, with the word before each: "between 2018 and 2020", "in the last year", "since May"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from explorer.search.asked import Asked
from explorer.search.fold import STOP
from explorer.search.spans import counted_back
from explorer.search.spoken import BEFORE_DATE, EARLIEST
from explorer.search.when import days, month_named


def is_date(token: str) -> bool:
    """Tell whether a word is a date in figures."""
    return any(mark in token for mark in "/-.") and days(token.strip(",;()")) is not None


def dates(asked: Asked, ahead: bool) -> None:
    """Take the dates of a question with the word before each, longest first: "between 2018 and 2020", "in june 2018"; what is `ahead` of a date
    is not on it."""
    left = asked.left
    for start in range(len(left) - 3):
        if left[start] == "between" and left[start + 2] == "and" and days(left[start + 1]) and days(left[start + 3]):
            asked.put("from", left[start + 1])
            asked.put("to", left[start + 3])
            del left[start : start + 4]
            break
    start = 0
    while start < len(left):
        length, since = counted_back(left, start)
        if length and not ahead:
            asked.put("from", since)
            del left[start : start + length]
            continue
        length = next((n for n in (4, 3, 2, 1) if start + n <= len(left) and _is_one(left[start : start + n])), 0)
        if not length:
            start += 1
            continue
        value = " ".join(left[start : start + length])
        before = left[start - 1] if start else ""
        if value.isdecimal() and value < EARLIEST and before not in BEFORE_DATE:
            start += 1
            continue
        name = BEFORE_DATE.get(before, "on")
        found = days(value) if ahead and before == "after" else None
        value = (date.fromisoformat(found.last) + timedelta(days=1)).isoformat() if found else value
        asked.put("year" if name == "on" and len(value) == 4 else name, value)
        first = start - (before in BEFORE_DATE)
        del left[first : start + length]
        start = first


def _is_one(tokens: Sequence[str]) -> bool:
    # A number alone is a board or an item, and "may" alone is a verb.
    if len(tokens) == 1 and not (len(tokens[0]) == 4 or "/" in tokens[0] or "-" in tokens[0] or "." in tokens[0]):
        return False
    if tokens[0] in STOP and tokens[0] != "this":
        return False
    if len(tokens) > 1 and not any(month_named(token) for token in tokens) and tokens[0] not in ("last", "this"):
        return False
    return days(" ".join(tokens)) is not None
