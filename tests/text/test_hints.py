"""Papers that do not say of which meeting they are, and pages that only list meetings."""

import pytest

from explorer.model import Extraction, Record, Source
from explorer.resolve import resolve
from explorer.text import extract
from explorer.text.councils import hints
from tests.text.papers import read

BUSINESS = "Present: Councillor A Harlow (Chair), Councillor P Okafor\n\n1. Apologies\n\nThere were none.\n\n2. Grants\n\nRESOLVED that the grants be paid.\n"


@pytest.mark.parametrize(
    ("name", "body", "date"),
    [
        ("2024-03-04 Planning Committee.pdf", "Planning Committee", "2024-03-04"),
        ("20240304.txt", "", "2024-03-04"),
        ("20240304-planning-committee-minutes.pdf", "Planning Committee", "2024-03-04"),
        ("Minutes of Meeting - Westmere Town Council - 7th May 2014.md", "Westmere Town Council", "2014-05-07"),
        ("Minutes_Housing_Board_4_March_2019.docx", "Housing Board", "2019-03-04"),
        ("Agenda for Housing Board on Monday 4 March 2019, 2.00 pm - Modern Council", "Housing Board", "2019-03-04"),
        ("Minutes 4 March 2019 and 5 April 2019.pdf", "", ""),
        ("Agenda - Joint Roads Sub-Committee Meeting of the Municipal District of Ashford-Elmwood - 4th March 2019.pdf", "Joint Roads Sub-Committee of the Municipal District of Ashford-Elmwood", "2019-03-04"),
        ("Agenda%2015th%20November%252c%202017.pdf", "", "2017-11-15"),
        ("scan0001.pdf", "", ""),
        ("20249999.pdf", "", ""),
    ],
)  # fmt: skip
def test_names_say_a_body_and_a_day(name: str, body: str, date: str) -> None:
    hint = hints.named(name)
    assert (hint.body, hint.date) == (body, date)


def test_a_lost_day_comes_from_the_title_then_from_the_file_s_name() -> None:
    titled = read(
        BUSINESS, path="papers/7.html", title="Agenda for Housing Board on Monday 4 March 2019, 2.00 pm - Westmere"
    )
    assert titled.meetings() == [("Housing Board", "2019-03-04")]
    filed = read(BUSINESS, path="1999/2019-03-04 Housing Board.pdf")
    assert filed.meetings() == [("Housing Board", "2019-03-04")]
    assert [p.code for p in filed.extraction.problems] == ["named-by-file"]
    assert "2019-03-04 Housing Board.pdf" in filed.extraction.problems[0].message
    assert filed.room() == titled.room() != []


def test_a_body_in_the_text_goes_before_the_file_s_name() -> None:
    assert read("Licensing Committee\n\n" + BUSINESS, path="2019-03-04 Housing Board.pdf").meetings() == [
        ("Licensing Committee", "2019-03-04")
    ]


def test_a_name_makes_no_meeting_of_a_text_without_business() -> None:
    assert read("The bridge is closed.\n", path="2019-03-04 Housing Board.pdf").meetings() == []
    assert read(BUSINESS, path="2019-03-04/scan.pdf").meetings() == []


def test_the_text_wins_over_the_file_s_name_and_both_are_named() -> None:
    paper = read("Housing Board - Monday, 4th March, 2019 2.00 pm\n\n" + BUSINESS, path="2019-03-05 Housing Board.pdf")
    assert paper.meetings() == [("Housing Board", "2019-03-04")]
    (problem,) = [p for p in paper.extraction.problems if p.code == "file-date"]
    assert "2019-03-04" in problem.message
    assert "2019-03-05" in problem.message


def _record(name: str, text: str) -> Record:
    source = Source(path=name, sha256=name, media_type="text/plain", text=text)
    return Record(f"document/{name}", source, extract(source))


