"""The letters that are lit are those of the record in which it answers."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.search import Index
from explorer.search.fold import words
from explorer.search.light import lit, shared, tokens
from tests.example import example_resolution

RECORD = example_resolution()
INDEX = Index.build(RECORD.entities, RECORD.links)


@given(st.text(max_size=40))
def test_tokens_are_the_folded_words_with_their_places(text: str) -> None:
    found = list(tokens(text))
    assert [word for word, _ in found] == words(text)
    for word, places in found:
        assert len(places) == len(word)
        assert list(places) == sorted(places)


@given(st.text(max_size=40), st.integers(1, 3))
def test_spans_are_in_the_text_and_apart(text: str, letters: int) -> None:
    met = {word: ((0, min(letters, len(word))),) for word in words(text)}
    spans = lit(text, met)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] < other[0] for one, other in pairwise(spans))


@pytest.mark.parametrize(
    ("query", "id", "lighted"),
    [
        (
            "fost annual report",
            "report/westmere/2018-06/fostering-north-annual-report-2017-18",
            ["Fost", "Annual", "Report"],
        ),
        ("harlow pat", "person/westmere/p-harlow", ["Pat", "Harlow"]),
        ("pat har", "person/westmere/p-harlow", ["Pat", "Har"]),
        ("pat harlw", "person/westmere/p-harlow", ["Pat", "Harl", "w"]),
        ("oneill", "person/westmere/b-oneill", ["O'Neill"]),
    ],
)
def test_what_is_lit_in_a_label(query: str, id: str, lighted: list[str]) -> None:
    hit = next(hit for hit in INDEX.search(query) if hit.id == id)
    assert [hit.label[start:end] for start, end in hit.spans] == lighted


def test_a_combining_mark_is_lit_with_its_letter() -> None:
    assert lit("cafe\u0301 noir", {"cafe": ((0, 4),)}) == ((0, 5),)


def test_a_misprint_lights_the_letters_it_shares() -> None:
    assert shared("contributon", "contribution") == ((0, 9), (10, 12))
