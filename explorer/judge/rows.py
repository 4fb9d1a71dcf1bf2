"""A pair as rows: reasons, the words of the papers, which record survives, and both records, in words where they are alike.

The two records stand one above the other here; a front end that knows its width may set them side by side.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from explorer.schema import KINDS, counted
from explorer.views.panes import Spot, View
from explorer.views.plain import plain
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.judge.queue import Pair
    from explorer.judge.queue import Row as Compared
    from explorer.model import Entity, Evidence

LABEL: Final = 12
"""Cells of the column of labels."""

MOST: Final = 5
"""Values of one kind that are shown; the command line has all of them."""

Said = Callable[["Evidence"], str]
"""Says where a quote stands."""

Told = Callable[["Evidence"], tuple[str, str, str]]
"""Says what stands before a quote in its sentence, the quote, and what stands after it."""

Pieces = tuple[Piece, ...]
Lines = Iterable[tuple[Pieces, Piece | None]]
Fold = Callable[[str], Iterable[str]]
"""Parts words into lines."""


def title(at: int, many: int) -> str:
    """Return what is above a pair: which it is, counted from 0, of how many."""
    return f"Review · pair {at + 1:,} of {many:,}"


def nothing_waits(hint: str) -> View:
    """Return what is shown where no pair waits; the hint says what next."""
    lines = (("Nothing waits for a judgement", "title"), ("", "text"), (hint, "text"))
    return View(tuple(Row(str(at), (Piece(*line),), stops=False) for at, line in enumerate(lines)))


def verdict(row: Compared) -> str:
    """Return in a word how the two sides of a value compare."""
    if row.alike:
        return "the same"
    if row.a and row.b:
        return "partly" if set(row.a) & set(row.b) else "differs"
    return "only A" if row.a else "only B"


def survival_lines(pair: Pair) -> tuple[str, str]:
    """Return which record survives, and what becomes of the other."""
    kept, gone = (pair.a, pair.b) if pair.survivor == pair.a.id else (pair.b, pair.a)
    side = "A" if kept is pair.a else "B"
    return (
        f"{side} survives: {kept.id}",
        f"{'B' if side == 'A' else 'A'} becomes a part of it, and its id leads there: {gone.id}",
    )


def values(held: Sequence[str]) -> list[str]:
    """Return the values of one side that are shown."""
    shown = [plain(value) for value in held[:MOST]] or ["–"]
    return [*shown, f"and {len(held) - MOST:,} more"] if len(held) > MOST else shown


def mentions(thing: Entity) -> str:
    """Return in how many places the papers name a thing."""
    return counted(len(thing.evidence), "mention")


def ends(pair: Pair) -> Iterator[Pieces]:
    """Yield the two sides, one above the other."""
    for side, thing in (("A", pair.a), ("B", pair.b)):
        yield Piece(f"{side}  ", "heading"), Piece(thing.label, thing.kind), Piece(f" · {mentions(thing)}", "muted")


def above(row: Compared, fold: Fold = lambda words: (words,)) -> Lines:
    """Yield a compared value, its two sides one above the other."""
    role = "muted" if row.alike else "text"
    yield (Piece(row.label, "label"),), Piece(verdict(row), "match" if row.alike else "muted")
    for side, held in (("A", row.a), ("B", row.b)):
        for at, line in enumerate(line for value in values(held) for line in fold(value)):
            yield (Piece(f"{side if not at else ' '}  ", "label"), Piece(line, role)), None


def pair_rows(
    pair: Pair,
    words: Told,
    place: Said,
    heads: Iterable[Pieces] | None = None,
    lines: Callable[[Compared], Lines] = above,
    hint: str = "",
) -> View:
    """Return a pair; `words` and `place` say a quote with its sentence and where it stands, `heads` are the lines that
    name the two sides, `lines` sets a compared value, `hint` says how to read on."""
    writer = _Rows()
    writer.add((Piece(f"May these two be one {KINDS[pair.a.kind].one}?", "title"),))
    writer.blank()
    for pieces in ends(pair) if heads is None else heads:
        writer.add(pieces)
    for label, said in (("for", pair.reasons), ("against", pair.against), ("in doubt", pair.in_doubt)):
        writer.listed(label, said, "nothing found" if said is not pair.in_doubt else "")
    writer.blank()
    writer.add((Piece("What the papers say", "heading"), Piece(hint, "muted")))
    for side, quotes in zip("AB", pair.quotes, strict=True):
        for at, piece in enumerate(quotes):
            before, quote, after = (" ".join(part.split()) for part in words(piece))
            quoted = (
                Piece(f"“{before} " if before else "“", "quote"),
                Piece(quote, "lit"),
                Piece(f" {after}”" if after[:1].isalnum() or after[:1] == "(" else f"{after}”", "quote"),
                Piece(f" · {place(piece)}", "muted"),
            )
            writer.add(quoted, (Piece(f"{side}  ", "label"),), spot=Spot("", (piece,)), key=f"quote {side} {at}")
    writer.blank()
    writer.listed("if the same", survival_lines(pair))
    writer.blank()
    # The id is a machine's name for what the other rows say in words.
    for compared in sorted(pair.rows, key=lambda row: row.label == "id"):
        for pieces, tail in lines(compared):
            writer.add(pieces, tail=tail)
    return writer.view()


class _Rows:
    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._spots: dict[str, Spot] = {}

    def add(
        self, pieces: Pieces, lead: Pieces = (), tail: Piece | None = None, spot: Spot | None = None, key: str = ""
    ) -> None:
        key = key or f"row {len(self._rows)}"
        # The cursor goes from quote to quote, which is what can be opened.
        self._rows.append(Row(key, pieces, lead=lead, tail=tail, stops=spot is not None))
        if spot is not None:
            self._spots[key] = spot

    def listed(self, label: str, said: Sequence[str], otherwise: str = "") -> None:
        for at, line in enumerate(said or filter(None, (otherwise,))):
            lead = (Piece(f"{label if not at else '':<{LABEL}}", "label"),)
            self.add((Piece(line, "text" if said else "missing"),), lead)

    def blank(self) -> None:
        self._rows.append(Row(f"blank {len(self._rows)}", (Piece(""),), stops=False))

    def view(self) -> View:
        return View(tuple(self._rows), self._spots)
