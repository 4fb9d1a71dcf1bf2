"""Records of decisions that bodies took, with fields and no heading; and what sites and minutes put before names, titles and numbers."""

import pytest

from tests.text.papers import read

FIELDS = """Reference Number{0} 2367
Date{0} 13 December 2013
Decision Maker{0} {1}
Subject to Call-in{0} Yes
Subject of Decision{0} Review of Parking
Decision{0} (a) That the new approach be approved with immediate effect.

(b) That the new approach would not extend the time laid down.
Reason for Decision{0} Having considered the comments of the Roads Committee
Alternative Options Considered{0} Not to put forward any changes.
"""
DECIDED = [
    ("agreed", "That the new approach be approved with immediate effect."),
    ("agreed", "That the new approach would not extend the time laid down."),
]


@pytest.mark.parametrize("mark", [":", " :-"])
@pytest.mark.parametrize("heading", ["", "RECORD OF DECISION\n\n", "Meeting documents\n\n"])
def test_the_fields_of_a_record_say_which_body_decided(mark: str, heading: str) -> None:
    facts = read(heading + FIELDS.format(mark, "Cabinet"))
    assert facts.meetings() == [("Cabinet", "2013-12-13")]
    assert facts.decisions() == DECIDED
    assert [body for _, body in facts.links("taken_by")] == ["Cabinet", "Cabinet"]
    assert facts.names("item") == ["Review of Parking"]


def test_an_officer_who_decided_is_no_body() -> None:
    facts = read(FIELDS.format(":", "Head of Parks"))
    assert facts.meetings() == []
    assert facts.decisions() == DECIDED
    assert facts.links("taken_by") == []
    assert [post for _, post in facts.links("made_by")] == ["Head of Parks"] * 2


def test_minutes_that_give_reasons_for_each_decision_are_no_such_record() -> None:
    facts = read(
        "Cabinet - Friday 13 December 2013 7.00 pm\n\nPresent: Councillors A Elm (Chairman), B Oak\n\n1. Parking\n\nDecision: That the plan be approved.\n"
        "Reason for Decision: It is cheap.\n\n2. Trees\n\nDecision: That the trees be kept.\nReason for Decision: They are old.\n"
    )
    assert facts.meetings() == [("Cabinet", "2013-12-13")]
    assert facts.names("item") == ["Parking", "Trees"]


@pytest.mark.parametrize(
    "title",
    [
        "Call in, Roads Scrutiny Committee",
        "Call-in Meeting, Roads Scrutiny Committee",
        "Call-in, Roads Scrutiny Committee",
    ],
)
def test_what_a_meeting_was_called_for_is_no_part_of_the_body(title: str) -> None:
    assert read(
        f"Agenda and minutes\n\n{title} - Monday 17th February, 2014 7.00 pm\n\n1. Apologies\n\nNone.\n"
    ).meetings(held=False) == [("Roads Scrutiny Committee", "2014-02-17")]


def test_apologies_and_interests_under_one_title() -> None:
    facts = read(
        "Council - Thursday 26 July 2012 2.00 p.m.\n\n1829.\n\nApologies and Declaration of Interests (Agenda item 1)\n\nMinutes:\n\n"
        "Apologies for absence were received from Mr C J Elm and Mr R P Oak.\n\nInterests were declared by:\n\n"
        "Mr L C R Ash - declared a DPI in respect of Agenda item 8, Notice of Motion 2 as he worked for a charity.\n\n"
        "Mr A C Birch - declared an interest in Agenda item 10 as he owned land there.\n\n"
        "1836.\n\nThe new library (Agenda item 8)\n\nMinutes:\n\nIt was noted.\n\n1838.\n\nThe new market (Agenda item 10)\n\nMinutes:\n\nIt was noted.\n"
    )
    assert sorted(facts.links("declared_interest")) == [
        ("Mr A C Birch", "Council, 2012-07-26"),
        ("Mr A C Birch", "The new market (Agenda item 10)"),
        ("Mr L C R Ash", "Council, 2012-07-26"),
        ("Mr L C R Ash", "The new library (Agenda item 8)"),
    ]
