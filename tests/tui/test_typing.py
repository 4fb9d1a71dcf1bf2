"""What is typed faster than the explorer follows means what it would mean typed slowly."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.message import Message
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from explorer.corpus import Corpus
from explorer.selection import Results, Selection
from explorer.tui.app import ExplorerApp
from explorer.tui.explore import ExploreScreen
from explorer.tui.footer import footer
from explorer.tui.help import HelpScreen
from explorer.tui.jumping import JumpScreen
from explorer.tui.palette import PaletteScreen
from explorer.tui.pictures.ways import WaysScreen
from explorer.tui.reader import ReaderScreen
from explorer.tui.screens import Steady
from explorer.tui.tour import TourScreen
from explorer.tui.widgets import SearchBox
from tests.seen import is_plain
from tests.tui.driving import (
    every_size,
    example,
    explorer,
    key,
    loaded,
    rows_of,
    said,
    screen_text,
    search,
    settled,
    until,
)


def think_of_nothing(screen: ExploreScreen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every letter searched for when it is typed."""
    monkeypatch.setattr("explorer.tui.foreseeing.REST", 3600.0)
    screen.foresight.forget()


def answers_wait(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Have answers to words wait until what is returned is set."""
    let, find = threading.Event(), Selection.find

    def slowly(selection: Selection, corpus: Corpus) -> Results:
        if selection.query:
            let.wait()
        return find(selection, corpus)

    monkeypatch.setattr(Selection, "find", slowly)
    return let


async def test_enter_opens_the_best_of_the_words_typed_and_not_of_those_before(monkeypatch: pytest.MonkeyPatch) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        think_of_nothing(screen, monkeypatch)
        let = answers_wait(monkeypatch)
        before = screen.card
        await pilot.press(*"panel", "enter")
        assert screen.pane == "search"
        assert screen.card is before
        let.set()
        await until(pilot, lambda: screen.pane == "card" and settled(screen), "the card")
        assert screen.card is not None
        assert screen.card.title == "Fostering Panel"


@pytest.mark.parametrize(
    ("after", "opens"), [("e", "ExportScreen"), ("o", "ReaderScreen"), ("question_mark", "HelpScreen")]
)
async def test_a_key_after_enter_means_what_is_opened_by_it(
    monkeypatch: pytest.MonkeyPatch, after: str, opens: str
) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        think_of_nothing(screen, monkeypatch)
        let = answers_wait(monkeypatch)
        for name in (*"panel", "enter", after):
            pilot.app.post_message(events.Key(name, name if len(name) == 1 else "?" if name == after else None))
        await until(pilot, lambda: screen.awaited, "enter")
        let.set()
        await until(pilot, lambda: type(pilot.app.screen).__name__ == opens, opens)
        assert screen.query_one("#search", Input).value == "panel"
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


@every_size
async def test_keys_pressed_while_the_record_is_read_count(size: tuple[int, int]) -> None:
    let = threading.Event()

    def load() -> Corpus:
        let.wait()
        return example()

    async with ExplorerApp(load).run_test(size=size) as pilot:
        await pilot.press(*"panel", "enter", "f1")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")
        await pilot.press("escape", "escape", *"123FfoyYePpLEAmMcR", "space", "apostrophe", "d", "r", "slash", "enter")
        let.set()
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        assert screen.query_one("#search", Input).value == "panel"
        assert screen.selection.query == "panel"


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("annual report\non fostering\r\n\r\n 2018", "annual report on fostering 2018"),
        ("\n", ""),
        ("fostering\x07 \u202eboard", "fostering\x07 \u202eboard"),
    ],
)
async def test_what_is_pasted_is_one_line(pasted: str, words: str) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        box = screen.query_one("#search", Input)
        box.post_message(events.Paste(pasted))
        await until(pilot, lambda: box.value == words and settled(screen))
        assert is_plain(screen_text(pilot).replace("\n", ""))


async def test_a_long_text_that_is_pasted_is_read_as_far_as_whole_words_go() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        screen.query_one("#search", Input).post_message(events.Paste("fostering " * 1_200))
        await until(pilot, lambda: len(screen.selection.query) > 10_000 and settled(screen), "the words")
        assert screen.results.total > 0


async def test_a_message_does_not_lie_over_what_is_opened_next() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "P")
        await until(pilot, lambda: "go to another thing and press p" in said(pilot))
        await pilot.press("down", "p")
        await until(pilot, lambda: isinstance(pilot.app.screen, WaysScreen))
        await until(pilot, lambda: said(pilot) == "", "no message")


@every_size
async def test_links_that_are_left_out_say_how_they_come_back(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "contribution 412,000")
        await pilot.press("escape", "3", "i", "i", "w", "backslash", *"qqq")
        await until(pilot, lambda: "no link fits" in rows_of(pilot, "links") and settled(screen), "no links")
        for said_so in ("i turns them the other way", "w shows mentions too", "\\ changes the words"):
            assert said_so in rows_of(pilot, "links")
        assert "in all" in str(screen.query_one("#links").border_subtitle)
        shown = [word for _, word in footer("links", 78)]
        assert {"filter", "further", "quit", "help", "out"} <= set(shown)


async def test_enter_in_the_palette_takes_what_was_typed_and_not_what_it_lists_still(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    let, find = threading.Event(), Corpus.search

    def slowly(corpus: Corpus, *asked: str, **how: int) -> object:
        let.wait()
        return find(corpus, *asked, **how)  # type: ignore[arg-type]

    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        monkeypatch.setattr(Corpus, "search", slowly)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen))
        await pilot.press(*"fostering panel", "enter")
        await pilot.pause()
        assert screen.trail.here is None
        let.set()
        await until(pilot, lambda: screen.card is not None and screen.card.title == "Fostering Panel", "the thing")
        assert pilot.app.screen == screen
        assert "in 4 papers" in screen_text(pilot)


def still(pilot: Pilot[None]) -> bool:
    """Whether the screen on top has nothing under way."""
    return all(worker.is_finished for worker in pilot.app.screen.workers)


def fits(pilot: Pilot[None], width: int) -> bool:
    return all(len(line) <= width for line in screen_text(pilot).splitlines())


OVER = ("question_mark", "f2", "ctrl+p", "a", "e", "m", "c", "R", "E", "L", "A", "o", "apostrophe", "ctrl+t", "F")


@pytest.mark.parametrize("opens", OVER)
async def test_the_window_may_change_its_size_under_anything(opens: str) -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "scrutiny board kind:body")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        await pilot.press("space", opens)
        await until(pilot, lambda: still(pilot))
        for size in ((20, 6), (200, 50), (60, 15), (1, 1), (80, 24)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda width=size[0]: still(pilot) and fits(pilot, width), f"{size[0]} columns")  # type: ignore[misc]
        await pilot.press("escape", "down")
        await until(pilot, lambda: still(pilot))


async def test_keys_typed_fast_after_one_that_gives_up_a_jump_mean_what_they_would_slowly() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "apostrophe")
        await until(pilot, lambda: isinstance(pilot.app.screen, JumpScreen), "the letters")
        for character in "//panel":
            pilot.app.post_message(events.Key(key(character), character))
        box = screen.query_one("#search", Input)
        await until(pilot, lambda: pilot.app.screen is screen and box.value == "panel", "the words in the box")


async def test_leaving_twice_at_once_closes_only_what_is_left() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "L")
        await until(pilot, lambda: pilot.app.screen is not screen, "the picture")
        over = pilot.app.screen
        over.dismiss()
        over.dismiss()
        await until(pilot, lambda: pilot.app.screen is screen, "the explore screen")
        await pilot.pause()
        assert pilot.app.screen_stack[-1] is screen


def pictures(pilot: Pilot[None], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is sent to the terminal from now on, one text a picture."""
    sent: list[str] = []
    display = pilot.app._display

    def noted(screen: Screen[None], picture: Any) -> None:
        if picture is not None:
            sent.append(picture.render_segments(pilot.app.console))
        display(screen, picture)

    monkeypatch.setattr(pilot.app, "_display", noted)
    return sent


async def test_a_letter_is_shown_in_one_picture_with_its_results(monkeypatch: pytest.MonkeyPatch) -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await search(pilot, "pane")
        await until(pilot, lambda: settled(screen))
        await pilot.pause()
        monkeypatch.setattr("explorer.tui.narrowing.TOGETHER", 60.0)
        sent = pictures(pilot, monkeypatch)
        await pilot.press("l")
        await until(pilot, lambda: settled(screen) and any("found" in picture for picture in sent), "the results")
        first = next(picture for picture in sent if "panel" in picture)
        assert "found" in first


async def test_a_letter_is_shown_before_results_that_take_long(monkeypatch: pytest.MonkeyPatch) -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await search(pilot, "pane")
        await until(pilot, lambda: settled(screen))
        await pilot.pause()
        think_of_nothing(screen, monkeypatch)
        let = answers_wait(monkeypatch)
        sent = pictures(pilot, monkeypatch)
        await pilot.press("l")
        await until(pilot, lambda: any("panel" in picture for picture in sent), "the letter")
        assert screen.results.total
        assert not any("found" in picture for picture in sent)
        let.set()
        await until(pilot, lambda: any("found" in picture for picture in sent), "the results")


@pytest.mark.parametrize("key", ["o", "enter"])
@pytest.mark.parametrize(
    ("shown", "title"),
    [
        (True, "Recommends to Cabinet that the contribution to Fostering North be kept at £412,000"),
        (False, "Pat Harlow"),
    ],
    ids=["beside its results", "not shown yet"],
)
async def test_what_is_asked_for_before_the_card_is_there_is_of_the_card(
    monkeypatch: pytest.MonkeyPatch, key: str, shown: bool, title: str
) -> None:
    let = threading.Event()
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        asked = screen.explorer.showing.run

        async def slowly(work: Callable[[], object]) -> object:
            def waited() -> object:
                let.wait()
                return work()

            return await asked(waited)

        if shown:
            await search(pilot, "contribution 412,000")
        monkeypatch.setattr(screen.explorer.showing, "run", slowly)
        if not shown:
            await pilot.press("slash", *"harlow")
            await until(pilot, lambda: "harlow" in screen.words and screen.results.total > 0, "the results")
        await pilot.press("enter", key)
        assert not said(pilot)
        let.set()
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the source")
        assert isinstance(reader := pilot.app.screen, ReaderScreen)
        assert screen.card is not None
        assert screen.card.title == title
        assert reader.evidence in [piece for line in screen.card.lines for piece in line.evidence]


@pytest.mark.parametrize("opens", ["/", ":", "\\"])
async def test_a_letter_that_comes_up_slowly_is_not_overtaken(monkeypatch: pytest.MonkeyPatch, opens: str) -> None:
    let, dispatch = asyncio.Event(), Steady._dispatch_message

    async def slowly(screen: Steady, message: Message) -> None:
        if isinstance(message, events.Key) and message.key == "o":
            await let.wait()
        await dispatch(screen, message)

    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await search(pilot, "contribution 412,000")
        await pilot.press("escape", "3")
        await until(pilot, lambda: screen.pane == "links" and settled(screen), "the links")
        monkeypatch.setattr(Steady, "_dispatch_message", slowly)
        try:
            for letter in (opens, "n", "o"):
                pilot.app.post_message(events.Key(key(letter), letter))
            await until(pilot, lambda: isinstance(pilot.app.focused, Input), "the box")
            box = pilot.app.focused
            assert isinstance(box, Input)
            for letter in "tes":
                pilot.app.post_message(events.Key(letter, letter))
            await until(pilot, lambda: box.value.endswith("s"), "the last letter")
        finally:
            let.set()
        await until(pilot, lambda: "o" in box.value, "the letter that came slowly")
        assert box.value == "notes"


@pytest.mark.parametrize("before", [(), ("escape", "f2")], ids=["at the start", "asked for in a list"])
async def test_letters_typed_at_the_tour_close_it_and_are_searched_for(before: tuple[str, ...]) -> None:
    async with ExplorerApp(example, tour=True).run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, TourScreen), "the tour")
        if before:
            await pilot.press("escape")
            await loaded(pilot)
            await pilot.press(*before)
            await until(pilot, lambda: isinstance(pilot.app.screen, TourScreen), "the tour")
        for letter in "harlow":
            pilot.app.post_message(events.Key(letter, letter))
        screen = await loaded(pilot)
        await until(pilot, lambda: pilot.app.screen is screen and settled(screen), "what was searched for")
        await until(pilot, lambda: screen.query_one(SearchBox).value == "harlow", "the words")
        assert "Pat Harlow" in rows_of(pilot, "results")


async def test_what_is_typed_before_the_tour_has_closed_is_searched_for_and_opened() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("slash", "f2")
        await until(pilot, lambda: isinstance(pilot.app.screen, TourScreen), "the tour")
        for typed in ("enter", *"harlow", "enter"):
            pilot.app.post_message(events.Key(typed, typed if len(typed) == 1 else "\r"))
        await until(pilot, lambda: screen.trail.here is not None and settled(screen), "the card")
        assert screen.query_one(SearchBox).value == "harlow"
        assert screen.card is not None
        assert screen.card.title == "Pat Harlow"
