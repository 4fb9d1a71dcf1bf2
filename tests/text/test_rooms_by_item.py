"""Rooms of committees whose tables say who came for which item, and who came instead of whom; lists below the title of an item; deputies
in the chair."""

from __future__ import annotations

import pytest

from tests.text.papers import Facts, read

HEAD = (
    "WESTMERE CHILDREN'S SERVICES SCRUTINY COMMITTEE\n\nMINUTES of the meeting held on 26 February 2008 commencing at 10.00 am\n\n"
    "Present:\n\n"
)
MEMBERS = "Voting Members: Councillor Sue Elm - in the Chair\nCouncillor Ben Oak\nCouncillor David Ash (in place of Councillor Ann Yew)\n\n"
OFFICERS = "Officers:\n\nWhole of meeting: K. Lime (Corporate Core)\n\nPart of meeting:\n\n"
BUSINESS = (
    "The Committee considered the matters below.\n\n66/08 DECLARATIONS OF INTEREST\n\nThere were none.\n\n"
    "67/08 ACADEMIES\n\nAGREED: to consider the matter again.\n"
)


def room(facts: Facts) -> list[tuple[str, str]]:
    return list(dict.fromkeys(facts.room()))


@pytest.mark.parametrize(
    "table",
    [
        "Agenda Item\n\nOfficer Attending\n\n8.\n\nV. Birch (Children & Families)\n\n12.\n\nA. Thorn & F. Oakley (Schools)\n\nS. Rowan (Westmere Consulting)\n\n",
        "Agenda Item\tOfficer Attending\n8.\tV. Birch (Children & Families)\n12.\tA. Thorn & F. Oakley (Schools)\n\tS. Rowan (Westmere Consulting)\n\n",
    ],
)
def test_officers_who_came_for_some_items_were_there_and_their_items_are_none(table: str) -> None:
    facts = read(HEAD + MEMBERS + OFFICERS + table + BUSINESS)
    officers = [name for name, role in room(facts) if role == "officer"]
    assert officers == ["K. Lime", "V. Birch", "A. Thorn", "F. Oakley", "S. Rowan"]
    assert facts.names("item") == ["DECLARATIONS OF INTEREST", "ACADEMIES"]


def test_numbers_above_names_are_items_where_no_table_says_whose() -> None:
    facts = read(HEAD + MEMBERS + "8.\n\nElection of Chair\n\nNone.\n\n9.\n\nReports\n\nNone.\n")
    assert facts.names("item") == ["Election of Chair", "Reports"]


@pytest.mark.parametrize(
    "table",
    [
        "Apology from\n\nTemporary Appointment\n\nCouncillor Ann Yew\n\nCouncillor David Ash\n\nCouncillor Larry Reed\n\n-\n\nCouncillor Jo Holm\n\nCouncillor Kit Fern\n\n",
        "Apology from\tTemporary Appointment\nCouncillor Ann Yew\tCouncillor David Ash\nCouncillor Larry Reed\t-\nCouncillor Jo Holm\tCouncillor Kit Fern\n\n",
    ],
)
@pytest.mark.parametrize("said", ["", "Apologies for absence and temporary appointments were received as follows:\n\n"])
def test_whoever_came_instead_sent_no_apologies(table: str, said: str) -> None:
    facts = read(f"{HEAD}{MEMBERS}65/08 APOLOGIES\n\n{said}{table}{BUSINESS}")
    away = [name for name, role in room(facts) if role == "sent_apologies"]
    assert away == ["Councillor Ann Yew", "Councillor Larry Reed", "Councillor Jo Holm"]
    assert [name for name, role in room(facts) if role == "substitute"] == [
        "Councillor David Ash",
        "Councillor Kit Fern",
    ]


