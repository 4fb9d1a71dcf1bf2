"""Members whom minutes call by a forename alone."""

from __future__ import annotations

import pytest

from tests.resolve.look import names, of, pairs
from tests.resolve.paper import Paper


def minutes(*listed: str, called: str = "", officers: tuple[str, ...] = (), also: str = "") -> Paper:
    """A paper with a list of members and officers, in which a sentence names `called`, and another `also`."""
    paper = Paper("a")
    meeting = paper.meeting("Parish Council", "2018-05-01")
    for name in listed:
        paper.person(name, meeting)
    for name in officers:
        paper.person(name, meeting, "officer")
    for name in filter(None, (called, also)):
        paper.put("person", name, "", {"titles": ("Councillor",)})
    return paper


@pytest.mark.parametrize(
    ("listed", "called"),
    [
        (("Cllr Daphne Birch", "Cllr B Elm"), "Cllr Daphne"),
        (("Cllr Jim Birch", "Cllr B Elm"), "Cllr Jim"),
        (("Cllr James Birch", "Cllr B Elm"), "Cllr Jim"),
        (("Cllr Ysolde Birch", "Cllr B Elm"), "Cllr Ysolde"),
    ],
)
def test_the_only_member_of_a_forename_is_meant_by_it(listed: tuple[str, ...], called: str) -> None:
    found = of(minutes(*listed, called=called))
    assert len(names(found, "person")) == 2
    assert called.partition(" ")[2] not in names(found, "person")


@pytest.mark.parametrize(
    "listed",
    [("Cllr Jim Birch", "Cllr Jim Elm"), ("Cllr J Birch", "Cllr B Elm"), ("Cllr A Birch", "Cllr B Elm")],
)
def test_a_forename_of_several_or_of_an_initial_means_nobody_for_sure(listed: tuple[str, ...]) -> None:
    assert len(names(of(minutes(*listed, called="Cllr Jim")), "person")) == 3


def test_a_doubtful_forename_waits_for_a_judgement_with_all_whom_it_may_mean() -> None:
    found = of(minutes("Cllr Daphne Birch", "Cllr D Elm", "Cllr B Oak", called="Cllr Daphne"))
    alone = "person/aldermoor/daphne"
    members = ("person/aldermoor/d-birch", "person/aldermoor/d-elm")
    assert pairs(found, "possibly_same") == [(member, alone) for member in members]
    assert pairs(of(minutes("Cllr B Oak", called="Cllr Daphne")), "possibly_same") == []


def test_a_forename_that_is_a_members_surname_is_that_member() -> None:
    found = of(minutes("Cllr Ann James", "Cllr James Birch", called="Cllr James"))
    assert names(found, "person") == ["Ann James", "James Birch"]
    assert "the only person of that surname in the paper" in {merge.reason for merge in found.merges}


def test_where_members_are_called_by_surname_a_mans_forename_may_be_one() -> None:
    assert (
        len(names(of(minutes("Cllr James Birch", "Cllr B Elm", called="Cllr James", also="Cllr Elm")), "person")) == 3
    )
    assert (
        len(names(of(minutes("Cllr Daphne Birch", "Cllr B Elm", called="Cllr Daphne", also="Cllr Elm")), "person")) == 2
    )


def test_an_officers_forename_is_no_councillors() -> None:
    found = of(minutes("Cllr A Birch", officers=("Daphne Elm",), called="Cllr Daphne"))
    assert len(names(found, "person")) == 3
