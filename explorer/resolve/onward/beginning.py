"""The workings of a record that was linked as a whole, which going on begins from."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from explorer.resolve.onward.bringing import named_by, placed_by
from explorer.resolve.onward.index import Entries, Index
from explorer.resolve.onward.prints import body_print, post_print
from explorer.resolve.onward.workings import Meaning, Spoken, Workings
from explorer.resolve.people import People
from explorer.resolve.personforms import Profile
from explorer.resolve.pipeline import House, reasons
from explorer.resolve.profiles import doubles_of
from explorer.resolve.whole import Whole


def workings_of(house: House, whole: Whole, sums: Mapping[str, int]) -> Workings:
    """The workings of a record without judgements; `sums` are checksums of the papers' records."""
    facts = house.facts
    numbers = {document: number for number, document in enumerate(whole.documents)}
    entries = Entries()
    named_by(facts, numbers, doubles_of(facts), entries)
    placed_by(facts, numbers, house.body_of, house.meetings.of, entries)
    rows = {id: row for row, id in enumerate(whole.roster.ids)}
    things = house.registry.things.values()
    return Workings(
        whole.documents,
        np.array([sums[document] for document in whole.documents], np.uint64),
        [facts.councils[document] for document in whole.documents],
        facts.adopted,
        Index.of(entries),
        whole.mentions,
        whole.claims,
        list(whole.links.senses),
        list(whole.links.attrs),
        whole.roster.dates,
        [(rows[thing.id], other) for thing in things for other in sorted(thing.other_ids)],
        meanings_of(house),
        spoken_of(house.people),
        whole.editions,
    )


def meanings_of(house: House) -> dict[tuple[str, str], Meaning]:
    """What each printed name means, in all papers or in one."""
    reason = reasons(house)
    found: dict[tuple[str, str], Meaning] = {}
    for key, thing in house.body_of.items():
        paper = key[0] if house.bodies.node_of[key][1] else ""
        found[body_print(house.facts, key), paper] = (thing.id, reason("body", key))
    for key, thing in house.post_of.items():
        found[post_print(house.facts, key), ""] = (thing.id, reason("post", key))
    return found


def spoken_of(people: People) -> Spoken:
    """What is doubtful among people, and a ref for each profile that it speaks of."""
    refs: dict[Profile, str] = {profile: ref for profile, (_, ref) in people.listed.items()}
    for (_, ref), profile in sorted(people.node_of.items()):
        refs.setdefault(profile, ref)
    return Spoken(
        {root: refs[root] for root in people.roots},
        dict(people.doubtful),
        dict(people.alike),
        {profile: refs[profile] for pair in people.doubtful for profile in pair},
    )
