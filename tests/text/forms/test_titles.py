"""Title and date lines: which body met, on which day, when, where, and whether the meeting took place."""

import pytest

from tests.text.papers import Facts, read

ITEMS = "\n\nItems\nNo. Item\n\n1.\n\nApologies\n\n2.\n\nRoads Plan\n"
PRESENT = "\n\nPresent:\nCouncillor A Birch (Chair)\nCouncillor B Elm\n\n1. Apologies\n\nNone.\n"


def only(facts: Facts) -> tuple[str, str]:
    (meeting,) = facts.meetings()
    return meeting


@pytest.mark.parametrize(
    ("line", "body", "date", "time"),
    [
        ("Roads Committee - Wednesday, 23rd September, 2020 10.00 am", "Roads Committee", "2020-09-23", "10:00"),
        ("Roads Committee - Thursday, 21 January 2016 10:30 am", "Roads Committee", "2016-01-21", "10:30"),
        ("Roads Committee - Thursday 15 January 2026 7:30 pm", "Roads Committee", "2026-01-15", "19:30"),
        ("Roads Committee\nMonday, 15th January, 2024 2.00 pm", "Roads Committee", "2024-01-15", "14:00"),
        ("Moved from 9th October 2018, Cabinet - Tuesday, 16th October, 2018 2.00 pm", "Cabinet", "2018-10-16", "14:00"),
        ("This meeting will be held remotely, Roads Committee - Thursday, 4th June, 2020 2.00 pm", "Roads Committee", "2020-06-04", "14:00"),
        ("Annual Meeting, Westmere County Council - Thursday, 17th May, 2018 2.00 pm", "Westmere County Council", "2018-05-17", "14:00"),
        ("Budget Setting, Council - Tuesday, 20th February, 2018 2.00 pm", "Council", "2018-02-20", "14:00"),
        ("Roads Committee - Thursday, 4th June, 2020 2.00 pm, NEW", "Roads Committee", "2020-06-04", "14:00"),
        ("Agenda for Roads Committee on Monday 2nd October, 2017, 6.15 pm", "Roads Committee", "2017-10-02", "18:15"),
        ("Agenda for Roads Committee on Thursday 15 January 2026, 7:30 pm - Modern Council", "Roads Committee", "2026-01-15", "19:30"),
        ("Roads Committee - Thursday, 4th June, 2020 12 noon", "Roads Committee", "2020-06-04", "12:00"),
        ("Roads Committee - Thursday, 4th June, 2020 12.00 noon", "Roads Committee", "2020-06-04", "12:00"),
        ("Roads Committee - Thursday, 4th June, 2020 14:00", "Roads Committee", "2020-06-04", "14:00"),
        ("Roads Committee - Thursday, 4th June, 2020", "Roads Committee", "2020-06-04", ""),
        ("Roads Committee - Thursday, 4th June, 2020 at the rising of Cabinet", "Roads Committee", "2020-06-04", ""),
        ("Scrutiny Board (2) - Thursday, 4th Februay, 2021 2.00 pm", "Scrutiny Board (2)", "2021-02-04", "14:00"),
        ("PLANNING COMMITTEE\nWednesday, 25 March 2015", "PLANNING COMMITTEE", "2015-03-25", ""),
        ("Meeting of Roads Committee, Wednesday 25 March 2015 2.00 pm", "Roads Committee", "2015-03-25", "14:00"),
    ],
)  # fmt: skip
def test_a_page_title(line: str, body: str, date: str, time: str) -> None:
    facts = read(f"Agenda and minutes\n\n{line}\n\nVenue: Room 1, Guildhall. View directions{ITEMS}")
    found = only(facts)
    assert (found[0].casefold(), found[1]) == (body.casefold(), date)
    assert facts.attr("meeting", "time")[:1] == ([time] if time else [])
    assert facts.attr("meeting", "place") == ["Room 1, Guildhall"]


