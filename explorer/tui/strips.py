"""One line of a list as a strip: pieces of words in styles, cut to a width of cells, with others at the right edge."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.cache import FIFOCache
from textual.strip import Strip

from explorer.views.row import Piece, cut

PLAIN: Final = frozenset({"", "text"})
"""The roles of words without a look of their own."""
_CACHES: Final = frozenset(name for name in Strip.__slots__ if name.endswith("_cache"))
Sides = tuple[list[Segment], list[Segment]]
"""What stands before and after the words of a line."""

LEAST: Final = 8
"""Cells for the words below which what stands at the right edge is left out."""


class Line(Strip):
    """A strip of known length, which makes what it keeps of itself when it is asked for it.

    Textual's makes seven caches for each, which is a quarter of the time to paint a list. When it is not cut it keeps
    nothing of itself, else only Python's collector could reach it.
    """

    __slots__ = ()

    def __init__(self, segments: list[Segment], cell_length: int) -> None:
        self._segments, self._cell_length = segments, cell_length
        self._render_cache = self._link_ids = self._cell_count = None

    def __getattr__(self, name: str) -> FIFOCache[Any, Any]:
        if name not in _CACHES:
            raise AttributeError(name)
        made: FIFOCache[Any, Any] = FIFOCache(4)
        setattr(self, name, made)
        return made

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the strips between cuts, which are cells."""
        length = self.cell_length
        wanted = [cut for cut in cuts if cut <= length]
        if wanted == [length]:
            return [self]
        return self._divided_at_ends(wanted) or self._divided_anywhere(wanted)

    def _divided_at_ends(self, cuts: Sequence[int]) -> list[Strip]:
        """Return the strips between cuts that all fall between segments, looked for from the end, where a scroll bar
        is; none where one does not."""
        segments, at, left = self._segments, len(self._segments), self.cell_length
        edges: list[tuple[int, int]] = []
        for edge in reversed(cuts):
            while left > edge:
                at -= 1
                left -= _cells(segments[at].text)
            if left != edge:
                return []
            edges.append((at, edge))
        parts = pairwise([(0, 0), *reversed(edges)])
        return [Line(segments[first:end], to - start) for (first, start), (end, to) in parts]

    def _divided_anywhere(self, cuts: Sequence[int]) -> list[Strip]:
        divided = zip(Segment.divide(self._segments, cuts), (0, *cuts), cuts, strict=False)
        return [Line(segments, end - start) for segments, start, end in divided]


class Kept(Line):
    """A line that is made before it is shown, and keeps what it is cut into and what stands around it."""

    __slots__ = ("_around", "_cuts", "_parts")

    def __init__(self, segments: list[Segment], cell_length: int) -> None:
        super().__init__(segments, cell_length)
        self._around: tuple[Sides, Kept] | None = None
        self._cuts: list[int] = []
        self._parts: Sequence[Strip] = ()

    def divide(self, cuts: Iterable[int]) -> Sequence[Strip]:
        """Return the strips between cuts, which are cells; the same as before for the same cuts."""
        wanted = list(cuts)
        if wanted != self._cuts or not self._parts:
            self._cuts, self._parts = wanted, super().divide(wanted)
        return self._parts

    def within(self, sides: Sides, width: int) -> Kept:
        """Return the line between what stands before and after it; the same as before between the same."""
        if self._around is None or self._around[0] is not sides:
            self._around = sides, Kept([*sides[0], *self._segments, *sides[1]], width)
        return self._around[1]


def strip_of(pieces: Iterable[Piece], tail: Piece | None, width: int, style: Callable[[str], Style]) -> Strip:
    """Return a strip of exactly `width` cells; `style` gives the style of a role, that of "" where there are no words.

    Words that do not fit end in an ellipsis. The words must be plain.
    """
    room = width - (cell_len(tail.text) + 1 if tail else 0)
    if tail and room < LEAST:
        tail, room = None, width
    segments, used = _cut(pieces, room, style)
    if used < room:
        segments.append(Segment(" " * (room - used), style("")))
    if tail:
        segments += [Segment(" ", style("")), Segment(tail.text, style(tail.role))]
    return Line(segments, width)


def told_apart(pieces: tuple[Piece, ...], beside: Iterable[str], room: int) -> tuple[Piece, ...]:
    """Return pieces with words left out in their middle, where cut to `room` cells they would look like other words
    that stand beside them: the word in which they differ is then seen."""
    if room < 2 * LEAST or sum([_cells(words) for words, _ in pieces]) <= room:
        return pieces
    text = "".join([words for words, _ in pieces])
    shown = set_cell_size(text, room - 1)
    # Most differ in what both begin with, which is seen sooner than where their cells end.
    begin = shown[:-1]
    alike = [
        other
        for other in beside
        if other != text and other.startswith(begin) and set_cell_size(other, room - 1) == shown
    ]
    if not alike:
        return pieces
    differs = max(_alike(text, other) for other in alike)
    resumed = min(text.rfind(" ", 0, differs) + 1, len(text) - 1)
    # The words begin as they do, in half of the room where the rest fills the other half.
    kept = max(room // 2, room - 1 - _cells(text[resumed:]))
    head = len(set_cell_size(text, kept - 1).rstrip())
    return (*cut(pieces, 0, head), Piece("…", "muted"), *cut(pieces, resumed, len(text)))


def _alike(one: str, other: str) -> int:
    """Return how many letters two texts begin alike with."""
    both = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(both) if a != b), min(len(one), len(other)))


def filled(pieces: Iterable[Piece], width: int) -> Iterator[Piece]:
    """Yield pieces and the blank cells after them up to `width`; what has no role of its own, as the blank cells, is
    one piece with what is beside it."""
    words, used = "", 0
    for text, role in pieces:
        used += cell_len(text)
        if role in PLAIN:
            words += text
            continue
        if words:
            yield Piece(words)
        words = ""
        yield Piece(text, role)
    if words or used < width:
        yield Piece(words + " " * (width - used))


def _cells(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def _cut(pieces: Iterable[Piece], room: int, style: Callable[[str], Style]) -> tuple[list[Segment], int]:
    """Return the segments of pieces in at most `room` cells, and how many they take."""
    segments: list[Segment] = []
    used = 0
    for text, role in pieces:
        cells = _cells(text)
        if used + cells > room:
            return _ended(segments, text, role, room - used, style), room
        if text:
            segments.append(Segment(text, style(role)))
            used += cells
    return segments, used


def _ended(segments: list[Segment], text: str, role: str, left: int, style: Callable[[str], Style]) -> list[Segment]:
    """Return segments with as much of a text as fits into the cells left before an ellipsis."""
    if left > 0:
        return [*segments, Segment(set_cell_size(text, left - 1) + "…", style(role))]
    if not segments:
        return []
    last = segments[-1]
    return [*segments[:-1], Segment(set_cell_size(last.text, cell_len(last.text) - 1) + "…", last.style)]
