"""Lists of those who were elected, an office a line."""

from __future__ import annotations

import pytest

from tests.text.papers import read

HEAD = """Elmford Community Council
Minutes of the meeting of Elmford Community Council held on Tuesday 7 October 2025

Present: Ann Birch, Ben Elm, Carl Oak, Dora Ash, Eve Fir

1. Apologies
None.

2. Office Bearers
"""
LIST = """Chair: Ann Birch nominated by Ben Elm and seconded by Carl Oak
Vice Chair: Dora Ash, nominated Carl Oak, seconded Ben Elm
Secretary - Eve Fir
It was agreed to ask Finn Lime to be the Treasurer.
"""


@pytest.mark.parametrize(
    "said",
    [
        "The following officers were declared elected without contest.",
        "The following were duly elected:",
        "These office bearers were appointed:",
    ],
)
def test_each_office_is_a_decision_with_those_who_put_its_holder_forward(said: str) -> None:
    facts = read(f"{HEAD}{said}\n{LIST}")
    assert [(outcome, words.partition(" nominated")[0].rstrip(",")) for outcome, words in facts.decisions()] == [
        ("agreed", "Chair: Ann Birch"),
        ("agreed", "Vice Chair: Dora Ash"),
        ("agreed", "Secretary - Eve Fir"),
        ("agreed", "It was agreed to ask Finn Lime to be the Treasurer."),
    ]
    assert [(name, words.partition(":")[0]) for name, words in facts.links("moved")] == [
        ("Ben Elm", "Chair"),
        ("Carl Oak", "Vice Chair"),
    ]
    assert [name for name, _ in facts.links("seconded")] == ["Carl Oak", "Ben Elm"]


@pytest.mark.parametrize(
    "said",
    ["The following officers will be elected:", "The following offices are vacant:", "Nominations are asked for."],
)
def test_offices_that_are_yet_to_be_filled_are_none(said: str) -> None:
    facts = read(f"{HEAD}{said}\nChair: Ann Birch\nSecretary - Eve Fir\n")
    assert facts.decisions() == []


def test_who_holds_which_office_is_not_thereby_in_the_room() -> None:
    facts = read(
        f"{HEAD}The office bearers for this term were :-\nChair : Ann Birch\nVice chair : Dora Ash\nTreasurer : Finn Lime\n"
        "General Committee: Gus Yew\n"
    )
    assert facts.room() == [(name, "member") for name in ("Ann Birch", "Ben Elm", "Carl Oak", "Dora Ash", "Eve Fir")]
