"""Collections in the explorer: kept under a name, noted, renamed, and taken away with a way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from explorer.corpus import load
from explorer.ingest import add
from explorer.saved import collections
from explorer.tui import loader
from explorer.tui.app import ExplorerApp
from explorer.tui.asking import AskScreen
from explorer.tui.collecting import MarksScreen
from explorer.tui.collections import CollectionScreen, CollectionsScreen
from explorer.tui.rows import RowList
from explorer.views.row import Piece, Row
from tests.example import example_texts
from tests.tui.driving import SIZES, every_size, explore, explorer, loaded, rows_of, said, screen_text, until


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for document, text in example_texts().items():
        (folder / f"{document.split('/')[-1]}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def folder(papers: Path, tmp_path: Path) -> Path:
    """A store with two collections, the first with two things and a note on one."""
    add([papers], tmp_path / "store")
    corpus = load(tmp_path / "store")
    first, second = [thing.id for thing in corpus.of_kind("decision")][:2]
    collections.add(tmp_path / "store", corpus, "Budget", [first])
    collections.add(tmp_path / "store", corpus, "Budget", [second], "ask about this")
    collections.create(tmp_path / "store", "Empty", "for later")
    return tmp_path / "store"


def names(folder: Path) -> list[str]:
    return [one.name for one in collections.listed(folder)]


async def at_collections(pilot: Pilot[None]) -> None:
    await loaded(pilot)
    await pilot.press("escape", "c")
    await until(pilot, lambda: "Budget" in rows_of(pilot, "list-rows"), "the collections")


async def answer(pilot: Pilot[None], words: str) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen), "the question")
    pilot.app.screen.query_one(Input).value = words
    await pilot.press("enter")


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_collection_is_renamed_noted_taken_away_and_brought_back(folder: Path, size: tuple[int, int]) -> None:
    before = collections.get(folder, "Budget").members
    async with ExplorerApp(loader(folder), folder=folder).run_test(size=size) as pilot:
        await at_collections(pilot)
        await pilot.press("r")
        await answer(pilot, "Cuts")
        await until(pilot, lambda: rows_of(pilot, "list-rows").startswith("Cuts"), "the other name")
        await pilot.press("n")
        await answer(pilot, "for Monday")
        await until(pilot, lambda: "Cuts · for Monday" in rows_of(pilot, "list-rows"), "the note")
        await pilot.press("X")
        await until(pilot, lambda: rows_of(pilot, "list-rows").startswith("Empty"), "one less")
        assert "Took “Cuts” away; its things stay in the record. z brings it back." in said(pilot)
        assert names(folder) == ["Empty"]
        await pilot.press("escape", "c")
        await until(pilot, lambda: rows_of(pilot, "list-rows").startswith("Empty"), "the list anew")
        await pilot.press("z")
        await until(pilot, lambda: rows_of(pilot, "list-rows").startswith("Cuts · for Monday"), "it is back")
        assert collections.get(folder, "Cuts").members == before
        await pilot.press("z")
        await until(pilot, lambda: "No collection was taken away" in said(pilot))
        await pilot.press("home", "X")
        await until(pilot, lambda: names(folder) == ["Empty"], "one less again")
        await until(pilot, lambda: rows_of(pilot, "list-rows").startswith("Empty"), "the list")
        await pilot.press("r")
        await answer(pilot, "Cuts")
        await until(pilot, lambda: rows_of(pilot, "list-rows").startswith("Cuts"), "another of the name")
        await pilot.press("z")
        await until(pilot, lambda: names(folder) == ["Cuts", "Cuts 2"], "both")
        assert collections.get(folder, "Cuts 2").members == before
        assert "is back, with its notes, as “Cuts 2”" in said(pilot)


@every_size
async def test_a_thing_is_taken_out_and_brought_back_with_its_note(folder: Path, size: tuple[int, int]) -> None:
    before = collections.get(folder, "Budget")
    async with ExplorerApp(loader(folder), folder=folder).run_test(size=size) as pilot:
        await at_collections(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, CollectionScreen) and "ask about" in screen_text(pilot))
        await pilot.press("down", "X")
        await until(pilot, lambda: "ask about" not in rows_of(pilot, "list-rows"), "one less")
        listing = pilot.app.screen.query_one("#list-rows", RowList)
        assert listing.row is not None, "the cursor stays on what is left"
        await pilot.press("z")
        await until(pilot, lambda: "ask about" in rows_of(pilot, "list-rows"), "it is back")
        assert collections.get(folder, "Budget").members == before.members
        await pilot.press("escape", "down", "enter")
        await until(pilot, lambda: "Nothing is in it. Mark things with space" in screen_text(pilot), "the empty one")
        await pilot.press("X", "z", "n", "e", "enter", "y", "O", "space")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, CollectionsScreen), "the list")


@every_size
async def test_an_empty_name_is_asked_for_again_and_a_taken_one_is_told(folder: Path, size: tuple[int, int]) -> None:
    async with ExplorerApp(loader(folder), folder=folder).run_test(size=size) as pilot:
        await at_collections(pilot)
        await pilot.press("r")
        await answer(pilot, "  ")
        await until(pilot, lambda: "A collection needs a name. esc leaves" in screen_text(pilot), "what is missing")
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, AskScreen)
        await answer(pilot, "Empty")
        await until(pilot, lambda: "called “Empty” already" in said(pilot), "why not")
        assert names(folder) == ["Budget", "Empty"]


async def test_tab_leaves_the_keys_in_the_box_that_asks(folder: Path) -> None:
    async with ExplorerApp(loader(folder), folder=folder).run_test(size=SIZES[0]) as pilot:
        await at_collections(pilot)
        await pilot.press("r")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen), "the question")
        pilot.app.screen.query_one(Input).value = ""
        await pilot.press("N", "tab", "e", "w", "enter")
        await until(pilot, lambda: "New" in names(folder), "the new name")


@every_size
async def test_a_mark_taken_away_is_brought_back(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "space", "space", "space", "m")
        await until(pilot, lambda: isinstance(pilot.app.screen, MarksScreen), "the marks")
        before = explore(pilot).marks
        listing = pilot.app.screen.query_one("#list-rows", RowList)
        await pilot.press("down", "X")
        await until(pilot, lambda: len(explore(pilot).marks) == 2)
        assert listing.cursor == 1
        await pilot.press("X", "X")
        await until(pilot, lambda: "Nothing is marked. space in a list marks" in screen_text(pilot), "the empty list")
        await pilot.press("z", "z", "z")
        await until(pilot, lambda: explore(pilot).marks == before)
        assert rows_of(pilot, "list-rows").count("\n") == 2


async def test_a_file_whose_name_says_no_format_gets_its_suffix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "e", "1")
        await answer(pilot, "")
        await until(pilot, lambda: "A file needs a name" in screen_text(pilot))
        await answer(pilot, "for Monday")
        await until(pilot, lambda: "Wrote" in said(pilot), "the file")
        assert [path.name for path in tmp_path.iterdir()] == ["for Monday.md"]


async def test_the_cursor_stays_near_where_it_was_when_its_row_goes() -> None:
    rows = tuple(Row(str(at), (Piece(f"row {at}"),), stops=at != 5) for at in range(8))
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        listing = screen.query_one("#facets", RowList)
        listing.show(rows, "4")
        listing.show(rows[:4] + rows[5:])
        assert listing.row is rows[6]
        listing.show(rows[:3])
        assert listing.row is rows[2]
        listing.show(())
        assert listing.cursor == -1
        listing.show(rows)
        assert listing.row is rows[0]
        listing.show(rows, "7")
        listing.show(rows[:7], " ")
        assert listing.row is rows[0]
