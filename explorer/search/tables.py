"""All that an index holds, as columns of flat arrays: one row for each thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, Final, TypeVar, get_origin, get_type_hints

import numpy as np
from numpy.typing import NDArray

from explorer.search.flat import Array, Flags, Keys, Reals, Runs, Sizes, Strings, Words
from explorer.search.joins import Joins
from explorer.search.postings import Postings
from explorer.search.vocabulary import Vocabulary

GONE: Final = 255
"""The kind of a row whose thing is no longer there."""

LATER: Final = 1 << 63
"""The order from which rows are no mere names."""

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Evidences:
    """The first piece of evidence of each row: the paper's place in `Tables.papers` (-1 where there is none), the
    characters, the page (-1 where there are none) and the quote."""

    paper: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    page: NDArray[np.int32]
    quotes: Strings


@dataclass(frozen=True, slots=True)
class Rows:
    """What is kept of each thing.

    `own` holds the words of its names and then of its text or offices, a gap after each name and office; the first `named` of them are
    the names'.
    `letters` are the initials it goes by. `days` are dates as numbers, `dates` their places among `Tables.dates`, and `due`
    the days by which tasks are to be done, -1 where that is told in words. `order` is
    how things stand that answer a query equally well, `prior` what their kind is worth. `digests` are of all that was taken from a
    thing, so that one that has changed is told.
    """

    ids: Strings
    labels: Strings
    kinds: NDArray[np.uint8]
    outcomes: NDArray[np.uint8]
    alone: Flags
    dates: Words
    days: NDArray[np.int32]
    due: NDArray[np.int32]
    prior: Reals
    order: Keys
    digests: Keys
    own: Runs
    named: Sizes
    letters: Runs

    def __len__(self) -> int:
        return len(self.kinds)

    def split(self) -> tuple[Runs, Runs]:
        """Return the words of names, and those behind them."""
        own = self.own
        return replace(own, sizes=self.named), Runs(own.pool, own.starts + self.named, own.sizes - self.named)


@dataclass(frozen=True, slots=True)
class Lookup:
    """Rows by a key of 64 bits; keys are sorted, and several rows may have one."""

    keys: Keys
    rows: Words

    @classmethod
    def of(cls, keys: Keys, rows: Words) -> Lookup:
        """Return the lookup of pairs in any order."""
        order = np.lexsort((rows, keys))
        return cls(keys[order], rows[order])

    def find(self, key: int) -> Words:
        """Return the rows that have a key."""
        wanted = np.uint64(key)
        start, stop = np.searchsorted(self.keys, wanted), np.searchsorted(self.keys, wanted, side="right")
        return self.rows[start:stop]

    def changed(self, rows: Flags, more: Lookup) -> Lookup:
        """Return the lookup without the flagged rows and with more."""
        kept = ~rows[self.rows]
        keys, left = self.keys[kept], self.rows[kept]
        at = np.searchsorted(keys, more.keys)
        return Lookup(np.insert(keys, at, more.keys), np.insert(left, at, more.rows))


@dataclass(frozen=True, slots=True)
class Tables:
    """The whole index. `dates` are the distinct dates and `date_words` their words, the first date being empty; `outcomes` are the
    words of outcomes by their codes. Rows stand by `Rows.order`, all but those of `loose`, which came later."""

    vocabulary: Vocabulary
    postings: Postings
    rows: Rows
    evidence: Evidences
    papers: Strings
    dates: Strings
    date_words: Runs
    outcomes: Words
    joins: Joins
    by_id: Lookup
    by_name: Lookup
    loose: Words


def flattened(value: Any, name: str = "") -> Iterator[tuple[str, Array]]:
    """Yield every array of a table with its path, such as `rows.ids.blob`."""
    if isinstance(value, np.ndarray):
        yield name, value
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from flattened(one, f"{name}.{key}")
    else:
        for column in fields(value):
            yield from flattened(getattr(value, column.name), f"{name}.{column.name}" if name else column.name)


def gathered(kind: type[Made], arrays: Mapping[str, Array], name: str = "") -> Made:
    """Return the table that `flattened` took apart; raises KeyError where an array is missing."""
    made: dict[str, Any] = {}
    for column, hint in get_type_hints(kind).items():
        path = f"{name}.{column}" if name else column
        if is_dataclass(hint):
            made[column] = gathered(hint, arrays, path)  # type: ignore[arg-type]
        elif get_origin(hint) is dict:
            made[column] = {
                key.rpartition(".")[2]: one for key, one in arrays.items() if key.rpartition(".")[0] == path
            }
        else:
            made[column] = arrays[path]
    return kind(**made)
