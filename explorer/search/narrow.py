"""The conditions of a query (`who:`, `kind:`, `from:`, exact phrases, what to leave out) as the rows they allow."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace
from typing import Final

import numpy as np

from explorer.columns.days import day_number
from explorer.columns.layout import lying_between
from explorer.search import fields as F
from explorer.search.batch import KIND_CODES, OUTCOME_CODES
from explorer.search.flat import Flags
from explorer.search.fold import STOP, words
from explorer.search.match import Matcher
from explorer.search.query import Filter, Query
from explorer.search.sense import Sense, Tier
from explorer.search.senses import Senses
from explorer.search.tables import GONE, Tables
from explorer.search.terms import ANY, PEOPLE

_PLACES: Final = {
    "who": F.mask(F.ROOM, F.MOVER, F.NAME, F.POST, *F.VOTES, F.DECLARED),
    "room": F.mask(F.ROOM),
    "away": F.mask(F.AWAY),
    "moved": F.mask(F.MOVER),
    "voted": F.mask(*F.VOTES),
    "for": F.mask(F.FOR),
    "against": F.mask(F.AGAINST),
    "abstained": F.mask(F.ABSTAINED),
    "declared": F.mask(F.DECLARED),
    "by": F.mask(F.POST),
    "asked": F.mask(F.MOVER),
    "sent": F.mask(F.AWAY),
    "body": F.mask(F.BODY, F.NAME, F.LETTERS),
    "about": F.mask(F.OWN, F.NAME, F.TITLE, F.ITEM),
}
"""The fields of a thing in which the words of a condition are looked for."""

_OF_KIND: Final = {"moved": "decision", "asked": "action", "sent": "decision", "away": "meeting"}
"""Conditions on a field that says another thing of another kind."""
_OF_PEOPLE: Final = frozenset(("who", "sent", *PEOPLE))
"""Conditions whose words are those of one name."""

_LATEST: Final = 9999_99_99
"""The number of a day after all others."""


class Narrower:
    """Tells which rows the named parts of a query allow."""

    def __init__(self, tables: Tables, matcher: Matcher, senses: Senses) -> None:
        self._tables, self._matcher, self._senses = tables, matcher, senses
        self._gone = bool((tables.rows.kinds == GONE).any())
        self._anybody: dict[int, Flags] = {}

    def allowed(self, asked: Query, kinds: Collection[str]) -> Flags | None:
        """Return the rows that a query's named parts allow, and that are of one of some kinds; None for all rows."""
        parts = list(self._parts(asked, kinds))
        if self._gone:
            parts.append(self._tables.rows.kinds != GONE)
        if not parts:
            return None
        allowed: Flags = np.logical_and.reduce(parts)
        return allowed

    def _parts(self, asked: Query, kinds: Collection[str]) -> Iterator[Flags]:
        rows = self._tables.rows
        for only in (kinds, asked.kinds):
            if only:
                yield np.isin(rows.kinds, [KIND_CODES[kind] for kind in only if kind in KIND_CODES])
        if asked.outcomes:
            yield np.isin(rows.outcomes, [OUTCOME_CODES[outcome] for outcome in asked.outcomes])
        for name, value in asked.never:
            if name == "kind":
                yield rows.kinds != KIND_CODES.get(value, GONE)
            else:
                yield rows.outcomes != OUTCOME_CODES[value]
        if asked.since or asked.until:
            yield self._between(asked.since, asked.until)
        if asked.due is not None:
            yield self._due(*asked.due)
        for one in asked.filters:
            yield ~self._filtered(one) if one.negated else self._filtered(one)
        for word in asked.without:
            yield ~self._matcher.flags(self._senses.of(word, Tier.FORM))
        for phrase in asked.phrases:
            yield self.said(words(phrase))
        for phrase in asked.without_phrases:
            yield ~self.said(words(phrase))

    def _filtered(self, one: Filter) -> Flags:
        """Return the rows that have the words of a condition where it looks for them."""
        if one.field == "who":
            # Whoever is away from a meeting is a person, where a decision goes on to is not.
            return self._held(one, _PLACES["who"]) | self._filtered(replace(one, field="away"))
        held = self._held(one, _PLACES[one.field])
        if one.field in _OF_KIND:
            held &= self._tables.rows.kinds == KIND_CODES[_OF_KIND[one.field]]
        return held

    def _held(self, one: Filter, places: int) -> Flags:
        held: Flags = np.logical_and.reduce([self._holding(word, places) for word in one.words])
        if len(one.words) > 1 and one.field in _OF_PEOPLE:
            held &= self._of_one(one.words, places)
        return held

    def _between(self, since: str, until: str) -> Flags:
        """Return the rows whose date, as precise as it is, can lie between two days."""
        return lying_between(self._tables.rows.days, day_number(since), day_number(until) if until else _LATEST)

    def _due(self, first: str, last: str) -> Flags:
        """Return the rows of what is to be done by some time between two days, or by any time where these are empty."""
        due = self._tables.rows.due
        return lying_between(due, day_number(first), day_number(last)) if first else due != 0

    def _holding(self, word: str, places: int) -> Flags:
        if word == ANY:
            if places not in self._anybody:
                every = self._senses.between(0, len(self._tables.vocabulary.listed))
                self._anybody[places] = self._matcher.flags(every, places)
            return self._anybody[places]
        for tier in (Tier.PREFIX, Tier.TYPO):
            flags = self._matcher.flags(self._senses.of(word, tier), places)
            if flags.any():
                break
        return flags

    def _of_one(self, named: Collection[str], places: int) -> Flags:
        """Return the rows that one and the same thing with all words of a name answers for in one of some fields."""
        rows = self._tables.rows
        ends = self._matcher.all_of([self._in_names(word) for word in named], fields=F.mask(F.NAME))
        held = np.zeros(len(rows), np.bool_)
        if places & F.mask(F.NAME):
            held[ends] = True
        for way in F.WAYS:
            if places & F.mask(way.field):
                at = self._tables.joins.leading(ends, way, rows.alone)
                held[at[rows.kinds[at] == KIND_CODES[way.kind]]] = True
        return held

    def _in_names(self, word: str) -> Sense:
        """Return what a word of a name may stand for: what it is or begins, or else what it is a misprint of."""
        sense = self._senses.of(word, Tier.PREFIX)
        found = self._matcher.flags(sense, F.mask(F.NAME)).any()
        return sense if found else self._senses.of(word, Tier.TYPO)

    def said(self, phrase: list[str]) -> Flags:
        """Return the rows whose own words have a phrase, word by word."""
        said = np.zeros(len(self._tables.rows), np.bool_)
        numbers = [self._tables.vocabulary.find(word) for word in phrase]
        if not all(numbers):
            return said
        rows = np.arange(len(said), dtype=np.uint32)
        for word, number in zip(phrase, numbers, strict=True):
            if word not in STOP:
                rows = rows[self._matcher.flags(self._senses.between(number, number + 1), F.STRONG)[rows]]
        whose, own = self._tables.rows.own.gather(rows)
        found = np.ones(max(0, len(own) - len(numbers) + 1), np.bool_)
        for at, number in enumerate(numbers):
            found &= own[at : at + len(found)] == number
            found &= whose[at : at + len(found)] == whose[: len(found)]
        said[rows[whose[np.flatnonzero(found)]]] = True
        return said
