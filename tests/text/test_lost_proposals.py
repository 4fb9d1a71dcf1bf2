"""Proposals of planning committees that were lost, above what was then resolved."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "WESTMERE BOROUGH COUNCIL\nPLANNING COMMITTEE\nMinutes of the meeting held on Wednesday 5 February 2025\n\n"
    "Present: Councillor A Elm in the Chair\nCouncillors B Oak, C Ash, D Birch and E Thorn\n"
    "Officers: F Reed (Head of Planning)\nWard Member: Councillor K Yew\n\n"
    "67. APPLICATION 24/01234/FUL - LAND AT MILL LANE\nThe Head of Planning introduced the report.\n"
)
THEN = (
    "It was then proposed by Councillor Oak and seconded by Councillor Birch that permission be granted in accordance with the recommendation.\n"
    "Upon being put to the vote (3 for, 1 against, 1 abstention) it was\n"
    "RESOLVED: That planning permission be GRANTED subject to the conditions set out in the report.\n"
)
GRANTED = "planning permission be GRANTED subject to the conditions set out in the report."


def movers(facts: Facts, words: str) -> list[str]:
    """Who moved and who seconded what opens with `words`."""
    links = (*facts.links("moved"), *facts.links("seconded"))
    return [name.split()[-1] for name, moved in links if moved.startswith(words[:40])]


@pytest.mark.parametrize(
    "lost",
    [
        "Upon being put to the vote (2 for, 3 against) the motion was LOST.",
        "On being put to the vote the motion was lost by 2 votes to 3.",
    ],
)
def test_what_was_seconded_in_a_later_sentence_and_lost_is_rejected(lost: str) -> None:
    put = "Councillor Ash proposed that the application be refused on the grounds of highway safety. This was seconded by Councillor Thorn."
    facts = read(f"{HEAD}{put}\n{lost}\n{THEN}")
    assert sorted(facts.decisions()) == [("rejected", put), ("resolved", GRANTED)]
    assert sorted(map(str, facts.attr("decision", "tally"))) == ["2 for, 3 against", "3 for, 1 against, 1 abstained"]
    assert movers(facts, put) == ["Ash", "Thorn"]
    assert movers(facts, GRANTED) == ["Oak", "Birch"]


@pytest.mark.parametrize(
    "before",
    [
        "Councillor Ash moved refusal, contrary to the recommendation. Councillor Thorn seconded. The motion was lost.",
        "Councillor Ash, seconded by Councillor Thorn, moved that the application be refused. When put to the vote the motion was declared "
        "LOST with 2 Members voting for and 3 against.",
    ],
)
def test_a_resolution_has_the_movers_and_the_count_that_stand_last_above_it(before: str) -> None:
    facts = read(f"{HEAD}{before}\n{THEN}")
    assert ("resolved", GRANTED) in facts.decisions()
    assert movers(facts, GRANTED) == ["Oak", "Birch"]
    tallies = {m.attrs["text"]: m.attrs.get("tally") for m in facts.extraction.mentions if m.kind == "decision"}
    assert tallies[GRANTED] == "3 for, 1 against, 1 abstained"


def test_a_ward_member_below_the_officers_is_none_of_them() -> None:
    facts = read(f"{HEAD}{THEN}")
    assert ("Councillor K Yew", "other member") in facts.room()
