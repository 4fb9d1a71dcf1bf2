"""Papers whose line ends were all lost on the way, and titles of minutes that crawls and other systems leave."""

from __future__ import annotations

import pytest

from tests.text.papers import read

LONG = (
    " It was noted that the paths of the parish are in good order and that the clerk thanked all who help to keep them so."
    * 5
)


def test_a_paper_on_one_line_has_its_title_room_and_apologies() -> None:
    facts = read(
        "1 (These minutes are published subject to approval) Westmere Parish Council Minutes of a Meeting of Westmere Parish Council held at 7.00pm on "
        "Monday 4 February 2008 at the Hall, Westmere Cou/285/07-08 Present Members: Cllr P Birch (Chairman), Cllr J Elm, Cllr Oak (arrived at 7.01pm) "
        "and Cllr Ash. Cou/286/07-08 Apologies for Absence Apologies for absence were received from Cllr Yew With the absence of the Vice Chairman no other was chosen."
        + LONG
    )
    assert facts.meetings() == [("Westmere Parish Council", "2008-02-04")]
    assert [name for name, role in facts.room() if role != "sent_apologies"] == [
        "Cllr P Birch",
        "Cllr J Elm",
        "Cllr Oak",
        "Cllr Ash",
    ]
    assert [name for name, role in facts.room() if role == "sent_apologies"] == ["Cllr Yew"]


def test_the_items_of_such_a_paper_are_told_by_numbers_that_count_on() -> None:
    facts = read(
        "Westmere Town Council Minutes of the meeting held on Monday 4 June 2018 at the Hall. Present: Cllr A Birch, Cllr B Elm. "
        "1. Roads RESOLVED that the roads be mended. 2. Paths RESOLVED that the paths be cleared. 3. Lamps The lamps were noted."
        + LONG
    )
    assert [words for _, words in facts.decisions()] == ["the roads be mended.", "the paths be cleared."]


MATTERS = (
    "Apologies for Absence",
    "Paths",
    "Stiles",
    "Ponds",
    "Trees",
    "Hedges",
    "Bins",
    "Signs",
    "Verges",
    "Gates",
    "Seats",
)
FLAT = "Westmere Town Council Minutes of the meeting held on Monday 4 June 2018 at the Hall. Present: Cllr A Birch, Cllr B Elm. "


def test_items_are_told_by_numbers_of_minutes_that_count_on_to_the_end_of_a_line() -> None:
    words = "".join(f"{n}/18 {matter} None.{LONG} " for n, matter in enumerate(MATTERS, 61))
    assert _items(f"{FLAT}Plans for 2018/19 Roads were seen. {words}") == [f"{n}/18" for n in range(61, 72)]


def test_items_with_stops_are_told_to_the_end_of_a_line_and_days_are_none() -> None:
    words = "".join(f"{n}. {matter} None.{LONG} All were seen on {n + 1} May. " for n, matter in enumerate(MATTERS, 1))
    assert _items(FLAT + words) == [str(n) for n in range(1, 12)]


def test_references_with_strokes_open_no_item() -> None:
    words = "1. Plans The plans 7/18 Barn and 91/18 Stable and 3/18 Mill were noted. 2. Paths None. 3. Lamps None."
    assert _items(FLAT + words + LONG) == ["1", "2", "3"]


def _items(words: str) -> list[str]:
    found = [mention for mention in read(words).extraction.mentions if mention.kind == "item"]
    return [str(item.attrs.get("number", "")).rstrip(".") for item in found]


