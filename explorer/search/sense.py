"""What a word of a query stands for in the record: the postings of the words it is, begins or nearly is, each in its tier."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final, NamedTuple

import numpy as np

from explorer.search.flat import Ints, Reals


class Tier(IntEnum):
    """How closely a word of the record is a word of a query, best first."""

    EXACT = 0
    WHOLE = 1
    FORM = 2
    PREFIX = 3
    TYPO = 4
    FUZZY = 5


TIER_NAMES: Final = ("exact", "whole word", "same word, other form", "beginning", "typo", "fuzzy")

_LONG: Final = 1024
"""Postings of one meaning from which they are looked at by themselves."""

_NO_PLACES: Final = np.zeros(0, np.int64)
_NO_WORTH: Final = np.zeros(0, np.float32)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A range `[first, last)` of the vocabulary that a word may stand for, what that is worth (0 to 1), and its tier."""

    first: int
    last: int
    worth: float
    tier: Tier


class Stretch(NamedTuple):
    """Postings `[start, stop)` that are looked at by themselves; `one` says that they are of one word, so that their rows ascend."""

    start: int
    stop: int
    worth: float
    tier: int
    one: bool


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """The postings of all that a word may stand for: long ones in stretches, all others by their places, each with its worth and tier.

    `count` is how many there are, `rarity` how much the word tells apart, and `closest` the best tier.
    """

    stretches: tuple[Stretch, ...]
    places: Ints
    worth: Reals
    tiers: Ints
    count: int
    rarity: float
    closest: int

    @classmethod
    def of(cls, meanings: Sequence[Meaning], starts: Ints, things: int) -> Sense:
        """Return the sense of a word's meanings in postings that begin at `starts` for each word, among so many things."""
        all_of = [
            Stretch(int(starts[one.first]), int(starts[one.last]), one.worth, int(one.tier), one.last - one.first == 1)
            for one in meanings
        ]
        best = min((one.tier for one in all_of), default=0)
        held = sum(one.stop - one.start for one in all_of if one.tier == best)
        count = sum(one.stop - one.start for one in all_of)
        rarity = 0.5 + math.log(1 + things / (1 + held))
        if len(all_of) == 1:
            return cls(tuple(all_of), _NO_PLACES, _NO_WORTH, _NO_PLACES, count, rarity, best)
        short = [one for one in all_of if one.stop - one.start < _LONG]
        sizes = [one.stop - one.start for one in short]
        return cls(
            stretches=tuple(one for one in all_of if one.stop - one.start >= _LONG),
            places=np.concatenate([_NO_PLACES, *(np.arange(one.start, one.stop) for one in short)]),
            worth=np.repeat(np.array([one.worth for one in short], np.float32), sizes),
            tiers=np.repeat(np.array([one.tier for one in short], np.int64), sizes),
            count=count,
            rarity=rarity,
            closest=best,
        )

    def __bool__(self) -> bool:
        return self.count > 0

    def beside(self, places: Ints, worth: float, tier: Tier) -> Sense:
        """Return the sense with some more postings by their places."""
        return replace(
            self,
            places=np.concatenate((self.places, places)),
            worth=np.concatenate((self.worth, np.full(len(places), worth, np.float32))),
            tiers=np.concatenate((self.tiers, np.full(len(places), int(tier)))),
            count=self.count + len(places),
            closest=self.closest if self else int(tier),
        )
