"""One meeting's minutes published as PDF and as text should say the same things."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from explorer.model import Resolution
from tests.accuracy.linked import Linked
from tests.accuracy.sheet import text_of
from tests.accuracy.words import bare, plain

KINDS = ("meetings", "people", "decisions")

Facts = Mapping[str, frozenset[str]]


@dataclass
class Twin:
    """The facts of both papers of a pair that are in both, only in the PDF and only in the text."""

    name: str
    both: dict[str, list[str]]
    pdf: dict[str, list[str]]
    text: dict[str, list[str]]


def facts(resolution: Resolution) -> dict[str, frozenset[str]]:
    """Return the meetings, people and decisions of a paper in words that can be compared with another's."""
    linked = Linked(resolution)
    meetings = {
        f"{meeting.attrs.get('date', '')} {plain(linked.label(body))}"
        for meeting in linked.of("meeting")
        for body in linked.targets([meeting.id], "held_by")
    }
    people = {bare(person.attrs.get("name") or person.label) for person in linked.of("person")}
    decisions = {f"{thing.attrs.get('outcome', '')}: {plain(text_of(thing))}" for thing in linked.of("decision")}
    return {"meetings": frozenset(meetings), "people": frozenset(people), "decisions": frozenset(decisions)}


def pair(name: str, pdf: Facts, text: Facts) -> Twin:
    """Return what two papers of one meeting share and what they do not."""
    return Twin(
        name,
        {kind: sorted(pdf[kind] & text[kind]) for kind in KINDS},
        {kind: sorted(pdf[kind] - text[kind]) for kind in KINDS},
        {kind: sorted(text[kind] - pdf[kind]) for kind in KINDS},
    )


def alike(twins: list[Twin], kind: str) -> tuple[int, int]:
    """Return how many facts of a kind are in both papers of their pair, and how many in either."""
    both = sum(len(twin.both[kind]) for twin in twins)
    return both, both + sum(len(twin.pdf[kind]) + len(twin.text[kind]) for twin in twins)
