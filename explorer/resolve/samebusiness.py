"""Two days that papers give for one sitting: what stands on its agenda, and what it settled, is the same as of no other sitting."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Final

from explorer.resolve.disagree import days_between
from explorer.resolve.facts import Facts, Key
from explorer.resolve.forms import words
from explorer.text.agenda.itemtitles import procedural

_NEAR: Final = 3
"""Days between two sittings that may be one under two dates."""
_ITEMS, _DECISIONS = 3, 2
"""Items, and where both have minutes decisions too, that both have and no other sitting of the body has."""

Said = tuple[str, ...]


def same_business(facts: Facts, held: Mapping[str, Mapping[str, list[Key]]]) -> Iterator[tuple[Key, Key]]:
    """Sittings of one body a few days apart that have most of their business in common, and nobody else has it.

    `held` has, by body and day, the mentions whose papers are of a sitting. Two days that one paper names are two days, whatever
    the business.
    """
    for days in held.values():
        near = [pair for pair in pairwise(sorted(days)) if abs(days_between(*pair) or _NEAR + 1) <= _NEAR]
        if not near:
            continue
        items = _own({day: _items(facts, keys) for day, keys in days.items()})
        decisions = _own({day: _decisions(facts, keys) for day, keys in days.items()})
        for one, other in near:
            ends = days[one], days[other]
            papers = [{key[0] for key in keys} for keys in ends]
            minuted = all(any(facts.attr(key, "status") == "minuted" for key in keys) for keys in ends)
            alike = _alike(items[one], items[other], _ITEMS)
            alike = alike and (not minuted or _alike(decisions[one], decisions[other], _DECISIONS))
            if alike and papers[0].isdisjoint(papers[1]):
                yield ends[0][0], ends[1][0]


def _own(business: Mapping[str, set[Said]]) -> dict[str, set[Said]]:
    """What each day has that at most one other day has too."""
    times = Counter(piece for found in business.values() for piece in found)
    return {day: {piece for piece in found if times[piece] <= 2} for day, found in business.items()}


def _alike(one: set[Said], other: set[Said], least: int) -> bool:
    """Whether two days share at least so many pieces of business of their own, and two in three of those that either has."""
    shared = len(one & other)
    return shared >= least and 3 * shared >= 2 * max(len(one), len(other))


def _items(facts: Facts, keys: list[Key]) -> set[Said]:
    """The titles on an agenda that say in more than a word what is dealt with."""
    titles = (facts.attr(item, "title") for key in keys for item, _ in facts.into(key, "on_agenda_of"))
    return {said for title in titles if not procedural(title) and len(said := words(title)) > 1}


def _decisions(facts: Facts, keys: list[Key]) -> set[Said]:
    return {words(facts.attr(decision, "text")) for key in keys for decision, _ in facts.into(key, "taken_at")}
