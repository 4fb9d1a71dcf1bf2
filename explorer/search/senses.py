"""Finding what a word of a query may stand for: the words of the record it is, begins or nearly is, tier by tier."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Final

from explorer.search.fold import MONTHS, TELLING
from explorer.search.postings import Postings
from explorer.search.sense import Meaning, Sense, Tier
from explorer.search.vocabulary import Vocabulary

QUALITY: Final = (1.0, 1.0, 0.95, 0.75, 0.7, 0.5)
"""What a meeting of two words is worth, by tier; a further edit takes `_EDIT` away."""

_EDIT: Final = 0.08
_ORDINAL: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th)\Z")
_SHORT: Final = 3
"""Letters below which a word being typed counts as a beginning, even where it is a word."""

_LONG_ENOUGH: Final = 6
"""Letters from which on a word that is known may also be the beginning of another: budget, budgetary."""
_TURNING: Final = re.compile(r"(?:re|un|in|im|ir|il|dis|mis|non|pre|de|en|ex|out|over|under|sub|co)\Z")
"""What turns a word into another when it stands before it, so that neither is a misprint of the other: signed, resigned."""

_MOST_NEAR: Final = 200
"""Words that one word may be a misprint of; more are no help."""

_KEPT: Final = 4096
"""Senses that are remembered."""

_NEVER: Final = 9


class Senses:
    """Finds what words may stand for in one vocabulary, of `things` things; words without postings, left over from what is
    gone, are none."""

    def __init__(self, vocabulary: Vocabulary, postings: Postings, things: int) -> None:
        self.vocabulary = vocabulary
        self._starts, self._things = postings.starts, things
        self._known: dict[tuple[str, bool, Tier, bool, bool], Sense] = {}

    def of(self, word: str, tier: Tier, *, typing: bool = False, company: bool = True, grown: bool = False) -> Sense:
        """Return what a word may stand for, down to a tier.

        `typing` says that it may go on, `company` that other words stand beside it, so that more may be forgiven, and `grown` that a long one
        may begin another also where the record has it.
        """
        key = word, typing, tier, company, grown
        sense = self._known.get(key)
        if sense is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._close(word, typing)
            if tier >= Tier.TYPO:
                known = {one.first for one in found if one.tier < Tier.PREFIX}
                if grown and known and word.isalpha() and len(word) >= _LONG_ENOUGH:
                    found.append(Meaning(*self.vocabulary.beginning(word), QUALITY[Tier.PREFIX], Tier.PREFIX))
                found += self._misprints(word, tier, typing, company, known)
            sense = self._known[key] = self._sense(one for one in found if one.tier <= tier)
        return sense

    def named(self, word: str) -> Sense:
        """Return what a word of a name may stand for: itself and its forms, or else what it is a misprint of."""
        forms = self._sense(one for one in self._close(word, False) if one.tier <= Tier.FORM)
        return forms or self._sense(self._misprints(word, Tier.TYPO, False, False, ()))

    def initial(self, word: str) -> Sense:
        """Return what a given name may stand for: itself, its forms, and its initial."""
        letter = self.vocabulary.find(word[:1])
        found = [one for one in self._close(word, False) if one.tier <= Tier.FORM]
        return self._sense([*found, Meaning(letter, letter + 1, QUALITY[Tier.FUZZY], Tier.FUZZY)])

    def between(self, first: int, last: int) -> Sense:
        """Return the sense of the words `[first, last)` of the vocabulary."""
        return self._sense([Meaning(first, last, 1.0, Tier.WHOLE)])

    def _sense(self, meanings: Iterable[Meaning]) -> Sense:
        return Sense.of([one for one in meanings if self._holds(one.first, one.last)], self._starts, self._things)

    def _close(self, word: str, typing: bool) -> list[Meaning]:
        whole = self._there(word) or self._there(MONTHS.get(word, ""))
        forms = [] if word.isdecimal() else self.vocabulary.forms(word).tolist()
        if ordinal := _ORDINAL.match(word):
            forms.append(self.vocabulary.find(ordinal[1]))
        short = typing and len(word) < _SHORT and not word.isdecimal()
        found = [
            Meaning(form, form + 1, QUALITY[Tier.FORM], Tier.FORM)
            for form in forms
            if form != whole and self._holds(form, form + 1)
        ]
        if whole:
            found.append(Meaning(whole, whole + 1, 1.0, Tier.PREFIX if short else Tier.WHOLE))
        if self._goes_on(word, typing, bool(found)):
            found.append(Meaning(*self.vocabulary.beginning(word), QUALITY[Tier.PREFIX], Tier.PREFIX))
        return found

    def _goes_on(self, word: str, typing: bool, known: bool) -> bool:
        if word.isdecimal():
            return typing and not known and len(word) >= _SHORT
        return typing or len(word) == 1 or (not known and len(word) >= _SHORT)

    def _misprints(self, word: str, tier: Tier, typing: bool, company: bool, known: Collection[int]) -> list[Meaning]:
        if word.isdecimal() or len(word) < _SHORT:
            return []
        sure, far = edits_of(len(word), company)
        near = dict(self.vocabulary.near(word, far if tier == Tier.FUZZY else sure))
        begun: dict[int, int] = {}
        if typing and tier == Tier.FUZZY and len(word) > _SHORT:
            begun = dict(self.vocabulary.begun(word, 1 if len(word) < 7 else 2))
        found = []
        for number in sorted({*near, *begun}, key=lambda one: (near.get(one, _NEVER), begun.get(one, _NEVER), one))[
            :_MOST_NEAR
        ]:
            other = self.vocabulary.listed[number]
            if number in known or not same_figures(word, other) or _turned(word, other) or {word, other} <= TELLING:
                continue
            apart = min(near.get(number, _NEVER), begun.get(number, _NEVER) + 1)
            reached = Tier.TYPO if near.get(number, _NEVER) <= sure else Tier.FUZZY
            found.append(Meaning(number, number + 1, QUALITY[reached] - _EDIT * (apart - 1), reached))
        return found

    def _there(self, word: str) -> int:
        number = self.vocabulary.find(word)
        return number if self._holds(number, number + 1) else 0

    def _holds(self, first: int, last: int) -> bool:
        return bool(self._starts[last] > self._starts[first])


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


def _turned(word: str, other: str) -> bool:
    """Tell whether one of two words is the other with a prefix that turns its meaning."""
    short, long = sorted((word, other), key=len)
    return len(short) > _SHORT and long.endswith(short) and _TURNING.match(long[: -len(short)]) is not None
