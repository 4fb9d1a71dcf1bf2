"""The named parts of a query (`who:`, `kind:`, `from:`, exact phrases, words to leave out) as the rows they allow."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Final

import numpy as np

from explorer.search import fields as F
from explorer.search.batch import KIND_CODES, OUTCOME_CODES
from explorer.search.flat import Flags
from explorer.search.fold import STOP, words
from explorer.search.match import Matcher
from explorer.search.query import Query, iso, kind_named
from explorer.search.senses import Sense, Senses, Tier
from explorer.search.tables import GONE, Tables
from explorer.search.things import day_number

_PLACES: Final = {
    "who": F.mask(F.ROOM, F.MOVER, F.NAME, F.POST),
    "room": F.mask(F.ROOM),
    "moved": F.mask(F.MOVER),
    "body": F.mask(F.BODY, F.NAME),
}
"""The fields of a thing in which the value of a named part is looked for."""

_LAST: Final = 99


class Narrower:
    """Tells which rows the named parts of a query allow."""

    def __init__(self, tables: Tables, matcher: Matcher, senses: Senses) -> None:
        self._tables, self._matcher, self._senses = tables, matcher, senses
        self._gone = bool((tables.rows.kinds == GONE).any())

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
        named, rows = asked.fields, self._tables.rows
        only = set(kinds) | ({kind_named(named["kind"])} if "kind" in named else set())
        if only:
            yield np.isin(rows.kinds, [KIND_CODES[kind] for kind in only if kind in KIND_CODES])
        if "outcome" in named:
            yield rows.outcomes == OUTCOME_CODES.get(named["outcome"].lower(), GONE)
        if "year" in named:
            yield self._between(*bounds(iso(named["year"])))
        if "from" in named:
            yield self._between(bounds(iso(named["from"]))[0], np.iinfo(np.int32).max)
        if "to" in named:
            yield self._between(1, bounds(iso(named["to"]))[1])
        for name, places in _PLACES.items():
            for word in words(named.get(name, "")):
                yield self._holding(word, places)
        for word in asked.without:
            yield ~self._matcher.flags(self._senses.of(word, Tier.FORM))
        for phrase in asked.phrases:
            yield self._said(words(phrase))

    def _between(self, first: int, last: int) -> Flags:
        days = self._tables.rows.days
        between: Flags = (days >= first) & (days <= last)
        return between

    def _holding(self, word: str, places: int) -> Flags:
        for tier in (Tier.PREFIX, Tier.TYPO):
            flags = self._matcher.flags(self._senses.of(word, tier), places)
            if flags.any():
                break
        return flags

    def _said(self, phrase: list[str]) -> Flags:
        """Return the rows whose own words have a phrase, word by word."""
        said = np.zeros(len(self._tables.rows), np.bool_)
        numbers = [self._tables.vocabulary.find(word) for word in phrase]
        if not all(numbers):
            return said
        rows = np.arange(len(said), dtype=np.uint32)
        for word, number in zip(phrase, numbers, strict=True):
            if word not in STOP:
                rows = rows[self._matcher.flags(Sense.of([(number, number + 1, 1.0, 0)]), F.STRONG)[rows]]
        whose, own = self._tables.rows.own.gather(rows)
        found = np.ones(max(0, len(own) - len(numbers) + 1), np.bool_)
        for at, number in enumerate(numbers):
            found &= own[at : at + len(found)] == number
            found &= whose[at : at + len(found)] == whose[: len(found)]
        said[rows[whose[np.flatnonzero(found)]]] = True
        return said


def bounds(date: str) -> tuple[int, int]:
    """Return the first and last day number that an ISO date, as precise as it is, may mean; nothing lies between those of an
    empty one."""
    first = day_number(date)
    if not first:
        return 1, 0
    parts = date.count("-")
    return first, first + (0, _LAST, _LAST * 100 + _LAST)[2 - min(parts, 2)]
