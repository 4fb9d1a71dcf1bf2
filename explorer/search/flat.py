"""Flat arrays that can be written to a file as they are and opened again without being read: numbers, strings, runs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Made = TypeVar("Made")
_LARGE = 1 << 32
Array = NDArray[Any]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int64]
Words = NDArray[np.uint32]
Sizes = NDArray[np.uint8 | np.uint16 | np.uint32]
Masks = NDArray[np.uint16]
Keys = NDArray[np.uint64]
Reals = NDArray[np.float32]


def spread(starts: Array, sizes: Array) -> Ints:
    """Return the positions `[start, start + size)` of every run, one run after another."""
    total = int(sizes.sum())
    if not total:
        return np.zeros(0, np.int64)
    before = np.cumsum(sizes, dtype=np.int64) - sizes
    return np.arange(total, dtype=np.int64) + np.repeat(starts.astype(np.int64) - before, sizes)


def narrow(sizes: Array) -> Sizes:
    """Return sizes, none of them negative, in as few bytes each as the greatest takes."""
    return sizes.astype(np.min_scalar_type(int(sizes.max(initial=0))))


def unique(sorted_values: Keys) -> Keys:
    """Return sorted values without repetition."""
    if len(sorted_values) < 2:
        return sorted_values
    first = np.empty(len(sorted_values), np.bool_)
    first[0] = True
    np.not_equal(sorted_values[1:], sorted_values[:-1], out=first[1:])
    return sorted_values[first]


@dataclass(frozen=True, slots=True)
class Strings:
    """Many strings in one block of UTF-8: the i-th is `sizes[i]` bytes from `starts[i]`."""

    blob: NDArray[np.uint8]
    starts: Words | Ints
    sizes: Sizes

    @classmethod
    def of(cls, values: Iterable[str]) -> Strings:
        """Return the strings, one after another."""
        parts = [value.encode("utf-8", "surrogatepass") for value in values]
        sizes = np.fromiter(map(len, parts), np.uint32, len(parts))
        return cls(np.frombuffer(b"".join(parts), np.uint8), _starts(sizes), narrow(sizes))

    def __len__(self) -> int:
        return len(self.sizes)

    def __getitem__(self, at: int) -> str:
        start = int(self.starts[at])
        return self.blob[start : start + int(self.sizes[at])].tobytes().decode("utf-8", "surrogatepass")

    def all(self) -> list[str]:
        """Return every string; quick where they lie one after another, as `of` puts them."""
        ends = self.starts.astype(np.int64) + self.sizes
        if not len(self) or self.starts[0] or not np.array_equal(self.starts[1:], ends[:-1]):
            return [self[at] for at in range(len(self))]
        blob = self.blob[: int(ends[-1])]
        letters = np.append(0, np.cumsum((blob & 0xC0) != 0x80))
        text, bounds = blob.tobytes().decode("utf-8", "surrogatepass"), letters[ends].tolist()
        return [text[start:end] for start, end in zip([0, *bounds], bounds, strict=False)]

    def inserted(self, at: Array, values: Iterable[str]) -> Strings:
        """Return strings that lie one after another with more of them put in before those at `at`."""
        more = Strings.of(values)
        blob = np.insert(self.blob, np.repeat(np.append(self.starts, len(self.blob))[at], more.sizes), more.blob)
        sizes = np.insert(_wide(self.sizes, more.sizes), at, more.sizes)
        return Strings(blob, _starts(sizes), sizes)


@dataclass(frozen=True, slots=True)
class Runs:
    """Many runs of word numbers in one block: the i-th is `sizes[i]` long and begins at `starts[i]`."""

    pool: Words
    starts: Words | Ints
    sizes: Sizes

    @classmethod
    def of(cls, pool: Words, sizes: Array) -> Runs:
        """Return the runs that lie one after another in a block."""
        return cls(pool, _starts(sizes), narrow(sizes))

    def __len__(self) -> int:
        return len(self.sizes)

    def __getitem__(self, at: int) -> Words:
        start = int(self.starts[at])
        return self.pool[start : start + int(self.sizes[at])]

    def gather(self, at: Array) -> tuple[Ints, Words]:
        """Return, for every number of the runs at `at`, which of these it belongs to, and the number itself."""
        sizes = self.sizes[at]
        return np.repeat(np.arange(len(at), dtype=np.int64), sizes), self.pool[spread(self.starts[at], sizes)]

    def renumbered(self, names: Words) -> Runs:
        """Return the runs with every number replaced by that at its place in `names`."""
        return replace(self, pool=names[self.pool])


def _starts(sizes: Array) -> Words | Ints:
    """Return where runs of some sizes begin that lie one after another; 32 bits where they are enough."""
    starts = np.cumsum(sizes, dtype=np.int64) - sizes
    return starts.astype(np.uint32) if not len(starts) or starts[-1] < _LARGE else starts


def taken(table: Made, at: Array) -> Made:
    """Return a table of columns with the rows at `at`, in that order; blocks of strings and runs stay as they are."""
    if isinstance(table, (Strings, Runs)):
        return replace(table, starts=table.starts[at], sizes=table.sizes[at])
    columns = {column.name: getattr(table, column.name) for column in fields(table)}  # type: ignore[arg-type]
    return type(table)(
        **{
            name: column[at] if isinstance(column, np.ndarray) else taken(column, at)
            for name, column in columns.items()
        }
    )


def put(table: Made, at: Array, more: Made) -> Made:
    """Return a copy of a table of columns in which the rows at `at` are those of another; `at` may go on past the end.

    What stood there before stays in the blocks of strings and runs."""
    made: Any
    if isinstance(table, np.ndarray) and isinstance(more, np.ndarray):
        made = np.zeros(max(len(table), int(at.max()) + 1 if len(at) else 0), _wide(table, more).dtype)
        made[: len(table)] = table
        made[at] = more
    elif isinstance(table, Strings) and isinstance(more, Strings):
        starts = _put_starts(table.starts, at, more.starts, len(table.blob), len(more.blob))
        made = Strings(np.concatenate((table.blob, more.blob)), starts, put(table.sizes, at, more.sizes))
    elif isinstance(table, Runs) and isinstance(more, Runs):
        starts = _put_starts(table.starts, at, more.starts, len(table.pool), len(more.pool))
        made = Runs(np.concatenate((table.pool, more.pool)), starts, put(table.sizes, at, more.sizes))
    else:
        columns = (column.name for column in fields(table))  # type: ignore[arg-type]
        made = type(table)(**{name: put(getattr(table, name), at, getattr(more, name)) for name in columns})
    kept: Made = made
    return kept


def _put_starts(starts: Array, at: Array, more: Array, size: int, added: int) -> Array:
    """Return starts with those at `at` replaced by more, which begin behind `size` and end `added` after it."""
    kind = np.int64 if size + added >= _LARGE else starts.dtype
    return put(starts.astype(kind), at, (more.astype(np.int64) + size).astype(kind))


def _wide(values: Array, more: Array) -> Array:
    """Return values in a type that holds more of them as well."""
    return values.astype(np.result_type(values, more), copy=False)
