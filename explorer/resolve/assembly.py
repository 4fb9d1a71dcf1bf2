"""From things and reasons for links to the tables of the linked record: put in order, grouped and counted as whole columns."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.columns.layout import Links as LinkTable
from explorer.columns.layout import Lists, Numbers, Pieces, Things, attrs_json, day_number, starts
from explorer.columns.strings import Pool
from explorer.resolve.facts import Attrs, Facts, Thing
from explorer.resolve.links import SEEN, Links, Said, merged

_PAPERS: Final = "documented_in"
_UNDATED: Final = frozenset((*SEEN, "next_edition_of", "possibly_same", _PAPERS))
"""Links that the dates of their ends say nothing of."""

_NO_PAGE: Final = -1
Table = NDArray[np.uint32]


class Reasons(NamedTuple):
    """Columns with one row for each reason of each link, in the order of links and, within one, of the evidence."""

    kinds: Numbers
    sources: Numbers
    targets: Numbers
    senses: Numbers
    attrs: Numbers
    pieces: Numbers


class Assembly:
    """The tables of things, which are sorted by id, and of the links between them.

    A piece of evidence is a distinct place in a paper; pieces are in the order of papers and places.
    """

    def __init__(self, facts: Facts, things: Sequence[Thing], links: Links) -> None:
        self._facts, self._list, self._links = facts, things, links
        self._kinds = sorted({*links.said, _PAPERS})
        self._papers = np.array([links.rows[document] for document in facts.records], np.uint32)
        self._pool = Pool()
        named = _table(_places_of(facts, things, links.documents), 4)
        said = {kind: _table(numbers, len(Said._fields)) for kind, numbers in links.said.items()}
        self._places, pieces = _distinct(np.concatenate((named[:, 1:], *(table[:, 4:] for table in said.values()))))
        self._named = _first_of_each(named[:, 0], pieces[: len(named)])
        self._reasons = self._in_order(said, pieces[len(named) :])

    def things(self) -> Things:
        """The table of things."""
        things = self._list
        return Things(
            [thing.id for thing in things],
            [thing.kind for thing in things],
            [thing.label or thing.id for thing in things],
            [thing.basis for thing in things],
            [_date(thing.attrs) for thing in things],
            _numbers([self._number(dict(sorted(thing.attrs.items()))) for thing in things]),
            Lists(starts(self._named[0], len(things)), self._named[1]),
        )

    def links(self) -> LinkTable:
        """The table of links."""
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

    def pieces(self) -> Pieces:
        """The table of evidence."""
        documents, begins, ends = self._places.T
        pages = np.full(len(documents), _NO_PAGE, np.int32)
        quotes: list[str] = []
        at = starts(documents, len(self._papers)).tolist()
        for number, record in enumerate(self._facts.records.values()):
            here, source = slice(at[number], at[number + 1]), record.source
            if source.pages:
                page = np.searchsorted(source.pages, begins[here], side="right")
                pages[here] = np.where(page > 0, page, _NO_PAGE)
            places = zip(begins[here].tolist(), ends[here].tolist(), strict=True)
            quotes += [source.text[start:end] for start, end in places]
        return Pieces(self._papers[documents], begins.copy(), ends.copy(), pages, quotes)

    @property
    def attrs(self) -> list[str]:
        """The attributes of all things and links, once both tables are made."""
        return list(self._pool.numbers)

    @property
    def tails(self) -> list[str]:
        """What the sense of a link adds to its id."""
        return [f"/{sense}" if sense else "" for sense in self._links.senses]

    def _in_order(self, said: dict[str, Table], pieces: Numbers) -> Reasons:
        kinds = np.repeat(_numbers([self._kinds.index(kind) for kind in said]), [len(table) for table in said.values()])
        ends = np.concatenate([table[:, :4] for table in said.values()] or [_table(array("I"), 4)])
        things, papers, proof = self._documented()
        nothing = np.zeros_like(things)
        found = Reasons(
            np.concatenate((kinds, np.full_like(things, self._kinds.index(_PAPERS)))),
            np.concatenate((ends[:, 0], things)),
            np.concatenate((ends[:, 1], papers)),
            np.concatenate((ends[:, 2], nothing)),
            np.concatenate((ends[:, 3], nothing)),
            np.concatenate((pieces, proof)),
        )
        words = list(self._links.senses)
        rank = np.argsort(np.argsort(np.array(words, object), kind="stable"))
        order = np.lexsort((found.pieces, rank[found.senses], found.targets, found.sources, found.kinds))
        return Reasons(*(column[order] for column in found))

    def _documented(self) -> tuple[Numbers, Numbers, Numbers]:
        """Each thing with each paper that it stands in, and the first piece of evidence there."""
        rows, pieces = self._named
        papers = self._papers[self._places[pieces, 0]]
        _, first = np.unique(rows.astype(np.uint64) << np.uint64(32) | papers, return_index=True)
        return rows[first], papers[first], pieces[first]

    def _merged(self, kinds: Numbers, first: NDArray[np.intp]) -> Numbers:
        """The attributes of each link, merged where its reasons differ in them, as numbers of `Links.attrs`."""
        attrs = self._reasons.attrs
        if not len(first):
            return attrs
        lowest, highest = np.minimum.reduceat(attrs, first), np.maximum.reduceat(attrs, first)
        ends = np.append(first[1:], len(attrs))
        for link in np.flatnonzero(lowest != highest).tolist():
            said = (self._links.attrs[number] for number in np.unique(attrs[first[link] : ends[link]]).tolist())
            lowest[link] = self._links.shared(merged(self._kinds[kinds[link]], said))
        return lowest

    def _dated(
        self, kinds: Numbers, sources: Numbers, targets: Numbers, attrs: Numbers
    ) -> tuple[Numbers, NDArray[np.int32]]:
        """The attributes of each link with its date, which is that of the meeting, or of whichever end has one; and its day.

        A report's date is no date of what was done with it.
        """
        dates = Pool([""])
        own = _numbers([0 if thing.kind == "report" else dates.number(_date(thing.attrs)) for thing in self._list])
        meeting = np.array([thing.kind == "meeting" for thing in self._list], bool)
        first, second = (np.where(meeting[targets], a, b) for a, b in ((targets, sources), (sources, targets)))
        date = np.where(own[first] > 0, own[first], own[second])
        undated = np.isin(kinds, [number for number, kind in enumerate(self._kinds) if kind in _UNDATED])
        has_own = np.array(["date" in said for said in self._links.attrs], bool)
        date[undated | has_own[attrs]] = 0
        pairs, which = np.unique(attrs.astype(np.uint64) << np.uint64(32) | date, return_inverse=True)
        words = list(dates.numbers)
        said = [
            self._with_date(self._links.attrs[int(pair) >> 32], words[int(pair) & 0xFFFFFFFF])
            for pair in pairs.tolist()
        ]
        numbers = _numbers([self._number(one) for one in said])
        days = np.array([day_number(_date(one)) for one in said], np.int32)
        return numbers[which], days[which]

    @staticmethod
    def _with_date(attrs: Attrs, date: str) -> Attrs:
        return dict(sorted({**attrs, "date": date}.items())) if date else attrs

    def _number(self, attrs: Attrs) -> int:
        return self._pool.number(attrs_json(attrs))


def _places_of(facts: Facts, things: Sequence[Thing], documents: dict[str, int]) -> array[int]:
    """Thing, document and place of every mention of every thing, best first."""
    found = array("I")
    for row, thing in enumerate(things):
        for key in thing.keys:
            document = documents[key[0]]
            for span in facts.mentions[key].spans:
                found.extend((row, document, *facts.place(key[0], span)))
    return found


def _table(numbers: array[int], width: int) -> Table:
    return np.array(numbers, np.uint32).reshape(-1, width)


def _distinct(places: Table) -> tuple[Table, Numbers]:
    """The distinct rows of a table in order, and for each row the number of its own."""
    order = np.lexsort(places.T[::-1])
    changes = _changes(*places[order].T)
    number = np.empty(len(places), np.uint32)
    number[order] = np.cumsum(changes) - 1
    return places[order[changes]], number


def _first_of_each(owners: Numbers, values: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of owner and value, each the first time it occurs."""
    _, first = np.unique(owners.astype(np.uint64) << np.uint64(32) | values, return_index=True)
    kept = np.sort(first)
    return owners[kept], values[kept]


def _changes(*columns: Numbers) -> NDArray[np.bool_]:
    """Whether a row differs from the one before it."""
    found = np.ones(len(columns[0]), bool)
    if len(found) > 1:
        found[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return found


def _date(attrs: Attrs) -> str:
    return str(attrs.get("date", ""))


def _numbers(values: Sequence[int]) -> Numbers:
    return np.array(values, np.uint32)
