"""Pages of council sites: one page in three layouts, the page of a decision, of an issue, of attendance."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.reading.samples import reading
from tests.text.papers import Facts, read


class Entry(NamedTuple):
    """An item of the made-up page: number, title, size of its paper, the agenda's words, its decision and its minutes."""

    number: str
    title: str
    paper: str
    asked: str
    decision: tuple[str, ...]
    minutes: tuple[str, ...]


RESOLUTION = (
    "RESOLVED that:",
    "1.    the crossing in Mere Lane be approved;",
    "2.    a report be brought back to this Committee after 6 months.",
)
ENTRIES = (
    Entry("54.", "Public Question Time", "", "A period of up to 30 minutes during which residents may ask a question.", (), ("There were no public questions.",)),
    Entry("55.", "Apologies for Absence", "", "", (), ("Apologies were received from Councillors Ann Birch, Ben Elm and Cora Oak.",)),
    Entry("56.", "Declarations of Interest", "", "Members are asked to declare any interests.", (), ("Councillor Ash declared an interest in Mere Lane Crossing, as she lived in Mere Lane, and left the meeting.",)),
    Entry("57.", "Minutes", "PDF 99 KB", "To confirm as a correct record the minutes of the meeting held on 18 November 2025.", (), ("The minutes of the meeting held on 18 November 2025 were approved as a correct record.",)),
    Entry("58.", "Mere Lane Crossing", "PDF 161 KB", "To consider the results of a consultation.", RESOLUTION, ("The Committee considered a report of the Director of Roads on a crossing.", "It was moved by Councillor Yew, seconded by Councillor Fir and", *RESOLUTION)),
    Entry("59.", "Tree Planting Programme", "PDF 66 KB", "To update the Committee.", (), ("The Committee noted the tree planting programme.", "Members liked the limes ...  view the full minutes text for item 59.")),
    Entry("60.", "Urgent Items Authorised by the Chair", "", "To consider any items of urgency.", (), ("There were no urgent items.",)),
)  # fmt: skip
HEAD = (
    "Agenda, decisions and minutes",
    "Roads Committee - Thursday 15 January 2026 7:30 pm",
    "Venue: Guildhall, Westmere. View directions",
    "Contact: Dan Larch",
    "Media",
)


def in_rows(*, numbers: bool) -> str:
    """The page as it is read from the site, with or without the numbers of its items."""
    parts = [*HEAD, "Items\nNo. Item"]
    for entry in ENTRIES:
        parts += [entry.number] if numbers else []
        parts.append(f"{entry.title} pdf icon {entry.paper}" if entry.paper else entry.title)
        parts += [entry.asked] if entry.asked else []
        parts += ["Additional documents:"] if entry.paper else []
        parts += ["Decision:", *entry.decision] if entry.decision else []
        parts += ["Minutes:", *entry.minutes]
    return "\n\n".join(parts)


def in_table(*, numbers: bool) -> str:
    """The page as some converters save it: a cell an item, its parts run together, its paragraphs on lines."""
    lines = [*HEAD, "No. | Item |", "---|---|"]
    for entry in ENTRIES:
        cell = f"{entry.title} {entry.paper}".strip() + (f" {entry.asked}" if entry.asked else "")
        cell += " Additional documents:" if entry.paper else ""
        cell += " Decision: " + "\n".join(entry.decision) if entry.decision else ""
        cell += " Minutes: " + "\n".join(entry.minutes)
        lines += [f"{entry.number} | {cell} |"] if numbers else [f"{cell} |", "|"]
    return "\n".join(lines)


def facts_of(page: Facts) -> dict[str, object]:
    kinds = (
        "taken_under",
        "moved",
        "seconded",
        "declared_interest",
        "confirmed_minutes_of",
        "clerked",
        "from_post",
        "arises_from",
    )
    return {
        "meetings": page.meetings(held=False), "place": page.attr("meeting", "place"), "items": page.names("item"), "room": page.room(),
        "reports": page.names("report"), "decisions": page.decisions(), "actions": page.names("action"), "cut": page.attr("item", "incomplete"),
        "problems": [problem.code for problem in page.extraction.problems], **{kind: sorted(page.links(kind)) for kind in kinds},
    }  # fmt: skip


