"""What was linked again woven into what is carried over: the columns of the whole record, and its workings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.columns.coded import Coded
from explorer.columns.layout import NO_PAGE
from explorer.model import Evidence, Problem, Record, Span
from explorer.resolve.assembly import packed_rows
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.links import Table, joined
from explorer.resolve.onward.before import Before, others_by_row
from explorer.resolve.roster import Roster
from explorer.resolve.whole import Mentions

Numbers = NDArray[np.int64]


class Rows(NamedTuple):
    """The new roster; the new row of each old one, -1 for what is gone; the rows of things linked again, by id."""

    roster: Roster
    onward: Numbers
    row_of: Mapping[str, int]


def rows_with(before: Before, again: Collection[int], fates: Mapping[str, int], things: Iterable[Thing]) -> Rows:
    """The roster without the rows that were linked again and with what they became."""
    old, fresh = before.roster, sorted(things, key=lambda thing: thing.id)
    kept = np.ones(len(old.ids), bool)
    kept[list(again)] = False
    carried = np.flatnonzero(kept)
    ids = [old.ids[row] for row in carried.tolist()]
    at = np.array([bisect_left(ids, thing.id) for thing in fresh], np.int64)
    rows = at + np.arange(len(fresh))
    onward = np.full(len(old.ids), -1, np.int64)
    onward[carried] = np.arange(len(carried)) + np.searchsorted(at, np.arange(len(carried)), side="right")
    row_of = {thing.id: row for thing, row in zip(fresh, rows.tolist(), strict=True)}
    for id, row in fates.items():
        onward[row] = row_of[id]
    more = Roster()
    for thing in fresh:
        more.add(thing)
    order = np.empty(len(ids) + len(fresh), np.int64)
    order[onward[carried]], order[rows] = carried, len(old.ids) + np.arange(len(fresh))
    both = ([*a, *b] for a, b in zip(old.columns(), more.columns(), strict=True))
    return Rows(Roster(*([column[row] for row in order.tolist()] for column in both)), onward, row_of)


def claims_with(
    before: Before,
    number: Numbers,
    onward: Numbers,
    documents: Sequence[str],
    said: Collection[str],
    more: Mapping[str, Table],
) -> dict[str, Table] | None:
    """The claims of all papers: those of papers whose claims were taken again are in `more`. None where an end is lost."""
    numbers = {document: place for place, document in enumerate(documents)}
    again = [numbers[document] for document in said]
    kept: dict[str, Table] = {}
    for kind, said_before in before.workings.claims.items():
        papers = number[said_before[:, 4]]
        still = np.flatnonzero((papers >= 0) & ~np.isin(papers, again))
        table, papers = said_before[still].astype(np.int64), papers[still]
        ends = onward[table[:, :2]]
        if len(ends) and ends.min() < 0:
            return None
        kept[kind] = np.column_stack((ends, table[:, 2:4], papers, table[:, 5:])).astype(np.uint32)
    return {kind: table for kind, table in joined(kept, more).items() if len(table)}


def places_with(
    before: Before,
    number: Numbers,
    rows: Rows,
    again: Collection[int],
    actors: Mapping[int, tuple[int, int, int]],
    named: Table,
) -> Table:
    """The places that name all things: of carried things as they were, of `actors` (bodies and offices by row, each with its best place)
    as they were and are, and those of things linked again, which are in `named`."""
    stood = before.places(number)
    kept = np.ones(len(before.roster.ids), bool)
    kept[list(again)] = False
    hub = np.zeros(len(rows.roster.ids) + 1, bool)
    hub[list(actors)] = True
    onward = rows.onward[stood[:, 0]]
    still = (onward >= 0) & (kept[stood[:, 0]] | hub[onward])
    was = np.column_stack((onward, stood[:, 1:]))[still]
    was[hub[was[:, 0]], 1] = 1
    best = np.array([(row, 0, *place) for row, place in actors.items()], np.int64).reshape(-1, 5)
    return np.concatenate((was, best, named.astype(np.int64))).astype(np.uint32)


def mentions_with(
    before: Before,
    number: Numbers,
    onward: Numbers,
    again: Mapping[Key, tuple[int, str]],
    added: Sequence[tuple[int, str, int, str, str]],
) -> Mentions | None:
    """All mentions: those linked again with the rows and reasons they have now, and those of papers that came, as number of the paper,
    ref, row, name and reason. None where a thing is lost."""
    was = before.workings.mentions
    papers, things, reasons = number[was.documents], onward[was.things], dict[int, str]()
    for document in {key[0] for key in again}:
        for place, ref in before.refs_of(document):
            if found := again.get((document, ref)):
                things[place], reasons[place] = found
    kept = papers >= 0
    if len(things) and things[kept].min(initial=0) < 0:
        return None
    order, more = np.flatnonzero(kept), sorted(added)
    at = np.searchsorted(papers[order], [row[0] for row in more])
    return Mentions(
        np.insert(papers[order], at, [row[0] for row in more]).astype(np.uint32),
        np.insert(things[order], at, [row[2] for row in more]).astype(np.uint32),
        was.refs.rows(order).inserted(at, [row[1] for row in more]),
        was.names.rows(order).inserted(at, [row[3] for row in more]),
        was.reasons.put(reasons).rows(order).inserted(at, [row[4] for row in more]),
    )


def others_with(before: Before, rows: Rows, again: Collection[int], things: Iterable[Thing]) -> list[tuple[int, str]]:
    """The ids that lead to all things beside their own."""
    carried = (
        (int(rows.onward[row]), other)
        for row, found in others_by_row(before.workings).items()
        if row not in again
        for other in found
    )
    fresh = ((rows.row_of[thing.id], other) for thing in things for other in thing.other_ids)
    return sorted((*carried, *fresh))


def problems_with(before: Before, gone: Collection[str], again: Collection[int]) -> Iterator[Problem]:
    """What was known of papers and things that are carried over."""
    ids = {before.roster.ids[row] for row in again}
    for problem in before.linked.problems:
        if problem.code in ("attendance", "attendance-lists", "vote") and problem.about:
            continue
        if problem.about not in ids if problem.about else problem.document not in gone:
            yield problem


class Words:
    """The words of papers, as the pieces of evidence before have them, or read from the papers."""

    def __init__(
        self, before: Before, number: Numbers, documents: Sequence[str], read: Callable[[str], Record]
    ) -> None:
        self._before, self._number, self._documents, self._read = before, number, documents, read
        self._facts: dict[str, Facts] = {}

    def evidence(self, document: str, span: Span) -> Evidence:
        """The words of a span, with their page where the paper has pages."""
        if document not in self._facts:
            self._facts[document] = Facts([self._read(document)], {})
        return self._facts[document].evidence(document, span)

    def quoted(self, places: Table) -> tuple[NDArray[np.int32], Coded]:
        """Pages and quotes of places, which are in the order of papers."""
        linked = self._before.linked
        at = _matching(places, self._before.pieces(self._number))
        quote, page = (np.asarray(linked.numbers(f"piece {name}")) for name in ("quote", "page"))
        pages, numbers = np.full(len(places), NO_PAGE, np.int32), np.zeros(len(places), np.uint32)
        known, fresh = np.flatnonzero(at >= 0), dict[int, str]()
        pages[known], numbers[known] = page[at[known]], quote[at[known]]
        for row in np.flatnonzero(at < 0).tolist():
            document, start, end = places[row].tolist()
            piece = self.evidence(self._documents[document], Span(start, end))
            pages[row], fresh[row] = NO_PAGE if piece.page is None else piece.page, piece.quote
        begins, text = linked.strings("quotes").whole()
        return pages, Coded(np.asarray(begins), text, numbers).put(fresh)


def _matching(places: Table, was: Numbers) -> Numbers:
    """For each place the number of an equal one that was, or -1 where there is none, or none that can be told quickly."""
    known = np.flatnonzero(was[:, 0] >= 0)
    both = np.concatenate((places, was[known].astype(np.uint32)))
    found = np.full(len(places), -1, np.int64)
    key = packed_rows(both)
    if key is None or not len(known):
        return found
    # Both are in order and without doubles.
    at = np.minimum(np.searchsorted(key[len(places) :], key[: len(places)]), len(known) - 1)
    same = key[len(places) :][at] == key[: len(places)]
    found[same] = known[at[same]]
    return found
