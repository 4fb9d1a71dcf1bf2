"""A paper that names no council: the people in its room tell whose meeting it was."""

from __future__ import annotations

from explorer.resolve import Judgement
from tests.resolve.look import ids, names, of, pairs
from tests.resolve.paper import Paper

DAY = "2021-05-04"
ROOM = ("Cllr Quill", "Cllr Thorne", "Cllr Vale", "Cllr Frost")


def sitting(name: str, body: str, people: tuple[str, ...], council: str = "", day: str = DAY) -> Paper:
    """A paper of one meeting and those present."""
    paper = Paper(name, council)
    meeting = paper.meeting(body, day)
    for person in people:
        paper.person(person, meeting)
    return paper


def quayside(people: tuple[str, ...] = ROOM) -> Paper:
    return sitting("quayside", "Quayside Town Council", people, "Quayside Town Council")


def harbour(people: tuple[str, ...] = ("Cllr Marsh", "Cllr Penn", "Cllr Dale"), day: str = DAY) -> Paper:
    return sitting("harbour", "Harbour Parish Council", people, "Harbour Parish Council", day)


def test_the_council_above_is_the_one_whose_room_it_shares() -> None:
    found = of(quayside(), harbour(), sitting("text", "Council", ROOM[:3]))
    assert ids(found, "meeting") == [
        "harbour-parish/2021-05-04/harbour-parish-council",
        "quayside-town/2021-05-04/quayside-town-council",
    ]
    assert names(found, "body") == ["Harbour Parish Council", "Quayside Town Council"]
    assert len(ids(found, "person")) == 7
    reasons = {(m.entity.split("/")[0], m.reason) for m in found.merges if m.document == "document/text"}
    why = "the same day and 3 of the same people in the room"
    assert {("meeting", why), ("body", why)} <= reasons


def test_people_of_another_given_name_are_others() -> None:
    text = sitting("text", "Council", ("Cllr Ada Quill", "Cllr Bram Thorne"))
    found = of(quayside(("Cllr Cora Quill", "Cllr Dan Thorne", "Cllr Vale")), harbour(), text)
    assert "unknown/2021-05-04/council" in ids(found, "meeting")


def test_one_person_or_the_lesser_part_of_a_room_is_not_enough() -> None:
    for people in (("Cllr Quill",), ("Cllr Quill", "Cllr Thorne", "Cllr Ash", "Cllr Beck", "Cllr Cole")):
        found = of(quayside(), harbour(), sitting("text", "Council", people))
        assert "unknown/2021-05-04/council" in ids(found, "meeting")


def test_two_councils_with_as_many_of_the_people_leave_it_apart() -> None:
    found = of(quayside(), harbour(ROOM), sitting("text", "Council", ROOM))
    assert len(ids(found, "meeting")) == 3


def test_the_initials_tell_which_of_two() -> None:
    text = sitting("text", "Council", ROOM)
    text.body("QTC", classification="council")
    found = of(quayside(), harbour(ROOM), text)
    assert len(ids(found, "meeting")) == 2
    assert names(found, "body") == ["Harbour Parish Council", "Quayside Town Council"]
    assert any(m.reason.endswith("in the room, and the council's initials") for m in found.merges)


def test_initials_make_the_lesser_part_of_a_room_enough() -> None:
    text = sitting("text", "Council", ("Cllr Quill", "Cllr Thorne", "Cllr Ash", "Cllr Beck", "Cllr Cole"))
    text.body("QTC", classification="council")
    assert len(ids(of(quayside(), harbour(), text), "meeting")) == 2


def test_the_only_council_of_a_day_without_shared_people_stays_apart() -> None:
    found = of(quayside(), sitting("text", "Council", ("Cllr Marsh", "Cllr Penn")))
    assert ids(found, "meeting") == [
        "quayside-town/2021-05-04/quayside-town-council",
        "unknown/2021-05-04/council",
    ]


def test_another_day_or_another_body_tells_nothing() -> None:
    other_day = of(quayside(), harbour(ROOM, "2021-05-11"), sitting("text", "Council", ROOM, day="2021-05-18"))
    assert "unknown/2021-05-18/council" in ids(other_day, "meeting")
    committee = of(quayside(), harbour(), sitting("text", "Finance Committee", ROOM))
    assert "unknown/2021-05-04/finance-committee" in ids(committee, "meeting")


def test_a_committee_of_one_name_that_shares_its_room_is_joined() -> None:
    named = sitting("named", "Finance Committee", ROOM, "Quayside Town Council")
    found = of(named, harbour(), sitting("text", "Finance Committee", ROOM))
    assert ids(found, "meeting") == [
        "harbour-parish/2021-05-04/harbour-parish-council",
        "quayside-town/2021-05-04/finance-committee",
    ]


def test_one_decision_in_both_papers_is_one_with_both_places() -> None:
    papers = [quayside(), sitting("text", "Council", ROOM)]
    for paper, words in zip(papers, ("That the quay\nbe  swept", "That the quay be swept"), strict=True):
        paper.decision(words, "meeting:0")
    found = of(*papers, harbour())
    (decision,) = (entity for entity in found.entities if entity.kind == "decision")
    assert [piece.document for piece in decision.evidence] == ["document/quayside", "document/text"]


