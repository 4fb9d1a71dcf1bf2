"""Councillors whose title is printed as "Cr", as in Australia and New Zealand, and members called by a surname."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "Elmwick City Council\nMinutes of the Council Meeting held on Tuesday 4 March 2025 at 7.00 pm\n\n"
    "Present: Cr Ann Elm (Mayor), Cr Ben Oak, Cr Cara Yew\n\n"
)


def _declared(words: str) -> list[tuple[str, str]]:
    text = f"{HEAD}1. Declarations of Interest\n\n{words}\n\n4. Roads\n\nRESOLVED that the road be mended.\n"
    return [pair for pair in read(text).links("declared_interest") if pair[1] == "Roads"]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Cr. Yew declared a 'Material Personal Interest' in Item 4 as she owns land there.", ["Cr. Yew"]),
        ("Crs. Yew and Oak declared an interest in Item 4.", ["Yew", "Oak"]),
        ("Member Oak declared an interest in Item 4 and left the room.", ["Cr Ben Oak"]),
        ("Member Birch declared an interest in Item 4 and left the room.", []),
    ],
)
def test_an_interest_declared_by_whoever_is_called_in_short(words: str, who: list[str]) -> None:
    assert _declared(words) == [(name, "Roads") for name in who]


def _spoke(words: str) -> Facts:
    return read(f"{HEAD}1. Planning\n\n{words}\n")


@pytest.mark.parametrize("words", ["Cr. Oak spoke against it.", "The matter was raised by Cr Oak."])
def test_a_councillor_named_in_prose_by_the_short_title(words: str) -> None:
    assert [who.rpartition(" ")[2] for _, who in _spoke(words).links("mentions")] == ["Oak"]


@pytest.mark.parametrize(
    "words", ["12 Beech Cr Westmere: a shed.", "4/5A Long Oak Cr North Mere: a wall.", "A balance of 500 Cr Total."]
)
def test_a_crescent_and_a_credit_are_nobody(words: str) -> None:
    facts = _spoke(words)
    assert [name for name in facts.names("person") if "Mere" in name or "West" in name or "Total" in name] == []
