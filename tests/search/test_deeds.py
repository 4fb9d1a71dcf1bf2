"""What people did, asked of an index: votes, interests, absences; by name, of anybody, and left out."""

from __future__ import annotations

import pytest

from explorer.model import Entity, Link
from explorer.search import Index

PEOPLE = {
    name: Entity(f"person/{name}", "person", f"{name.title()} Quill", {"name": f"{name.title()} Quill"})
    for name in ("ada", "bo", "cy")
}
ROAD = Entity(
    "decision/road", "decision", "mend the road", {"text": "mend the road", "outcome": "rejected", "date": "2019-05-02"}
)
POND = Entity(
    "decision/pond", "decision", "fill the pond", {"text": "fill the pond", "outcome": "agreed", "date": "2019-06-02"}
)
MAY = Entity("meeting/may", "meeting", "Board, 2 May 2019", {"date": "2019-05-02", "status": "minuted"})
JUNE = Entity("meeting/june", "meeting", "Board, 2 June 2019", {"date": "2019-06-02", "status": "mentioned"})
PLANS = Entity("item/plans", "item", "Plans for the pond", {"title": "Plans for the pond"})


def link(kind: str, who: str, what: Entity, **attrs: str) -> Link:
    return Link(f"{kind}/{who}/{what.id}", kind, f"person/{who}", what.id, attrs)


LINKS = (
    link("voted", "ada", ROAD, vote="for"),
    link("voted", "bo", ROAD, vote="against"),
    link("voted", "cy", ROAD, vote="abstained"),
    link("voted", "bo", POND, vote="for"),
    link("attended", "ada", MAY),
    link("sent_apologies", "bo", MAY),
    link("absent_from", "cy", MAY),
    link("declared_interest", "ada", MAY),
    link("declared_interest", "ada", PLANS),
)
INDEX = Index.build([*PEOPLE.values(), ROAD, POND, MAY, JUNE, PLANS], LINKS)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("kind:decision against:*", {ROAD.id}),
        ("kind:decision for:*", {ROAD.id, POND.id}),
        ("kind:decision for:bo", {POND.id}),
        ("kind:decision voted:bo", {ROAD.id, POND.id}),
        ("kind:decision against:ada", set()),
        ("kind:decision abstained:cy", {ROAD.id}),
        ("kind:decision -against:*", {POND.id}),
        ("kind:decision who:cy", {ROAD.id}),
        ("kind:meeting away:*", {MAY.id}),
        ("kind:meeting away:bo", {MAY.id}),
        ("kind:meeting away:cy", {MAY.id}),
        ("kind:meeting away:ada", set()),
        ("kind:meeting room:ada", {MAY.id}),
        ("kind:meeting,item declared:*", {MAY.id, PLANS.id}),
        ("declared:*", {MAY.id, PLANS.id}),
        ("kind:item declared:ada pond", {PLANS.id}),
        ('kind:decision voted:"bo quill"', {ROAD.id, POND.id}),
        ('kind:decision against:"quill bo"', {ROAD.id}),
        ('kind:decision voted:"ada bo"', set()),
        ('kind:meeting away:"bo cy"', set()),
        ('kind:meeting who:"ada quill"', {MAY.id}),
        ('kind:meeting who:"ada cy"', set()),
        ('kind:person who:"ada quill"', {"person/ada"}),
        ('kind:meeting -away:"bo quill"', {JUNE.id}),
        ('kind:meeting -away:"ada bo"', {MAY.id, JUNE.id}),
    ],
)
def test_a_field_finds_what_people_did(line: str, found: set[str]) -> None:
    assert {hit.id for hit in INDEX.search(line)} == found


def test_a_vote_says_how_it_was_cast() -> None:
    (hit,) = INDEX.search("kind:decision road bo")
    assert "“bo” in who voted against it" in hit.why


def test_without_words_the_newest_of_a_kind_comes_first_whatever_is_known_of_it() -> None:
    assert [hit.id for hit in INDEX.search("kind:meeting from:2019")] == [JUNE.id, MAY.id]


def test_a_verb_without_other_words_brings_up_what_says_it_or_came_to_it() -> None:
    assert [hit.id for hit in INDEX.search("kind:decision verb:rejected")] == [ROAD.id, POND.id]
