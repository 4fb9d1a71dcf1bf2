"""Which things stand in the middle: degree, PageRank and betweenness, for whoever asks."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from explorer.columns import Linked
from explorer.errors import QueryError
from explorer.schema import WEAK

Scores = NDArray[np.float64]
"""A score for each thing, by row."""

_DAMPING: Final = 0.85
_CLOSE: Final = 1e-10
_MOST_ROUNDS: Final = 200
_SAMPLE: Final = 200
"""Things from which shortest ways are followed for betweenness, where there are more."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """Things by a measure of how central they are, highest first.

    `exact` is False where the measure was worked out from a sample of the things; `left_out` counts things of lower rank, and
    `weak` says whether links that only name a thing were followed.
    """

    measure: str
    scores: tuple[tuple[str, float], ...]
    exact: bool
    left_out: int
    weak: bool


def central(
    linked: Linked, measure: str = "pagerank", kinds: Collection[str] = (), limit: int = 20, weak: bool = False
) -> Ranking:
    """The things of some kinds (all where empty) that are most central by a measure of `MEASURES`; raises QueryError for another one.

    Papers count among the things only where weak links are followed, for nothing else leads to them.
    """
    if measure not in MEASURES:
        raise QueryError(f"There is no measure called {measure}", "", f"Measures: {', '.join(MEASURES)}")
    scores = MEASURES[measure](linked, weak)
    wanted = [
        number for number, kind in enumerate(linked.kinds) if (kind in kinds if kinds else weak or kind != "document")
    ]
    rows = np.flatnonzero(np.isin(np.frombuffer(linked.numbers("thing kind"), np.uint8), wanted))
    best = rows[np.lexsort((rows, -scores[rows]))]
    found = tuple((linked.id(int(row)), float(scores[row])) for row in best[:limit])
    return Ranking(measure, found, measure != "betweenness" or linked.count <= _SAMPLE, len(best) - len(found), weak)


def degree(linked: Linked, weak: bool = False) -> Scores:
    """How many other things each thing is linked to."""
    sources, targets = _pairs(linked, weak)
    apart = sources != targets
    ends = np.unique(np.stack((sources, targets))[:, apart], axis=1)[0]
    return np.bincount(ends, minlength=linked.count).astype(np.float64)


def pagerank(linked: Linked, weak: bool = False) -> Scores:
    """PageRank (Page and others, 1999) of a walker who takes each link of a thing alike, either way round, parallel ones too.

    The scores sum to 1.
    """
    sources, targets = _pairs(linked, weak)
    count = linked.count
    if not count:
        return np.zeros(0)
    ways = np.bincount(sources, minlength=count)
    share = 1 / np.maximum(ways, 1)
    scores = np.full(count, 1 / count)
    for _ in range(_MOST_ROUNDS):
        walked = np.bincount(targets, weights=(scores * share)[sources], minlength=count)
        # From a thing without links the walker goes on anywhere.
        stuck = scores[ways == 0].sum()
        after = _DAMPING * (walked + stuck / count) + (1 - _DAMPING) / count
        change = float(np.abs(after - scores).sum())
        scores = after
        if change < _CLOSE:
            break
    return scores


def betweenness(linked: Linked, weak: bool = False) -> Scores:
    """The share of shortest ways between other things that pass through each, by NetworkX: from all things of a small record, from a
    sample of a large one, the same each time. NetworkX hands it to a faster backend where one is installed."""
    import networkx as nx

    graph: Any = nx.Graph()
    function: Any = nx.betweenness_centrality
    graph.add_nodes_from(range(linked.count))
    graph.add_edges_from(zip(*(ends.tolist() for ends in _pairs(linked, weak)), strict=True))
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    sample = None if linked.count <= _SAMPLE else _SAMPLE
    found = function(graph, k=sample, seed=0, backend=backend_of(function))
    return np.array([found[row] for row in range(linked.count)], np.float64)


def backend_of(function: Any) -> str | None:
    """The name of an installed backend that offers a NetworkX function; None where there is none, or where the user's own settings of
    NetworkX choose one."""
    import networkx as nx

    settings: Any = nx.config
    return None if settings.backend_priority.algos else min(function.backends - {"networkx"}, default=None)


def _pairs(linked: Linked, weak: bool) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Both ends of every link, each link in both directions."""
    source, target = (np.frombuffer(linked.numbers(f"link {end}"), np.uint32) for end in ("source", "target"))
    kept = (source < linked.count) & (target < linked.count)
    if not weak:
        strong = [number for number, kind in enumerate(linked.link_kinds) if kind not in WEAK]
        kept &= np.isin(np.frombuffer(linked.numbers("link kind"), np.uint8), strong)
    source, target = source[kept], target[kept]
    return np.concatenate((source, target)), np.concatenate((target, source))


MEASURES: Final[dict[str, Callable[[Linked, bool], Scores]]] = {
    "degree": degree, "pagerank": pagerank, "betweenness": betweenness,
}  # fmt: skip
