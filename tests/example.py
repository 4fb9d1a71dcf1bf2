"""A small linked record of a council that does not exist, made by hand: every kind, every relation, true evidence.

`example_texts()` are the papers, `example_resolution()` what a reader should make of them. Every span is found by looking
for the quote in its text, so `text[start:end] == quote` holds by construction.
"""

from __future__ import annotations

from functools import cache

from explorer.model import Merge, Problem, Resolution, Span
from tests.example_links import attendance, decision_links, meeting_links, paper_links, report_links
from tests.example_papers import (
    BOARD,
    GONE,
    HARLOW,
    MINUTES,
    NEXT_MINUTES,
    TEXTS,
    ident,
)
from tests.example_things import bodies, business, decisions, documents, meetings, people

__all__ = ["example_resolution", "example_texts", "ident"]


@cache
def example_resolution() -> Resolution:
    """The linked record of Westmere: entities sorted by id, links by kind and ends, two merges, one problem, one redirect."""
    entities = [*bodies(), *meetings(), *people(), *business(), *decisions(), *documents()]
    links = [*attendance(), *meeting_links(), *report_links(), *decision_links(), *paper_links(entities)]
    cut = TEXTS[NEXT_MINUTES].index("3. Fostering: letter")
    return Resolution(
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        links=tuple(sorted(links, key=lambda link: (link.kind, link.source, link.target, link.id))),
        redirects={GONE: HARLOW},
        merges=(
            Merge(
                HARLOW, MINUTES, "person:0", "Councillor P Harlow and Cllr Pat Harlow: same surname, initial and board"
            ),
            Merge(BOARD, NEXT_MINUTES, "body:0", "Scrutiny Board 2 and Children's Scrutiny Board (2): same number"),
        ),
        problems=(
            Problem(
                "cut_off", "the minutes stop in the middle of item 3", Span(cut, len(TEXTS[NEXT_MINUTES])), NEXT_MINUTES
            ),
        ),
    )


def example_texts() -> dict[str, str]:
    """The papers of Westmere by document id: brackets, quotes, ampersands, mark-up and a terminal escape among them."""
    return dict(TEXTS)
