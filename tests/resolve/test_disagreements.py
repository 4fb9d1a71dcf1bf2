"""Two papers that contradict each other give one thing and a problem with both quotes."""

from __future__ import annotations

from explorer.model import Problem, Resolution
from tests.resolve.look import ids, of
from tests.resolve.paper import Paper

SITE = "https://democracy.aldermoor.gov.uk/ieListDocuments.aspx?CId=7&MId="


def problem_of(resolution: Resolution, code: str) -> Problem:
    (problem,) = (problem for problem in resolution.problems if problem.code == code)
    for piece in problem.evidence:
        assert f"“{piece.quote}” ({piece.document})" in problem.message
    return problem


def quotes(problem: Problem) -> set[tuple[str, str]]:
    return {(piece.document, piece.quote) for piece in problem.evidence}


def test_the_site_gives_two_papers_one_number_and_they_give_two_dates() -> None:
    one, other, third = Paper("a", url=f"{SITE}41"), Paper("b", url=f"{SITE}41&Ver=4"), Paper("c", url=f"{SITE}410")
    one.meeting("Cabinet", "2018-06-21", status="called")
    other.meeting("Cabinet", "2018-06-22")
    third.meeting("Cabinet", "2018-07-22")
    found = of(one, other, third)
    assert ids(found, "meeting") == ["aldermoor/2018-06-22/cabinet", "aldermoor/2018-07-22/cabinet"]
    problem = problem_of(found, "meeting-date")
    assert problem.about == "meeting/aldermoor/2018-06-22/cabinet"
    assert quotes(problem) == {("document/a", "Cabinet, 2018-06-21"), ("document/b", "Cabinet, 2018-06-22")}


def confirmed(date: str, words: str) -> Resolution:
    held, later = Paper("a"), Paper("b")
    held.meeting("Cabinet", "2018-06-21")
    meeting = later.meeting("Cabinet", "2018-07-19")
    body = later.body("Cabinet")
    before = later.put("meeting", f"Cabinet, {date}", f"{words} {date}", {"date": date, "status": "mentioned"})
    later.claim("held_by", before, body)
    later.claim("confirmed_minutes_of", meeting, before)
    return of(held, later)


def test_minutes_confirmed_under_a_date_beside_the_true_one() -> None:
    for date in ("2018-06-20", "2017-06-21"):
        found = confirmed(date, "The minutes of")
        assert ids(found, "meeting") == ["aldermoor/2018-06-21/cabinet", "aldermoor/2018-07-19/cabinet"]
        assert date in problem_of(found, "meeting-date").message


def sitting(name: str, date: str, status: str, *titles: str, decisions: tuple[str, ...] = ()) -> Paper:
    paper = Paper(name)
    meeting = paper.meeting("Parks Committee", date, status=status)
    for number, title in enumerate(titles, 1):
        item = paper.put("item", title, "", {"title": title, "number": str(number)})
        paper.claim("on_agenda_of", item, meeting)
    for text in decisions:
        paper.claim("taken_at", paper.put("decision", text, "", {"text": text, "outcome": "resolved"}), meeting)
    return paper


BUSINESS = ("Apologies for absence", "Pond dredging", "Bandstand repair", "Rose garden lease")
SETTLED = ("That the pond be dredged at once.", "That the lease be signed by the clerk.")


def test_an_agenda_and_minutes_of_one_business_are_of_one_sitting_under_two_days() -> None:
    found = of(
        sitting("a", "2021-03-09", "called", *BUSINESS),
        sitting("b", "2021-03-10", "minuted", *BUSINESS, "Any other trees"),
    )
    assert ids(found, "meeting") == ["aldermoor/2021-03-10/parks-committee"]
    assert len(ids(found, "item")) == 5
    problem = problem_of(found, "meeting-date")
    assert quotes(problem) == {
        ("document/a", "Parks Committee, 2021-03-09"),
        ("document/b", "Parks Committee, 2021-03-10"),
    }


