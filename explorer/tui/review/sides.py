"""Two records side by side, or one above the other where there is no room: rows of a given width."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from rich.cells import set_cell_size

from explorer.schema import KINDS
from explorer.tui.paint import fold
from explorer.views.panes import Spot, View
from explorer.views.plain import plain
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.judge.queue import Pair
    from explorer.judge.queue import Row as Compared
    from explorer.model import Entity, Evidence

BESIDE: Final = 64
"""Cells from which two records stand side by side."""

_LABEL: Final = 12
_VERDICT: Final = 9
_MOST: Final = 5
"""Values of one kind that are shown; the command line has all of them."""

Said = Callable[["Evidence"], str]
"""Says where a quote stands."""


def verdict(row: Compared) -> str:
    """Return in a word how the two sides of a value compare."""
    if row.alike:
        return "the same"
    if row.a and row.b:
        return "partly" if set(row.a) & set(row.b) else "differs"
    return "only A" if row.a else "only B"


def pair_view(pair: Pair, width: int, place: Said) -> View:
    """Return a pair: what each side has, in words where it is alike, reasons, the words of the papers, and which record survives."""
    writer = _Rows()
    beside = width >= BESIDE
    writer.add((Piece(f"May these two be one {KINDS[pair.a.kind].one}?", "title"),))
    writer.blank()
    for pieces in _heads(pair, width) if beside else _ends(pair):
        writer.add(pieces)
    for label, lines in (("for", pair.reasons), ("against", pair.against), ("if the same", survival_lines(pair))):
        for at, line in enumerate(lines or ("nothing found",)):
            lead = (Piece(set_cell_size(label if not at else "", _LABEL), "label"),)
            writer.add((Piece(line, "text" if lines else "missing"),), lead)
    writer.blank()
    # The id is a machine's name for what the other rows say in words.
    for compared in sorted(pair.rows, key=lambda row: row.label == "id"):
        for pieces, tail in (_beside if beside else _stacked)(compared, width):
            writer.add(pieces, tail=tail)
    writer.blank()
    writer.add((Piece("What the papers say", "heading"), Piece(" · enter reads on", "muted")))
    for side, quotes in zip("AB", pair.quotes, strict=True):
        for at, piece in enumerate(quotes):
            words = f"“{' '.join(piece.quote.split())}”"
            said = (Piece(words, "quote"), Piece(f" · {place(piece)}", "muted"))
            writer.add(said, (Piece(f"{side}  ", "label"),), spot=Spot("", (piece,)), key=f"quote {side} {at}")
    return writer.view()


def survival_lines(pair: Pair) -> tuple[str, str]:
    """Return which record survives, and what becomes of the other."""
    kept, gone = (pair.a, pair.b) if pair.survivor == pair.a.id else (pair.b, pair.a)
    side = "A" if kept is pair.a else "B"
    return (
        f"{side} survives: {kept.id}",
        f"{'B' if side == 'A' else 'A'} becomes a part of it, and its id leads there: {gone.id}",
    )


def _ends(pair: Pair) -> Iterator[tuple[Piece, ...]]:
    for side, thing in (("A", pair.a), ("B", pair.b)):
        yield Piece(f"{side}  ", "heading"), Piece(thing.label, thing.kind), Piece(f" · {_mentions(thing)}", "muted")


def _heads(pair: Pair, width: int) -> Iterator[tuple[Piece, ...]]:
    room = _room(width)
    names = [_wrapped([f"{side}  {plain(thing.label)}"], room) for side, thing in (("A", pair.a), ("B", pair.b))]
    counts = [[_mentions(pair.a)], [_mentions(pair.b)]]
    for sides, role in ((names, pair.a.kind), (counts, "muted")):
        for a, b in zip_longest(*sides, fillvalue=""):
            yield Piece(" " * _LABEL), Piece(f"{set_cell_size(a, room)}  ", role), Piece(b, role)


def _mentions(thing: Entity) -> str:
    return f"{len(thing.evidence):,} mention{'' if len(thing.evidence) == 1 else 's'}"


def _room(width: int) -> int:
    return max(8, (width - _LABEL - _VERDICT - 4) // 2)


Line = tuple[tuple[Piece, ...], Piece | None]


def _beside(row: Compared, width: int) -> Iterator[Line]:
    room = _room(width)
    role = "muted" if row.alike else "text"
    sides = zip_longest(_wrapped(row.a, room), _wrapped(row.b, room), fillvalue="")
    for at, (a, b) in enumerate(sides):
        label = set_cell_size(row.label if not at else "", _LABEL)
        pieces = (Piece(label, "label"), Piece(f"{set_cell_size(a, room)}  ", role), Piece(b, role))
        yield pieces, (Piece(verdict(row), "match" if row.alike else "muted") if not at else None)


def _stacked(row: Compared, width: int) -> Iterator[Line]:
    role = "muted" if row.alike else "text"
    yield (Piece(row.label, "label"),), Piece(verdict(row), "match" if row.alike else "muted")
    for side, values in (("A", row.a), ("B", row.b)):
        for at, line in enumerate(_wrapped(values, max(8, width - 4))):
            yield (Piece(f"{side if not at else ' '}  ", "label"), Piece(line, role)), None


def _wrapped(values: Sequence[str], width: int) -> list[str]:
    shown = [plain(value) for value in values[:_MOST]] or ["–"]
    if len(values) > _MOST:
        shown.append(f"and {len(values) - _MOST:,} more")
    return [value[start:end] for value in shown for start, end in fold(value, width)]


class _Rows:
    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._spots: dict[str, Spot] = {}

    def add(
        self,
        pieces: tuple[Piece, ...],
        lead: tuple[Piece, ...] = (),
        tail: Piece | None = None,
        spot: Spot | None = None,
        key: str = "",
    ) -> None:
        key = key or f"row {len(self._rows)}"
        self._rows.append(Row(key, pieces, lead=lead, tail=tail))
        if spot is not None:
            self._spots[key] = spot

    def blank(self) -> None:
        self._rows.append(Row(f"blank {len(self._rows)}", (Piece(""),), stops=False))

    def view(self) -> View:
        return View(tuple(self._rows), self._spots)
