"""Where one has been: an immutable trail with a point on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True, slots=True)
class Opening:
    """What the explorer is opened on: the id of a thing, a search line, and the pane that has the keys; each may be empty."""

    at: str = ""
    find: str = ""
    pane: str = ""


NOWHERE: Final = Opening()


@dataclass(frozen=True, slots=True)
class Place:
    """A thing, the pane one was in, and the row the cursor stood on there."""

    id: str
    pane: str = "card"
    row: str = ""


@dataclass(frozen=True, slots=True)
class Trail:
    """Places in the order they were visited; `at` is the index of the present one, -1 where there is none."""

    places: tuple[Place, ...] = ()
    at: int = -1

    @property
    def here(self) -> Place | None:
        """The present place."""
        return self.places[self.at] if self.at >= 0 else None

    def visit(self, place: Place) -> Trail:
        """Return the trail with a new place after the present one; what lay ahead is dropped."""
        kept = self.places[: self.at + 1]
        if kept and kept[-1].id == place.id:
            return Trail((*kept[:-1], place), self.at)
        return Trail((*kept, place), len(kept))

    def amended(self, place: Place) -> Trail:
        """Return the trail with the present place exchanged."""
        if self.at < 0:
            return self
        return replace(self, places=(*self.places[: self.at], place, *self.places[self.at + 1 :]))

    def moved(self, by: int) -> Trail:
        """Return the trail with the point moved, or the trail itself where that would leave it."""
        at = self.at + by
        return replace(self, at=at) if 0 <= at < len(self.places) else self
