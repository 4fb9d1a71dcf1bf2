"""From things found to rows: results by kind with counts, and how they divide, each value with its count."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from explorer.cards.words import date_words
from explorer.schema import KINDS
from explorer.selection import Found, Results
from explorer.views.listing import Block, Blocks
from explorer.views.panes import FOLD, Spot, View
from explorer.views.plain import plain
from explorer.views.row import Piece, Row, lit

if TYPE_CHECKING:
    from explorer.selection.facets import Facet, Value
    from explorer.selection.results import Listed

SEARCHED: Final = 4 * FOLD
"""Answers of a kind shown before the rest is folded away."""

NARROWS: Final = "narrows "
"""What the keys of rows begin with that narrow the selection."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ListView(View):
    """A view most of whose rows are made when they are looked at, and with them what they lead to."""

    lead: Callable[[Row], Spot] = field(default=lambda row: Spot())

    def spot(self, row: Row | None) -> Spot:
        """Return what a row leads to; nothing where there is none."""
        if row is None or not row.stops:
            return Spot()
        return self.spots.get(row.key) or self.lead(row)


def results_view(
    results: Results, unfolded: Collection[str], searched: bool, fresh: Collection[str] = frozenset()
) -> View:
    """Return things found under a heading with a count for each kind; long kinds folded unless `unfolded` names them.

    `fresh` are the ids of things to mark as new.
    """
    blocks: list[Block] = []
    spots: dict[str, Spot] = {}
    for kind, found in results.groups:
        limit = SEARCHED if searched else FOLD
        open_ = kind in unfolded or len(results.groups) == 1 or len(found) <= limit + 1
        shown = len(found) if open_ else limit
        blocks.append(Block.of([_heading(kind, len(found))]))
        blocks.append(Block(shown, _rows(found, fresh), _places(found, shown)))
        if shown < len(found):
            row = more(kind, len(found) - shown)
            blocks.append(Block.of([row]))
            spots[row.key] = Spot(unfolds=kind)
    things = dict(results.groups)
    return ListView(Blocks(blocks), spots, lambda row: _lead(things, row))


def facets_view(facets: Sequence[Facet], unfolded: Collection[str], words: str = "") -> View:
    """Return the values of each field with their counts, those chosen marked; `words` leaves those whose name has all of them."""
    blocks: list[Block] = []
    spots: dict[str, Spot] = {}
    wanted = words.casefold().split()
    for facet in facets:
        values: Sequence[Value] = facet.values
        if wanted:
            values = [value for value in values if all(word in value.part.name.casefold() for word in wanted)]
        if not values:
            continue
        limit = SEARCHED if facet.field in ("kind", "outcome") else FOLD + sum(value.chosen for value in values[:FOLD])
        open_ = facet.field in unfolded or len(values) <= limit + 1
        shown = values if open_ else values[:limit]
        rows = [_value(value) for value in shown]
        spots |= {row.key: Spot(narrows=value.part) for row, value in zip(rows, shown, strict=True)}
        head = Row(f"facet {facet.field}", (Piece(facet.heading, "heading"),), stops=False)
        blocks.append(Block.of([head, *rows]))
        if len(shown) < len(values):
            row = more(f"facet {facet.field}", len(values) - len(shown))
            blocks.append(Block.of([row]))
            spots[row.key] = Spot(unfolds=facet.field)
    if not blocks:
        nothing = f"nothing here is called ‘{words}’" if wanted else "nothing to narrow by"
        blocks.append(Block.of([Row("none", (Piece(nothing, "missing"),), stops=False)]))
    return View(Blocks(blocks), spots)


def more(group: str, count: int) -> Row:
    """Return the row that tells how many rows of a group are folded away."""
    return Row(f"more {group}", (Piece(f"+{count:,} more", "muted"),), lead=(Piece("  "),))


def _value(value: Value) -> Row:
    part = value.part
    mark = "✓ " if value.chosen else "  "
    role = part.value if part.field == "kind" else "text"
    glyph = f"{KINDS[part.value].glyph} " if part.field == "kind" else ""
    words = (Piece(glyph, role), Piece(part.name)) if glyph else (Piece(part.name),)
    pieces = (*words, Piece(" (chosen)", "muted")) if value.chosen else words
    new = f"{value.fresh:,} new · " if value.fresh else ""
    return Row(
        f"{NARROWS}{part.field}:{part.value}",
        pieces,
        (Piece(mark, "match"),),
        Piece(f"{new}{value.count:,}", "match" if new else "muted"),
    )


def _heading(kind: str, count: int) -> Row:
    row = KINDS[kind]
    words = f"{row.glyph} {row.many.capitalize()}"
    return Row(f"heading {words} ", (Piece(words, "heading"),), tail=Piece(f"{count:,}", "muted"), stops=False, lines=1)


def _rows(found: Listed, fresh: Collection[str]) -> Callable[[int], Row]:
    return lambda at: _result(found[at], fresh)


def _places(found: Listed, shown: int) -> Callable[[str], int]:
    def find(key: str) -> int:
        at = found.find(key)
        return at if at < shown else -1

    return find


def _lead(things: Mapping[str, Listed], row: Row) -> Spot:
    for found in things.values():
        at = found.find(row.key)
        if at >= 0:
            thing = found[at].entity
            return Spot(thing.id, thing.evidence)
    return Spot()


def _result(found: Found, fresh: Collection[str]) -> Row:
    entity = found.entity
    new = entity.id in fresh
    # Where the day alone tells it from others the whole of it is shown, which leaves the label less room; that it only comes near needs that.
    exact = (entity.kind == "meeting" or (entity.kind == "item" and found.apart)) and not found.near
    label, date = entity.label, found.date if exact else found.date[:4]
    if entity.kind == "meeting" and date and exact:
        label = label.removesuffix(f", {date_words(date)}")
    said = " · ".join(word for word in ("new" if new else "", "near" if found.near else "", date) if word)
    tail = Piece(said, "match" if new else "muted") if said else None
    # What has the name of another is told apart where no day does it.
    apart = (Piece(f" · {found.apart}", "muted"),) if found.apart and (not date or entity.kind == "decision") else ()
    return Row(entity.id, (*_marked(label, found.matched), *apart), lead=(Piece("  "),), tail=tail)


def _marked(label: str, matched: tuple[str, ...]) -> tuple[Piece, ...]:
    words = {word.casefold() for word in matched}
    spans = [word.span() for word in _WORD.finditer(label) if word.group().casefold() in words]
    return lit(label, spans, light="match") or (Piece(plain(label)),)
