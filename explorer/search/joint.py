"""Whether the words of a query that meet a thing in its room or bodies are those of one person or body there."""

from __future__ import annotations

from typing import Final

import numpy as np

from explorer.search import fields as F
from explorer.search.batch import KIND_CODES
from explorer.search.build import ends_of
from explorer.search.flat import Array, Flags, Ints, Masks, Reals, Runs, Words
from explorer.search.tables import Tables

MOST: Final = 64
"""Rows that are looked at."""

_APART: Final = 0.6
"""What the words of a name are worth that are those of several."""

_PEOPLE, _BODIES, _ELSEWHERE = range(1, 4)
"""Groups of fields; a word that is met nowhere is of group 0."""

_GROUPS: Final = {_PEOPLE: F.PEOPLE, _BODIES: (F.BODY,)}
"""Fields that hold names of one sort."""


def _groups() -> Array:
    """Return the group of the best field of every set of fields as bits."""
    bits, found = np.arange(F.ANY + 1), np.zeros(F.ANY + 1, np.uint8)
    for field, _ in sorted(enumerate(F.WEIGHTS), key=lambda pair: pair[1]):
        group = next((group for group, fields in _GROUPS.items() if field in fields), _ELSEWHERE)
        found[bits & (1 << field) != 0] = group
    return found


_GROUP_OF: Final = _groups()


def together(tables: Tables, rows: Words, places: Masks, words: Ints) -> tuple[Reals, Flags]:
    """Return what is left of the worth of each row whose words meet several people or bodies, and whether people are all it is met in.

    `places` gives the fields of each word (first axis) in each row as bits, and `words` the word of the record.
    """
    groups = _GROUP_OF[places]
    worth, scattered = np.ones(len(rows), np.float32), np.zeros(len(rows), np.bool_)
    for group, fields in _GROUPS.items():
        here = groups == group
        count = here.sum(axis=0)
        several = np.flatnonzero(count > 1)
        if len(several):
            share = _one_end(tables, rows[several], here[:, several], words[:, several], fields) / count[several]
            worth[several] *= np.where(share < 1, _APART + (1 - _APART) * share, 1.0)
            scattered[several] |= share < 1
    return worth, scattered & (groups < _BODIES).all(axis=0)


def _one_end(tables: Tables, rows: Words, here: Flags, words: Ints, fields: tuple[int, ...]) -> Ints:
    """Return the most words of each row that are those of one end of some fields."""
    most = np.zeros(len(rows), np.int64)
    kinds = tables.rows.kinds[rows]
    names = Runs(tables.rows.own.pool, tables.rows.own.starts, tables.rows.named)
    for way in F.WAYS:
        if way.field in fields:
            at = np.flatnonzero(kinds == KIND_CODES[way.kind])
            starts, ends = ends_of(tables, rows[at], way) if len(at) else (at, at)
            if len(ends):
                _count(most, at[starts], *names.gather(ends), here, words)
    return most


def _count(most: Ints, row: Array, whose: Array, held: Words, here: Flags, words: Ints) -> None:
    """Raise `most` to the number of words that one end answers; `row` gives the row of each end, `whose` the end of each word held."""
    met = (words[:, row[whose]] == held) & here[:, row[whose]]
    begins = np.flatnonzero(np.diff(whose, prepend=-1))
    counts = np.logical_or.reduceat(met, begins, axis=1).sum(axis=0)
    np.maximum.at(most, row[whose[begins]], counts)
