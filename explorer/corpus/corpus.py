"""The linked record as one immutable value, which every front end holds and asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from explorer.errors import UnknownId
from explorer.model import Entity, Link, Merge, Problem, Resolution
from explorer.schema import KINDS

if TYPE_CHECKING:
    from explorer.graph import Adjacency, Step
    from explorer.search import Hit, Index


class Corpus:
    """Things and links with their evidence; search index, adjacency and networkx graph are made when first asked for.

    Ids that a merge made disappear are followed to the thing they became, everywhere an id is taken.
    """

    def __init__(self, resolution: Resolution, text: Callable[[str], str]) -> None:
        self._resolution, self._text = resolution, text
        self.entities: Mapping[str, Entity] = MappingProxyType({entity.id: entity for entity in resolution.entities})

    @property
    def links(self) -> tuple[Link, ...]:
        """All links, sorted by id."""
        return self._resolution.links

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What a reader should know about the papers: dates that cannot be, texts cut off."""
        return self._resolution.problems

    @property
    def merges(self) -> tuple[Merge, ...]:
        """Which mentions were taken for one thing, and why."""
        return self._resolution.merges

    @property
    def resolution(self) -> Resolution:
        """The linked record itself."""
        return self._resolution

    @property
    def empty(self) -> bool:
        """Whether there is nothing to explore."""
        return not self.entities

    def get(self, id: str) -> Entity:
        """Return the thing with an id, or what it became; raises UnknownId, naming the nearest ids."""
        return self.entities[self._known(id)]

    def out(self, id: str, *kinds: str) -> tuple[Link, ...]:
        """Return the links that start at a thing, of these kinds or of all; raises UnknownId."""
        return _of(self._adjacency.out(self._known(id)), kinds)

    def into(self, id: str, *kinds: str) -> tuple[Link, ...]:
        """Return the links that end at a thing, of these kinds or of all; raises UnknownId."""
        return _of(self._adjacency.into(self._known(id)), kinds)

    def text(self, document: str) -> str:
        """Return the text that a document's evidence refers to; raises UnknownId, or DamagedStore where it is
        damaged."""
        return self._text(document)

    def search(self, query: str, kinds: Collection[str] = (), limit: int = 20) -> tuple[Hit, ...]:
        """Return what fits a query, best first; raises QueryError."""
        return self._index.search(query, kinds=kinds, limit=limit)

    def paths(self, a: str, b: str, weak: bool = False, limit: int = 3) -> tuple[tuple[Step, ...], ...]:
        """Return the shortest ways from one thing to another, shortest first, none where there is no way; raises
        UnknownId."""
        from explorer.graph import paths

        return paths(self._adjacency, self._known(a), self._known(b), weak=weak, limit=limit)

    def counts(self) -> dict[str, int]:
        """Return how many things of each kind there are, in the schema's order, without the kinds there are none of."""
        found = Counter(entity.kind for entity in self.entities.values())
        return {kind: found[kind] for kind in KINDS if found[kind]}

    def relations(self) -> dict[str, int]:
        """Return how many links of each kind there are, most first."""
        found = Counter(link.kind for link in self.links)
        return dict(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))

    @cached_property
    def graph(self) -> Any:
        """The corpus as a `networkx.MultiDiGraph`, made on first use and not to be changed; only graph/ names its
        type."""
        from explorer.graph import to_networkx

        return to_networkx(self.entities.values(), self.links)

    @cached_property
    def _adjacency(self) -> Adjacency:
        from explorer.graph import Adjacency

        return Adjacency(self.entities.values(), self.links)

    @cached_property
    def _index(self) -> Index:
        from explorer.search import Index

        return Index.build(self.entities.values(), self.links)

    def _known(self, id: str) -> str:
        seen: set[str] = set()
        while id not in self.entities:
            onward = self._resolution.redirects.get(id)
            if onward is None or onward in seen:
                raise self._unknown(id)
            seen.add(id := onward)
        return id

    def _unknown(self, id: str) -> UnknownId:
        near = nearest(id, self.entities)
        then = f"Nearest: {', '.join(near)}" if near else "Find ids with: whodecided search WORDS"
        return UnknownId(f"Nothing has the id {id}", "", then)


def nearest(id: str, known: Collection[str], limit: int = 3) -> list[str]:
    """Return the known ids most like one, best first; those that share less than a third of their letters in a row
    are left out."""
    wanted = _trigrams(id)
    scored = []
    for other in known:
        grams = _trigrams(other)
        alike = len(wanted & grams) / (len(wanted | grams) or 1)
        if alike > 1 / 3:
            scored.append((-alike, other))
    return [other for _, other in sorted(scored)[:limit]]


def _of(links: tuple[Link, ...], kinds: Collection[str]) -> tuple[Link, ...]:
    return tuple(link for link in links if link.kind in kinds) if kinds else links


def _trigrams(id: str) -> set[str]:
    folded = f" {id.casefold()} "
    return {folded[start : start + 3] for start in range(len(folded) - 2)}
