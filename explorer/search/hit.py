"""One answer of a search, and the account of it: which word met which, where, and how closely."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, overload

from explorer.model import Evidence
from explorer.schema import KINDS
from explorer.search.fields import WEIGHTS, called
from explorer.search.light import Span, lit, shared
from explorer.search.sense import TIER_NAMES, Tier
from explorer.search.tables import Tables

_SURE: Final = ("exact", "whole words", "beginning")
"""The tiers of things that have every word as it is written, or one that begins so."""

_SHORT: Final = 4
"""Letters below which a word is taken for no misprint of another."""
_KINDS: Final = tuple(KINDS)
_BEST_FIRST = sorted(range(len(WEIGHTS)), key=lambda field: -WEIGHTS[field])


@dataclass(frozen=True, slots=True)
class Met:
    """A word of a query and the word of the record it met, in which field of a thing of which kind, and in which tier."""

    term: str
    word: str
    field: int
    tier: Tier
    kind: str = ""

    @property
    def told(self) -> str:
        """The meeting as a person would say it."""
        shown = f"“{self.term}”" if self.word == self.term else f"“{self.term}” as “{self.word}”"
        how = "" if self.tier <= Tier.WHOLE else f" ({TIER_NAMES[self.tier]})"
        return f"{shown} in {called(self.field, self.kind)}{how}"

    @property
    def letters(self) -> tuple[Span, ...]:
        """The letters of the record's word that count."""
        if self.tier >= Tier.TYPO:
            return shared(self.term, self.word)
        return ((0, min(len(self.term), len(self.word)) if self.tier == Tier.PREFIX else len(self.word)),)


@dataclass(frozen=True, slots=True)
class Account:
    """How a row of an index answers a query: for each word of it, in order, the record's word by number (0 where it was
    dropped), the fields as bits and the tier; `note` tells of an answer to no word in particular."""

    tables: Tables
    row: int
    terms: Sequence[str] = ()
    words: Sequence[int] = ()
    places: Sequence[int] = ()
    tiers: Sequence[int] = ()
    note: str = ""

    def met(self) -> tuple[Met, ...]:
        """Return the words that met."""
        listed, kind = self.tables.vocabulary.listed, _KINDS[int(self.tables.rows.kinds[self.row])]
        return tuple(
            Met(term, listed[word], next(one for one in _BEST_FIRST if places & 1 << one), Tier(tier), kind)
            for term, word, places, tier in zip(self.terms, self.words, self.places, self.tiers, strict=True)
            if word
        )

    def dropped(self) -> tuple[str, ...]:
        """Return the words that nothing answered."""
        return tuple(term for term, word in zip(self.terms, self.words, strict=True) if not word)

    def strained(self) -> bool:
        """Tell whether the thing has so little of the query that it is hardly what was meant: half of its words or more
        are read as others, the only one as a distant one that begins otherwise, or one is that the record has as it is
        written, or is too short to be a misprint."""
        met = self.met()
        taken = [one.term for one in met if one.tier >= Tier.TYPO]
        if len(self.terms) == 1 and met and met[0].tier == Tier.FUZZY:
            return not met[0].word.startswith(met[0].term[: len(met[0].term) // 2 + 1])
        counts, find = self.tables.postings.counts, self.tables.vocabulary.find
        return 1 < len(taken) >= len(self.terms) / 2 or any(len(term) < _SHORT or counts[find(term)] for term in taken)

    def evidence(self) -> Evidence | None:
        """Return the words of the record behind the thing."""
        table, row = self.tables.evidence, self.row
        if table.paper[row] < 0:
            return None
        page = int(table.page[row])
        paper, quote = self.tables.papers[int(table.paper[row])], table.quotes[row]
        return Evidence(paper, int(table.start[row]), int(table.end[row]), quote, None if page < 0 else page)


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing found, best first in its list. `score` is 0 to 100; `tier` is the one in which the thing answers as a whole."""

    id: str
    kind: str
    label: str
    date: str
    score: float
    tier: str
    account: Account = field(compare=False, repr=False)

    @property
    def sure(self) -> bool:
        """Whether the thing has every word as it is written, or one that begins so, and not only something like it."""
        return self.tier in _SURE

    @property
    def why(self) -> str:
        """Which word matched where and how closely, and which was dropped."""
        told = [self.account.note] if self.account.note else []
        told += [met.told for met in self.account.met()]
        if dropped := self.account.dropped():
            told.append("without " + ", ".join(f"“{term}”" for term in dropped))
        return "; ".join(told)

    @property
    def matched(self) -> tuple[str, ...]:
        """The words of the record that matched."""
        return tuple(dict.fromkeys(met.word for met in self.account.met()))

    @property
    def evidence(self) -> Evidence | None:
        """The words of the record behind the thing, or None."""
        return self.account.evidence()

    @property
    def spans(self) -> tuple[Span, ...]:
        """The letters of the label to light."""
        return self.lit(self.label)

    def lit(self, text: str) -> tuple[Span, ...]:
        """Return the letters of any text, such as a quote, to light for this answer."""
        return lit(text, {met.word: met.letters for met in self.account.met()})


class Hits(Sequence[Hit]):
    """Hits, best first, each made when it is looked at: of hundreds a screen shows a few dozen. `rows` are their rows in the index."""

    def __init__(self, rows: Sequence[int], made: Callable[[int], Hit]) -> None:
        self.rows, self._made = rows, made

    @classmethod
    def of(cls, hits: Sequence[Hit]) -> Hits:
        """Return hits that are there."""
        return cls([hit.account.row for hit in hits], hits.__getitem__)

    def picked(self, places: Sequence[int]) -> Hits:
        """Return the hits at some places."""
        return Hits([self.rows[at] for at in places], lambda at: self._made(places[at]))

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Hit: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Hit, ...]: ...
    def __getitem__(self, at: int | slice) -> Hit | tuple[Hit, ...]:
        places = range(len(self))[at]
        return self._made(places) if isinstance(places, int) else tuple(map(self._made, places))
