"""ISO dates of any precision: as numbers that sort, and in words."""

from __future__ import annotations

from functools import lru_cache

from explorer.model import MONTHS


@lru_cache(maxsize=65536)
def day_number(date: str) -> int:
    """An ISO date, as precise as it is, as a number that sorts with others: 2018-06 is 20180600; 0 for anything else."""
    parts = date.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdecimal() for part in parts) or len(parts[0]) != 4:
        return 0
    year, month, day = (*map(int, parts), 0, 0)[:3]
    return year * 10000 + month * 100 + day if month <= 12 and day <= 31 else 0


def date_words(date: str) -> str:
    """An ISO date in words, as precise as it is: 21 June 2018, June 2018, 2018; anything else unchanged."""
    parts = date.split("-")
    if not 2 <= len(parts) <= 3 or not all(part.isascii() and part.isdecimal() for part in parts):
        return date
    if not 1 <= int(parts[1]) <= 12:
        return date
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"
