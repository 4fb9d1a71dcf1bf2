"""Where the decisions under one item stand, in order, so that those beside a place are found without a look at all."""

from __future__ import annotations

from bisect import bisect_left, insort
from itertools import islice

from explorer.text.page.draft import Draft


class Said:
    """The places of the decisions of `known`, which maps words to refs and only grows; `look` takes in what is new there."""

    def __init__(self, draft: Draft, known: dict[str, str]) -> None:
        self._draft, self._known = draft, known
        self._starts: list[tuple[int, str]] = []
        self._ends: list[tuple[int, int, str]] = []
        self._looked = 0
        self.look()

    def look(self) -> None:
        """Take in the decisions that have come since the last look."""
        for ref in islice(reversed(self._known.values()), len(self._known) - self._looked):
            for span in self._draft.spans(ref):
                insort(self._starts, (span.start, ref))
                insort(self._ends, (span.end, span.start, ref))
        self._looked = len(self._known)

    def opening(self, low: int, high: int) -> list[tuple[int, str]]:
        """Return where decisions start in `[low, high)`, in order, with their refs."""
        return self._starts[bisect_left(self._starts, (low, "")) : bisect_left(self._starts, (high, ""))]

    def ending(self, low: int, high: int) -> list[tuple[int, int, str]]:
        """Return the starts, ends and refs of decisions that end in `[low, high)`, in the order of their ends."""
        found = self._ends[bisect_left(self._ends, (low, 0, "")) : bisect_left(self._ends, (high, 0, ""))]
        return [(start, end, ref) for end, start, ref in found]
