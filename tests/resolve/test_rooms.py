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
