"""Those in the room, in papers whose lines ran together."""

import pytest

from tests.text.papers import read

TALK = " The Chair spoke of the weather, and of the roads that it had spoilt, and thanked all who had swept them. " * 6


def test_the_officers_of_one_list_follow_its_councillors() -> None:
    facts = read(
        "Minutes of the meeting of Westmere County Council held on Tuesday 13th May, 2008 at 10.00 a.m.\n\n"
        "Present: Cllrs Birch, Oak, Elm and Rowan. Mr. D. Thorn, County Manager, Mr P. Hazel and Mr A Fir, Directors of Service.\n"
    )
    assert facts.room() == [
        *((name, "member") for name in ("Birch", "Oak", "Elm", "Rowan")),
        *((name, "officer") for name in ("Mr. D. Thorn", "Mr P. Hazel", "Mr A Fir")),
    ]


@pytest.mark.parametrize(
    "listed",
    [
        "Mr D Thorn, Mr P Hazel, Ms A Fir, Manager of the Mill",  # No councillors stand above.
        "Cllrs Birch, Oak and Elm, PCSO D Thorn, Sgt P Hazel",  # Police are observers.
    ],
)
def test_who_is_listed_with_members_and_has_no_job_with_the_council_is_no_officer(listed: str) -> None:
    facts = read(
        f"Minutes of the meeting of Westmere Town Council held on Tuesday 13th May, 2008\n\nPresent: {listed}\n"
    )
    roles = {name.split()[-1]: role for name, role in facts.room()}
    assert roles["Thorn"] != "officer"
    assert roles["Hazel"] != "officer"


def test_labels_within_a_flat_line_part_councillors_officials_and_the_gallery() -> None:
    facts = read(
        "Minutes of Special Meeting of Westmere Municipal District held on Tuesday, 21st January, 2020, at 2:00pm in the Guildhall. "
        "Attendance: Councillors: Cllr. Ann Birch, Cllr. Ben Oak, Officials: Mr. Carl Thorn, Director of Services, Ms. Di Fir, Staff Officer. "
        f"Apologies: Cllr. Ed Elm.{TALK}"
    )
    assert facts.room() == [
        ("Cllr. Ann Birch", "member"),
        ("Cllr. Ben Oak", "member"),
        ("Mr. Carl Thorn", "officer"),
        ("Ms. Di Fir", "officer"),
        ("Cllr. Ed Elm", "sent_apologies"),
    ]


def test_a_flat_paper_opens_with_at_a_meeting_and_letters_set_apart() -> None:
    facts = read(
        "WESTMERE JOINT AUTHORITY PUBLICATION: 15 MAY 2017 WHAT THESE MINUTES SAY WAS SETTLED MAY BE DONE AFTER THAT DAY, UNLESS IT WAS "
        "CALLED IN BEFORE, BY FOUR MEMBERS OR MORE. * SHOWS A KEY DECISION At a meeting of the Westmere Joint Authority held in the Hall - No. 1 Mere Way, "
        "Westmere on Friday, 12th May, 2017 the following Members were P r e s e n t: Councillor A Birch, Councillor B Oak (Substitute for "
        "Councillor C Elm) and Councillor D Fir. 66. APOLOGIES FOR ABSENCE Apologies for absence were received on behalf of Councillor C Elm. "
        f"67. TREES RESOLVED - That the trees be planted.{TALK}"
    )
    assert facts.meetings() == [("Westmere Joint Authority", "2017-05-12")]
    assert facts.attr("meeting", "place") == ["the Hall - No. 1 Mere Way, Westmere"]
    assert facts.room() == [
        ("Councillor A Birch", "member"),
        ("Councillor B Oak", "substitute"),
        ("Councillor D Fir", "member"),
        ("Councillor C Elm", "sent_apologies"),
    ]
    assert facts.attr("item", "number") == ["66", "67"]


def test_capitals_are_a_label_of_officers_and_of_the_public() -> None:
    facts = read(
        "MINUTES OF THE GENERAL MEETING OF WESTMERE SHIRE COUNCIL HELD ON WEDNESDAY 17 MAY 2017\n\nATTENDANCE Crs W Birch, T Oak & B Elm\n"
        "OFFICERS PRESENT Mr Carl Thorn, Chief Executive Officer, Ms Di Fir, Assistant\nGALLERY Mr Ed Yew\n"
    )
    assert facts.room() == [
        *((name, "member") for name in ("W Birch", "T Oak", "B Elm")),
        ("Mr Carl Thorn", "officer"),
        ("Ms Di Fir", "officer"),
    ]


def test_an_adjourned_sitting_is_of_the_council() -> None:
    facts = read(
        "Minutes of Adjourned Council Meeting held in the Hall on Tuesday 13th May, 2008\n\nPresent: Cllrs Birch and Oak\n"
    )
    assert facts.meetings() == [("Council", "2008-05-13")]


def test_a_month_may_stand_before_the_and_a_day() -> None:
    facts = read(
        "A meeting of the Community Council was held Tuesday night February the 6th 2018 at 7.30pm in the Hall.\n\nPresent: Cllr A Elm\n"
    )
    assert facts.meetings() == [("Council", "2018-02-06")]


def test_a_prayer_below_a_list_is_nobody() -> None:
    facts = read(
        "Minutes of a meeting of the Westmere City Council\n\nHeld in the Guildhall\n\nOn Thursday 8 September 2016, commencing at 9.06am\n\n"
        "Present: The Mayor A Birch, Councillors B Oak and C Elm\n\nIn Attendance: Clerk (D Thorn)\n\n"
        "Opening Prayer\n\nCouncillor Oak gave the opening prayer.\n\n1. Apologies\n"
    )
    assert [name for name, _ in facts.room()] == ["The Mayor A Birch", "B Oak", "C Elm", "D Thorn"]


@pytest.mark.parametrize("title", ["No Declarations of Interest made", "Declarations of Interest"])
def test_items_of_a_flat_paper_on_what_there_was_none_of_keep_their_titles(title: str) -> None:
    facts = read(
        "MINUTES OF WESTMERE PARISH COUNCIL MEETING HELD AT THE CHURCH MONDAY MARCH 6TH 2017 Present: Cllr Ann Birch - Chair, Cllr Ben Oak. "
        f"1. Apologies for Absence received; Cllr Carl Elm 2. {title} 3. The Minutes of the meeting held on 23.01.17 were agreed as a true record. "
        f"4. Trees It was agreed to plant two trees. 5. Ponds None.{TALK}"
    )
    assert facts.attr("item", "number") == ["1", "2", "3", "4", "5"]
    assert title in facts.names("item")
