"""The search index is kept beside the store, found again, brought up to date, and never believed over the store."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.columns.packing import tables
from explorer.columns.sections import Sections, mapped, written
from explorer.corpus import Corpus, load
from explorer.model import Resolution
from explorer.search import Index
from explorer.store import Store, derived, durable
from tests.store.records import a_record


@pytest.fixture
def store(tmp_path: Path) -> Path:
    add(tmp_path / "store", range(12))
    return tmp_path / "store"


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note each time that an index is built of everything."""
    calls: list[int] = []
    build = Index.build

    def noted(entities: object, links: object) -> Index:
        calls.append(1)
        return build(entities, links)  # type: ignore[arg-type]

    monkeypatch.setattr(Index, "build", noted)
    return calls


def add(store: Path, numbers: range) -> None:
    with Store.open(store, write=True) as writer:
        writer.put_many((a_record(number, words=TEXT), f"/papers/{number}.txt") for number in numbers)


TEXT = "Minutes of Westmere Council\nPresent: Councillor A Reed\nRESOLVED: to note report {number}.\n"


def kept(store: Path) -> list[Path]:
    return sorted((store / "cache").glob("search-*"))


def found(corpus: Corpus, query: str = "reed council") -> list[tuple[str, str]]:
    return [(hit.id, hit.why) for hit in corpus.search(query)]


def test_it_is_made_once_and_found_again(store: Path, built: list[int]) -> None:
    first, second = found(load(store)), found(load(store))
    assert first == second != []
    assert built == [1]
    assert len(kept(store)) == 1


def test_a_new_paper_brings_it_up_to_date(store: Path, built: list[int]) -> None:
    found(load(store))
    add(store, range(12, 13))
    after = found(load(store))
    assert built == [1]
    assert len(kept(store)) == 1
    kept(store)[0].unlink()
    assert found(load(store)) == after
    assert built == [1, 1]


@pytest.mark.parametrize("how", ["byte", "cut", "empty", "gone", "rules"])
def test_a_stale_or_damaged_one_is_made_again(
    store: Path, built: list[int], how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = found(load(store))
    (path,) = kept(store)
    data = path.read_bytes()
    if how == "byte":
        path.write_bytes(data[:-200] + bytes([data[-200] ^ 1]) + data[-199:])
    elif how == "cut":
        path.write_bytes(data[:-100])
    elif how == "empty":
        path.write_bytes(b"")
    elif how == "gone":
        path.unlink()
    else:
        monkeypatch.setattr("explorer.store.rules.search_rules", lambda: "newer rules")
    assert found(load(store)) == before
    assert built == [1, 1]
    assert found(load(store)) == before
    assert built == [1, 1]


def test_one_made_by_another_version_is_passed_over(store: Path, built: list[int]) -> None:
    before = found(load(store))
    (path,) = kept(store)
    sections = Sections(mapped(path))
    other = {name: sections.numbers(name) for name in sections.names}
    other["loose"] = memoryview(b"\xff" * 4).cast("I")
    path.write_bytes(
        b"".join(written({"key": "other", "rules": "other"}, {n: (m.format, m.cast("B")) for n, m in other.items()}))
    )
    assert found(load(store)) == before
    assert built == [1, 1]


def test_a_store_that_was_moved_away_gets_no_folder_in_its_place(store: Path) -> None:
    corpus, parts = load(store), tables(Resolution())
    store.rename(store.with_name("elsewhere"))
    assert found(corpus) != []
    with derived.alone(store):
        derived.save(store, "key", parts)
    assert not store.exists()


def test_a_folder_that_cannot_be_written_costs_only_time(
    store: Path, built: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    load(store)

    def refuse(*_: object) -> None:
        raise PermissionError("read-only")

    monkeypatch.setattr(durable, "write", refuse)
    assert found(load(store)) == found(load(store)) != []
    assert built == [1, 1]
    assert kept(store) == []
