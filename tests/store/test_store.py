"""Keeping papers: what counts as the same, what a reader sees, what damage says."""

from __future__ import annotations

import hashlib
import itertools
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.errors import StoreBusy, StoreError, StoreGone, UnknownId
from explorer.model import Record
from explorer.resolve.judgements import Judgement, Undo
from explorer.store import News, Store, holds_papers
from explorer.store import journal as journals
from explorer.store.engine import Engine
from explorer.store.layout import DamagedStore, StoreChanged
from explorer.store.root import from_row
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


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("journal", [1, 4_000, 1_000_000])
def test_papers_are_known_again_however_many_are_asked_for(folder: Path, journal: int, apart: bool) -> None:
    """One paper is looked for in the bytes of the index, many in a dictionary; names are quoted in JSON in two ways."""
    names = [
        "Ünïcode “a”.txt",
        "back\\slash\n.txt",
        "half\ud800.txt",
        "\ud800ü.txt",
        *(f"{number}.txt" for number in range(16)),
    ]
    papers = [(a_record(number), f"/papers/{name}") for number, name in enumerate(names)]
    with Store.open(folder, write=True, journal_bytes=journal) as store:
        store.put_many(papers)
        # What counts no more lies there too.
        assert store.put(a_record(100), "/papers/3.txt") == "changed"
        assert store.put(a_record(7), "/papers/3.txt") == "changed"

    def again(papers: list[tuple[Record, str]]) -> set[str]:
        outcomes: set[str] = set()
        for some in [[paper] for paper in papers] if apart else [papers]:
            with Store.open(folder, write=True, journal_bytes=journal) as store:
                outcomes.update(store.put_many(some))
        return outcomes

    assert again(papers) == {"same"}
    assert again([(record, f"{origin}.moved") for record, origin in papers]) == {"same"}
    assert again([(a_record(200 + number), origin) for number, (_, origin) in enumerate(papers)]) == {"changed"}
    assert len(Store.open(folder)) == 2 * len(papers)


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


def test_adding_one_paper_writes_one_block_to_the_journal(folder: Path) -> None:
    put(folder, *range(40))
    before = files_of(folder)
    with Store.open(folder, write=True) as store:
        store.put(a_record(41), "/papers/41.txt")
        during = files_of(folder)
    (changed,) = [name for name, data in during.items() if before.get(name) != data]
    assert changed == "journal-00000000.jsonl"
    assert during[changed].startswith(before[changed])
    assert len(during[changed]) - len(before[changed]) < 2_000


def test_a_full_journal_moves_to_shards_and_nothing_else_changes(folder: Path) -> None:
    with Store.open(folder, write=True, journal_bytes=5_000) as store:
        for number in range(40):
            store.put(a_record(number), f"/papers/{number}.txt")
            assert len(store) == number + 1
    names = files_of(folder)
    assert len([name for name in names if name.startswith("journal-")]) == 2
    assert len([name for name in names if name.startswith("shards/")]) > 5
    put(folder / "other", *range(40))
    assert Store.open(folder).revision == Store.open(folder / "other").revision
    assert list(Store.open(folder).records()) == list(Store.open(folder / "other").records())


def test_many_papers_at_once_are_written_to_shards_once(folder: Path) -> None:
    with Store.open(folder, write=True, journal_bytes=5_000) as store:
        store.put_many((a_record(number), f"/papers/{number}.txt") for number in range(40))
    names = files_of(folder)
    assert sorted(names) == [
        "journal-00000000.jsonl",
        "journal-00000001.jsonl",
        "shards/00000001-0000.jsonl",
        "store.json",
    ]
    assert len(list(Store.open(folder).records())) == 40


def test_shards_in_which_little_counts_are_written_anew(folder: Path) -> None:
    with Store.open(folder, write=True, journal_bytes=3_000) as store:
        for turn in range(12):
            store.put_many((a_record(10 * turn + number), f"/papers/{number}.txt") for number in range(8))
        assert len(store) == 8
    size = sum(len(data) for name, data in files_of(folder).items() if name.startswith("shards/"))
    assert size < 4 * 8 * 1_500


def test_a_reader_keeps_its_state_while_a_writer_goes_on(folder: Path) -> None:
    put(folder, 1, 2)
    reader = Store.open(folder)
    put(folder, 3)
    assert list(reader.records()) == sorted((a_record(1), a_record(2)), key=lambda record: record.document)
    assert len(Store.open(folder)) == 3


def test_a_reader_goes_on_though_its_papers_were_moved(folder: Path) -> None:
    put(folder, 1, 2)
    reader = Store.open(folder)
    with Store.open(folder, write=True, journal_bytes=1) as store:
        for number in (3, 4, 5):
            store.put(a_record(number), f"/papers/{number}.txt")
    assert not (folder / "journal-00000000.jsonl").exists()
    assert [record.document for record in reader.records()] == sorted(a_record(n).document for n in (1, 2))


def test_a_reader_is_told_that_what_it_wants_was_replaced(folder: Path) -> None:
    put(folder, 1)
    reader = Store.open(folder)
    with Store.open(folder, write=True, journal_bytes=1) as store:
        for number in (2, 3, 4):
            store.put(a_record(number), "/papers/1.txt")
    with pytest.raises(StoreChanged, match="has changed"):
        list(reader.records())


