"""Keeping papers: what counts as the same, what a reader sees, what damage says."""

from __future__ import annotations

import hashlib
import itertools
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.errors import StoreBusy, StoreError, UnknownId
from explorer.resolve.judgements import Judgement, Undo
from explorer.store import Store, holds_papers
from explorer.store.layout import DamagedStore, StoreChanged
from tests.store.records import a_record, files_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store"


def put(folder: Path, *numbers: int) -> None:
    with Store.open(folder, write=True) as store:
        store.put_many((a_record(number), f"/papers/{number}.txt") for number in numbers)


def test_a_folder_without_a_store_is_an_empty_store(folder: Path) -> None:
    store = Store.open(folder)
    assert (len(store), list(store.records()), store.judgements()) == (0, [], ())
    assert not folder.exists()
    assert not holds_papers(folder)


def test_a_paper_is_kept_with_its_text(folder: Path) -> None:
    record = a_record(1)
    with Store.open(folder, write=True) as store:
        assert store.put(record, "/papers/1.txt") == "added"
    store = Store.open(folder)
    assert list(store.records()) == [record]
    assert store.text(record.document) == record.source.text
    assert holds_papers(folder)


def test_the_same_paper_again_changes_no_file(folder: Path) -> None:
    put(folder, 1, 2)
    before = files_of(folder)
    with Store.open(folder, write=True) as store:
        assert store.put(a_record(1), "/papers/1.txt") == "same"
    assert files_of(folder) == before


def test_a_changed_paper_replaces_its_record(folder: Path) -> None:
    put(folder, 1)
    with Store.open(folder, write=True) as store:
        assert store.put(a_record(2), "/papers/1.txt") == "changed"
        assert list(store.records()) == [a_record(2)]


def test_one_paper_in_two_places_is_one_document_with_both(folder: Path) -> None:
    put(folder, 1)
    with Store.open(folder, write=True) as store:
        assert store.put(a_record(1), "/copies/1.txt") == "same"
        assert [entry.origins for entry in store.entries()] == [("/copies/1.txt", "/papers/1.txt")]
        assert store.put(a_record(2), "/papers/1.txt") == "changed"
        assert {entry.document: entry.origins for entry in store.entries()} == {
            a_record(1).document: ("/copies/1.txt",),
            a_record(2).document: ("/papers/1.txt",),
        }


def test_a_paper_that_becomes_a_copy_of_another_leaves_one(folder: Path) -> None:
    put(folder, 1, 2)
    with Store.open(folder, write=True) as store:
        assert store.put(a_record(2), "/papers/1.txt") == "changed"
        assert [entry.origins for entry in store.entries()] == [("/papers/1.txt", "/papers/2.txt")]


def test_the_order_of_adding_does_not_matter(tmp_path: Path) -> None:
    papers = [(a_record(1, "b.txt"), "/b.txt"), (a_record(1, "a.txt"), "/a.txt"), (a_record(2), "/c.txt")]
    found = set()
    for number, order in enumerate(itertools.permutations(papers)):
        with Store.open(tmp_path / str(number), write=True) as store:
            for record, origin in order:
                store.put(record, origin)
            found.add((store.revision, tuple(record.document for record in store.records())))
    assert len(found) == 1


def test_the_revision_tells_content_and_not_places(tmp_path: Path) -> None:
    put(tmp_path / "a", 1, 2)
    put(tmp_path / "b", 1)
    with Store.open(tmp_path / "b", write=True) as store:
        before = store.revision
        store.put(a_record(2), "/elsewhere/2.txt")
        assert store.revision != before
        assert store.revision == Store.open(tmp_path / "a").revision


def test_adding_one_paper_writes_only_its_own_files(folder: Path) -> None:
    put(folder, *range(40))
    before = files_of(folder)
    put(folder, 41)
    written = {name for name, data in files_of(folder).items() if before.get(name) != data}
    assert {name.split("/")[0] for name in written} == {"index", "records", "store.json", "store.previous.json"}
    assert len(written) == 4


def test_a_reader_keeps_its_state_while_a_writer_goes_on(folder: Path) -> None:
    put(folder, 1, 2)
    reader = Store.open(folder)
    put(folder, 3)
    assert list(reader.records()) == sorted((a_record(1), a_record(2)), key=lambda record: record.document)
    assert len(Store.open(folder)) == 3


def test_a_reader_is_told_that_what_it_wants_was_replaced(folder: Path) -> None:
    put(folder, 1)
    reader = Store.open(folder)
    with Store.open(folder, write=True) as store:
        for number in (2, 3, 4):
            store.put(a_record(number), "/papers/1.txt")
    with pytest.raises(StoreChanged, match="has changed"):
        list(reader.records())


def test_the_previous_state_is_whole(folder: Path) -> None:
    put(folder, 1)
    put(folder, 2)
    shutil.copy(folder / "store.previous.json", folder / "store.json")
    assert list(Store.open(folder).records()) == [a_record(1)]


