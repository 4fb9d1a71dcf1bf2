"""Lists of staff and visitors beside those of the members of a council, and offices that stand before names."""

import pytest

from tests.text.papers import read

TOP = "MINUTES\nTOWNSHIP OF MERE\nTuesday, 4 May 2021\n\nA regular meeting of the Township of Mere Council was held on Tuesday, 4 May 2021.\n\n"
MEMBERS = "Present: Mayor Ann Elm and Councillors Ben Oak, Carla Ash and Dan Yew.\n"
END = "\n\nThe meeting was called to order at 6.30 p.m.\n"
SEATED = [("Mayor Ann Elm", "member"), ("Ben Oak", "member"), ("Carla Ash", "member"), ("Dan Yew", "member")]


def room(words: str) -> list[tuple[str, str]]:
    return read(TOP + MEMBERS + words + END).room()


@pytest.mark.parametrize(
    "label", ["Staff and visitors present", "Staff & guests", "Officers and visitors in attendance"]
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_staff_and_visitors_are_no_members(label: str, gap: str) -> None:
    assert room(f"{gap}{label}: Eric Fir, Fay Sloe and Gus Plum.") == [
        *SEATED,
        ("Eric Fir", "also present"),
        ("Fay Sloe", "also present"),
        ("Gus Plum", "also present"),
    ]


@pytest.mark.parametrize("label", ["Present: ", ""])
def test_staff_in_a_second_list_of_those_present_are_officers(label: str) -> None:
    words = "Fire Chief Eric Fir, Operations Superintendent Fay Sloe and Treasurer-Deputy Clerk Zorba Plum."
    found = room(label + words)
    assert [who for who, _ in found] == [
        "Mayor Ann Elm",
        "Ben Oak",
        "Carla Ash",
        "Dan Yew",
        "Eric Fir",
        "Fay Sloe",
        "Zorba Plum",
    ]
    assert {role for who, role in found[4:]} == {"officer"}


def test_offices_before_names_are_held_by_them() -> None:
    facts = read(
        TOP
        + MEMBERS
        + "Staff: Operations Superintendent Eric Fir; Planning and Technology Administrator-Deputy Treasurer Jean-Paul Sloe; Fire\n"
        "Chief-CEMC Bill Plum and Municipal Administrator-Clerk-Treasurer Zorba Quince-Elm.\nDisclosure of pecuniary interest: None."
        + END
    )
    assert facts.links("holds") == [
        ("Eric Fir", "Operations Superintendent"),
        ("Jean-Paul Sloe", "Planning and Technology Administrator-Deputy Treasurer"),
        ("Zorba Quince-Elm", "Municipal Administrator-Clerk-Treasurer"),
    ]
    assert ("Bill Plum", "officer") in facts.room()


def test_a_name_behind_an_office_goes_on_below_the_end_of_its_line() -> None:
    assert room("Staff: Fire Chief Eric Fir and Administrator-Deputy Clerk Kristin\nSloe.")[4:] == [
        ("Eric Fir", "officer"),
        ("Kristin Sloe", "officer"),
    ]


def test_a_list_of_staff_ends_before_the_reports_of_members() -> None:
    found = room(
        "Staff: Fire Chief Eric Fir.\nDisclosure of pecuniary interest: None.\nCommittee Reports:\nCouncillor Ben Oak: Library Board.\n"
        "R2021-7 B. Oak, D. Yew:\nThat the path be paved. Carried."
    )
    assert found == [*SEATED, ("Eric Fir", "officer")]


def test_a_cabinet_member_below_councillors_is_no_officer() -> None:
    assert ("Eric Fir", "officer") not in room("Cabinet Member Eric Fir.")
