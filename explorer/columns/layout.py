"""The linked record laid out as the columns that `Linked` reads in place, from tables of rows and numbers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.columns.coded import Coded
from explorer.columns.days import day_number
from explorer.columns.sections import packed
from explorer.columns.strings import laid_out, numbered
from explorer.model import Attributes, Problem, Standing
from explorer.schema import WEAK

Numbers = NDArray[np.uint32]

NO_PAGE: Final = -1
"""The page of a piece of evidence in a paper without pages."""

_YEAR, _MONTH, _ANY_MONTH, _ANY_DAY = 10_000, 100, 99_99, 99
"""Of a day as a number: what a year and a month count, and the most that may follow them where they are all that is known."""

FEW: Final = 64
"""Links of one thing that are put in order when they are asked for; of more the order is kept."""


class Lists(NamedTuple):
    """A list of numbers for each row: `rows[at[row] : at[row + 1]]`."""

    at: Numbers
    rows: Numbers


@dataclass(frozen=True, slots=True)
class Things:
    """Things by id. `attrs` are numbers of `Parts.attrs`, `pieces` numbers of pieces of evidence."""

    ids: Sequence[str]
    kinds: Sequence[str]
    labels: Sequence[str]
    bases: Sequence[str]
    dates: Sequence[str]
    attrs: Numbers
    pieces: Lists


@dataclass(frozen=True, slots=True)
class Links:
    """Links by kind, source, target and id. Ends are rows of things, or numbers of `Parts.ids` after them; `tails` are numbers of
    `Parts.tails`, which hold what an id has beyond kind and ends."""

    kinds: Sequence[str]
    sources: Numbers
    targets: Numbers
    tails: Numbers
    days: NDArray[np.int32]
    attrs: Numbers
    pieces: Lists


@dataclass(frozen=True, slots=True)
class Pieces:
    """Evidence: documents by number of `Parts.ids`, places, pages (or `NO_PAGE`) and quotes."""

    documents: Numbers
    starts: Numbers
    ends: Numbers
    pages: NDArray[np.int32]
    quotes: Sequence[str]


@dataclass(frozen=True, slots=True)
class Merged:
    """Why mentions were taken for things: by number of `Parts.ids`, and in words."""

    things: Numbers
    documents: Numbers
    refs: Sequence[str]
    reasons: Sequence[str]
    names: Sequence[str]
    bases: Sequence[str]


@dataclass(frozen=True, slots=True)
class Parts:
    """A linked record as tables. `ids` are those of all things, then of whatever is named and not there."""

    ids: Sequence[str]
    attrs: Sequence[str]
    tails: Sequence[str]
    things: Things
    links: Links
    pieces: Pieces
    merged: Merged
    redirects: Mapping[str, int]
    problems: Sequence[Problem]
    standings: Sequence[Standing]
    key: str = ""


def lay_out(parts: Parts) -> Iterator[bytes | memoryview]:
    """The file of a linked record in parts, the same for the same tables on machines of one kind."""
    return _Layout(parts).file()


class _Layout:
    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self.count = len(parts.things.ids)
        self.columns: dict[str, NDArray[Any]] = {}
        self.texts: dict[str, bytes] = {}

    def file(self) -> Iterator[bytes | memoryview]:
        parts = self.parts
        thing_kinds, link_kinds = Counter(parts.things.kinds), Counter(parts.links.kinds)
        self._add_things(sorted(thing_kinds))
        self._add_links(sorted(link_kinds))
        self._add_pieces()
        self._add_merges()
        gone = sorted(parts.redirects)
        self._add_strings("gone", gone)
        self.columns["gone to"] = _numbers([parts.redirects[id] for id in gone])
        self._add_strings("ids", parts.ids)
        self._add_strings("attrs", parts.attrs)
        self._add_strings("tails", parts.tails)
        self._add_strings("problems", [json_of(problem_row(problem)) for problem in parts.problems])
        self._add_strings("standings", [json_of([s.number, s.state, s.a, s.b, s.note]) for s in parts.standings])
        noted = {
            "key": parts.key,
            "things": self.count,
            "kinds": {"entity": sorted(thing_kinds.items()), "link": sorted(link_kinds.items())},
            "bases": sorted(set(parts.things.bases)),
        }
        return packed(noted, self.columns, self.texts)

    def _add_things(self, kinds: list[str]) -> None:
        things = self.parts.things
        codes = _codes(things.kinds, kinds)
        self.columns["thing kind"] = codes
        self.columns["thing basis"] = _codes(things.bases, sorted(set(things.bases)))
        self._add_pooled("thing label", "labels", things.labels)
        self.columns["thing attrs"] = things.attrs
        self.columns["thing day"] = np.array([day_number(date) for date in things.dates], np.int32)
        self._add_lists("thing pieces", things.pieces)
        folded = [label.casefold() for label in things.labels]
        order = sorted(range(self.count), key=folded.__getitem__)
        order.sort(key=things.dates.__getitem__, reverse=True)
        order.sort(key=codes.tolist().__getitem__)
        self.columns["thing order"] = _numbers(order)

    def _add_links(self, kinds: list[str]) -> None:
        links = self.parts.links
        self.columns["link kind"] = _codes(links.kinds, kinds)
        self.columns["link source"], self.columns["link target"] = links.sources, links.targets
        self.columns["link tail"], self.columns["link attrs"] = links.tails, links.attrs
        self.columns["link day"] = links.days
        self._add_lists("link pieces", links.pieces)
        whole = (links.sources < self.count) & (links.targets < self.count)
        rows = np.flatnonzero(whole).astype(np.uint32)
        self._add_lists("out", grouped(links.sources[rows], rows, self.count))
        self._add_lists("into", grouped(links.targets[rows], rows, self.count))
        weak = np.isin(self.columns["link kind"], [at for at, kind in enumerate(kinds) if kind in WEAK])[rows]
        ends = links.sources[rows], links.targets[rows]
        near, strong = _near(np.concatenate(ends), np.concatenate(ends[::-1]), np.concatenate((weak, weak)))
        self._add_lists("near", grouped(*near, self.count))
        self._add_lists("near strongly", grouped(*strong, self.count))
        self._add_hubs(rows)

    def _add_hubs(self, rows: Numbers) -> None:
        """For each thing with many links the rows of all of them, the newest first."""
        links = self.parts.links
        other = rows[links.targets[rows] != links.sources[rows]]
        things, found = np.concatenate((links.sources[rows], links.targets[other])), np.concatenate((rows, other))
        hubs = np.flatnonzero(np.bincount(things, minlength=self.count) > FEW).astype(np.uint32)
        hub = np.zeros(self.count, bool)
        hub[hubs] = True
        kept = hub[things]
        things, found = things[kept], found[kept]
        newest = np.lexsort((found, -links.days[found].astype(np.int64), things))
        self.columns["hub"] = hubs
        self._add_lists(
            "newest", grouped(np.searchsorted(hubs, things[newest]).astype(np.uint32), found[newest], len(hubs))
        )

    def _add_pieces(self) -> None:
        pieces = self.parts.pieces
        self.columns["piece document"] = pieces.documents
        self.columns["piece start"], self.columns["piece end"] = pieces.starts, pieces.ends
        self.columns["piece page"] = pieces.pages
        self._add_pooled("piece quote", "quotes", pieces.quotes)

    def _add_merges(self) -> None:
        merged = self.parts.merged
        self.columns["merge thing"], self.columns["merge document"] = merged.things, merged.documents
        self._add_pooled("merge ref", "refs", merged.refs)
        self._add_pooled("merge reason", "reasons", merged.reasons)
        self._add_pooled("merge name", "names", merged.names)
        self._add_pooled("merge basis", "merge bases", merged.bases)
        rows = np.flatnonzero(merged.things < self.count).astype(np.uint32)
        self._add_lists("merges", grouped(merged.things[rows], rows, self.count))

    def _add_pooled(self, column: str, table: str, strings: Sequence[str]) -> None:
        """Strings of which many are equal: each once, and their numbers."""
        if isinstance(strings, Coded):
            self.columns[column], self.columns[f"{table} at"], self.texts[table] = strings.packed()
        else:
            numbers, distinct = numbered(strings)
            self.columns[column] = _numbers(numbers)
            self._add_strings(table, distinct)

    def _add_strings(self, name: str, strings: Sequence[str]) -> None:
        at, self.texts[name] = laid_out(strings)
        self.columns[f"{name} at"] = np.frombuffer(at, np.uint64)

    def _add_lists(self, name: str, lists: Lists) -> None:
        self.columns[f"{name} at"], self.columns[name] = lists


def grouped(owners: Numbers, rows: Numbers, count: int) -> Lists:
    """For each of `count` owners its rows, in their order."""
    order = np.argsort(owners, kind="stable")
    return Lists(starts(owners, count), rows[order])


def starts(owners: NDArray[Any], count: int) -> Numbers:
    """Where the list of each of `count` owners begins, when rows are in the order of their owners; and where the last ends."""
    return np.concatenate(([0], np.cumsum(np.bincount(owners, minlength=count)))).astype(np.uint32)


def _near(a: Numbers, b: Numbers, weak: NDArray[np.bool_]) -> tuple[tuple[Numbers, Numbers], tuple[Numbers, Numbers]]:
    """The distinct pairs of two columns, in order: all, and those of which one is not weak."""
    # NumPy's own search for distinct numbers hashes them, and numbers made of two collide.
    both = np.sort(a.astype(np.uint64) << np.uint64(33) | b.astype(np.uint64) << np.uint64(1) | weak)
    pair = both >> np.uint64(1)
    first = np.append(True, pair[1:] != pair[:-1]) if len(pair) else np.zeros(0, bool)
    strong = pair[first & (both & np.uint64(1) == 0)]
    every, low = pair[first], np.uint64(0xFFFFFFFF)
    split = [((one >> np.uint64(32)).astype(np.uint32), (one & low).astype(np.uint32)) for one in (every, strong)]
    return split[0], split[1]


def _codes(values: Sequence[str], known: list[str]) -> NDArray[np.uint8]:
    numbers = {value: number for number, value in enumerate(known)}
    return np.array([numbers[value] for value in values], np.uint8)


def _numbers(values: Sequence[int]) -> Numbers:
    return np.array(values, np.uint32)


def lying_between(days: NDArray[np.int32], first: int, last: int) -> NDArray[np.bool_]:
    """Which days, as numbers of any precision, can lie between two, both included; a thing without a day never does."""
    end = days + np.where(days % _YEAR == 0, _ANY_MONTH, np.where(days % _MONTH == 0, _ANY_DAY, 0))
    held: NDArray[np.bool_] = (days > 0) & (end >= first) & (days <= last)
    return held


def attrs_json(attrs: Attributes) -> str:
    """Attributes as JSON, tuples as lists, in their order."""
    return json_of({name: list(value) if isinstance(value, tuple) else value for name, value in attrs.items()})


def problem_row(problem: Problem) -> list[Any]:
    """A problem as JSON can hold it."""
    span = problem.span and [problem.span.start, problem.span.end]
    pieces = [[piece.document, piece.start, piece.end, piece.quote, piece.page] for piece in problem.evidence]
    return [problem.code, problem.message, span, problem.document, problem.about, pieces]


_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def json_of(value: object) -> str:
    """JSON without spaces; raises ValueError for a number that JSON does not have."""
    return _ENCODE(value)
