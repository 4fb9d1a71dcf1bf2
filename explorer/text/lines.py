"""Lines of a masked text with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"^(?:[·•▪◦*?]|[-] )\s*")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: its number among such lines, where its words start and end, and the blank lines before it."""

    number: int
    start: int
    end: int
    text: str
    gap: int

    @property
    def bare(self) -> str:
        """The words without a leading bullet."""
        return _BULLET.sub("", self.text)


def split(masked: str) -> tuple[Line, ...]:
    """Return the non-blank lines of a masked text, stripped of white space at both ends."""
    lines: list[Line] = []
    previous = 0
    for match in _LINE.finditer(masked):
        raw = match.group()
        text = raw.strip()
        if not text:
            continue
        start = match.start() + len(raw) - len(raw.lstrip())
        gap = masked.count("\n", previous, start) - 1 if lines else masked.count("\n", 0, start)
        lines.append(Line(len(lines), start, start + len(text), text, max(gap, 0)))
        previous = start + len(text)
    return tuple(lines)


def at_or_after(lines: Sequence[Line], offset: int) -> int:
    """Return the index of the first line that ends after `offset`, by bisection."""
    low, high = 0, len(lines)
    while low < high:
        middle = (low + high) // 2
        if lines[middle].end <= offset:
            low = middle + 1
        else:
            high = middle
    return low
