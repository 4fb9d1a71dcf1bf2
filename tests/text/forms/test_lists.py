"""Lists of those in the room whose shape is less usual: offices first, wrapped brackets, stars, two kinds in one list."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

AFTER = "\n\n1. Declarations of Interests\n\nThere were no declarations of interest.\n\n2. Roads Plan\n\nRESOLVED that the plan be adopted.\n"

Room = list[tuple[str, str]]


def minutes(block: str, council: str = "Westmere Borough Council") -> Facts:
    head = f"{council}\n\nMinutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017\n\n"
    return read(head + block + AFTER)


@pytest.mark.parametrize(
    ("block", "room"),
    [
        ("Present:\n\nLord Mayor (Councillor Birch)\nDeputy Lord Mayor (Councillor Elm)\nCouncillor Oak    Councillor Ash\nCouncillor Mrs Yew    Councillor Ms Larch", [("Councillor Birch", "chair"), ("Councillor Elm", "member"), ("Councillor Oak", "member"), ("Councillor Ash", "member"), ("Councillor Mrs Yew", "member"), ("Councillor Ms Larch", "member")]),
        ("Present: The Mayor (Councillor A Birch) in the Chair; Councillors B Elm and C Oak", [("Councillor A Birch", "chair"), ("B Elm", "member"), ("C Oak", "member")]),
        ("Present: Cllr A Birch, Cllr B Elm (left 8pm), 1 Member of public, The Clerk (F Larch)", [("Cllr A Birch", "member"), ("Cllr B Elm", "member"), ("F Larch", "officer")]),
        ("Present: Cllrs A Birch and B Elm\nOfficers in Attendance: Fay Rowan (Head of\nRoads), Gil Holly (Clerk to the Committee)", [("A Birch", "member"), ("B Elm", "member"), ("Fay Rowan", "officer"), ("Gil Holly", "officer")]),
        ("In attendance: (Councillors) A Birch, B Elm (Officials) D Ash, E Yew", [("A Birch", "member"), ("B Elm", "member"), ("D Ash", "officer"), ("E Yew", "officer")]),
        ("In attendance:\n(Councillors)\nA BirchB ElmC Oak\n(Officials)\nD Ash\nE Yew", [("A Birch", "member"), ("B Elm", "member"), ("C Oak", "member"), ("D Ash", "officer"), ("E Yew", "officer")]),
        ("Those Attending:\nAnn Birch (AXB)   Councillor/Chair\nBen Elm (BRE)   Councillor\nCora Oak (COK)   Clerk\nDan Ash   District Councillor", [("Ann Birch", "chair"), ("Ben Elm", "member"), ("Cora Oak", "officer"), ("Dan Ash", "other member")]),
        ("Councillors present: A Birch, B Elm\nIn attendance: Dan Ash (District Councillor), Eve Yew, Parish Clerk, and four members of the public", [("A Birch", "member"), ("B Elm", "member"), ("Dan Ash", "other member"), ("Eve Yew", "officer")]),
        ("Attendees: Cllr A Birch (Chair), Cllr B Elm, D Ash (Clerk). 2 residents", [("Cllr A Birch", "chair"), ("Cllr B Elm", "member"), ("D Ash", "officer")]),
        ("Councillor A Birch (Chair) presided\n\nPresent\nCouncillors\nB Elm\nC Oak", [("B Elm", "member"), ("C Oak", "member"), ("Councillor A Birch", "chair")]),
        ("Members:\n* A Birch (Chairman)\n* B Elm\n  C Oak\n\n* Denotes Member present", [("A Birch", "chair"), ("B Elm", "member")]),
        ("Members:\nA Birch (Chairman)\nB Elm\n* C Oak\n\n* indicates absent", [("A Birch", "chair"), ("B Elm", "member")]),
        ("Present: Councillors A Birch (Chair) and B Elm\nAlso present: Councillor C Oak (Cabinet Member for Roads); Dan Ash, Director of Roads; Eve Yew, Democratic Services", [("A Birch", "chair"), ("B Elm", "member"), ("Councillor C Oak", "other member"), ("Dan Ash", "officer"), ("Eve Yew", "officer")]),
        ("Committee Members: Birch, Ann (Chair); Elm, Ben; Oak, Cora", [("Birch, Ann", "chair"), ("Elm, Ben", "member"), ("Oak, Cora", "member")]),
        ("Members Present: Councillor A Birch\nAdvisers: Ms B Elm", [("Councillor A Birch", "member"), ("Ms B Elm", "observer")]),
    ],
)  # fmt: skip
def test_a_list_of_another_shape(block: str, room: Room) -> None:
    assert minutes(block).room() == room


@pytest.mark.parametrize(
    ("council", "role"), [("Westmere District Council", "member"), ("Westmere Parish Council", "other member")]
)
def test_district_councillors_are_members_of_their_own_council_alone(council: str, role: str) -> None:
    facts = minutes("PRESENT\n\nDistrict Councillor A Birch    District Councillor B Elm", council)
    assert facts.room() == [("District Councillor A Birch", role), ("District Councillor B Elm", role)]


@pytest.mark.parametrize(
    ("block", "holds"),
    [
        ("Officers: Fay Yew (Head of Roads), Gil Rowan (via Teams)", [("Fay Yew", "Head of Roads")]),
        ("Officers Present\nFay Yew, Strategic Director\nGil Rowan, Solicitor", [("Fay Yew", "Strategic Director"), ("Gil Rowan", "Solicitor")]),
        ("Officers: Fay Yew - Town Clerk; Gil Rowan - Deputy Clerk.", [("Fay Yew", "Town Clerk"), ("Gil Rowan", "Deputy Clerk")]),
        ("Officers Present : Chief Executive – F Yew\nHead of Roads – G Rowan", [("F Yew", "Chief Executive"), ("G Rowan", "Head of Roads")]),
    ],
)  # fmt: skip
def test_officers_hold_the_posts_printed_beside_them(block: str, holds: list[tuple[str, str]]) -> None:
    assert minutes(f"Present: Councillors A Birch and B Elm\n{block}").links("holds") == holds
