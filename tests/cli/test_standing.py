"""What stands in the middle of the record, and who was in a room with whom, on the command line."""

from __future__ import annotations

import json

import pytest

from explorer.errors import Exit
from explorer.graph.centrality import MEASURES
from tests.cli.conftest import Ask
from tests.example import example_resolution

pytestmark = pytest.mark.usefixtures("westmere")


@pytest.mark.parametrize("measure", MEASURES)
def test_the_most_central_are_listed_in_order_with_what_is_left_out(ask: Ask, measure: str) -> None:
    answer = ask("central", "--by", measure, "--limit", "3")
    assert answer.err.startswith(f"{measure}: ")
    scores = [float(line.split()[0]) for line in answer.out.splitlines()[::2]]
    assert len(scores) == 3
    assert scores == sorted(scores, reverse=True)
    assert "more are left out" in answer.err
    told = json.loads(ask("central", "--by", measure, "--limit", "3", "--json").out)
    assert [id for id, _ in told["scores"]] == [line.strip() for line in answer.out.splitlines()[1::2]]


def test_one_kind_is_asked_for(ask: Ask) -> None:
    told = json.loads(ask("central", "--kind", "person", "--json").out)
    assert told["scores"]
    assert all(id.startswith("person/") for id, _ in told["scores"])


def test_company_lists_who_was_at_the_same_meetings(ask: Ask) -> None:
    example = example_resolution()
    person = next(link.source for link in example.links if link.kind == "attended")
    meetings = {link.target for link in example.links if link.kind == "attended" and link.source == person}
    others = {
        link.source
        for link in example.links
        if link.kind == "attended" and link.target in meetings and link.source != person
    }
    told = json.loads(ask("company", person, "--limit", "1000", "--json").out)
    assert told["meetings"] == len(meetings)
    assert {one["id"] for one in told["companions"]} == others
    answer = ask("company", person, "--limit", "1")
    assert f"present at {len(meetings)} meeting" in answer.out
    assert ("left out" in answer.err) is (len(others) > 1)


def test_nobody_of_that_id(ask: Ask) -> None:
    assert ask("company", "person/none").code == Exit.NOT_FOUND


def test_only_a_person_has_company(ask: Ask) -> None:
    body = next(thing.id for thing in example_resolution().entities if thing.kind == "body")
    answer = ask("company", body)
    assert (answer.code, answer.out) == (Exit.USAGE, "")
    assert "Only people are in a room" in answer.err