@pytest.mark.parametrize(
    ("head", "body", "date", "time", "place"),
    [
        ("Minutes of the Meeting of Roads Committee held at 2.00 pm on Monday, 10 April 2017", "Roads Committee", "2017-04-10", "14:00", ""),
        ("Minutes of the meeting of the Roads Committee held on the 4th day of June 2018 at 7pm in the Village Hall", "Roads Committee", "2018-06-04", "19:00", "the Village Hall"),
        ("Minutes of the meeting of the Roads Committee held on Monday the 4th of June 2018 at 12 noon", "Roads Committee", "2018-06-04", "12:00", ""),
        ("Minutes of the meeting of the Roads Committee held on Monday,\n4th\nJune 2018 at 14.00hrs", "Roads Committee", "2018-06-04", "14:00", ""),
        ("Minutes of the meeting of the Roads Committee held on Monday, 4 th June 2018 at 14:00 hours", "Roads Committee", "2018-06-04", "14:00", ""),
        ("MINUTES OF PROCEEDINGS AT MEETING OF WESTMERE\nBOROUGH COUNCIL HELD IN THE\nGUILDHALL, WESTMERE, ON MONDAY, 31ST MARCH, 2025, AT 3PM.", "WESTMERE BOROUGH COUNCIL", "2025-03-31", "15:00", "THE GUILDHALL, WESTMERE"),
        ("Minutes of a meeting of Westmere Parish Council held in the Old School, Mere Lane on Tuesday 5th June 2018 at 7.30 pm", "Westmere Parish Council", "2018-06-05", "19:30", "the Old School, Mere Lane"),
        ("Minutes of the Roads Committee\n\nTuesday 5 June 2018 at 6.30 p.m.", "Roads Committee", "2018-06-05", "18:30", ""),
        ("Westmere Town Council\n\nMinutes of the Roads Committee Meeting held on June 5, 2018 at 7:00 p.m.", "Roads Committee", "2018-06-05", "19:00", ""),
        ("Minutes of the meeting of the Roads Committee held on 05/06/2018 at 7pm", "Roads Committee", "2018-06-05", "19:00", ""),
        ("Minutes of the meeting of the Roads Committee held on 5.6.18 at 7pm", "Roads Committee", "2018-06-05", "19:00", ""),
        ("Minutes of the meeting of the Roads Committee held on 5th Jnue 2018 at 7pm", "Roads Committee", "2018-06-05", "19:00", ""),
        ("Minutes of the meeting of the Roads Committee held on 5th Setpember 2018 at 7pm", "Roads Committee", "2018-09-05", "19:00", ""),
        ("Minutes of the meeting of the Roads Committee held at the rising of the Council on 5th June 2018", "Roads Committee", "2018-06-05", "", ""),
    ],
)  # fmt: skip
def test_a_printed_heading(head: str, body: str, date: str, time: str, place: str) -> None:
    facts = read(head + PRESENT)
    found = only(facts)
    assert (found[0].casefold(), found[1]) == (body.casefold(), date)
    assert facts.attr("meeting", "time")[:1] == ([time] if time else [])
    assert facts.attr("meeting", "place") == ([place] if place else [])
    assert facts.attr("meeting", "status")[:1] == ["minuted"]


@pytest.mark.parametrize(
    "block",
    [
        "Time and Date\n\n2.00 pm on Monday, 4th February, 2019\n\nPlace\n\nRoom 6 - Guildhall",
        "Time and Date2.00 pm on Monday, 4th February, 2019\n\nPlace\n\nRoom 6 - Guildhall",
        "Time and Date\n2.00 pm\nMonday, 4th February, 2019\n\nPlace\nRoom 6 - Guildhall",
        "Date and Time: Monday, 4th February, 2019 at 2.00 pm\n\nVenue: Room 6 - Guildhall",
        "Date: Monday, 4th February, 2019\nTime: 2.00 pm\nVenue: Room 6 - Guildhall",
    ],
)
def test_labelled_blocks(block: str) -> None:
    facts = read(f"Roads Committee\n\n{block}\n\n1. Apologies\n\n2. Roads Plan\n")
    assert only(facts) == ("Roads Committee", "2019-02-04")
    assert facts.attr("meeting", "time") == ["14:00"]
    assert facts.attr("meeting", "place") == ["Room 6 - Guildhall"]


