"""How two things hang together: the shortest chains of links between them, always the same ones for the same record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import islice, pairwise

from explorer.graph.adjacency import Adjacency
from explorer.model import Link
from explorer.schema import RELATIONS

_RANK = {name: rank for rank, name in enumerate(RELATIONS)}

Nodes = tuple[str, ...]


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


def paths(adjacency: Adjacency, a: str, b: str, *, weak: bool = False, limit: int = 3) -> tuple[tuple[Step, ...], ...]:
    """The `limit` shortest paths from `a` to `b`, shortest first, none visiting a thing twice.

    Links are walked either way round. Weak relations (mentions, and a paper two things stand in) are walked only if
    asked. Two paths differ in the things they pass; among equally long ones the order is that of their ids, and of
    several links between two things the one with most evidence is shown. A thing's path to itself has no steps.
    Raises UnknownId.
    """
    adjacency.out(a), adjacency.out(b)
    ways = _shortest_first(adjacency, a, b, weak)
    return tuple(_steps(adjacency, nodes, weak) for nodes in islice(ways, limit))


def _shortest_first(adjacency: Adjacency, a: str, b: str, weak: bool) -> Iterator[Nodes]:
    """Yen's algorithm (1971): each next path leaves an earlier one at some node by a hop no earlier path took there."""
    waiting: list[tuple[int, Nodes]] = []
    known: set[Nodes] = set()
    given: list[Nodes] = []
    first = _Search(adjacency, weak).shortest(a, b)
    if first:
        heappush(waiting, (len(first), first))
    while waiting:
        _, path = heappop(waiting)
        given.append(path)
        yield path
        for spur in range(len(path) - 1):
            root = path[:spur]
            taken = {other[spur + 1] for other in given if other[: spur + 1] == path[: spur + 1]}
            rest = _Search(adjacency, weak, frozenset(root), path[spur], frozenset(taken)).shortest(path[spur], b)
            if rest and (found := root + rest) not in known:
                known.add(found)
                heappush(waiting, (len(found), found))


def _steps(adjacency: Adjacency, nodes: Nodes, weak: bool) -> tuple[Step, ...]:
    return tuple(Step(*min(adjacency.between(here, there, weak), key=_best_link)) for here, there in pairwise(nodes))


def _best_link(found: tuple[Link, bool]) -> tuple[bool, int, int, str]:
    link, _ = found
    return link.kind == "possibly_same", -link.weight, _RANK.get(link.kind, len(_RANK)), link.id


@dataclass(frozen=True, slots=True)
class _Search:
    """A search from both ends that may not enter `barred`, nor pass between `spur` and a node of `taken`."""

    adjacency: Adjacency
    weak: bool
    barred: frozenset[str] = frozenset()
    spur: str = ""
    taken: frozenset[str] = frozenset()

    def near(self, ident: str) -> Iterator[str]:
        for other in self.adjacency.near(ident, self.weak):
            if other in self.barred:
                continue
            if (ident == self.spur and other in self.taken) or (other == self.spur and ident in self.taken):
                continue
            yield other

    def shortest(self, a: str, b: str) -> Nodes:
        """The shortest path, of several the first by the order of its ids; empty where there is none."""
        if a == b:
            return (a,)
        ahead, behind = {a: 0}, {b: 0}
        rings = [[a], [b]]
        while rings[0] and rings[1]:
            side = 0 if len(rings[0]) <= len(rings[1]) else 1
            rings[side] = self._grow((ahead, behind)[side], rings[side])
            meeting = {ident for ident in rings[side] if ident in (behind, ahead)[side]}
            if meeting:
                return self._walk(a, b, meeting, ahead, behind)
        return ()

    def _grow(self, distance: dict[str, int], ring: list[str]) -> list[str]:
        found: list[str] = []
        for ident in ring:
            for other in self.near(ident):
                if other not in distance:
                    distance[other] = distance[ident] + 1
                    found.append(other)
        return found

    def _walk(self, a: str, b: str, meeting: set[str], ahead: dict[str, int], behind: dict[str, int]) -> Nodes:
        """Step from `a` to `b` by the smallest id that still lies on a shortest path."""
        layers = [meeting]
        for level in range(min(map(ahead.__getitem__, meeting)) - 1, 0, -1):
            layers.append({other for ident in layers[-1] for other in self.near(ident) if ahead.get(other) == level})
        path = [a]
        for layer in reversed(layers) if a not in meeting else ():
            path.append(min(other for other in self.near(path[-1]) if other in layer))
        while path[-1] != b:
            nearer = behind[path[-1]] - 1
            path.append(min(other for other in self.near(path[-1]) if behind.get(other) == nearer))
        return tuple(path)