@pytest.mark.parametrize(
    "other",
    [in_rows(numbers=False), in_table(numbers=True), in_table(numbers=False)],
    ids=["stripped", "table", "bare table"],
)
def test_a_page_says_the_same_in_every_layout(other: str) -> None:
    assert facts_of(read(other)) == facts_of(read(in_rows(numbers=True)))


def test_a_page_in_rows_has_its_facts() -> None:
    page = read(in_rows(numbers=True))
    assert page.names("item") == [entry.title for entry in ENTRIES]
    assert [outcome for outcome, _ in page.decisions()] == ["resolved", "resolved", "noted"]
    crossing = [words for outcome, words in page.decisions() if outcome == "resolved"]
    assert page.links("moved") == [("Councillor Yew", words) for words in crossing]
    assert ("Councillor Ash", "Mere Lane Crossing") in page.links("declared_interest")


def decision_page(maker: str, words: str, below: str = "") -> str:
    return (
        f"Decision details\n\nReview of the Planning Protocol\n\nDecision Maker: {maker}\n\nDecision status: Recommendations Approved\n\n"
        "Is Key decision?: No\n\nIs subject to call in?: No\n\nPurpose:\n\nTo seek approval for the protocol.\n\n"
        f"Decision:\n\n{words}\n\nReasons for the decision:\n\nThe old protocol was worn out.\n\nPublication date: 23/10/2013\n\n"
        f"Date of decision: 03/10/2013\n\n{below}Accompanying Documents:\n\n- Protocol report pdf icon PDF 119 KB\n"
    )


@pytest.mark.parametrize(
    ("maker", "words", "below", "meeting", "decisions"),
    [
        ("Roads Committee", "That the protocol be approved.", "Decided at meeting: 03/10/2013 - Roads Committee\n\n", ("Roads Committee", "2013-10-03"), [("agreed", "That the protocol be approved.")]),
        ("Council, Review Panel", "It was proposed by the Chairman, seconded by the Vice-Chairman:\n\n“THAT the protocol be adopted.”\n\nThe motion was, upon being put to the meeting, declared CARRIED.", "Decided at meeting: 03/10/2013 - Council\n\n", ("Council", "2013-10-03"), [("agreed", "THAT the protocol be adopted.")]),
        ("Cabinet Member for Roads", "That approval be given to the protocol.", "", ("Cabinet Member for Roads", "2013-10-03"), [("agreed", "That approval be given to the protocol.")]),
        ("Cabinet", "1. That the protocol be approved; and\n\n2. That the Director of Roads be authorised to sign it.", "Made at meeting: 03/10/2013 - Cabinet\n\n", ("Cabinet", "2013-10-03"), [("agreed", "That the protocol be approved;"), ("agreed", "That the Director of Roads be authorised to sign it.")]),
        ("Roads Committee", "The Committee noted the protocol.", "Decided at meeting: 03/10/2013 - Roads Committee\n\n", ("Roads Committee", "2013-10-03"), [("noted", "The Committee noted the protocol.")]),
        ("Roads Committee", "Deferred to the next meeting.", "Decided at meeting: 03/10/2013 - Roads Committee\n\n", ("Roads Committee", "2013-10-03"), [("deferred", "Deferred to the next meeting.")]),
        ("Roads Committee", "To appoint Councillor Ann Birch as Chair.", "Decided at meeting: 03/10/2013 - Roads Committee\n\n", ("Roads Committee", "2013-10-03"), [("agreed", "To appoint Councillor Ann Birch as Chair.")]),
    ],
)  # fmt: skip
def test_the_page_of_a_decision(
    maker: str, words: str, below: str, meeting: tuple[str, str], decisions: list[tuple[str, str]]
) -> None:
    facts = read(decision_page(maker, words, below))
    assert facts.meetings() == [meeting]
    assert facts.attr("meeting", "status") == ["minuted"]
    assert facts.decisions() == decisions
    assert facts.names("item") == ["Review of the Planning Protocol"]
    assert {item for _, item in facts.links("taken_under")} == {"Review of the Planning Protocol"}


def test_what_an_officer_decides_alone_is_no_meeting() -> None:
    facts = read(decision_page("Strategic Director for Environment", "That approval be given to the contract."))
    assert facts.meetings(held=False) == []