def test_minutes_that_an_item_confirms_open_no_paper() -> None:
    facts = read(
        "Westmere Town Council Monday 4 June 2018 Present: Cllr A Birch, Cllr B Elm. To confirm the Minutes of the meeting of the Lamps Committee held on 7 May 2018."
        + LONG
    )
    assert "2018-05-07" not in [day for _, day in facts.meetings()]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("TOWNSHIP OF NORTH-WESTMERE COUNCIL MEETING MINUTES July 19, 2011", "Township of North-Westmere Council"),
        ("Westmere Town Council Minutes 19 July 2011", "Westmere Town Council"),
        ("2 Planning Committee Minutes - Tuesday 19 July 2011", "Planning Committee"),
    ],
)
def test_a_title_may_name_the_body_before_the_word_minutes(title: str, body: str) -> None:
    facts = read(
        f"{title}\nMEMBERS PRESENT: Councillors: Ann Birch, Ben Elm\n\n1. Roads\nRESOLVED that the roads be mended.\n"
    )
    assert facts.meetings() == [(body, "2011-07-19")]


@pytest.mark.parametrize(
    "title",
    [
        "Annual Meeting\n2nd July 2007, Council Chamber",
        "Meeting Minutes Ordinary Meeting 2nd July 2007, Council Chamber",
    ],
)
def test_a_title_that_names_no_body_is_of_the_council(title: str) -> None:
    facts = read(
        f"{title}\nMembers Present\nCouncillors Ann Birch, Ben Elm.\nApologies\nCouncillor Cai Oak\n1.0 Roads\nRESOLVED that the roads be mended.\n"
    )
    assert facts.meetings() == [("Council", "2007-07-02")]
    assert [role for _, role in facts.room()] == ["member", "member", "sent_apologies"]


def test_a_part_after_a_dash_belongs_to_the_name_above_a_day() -> None:
    facts = read(
        "Joint Overview and Scrutiny Committee - Health for Westmere - Wards and Beds\nFriday, 22nd May, 2009 10.00 am\n\nContact: Ann Birch\n\nNo. Item\n\n"
        "Welcome, Introductions and Apologies for Absence\n\nDeclarations of Interest\n\nTo follow.\n"
    )
    assert facts.meetings() == [
        ("Joint Overview and Scrutiny Committee - Health for Westmere - Wards and Beds", "2009-05-22")
    ]


def test_the_council_in_whose_rooms_a_panel_met_did_not_meet() -> None:
    facts = read(
        "MEETING OF POLICE AND CRIME PANEL\n\nThursday 25 October 2012 East Westmere District Council Oldfields,\n\nPresent: Cllr A Birch, Cllr B Elm\n\n"
        "1 INTRODUCTION AND WELCOME\n\nA welcome was extended to all.\n"
    )
    assert facts.meetings() == [("Police and Crime Panel", "2012-10-25")]


@pytest.mark.parametrize(
    "name", ["The Township of Northmere", "Municipality of Mere-Weston", "The Corporation of the Town of Northmere"]
)
def test_a_township_that_stands_alone_on_a_line_met(name: str) -> None:
    facts = read(
        f"Wednesday, June 10, 2020\n{name}\nCouncil Meeting Minutes\nPresent: Mayor A. Birch\nCouncillor Ben Elm\n1. Call to Order\nCarried.\n"
    )
    assert facts.meetings() == [(name.removeprefix("The "), "2020-06-10")]


def test_a_year_may_run_into_the_time_of_day() -> None:
    facts = read(
        "AGENDA for a meeting of the HEALTH COMMITTEE in the Council Chamber on TUESDAY, 24 MARCH 2009AT 10.00A.M.\nAGENDA\n1. Apologies for absence\n"
    )
    assert facts.meetings() == [("Health Committee", "2009-03-24")]


def test_minutes_named_below_those_in_the_room_are_no_title() -> None:
    facts = read(
        "WESTMERE PARISH COUNCIL Draft Minutes Subject to Approval Ordinary Meeting of the Parish Council Wednesday 7 March 2018 at 7.00 pm Village Hall "
        "Attendance: Cllr Ann Birch Chair Cllr Ben Elm Cllr Cai Oak 1. Minutes The Council took as read the Draft Minutes of the Meeting held on 7 February 2018."
        + LONG
    )
    assert [day for _, day in facts.meetings()] == ["2018-03-07"]
