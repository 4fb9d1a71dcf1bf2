"""Which things answer a query: postings of its words, intersected from the rarest on; no thing is looked at one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from explorer.search.fields import ANY, WEIGHTS
from explorer.search.flat import Array, Flags, Ints, Masks, Reals, Words
from explorer.search.postings import Postings
from explorer.search.sense import Sense, Stretch

MOST: Final = 2048
"""Things that are weighed for one query; where more answer, these are the first of them."""

_FEW: Final = 16
"""How many times fewer rows than postings there must be for looking the rows up one by one."""

_BROAD: Final = 8 * MOST
"""Postings of the rarest word of a query from which only a part of the rows is looked at, if that answers."""

_PART: Final = 16
_ENOUGH: Final = 512
"""Rows that are enough of an answer from a part of all."""

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
    """Finds rows in the postings of an index of `size` rows, of which `names` come first because they are names and nothing else, and
    `loose` stand out of order."""

    def __init__(self, postings: Postings, size: int, names: int, loose: Words) -> None:
        self._postings, self._size, self._names = postings, size, names
        self._rows, self._codes = postings.rows, postings.codes
        self._loose = np.zeros(size, np.bool_)
        self._loose[loose] = True
        self._late = loose
        self._weights = _weights()[postings.masks]

    def flags(self, sense: Sense, fields: int = ANY, below: int | None = None) -> Flags:
        """Return which rows hold a word in one of some fields; with `below`, of the rows before that one only."""
        flags = np.zeros(self._size, np.bool_)
        parts: list[slice | Ints] = [slice(one.start, one.stop) for one in sense.stretches]
        for part in (*parts, sense.places):
            rows = self._rows[part]
            if fields != ANY:
                rows = rows[self._within(part, fields)]
            flags[rows if below is None else rows[rows < below]] = True
        return flags

    def having(self, sense: Sense, rows: Words, fields: int = ANY) -> Flags:
        """Return which of some ascending rows hold a word in one of some fields."""
        if not len(rows):
            return np.zeros(0, np.bool_)
        if not all(one.one and len(rows) * _FEW < one.stop - one.start for one in sense.stretches):
            return self.flags(sense, fields, int(rows[-1]) + 1)[rows]
        held = np.zeros(len(rows), np.bool_)
        for one in sense.stretches:
            at = self._among(one, rows)
            here: Flags = self._rows[at] == rows
            held |= here if fields == ANY else here & self._within(at, fields)
        if len(sense.places):
            flags = np.zeros(self._size, np.bool_)
            places = sense.places
            flags[self._rows[places if fields == ANY else places[self._within(places, fields)]]] = True
            held |= flags[rows]
        return held

    def all_of(
        self, senses: Sequence[Sense], allowed: Flags | None = None, fields: int = ANY, below: int | None = None
    ) -> Words:
        """Return the rows that hold every word in one of some fields, ascending; with `below`, of the rows before that one."""
        if not all(senses):
            return np.zeros(0, np.uint32)
        first, *others = sorted(senses, key=lambda sense: sense.count)
        one = first.stretches[0] if first.stretches and not len(first.places) else None
        if one and one.one and len(first.stretches) == 1 and fields == ANY and below is None:
            found = self._rows[one.start : one.stop]
        else:
            found = np.flatnonzero(self.flags(first, fields, below)).astype(np.uint32)
        if allowed is not None:
            found = found[allowed[found]]
        for sense in others:
            if not len(found):
                break
            found = found[self.having(sense, found, fields)]
        return found

    def first_of(self, senses: Sequence[Sense], allowed: Flags | None = None) -> Words:
        """Return the rows that hold every word, ascending; of more than `MOST` the first ones."""
        if min(sense.count for sense in senses) > _BROAD:
            found = self._part_of(senses, allowed)
            if len(found) >= _ENOUGH:
                return self.first(found)
        return self.first(self.all_of(senses, allowed))

    def _part_of(self, senses: Sequence[Sense], allowed: Flags | None) -> Words:
        """Return the rows that hold every word among the first of all, and among those that stand out of order."""
        part = self._names + self._size // _PART
        found = self.all_of(senses, allowed, below=part)
        late = self._late[self._late >= part]
        for sense in senses:
            late = late[self.having(sense, late)]
        return np.concatenate((found, late if allowed is None else late[allowed[late]]))

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
        return self.first(np.flatnonzero(counts == most).astype(np.uint32))

    def matches(self, senses: Sequence[Sense], rows: Words) -> Matches:
        """Return how each word meets each of some ascending rows."""
        keys = np.zeros((len(senses), len(rows)), np.int64)
        if not len(rows):
            return self._told(keys)
        looked_up: list[tuple[int, Stretch]] = []
        place: Array | None = None
        for number, sense in enumerate(senses):
            for one in sense.stretches:
                if one.one and len(rows) * _FEW < one.stop - one.start:
                    looked_up.append((number, one))
                    continue
                if place is None:
                    place = np.full(self._size, -1, np.int32)
                    place[rows] = np.arange(len(rows), dtype=np.int32)
                at = self._held(one, rows, place)
                best = self._keys(at, np.float32(one.worth * sense.rarity), np.int64(one.tier))
                np.maximum.at(keys[number], place[self._rows[at]], best)
        self._put_places(senses, rows, keys)
        if looked_up:
            self._put_looked_up(looked_up, senses, rows, keys)
        return self._told(keys)

    def _held(self, one: Stretch, rows: Words, place: Array) -> Ints:
        """Return the postings of a stretch that are of some ascending rows, whose places in these `place` gives."""
        held = self._rows[one.start : one.stop]
        if rows[-1] * _FEW > self._size:
            return np.flatnonzero(place[held] >= 0) + one.start
        early = np.flatnonzero(held <= rows[-1])
        return early[place[held[early]] >= 0] + one.start

    def _put_places(self, senses: Sequence[Sense], rows: Words, keys: Ints) -> None:
        """Put the keys of the postings of senses that lie alone where they are the best of their rows."""
        alone = [(number, sense) for number, sense in enumerate(senses) if len(sense.places)]
        if not alone:
            return
        at = np.concatenate([sense.places for _, sense in alone])
        held = self._rows[at]
        where = np.searchsorted(rows, held)
        np.minimum(where, len(rows) - 1, out=where)
        kept = np.flatnonzero(rows[where] == held)
        worth = np.concatenate([sense.worth * np.float32(sense.rarity) for _, sense in alone])[kept]
        tiers = np.concatenate([sense.tiers for _, sense in alone])[kept]
        numbers = np.repeat([number for number, _ in alone], [len(sense.places) for _, sense in alone])[kept]
        np.maximum.at(keys, (numbers, where[kept]), self._keys(at[kept], worth, tiers))

    def _put_looked_up(
        self, stretches: Sequence[tuple[int, Stretch]], senses: Sequence[Sense], rows: Words, keys: Ints
    ) -> None:
        """Put the keys of postings of single words where they are the best of their rows; the first of each pair is the sense's
        number."""
        at = np.stack([np.searchsorted(self._rows[one.start : one.stop], rows) for _, one in stretches])
        at += np.array([[one.start] for _, one in stretches])
        np.minimum(at, [[one.stop - 1] for _, one in stretches], out=at)
        worth = np.array([[one.worth * senses[number].rarity] for number, one in stretches], np.float32)
        best = self._keys(at, worth, np.array([[one.tier] for _, one in stretches], np.int64))
        best[self._rows[at] != rows] = 0
        np.maximum.at(keys, [number for number, _ in stretches], best)

    def _keys(self, at: Ints, worth: Reals | np.float32, tiers: Ints | np.int64) -> Ints:
        """Return keys of postings, the greatest of which is the best."""
        scaled = self._weights[self._codes[at]] * (worth * np.float32(_SCALE))
        keys: Ints = scaled.astype(np.int64) << _WORTH | tiers << _TIER | at
        return keys

    def _told(self, keys: Ints) -> Matches:
        at = keys & _POSTING
        places = np.zeros(keys.shape, np.uint16)
        held = keys > 0
        places[held] = self._postings.masks[self._codes[at[held]]]
        worth = (keys >> _WORTH).astype(np.float32) * np.float32(1 / _SCALE)
        return Matches(worth, keys >> _TIER & 15, places, at, self._postings)

    def _within(self, at: slice | Ints, fields: int) -> Flags:
        """Return which postings are in one of some fields."""
        within: Flags = (self._postings.masks & np.uint16(fields) != 0)[self._codes[at]]
        return within

    def _among(self, one: Stretch, rows: Words) -> Ints:
        """Return where in the postings of one word each of some rows stands, or would stand."""
        at = np.searchsorted(self._rows[one.start : one.stop], rows)
        at += one.start
        return np.minimum(at, one.stop - 1, out=at)

    def first(self, rows: Array) -> Words:
        """Return ascending rows, of more than `MOST` those that come first in the order of things."""
        late = rows[MOST:]
        return np.concatenate((rows[:MOST], late[self._loose[late]])).astype(np.uint32)


def _weights() -> Reals:
    """Return what a posting is worth by its fields: the best of them counts."""
    bits, weights = np.arange(ANY + 1), np.zeros(ANY + 1, np.float32)
    for field, weight in sorted(enumerate(WEIGHTS), key=lambda pair: pair[1]):
        weights[bits & (1 << field) != 0] = weight
    return weights
