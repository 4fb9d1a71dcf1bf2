"""Rows in blocks, some written out and some made when they are looked at, so that a list may be of a million."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import overload

from explorer.views.row import Keyed, Row

KEPT = 512
"""Rows kept once made: those of a few screens."""


class Block:
    """So many rows of one sort: how one is made, and where the row of a key stands (-1 where there is none)."""

    def __init__(self, size: int, row: Callable[[int], Row], find: Callable[[str], int]) -> None:
        self.size, self.row, self.find = size, row, find

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Block:
        """Return the block of rows that are there."""
        places: Mapping[str, int] = {row.key: at for at, row in enumerate(rows)}
        return cls(len(rows), rows.__getitem__, lambda key: places.get(key, -1))


class Blocks(Keyed):
    """The rows of blocks one after another."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = [block for block in blocks if block.size]
        self._starts = [0, *accumulate(block.size for block in self._blocks)]
        self._row = lru_cache(KEPT)(self._made)

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, int) and 0 <= at < self._starts[-1]:
            return self._row(at)
        places = range(len(self))[at]
        return self._row(places) if isinstance(places, int) else [self._row(one) for one in places]

    def find(self, key: str) -> int:
        """Return where the row of a key stands, -1 where there is none."""
        for start, block in zip(self._starts, self._blocks, strict=False):
            at = block.find(key)
            if at >= 0:
                return start + at
        return -1

    def _made(self, at: int) -> Row:
        number = bisect_right(self._starts, at) - 1
        return self._blocks[number].row(at - self._starts[number])
