"""What a selection holds: things by kind, made when they are looked at, so that there may be a million."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from explorer.model import Entity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from explorer.columns import Linked
    from explorer.search import Hit


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found, the words in its label that answer the search, and why it does."""

    entity: Entity
    matched: tuple[str, ...] = ()
    why: str = ""


class Listed(Sequence[Found]):
    """The things of one kind: those a search weighed, best first, then the others by their rows."""

    def __init__(
        self, linked: Linked, hits: Sequence[Hit], rows: NDArray[np.uint32], matched: tuple[str, ...] = ()
    ) -> None:
        self._linked, self._hits, self._rows, self._matched = linked, hits, rows, matched

    def __len__(self) -> int:
        return len(self._hits) + len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Found: ...
    @overload
    def __getitem__(self, at: slice) -> Listed: ...
    def __getitem__(self, at: int | slice) -> Found | Listed:
        first = len(self._hits)
        if isinstance(at, slice):
            low, high, _ = at.indices(len(self))
            rows = self._rows[max(0, low - first) : max(0, high - first)]
            return Listed(self._linked, self._hits[low:high], rows, self._matched)
        at = range(len(self))[at]
        if at < first:
            hit = self._hits[at]
            return Found(self._linked.thing(self._linked.row(hit.id)), tuple(hit.matched), hit.why)
        return Found(self._linked.thing(int(self._rows[at - first])), self._matched)

    def find(self, id: str) -> int:
        """Return where a thing stands, -1 where it does not."""
        for at, hit in enumerate(self._hits):
            if hit.id == id:
                return at
        row = self._linked.row(id)
        there = (self._rows == row).nonzero()[0] if row >= 0 else []
        return len(self._hits) + int(there[0]) if len(there) else -1


@dataclass(frozen=True, slots=True)
class Results:
    """Things found by kind, best kind first. `line` is the search line that a plain question was read as, `nearest` are words of the
    record to try where nothing was found."""

    groups: tuple[tuple[str, Listed], ...] = ()
    line: str = ""
    nearest: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Number of things found."""
        return sum(len(found) for _, found in self.groups)
