"""Carrying a store away and putting it back: all of it, on any machine, and nothing that was not asked for."""

from __future__ import annotations

import json
import shutil
import zipfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from explorer.errors import StoreBusy, StoreError
from explorer.resolve.judgements import Judgement, Undo
from explorer.store import Store, durable, envelope
from explorer.store.examine import examine
from explorer.upkeep import ArchiveError, backup, restore, restoring
from tests.council import papers
from tests.store.disk import Disk
from tests.store.records import a_record, files_of


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    with Store.open(folder, write=True, rules="today's", journal_bytes=40_000) as held:
        for made in islice(papers(7), 7):
            held.put(made.record, f"/council/{made.path}")
        held.put(a_record(1), "/papers/1.txt")
        held.put(a_record(1), "/copies/1.txt")
        held.judge([Judgement("same", "person/a", "person/b", "P Clerk"), Undo(1)])
        held.shelf("searches").put("Straße", {"query": "waste", "seen": ["a"]})
        held.shelf("collections").put("budget", {"things": ["decision/x/1"], "note": "for the meeting"})
    return folder


def everything(folder: Path) -> Any:
    held = Store.open(folder)
    shelves = {name: dict(held.shelf(name).items()) for name in ("searches", "collections")}
    return list(held.records()), list(held.entries()), held.log(), shelves, held.revision


def test_what_is_put_back_is_what_was_there(store: Path, tmp_path: Path) -> None:
    saved = backup(store, tmp_path / "papers.zip")
    assert saved.counts == {
        "papers": 8, "records": 8, "judgements": 2, "shelf/searches": 1, "shelf/collections": 1,
    }  # fmt: skip
    assert (saved.size, saved.missing) == ((tmp_path / "papers.zip").stat().st_size, ())
    done = restore(tmp_path / "papers.zip", tmp_path / "elsewhere" / "store")
    assert (done.folder, done.counts, done.before) == (tmp_path / "elsewhere" / "store", saved.counts, None)
    assert everything(done.folder) == everything(store)
    assert examine(done.folder).findings == ()
    with Store.open(done.folder, write=True, rules="today's") as held:
        assert held.put(a_record(1), "/elsewhere/1.txt") == "same"


