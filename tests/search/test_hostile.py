"""Whatever is typed gets an answer or one clear sentence."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.errors import QueryError
from explorer.search import Index
from explorer.search.fold import stem, words
from tests.example import example_resolution

RECORD = example_resolution()
INDEX = Index.build(RECORD.entities, RECORD.links)


@pytest.mark.parametrize(
    "query",
    [
        "",
        " ",
        "a",
        "the",
        "???",
        "(((",
        '"',
        'kind:decision "',
        "x" * 10_000,
        "a\x00b",
        "\u202eabc",
        "e\u0301",
        "🙂",
        "-",
        "--x",
        "who:",
        "((?:a+)+)$",
    ],
)
def test_odd_queries(query: str) -> None:
    with contextlib.suppress(QueryError):
        assert isinstance(INDEX.search(query), tuple)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text(query: str) -> None:
    with contextlib.suppress(QueryError):
        hits = INDEX.search(query)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


@given(st.sampled_from(["endorse", "accept", "approve", "resolve", "agree", "note", "defer"]))
def test_forms_of_a_verb_are_one(verb: str) -> None:
    base = verb[:-1] if verb.endswith("e") else verb
    forms = {verb, verb + "s", base + "ed"} if not verb.endswith("ee") else {verb, verb + "s", verb + "d"}
    assert len({stem(form) for form in forms}) == 1


@given(st.text(max_size=80))
def test_words_are_folded_once_and_for_all(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once
