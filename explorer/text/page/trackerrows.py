"""Lines of a text, and the rows and cells of trackers in them, with their places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from explorer.text.page.trackerheads import Column

_NEAR = 5
"""Lines above a head that may call its table a tracker."""


class Cell(NamedTuple):
    """Words of a cell, with white space at both ends left out, and where they stand."""

    words: str
    start: int
    end: int


class Row(NamedTuple):
    """A row below a head: where it stands, and its cells by what their columns say."""

    start: int
    end: int
    cells: Mapping[Column, Sequence[Cell]]

    def cell(self, column: Column) -> Cell:
        """Return the first cell of a column that has words, or one without any."""
        found = [cell for cell in self.cells.get(column, ()) if cell.words]
        return found[0] if found else Cell("", self.start, self.start)


class Table(NamedTuple):
    """A tracker: where it stands with its head, its rows, the columns it has, and the lines above it that say what it is."""

    start: int
    end: int
    rows: Sequence[Row]
    columns: Sequence[Column]
    above: str


class Line(NamedTuple):
    """A line that is not blank: where it stands, its words with the white space around them, and whether a blank one is above it."""

    start: int
    end: int
    words: str
    apart: bool


def lines_of(masked: str) -> list[Line]:
    """Return the lines of a text that are not blank."""
    found, at, apart = [], 0, False
    for words in masked.split("\n"):
        if blank := not words or words.isspace():
            apart = True
        else:
            found.append(Line(at, at + len(words), words, apart))
        apart = blank
        at += len(words) + 1
    return found


def above(lines: Sequence[Line], first: int) -> str:
    """Return the lines right above line `first`."""
    return "\n".join(line.words.strip() for line in lines[max(0, first - _NEAR) : first])
