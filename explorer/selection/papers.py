"""Papers by the words of their names and of the meetings in them: the search index has no papers, for their words are
those of the things in them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Final

from explorer.search.fold import words
from explorer.search.hit import Account, Hit
from explorer.search.query import tokens
from explorer.selection.selection import Part, Selection

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.model import Entity

Names = Sequence[tuple[int, frozenset[str]]]
"""Rows of papers, each with words."""

PART: Final = Part("kind", "document")
"""The part that narrows to papers."""
_NAMES: Final = ("title", "path")


class _Named(Account):
    """The account of a paper that is named as was asked; a paper is its own evidence."""

    __slots__ = ()

    def evidence(self) -> None:
        """Return no words of the record."""


def wanted(line: str, kinds: Collection[str] = ()) -> str | None:
    """Return the other words of a search line that asks for papers alone, by its own `kind:` or by `kinds`; None where it asks for anything
    else. Raises QueryError."""
    asked = Selection.read(line)
    if kinds and set(kinds) != {PART.value}:
        return None
    return asked.query if alone(asked) or (kinds and not asked.parts) else None


def alone(selection: Selection) -> bool:
    """Tell whether a selection whose parts stand apart is narrowed to papers, and by nothing else."""
    return selection.parts == (PART,)


def among(selection: Selection) -> bool:
    """Tell whether a selection whose parts stand apart is narrowed to papers and perhaps other kinds, and by nothing else."""
    return PART in selection.parts and all(part.field == PART.field for part in selection.parts)


def named(called: Names, query: str) -> tuple[int, ...]:
    """Return the rows of the papers whose title, path and meetings have all words of a query, or words that begin so, and none that it
    leaves out, in the order of the record; none where the query has a field. `called` are the words of all papers."""
    said = tokens(query)
    if any(token.field for token in said):
        return ()
    asked = [(token.minus, term) for token in said for term in words(token.text)]
    return tuple(
        row
        for row, name in called
        if all(any(word.startswith(term) for word in name) != minus for minus, term in asked)
    )


def hits(corpus: Corpus, query: str, limit: int) -> tuple[Hit, ...]:
    """Return the first of the papers that `named` finds, each with its path as the reason."""
    linked, tables = corpus.linked, corpus.index.tables
    things = [(row, linked.thing(row)) for row in named(names(corpus), query)[:limit]]
    return tuple(
        Hit(thing.id, thing.kind, thing.label, thing.date, 100.0, "exact", _Named(tables, row, note=_path(thing)))
        for row, thing in things
    )


def _path(thing: Entity) -> str:
    path = str(thing.attrs.get("path", ""))
    return "" if path == thing.label else path


def names(corpus: Corpus) -> Names:
    """Return the rows of all papers, each with the words of its names and meetings."""
    linked = corpus.linked
    found: dict[int, set[str]] = {}
    for row in map(int, linked.rows_of(PART.value)):
        attrs = linked.thing(row).attrs
        found[row] = {word for key in _NAMES for word in words(str(attrs.get(key, "")))}
    for meeting in corpus.of_kind("meeting"):
        held = words(meeting.label)
        for link in corpus.out(meeting.id, "documented_in"):
            found[linked.row(link.target)].update(held)
    return tuple((row, frozenset(name)) for row, name in found.items())
