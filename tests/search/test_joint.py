"""The words of a name belong to one person or body of a thing's place, not to any that are there."""

from __future__ import annotations

import pytest

from explorer.model import Entity, Link
from explorer.search import Index


def person(id: str, name: str) -> Entity:
    return Entity(f"person/{id}", "person", name, {"name": name, "aliases": (f"{name[0]} {name.split()[1]}",)})


def decided(number: int, body: str, *room: str) -> tuple[list[Entity], list[Link]]:
    """A decision of the same words as every other, its meeting, and who was there."""
    meeting, decision = f"meeting/{number}", f"decision/{number}"
    text = "That the scheme for the harbour wall be approved"
    things = [
        Entity(meeting, "meeting", f"Meeting {number}", {"date": f"2019-0{number}-04"}),
        Entity(decision, "decision", text, {"text": text, "outcome": "resolved"}),
    ]
    links = [Link("", "held_by", meeting, body), Link("", "taken_at", decision, meeting)]
    links += [Link("", "taken_by", decision, body)]
    links += [Link("", "attended", f"person/{one}", meeting) for one in room]
    return things, links


PEOPLE = [
    person("pat-marsh", "Pat Marsh"),
    person("pat-osgood", "Pat Osgood"),
    person("ann-marsh", "Ann Marsh"),
    person("ann-osgoode", "Ann Osgoode"),
]
BODIES = [
    Entity(f"body/{number}", "body", name, {"name": name, "classification": "committee"})
    for number, name in enumerate(("Scrutiny Board 2", "Scrutiny Board 4", "Quay Panel 4"))
]
ONE = decided(1, "body/0", "pat-marsh")
TWO = decided(2, "body/1", "pat-osgood", "ann-marsh")
THREE = decided(3, "body/2", "ann-osgoode")
REFERRED = Link("", "refers_to", "decision/3", "body/0")
INDEX = Index.build([*PEOPLE, *BODIES, *ONE[0], *TWO[0], *THREE[0]], [*ONE[1], *TWO[1], *THREE[1], REFERRED])


def decisions(query: str) -> list[str]:
    return [hit.id for hit in INDEX.search(query, kinds=("decision",))]


def test_one_person_in_the_room_comes_before_two_who_share_the_name() -> None:
    assert decisions("pat marsh scheme") == ["decision/1", "decision/2"]
    assert decisions("marsh pat harbour") == ["decision/1", "decision/2"]


def test_two_people_in_one_room_are_found_together() -> None:
    assert decisions("osgood marsh scheme")[0] == "decision/2"


def test_one_body_comes_before_two_that_share_the_name() -> None:
    assert decisions("scrutiny board 4 harbour") == ["decision/2", "decision/3"]


def test_the_person_comes_before_rooms_that_nearly_have_the_name() -> None:
    hits = INDEX.search("ann osgod")
    assert hits[0].id == "person/ann-osgoode"
    assert [hit.tier for hit in hits if hit.id == "decision/2"] == ["fuzzy"]


def test_of_what_answers_alike_the_newest_comes_first_and_what_has_no_day_last() -> None:
    text = "That the quay be dredged"
    days = {"a": "2019-03-04", "b": "", "c": "2021-01-05", "d": "2019", "e": "2019-03-05", "f": "0001-01-01"}
    things = [Entity(f"report/{id}", "report", text, {"title": text, "date": day}) for id, day in days.items()]
    found = [hit.id.removeprefix("report/") for hit in Index.build(things, ()).search("quay dredged")]
    assert found == ["c", "e", "a", "d", "f", "b"]


@pytest.mark.parametrize(("more", "less"), [("a", "b"), ("b", "a")])
def test_of_two_people_of_one_name_whoever_did_more_comes_first(more: str, less: str) -> None:
    things = [person("a", "Lin Carver"), person("b", "Lin Carver")]
    links: list[Link] = []
    for number, room in enumerate(((more,), (more, less), (more,)), 1):
        made, said = decided(number, "body/0", *room)
        things, links = [*things, *made], [*links, *said]
    index = Index.build([*things, *BODIES], links)
    for line in ("lin carver", "carver", "lin carver kind:person"):
        found = [hit.id for hit in index.search(line, kinds=("person",))]
        assert found == [f"person/{more}", f"person/{less}"], line
