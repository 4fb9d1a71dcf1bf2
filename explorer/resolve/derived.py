"""Links that a rule concludes: offices of a council, editions, pairs that may be one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.resolve.bodies import COUNCIL
from explorer.resolve.bodyforms import body_form
from explorer.resolve.disagree import attendance, votes
from explorer.resolve.facts import Thing
from explorer.resolve.links import Links
from explorer.resolve.series import editions
from explorer.resolve.sittings import announced

if TYPE_CHECKING:
    from explorer.resolve.pipeline import House


def add_derived(house: House, links: Links) -> None:
    """Adds the links that a rule concludes, but for those to papers, and the problems that only the links show."""
    _posts(house, links)
    facts = house.facts
    for newer, older in editions(facts, house.reports):
        words = (*facts.words_of(newer), *facts.words_of(older))
        links.add("next_edition_of", newer, older, words, {"basis": "derived"})
    _doubtful(house, links)
    _contradictions(house, links)


def _posts(house: House, links: Links) -> None:
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
            links.add("post_in", post, body, facts.words_of(post), {"basis": "derived"})


def _doubtful(house: House, links: Links) -> None:
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
        words = (*house.facts.words_of(left), *house.facts.words_of(right))
        links.add("possibly_same", left, right, words, {"reason": why})


def _contradictions(house: House, links: Links) -> None:
    house.problems += attendance(links)
    house.problems += votes(links)
    house.problems += announced(house.facts, house.meetings)
