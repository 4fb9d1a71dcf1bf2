"""Lines of a masked text with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

_MARKS = "·•▪◦*?-"
_BULLET = re.compile(r"^(?:[·•▪◦*?]|[-] )\s*")


class Line(NamedTuple):
    """A line that is not blank: its number among such lines, where its words start and end, and the blank lines before it."""

    number: int
    start: int
    end: int
    text: str
    gap: int

    @property
    def bare(self) -> str:
        """The words without a leading bullet."""
        return _BULLET.sub("", self.text) if self.text[0] in _MARKS else self.text


def split(masked: str) -> tuple[Line, ...]:
    """Return the non-blank lines of a masked text, stripped of white space at both ends."""
    lines: list[Line] = []
    offset = gap = number = 0
    for raw in masked.split("\n"):
        if text := raw.strip():
            start = offset + raw.index(text[0])
            lines.append(Line(number, start, start + len(text), text, gap))
            number += 1
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
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
