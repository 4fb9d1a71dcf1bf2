"""How things divide by a field: its values, each with how many things it holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, overload

from explorer.selection.selection import Part

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HEADINGS: Final = {"kind": "Kind", "body": "Body", "year": "Year", "outcome": "Outcome", "who": "People"}


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a field: the part that narrows to it, how many things it holds, whether the selection is narrowed by it, and how many of
    the things are new."""

    part: Part
    count: int
    chosen: bool = False
    fresh: int = 0


@dataclass(frozen=True, slots=True)
class Facet:
    """The values of one field of a selection."""

    field: str
    values: Sequence[Value]

    @property
    def heading(self) -> str:
        """What the field is called."""
        return HEADINGS[self.field]


class Ranked(Sequence[Value]):
    """Values that are things, by their rows, named when they are looked at: there may be thousands."""

    def __init__(
        self,
        named: Callable[[int], Part],
        rows: NDArray[np.int64],
        counts: NDArray[np.int64],
        chosen: Collection[int],
        fresh: NDArray[np.int64],
    ) -> None:
        self._named, self._rows, self._counts, self._chosen, self._fresh = named, rows, counts, chosen, fresh

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Value: ...
    @overload
    def __getitem__(self, at: slice) -> Ranked: ...
    def __getitem__(self, at: int | slice) -> Value | Ranked:
        if isinstance(at, slice):
            return Ranked(self._named, self._rows[at], self._counts[at], self._chosen, self._fresh[at])
        row = int(self._rows[at])
        return Value(self._named(row), int(self._counts[at]), row in self._chosen, int(self._fresh[at]))
