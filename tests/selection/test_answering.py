"""What surely answers a line, for sets that are kept or counted."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Resolution
from explorer.search import Hit
from explorer.search.hit import Account
from explorer.selection import Selection, answered, held
from explorer.selection.results import close
from explorer.tui.taking import making_found
from explorer.views.results import results_view


def decision(number: int, words: str) -> Entity:
    return Entity(f"decision/{number}", "decision", words, {"text": words, "outcome": "agreed"})


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    """One decision on rent, and many with words that are nearly it."""
    words = ("set the rent", *(f"{word} the pond" for word in ("rant", "sent", "retain", "restore", "rend") * 4))
    return from_resolution(Resolution(tuple(decision(number, said) for number, said in enumerate(words))))


def test_a_list_goes_on_with_misprints_and_a_set_does_not(corpus: Corpus) -> None:
    assert answered(corpus, "kind:decision rent").hits[0].id == "decision/0"
    assert len(answered(corpus, "kind:decision rent").hits) > 1
    assert [hit.id for hit in held(corpus, "kind:decision rent", 100).hits] == ["decision/0"]


def test_a_set_of_what_comes_nearest_says_that_it_is(corpus: Corpus) -> None:
    found = held(corpus, "kind:decision pondd", 100)
    assert len(found.hits) == 20
    assert found.note == "Nothing has these very words: this is what comes nearest."


def test_a_list_of_nothing_but_what_comes_nearest_says_so(corpus: Corpus) -> None:
    assert Selection("pondd").find(corpus).told == "Nothing has these very words: this is what comes nearest"
    assert not Selection("rent").find(corpus).told
    assert not Selection("ren").find(corpus).told
    assert not Selection("pon").find(corpus).told
    assert not Selection("zzzzzz").find(corpus).told


def test_a_set_without_words_is_all_that_its_fields_say(corpus: Corpus) -> None:
    found = held(corpus, "kind:decision", 100)
    assert (len(found.hits), found.note) == (21, "")


def test_what_only_comes_near_is_marked_in_a_list_and_left_out_of_what_is_taken_away(corpus: Corpus) -> None:
    results = Selection("rent").find(corpus)
    ((_, listed),) = results.groups
    sure = {hit.id for hit in held(corpus, "rent", 100).hits}
    assert [one.near for one in listed] == [one.entity.id not in sure for one in listed]
    assert [one.near for one in listed[1:3]] == [one.near for one in listed][1:3]
    assert results.near == results.total - len(sure) > 0
    tails = [row.tail.text if row.tail else "" for row in results_view(results, ("decision",), True).rows if row.stops]
    assert tails == ["", *["near"] * results.near]
    part = making_found(results)(corpus)
    assert part is not None
    assert set(part.entities) == sure


def test_where_nothing_has_the_words_what_comes_nearest_is_all_there_is(corpus: Corpus) -> None:
    results = Selection("pondd").find(corpus)
    assert (results.total, results.near) == (20, 0)


@given(st.lists(st.sampled_from(["exact", "whole words", "beginning", "typo", "fuzzy", "without a word"]), max_size=12))
def test_the_close_ones_are_those_in_the_tiers_of_the_best(tiers: list[str]) -> None:
    bands = ("exact", "whole words", "beginning", "typo", "fuzzy", "without a word")
    hits = [Hit("", "decision", "", "", 0.0, tier, cast(Account, None)) for tier in sorted(tiers, key=bands.index)]
    best = hits[0].tier if hits else ""
    alike = bands[:3] if best in bands[:3] else (best,)
    assert close(hits) == sum(hit.tier in alike for hit in hits)
