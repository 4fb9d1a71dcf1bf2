"""Names of people that are joined or left in doubt: what every rule on them asks, and how it says what it has found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from explorer.resolve.councils import UNKNOWN
from explorer.resolve.facts import Facts
from explorer.resolve.groups import Groups
from explorer.resolve.known import Known
from explorer.resolve.personforms import Profile, given_fit
from explorer.resolve.profiles import block_key

YEARS_FULL: Final = 12
YEARS_INITIAL: Final = 6
YEARS_SURNAME: Final = 4
"""How far apart two papers may be for a full name, an initial, a surname alone to be taken for one person."""

APART: Final = slice(Profile._fields.index("rank"), Profile._fields.index("generation") + 1)
"""Of a profile, what tells two of one name apart."""
MOST_DOUBTS: Final = 4
"""Pairs in which one name is left in doubt, at most."""


class Joins:
    """The groups of profiles that are one person, what is known of each, who acted or was away, and the pairs in doubt with the reason."""

    def __init__(self, facts: Facts) -> None:
        self.groups: Groups[Profile] = Groups()
        self.known = Known(self.groups)
        self.doubtful: dict[tuple[Profile, Profile], str] = {}
        self.acted: set[Profile] = set()
        self.away: dict[Profile, bool] = {}
        self._facts = facts

    def roots(self, profiles: list[Profile]) -> list[Profile]:
        """One profile for every set, the fullest name of each."""
        best: dict[Profile, Profile] = {}
        for profile in profiles:
            root = self.groups.root(profile)
            other = best.get(root)
            if other is None or _fuller(profile) < _fuller(other):
                best[root] = profile
        return sorted(best.values())

    def distinct(self, profiles: Iterable[Profile]) -> list[Profile]:
        """One profile for every set, that of the longest given name."""
        found: dict[Profile, Profile] = {}
        for profile in profiles:
            root = self.groups.root(profile)
            if root not in found or len(profile.given) > len(found[root].given):
                found[root] = profile
        return sorted(found.values())

    def fit(self, a: Profile, b: Profile, years: int) -> bool:
        """Whether nothing known of two, but perhaps their names, tells them apart, within some years."""
        fit = self.groups.contradict(a, b) is None and self.known.near(a, b, years) and not self.known.crossed(a, b)
        return fit and not self._of_any_council(a, b)

    def _of_any_council(self, a: Profile, b: Profile) -> bool:
        """Whether two papers may be of two councils, as both are of none that is known, and the names have no body in common."""
        unsure = self._facts.several and a.scope == UNKNOWN.slug and a.document != b.document
        return unsure and not self.known.shared(a, b)

    def of_one_body(self, a: Profile, b: Profile) -> bool:
        """Whether two have an office or an address in common, or a body in whose papers they stand."""
        return self.known.shared(a, b) or not self.known.bodies(a).isdisjoint(self.known.bodies(b))

    def given_fit(self, a: Profile, b: Profile) -> bool:
        """Whether all given names of one fit all of the other."""
        left = {profile.given for profile in self.groups.members(a)}
        right = {profile.given for profile in self.groups.members(b)}
        return all(given_fit(one, other) for one in left for other in right)

    def join(self, a: Profile, b: Profile, reason: str) -> None:
        """Make one person of two, unless a mark forbids it."""
        one, other = self.groups.root(a), self.groups.root(b)
        if one == other or not self.groups.join(a, b, reason):
            return
        self.known.joined(one, other)

    def doubt(self, a: Profile, b: Profile, reason: str) -> None:
        """Leave two in doubt, for the first reason that is given; for an empty one not at all."""
        if reason:
            self.doubtful.setdefault((min(a, b), max(a, b)), reason)

    def in_one_list(self, a: Profile, b: Profile) -> bool:
        """Whether two of one surname stand in one attendance list, by themselves or by those they were joined with."""
        marks = self.groups.clashes(a, b) if block_key(a) == block_key(b) else []
        return any(isinstance(mark, tuple) and mark[0] == "list" for mark in marks)

    def against(self, a: Profile, b: Profile) -> str:
        """What speaks against two of one name being one person, where that is worth a doubt."""
        mark = self.groups.contradict(a, b)
        if mark is None:
            return "" if self._of_any_council(a, b) else "one name, but many years apart"
        return {"rank": "one name, but once of a member and once of an officer"}.get(str(mark), "")


def _fuller(profile: Profile) -> tuple[int, bool, Profile]:
    """The order in which profiles stand for their set: the fullest name, which shows most surnames, first."""
    return (-len(profile.given), not profile.others, profile)
