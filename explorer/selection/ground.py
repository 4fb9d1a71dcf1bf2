"""The columns that narrowing needs, each worked out when somebody first narrows by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from explorer.columns.days import day_number
from explorer.columns.layout import lying_between
from explorer.schema import OUTCOMES
from explorer.search.batch import OUTCOME_CODES
from explorer.search.when import days
from explorer.selection.results import apart
from explorer.selection.selection import EITHER, EXACT, FIELDS, Part
from explorer.selection.ways import NAMES, Rows, pairs

if TYPE_CHECKING:
    from explorer.corpus import Corpus

Flags = NDArray[np.bool_]

_BASE: Final = 0x9E3779B97F4A7C15


def digests(blob: NDArray[np.uint8], starts: Rows, sizes: Rows) -> NDArray[np.uint64]:
    """Return a number of 64 bits for each of many strings in a block, the same for the same bytes."""
    places = np.arange(int(sizes.sum()), dtype=np.int64) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    powers = np.cumprod(np.full(int(sizes.max(initial=0)) + 1, _BASE, np.uint64), dtype=np.uint64)
    worth = (blob[places + np.repeat(starts, sizes)].astype(np.uint64) + np.uint64(1)) * powers[places]
    ends = np.cumsum(sizes)
    sums = np.concatenate((np.zeros(1, np.uint64), np.cumsum(worth, dtype=np.uint64)))
    found: NDArray[np.uint64] = sums[ends] - sums[ends - sizes]
    return found


class Ground:
    """What each thing of a corpus is, by its row in the linked record."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus, self.linked = corpus, corpus.linked
        self._pairs: dict[str, tuple[Rows, Rows]] = {}
        self._names: dict[str, Mapping[str, Sequence[int]]] = {}

    @cached_property
    def kinds(self) -> NDArray[np.uint8]:
        """The kind of each thing by its place in `Linked.kinds`."""
        return np.asarray(self.linked.numbers("thing kind"))

    @cached_property
    def days(self) -> NDArray[np.int32]:
        """The date of each thing as a number, 20180621, 20180600 or 20180000; 0 where there is none."""
        return np.asarray(self.linked.numbers("thing day"))

    @cached_property
    def outcomes(self) -> NDArray[np.uint8]:
        """The outcome of each thing by its place in `OUTCOMES`, and their number where it has none."""
        table = self._corpus.index.tables.rows
        places = np.full(256, len(OUTCOMES), np.uint8)
        for place, outcome in enumerate(OUTCOMES):
            places[OUTCOME_CODES[outcome]] = place
        held = np.full(self.linked.count, len(OUTCOMES), np.uint8)
        settled = np.flatnonzero(places[table.outcomes] < len(OUTCOMES))
        held[self.row_of[settled]] = places[table.outcomes[settled]]
        return held

    @cached_property
    def shared(self) -> Flags:
        """Whether another thing of its kind has the label of each thing."""
        labels = np.asarray(self.linked.numbers("thing label")).astype(np.int64)
        both = labels * len(self.linked.kinds) + self.kinds
        _, at, many = np.unique(both, return_inverse=True, return_counts=True)
        held: Flags = many[at] > 1
        return held

    @cached_property
    def row_of(self) -> Rows:
        """For each row of the search index that of the linked record; for one whose thing is gone any."""
        ids = self._corpus.index.tables.rows.ids
        ends = np.asarray(self.linked.numbers("ids at"))[: self.linked.count + 1].astype(np.int64)
        blob = np.frombuffer(self.linked.sections.text("ids").read(0, int(ends[-1])), np.uint8)
        known = digests(blob, ends[:-1], np.diff(ends))
        order = np.argsort(known)
        wanted = digests(ids.blob, ids.starts.astype(np.int64), ids.sizes.astype(np.int64))
        at = np.minimum(np.searchsorted(known[order], wanted), max(0, len(order) - 1))
        rows = order[at] if len(order) else np.zeros(len(wanted), np.int64)
        # Of ids that are not there, and of the improbable two of one digest, each is looked up by itself.
        for other in np.flatnonzero(known[rows] != wanted) if len(order) else ():
            rows[other] = max(0, self.linked.row(ids[int(other)]))
        return rows

    def pairs(self, field: str) -> tuple[Rows, Rows]:
        """Pairs of a thing and a body or person that it belongs to."""
        if field not in self._pairs:
            self._pairs[field] = pairs(self.linked, field)
        return self._pairs[field]

    def named(self, part: Part) -> Sequence[int]:
        """The rows of the bodies or people whose name or id a part tells."""
        said = part.value.removeprefix(EXACT)
        row = self.linked.row(said)
        if row >= 0 and self.linked.kind(row) == NAMES[part.field]:
            return [row]
        return self._by_name(part.field).get(said.casefold(), ())

    def part(self, field: str, row: int) -> Part:
        """The part that narrows to a body or person: by its name, or by its id where several have that name."""
        label = self.linked.label(row)
        alone = len(self._by_name(field)[label.casefold()]) == 1
        id = self.linked.id(row)
        other = "" if alone else apart(self.linked, row)
        said = f"{label} ({other})" if other else label
        return Part(field, EXACT + (label if alone and '"' not in label else id), said)

    def narrowed(self, parts: Sequence[Part]) -> Flags:
        """Which things some parts allow: those of any one of the kinds and outcomes, and of all the rest."""
        held = np.ones(self.linked.count, np.bool_)
        for field in FIELDS:
            allowed = [self._allowed(part) for part in parts if part.field == field]
            if allowed:
                held &= np.logical_or.reduce(allowed) if field in EITHER else np.logical_and.reduce(allowed)
        return held

    def _allowed(self, part: Part) -> Flags:
        if part.field == "kind":
            kinds = self.linked.kinds
            return np.equal(self.kinds, kinds.index(part.value) if part.value in kinds else len(kinds))
        if part.field == "outcome":
            return np.equal(self.outcomes, OUTCOMES.index(part.value))
        if part.field == "year":
            return self._dated(part.value)
        things, ends = self.pairs(part.field)
        held = np.zeros(self.linked.count, np.bool_)
        held[things[np.isin(ends, self.named(part))]] = True
        return held

    def _dated(self, year: str) -> Flags:
        """Which things are of a year; a date that is less precise counts where it can lie in it."""
        span = days(year)
        if span is None:
            return np.zeros(self.linked.count, np.bool_)
        return lying_between(self.days, day_number(span.first), day_number(span.last))

    def _by_name(self, field: str) -> Mapping[str, Sequence[int]]:
        if field not in self._names:
            found: dict[str, list[int]] = defaultdict(list)
            for row in self.linked.rows_of(NAMES[field]):
                found[self.linked.label(row).casefold()].append(row)
            self._names[field] = dict(found)
        return self._names[field]
