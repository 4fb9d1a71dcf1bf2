"""What surely answers a line, for sets that are kept or counted."""

from __future__ import annotations

import pytest

from explorer.corpus import Corpus, from_resolution
from explorer.model import Entity, Resolution
from explorer.selection import answered, held


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


def test_a_set_without_words_is_all_that_its_fields_say(corpus: Corpus) -> None:
    found = held(corpus, "kind:decision", 100)
    assert (len(found.hits), found.note) == (21, "")
