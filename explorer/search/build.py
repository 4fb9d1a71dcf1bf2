"""Making the tables of an index from things and links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final, Protocol

import numpy as np

from explorer.collector import paused
from explorer.model import Entity
from explorer.search import fields as F
from explorer.search.batch import KIND_CODES, Batch
from explorer.search.flat import Array, Keys, Runs, Strings, Words, taken
from explorer.search.fold import STOP
from explorer.search.joins import Joins, pair
from explorer.search.postings import Postings, keyed
from explorer.search.tables import LATER, Lookup, Tables
from explorer.search.vocabulary import GAP, Vocabulary

_NO_DAY: Final = 99_999_999
_NAMED: Final = [KIND_CODES[kind] for kind in ("person", "body", "post")]


class Joint(Protocol):
    """What an index needs of a link."""

    @property
    def kind(self) -> str:
        """The relation."""

    @property
    def source(self) -> str:
        """The id at which it starts."""

    @property
    def target(self) -> str:
        """The id at which it ends."""

    @property
    def attrs(self) -> Mapping[str, object]:
        """What it says besides, of which a `vote` counts."""


def build(entities: Iterable[Entity], links: Iterable[Joint]) -> Tables:
    """Return the tables of an index over things and their links; documents are left out.

    Rows stand in the order in which things come that answer a query equally well.
    """
    with paused():
        batch = Batch(entities)
        dates = batch.date_words()
        listed = sorted(batch.numbers)
        number = np.empty(len(listed), np.uint32)
        number[[batch.numbers[word] for word in listed]] = np.arange(len(listed), dtype=np.uint32)
        place = np.arange(len(batch), dtype=np.uint32)
        tables = Tables(
            vocabulary=Vocabulary.of(listed),
            postings=Postings.of(np.zeros(0, np.uint64), len(listed)),
            rows=batch.rows(number),
            evidence=batch.evidence(),
            papers=Strings.of(batch.papers),
            dates=Strings.of(batch.dates),
            date_words=dates.renumbered(number),
            outcomes=number[batch.outcomes],
            joins=Joins.of(paired(links, dict(zip(batch.ids, place.tolist(), strict=True)))),
            by_id=Lookup.of(batch.id_keys(), place),
            by_name=Lookup.of(np.array(batch.name_keys, np.uint64), place[np.array(batch.name_rows, np.int64)]),
            loose=np.zeros(0, np.uint32),
        )
        tables = _in_order(tables)
        return replace(tables, postings=Postings.of(entries(tables, place), len(listed)))


def paired(links: Iterable[Joint], place: Mapping[str, int]) -> dict[str, Keys]:
    """Return the links between known things by relation, as `source << 32 | target` of their rows."""
    found: dict[str, list[int]] = {name: [] for name in F.RELATIONS}
    for link in links:
        name = F.told(link.kind, link.attrs.get("vote"))
        if name in found:
            source, target = place.get(link.source), place.get(link.target)
            if source is not None and target is not None:
                found[name].append(source << 32 | target)
    return {name: np.array(pairs, np.uint64) for name, pairs in found.items()}


def entries(tables: Tables, at: Words) -> Keys:
    """Return the sorting keys of all words that lead to some rows: their own, their date's, and those of their place in the
    graph."""
    rows = tables.rows
    unsaid = np.array([tables.vocabulary.find(word) for word in STOP], np.uint32)
    kinds = rows.kinds[at]
    parts = []

    def put(starts: Array, words: Words, field: int | Array, *, whole: bool = False) -> None:
        kept = words != GAP if whole else ~np.isin(words, unsaid)
        chosen = field if isinstance(field, int) else field[kept]
        parts.append(keyed(words[kept], at[starts[kept]], chosen))

    named = np.isin(kinds, _NAMED)
    names, others = rows.split()
    for own, runs, field in ((named, names, F.NAME), (named, others, F.POST), (~named, rows.own, F.OWN)):
        starts, words = runs.gather(at[own])
        put(np.flatnonzero(own)[starts], words, field, whole=field == F.NAME)
    put(*rows.letters.gather(at), F.LETTERS)
    put(*tables.date_words.gather(rows.dates[at]), F.DATE)
    put(np.arange(len(at)), tables.outcomes[rows.outcomes[at]], F.OUTCOME)
    for way in F.WAYS:
        here = np.flatnonzero(kinds == KIND_CODES[way.kind])
        starts, ends = ends_of(tables, at[here], way)
        along, words = answering(tables, ends, way)
        put(here[starts[along]], words, way.field, whole=way.field in F.PEOPLE)
        along, words = rows.letters.gather(ends)
        put(here[starts[along]], words, F.BODY)
    return np.concatenate(parts)


def ends_of(tables: Tables, at: Array, way: F.Way) -> tuple[Array, Array]:
    """Return, for every end of a way from one of the rows, which of these it starts from and the row at its end."""
    starts, ends = tables.joins.follow(at, way, tables.rows.alone)
    if not way.ends:
        return starts, ends
    kept = np.isin(tables.rows.kinds[ends], [KIND_CODES[kind] for kind in way.ends])
    return starts[kept], ends[kept]


def answering(tables: Tables, ends: Array, way: F.Way) -> tuple[Array, Words]:
    """Return, for every word with which the ends of a way answer, which of these it comes from and the word, each once."""
    rows = tables.rows
    if way.field == F.DATE:
        return tables.date_words.gather(rows.dates[ends])
    distinct, back = np.unique(ends, return_inverse=True)
    whose, words = rows.split()[0].gather(distinct)
    keys = np.unique(pair(whose, words))
    sizes = np.bincount((keys >> np.uint64(32)).astype(np.int64), minlength=len(distinct))
    return Runs.of(keys.astype(np.uint32), sizes).gather(back)


def orders(tables: Tables, at: Words) -> Keys:
    """Return how some rows stand among those that answer a query equally well.

    First come people, bodies and posts, then what is newest by its own date or its meeting's, then the kind that is worth more, and
    last chance, which is the same on every machine because it comes of the id.
    """
    rows, kinds = tables.rows, tables.rows.kinds[at]
    days = rows.days[at].astype(np.int64)
    for way in F.WAYS:
        if way.field == F.DATE:
            here = np.flatnonzero(kinds == KIND_CODES[way.kind])
            starts, ends = ends_of(tables, at[here], way)
            np.maximum.at(days, here[starts], rows.days[ends])
    chance = np.zeros(len(rows), np.uint64)
    chance[tables.by_id.rows] = tables.by_id.keys
    later = (~np.isin(kinds, _NAMED)).astype(np.uint64)
    age = (_NO_DAY - np.clip(days, 0, _NO_DAY)).astype(np.uint64)
    worth = np.clip((2.0 - rows.prior[at]) * 100, 0, 255).astype(np.uint64)
    order: Keys = later * np.uint64(LATER) | age << np.uint64(36) | worth << np.uint64(28) | chance[at] >> np.uint64(36)
    return order


def _in_order(tables: Tables) -> Tables:
    """Return tables without postings with their rows in order."""
    found = orders(tables, np.arange(len(tables.rows), dtype=np.uint32))
    order = np.argsort(found, kind="stable")
    place = np.empty(len(order), np.uint32)
    place[order] = np.arange(len(order), dtype=np.uint32)
    low = np.uint64(0xFFFFFFFF)
    pairs = {name: pair(place[keys >> np.uint64(32)], place[keys & low]) for name, keys in tables.joins.forward.items()}
    return replace(
        tables,
        rows=taken(replace(tables.rows, order=found), order),
        evidence=taken(tables.evidence, order),
        joins=Joins.of(pairs),
        by_id=Lookup.of(tables.by_id.keys, place[tables.by_id.rows]),
        by_name=Lookup.of(tables.by_name.keys, place[tables.by_name.rows]),
    )
