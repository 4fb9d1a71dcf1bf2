"""When a thing was active: its links by month and year, for timelines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from explorer.columns import Linked
from explorer.schema import WEAK


class Way(NamedTuple):
    """A relation seen from a thing: `forward` where the thing is its subject ("attended"), else its object ("was attended by")."""

    relation: str
    forward: bool


@dataclass(frozen=True, slots=True)
class Activity:
    """How often a thing was linked in each way, by month (`2018-06`, or `2018` where only the year is known), oldest first.

    `undated` counts links without a date; `left_out` counts weak links, which say only that a paper names the thing.
    """

    months: Mapping[str, Mapping[Way, int]]
    undated: Mapping[Way, int]
    left_out: int

    @property
    def years(self) -> Mapping[str, Mapping[Way, int]]:
        """The same by year."""
        found: dict[str, Counter[Way]] = {}
        for month, counts in self.months.items():
            found.setdefault(month[:4], Counter()).update(counts)
        return found


def activity(linked: Linked, row: int, weak: bool = False) -> Activity:
    """The activity of the thing of a row: each link counts on its own date, else on that of the thing at its other end."""
    kinds, days = linked.numbers("link kind"), linked.numbers("link day")
    thing_days = linked.numbers("thing day")
    months: dict[int, Counter[Way]] = {}
    undated: Counter[Way] = Counter()
    left_out = 0
    for name, forward, ends in (("out", True, "link target"), ("into", False, "link source")):
        others = linked.numbers(ends)
        ways = [Way(kind, forward) for kind in linked.link_kinds]
        for link in linked.group(name, row):
            way = ways[kinds[link]]
            if way.relation in WEAK and not weak:
                left_out += 1
            elif day := days[link] or thing_days[others[link]]:
                months.setdefault(day // 100, Counter())[way] += 1
            else:
                undated[way] += 1
    return Activity({_month(number): months[number] for number in sorted(months)}, undated, left_out)


def _month(number: int) -> str:
    year, month = divmod(number, 100)
    return f"{year:04}-{month:02}" if month else f"{year:04}"
