"""Rows as plain data, and the folding of their words into lines of a given width; no widget is needed for either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rich.cells import cell_len

from explorer.tui.plain import plain


class Piece(NamedTuple):
    """Words in one role: a role is a name that the list widget has a style for."""

    text: str
    role: str = "text"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list: what it is (`key`), what it says, how far its further lines are set in, whether the cursor stops.

    `lead` stands before the words and only on the first line; `tail` stands at the right edge.
    """

    key: str
    pieces: tuple[Piece, ...]
    lead: tuple[Piece, ...] = ()
    tail: Piece | None = None
    stops: bool = True
    lines: int = 0
    """Lines it may take when words are folded; 0 is as many as it needs."""

    @property
    def text(self) -> str:
        """The words alone, made visible."""
        return "".join(plain(piece.text) for piece in self.pieces)


def clean(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces whose words are safe to show."""
    return tuple(Piece(plain(text), role) for text, role in pieces)


def fold(text: str, width: int) -> list[tuple[int, int]]:
    """Return the `[start, end)` of each line of text folded at spaces to `width` cells; a long word is cut."""
    width = max(1, width)
    if len(text) <= width and (text.isascii() or cell_len(text) <= width):
        return [(0, len(text))]
    lines: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = _reach(text, start, width)
        if end < len(text):
            space = text.rfind(" ", start + 1, end + 1)
            end = space if space > start else end
        lines.append((start, end))
        start = end
        while start < len(text) and text[start] == " ":
            start += 1
    return lines or [(0, 0)]


def _reach(text: str, start: int, width: int) -> int:
    chunk = text[start : start + width]
    if chunk.isascii():
        return start + len(chunk)
    used, end = 0, start
    for character in chunk:
        used += cell_len(character)
        if used > width:
            break
        end += 1
    return max(end, start + 1)


def cut(pieces: tuple[Piece, ...], start: int, end: int) -> Iterator[Piece]:
    """Yield what lies in `[start, end)` of the joined words, piece by piece."""
    position = 0
    for text, role in pieces:
        low, high = max(start - position, 0), min(end - position, len(text))
        if low < high:
            yield Piece(text[low:high], role)
        position += len(text)


def lit(text: str, spans: list[tuple[int, int]], role: str = "text", light: str = "lit") -> tuple[Piece, ...]:
    """Return text in pieces with the spans in another role; spans may overlap and reach outside."""
    inside = [(max(0, start), min(len(text), end)) for start, end in spans if start < len(text) and end > 0]
    edges = sorted({0, len(text), *(edge for span in inside for edge in span)})
    return tuple(
        Piece(text[low:high], light if any(start <= low and high <= end for start, end in inside) else role)
        for low, high in pairwise(edges)
    )
