"""Judgements brought down to the nodes that their sides stand for, and what becomes of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Generic, Protocol, TypeVar

from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.groups import Groups, Rulings, Same
from explorer.resolve.judgements import Judgement, newness
from explorer.resolve.sides import Sides

N = TypeVar("N", bound=tuple[Any, ...])
JUDGED_SAME: Final = "judged the same"
"""How the reason of a join begins that a person asked for."""

WAITING, REPLACED, ASIDE, FORCE = "waiting", "replaced", "set aside", "in force"


class Grouped(Protocol[N]):
    """What bodies, people, meetings and reports have in common."""

    facts: Facts
    node_of: dict[Key, N]

    def form_id(self, key: Key) -> str:
        """The id that a mention's printed form alone would have, or nothing."""
        ...


@dataclass(slots=True)
class Heard(Generic[N]):
    """A judgement with the nodes of its sides; `split` where the rules take both sides for one thing."""

    judgement: Judgement
    a: set[N] = field(default_factory=set)
    b: set[N] = field(default_factory=set)
    split: bool = False
    state: str = FORCE
    note: str = ""

    @property
    def pair(self) -> frozenset[frozenset[N]]:
        """What was judged, whichever side was named first."""
        return frozenset((frozenset(self.a), frozenset(self.b)))


def hear(judgements: Iterable[Judgement], grouped: Grouped[N], of: Mapping[Key, Thing]) -> list[Heard[N]]:
    """Judgements of one kind of thing, newest first, each with the nodes of an undisturbed pass that it is about."""
    sides = Sides(grouped.facts, grouped.form_id, of)
    heard = [
        _hear(judgement, sides, grouped.node_of, of) for judgement in sorted(judgements, key=newness, reverse=True)
    ]
    newest: dict[frozenset[frozenset[N]], Heard[N]] = {}
    for one in heard:
        if one.state == FORCE:
            other = newest.setdefault(one.pair, one)
            if other is not one:
                _replace(one, other)
    _agree(heard, grouped.node_of, of)
    return heard


def rulings(heard: Iterable[Heard[N]]) -> Rulings[N]:
    """What the judgements in force ask of the groups."""
    found: Rulings[N] = Rulings()
    for one in heard:
        said = one.judgement
        if one.state != FORCE:
            continue
        if said.kind == "same":
            by = f" by {said.author}" if said.author else ""
            why = f": {said.reason}" if said.reason else ""
            ends = min(one.a), min(one.b)
            found.same.append(Same(*ends, f"{JUDGED_SAME}{by}{why}", said.number, said.forced))
        elif said.kind == "different":
            _part(found, one)
    return found


def _hear(said: Judgement, sides: Sides, node_of: Mapping[Key, N], of: Mapping[Key, Thing]) -> Heard[N]:
    found = [sides.find(said.a, said.a_names, said.a_papers), sides.find(said.b, said.b_names, said.b_papers)]
    heard: Heard[N] = Heard(said)
    if not all(found):
        missing = [ref for ref, keys in zip((said.a, said.b), found, strict=True) if not keys]
        heard.a, heard.b = ({node_of[key] for keys in side[:1] for key in keys} for side in found)
        heard.state, heard.note = WAITING, f"not in these papers: {' and '.join(missing)}"
        return heard
    keys_a, keys_b = (
        {key for keys in (side if said.kind == "different" else side[:1]) for key in keys} for side in found
    )
    heard.a, heard.b = ({node_of[key] for key in keys} for keys in (keys_a, keys_b))
    things_a, things_b = ({of[key].id for key in keys} for keys in (keys_a, keys_b))
    heard.split = not things_a.isdisjoint(things_b)
    if heard.split and said.kind == "different":
        _split(heard, sides, node_of, keys_a, keys_b)
    return heard


def _split(heard: Heard[N], sides: Sides, node_of: Mapping[Key, N], keys_a: set[Key], keys_b: set[Key]) -> None:
    """Tell the two sides of one thing apart by what each was known by."""
    said = heard.judgement
    if keys_a == keys_b or not keys_a.isdisjoint(keys_b):
        own_a = sides.anchored(keys_a, said.a_names, said.a_papers)
        own_b = sides.anchored(keys_b, said.b_names, said.b_papers)
        if own_a - own_b and own_b - own_a:
            keys_a, keys_b = own_a - own_b, own_b - own_a
        else:
            keys_a, keys_b = keys_a - keys_b or keys_a, keys_b - keys_a or keys_b
    a, b = {node_of[key] for key in keys_a}, {node_of[key] for key in keys_b}
    heard.a, heard.b = a - b or a, b - a or b
    if not heard.a.isdisjoint(heard.b):
        heard.state, heard.note = WAITING, "nothing in these papers tells the two sides apart"


def _replace(older: Heard[N], newer: Heard[N]) -> None:
    older.state, older.note = REPLACED, f"number {newer.judgement.number} says {newer.judgement.kind}"


def _part(found: Rulings[N], one: Heard[N]) -> None:
    for side, nodes in (("a", one.a), ("b", one.b)):
        for node in nodes:
            found.apart.setdefault(node, {})["judged", one.judgement.number, one.judgement] = side
            if one.split:
                found.split.add(node)


def _agree(heard: list[Heard[N]], node_of: Mapping[Key, N], of: Mapping[Key, Thing]) -> None:
    """Where judgements of `same` lead round to two sides judged `different`, the older one of the two gives way."""
    while (clash := _clash(heard, node_of, of)) is not None:
        one, other = sorted(clash, key=heard.index)
        _replace(other, one)


def _clash(
    heard: list[Heard[N]], node_of: Mapping[Key, N], of: Mapping[Key, Thing]
) -> tuple[Heard[N], Heard[N]] | None:
    live = [one for one in heard if one.state == FORCE]
    parted = {("judged", one.judgement.number, one.judgement): one for one in live if one.judgement.kind == "different"}
    joined = [one for one in live if one.judgement.kind == "same"]
    if not parted or not joined:
        return None
    asked = rulings(live)
    groups: Groups[N] = Groups()
    first: dict[str, N] = {}
    for key, node in sorted(node_of.items()):
        if key in of:
            groups.add(node, asked.apart.get(node))
            groups.join(first.setdefault(of[key].id, node), node, "")
    for one in joined:
        for other in parted.values():
            sides = ((other.a, other.b), (other.b, other.a))
            if any(not one.a.isdisjoint(x) and not one.b.isdisjoint(y) for x, y in sides):
                return one, other
        for mark in groups.clashes(min(one.a), min(one.b)):
            if mark in parted:
                return one, parted[mark]
        groups.join(min(one.a), min(one.b), "")
    return None
