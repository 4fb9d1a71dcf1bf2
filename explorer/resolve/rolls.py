"""Papers that list two rooms for one meeting: nearly the same members, but somebody whom the one has and the other does not name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Final

import numpy as np

from explorer.model import Problem
from explorer.resolve.disagree import Named, WordsAt, disagreement
from explorer.resolve.facts import Attrs
from explorer.resolve.forms import words
from explorer.resolve.links import Place, Said, Table
from explorer.schema import LISTED

_MEMBERS: Final = frozenset({"chair", "vice-chair", "member", "substitute"})
_LISTS: Final = (*LISTED, "invited_to")
_LONGEST: Final = 400
"""Characters of a list that is quoted as a whole."""

Roll = dict[int, Place]
"""Members by row, with the place that names each."""


def lists(
    tables: Mapping[str, Table], attrs: Sequence[Attrs], names: Callable[[int], Named], words_at: WordsAt
) -> Iterator[Problem]:
    """Meetings of which two papers list nearly the same members, and not the same."""
    member = {
        number for number, said in enumerate(attrs) if said.get("role") in _MEMBERS and said.get("basis") != "derived"
    }
    tables = {
        kind: _told_twice(tables[kind], tables["attended"])
        for kind in _LISTS
        if kind in tables and "attended" in tables
    }
    rolls: defaultdict[int, defaultdict[int, Roll]] = defaultdict(lambda: defaultdict(dict))
    named: defaultdict[tuple[int, int], set[tuple[str, ...]]] = defaultdict(set)
    for kind, table in tables.items():
        for numbers in table.tolist():
            one = Said(*numbers)
            named[one.target, one.document].add(_surname(names(one.source)))
            if kind == "attended" and one.attrs in member:
                place = one[4:]
                roll = rolls[one.target][one.document]
                roll[one.source] = min(place, roll.get(one.source, place))
    for meeting, by_paper in sorted(rolls.items()):
        for (a, left), (b, right) in combinations(sorted(by_paper.items()), 2):
            only = [
                {
                    row: place
                    for row, place in here.items()
                    if row not in there and _surname(names(row)) not in named[meeting, paper]
                }
                for here, there, paper in ((left, right, b), (right, left, a))
            ]
            if any(only) and 3 * len(left.keys() & right.keys()) >= 2 * max(len(left), len(right)):
                pieces = [
                    words_at(min(mine.values()) if mine else _all(roll))
                    for mine, roll in zip(only, (left, right), strict=True)
                ]
                yield disagreement("attendance-lists", names(meeting), _what(only, names), pieces)


def _told_twice(table: Table, attended: Table) -> Table:
    """The reasons that speak of meetings whose attendance more than one paper tells."""
    papers = np.unique(attended[:, (1, 4)], axis=0)[:, 0]
    meetings, count = np.unique(papers, return_counts=True)
    return table[np.isin(table[:, 1], meetings[count > 1])]


def _surname(person: Named) -> tuple[str, ...]:
    """The last word of a name, which doubtful names of one person share."""
    return words(person.label)[-1:]


def _all(roll: Roll) -> Place:
    """The place of a whole list, or of its first name where it is long."""
    first = min(roll.values())
    end = max(place[2] for place in roll.values())
    return (first[0], first[1], end) if end - first[1] <= _LONGEST else first


def _what(only: Sequence[Roll], names: Callable[[int], Named]) -> str:
    said = [
        f"{', '.join(sorted(names(row).label for row in mine))} only in the {which} paper"
        for mine, which in zip(only, ("one", "other"), strict=True)
        if mine
    ]
    return f"papers list different people as there: {', and '.join(said)}"
