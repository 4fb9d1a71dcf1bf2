"""Looking after the store by commands: what they say, and with which exit code."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from explorer.errors import Exit
from explorer.store import Store
from tests.cli.conftest import Ask
from tests.store.records import a_record


@pytest.fixture
def store(tmp_path: Path) -> Path:
    with Store.open(tmp_path / "store", write=True) as store:
        store.put_many((a_record(number), f"/papers/{number}.txt") for number in range(3))
        store.compact()
        store.put(a_record(3), "/papers/3.txt")
    return tmp_path / "store"


def flip(file: Path, words: bytes) -> None:
    data = file.read_bytes()
    at = data.index(words)
    file.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])


def test_a_whole_store(ask: Ask, store: Path) -> None:
    answer = ask("check", "--store", store)
    assert (answer.code, answer.err) == (0, "")
    first, *_, last = answer.out.splitlines()
    assert first.startswith(f"Store   {store}: ")
    assert "Holds   4 papers\n" in answer.out
    assert last == "All is as it was written: checksums, quotes, links and ids."


def test_no_store_yet(ask: Ask, tmp_path: Path) -> None:
    assert ask("check", "--store", tmp_path / "none").out == f"There is no store at {tmp_path / 'none'} yet.\n"


def test_a_damaged_paper_is_named_with_the_way_to_have_it_again(ask: Ask, store: Path) -> None:
    (shard,) = (store / "shards").iterdir()
    flip(shard, b"note report 2")
    answer = ask("check", "--store", store)
    assert answer.code == Exit.DAMAGED
    assert int(answer.code) == 6
    (line,) = [line for line in answer.out.splitlines() if line.startswith("!")]
    assert line == (
        f"! shards/{shard.name}: the document {a_record(2).document} of the table records is damaged (minutes-2.txt). "
        "Add the paper again: /papers/2.txt"
    )
    assert answer.out.endswith("Mend what can be mended: whodecided check --repair\n")
    found = json.loads(ask("check", "--json", "--store", store).out)
    assert found["damaged"]
    assert [(finding["harm"], finding["paper"]) for finding in found["findings"]] == [("lost", a_record(2).document)]


def test_mending_says_what_was_found_again(ask: Ask, store: Path) -> None:
    (shard,) = (store / "shards").iterdir()
    flip(shard, b"note report 2")
    answer = ask("check", "--repair", "--store", store)
    assert answer.code == 0
    assert f"+ found again: records {a_record(2).document}\n" in answer.out
    assert f"The damaged files are kept in {store / 'damaged'}.\n" in answer.out
    assert ask("check", "--store", store).code == 0


def test_mending_says_what_is_lost(ask: Ask, store: Path) -> None:
    with Store.open(store, write=True) as held:
        held.compact()
        held.compact()
    flip(next(path for path in (store / "shards").iterdir() if b"note report 2" in path.read_bytes()), b"note report 2")
    answer = ask("check", "--repair", "--json", "--store", store)
    assert answer.code == Exit.PARTLY
    said = json.loads(answer.out)
    assert said["repaired"]["lost"] == [{"table": "records", "id": a_record(2).document}]
    assert (said["damaged"], said["documents"]["papers"]) == (False, 3)


def test_there_and_back_again(ask: Ask, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "papers.zip"
    answer = ask("backup", file, "--store", store)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Wrote {file}: 4 papers, {file.stat().st_size:,} bytes.\n"
    answer = ask("restore", file, "--store", tmp_path / "other")
    assert (answer.code, answer.out) == (0, f"Put back 4 papers into {tmp_path / 'other'}.\n")
    answer = ask("restore", file, "--store", tmp_path / "other")
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(f"There is something in {tmp_path / 'other'} already: ")
    answer = ask("restore", file, "--replace", "--store", tmp_path / "other")
    assert answer.code == 0
    assert answer.err == f"What was there before is kept in {tmp_path / 'other'}.before-restore-1.\n"
    assert ask("check", "--store", tmp_path / "other").code == 0


def test_what_cannot_be_put_back_or_written_is_one_sentence(ask: Ask, store: Path, tmp_path: Path) -> None:
    (tmp_path / "no.zip").write_bytes(b"no")
    for words, start in (
        (["restore", tmp_path / "no.zip"], f"{tmp_path / 'no.zip'} cannot be put back: it is damaged or no ZIP file"),
        (["restore", tmp_path / "none.zip"], f"{tmp_path / 'none.zip'} cannot be put back: there is no such file."),
        (["backup", tmp_path / "a.zip"], f"There is nothing in the store at {tmp_path / 'new'} yet."),
    ):
        answer = ask(*words, "--store", tmp_path / "new")
        assert (answer.code, answer.out, answer.err.count("\n")) == (1, "", 1)
        assert answer.err.startswith(start)


def test_a_backup_says_what_it_has_not(ask: Ask, store: Path, tmp_path: Path) -> None:
    (shard,) = (store / "shards").iterdir()
    flip(shard, b"note report 2")
    answer = ask("backup", tmp_path / "papers.zip", "--store", store)
    assert answer.code == Exit.PARTLY
    assert answer.err.startswith(f"! not in it, because it is damaged: {a_record(2).document}: ")
