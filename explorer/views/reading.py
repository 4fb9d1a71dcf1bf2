"""What is said beside a paper: what the lit words support, its outline, and where one is in it."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

from explorer.cards.paper import Paper
from explorer.model import Evidence
from explorer.schema import KINDS
from explorer.views.hints import Say, typed
from explorer.views.panes import Spot, View
from explorer.views.row import Piece, Row

_BARE: Final = "Nothing of the record rests on this paper: read it as it is."


def fact_of(paper: Paper, evidence: Evidence) -> int | None:
    """Return the number of the fact that a piece of evidence is, None where it is none or stands in the text no more."""
    if not is_there(paper, evidence):
        return None
    at = bisect_left(paper.starts, evidence.start)
    while at < len(paper.facts) and paper.facts[at].evidence.start == evidence.start:
        if paper.facts[at].evidence.end == evidence.end:
            return at
        at += 1
    return None


def is_there(paper: Paper, evidence: Evidence) -> bool:
    """Return whether a quote still stands in the text of its paper where it stood."""
    return paper.text[evidence.start : evidence.end] == evidence.quote


def support_title(paper: Paper, number: int | None) -> str:
    """Return the heading of what a fact supports: which one of how many."""
    return f"Supports · fact {number + 1:,} of {len(paper.facts):,}" if number is not None else "Supports"


def support_view(paper: Paper, number: int | None, say: Say = typed) -> View:
    """Return what a fact of a paper supports, one row each, named by its number; without a fact, how to come to one."""
    if number is None:
        return View((Row("none", (Piece(say("no fact") if paper.facts else _BARE, "muted"),), stops=False),))
    rows, spots = [], {}
    for at, support in enumerate(paper.facts[number].supports):
        role = "muted" if support.weak else support.kind if not support.relation else "text"
        lead = (Piece(f"{KINDS[support.kind].glyph if not support.relation else '·'} ", support.kind),)
        rows.append(Row(str(at), (Piece(support.words, role),), lead=lead))
        spots[str(at)] = Spot(support.target)
    return View(tuple(rows), spots)


def outline_view(paper: Paper) -> View:
    """Return the items of a paper and what was decided under each, named by their numbers; its pages where it has no items."""
    rows, spots = [], {}
    for at, heading in enumerate(paper.outline):
        lead = (Piece(f"{'  ' * heading.depth}{KINDS[heading.kind].glyph} ", heading.kind),)
        note = (Piece(f" · {heading.note}", "muted"),) if heading.note else ()
        page = paper.page(heading.start)
        tail = Piece(f"p{page}", "muted") if page is not None else None
        pieces = (Piece(heading.words, "text" if heading.depth else "heading"), *note)
        rows.append(Row(str(at), pieces, lead=lead, tail=tail, lines=3))
        spots[str(at)] = Spot(heading.target)
    pages = () if rows else enumerate(paper.pages, 1)
    rows += [Row(f"page {number}", (Piece(f"Page {number}"),)) for number, _ in pages]
    none = Row("none", (Piece("This paper has no items and no pages.", "muted"),), stops=False)
    return View(tuple(rows) or (none,), spots)


def offset_of(paper: Paper, row: str) -> int:
    """Return where a row of the outline, by its name, stands in the text."""
    sort, _, number = row.rpartition(" ")
    return paper.pages[int(number) - 1] if sort else paper.outline[int(number)].start


def place_words(paper: Paper, offset: int) -> str:
    """Return where an offset stands: the page where there are pages, and the item."""
    page = paper.page(offset)
    parts = [f"page {page} of {len(paper.pages)}"] if page is not None else []
    last = paper.heading_at(offset)
    above = [heading for heading in paper.outline[: 0 if last is None else last + 1] if not heading.depth]
    return " · ".join([*parts, *(heading.words for heading in above[-1:])])