def test_a_reader_learns_of_new_papers_and_judgements(folder: Path) -> None:
    reader = Store.open(folder)
    assert reader.news() is None
    put(folder, 1, 2)
    assert reader.news() == News(2, 0)
    reader = Store.open(folder)
    with Store.open(folder, write=True, journal_bytes=1) as store:
        store.shelf("searches").put("waste", {"words": "waste plan"})
        store.shelf("searches").delete("waste")
        assert reader.news() is None
        store.judge([Judgement("unsure", "x", "y")])
    assert reader.news() == News(0, 1)
    with Store.open(folder, write=True) as store:
        store.put(a_record(3), "/papers/1.txt")
        store.put(a_record(2), "/papers/1.txt")
    assert reader.news() == News(-1, 1)


def test_a_store_that_is_not_there_any_more_is_told_until_it_is_back(folder: Path, tmp_path: Path) -> None:
    put(folder, 1)
    reader, nothing = Store.open(folder), Store.open(tmp_path / "never")
    folder.rename(tmp_path / "elsewhere")
    for _ in range(2):
        with pytest.raises(StoreGone, match="is not there any more: its folder was moved"):
            reader.news()
    (tmp_path / "elsewhere").rename(folder)
    assert reader.news() is None
    assert nothing.news() is None


def test_a_store_that_stays_as_it_is_has_no_news_and_is_not_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, 1)
    reader = Store.open(folder)
    monkeypatch.setattr(Path, "read_bytes", lambda path: pytest.fail(f"{path} is read"))
    assert [reader.news() for _ in range(3)] == [None, None, None]


def test_the_state_before_is_whole(folder: Path) -> None:
    put(folder, 1)
    with Store.open(folder, write=True, journal_bytes=2_000) as store:
        store.put(a_record(2), "/papers/2.txt")
        store.put(a_record(3), "/papers/3.txt")
        revision = store.revision
    root = json.loads((folder / "store.json").read_bytes())["tables"]["root"]
    journal = folder / root["previous"]["file"]
    whole = journals.read(journal, journal.read_bytes(), root["generation"] - 1, unfinished=True)
    before = Engine(folder, from_row(whole.root), whole, [], None, False)
    # Its journal has the last change too, which is why nothing is lost when the newer shards are.
    assert before.ids("papers") == sorted(a_record(number).document for number in (1, 2, 3))
    assert f"{before.revision:064x}"[:32] == revision


def test_files_that_no_state_needs_are_swept(folder: Path) -> None:
    for number in range(5):
        put(folder, number)
    (folder / "shards").mkdir()
    (folder / "shards" / "00000009-0000.jsonl").write_bytes(b"left by a killed writer")
    (folder / "journal-00000009.jsonl").write_bytes(b"left by a killed writer")
    (folder / ".store.json.1-aa.tmp").write_bytes(b"half")
    (folder / ".writer").write_text("process 1 that was killed")
    put(folder, 1)
    assert sorted(files_of(folder)) == ["journal-00000000.jsonl", "store.json"]


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


def test_a_damaged_paper_is_named_and_mended_by_adding_it_again(folder: Path) -> None:
    put(folder, 1, 2)
    with Store.open(folder, write=True, journal_bytes=1) as store:
        store.judge([Judgement("unsure", "x", "y")])
    _, entry = Store.open(folder).entries()
    shard = folder / "shards" / "00000001-0000.jsonl"
    shard.write_bytes(shard.read_bytes().replace(b"note report 2", b"note report 9"))
    with pytest.raises(DamagedStore, match=rf"it held {entry.path}. Add the paper again: {entry.origins[0]}"):
        Store.open(folder).signature()
    with pytest.raises(DamagedStore, match=rf"it held {entry.path}"):
        Store.open(folder).text(entry.document)
    assert not Store.open(folder).sound(entry)
    with Store.open(folder, write=True) as store:
        assert store.put(a_record(2), entry.origins[0]) == "changed"
    assert len(list(Store.open(folder).records())) == 2


def test_a_shard_is_read_again_only_when_something_touched_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Store.open(folder, write=True, journal_bytes=1) as store:
        store.put_many((a_record(number), f"/papers/{number}.txt") for number in range(3))
    Store.open(folder).signature()
    read: list[str] = []
    reading = Path.read_bytes

    def noted(path: Path) -> bytes:
        read.append(path.name)
        return reading(path)

    monkeypatch.setattr(Path, "read_bytes", noted)
    Store.open(folder).signature()
    assert not [name for name in read if name.startswith("00000001")]
    os.utime(folder / "shards" / "00000001-0000.jsonl", ns=(1, 1))
    Store.open(folder).signature()
    assert [name for name in read if name.startswith("00000001")] == ["00000001-0000.jsonl"]


def test_a_store_of_a_newer_version_is_refused_and_left_alone(folder: Path) -> None:
    put(folder, 1)
    body = b'{"rows":{}}'
    digest = hashlib.sha256(b"3\n" + body).hexdigest()
    (folder / "store.json").write_bytes(b'{"schema":3,"sha256":"%s","tables":%s}\n' % (digest.encode(), body))
    before = files_of(folder)
    for attempt in (Store.open, holds_papers, put):
        with pytest.raises(StoreError, match="newer version"):
            attempt(folder)
    assert files_of(folder) == before
