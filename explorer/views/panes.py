"""From values to rows: results, card, links and source, each with what its rows lead to."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from explorer.cards import Card, Group, Line, place
from explorer.cards.eased import eased_around
from explorer.model import Evidence
from explorer.schema import KINDS
from explorer.views.hints import Say, typed
from explorer.views.plain import plain
from explorer.views.row import Piece, Row, lit
from explorer.views.view import Spot as Spot
from explorer.views.view import View as View

if TYPE_CHECKING:
    from explorer.corpus import Corpus

FOLD = 6
"""Rows of a group shown before the rest is folded away."""

UNFOLDED = 1000
"""Links of a group shown at once when it is unfolded; those of a hub are found with the filter."""

LABEL = 12
"""Cells of the label column of a card, at most."""

BEFORE, AFTER = 160, 800
"""Characters of the source shown before and after a quote."""


class _Writer:
    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.spots: dict[str, Spot] = {}

    def add(self, row: Row, spot: Spot | None = None) -> None:
        self.rows.append(row)
        if spot is not None:
            self.spots[row.key] = spot

    def blank(self) -> None:
        self.add(Row(f"blank {len(self.rows)}", (Piece(""),), stops=False))

    def heading(self, words: str, verb: str = "", count: int | None = None) -> None:
        tail = None if count is None else Piece(f"{count:,}", "muted")
        extra = (Piece(f" · {verb}", "muted"),) if verb else ()
        self.add(Row(f"heading {words} {verb}", (Piece(words, "heading"), *extra), tail=tail, stops=False, lines=1))

    def more(self, group: str, count: int) -> None:
        row = Row(f"more {group}", (Piece(f"+{count:,} more", "muted"),), lead=(Piece("  "),))
        self.add(row, Spot(unfolds=group))

    def view(self) -> View:
        return View(tuple(self.rows), self.spots)


def card_view(card: Card, fresh: Collection[str] = frozenset()) -> View:
    """Return a card: title, what it is, then its sections; a line that leads somewhere begins with its kind's glyph, and one that leads to
    one of the things in `fresh`, or leads there only because papers among them say so, ends in “new”."""
    writer = _Writer()
    kind = KINDS[card.kind]
    title = Row("title", (Piece(card.title, "title"),), stops=bool(card.evidence))
    writer.add(title, Spot("", card.evidence))
    writer.add(Row("subtitle", (Piece(f"{kind.glyph} {card.subtitle}", card.kind),), stops=False, lines=2))
    for section in card.sections:
        # The subtitle names the kind, so a section that is called after it needs no heading.
        if section.heading.casefold() != kind.one:
            writer.blank()
            writer.heading(section.heading, count=section.count or None)
        width = min(LABEL, max((len(line.label) + 2 for line in section.lines if len(line.label) > 1), default=2))
        for number, line in enumerate(section.lines):
            row = _line(
                f"{section.heading} {number}",
                line,
                width,
                new(line.target, line.evidence if line.target else (), fresh),
            )
            writer.add(row, Spot(line.target, line.evidence, line.unfolds, finds=line.finds))
    return writer.view()


def new(id: str, evidence: Iterable[Evidence], fresh: Collection[str]) -> Piece | None:
    """Return what stands at the end of a row where what it leads to is new, or what it says: only papers that are new say so."""
    if not fresh:
        return None
    said = iter(evidence)
    first = next(said, None)
    only = first is not None and first.document in fresh and all(piece.document in fresh for piece in said)
    return Piece("new", "match") if id in fresh or only else None


def _line(key: str, line: Line, width: int, tail: Piece | None) -> Row:
    stops = bool(line.target or line.evidence or line.unfolds)
    if line.quote or not (line.label or line.target or line.missing or line.unfolds or line.note):
        return Row(key, (Piece(line.text, "quote" if line.quote else "text"),), tail=tail, stops=stops)
    label = plain(line.label)
    lead = Piece(f"{label:<{width - 1}} ", "label")
    role = "missing" if line.missing else "muted" if line.unfolds else line.kind or "text"
    glyph = (Piece(f"{KINDS[line.kind].glyph} ", role),) if line.kind else ()
    words = f"({line.text})" if line.missing else line.text
    note = (Piece(f" · {line.note}", "muted"),) if line.note else ()
    return Row(key, (Piece(words, role), *note), lead=(lead, *glyph), tail=tail, stops=stops)


def links_view(
    groups: Collection[Group], unfolded: Collection[str], fresh: Collection[str] = frozenset(), say: Say = typed
) -> View:
    """Return links under a heading with verb and count for each relation and direction; hubs folded, those that are new
    or lead to things in `fresh` marked."""
    writer = _Writer()
    for group in groups:
        name = f"{group.relation} {group.forward}"
        verb = "" if group.verb.endswith(group.heading.casefold()) else group.verb
        writer.heading(f"{'→' if group.forward else '←'} {group.heading}", verb, len(group.neighbours))
        limit = UNFOLDED if name in unfolded else 2 if group.weak else FOLD
        shown = group.neighbours if len(group.neighbours) <= limit + 1 else group.neighbours[:limit]
        for end in shown:
            other = end.other
            note = (Piece(f" · {end.note}", "muted"),) if end.note else ()
            row = Row(f"{name} {end.link.id}", (Piece(other.label, other.kind), *note),
                      lead=(Piece(f"  {KINDS[other.kind].glyph} ", other.kind),), tail=new(other.id, end.link.evidence, fresh), lines=4)  # fmt: skip
            writer.add(row, Spot(other.id, end.link.evidence))
        left = len(group.neighbours) - len(shown)
        if left and name in unfolded:
            words = f"and {left:,} more: {say('among links')}"
            writer.add(Row(f"left {name}", (Piece(words, "missing"),), stops=False, lines=1))
        elif left:
            writer.more(name, left)
    return writer.view()


def source_rows(corpus: Corpus, evidence: Collection[Evidence]) -> tuple[Row, ...]:
    """Return where the first quote stands, and its words lit among those around them; says so where the paper has changed."""
    if not evidence:
        return (Row("none", (Piece("no quote for this line", "muted"),), stops=False),)
    first = next(iter(evidence))
    text = corpus.text(first.document)
    head = (
        Row("place", (Piece(f"▭ {place(corpus, first)}", "document"),), stops=False, lines=2),
        Row("gap", (Piece(""),), stops=False),
    )
    if text[first.start : first.end] != first.quote:
        return (
            *head,
            Row("lost", (Piece(f"not found any more in the paper: “{first.quote}”", "missing"),), stops=False),
        )
    before, words, after = eased_around(corpus, first, BEFORE, AFTER)
    span = len(before), len(before) + len(words)
    return (*head, *text_rows(before + words + after, [span], stops=False))


def text_rows(text: str, spans: Collection[tuple[int, int]], stops: bool = True) -> tuple[Row, ...]:
    """Return a text as one row a line with the spans lit; a row's key is the offset of its first character."""
    rows, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        here = [(low - start, high - start) for low, high in spans if low <= end and high > start]
        rows.append(Row(str(start), lit(line, here) or (Piece(""),), stops=stops))
        start = end + 1
    return tuple(rows)
