"""Sequences and mappings whose values are made when asked for, equal to the tuples and dictionaries they stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, ValuesView
from typing import TYPE_CHECKING, TypeVar, overload

from explorer.model import Entity

if TYPE_CHECKING:
    from explorer.columns.linked import Linked

T_co = TypeVar("T_co", covariant=True)


class Rows(Sequence[T_co]):
    """The values that `make` gives for some rows. A slice is such a sequence again."""

    __slots__ = ("_make", "rows")

    def __init__(self, make: Callable[[int], T_co], rows: Sequence[int]) -> None:
        self._make, self.rows = make, rows

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> T_co: ...
    @overload
    def __getitem__(self, at: slice) -> Rows[T_co]: ...
    def __getitem__(self, at: int | slice) -> T_co | Rows[T_co]:
        return Rows(self._make, self.rows[at]) if isinstance(at, slice) else self._make(self.rows[at])

    def __iter__(self) -> Iterator[T_co]:
        return map(self._make, self.rows)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rows | tuple):
            return NotImplemented
        if isinstance(other, Rows) and other._make == self._make and type(other.rows) is type(self.rows):
            return self.rows == other.rows
        return len(self) == len(other) and all(one == two for one, two in zip(self, other, strict=True))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Rows({list(self)!r})"


class Entities(Mapping[str, Entity]):
    """Things by id, in the order of their ids."""

    def __init__(self, linked: Linked) -> None:
        self._linked = linked

    def __len__(self) -> int:
        return self._linked.count

    def __iter__(self) -> Iterator[str]:
        return map(self._linked.id, range(self._linked.count))

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._linked.row(id) >= 0

    def __getitem__(self, id: str) -> Entity:
        row = self._linked.row(id)
        if row < 0:
            raise KeyError(id)
        return self._linked.thing(row)

    def values(self) -> ValuesView[Entity]:
        """All things, without looking each up by its id."""
        return _Things(self._linked)


class _Things(ValuesView[Entity]):
    def __init__(self, linked: Linked) -> None:
        super().__init__(linked.entities)
        self._linked = linked

    def __iter__(self) -> Iterator[Entity]:
        return map(self._linked.made, range(self._linked.count))


class ByIds(Mapping[str, int]):
    """Numbers by the id of a thing, in the order they are given in by row."""

    def __init__(self, linked: Linked, rows: Mapping[int, int]) -> None:
        self._linked, self.rows = linked, rows

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[str]:
        return map(self._linked.id, self.rows)

    def __getitem__(self, id: str) -> int:
        try:
            return self.rows[self._linked.row(id)]
        except KeyError:
            raise KeyError(id) from None


class Redirects(Mapping[str, str]):
    """Ids that went away, and what each became."""

    def __init__(self, linked: Linked) -> None:
        self._linked = linked

    def __len__(self) -> int:
        return len(self._linked.strings("gone"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._linked.strings("gone"))

    def __getitem__(self, id: str) -> str:
        at = self._linked.strings("gone").find(id, len(self))
        if at < 0:
            raise KeyError(id)
        return self._linked.id(self._linked.numbers("gone to")[at])
