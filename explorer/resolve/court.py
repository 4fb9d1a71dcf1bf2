"""One hearing of all judgements: rulings for each kind of thing, the ids that survive, and what became of each judgement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from explorer.model import Standing
from explorer.resolve.facts import Key, Thing
from explorer.resolve.groups import Rulings
from explorer.resolve.judgements import JUDGED, Judgement, survival
from explorer.resolve.rulings import ASIDE, FORCE, WAITING, Grouped, Heard, hear, rulings

if TYPE_CHECKING:
    from explorer.resolve.naming import Registry

_LIST = "the papers list both at one meeting, and members of one attendance list are never one person"


class Housed(Protocol):
    """The things of one pass over all papers, or over all that judgements can reach."""

    def grouped(self, kind: str) -> tuple[Grouped[Any], Mapping[Key, Thing]]:
        """The groups of a kind of thing and the things made of them."""
        ...


class Court:
    """Judgements heard over the things of an undisturbed pass."""

    def __init__(self, judgements: Iterable[Judgement] = (), before: Housed | None = None) -> None:
        self._before = before
        self.judged = before is not None
        self._heard: dict[str, list[Heard[Any]]] = {kind: [] for kind in JUDGED}
        self._odd: list[Judgement] = []
        by_kind: dict[str, list[Judgement]] = {kind: [] for kind in JUDGED}
        for judgement in judgements:
            kind, other = (ref.split("/", 1)[0] for ref in (judgement.a, judgement.b))
            (by_kind[kind] if kind == other and kind in by_kind else self._odd).append(judgement)
        self._rulings: dict[str, Rulings[Any]] = {}
        for kind, listed in by_kind.items():
            if before and listed:
                self._heard[kind] = hear(listed, *before.grouped(kind))
                self._rulings[kind] = rulings(self._heard[kind])

    def rulings(self, kind: str) -> Rulings[Any]:
        """What is asked of the groups of a kind."""
        return self._rulings.setdefault(kind, Rulings())

    def keep_ids(self, kind: str, now: Mapping[Key, Thing], registry: Registry) -> None:
        """Give what a person joined the id of the record that survives, to what would come by another's id the one it had, and let the ids that
        went away lead on."""
        if self._before is None:
            return
        before = self._before.grouped(kind)[1]
        taken, wanted = {old.id for old in before.values()}, []
        for thing in list({id(thing): thing for thing in now.values()}.values()):
            olds = {before[key].id: before[key] for key in thing.keys if key in before}
            if thing.basis == "curated" and len(olds) > 1:
                kept = min(survival(old.kind, old.id, old.attrs) for old in olds.values())[2]
                thing.other_ids |= {thing.id} - {kept}
                wanted.append((thing, kept))
            elif len(olds) == 1 and thing.id in taken:
                (old,) = olds.values()
                wanted += [(thing, old.id)] if set(old.keys) == set(thing.keys) else []
        registry.rename(wanted)
        lead_on(before, now, registry)

    def settled(self, house: Housed) -> set[frozenset[str]]:
        """Pairs of ids that need no doubt any more."""
        pairs: set[frozenset[str]] = set()
        for kind, heard in self._heard.items():
            at = _things(house, kind) if heard else {}
            for one in heard:
                if (
                    one.state == FORCE
                    and one.judgement.kind != "unsure"
                    and one.judgement.number not in self._refused(kind)
                ):
                    left, right = ({at[node].id for node in side if node in at} for side in (one.a, one.b))
                    pairs.update(frozenset((a, b)) for a in left for b in right if a != b)
        return pairs

    def standings(self, house: Housed) -> tuple[Standing, ...]:
        """What became of each judgement, by number."""
        found = [
            Standing(said.number, WAITING, note="its two sides are not of one kind that can be judged")
            for said in self._odd
        ]
        for kind, heard in self._heard.items():
            at = _things(house, kind) if heard else {}
            for one in heard:
                a, b = (next((at[node].id for node in sorted(side) if node in at), "") for side in (one.a, one.b))
                state, note = one.state, one.note
                if state == FORCE and one.judgement.number in self._refused(kind):
                    state, note = ASIDE, _why(self._refused(kind)[one.judgement.number])
                found.append(Standing(one.judgement.number, state, a, b, note))
        return tuple(sorted(found, key=lambda standing: (standing.number, standing.a, standing.b, standing.state)))

    def _refused(self, kind: str) -> Mapping[int, Any]:
        return self.rulings(kind).refused


def lead_on(before: Mapping[Key, Thing], now: Mapping[Key, Thing], registry: Registry) -> None:
    """Let the ids that judgements made go away lead to what their best mention belongs to now."""
    for old in {id(thing): thing for thing in before.values()}.values():
        if old.id not in registry.things and old.keys[0] in now:
            registry.moved[old.id] = now[old.keys[0]]


def _things(house: Housed, kind: str) -> dict[Any, Thing]:
    grouped, of = house.grouped(kind)
    return {node: of[key] for key, node in grouped.node_of.items() if key in of}


def _why(mark: Any) -> str:
    return _LIST if mark[0] == "list" else f"number {mark[1]} keeps the two apart by way of others"