def test_what_a_name_says_is_derived_until_a_paper_states_it() -> None:
    filed = _record("2019-03-04 Housing Board.txt", BUSINESS)
    stated = _record("b.txt", "Housing Board - Monday, 4th March, 2019 2.00 pm\n\n" + BUSINESS)
    assert [e.basis for e in resolve([filed]).entities if e.kind == "meeting"] == ["derived"]
    (meeting,) = [e for e in resolve([filed, stated]).entities if e.kind == "meeting"]
    assert meeting.basis == "stated"


INDEX = """# Meeting Details

**Meeting Name:** Monthly Meeting of Westmere Town Council

**Date and Time:** 2019-03-04 09:15:00

**[Link to Meeting](https://www.example.org/council/whats-on/monthly-meeting-of-westmere-town-council)**

Files:

Minutes of Meeting of Westmere Town Council - 4th February 2019.pdf - [Original file](https://www.example.org/files/minutes_of_meeting_4_february_2019.pdf) - [Extracted text](./Minutes%20of%20Meeting.md)
"""


def test_the_index_of_a_folder_is_weaker_than_a_paper() -> None:
    index = read(INDEX)
    assert index.meetings() == []
    assert set(index.meetings(held=False)) == {
        ("Westmere Town Council", "2019-03-04"),
        ("Westmere Town Council", "2019-02-04"),
    }
    minutes = "Minutes of the Meeting of Westmere Town Council held on Monday 4 March 2019 at 7.00 pm\n\n" + BUSINESS
    found = resolve([_record("README.md", INDEX), _record("minutes.md", minutes)])
    (meeting,) = [e for e in found.entities if e.kind == "meeting" and e.date == "2019-03-04"]
    assert (meeting.attrs["time"], meeting.attrs["status"]) == ("19:00", "minuted")
    assert [(problem.code, len(problem.evidence)) for problem in found.problems] == [("meeting-time", 2)]


def test_a_page_of_dates_lists_the_meetings_of_one_body() -> None:
    page = "Browse meetings\n\nHousing Board\n\nMeetings\n\n- 4 Mar 2019 7:30 pm - Agenda, Minutes\n\n- 1 Apr 2019 7:30 pm - CANCELLED\n\n- 6 May 2019 7:30 pm\n"
    listed = read(page)
    assert set(listed.meetings(held=False)) == {
        ("Housing Board", day) for day in ("2019-03-04", "2019-04-01", "2019-05-06")
    }
    assert sorted(str(s) for s in listed.attr("meeting", "status")) == ["cancelled", "mentioned", "mentioned"]
    assert listed.names("person") == []


def test_an_empty_paper_has_no_name_to_go_by() -> None:
    assert read("", path="2019-03-04 Housing Board.pdf").extraction == Extraction()


def test_a_file_s_name_may_give_the_year_in_two_figures_first() -> None:
    for name in ("minutes_19-03-04.html", "minutes 04-03-19.pdf"):
        paper = read("Housing Board - Monday, 4th March, 2019 2.00 pm\n\n" + BUSINESS, path=name)
        assert [p.code for p in paper.extraction.problems] == []
    paper = read("Housing Board - Monday, 4th March, 2019 2.00 pm\n\n" + BUSINESS, path="minutes_19-03-05.html")
    assert [p.code for p in paper.extraction.problems] == ["file-date"]


@pytest.mark.parametrize("ending", [" - Modern Council", " - Modern.gov", " | ModernGov"])
def test_the_maker_of_a_site_is_no_council(ending: str) -> None:
    page = f"Agenda and minutes\n\nCouncil - Wednesday 25 February 2026 7:00 pm\n\n{BUSINESS}"
    facts = read(page, path="Agenda_7.html", title=f"Agenda for Council on Wednesday 25 February 2026, 7:00 pm{ending}")
    assert facts.meetings() == [("Council", "2026-02-25")]
    assert facts.names("body") == ["Council"]
