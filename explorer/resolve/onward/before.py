"""The record to go on from: its things by row, and what each paper's mentions belong to."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from explorer.columns import Linked
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.links import Table
from explorer.resolve.onward.workings import Workings
from explorer.resolve.roster import Roster

Rows = NDArray[np.int64]
HUBS: Final = ("body", "post")
"""Things that are told by their printed names alone."""


class Before:
    """A linked record with its workings, of which some papers are gone."""

    def __init__(self, linked: Linked, workings: Workings, gone: Collection[str]) -> None:
        self.linked, self.workings, self._gone = linked, workings, gone
        self.numbers = {document: number for number, document in enumerate(workings.documents)}
        self._starts = np.searchsorted(workings.mentions.documents, np.arange(len(workings.documents) + 1)).tolist()
        self._made: dict[int, Thing] = {}
        self._rows: dict[str, dict[Key, int]] = {}
        self._pieces: Rows | None = None

    @cached_property
    def roster(self) -> Roster:
        """All things."""
        linked, count = self.linked, self.linked.count
        labels, attrs, bases = (
            linked.strings("labels").all(),
            linked.strings("attrs").all(),
            linked.sections.noted["bases"],
        )
        return Roster(
            linked.strings("ids").all()[:count],
            [linked.kinds[number] for number in linked.numbers("thing kind")],
            [labels[number] for number in linked.numbers("thing label")],
            [bases[number] for number in linked.numbers("thing basis")],
            list(self.workings.dates),
            [attrs[number] for number in linked.numbers("thing attrs")],
        )

    def refs_of(self, document: str) -> Iterator[tuple[int, str]]:
        """The places of a paper's mentions among all mentions, each with its ref."""
        number, refs = self.numbers[document], self.workings.mentions.refs
        begin, end = self._starts[number], self._starts[number + 1]
        for place, ref in enumerate(refs.numbers[begin:end].tolist(), begin):
            yield place, self._refs[ref]

    @cached_property
    def _refs(self) -> list[str]:
        return self.workings.mentions.refs.pool()

    def rows_of(self, documents: Iterable[str]) -> dict[Key, int]:
        """The rows of what the mentions of some papers belong to, but for papers that are gone."""
        found = dict[Key, int]()
        for document in documents:
            if document not in self._rows:
                self._rows[document] = dict(self._read_rows(document))
            found.update(self._rows[document])
        return found

    def _read_rows(self, document: str) -> Iterator[tuple[Key, int]]:
        if document in self.numbers and document not in self._gone:
            things = self.workings.mentions.things
            yield from (((document, ref), int(things[at])) for at, ref in self.refs_of(document))

    def hubs(self) -> list[int]:
        """The rows of bodies and offices."""
        return [row for kind in HUBS for row in self.linked.rows_of(kind)]

    @cached_property
    def _left(self) -> NDArray[np.bool_]:
        """Which mentions are of papers that are not gone."""
        return ~np.isin(self.workings.mentions.documents, [self.numbers[document] for document in self._gone])

    @cached_property
    def left(self) -> list[int]:
        """How many mentions each thing has in papers that are not gone."""
        counts: list[int] = np.bincount(self.workings.mentions.things[self._left], minlength=self.linked.count).tolist()
        return counts

    @cached_property
    def lost(self) -> set[int]:
        """The rows of things that had mentions in papers that are gone."""
        return set(self.workings.mentions.things[~self._left].tolist())

    def fates(self, things: Iterable[Thing], rows: Mapping[Key, int]) -> dict[str, int]:
        """Things that were linked again, by id, that have all mentions of one that was, and no mentions of others."""
        found: dict[str, int] = {}
        for thing in things:
            was = {rows[key] for key in thing.keys if key in rows}
            if len(was) == 1:
                row = was.pop()
                if sum(key in rows for key in thing.keys) == self.left[row]:
                    found[thing.id] = row
        return found

    def papers_of(self, rows: Iterable[int]) -> set[str]:
        """The papers that some things stand in."""
        mentions = self.workings.mentions
        hits = np.isin(mentions.things, list(rows))
        return {self.workings.documents[number] for number in np.unique(mentions.documents[hits]).tolist()}

    def thing(self, row: int) -> Thing:
        """A thing by its row, one and the same each time, without its mentions."""
        if row not in self._made:
            roster = self.roster
            said: Attrs = {
                name: tuple(value) if isinstance(value, list) else value
                for name, value in json.loads(roster.attrs[row]).items()
            }
            self._made[row] = Thing(roster.ids[row], roster.kinds[row], roster.labels[row], said, [], roster.bases[row])
        return self._made[row]

    def carried(self, facts: Facts, kinds: Collection[str]) -> dict[Key, Thing]:
        """The things of some kinds that the mentions of some papers belong to, as they were."""
        return {
            key: self.thing(row)
            for key, row in self.rows_of(facts.records).items()
            if key in facts.mentions and facts.mentions[key].kind in kinds
        }

    def places(self, number: NDArray[np.int64]) -> Table:
        """Row, rank and place of all that names things, with new numbers for papers; what stands in none of these is left out."""
        at, pieces = self._column("thing pieces at"), self._column("thing pieces")
        owners = np.repeat(np.arange(self.linked.count), np.diff(at))
        rank = np.arange(len(pieces)) - at[:-1][owners]
        found = np.column_stack((owners, rank, self.pieces(number)[pieces]))
        return found[found[:, 2] >= 0]

    def pieces(self, number: NDArray[np.int64]) -> Rows:
        """Every piece of evidence as a place, with new numbers for papers, -1 for papers that are gone."""
        if self._pieces is None:
            # Papers are in the order of their ids among things too.
            kind = self.linked.kinds.index("document")
            rows = np.full(self.linked.count, -1, np.int64)
            rows[np.flatnonzero(self._column("thing kind") == kind)] = number
            documents, starts, ends = (self._column(f"piece {name}") for name in ("document", "start", "end"))
            self._pieces = np.column_stack((rows[documents], starts, ends))
        return self._pieces

    def _column(self, name: str) -> NDArray[Any]:
        return np.asarray(self.linked.numbers(name))


def others_by_row(workings: Workings) -> Mapping[int, set[str]]:
    """The ids that lead to each thing beside its own."""
    found: dict[int, set[str]] = {}
    for row, other in workings.others:
        found.setdefault(row, set()).add(other)
    return found
