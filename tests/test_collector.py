"""Python's collector is kept away from what stays, and what does not stay needs none."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from explorer import collector
from explorer.cards import card, groups
from explorer.corpus import Corpus
from explorer.selection import Selection
from explorer.selection.catalogue import catalogue
from tests.tui.driving import example


class Counting:
    """A method that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0
        self.double = collector.remembered(2, self._double)

    def _double(self, number: int) -> int:
        self.asked += 1
        return 2 * number


@pytest.fixture
def no_collector() -> Iterator[None]:
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture
def as_before() -> Iterator[None]:
    thresholds, callbacks = gc.get_threshold(), gc.callbacks.copy()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    gc.callbacks[:] = callbacks
    # As `tests/conftest.py` does, for the tests that come after.
    gc.collect()
    gc.freeze()


def test_the_last_answers_are_kept() -> None:
    counting = Counting()
    assert [counting.double(number) for number in (1, 1, 2, 1, 3, 2)] == [2, 2, 4, 2, 6, 4]
    assert counting.asked == 4


@pytest.mark.usefixtures("no_collector")
def test_what_remembers_goes_away_with_its_last_user() -> None:
    counting = Counting()
    counting.double(1)
    gone = weakref.ref(counting)
    del counting
    assert gone() is None


def looked_at(corpus: Corpus) -> None:
    """Everything the explorer does with a record."""
    found = Selection("board").find(corpus)
    assert found.total
    catalogue(corpus).facets(Selection("board"))
    catalogue(corpus).labelled(Selection("board"))
    for hit in corpus.search("board"):
        card(corpus, hit.id)
        groups(corpus, hit.id)
    assert corpus.graph is not None


@pytest.mark.usefixtures("no_collector")
def test_a_record_that_is_forgotten_goes_away_without_the_collector() -> None:
    corpus = example()
    looked_at(corpus)
    gone = [weakref.ref(part) for part in (corpus, corpus.linked, corpus.index, catalogue(corpus))]
    catalogue.cache_clear()
    corpus.forget()
    del corpus
    assert [part() for part in gone] == [None] * len(gone)


def test_a_record_that_is_forgotten_still_answers() -> None:
    corpus = example()
    before = [card(corpus, hit.id) for hit in corpus.search("board")]
    corpus.forget()
    assert [card(corpus, hit.id) for hit in corpus.search("board")] == before


@pytest.mark.usefixtures("as_before")
def test_few_values_stay_with_the_collector_and_many_are_kept_away_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    collector.settle()
    kept, few = gc.get_freeze_count(), [[number] for number in range(200)]
    gc.collect()
    assert gc.get_freeze_count() <= kept
    monkeypatch.setattr(collector, "MANY", len(few) // 2)
    gc.collect()
    assert gc.get_freeze_count() >= kept + len(few) // 2


@pytest.mark.usefixtures("as_before")
def test_a_look_takes_what_nothing_holds_and_the_last_of_many_what_has_outlived_others() -> None:
    collector.settle()
    young, old = Counting(), Counting()
    young.itself, old.itself = young, old  # type: ignore[attr-defined]
    gone_young, gone_old = weakref.ref(young), weakref.ref(old)
    del young
    collector.look()
    collector.look()
    assert gone_young() is None
    del old
    for _ in range(collector.RESTS):
        collector.look()
    assert gone_old() is None


@pytest.mark.usefixtures("as_before")
def test_older_values_are_looked_at_only_when_asked_and_very_many_not_at_all() -> None:
    collector.settle()
    gc.collect()
    before, away = [about["collections"] for about in gc.get_stats()], gc.get_freeze_count()
    kept = [[number] for number in range((collector.BURST + 2) * collector.YOUNG[0])]
    assert [about["collections"] for about in gc.get_stats()][1:] == before[1:]
    collector.look()
    assert [about["collections"] for about in gc.get_stats()][1:] == before[1:]
    assert gc.get_freeze_count() >= away + len(kept)
    collector.look()
    assert sum(about["collections"] for about in gc.get_stats()[1:]) == sum(before[1:]) + 1
