"""Searches kept under a name, and what is new in them after new papers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Ask

FIRST = """Westmere Parish Council
Minutes of the meeting held on 4 March 2019 at 7.00 pm in the hall.

Present: Cllr A Birch (Chair), Cllr B Elm

1. Footpaths
RESOLVED that the footpath by the mill be mended.
"""
SECOND = FIRST.replace("4 March", "1 April").replace(
    "footpath by the mill be mended", "footpath across the green be closed"
)


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with the first paper, and the folder that the second is to come into."""
    monkeypatch.setenv("WHODECIDED_STORE", str(tmp_path / "store"))
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "march.txt").write_text(FIRST, encoding="utf-8")
    return folder


def test_what_is_new_after_new_papers(ask: Ask, paper: Path) -> None:
    assert ask("add", paper).code == 0
    assert "(1 things now)" in ask("saved", "add", "paths", "kind:decision", "footpath").out
    assert "0 new since" in ask("saved", "new", "paths").out
    (paper / "april.txt").write_text(SECOND, encoding="utf-8")
    ask("add", paper)
    looked = ask("saved", "new", "--keep", "paths").out
    assert "paths: 1 new since" in looked
    assert "across the green be closed" in looked
    assert "by the mill" not in looked
    assert ask("saved", "new").out == looked
    assert "0 new since" in ask("saved", "new", "paths").out


def test_the_same_for_a_program(ask: Ask, paper: Path) -> None:
    ask("add", paper)
    ask("saved", "add", "paths", "footpath")
    ((one),) = json.loads(ask("saved", "--json").out)
    assert (one["name"], one["line"]) == ("paths", "footpath")
    assert one["had"] > 0
    ((told),) = json.loads(ask("saved", "new", "--json").out)
    assert (told["name"], told["new"], told["gone"], told["cut"]) == ("paths", [], 0, False)


def test_a_plain_question_is_kept_as_the_line_it_was_read_as(ask: Ask, paper: Path) -> None:
    ask("add", paper)
    assert "kind:decision year:2019" in ask("saved", "add", "mill", "what was decided about the footpath in 2019").out


def test_a_search_is_replaced_and_removed(ask: Ask, paper: Path) -> None:
    ask("add", paper)
    ask("saved", "add", "one", "footpath")
    ask("saved", "add", "one", "mill")
    assert ask("saved").out.count("one: ") == 1
    assert "one: mill" in ask("saved").out
    assert ask("saved", "remove", "one").code == 0
    assert ask("saved", "remove", "one").code == 4
    assert ask("saved").err.startswith("No search is saved.")


def test_what_cannot_be_done_is_a_sentence(ask: Ask, paper: Path) -> None:
    ask("add", paper)
    unknown = ask("saved", "new", "nothing")
    assert (unknown.code, unknown.err.startswith("No search is saved as “nothing”")) == (4, True)
    assert ask("saved", "add", "bad", "outcme:resolved").code == 2
    assert ask("saved", "add", " ", "footpath").code == 2
    assert ask("saved", "add", "x" * 61, "footpath").code == 2
    assert ask("saved").err.startswith("No search is saved.")
