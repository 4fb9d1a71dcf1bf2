"""Collections keep what a person put together, and find it again in a record that has changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.corpus import Corpus, from_resolution
from explorer.errors import QueryError, UnknownId
from explorer.export import export
from explorer.export.part import collected
from explorer.model import Entity
from explorer.saved import collections
from explorer.saved.collections import Collection
from explorer.store import Store
from tests.example import example_resolution, example_texts
from tests.example_papers import GONE, HARLOW, NOTED, OKAFOR, ONEILL, REFERRED


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


def changed(*things: Entity, without: str = "", redirects: dict[str, str] | None = None) -> Corpus:
    """The example record with some things in the place of those with their ids, and perhaps without one."""
    made = example_resolution()
    kept = {thing.id: thing for thing in made.entities} | {thing.id: thing for thing in things}
    kept.pop(without, None)
    links = tuple(link for link in made.links if link.source in kept and link.target in kept)
    ways = {**made.redirects, **(redirects or {})}
    return from_resolution(
        replace(made, entities=tuple(sorted(kept.values(), key=lambda thing: thing.id)), links=links, redirects=ways),
        example_texts(),
    )


def ids(corpus: Corpus, kept: Collection) -> list[str]:
    return [one.entity.id for one in collections.held(corpus, kept.members).things]


def test_what_is_put_together_is_kept_in_the_order_of_adding(corpus: Corpus, tmp_path: Path) -> None:
    made = collections.create(tmp_path, "  Fostering   2019 ", "for the meeting\n")
    assert (made.name, made.note, made.members) == ("Fostering 2019", "for the meeting", ())
    collections.add(tmp_path, corpus, "Fostering 2019", [REFERRED])
    kept = collections.add(tmp_path, corpus, "Fostering 2019", [NOTED, REFERRED, HARLOW], "ask")
    assert kept == collections.get(tmp_path, "Fostering 2019")
    assert ids(corpus, kept) == [REFERRED, NOTED, HARLOW]
    assert [one.note for one in kept.members] == ["ask", "ask", "ask"]
    assert collections.add(tmp_path, corpus, "Fostering 2019", [HARLOW]).members == kept.members
    assert [one.name for one in collections.listed(tmp_path)] == ["Fostering 2019"]


def test_notes_are_put_on_and_taken_off(corpus: Corpus, tmp_path: Path) -> None:
    collections.add(tmp_path, corpus, "board", [HARLOW, OKAFOR])
    collections.note(tmp_path, "board", "who was there")
    kept = collections.note_on(tmp_path, corpus, "board", GONE, "chair\nsince May")
    assert (kept.note, [one.note for one in kept.members]) == ("who was there", ["chair\nsince May", ""])
    kept = collections.note_on(tmp_path, corpus, "board", HARLOW, " ")
    assert [one.note for one in kept.members] == ["", ""]
    assert collections.note(tmp_path, "board", "").note == ""


def test_a_collection_is_renamed_emptied_and_deleted(corpus: Corpus, tmp_path: Path) -> None:
    collections.add(tmp_path, corpus, "one", [HARLOW, OKAFOR], "seen")
    collections.create(tmp_path, "two")
    members = collections.get(tmp_path, "one").members
    assert collections.rename(tmp_path, "one", "third one").members == members
    assert [one.name for one in collections.listed(tmp_path)] == ["third one", "two"]
    assert ids(corpus, collections.remove(tmp_path, corpus, "third one", [HARLOW])) == [OKAFOR]
    assert collections.delete(tmp_path, "third one")
    assert not collections.delete(tmp_path, "third one")
    assert [one.name for one in collections.listed(tmp_path)] == ["two"]


def test_what_cannot_be_is_refused_and_changes_nothing(corpus: Corpus, tmp_path: Path) -> None:
    collections.add(tmp_path, corpus, "fostering", [HARLOW])
    before = collections.listed(tmp_path)
    with pytest.raises(UnknownId, match="There are: fostering"):
        collections.get(tmp_path, "fosterng")
    with pytest.raises(UnknownId, match="no-such"):
        collections.add(tmp_path, corpus, "fostering", [OKAFOR, "person/westmere/no-such"])
    with pytest.raises(UnknownId, match="is not in"):
        collections.remove(tmp_path, corpus, "fostering", [HARLOW, OKAFOR])
    with pytest.raises(UnknownId, match="is not in"):
        collections.note_on(tmp_path, corpus, "fostering", OKAFOR, "x")
    for name in ("", " ", "x" * 61, "a\x1b[31m", "fostering"):
        with pytest.raises(QueryError):
            collections.create(tmp_path, name)
    with pytest.raises(QueryError, match="already"):
        collections.rename(tmp_path, collections.create(tmp_path, "b").name, "fostering")
    with pytest.raises(QueryError, match="characters"):
        collections.note(tmp_path, "fostering", "x" * (collections.LONGEST_NOTE + 1))
    collections.delete(tmp_path, "b")
    assert collections.listed(tmp_path) == before


def test_too_many_members_are_refused(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collections, "MOST_MEMBERS", 2)
    with pytest.raises(QueryError, match="would have 3 members"):
        collections.add(tmp_path, corpus, "many", [HARLOW, OKAFOR, ONEILL])
    assert collections.listed(tmp_path) == ()


def test_two_that_become_one_are_one_with_both_notes_until_that_is_undone(corpus: Corpus, tmp_path: Path) -> None:
    collections.add(tmp_path, corpus, "pair", [OKAFOR], "the older\nnote")
    kept = collections.add(tmp_path, corpus, "pair", [HARLOW], "another")
    one = corpus.get(HARLOW)
    both = changed(
        replace(one, evidence=(*one.evidence, *corpus.get(OKAFOR).evidence)),
        without=OKAFOR,
        redirects={OKAFOR: HARLOW},
    )
    (held,) = collections.held(both, kept.members).things
    assert (held.entity.id, held.note) == (HARLOW, "the older\nnote\nanother")
    assert collections.add(tmp_path, both, "pair", [HARLOW]).members == kept.members
    assert ids(corpus, collections.get(tmp_path, "pair")) == [OKAFOR, HARLOW]
    assert collections.remove(tmp_path, both, "pair", [OKAFOR]).members == ()


def test_an_id_that_went_over_to_another_does_not_take_the_note_with_it(corpus: Corpus, tmp_path: Path) -> None:
    kept = collections.add(tmp_path, corpus, "board", [HARLOW], "left early")
    moved = replace(corpus.get(HARLOW), id=f"{HARLOW}-2")
    other = replace(corpus.get(OKAFOR), id=HARLOW)
    assert ids(changed(other, moved, without=OKAFOR), kept) == []
    linked = example_resolution()
    papers = [replace(link, id=f"{link.id}-2", source=moved.id) for link in linked.links if link.source == HARLOW]
    again = from_resolution(
        replace(
            linked,
            entities=tuple(sorted([*(t for t in linked.entities if t.id != HARLOW), other, moved], key=lambda t: t.id)),
            links=(*linked.links, *papers),
        )
    )
    assert ids(again, kept) == [moved.id]


def test_what_the_record_has_no_more_is_told_and_can_be_taken_out(corpus: Corpus, tmp_path: Path) -> None:
    kept = collections.add(tmp_path, corpus, "mixed", [NOTED, HARLOW])
    less = changed(without=NOTED)
    held = collections.held(less, kept.members)
    assert ([one.entity.id for one in held.things], [one.id for one in held.missing]) == ([HARLOW], [NOTED])
    assert ids(corpus, collections.remove(tmp_path, less, "mixed", [NOTED])) == [HARLOW]


def test_the_note_is_in_the_store_and_survives_it(corpus: Corpus, tmp_path: Path) -> None:
    collections.add(tmp_path, corpus, "Straße", [HARLOW], "“quoted” \\ and\nlines")
    with Store.open(tmp_path) as store:
        row = store.shelf("collections").get("Straße")
    assert row is not None
    assert row["members"][0]["note"] == "“quoted” \\ and\nlines"
    assert json.loads(json.dumps(row)) == row


@pytest.mark.parametrize("form", ["md", "csv", "json", "graphml", "gexf", "db", "ftm"])
def test_notes_go_with_an_export(corpus: Corpus, tmp_path: Path, form: str) -> None:
    part = collected(corpus, {NOTED: "see *this*\nand ring 01632 960555", REFERRED: ""}, "A & B", "why?")
    written = export(part, str(tmp_path / f"part.{form}"))
    assert written.nodes == len(part.entities)
    text = "".join(Path(file).read_bytes().decode("utf-8", "replace") for file in written.files)
    assert "and ring" in text
    assert "960555" not in text
    if form == "md":
        assert text.startswith("# A \\& B\n\nwhy?\n")
        assert "*Note:* see \\*this\\*\\\nand ring …\n" in text
    if form == "json":
        graph = json.loads(text)
        assert graph["graph"] == {"collection": "A & B", "collection_note": "why?"}
        assert [node["note"] for node in graph["nodes"] if "note" in node] == ["see *this*\nand ring …"]
    if form == "csv":
        said = json.loads((tmp_path / "part-schema.json").read_text(encoding="utf-8"))
        assert said["about"]["collection_note"] == "why?"
        (column,) = [column for column in said["nodes"]["columns"] if column["name"] == "note"]
        assert "no paper says so" in column["meaning"]
