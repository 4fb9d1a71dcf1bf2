"""From things and reasons for links to the tables of the linked record: put in order, grouped and counted as whole columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.columns.days import day_number
from explorer.columns.layout import Links as LinkTable
from explorer.columns.layout import Lists, Numbers, Pieces, Things, attrs_json, json_of, starts
from explorer.columns.strings import Pool, numbered
from explorer.resolve.facts import Attrs
from explorer.resolve.links import SEEN, Table, merged
from explorer.resolve.roster import Roster

_PAPERS: Final = "documented_in"
_UNDATED: Final = frozenset((*SEEN, "next_edition_of", "possibly_same", _PAPERS))
"""Links that the dates of their ends say nothing of."""


class Reasons(NamedTuple):
    """Columns with one row for each reason of each link, in the order of links and, within one, of the evidence."""

    kinds: Numbers
    sources: Numbers
    targets: Numbers
    senses: Numbers
    attrs: Numbers
    pieces: Numbers


_BITS: Final = 64
Quoted = Callable[[Table], tuple[NDArray[np.int32], Sequence[str]]]
"""Gives the pages (-1 for none) and the quotes of places, each a row of paper, beginning and end."""


class Assembly:
    """The tables of things, which are sorted by id, and of the links between them.

    `papers` are the rows of all papers, `named` the places that name things, `said` the reasons for links. A piece of evidence is a
    distinct place in a paper; pieces are in the order of papers and places.
    """

    def __init__(
        self,
        roster: Roster,
        papers: Numbers,
        named: Table,
        said: Mapping[str, Table],
        senses: Iterable[str],
        attrs: Sequence[Attrs],
    ) -> None:
        self._roster, self._attrs, self._papers = roster, list(attrs), papers
        self._kinds = sorted({*said, _PAPERS})
        self._shared = {tuple(sorted(one.items())): number for number, one in enumerate(self._attrs)}
        self._pool = Pool()
        words = list(senses)
        used = sorted({words[number] for table in said.values() for number in np.unique(table[:, 2]).tolist()} | {""})
        self._senses = used
        place = {word: number for number, word in enumerate(used)}
        rank = _numbers([place.get(word, 0) for word in words])
        self._places, pieces = distinct(np.concatenate((named[:, 2:], *(table[:, 4:] for table in said.values()))))
        order = np.lexsort((pieces[: len(named)], named[:, 1], named[:, 0]))
        self._named = _first_of_each(named[order, 0], pieces[: len(named)][order])
        self._reasons = self._in_order(said, rank, pieces[len(named) :])

    def things(self) -> Things:
        """The table of things."""
        roster = self._roster
        self._pool, attrs = Pool.of(roster.attrs)
        return Things(
            roster.ids,
            roster.kinds,
            roster.labels,
            roster.bases,
            roster.dates,
            _numbers(attrs),
            Lists(starts(self._named[0], len(roster.ids)), self._named[1]),
        )

    def links(self) -> LinkTable:
        """The table of links, to be made after that of things."""
        reasons = self._reasons
        changes = _changes(*reasons[:4])
        first = np.flatnonzero(changes)
        group = np.cumsum(changes) - 1
        kinds, sources, targets, senses = (column[first] for column in reasons[:4])
        attrs, days = self._dated(kinds, sources, targets, self._merged(kinds, first))
        fresh = changes | _changes(reasons.pieces)
        said = Lists(starts(group[fresh].astype(np.uint32), len(first)), reasons.pieces[fresh])
        return LinkTable(
            list(map(self._kinds.__getitem__, kinds.tolist())), sources, targets, senses, days, attrs, said
        )

    def pieces(self, quoted: Quoted) -> Pieces:
        """The table of evidence."""
        documents, begins, ends = self._places.T
        pages, quotes = quoted(self._places)
        return Pieces(self._papers[documents], begins.copy(), ends.copy(), pages, quotes)

    @property
    def attrs(self) -> list[str]:
        """The attributes of all things and links, once both tables are made."""
        return list(self._pool.numbers)

    @property
    def tails(self) -> list[str]:
        """What the sense of a link adds to its id."""
        return [f"/{sense}" if sense else "" for sense in self._senses]

    def _in_order(self, said: Mapping[str, Table], rank: Numbers, pieces: Numbers) -> Reasons:
        kinds = np.repeat(_numbers([self._kinds.index(kind) for kind in said]), [len(table) for table in said.values()])
        ends = np.concatenate([table[:, :4] for table in said.values()] or [np.zeros((0, 4), np.uint32)])
        things, papers, proof = self._documented()
        nothing = np.zeros_like(things)
        found = Reasons(
            np.concatenate((kinds, np.full_like(things, self._kinds.index(_PAPERS)))),
            np.concatenate((ends[:, 0], things)),
            np.concatenate((ends[:, 1], papers)),
            np.concatenate((rank[ends[:, 2]], nothing)),
            np.concatenate((ends[:, 3], nothing)),
            np.concatenate((pieces, proof)),
        )
        key = packed_rows(np.column_stack((found.kinds, found.sources, found.targets, found.senses)))
        columns: tuple[NDArray[Any], ...] = found[3::-1] if key is None else (key,)
        order = np.lexsort((found.pieces, *columns))
        return Reasons(*(column[order] for column in found))

    def _documented(self) -> tuple[Numbers, Numbers, Numbers]:
        """Each thing with each paper that it stands in, and the first piece of evidence there."""
        rows, pieces = self._named
        papers = self._papers[self._places[pieces, 0]]
        _, first = np.unique(rows.astype(np.uint64) << np.uint64(32) | papers, return_index=True)
        return rows[first], papers[first], pieces[first]

    def _merged(self, kinds: Numbers, first: NDArray[np.intp]) -> Numbers:
        """The attributes of each link, merged where its reasons differ in them, as numbers of attributes."""
        attrs = self._reasons.attrs
        if not len(first):
            return attrs
        lowest, highest = np.minimum.reduceat(attrs, first), np.maximum.reduceat(attrs, first)
        ends = np.append(first[1:], len(attrs))
        for link in np.flatnonzero(lowest != highest).tolist():
            said = (self._attrs[number] for number in np.unique(attrs[first[link] : ends[link]]).tolist())
            lowest[link] = self._number_of(merged(self._kinds[kinds[link]], said))
        return lowest

    def _number_of(self, attrs: Attrs) -> int:
        key = tuple(sorted(attrs.items()))
        number = self._shared.setdefault(key, len(self._attrs))
        if number == len(self._attrs):
            self._attrs.append(dict(key))
        return number

    def _dated(
        self, kinds: Numbers, sources: Numbers, targets: Numbers, attrs: Numbers
    ) -> tuple[Numbers, NDArray[np.int32]]:
        """The attributes of each link with its date, which is that of the meeting, or of whichever end has one; and its day.

        A report's date is no date of what was done with it.
        """
        roster = self._roster
        of_thing = ("" if kind == "report" else date for kind, date in zip(roster.kinds, roster.dates, strict=True))
        (_, *ends), words = numbered(["", *of_thing])
        own = _numbers(ends)
        meeting = np.array([kind == "meeting" for kind in roster.kinds], bool)
        first, second = (np.where(meeting[targets], a, b) for a, b in ((targets, sources), (sources, targets)))
        date = np.where(own[first] > 0, own[first], own[second])
        undated = np.isin(kinds, [number for number, kind in enumerate(self._kinds) if kind in _UNDATED])
        has_own = np.array(["date" in said for said in self._attrs], bool)
        date[undated | has_own[attrs]] = 0
        pairs, at, which = np.unique(
            attrs.astype(np.uint64) << np.uint64(32) | date, return_index=True, return_inverse=True
        )
        numbers, days = np.zeros(len(pairs), np.uint32), np.zeros(len(pairs), np.int32)
        dated = {number: Dated(self._attrs[number]) for number in np.unique(attrs).tolist()}
        for number in np.argsort(at).tolist():
            pair = int(pairs[number])
            one, day = dated[pair >> 32], words[pair & 0xFFFFFFFF]
            numbers[number], days[number] = self._pool.number(one.json(day)), day_number(day or one.date)
        return numbers[which], days[which]


class Dated:
    """Attributes as JSON in the order of their names, with a date in its place where one is given."""

    __slots__ = ("_after", "_before", "_whole", "date")

    def __init__(self, attrs: Attrs) -> None:
        self.date, self._whole = str(attrs.get("date", "")), attrs_json(attrs)
        before = attrs_json({name: value for name, value in attrs.items() if name < "date"})[:-1]
        after = attrs_json({name: value for name, value in attrs.items() if name > "date"})[1:]
        self._before = f'{before},"date":' if len(before) > 1 else '{"date":'
        self._after = f",{after}" if len(after) > 1 else "}"

    def json(self, date: str = "") -> str:
        """The attributes with a date, or as they are."""
        return f"{self._before}{json_of(date)}{self._after}" if date else self._whole


def distinct(places: Table) -> tuple[Table, Numbers]:
    """The distinct rows of a table in order, and for each row the number of its own."""
    key = packed_rows(places)
    order = np.lexsort(places.T[::-1]) if key is None else np.argsort(key, kind="stable")
    changes = _changes(*places[order].T) if key is None else _changes(key[order])
    number = np.empty(len(places), np.uint32)
    number[order] = np.cumsum(changes) - 1
    return places[order[changes]], number


def packed_rows(table: Table) -> NDArray[np.uint64] | None:
    """Each row as one number that sorts as the row does, or None where a number has not room enough."""
    widths = [int(column.max(initial=0)).bit_length() for column in table.T]
    if sum(widths) > _BITS:
        return None
    key = np.zeros(len(table), np.uint64)
    for column, width in zip(table.T, widths, strict=True):
        key = key << np.uint64(width) | column
    return key


def _first_of_each(owners: Numbers, values: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of owner and value, each the first time it occurs."""
    _, first = np.unique(owners.astype(np.uint64) << np.uint64(32) | values, return_index=True)
    kept = np.sort(first)
    return owners[kept], values[kept]


def _changes(*columns: NDArray[Any]) -> NDArray[np.bool_]:
    """Whether a row differs from the one before it."""
    found = np.ones(len(columns[0]), bool)
    if len(found) > 1:
        found[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return found


def _numbers(values: Sequence[int]) -> Numbers:
    return np.array(values, np.uint32)