def test_a_judgement_parts_the_meeting_and_the_body_again() -> None:
    papers = (quayside(), harbour(), sitting("text", "Council", ROOM))
    one = "meeting/quayside-town/2021-05-04/quayside-town-council"
    apart = Judgement("different", f"{one}#document/quayside", f"{one}#document/text")
    found = of(*papers, judgements=(apart,))
    assert len(ids(found, "meeting")) == 3
    assert {standing.state for standing in found.standings} == {"in force"}
    council = "body/quayside-town/quayside-town-council"
    apart = Judgement("different", f"{council}#document/quayside", f"{council}#document/text")
    found = of(*papers, judgements=(apart,))
    assert "unknown/2021-05-04/council" in ids(found, "meeting")
    assert "unknown/council" in ids(found, "body")
    assert ("meeting/unknown/2021-05-04/council", "body/unknown/council") in pairs(found, "held_by")


def agenda(name: str, items: tuple[tuple[str, str], ...], council: str = "", day: str = DAY) -> Paper:
    """A paper that calls a meeting and lists nobody."""
    paper = Paper(name, council)
    meeting = paper.meeting(council or "Council", day, "called")
    for number, title in items:
        paper.claim("on_agenda_of", paper.say("item", title, number=number, title=title), meeting)
    return paper


def months(council: str, people: tuple[str, ...], *days: str) -> list[Paper]:
    """Minutes of a council that only the first names."""
    named = sitting(f"minutes {days[0]}", council, people, council, days[0])
    return [named, *(sitting(f"minutes {day}", "Council", people, "", day) for day in days[1:])]


def councils(*papers: Paper) -> set[str]:
    """The councils of all meetings, as ids have them."""
    return {id.split("/")[0] for id in ids(of(*papers), "meeting")}


def test_rooms_alike_within_a_year_tell_the_council_from_paper_to_paper() -> None:
    found = of(
        harbour(), *months("Quayside Town Council", ROOM, "2021-01-05", "2021-06-01", "2022-05-03", "2023-04-04")
    )
    assert {id.split("/")[0] for id in ids(found, "meeting")} == {"harbour-parish", "quayside-town"}
    assert len(ids(found, "person")) == 7
    assert "4 of the same people in the room as on 2021-01-05" in {merge.reason for merge in found.merges}
    late = months("Quayside Town Council", ROOM, "2021-01-05", "2022-06-07")
    assert councils(harbour(), *late) == {"harbour-parish", "quayside-town", "unknown"}
    same = months("Quayside Town Council", (*ROOM, "Cllr Dell"), "2021-01-05", "2024-06-04")
    assert councils(harbour(), *same) == {"harbour-parish", "quayside-town"}
    later = months("Quayside Town Council", (*ROOM, "Cllr Dell"), "2021-01-05", "2026-06-02")
    assert councils(harbour(), *later) == {"harbour-parish", "quayside-town", "unknown"}


def test_a_council_that_takes_over_from_another_gets_its_own_papers() -> None:
    after = (*ROOM[2:], "Cllr Birch", "Cllr Cole")
    papers = months("Quayside Town Council", ROOM, "2021-01-05", "2021-03-02", "2021-05-04")
    papers += months("Lock Parish Council", after, "2021-09-07", "2021-07-06", "2021-06-01")
    found = ids(of(*papers), "meeting")
    assert [id for id in found if id.startswith("lock-parish")] == [
        "lock-parish/2021-06-01/lock-parish-council",
        "lock-parish/2021-07-06/lock-parish-council",
        "lock-parish/2021-09-07/lock-parish-council",
    ]
    assert len(found) == 6


def test_an_agenda_is_of_the_council_whose_minutes_of_the_day_have_its_items() -> None:
    items = tuple((str(number), title) for number, title in enumerate(("Quay Wall", "Ferry Steps", "Rope Walk"), 271))
    minutes = quayside()
    for number, title in items:
        minutes.claim("on_agenda_of", minutes.say("item", title, number=number, title=title), "meeting:0")
    found = of(minutes, harbour(), agenda("agenda", items))
    assert len(ids(found, "meeting")) == 2
    assert "the same day and 3 of the same items on the agenda" in {merge.reason for merge in found.merges}
    usual = tuple(enumerate(("Apologies", "Declarations of Interest", "Minutes", "Date of Next Meeting"), 1))
    procedural = tuple((str(number), title) for number, title in usual)
    assert "unknown" in councils(quayside(), harbour(), agenda("agenda", procedural))


def test_an_agenda_is_of_the_only_council_whose_papers_speak_of_that_day() -> None:
    speaks = quayside()
    speaks.meeting("Quayside Town Council", "2021-06-01", "mentioned")
    called = agenda("agenda", (("5", "Quay Wall"),), day="2021-06-01")
    assert councils(speaks, harbour(), called) == {"harbour-parish", "quayside-town"}
    other = harbour()
    other.meeting("Harbour Parish Council", "2021-06-01", "mentioned")
    assert "unknown" in councils(speaks, other, called)


