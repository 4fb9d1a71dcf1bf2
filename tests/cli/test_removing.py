"""Papers that are taken out of a store, and come again."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer.corpus import load
from explorer.errors import Exit
from explorer.locations import store_folder
from explorer.store import Store
from tests.cli.conftest import Ask


@pytest.fixture
def ask_papers(ask: Ask, papers: Path) -> Ask:
    """The command line on a store with Westmere's papers, of which one lies in a folder of its own."""
    (papers / "sub").mkdir()
    first = min(papers.glob("*.txt"))
    first.rename(papers / "sub" / first.name)
    assert ask("add", papers).code == 0
    return ask


def paths() -> list[str]:
    """The paths of the papers in the store, and of those in the record."""
    held = sorted(entry.path for entry in Store.open(store_folder()).entries())
    assert sorted(str(paper.attrs["path"]) for paper in load(store_folder()).of_kind("document")) == held
    return held


@pytest.mark.parametrize("how", ["file", "path", "id", "folder", "folder of the store"])
def test_a_paper_is_taken_out_and_comes_again(
    ask_papers: Ask, papers: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, revision = paths(), Store.open(store_folder()).revision
    (path,) = (path for path in before if path.startswith("sub/"))
    id = next(entry.document for entry in Store.open(store_folder()).entries() if entry.path == path)
    name = {"file": papers / path, "path": path, "id": id, "folder": "sub/", "folder of the store": "sub"}[how]
    if how == "folder":
        monkeypatch.chdir(papers)
    answer = ask_papers("remove", name)
    assert (answer.code, answer.out, answer.err) == (0, "- 1 removed\n", f"- {path}\n")
    assert (papers / path).exists()
    assert paths() == [one for one in before if one != path]
    assert ask_papers("check").code == 0
    assert ask_papers("add", papers).out.startswith("+ 1 added  ~ 0 changed")
    assert (paths(), Store.open(store_folder()).revision) == (before, revision)


def test_all_are_taken_out_or_none(ask_papers: Ask, papers: Path) -> None:
    before = paths()
    answer = ask_papers("remove", papers / before[0], "no-such-paper")
    assert (answer.code, answer.out) == (Exit.NOT_FOUND, "")
    assert answer.err.startswith("No paper in the store is no-such-paper: ")
    assert paths() == before
    assert ask_papers("remove", papers).out == f"- {len(before)} removed\n"
    assert ask_papers("remove", papers).code == Exit.NOT_FOUND
    assert ask_papers("remove", "").code == Exit.USAGE


def test_a_paper_that_only_the_store_has_is_not_lost_by_mistake(ask_papers: Ask, papers: Path) -> None:
    before = paths()
    (papers / before[0]).unlink()
    answer = ask_papers("remove", before[0])
    assert (answer.code, answer.out) == (Exit.FAILED, "")
    assert answer.err.startswith(f"Only the store has the text of {before[0]}: the file has gone. Nothing was removed.")
    assert paths() == before
    assert ask_papers("remove", before[0], "--force").code == 0
    assert paths() == before[1:]
