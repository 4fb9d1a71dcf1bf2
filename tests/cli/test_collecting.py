"""Collections on the command line: put together, noted, exported, carried to another machine, followed through judgements."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask
from tests.cli.test_judging import NEIL, N, ask_store, folder

__all__ = ["ask_store", "folder"]


@pytest.fixture
def ask_pair(ask_store: Ask) -> Ask:
    assert ask_store("collection", "add", "officers", NEIL, "--note", "spoke first").code == 0
    assert ask_store("collection", "add", "officers", N, "--note", "spoke last").code == 0
    return ask_store


def test_things_are_put_together_and_shown_with_their_notes(ask_pair: Ask) -> None:
    assert ask_pair("collection", "note", "officers", "who advised?").code == 0
    assert ask_pair("collection", "note", "officers", "once only", "--on", N).code == 0
    shown = ask_pair("collection", "show", "officers").out
    assert shown.startswith("officers: 2 things\n    who advised?\n")
    assert shown.index(NEIL) < shown.index("| spoke first") < shown.index(N) < shown.index("| once only")
    assert ask_pair("collection").out.startswith("officers: 2 things, changed 20")
    (head,) = json.loads(ask_pair("collection", "--json").out)
    assert (head["name"], head["note"], head["members"]) == ("officers", "who advised?", 2)


def test_two_judged_the_same_are_one_until_that_is_undone(ask_pair: Ask) -> None:
    assert ask_pair("same", NEIL, N).code == 0
    (one,) = json.loads(ask_pair("collection", "show", "officers", "--json").out)["things"]
    assert (one["note"], len(one["added_as"])) == ("spoke first\nspoke last", 1)
    assert ask_pair("undo").code == 0
    things = json.loads(ask_pair("collection", "show", "officers", "--json").out)["things"]
    assert [(one["id"], one["note"]) for one in things] == [(NEIL, "spoke first"), (N, "spoke last")]


def test_a_collection_is_exported_with_its_notes(ask_pair: Ask, tmp_path: Path) -> None:
    assert ask_pair("export", "--collection", "officers", tmp_path / "officers.json").code == 0
    nodes = json.loads((tmp_path / "officers.json").read_text(encoding="utf-8"))["nodes"]
    assert {node["id"]: node.get("note") for node in nodes if node["kind"] == "person"} == {
        NEIL: "spoke first",
        N: "spoke last",
    }
    assert ask_pair("export", "--collection", "oficers", tmp_path / "x.json").code == 4
    assert ask_pair("export", "--collection", "officers", "--find", "x", tmp_path / "x.json").code == 2
    assert not (tmp_path / "x.json").exists()


def test_what_went_away_is_told(ask_pair: Ask, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_one = tmp_path / "other"
    assert ask_pair("backup", tmp_path / "all.zip").code == 0
    monkeypatch.setenv("WHODECIDED_STORE", str(with_one))
    assert ask_pair("restore", tmp_path / "all.zip").code == 0
    assert "spoke first" in ask_pair("collection", "show", "officers").out
    (folder / "minutes-0.txt").write_text(
        (folder / "minutes-0.txt").read_text(encoding="utf-8").replace("Neil Macrae", "Olga Ash"), encoding="utf-8"
    )
    assert ask_pair("add", folder).code == 0
    shown = ask_pair("collection", "show", "officers").out
    assert f"{NEIL} (no longer in the record)\n    | spoke first" in shown
    said = ask_pair("export", "--collection", "officers", tmp_path / "officers.md")
    assert (said.code, f"({NEIL}) is in “officers” but no longer in the record: left out." in said.err) == (0, True)


def test_a_search_fills_a_collection(ask_store: Ask) -> None:
    assert ask_store("collection", "add", "taxis", "--find", "kind:decision fares").out == "“taxis” has 2 things now.\n"
    assert ask_store("collection", "add", "taxis", "--find", "kind:decision fares", NEIL).out.startswith(
        "“taxis” has 3"
    )
    assert ask_store("collection", "add", "none", "--find", "zzzzqqqq").code == 2
    assert ask_store("collection", "add", "none").code == 2
    assert "none" not in ask_store("collection").out


def test_a_collection_is_made_renamed_and_deleted(ask_store: Ask) -> None:
    assert ask_store("collection").err.startswith("There is no collection.")
    assert ask_store("collection", "create", "budget", "--note", "2019").out == "Made “budget”.\n"
    assert ask_store("collection", "create", "budget").code == 2
    assert ask_store("collection", "rename", "budget", "spending").code == 0
    assert ask_store("collection", "remove", "spending", NEIL).code == 4
    assert ask_store("collection", "add", "spending", NEIL).out == "“spending” has 1 thing now.\n"
    assert ask_store("collection", "remove", "spending", NEIL).out == "“spending” has 0 things now.\n"
    refused = ask_store("collection", "delete", "spending")
    assert (refused.code, refused.err.startswith("“spending” has 1 note: what is noted would be lost")) == (1, True)
    assert ask_store("collection", "delete", "spending", "--force").code == 0
    assert ask_store("collection", "delete", "spending").code == 4


def test_things_are_put_together_by_name_too(ask_store: Ask) -> None:
    assert ask_store("collection", "add", "who", "Neil Macrae").out == "“who” has 1 thing now.\n"
    assert ask_store("collection", "note", "who", "ask", "--on", "Neil Macrae").out == f"Noted on {NEIL}.\n"
    assert ask_store("collection", "add", "who", "Nobody Whatever").code == 4
    assert ask_store("collection", "remove", "who", "Neil Macrae").out == "“who” has 0 things now.\n"
    assert ask_store("merges", "Neil Macrae").err.startswith("Neil Macrae is named in one place only.")


def test_a_search_saved_under_a_name_that_is_taken_says_what_it_replaces(ask_store: Ask) -> None:
    assert not ask_store("saved", "add", "fares", "taxi").err
    assert ask_store("saved", "add", "fares", "taxi", "fares").err == "It takes the place of: taxi\n"
