"""Lines of a masked text with their places."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property, partial
from itertools import chain
from typing import NamedTuple

_WORD = re.compile(r"\w")
BELOW_HEAD = re.compile(r"[\s|:-]+")
"""The line below the head of a table of Markdown."""
_MARKS = "·•▪◦*?-"
_BULLET = re.compile(r"^(?:[·•▪◦*?]|[-] )\s*")


class Line(NamedTuple):
    """A line that is not blank: its number among such lines, where its words start and end, and the blank lines before it."""

    number: int
    start: int
    end: int
    text: str
    gap: int

    @property
    def bare(self) -> str:
        """The words without a leading bullet."""
        return _BULLET.sub("", self.text) if self.text[0] in _MARKS else self.text


class Lines(tuple[Line, ...]):
    """The lines of a text; those that open with certain letters are looked up."""

    def opening(self, letters: tuple[str, ...], first: int = 0, last: int | None = None) -> Sequence[int]:
        """Return the numbers of the lines in `[first, last)` whose first three characters, in lower case and after any marks, are
        one of `letters`."""
        known = self._known.get(letters)
        if known is None:
            found = [self._by_letters[three] for three in letters if three in self._by_letters]
            known = self._known[letters] = found[0] if len(found) == 1 else sorted(chain.from_iterable(found))
        return within(known, first, len(self) if last is None else last)

    @cached_property
    def ends(self) -> Sequence[int]:
        """Where each line ends."""
        return [line.end for line in self]

    @cached_property
    def _known(self) -> dict[tuple[str, ...], list[int]]:
        return {}

    @cached_property
    def _by_letters(self) -> dict[str, list[int]]:
        found: defaultdict[str, list[int]] = defaultdict(list)
        for number, _, _, text, _ in self:
            at = 0
            if not text[0].isalnum() and (word := _WORD.search(text)):
                at = word.start()
            found[text[at : at + 3].lower()].append(number)
        return found

    @cached_property
    def apart(self) -> Sequence[int]:
        """The numbers of the lines that stand below a blank one."""
        return [line.number for line in self if line.gap]

    @cached_property
    def ending_open(self) -> Sequence[int]:
        """The numbers of the lines that end in a colon or a dash, as those above a list do."""
        return [line.number for line in self if line.text[-1] in ":-"]

    @cached_property
    def bulleted(self) -> Sequence[Line]:
        """The lines that a bullet leads."""
        return [line for line in self if line.text[0] in _MARKS and _BULLET.match(line.text)]

    @cached_property
    def barred(self) -> Sequence[int]:
        """The numbers of the lines that hold a bar, as the rows of a table do."""
        return [line.number for line in self if "|" in line.text]


_as_line = partial(tuple.__new__, Line)
"""Makes a line of its fields in order, without a call of Python's own for each."""


def within(numbers: Sequence[int], first: int, last: int) -> Sequence[int]:
    """Return those of ordered `numbers` that lie in `[first, last)`."""
    low = bisect_left(numbers, first)
    return numbers[low : bisect_left(numbers, last, low)]


def cells_of(line: Line) -> list[tuple[str, int]]:
    """Return the cells of a row with the offsets at which they start: parted by tabs, else by bars, of which the outer make none."""
    text, start, mark = line.text, line.start, "\t"
    if mark not in text:
        mark = "|"
        start += text.startswith(mark)
        text = text.removeprefix(mark).removesuffix(mark)
    found = []
    for words in text.split(mark):
        found.append((words, start))
        start += len(words) + 1
    return found


def split(masked: str) -> Lines:
    """Return the non-blank lines of a masked text, stripped of white space at both ends."""
    lines: list[Line] = []
    number = offset = gap = 0
    for raw in masked.split("\n"):
        if text := raw.strip():
            start = offset if raw is text else offset + raw.index(text[0])
            lines.append(_as_line((number, start, start + len(text), text, gap)))
            number += 1
            gap = 0
        else:
            gap += 1
        offset += len(raw) + 1
    return Lines(lines)


def at_or_after(lines: Lines, offset: int) -> int:
    """Return the index of the first line that ends after `offset`."""
    return bisect_right(lines.ends, offset)


def at_or_above(lines: Lines, offset: int) -> int:
    """Return the index of the line that `offset` stands in, else of the last line above it; -1 above the first."""
    k = bisect_right(lines.ends, offset)
    return k - 1 if k == len(lines) or lines[k].start > offset else k
