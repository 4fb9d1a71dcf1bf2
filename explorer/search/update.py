"""Bringing the tables of an index up to date: only what changed, and what meets it in the graph, is taken apart again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Final

import numpy as np

from explorer.collector import paused
from explorer.model import Entity
from explorer.search import fields as F
from explorer.search.batch import Batch, digest, id_key
from explorer.search.build import Joint, entries, orders, paired
from explorer.search.flat import Array, Keys, Runs, Strings, Words, put
from explorer.search.postings import Postings
from explorer.search.tables import GONE, Lookup, Tables
from explorer.search.things import LEFT_OUT

_SHARE: Final = 0.2
"""The part of all things that may have changed for an update to be quicker than building anew."""


def updated(tables: Tables, things: Iterable[Entity], links: Iterable[Joint], gone: Collection[str] = ()) -> Tables:
    """Return the tables with some things new, changed or gone.

    `links` are all links that start or end at one of the things; links of these things that are not among them go, as do all
    links of what is gone. What the index then answers is what one built anew would.
    """
    with paused():
        batch, links = Batch(things), list(links)
        place = _places(tables, batch.ids, [*gone, *(id for link in links for id in (link.source, link.target))])
        at = np.array([place[id] for id in batch.ids], np.uint32)
        lost = np.array(sorted({place[id] for id in gone if id in place} - set(at.tolist())), np.uint32)
        before = tables.joins.touching(np.concatenate((at[at < len(tables.rows)], lost)))
        after = paired(links, place)
        return _applied(tables, batch, at, lost, _less(before, after), _less(after, before))


def caught_up(tables: Tables, things: Iterable[Entity], links: Iterable[Joint], share: float = _SHARE) -> Tables | None:
    """Return the tables brought up to date with a whole record, or None where more than a share of its things have changed."""
    with paused():
        known = dict(zip(tables.by_id.keys.tolist(), tables.by_id.rows.tolist(), strict=True))
        digests, size = tables.rows.digests.tolist(), len(tables.rows)
        seen, place, changed = np.zeros(size, np.bool_), {}, []
        for thing in things:
            if thing.kind in LEFT_OUT:
                continue
            row = known.get(id_key(thing.id), -1)
            if row < 0:
                row, size = size, size + 1
            else:
                seen[row] = True
            if row >= len(digests) or digests[row] != digest(thing):
                changed.append(thing)
            place[thing.id] = row
        lost = np.flatnonzero(~seen & (tables.rows.kinds != GONE)).astype(np.uint32)
        if len(changed) + len(lost) > len(digests) * share:
            return None
        at = np.array([place[thing.id] for thing in changed], np.uint32)
        before, after = tables.joins.forward, paired(links, place)
        return _applied(tables, Batch(changed), at, lost, _less(before, after), _less(after, before))


def _applied(
    tables: Tables, batch: Batch, at: Array, lost: Array, less: Mapping[str, Keys], more: Mapping[str, Keys]
) -> Tables:
    """Return the tables with a batch at its rows, without those that are lost, and with some links less and some more."""
    days = batch.date_words()
    old, number = _worded(tables, batch)
    new = _filled(old, batch, days.renumbered(number), number, at, lost)
    new = replace(new, joins=old.joins.changed(less, more))
    pairs = {name: np.union1d(less[name], more[name]) for name in F.RELATIONS}
    return _posted(new, _met(old, new, at, lost, pairs), lost, len(new.rows) - len(old.rows))


def row_of(tables: Tables, id: str) -> int:
    """Return the row of the thing with an id, or -1."""
    return next((int(row) for row in tables.by_id.find(id_key(id)) if tables.rows.ids[row] == id), -1)


def _places(tables: Tables, ids: Iterable[str], others: Iterable[str]) -> dict[str, int]:
    """Return the row of every id that has one or gets one; new ones come after all others."""
    place: dict[str, int] = {}
    after = len(tables.rows)
    for id in ids:
        place[id] = row_of(tables, id)
        if place[id] < 0:
            place[id], after = after, after + 1
    for id in others:
        if id not in place and (row := row_of(tables, id)) >= 0:
            place[id] = row
    return place


def _worded(tables: Tables, batch: Batch) -> tuple[Tables, Words]:
    """Return the tables with the words of a batch in their vocabulary, and the number there of each word of the batch."""
    vocabulary, names = tables.vocabulary.joined(batch.numbers)
    number = np.fromiter(map(vocabulary.find, batch.numbers), np.uint32, len(batch.numbers))
    if len(names) == len(vocabulary.roots):
        return tables, number
    rows = replace(tables.rows, own=tables.rows.own.renumbered(names), letters=tables.rows.letters.renumbered(names))
    return (
        replace(
            tables,
            vocabulary=vocabulary,
            postings=tables.postings.renumbered(names, len(vocabulary.roots)),
            rows=rows,
            date_words=tables.date_words.renumbered(names),
            outcomes=names[tables.outcomes],
        ),
        number,
    )


def _filled(tables: Tables, batch: Batch, days: Runs, number: Words, at: Array, lost: Array) -> Tables:
    """Return the tables with the rows of a batch in their places."""
    more, cited = batch.rows(number), batch.evidence()
    dates, of_date = _shared(tables.dates, batch.dates)
    papers, of_paper = _shared(tables.papers, batch.papers)
    rows = put(tables.rows, at, replace(more, dates=of_date[more.dates]))
    for column in (rows.own.sizes, rows.letters.sizes, rows.named, rows.outcomes, rows.dates):
        column[lost] = 0
    rows.kinds[lost] = GONE
    outcomes = np.where(tables.outcomes > 0, tables.outcomes, number[batch.outcomes])
    paper = np.append(of_paper, -1)[cited.paper].astype(np.int32)
    touched = np.zeros(len(rows), np.bool_)
    touched[at] = touched[lost] = True
    named = Lookup.of(np.array(batch.name_keys, np.uint64), at[np.array(batch.name_rows, np.int64)])
    return replace(
        tables,
        rows=rows,
        evidence=put(tables.evidence, at, replace(cited, paper=paper)),
        papers=papers,
        dates=dates,
        date_words=put(tables.date_words, of_date, days),
        outcomes=outcomes,
        by_id=tables.by_id.changed(touched, Lookup.of(batch.id_keys(), at)),
        by_name=tables.by_name.changed(touched, named),
    )


def _shared(strings: Strings, more: Collection[str]) -> tuple[Strings, Words]:
    """Return a list of distinct strings with more of them, and the place there of each of those."""
    known = {string: at for at, string in enumerate(strings.all())}
    new = [string for string in more if string not in known]
    known.update((string, at) for at, string in enumerate(new, len(known)))
    at = np.fromiter(map(known.__getitem__, more), np.uint32, len(more))
    return put(strings, np.arange(len(strings), len(known)), Strings.of(new)), at


def _less(pairs: Mapping[str, Keys], others: Mapping[str, Keys]) -> dict[str, Keys]:
    """Return the pairs that are not among others, by relation."""
    none = np.zeros(0, np.uint64)
    return {name: np.setdiff1d(pairs.get(name, none), others.get(name, none)) for name in F.RELATIONS}


def _met(old: Tables, new: Tables, at: Array, lost: Array, pairs: Mapping[str, Keys]) -> Array:
    """Return the rows whose words are others now: those that changed, those that answer by the name of one that has another
    name, and those that answer along a link that came or went."""
    renamed = np.array([row for row in at.tolist() if row < len(old.rows) and _answers(old, row) != _answers(new, row)])
    found = [at, lost]
    for tables in (old, new):
        for way in F.WAYS:
            found += [tables.joins.reaching(renamed, way), tables.joins.crossing(pairs, way)]
    return np.unique(np.concatenate(found).astype(np.uint32))


def _answers(tables: Tables, row: int) -> tuple[object, ...]:
    """Return all by which a row can answer for others."""
    rows = tables.rows
    names = rows.own[row][: int(rows.named[row])]
    return (
        rows.kinds[row],
        rows.alone[row],
        rows.days[row],
        frozenset(names.tolist()),
        frozenset(rows.letters[row].tolist()),
    )


def _posted(tables: Tables, met: Array, lost: Array, new: int) -> Tables:
    """Return the tables with the postings and the order of some rows made anew, of which `new` had none before."""
    flags = np.zeros(len(tables.rows), np.bool_)
    flags[met] = True
    kept = tables.postings.without(flags) if len(met) > new else tables.postings
    there = np.setdiff1d(met, lost).astype(np.uint32)
    more = Postings.of(entries(tables, there), len(tables.vocabulary.roots))
    order = tables.rows.order.copy()
    order[there] = orders(tables, there)
    loose = np.union1d(tables.loose, there[order[there] != tables.rows.order[there]]).astype(np.uint32)
    return replace(tables, rows=replace(tables.rows, order=order), postings=kept.joined(more), loose=loose)
