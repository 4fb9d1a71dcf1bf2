"""How two things hang together: the shortest chains of links between them, always the same ones for the same record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice, pairwise

from explorer.columns import Linked
from explorer.model import Link
from explorer.schema import RELATIONS, WEAK

_RANK = {name: rank for rank, name in enumerate(RELATIONS)}

Nodes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a path. `forward` is True where the path runs along the link, from its source to its target."""

    link: Link
    forward: bool

    @property
    def start(self) -> str:
        """The id the step leaves."""
        return self.link.source if self.forward else self.link.target

    @property
    def end(self) -> str:
        """The id the step reaches."""
        return self.link.target if self.forward else self.link.source


def paths(linked: Linked, a: int, b: int, *, weak: bool = False, limit: int = 3) -> tuple[tuple[Step, ...], ...]:
    """The `limit` shortest paths between the things of two rows, shortest first, none visiting a thing twice.

    Links are walked either way round. Weak relations (mentions, and a paper two things stand in) are walked only if
    asked. Two paths differ in the things they pass; among equally long ones the order is that of their ids, and of
    several links between two things the one with most evidence is shown. A thing's path to itself has no steps.
    """
    ways = _shortest_first(linked, a, b, weak)
    return tuple(_steps(linked, nodes, weak) for nodes in islice(ways, limit))


def _shortest_first(linked: Linked, a: int, b: int, weak: bool) -> Iterator[Nodes]:
    """Yen's algorithm (1971): each next path leaves an earlier one at some node by a hop no earlier path took there."""
    waiting: list[tuple[int, Nodes]] = []
    known: set[Nodes] = set()
    given: list[Nodes] = []
    first = _Search(linked, weak).shortest(a, b)
    if first:
        heappush(waiting, (len(first), first))
    while waiting:
        _, path = heappop(waiting)
        given.append(path)
        yield path
        for spur in range(len(path) - 1):
            root = path[:spur]
            taken = {other[spur + 1] for other in given if other[: spur + 1] == path[: spur + 1]}
            rest = _Search(linked, weak, frozenset(root), path[spur], frozenset(taken)).shortest(path[spur], b)
            if rest and (found := root + rest) not in known:
                known.add(found)
                heappush(waiting, (len(found), found))


def _steps(linked: Linked, nodes: Nodes, weak: bool) -> tuple[Step, ...]:
    return tuple(min(_between(linked, here, there, weak), key=_best_link) for here, there in pairwise(nodes))


def _between(linked: Linked, a: int, b: int, weak: bool) -> Iterator[Step]:
    """The links that join two things."""
    if len(linked.group("near", b)) < len(linked.group("near", a)):
        yield from (Step(step.link, not step.forward) for step in _between(linked, b, a, weak))
        return
    for way, ends in (("out", linked.numbers("link target")), ("into", linked.numbers("link source"))):
        for row in linked.group(way, a):
            if ends[row] == b and (weak or linked.link_kinds[linked.numbers("link kind")[row]] not in WEAK):
                yield Step(linked.link(row), way == "out")


def _best_link(step: Step) -> tuple[bool, int, int, str]:
    link = step.link
    return link.kind == "possibly_same", -link.weight, _RANK.get(link.kind, len(_RANK)), link.id


@dataclass(frozen=True, slots=True)
class _Search:
    """A search from both ends that may not enter `barred`, nor pass between `spur` and a thing of `taken`.

    Things are told by row, and rows are in the order of ids.
    """

    linked: Linked
    weak: bool
    barred: frozenset[int] = frozenset()
    spur: int = -1
    taken: frozenset[int] = frozenset()

    def near(self, row: int) -> set[int]:
        """The things one link away."""
        found = set(self.linked.group("near" if self.weak else "near strongly", row))
        found -= self.barred
        if row == self.spur:
            found -= self.taken
        elif row in self.taken:
            found.discard(self.spur)
        return found

    def shortest(self, a: int, b: int) -> Nodes:
        """The shortest path, of several the first by the order of ids; empty where there is none."""
        if a == b:
            return (a,)
        ahead, behind = [{a}], [{b}]
        seen_ahead, seen_behind = {a}, {b}
        while ahead[-1] and behind[-1]:
            forward = len(ahead[-1]) <= len(behind[-1])
            rings, seen, others = (ahead, seen_ahead, seen_behind) if forward else (behind, seen_behind, seen_ahead)
            ring = self._around(rings[-1]) - seen
            rings.append(ring)
            seen |= ring
            if not ring.isdisjoint(others):
                return self._walk(ahead, behind, ring & others)
        return ()

    def _around(self, rows: Iterable[int]) -> set[int]:
        found: set[int] = set()
        for row in rows:
            found |= self.near(row)
        return found

    def _walk(self, ahead: list[set[int]], behind: list[set[int]], meeting: set[int]) -> Nodes:
        """Step from the one end to the other by the smallest row that still lies on a shortest path."""
        layers = [meeting]
        for ring in reversed(ahead[1:-1]):
            layers.append(self._around(layers[-1]) & ring)
        path = [next(iter(ahead[0]))]
        for layer in [*reversed(layers), *reversed(behind[:-1])] if len(ahead) > 1 else reversed(behind[:-1]):
            path.append(min(self.near(path[-1]) & layer))
        return tuple(path)
