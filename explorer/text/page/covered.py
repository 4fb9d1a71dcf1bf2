"""Which stretches of a text rules have dealt with, so that another rule does not take the same words again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable


class Covered:
    """Stretches `[start, end)` of a text, joined where they overlap; asked and added to in the time of a search among them."""

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def add(self, start: int, end: int) -> None:
        """Cover `[start, end)`; nothing where that is empty."""
        if start >= end:
            return
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        if first < last:
            start, end = min(start, self._starts[first]), max(end, self._ends[last - 1])
            del self._starts[first:last], self._ends[first:last]
        insort(self._starts, start)
        insort(self._ends, end)

    def touches(self, start: int, end: int) -> bool:
        """Tell whether any of `[start, end)` is covered."""
        at = bisect_right(self._ends, start)
        return at < len(self._starts) and self._starts[at] < end

    def holds(self, at: int) -> bool:
        """Tell whether the character at an offset is covered."""
        return self.touches(at, at + 1)

    def end_before(self, at: int, floor: int) -> int:
        """Return where the last stretch that ends at or before an offset ends, or `floor` where that lies further on."""
        before = bisect_right(self._ends, at)
        return max(floor, self._ends[before - 1]) if before else floor

    def copy(self) -> Covered:
        """Return what is covered now, as a value of its own."""
        other = Covered()
        other._starts, other._ends = self._starts.copy(), self._ends.copy()
        return other


def covering(stretches: Iterable[tuple[int, int]]) -> Covered:
    """Return what `stretches` cover."""
    covered = Covered()
    for start, end in stretches:
        covered.add(start, end)
    return covered
