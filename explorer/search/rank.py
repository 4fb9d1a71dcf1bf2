"""How well things answer a query, from where in the graph its words meet them: own words, report, item, body, room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from explorer.search import fields as F
from explorer.search import joint
from explorer.search.batch import KIND_CODES, OUTCOME_CODES, PRIOR, name_key
from explorer.search.flat import Array, Flags, Ints, Reals, Words
from explorer.search.fold import MONTHS, STOP, stem
from explorer.search.match import Matcher, Matches
from explorer.search.query import Query
from explorer.search.sense import Tier
from explorer.search.senses import Senses
from explorer.search.tables import Tables
from explorer.search.vocabulary import GAP

WINDOW: Final = 256
"""Things whose own words are looked at in their order."""

_BANDS: Final = np.array([0, 1, 1, 2, 3, 4], np.int64)
"""The tiers that stand together, by tier: a thing found in a lower band comes after all of a higher one."""

_WHOLE, _FUZZY, _DROPPED = 1, 4, 5
BAND_NAMES: Final = ("exact", "whole words", "beginning", "typo", "fuzzy") + ("without a word",) * _DROPPED
"""What the bands are called; those from `_DROPPED` on are of things that not every word answers."""

_COVERED, _IN_ORDER = 1.0, 0.2
_WHOLE_NAME: Final = np.full(1 << 8, 2.0, np.float32)
_WHOLE_NAME[[KIND_CODES["person"], KIND_CODES["body"]]] = 3.0
"""What it is worth that a query is a thing's whole name, by kind."""

_KIND_WORTH: Final = np.ones(1 << 8, np.float32)
_KIND_WORTH[[KIND_CODES[kind] for kind in PRIOR]] = list(PRIOR.values())

_DICE: Final = 2.0
_NEXT: Final = 3
"""Words by which two words of a query may be apart in the record and still count as neighbours."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The best rows, best first: the row's column in the matches, its band, its score, and the words that met, by number."""

    columns: Ints
    bands: Ints
    scores: Reals
    words: Ints


