"""What lies around a thing, against NetworkX's own ego graph."""

from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.columns import Linked
from explorer.graph import Neighbourhood, to_networkx
from explorer.graph import neighbourhood as by_row
from tests import example_papers
from tests.example import example_resolution
from tests.graph.records import Made, link, linked, records, things


def neighbourhood(record: Linked, centre: str, depth: int = 1, hub: int = 200) -> Neighbourhood:
    return by_row(record, record.row(centre), depth, hub=hub)


@given(st.data(), records(), st.integers(0, 3))
def test_it_is_the_ego_graph(data: st.DataObject, made: Made, depth: int) -> None:
    centre = data.draw(st.sampled_from([entity.id for entity in made[0]]))
    slow = nx.ego_graph(to_networkx(*made), centre, radius=depth, undirected=True)
    found = neighbourhood(linked(*made), centre, depth)
    assert found.distance.keys() == set(slow)
    assert sorted(one.id for one in found.links) == sorted(key for *_, key in slow.edges(keys=True))
    assert found.left_out == {}


@given(st.data(), records())
def test_distances_are_those_of_a_breadth_first_search(data: st.DataObject, made: Made) -> None:
    centre = data.draw(st.sampled_from([entity.id for entity in made[0]]))
    slow = nx.single_source_shortest_path_length(to_networkx(*made).to_undirected(), centre, cutoff=3)
    assert neighbourhood(linked(*made), centre, 3).distance == dict(slow)


def star(rays: int) -> Linked:
    """A centre "a" that `rays` meetings point at, each a year later than the one before, and one thing beyond the hub."""
    links = [link(ray, "held_by", f"m{ray:02}", "a", date=f"{2000 + ray}-01-01") for ray in range(rays)]
    meetings = things(f"m{ray:02}" for ray in range(rays))
    return linked((*things("az"), *meetings), (*links, link(99, "part_of", "z", "a", date="2090")))


def test_a_hub_is_folded_to_its_newest_links_and_says_so() -> None:
    found = neighbourhood(star(30), "a", 1, hub=3)
    assert set(found.distance) == {"a", "z", "m29", "m28"}
    assert found.left_out == {"a": 28}


def test_a_hub_on_the_way_is_folded_too() -> None:
    found = neighbourhood(star(30), "z", 2, hub=3)
    assert set(found.distance) == {"z", "a", "m29", "m28"}
    assert found.left_out == {"a": 28}


def test_a_thing_just_at_the_limit_is_not_folded() -> None:
    assert neighbourhood(star(30), "a", 1, hub=31).left_out == {}


@pytest.mark.parametrize("depth", [-1, 4])
def test_other_depths_are_refused(depth: int) -> None:
    with pytest.raises(ValueError, match="depth"):
        neighbourhood(linked(things("a")), "a", depth)


def test_around_a_recommendation_of_the_example() -> None:
    record = example_resolution()
    near = neighbourhood(Linked.of(record), example_papers.KEPT).distance
    assert {
        example_papers.MARCH,
        example_papers.BOARD,
        example_papers.ANNUAL,
        example_papers.AGENCY,
        example_papers.CABINET,
    } <= near.keys()
