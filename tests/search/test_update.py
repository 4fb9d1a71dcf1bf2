"""An index brought up to date answers as one built anew."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.model import Entity, Evidence
from explorer.search import Index
from explorer.search.update import caught_up
from tests.example import example_resolution
from tests.search.records import Linked, between, phrases, records


def answers(index: Index, query: str) -> list[tuple[object, ...]]:
    """All that a search says, and how it looks."""
    return [
        (hit.id, hit.kind, hit.label, hit.date, hit.score, hit.tier, hit.why, hit.matched, hit.evidence, hit.spans)
        for hit in index.search(query)
    ]


def content(index: Index) -> dict[tuple[str, str], int]:
    """Which word is in which fields of which thing."""
    tables, found = index.tables, {}
    places = tables.postings.places
    for word, name in enumerate(tables.vocabulary.listed):
        for at in range(tables.postings.starts[word], tables.postings.starts[word + 1]):
            found[name, tables.rows.ids[tables.postings.rows[at]]] = int(places[at])
    return found


@settings(max_examples=150)
@given(records(), records(), st.lists(phrases, max_size=4))
def test_an_update_is_a_rebuild(old: Linked, new: Linked, queries: list[str]) -> None:
    things, links, gone = between(old, new)
    updated = Index.build(old.things, old.links).updated(things, links, gone)
    rebuilt = Index.build(new.things, new.links)
    assert content(updated) == content(rebuilt)
    for query in queries:
        assert answers(updated, query) == answers(rebuilt, query)


@settings(max_examples=100)
@given(records(), records(), phrases)
def test_catching_up_with_a_record_is_a_rebuild(old: Linked, new: Linked, query: str) -> None:
    tables = caught_up(Index.build(old.things, old.links).tables, new.things, new.links, share=float("inf"))
    assert tables is not None
    rebuilt = Index.build(new.things, new.links)
    assert content(Index(tables)) == content(rebuilt)
    assert answers(Index(tables), query) == answers(rebuilt, query)


def test_where_most_has_changed_nothing_is_brought_up_to_date() -> None:
    record = example_resolution()
    tables = Index.build(record.entities, record.links).tables
    assert caught_up(tables, record.entities[:3], ()) is None


@settings(max_examples=50)
@given(st.lists(records(8), min_size=2, max_size=4), phrases)
def test_updates_on_updates(states: list[Linked], query: str) -> None:
    index = Index.build(states[0].things, states[0].links)
    for old, new in pairwise(states):
        index = index.updated(*between(old, new))
    rebuilt = Index.build(states[-1].things, states[-1].links)
    assert content(index) == content(rebuilt)
    assert answers(index, query) == answers(rebuilt, query)


@pytest.mark.parametrize("length", [300, 70_000])
def test_a_thing_longer_than_any_before_it_keeps_all_its_words(length: int) -> None:
    short = tuple(Entity(f"decision/{at}", "decision", "Homes", {"text": "Homes for all"}) for at in range(3))
    words = " ".join(f"w{at}" for at in range(length))
    quote = (Evidence("document/a", 0, len(words), words),)
    long = Entity("decision/9", "decision", words, {"text": f"{words} at the end"}, quote)
    updated = Index.build(short, ()).updated((long,), (), ())
    rebuilt = Index.build((*short, long), ())
    assert content(updated) == content(rebuilt)
    for query in (f"w{length - 1}", f"w{length - 1} end", "homes"):
        assert answers(updated, query) == answers(rebuilt, query)
    (hit,) = updated.search(f"w{length - 1} end")
    assert (hit.id, hit.label, hit.evidence) == (long.id, words, quote[0])


@pytest.mark.parametrize("number", range(0, 40, 7))
def test_the_example_record_thing_by_thing(number: int) -> None:
    record = example_resolution()
    whole = Linked(record.entities, record.links)
    without = record.entities[number].id
    part = Linked(
        tuple(one for one in record.entities if one.id != without),
        tuple(link for link in record.links if without not in (link.source, link.target)),
    )
    index = Index.build(part.things, part.links).updated(*between(part, whole))
    for query in ("fostering annual report", "harlow", "scrutiny board 2 2019", "contributon kept"):
        assert answers(index, query) == answers(Index.build(whole.things, whole.links), query)


def test_the_index_before_stays_as_it_was() -> None:
    record = example_resolution()
    index = Index.build(record.entities, record.links)
    before = answers(index, "fostering")
    index.updated([], [], [entity.id for entity in record.entities])
    assert answers(index, "fostering") == before
