"""Walking: what lies around a thing, and how two things hang together."""

from __future__ import annotations

import random
from pathlib import Path

import networkx as nx

from explorer.columns import Linked
from explorer.graph import neighbourhood, paths
from tests.bench.council.ground import linked_of
from tests.bench.council.timing import each, seconds

_MANY, _FEW = 200, 3
_HUB = 200


def around(folder: Path) -> float:
    """Seconds for two links around a thing that is no hub."""
    linked = linked_of(folder)
    return each(lambda row: neighbourhood(linked, row, 2), _off_hubs(linked, _MANY))


def around_hub(folder: Path) -> float:
    """Seconds for two links around the thing with most links, folded to its newest."""
    linked = linked_of(folder)
    row = max(range(linked.count), key=lambda one: len(linked.newest(one)))
    return seconds(lambda: neighbourhood(linked, row, 2), 7)


def ego(folder: Path) -> float:
    """Seconds NetworkX takes for the same things."""
    linked = linked_of(folder)
    graph = _multigraph(linked)
    return each(lambda row: nx.ego_graph(graph, row, radius=2, undirected=True), _off_hubs(linked, _FEW))


def ways(folder: Path) -> float:
    """Seconds for the three shortest ways between two things."""
    linked = linked_of(folder)
    return each(lambda pair: paths(linked, *pair), _pairs(linked, _MANY // 4))


def way(folder: Path) -> float:
    """Seconds for the shortest way between two things."""
    linked = linked_of(folder)
    return each(lambda pair: paths(linked, *pair, limit=1), _pairs(linked, _MANY // 4))


def networkx_way(folder: Path) -> float:
    """Seconds NetworkX takes for one shortest way between the same things, on a graph made for it."""
    linked = linked_of(folder)
    graph = nx.Graph(_multigraph(linked, weak=False))

    def find(pair: tuple[int, int]) -> None:
        if nx.has_path(graph, *pair):
            nx.bidirectional_shortest_path(graph, *pair)

    return each(find, _pairs(linked, _MANY // 4))


def _off_hubs(linked: Linked, many: int) -> list[int]:
    dice = random.Random(0)
    rows = [
        row
        for row in dice.sample(range(linked.count), min(linked.count, many * 4))
        if 0 < len(linked.newest(row)) <= _HUB
    ]
    return rows[:many]


def _pairs(linked: Linked, many: int) -> list[tuple[int, int]]:
    dice = random.Random(1)
    people, decisions = (linked.rows_of(kind).tolist() for kind in ("person", "decision"))
    return [(dice.choice(people), dice.choice(decisions)) for _ in range(many)]


def _multigraph(linked: Linked, weak: bool = True) -> nx.MultiDiGraph[int]:
    from explorer.schema import WEAK

    graph: nx.MultiDiGraph[int] = nx.MultiDiGraph()
    graph.add_nodes_from(range(linked.count))
    columns = (linked.numbers(f"link {name}") for name in ("source", "target", "kind"))
    strong = {number for number, kind in enumerate(linked.link_kinds) if weak or kind not in WEAK}
    graph.add_edges_from((source, target) for source, target, kind in zip(*columns, strict=True) if kind in strong)
    return graph
