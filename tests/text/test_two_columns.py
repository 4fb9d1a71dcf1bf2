"""Lists of those in the room that say in a second column as what each is there."""

import pytest

from tests.text.papers import Facts, read

TOP = "MINUTES for the\nWestmere Community Council public meeting\nheld in Church Hall, Westmere\non Tuesday 24th October 2017\n"
BELOW = "\n1. Introductions and welcome\nThe Convenor welcomed everyone.\n2. Date of next meeting\nTuesday 14th November 2017\n"


def room(lists: str) -> Facts:
    return read(TOP + lists + BELOW)


def test_each_is_what_the_second_column_says() -> None:
    facts = room(
        "Members Present:\nAnn Elm\tConvenor CC\nBen Oak\tVice Chair, CC\nCarol Ash\tTreasurer CC\nDan Birch Member (DB)\nEve Larch\tMember CC & MOD\n"
        "Attending:\nCllr Fay Thorn\tM&W Councillor\nSgt Guy Yew\tPolice Westmere\nHal Rowan\tWestmere Advertiser\nIan Fir\tMember of the public\n"
        "Apologies:\nJill Hazel\tMember CC\nCllr Kit Holly\tM&W Councillor\nPC Lee Beech\tPolice Westmere\n"
    )
    assert facts.room() == [
        ("Ann Elm", "chair"),
        ("Ben Oak", "member"),
        ("Carol Ash", "member"),
        ("Dan Birch", "member"),
        ("Eve Larch", "member"),
        ("Cllr Fay Thorn", "other member"),
        ("Sgt Guy Yew", "also present"),
        ("Hal Rowan", "also present"),
        ("Jill Hazel", "sent_apologies"),
        ("Cllr Kit Holly", "sent_apologies"),
        ("PC Lee Beech", "sent_apologies"),
    ]
    assert facts.names("body") == ["Westmere Community Council"]
    assert "Ian Fir" not in facts.names("person")


def test_a_list_of_all_tells_the_members_from_the_others() -> None:
    facts = room(
        "PRESENT\tA Elm\t-\tActing Chairperson\nB Oak\t-\tSecretary\nC Ash\t-\tCommunity Councillor\nD Birch\t-\tCommunity Councillor\n"
        "Councillor E Larch\t-\tMere & Wold Council\nF Yew\t-\tMereshire Police\n"
    )
    assert facts.room() == [
        ("A Elm", "chair"),
        ("B Oak", "member"),
        ("C Ash", "member"),
        ("D Birch", "member"),
        ("Councillor E Larch", "other member"),
        ("F Yew", "observer"),
    ]


def test_two_columns_of_names_are_of_members_all() -> None:
    facts = room("Present:\nCllr Ann Elm (Chair)\tCllr Ben Oak\nCllr Carol Ash\tCllr Dan Birch\n")
    assert [name for name, _ in facts.room()] == ["Cllr Ann Elm", "Cllr Ben Oak", "Cllr Carol Ash", "Cllr Dan Birch"]


@pytest.mark.parametrize("office", ["Councillor/Chairman", "Chair of the Parish Council"])
def test_whoever_is_called_chair_is_it(office: str) -> None:
    facts = room(f"Present:\nAnn Elm\t{office}\nBen Oak\tCouncillor\nCarol Ash\tCouncillor\n")
    assert facts.room()[0] == ("Ann Elm", "chair")


def test_lettered_labels_open_lists_of_their_own() -> None:
    facts = read(
        TOP + "1. Introductions and welcome\na. Present\nAnn Elm\tConvenor\nBen Oak\tMember\nGuests:\nNone\n"
        "b. Apologies:\nCarol Ash\tTreasurer\nDan Birch\tMember\nc. Declarations of interest - none\n2. Minutes\n"
    )
    assert facts.room() == [
        ("Ann Elm", "chair"),
        ("Ben Oak", "member"),
        ("Carol Ash", "sent_apologies"),
        ("Dan Birch", "sent_apologies"),
    ]
    assert ("Ann Elm", "Westmere Community Council") in facts.links("member_of")


def test_rows_without_a_gap_tell_as_what_each_is_too() -> None:
    facts = room("Members:\tAnn Elm Convenor\nBen Oak Secretary\nCarol Ash Treasurer (CA)\nDan Birch Member (DB)\n")
    assert facts.room() == [
        ("Ann Elm", "chair"),
        ("Ben Oak", "member"),
        ("Carol Ash", "member"),
        ("Dan Birch", "member"),
    ]


@pytest.mark.parametrize("office", ["WCC Member", "(Outgoing) Secretary", "Member CC & MOD"])
def test_letters_and_brackets_leave_an_office_one_of_the_body(office: str) -> None:
    facts = room(f"Members Present:\nAnn Elm\tConvenor\nBen Oak\tMember\nCarol Ash\t{office}\n")
    assert facts.room()[-1] == ("Carol Ash", "member")


def test_names_below_two_labels_are_of_neither() -> None:
    facts = room(
        "Present:\nAnn Elm\tConvenor\nBen Oak\tMember\n\nATTENDING:\nApologies:\nCarol Ash\nDan Birch\nEve Larch\n"
    )
    assert facts.room() == [("Ann Elm", "chair"), ("Ben Oak", "member")]
