from __future__ import annotations

import pytest

from explorer.model import Resolution
from tests.resolve.look import ids, of, pairs
from tests.resolve.paper import Paper


def test_a_meeting_mentioned_elsewhere_is_the_one_that_was_minuted() -> None:
    minutes, later = Paper("a"), Paper("b")
    minutes.meeting("Schools and Skills Scrutiny Board (3)", "2018-06-21", time="14:00", place="Room 3")
    later.meeting("Scrutiny Board 3", "2018-06-21", status="mentioned")
    found = of(minutes, later)
    assert ids(found, "meeting") == ["aldermoor/2018-06-21/schools-and-skills-scrutiny-board-3"]
    meeting = next(entity for entity in found.entities if entity.kind == "meeting")
    assert meeting.attrs == {"date": "2018-06-21", "time": "14:00", "place": "Room 3", "status": "minuted"}
    assert meeting.label == "Schools and Skills Scrutiny Board (3), 21 June 2018"
    assert [piece.document for piece in meeting.evidence] == ["document/a", "document/b"]


def test_a_month_alone_is_not_taken_for_a_day() -> None:
    minutes, later = Paper("a"), Paper("b")
    minutes.meeting("Cabinet", "2018-06-21")
    later.meeting("Cabinet", "2018-06", status="mentioned")
    assert ids(of(minutes, later), "meeting") == ["aldermoor/2018-06-21/cabinet", "aldermoor/2018-06/cabinet"]


def test_papers_that_disagree_about_time_or_place_are_a_problem_with_both_quotes() -> None:
    agenda, minutes = Paper("a"), Paper("b")
    agenda.meeting("Cabinet", "2018-06-21", status="called", time="14:00", place="Committee Room 3, Council House")
    minutes.meeting("Cabinet", "2018-06-21", time="15:00", place="Committee Room 3")
    found = of(agenda, minutes)
    (problem,) = found.problems
    assert problem.code == "meeting-time"
    assert "document/a" in problem.message
    assert "document/b" in problem.message
    assert "15:00 or 14:00" in problem.message
    assert problem.about == "meeting/aldermoor/2018-06-21/cabinet"
    assert [piece.document for piece in problem.evidence] == ["document/b", "document/a"]
    (meeting,) = (entity for entity in found.entities if entity.kind == "meeting")
    assert (meeting.attrs["time"], meeting.attrs["status"]) == ("15:00", "minuted")


def test_minutes_confirmed_lead_from_meeting_to_meeting() -> None:
    paper = Paper("a")
    paper.claim(
        "confirmed_minutes_of",
        paper.meeting("Cabinet", "2018-07-01"),
        paper.meeting("Cabinet", "2018-06-01", "mentioned"),
    )
    assert pairs(of(paper), "confirmed_minutes_of") == [
        ("meeting/aldermoor/2018-07-01/cabinet", "meeting/aldermoor/2018-06-01/cabinet")
    ]


def test_meetings_without_a_date_stay_apart() -> None:
    papers = [Paper("a"), Paper("b")]
    for paper in papers:
        paper.meeting("Cabinet", "")
    assert len(ids(of(*papers), "meeting")) == 2


@pytest.mark.parametrize(("status", "twice"), [("minuted", True), ("called", False)])
def test_two_minutes_with_two_times_may_be_of_two_sittings(status: str, twice: bool) -> None:
    papers = Paper("morning"), Paper("evening")
    papers[0].meeting("Cabinet", "2018-06-21", time="10:00")
    papers[1].meeting("Cabinet", "2018-06-21", status=status, time="17:00")
    (problem,) = of(*papers).problems
    assert ("or they are of two sittings that day" in problem.message) is twice


def held(
    name: str, time: str, titles: tuple[str, ...], status: str = "minuted", called: str = "Housing Committee"
) -> Paper:
    """A paper of a sitting of one day, with what is on its agenda."""
    paper = Paper(name)
    paper.write(f"{status} of {called}")
    meeting = paper.put(
        "meeting",
        f"{called}, 4 June 2019",
        f"{called} at {time}",
        {"date": "2019-06-04", "status": status, **({"time": time} if time else {})},
    )
    paper.claim("held_by", meeting, paper.body("Housing Committee"))
    for title in titles:
        paper.claim("on_agenda_of", paper.say("item", title, title=title), meeting)
    return paper


