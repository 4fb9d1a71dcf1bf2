"""One meeting's minutes published as PDF and as text should say the same things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from explorer.model import Entity, Record, Resolution
from explorer.resolve import resolve
from tests.accuracy.linked import Linked
from tests.accuracy.sheet import text_of
from tests.accuracy.words import bare, flat, plain

KINDS = ("meetings", "people", "decisions")
OPENING = 60
"""Letters by which words are looked for in the other paper."""

Facts = Mapping[str, frozenset[str]]


@dataclass
class Twin:
    """The facts of both papers of a pair that are in both, only in the PDF and only in the text."""

    name: str
    both: dict[str, list[str]]
    pdf: dict[str, list[str]]
    text: dict[str, list[str]]


def facts(resolution: Resolution, document: str = "", other: str | None = None) -> dict[str, frozenset[str]]:
    """Return the meetings, people and decisions that a paper speaks of, in words that can be compared with another's.

    `document` is the paper's id where several were linked, and `other` the text of its twin: what the twin does not print at all,
    such as a second meeting bound into one file, is left out. The meeting that a paper is of counts whatever its twin prints above it.
    """
    linked = Linked(resolution)

    def of(kind: str) -> Iterator[Entity]:
        for thing in linked.of(kind):
            said = [piece for piece in thing.evidence if not document or piece.document == document]
            its_own = kind == "meeting" and thing.attrs.get("status") != "mentioned"
            printed = other is None or its_own or any(plain(piece.quote)[:OPENING] in other for piece in said)
            if said and printed:
                yield thing

    meetings = {
        f"{meeting.attrs.get('date', '')} {plain(linked.label(body))}"
        for meeting in of("meeting")
        for body in linked.targets([meeting.id], "held_by")
    }
    people = {bare(person.attrs.get("name") or person.label) for person in of("person")}
    decisions = {f"{thing.attrs.get('outcome', '')}: {plain(text_of(thing))}" for thing in of("decision")}
    return {"meetings": frozenset(meetings), "people": frozenset(people), "decisions": frozenset(decisions)}


def together(name: str, pdf: Record, text: Record) -> Twin:
    """Link both papers of a meeting in one store, as somebody has them who adds both, and compare what each is found to say."""
    resolution = resolve([pdf, text])
    return pair(
        name,
        facts(resolution, pdf.document, flat(text.source.text)),
        facts(resolution, text.document, flat(pdf.source.text)),
    )


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
