"""The views by name: each says in one row what it is called, how many things it is of, and how its panes are made.

A front end that prints asks for a page; the screen asks the same functions for its panes. A new view is a new row of `PAGES`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Final

from explorer.errors import QueryError
from explorer.model import Evidence
from explorer.selection import Selection
from explorer.views import messages
from explorer.views.address import NOWHERE, Address, quoted

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.views.panes import View


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page is made of: what is looked for, the things it is about, the quotes to show, the groups that are unfolded, what is marked, and
    what else its address says."""

    selection: Selection = field(default_factory=Selection)
    things: tuple[str, ...] = ()
    evidence: Sequence[Evidence] = ()
    unfolded: frozenset[str] = frozenset()
    marks: tuple[str, ...] = ()
    address: Address = NOWHERE


@dataclass(frozen=True, slots=True)
class Pane:
    """A titled list of rows, each with what it leads to."""

    title: str
    view: View


@dataclass(frozen=True, slots=True)
class Page:
    """A view by its name. `things` is how many things it needs; `make` returns its panes and may raise WhoDecidedError."""

    name: str
    about: str
    things: int
    make: Callable[[Corpus, Asked], tuple[Pane, ...]]


def asked_for(corpus: Corpus, address: Address) -> Asked:
    """Return what the page of an address is made of. Raises QueryError for a place that no paper has, and UnknownId."""
    evidence = (quoted(corpus, address.quote),) if address.quote else ()
    selection = Selection().containing(address.line)
    return Asked(selection, address.things, evidence, frozenset(address.unfolded), address.marks, address)


