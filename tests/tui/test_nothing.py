"""Where nothing is found nothing of an earlier thing stays beside it, and what to do next is said; a small screen keeps its rows."""

from __future__ import annotations

import threading

import pytest

from explorer.corpus import Corpus, from_resolution
from explorer.model import Resolution
from explorer.tui.commands import BY_NAME
from explorer.tui.keymap import DEFAULT
from explorer.tui.review import ReviewScreen
from explorer.tui.rows import RowList
from tests.tui.driving import (
    SIZES,
    example,
    explore,
    explorer,
    loaded,
    rows_of,
    said,
    screen_text,
    search,
    settled,
    until,
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("words", ["zzzzqqqq", "kind:nosuch"])
async def test_nothing_of_an_earlier_thing_stays_beside_an_empty_list(size: tuple[int, int], words: str) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen) and bool(screen.query_one("#links", RowList).rows))
        before = screen.card
        assert before is not None
        await search(pilot, words)
        await until(pilot, lambda: screen.card is None, "no card")
        assert rows_of(pilot, "card").startswith("Nothing to show")
        assert rows_of(pilot, "links") == rows_of(pilot, "source") == ""
        assert before.title not in screen_text(pilot)
        await pilot.press("escape", "y", "o", "e", "escape")
        await until(pilot, lambda: pilot.app.screen is screen and settled(screen))
        await pilot.press("escape")
        await until(pilot, lambda: screen.card is not None and settled(screen), "the card again")
        assert rows_of(pilot, "links") != ""


@pytest.mark.parametrize(("about", "told"), [("fostering", True), ("zeppelins", False)])
async def test_where_only_the_days_leave_nothing_that_is_said(about: str, told: bool) -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await search(pilot, f"decisions about {about} in 1999")
        await until(pilot, lambda: "Nothing found" in rows_of(pilot, "results") and settled(screen))
        assert ("of other days there is:" in rows_of(pilot, "results")) == told
        assert ("leave the days out" in screen_text(pilot)) == told


async def test_what_was_opened_stays_when_it_is_narrowed_away() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "fostering")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        opened = screen.card
        screen.narrow(screen.selection.containing("zzzzqqqq"))
        await until(pilot, lambda: "Nothing found" in rows_of(pilot, "results") and settled(screen))
        assert screen.card is opened


@pytest.mark.parametrize(
    "size", [(20, 6), (60, 9), (80, 8), (120, 9), (40, 4)], ids=lambda size: f"{size[0]}x{size[1]}"
)
async def test_a_small_screen_drops_frames_before_rows(size: tuple[int, int]) -> None:
    async with explorer(banner="This is the sample.").run_test(size=size) as pilot:
        screen = await loaded(pilot)
        shown = screen.query_one("#results", RowList)
        assert shown.scrollable_content_region.height == size[1] - 2
        assert "Decisions" in screen_text(pilot)
        quit = DEFAULT.words(BY_NAME["quit"])[-1]
        assert quit in screen_text(pilot).splitlines()[-1]
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        assert screen.card is not None
        assert screen.card.title.split()[0] in screen_text(pilot)
        await pilot.press("o")
        await until(pilot, lambda: pilot.app.screen is not screen and "pg" not in screen.pane, "the paper")
        await pilot.press("question_mark")
        await until(pilot, lambda: "In a paper" in screen_text(pilot), "the help")


async def test_beside_an_empty_list_every_key_says_why_nothing_happens() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "zzzzqqqq")
        await pilot.press("escape")
        for pane in ("1", "2", "3"):
            for key in (*"PpLEAoOyeMm", "apostrophe", "space", "ctrl+t", "minus"):
                await pilot.press(pane)
                pilot.app.clear_notifications()
                await pilot.press(key)
                await until(pilot, lambda: said(pilot) != "", f"a word about {key}")
                assert pilot.app.screen is screen
        await pilot.press("R")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen) and "May these two" in screen_text(pilot))


async def test_the_review_says_that_there_is_only_one_pair_or_none() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "R")
        await until(pilot, lambda: "May these two" in screen_text(pilot), "a pair")
        review = pilot.app.screen
        assert isinstance(review, ReviewScreen)
        review.links = review.links[:1]
        await pilot.press("n")
        await until(pilot, lambda: said(pilot) == "This is the only pair that waits.")
        review.links, review.pair = (), None
        review.show()
        await pilot.press("s")
        await until(pilot, lambda: said(pilot) == "Nothing waits for a judgement.")


async def test_the_review_says_why_there_is_none_yet() -> None:
    let = threading.Event()

    def late() -> Corpus:
        let.wait()
        return example()

    async with explorer(late).run_test(size=(80, 24)) as pilot:
        await pilot.press("escape", "R")
        await until(pilot, lambda: "still being read" in said(pilot), "why there is none")
        let.set()
        await loaded(pilot)
    async with explorer(lambda: from_resolution(Resolution())).run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: explore(pilot).corpus is not None, "the record")
        await pilot.press("escape", "R")
        await until(
            pilot, lambda: "no papers yet, so nothing to review. a adds some" in said(pilot), "why there is none"
        )


async def test_a_box_to_choose_from_says_how() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "enter")
        await until(pilot, lambda: screen.trail.here is not None)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "enter takes one · esc leaves" in screen_text(pilot), "how")