class Ranker:
    """Weighs rows of one index."""

    def __init__(self, tables: Tables, matcher: Matcher, senses: Senses) -> None:
        self._tables, self._matcher, self._senses = tables, matcher, senses
        self._small = np.zeros(len(tables.vocabulary.roots), np.bool_)
        self._small[[tables.vocabulary.find(word) for word in STOP]] = True
        self._small[GAP] = True

    def best(self, asked: Query, terms: Sequence[str], rows: Words, matches: Matches, limit: int) -> Ranking:
        """Return the best rows, at most `limit`; `terms` are the words of the matches' first axis."""
        scores = self._scores(asked, terms, rows, matches)
        bands = self._bands(asked, terms, rows, matches)
        order = self._tables.rows.order[rows]
        window = _first(bands, scores, order, max(WINDOW, 2 * limit))
        words = matches.words(window)
        if terms and len(window) > 1:
            scores[window] *= self._shape(asked, rows[window], words)
            self._join(rows, matches, window, words, scores, bands)
        level = self._of_one_name(rows[window])
        best = np.lexsort((order[window], level, -scores[window], bands[window]))[:limit]
        chosen = window[best]
        return Ranking(chosen, bands[chosen], scores[chosen], words[:, best])

    def _of_one_name(self, rows: Words) -> Ints:
        """Return by which number rows stand that answer as well: people first of whom the record tells more.

        Two people may have one name in papers of two councils, and mostly the one is meant who did more.
        """
        people = np.flatnonzero(self._tables.rows.kinds[rows] == KIND_CODES["person"])
        level = np.zeros(len(rows), np.int64)
        if len(people) > 1:
            level[people] = -self._tables.joins.counts(rows[people])
        return level

    def _scores(self, asked: Query, terms: Sequence[str], rows: Words, matches: Matches) -> Reals:
        table = self._tables.rows
        kinds, scores = table.kinds[rows], table.prior[rows].copy()
        if not terms:
            # Of one kind the newest come first, whatever is known of each.
            scores = _KIND_WORTH[kinds]
            return scores * self._decides(asked, rows) if asked.verb else scores
        scores *= matches.worth.sum(axis=0)
        named = np.all((matches.places & (1 << F.NAME) != 0) | (matches.worth == 0), axis=0)
        scores[named & (kinds == KIND_CODES["person"])] *= 1.8
        scores *= self._dated(asked, terms, rows, matches)
        if asked.verb or asked.asks:
            scores *= self._decides(asked, rows)
        return scores

    def _dated(self, asked: Query, terms: Sequence[str], rows: Words, matches: Matches) -> Reals:
        """Return what a date is worth that is asked for: to a meeting that day, and to whatever is of that year."""
        worth = np.ones(len(rows), np.float32)
        dates = [at for at, term in enumerate(terms) if _of_date(term)]
        if dates and not asked.verb:
            dated = np.any(matches.places[dates] & (1 << F.DATE) != 0, axis=0)
            worth[dated & (self._tables.rows.kinds[rows] == KIND_CODES["meeting"])] *= 1.9
        years = [at for at in dates if terms[at].isdecimal()]
        if years:
            worth[np.any(matches.places[years] & (1 << F.DATE) != 0, axis=0)] *= 1.7
        return worth

    def _decides(self, asked: Query, rows: Words) -> Reals:
        """Return what it is worth to be a decision where one is asked for, above all in its own words."""
        table, worth = self._tables.rows, np.ones(len(rows), np.float32)
        decisions = table.kinds[rows] == KIND_CODES["decision"]
        worth[decisions] = 1.7
        worth[decisions & (table.outcomes[rows] == OUTCOME_CODES["recommended"])] *= 0.85
        if asked.verb:
            first, last = self._tables.vocabulary.beginning(stem(asked.verb)[:5])
            said = self._matcher.flags(self._senses.between(first, last), F.mask(F.OWN, F.OUTCOME))
            worth[decisions & said[rows]] *= 1.35
        return worth

    def _bands(self, asked: Query, terms: Sequence[str], rows: Words, matches: Matches) -> Ints:
        if not terms:
            return np.zeros(len(rows), np.int64)
        tiers = matches.tiers.max(axis=0)
        if not asked.verb:
            named = self._tables.by_name.find(name_key(terms))
            if len(named):
                tiers[np.isin(rows, named)] = Tier.EXACT
        bands: Ints = _BANDS[tiers]
        bands[np.any(matches.worth == 0, axis=0)] += _DROPPED
        return bands

    def _shape(self, asked: Query, rows: Words, words: Ints) -> Reals:
        """Return how much the words of a query are those of one name or text, and stand there in their order."""
        worth = np.ones(len(rows), np.float32)
        full = np.flatnonzero(self._tables.rows.own.sizes[rows])
        if not len(full):
            return worth
        whose, own = self._tables.rows.own.gather(rows[full])
        met = (words[:, full][:, whose] == own) & (own != GAP)
        begins = np.flatnonzero(np.diff(whose, prepend=-1))
        covered, whole = self._covered(met, own, begins)
        worth[full] += _COVERED * covered + _IN_ORDER * _in_order(met, begins)
        prior = self._tables.rows.prior[rows[full]]
        worth[full] *= (1 + (prior - 1) * (1 - covered)) / prior
        if asked.verb:
            return worth
        if whole.any():
            worth[full] *= np.where(whole, _WHOLE_NAME[self._tables.rows.kinds[rows[full]]], 1.0)
        return worth

    def _join(self, rows: Words, matches: Matches, window: Ints, words: Ints, scores: Reals, bands: Ints) -> None:
        """Lower the scores of the best rows where the words of a name are those of several people or bodies.

        Where all that meets a row is names, and is nearly and not wholly what was asked, the row is a fuzzy answer.
        """
        first = np.arange(len(window))
        if len(window) > joint.MOST:
            first = np.lexsort((-scores[window], bands[window]))[: joint.MOST]
        best = window[first]
        worth, scattered = joint.together(self._tables, rows[best], matches.places[:, best], words[:, first])
        scores[best] *= worth
        if scattered.any():
            bands[best[scattered & (bands[best] > _WHOLE) & (bands[best] < _FUZZY)]] = _FUZZY

    def _covered(self, met: Flags, own: Words, begins: Ints) -> tuple[Array, Flags]:
        """Return, for each row, how much of its best name or text the query is (0 to 1), and whether it is all of it."""
        first = np.zeros(len(own) + 1, np.bool_)
        first[begins] = True
        first[1:] |= own == GAP
        starts = np.flatnonzero(first[:-1])
        held = np.logical_or.reduceat(met, starts, axis=1).sum(axis=0)
        sizes = np.add.reduceat(~self._small[own], starts, dtype=np.int64)
        alike = _DICE * held / (sizes + len(met) + 1e-9)
        whole = (held == sizes) & (held == len(met))
        at = np.searchsorted(starts, begins)
        return np.maximum.reduceat(alike, at), np.logical_or.reduceat(whole, at)


def _in_order(met: Flags, begins: Ints) -> Array:
    """Return, for each row, which part of the query's neighbours are neighbours there."""
    if len(met) < 2:
        return np.zeros(len(begins), np.float64)
    place = np.arange(met.shape[1])
    never = 1 << 40
    first = np.minimum.reduceat(np.where(met, place, never), begins, axis=1)
    apart = np.diff(first, axis=0)
    near = (apart > 0) & (apart <= _NEXT)
    share: Array = near.sum(axis=0) / len(apart)
    return share


def _first(bands: Ints, scores: Reals, order: Array, most: int) -> Ints:
    """Return the places of the best `most`, in no order."""
    if len(bands) <= most:
        return np.arange(len(bands))
    ranks = scores - bands * 1e6
    least = np.partition(ranks, len(ranks) - most)[len(ranks) - most]
    above, level = np.flatnonzero(ranks > least), np.flatnonzero(ranks == least)
    left = most - len(above)
    if left < len(level):
        level = level[np.argpartition(order[level], left)[:left]]
    return np.concatenate((above, level))


def _of_date(term: str) -> bool:
    return (len(term) == 4 and term.isdecimal()) or term in MONTHS or term in MONTHS.values()