PLAIN, OTHER = ("Rents and Leases", "Roof Repairs"), ("Fire at Elm Court", "Loss of Homes")
SPECIAL = "Special Meeting of the Housing Committee"


def test_two_sittings_of_one_day_are_told_by_their_times() -> None:
    papers = [
        held("minutes", "14:00", PLAIN),
        held("agenda", "14:00", PLAIN[:1], "called"),
        held("special minutes", "10:00", OTHER, called=SPECIAL),
        held("special agenda", "10:00", (), "called", SPECIAL),
        held("untimed", "", OTHER[:1], "called", SPECIAL),
    ]
    speaks = held("speaks", "", (), "mentioned", SPECIAL)
    found = of(*papers, speaks)
    assert ids(found, "meeting") == [
        "aldermoor/2019-06-04/housing-committee",
        "aldermoor/2019-06-04/housing-committee-1000",
    ]
    assert [meeting.attrs["time"] for meeting in found.entities if meeting.kind == "meeting"] == ["14:00", "10:00"]
    labels = [meeting.label for meeting in found.entities if meeting.kind == "meeting"]
    assert labels == ["Housing Committee, 4 June 2019", "Housing Committee, 4 June 2019, 10:00"]
    assert sum(merge.entity.endswith("-1000") for merge in found.merges) == 4
    assert not found.problems
    assert len(ids(of(*papers[2:]), "meeting")) == 1


@pytest.mark.parametrize(
    "papers",
    [
        (held("a", "14:00", PLAIN), held("b", "14:30", PLAIN)),
        (held("a", "14:00", PLAIN), held("b", "14:30", OTHER, "called")),
        (held("a", "14:00", PLAIN), held("b", "14:30", ())),
        (held("a", "14:00", PLAIN), held("b", "", OTHER)),
    ],
)
def test_another_time_alone_makes_no_other_sitting(papers: tuple[Paper, Paper]) -> None:
    assert len(ids(of(*papers), "meeting")) == 1


def test_a_special_sitting_is_told_by_what_its_minutes_call_it_where_they_say_no_time() -> None:
    special = [held("special", "", OTHER, called=SPECIAL), held("special copy", "", OTHER, called=SPECIAL)]
    found = of(held("minutes", "14:00", PLAIN), *special, held("special agenda", "16:00", OTHER[:1], "called", SPECIAL))
    assert ids(found, "meeting") == [
        "aldermoor/2019-06-04/housing-committee",
        "aldermoor/2019-06-04/housing-committee-special",
    ]
    meetings = [meeting for meeting in found.entities if meeting.kind == "meeting"]
    assert [meeting.attrs["time"] for meeting in meetings] == ["14:00", "16:00"]
    assert meetings[1].label == "Housing Committee, 4 June 2019, special"
    alike = of(held("minutes", "14:00", PLAIN), held("special", "", PLAIN, called=SPECIAL))
    assert len(ids(alike, "meeting")) == 1


def test_minutes_of_two_sittings_in_one_paper_are_of_two_and_join_those_of_other_papers() -> None:
    paper = Paper("both")
    for number, (time, titles) in enumerate((("18:30", OTHER), ("19:00", PLAIN))):
        again = {"_again": True} if number else {}
        meeting = paper.put(
            "meeting", "Housing Committee", "", {"date": "2019-06-04", "status": "minuted", "time": time, **again}
        )
        paper.claim("held_by", meeting, paper.body("Housing Committee"))
        for title in titles:
            paper.claim("on_agenda_of", paper.say("item", title, title=title), meeting)
    found = of(paper, held("minutes", "19:00", PLAIN))
    first, second = ids(found, "meeting")
    assert [len(papers) for papers in (_papers(found, f"meeting/{one}") for one in (first, second))] == [1, 2]


def _papers(found: Resolution, meeting: str) -> set[str]:
    return {piece.document for entity in found.entities if entity.id == meeting for piece in entity.evidence}


def test_the_annual_meeting_before_an_ordinary_one_is_told_by_its_letters() -> None:
    annual = held("agm", "18:30", OTHER, called="AGM of the Housing Committee")
    assert ids(of(annual, held("minutes", "19:00", PLAIN)), "meeting") == [
        "aldermoor/2019-06-04/housing-committee",
        "aldermoor/2019-06-04/housing-committee-1830",
    ]