def test_names_below_the_title_of_an_item_were_in_the_room() -> None:
    facts = read(
        "Agenda and minutes\n\nOverview and Scrutiny Committee - Tuesday, 12th March, 2013 2.00 pm\n\nItems\nNo. Item\n\n17.\n\nAlso Present\n\nMinutes:\n\n"
        "Councillor Peter Rowan - Finance Portfolio Holder\n\nCouncillor Rhoda Fern - Cabinet Support Member\n\n18.\n\nOfficers Present\n\nMinutes:\n\n"
        "Julie Lime - Principal Manager\n\nDom Oak - Head of Challenge\n\n19.\n\nMinutes of Previous meeting\n\nMinutes:\n\nRESOLVED - That the minutes be confirmed.\n"
    )
    assert room(facts) == [
        ("Councillor Peter Rowan", "other member"),
        ("Councillor Rhoda Fern", "other member"),
        ("Julie Lime", "officer"),
        ("Dom Oak", "officer"),
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Cllr Mrs S M Elm (Vice-Chairman - in the Chair)",
        "Cllr Mrs S M Elm (Vice-Chairman, in the Chair)",
        "Cllr Mrs S M Elm (Deputy Chairman in the Chair)",
    ],
)
def test_a_deputy_in_the_chair_keeps_the_office(said: str) -> None:
    facts = read(f"{HEAD}{said}, Cllr B Oak, Cllr C Ash\n\n{BUSINESS}")
    assert room(facts)[0] == ("Cllr Mrs S M Elm", "chair")
    offices = [c.attrs["role"] for c in facts.extraction.claims if c.kind == "member_of"]
    assert offices == [said.partition("(")[2].partition("an")[0] + "an", "Member", "Member"]


def test_members_in_attendance_below_the_chair_are_the_members() -> None:
    facts = read(
        "WESTMERE DISTRICT COUNCIL\n\nMinutes of Council Meeting held on Monday 6 November 2017 at 6pm\n\nIn the Chair: Councillor R Elm\n\n"
        "In attendance: (Councillors)\n\nCouncillor T Oak Councillor R AshCouncillor P Birch\n\n(Officials)\nMr L Reed, Chief Executive\n\n1. Minutes\n\nAgreed.\n"
    )
    assert room(facts) == [
        ("Councillor R Elm", "chair"),
        ("Councillor T Oak", "member"),
        ("Councillor R Ash", "member"),
        ("Councillor P Birch", "member"),
        ("Mr L Reed", "officer"),
    ]


COUNCIL = "Westmere Town Council\n\nMinutes of the meeting of the Town Council held on 29th July 2024.\n\n"


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ("Also Present: Clerk C. Fern (CF), 8 members of the public.", ["C. Fern"]),
        ("In Attendance:\nMr W Fern Clerk and Executive Officer to Westmere Town Council\nMrs P Birch Assistant Clerk and Manager, Westmere Town Council", ["Mr W Fern", "Mrs P Birch"]),
        ("In Attendance: Ann Fern Assistant Clerk", ["Ann Fern"]),
    ],
)  # fmt: skip
def test_an_office_beside_a_name_needs_no_comma(listed: str, found: list[str]) -> None:
    facts = read(f"{COUNCIL}Present: Cllr A Oak (Chair), Cllr B Ash\n\n{listed}\n\n1. Minutes\n\nAgreed.\n")
    assert [name for name, role in facts.room() if role == "officer"] == found


def test_a_title_that_is_a_surname_too() -> None:
    facts = read(
        f"{COUNCIL}Present: Cllr A Oak (Chair)\n\n1. Apologies\n\nApologies were received from Councillors Bailie, Brown and Ash.\n"
    )
    assert [name for name, role in facts.room() if role == "sent_apologies"] == ["Bailie", "Brown", "Ash"]


def test_business_above_the_list_of_those_present_is_read() -> None:
    facts = read(
        "Westmere Transport Board\nTuesday, 26th March, 2013 7.30 pm\n\nThe report set out a proposed revision.\n\nRESOLVED: That the revision be commended.\n"
        "The meeting ended at 2202 hours\n\nAttendance Details\n\nPresent:\nCllr Mrs S Elm (Chairman), Cllr N Oak and Cllr A Ash.\n"
    )
    assert facts.decisions() == [("resolved", "the revision be commended.")]
    assert len(facts.room()) == 3
