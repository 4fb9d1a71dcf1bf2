"""The index: a vocabulary of words that leads through postings to things; no query reads every thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Final

import numpy as np

from explorer.model import Entity, Link
from explorer.schema import KINDS
from explorer.search import fields as F
from explorer.search.build import build
from explorer.search.flat import Flags, Words
from explorer.search.fold import words
from explorer.search.hit import Account, Hit
from explorer.search.match import MOST, Matcher, Matches
from explorer.search.narrow import Narrower
from explorer.search.query import Query, parse
from explorer.search.rank import BAND_NAMES, Ranker
from explorer.search.senses import Sense, Senses, Tier
from explorer.search.tables import Tables

ENOUGH: Final = {1: 10, 2: 10}
"""Answers to so many words below which things are added in which one of the words would be a misprint; of more words one is
enough, for they hardly meet by chance."""

_KINDS = tuple(KINDS)


class Index:
    """A search index over things and their links; build it once, ask it often, from any thread."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._matcher = Matcher(tables.postings, len(tables.rows), tables.loose)
        self._senses = Senses(tables.vocabulary, tables.postings.counts)
        self._narrower = Narrower(tables, self._matcher, self._senses)
        self._ranker = Ranker(tables, self._matcher)

    @classmethod
    def build(cls, entities: Iterable[Entity], links: Iterable[Link]) -> Index:
        """Return the index of things and their links; documents are left out."""
        return cls(build(entities, links))

    def __len__(self) -> int:
        return len(self.tables.rows)

    def search(self, query: str | Query, *, kinds: Collection[str] = (), limit: int = 20) -> tuple[Hit, ...]:
        """Return the things that answer a query, best first, at most `limit`.

        Every word is accounted for by each hit, unless only dropping one leaves an answer; then `why` names the dropped word.
        An empty query and one that nothing comes close to give no hits. The last word may be the beginning of one, where the
        query is text that ends with it. Raises QueryError for a field that does not exist.
        """
        asked = parse(query) if isinstance(query, str) else query
        if asked.empty or not len(self):
            return ()
        typing = isinstance(query, str) and query[-1:].isalnum() and words(query[-100:])[-1:] == list(asked.terms[-1:])
        allowed = self._narrower.allowed(asked, kinds)
        if not asked.terms:
            rows = np.flatnonzero(allowed)[:MOST].astype(np.uint32) if allowed is not None else np.zeros(0, np.uint32)
            return self._hits(asked, rows, self._matcher.matches((), rows), limit)
        senses, rows = self._found(asked.terms, typing, allowed)
        return self._hits(asked, rows, self._matcher.matches(senses, rows), limit)

    def kinds_of(self, word: str) -> frozenset[str]:
        """Return the kinds of things that bear a folded word in their names, a typing error forgiven."""
        known = self._senses.of(word, Tier.FORM).without(Tier.PREFIX)
        sense = known or self._senses.of(word, Tier.TYPO, company=False).without(Tier.PREFIX)
        rows = self._matcher.flags(sense, F.mask(F.NAME))
        return frozenset(_KINDS[kind] for kind in np.unique(self.tables.rows.kinds[rows]).tolist())

    def suggest(self, query: str, limit: int = 5) -> tuple[str, ...]:
        """Return words of the record nearest to those of a query that found nothing."""
        vocabulary = self.tables.vocabulary
        unknown = [term for term in parse(query).terms if not vocabulary.find(term)]
        near = [word for term in unknown for word in vocabulary.alike(term, 2, 60)]
        return tuple(dict.fromkeys(near))[:limit]

    def _found(self, terms: Sequence[str], typing: bool, allowed: Flags | None) -> tuple[Sequence[Sense], Words]:
        """Return the rows that have every word, or else most of them, and what each word was taken for."""
        rows = np.zeros(0, np.uint32)
        for tier in (Tier.PREFIX, Tier.TYPO, Tier.FUZZY):
            senses = self._sensed(terms, typing, tier)
            rows = self._matcher.first_of(senses, allowed)
            if len(rows) >= ENOUGH.get(len(terms), 1):
                break
        if len(rows):
            return senses, rows
        numbers = [term.isdecimal() for term in terms]
        least = max(2, len(terms) - max(1, len(terms) // 3))
        return senses, self._matcher.most_of(senses, numbers, least, allowed)

    def _sensed(self, terms: Sequence[str], typing: bool, tier: Tier) -> list[Sense]:
        company = len(terms) > 1
        return [
            self._senses.of(term, tier, typing=typing and at == len(terms) - 1, company=company)
            for at, term in enumerate(terms)
        ]

    def _hits(self, asked: Query, rows: Words, matches: Matches, limit: int) -> tuple[Hit, ...]:
        if not len(rows):
            return ()
        ranking = self._ranker.best(asked, asked.terms, rows, matches, limit)
        chosen = ranking.columns
        table = self.tables.rows
        told = zip(
            matches.words(chosen).T.tolist(),
            matches.places[:, chosen].T.tolist(),
            matches.tiers[:, chosen].T.tolist(),
            strict=True,
        )
        hits, score = [], 100.0
        best = float(ranking.scores.max())
        for row, band, worth, account in zip(
            rows[chosen].tolist(), ranking.bands.tolist(), ranking.scores.tolist(), told, strict=True
        ):
            score = min(score, round(100 * worth / best, 1))
            hits.append(
                Hit(
                    table.ids[row],
                    _KINDS[table.kinds[row]],
                    table.labels[row],
                    self.tables.dates[int(table.dates[row])],
                    score,
                    BAND_NAMES[band],
                    Account(self.tables, row, asked.terms, *account),
                )
            )
        return tuple(hits)
