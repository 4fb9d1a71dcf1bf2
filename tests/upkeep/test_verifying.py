"""Verifying: every byte, every quote, every link; and what is said where one is wrong."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from explorer.columns.packing import tables
from explorer.corpus import load
from explorer.corpus.loading import key_of
from explorer.model import Resolution
from explorer.resolve.judgements import Judgement
from explorer.store import Store, derived
from explorer.store.layout import DamagedStore
from explorer.upkeep import check, mend
from tests.council import papers
from tests.store.records import files_of


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of papers of a made-up council with its linked record, a judgement and a search."""
    folder = tmp_path_factory.mktemp("council") / "store"
    with Store.open(folder, write=True, journal_bytes=60_000) as store:
        for made in islice(papers(9), 9):
            store.put(made.record, f"/council/{made.path}")
        store.judge([Judgement("unsure", "person/a", "person/b")])
        store.shelf("searches").put("waste", {"query": "waste"})
    report = check(folder)
    assert report.findings == ()
    return folder


@pytest.fixture
def folder(council: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(council, tmp_path / "store"))


def test_a_whole_store_is_counted(folder: Path) -> None:
    report = check(folder)
    assert not report.damaged
    assert report.counts == {"papers": 9, "records": 9, "judgements": 1, "shelf/searches": 1}
    assert report.files == len(files_of(folder))
    assert min(report.things, report.links, report.quotes) > 50


def test_no_store_has_nothing_wrong(tmp_path: Path) -> None:
    report = check(tmp_path / "none")
    assert (report.files, report.findings, report.damaged) == (0, (), False)
    assert not (tmp_path / "none").exists()


def test_a_linked_record_of_other_papers_is_said_and_made_anew(folder: Path) -> None:
    with Store.open(folder, write=True) as store:
        store.judge([Judgement("unsure", "person/a", "person/c")])
    (finding,) = check(folder).findings
    assert (finding.harm, finding.file) == ("none", "cache")
    assert "has been made anew" in finding.what
    assert check(folder).findings == ()


def test_a_flipped_bit_in_any_file_is_found_with_derived_files_too(folder: Path) -> None:
    chance, files = random.Random(4), files_of(folder)
    assert {name.split("/")[-1].split("-")[0] for name in files} >= {"linked", "journal", "store.json", "verified.json"}
    for name, data in files.items():
        for _ in range(12):
            at = chance.randrange(len(data))
            (folder / name).write_bytes(data[:at] + bytes([data[at] ^ 1 << chance.randrange(8)]) + data[at + 1 :])
            report = check(folder)
            assert report.damaged, (name, at)
            assert name in {finding.file for finding in report.findings}, (name, at)
        (folder / name).write_bytes(data)
    assert check(folder).findings == ()


@pytest.mark.parametrize("what", ["quote", "end", "id", "link id", "redirect"])
def test_a_linked_record_that_is_wrong_is_named(folder: Path, what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    right = load(folder).linked.whole()
    wrong = spoilt(right, what)
    derived.save(folder, key_of(Store.open(folder)), tables(wrong))
    report = check(folder)
    assert report.damaged
    (finding,) = report.findings
    assert finding.file == "linked record"
    assert {
        "quote": "quotes are not what document/",
        "end": "which is not there",
        "id": "an id is there twice",
        "link id": "two links have one id",
        "redirect": "which is not there",
    }[what] in finding.what


def spoilt(right: Resolution, what: str) -> Resolution:
    first, link = right.entities[0], right.links[0]
    if what == "quote":
        (piece, *more) = first.evidence
        moved = replace(piece, start=piece.start + 1, end=piece.end + 1)
        return replace(right, entities=(replace(first, evidence=(moved, *more)), *right.entities[1:]))
    if what == "end":
        return replace(right, links=(replace(link, target="person/nobody"), *right.links[1:]))
    if what == "id":
        return replace(right, entities=(first, replace(right.entities[1], id=first.id), *right.entities[2:]))
    if what == "link id":
        return replace(right, links=(link, replace(link), *right.links[1:]))
    return replace(right, redirects={"person/gone": "person/nobody"})


def test_mending_writes_anew_what_is_whole_and_names_what_is_lost(folder: Path) -> None:
    shard = sorted((folder / "shards").iterdir())[-1]
    data = shard.read_bytes()
    at = data.index(b"Present") if b"Present" in data else data.index(b'"text":"') + 20
    shard.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    before = check(folder)
    (finding,) = [finding for finding in before.findings if finding.harm == "lost"]
    assert finding.paper
    assert finding.then.startswith("Add the paper again: /council/")
    report, done = mend(folder)
    assert not report.damaged
    assert len(done.lost) + len(done.restored) >= 1
    assert report.counts["papers"] == 9 - len([table for table, _ in done.lost if table == "records"])
    assert done.kept
    assert (done.kept / shard.name).read_bytes() != data
    assert report.counts["judgements"] == 1


def test_mending_a_whole_store_changes_nothing(folder: Path) -> None:
    before = files_of(folder)
    report, done = mend(folder)
    assert (report.damaged, done.lost, done.restored, done.kept) == (False, [], [], None)
    assert files_of(folder) == before


def test_a_store_without_a_root_is_refused(folder: Path) -> None:
    for path in (folder / "store.json", *folder.glob("journal-*")):
        path.write_bytes(b"")
    with pytest.raises(DamagedStore, match="whodecided restore FILE"):
        check(folder)
