"""Minutes as district and county councils print them: numbers of minutes with letters, substitutes, recommendations to another body."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

TOP = "WESTMERE DISTRICT COUNCIL\n\nPLANNING COMMITTEE\n\nMinutes of a meeting held on Wednesday 12 March 2025\n\nPresent: Councillor J A Elm (Chair), Councillors P Oak and R Ash\n\n"


def minutes(words: str) -> Facts:
    return read(TOP + words)


def test_a_number_with_letters_and_a_stop_opens_an_item() -> None:
    facts = minutes(
        "PL.45 Apologies for Absence\n\nApologies for absence were received from Councillor Yew.\n\nPL.46 Declarations of Interest\n\n"
        "Councillor Oak declared an interest in the mill.\n\nPL.47 The Mill\n\nRESOLVED: That the mill be kept.\n"
    )
    assert facts.names("item") == ["Apologies for Absence", "Declarations of Interest", "The Mill"]
    assert facts.attr("item", "number") == ["PL.45", "PL.46", "PL.47"]
    assert [who for who, _ in facts.links("declared_interest")] == ["Councillor Oak"]


@pytest.mark.parametrize(
    ("listed", "came"),
    [
        ("Substitutes: Councillor W Birch for Councillor G Yew", ["Councillor W Birch"]),
        ("Substitutes: Councillors W Birch (for Councillor G Yew) and D Larch in place of Councillor H Fir", ["W Birch", "D Larch"]),
        ("Substitutes: Councillor W Birch", ["Councillor W Birch"]),
    ],
)  # fmt: skip
def test_whoever_came_for_another_is_the_substitute(listed: str, came: list[str]) -> None:
    facts = minutes(f"{listed}\n\n1. Apologies\n\nNone.\n")
    assert [who for who, role in facts.room() if role == "substitute"] == came


@pytest.mark.parametrize("above", ["RECOMMENDED to Cabinet:", "RECOMMENDED to the Cabinet -"])
def test_a_list_of_recommendations_goes_to_the_body_above_it(above: str) -> None:
    facts = minutes(
        f"1. Carers\n\n{above}\n(1) that a plan be published by June 2025; and\n(2) that figures be shared.\n\n"
        "2. Mills\n\nRESOLVED that:\n(1) the mill be kept; and\n(2) the path be paved.\n"
    )
    sent = [words for words, body in facts.links("refers_to") if body == "Cabinet"]
    assert [words.removeprefix("that ") for words in sent] == [
        "a plan be published by June 2025;",
        "figures be shared.",
    ]


def test_progress_to_be_reported_is_a_task_with_its_month() -> None:
    facts = minutes(
        "1. Carers\n\nRESOLVED that the Committee requests that the Director reports progress to it in September 2025.\n"
    )
    assert facts.attr("action", "due") == ["2025-09"]


def test_the_time_may_stand_below_the_day_before_the_place() -> None:
    page = "CABINET\nTuesday 11 March 2025\n2.00 pm {}\n\nMembers Present:\nCllr Ann Elm (Leader)\nCllr Ben Oak\n\n67 Roads\n\nNoted.\n"
    assert read(page.format("Council Chamber, County Hall")).attr("meeting", "time") == ["14:00"]
    assert read(page.format("is when the last one closed")).attr("meeting", "time") == []


def test_whoever_asked_is_not_given_what_the_one_who_answers_will_do() -> None:
    facts = minutes(
        "1. Carers\n\nIn response to a question from Councillor Oak, the Clerk agreed to provide figures within two weeks.\n"
    )
    assert [who for _, who in facts.links("asked_of")] == ["Clerk"]
