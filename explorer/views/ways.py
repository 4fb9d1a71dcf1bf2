"""Ways between two things as rows: a sentence for each step that leads to the thing it reaches, and the words behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from explorer.cards import eased, place
from explorer.cards.ways import Stride, Ways
from explorer.schema import KINDS, counted
from explorer.views.hints import Say, typed
from explorer.views.panes import Spot, View, new
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.model import Entity

QUOTE = 240
"""Characters of a quote below a step; the paper has all of them."""


def ways_view(corpus: Corpus, found: Ways, say: Say = typed, fresh: Collection[str] = frozenset()) -> View:
    """Return ways as rows; `say` tells how what was left out is brought in, and what is in `fresh` is marked as new."""
    rows: list[Row] = []
    spots: dict[str, Spot] = {}
    for row, spot in _all(corpus, found, say, fresh):
        rows.append(row)
        if spot is not None:
            spots[row.key] = spot
    return View(tuple(rows), spots)


def _all(corpus: Corpus, found: Ways, say: Say, fresh: Collection[str]) -> Iterator[tuple[Row, Spot | None]]:
    yield _line("answer", found.answer, "title"), None
    for number, way in enumerate(found.ways, 1):
        yield _line(f"gap {number}", ""), None
        head = f"Way {number}"
        yield (
            Row(
                f"way {number}", (Piece(head, "heading"),), tail=Piece(counted(len(way), "step"), "muted"), stops=False
            ),
            None,
        )
        for at, stride in enumerate(way, 1):
            yield from _stride(corpus, f"{number}.{at}", at, stride, fresh)
    for number, (words, hint) in enumerate(_closing(found)):
        yield _line(f"gap end {number}", ""), None
        yield _line(f"end {number}", f"{words} {say(hint)}".strip(), "muted"), None


def _stride(
    corpus: Corpus, key: str, number: int, stride: Stride, fresh: Collection[str]
) -> Iterator[tuple[Row, Spot | None]]:
    others = f" · and {counted(stride.others, 'more link')} between them" if stride.others else ""
    weak = " · weak: a paper only names it" if stride.weak else ""
    pieces = (
        *_named(stride.start),
        Piece(f" {stride.verb} "),
        *_named(stride.end),
        Piece(stride.tail),
        Piece(f"{others}{weak}", "muted"),
    )
    lead, tail = (Piece(f"{number:>3}  ", "label"),), new(stride.end.id, stride.evidence, fresh)
    yield Row(f"step {key}", pieces, lead=lead, tail=tail), Spot(stride.end.id, stride.evidence)
    piece = next(iter(stride.evidence), None)
    if piece is None:
        yield _line(f"quote {key}", "no words are kept for this step", "missing"), None
        return
    words = " ".join(eased(corpus, piece).split())
    shown = f"“{words if len(words) <= QUOTE else words[: QUOTE - 1] + '…'}”"
    where = f"  [{place(corpus, piece)}, characters {piece.start}–{piece.end}]"
    pieces = (Piece(shown, "quote"), Piece(where, "muted"))
    yield Row(f"quote {key}", pieces, lead=(Piece("       "),)), Spot("", stride.evidence)


def _named(thing: Entity) -> tuple[Piece, ...]:
    return (Piece(f"{KINDS[thing.kind].glyph} {thing.label}", thing.kind),)


def _closing(found: Ways) -> Iterator[tuple[str, str]]:
    if found.more:
        yield "There are more ways, as long or longer.", "more ways"
    if found.left_out:
        yield found.left_out, "weak ways"
    elif found.weak:
        yield "Links that only say that a paper names a thing are used too.", "no weak ways"


def _line(key: str, words: str, role: str = "text") -> Row:
    return Row(key, (Piece(words, role),), stops=False)
