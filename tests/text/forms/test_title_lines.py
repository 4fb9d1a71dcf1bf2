"""The lines by which a paper says which body met and when, as some ninety councils print them."""

from __future__ import annotations

import pytest

from tests.text.papers import read

ITEMS = "\n\nItems\nNo. Item\n\n1.\n\nApologies\n\nMinutes:\n\nThere were none.\n\n2.\n\nHomes for Carers\n\nReport of the Director of Housing\n\nMinutes:\n\nThe Committee considered the report.\n"
PRINTED = "\n\nPRESENT: Councillors A Birch (Chair), B Elm and C Oak\n\n1. APOLOGIES\n\nThere were none.\n"


@pytest.mark.parametrize(
    ("title", "body", "day", "time"),
    [
        ("Housing Committee - Wednesday, 23rd September, 2020 10.00 am", "Housing Committee", "2020-09-23", "10:00"),
        ("Housing Committee - Thursday, 21 January 2016 10:30 am", "Housing Committee", "2016-01-21", "10:30"),
        ("Housing Committee - Thursday 15 January 2026 7:30 pm", "Housing Committee", "2026-01-15", "19:30"),
        ("Housing Committee\n\nMonday, 15th January, 2024 2.00 pm", "Housing Committee", "2024-01-15", "14:00"),
        ("Moved from 9th October 2018, Housing Committee - Tuesday, 16th October, 2018 2.00 pm", "Housing Committee", "2018-10-16", "14:00"),
        ("This meeting will be held remotely, Planning Committee - Monday, 1st June, 2020 2.00 pm", "Planning Committee", "2020-06-01", "14:00"),
        ("Annual Meeting, Council - Thursday, 18th May, 2017 2.00 pm", "Council", "2017-05-18", "14:00"),
        ("Budget Setting, Council - Tuesday, 21st February, 2017 2.00 pm", "Council", "2017-02-21", "14:00"),
        ("Housing Committee\n\nTime and Date\n2.00 pm on Monday, 10 April 2017\n\nPlace\nRoom 1", "Housing Committee", "2017-04-10", "14:00"),
        ("HOUSING COMMITTEE\nWednesday, 25 March 2015", "Housing Committee", "2015-03-25", ""),
    ],
)  # fmt: skip
def test_a_page_says_who_met_and_when(title: str, body: str, day: str, time: str) -> None:
    facts = read(f"Agenda and minutes\n\n{title}{ITEMS}")
    assert [(name.casefold().removeprefix("the "), at) for name, at in facts.meetings()] == [(body.casefold(), day)]
    assert facts.attr("meeting", "time") == ([time] if time else [])


@pytest.mark.parametrize(
    ("title", "body", "day", "time"),
    [
        ("Minutes of the Meeting of the Housing Committee held at 2.00 pm on Monday, 10 April 2017", "Housing Committee", "2017-04-10", "14:00"),
        ("MINUTES OF PROCEEDINGS AT MEETING OF THE HOUSING COMMITTEE\nHELD IN THE TOWN HALL, WESTMERE,\nON MONDAY, 31ST MARCH, 2025, AT 3PM.", "Housing Committee", "2025-03-31", "15:00"),
        ("Westmere Parish Council\nMinutes of the meeting held on the 4th of March 2019 in the Reading Room at 7.30pm", "Westmere Parish Council", "2019-03-04", "19:30"),
        ("MINUTES OF WESTMERE PARISH COUNCIL MEETING HELD AT THE VILLAGE HALL TUESDAY OCTOBER 5TH 2010", "Westmere Parish Council", "2010-10-05", ""),
        ("Minutes of the Meeting of Westmere Town Council held on Monday 4 Febuary 2019 at 12 noon", "Westmere Town Council", "2019-02-04", "12:00"),
    ],
)  # fmt: skip
def test_printed_minutes_say_who_met_and_when(title: str, body: str, day: str, time: str) -> None:
    facts = read(title + PRINTED)
    assert [(name.casefold(), at) for name, at in facts.meetings()] == [(body.casefold(), day)]
    assert facts.attr("meeting", "time") == ([time] if time else [])


@pytest.mark.parametrize(
    ("title", "page"),
    [
        ("Agenda for Housing Committee on Monday 2nd October, 2017, 6.15 pm", "Agenda and minutes"),
        ("Agenda for Housing Committee on Thursday 5 October 2017, 7:30 pm - Modern Council", "Agenda and minutes"),
    ],
)
def test_a_page_that_lost_its_title_line_has_it_in_its_name(title: str, page: str) -> None:
    facts = read(page + ITEMS, title=title)
    assert [name for name, _ in facts.meetings()] == ["Housing Committee"]
    (meeting,) = [m for m in facts.extraction.mentions if m.kind == "meeting"]
    assert meeting.attrs["_rule"] == "title"


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Housing Committee - Wednesday, 23rd September, 2020 10.00 am, CANCELLED", "cancelled"),
        ("CANCELLED, Housing Committee - Wednesday, 23rd September, 2020 10.00 am", "cancelled"),
        ("Housing Committee - Wednesday, 23rd September, 2020 10.00 am, POSTPONED", "cancelled"),
        ("Housing Committee - Wednesday, 23rd September, 2020 10.00 am, NEW", "called"),
    ],
)
def test_a_meeting_that_was_not_held_says_so(title: str, status: str) -> None:
    facts = read(
        f"Agenda\n\n{title}\n\nVenue: Room 1\n\nItems\nNo. Item\n\n1.\n\nApologies\n\n2.\n\nHomes for Carers\n"
    )
    assert facts.attr("meeting", "status") == [status]
    assert facts.attr("meeting", "date") == ["2020-09-23"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Venue: Diamond Rooms 1 and 2 - Council House. View directions", "Diamond Rooms 1 and 2 - Council House"),
        ("Proposed venue: Guildhall, Westmere", "Guildhall, Westmere"),
    ],
)
def test_a_page_says_where(line: str, place: str) -> None:
    facts = read(f"Agenda\n\nHousing Committee - Monday, 4th March, 2019 2.00 pm\n\n{line}{ITEMS}")
    assert facts.attr("meeting", "place") == [place]


def test_a_weekday_that_is_not_that_of_the_date_is_a_problem_and_the_date_stays() -> None:
    facts = read("Housing Committee - Tuesday, 4th March, 2019 2.00 pm" + ITEMS)
    assert facts.attr("meeting", "date") == ["2019-03-04"]
    assert [problem.code for problem in facts.extraction.problems] == ["weekday"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Contact: Ann Birch / Ben Elm, Governance Services,  Tel: 024 0000 0000", {"Ann Birch", "Ben Elm"}),
        ("Contact: Ann Birch on 01243 000000", {"Ann Birch"}),
        ("Contact: Democratic Services Officer", set()),
    ],
)
def test_contacts_are_those_named(line: str, names: set[str]) -> None:
    facts = read(f"Agenda\n\nHousing Committee - Monday, 4th March, 2019 2.00 pm\n\n{line}{ITEMS}")
    assert {name for name, _ in facts.links("clerked")} == names
