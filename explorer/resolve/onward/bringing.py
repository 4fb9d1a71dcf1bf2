"""The entries of papers in the index."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from explorer.resolve.actions import arose_at, minuted_in
from explorer.resolve.business import tail
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.onward.index import (
    COUNCIL,
    DAY,
    DOUBLE,
    LONE,
    MEETING,
    OF,
    PERSON,
    PLACE,
    Brought,
    Entries,
    key_of,
)
from explorer.resolve.onward.prints import body_print, council_row, post_print
from explorer.resolve.profiles import Double, block_key, double_of, profile_of
from explorer.resolve.rooms import lone

LOCAL: Final = {"item": "on_agenda_of", "decision": "taken_at", "report": "considered_at", "action": "arises_from"}
"""What belongs to a sitting, and the claim that says to which."""


def named_by(facts: Facts, numbers: Mapping[str, int], doubles: Collection[Double], entries: Entries) -> None:
    """Enter what papers name: councils, rooms, bodies, offices and people; `numbers` are those of papers."""
    for document, record in facts.records.items():
        paper = Brought(numbers[document])
        entries.add(key_of(COUNCIL, record.extraction.council), paper)
        entries.add(key_of(OF, council_row(facts.councils[document])), paper)
        if lone(facts, document):
            entries.add(key_of(LONE), paper)
    for day, papers in days_of(facts).items():
        for paper_of_day in papers:
            entries.add(key_of(LONE if lone(facts, paper_of_day) else DAY, day), Brought(numbers[paper_of_day]))
    for kind, printed in (("body", body_print), ("post", post_print)):
        for key in facts.keys(kind):
            spans = facts.mentions[key].spans
            place = facts.place(key[0], spans[0])
            entries.add(printed(facts, key), Brought(numbers[key[0]], len(spans), 1, *place))
    for key in facts.keys("person"):
        if double := double_of(facts, key):
            entries.add(key_of(DOUBLE, *double), Brought(numbers[key[0]]))
    enter_people(facts, numbers, doubles, entries)


def enter_people(facts: Facts, numbers: Mapping[str, int], doubles: Collection[Double], entries: Entries) -> None:
    """Enter people under their surnames."""
    for key in facts.keys("person"):
        if profile := profile_of(facts, key, doubles):
            entries.add(key_of(PERSON, *block_key(profile)), Brought(numbers[key[0]]))


def days_of(facts: Facts) -> dict[str, set[str]]:
    """The papers that speak of a meeting of a day, by day."""
    found: dict[str, set[str]] = {}
    for key in facts.keys("meeting"):
        date = facts.attr(key, "date")
        if len(date) == 10:
            found.setdefault(date, set()).add(key[0])
    return found


def placed_by(
    facts: Facts,
    numbers: Mapping[str, int],
    body_of: Mapping[Key, Thing],
    meeting_of: Mapping[Key, Thing],
    entries: Entries,
) -> None:
    """Enter the bodies whose sittings papers speak of, and the places of what belongs to a sitting."""
    for key in facts.keys("meeting"):
        entries.add(key_of(MEETING, sitting_of(facts, key, body_of)), Brought(numbers[key[0]]))
    for kind in LOCAL:
        for key in facts.keys(kind):
            for place in places(facts, key, meeting_of):
                entries.add(key_of(PLACE, place), Brought(numbers[key[0]]))


def sitting_of(facts: Facts, key: Key, body_of: Mapping[Key, Thing]) -> str:
    """The id of the body whose sitting a meeting is, empty where no paper says."""
    return next((body_of[target].id for target, _ in facts.out(key, "held_by") if target in body_of), "")


def places(facts: Facts, key: Key, meeting_of: Mapping[Key, Thing]) -> list[str]:
    """The places of an item, report, decision or action: nothing of one place is joined with, or told by number from, what is of none of
    its places."""
    kind = facts.mentions[key].kind
    if kind == "action":
        sources = [t for t, _ in facts.out(key, "arises_from") if facts.mentions[t].kind in ("item", "decision")]
        told = (
            places(facts, sources[0], meeting_of)[:1]
            if sources
            else [short(tail(meeting_of.get(minuted_in(facts, key)), facts, key))]
        )
        return list(dict.fromkeys([arose_at(facts, key, told[0]), *told]))
    meetings = [meeting_of[target] for target, _ in facts.out(key, LOCAL[kind]) if target in meeting_of]
    if kind != "report":
        return [short(tail(meetings[0] if meetings else None, facts, key))]
    found = [place_of(meeting.id) for meeting in meetings] or [short(tail(None, facts, key))]
    items = [t for t, _ in facts.out(key, "considered_under") if facts.mentions[t].kind == "item"]
    return [*found, *(place for item in items for place in places(facts, item, meeting_of))]


def place_of(id: str) -> str:
    """The place in the id of a meeting or of what belongs to it: council, day and body."""
    return short(id.split("/", 1)[1])


def short(place: str) -> str:
    """A place without what tells sittings without a day apart."""
    return "/".join(place.split("/")[:3])