def test_words_under_decision_that_the_minutes_resolve_are_one_decision() -> None:
    page = (
        "Agenda, decisions and minutes\n\nRoads Committee - Thursday 15 January 2026 7:30 pm\n\nItems\nNo. Item\n\n1.\n\nChair\n\nDecision:\n\n"
        "To appoint Councillor Ann Birch as Chair.\n\nMinutes:\n\nRESOLVED to appoint Councillor Ann Birch as Chair.\n\n2.\n\nVice-Chair\n\nMinutes:\n\nNone.\n"
    )
    (decision,) = read(page).decisions()
    assert decision[0] == "resolved"


def test_an_issue_page_reads_each_meeting_it_lists() -> None:
    page = (
        "Issue - meetings\n\nHomes for Carers\n\nMeeting: 05/11/2015 - Housing Committee (Item 13)\n\n13 Homes for Carers pdf icon PDF 372 KB\n\n"
        "Report of the Director of Housing.\n\nMinutes:\n\nCouncillor Birch, seconded by Councillor Ann Elm, proposed that this be undertaken.\n\nResolved:\n\n"
        "That the homes be built.\n\nMeeting: 05/12/2015 - Cabinet (Item 4)\n\n4 Homes for Carers\n\nDecision:\n\nThat the homes be paid for.\n"
    )
    facts = read(page)
    assert facts.meetings() == [("Housing Committee", "2015-11-05"), ("Cabinet", "2015-12-05")]
    assert facts.decisions() == [("resolved", "That the homes be built."), ("agreed", "That the homes be paid for.")]
    assert facts.links("moved") == [("Councillor Birch", "That the homes be built.")]
    assert facts.links("seconded") == [("Councillor Ann Elm", "That the homes be built.")]


ATTENDANCE = """<!DOCTYPE html><html><head><title>Meeting attendance</title></head><body>
<nav><ul><li><a href="x">Home</a></li></ul></nav>
<div id="modgov"><h1 class="mgMainTitleTxt">Meeting attendance</h1>
<h2 class="mgSubTitleTxt">Roads Committee - Thursday, 15th January, 2026 7.30 pm</h2>
<div class="mgContent"><table summary="Table of meeting attendance"><thead><tr><th>Attendee</th><th>Role</th><th>Attendance</th></tr></thead><tbody>
<tr><td><a href="u1">Councillor Ann Birch</a></td><td>Chair</td><td>Present</td></tr>
<tr><td><a href="u2">Councillor Ben Elm</a></td><td>Vice-Chair</td><td>Apologies</td></tr>
<tr><td>Councillor Cora Oak</td><td>Committee Member</td><td>Present, virtual</td></tr>
<tr><td>Councillor Dan Ash</td><td>Committee Member</td><td>Absent</td></tr>
<tr><td>Councillor Eve Yew</td><td>Substitute</td><td>Present, as substitute</td></tr>
<tr><td>Councillor Fay Larch</td><td>Committee Member</td><td>Expected</td></tr>
<tr><td>Councillor Gil Rowan</td><td>Other</td><td>In attendance</td></tr>
<tr><td>Hal Holly</td><td>Officer</td><td>Present</td></tr>
<tr><td>Ivy Pine</td><td>Democratic Services Officer</td><td>In attendance</td></tr>
</tbody></table></div></div></body></html>"""


def test_the_attendance_page_of_a_meeting(tmp_path: Path) -> None:
    source = reading(tmp_path, "attendance.html", ATTENDANCE.encode())
    facts = read(source.text, title=source.title)
    assert facts.meetings() == [("Roads Committee", "2026-01-15")]
    assert facts.room() == [
        ("Councillor Ann Birch", "chair"), ("Councillor Ben Elm", "sent_apologies"), ("Councillor Cora Oak", "member"),
        ("Councillor Eve Yew", "substitute"), ("Councillor Gil Rowan", "other member"), ("Hal Holly", "officer"), ("Ivy Pine", "officer"),
    ]  # fmt: skip
    members = {person for person, _ in facts.links("member_of")}
    assert members == {
        "Councillor Ann Birch",
        "Councillor Ben Elm",
        "Councillor Cora Oak",
        "Councillor Dan Ash",
        "Councillor Fay Larch",
    }


