"""Words that the record writes together are found apart, and the other way round, where nothing is closer."""

from __future__ import annotations

import pytest

from explorer.model import Entity
from explorer.search import Index


def decision(id: str, words: str) -> Entity:
    return Entity(f"decision/{id}", "decision", words, {"text": words})


THINGS = (
    decision("wild", "sow a wild flower meadow"),
    decision("flower", "flower beds in the wild garden"),
    decision("watch", "join the Speedwatch scheme"),
    decision("park", "extend the car park"),
    decision("carpark", "resurface the carpark in the lane"),
    Entity("body/trust", "body", "Foot Path Trust", {"name": "Foot Path Trust"}),
)
INDEX = Index.build(THINGS, ())


def found(line: str) -> list[str]:
    return [hit.id for hit in INDEX.search(line)]


@pytest.mark.parametrize(
    ("line", "things"),
    [
        ("wildflower ", ["decision/wild"]),
        ("wildflower medow ", ["decision/wild"]),
        ("speed watch ", ["decision/watch"]),
        ("speed watch scheme ", ["decision/watch"]),
        ("car park lane ", ["decision/carpark"]),
        ("car park ", ["decision/park"]),
        ("carpark ", ["decision/carpark"]),
        ("footpath trust ", ["body/trust"]),
        ("gardenbeds ", []),
        ("speed garden ", []),
    ],
)
def test_words_together_and_apart(line: str, things: list[str]) -> None:
    assert found(line) == things


def test_the_word_of_the_record_is_told_and_the_answer_is_not_sure() -> None:
    (hit,) = INDEX.search("wildflower ")
    assert [(met.term, met.word) for met in hit.account.met()] == [("wildflower", "flower")]
    assert not hit.sure


def test_parts_that_are_in_other_things_make_no_word() -> None:
    index = Index.build((decision("a", "wild horses"), decision("b", "flower beds")), ())
    assert not index.search("wildflower ")