def test_a_backup_is_the_same_for_the_same_store_however_it_is_laid_out(store: Path, tmp_path: Path) -> None:
    backup(store, tmp_path / "one.zip")
    with Store.open(store, write=True) as held:
        held.compact()
    backup(store, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    restore(tmp_path / "one.zip", tmp_path / "again")
    backup(tmp_path / "again", tmp_path / "three.zip")
    assert (tmp_path / "three.zip").read_bytes() == (tmp_path / "one.zip").read_bytes()


def test_a_backup_can_be_read_without_the_program(store: Path, tmp_path: Path) -> None:
    backup(store, tmp_path / "papers.zip")
    with zipfile.ZipFile(tmp_path / "papers.zip") as archive:
        assert archive.testzip() is None
        assert "whodecided restore THIS-FILE" in archive.read("README.txt").decode()
        rows = [json.loads(line) for line in archive.read("records.jsonl").splitlines()]
        manifest = json.loads(archive.read("manifest.json"))
    assert a_record(1).source.text in {row[3]["source"]["text"] for row in rows}
    assert {row["name"] for row in manifest["tables"]["backup"]["files"]} == {
        "papers.jsonl", "records.jsonl", "judgements.jsonl", "shelf-searches.jsonl", "shelf-collections.jsonl",
    }  # fmt: skip


def test_a_table_that_nobody_knew_is_carried_too(store: Path, tmp_path: Path) -> None:
    with Store.open(store, write=True) as held:
        held.shelf("later").put("x", {"n": 1})
    backup(store, tmp_path / "papers.zip")
    restore(tmp_path / "papers.zip", tmp_path / "again")
    assert Store.open(tmp_path / "again").shelf("later").get("x") == {"n": 1}


def test_a_damaged_document_is_left_out_and_named(store: Path, tmp_path: Path) -> None:
    with Store.open(store, write=True) as held:
        held.compact()
        whole = [*held.records()]
    shard = next(path for path in (store / "shards").iterdir() if b"to note report 1" in path.read_bytes())
    shard.write_bytes(shard.read_bytes().replace(b"to note report 1", b"to note report 7"))
    saved = backup(store, tmp_path / "papers.zip")
    (missing,) = saved.missing
    assert missing.startswith(a_record(1).document)
    assert saved.counts["papers"] == saved.counts["records"] == 7
    done = restore(tmp_path / "papers.zip", tmp_path / "again")
    assert done.missing == saved.missing
    assert [*Store.open(done.folder).records()] == [record for record in whole if record != a_record(1)]
    assert examine(done.folder).findings == ()


def test_an_empty_store_has_nothing_to_carry(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="nothing in the store"):
        backup(tmp_path / "none", tmp_path / "papers.zip")
    assert not (tmp_path / "papers.zip").exists()


def test_a_backup_that_fails_leaves_the_older_one(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "papers.zip"
    target.write_bytes(b"the older one")
    full = OSError(28, "No space left on device")
    monkeypatch.setattr(durable, "os", Disk(lambda name, number: full if name == "replace" else None))
    with pytest.raises(ArchiveError, match="cannot be written: No space left on device"):
        backup(store, target)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["papers.zip", "store"]
    assert target.read_bytes() == b"the older one"


def test_a_folder_is_no_target(store: Path, tmp_path: Path) -> None:
    for target in (tmp_path, tmp_path / "none" / "papers.zip"):
        with pytest.raises(ArchiveError, match="cannot be written"):
            backup(store, target)


def test_a_store_that_holds_something_is_not_replaced_unasked(store: Path, tmp_path: Path) -> None:
    backup(store, tmp_path / "papers.zip")
    with Store.open(tmp_path / "mine", write=True) as held:
        held.put(a_record(5), "/papers/5.txt")
    before = files_of(tmp_path / "mine")
    with pytest.raises(StoreError, match=r"something in .*mine already"):
        restore(tmp_path / "papers.zip", tmp_path / "mine")
    assert files_of(tmp_path / "mine") == before
    done = restore(tmp_path / "papers.zip", tmp_path / "mine", replace=True)
    assert done.before == tmp_path / "mine.before-restore-1"
    assert files_of(done.before) == before
    assert everything(tmp_path / "mine") == everything(store)


def test_a_store_that_is_being_written_is_not_replaced(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup(store, tmp_path / "papers.zip")
    monkeypatch.setattr(restoring, "WAIT", 0.05)
    with Store.open(store, write=True) as held:
        held.put(a_record(5), "/papers/5.txt")
        with pytest.raises(StoreBusy):
            restore(tmp_path / "papers.zip", store, replace=True)
    assert len(Store.open(store)) == 9
    assert sorted(path.name for path in tmp_path.iterdir()) == ["papers.zip", "store"]


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace", "mkdir"])
def test_a_disk_that_refuses_leaves_all_as_it_was(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    backup(store, tmp_path / "papers.zip")
    with Store.open(tmp_path / "mine", write=True) as held:
        held.put(a_record(5), "/papers/5.txt")
    refused = 0
    for time in range(30):
        before, count = files_of(tmp_path / "mine"), iter(range(10_000))

        def refuse(name: str, number: int, time: int = time, count: Any = count) -> OSError | None:
            return OSError(28, "No space left on device") if name == call and next(count) == time else None

        with monkeypatch.context() as patch:
            patch.setattr(durable, "os", Disk(refuse))
            try:
                restore(tmp_path / "papers.zip", tmp_path / "mine", replace=True)
            except (StoreError, ArchiveError):
                refused += 1
        if files_of(tmp_path / "mine") != before:
            # It was put back, and what was there is kept.
            assert everything(tmp_path / "mine") == everything(store)
            assert files_of(tmp_path / "mine.before-restore-1") == before
            break
    assert refused
    assert not [path for path in tmp_path.iterdir() if "restoring" in path.name]


# What is no backup.


def rewritten(archive: Path, change: Callable[[dict[str, bytes]], None], sign: bool = True) -> Path:
    """Write an archive anew with other content; `sign` makes the manifest fit what is in it."""
    with zipfile.ZipFile(archive) as old:
        members = {name: old.read(name) for name in old.namelist()}
    change(members)
    if sign:
        manifest = json.loads(members["manifest.json"])["tables"]["backup"]
        import hashlib

        for row in manifest["files"]:
            if row["name"] in members:
                data = members[row["name"]]
                row |= {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest(), "documents": data.count(b"\n")}
        members["manifest.json"] = envelope.pack({"backup": manifest})[0]
    target = archive.with_name("changed.zip")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in members.items():
            new.writestr(name, data)
    return target


def refused(archive: Path, match: str, **options: Any) -> None:
    folder = archive.parent / "target" / "store"
    with pytest.raises(ArchiveError, match=match):
        restore(archive, folder, **options)
    assert not folder.exists()
    assert list(folder.parent.iterdir()) == []


@pytest.fixture
def archive(store: Path, tmp_path: Path) -> Path:
    backup(store, tmp_path / "papers.zip")
    return tmp_path / "papers.zip"


def test_what_is_no_zip_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "papers.zip").write_bytes(b"no archive at all")
    refused(tmp_path / "papers.zip", "no ZIP file")
    refused(tmp_path / "none.zip", "there is no such file")
    (tmp_path / "empty.zip").write_bytes(b"")
    refused(tmp_path / "empty.zip", "no ZIP file")
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("holiday.txt", "sun")
    refused(tmp_path / "other.zip", r"it has no manifest\.json")


def test_a_flipped_bit_anywhere_is_refused_or_harmless(archive: Path, store: Path, tmp_path: Path) -> None:
    data = archive.read_bytes()
    spoilt, kept = tmp_path / "spoilt.zip", 0
    for at in range(0, len(data), max(1, len(data) // 150)):
        spoilt.write_bytes(data[:at] + bytes([data[at] ^ 16]) + data[at + 1 :])
        try:
            done = restore(spoilt, tmp_path / f"again-{at}")
        except (ArchiveError, StoreError):
            assert not (tmp_path / f"again-{at}").exists()
        else:
            # A bit of a date or of another header that nothing goes by.
            assert everything(done.folder) == everything(store)
            kept += 1
            shutil.rmtree(done.folder)
    assert kept < 40


@pytest.mark.parametrize(
    "name", ["../escaped.jsonl", "/etc/cron.jsonl", "a\\b.jsonl", "C:x.jsonl", "x\x1b[2J.jsonl", "records"]
)
def test_a_name_that_leads_elsewhere_is_refused(archive: Path, name: str) -> None:
    def change(members: dict[str, bytes]) -> None:
        members[name] = members.pop("records.jsonl")
        manifest = json.loads(members["manifest.json"])["tables"]["backup"]
        for row in manifest["files"]:
            row["name"] = name if row["name"] == "records.jsonl" else row["name"]
        members["manifest.json"] = envelope.pack({"backup": manifest})[0]

    refused(rewritten(archive, change), "is no name that a backup has|holds other files")


def test_other_files_are_refused(archive: Path) -> None:
    refused(rewritten(archive, lambda members: members.update({"setup.py": b"evil"})), "other files than it says")
    refused(rewritten(archive, lambda members: members.update({"../../x": b"evil"})), "other files than it says")
    refused(
        rewritten(archive, lambda members: members.__delitem__("papers.jsonl"), sign=False), "other files than it says"
    )


def test_a_name_that_is_there_twice_is_refused(archive: Path) -> None:
    with zipfile.ZipFile(archive, "a") as opened, pytest.warns(UserWarning, match="Duplicate name"):
        opened.writestr("records.jsonl", b"other")
    refused(archive, "other files than it says")


def test_a_link_is_refused(archive: Path) -> None:
    target = archive.with_name("link.zip")
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            copy = zipfile.ZipInfo(entry.filename)
            copy.compress_type = zipfile.ZIP_DEFLATED
            copy.external_attr = (0o120777 if entry.filename == "records.jsonl" else 0o100644) << 16
            new.writestr(copy, old.read(entry.filename))
    refused(target, "a folder, a link or encrypted")


def test_a_bomb_is_refused_before_it_is_unpacked(archive: Path) -> None:
    def bomb(members: dict[str, bytes]) -> None:
        members["records.jsonl"] = b'["records","x","' + b"0" * 64 + b'",{"a":"' + b"0" * 60_000_000 + b'"}]\n'

    refused(rewritten(archive, bomb), "unpacks to more than 200 times its size")


def test_more_than_the_limit_is_refused(archive: Path) -> None:
    refused(archive, "unpacks to more than 1,000 bytes", most=1_000)


def test_a_disk_without_room_is_said_before_anything_is_written(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 9, 1))
    refused(archive, "it needs .* bytes, and 1 are free there")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"[]\n", "not enough values"),
        (b"null\n", "NoneType|null|iterable"),
        (b"[" * 100_000 + b"\n", "recursion|Expecting"),
        (b'["records","document/x","' + b"0" * 64 + b'",{}]\n', "checksum does not match"),
        (b'["judgements","1","' + b"0" * 64 + b'",{}]\n', "checksum does not match"),
    ],
)
def test_a_line_that_is_no_document_is_refused(archive: Path, line: bytes, why: str) -> None:
    def change(members: dict[str, bytes]) -> None:
        members["records.jsonl"] += line

    refused(rewritten(archive, change), why)


def test_a_document_with_the_right_checksum_and_another_form_is_refused(archive: Path) -> None:
    from explorer.store.lines import line_of

    for table, id, body in (
        ("records", "document/x", b"{}"),
        ("papers", "x", b'{"a":1}'),
        ("judgements", "9", b'{"entry":"undo","of":1}'),
    ):

        def change(members: dict[str, bytes], table: str = table, id: str = id, body: bytes = body) -> None:
            members[f"{table}.jsonl"] += line_of(table, id, body).line

        refused(rewritten(archive, change), f"a line of the table {table} is not what was written")


def test_a_document_that_is_left_out_or_changed_is_noticed_by_the_revision(archive: Path) -> None:
    def change(members: dict[str, bytes]) -> None:
        for name in ("records.jsonl", "papers.jsonl"):
            members[name] = members[name].partition(b"\n")[2]

    refused(rewritten(archive, change), "not those it was made of")


def test_a_newer_backup_is_refused_in_one_sentence(archive: Path) -> None:
    import hashlib

    body = b'{"backup":{}}'
    digest = hashlib.sha256(b"9\n" + body).hexdigest().encode()
    newer = rewritten(
        archive,
        lambda members: members.update({"manifest.json": b'{"schema":9,"sha256":"%s","tables":%s}\n' % (digest, body)}),
        sign=False,
    )
    with pytest.raises(StoreError, match="newer version of whodecided"):
        restore(newer, archive.parent / "target")
