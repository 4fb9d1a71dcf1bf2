"""Rows as plain data: words in roles, cut and lit without any widget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from explorer.views.plain import plain

BESIDE: Final = 2
"""Rows before and after one from which it is told apart where it has to be cut."""

_BEGIN: Final = 8
"""Letters by which rows are taken for such as may look alike."""


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


class Keyed(Sequence[Row]):
    """Rows that can tell where one of them stands without being walked through."""

    def find(self, key: str) -> int:
        """Return where the row of a key stands, -1 where there is none."""
        raise NotImplementedError


def clean(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return pieces whose words are safe to show."""
    for text, _ in pieces:
        if not (text.isascii() and text.isprintable()):
            return tuple(Piece(plain(text), role) for text, role in pieces)
    return pieces


def with_mark(lead: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Return what stands before a row with the sign of a mark in place of a space: its first one, or the last before a glyph."""
    words = "".join(piece.text for piece in lead)
    at = 0 if words.startswith(" ") else len(words) - 3 if words[-3:-2] == " " else -1
    if at < 0:
        return lead
    return (*cut(lead, 0, at), Piece("✓", "match"), *cut(lead, at + 1, len(words)))


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


def beside(rows: Sequence[Row], at: int) -> Iterator[str]:
    """Yield the words of the rows around one whose words begin as its own do."""
    first = rows[at].pieces[0].text if rows[at].pieces else ""
    for other in (*range(max(0, at - BESIDE), at), *range(at + 1, min(len(rows), at + BESIDE + 1))):
        row = rows[other]
        text = row.pieces[0].text if row.pieces else ""
        # Most begin otherwise, and to join the words of every row takes as long as to paint it.
        same = min(len(first), len(text), _BEGIN)
        if text[:same] == first[:same]:
            yield row.text
