"""What each paper brings to what: an index from keys (a printed name, a surname, a body's sittings, a place) to papers.

Whatever joins papers joins them within such a key, so that the index tells which papers one more paper can change anything for.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.columns.layout import json_of, starts
from explorer.resolve.links import Table

COUNCIL, OF, DAY, LONE, DOUBLE = "council", "of", "day", "lone", "double"
BODY, POST, PERSON, MEETING, PLACE = "body", "post", "person", "meeting", "place"


class Brought(NamedTuple):
    """What a paper brings to a key: number of the paper, places, mentions, and where the first place is."""

    document: int
    weight: int = 1
    times: int = 1
    start: int = 0
    end: int = 0


_WIDTH: Final = len(Brought._fields)


@lru_cache(maxsize=65536)
def key_of(kind: str, *parts: Hashable) -> str:
    """A key of the index."""
    return f"{kind}\t{json_of(parts)}"


def parts_of(key: str) -> Any:
    """The parts of a key."""
    return json.loads(key.partition("\t")[2])


class Entries:
    """Entries in the making: what several mentions of one paper bring to one key is one entry."""

    def __init__(self) -> None:
        self.found: dict[tuple[str, int], Brought] = {}

    def add(self, key: str, brought: Brought) -> None:
        """Take one more."""
        at = key, brought.document
        other = self.found.get(at)
        if other is not None:
            place = min((other.start, other.end), (brought.start, brought.end))
            brought = Brought(brought.document, other.weight + brought.weight, other.times + brought.times, *place)
        self.found[at] = brought


class Index:
    """Entries by key and paper; `keys` are sorted, and `rows[at[n] : at[n + 1]]` are the entries of key `n`."""

    def __init__(self, keys: Sequence[str], at: NDArray[np.uint32], rows: Table) -> None:
        self.keys, self.at, self.rows = keys, at, rows

    @classmethod
    def of(cls, entries: Entries) -> Index:
        """The index of some entries."""
        found = sorted(entries.found.items())
        keys = sorted({key for (key, _), _ in found})
        numbers = {key: number for number, key in enumerate(keys)}
        owners = np.array([numbers[key] for (key, _), _ in found], np.uint32)
        rows = np.array([brought for _, brought in found], np.uint32).reshape(-1, _WIDTH)
        return cls(keys, starts(owners, len(keys)), rows)

    def get(self, key: str) -> Table:
        """The entries of a key, none where there is no such key."""
        number = bisect_left(self.keys, key)
        if number < len(self.keys) and self.keys[number] == key:
            return self.rows[self.at[number] : self.at[number + 1]]
        return self.rows[:0]

    def papers(self, keys: Iterable[str]) -> set[int]:
        """The numbers of the papers that bring something to any of some keys."""
        return {number for key in keys for number in self.get(key)[:, 0].tolist()}

    def of_kind(self, kind: str) -> Iterator[tuple[str, Table]]:
        """All keys of a kind with their entries."""
        number = bisect_left(self.keys, f"{kind}\t")
        while number < len(self.keys) and self.keys[number].startswith(f"{kind}\t"):
            yield self.keys[number], self.rows[self.at[number] : self.at[number + 1]]
            number += 1

    def keys_of(self, documents: Iterable[int]) -> set[str]:
        """The keys that some papers bring anything to."""
        hits = np.flatnonzero(np.isin(self.rows[:, 0], list(documents)))
        numbers = np.unique(np.searchsorted(self.at, hits, side="right") - 1)
        return {self.keys[number] for number in numbers.tolist()}

    def without(self, gone: Iterable[int], kinds: Sequence[str] = ()) -> Index:
        """The index without what some papers bring to keys of some kinds, or of all."""
        owners = np.repeat(np.arange(len(self.keys), dtype=np.uint32), np.diff(self.at))
        drop = np.isin(self.rows[:, 0], list(gone))
        if kinds:
            inside = np.zeros(len(self.keys), bool)
            for kind in kinds:
                # The character after a tab ends a kind's keys.
                inside[bisect_left(self.keys, f"{kind}\t") : bisect_left(self.keys, f"{kind}\n")] = True
            drop &= inside[owners]
        return self._made(self.keys, owners[~drop], self.rows[~drop])

    def renumbered(self, number: NDArray[np.int64]) -> Index:
        """The index with other numbers for its papers."""
        rows = self.rows.copy()
        rows[:, 0] = number[rows[:, 0]]
        return Index(self.keys, self.at, rows)

    def joined(self, entries: Entries) -> Index:
        """The index with more entries."""
        more = Index.of(entries)
        keys = sorted({*self.keys, *more.keys})
        numbers: Mapping[str, int] = {key: number for number, key in enumerate(keys)}
        owners, rows = [], []
        for index in (self, more):
            place = np.array([numbers[key] for key in index.keys], np.uint32)
            owners.append(np.repeat(place, np.diff(index.at)))
            rows.append(index.rows)
        both, all_rows = np.concatenate(owners), np.concatenate(rows)
        order = np.lexsort((all_rows[:, 0], both))
        return self._made(keys, both[order], all_rows[order])

    @staticmethod
    def _made(keys: Sequence[str], owners: NDArray[np.uint32], rows: Table) -> Index:
        """The index of rows that are in order, without the keys that have none."""
        used, owner = np.unique(owners, return_inverse=True)
        kept = [keys[number] for number in used.tolist()]
        return Index(kept, starts(owner, len(kept)), rows)
