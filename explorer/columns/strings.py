"""Tables of strings: one stretch of UTF-8 and the places where each string of it begins."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import overload

from explorer.columns.sections import Sections


class Strings(Sequence[str]):
    """Strings by number, decoded when asked for."""

    def __init__(self, sections: Sections, name: str) -> None:
        self._at = sections.numbers(f"{name} at")
        self._text = sections.text(name)
        self._count = len(self._at) - 1

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[str, ...]: ...
    def __getitem__(self, number: int | slice) -> str | tuple[str, ...]:
        if isinstance(number, slice):
            return tuple(self[one] for one in range(*number.indices(len(self))))
        if not 0 <= number < self._count:
            raise IndexError(number)
        return str(self._text.read(self._at[number], self._at[number + 1]), "utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return (self[number] for number in range(self._count))

    def all(self) -> list[str]:
        """All strings at once."""
        text, at = self._text.read(0, self._at[-1]), self._at.tolist()
        return [str(text[begin:end], "utf-8", "surrogatepass") for begin, end in pairwise(at)]

    def whole(self) -> tuple[memoryview[int], bytes]:
        """Where each string begins and the last one ends, and the text of all."""
        return self._at, self._text.read(0, self._at[-1])

    def raw(self, number: int) -> bytes:
        """The bytes of a string."""
        return self._text.read(self._at[number], self._at[number + 1])

    def find(self, wanted: str, count: int) -> int:
        """The number of a string among the first `count`, which are sorted; -1 where it is not there."""
        raw = encoded(wanted)
        at = bisect_left(range(count), raw, key=self.raw)
        return at if at < count and self.raw(at) == raw else -1


class Pool:
    """Strings in the making; equal ones are kept once."""

    def __init__(self, strings: Iterable[str] = ()) -> None:
        self.numbers: dict[str, int] = {}
        for one in strings:
            self.number(one)

    @classmethod
    def of(cls, strings: Sequence[str]) -> tuple[Pool, list[int]]:
        """The pool of some strings, and the number of each."""
        pool, (numbers, distinct) = cls(), numbered(strings)
        pool.numbers = dict(zip(distinct, range(len(distinct)), strict=True))
        return pool, numbers

    def number(self, string: str) -> int:
        """The number of a string, which is added where it is not there yet."""
        return self.numbers.setdefault(string, len(self.numbers))


def numbered(strings: Sequence[str]) -> tuple[list[int], list[str]]:
    """The number of each string among the distinct ones, in the order in which they first occur, and those."""
    distinct = list(dict.fromkeys(strings))
    number = dict(zip(distinct, range(len(distinct)), strict=True))
    return list(map(number.__getitem__, strings)), distinct


def laid_out(strings: Iterable[str]) -> tuple[array[int], bytes]:
    """Where each string begins and the last one ends, and the text of all."""
    parts = [encoded(string) for string in strings]
    return array("Q", accumulate(map(len, parts), initial=0)), b"".join(parts)


def encoded(string: str) -> bytes:
    """A string as it is kept."""
    # The text of a damaged paper may hold half a surrogate pair, which is kept as it is.
    return string.encode("utf-8", "surrogatepass")
