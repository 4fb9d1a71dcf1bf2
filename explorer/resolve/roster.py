"""All things in the order of their ids, as columns, and the places that name each."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

import numpy as np

from explorer.columns.layout import attrs_json
from explorer.model import Scalar
from explorer.resolve.facts import Facts, Thing
from explorer.resolve.links import Place, Table, rows
from explorer.text.contacts import hide

ACTORS: Final = frozenset({"body", "post", "person"})
"""Things that thousands of papers name: the best words first, then those of all papers in their order."""


class Name(NamedTuple):
    """What a thing is called where something is said of it."""

    id: str
    label: str


@dataclass(slots=True)
class Roster:
    """Things by id; `attrs` are JSON."""

    ids: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    bases: list[str] = field(default_factory=list)
    dates: list[str] = field(default_factory=list)
    attrs: list[str] = field(default_factory=list)

    def add(self, thing: Thing) -> None:
        """Take a thing at the end; telephone numbers and mail addresses stay in the papers."""
        self.ids.append(thing.id)
        self.kinds.append(thing.kind)
        self.labels.append(hide(thing.label) or thing.id)
        self.bases.append(thing.basis)
        self.dates.append(str(thing.attrs.get("date", "")))
        attrs = (
            thing.attrs if thing.kind == "document" else {name: _hidden(value) for name, value in thing.attrs.items()}
        )
        self.attrs.append(attrs_json(dict(sorted(attrs.items()))))

    def columns(self) -> tuple[list[str], ...]:
        """All columns, in the order of the fields."""
        return self.ids, self.kinds, self.labels, self.bases, self.dates, self.attrs

    def name(self, row: int) -> Name:
        """What the thing of a row is called."""
        return Name(self.ids[row], self.labels[row])


def _hidden(value: Scalar | tuple[str, ...]) -> Scalar | tuple[str, ...]:
    """A value of an attribute without telephone numbers and mail addresses."""
    if isinstance(value, tuple):
        return tuple(hide(one) for one in value)
    return hide(value) if isinstance(value, str) else value


NAMED: Final = 5
"""Columns of the table of places that name things: row, rank among the thing's places, and a `Place`."""


def places_of(facts: Facts, things: Iterable[tuple[int, Thing]], documents: Mapping[str, int]) -> Table:
    """Every place that names some things, which are given with their rows."""
    found = array("I")
    for row, thing in things:
        rank, actor = 0, thing.kind in ACTORS
        for key in thing.keys:
            document = documents[key[0]]
            for span in facts.mentions[key].spans:
                found.extend((row, rank, document, *facts.place(key[0], span)))
                rank = 1 if actor else rank + 1
    return rows(found, NAMED)


def best_places(named: Table, count: int) -> Sequence[Place]:
    """The place that names each of `count` things best; papers, which nothing names, have one that means nothing."""
    found = np.zeros((count, NAMED - 2), np.uint32)
    best = named[named[:, 1] == 0]
    found[best[:, 0]] = best[:, 2:]
    return [(document, start, end) for document, start, end in found.tolist()]
