"""Minutes of councils in Scotland, which call what others call the minutes "the minute"."""

import pytest

from tests.text.papers import read

HEAD = (
    "Elmshire Council\n\nMinute of Meeting of the Roads Committee held in the Town House, Elm on Tuesday 5 March 2024 at 10.00 am\n\n"
    "Present: Councillors Ann Ash (Chair), Bob Oak and Cara Yew.\n\n"
)
OWN = "1. MINUTE OF PREVIOUS MEETING OF 6 FEBRUARY 2024\n\nThe Committee had before it the minute of its previous meeting of 6 February 2024.\n\n"
TAIL = "\n\n2. Roads Budget\n\nThe Committee noted the report.\n"


@pytest.mark.parametrize(
    "said",
    [
        "The Committee resolved:-\nto approve the minute as a correct record.",
        "The minute was approved as a correct record.",
        "The Committee agreed to approve the minute.",
    ],
)
def test_the_minute_is_confirmed_and_its_approval_no_decision(said: str) -> None:
    facts = read(f"{HEAD}{OWN}{said}{TAIL}")
    assert facts.links("confirmed_minutes_of") == [("Roads Committee, 2024-03-05", "Roads Committee, 2024-02-06")]
    assert [words for _, words in facts.decisions() if "minute" in words] == []
    assert facts.names("report") == []


def test_what_is_only_asked_confirms_nothing() -> None:
    said = "Members are invited:-\nto approve the minute as a correct record."
    assert read(f"{HEAD}{OWN}{said}{TAIL}").links("confirmed_minutes_of") == []


def test_the_minute_of_another_body_is_of_that_body() -> None:
    said = "1. MINUTE OF THE PARKS SUB-COMMITTEE - 12 FEBRUARY 2024\n\nThe minute of meeting of 12 February 2024 was submitted and approved as a correct record."
    facts = read(f"{HEAD}{said}{TAIL}")
    assert facts.links("confirmed_minutes_of") == [("Roads Committee, 2024-03-05", "Parks Sub-Committee, 2024-02-12")]


def test_what_is_resolved_beside_the_minute_is_decided() -> None:
    said = "The Committee resolved:-\n(i) to instruct the Clerk to publish the corrections; and\n(ii) to otherwise approve the minute as a correct record."
    assert read(f"{HEAD}{OWN}{said}{TAIL}").decisions()[0] == (
        "resolved",
        "to instruct the Clerk to publish the corrections;",
    )


def test_a_label_of_decisions_settles_what_stands_below_it_and_that_of_an_agenda_does_not() -> None:
    asked = "To approve the minute of the Roads Committee of 6 February 2024 as a correct record."
    title = "1. Minute of the Previous Meeting\n\n"
    assert read(f"{HEAD}{title}Decision\n\n{asked}{TAIL}").links("confirmed_minutes_of")
    assert not read(f"{HEAD}{title}For decision\n\n{asked}{TAIL}").links("confirmed_minutes_of")
