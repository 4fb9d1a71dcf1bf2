"""Links at either end."""

from __future__ import annotations

import pytest
from hypothesis import given

from explorer.errors import UnknownId
from explorer.graph import Adjacency
from tests.graph.records import Made, link, records, things


@given(records())
def test_every_link_is_found_from_both_ends_in_the_order_of_ids(made: Made) -> None:
    entities, links = made
    adjacency = Adjacency(entities, links)
    for entity in entities:
        assert [one.id for one in adjacency.out(entity.id)] == sorted(x.id for x in links if x.source == entity.id)
        assert [one.id for one in adjacency.into(entity.id)] == sorted(x.id for x in links if x.target == entity.id)
        assert adjacency.degree(entity.id) == sum((x.source == entity.id) + (x.target == entity.id) for x in links)


@given(records())
def test_links_between_two_things_are_those_with_these_ends(made: Made) -> None:
    entities, links = made
    adjacency = Adjacency(entities, links)
    for a in entities:
        for b in (other for other in entities if other != a):
            wanted = {(x.id, x.source == a.id) for x in links if {x.source, x.target} == {a.id, b.id}}
            assert {(one.id, forward) for one, forward in adjacency.between(a.id, b.id)} == wanted


def test_a_link_to_nowhere_is_left_out_and_said() -> None:
    lost = link(1, "held_by", "a", "gone")
    adjacency = Adjacency(things("a"), (lost,))
    assert adjacency.out("a") == ()
    assert adjacency.left_out == (lost,)


def test_what_it_holds() -> None:
    adjacency = Adjacency(things("ab"), ())
    assert "a" in adjacency
    assert "c" not in adjacency
    assert (len(adjacency), list(adjacency)) == (2, ["a", "b"])


def test_an_unknown_id_says_what_to_do_next() -> None:
    with pytest.raises(UnknownId, match=r"'x'\. Search"):
        Adjacency((), ()).into("x")
