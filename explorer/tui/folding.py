"""Which lines the rows of a list take: one each, or as many as their words need at a width."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from rich.cells import cell_len

from explorer.tui.paint import fold
from explorer.views.row import Row, clean

_NARROWEST = 8
"""Columns to which words are folded at least."""

Part = tuple[int, int]
"""Where in the words of a row a line of it begins and ends."""


class Folding:
    """The lines of some rows at a `width`, which is -1 until it is known; one a row where nothing `folds`."""

    def __init__(self, folds: bool) -> None:
        self.folds = folds
        self.width = -1
        self._rows: Sequence[Row] = ()
        self._starts: list[int] = []
        self._lines: list[list[Part]] = []

    def show(self, rows: Sequence[Row]) -> None:
        """Take other rows, of which nothing is drawn before they are folded."""
        self._rows, self.width = rows, -1
        self._starts, self._lines = [], []

    def fit(self, width: int) -> None:
        """Fold the rows to a width, if it is another one than before."""
        if self.folds and width > 0 and width != self.width:
            self._lines = [_folded(row, width) for row in self._rows]
            self._starts, line = [], 0
            for lines in self._lines:
                self._starts.append(line)
                line += len(lines)
        self.width = width

    @property
    def height(self) -> int:
        """The lines of all rows."""
        if not self.folds:
            return len(self._rows)
        return self._starts[-1] + len(self._lines[-1]) if self._starts else 0

    def row_at(self, line: int) -> int:
        """Return the place of the row that has a line."""
        return bisect_right(self._starts, line) - 1 if self.folds else line

    def line_of(self, at: int) -> int:
        """Return the first line of the row at a place."""
        return (self._starts[at] if at < len(self._starts) else 0) if self.folds else at

    def lines_of(self, at: int) -> int:
        """Return how many lines the row at a place takes."""
        return len(self._lines[at]) if self.folds and at < len(self._lines) else 1

    def part(self, at: int, line: int) -> Part:
        """Return which of its words a line of a folded row shows."""
        return self._lines[at][line]


def _folded(row: Row, width: int) -> list[Part]:
    margin = sum(cell_len(piece.text) for piece in clean(row.lead))
    tail = cell_len(row.tail.text) + 1 if row.tail else 0
    lines = fold(row.text, max(_NARROWEST, width - margin - tail))
    return lines[: row.lines] if row.lines else lines
