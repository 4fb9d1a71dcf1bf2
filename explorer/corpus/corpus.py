"""The linked record as one immutable value, which every front end holds and asks."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from explorer.columns import Linked, Rows
from explorer.corpus import indexing
from explorer.corpus.papers import Papers
from explorer.corpus.readings import Reading, answered, readings
from explorer.errors import UnknownId
from explorer.model import Entity, Evidence, Link, Merge, Problem, Standing
from explorer.schema import KINDS

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.graph import Activity, Company, Grid, Neighbourhood, Step
    from explorer.graph.centrality import Ranking
    from explorer.search import Hit, Index, Understood
    from explorer.store import News


_SOON: Final = 200
"""Meetings ahead of which the soonest come first."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found, best first; the line it was read as; and, where nothing fits, words of the record like those asked.

    `note` says in a sentence how an answer falls short of the question: which of its words the line leaves out, or that nothing is ahead.
    """

    hits: tuple[Hit, ...]
    read_as: Understood
    nearest: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cited:
    """What rests on one paper: things and links, each with a piece of its evidence there."""

    things: tuple[tuple[Entity, Evidence], ...]
    links: tuple[tuple[Link, Evidence], ...]


class Corpus:
    """Things and links with their evidence, made from the columns of the linked record when they are asked for; the search index and the
    networkx graph are made on first use.

    Ids that a merge made disappear are followed to the thing they became, everywhere an id is taken.
    """

    def __init__(
        self,
        linked: Linked,
        papers: Papers,
        indexed: Callable[[Linked], Index] = indexing.made,
        news: Callable[[], News | None] = lambda: None,
    ) -> None:
        self.linked, self._papers, self._indexed, self._news = linked, papers, indexed, news

    @property
    def entities(self) -> Mapping[str, Entity]:
        """All things by id, in the order of their ids."""
        return self.linked.entities

    @property
    def links(self) -> Sequence[Link]:
        """All links, by kind, source, target and id."""
        return self.linked.links

    @property
    def problems(self) -> Sequence[Problem]:
        """What a reader should know about the papers: dates that cannot be, texts cut off."""
        return self.linked.problems

    @property
    def merges(self) -> Sequence[Merge]:
        """Which mentions were taken for one thing, and why."""
        return self.linked.merges

    @property
    def redirects(self) -> Mapping[str, str]:
        """Ids that went away, and the id of what each became."""
        return self.linked.redirects

    @property
    def standings(self) -> Sequence[Standing]:
        """What has become of each judgement."""
        return self.linked.standings

    def news(self) -> News | None:
        """Return what the store on the disk has over this corpus, or None where there is nothing; cheap enough to ask every second, as no
        file is read that has not changed. `load` gives the corpus of now. Raises StoreError, StoreGone where it is not there any more, or
        DamagedStore."""
        return self._news()

    def forget(self) -> None:
        """Drop what is kept of it, where another has taken its place; it is read again where somebody still asks."""
        self.linked.forget()

    @property
    def empty(self) -> bool:
        """Whether there is nothing to explore."""
        return not self.linked.count

    def get(self, id: str) -> Entity:
        """Return the thing with an id, or what it became; raises UnknownId, naming the nearest ids."""
        return self.linked.thing(self.row(id))

    def row(self, id: str) -> int:
        """Return the row of a thing, or of what it became, in the columns of the record; raises UnknownId, naming the nearest ids."""
        seen: set[str] = set()
        while (row := self.linked.row(id)) < 0:
            onward = self.redirects.get(id)
            if onward is None or onward in seen:
                raise self._unknown(id)
            seen.add(id := onward)
        return row

    def of_kind(self, kind: str) -> Sequence[Entity]:
        """Return the things of a kind, newest first and then by name."""
        return Rows(self.linked.made, self.linked.rows_of(kind))

    def links_of(self, kind: str) -> Sequence[Link]:
        """Return the links of a kind, by source, target and id."""
        return Rows(self.linked.link, self.linked.link_rows_of(kind))

    def out(self, id: str, *kinds: str) -> Sequence[Link]:
        """Return the links that start at a thing, of these kinds or of all; raises UnknownId."""
        return self._links("out", id, kinds)

    def into(self, id: str, *kinds: str) -> Sequence[Link]:
        """Return the links that end at a thing, of these kinds or of all; raises UnknownId."""
        return self._links("into", id, kinds)

    def merges_of(self, id: str) -> Sequence[Merge]:
        """Return the mentions that were taken for one thing, and why; raises UnknownId."""
        return self.linked.merges_of(self.row(id))

    def text(self, document: str) -> str:
        """Return the text that a document's evidence refers to; raises UnknownId, or DamagedStore where it is
        damaged."""
        return self._papers.text(document)

    def pages(self, document: str) -> tuple[int, ...]:
        """Return the offset in a document's text at which each of its pages begins, none where it has no pages; raises as `text`
        does."""
        return self._papers.pages(document)

    def origins(self, document: str) -> tuple[str, ...]:
        """Return the absolute paths of the files that a document was read from, which may be gone by now; raises as `text` does."""
        return self._papers.origins(document)

    @property
    def folder(self) -> Path | None:
        """The folder of the store that it was loaded from, where judgements and collections are kept; None without a store."""
        return self._papers.folder

    def search(self, query: str, kinds: Collection[str] = (), limit: int = 20) -> tuple[Hit, ...]:
        """Return what fits a query or answers a plain question, best first; raises QueryError."""
        return self.find(query, kinds=kinds, limit=limit).hits

    def find(self, query: str, kinds: Collection[str] = (), limit: int = 20, *, whole: bool = False) -> Found:
        """Return what fits a query, with the line it was read as and, where nothing fits, the nearest words there are.

        A plain question is read as a line first, and as its bare words where that line has no answer. `whole` says that the last word is
        complete, and not the beginning of one that is being typed. Raises QueryError.
        """
        understood = self.understand(query)

        def ask(reading: Reading) -> Sequence[Hit]:
            soon = understood.ahead and not reading.note
            line = f"{reading.line} " if whole else reading.line
            hits = self.index.search(line, kinds=kinds, limit=_SOON if soon else limit)
            return sorted(hits, key=lambda hit: hit.date)[:limit] if soon else hits

        best = answered(self.readings(understood), ask, question=understood.plain)
        if best:
            return Found(tuple(best[1]), replace(understood, line=best[0].line), note=best[0].note)
        return Found((), understood, self.index.suggest(understood.anywhere if understood.plain else query))

    def elsewhen(self, asked: Understood) -> str:
        """Return the line of a question without its days where that has an answer, for one that has none of those days."""
        line = asked.anywhen
        return line if line and any(hit.sure for hit in self.index.search(f"{line} ", limit=1)) else ""

    def readings(self, asked: Understood) -> Iterator[Reading]:
        """Yield the lines that may answer a question, the closest first, each with what has to be said of its answers."""
        return readings(asked, self.index.neighbours)

    def understand(self, query: str) -> Understood:
        """Return the search line that a plain question means in this record; anything else is its own line."""
        from explorer.search import understand

        return understand(query, self.index.kinds_of)

    def completed(self, line: str) -> str:
        """Return a search line whose last word is complete, or an empty string where nothing is known to complete it."""
        from explorer.search import completed

        return completed(line, self._names)

    @cached_property
    def _names(self) -> Mapping[str, Sequence[str]]:
        """The values that fields of a search line can have in this record: names of people and of bodies."""
        named = {
            kind: sorted({str(thing.attrs.get("name", thing.label)) for thing in self.of_kind(kind)})
            for kind in ("person", "body")
        }
        from explorer.search.terms import PEOPLE

        return {**dict.fromkeys(("who", *PEOPLE), named["person"]), **dict.fromkeys(("body", "sent"), named["body"])}

    def paths(self, a: str, b: str, weak: bool = False, limit: int = 3) -> tuple[tuple[Step, ...], ...]:
        """Return the shortest ways from one thing to another, shortest first, none where there is no way; raises
        UnknownId."""
        from explorer.graph import paths

        return paths(self.linked, self.row(a), self.row(b), weak=weak, limit=limit)

    def neighbourhood(self, id: str, depth: int = 1, hub: int | None = None) -> Neighbourhood:
        """Return what lies at most `depth` links (0 to 3) around a thing, a thing with more than `hub` links (else 200) folded to its newest;
        raises UnknownId, and ValueError for another depth."""
        from explorer.graph import HUB, neighbourhood

        return neighbourhood(self.linked, self.row(id), depth, hub=HUB if hub is None else hub)

    def activity(self, id: str, weak: bool = False) -> Activity:
        """Return how often a thing was linked in each way, by month; raises UnknownId."""
        from explorer.graph import activity

        return activity(self.linked, self.row(id), weak)

    def company(self, id: str, roles: Collection[str] = (), limit: int = 50) -> Company:
        """Return with whom a person was at most meetings; raises UnknownId."""
        from explorer.graph import company

        return company(self.linked, self.row(id), roles, limit)

    def attendance(self, id: str, first: str = "", last: str = "", people: int = 40, meetings: int = 60) -> Grid:
        """Return who was at which meeting of a body, its newest meetings between two dates; raises UnknownId."""
        from explorer.graph import grid

        return grid(self.linked, self.row(id), first, last, people, meetings)

    def central(
        self, measure: str = "pagerank", kinds: Collection[str] = (), limit: int = 20, weak: bool = False
    ) -> Ranking:
        """Return the things most central by `degree`, `pagerank` or `betweenness`; raises QueryError for another measure."""
        from explorer.graph.centrality import central

        return central(self.linked, measure, kinds, limit, weak)

    def counts(self) -> dict[str, int]:
        """Return how many things of each kind there are, in the schema's order, without the kinds there are none of."""
        found = self.linked.counts
        return {kind: found[kind] for kind in KINDS if kind in found}

    def relations(self) -> dict[str, int]:
        """Return how many links of each kind there are, most first."""
        return dict(sorted(self.linked.relations.items(), key=lambda pair: (-pair[1], pair[0])))

    @cached_property
    def graph(self) -> Any:
        """The corpus as a `networkx.MultiDiGraph`, made on first use and not to be changed; only graph/ names its
        type."""
        from explorer.graph import to_networkx

        return to_networkx(self.entities.values(), self.links)

    @cached_property
    def index(self) -> Index:
        """The search index, opened or made on first use."""
        return self._indexed(self.linked)

    def cited(self, document: str) -> Cited:
        """Return the things and links that rest on a document, each with every piece of its evidence there; raises UnknownId."""
        from explorer.columns.cited import cited

        things, links = cited(self.linked, self.row(document))
        return Cited(
            tuple((self.linked.thing(row), self.linked.piece(piece)) for row, piece in things),
            tuple((self.linked.link(row), self.linked.piece(piece)) for row, piece in links),
        )

    def _links(self, way: str, id: str, kinds: Collection[str]) -> Sequence[Link]:
        rows: Sequence[int] = self.linked.group(way, self.row(id))
        if kinds:
            wanted = {number for number, kind in enumerate(self.linked.link_kinds) if kind in kinds}
            kind_of = self.linked.numbers("link kind")
            rows = [row for row in rows if kind_of[row] in wanted]
        return Rows(self.linked.link, rows)

    def problems_of(self, id: str) -> Sequence[Problem]:
        """Return what a reader should know about a thing, or of a document."""
        return self._problems_by_thing.get(id, ())

    @cached_property
    def _problems_by_thing(self) -> Mapping[str, Sequence[Problem]]:
        found: dict[str, list[Problem]] = {}
        for problem in self.problems:
            for id in {problem.about, problem.document} - {""}:
                found.setdefault(id, []).append(problem)
        return found

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


def _trigrams(id: str) -> set[str]:
    folded = f" {id.casefold()} "
    return {folded[start : start + 3] for start in range(len(folded) - 2)}
