"""Where one has been: an immutable trail with a point on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from explorer.views.address import NOWHERE as ANY
from explorer.views.address import Address

MOST: Final = 200
"""Places that a trail keeps."""


@dataclass(frozen=True, slots=True)
class Place:
    """A thing, the pane one was in, and the row the cursor stood on there."""

    id: str
    pane: str = "card"
    row: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """Places in the order they were visited. `at` is the index of the present one and `before` of the last one before it, -1 where there is
    none; `root` is where one came from the results, and steps out to them again."""

    places: tuple[Place, ...] = ()
    at: int = -1
    before: int = -1
    root: int = 0

    @property
    def here(self) -> Place | None:
        """The present place."""
        return self.places[self.at] if self.at >= 0 else None

    def visit(self, place: Place) -> Trail:
        """Return the trail with a new place after the present one; what lay ahead is dropped."""
        kept = self.places[: self.at + 1] if self.at >= 0 else self.places
        if self.at >= 0 and kept[-1].id == place.id:
            return Trail((*kept[:-1], place), self.at, self.before, self.root)
        root = self.root if self.at >= 0 else len(kept)
        over = max(0, len(kept) + 1 - MOST)
        return Trail((*kept, place)[over:], len(kept) - over, max(-1, self._left() - over), max(0, root - over))

    def amended(self, place: Place) -> Trail:
        """Return the trail with the present place exchanged."""
        if self.at < 0:
            return self
        return replace(self, places=(*self.places[: self.at], place, *self.places[self.at + 1 :]))

    def moved(self, by: int) -> Trail:
        """Return the trail with the point moved, or the trail itself where that would leave it; from outside back to the last place."""
        return self.gone(self.before if self.at < 0 and by < 0 else self.at + by)

    def gone(self, at: int) -> Trail:
        """Return the trail with the point at an index, or the trail itself where there is no such place."""
        if not 0 <= at < len(self.places) or at == self.at:
            return self
        return replace(self, at=at, before=self._left(), root=min(self.root, at))

    def left(self) -> Trail:
        """Return the trail with no present place: one is outside, among the results."""
        return replace(self, at=-1, before=self._left())

    def _left(self) -> int:
        return self.at if self.at >= 0 else self.before


@dataclass(frozen=True, slots=True)
class Opening:
    """What the explorer is opened on: a view, and a trail to go on."""

    address: Address = ANY
    trail: Trail = Trail()


NOWHERE: Final = Opening()
