"""Judgements of ids brought down to the nodes that those ids stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Protocol, TypeVar

from explorer.resolve.facts import Key, Thing
from explorer.resolve.groups import Rulings
from explorer.resolve.judgements import Judgement

N = TypeVar("N", bound=Hashable)


class Grouped(Protocol[N]):
    """What bodies and people have in common."""

    node_of: dict[Key, N]

    def form_id(self, key: Key) -> str:
        """The id that a mention's printed form alone would have."""
        ...


def rule(judgements: Iterable[Judgement], grouped: Grouped[N], of: Mapping[Key, Thing]) -> Rulings[N]:
    """The rulings that judgements give for the nodes of an undisturbed pass; ids that name nothing there are left out.

    An id of a thing stands for all its nodes, the id of a printed form for the nodes so printed.
    """
    whole: dict[str, set[N]] = defaultdict(set)
    forms: dict[str, set[N]] = defaultdict(set)
    for key, thing in of.items():
        whole[thing.id].add(grouped.node_of[key])
        forms[grouped.form_id(key)].add(grouped.node_of[key])
    rulings: Rulings[N] = Rulings()
    for number, judgement in enumerate(judgements):
        a = whole.get(judgement.a) or forms.get(judgement.a, set())
        b = whole.get(judgement.b) or forms.get(judgement.b, set())
        if judgement.kind == "same" and a and b:
            by = f" by {judgement.author}" if judgement.author else ""
            why = f": {judgement.reason}" if judgement.reason else ""
            rulings.same.append((min(a), min(b), f"judged the same{by}{why}"))  # type: ignore[type-var]
        elif judgement.kind == "different":
            for side, nodes in (("a", a - b or a), ("b", b - a or b)):
                for node in nodes:
                    rulings.apart.setdefault(node, {})["judged", number] = side
    return rulings
