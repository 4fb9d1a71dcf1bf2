"""Links that a rule concludes: papers of each thing, offices of a council, editions, pairs that may be one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from explorer.model import Evidence
from explorer.resolve.bodies import COUNCIL
from explorer.resolve.bodyforms import body_form
from explorer.resolve.disagree import attendance, votes
from explorer.resolve.facts import Thing
from explorer.resolve.links import Links
from explorer.resolve.series import editions
from explorer.resolve.sittings import announced

if TYPE_CHECKING:
    from explorer.resolve.pipeline import House

Proof = Mapping[str, tuple[Evidence, ...]]


def add_derived(
    house: House,
    links: Links,
    proof: Proof,
    papers: Mapping[str, Thing],
) -> None:
    """Adds the derived links, and the problems that only the links show."""
    _documented(house.registry.things.values(), links, proof, papers)
    _posts(house, links, proof)
    for newer, older in editions(house.facts, house.reports):
        links.add("next_edition_of", newer, older, (*proof[newer.id][:1], *proof[older.id][:1]), {"basis": "derived"})
    _doubtful(house, links, proof)
    _contradictions(house, links)


def _documented(things: Iterable[Thing], links: Links, proof: Proof, papers: Mapping[str, Thing]) -> None:
    for thing in list(things):
        seen: set[str] = set()
        for piece in proof.get(thing.id, ()):
            if piece.document not in seen:
                seen.add(piece.document)
                links.add("documented_in", thing, papers[piece.document], [piece])


def _posts(house: House, links: Links, proof: Proof) -> None:
    """A cabinet member's office is in the body of that name; an office that reports to a council's bodies is in the council."""
    facts = house.facts
    placed = {draft.source.id for draft in links.drafts("post_in")}
    by_form = {(node[0].owner, node[0].tokens): house.body_of[key] for key, node in house.bodies.node_of.items()}
    for key, post in house.post_of.items():
        council = facts.council(key)
        form = body_form(facts.mentions[key].name, "", council)
        body = by_form.get((form.owner, form.tokens)) if form else None
        if body is None and any(True for _ in facts.into(key, "from_post")):
            body = by_form.get((council.slug, COUNCIL))
        if body and post.id not in placed:
            links.add("post_in", post, body, proof[post.id][:1], {"basis": "derived"})


def _doubtful(house: House, links: Links, proof: Proof) -> None:
    settled = house.court.settled(house)
    pairs: dict[tuple[str, str], tuple[Thing, Thing, str]] = {}
    body_at = {node: house.body_of[key] for key, node in house.bodies.node_of.items()}
    person_at = {profile: house.person_of[key] for key, profile in house.people.node_of.items()}
    found = [(body_at.get(a), body_at.get(b), why) for (a, b), why in house.bodies.doubtful.items()]
    found += [(person_at.get(a), person_at.get(b), why) for (a, b), why in house.people.doubtful.items()]
    for one, other, why in found:
        if one is None or other is None or one.id == other.id or frozenset((one.id, other.id)) in settled:
            continue
        left, right = sorted((one, other), key=lambda thing: thing.id)
        known = pairs.get((left.id, right.id))
        pairs[left.id, right.id] = (left, right, min(why, known[2]) if known else why)
    for left, right, why in pairs.values():
        links.add("possibly_same", left, right, (*proof[left.id][:1], *proof[right.id][:1]), {"reason": why})


def _contradictions(house: House, links: Links) -> None:
    house.problems += attendance(links)
    house.problems += votes(links)
    house.problems += announced(house.facts, house.meetings)
