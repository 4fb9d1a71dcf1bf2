"""Which word occurs in which thing, and in which of its fields: three flat arrays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from explorer.search.flat import Array, Flags, Ints, Keys, Masks, Words

Codes: TypeAlias = NDArray[np.uint8 | np.uint16]

_FIELD = 4
_ROW = 28
"""Bits of a sorting key for the field and the row; what is left of 64 is the word."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The things that hold word w are `rows[starts[w]:starts[w + 1]]`, ascending, and `masks[codes[...]]` the fields as bits.

    Few of the possible masks occur, so that a code mostly takes one byte.
    """

    starts: Ints
    rows: Words
    codes: Codes
    masks: Masks

    @classmethod
    def of(cls, keys: Keys, size: int) -> Postings:
        """Return the postings of `size` words from keys made by `keyed`, which are sorted in place."""
        keys.sort()
        pair = keys >> np.uint64(_FIELD)
        first = np.flatnonzero(np.append(True, pair[1:] != pair[:-1])) if len(keys) else np.zeros(0, np.int64)
        bits = np.left_shift(1, (keys & np.uint64(15)).astype(np.uint16), dtype=np.uint16)
        places = np.bitwise_or.reduceat(bits, first) if len(keys) else bits
        pair = pair[first]
        rows = (pair & np.uint64((1 << _ROW) - 1)).astype(np.uint32)
        words = (pair >> np.uint64(_ROW)).astype(np.int64)
        return cls(np.searchsorted(words, np.arange(size + 1)).astype(np.int64), rows, *_coded(places))

    @property
    def places(self) -> Masks:
        """The fields of every posting as bits."""
        return self.masks[self.codes]

    @property
    def counts(self) -> Ints:
        """In how many things each word occurs."""
        return np.diff(self.starts)

    def __len__(self) -> int:
        return len(self.rows)

    def word_at(self, at: Array) -> Ints:
        """Return the words of positions in `rows`."""
        return np.searchsorted(self.starts, at, side="right") - 1

    def without(self, rows: Flags) -> Postings:
        """Return the postings without the rows that are flagged."""
        lost = np.flatnonzero(rows[self.rows])
        starts = self.starts - np.searchsorted(lost, self.starts)
        codes: Codes = np.delete(self.codes, lost)
        return Postings(starts, np.delete(self.rows, lost), codes, self.masks)

    def joined(self, other: Postings) -> Postings:
        """Return both as one, of the same words, where no row holds a word in both."""
        counts = other.counts
        at = [np.zeros(0, np.int64)]
        for word in np.flatnonzero(counts).tolist():
            here = slice(self.starts[word], self.starts[word + 1])
            more = other.rows[other.starts[word] : other.starts[word + 1]]
            at.append(np.searchsorted(self.rows[here], more) + here.start)
        before = np.concatenate(at)
        rows, starts = np.insert(self.rows, before, other.rows), self.starts + other.starts
        if np.isin(other.masks, self.masks).all():
            codes: Codes = np.insert(self.codes, before, np.searchsorted(self.masks, other.places))
            return Postings(starts, rows, codes, self.masks)
        return Postings(starts, rows, *_coded(np.insert(self.places, before, other.places)))

    def renumbered(self, names: Words, size: int) -> Postings:
        """Return the postings of `size` words, in the same order, among which word w is now `names[w]`."""
        counts = np.zeros(size, np.int64)
        counts[names] = self.counts
        return Postings(np.append(0, np.cumsum(counts)), self.rows, self.codes, self.masks)


def _coded(places: Masks) -> tuple[Codes, Masks]:
    """Return the codes of masks, and the masks that occur, ascending."""
    known = np.bincount(places, minlength=1) > 0
    code, masks = np.cumsum(known) - 1, np.flatnonzero(known).astype(np.uint16)
    if len(masks) > 1 << 8:
        return code.astype(np.uint16)[places], masks
    return code.astype(np.uint8)[places], masks


def keyed(words: Array, rows: Array, field: int | Array) -> Keys:
    """Return one sorting key for each word in a field of a row."""
    key: Keys = words.astype(np.uint64) << np.uint64(_ROW + _FIELD)
    key |= rows.astype(np.uint64) << np.uint64(_FIELD)
    key |= np.asarray(field, np.uint64)
    return key
