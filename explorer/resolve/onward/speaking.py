"""People of some blocks linked again, and which names of all people have surnames alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from explorer.resolve.actors import person_things
from explorer.resolve.alike import alike
from explorer.resolve.court import Court
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.naming import Registry
from explorer.resolve.onward.beginning import spoken_of
from explorer.resolve.onward.naming import Names
from explorer.resolve.onward.workings import Spoken
from explorer.resolve.people import People
from explorer.resolve.personforms import Profile
from explorer.resolve.pipeline import Homes, council_ids, support
from explorer.resolve.profiles import Double, block_key, profile_of

Block = tuple[str, str]


@dataclass(slots=True)
class Spoke:
    """People linked again, what is doubtful among all, and blocks that are to be linked again too before that can be told."""

    people: People
    person_of: Mapping[Key, Thing]
    spoken: Spoken
    further: set[Block]


@dataclass(frozen=True, slots=True)
class Printed:
    """People as papers print them: what the papers say, what names of bodies and offices mean there, which surnames are written with a
    hyphen too, and `sat` as for `support`."""

    facts: Facts
    names: Names
    doubles: Collection[Double]
    sat: Callable[[Key], str]

    def keys_in(self, blocks: Collection[Block]) -> list[Key]:
        """Return the mentions of the people of some blocks."""
        profiles = ((key, profile_of(self.facts, key, self.doubles)) for key in self.facts.keys("person"))
        return [key for key, profile in profiles if profile and block_key(profile) in blocks]

    def linked(self, blocks: Collection[Block], court: Court) -> People:
        """Return the people of some blocks, joined as the judgements have it that a court heard."""
        facts, names = self.facts, self.names
        post_of, body_of = names.of(facts, "post"), names.of(facts, "body")
        homes = Homes(facts, self.sat, council_ids(names.bodies, names.body_of))

        def known_by(key: Key) -> Iterator[tuple[str, object]]:
            yield from support(facts, key, post_of, body_of, self.sat)
            yield from homes.support(key)

        found = facts.only("person", self.keys_in(blocks))
        return People(found, known_by, court.rulings("person"), self.doubles)


def speak(
    printed: Printed,
    blocks: Collection[Block],
    spoken: Spoken,
    changed: Collection[Block],
    registry: Registry,
    court: Court,
) -> Spoke:
    """Link the people of some blocks again; `spoken` is what was doubtful before, which may be another thing now in `changed` ones."""
    people = printed.linked(blocks, court)
    now, further = _carried(spoken, changed), set[Block]()
    fresh = spoken_of(people)
    now.roots |= fresh.roots
    now.doubts |= fresh.doubts
    now.refs |= fresh.refs

    def may_be_one(one: Profile, other: Profile) -> bool:
        missing = {block_key(one), block_key(other)} - set(blocks)
        pair = min(one, other), max(one, other)
        if not missing:
            return people.may_be_one(one, other)
        if pair in now.alike:
            return bool(now.alike[pair])
        further.update(missing)
        return False

    if changed:
        now.alike = alike(sorted(now.roots), may_be_one)
    people.judge()
    person_of = person_things(people, registry)
    court.keep_ids("person", person_of, registry)
    return Spoke(people, person_of, now, further)


def _carried(spoken: Spoken, blocks: Collection[Block]) -> Spoken:
    """What was doubtful among the people of other blocks; a doubt across two blocks rests on one paper, which has not changed."""
    doubts = {pair: why for pair, why in spoken.doubts.items() if not all(block_key(one) in blocks for one in pair)}
    return Spoken(
        {root: ref for root, ref in spoken.roots.items() if block_key(root) not in blocks},
        doubts,
        {pair: why for pair, why in spoken.alike.items() if not any(block_key(one) in blocks for one in pair)},
        {profile: spoken.refs[profile] for pair in doubts for profile in pair},
    )