def test_two_minutes_of_one_business_are_of_one_sitting_where_they_settle_the_same() -> None:
    one = sitting("a", "2021-03-09", "minuted", *BUSINESS, decisions=SETTLED)
    found = of(one, sitting("b", "2021-03-10", "minuted", *BUSINESS, decisions=SETTLED))
    assert len(ids(found, "meeting")) == 1
    found = of(one, sitting("b", "2021-03-10", "minuted", *BUSINESS, decisions=SETTLED[:1]))
    assert len(ids(found, "meeting")) == 2


def test_what_other_sittings_have_too_does_not_tell_one_from_another() -> None:
    one, other = sitting("a", "2021-03-09", "called", *BUSINESS), sitting("b", "2021-03-10", "minuted", *BUSINESS)
    assert len(ids(of(one, other, sitting("c", "2021-06-09", "minuted", *BUSINESS)), "meeting")) == 3
    assert len(ids(of(one, sitting("b", "2021-03-16", "minuted", *BUSINESS)), "meeting")) == 2
    assert (
        len(ids(of(one, sitting("b", "2021-03-10", "minuted", *BUSINESS[:3], "Mill path", "Old oak")), "meeting")) == 2
    )


def present(name: str, *people: str, apologies: tuple[str, ...] = ()) -> Paper:
    paper = Paper(name)
    meeting = paper.meeting("Parks Committee", "2021-03-09")
    for person in people:
        paper.person(person, meeting)
    for person in apologies:
        paper.person(person, meeting, kind="sent_apologies")
    return paper


def test_two_papers_list_two_rooms_for_one_meeting() -> None:
    found = of(
        present("a", "Cllr A Ash", "Cllr B Birch", "Cllr C Cedar"),
        present("b", "Cllr A Ash", "Cllr B Birch", "Cllr D Durmast", apologies=("Cllr E Elm",)),
    )
    problem = problem_of(found, "attendance-lists")
    assert "C Cedar only in the one paper, and D Durmast only in the other paper" in problem.message
    assert {piece.document for piece in problem.evidence} == {"document/a", "document/b"}


def test_lists_that_agree_or_of_which_one_is_short_are_no_problem() -> None:
    whole = present("a", "Cllr A Ash", "Cllr B Birch", "Cllr C Cedar")
    for other in (
        present("b", "Cllr Ann Ash", "Cllr B Birch", "Cllr C Cedar"),
        present("b", "Cllr A Ash"),
        present("b", "Cllr A Ash", "Cllr B Birch", apologies=("Cllr C Cedar",)),
    ):
        assert not [problem for problem in of(whole, other).problems if problem.code == "attendance-lists"]


def test_minutes_of_another_month_are_of_another_meeting() -> None:
    found = confirmed("2018-05-21", "The minutes of")
    assert len(ids(found, "meeting")) == 3
    assert found.problems == ()


def test_a_meeting_whose_minutes_are_not_spoken_of_is_another() -> None:
    assert len(ids(confirmed("2018-06-20", "The report to the workshop of"), "meeting")) == 3


def announced(words: str, *dates: str) -> Resolution:
    papers = []
    for number, date in enumerate(dates):
        papers.append(Paper(f"p{number}"))
        papers[-1].meeting("Cabinet", date)
    papers[0].write(words)
    return of(*papers)


def test_the_next_meeting_was_held_on_another_day() -> None:
    found = announced("Date of next meeting: Thursday 19 July 2018", "2018-06-21", "2018-07-20")
    problem = problem_of(found, "next-meeting")
    assert "announced for 2018-07-19, held on 2018-07-20" in problem.message
    assert ("document/p0", "Date of next meeting: Thursday 19 July 2018") in quotes(problem)


def test_a_next_meeting_that_was_held_or_is_not_in_the_store_is_no_problem() -> None:
    words = "The next meeting will be held on 19 July 2018."
    assert announced(words, "2018-06-21", "2018-07-19").problems == ()
    assert announced(words, "2018-06-21", "2018-07-05", "2018-07-19").problems == ()
    assert announced(words, "2018-06-21", "2018-09-20").problems == ()
    assert announced(words, "2018-06-21").problems == ()