@pytest.mark.parametrize(
    "line",
    [
        "Roads Committee - Tuesday, 16th October, 2018 2.00 pm, CANCELLED",
        "CANCELLED, Roads Committee - Tuesday, 16th October, 2018 2.00 pm",
        "CANCELLED - Roads Committee - Tuesday, 16th October, 2018 2.00 pm",
        "Roads Committee - Tuesday, 16th October, 2018 2.00 pm - CANCELLED",
        "Cancelled Roads Committee - Tuesday, 16th October, 2018 2.00 pm",
        "Roads Committee - Tuesday, 16th October, 2018 2.00 pm (POSTPONED)",
        "POSTPONED, Roads Committee - Tuesday, 16th October, 2018 2.00 pm",
    ],
)
def test_a_meeting_that_was_called_off(line: str) -> None:
    facts = read(f"Agenda and minutes\n\n{line}{ITEMS}")
    assert only(facts) == ("Roads Committee", "2018-10-16")
    assert facts.attr("meeting", "status") == ["cancelled"]


@pytest.mark.parametrize(
    "line",
    [
        "Moved from 9th October 2018, Roads Committee - Tuesday, 16th October, 2018 2.00 pm",
        "Rescheduled from 9 October 2018, Roads Committee - Tuesday, 16th October, 2018 2.00 pm",
        "Roads Committee - Tuesday, 16th October, 2018 2.00 pm, MOVED FROM 9TH OCTOBER 2018",
    ],
)
def test_a_moved_meeting_is_called_on_its_new_day(line: str) -> None:
    facts = read(f"Agenda and minutes\n\n{line}{ITEMS}")
    assert only(facts) == ("Roads Committee", "2018-10-16")
    assert facts.attr("meeting", "status")[:1] == ["called"]


@pytest.mark.parametrize("month", ["Februay", "Febuary", "Feburary", "February"])
def test_a_misspelt_month_is_repaired_and_quoted_as_printed(month: str) -> None:
    facts = read(f"Agenda and minutes\n\nRoads Committee - Thursday, 4th {month}, 2021 2.00 pm{ITEMS}")
    assert only(facts)[1] == "2021-02-04"
    (span,) = next(m.spans for m in facts.extraction.mentions if m.kind == "meeting")
    assert month in facts.text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "body", "date"),
    [
        ("THE COUNCIL, 15.06.17\n\nPresent: Mrs A Birch (Chairman)\n\nCL/1 Apologies\n\nNone.\n", "COUNCIL", "2017-06-15"),
        ("Westmere Town Council\n\n27 Jun 2019 - 19:00 to 21:20\n\n1. Apologies\n\n2. Minutes\n", "Westmere Town Council", "2019-06-27"),
        ("Meeting: 20/07/2022 - Council (Item 1)\n\n1 Apologies\n\nDecision:\n\nThere were none.\n", "Council", "2022-07-20"),
        ("Decided at meeting: 01/02/2024 - Cabinet\n\nDecision:\n\nThat the plan be approved.\n", "Cabinet", "2024-02-01"),
        ("Made at meeting: 01/02/2024 - Cabinet\n\nDecision:\n\nThat the plan be approved.\n", "Cabinet", "2024-02-01"),
    ],
)  # fmt: skip
def test_short_references_name_a_meeting(text: str, body: str, date: str) -> None:
    found = only(read(text))
    assert (found[0].casefold(), found[1]) == (body.casefold(), date)


