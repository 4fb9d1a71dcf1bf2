"""What is known of people beside their names: bodies and offices, the years in which papers name them, the lists they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from explorer.resolve.groups import Groups
from explorer.resolve.personforms import Profile

COMMONER: Final = 10
"""How many times as many papers must name one of several people for a name that fits them all to mean that one."""
_CROSSED: Final = 20
"""Papers that a name must stand in for each that lists two fitting names at one meeting, one present and one not, to be an error."""

BODY: Final = "body"
HOME: Final = "home"
COUNCIL: Final = "council"
"""Support by a body that somebody sits in, by one whose sitting the paper is of, and by a council that somebody sits in."""

SHARED: Final = "the only person of that surname with a body or office in common"
THAT_YEAR: Final = "the only person of that surname in papers of that year"
LIKELIEST: Final = "the person of that surname and rank whom nearly all papers of those years name"


class Known:
    """All of it by the roots of `groups`, which is joined as they are."""

    def __init__(self, groups: Groups[Profile]) -> None:
        self._groups = groups
        self._support: dict[Profile, set[tuple[str, object]]] = defaultdict(set)
        self._bodies: dict[Profile, set[str]] = defaultdict(set)
        self._members: set[Profile] = set()
        self._span: dict[Profile, tuple[int, int]] = {}
        self._papers: dict[Profile, dict[int, int]] = {}
        self._lists: dict[Profile, set[tuple[str, str]]] = defaultdict(set)

    def add(self, profile: Profile, support: Iterable[tuple[str, object]], lists: Iterable[tuple[str, str]]) -> None:
        """Take one mention of a profile: what it is known by, and the meetings, as (document, ref), in whose lists it stands.

        A body that is only of the paper (`HOME`), and that one is the council itself (`COUNCIL`), support nothing but that surnames alone
        are of one.
        """
        year = int(profile.date[:4]) if profile.date[:4].isdigit() else 0
        self._span[profile] = (year, year)
        self._papers[profile] = {year: 1}
        for kind, value in support:
            if kind in (BODY, HOME):
                self._bodies[profile].add(str(value))
            if kind == COUNCIL:
                self._members.add(profile)
            if kind not in (HOME, COUNCIL):
                self._support[profile].add((kind, value))
        self._lists[profile].update(lists)

    def joined(self, one: Profile, other: Profile) -> None:
        """Bring together what is known of two roots whose groups have become one."""
        root = self._groups.root(one)
        lesser = other if root == one else one
        years = [year for span in (self._span[one], self._span[other]) for year in span if year]
        self._span[root] = (min(years), max(years)) if years else (0, 0)
        self._support[root] |= self._support[lesser]
        self._bodies[root] |= self._bodies[lesser]
        if lesser in self._members:
            self._members.add(root)
        papers = self._papers[root]
        for year, count in self._papers[lesser].items():
            papers[year] = papers.get(year, 0) + count
        self._lists[root] |= self._lists[lesser]

    def shared(self, a: Profile, b: Profile) -> bool:
        """Whether two have a body, an office or an address in common."""
        return not self._support[self._groups.root(a)].isdisjoint(self._support[self._groups.root(b)])

    def bodies(self, profile: Profile) -> set[str]:
        """The bodies that somebody sits in, and those whose papers name them."""
        return self._bodies[self._groups.root(profile)]

    def in_council(self, profile: Profile) -> bool:
        """Whether somebody sits in the council itself."""
        return self._groups.root(profile) in self._members

    def near(self, a: Profile, b: Profile, years: int) -> bool:
        """Whether papers name two within some years of each other, or one of them in papers without a date."""
        (a_first, a_last), (b_first, b_last) = self._years(a), self._years(b)
        return not (a_first and b_first) or max(a_first - b_last, b_first - a_last, 0) <= years

    def crossed(self, a: Profile, b: Profile) -> bool:
        """Whether papers list two at the same meetings, one there and one not, oftener than in error."""
        one, other = self._groups.root(a), self._groups.root(b)
        both = self._lists[one] & self._lists[other]
        return bool(both) and _CROSSED * len(both) > min(len(self._groups.members(root)) for root in (one, other))

    def likely(self, one: Profile, fits: list[Profile]) -> tuple[list[Profile], str]:
        """Return those of several people whom a name more likely means, and why: with its bodies or offices, in papers of its year, else
        the one whom nearly all papers of those years name."""
        reason = ""
        if len(fits) > 1 and (common := [other for other in fits if self.shared(one, other)]):
            fits, reason = common, SHARED
        first, last = self._years(one)
        if len(fits) > 1 and first and (then := [other for other in fits if self._covers(other, first, last)]):
            fits, reason = then, THAT_YEAR
        if len(fits) > 1 and first and one.rank:
            named = {other: self._named_in(other, first - 1, last + 1) for other in fits}
            most = max(fits, key=lambda other: (named[other], other))
            others = sum(named.values()) - named[most]
            if most.rank == one.rank and named[most] >= COMMONER * max(others, 1):
                fits, reason = [most], LIKELIEST
        return fits, reason

    def _years(self, profile: Profile) -> tuple[int, int]:
        return self._span[self._groups.root(profile)]

    def _covers(self, profile: Profile, first: int, last: int) -> bool:
        begin, end = self._years(profile)
        return begin <= first and last <= end

    def _named_in(self, profile: Profile, first: int, last: int) -> int:
        """The papers of some years that name a person."""
        papers = self._papers[self._groups.root(profile)]
        return sum(count for year, count in papers.items() if first <= year <= last)
