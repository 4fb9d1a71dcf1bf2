"""A store to which a paper is added: its record goes on from the one before, and is the same where it cannot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from explorer.corpus import load
from explorer.export import export
from explorer.model import Record
from explorer.resolve.judgements import Judgement, Undo
from explorer.resolve.onward.going import go_on
from explorer.store import Store, derived, rules
from tests.council import records

PAPERS = 30


@cache
def council() -> tuple[Record, ...]:
    return tuple(records(PAPERS + 1, seed=8))


@pytest.fixture
def went(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each linking that had a record before it went on from there."""
    found: list[bool] = []

    def noted(*args: object) -> object:
        woven = go_on(*args)  # type: ignore[arg-type]
        found.append(woven is not None)
        return woven

    monkeypatch.setattr("explorer.resolve.onward.go_on", noted)
    return found


@pytest.fixture
def store(tmp_path: Path) -> Path:
    add(tmp_path, council()[:PAPERS])
    load(tmp_path)
    return tmp_path


def add(folder: Path, papers: tuple[Record, ...]) -> None:
    with Store.open(folder, write=True) as store:
        store.put_many((record, f"/papers/{record.source.path}") for record in papers)


def kept(folder: Path) -> bytes:
    """The linked record beside a store."""
    load(folder)
    (file,) = (folder / "cache").glob("linked-*")
    return file.read_bytes()


def workings(folder: Path) -> Path:
    (file,) = (folder / "cache").glob("workings-*")
    return file


def linked_anew(tmp_path: Path, papers: tuple[Record, ...] = council()) -> bytes:
    add(tmp_path / "anew", papers)
    return kept(tmp_path / "anew")


def test_one_more_paper_is_linked_without_linking_all_anew(store: Path, went: list[bool]) -> None:
    add(store, council()[PAPERS:])
    assert kept(store) == linked_anew(store)
    assert went == [True]


def test_what_is_exported_is_the_same(store: Path, tmp_path: Path) -> None:
    add(store, council()[PAPERS:])
    linked_anew(tmp_path)
    files = [tmp_path / "one.graphml", tmp_path / "other.graphml"]
    for folder, file in zip((store, tmp_path / "anew"), files, strict=True):
        export(load(folder), str(file), "graphml")
    assert files[0].read_bytes() == files[1].read_bytes()


def deleted(file: Path) -> None:
    file.unlink()


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-100])


def spoilt(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)


def of_another_record(file: Path) -> None:
    other = file.parents[1] / "other"
    add(other, council()[:5])
    load(other)
    file.write_bytes(workings(other).read_bytes())


@pytest.mark.parametrize("how", [deleted, emptied, cut_off, spoilt, of_another_record])
def test_workings_that_are_not_those_of_the_record_are_made_anew(
    store: Path, went: list[bool], how: Callable[[Path], None]
) -> None:
    how(workings(store))
    add(store, council()[PAPERS:])
    assert kept(store) == linked_anew(store)
    assert went == []
    assert workings(store).stat().st_size > 100


def test_a_record_that_other_rules_linked_is_not_gone_on_from(
    store: Path, went: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rules, "linking_rules", lambda: "other rules")
    add(store, council()[PAPERS:])
    load(store)
    assert went == []


@pytest.mark.parametrize("checked_at_once", [0, 1 << 30])
def test_a_damaged_record_is_not_gone_on_from(
    store: Path, monkeypatch: pytest.MonkeyPatch, checked_at_once: int
) -> None:
    monkeypatch.setattr(derived, "_AT_ONCE", checked_at_once)
    (file,) = (store / "cache").glob("linked-*")
    spoilt(file)
    add(store, council()[PAPERS:])
    assert kept(store) == linked_anew(store)


def judge(folder: Path, *judgements: Judgement) -> None:
    with Store.open(folder, write=True) as store:
        store.judge(judgements)


def test_a_paper_that_comes_where_there_are_judgements_goes_on_below_them(store: Path, went: list[bool]) -> None:
    people = [thing.id for thing in load(store).entities.values() if thing.kind == "person"]
    said = Judgement("same", people[0], people[1]), Judgement("unsure", "person/a", "person/b")
    judge(store, *said)
    load(store)
    add(store, council()[PAPERS:])
    record = kept(store)
    assert went == [True]
    anew = store / "anew"
    add(anew, council())
    judge(anew, *said)
    assert record == kept(anew)
    assert people[1] not in load(store).entities


def test_a_judgement_on_bodies_is_linked_anew_and_a_paper_after_its_undoing_is_not(
    store: Path, went: list[bool]
) -> None:
    bodies = [thing.id for thing in load(store).entities.values() if thing.kind == "body"]
    judge(store, Judgement("same", bodies[0], bodies[1]))
    load(store)
    assert went == []
    with Store.open(store, write=True) as opened:
        opened.judge([Undo(1)])
    add(store, council()[PAPERS:])
    load(store)
    assert went == [True]
