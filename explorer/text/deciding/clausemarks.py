"""The marks of clauses, "(a)", "1)", "(i)", bullets, and which comes after which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from explorer.text.page.lines import Line

_MARK = re.compile(
    r"^(?:\(\s?(?P<a>\d{1,2}|[a-z]{1,4}|[A-Z])\s?\)|(?P<b>\d{1,2}|[a-zA-Z]|[ivx]{1,4})\s?[.)](?!\d)"
    r"|[-]\s+(?P<c>\d{1,2}|[a-z])\)|(?P<d>[A-Z]|\d{1,2}):(?=\s{2})|(?P<bullet>[·•▪◦*?-])(?=\s))\s*"
)
FIRST = ("a", "1", "i", "A", "-")
"""Marks that a list of clauses opens with."""
_MOST_LEFT_OUT = 4
"""Letters that may be missing between two marks."""
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause: its mark as printed (empty for a resolution without clauses) and the span of its words."""

    mark: str
    start: int
    end: int


def marker(line: Line) -> str:
    """Return the clause mark that opens a line ("a", "1", "-"), or an empty string."""
    match = _MARK.match(line.text)
    if match is None:
        return ""
    return match["a"] or match["b"] or match["c"] or match["d"] or "-"


def body_at(line: Line) -> int:
    """Return where the words of a clause begin behind its mark."""
    match = _MARK.match(line.text)
    return line.start + (match.end() if match else 0)


def family_of(mark: str) -> str:
    """Return the kind of a mark, which all the clauses of a list share: "1", "a", "A" or "-"."""
    if mark == "-":
        return "-"
    if mark.isdigit():
        return "1"
    return "A" if mark.isupper() else "a"


def next_in_order(mark: str, previous: str, gaps: bool = False) -> bool:
    """Tell whether a clause's mark comes after the one before it; with `gaps` some letters may be left out between them."""
    if not previous or mark == "-" or previous == "-":
        return mark in FIRST or not previous
    if mark.isdigit() and previous.isdigit():
        return int(mark) == int(previous) + 1 or mark == previous == "1"
    if len(mark) == 1 and len(previous) == 1 and mark.isalpha():
        step = ord(mark) - ord(previous)
        if step == 1 or (gaps and 1 < step <= _MOST_LEFT_OUT and mark not in _ROMAN):
            return True
    a, b = _ROMAN.get(previous.lower()), _ROMAN.get(mark.lower())
    return a is not None and b is not None and b == a + 1
