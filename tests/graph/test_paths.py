"""The shortest chains between two things, against every simple path there is."""

from __future__ import annotations

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from explorer.columns import Linked
from explorer.graph import Step
from explorer.graph import paths as by_rows
from explorer.schema import WEAK
from tests import example_papers
from tests.example import example_resolution
from tests.graph.records import Made, link, linked, records, things


def paths(record: Linked, a: str, b: str, weak: bool = False, limit: int = 3) -> tuple[tuple[Step, ...], ...]:
    return by_rows(record, record.row(a), record.row(b), weak=weak, limit=limit)


def nodes(path: tuple[Step, ...], start: str) -> tuple[str, ...]:
    return (start, *(step.end for step in path))


def slow_paths(made: Made, a: str, b: str, weak: bool) -> list[tuple[str, ...]]:
    """Every simple path of the plain undirected graph, in the promised order."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(entity.id for entity in made[0])
    graph.add_edges_from((one.source, one.target) for one in made[1] if weak or one.kind not in WEAK)
    if a == b:
        return [(a,)]
    return sorted((tuple(path) for path in nx.all_simple_paths(graph, a, b)), key=lambda path: (len(path), path))


@given(st.data(), records(), st.booleans(), st.integers(1, 6))
def test_paths_are_the_first_of_all_simple_paths(data: st.DataObject, made: Made, weak: bool, limit: int) -> None:
    a, b = (data.draw(st.sampled_from([entity.id for entity in made[0]])) for _ in range(2))
    found = paths(linked(*made), a, b, weak=weak, limit=limit)
    assert [nodes(path, a) for path in found] == slow_paths(made, a, b, weak)[:limit]


@given(st.data(), records())
def test_each_step_starts_where_the_one_before_it_ended(data: st.DataObject, made: Made) -> None:
    a, b = (data.draw(st.sampled_from([entity.id for entity in made[0]])) for _ in range(2))
    for path in paths(linked(*made), a, b, weak=True):
        here = a
        for step in path:
            assert step.start == here
            assert {step.start, step.end} == {step.link.source, step.link.target}
            here = step.end
        assert here == b


@given(st.data(), records())
def test_the_order_of_the_links_changes_nothing(data: st.DataObject, made: Made) -> None:
    entities, links = made
    a, b = (data.draw(st.sampled_from([entity.id for entity in entities])) for _ in range(2))
    shuffled = data.draw(st.permutations(links))
    assert paths(linked(entities, links), a, b) == paths(linked(entities[::-1], shuffled), a, b)


def test_of_two_links_the_one_with_more_evidence_is_shown() -> None:
    links = (link(1, "attended", "a", "b"), link(2, "held_by", "b", "a", pieces=2))
    ((step,),) = paths(linked(things("ab"), links), "a", "b")
    assert (step.link.id, step.forward) == ("l002", False)


def test_weak_links_are_a_path_only_if_asked() -> None:
    record = linked(things("abc"), (link(1, "documented_in", "a", "b"), link(2, "mentions", "b", "c")))
    assert paths(record, "a", "c") == ()
    assert [len(path) for path in paths(record, "a", "c", weak=True)] == [2]


def test_a_thing_is_no_step_from_itself() -> None:
    assert paths(linked(things("a")), "a", "a") == ((),)


def test_how_the_chair_is_joined_to_the_host_of_the_agency() -> None:
    record = example_resolution()
    first, *_ = paths(Linked.of(record), example_papers.HARLOW, example_papers.SHIRE)
    assert [step.link.kind for step in first] == ["member_of", "part_of", "partner_in", "hosted_by"]
    assert nodes(first, example_papers.HARLOW)[1:] == (
        example_papers.BOARD,
        example_papers.CITY,
        example_papers.AGENCY,
        example_papers.SHIRE,
    )
