"""The index: a vocabulary of words that leads through postings to things; no query reads every thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from explorer.model import Entity
from explorer.schema import KINDS
from explorer.search import fields as F
from explorer.search import kept
from explorer.search.batch import name_key
from explorer.search.build import Joint, build
from explorer.search.compound import compounded
from explorer.search.flat import Flags, Words
from explorer.search.fold import words
from explorer.search.hit import Account, Hit, Hits
from explorer.search.initialled import initialled
from explorer.search.match import MOST, Matcher, Matches
from explorer.search.narrow import Narrower
from explorer.search.query import Query, parse
from explorer.search.rank import BAND_NAMES, Ranker
from explorer.search.sense import Sense, Tier
from explorer.search.senses import Senses
from explorer.search.tables import GONE, LATER, Tables
from explorer.search.update import caught_up, row_of, updated

ENOUGH: Final = {1: 10, 2: 10}
"""Answers to so many words below which things are added in which one of the words would be a misprint; of more words one is
enough, for they hardly meet by chance."""

_KINDS = tuple(KINDS)


class _Answer(NamedTuple):
    """The best things, what each word was taken for, the rows that answer (the first of very many), and those that may."""

    hits: Hits
    senses: Sequence[Sense]
    rows: Words
    allowed: Flags | None


class Index:
    """A search index over things and their links; build it once, ask it often, from any thread."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        there = int(np.count_nonzero(tables.rows.kinds != GONE))
        named = int(np.count_nonzero(tables.rows.order < LATER))
        self._matcher = Matcher(tables.postings, len(tables.rows), named, tables.loose)
        self._senses = Senses(tables.vocabulary, tables.postings, there)
        self._narrower = Narrower(tables, self._matcher, self._senses)
        self._ranker = Ranker(tables, self._matcher, self._senses)

    @classmethod
    def build(cls, entities: Iterable[Entity], links: Iterable[Joint]) -> Index:
        """Return the index of things and their links; documents are left out."""
        return cls(build(entities, links))

    @classmethod
    def open(cls, path: Path) -> tuple[Index, Mapping[str, Any]]:
        """Return the index in a file, mapped into memory, and what was noted with it.

        Raises OSError, and DamagedColumns where a byte of the file is not what was written.
        """
        tables, noted = kept.opened(path)
        return cls(tables), noted

    def parts(self, noted: Mapping[str, Any]) -> Iterator[bytes | memoryview]:
        """Yield the bytes of a file that `open` takes."""
        return kept.parts(self.tables, noted)

    def caught_up(self, entities: Iterable[Entity], links: Iterable[Joint]) -> Index:
        """Return the index of things and their links, made from this one where most of them are as they were."""
        entities = list(entities) if not isinstance(entities, Collection) else entities
        links = list(links) if not isinstance(links, Collection) else links
        return Index(caught_up(self.tables, entities, links) or build(entities, links))

    def updated(self, things: Iterable[Entity], links: Iterable[Joint], gone: Collection[str] = ()) -> Index:
        """Return the index with some things new, changed or gone; this one stays as it is.

        `links` are all links that start or end at one of the things. The new index answers as one built anew does.
        """
        return Index(updated(self.tables, things, links, gone))

    def __len__(self) -> int:
        return int(np.count_nonzero(self.tables.rows.kinds != GONE))

    def search(self, query: str | Query, *, kinds: Collection[str] = (), limit: int = 20) -> tuple[Hit, ...]:
        """Return the things that answer a query, best first, at most `limit`.

        Every word is accounted for by each hit, unless only dropping one leaves an answer; then `why` names the dropped word.
        An empty query and one that nothing comes close to give no hits. The last word may be the beginning of one, where the
        query is text that ends with it. Raises QueryError for a field that does not exist.
        """
        return self._answer(query, kinds, None, limit).hits[:]

    def answers(self, query: str, limit: int, among: Flags | None = None) -> tuple[Hits, Flags]:
        """Return what `search` does, of the flagged rows alone where `among` is given (an empty query is answered by all of them), and
        flags of the rows of all things that answer as well, however many."""
        answer = self._answer(query, (), among, limit)
        every = np.zeros(len(self.tables.rows), np.bool_)
        every[answer.rows] = True
        if answer.senses and len(answer.rows) >= MOST:
            every[self._matcher.all_of(answer.senses, answer.allowed)] = True
        return answer.hits, every

    def _answer(self, query: str | Query, kinds: Collection[str], among: Flags | None, limit: int) -> _Answer:
        asked = parse(query) if isinstance(query, str) else query
        if (asked.empty and among is None) or not len(self):
            return _Answer(Hits.of(()), (), np.zeros(0, np.uint32), None)
        typing = isinstance(query, str) and query[-1:].isalnum() and words(query[-100:])[-1:] == list(asked.terms[-1:])
        allowed = self._narrower.allowed(asked, kinds)
        if among is not None:
            allowed = among if allowed is None else allowed & among
        if asked.terms:
            senses, rows = self._found(asked.terms, typing, allowed)
            weighed = rows
        else:
            senses, rows = (), np.flatnonzero(() if allowed is None else allowed).astype(np.uint32)
            weighed = self._matcher.first(rows)
        hits = self._hits(asked, weighed, self._matcher.matches(senses, weighed), limit)
        if isinstance(query, str) and "/" in query:
            hits = self._by_id(query.strip(), allowed, hits, limit)
        return _Answer(hits, senses, rows, allowed)

    def kinds_of(self, word: str) -> frozenset[str]:
        """Return the kinds of things that bear a folded word in their names, a typing error forgiven."""
        rows = self._matcher.flags(self._senses.named(word), F.mask(F.NAME))
        return frozenset(_KINDS[kind] for kind in np.unique(self.tables.rows.kinds[rows]).tolist())

    def following(self, line: str, most: int) -> tuple[str, ...]:
        """Return letters that may be typed next, at most so many, those first with which most words of the record go on; where none
        goes on so, those with which most begin."""
        begun = words(line[-100:])[-1:] if line[-1:].isalnum() else []
        vocabulary, counts = self.tables.vocabulary, self.tables.postings.counts
        found = vocabulary.following("".join(begun), counts) or vocabulary.following("", counts)
        return tuple(letter for _, letter in sorted(found, reverse=True)[:most])

    def suggest(self, query: str, limit: int = 5) -> tuple[str, ...]:
        """Return words of the record nearest to those of a query that found nothing."""
        vocabulary, counts = self.tables.vocabulary, self.tables.postings.counts
        unknown = [term for term in parse(query).terms if not counts[vocabulary.find(term)]]
        near = [[word for word in vocabulary.alike(term, 60) if counts[word]][:2] for term in unknown]
        return tuple(dict.fromkeys(vocabulary.listed[word] for words in near for word in words))[:limit]

    def neighbours(self, line: str, most: int = 4) -> list[str]:
        """Return lines with no bare words but two neighbours that some thing has as they are written, the rarest pair first, at most so many;
        none where there are only two."""
        terms = parse(line).terms
        known = {term: self._senses.of(term, Tier.FORM) for term in terms if len(terms) > 2}
        pairs = [pair for pair in pairwise(terms) if all(known.get(term) for term in pair)]
        pairs.sort(key=lambda pair: known[pair[0]].count * known[pair[1]].count)
        held = (pair for pair in pairs[:most] if len(self._matcher.all_of([known[term] for term in pair])))
        return [" ".join(token for token in line.split() if token in pair or token not in terms) for pair in held]

    def _found(self, terms: Sequence[str], typing: bool, allowed: Flags | None) -> tuple[Sequence[Sense], Words]:
        """Return the rows that have every word, or else most of them, and what each word was taken for."""
        rows, senses = np.zeros(0, np.uint32), self._sensed(terms, typing, Tier.PREFIX)
        for tier in (Tier.PREFIX, Tier.TYPO, Tier.FUZZY):
            # Where some words are none, it may do to look further for those alone.
            for known in (senses, ()) if tier > Tier.PREFIX and not all(senses) else ((),):
                senses = self._sensed(terms, typing, tier, known)
                rows = self._matcher.first_of(senses, allowed)
                if _enough(rows, senses, tier):
                    break
            if _enough(rows, senses, tier):
                break
            if tier == Tier.TYPO and not len(rows):
                for known, rows in self._further(terms, typing, senses, allowed):
                    if len(rows):
                        return known, rows
        if len(rows) >= MOST:
            named = self.tables.by_name.find(name_key(terms))
            rows = np.union1d(rows, named if allowed is None else named[allowed[named]])
        if len(rows):
            return senses, rows
        numbers = [term.isdecimal() for term in terms]
        least = max(2, len(terms) - max(1, len(terms) // 3))
        return senses, self._matcher.most_of(senses, numbers, least, allowed)

    def _further(
        self, terms: Sequence[str], typing: bool, senses: Sequence[Sense], allowed: Flags | None
    ) -> Iterator[tuple[Sequence[Sense], Words]]:
        """Yield what words may stand for that are not even misprints, and the rows that have all of it: words written together or apart, known
        words as beginnings, given names as initials."""
        if together := compounded(self.tables, self._narrower.said, senses, terms):
            yield together, self._matcher.first_of(together, allowed)
        if len(terms) > 1:
            last = terms[-1]
            grown = [self._senses.of(term, Tier.TYPO, typing=typing and term == last, grown=True) for term in terms]
            yield grown, self._matcher.first_of(grown, allowed)
            yield initialled(self.tables, self._matcher, self._senses, terms, typing, allowed)

    def _sensed(self, terms: Sequence[str], typing: bool, tier: Tier, known: Sequence[Sense] = ()) -> Sequence[Sense]:
        """Return what each word may stand for down to a tier; of words that are known already, what is known."""
        last, company = len(terms) - 1, len(terms) > 1
        return [
            (known and known[at]) or self._senses.of(term, tier, typing=typing and at == last, company=company)
            for at, term in enumerate(terms)
        ]

    def _by_id(self, id: str, allowed: Flags | None, hits: Hits, limit: int) -> Hits:
        """Return hits with the thing that has this very id before all others."""
        row = row_of(self.tables, id)
        if row < 0 or not (allowed is None or allowed[row]):
            return hits
        first = self._hit(row, 100.0, BAND_NAMES[0], Account(self.tables, row, note="its id"))
        return Hits.of((first, *(hit for hit in hits if hit.id != id))[:limit])

    def _hits(self, asked: Query, rows: Words, matches: Matches, limit: int) -> Hits:
        if not len(rows):
            return Hits.of(())
        ranking = self._ranker.best(asked, asked.terms, rows, matches, limit)
        chosen, best = ranking.columns, float(ranking.scores.max())
        scores = accumulate((round(100 * worth / best, 1) for worth in ranking.scores.tolist()), min)
        found, bands, scored = rows[chosen].tolist(), ranking.bands.tolist(), tuple(scores)
        words, places, tiers = ranking.words.T, matches.places[:, chosen].T, matches.tiers[:, chosen].T

        def made(at: int) -> Hit:
            told = (words[at].tolist(), places[at].tolist(), tiers[at].tolist())
            account = Account(self.tables, found[at], asked.terms, *told)
            return self._hit(found[at], scored[at], BAND_NAMES[bands[at]], account)

        return Hits(found, made)

    def _hit(self, row: int, score: float, tier: str, account: Account) -> Hit:
        rows = self.tables.rows
        date = self.tables.dates[int(rows.dates[row])]
        return Hit(rows.ids[row], _KINDS[rows.kinds[row]], rows.labels[row], date, score, tier, account)


def _enough(rows: Words, senses: Sequence[Sense], tier: Tier) -> bool:
    """Tell whether rows found down to a tier answer well enough to look no further.

    Where one of two words is only the beginning of a word it may as well be a misprint.
    """
    guessed = len(senses) == 2 and tier == Tier.PREFIX and any(sense.closest == Tier.PREFIX for sense in senses)
    return len(rows) >= ENOUGH.get(len(senses), 1) and not guessed
