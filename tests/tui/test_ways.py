"""A path by keys alone, as somebody does who has two names."""

from __future__ import annotations

import asyncio

import pytest

from explorer.tui.pictures.ways import WaysScreen
from tests.tui.driving import SIZES, explore, explorer, loaded, rows_of, screen_text, search, settled, until


@pytest.mark.parametrize("size", SIZES)
def test_two_names_and_five_keys_show_how_they_are_linked(size: tuple[int, int]) -> None:
    async def drive() -> None:
        async with explorer().run_test(size=size) as pilot:
            await loaded(pilot)
            screen = explore(pilot)
            await search(pilot, "pat harlow")
            await pilot.press("enter")
            await until(pilot, lambda: screen.pane == "card" and settled(screen))
            await pilot.press("P")
            await search(pilot, "fostering north")
            await pilot.press("enter")
            await until(pilot, lambda: screen.pane == "card" and settled(screen))
            await pilot.press("p")
            await until(pilot, lambda: isinstance(pilot.app.screen, WaysScreen), "the path")
            await until(pilot, lambda: "Way 1" in rows_of(pilot, "ways-list"), "a way")
            assert "Pat Harlow" in rows_of(pilot, "ways-list")
            ways = rows_of(pilot, "ways-list")
            assert "Left out" in ways
            # Each step is a sentence with a date, and the words of the record stand below it.
            assert "Way 2" in ways
            assert "“" in ways
            assert "2019" in ways
            assert "Way 1" in screen_text(pilot)
            many = ways.count("Way ")
            await pilot.press("m")
            await until(
                pilot,
                lambda: rows_of(pilot, "ways-list").count("Way ") > many or "no more" in rows_of(pilot, "ways-list"),
            )
            await pilot.press("w")
            await until(pilot, lambda: "are used too" in rows_of(pilot, "ways-list"), "weak links")
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen, "the explore screen")

    asyncio.run(drive())


@pytest.mark.parametrize("size", SIZES[1:])
def test_enter_on_a_step_opens_what_it_reaches_and_on_its_words_the_paper(size: tuple[int, int]) -> None:
    async def drive() -> None:
        async with explorer().run_test(size=size) as pilot:
            screen = await search(pilot, "pat harlow")
            await pilot.press("enter")
            await until(pilot, lambda: screen.pane == "card" and settled(screen))
            await pilot.press("p")
            assert screen.remembered
            await search(pilot, "scrutiny board 2")
            await pilot.press("enter")
            await until(pilot, lambda: screen.pane == "card" and settled(screen))
            await pilot.press("p")
            await until(pilot, lambda: "Way 1" in rows_of(pilot, "ways-list"), "a way")
            ways = pilot.app.screen
            await pilot.press("down", "enter")
            await until(pilot, lambda: pilot.app.screen is not ways, "the paper")
            await pilot.press("escape", "up", "enter")
            await until(pilot, lambda: pilot.app.screen is screen and screen.card is not None, "the card")
            await until(pilot, lambda: screen.card is not None and screen.card.kind == "body", "the body")

    asyncio.run(drive())


@pytest.mark.parametrize("size", SIZES)
def test_with_nothing_remembered_two_marks_are_the_ends(size: tuple[int, int]) -> None:
    async def drive() -> None:
        async with explorer().run_test(size=size) as pilot:
            screen = await loaded(pilot)
            for words in ("pat harlow", "fostering north"):
                await search(pilot, words)
                await pilot.press("escape", "space")
            assert len(screen.marked) == 2
            assert not screen.remembered
            await pilot.press("p")
            await until(pilot, lambda: "Way 1" in rows_of(pilot, "ways-list"), "a way")
            assert isinstance(pilot.app.screen, WaysScreen)
            assert all(words in rows_of(pilot, "ways-list") for words in ("Pat Harlow", "Fostering North"))
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen, "the explore screen")

    asyncio.run(drive())
