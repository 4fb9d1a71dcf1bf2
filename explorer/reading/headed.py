"""Lists of names in columns of a PDF page, under labels that stand side by side: each list is set below its own label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_HEADS: Final = re.compile(
    r"^(?:(?:members?|councillors?|those|also|others?)\s)*"
    r"(?:present|(?:in )?attendance|attending|apologies|absent)\b[^\n]{0,150}$",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of labels of which the first says who was there, or was not."""
_LABEL: Final = re.compile(r"[A-Z][A-Za-z/&' ]{2,48}:?")
_ITEM: Final = re.compile(r"\(?\d|(?i:item\b|minutes?\b|agenda\b)")
"""How what comes after the lists begins."""
_LONGEST: Final = 60
"""Characters of a cell with a name and an office."""
_WIDE: Final = 1.5
"""Heights of a line between two cells."""
_APART: Final = 2.2
"""Heights of a line between two names of a list, beyond which the list has ended."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """Words between wide gaps, where they begin in a text, and where they stand, in points from the lower left."""

    start: int
    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def under_their_labels(layer: PdfTextPage, text: str, places: Sequence[int]) -> str:
    """Return `text` with each list of names below the label over it, where a line of labels stands over columns of names.

    `places` has for each character of `text` its number in `layer`. Where the names cannot be told from what follows them the
    text comes back as it is; no word is lost.
    """
    for heads in _HEADS.finditer(text):
        labels = _cells(layer, text, places, heads.start(), heads.end())
        if len(labels) < 2 or not all(_LABEL.fullmatch(label.text) for label in labels):
            continue
        names, end = _names(layer, text, places, labels, heads.end())
        columns = _columns(names)
        if len(columns) > 1:
            return text[: heads.start()] + "\n".join(_set(labels, columns)) + text[end:]
    return text


def _names(
    layer: PdfTextPage, text: str, places: Sequence[int], labels: Sequence[_Cell], end: int
) -> tuple[list[_Cell], int]:
    """Return the cells below labels, line after line, and where the last of these lines ends."""
    floor = min(label.bottom for label in labels)
    found: list[_Cell] = []
    for line in re.finditer(r"\n([^\n]*)", text[end:]):
        cells = _cells(layer, text, places, end + line.start(1), end + line.end())
        if any(_ends(cell, found, floor) for cell in cells):
            break
        found += cells
        last = end + line.end()
    return (found, last) if found else ([], end)


def _ends(cell: _Cell, found: Sequence[_Cell], floor: float) -> bool:
    """Tell whether a cell is none of the names: above the labels, an item, a sentence, or far below all names."""
    if cell.bottom > floor or len(cell.text) > _LONGEST or _ITEM.match(cell.text):
        return True
    lowest = min((one.bottom for one in found), default=floor)
    return lowest - cell.top > _APART * (cell.top - cell.bottom)


def _cells(layer: PdfTextPage, text: str, places: Sequence[int], start: int, end: int) -> list[_Cell]:
    """Return the cells of the line `text[start:end]`, which are parted by tabs and by wide gaps."""
    cells: list[_Cell] = []
    open_cell: _Cell | None = None
    for at in range(start, end):
        if text[at].isspace():
            continue
        left, bottom, right, top = layer.get_charbox(places[at])
        if open_cell and left - open_cell.right <= _WIDE * (open_cell.top - open_cell.bottom):
            words = text[open_cell.start : at + 1]
            open_cell = _Cell(
                open_cell.start, words, open_cell.left, min(bottom, open_cell.bottom), right, max(top, open_cell.top)
            )
            cells[-1] = open_cell
        else:
            open_cell = _Cell(at, text[at], left, bottom, right, top)
            cells.append(open_cell)
    return cells


def _columns(names: Iterable[_Cell]) -> list[list[_Cell]]:
    """Return cells by columns, which are where they overlap, from left to right and each from its top."""
    columns: list[tuple[_Cell, list[_Cell]]] = []
    for cell in sorted(names, key=lambda cell: cell.left):
        if columns and cell.left < columns[-1][0].right:
            widest, cells = columns[-1]
            cells.append(cell)
            columns[-1] = (replace(widest, right=max(widest.right, cell.right)), cells)
        else:
            columns.append((cell, [cell]))
    return [sorted(cells, key=lambda cell: -cell.bottom) for _, cells in columns]


def _set(labels: Sequence[_Cell], columns: Sequence[Sequence[_Cell]]) -> Iterator[str]:
    """Yield each label and the names below it; labels without names come first, so that nothing after them is theirs."""
    owners = [min(labels, key=lambda label: _distance(label, column)) for column in columns]
    yield from (label.text for label in labels if label not in owners)
    for label, group in groupby(zip(owners, columns, strict=True), key=lambda pair: pair[0]):
        yield label.text
        for _, column in group:
            yield from (cell.text for cell in column)


def _distance(label: _Cell, column: Sequence[_Cell]) -> float:
    left, right = min(cell.left for cell in column), max(cell.right for cell in column)
    return max(label.left - right, left - label.right, 0.0) + abs(label.middle - (left + right) / 2) / 1000