def _results(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.selection.catalogue import catalogue
    from explorer.views.panes import View
    from explorer.views.results import results_view

    results, selection = asked.selection.find(corpus), catalogue(corpus).labelled(asked.selection)
    read_as = f" · {results.told}" if results.told else ""
    title = f"Results · {selection.words}{read_as} · {results.total:,}"
    if not results.groups:
        return (Pane(title, View(messages.nothing_found(selection, results.nearest, elsewhen=results.elsewhen))),)
    return (Pane(title, results_view(results, asked.unfolded, bool(selection.query))),)


def _facets(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.selection.catalogue import catalogue
    from explorer.views.results import facets_view

    found, selection = catalogue(corpus), asked.selection
    facets, words = found.facets(selection), found.labelled(selection).words
    return (Pane(f"Narrow by · {words}", facets_view(facets, asked.unfolded)),)


def _card(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.cards import Opened, card
    from explorer.views.panes import card_view

    opened = Opened(Counter(asked.address.unfolded) | Counter(asked.unfolded))
    return (Pane("Card", card_view(card(corpus, asked.things[0], opened))),)


def _links(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.cards import groups
    from explorer.views.around import around_view

    linked, around = groups(corpus, asked.things[0]), asked.address.around
    count = sum(len(group.neighbours) for group in linked)
    told = f" · {around.told} · {count:,} in all" if around.told else f" · {count:,}"
    view = around_view(corpus, corpus.get(asked.things[0]).id, linked, around, asked.unfolded)
    return (Pane(f"Links of {corpus.get(asked.things[0]).label}{told}", view),)


def _source(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.views.panes import View, source_rows

    return (Pane("Source", View(source_rows(corpus, evidence_of(corpus, asked)))),)


def _read(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.cards import place
    from explorer.cards.paper import paper
    from explorer.views import reading
    from explorer.views.panes import View, source_rows, text_rows

    evidence = evidence_of(corpus, asked)
    if not evidence:
        return (Pane("Source", View(source_rows(corpus, ()))),)
    first, read = evidence[0], paper(corpus, evidence[0].document)
    there, number = reading.is_there(read, first), reading.fact_of(read, first)
    where = f"characters {first.start}–{first.end}" if there else "the quoted words are not in this text any more"
    rows = text_rows(read.text, [(first.start, first.end)] if there else [], stops=False)
    return (
        Pane(f"{place(corpus, first)} · {where}", View(rows)),
        Pane(reading.support_title(read, number), reading.support_view(read, number)),
        Pane("Outline", reading.outline_view(read)),
    )


def _path(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.cards.ways import FEW, ways
    from explorer.views.ways import ways_view

    a, b, *_ = asked.things
    found = ways(corpus, a, b, asked.address.weak is True, asked.address.ways or FEW)
    return (Pane(found.heading, ways_view(corpus, found)),)


def _timeline(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.views.drawn.timeline import UNFOLDS, month_view, timeline, timeline_rows, way_named, way_words

    shown = timeline(corpus, asked.things[0])
    way = way_named(shown, asked.address.count)
    below = (
        Pane(f"What happened in {year}", month_view(corpus, shown, year, way=way))
        for at, year in enumerate(shown.years)
        if at == 0 or f"{UNFOLDS}{year}" in asked.unfolded
    )
    what = f" · counting {way_words(way).lower()}" if way else ""
    return (Pane(f"Timeline of {shown.title}{what}", timeline_rows(shown, way)), *below)


def _nearby(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.views.drawn.nearby import nearby, nearby_rows

    shown = nearby(corpus, asked.things[0])
    return (Pane(f"Around {shown.centre.label}", nearby_rows(corpus, shown)),)


def _attendance(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.views.drawn.attendance import attendance, attendance_rows, body_of, left_words, meeting_rows

    body = body_of(corpus, asked.things[0])
    if not body:
        raise QueryError(
            "Attendance is of a body", f"{corpus.get(asked.things[0]).label} is none", "Open a body first."
        )
    shown = attendance(corpus, body)
    heading = f"Attendance of {shown.body.label} · {left_words(shown)}"
    return (Pane(heading, attendance_rows(shown)), Pane("Meetings", meeting_rows(shown)))


def _problems(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.cards import eased, place
    from explorer.cards.problems import found
    from explorer.views.troubles import troubles_title, troubles_view

    groups = found(corpus)
    words, where = (partial(one, corpus) for one in (eased, place))
    return (Pane(troubles_title(groups), troubles_view(groups, words, where)),)


def evidence_of(corpus: Corpus, asked: Asked) -> Sequence[Evidence]:
    """Return the quotes asked for, else those of the thing asked for, as its card has them."""
    from explorer.cards import card

    if asked.evidence or not asked.things:
        return asked.evidence
    shown = card(corpus, asked.things[0])
    return shown.evidence or next((line.evidence for line in shown.lines if line.evidence), ())


PAGES: Final = {
    page.name: page
    for page in (
        Page("results", "what was found", 0, _results),
        Page("facets", "what it can be narrowed by, with counts", 0, _facets),
        Page("card", "what the record says of a thing", 1, _card),
        Page("links", "what a thing is linked to", 1, _links),
        Page("source", "the words of the paper that a line rests on", 1, _source),
        Page("path", "how two things hang together", 2, _path),
        Page("timeline", "when a thing was active, by year and month", 1, _timeline),
        Page("nearby", "a thing and a dozen others around it", 1, _nearby),
        Page("attendance", "who came to the meetings of a body", 1, _attendance),
        Page("read", "the whole paper, the words marked, with what they support and its outline", 1, _read),
        Page("problems", "what a reader should know about the papers", 0, _problems),
    )
}


def page(corpus: Corpus, name: str, asked: Asked, among: Mapping[str, Page] = PAGES) -> tuple[Pane, ...]:
    """Return the panes of a page. Raises QueryError where too few things were named, UnknownId, and what the page raises."""
    made = among[name]
    if len(asked.things) < made.things and not (made.things == 1 and asked.evidence):
        many = "a thing" if made.things == 1 else f"{made.things} things"
        raise QueryError(f"The view {name} is of {many}", f"{len(asked.things) or 'none'} was named", "Open one first.")
    return made.make(corpus, asked)
