"""Bodies and offices once papers have come or gone, told by how they are printed, and whether printed names still mean what they meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explorer.resolve.actors import body_things, post_things
from explorer.resolve.bodies import Bodies
from explorer.resolve.derived import offices
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.naming import Registry
from explorer.resolve.onward.index import (
    BODY,
    DOUBLE,
    POST,
    Index,
    parts_of,
)
from explorer.resolve.onward.prints import Prints, body_print, named, post_print
from explorer.resolve.onward.workings import Meaning, Workings
from explorer.resolve.pipeline import reason_of
from explorer.resolve.posts import Posts
from explorer.resolve.profiles import Double


def doubles_in(index: Index) -> set[Double]:
    """The surnames that papers print with a hyphen."""
    return {tuple(parts_of(key)) for key, _ in index.of_kind(DOUBLE)}


@dataclass(slots=True)
class Names:
    """Bodies and offices, told by how they are printed."""

    registry: Registry
    prints: Prints
    bodies: Bodies
    body_of: Mapping[Key, Thing]
    post_of: Mapping[Key, Thing]
    meanings: Mapping[tuple[str, str], Meaning]
    things: Mapping[tuple[str, str], Thing]

    def of(self, facts: Facts, kind: str) -> dict[Key, Thing]:
        """What each mention of a kind belongs to."""
        printed = body_print if kind == BODY else post_print
        found: dict[Key, Thing] = {}
        for key in facts.keys(kind):
            name = printed(facts, key)
            thing = self.things.get((name, key[0])) or self.things.get((name, ""))
            if thing:
                found[key] = thing
        return found

    def reason(self, facts: Facts, key: Key) -> str:
        """Why a mention was taken for its thing."""
        name = (body_print if facts.mentions[key].kind == BODY else post_print)(facts, key)
        return (self.meanings.get((name, key[0])) or self.meanings[name, ""])[1]

    def best(self) -> dict[str, tuple[str, int, int]]:
        """The paper and place that name each thing best."""
        found = {}
        for thing in {id(thing): thing for thing in self.things.values()}.values():
            key = thing.keys[0]
            found[thing.id] = (key[0], *self.prints.mentions[key].spans[0])
        return found

    def offices(self, placed: set[str]) -> list[tuple[str, str]]:
        """Posts that a rule places in bodies."""
        return list(offices(self.prints, self.bodies, self.body_of, self.post_of, placed))


def names_of(index: Index, documents: Sequence[str], adopted: Mapping[str, str]) -> Names:
    """Bodies and offices of all papers."""
    prints, bodies = named(index, documents, adopted)
    registry = Registry()
    body_of, posts = body_things(bodies, registry), Posts(prints)
    post_of = post_things(posts, registry)
    meanings: dict[tuple[str, str], Meaning] = {}
    things: dict[tuple[str, str], Thing] = {}
    for key, thing in body_of.items():
        node = bodies.node_of[key]
        at = prints.printed[key][0], node[1]
        meanings[at], things[at] = (thing.id, bodies.reason(key) or reason_of(BODY, {}, node)), thing
    for key, thing in post_of.items():
        at = prints.printed[key][0], ""
        meanings[at], things[at] = (thing.id, reason_of(POST, posts.groups.reasons, posts.node_of[key])), thing
    return Names(registry, prints, bodies, body_of, post_of, meanings, things)


def meanings_stay(workings: Workings, names: Names, index: Index, documents: Mapping[str, int]) -> bool:
    """Whether every printed name that is still there means the thing it meant."""
    printed = set(index.keys)
    return all(
        names.meanings.get(at) == meaning
        for at, meaning in workings.meanings.items()
        if at in names.meanings or (at[0] in printed and (not at[1] or at[1] in documents))
    )
