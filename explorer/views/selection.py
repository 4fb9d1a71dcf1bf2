"""What of the record is looked at: an immutable value that narrows, describes itself in words and finds its things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, overload

from explorer.model import Entity
from explorer.schema import KINDS

if TYPE_CHECKING:
    from explorer.corpus import Corpus

MOST = 200
"""Hits of one search; more than anyone reads, and the list says where it stopped."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found, and the words in its label that answer the search."""

    entity: Entity
    matched: tuple[str, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Listed(Sequence[Found]):
    """Things listed without a search, made when they are looked at: there may be a hundred thousand."""

    things: Sequence[Entity]

    def __len__(self) -> int:
        return len(self.things)

    @overload
    def __getitem__(self, at: int) -> Found: ...
    @overload
    def __getitem__(self, at: slice) -> Listed: ...
    def __getitem__(self, at: int | slice) -> Found | Listed:
        return Listed(self.things[at]) if isinstance(at, slice) else Found(self.things[at])


@dataclass(frozen=True, slots=True)
class Results:
    """Things found by kind, best kind first; `cut` says that there were more. `line` is the search line that a plain question was
    read as, `nearest` are words of the record to try where nothing was found."""

    groups: tuple[tuple[str, Sequence[Found]], ...] = ()
    cut: bool = False
    line: str = ""
    nearest: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Number of things found."""
        return sum(len(found) for _, found in self.groups)


@dataclass(frozen=True, slots=True)
class Selection:
    """Words to look for, and the kinds to look at (all where there are none)."""

    query: str = ""
    kinds: frozenset[str] = field(default=frozenset())

    def containing(self, query: str) -> Selection:
        """Return the selection with other words."""
        return replace(self, query=query.strip())

    def only(self, kind: str) -> Selection:
        """Return the selection narrowed to one kind; an empty kind widens it to all."""
        return replace(self, kinds=frozenset({kind} if kind else ()))

    @property
    def words(self) -> str:
        """The selection as a person would say it."""
        kinds = ", ".join(kind.many for name, kind in KINDS.items() if name in self.kinds)
        parts = [kinds or "everything", f"containing ‘{self.query}’" if self.query else ""]
        return " · ".join(part for part in parts if part)

    def find(self, corpus: Corpus) -> Results:
        """Return what it holds: by relevance where there are words, else newest first and by name."""
        return self._searched(corpus) if self.query else self._browsed(corpus)

    def _searched(self, corpus: Corpus) -> Results:
        found = corpus.find(self.query, kinds=tuple(sorted(self.kinds)), limit=MOST)
        groups: dict[str, list[Found]] = {}
        for hit in found.hits:
            groups.setdefault(hit.kind, []).append(Found(corpus.get(hit.id), tuple(hit.matched), hit.why))
        line = found.read_as.line if found.read_as.plain else ""
        listed = tuple((kind, tuple(things)) for kind, things in groups.items())
        return Results(listed, len(found.hits) >= MOST, line, found.nearest)

    def _browsed(self, corpus: Corpus) -> Results:
        groups = ((kind, corpus.of_kind(kind)) for kind in KINDS if not self.kinds or kind in self.kinds)
        return Results(tuple((kind, Listed(things)) for kind, things in groups if things))
