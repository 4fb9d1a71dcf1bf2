"""A sheet of cells to draw on, and what a drawing is: its lines, and where on it each thing stands."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from explorer.views.plain import plain
from explorer.views.row import Piece


class Box(NamedTuple):
    """A place on a drawing in cells."""

    x: int
    y: int
    width: int
    height: int = 1

    def holds(self, x: int, y: int) -> bool:
        """Return whether a cell lies in it."""
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawing: its lines from the top, the place of each thing that the cursor can stand on, and the cells of each line between things."""

    lines: tuple[tuple[Piece, ...], ...] = ()
    boxes: Mapping[Hashable, Box] = field(default_factory=dict)
    wires: Mapping[Hashable, tuple[tuple[int, int], ...]] = field(default_factory=dict)

    def at(self, x: int, y: int) -> Hashable | None:
        """Return what stands on a cell, or nothing."""
        return next((key for key, box in self.boxes.items() if box.holds(x, y)), None)


class Canvas:
    """Cells of a width and height; what would lie outside is left away."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = max(0, width), max(0, height)
        self._cells = [[(" ", "text")] * self.width for _ in range(self.height)]

    def put(self, x: int, y: int, text: str, role: str = "text") -> int:
        """Write text on a line and return the cell after it."""
        for character in plain(text):
            wide = cells(character)
            if 0 <= y < self.height and x >= 0 and x + wide <= self.width and wide:
                self._cells[y][x] = (character, role)
                for rest in range(1, wide):
                    self._cells[y][x + rest] = ("", role)
            x += wide
        return x

    def lines(self) -> tuple[tuple[Piece, ...], ...]:
        """Return the lines, each in pieces of one role."""
        return tuple(
            tuple(
                Piece("".join(character for character, _ in run), role)
                for role, run in groupby(line, key=lambda cell: cell[1])
            )
            for line in self._cells
        )


def cells(text: str) -> int:
    """Return how many cells a terminal gives to a text."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def short(text: str, width: int) -> str:
    """Return a text as one harmless line cut to a width in cells, with an ellipsis where something is cut."""
    text = plain(text)
    if cells(text) <= width:
        return text
    kept, used = "", 1
    for character in text:
        used += _cells(character)
        if used > width:
            break
        kept += character
    return f"{kept.rstrip()}…" if width > 0 else ""


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
