"""The plain views of what people keep: marks, collections, and what waits for a judgement, beside those of the record."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from explorer.errors import QueryError
from explorer.locations import store_named
from explorer.views.hints import typed
from explorer.views.pages import PAGES, Asked, Page, Pane

if TYPE_CHECKING:
    from explorer.corpus import Corpus

COLLECTION: Final = "collection "
"""What stands before a collection's name where it is unfolded."""


def left_marked(corpus: Corpus, store: Path | None) -> tuple[str, ...]:
    """Return the ids that were marked in the explorer of a store when it was left, those that are still in the record."""
    from explorer.locations import state_folder
    from explorer.saved.sessions import kept

    marks = kept(state_folder(), store).marks if store is not None else ()
    return tuple(id for id in marks if id in corpus.entities or id in corpus.redirects)


def _marks(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.views.collecting import things_view

    ids = asked.marks
    return (Pane(f"Marked · {len(ids):,}", things_view(corpus, ids)),)


def _collections(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.saved import collections
    from explorer.views.collecting import collection_title, heads_view, members_view
    from explorer.views.panes import Spot, View

    if corpus.folder is None:
        raise QueryError("Collections are kept in a store", "there is none", "Make one: whodecided add FOLDER")
    if asked.address.name:
        collections.get(corpus.folder, asked.address.name)
    found = collections.listed(corpus.folder)
    view = heads_view((one.name, len(one.members), one.note, one.changed) for one in found)
    spots = {one.name: Spot(unfolds=f"{COLLECTION}{one.name}") for one in found}
    panes = [Pane(f"Collections · {len(found):,}", View(view.rows, spots))]
    for one in found:
        if one.name == asked.address.name or f"{COLLECTION}{one.name}" in asked.unfolded:
            inside = collections.held(corpus, one.members)
            members = members_view(
                corpus, ((each.entity, each.note) for each in inside.things), inside.missing, typed("empty collection")
            )
            panes.append(Pane(collection_title(one.name, len(one.members), one.note), members))
    return tuple(panes)


def _review(corpus: Corpus, asked: Asked) -> tuple[Pane, ...]:
    from explorer.cards import place, sentence_around
    from explorer.cli.pairs import command_lines
    from explorer.judge.queue import pair, waiting
    from explorer.judge.rows import nothing_waits, pair_rows, title
    from explorer.store import Store
    from explorer.views.panes import Spot, View
    from explorer.views.row import Piece, Row

    links = waiting(corpus, Store.open(corpus.folder).judgements() if corpus.folder else ())
    if len(asked.things) == 2:
        wanted = {corpus.get(id).id for id in asked.things}
        # The pair that is asked for, then the others in their order.
        links = sorted(links, key=lambda link: {link.source, link.target} != wanted)
    if not links:
        return (Pane("Review", nothing_waits(typed("reviewed"))),)
    shown = 1 + sum(name.startswith("pair ") for name in asked.unfolded)
    panes = []
    for at, link in enumerate(links[:shown]):
        two = pair(corpus, link.source, link.target)
        panes.append(
            Pane(title(at, len(links)), pair_rows(two, partial(sentence_around, corpus), partial(place, corpus)))
        )
        first, *commands = command_lines(two, store_named(corpus.folder))
        rows = (Row(str(number), (Piece(line.strip()),), stops=False) for number, line in enumerate(commands))
        panes.append(Pane(first, View(tuple(rows))))
    if shown < len(links):
        more = Row("next", (Piece(f"Pair {shown + 1:,} of {len(links):,}", "muted"),))
        panes.append(Pane("Next", View((more,), {"next": Spot(unfolds=f"pair {shown + 1}")})))
    return tuple(panes)


ALL: Final = PAGES | {
    page.name: page
    for page in (
        Page("marks", "what is marked; mark NUMBER marks a line's thing or takes the mark away", 0, _marks),
        Page("collections", "the named collections of the store, and what is in them", 0, _collections),
        Page("review", "which names may be one, both sides with reasons", 0, _review),
    )
}
"""All views by name."""
