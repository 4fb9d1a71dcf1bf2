"""Which things answer a query: postings of its words, intersected from the rarest on; no thing is looked at one by one."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from explorer.search.fields import ANY, STRONG, WEIGHTS
from explorer.search.flat import Array, Flags, Ints, Masks, Reals, Words, spread
from explorer.search.postings import Postings
from explorer.search.senses import Sense

MOST: Final = 4096
"""Things that are weighed for one query; where more answer, these are the first of them and those that answer by their own words."""

_LARGE: Final = 1024
"""Postings of one range from which it is looked at by itself."""

_FEW: Final = 16
"""How many times fewer rows than postings there must be for looking the rows up one by one."""

_TIER, _POSTING = np.int64(32), np.int64((1 << 32) - 1)
_WORTH, _SCALE = np.int64(36), 1 << 18


@dataclass(frozen=True, slots=True)
class Matches:
    """How the words of a query (first axis) meet rows (second axis): what the best posting of each is worth, 0 where there is
    none, its tier, the fields it is in as bits, and where it stands in the postings."""

    worth: Reals
    tiers: Ints
    places: Masks
    at: Ints
    postings: Postings

    def words(self, columns: Array) -> Ints:
        """Return the words of the record that met, for some of the rows; 0 where there is none."""
        return np.where(self.worth[:, columns] > 0, self.postings.word_at(self.at[:, columns]), 0)


class Matcher:
    """Finds rows in the postings of an index of `size` rows, of which `there` have a thing and `loose` stand out of order."""

    def __init__(self, postings: Postings, size: int, there: int, loose: Words) -> None:
        self._postings, self._size, self._there = postings, size, there
        self._starts, self._rows, self._places = postings.starts, postings.rows, postings.places
        self._loose = np.zeros(size, np.bool_)
        self._loose[loose] = True
        self._weights = _weights()

    def count(self, sense: Sense) -> int:
        """Return the number of postings of a word's sense."""
        return int((self._starts[sense.last] - self._starts[sense.first]).sum())

    def rarity(self, sense: Sense) -> float:
        """Return how much a word tells apart, by the postings of its closest tier."""
        if not sense:
            return 0.0
        best = sense.tiers == sense.tiers.min()
        held = int((self._starts[sense.last[best]] - self._starts[sense.first[best]]).sum())
        return 0.5 + math.log(1 + self._there / (1 + held))

    def flags(self, sense: Sense, fields: int = ANY) -> Flags:
        """Return which rows hold a word in one of some fields."""
        flags = np.zeros(self._size, np.bool_)
        for part, _ in self._parts(sense):
            rows = self._rows[part]
            flags[rows if fields == ANY else rows[self._places[part] & np.uint16(fields) != 0]] = True
        return flags

    def having(self, sense: Sense, rows: Words, fields: int = ANY) -> Flags:
        """Return which of some ascending rows hold a word in one of some fields."""
        if not self._single(sense, len(rows)):
            return self.flags(sense, fields)[rows]
        held, at = self._among(sense, rows)
        return held if fields == ANY else held & (self._places[at] & np.uint16(fields) != 0)

    def all_of(self, senses: Sequence[Sense], allowed: Flags | None = None, fields: int = ANY) -> Words:
        """Return the rows that hold every word in one of some fields, ascending."""
        if not all(senses):
            return np.zeros(0, np.uint32)
        first, *others = sorted(senses, key=self.count)
        flags = self.flags(first, fields)
        found = np.flatnonzero(flags if allowed is None else flags & allowed).astype(np.uint32)
        for sense in others:
            if not len(found):
                break
            found = found[self.having(sense, found, fields)]
        return found

    def first_of(self, senses: Sequence[Sense], allowed: Flags | None = None) -> Words:
        """Return the rows that hold every word; of more than `MOST` the first ones, and the first by their own words."""
        found = self.all_of(senses, allowed)
        if len(found) <= MOST:
            return found
        return np.union1d(self._first(found), self._first(self.all_of(senses, allowed, STRONG)))

    def most_of(self, senses: Sequence[Sense], needed: Sequence[bool], least: int, allowed: Flags | None) -> Words:
        """Return the rows that hold the most words, at least `least` of them and all that are needed."""
        flags = [self.flags(sense) for sense in senses]
        counts = np.zeros(self._size, np.uint8)
        for held in flags:
            counts += held
        for held, must in zip(flags, needed, strict=True):
            if must:
                counts[~held] = 0
        if allowed is not None:
            counts[~allowed] = 0
        most = int(counts.max(initial=0))
        if most < max(1, least):
            return np.zeros(0, np.uint32)
        return self._first(np.flatnonzero(counts == most).astype(np.uint32))

    def matches(self, senses: Sequence[Sense], rows: Words) -> Matches:
        """Return how each word meets each of some ascending rows."""
        keys = np.zeros((len(senses), len(rows)), np.int64)
        place: Array | None = None
        for out, sense in zip(keys, senses, strict=True):
            if self._single(sense, len(rows)):
                held, at = self._among(sense, rows)
                found = np.flatnonzero(held)
                out[found] = self._keys(sense, np.zeros(len(found), np.int64), at[found])
                continue
            if place is None:
                place = np.full(self._size, -1, np.int32)
                place[rows] = np.arange(len(rows), dtype=np.int32)
            for part, ranges in self._parts(sense):
                where = place[self._rows[part]]
                kept = np.flatnonzero(where >= 0)
                at = kept + part.start if isinstance(part, slice) else part[kept]
                of = np.full(len(kept), ranges) if isinstance(ranges, int) else ranges[kept]
                np.maximum.at(out, where[kept], self._keys(sense, of, at))
        at = keys & _POSTING
        places = np.where(keys > 0, self._places[at], np.uint16(0)) if len(self._places) else keys.astype(np.uint16)
        worth = (keys >> _WORTH).astype(np.float32) * np.float32(1 / _SCALE)
        return Matches(worth, keys >> _TIER & 15, places, at, self._postings)

    def _keys(self, sense: Sense, of: Ints, at: Ints) -> Ints:
        """Return the keys of postings, the greatest of which is the best; `of` are their ranges in the sense."""
        worth = sense.worth[of] * self._weights[self._places[at]] * np.float32(self.rarity(sense) * _SCALE)
        return worth.astype(np.int64) << _WORTH | sense.tiers[of] << _TIER | at

    def _single(self, sense: Sense, rows: int) -> bool:
        """Tell whether a sense is one word, in so many things that it is quicker to look some rows up among them."""
        if len(sense.first) != 1 or sense.last[0] - sense.first[0] != 1:
            return False
        return rows * _FEW < int(self._starts[sense.last[0]] - self._starts[sense.first[0]])

    def _among(self, sense: Sense, rows: Words) -> tuple[Flags, Ints]:
        """Return which of some rows hold the one word of a sense, and where in its postings."""
        start, stop = int(self._starts[sense.first[0]]), int(self._starts[sense.last[0]])
        at = np.searchsorted(self._rows[start:stop], rows)
        at += start
        np.minimum(at, stop - 1, out=at)
        return self._rows[at] == rows, at

    def _parts(self, sense: Sense) -> Iterator[tuple[slice | Ints, int | Ints]]:
        """Yield the postings of a sense, large ranges one by one and the small ones together, with the place of their range
        in the sense."""
        starts, stops = self._starts[sense.first], self._starts[sense.last]
        if len(starts) == 1:
            yield slice(int(starts[0]), int(stops[0])), 0
            return
        sizes = stops - starts
        small = sizes < _LARGE
        for at in np.flatnonzero(~small).tolist():
            yield slice(int(starts[at]), int(stops[at])), at
        chosen = np.flatnonzero(small)
        if len(chosen):
            yield spread(starts[chosen], sizes[chosen]), np.repeat(chosen, sizes[chosen])

    def _first(self, rows: Words) -> Words:
        if len(rows) <= MOST:
            return rows
        late = rows[MOST:]
        return np.concatenate((rows[:MOST], late[self._loose[late]]))


def _weights() -> Reals:
    """Return what a posting is worth by its fields: the best of them counts."""
    bits, weights = np.arange(ANY + 1), np.zeros(ANY + 1, np.float32)
    for field, weight in sorted(enumerate(WEIGHTS), key=lambda pair: pair[1]):
        weights[bits & (1 << field) != 0] = weight
    return weights
