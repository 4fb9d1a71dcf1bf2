"""How many votes a record says that there were, in figures or words."""

from __future__ import annotations

TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
UNITS = ["none", "nil", "zero", "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
NUMBER = rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:-(?:{'|'.join(UNITS[4:13])}))?|{'|'.join(UNITS)})"
"""A count of votes, in figures or words."""


def number(words: str) -> int:
    """Return a count of votes in figures or words as a number."""
    if words.isdigit():
        return int(words)
    tens, _, units = words.lower().partition("-")
    if tens in TENS:
        return 20 + 10 * TENS.index(tens) + (number(units) if units else 0)
    return max(0, UNITS.index(tens) - 3)
