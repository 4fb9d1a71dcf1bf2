"""Finding what a selection holds and how it divides, from the columns of the linked record and the search index."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache, partial
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.collector import remembered
from explorer.corpus import Found
from explorer.corpus.readings import Reading
from explorer.corpus.readings import answered as first_answered
from explorer.schema import KINDS, OUTCOMES
from explorer.search import Hit, Hits
from explorer.selection import papers
from explorer.selection.facets import Facet, Ranked, Value
from explorer.selection.ground import Flags, Ground
from explorer.selection.results import NEAREST, Listed, Results, Shown, close, found
from explorer.selection.results import Found as FoundThing
from explorer.selection.selection import EXACT, FIELDS, Part, Selection
from explorer.selection.ways import NAMES

if TYPE_CHECKING:
    from explorer.columns import Linked
    from explorer.corpus import Corpus

LIT: Final = 20
"""Answers whose words are lit in those that no search has weighed."""

WEIGHED: Final = 200
"""Answers to a search that stand in the order in which they answer it; the others follow as they stand in the record."""


ALIKE: Final = 3
"""Names that are told where somebody asked for one that is none."""


class _Answers(NamedTuple):
    """The best answers to some words, the line that they answer, all the things that do, and how they fall short of a question."""

    hits: Hits
    line: str
    held: Flags
    note: str = ""


@lru_cache(maxsize=2)
def catalogue(corpus: Corpus) -> Catalogue:
    """Return the catalogue of a corpus, kept for the last two."""
    return Catalogue(corpus)


class Catalogue:
    """Narrows one corpus, from any thread."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self._linked, self._ground = corpus, corpus.linked, Ground(corpus)
        self._answers = remembered(16, self._ask)
        self._read = remembered(16, self._read_as)

    def find(self, selection: Selection) -> Results:
        """Return what a selection holds: by relevance where there are words, else newest first and by name; raises QueryError."""
        here = selection.normal()
        answers = self._answers(here)
        groups = self._groups(answers.hits, answers.held)
        line = answers.line if here.query and answers.line != here.query else ""
        fuzzy = bool(answers.hits) and not answers.hits[0].sure
        note = answers.note or (NEAREST if fuzzy else "")
        if groups:
            return Results(groups, line, (), note)
        return Results((), line, self._near(here), elsewhen=self._corpus.elsewhen(self._corpus.understand(here.query)))

    def offered(self, words: str, limit: int) -> tuple[FoundThing, ...]:
        """Return the things of whatever kind that a search line finds best, each told apart from others of its name; raises QueryError."""
        rows = [(self._linked.row(hit.id), hit.matched) for hit in self._corpus.search(words, limit=limit)]
        return tuple(found(self._linked, row, matched, bool(self._ground.shared[row])) for row, matched in rows)

    def answer(self, line: str, kinds: Collection[str], limit: int, *, whole: bool = False) -> Found:
        """Return what a search line finds as `Corpus.find` does, of what belongs to the very bodies and people that it names with `=`."""
        asked = Selection.read(line)
        exact = tuple(part for part in asked.parts if part.value.startswith(EXACT))
        if not exact:
            return self._corpus.find(line, kinds=kinds, limit=limit, whole=whole)
        rest = Selection(asked.query, tuple(part for part in asked.parts if part not in exact))
        chosen = (*exact, *(Part("kind", kind) for kind in kinds))
        among = self._ground.narrowed(chosen)[self._ground.row_of]
        understood = self._corpus.understand(rest.line)
        index = self._corpus.index

        def ask(reading: Reading) -> Hits:
            return index.answers(f"{reading.line} " if whole else reading.line, limit, among)[0]

        best = first_answered(self._corpus.readings(understood), ask, question=understood.plain)
        if best:
            words, hits = best[0].line, best[1]
            said = " ".join(filter(None, (Selection("", exact).line, words)))
            read = replace(understood, text=line, line=line if words == rest.line else said)
            return Found(hits[:], read, note=best[0].note)
        return Found((), replace(understood, text=line, line=line), self._near(asked))

    def _near(self, here: Selection) -> tuple[str, ...]:
        """Names and words of the record nearest to those asked for that it has not."""
        unknown = [part for part in here.parts if part.field in NAMES and not self._ground.named(part)]
        names = [hit.label for part in unknown for hit in self._like(part)]
        return tuple(dict.fromkeys((*names, *self._corpus.index.suggest(here.query))))

    def _like(self, part: Part) -> Sequence[Hit]:
        """The bodies or people whose names are most like one that none has."""
        words = part.value.removeprefix(EXACT).replace('"', " ")
        return self._corpus.search(words, (NAMES[part.field],), ALIKE)

    def warm(self) -> None:
        """Open or make what the first search would wait for."""
        self._answers(Selection("the"))
        _ = (self._ground.row_of, self._ground.shared)

    def facets(self, selection: Selection, fresh: Collection[str] = ()) -> tuple[Facet, ...]:
        """Return how what a selection holds divides by each field, and how many of the things in `fresh` each value holds.

        Of kinds, outcomes and years what could be chosen instead is counted too. Raises QueryError.
        """
        here, new = selection.normal(), np.zeros(self._linked.count, np.bool_)
        new[[row for row in map(self._linked.row, fresh) if row >= 0]] = True
        return tuple(Facet(field, self._values(here, field, new)) for field in FIELDS)

    def labelled(self, selection: Selection) -> Selection:
        """Return the selection with the names of the things that its parts tell."""
        here = selection.normal()
        return Selection(here.query, tuple(self._labelled(part) for part in here.parts))

    def _labelled(self, part: Part) -> Part:
        rows = self._ground.named(part) if part.field in NAMES else ()
        return Part(part.field, part.value, self._ground.part(part.field, rows[0]).label) if rows else part

    def _ask(self, here: Selection) -> _Answers:
        """Return what a selection holds."""
        narrowed = self._ground.narrowed(here.parts)
        if not here.query:
            return _Answers(Hits.of(()), "", narrowed)
        if papers.alone(here):
            return _Answers(Hits.of(()), here.query, self._called(here.query))
        line, note = self._read(here.query)
        among = narrowed[self._ground.row_of] if here.parts else None
        hits, rows = self._corpus.index.answers(line, WEIGHED, among)
        held = np.zeros(self._linked.count, np.bool_)
        if hits:
            held[self._ground.row_of[rows]] = True
        if papers.among(here):
            held |= self._called(here.query)
        return _Answers(hits, line, held, note)

    @cached_property
    def _papers(self) -> papers.Names:
        """The words of the names of all papers."""
        return papers.names(self._corpus)

    def _called(self, query: str) -> Flags:
        """The papers that are found by their names."""
        called = np.zeros(self._linked.count, np.bool_)
        called[list(papers.named(self._papers, query))] = True
        return called

    def _read_as(self, query: str) -> tuple[str, str]:
        """Return the line that a plain question is read as, whatever it is narrowed by, and what has to be said of its answers; the question
        where no such line has an answer."""
        understood = self._corpus.understand(query)
        readings = tuple(self._corpus.readings(understood))
        best = first_answered(
            readings, lambda reading: self._corpus.index.search(reading.line, limit=1), question=understood.plain
        )
        line, note, _ = best[0] if best else readings[0]
        return line, note

    def _groups(self, hits: Hits, held: Flags) -> tuple[tuple[str, Listed], ...]:
        linked, rest = self._linked, held.copy()
        best = self._ground.row_of[list(hits.rows)] if hits else np.zeros(0, np.int64)
        rest[best] = False
        places: dict[str, list[int]] = defaultdict(list)
        for place, kind in enumerate(self._ground.kinds[best].tolist()):
            places[linked.kinds[kind]].append(place)
        near = close(hits)
        # Where all that a search has weighed are close, it is not known that others are not.
        rest_close = near == len(hits)
        matched = cache(lambda: tuple(dict.fromkeys(word for hit in hits[:LIT] for word in hit.matched)))
        shown = Shown(linked, matched, self._ground.shared)
        counts = np.bincount(self._ground.kinds[rest], minlength=len(linked.kinds)).tolist()
        groups = []
        for kind in dict.fromkeys((*places, *KINDS)):
            first, more = places[kind], counts[linked.kinds.index(kind)] if kind in linked.kinds else 0
            if first or more:
                others = partial(_among, linked, kind, rest)
                here = sum(place < near for place in first) + (more if rest_close else 0)
                picked = hits.picked(first)
                groups.append((kind, Listed(shown, picked, best[first], more, others, here)))
        return tuple(groups)

    def _values(self, here: Selection, field: str, new: Flags) -> Sequence[Value]:
        chosen = [part for part in here.parts if part.field == field]
        if field in NAMES:
            return self._things(self._answers(here).held, field, chosen, new)
        held = self._answers(here.without_field(field)).held
        if field == papers.PART.field and here.query and papers.among(here.without_field(field).narrowed(papers.PART)):
            held = held | self._called(here.query)
        counts, fresh = self._counts(held, field), self._counts(held & new, field) if new.any() else {}
        for part in chosen:
            counts.setdefault(part.value, 0)
        found = ((Part(field, value), count) for value, count in counts.items())
        return [
            Value(part, count, part in chosen, fresh.get(part.value, 0))
            for part, count in found
            if count or part in chosen
        ]

    def _counts(self, held: Flags, field: str) -> dict[str, int]:
        """How many of some things have each value of a field that is no thing, in the order in which they are offered."""
        ground, linked = self._ground, self._linked
        if field == "year":
            years, numbers = np.unique(ground.days[held] // 10_000, return_counts=True)
            return {str(year): int(n) for year, n in zip(years.tolist()[::-1], numbers[::-1], strict=True) if year}
        if field == "kind":
            numbers = np.bincount(ground.kinds[held], minlength=len(linked.kinds))
            return {kind: int(numbers[linked.kinds.index(kind)]) for kind in KINDS if kind in linked.kinds}
        numbers = np.bincount(ground.outcomes[held], minlength=len(OUTCOMES))
        best = sorted(range(len(OUTCOMES)), key=lambda at: -int(numbers[at]))
        return {OUTCOMES[at]: int(numbers[at]) for at in best}

    def _things(self, held: Flags, field: str, chosen: Sequence[Part], new: Flags) -> Ranked:
        """Return bodies or people, those chosen first, and then those that most of what is held belongs to."""
        things, ends = self._ground.pairs(field)
        numbers = np.bincount(ends[held[things]], minlength=self._linked.count).astype(np.int64)
        fresh = np.bincount(ends[(held & new)[things]], minlength=self._linked.count).astype(np.int64)
        wanted = sorted({row for part in chosen for row in self._ground.named(part)})
        rows = np.union1d(np.flatnonzero(numbers), wanted).astype(np.int64)
        rows = rows[np.lexsort((rows, -numbers[rows], ~np.isin(rows, wanted)))]
        return Ranked(lambda row: self._ground.part(field, row), rows, numbers[rows], frozenset(wanted), fresh[rows])


def _among(linked: Linked, kind: str, held: Flags) -> NDArray[np.int64]:
    """Return the rows of a kind that are held, in their order."""
    order: NDArray[np.int64] = np.asarray(linked.rows_of(kind))
    return np.compress(held[order], order)
