"""What a thing is linked to, in the order a reader wants it, made when it is looked at: a hub has tens of thousands of links."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, overload

from explorer.cards.words import date_words, period_words
from explorer.columns.days import day_number
from explorer.model import Entity, Link
from explorer.schema import RELATIONS

if TYPE_CHECKING:
    from explorer.columns import Linked
    from explorer.corpus import Corpus

_SPANNING: Final = frozenset(name for name, relation in RELATIONS.items() if "last_seen" in relation.attributes)
"""Relations that last: such a link counts by the last day it was seen."""
TOOK_PART: Final = "took part"
"""What is said of a presence that no list tells, concluded from what somebody did there."""
_BY_RULE: Final = {"attended": TOOK_PART}
_MEMBER: Final = "member"
"""The role of a membership that is no office in the body."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """One link seen from one end: the thing at its other end, and what the link says beside its verb."""

    link: Link
    other: Entity
    note: str


class Ends(Sequence[Neighbour]):
    """The far ends of links, the newest first, those without a day last; things of one day by their position on the agenda, clause,
    name and link. Its length and its days are read from columns; a neighbour is made each time it is asked for.
    """

    def __init__(self, corpus: Corpus, rows: Iterable[int], forward: bool) -> None:
        self.corpus, self.forward = corpus, forward
        self._rows = list(rows)
        self._sorted: set[int] = set()

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> Neighbour: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Neighbour]: ...
    def __getitem__(self, at: int | slice) -> Neighbour | Sequence[Neighbour]:
        if isinstance(at, slice):
            return [self[one] for one in range(*at.indices(len(self)))]
        at = range(len(self))[at]
        self._settle(at)
        return self._made(self._ordered[at][1])

    def __iter__(self) -> Iterator[Neighbour]:
        return map(self.__getitem__, range(len(self)))

    def where(self, keeps: Callable[[int], bool]) -> Ends:
        """Return the ends at whose thing's row something is so."""
        others = self._others
        return Ends(self.corpus, [row for row in self._rows if keeps(others[row])], self.forward)

    def of_kind(self, kind: str) -> Ends:
        """Return the ends that are things of a kind."""
        linked = self.corpus.linked
        number = linked.kinds.index(kind) if kind in linked.kinds else -1
        kinds = linked.numbers("thing kind")
        return self.where(lambda row: kinds[row] == number)

    def part(self, start: int, count: int) -> Ends:
        """Return some of the ends that follow each other by day."""
        return Ends(self.corpus, [row for _, row in self._ordered[start : start + count]], self.forward)

    @cached_property
    def days(self) -> Sequence[int]:
        """The day of each as a number in the order of the ends, such as 20180621; 0 where none is known."""
        return [-day for day, _ in self._ordered]

    @cached_property
    def things(self) -> Sequence[int]:
        """The rows of the things at the far ends, by day alone."""
        return [self._others[row] for _, row in self._ordered]

    @cached_property
    def _others(self) -> memoryview[int]:
        return self.corpus.linked.numbers("link target" if self.forward else "link source")

    @cached_property
    def _ordered(self) -> list[tuple[int, int]]:
        """Each link as its day, negative so that the newest comes first, and its row."""
        linked, others = self.corpus.linked, self._others
        things, links, kinds = linked.numbers("thing day"), linked.numbers("link day"), linked.numbers("link kind")
        spanning = {number for number, kind in enumerate(linked.link_kinds) if kind in _SPANNING}
        if spanning.isdisjoint({kinds[row] for row in self._rows}):
            return sorted([(-(things[others[row]] or links[row]), row) for row in self._rows])
        return sorted([(-(things[others[row]] or links[row] or _last_seen(linked, row)), row) for row in self._rows])

    def _settle(self, at: int) -> None:
        """Put the links of the day at a place in their order."""
        ordered = self._ordered
        day = ordered[at][0]
        low = bisect_left(ordered, (day, -1))
        if low in self._sorted:
            return
        high = bisect_left(ordered, (day + 1, -1), lo=at)
        ordered[low:high] = sorted(ordered[low:high], key=self._order)
        self._sorted.add(low)

    def _order(self, pair: tuple[int, int]) -> tuple[int, str, str, int]:
        linked, row = self.corpus.linked, pair[1]
        other = self._others[row]
        position, clause = 0, ""
        if linked.kind(other) in ("item", "decision"):
            attrs = linked.attrs("thing", other)
            held = attrs.get("position", 0)
            position, clause = held if isinstance(held, int) else 0, str(attrs.get("clause", ""))
        return position, clause, linked.label(other), row

    def _made(self, row: int) -> Neighbour:
        linked = self.corpus.linked
        link = linked.link(row)
        return Neighbour(link, linked.thing(self._others[row]), link_note(link))


def ends(corpus: Corpus, id: str, *relations: str, forward: bool = True) -> Ends:
    """Return what a thing is linked to by these relations, seen from it; raises UnknownId."""
    return Ends(corpus, rows(corpus, corpus.row(id), relations, forward), forward)


def offices_first(memberships: Sequence[Neighbour]) -> list[Neighbour]:
    """Return memberships with those before the others in which somebody is more than a member: chair, mayor."""
    return sorted(memberships, key=lambda one: str(one.link.attrs.get("role", _MEMBER)).casefold() == _MEMBER)


def rows(corpus: Corpus, row: int, relations: Iterable[str], forward: bool) -> list[int]:
    """Return the rows of the links of some relations that leave the thing of a row, or reach it."""
    linked = corpus.linked
    group = linked.group("out" if forward else "into", row)
    found: list[int] = []
    for relation in relations:
        low, high = within(linked, group, relation)
        found += group[low:high]
    return found


def within(linked: Linked, group: memoryview[int], relation: str) -> tuple[int, int]:
    """Return where in a group of link rows those of a relation begin and end: rows are in the order of their kinds."""
    span = linked.link_rows_of(relation)
    low = bisect_left(group, span.start)
    return low, bisect_left(group, span.stop, lo=low)


def link_note(link: Link) -> str:
    """Return what a link says beside its verb: role, vote, interest, dates, and that a rule worked it out."""
    attrs = link.attrs
    words = [str(attrs[name]) for name in ("role", "vote", "interest", "action", "reason") if attrs.get(name)]
    words += [f"{name} {date_words(str(attrs[name]))}" for name in ("sent", "returned") if attrs.get(name)]
    words.append(period_words(str(attrs.get("first_seen", "")), str(attrs.get("last_seen", ""))))
    words.append(_BY_RULE.get(link.kind, "worked out by a rule") if attrs.get("basis") == "derived" else "")
    return ", ".join(word for word in words if word)


def _last_seen(linked: Linked, row: int) -> int:
    return day_number(str(linked.attrs("link", row).get("last_seen", "")))
