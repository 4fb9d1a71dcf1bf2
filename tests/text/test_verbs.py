"""Outcomes are looked for only where one of their words stands: these stand in all that the rules accept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.text.deciding import verbs

ASCII = st.characters(max_codepoint=127)


def slow(words: str, default: str) -> str:
    """The outcome by trying every pattern in full."""
    return next((name for name, _, pattern in verbs._COMPILED if pattern.search(words)), default)


@pytest.mark.parametrize("rule", range(len(verbs._COMPILED)))
@given(st.data())
def test_outcome_is_that_of_the_patterns_tried_in_full(rule: int, data: st.DataObject) -> None:
    words = data.draw(st.from_regex(verbs._COMPILED[rule][2], alphabet=ASCII))
    assert verbs.outcome(words, "agreed") == slow(words, "agreed") != "agreed"


@pytest.mark.parametrize(
    ("classification", "name", "power"),
    [
        ("council", "Westmere City Council", "council"),
        ("council", "Municipal District of Elm-Oakford", ""),
        ("council", "Elm Municipal District", ""),
        ("cabinet", "Cabinet", "executive"),
        ("committee", "Licensing Committee", "regulatory"),
    ],
)
def test_what_weight_the_decisions_of_a_body_have(classification: str, name: str, power: str) -> None:
    assert verbs.power(classification, name) == power
