"""What a word of a query may stand for: the words of the record it is, begins or nearly is, tier by tier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

import numpy as np

from explorer.search.flat import Ints, Reals
from explorer.search.fold import MONTHS
from explorer.search.postings import Postings
from explorer.search.vocabulary import Vocabulary


class Tier(IntEnum):
    """How closely a word of the record is a word of a query, best first."""

    EXACT = 0
    WHOLE = 1
    FORM = 2
    PREFIX = 3
    TYPO = 4
    FUZZY = 5


TIER_NAMES: Final = ("exact", "whole word", "same word, other form", "beginning", "typo", "fuzzy")
QUALITY: Final = (1.0, 1.0, 0.95, 0.75, 0.7, 0.5)

_ORDINAL: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\Z")
_SHORT: Final = 3
"""Letters below which a word being typed counts as a beginning, even where it is a word."""

_MOST_NEAR: Final = 200
"""Words that one word may be a misprint of; more are no help."""

_KEPT: Final = 8192
"""Senses that are remembered."""


@dataclass(frozen=True, slots=True)
class Sense:
    """The words of the record that a word of a query may stand for, as ranges `[first, last)` of word numbers, each with
    what it is worth (0 to 1) and its tier."""

    first: Ints
    last: Ints
    worth: Reals
    tiers: Ints

    @classmethod
    def of(cls, found: Sequence[tuple[int, int, float, int]]) -> Sense:
        """Return the sense of `(first, last, worth, tier)` rows."""
        first, last, tiers = (np.array([row[at] for row in found], np.int64) for at in (0, 1, 3))
        return cls(first, last, np.array([row[2] for row in found], np.float32), tiers)

    def __bool__(self) -> bool:
        return len(self.first) > 0

    def without(self, tier: Tier) -> Sense:
        """Return the sense without what is of one tier."""
        kept = self.tiers != tier
        return Sense(self.first[kept], self.last[kept], self.worth[kept], self.tiers[kept])


class Senses:
    """Finds what words may stand for in one vocabulary; words without postings, left over from what is gone, are none."""

    def __init__(self, vocabulary: Vocabulary, postings: Postings) -> None:
        self.vocabulary = vocabulary
        self._starts, self._counts = postings.starts, postings.counts
        self._known: dict[tuple[str, bool, Tier, bool], Sense] = {}

    def of(self, word: str, tier: Tier, *, typing: bool = False, company: bool = True) -> Sense:
        """Return what a word may stand for, down to a tier.

        `typing` says that it may go on, and `company` that other words stand beside it, so that more may be forgiven.
        """
        key = word, typing, tier, company
        sense = self._known.get(key)
        if sense is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._close(word, typing)
            if tier >= Tier.TYPO:
                found += self._misprints(word, tier, typing, company, {row[0] for row in found if row[1] - row[0] == 1})
            sense = self._known[key] = Sense.of(found)
        return sense

    def _close(self, word: str, typing: bool) -> list[tuple[int, int, float, int]]:
        whole = self._there(word) or self._there(MONTHS.get(word, ""))
        forms = [] if word.isdecimal() else self.vocabulary.forms(word).tolist()
        if ordinal := _ORDINAL.match(word):
            forms.append(self.vocabulary.find(ordinal[1]))
        forms = [form for form in forms if form != whole and self._counts[form]]
        short = typing and len(word) < _SHORT and not word.isdecimal()
        found = [(form, form + 1, QUALITY[Tier.FORM], int(Tier.FORM)) for form in forms]
        if whole:
            found.append((whole, whole + 1, 1.0, int(Tier.PREFIX if short else Tier.WHOLE)))
        if self._goes_on(word, typing, bool(found)):
            first, last = self.vocabulary.beginning(word)
            if self._starts[last] > self._starts[first]:
                found.append((first, last, QUALITY[Tier.PREFIX], int(Tier.PREFIX)))
        return found

    def _goes_on(self, word: str, typing: bool, known: bool) -> bool:
        if word.isdecimal():
            return typing and not known and len(word) >= _SHORT
        return typing or len(word) == 1 or (not known and len(word) >= _SHORT)

    def _misprints(
        self, word: str, tier: Tier, typing: bool, company: bool, known: set[int]
    ) -> list[tuple[int, int, float, int]]:
        if word.isdecimal() or len(word) < _SHORT:
            return []
        sure, far = edits_of(len(word), company)
        near = dict(self.vocabulary.near(word, far if tier == Tier.FUZZY else sure))
        begun: dict[int, int] = {}
        if typing and tier == Tier.FUZZY and len(word) > _SHORT:
            begun = dict(self.vocabulary.begun(word, 1 if len(word) < 7 else 2))
        found = []
        for number in sorted({*near, *begun}, key=lambda one: (near.get(one, 9), begun.get(one, 9), one))[:_MOST_NEAR]:
            if number in known or not self._counts[number] or not same_figures(word, self.vocabulary.listed[number]):
                continue
            apart = min(near.get(number, 9), begun.get(number, 9) + 1)
            reached = Tier.TYPO if near.get(number, 9) <= sure else Tier.FUZZY
            found.append((number, number + 1, QUALITY[reached] - 0.08 * (apart - 1), int(reached)))
        return found

    def _there(self, word: str) -> int:
        number = self.vocabulary.find(word)
        return number if self._counts[number] else 0


def edits_of(length: int, company: bool) -> tuple[int, int]:
    """Return how many edits make a typing error of a word of some letters, and how many are the most to be forgiven."""
    sure = 0 if length < 4 else 1 if length < 8 else 2
    far = sure if not company else 1 if length < 5 else 2 if length < 10 else 3
    return sure, max(sure, far)


def same_figures(word: str, other: str) -> bool:
    """Tell whether two words have the same figures in the same order: sb2 is no misprint of sb4."""
    if word.isalpha() and other.isalpha():
        return True
    return [sign for sign in word if sign.isdecimal()] == [sign for sign in other if sign.isdecimal()]
