"""What is typed faster than the explorer follows means what it would mean typed slowly."""

from __future__ import annotations

import threading

import pytest
from textual.widgets import Input

from explorer.corpus import Corpus
from explorer.selection import Results, Selection
from explorer.tui.app import ExplorerApp
from explorer.tui.help import HelpScreen
from tests.tui.driving import example, explorer, loaded, rows_of, settled, until


async def test_enter_opens_the_best_of_the_words_typed_and_not_of_those_before(monkeypatch: pytest.MonkeyPatch) -> None:
    let, find = threading.Event(), Selection.find

    def slowly(selection: Selection, corpus: Corpus) -> Results:
        if selection.query:
            let.wait()
        return find(selection, corpus)

    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        monkeypatch.setattr(Selection, "find", slowly)
        before = screen.card
        await pilot.press(*"panel", "enter")
        assert screen.pane == "search"
        assert screen.card is before
        let.set()
        await until(pilot, lambda: screen.pane == "card" and settled(screen), "the card")
        assert screen.card is not None
        assert screen.card.title == "Fostering Panel"


async def test_enter_on_what_cannot_be_searched_opens_nothing_later() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press(*"kind:nosuch", "enter")
        await until(pilot, lambda: "There is no kind" in rows_of(pilot, "results") and settled(screen))
        await pilot.press("enter", "escape", "escape")
        await until(pilot, lambda: bool(screen.results.groups) and settled(screen))
        assert screen.pane == "results"
        assert screen.trail.here is None


async def test_keys_pressed_while_the_record_is_read_count() -> None:
    let = threading.Event()

    def load() -> Corpus:
        let.wait()
        return example()

    async with ExplorerApp(load).run_test(size=(80, 24)) as pilot:
        await pilot.press(*"panel", "enter", "f1")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")
        await pilot.press("escape", "escape", *"123FfoyYePpLEAmMcR", "space", "apostrophe", "d", "r", "slash", "enter")
        let.set()
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        assert screen.query_one("#search", Input).value == "panel"
        assert screen.selection.query == "panel"
