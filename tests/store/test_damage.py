"""Damage: one bit anywhere is found and what it touched is named; what can be made whole is; nothing goes unsaid."""

from __future__ import annotations

import logging
import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.resolve.judgements import Judgement
from explorer.store import Store, holds_papers
from explorer.store import engine as engines
from explorer.store.engine import Engine
from explorer.store.examine import examine
from explorer.store.layout import DamagedStore
from explorer.store.repair import repair
from tests.bench.crashing.flipping import turned
from tests.store.records import a_record, files_of

PLACES = 500
"""Bits that are turned here; `python -m tests.bench.crash` turns 2,000, in the caches too."""


class Contents(NamedTuple):
    """All that a store holds."""

    papers: frozenset[str]
    judgements: frozenset[int]
    kept: frozenset[str]


def contents(folder: Path) -> Contents:
    """Read all of a store, each document checked against what it was made of."""
    store = Store.open(folder)
    numbers = [int(record.source.path.removeprefix("minutes-").removesuffix(".txt")) for record in store.records()]
    assert list(store.records()) == sorted(map(a_record, numbers), key=lambda record: record.document)
    kept = dict(store.shelf("searches").items())
    assert all(row == {"words": key} for key, row in kept.items())
    assert all(entry == Judgement("same", f"a{entry.number}", "b", number=entry.number) for entry in store.log())
    return Contents(
        frozenset(f"minutes-{number}.txt" for number in numbers),
        frozenset(entry.number for entry in store.log()),
        frozenset(kept),
    )


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with everything: shards of which a part counts no more, a journal before and one now, a cache."""
    folder = tmp_path_factory.mktemp("sound") / "store"
    with Store.open(folder, write=True, journal_bytes=7_000) as store:
        for number in range(1, 13):
            store.put(a_record(number), f"/papers/{number % 9}.txt")
            store.judge([Judgement("same", f"a{number}", "b")])
            store.shelf("searches").put(str(number), {"words": str(number)})
    Store.open(folder).signature()
    names = set(files_of(folder))
    assert len([name for name in names if name.startswith("journal-")]) == 2
    assert len([name for name in names if name.startswith("shards/")]) >= 3
    assert "cache/verified.json" in names
    assert examine(folder).findings == ()
    return folder


@pytest.fixture
def folder(sound: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound, tmp_path / "store"))


def test_one_flipped_bit_anywhere_is_found_and_what_it_touched_is_named(folder: Path) -> None:
    whole, texts = contents(folder), files_of(folder)
    for turn, (name, at) in enumerate(turned(folder, PLACES, 1)):
        found = examine(folder).findings
        assert name in {finding.file for finding in found}, (name, at)
        lost = [finding for finding in found if finding.harm == "lost"]
        if lost:
            assert len(lost) == 1, (name, at, lost)
            # The document that is named is the one in whose line the byte lies.
            line = texts[name][texts[name].rfind(b"\n", 0, at) + 1 :].partition(b"\n")[0].decode()
            (document, table) = re.findall(r"the document (\S+) of the table (\S+) is damaged", lost[0].what)[0]
            assert line.startswith(f'["{table}","{document}",'), (name, at, lost)
            if lost[0].paper:
                assert re.search(r"minutes-\d+\.txt", lost[0].what)
                assert lost[0].then.startswith(("Add the paper again: ", "Mend it: whodecided check --repair"))
        elif turn % 8 == 0:
            assert contents(folder) == whole, (name, at)


def test_a_store_with_a_flipped_bit_is_read_right_or_not_at_all(folder: Path) -> None:
    whole, refused = contents(folder), 0
    for name, at in turned(folder, 150, 2):
        try:
            found = contents(folder)
        except DamagedStore:
            refused += 1
        else:
            assert found == whole, (name, at)
    assert 25 < refused < 145


def test_mending_loses_at_most_the_document_that_was_touched(folder: Path, tmp_path: Path) -> None:
    whole, restored = contents(folder), 0
    for name, at in turned(folder, 60, 3):
        found = examine(folder).findings
        shutil.rmtree(tmp_path / "mended", ignore_errors=True)
        mended = Path(shutil.copytree(folder, tmp_path / "mended"))
        done = repair(mended, {finding.file for finding in found})
        assert examine(mended).findings == (), (name, at)
        left = contents(mended)
        missing = [(*(a - b for a, b in zip(whole, left, strict=True)),)]
        assert sum(len(part) for part in missing[0]) == len(done.lost) <= 1, (name, at, done)
        assert left.papers <= whole.papers
        restored += len(done.restored)
        if name != "cache/verified.json":
            assert (mended / "damaged" / Path(name).name).read_bytes() == (folder / name).read_bytes()
    assert restored


def test_what_was_mended_while_opening_is_told(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    (folder / "store.json").write_bytes(b"oops")
    with caplog.at_level(logging.WARNING):
        assert holds_papers(folder)
        whole = contents(folder)
    assert "its copy in journal-" in caplog.text
    with Store.open(folder, write=True) as store:
        assert len(store) == len(whole.papers)
    assert examine(folder).findings == ()
    assert contents(folder) == whole


@pytest.mark.parametrize("how", ["garbage", "empty", "cut", "gone"])
def test_the_root_is_made_again_from_its_copy(folder: Path, how: str) -> None:
    whole = contents(folder)
    spoil(folder / "store.json", how)
    assert [finding.harm for finding in examine(folder).findings] == ["mended"]
    assert contents(folder) == whole


@pytest.mark.parametrize("how", ["garbage", "empty", "cut", "gone"])
def test_a_journal_that_is_not_whole_is_named_and_mended_as_far_as_it_goes(folder: Path, how: str) -> None:
    journal = sorted(folder.glob("journal-*"))[-1]
    whole = contents(folder)
    spoil(journal, how)
    for attempt in (Store.open, holds_papers, lambda folder: Store.open(folder, write=True)):
        with pytest.raises(
            DamagedStore, match=rf"damaged at {journal}.*Mend what can be mended: whodecided check --repair"
        ):
            attempt(folder)
    found = examine(folder).findings
    assert "lost" in {finding.harm for finding in found}
    repair(folder, {finding.file for finding in found})
    assert examine(folder).findings == ()
    left = contents(folder)
    # What the journal said is lost, so a paper that it replaced may be back.
    assert left.papers <= {f"minutes-{number}.txt" for number in range(1, 13)}
    assert len(left.papers) >= 6
    assert (left.judgements, left.kept) <= (whole.judgements, whole.kept)


@pytest.mark.parametrize("how", ["garbage", "empty", "cut", "gone"])
def test_a_shard_that_is_not_whole_is_named_and_the_others_stay(folder: Path, how: str) -> None:
    shard = folder / "shards" / read(folder).root.shards[0].file
    whole = contents(folder)
    spoil(shard, how)
    with pytest.raises(DamagedStore, match=shard.name):
        Store.open(folder).signature()
    found = examine(folder).findings
    assert f"shards/{shard.name}" in {finding.file for finding in found}
    assert "lost" in {finding.harm for finding in found}
    repair(folder, {finding.file for finding in found})
    assert examine(folder).findings == ()
    left = contents(folder)
    assert all(one <= other for one, other in zip(left, whole, strict=True))
    assert len(left.judgements) >= 6


def test_a_store_without_any_root_says_how_to_go_on(folder: Path) -> None:
    for path in (folder / "store.json", *folder.glob("journal-*")):
        path.write_bytes(b"oops")
    for attempt in (Store.open, holds_papers, examine, lambda folder: repair(folder, set())):
        with pytest.raises(DamagedStore, match="whodecided restore FILE"):
            attempt(folder)


def test_no_store_has_nothing_wrong(tmp_path: Path) -> None:
    assert examine(tmp_path).findings == ()
    assert examine(tmp_path / "none").files == 0


def test_a_store_that_was_copied_without_its_end_is_damaged(folder: Path) -> None:
    journal = sorted(folder.glob("journal-*"))[-1]
    data = journal.read_bytes()
    # Exactly between two blocks: nothing but the missing seal tells.
    journal.write_bytes(data[: data.rfind(b'{"schema":')])
    with pytest.raises(DamagedStore, match="its end is missing"):
        Store.open(folder)


def read(folder: Path) -> Engine:
    found = engines.read(folder)
    assert found is not None
    return found


def spoil(file: Path, how: str) -> None:
    data = file.read_bytes()
    if how == "gone":
        file.unlink()
    else:
        file.write_bytes({"garbage": b"\x00\xff" * 40, "empty": b"", "cut": data[: len(data) // 2]}[how])


def test_a_damaged_end_of_the_last_line_of_an_index_is_said_and_not_sought_for_ever(tmp_path: Path) -> None:
    with Store.open(tmp_path, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")
        store.compact()
        store.put(a_record(1), "/papers/2.txt")
        store.compact()
    shard = max((tmp_path / "shards").iterdir())
    shard.write_bytes(shard.read_bytes()[:-1] + b"\x0b")
    with Store.open(tmp_path, write=True) as store, pytest.raises(DamagedStore, match="whodecided check --repair"):
        store.put(a_record(1), "/papers/2.txt")
