"""Titles as clerks type them: who met and on which day, in any order, with any marks between, over the list of those in the room."""

import itertools

import pytest

from tests.text.papers import read

BODIES = ["Council", "Parish Council", "Westmere Town Council", "Planning Committee", "Full Council"]
DAYS = ["4 March 2016", "Friday 4th March 2016", "FRIDAY 4TH MARCH 2016 at 7.30pm", "March 4, 2016", "04/03/2016", "2016-03-04"]  # fmt: skip
TITLES = [
    "{body} Meeting {day}", "{body} Meeting, {day}", "{body} Meeting - {day}", "{body} - {day}", "{body} {day}", "Meeting of {body}, {day}",
    "Meeting of the {body} {day}", "Meeting of the {body} held {day}", "Regular Meeting of {body}, {day}", "Minutes {body} {day}",
    "Minutes of {body} {day}", "Minutes - {body} - {day}", "{body} Minutes {day}", "{body} Minutes\n{day}", "{body}\nMinutes\n{day}", "{body}\n{day}",
    "{body}\nMinutes of Meeting {day}", "{day}\n{body}\nMinutes", "{day} {body} Meeting", "{day} - {body}", "{body} meeting held on {day}",
    "{body} Meeting Minutes\nDate: {day}", "{body} – Draft Minutes – {day}", "Notes of {body} meeting {day}", "{body} Agenda {day}",
    "Agenda - {body} - {day}", "{body} Meeting Minutes for {day}", "{body}: {day}", "{body} ({day})", "Ordinary Meeting of the {body} on {day}",
    "{body} (Ordinary) {day}", "{body} Extraordinary Meeting {day}", "RECORD OF DECISIONS {body} {day}", "{body} held in the Village Hall on {day}",
]  # fmt: skip
ABOVE = ["", "Clerk to the Council: Jane Birch, 1 The Green, Westmere\n\n", "# ", "Home\nAbout\n\n", "DRAFT\n"]
ROOMS = [
    "Present: Cllrs A Birch (Chair), B Oak, C Elm\nApologies: Cllr D Ash\n\n1. Apologies\nReceived from Cllr Ash.\n2. Minutes\nAgreed.\n",
    "## In Attendance\n\n- Cllr A Birch (Chair)\n- Cllr B Oak\n\n## 1. Minutes\n\nThe minutes of 1 February 2016 were agreed.\n",
    "The Mayor called the meeting to order at 7:00 p.m.\n\nMembers present: Mayor Birch, Councillors Oak and Elm\n\n1. ADOPTION OF AGENDA\nCarried.\n",
]
AGENDAS = [
    "1. Apologies for absence\n2. Declarations of interest\n3. Planning\n4. Date of next meeting: 6 June 2016\n",
    "12/16 To receive apologies for absence\nApologies were received from Cllr Ash.\n13/16 Declarations of interest\nNone.\n",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_gives_body_and_day_in_every_form(title: str) -> None:
    for body, day, above in itertools.product(BODIES, DAYS, ABOVE[:1]):
        found = read(f"{above}{title.format(body=body, day=day)}\n\n{ROOMS[0]}").meetings()
        assert [(body.split()[-1] in named, on) for named, on in found] == [(True, "2016-03-04")], (body, day, found)


@pytest.mark.parametrize("title", TITLES)
def test_whatever_stands_above_and_below_it(title: str) -> None:
    for above, below in itertools.product(ABOVE, (*ROOMS, *AGENDAS)):
        found = read(f"{above}{title.format(body='Planning Committee', day='4 March 2016')}\n\n{below}").meetings()
        assert found[0] == ("Planning Committee", "2016-03-04"), (above, below, found)


@pytest.mark.parametrize("title", ["{body} Meeting {day}", "{body} Agenda {day}", "Meeting of the {body} held {day}"])
def test_above_a_letter_a_day_counts_beside_the_word_for_a_meeting(title: str) -> None:
    letter = "Dear Councillor,\nYou are summoned to attend the meeting.\n\nAGENDA\n1. Apologies for absence\n"
    named = title.format(body="Planning Committee", day="4 March 2016")
    assert read(f"{named}\n\n{letter}").meetings() == [("Planning Committee", "2016-03-04")]
    assert read(f"Planning Committee\n4 March 2016\n\n{letter}").meetings() == []


@pytest.mark.parametrize(
    "text",
    [
        "Westmere Council Chamber\n4 March 2016\n\nThe chamber was painted.\n",
        "Council Tax 4 March 2016\n\n1. Bands\n2. Rates\n",
        "Council news 4 March 2016\n\nThe council thanked all who came to the fair.\n",
    ],
)
def test_other_writing_with_a_council_and_a_day_is_no_meeting(text: str) -> None:
    assert read(text).meetings() == []


def test_minutes_to_be_confirmed_are_no_title_though_the_items_stand_above_it() -> None:
    items = "1. Welcome and apologies\n2. Minutes of the Annual Parish Meeting {earlier}\n3. Chair's report\n"
    title = "WESTMERE PARISH COUNCIL\nAnnual Parish Meeting\n1st June 2016\n8.00 pm\nin the Village Hall\nAGENDA\n"
    paper = read("WESTMERE PARISH COUNCIL\n" + items.format(earlier="20th May 2015") + title)
    assert [day for _, day in paper.meetings()] == ["2016-06-01"]
