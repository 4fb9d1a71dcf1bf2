"""Marks: a working set of things, in the order of marking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from explorer.views.panes import Spot, View


@dataclass(frozen=True, slots=True)
class Marks:
    """The ids of the things that are marked."""

    ids: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.ids)

    def __contains__(self, id: object) -> bool:
        return id in self.ids

    def toggled(self, id: str) -> Marks:
        """Return the marks with a thing marked, or no longer."""
        return Marks(tuple(one for one in self.ids if one != id)) if id in self.ids else Marks((*self.ids, id))

    def with_all(self, ids: Iterable[str]) -> Marks:
        """Return the marks with more things marked."""
        return Marks(tuple(dict.fromkeys((*self.ids, *ids))))

    def rows(self, view: View) -> frozenset[str]:
        """Return the names of the rows of a view that lead to something marked."""
        spots: Mapping[str, Spot] = view.spots
        if not self.ids:
            return frozenset()
        return frozenset(key for key, spot in spots.items() if spot.target in self.ids)
