"""A paper that names no council joins the meeting of the council whose people sat in its room that day."""

from __future__ import annotations

from explorer.model import Record
from explorer.resolve import resolve
from tests.resolve.paper import Paper

PEOPLE = ["Councillor A Birch", "Councillor B Elm", "Councillor C Oak"]


def paper(name: str, council: str, body: str, people: list[str], date: str = "2019-06-04") -> Record:
    made = Paper(name, council=council)
    meeting = made.meeting(body, date)
    for person in people:
        made.person(person, meeting)
    return made.record()


def councils(*records: Record) -> list[str]:
    """The councils' parts of the ids of the meetings."""
    return [e.id.split("/")[1] for e in resolve(records).entities if e.kind == "meeting"]


UNNAMED = paper("page", "", "Council", PEOPLE)
FEN = paper("fen", "Fenwick Parish Council", "Fenwick Parish Council", [*PEOPLE, "Councillor D Ash"])
MOSS = paper("moss", "Mossley Parish Council", "Mossley Parish Council", ["Councillor E Lime", "Councillor F Yew"])


def test_it_is_the_meeting_with_the_same_people() -> None:
    assert sorted(councils(UNNAMED, FEN, MOSS)) == ["fenwick-parish", "mossley-parish"]
    why = {merge.reason for merge in resolve([UNNAMED, FEN, MOSS]).merges if merge.document == UNNAMED.document}
    assert "the same day and 3 of the same people in the room" in why


def test_it_stays_apart_on_another_day_among_others_and_between_two() -> None:
    other_day = paper("later", "Fenwick Parish Council", "Fenwick Parish Council", PEOPLE, "2019-07-02")
    others = paper(
        "others", "Fenwick Parish Council", "Fenwick Parish Council", ["Councillor A Birch", "Councillor E Lime"]
    )
    twin = paper("twin", "Mossley Parish Council", "Mossley Parish Council", PEOPLE)
    for records in ([UNNAMED, other_day, MOSS], [UNNAMED, others, MOSS], [UNNAMED, FEN, twin]):
        assert "unknown" in councils(*records)


def test_a_committee_is_not_the_council_that_met() -> None:
    committee = paper("committee", "Fenwick Parish Council", "Finance Committee", PEOPLE)
    assert "unknown" in councils(UNNAMED, committee, MOSS)