def test_files_that_no_state_needs_are_swept(folder: Path) -> None:
    for number in range(5):
        put(folder, number)
    (folder / "records" / "orphan.9.json").write_bytes(b"left by a killed writer")
    (folder / ".store.json.1-aa.tmp").write_bytes(b"half")
    (folder / ".writer").write_text("process 1 that was killed")
    put(folder, 1)
    names = files_of(folder)
    assert "records/orphan.9.json" not in names
    assert ".store.json.1-aa.tmp" not in names
    assert len([name for name in names if name.startswith("records/")]) == 5


def test_a_reading_handle_refuses_to_write(folder: Path) -> None:
    with pytest.raises(StoreError, match="reading only"):
        Store.open(folder).put(a_record(1), "/papers/1.txt")


def test_an_unknown_paper_is_named(folder: Path) -> None:
    put(folder, 1)
    with pytest.raises(UnknownId, match="document/none"):
        Store.open(folder).text("document/none")


def test_judgements_are_a_log_beside_the_papers_that_only_grows(folder: Path) -> None:
    same = Judgement(
        "same", "person/a", "person/b", "P", "2024-01-01", "one post", ("P A",), papers := ("document/1",), papers
    )
    unsure = Judgement("unsure", "x", "y")
    put(folder, 1)
    with Store.open(folder, write=True) as store:
        before = store.revision
        assert [entry.number for entry in store.judge([same, unsure])] == [1, 2]
        assert store.revision != before
        assert store.judge([]) == ()
    first, second = Store.open(folder).judgements()
    assert (replace(first, number=0), replace(second, number=0)) == (same, unsure)
    with Store.open(folder, write=True) as store:
        store.judge([Undo(1, "Q", "2024-02-02", "a mistake")])
    put(folder, 2)
    kept = Store.open(folder)
    assert kept.judgements() == (second,)
    assert kept.log() == (first, second, Undo(1, "Q", "2024-02-02", "a mistake", 3))
    with Store.open(folder, write=True) as store:
        store.judge([Undo(3)])
    assert Store.open(folder).judgements() == (first, second)


def test_two_papers_with_one_id_are_not_mixed_up(folder: Path) -> None:
    put(folder, 1)
    twin = a_record(1, words=TEXT_WITH_ANOTHER_DIGEST)
    clash = type(twin)(a_record(1).document, twin.source, twin.extraction)
    with Store.open(folder, write=True) as store, pytest.raises(StoreError, match="another paper has its id"):
        store.put(clash, "/papers/twin.txt")
    assert list(Store.open(folder).records()) == [a_record(1)]


TEXT_WITH_ANOTHER_DIGEST = "Other minutes. Councillor A Reed was there, item {number}.\n"


def test_a_second_writer_waits_a_little_and_says_who_holds_the_store(folder: Path) -> None:
    with Store.open(folder, write=True), pytest.raises(StoreBusy, match=r"process \d+ holds it. Try again"):
        Store.open(folder, write=True, wait=0.05)
    with Store.open(folder, write=True):
        assert len(Store.open(folder)) == 0


@pytest.mark.parametrize("part", ["store.json", "index", "records"])
@pytest.mark.parametrize("how", ["garbage", "empty", "cut", "gone", "bit"])
def test_damage_is_named_and_nothing_is_dropped_silently(folder: Path, part: str, how: str) -> None:
    put(folder, 1, 2)
    place = folder / part
    file = place if place.is_file() else sorted(place.iterdir())[0]
    data = file.read_bytes()
    if how == "gone":
        file.unlink()
    else:
        at = len(data) // 2
        bit = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        file.write_bytes({"garbage": b"\x00\xff" * 40, "empty": b"", "cut": data[:at], "bit": bit}[how])
    with pytest.raises(DamagedStore, match=re.escape(str(folder))):
        list(Store.open(folder).records())


def test_a_damaged_paper_is_named_and_mended_by_adding_it_again(folder: Path) -> None:
    put(folder, 1, 2)
    entry = next(iter(Store.open(folder).entries()))
    (folder / "records" / entry.file).write_bytes(b"{}")
    with pytest.raises(DamagedStore, match=rf"it held {entry.path}. Add the paper again: {entry.origins[0]}"):
        Store.open(folder).signature()
    with Store.open(folder, write=True) as store:
        record = next(a_record(number) for number in (1, 2) if a_record(number).document == entry.document)
        assert store.put(record, entry.origins[0]) == "changed"
    assert len(list(Store.open(folder).records())) == 2


def test_a_damaged_state_names_the_way_back(folder: Path) -> None:
    put(folder, 1)
    put(folder, 2)
    (folder / "store.json").write_bytes(b"oops")
    for attempt in (Store.open, holds_papers):
        with pytest.raises(DamagedStore, match=r"Copy store.previous.json over store.json"):
            attempt(folder)
    with pytest.raises(DamagedStore):
        put(folder, 3)


def test_a_store_of_a_newer_version_is_refused_and_left_alone(folder: Path) -> None:
    put(folder, 1)
    body = b'{"rows":{}}'
    digest = hashlib.sha256(b"2\n" + body).hexdigest()
    (folder / "store.json").write_bytes(b'{"schema":2,"sha256":"%s","tables":%s}\n' % (digest.encode(), body))
    before = files_of(folder)
    for attempt in (Store.open, holds_papers, put):
        with pytest.raises(StoreError, match="newer version"):
            attempt(folder)
    assert files_of(folder) == before