def test_the_meeting_of_a_parish_is_named_after_it() -> None:
    parish = sitting("parish", "Harbour Annual Parish Meeting", ("Mr Ash",), "", "2021-05-18")
    assert councils(quayside(), harbour(), parish) == {"harbour-parish", "quayside-town"}


def test_papers_of_no_known_council_are_of_several_where_their_rooms_tell() -> None:
    one = sitting("one", "Cabinet", ("Cllr Ann Elm", "Cllr Bo Fir", "Cllr Cy Gum"), "", "2021-06-01")
    other = sitting("other", "Cabinet", ("Cllr Di Haw", "Cllr Ed Ivy", "Cllr Flo Kapok"), "", "2021-07-06")
    third = agenda("third", (("5", "Quay Wall"),))
    found = ids(of(quayside(), harbour(), one, other, third), "meeting")
    assert {"unknown-one/2021-06-01/cabinet", "unknown-other/2021-07-06/cabinet"} <= set(found)
    together = ids(of(one, other), "meeting")
    assert together == ["unknown/2021-06-01/cabinet", "unknown/2021-07-06/cabinet"]


def test_of_papers_of_no_known_council_one_name_is_one_person_only_with_a_body_in_common() -> None:
    people = ("Cllr Ann Elm", "Cllr Bo Fir")
    board = sitting("board", "Lock Keepers' Board", people, "", "2021-06-01")
    panel = sitting("panel", "Tow Path Panel", people[:1], "", "2021-07-06")
    again = sitting("again", "Lock Keepers' Board", people[:1], "", "2022-06-07")
    assert len(ids(of(board, panel, again), "person")) == 2
    assert len(ids(of(quayside(), harbour(), board, panel, again), "person")) == 7 + 3


def listing(*days: str, body: str = "North Quay Neighbourhood Committee") -> Paper:
    """A page that lists the meetings of a body, one of them cancelled, and names no council."""
    paper = Paper("listing", "")
    for number, day in enumerate(days):
        paper.meeting(body, day, "mentioned" if number else "cancelled")
    return paper


def test_a_page_that_lists_meetings_is_of_the_council_whose_papers_are_of_several_of_them() -> None:
    days = "2021-05-04", "2021-06-01", "2021-07-06"
    body = "North Quay Neighbourhood Committee"
    papers = [sitting(day, body, ROOM, "Quayside Town Council", day) for day in days[:2]]
    other = harbour()
    found = of(*papers, other, listing(*days))
    assert sorted(one.split("/")[1] for one in ids(found, "meeting") if "north-quay" in one) == list(days)
    assert councils(*papers, other, listing(*days)) == {"quayside-town", "harbour-parish"}
    assert councils(papers[0], other, listing(*days)) == {"quayside-town", "harbour-parish", "unknown"}
    usual = [sitting(day, "Planning Committee", ROOM, "Quayside Town Council", day) for day in days]
    assert "unknown" in councils(*usual, other, listing(*days, body="Planning Committee"))


def test_a_body_of_a_paper_that_names_no_council_may_be_that_of_the_one_council_that_has_its_name() -> None:
    papers = [sitting("a", "North Quay Panel", ROOM, "Quayside Town Council")]
    tree = Paper("tree", "")
    for name in ("North Quay Panel", "Quayside Arts Forum", "Parks Board"):
        tree.body(name)
    papers[0].body("Arts Forum")
    found = of(*papers, harbour(), tree)
    doubts = {(link.source, link.target): link.attrs["reason"] for link in found.links if link.kind == "possibly_same"}
    assert doubts == {
        (
            "body/quayside-town/arts-forum",
            "body/unknown/quayside-arts-forum",
        ): "the same name, but in papers that name no council",
        (
            "body/quayside-town/north-quay-panel",
            "body/unknown/north-quay-panel",
        ): "the same name, but in papers that name no council",
    }
    both = [*papers, sitting("b", "North Quay Panel", ("Cllr Marsh",), "Harbour Parish Council")]
    assert len(pairs(of(*both, tree), "possibly_same")) == 1


SIX = ("Cllr Ann Quill", "Cllr Bo Thorne", "Cllr Cy Vale", "Cllr Di Frost", "Mr Ed Ash", "Mrs Fay Beck")


def test_bodies_of_two_names_with_nearly_the_same_people_are_of_one_council() -> None:
    papers = (harbour(), sitting("named", "Liaison Committee", SIX, "Quayside Town Council", "2021-07-06"))
    for people, own in (((*SIX[:5], "Mrs Gil Cole"), 7), ((*SIX[:4], "Mrs Gil Cole", "Mr Hal Dale"), 6)):
        found = of(*papers, sitting("text", "Village Liaison", people, day="2021-09-07"))
        assert len([name for name in ids(found, "person") if name.startswith("quayside-town")]) == own