def test_a_meeting_known_to_the_month_is_mentioned_so() -> None:
    text = f"Agenda and minutes\n\nCabinet - Thursday, 21 January 2016 10:30 am{ITEMS}\nThe Roads Committee considered this at its meeting in March 2015.\n"
    facts = read(text)
    assert ("Roads Committee", "2015-03") in facts.meetings(held=False)
    assert only(facts) == ("Cabinet", "2016-01-21")


def test_a_title_for_two_days_keeps_the_first() -> None:
    facts = read(f"Agenda and minutes\n\nRoads Committee - Monday, 4th and Tuesday, 5th June, 2018 10.00 am{ITEMS}")
    assert only(facts)[0] == "Roads Committee"
    assert only(facts)[1] in ("2018-06-04", "2018-06-05")


@pytest.mark.parametrize(
    "text", ["Agenda and minutes\n\nThursday, 21 January 2016 10:30 am\n\nItems\n\n1. Apologies\n"]
)
def test_a_day_without_a_body_is_a_problem(text: str) -> None:
    facts = read(text)
    assert facts.meetings() == []
    assert [problem.code for problem in facts.extraction.problems] == ["no-body"]


def test_an_impossible_weekday_is_named() -> None:
    facts = read(f"Agenda and minutes\n\nCabinet - Friday, 21 January 2016 10:30 am{ITEMS}")
    assert [problem.code for problem in facts.extraction.problems] == ["weekday"]


@pytest.mark.parametrize(
    ("contact", "names"),
    [
        ("Contact: Ann Birch / Ben Elm, Governance Services,  Tel: 01999 123456 / 3065, Email:  a@example.org /  b@example.org", ["Ann Birch", "Ben Elm"]),
        ("Contact: Ann Birch/Ben Elm  01999 123456", ["Ann Birch", "Ben Elm"]),
        ("Contact: Ann Birch on 01999 123456", ["Ann Birch"]),
        ("Contact: Ann Birch Email: [email\xa0protected]", ["Ann Birch"]),
        ("Contact: Democratic Services  Email: [email\xa0protected]", []),
        ("Contact: Governance Services Officer", []),
    ],
)  # fmt: skip
def test_contacts(contact: str, names: list[str]) -> None:
    facts = read(
        f"Agenda and minutes\n\nCabinet - Thursday, 21 January 2016 10:30 am\n\nVenue: Room 1\n\n{contact}{ITEMS}"
    )
    assert [name for name, _ in facts.links("clerked")] == names
    assert not any("@" in name or "01999" in name for name in facts.names("person"))


def test_a_sentence_about_a_council_above_a_report_is_no_meeting_of_it() -> None:
    text = (
        "A summary, in plain words, of the public record of Westmere City Council. It is not that record, which the council\nkeeps.\n\n"
        "Public report\n\nHousing Board\nCabinet Member for Housing\n\n4 January 2024\n15 January 2024\n\nName of Cabinet Member:\n\n"
        "Cabinet Member for Housing - Cllr P Birch\n\nTitle:\n\nAnnual Housing Report\n\nRecommendations:\n\nThe Board is asked to:\n\n1) Note the report.\n"
    )
    facts = read(text)
    assert facts.extraction.council == "Westmere City Council"
    assert [name for name in facts.names("body") if "Westmere" in name] == ["Westmere City Council"]


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Meeting to consider the Draft Plan 2021 for the Northmere-Westmere Municipal District", "Northmere-Westmere Municipal District"),
        ("Special Meeting to discuss the Draft Plan/Homes for Municipal District of Northmere", "Municipal District of Northmere"),
        ("Monthly Meeting of Municipal District of Northmere_Westmere", "Municipal District of Northmere-Westmere"),
    ],
)  # fmt: skip
def test_a_body_is_named_behind_what_it_was_to_consider(name: str, body: str) -> None:
    facts = read(f"# Meeting Details\n\n**Meeting Name:** {name}\n\n**Date and Time:** 2021-07-15 15:30:00\n")
    assert facts.meetings(held=False) == [(body, "2021-07-15")]
