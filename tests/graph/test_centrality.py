"""Who stands in the middle, against NetworkX and against solving the equations."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.columns import Linked
from explorer.errors import QueryError
from explorer.graph.centrality import backend_of, betweenness, central, degree, pagerank
from explorer.model import Resolution
from explorer.schema import WEAK
from tests.example import example_resolution
from tests.graph.records import Made, link, linked, records, things


def multigraph(made: Made, weak: bool) -> nx.MultiGraph[str]:
    graph: nx.MultiGraph[str] = nx.MultiGraph()
    graph.add_nodes_from(sorted(entity.id for entity in made[0]))
    graph.add_edges_from((one.source, one.target) for one in made[1] if weak or one.kind not in WEAK)
    return graph


@given(records(), st.booleans())
def test_degree_counts_the_other_things(made: Made, weak: bool) -> None:
    graph = multigraph(made, weak)
    assert degree(linked(*made), weak).tolist() == [len(set(graph[node]) - {node}) for node in graph]


@given(records(), st.booleans())
def test_pagerank_solves_its_equations(made: Made, weak: bool) -> None:
    graph = multigraph(made, weak)
    nodes = list(graph)
    walk = np.zeros((len(nodes), len(nodes)))
    for a, b in graph.edges():
        walk[nodes.index(a), nodes.index(b)] += 1
        walk[nodes.index(b), nodes.index(a)] += 1
    sums = walk.sum(axis=1, keepdims=True)
    walk = np.where(sums > 0, walk / np.maximum(sums, 1), 1 / len(nodes))
    exact = np.linalg.solve(np.eye(len(nodes)) - 0.85 * walk.T, np.full(len(nodes), 0.15 / len(nodes)))
    found = pagerank(linked(*made), weak)
    assert found == pytest.approx(exact, abs=1e-8)
    assert found.sum() == pytest.approx(1)


@given(records(), st.booleans())
def test_betweenness_is_that_of_networkx(made: Made, weak: bool) -> None:
    slow = nx.betweenness_centrality(nx.Graph(multigraph(made, weak)))
    found = betweenness(linked(*made), weak)
    assert found == pytest.approx([slow[node] for node in sorted(slow)])


@pytest.mark.parametrize("measure", ["degree", "pagerank", "betweenness"])
def test_the_ranking_says_what_it_left_out(measure: str) -> None:
    record = Linked.of(example_resolution())
    found = central(record, measure, ("person", "body"), limit=3)
    total = sum(record.counts[kind] for kind in ("person", "body"))
    assert (len(found.scores), found.left_out, found.exact) == (3, total - 3, True)
    assert [score for _, score in found.scores] == sorted((score for _, score in found.scores), reverse=True)


@pytest.mark.parametrize("measure", ["degree", "pagerank", "betweenness"])
def test_the_thing_that_everything_goes_through_comes_first(measure: str) -> None:
    star = linked(things("abcde"), [link(number, "part_of", other, "c") for number, other in enumerate("abde")])
    assert central(star, measure).scores[0][0] == "c"


def test_papers_are_ranked_only_where_what_leads_to_them_is_followed() -> None:
    record = Linked.of(example_resolution())
    strong, weak = (central(record, "degree", limit=999, weak=weak).scores for weak in (False, True))
    assert not any(id.startswith("document/") for id, _ in strong)
    assert any(id.startswith("document/") for id, _ in weak)


def test_an_empty_record_has_no_middle() -> None:
    assert central(Linked.of(Resolution()), "pagerank").scores == ()


def test_an_unknown_measure_names_those_there_are() -> None:
    with pytest.raises(QueryError, match="degree, pagerank, betweenness"):
        central(Linked.of(Resolution()), "fame")


class Function:
    """What NetworkX says of a function of its own: who offers it."""

    def __init__(self, backends: Iterable[str]) -> None:
        self.backends = {"networkx", *backends}


def test_a_faster_backend_is_used_where_one_is_installed() -> None:
    assert backend_of(Function([])) is None
    assert backend_of(Function(["parallel", "other"])) == "other"


def test_the_users_own_choice_of_backend_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    class Chosen:
        class backend_priority:
            algos = ("parallel",)

    monkeypatch.setattr(nx, "config", Chosen)
    assert backend_of(Function(["other"])) is None
