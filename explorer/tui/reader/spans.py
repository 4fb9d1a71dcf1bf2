"""Places in a text: made disjoint, looked up by a range, and painted on a row."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from explorer.views.row import Piece

Place: TypeAlias = tuple[int, int]
"""Characters `[start, end)` of a text."""


@dataclass(frozen=True, slots=True)
class Spans:
    """Disjoint places in the order of a text."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()

    @classmethod
    def of(cls, places: Iterable[Place]) -> Spans:
        """Return places of any order, those that touch or overlap as one; empty ones are left out."""
        starts: list[int] = []
        ends: list[int] = []
        for start, end in sorted(places):
            if start >= end:
                continue
            if ends and start <= ends[-1]:
                ends[-1] = max(ends[-1], end)
            else:
                starts.append(start)
                ends.append(end)
        return cls(starts, ends)

    def within(self, start: int, end: int) -> list[Place]:
        """Return the places that have a character in `[start, end)`, cut to it."""
        first, last = bisect_right(self.ends, start), bisect_left(self.starts, end)
        return [(max(self.starts[at], start), min(self.ends[at], end)) for at in range(first, last)]


def painted(text: str, start: int, layers: Sequence[tuple[str, Iterable[Place]]]) -> tuple[Piece, ...]:
    """Return a row of text, which begins at `start` of its paper, in pieces; of layers of places in a role a later one covers an earlier."""
    end = start + len(text)
    kept = [(role, [place for place in places if place[0] < end and place[1] > start]) for role, places in layers]
    edges = sorted(
        {start, end, *(min(max(edge, start), end) for _, places in kept for place in places for edge in place)}
    )
    return tuple(
        Piece(
            text[low - start : high - start],
            next((role for role, places in reversed(kept) if any(a <= low and high <= b for a, b in places)), "text"),
        )
        for low, high in pairwise(edges)
    )
