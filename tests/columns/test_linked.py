"""A record read from columns is the record that was laid out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.columns import DamagedColumns, Linked
from explorer.columns.days import day_number
from explorer.columns.layout import FEW
from explorer.columns.packing import pack
from explorer.model import Entity, Evidence, Link, Merge, Problem, Resolution, Span, Standing
from tests.example import example_resolution
from tests.store.records import attributes, words

ids = st.one_of(words, st.sampled_from(["body/w/cabinet", "body/w/cabinet-member", "body/w/ÿ", "body/w/\ud800", "é"]))
numbers = st.integers(0, 2**32 - 1)
spans = st.builds(Span, numbers, numbers)
pieces = st.builds(Evidence, ids, numbers, numbers, words, st.none() | st.integers(0, 9))
evidence = st.lists(pieces, max_size=3).map(tuple)
links = st.one_of(
    st.builds(Link, words, words, ids, ids, attributes, evidence),
    st.builds(
        lambda kind, a, b, tail: Link(f"{kind}/{a}/{b}{tail}", kind, a, b),
        words,
        ids,
        ids,
        st.sampled_from(["", "/member", "-2"]),
    ),
)
resolutions = st.builds(
    Resolution,
    st.lists(st.builds(Entity, ids, words, words, attributes, evidence, words), unique_by=lambda one: one.id, max_size=5)
    .map(lambda things: tuple(sorted(things, key=lambda one: one.id))),
    st.lists(links, max_size=6).map(lambda made: tuple(sorted(made, key=lambda one: (one.kind, one.source, one.target, one.id)))),
    st.dictionaries(ids, ids, max_size=3),
    st.lists(st.builds(Merge, ids, ids, words, words, words, words), max_size=4).map(tuple),
    st.lists(st.builds(Problem, words, words, st.none() | spans, words, words, evidence), max_size=2).map(tuple),
    st.lists(st.builds(Standing, st.integers(0), words, words, words, words), max_size=2).map(tuple),
)  # fmt: skip


@given(resolutions)
def test_what_is_read_is_what_was_laid_out(made: Resolution) -> None:
    assert Linked.of(made).whole() == made


@given(resolutions, st.randoms(use_true_random=False))
def test_the_order_of_things_and_links_changes_no_byte(made: Resolution, dice: Random) -> None:
    entities, links = list(made.entities), list({link.id: link for link in made.links}.values())
    once = pack(Resolution(tuple(entities), tuple(links)))
    dice.shuffle(entities)
    dice.shuffle(links)
    assert pack(Resolution(tuple(entities), tuple(links))) == once


@given(resolutions)
def test_things_are_found_by_id_and_kind(made: Resolution) -> None:
    linked = Linked.of(made)
    by_id = {entity.id: entity for entity in made.entities}
    assert dict(linked.entities) == by_id
    assert list(linked.entities) == list(by_id)
    assert [linked.row(id) for id in by_id] == list(range(len(by_id)))
    assert "no such id" not in linked.entities
    assert linked.counts == {
        kind: sum(one.kind == kind for one in made.entities) for kind in {one.kind for one in made.entities}
    }
    for kind in linked.kinds:
        slow = sorted(
            (one for one in made.entities if one.kind == kind), key=lambda one: (one.label.casefold(), one.id)
        )
        slow.sort(key=lambda one: one.date, reverse=True)
        assert [linked.thing(row) for row in linked.rows_of(kind)] == slow


@given(resolutions)
def test_links_merges_and_neighbours_are_found_from_their_things(made: Resolution) -> None:
    linked = Linked.of(made)
    known = {entity.id for entity in made.entities}
    joined = [link for link in made.links if link.source in known and link.target in known]
    for row, id in enumerate(sorted(known)):
        assert [linked.link(one) for one in linked.group("out", row)] == [one for one in joined if one.source == id]
        assert [linked.link(one) for one in linked.group("into", row)] == [one for one in joined if one.target == id]
        assert linked.merges_of(row) == tuple(merge for merge in made.merges if merge.entity == id)
        near = {b if a == id else a for a, b in ((one.source, one.target) for one in joined) if id in (a, b)}
        assert [linked.id(one) for one in linked.group("near", row)] == sorted(near)
    for kind in {link.kind for link in made.links}:
        assert [linked.link(row) for row in linked.link_rows_of(kind)] == [
            one for one in made.links if one.kind == kind
        ]


@pytest.mark.parametrize("many", [3, FEW + 20])
def test_the_newest_links_of_a_thing_come_first(many: int) -> None:
    dates = [f"20{number % 20:02}-0{number % 9 + 1}" if number % 5 else "" for number in range(many)]
    links = [
        Link(f"l{number:03}", "held_by", f"m{number:03}", "b", {"date": date}) for number, date in enumerate(dates)
    ]
    things = [Entity(id, "body", id) for id in ("b", *(link.source for link in links))]
    linked = Linked.of(Resolution(tuple(things), tuple(links)))
    found = [linked.link(row).date for row in linked.newest(linked.row("b"))]
    assert found == sorted(dates, reverse=True)


def test_views_are_sequences_equal_to_tuples() -> None:
    made = example_resolution()
    linked = Linked.of(made)
    links = linked.links
    assert (links == made.links, links[2:5] == made.links[2:5], links == made.links[:-1]) == (True, True, False)
    assert (links[-1], len(links[1:3]), links[3] in links) == (made.links[-1], 2, True)
    assert hash(links[:0]) == hash(())
    said = next(entity for entity in linked.entities.values() if len(entity.evidence) > 1).evidence
    assert (said == said[:], said == said[1:], bool(said[:0])) == (True, False, False)
    with pytest.raises(IndexError):
        links[len(made.links)]


@pytest.mark.parametrize(("date", "number"), [("2018-06-21", 20180621), ("2018-06", 20180600), ("2018", 20180000), ("", 0),
                                              ("soon", 0), ("2018-13-01", 0), ("2018-06-21-1", 0), ("201-06-21", 0)])  # fmt: skip
def test_days_as_numbers_sort_as_dates(date: str, number: int) -> None:
    assert day_number(date) == number


def kept(folder: Path) -> Path:
    path = folder / "made.columns"
    path.write_bytes(pack(example_resolution(), "key"))
    return path


def test_a_file_is_read_in_place(tmp_path: Path) -> None:
    linked = Linked.open(kept(tmp_path))
    assert linked.key == "key"
    assert linked.whole() == example_resolution()


def test_any_changed_byte_is_noticed(tmp_path: Path) -> None:
    data = kept(tmp_path).read_bytes()
    for at in range(0, len(data), 7):
        spoilt = bytearray(data)
        spoilt[at] ^= 1 << at % 8
        try:
            linked = Linked.over(bytes(spoilt))
            linked.sections.check()
        except DamagedColumns:
            continue
        # Only the zeros that fill up to a multiple of eight bytes say nothing.
        assert data[at] == 0
        assert linked.whole() == example_resolution()


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: data + b"\0", lambda data: data[:30], lambda data: b"",
                                   lambda data: data.replace(b"columns 1", b"columns 2")])  # fmt: skip
def test_a_file_of_another_length_or_version_is_refused(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    path = kept(tmp_path)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(DamagedColumns, match="damaged"):
        Linked.open(path)


def test_damage_is_told_when_the_spoilt_part_is_read(tmp_path: Path) -> None:
    data = pack(example_resolution())
    linked = Linked.over(
        data.replace(example_resolution().entities[0].evidence[0].quote.encode(), b"?", 1).ljust(len(data))
    )
    told: list[str] = []
    linked.sections.spoilt = lambda: told.append("spoilt")
    with pytest.raises(DamagedColumns, match="is not what was written"):
        linked.whole()
    assert told == ["spoilt"]
