"""Names and referrals as papers of Wales, Canada and the United States print them."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = "Minutes of the meeting of Elmwick Town Council held on Tuesday 4 March 2025 at 7.00 pm\n\n"
ROOM = "Present: Cllr B Elm, Cllr C Fir\n\n1. Roads\n\n"


def minutes(words: str, room: str = ROOM) -> Facts:
    return read(f"{HEAD}{room}{words}\n\n2. Parks\n\nNone was laid out.\n")


@pytest.mark.parametrize("title", ["Councillor", "Councilor"])
def test_a_member_of_the_county_is_no_member_of_the_town_however_the_title_is_spelt(title: str) -> None:
    facts = minutes(
        "", f"Present: {title} Ben Oak\nAlso: County {title} Dai Yew\nApologies: {title} Ann Ash\n\n1. Roads\n\n"
    )
    assert facts.room() == [
        (f"{title} Ben Oak", "member"),
        (f"County {title} Dai Yew", "other member"),
        (f"{title} Ann Ash", "sent_apologies"),
    ]
    facts = minutes(f"Proposed by {title} Oak, seconded by {title} Ash and RESOLVED that the road be mended.")
    assert [name for name, _ in facts.links("moved") + facts.links("seconded")] == [f"{title} Oak", f"{title} Ash"]


@pytest.mark.parametrize(
    ("listed", "officers"),
    [
        ("RFO Dwynwen Barber, Clerk", ["Dwynwen Barber"]),
        ("Clerk/RFO Clive Barber", ["Clive Barber"]),
        ("CAO Dael Mason", ["Dael Mason"]),
        ("Clive Barber RFO", ["Clive Barber RFO"]),
    ],
)
def test_an_office_in_letters_is_no_part_of_a_name(listed: str, officers: list[str]) -> None:
    facts = minutes("", f"Present: Cllr B Elm\nIn attendance: {listed}\n\n1. Roads\n\n")
    assert [name for name, role in facts.room() if role == "officer"] == officers


def test_a_rare_given_name_at_the_end_of_a_line_goes_on_below() -> None:
    room = (
        "COUNCILLORS:   Mayor Cr Ann Elm, Cr Susan Yew, Cr Dael\n               Birch, Cr Ben Larch\n"
        "OFFICERS:      Rachel Mason (Chief Executive Officer)\n\n1. Roads\n\n"
    )
    facts = minutes("Noted.", room)
    assert [name for name, role in facts.room() if role == "member"] == [
        "Mayor Cr Ann Elm",
        "Cr Susan Yew",
        "Cr Dael Birch",
        "Cr Ben Larch",
    ]
    assert "Cr Dael" not in facts.names("person")
    facts = minutes("Noted.", "Present: Cllr Elm, Cllr Birch\nFir Wood was discussed by Cllr Oak\n\n1. Roads\n\n")
    assert "Cllr Birch" in facts.names("person")


@pytest.mark.parametrize(
    "where",
    [
        "the next regular meeting of the Roads Committee",
        "the meeting of the Roads Committee to be held on 8 April 2025",
        "the April 8 meeting of the Roads Committee",
        "the April 8, 2025 Roads Committee meeting",
        "the Roads Committee",
    ],
)
def test_a_matter_goes_to_a_meeting_of_another_body(where: str) -> None:
    facts = minutes(f"RESOLVED that the report be referred, with the officers' views, to {where}.")
    assert [body for _, body in facts.links("refers_to")] == ["Roads Committee"]


def test_a_matter_does_not_go_to_a_body_that_is_only_spoken_of() -> None:
    facts = minutes("RESOLVED that the report on the last meeting of the Roads Committee be noted.")
    assert facts.links("refers_to") == []


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("adjourned to a Special Meeting of the Council to be held on Monday 7 April 2025", "2025-04-07"),
        ("adjourned to a Special Meeting, to consider the plan in full, on Monday 7 April 2025", "2025-04-07"),
        ("adjourned to a Special Meeting of the Roads Committee to be held on Monday 7 April 2025", ""),
        ("adjourned to a Special Meeting. It would be told on 7 April 2025", ""),
    ],
)
def test_an_item_may_be_adjourned_to_a_later_meeting(words: str, day: str) -> None:
    facts = minutes(f"It was agreed that this item be {words}.")
    assert facts.decisions()[0][0] == "deferred"
    own = [date for body, date in facts.meetings(held=False) if body == "Elmwick Town Council"]
    assert own == ["2025-03-04", *([day] if day else [])]


def test_that_the_meeting_itself_is_adjourned_is_procedure() -> None:
    facts = minutes("It was agreed that the meeting be adjourned to Monday 7 April 2025.")
    assert facts.decisions() == []
    assert ("Elmwick Town Council", "2025-04-07") in facts.meetings(held=False)


def test_a_member_before_a_dash_declares_what_stands_behind_it() -> None:
    facts = read(
        "Agenda and minutes\n\nHousing Committee - Monday, 10th April, 2017 2.00 pm\n\nVenue: Oak Room\n\nItems\nNo. Item\n\n"
        "1.\n\nDeclarations of Interest\n\nMinutes:\n\nThe following declarations were made:\n\nMere Plan (Minute 4)\n\n"
        "Councillor Elm - had worked on the plan.\n\n2.\n\nBenches\n\nMinutes:\n\nRESOLVED that benches be bought.\n"
    )
    assert facts.links("declared_interest") == [("Councillor Elm", "Housing Committee, 2017-04-10")]
