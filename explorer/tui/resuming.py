"""Going on where the explorer was left."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.tui.places import Opening, Place, Trail
from explorer.views.address import Address

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.saved.sessions import Session
    from explorer.tui.moving import Moving

Resume = Callable[["Corpus"], Opening]
"""Tells what to open of a record that has been loaded."""


def taken_up(store: Path) -> Resume:
    """Return what reads where the explorer of a store was left, once its record is there."""

    def resume(corpus: Corpus) -> Opening:
        from explorer.locations import state_folder
        from explorer.saved.sessions import kept

        return opening(corpus, kept(state_folder(), store))

    return resume


def leave(store: Path, session: Session | None) -> None:
    """Keep where the explorer of a store was left, where it ever had its record."""
    from explorer.locations import state_folder
    from explorer.saved.sessions import keep

    if session is not None:
        keep(state_folder(), store, session)


def session(screen: Moving) -> Session:
    """Return where a screen is."""
    from explorer.saved.sessions import Session

    trail = screen.trail
    places = tuple((place.id, place.pane, place.row) for place in trail.places)
    line, typed = screen.selection.halves
    return Session(line, screen.pane, places, trail.at, screen.marks.ids, typed)


def opening(corpus: Corpus, session: Session) -> Opening:
    """Return what to open to go on with a session: the places and marks that are still in the record."""
    there = [at for at, place in enumerate(session.places) if _is_there(corpus, place[0])]
    places = tuple(Place(*session.places[at]) for at in there)
    at = there.index(session.at) if session.at in there else -1
    trail = Trail(places, at, -1 if at >= 0 else len(places) - 1)
    marks = tuple(id for id in session.marks if _is_there(corpus, id))
    here = places[at].id if at >= 0 else ""
    return Opening(
        Address(session.pane if here else "", here, find=session.line, marks=marks, typed=session.typed), trail
    )


def _is_there(corpus: Corpus, id: str) -> bool:
    return corpus.linked.row(id) >= 0 or id in corpus.redirects
