"""Things that were marked or put together: as rows, with what the record has of them now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from explorer.cards.words import date_words
from explorer.schema import KINDS, counted
from explorer.selection import day_of
from explorer.views.hints import Say, typed
from explorer.views.panes import Spot, View
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.model import Entity


class Gone(Protocol):
    """A thing that was put in a collection and is in the record no more."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def label(self) -> str:
        """What it was called."""

    @property
    def note(self) -> str:
        """The note on it."""


def things_view(corpus: Corpus, ids: Iterable[str], say: Say = typed) -> View:
    """Return things that are marked in the order given, each named by its id."""
    return members_view(corpus, ((corpus.get(id), "") for id in ids), (), say("no marks"))


def members_view(corpus: Corpus, things: Iterable[tuple[Entity, str]], gone: Iterable[Gone], nothing: str) -> View:
    """Return the things of a collection with their notes, then those that the record has no more; `nothing` is said where it is empty."""
    rows, spots = [], {}
    for thing, note in things:
        glyph = (Piece(f"{KINDS[thing.kind].glyph} ", thing.kind),)
        day = day_of(corpus.linked, corpus.row(thing.id))
        tail = Piece(date_words(day), "muted") if day else None
        rows.append(Row(thing.id, (Piece(thing.label, thing.kind),), lead=glyph, tail=tail, lines=3))
        spots[thing.id] = Spot(thing.id, thing.evidence)
        rows += [_note(f"note {thing.id} {at}", line) for at, line in enumerate(note.splitlines())]
    for one in gone:
        words = f"{one.label} (no longer in the record)"
        rows.append(Row(one.id, (Piece(words, "missing"),), lead=(Piece("  "),)))
        rows += [_note(f"note {one.id} {at}", line) for at, line in enumerate(one.note.splitlines())]
    none = Row("none", (Piece(nothing, "muted"),), stops=False)
    return View(tuple(rows) or (none,), spots)


def collection_title(name: str, count: int, note: str) -> str:
    """Return what is above the things of a collection."""
    many = counted(count, "thing")
    said = " ".join(note.split())
    return f"{name} · {many}{f' · {said}' if said else ''}"


def _note(key: str, line: str) -> Row:
    return Row(key, (Piece(line, "quote"),), lead=(Piece("    | ", "muted"),), stops=False)


def heads_view(heads: Iterable[tuple[str, int, str, str]], say: Say = typed) -> View:
    """Return collections by name, number of things, note and the day of the last change."""
    rows = []
    for name, count, note, changed in heads:
        many = counted(count, "thing")
        said = (Piece(f" · {' '.join(note.split())}", "muted"),) if note else ()
        tail = Piece(f"{many}, {date_words(changed[:10])}", "muted")
        rows.append(Row(name, (Piece(name, "heading"), *said), tail=tail, lines=2))
    none = Row("none", (Piece(say("no collections"), "muted"),), stops=False)
    return View(tuple(rows) or (none,))
