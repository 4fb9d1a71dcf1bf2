"""Two records side by side, or one above the other where there is no room: rows of a given width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from rich.cells import set_cell_size

from explorer.judge.rows import LABEL, Lines, Pieces, Said, Told, above, mentions, pair_rows, values, verdict
from explorer.tui.paint import fold
from explorer.views.panes import View
from explorer.views.plain import plain
from explorer.views.row import Piece

if TYPE_CHECKING:
    from explorer.judge.queue import Pair
    from explorer.judge.queue import Row as Compared

BESIDE: Final = 64
"""Cells from which two records stand side by side."""

_VERDICT: Final = 9


def pair_view(pair: Pair, width: int, words: Told, place: Said, hint: str = "") -> View:
    """Return a pair set to a width in cells; `hint` says how to read on."""
    if width >= BESIDE:
        return pair_rows(pair, words, place, _heads(pair, width), lambda row: _beside(row, width), hint)
    lines = max(8, width - 4)
    return pair_rows(pair, words, place, None, lambda row: above(row, lambda line: _folded(line, lines)), hint)


def _heads(pair: Pair, width: int) -> Iterator[Pieces]:
    room = _room(width)
    names = [_folded(f"{side}  {plain(thing.label)}", room) for side, thing in (("A", pair.a), ("B", pair.b))]
    counts = [[mentions(pair.a)], [mentions(pair.b)]]
    for sides, role in ((names, pair.a.kind), (counts, "muted")):
        for a, b in zip_longest(*sides, fillvalue=""):
            yield Piece(" " * LABEL), Piece(f"{set_cell_size(a, room)}  ", role), Piece(b, role)


def _room(width: int) -> int:
    return max(8, (width - LABEL - _VERDICT - 4) // 2)


def _beside(row: Compared, width: int) -> Lines:
    room = _room(width)
    role = "muted" if row.alike else "text"
    sides = zip_longest(_wrapped(row.a, room), _wrapped(row.b, room), fillvalue="")
    for at, (a, b) in enumerate(sides):
        label = set_cell_size(row.label if not at else "", LABEL)
        pieces = (Piece(label, "label"), Piece(f"{set_cell_size(a, room)}  ", role), Piece(b, role))
        yield pieces, (Piece(verdict(row), "match" if row.alike else "muted") if not at else None)


def _wrapped(held: Sequence[str], width: int) -> list[str]:
    return [line for value in values(held) for line in _folded(value, width)]


def _folded(words: str, width: int) -> list[str]:
    return [words[start:end] for start, end in fold(words, width)]
