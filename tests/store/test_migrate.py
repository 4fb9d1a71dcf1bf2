"""Stores of earlier schemas: brought forward with nothing lost, kept as they were, also when that is interrupted anywhere."""

from __future__ import annotations

import json
import logging
import shutil
from pathlib import Path
from typing import Any

import pytest

from explorer.errors import StoreError
from explorer.resolve.judgements import Undo
from explorer.store import Store, durable, holds_papers
from explorer.store.codec import from_record
from explorer.store.examine import examine
from explorer.store.layout import SCHEMA, DamagedStore
from explorer.store.rootfile import OldSchema
from tests.store.disk import Crash, Disk
from tests.store.records import a_record, files_of

SCHEMAS = Path(__file__).with_name("schemas")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SCHEMAS / "1", tmp_path / "store"))


def papers_of_schema_1(folder: Path) -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Read a store of schema 1 with nothing but JSON: what its index says of each paper, and its record."""
    root = json.loads((folder / "store.json").read_bytes())["tables"]["rows"]["1"]
    found = {}
    for pointer in root["buckets"].values():
        for entry in json.loads((folder / "index" / pointer["file"]).read_bytes())["tables"]["rows"].values():
            record = json.loads((folder / "records" / entry["file"]).read_bytes())["tables"]["rows"]["1"]
            found[entry["document"]] = entry, record
    return found


def test_there_is_a_store_of_every_earlier_schema() -> None:
    assert sorted(int(path.name) for path in SCHEMAS.iterdir()) == list(range(1, SCHEMA))


def test_a_store_of_schema_1_is_brought_forward(old: Path, caplog: pytest.LogCaptureFixture) -> None:
    before = papers_of_schema_1(old)
    assert len(before) == 9
    with caplog.at_level(logging.WARNING):
        store = Store.open(old)
    assert f"brought from schema 1 to {SCHEMA}; as it was it is kept in {old / 'schema-1'}" in caplog.text
    assert {record.document: json.loads(json.dumps(from_record(record))) for record in store.records()} == {
        document: record for document, (_, record) in before.items()
    }
    for entry in store.entries():
        was = before[entry.document][0]
        assert (entry.sha256, entry.path, list(entry.origins), entry.rules) == tuple(
            was[name] for name in ("sha256", "path", "origins", "rules")
        )
    first, second, third = store.log()
    assert (first.a_names, second.number) == (("A Reed",), 2)  # type: ignore[union-attr]
    assert third == Undo(2, "Q Clerk", "2024-02-02", "a mistake", 3)
    assert examine(old).findings == ()


def test_it_goes_on_as_a_store_of_today(old: Path) -> None:
    with Store.open(old, write=True, rules="rules of schema 1") as store:
        assert store.put(a_record(0), "/papers/0.txt") == "same"
        assert store.put(a_record(50), "/papers/0.txt") == "changed"
    assert len(Store.open(old)) == 9
    assert sorted(name.split("/")[0] for name in files_of(old) if "/" not in name or not name.startswith("schema")) == [
        "journal-00000000.jsonl",
        "store.json",
    ]


def test_what_it_was_is_kept_whole(old: Path) -> None:
    before = files_of(old)
    Store.open(old)
    assert {
        name.removeprefix("schema-1/"): data for name, data in files_of(old).items() if "schema-1/" in name
    } == before
    # The kept one is a store of its own.
    again = Path(shutil.copytree(old / "schema-1", old.parent / "again"))
    assert [*Store.open(again).records()] == [*Store.open(old).records()]


def test_a_flipped_bit_in_what_is_kept_is_found(old: Path) -> None:
    Store.open(old)
    file = next((old / "schema-1" / "records").iterdir())
    data = bytearray(file.read_bytes())
    data[300] ^= 4
    file.write_bytes(data)
    (finding,) = examine(old).findings
    assert finding.file == f"schema-1/records/{file.name}"


def test_asking_whether_it_holds_papers_changes_nothing(old: Path) -> None:
    before = files_of(old)
    assert holds_papers(old)
    assert files_of(old) == before


def test_an_empty_store_of_schema_1(old: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    from explorer.store import envelope

    root = {"generation": 1, "documents": 0, "buckets": {}, "judgements": None}
    data, _ = envelope.pack({"rows": {"1": root}})
    body = data[data.index(b'"tables":') + 9 : -2]
    import hashlib

    digest = hashlib.sha256(b"1\n" + body).hexdigest()
    (empty / "store.json").write_bytes(b'{"schema":1,"sha256":"%s","tables":%s}\n' % (digest.encode(), body))
    assert not holds_papers(empty)
    assert len(Store.open(empty)) == 0
    with Store.open(empty, write=True) as store:
        assert store.put(a_record(1), "/papers/1.txt") == "added"


@pytest.mark.parametrize("part", ["store.json", "index", "records"])
def test_a_damaged_one_is_named_and_left_alone(old: Path, part: str) -> None:
    place = old / part
    file = place if place.is_file() else sorted(place.iterdir())[0]
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    before = files_of(old)
    with pytest.raises(DamagedStore, match=file.name):
        Store.open(old)
    assert {name: data for name, data in files_of(old).items() if not name.startswith(".forward")} == before


def test_an_end_at_every_step_leaves_the_old_store_or_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = {document: record for document, (_, record) in papers_of_schema_1(SCHEMAS / "1").items()}
    ended = 0
    for step in range(500):
        folder = Path(shutil.copytree(SCHEMAS / "1", tmp_path / str(step)))
        with monkeypatch.context() as patch:
            patch.setattr(durable, "os", Disk(crash=lambda name, number, step=step: number == step))  # type: ignore[misc]
            # The lock goes with the process.
            patch.setattr("explorer.store.lock.Lock.release", lambda lock, closed: lock._held.release(force=True))
            try:
                Store.open(folder)
                done = True
            except Crash:
                done = False
        with Store.open(folder, write=True) as store:
            assert {
                record.document: json.loads(json.dumps(from_record(record))) for record in store.records()
            } == expected
        assert examine(folder).findings == ()
        assert sorted(path.name for path in folder.iterdir() if not path.name.startswith((".lock", "cache"))) == [
            "journal-00000000.jsonl", "schema-1", "store.json",
        ]  # fmt: skip
        assert sorted(path.name for path in (folder / "schema-1").iterdir()) == [
            "index", "records", "store.json", "store.previous.json",
        ]  # fmt: skip
        if done:
            break
        ended += 1
    assert 15 < ended < 500


def test_a_folder_that_cannot_be_written_is_one_sentence(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = OSError(30, "Read-only file system")
    monkeypatch.setattr(durable, "os", Disk(lambda name, number: refused if name == "mkdir" else None))
    before = files_of(old)
    with pytest.raises(StoreError, match="could not be written: Read-only file system"):
        Store.open(old)
    assert files_of(old) == before


def test_the_version_is_told_by_the_files_own_word(old: Path) -> None:
    from explorer.store import rootfile

    with pytest.raises(OldSchema) as told:
        rootfile.read(old)
    assert told.value.version == 1