def decided(*papers: tuple[str, ...]) -> Resolution:
    made = []
    for number, texts in enumerate(papers):
        paper = Paper(f"p{number}")
        meeting = paper.meeting("Planning Committee", "2018-06-21")
        for text in texts:
            paper.decision(text, meeting)
        made.append(paper)
    return of(*made)


def test_one_paper_says_granted_and_the_other_refused() -> None:
    found = decided(("permission be granted for the barn",), ("permission be refused for the barn",))
    assert len(ids(found, "decision")) == 1
    problem = problem_of(found, "decision-outcome")
    assert quotes(problem) == {
        ("document/p0", "permission be granted for the barn"),
        ("document/p1", "permission be refused for the barn"),
    }


def test_one_paper_says_granted_and_the_other_deferred() -> None:
    found = decided(("permission be granted for the barn",), ("permission be deferred for the barn",))
    assert len(ids(found, "decision")) == 1
    assert problem_of(found, "decision-outcome")


def test_one_paper_that_grants_and_refuses_tells_of_two_decisions() -> None:
    found = decided(("permission be granted for the barn", "permission be refused for the barn"))
    assert len(ids(found, "decision")) == 2
    assert found.problems == ()


def test_approved_and_granted_do_not_contradict_each_other() -> None:
    found = decided(("permission be granted for the barn",), ("permission be approved for the barn",))
    assert len(ids(found, "decision")) == 2
    assert found.problems == ()


def test_one_person_voted_in_two_ways() -> None:
    papers = [Paper("a"), Paper("b")]
    for paper, vote in zip(papers, ("for", "against"), strict=True):
        meeting = paper.meeting("Planning Committee", "2018-06-21")
        decision = paper.decision("that the barn be listed", meeting)
        paper.claim("voted", paper.person("Councillor B Hartwell", meeting), decision, vote=vote)
    problem = problem_of(of(*papers), "vote")
    assert {document for document, _ in quotes(problem)} == {"document/a", "document/b"}
    assert "voted against or for" in problem.message


def test_apologies_for_being_late_are_no_absence() -> None:
    one, two = Paper("a"), Paper("b")
    one.person("Councillor B Hartwell", one.meeting("Cabinet", "2018-06-21"))
    late = two.put("person", "Councillor B Hartwell", "Apologies for late arrival: Councillor B Hartwell", {})
    two.claim("sent_apologies", late, two.meeting("Cabinet", "2018-06-21"))
    assert of(one, two).problems == ()


def test_a_list_of_meetings_does_not_overrule_the_minutes() -> None:
    listing, minutes = Paper("a"), Paper("b")
    listing.meeting("Cabinet", "2018-06-21", time="12:15", place="Committee Room 3, Council House")
    minutes.person("Councillor B Hartwell", minutes.meeting("Cabinet", "2018-06-21", time="09:45", place="Town Hall"))
    found = of(listing, minutes)
    (meeting,) = (entity for entity in found.entities if entity.kind == "meeting")
    assert (meeting.attrs["time"], meeting.attrs["place"]) == ("09:45", "Town Hall")
    assert {problem.code for problem in found.problems} == {"meeting-time", "meeting-place"}


def test_the_words_quoted_are_those_with_the_time() -> None:
    papers = [Paper("a"), Paper("b")]
    for paper, printed, time in zip(papers, ("9.45 a.m.", "12.15 p.m."), ("09:45", "12:15"), strict=True):
        paper.meeting("Cabinet", "2018-06-21", time=time)
        paper.write(f"The meeting began at {printed}")
    problem = problem_of(of(*papers), "meeting-time")
    assert {quote for _, quote in quotes(problem)} == {
        "The meeting began at 9.45 a.m.",
        "The meeting began at 12.15 p.m.",
    }
