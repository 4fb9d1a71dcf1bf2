"""The links of a record between its things, by relation, so that a way can be followed for many things at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from explorer.search.fields import RELATIONS, Hop, Way
from explorer.search.flat import Array, Flags, Ints, Keys, Words, spread, unique

_HALF = np.uint64(32)
_LOW = np.uint64(0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Joins:
    """For each relation the pairs of rows it links as `source << 32 | target` and the other way round, sorted, each once."""

    forward: dict[str, Keys]
    backward: dict[str, Keys]

    @classmethod
    def of(cls, pairs: Mapping[str, Keys]) -> Joins:
        """Return the joins of `source << 32 | target` pairs in any order."""
        forward = {name: unique(np.sort(pairs.get(name, np.zeros(0, np.uint64)))) for name in RELATIONS}
        return cls(forward, {name: np.sort(_turned(keys)) for name, keys in forward.items()})

    def changed(self, gone: Mapping[str, Keys], more: Mapping[str, Keys]) -> Joins:
        """Return the joins without the pairs of `gone` and with those of `more`."""
        touched = {name for pairs in (gone, more) for name, keys in pairs.items() if len(keys)}
        forward, backward = dict(self.forward), dict(self.backward)
        for name in touched:
            less, extra = (unique(np.sort(pairs.get(name, np.zeros(0, np.uint64)))) for pairs in (gone, more))
            forward[name] = _spliced(forward[name], less, extra)
            backward[name] = _spliced(backward[name], np.sort(_turned(less)), np.sort(_turned(extra)))
        return Joins(forward, backward)

    def touching(self, rows: Array) -> dict[str, Keys]:
        """Return the pairs that have one of some rows at either end."""
        found = {}
        for name in RELATIONS:
            starts, out = _step(self.forward[name], rows)
            ends, into = _step(self.backward[name], rows)
            keys = np.concatenate((pair(rows[starts], out), pair(into, rows[ends])))
            if len(keys):
                found[name] = unique(np.sort(keys))
        return found

    def counts(self, rows: Array) -> Ints:
        """Return how many links each of the rows has, at either end."""
        start = rows.astype(np.uint64) << _HALF
        found = np.zeros(len(rows), np.int64)
        for keys in (*self.forward.values(), *self.backward.values()):
            found += np.searchsorted(keys, start | _LOW, side="right") - np.searchsorted(keys, start)
        return found

    def hop(self, rows: Array, hop: Hop, alone: Flags) -> tuple[Ints, Words]:
        """Return, for every link from one of the rows, which of these it starts from and the row at its other end.

        `alone` tells which rows are bodies of one person."""
        starts, ends = _step((self.forward if hop.forward else self.backward)[hop.relation], rows)
        if not hop.alone:
            return starts, ends
        kept = alone[ends]
        return starts[kept], ends[kept]

    def follow(self, rows: Array, way: Way, alone: Flags) -> tuple[Ints, Words]:
        """Return, for every end of a way from one of the rows, which of these it starts from and the row at its end."""
        starts, at = np.arange(len(rows), dtype=np.int64), rows.astype(np.uint32)
        for hop in way.hops:
            along, at = self.hop(at, hop, alone)
            starts = starts[along]
        return starts, at

    def reaching(self, ends: Array, way: Way) -> Words:
        """Return the rows from which a way goes through one of the ends or to it."""
        return _all(self._back(ends, way.hops[:last]) for last in range(1, len(way.hops) + 1))

    def leading(self, ends: Array, way: Way, alone: Flags) -> Words:
        """Return the rows from which a way goes to one of the ends; `alone` tells which rows are bodies of one person."""
        at = ends.astype(np.uint32)
        for hop in reversed(way.hops):
            at = at[alone[at]] if hop.alone else at
            at = _step((self.backward if hop.forward else self.forward)[hop.relation], at)[1]
        return np.unique(at)

    def crossing(self, pairs: Mapping[str, Keys], way: Way) -> Words:
        """Return the rows from which a way goes along one of the pairs."""
        found = []
        for last, hop in enumerate(way.hops):
            keys = pairs.get(hop.relation, np.zeros(0, np.uint64))
            found.append(self._back(((keys >> _HALF) if hop.forward else (keys & _LOW)), way.hops[:last]))
        return _all(found)

    def _back(self, ends: Array, hops: Sequence[Hop]) -> Words:
        """Return the rows from which the hops lead to one of the ends, whatever bodies they go through."""
        at = ends.astype(np.uint32)
        for hop in reversed(hops):
            at = _step((self.backward if hop.forward else self.forward)[hop.relation], at)[1]
        return at


def pair(sources: Array, targets: Array) -> Keys:
    """Return `source << 32 | target` for each pair of rows."""
    return sources.astype(np.uint64) << _HALF | targets.astype(np.uint64)


def _turned(keys: Keys) -> Keys:
    return keys << _HALF | keys >> _HALF


def _step(keys: Keys, rows: Array) -> tuple[Ints, Words]:
    start = rows.astype(np.uint64) << _HALF
    first = np.searchsorted(keys, start)
    sizes = np.searchsorted(keys, start | _LOW, side="right") - first
    ends = (keys[spread(first, sizes)] & _LOW).astype(np.uint32)
    return np.repeat(np.arange(len(rows), dtype=np.int64), sizes), ends


def _spliced(keys: Keys, less: Keys, more: Keys) -> Keys:
    kept = keys
    if len(less) and len(keys):
        at = np.searchsorted(keys, less)
        at = at[at < len(keys)]
        kept = np.delete(keys, at[np.isin(keys[at], less)])
    if len(more) and len(kept):
        at = np.minimum(np.searchsorted(kept, more), len(kept) - 1)
        more = more[kept[at] != more]
    return np.insert(kept, np.searchsorted(kept, more), more)


def _all(parts: Iterable[Words]) -> Words:
    arrays = list(parts)
    return np.unique(np.concatenate(arrays)) if arrays else np.zeros(0, np.uint32)