@pytest.mark.parametrize(
    "remark",
    [
        "Cancelled - Due to lack of business", "Please note change of venue", "Virtual Meeting", "Special", "Extraordinary",
        "ADJOURNED FROM 20 SEPTEMBER", "Council Tax Setting", "This meeting will be webcast",
    ],
)  # fmt: skip
def test_remarks_before_a_title_are_no_part_of_the_body(remark: str) -> None:
    facts = read(
        f"Agenda\n\n{remark}, Roads Committee - Wednesday, 23rd September, 2020 10.00 am\n\nItems\nNo. Item\n\n1.\n\nApologies\n\n2.\n\nRoads\n"
    )
    assert facts.meetings() == [("Roads Committee", "2020-09-23")]


@pytest.mark.parametrize(
    "name",
    [
        "Housing, Health and Roads Scrutiny Board (4)", "Standing Advisory Council for Religious Education", "Licensing Sub Committee B",
        "Mere Area Committee (North)",
    ],
)  # fmt: skip
def test_the_body_that_met_has_its_whole_name_wherever_it_stands(name: str) -> None:
    facts = read(
        f"Agenda and minutes\n\n{name} - Wednesday, 23rd September, 2020 10.00 am\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nThe {name} noted the plan.\n"
    )
    assert facts.names("body") == [name]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The report of the Social Care, Health and Housing Overview Committee was read.", ["Social Care, Health and Housing Overview Committee"]),
        ("Members stood in memory of Alderman Ann Birch and Council thanked her friends.", []),
        ("Councillor Elm - Member of Mere Town Council", ["Mere Town Council"]),
        ("Contact: Ann Birch  Committee and Appeals Officer", []),
        ("The Director of Housing, Health and Safety Committee members and others came.", ["Health and Safety Committee"]),
    ],
)  # fmt: skip
def test_names_of_bodies_are_neither_short_nor_long(words: str, names: list[str]) -> None:
    assert read(f"{words}\n" * 1 + "x" * 400).names("body") == names


COMMITTEE = """Committee details

North Mere Roads Committee

Purpose of committee

To look after roads.

Membership

- Councillor Ann Birch  (Chair)

- Councillor Ben Elm

Contact information

Support officer: Cara Fern. Tel: 020 7946 0000 / Email:  cara.fern@example.org
"""


def test_the_page_of_a_committee_names_its_members_and_its_officer() -> None:
    facts = read(COMMITTEE)
    assert facts.links("member_of") == [
        ("Councillor Ann Birch", "North Mere Roads Committee"),
        ("Councillor Ben Elm", "North Mere Roads Committee"),
    ]
    assert facts.links("holds") == [("Cara Fern", "Support officer")]
    assert facts.meetings(held=False) == []


MEMBER = """Councillor details

Councillor Cara Fern

Title: Vice-Chair of Roads Committee

Ward: Birch Park

Committee appointments

- Council

- North Mere Roads Committee (Vice-Chair)

- Planning Committee

Appointments to outside bodies

- Elm Valley Partnership

Term of office

- 06/05/2022 -
"""


def test_the_page_of_a_member_names_the_committees_and_calls_no_meeting() -> None:
    facts = read(MEMBER)
    assert facts.links("member_of") == [
        ("Councillor Cara Fern", "North Mere Roads Committee"),
        ("Councillor Cara Fern", "Planning Committee"),
    ]
    roles = [claim.attrs["role"] for claim in facts.extraction.claims if claim.kind == "member_of"]
    assert roles == ["Vice-Chair", "Member"]
    assert facts.meetings(held=False) == []


def test_a_list_of_committees_has_them_by_their_whole_names() -> None:
    listed = ["Roads Committee", "Joint Committee for Rivers and Parks", "North Mere Neighbourhood Committee", "Schools Forum"]  # fmt: skip
    page = "Committee structure\n\nJoint Committees (Mere with other Authorities)\n\n" + "\n\n".join(
        f"- {name}" for name in listed
    )
    assert read(page).names("body") == listed


def test_a_committee_of_an_area_may_be_named_without_the_kind_of_area() -> None:
    facts = read(
        "Agenda and minutes\n\nRoads Committee - Wednesday, 23rd September, 2020 10.00 am\n\n1. Apologies\n\nNone.\n\n2. Roads\n\nMinutes:\n\n"
        "The South and North Mere Neighbourhood Committee would be asked. The South and North Mere Committee had agreed before.\n"
    )
    assert facts.names("body") == ["Roads Committee", "South and North Mere Neighbourhood Committee"]
    assert facts.attr("body", "aliases") == [("South and North Mere Committee",)]
