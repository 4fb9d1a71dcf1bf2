"""Strings as numbers of a pool of bytes: hundreds of thousands are put in another order without one of them being made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import overload

import numpy as np
from numpy.typing import NDArray

from explorer.columns.strings import encoded, laid_out, numbered

Numbers = NDArray[np.uint32]
Places = NDArray[np.uint64]


class Coded(Sequence[str]):
    """Strings by row. `numbers` are those of a pool in which each string is there once, as `text[at[n] : at[n + 1]]`."""

    def __init__(self, at: Places, text: bytes, numbers: Numbers) -> None:
        self.at, self.text, self.numbers = at, text, numbers

    @classmethod
    def of(cls, strings: Sequence[str]) -> Coded:
        """Some strings, or what is coded already."""
        if isinstance(strings, Coded):
            return strings
        numbers, distinct = numbered(strings)
        at, text = laid_out(distinct)
        return cls(np.frombuffer(at, np.uint64), text, np.array(numbers, np.uint32))

    def __len__(self) -> int:
        return len(self.numbers)

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> Coded: ...
    def __getitem__(self, row: int | slice) -> str | Coded:
        if isinstance(row, slice):
            return self.take(self.numbers[row])
        return self._string(int(self.numbers[row]))

    def take(self, numbers: Numbers) -> Coded:
        """The strings of some numbers of the pool."""
        return Coded(self.at, self.text, numbers)

    def rows(self, rows: NDArray[np.int64]) -> Coded:
        """The strings of some rows."""
        return self.take(self.numbers[rows])

    def put(self, rows: Mapping[int, str]) -> Coded:
        """The same strings with others at some rows."""
        pooled, number = self._with(rows.values())
        numbers = self.numbers.copy()
        numbers[list(rows)] = [number[string] for string in rows.values()]
        return pooled.take(numbers)

    def inserted(self, at: NDArray[np.int64], strings: Sequence[str]) -> Coded:
        """The same strings with more, each before the row that is given for it."""
        pooled, number = self._with(strings)
        return pooled.take(np.insert(self.numbers, at, [number[string] for string in strings]).astype(np.uint32))

    def pool(self) -> list[str]:
        """All strings of the pool."""
        at = pairwise(self.at.tolist())
        return [str(self.text[begin:end], "utf-8", "surrogatepass") for begin, end in at]

    def packed(self) -> tuple[Numbers, Places, bytes]:
        """Numbers and pool, of which the order is that in which strings first occur: the same for the same strings."""
        count = len(self.numbers)
        first = np.full(len(self.at) - 1, count, np.int64)
        first[self.numbers[::-1]] = np.arange(count)[::-1]
        order = np.argsort(first, kind="stable")[: np.count_nonzero(first < count)]
        rank = np.zeros(len(first), np.uint32)
        rank[order] = np.arange(len(order))
        sizes = np.diff(self.at)[order]
        return rank[self.numbers], np.append(0, np.cumsum(sizes)).astype(np.uint64), self._text_of(order)

    def _text_of(self, order: NDArray[np.int64]) -> bytes:
        """The strings of some numbers after each other, those that are neighbours at once."""
        if not len(order):
            return b""
        cuts = np.flatnonzero(np.diff(order) != 1) + 1
        first, last = order[np.append(0, cuts)], order[np.append(cuts - 1, len(order) - 1)]
        view = memoryview(self.text)
        return b"".join(view[a:b] for a, b in zip(self.at[first].tolist(), self.at[last + 1].tolist(), strict=True))

    def _with(self, strings: Iterable[str]) -> tuple[Coded, dict[str, int]]:
        """The pool with a few more strings, and the number of each."""
        sizes, number, fresh = np.diff(self.at), dict[str, int](), list[bytes]()
        for string in dict.fromkeys(strings):
            raw = encoded(string)
            alike = np.flatnonzero(sizes == len(raw)).tolist()
            at = (n for n in alike if self.text[int(self.at[n]) : int(self.at[n + 1])] == raw)
            number[string] = next(at, len(sizes) + len(fresh))
            if number[string] == len(sizes) + len(fresh):
                fresh.append(raw)
        if not fresh:
            return self, number
        ends = self.at[-1] + np.cumsum([len(raw) for raw in fresh]).astype(np.uint64)
        return Coded(np.concatenate((self.at, ends)), b"".join((self.text, *fresh)), self.numbers), number

    def _string(self, number: int) -> str:
        return str(self.text[int(self.at[number]) : int(self.at[number + 1])], "utf-8", "surrogatepass")
