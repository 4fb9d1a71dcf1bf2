"""Links that a rule concludes: offices of a council, editions, pairs that may be one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Final

from explorer.resolve.bodies import COUNCIL, Bodies
from explorer.resolve.bodyforms import body_form
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.links import Links, Place
from explorer.resolve.series import Edition, editions

Doubt = tuple[str, str, str]
"""Ids of two things that may be one, and why."""
YET: Final = ", but "
"""Parts why two things may be one in what speaks for it and why it is open all the same."""

_DERIVED: Final = {"basis": "derived"}


def add_derived(
    links: Links,
    rows: Mapping[str, int],
    best: Sequence[Place],
    offices: Iterable[tuple[str, str]],
    reports: Iterable[Edition],
    doubts: Iterable[Doubt],
) -> None:
    """Adds the links that a rule concludes, but for those to papers; `best` has the place that names each thing best."""
    for post, body in offices:
        links.add("post_in", rows[post], rows[body], (best[rows[post]],), _DERIVED)
    for newer, older in editions(reports):
        ends = rows[newer], rows[older]
        links.add("next_edition_of", *ends, (best[ends[0]], best[ends[1]]), _DERIVED)
    for (one, other), why in _reasons(doubts).items():
        ends = rows[one], rows[other]
        links.add("possibly_same", *ends, (best[ends[0]], best[ends[1]]), {"reason": why})


def offices(
    facts: Facts, bodies: Bodies, body_of: Mapping[Key, Thing], post_of: Mapping[Key, Thing], placed: Collection[str]
) -> Iterator[tuple[str, str]]:
    """Ids of posts that no paper places in a body, and of the body that a rule does: a cabinet member's office is in the body of that
    name; an office that reports to a council's bodies is in the council."""
    by_form = _by_form(bodies, body_of)
    for key, post in post_of.items():
        council = facts.council(key)
        form = body_form(facts.mentions[key].name, "", council)
        body = by_form.get((form.owner, form.tokens)) if form else None
        if body is None and any(True for _ in facts.into(key, "from_post")):
            body = by_form.get((council.slug, COUNCIL))
        if body and post.id not in placed:
            yield post.id, body.id


def _by_form(bodies: Bodies, body_of: Mapping[Key, Thing]) -> dict[tuple[str, tuple[str, ...]], Thing]:
    """The one body that a form means: in all papers, or in each of those that give it a meaning of its own."""
    found: dict[tuple[str, tuple[str, ...]], dict[str, Thing]] = defaultdict(dict)
    everywhere: dict[tuple[str, tuple[str, ...]], Thing] = {}
    for key, (form, document) in bodies.node_of.items():
        found[form.owner, form.tokens][body_of[key].id] = body_of[key]
        if not document:
            everywhere[form.owner, form.tokens] = body_of[key]
    only = {form: next(iter(things.values())) for form, things in found.items() if len(things) == 1}
    return {**only, **everywhere}


def _reasons(doubts: Iterable[Doubt]) -> dict[tuple[str, str], str]:
    """One reason for each pair of things."""
    found: dict[tuple[str, str], str] = {}
    for one, other, why in doubts:
        if one != other:
            pair = min(one, other), max(one, other)
            found[pair] = min(why, found.get(pair, why))
    return found
