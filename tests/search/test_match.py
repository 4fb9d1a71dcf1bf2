"""What the flat arrays find is what a slow look at every thing finds, whichever way they are gone through."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.search import Index, match, sense
from explorer.search.fields import ANY, WEIGHTS
from explorer.search.sense import Sense, Tier
from tests.search.records import WORDS, Linked, records

TERMS = sorted({word for phrase in WORDS for word in phrase.replace("’", "").split()} | {"hous", "w", "harlo", "zebra"})
senses = st.lists(
    st.tuples(st.sampled_from(TERMS), st.sampled_from([Tier.FORM, Tier.PREFIX, Tier.FUZZY])), min_size=1, max_size=3
)


@pytest.fixture(params=["small", "large"], autouse=True)
def size(request: pytest.FixtureRequest) -> Iterator[None]:
    """Go through small records as through small ones, and once more as through large ones."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "large":
            patch.setattr(sense, "_LONG", 1)
            patch.setattr(match, "_FEW", 0)
            patch.setattr(match, "_BROAD", 0)
            patch.setattr(match, "_ENOUGH", 3)
            patch.setattr(match, "_PART", 2)
        yield


class Slow:
    """Every posting one by one."""

    def __init__(self, index: Index) -> None:
        self.index, self.postings = index, index.tables.postings
        self.places = self.postings.places

    def held(self, found: Sense, fields: int = ANY) -> dict[int, list[tuple[float, int, int]]]:
        """Which rows hold a word, and for each posting there what it is worth, its tier and its fields."""
        parts = [(at, one.worth, one.tier) for one in found.stretches for at in range(one.start, one.stop)]
        parts += list(zip(found.places.tolist(), found.worth.tolist(), found.tiers.tolist(), strict=True))
        rows: dict[int, list[tuple[float, int, int]]] = {}
        for at, worth, tier in parts:
            if self.places[at] & fields:
                rows.setdefault(int(self.postings.rows[at]), []).append((worth, tier, int(self.places[at])))
        return rows


def sensed(index: Index, asked: list[tuple[str, Tier]]) -> list[Sense]:
    return [index._senses.of(word, tier, typing=tier == Tier.PREFIX) for word, tier in asked]


@given(records(), senses, st.sampled_from([ANY, 1, 2, 3, 96]))
def test_rows_that_hold_every_word(record: Linked, asked: list[tuple[str, Tier]], fields: int) -> None:
    index = Index.build(record.things, record.links)
    found, slow = sensed(index, asked), Slow(index)
    held = [set(slow.held(one, fields)) for one in found]
    rows = set.intersection(*held)
    assert set(index._matcher.all_of(found, None, fields).tolist()) == rows
    for one, expected in zip(found, held, strict=True):
        flags = index._matcher.flags(one, fields)
        assert set(np.flatnonzero(flags).tolist()) == expected
        some = np.arange(0, len(index.tables.rows), 2, dtype=np.uint32)
        assert index._matcher.having(one, some, fields).tolist() == [row in expected for row in some.tolist()]


@given(records(), senses)
def test_the_first_rows_are_some_of_all(record: Linked, asked: list[tuple[str, Tier]]) -> None:
    index = Index.build(record.things, record.links)
    found = sensed(index, asked)
    every, first = index._matcher.all_of(found).tolist(), index._matcher.first_of(found).tolist()
    assert first == every[: len(first)]
    assert len(first) >= min(3, len(every))


@given(records(), senses)
def test_the_best_posting_of_each_word_in_each_row(record: Linked, asked: list[tuple[str, Tier]]) -> None:
    index = Index.build(record.things, record.links)
    if not len(index):
        return
    found, slow = sensed(index, asked), Slow(index)
    rows = np.arange(len(index.tables.rows), dtype=np.uint32)
    matches = index._matcher.matches(found, rows)
    for number, one in enumerate(found):
        held = slow.held(one)
        for row in rows.tolist():
            worths = [
                worth * max(weight for field, weight in enumerate(WEIGHTS) if places & 1 << field) * one.rarity
                for worth, _, places in held.get(row, ())
            ]
            assert matches.worth[number, row] == pytest.approx(max(worths, default=0), abs=1e-3)
            told = (int(matches.tiers[number, row]), int(matches.places[number, row]))
            assert told == (0, 0) if not worths else told in [(tier, places) for _, tier, places in held[row]]


@given(records(), senses, st.integers(0, 3))
def test_rows_that_hold_most_words(record: Linked, asked: list[tuple[str, Tier]], least: int) -> None:
    index = Index.build(record.things, record.links)
    found, slow = sensed(index, asked), Slow(index)
    needed = [word.isdecimal() for word, _ in asked]
    held = [set(slow.held(one)) for one in found]
    counts = {
        row: sum(row in one for one in held)
        for row in set.union(*held)
        if all(row in one for one, must in zip(held, needed, strict=True) if must)
    }
    most = max(counts.values(), default=0)
    expected = {row for row, count in counts.items() if count == most} if most >= max(1, least) else set()
    assert set(index._matcher.most_of(found, needed, least, None).tolist()) == expected
