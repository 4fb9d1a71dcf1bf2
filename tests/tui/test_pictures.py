"""Pictures by keys alone."""

from __future__ import annotations

import asyncio

import pytest
from textual.pilot import Pilot

from explorer.tui.explore import ExploreScreen
from explorer.tui.pictures.attendance import AttendanceScreen
from explorer.tui.pictures.frame import PictureScreen
from explorer.tui.pictures.nearby import NearbyScreen
from explorer.tui.pictures.timeline import TimelineScreen
from tests.tui.driving import SIZES, explorer, loaded, rows_of, search, settled, until


async def opened(pilot: Pilot[None], words: str, key: str) -> tuple[ExploreScreen, PictureScreen]:
    """Search, open the best, and press the key of a picture."""
    await loaded(pilot)
    screen = await search(pilot, words)
    await pilot.press("enter")
    await until(pilot, lambda: screen.pane == "card" and settled(screen), "the card")
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, PictureScreen), "the picture")
    picture = pilot.app.screen
    assert isinstance(picture, PictureScreen)
    await until(pilot, lambda: drawn(picture), "the drawing")
    return screen, picture


def drawn(picture: PictureScreen) -> bool:
    return bool(picture.drawing.drawn.lines) and all(worker.is_finished for worker in picture.workers)


@pytest.mark.parametrize("size", SIZES)
def test_a_timeline_goes_by_months_and_years_and_opens_what_happened(size: tuple[int, int]) -> None:
    async def drive() -> None:
        async with explorer().run_test(size=size) as pilot:
            screen, picture = await opened(pilot, "pat harlow", "L")
            assert isinstance(picture, TimelineScreen)
            assert "June 2019" in rows_of(pilot, "under")
            await pilot.press("left", "left", "left")
            await until(pilot, lambda: drawn(picture) and "March 2019" in rows_of(pilot, "under"), "March")
            assert "Attended" in rows_of(pilot, "under")
            await pilot.press("enter", "enter")
            await until(pilot, lambda: pilot.app.screen is screen, "the thing that happened")
            await until(pilot, lambda: screen.card is not None and screen.card.kind != "person", "its card")

    asyncio.run(drive())


def test_escape_goes_from_the_list_to_the_picture_and_then_out() -> None:
    async def drive() -> None:
        async with explorer().run_test(size=(80, 24)) as pilot:
            screen, picture = await opened(pilot, "pat harlow", "L")
            await pilot.press("tab")
            await until(pilot, lambda: picture.under.has_focus, "the list")
            await pilot.press("escape")
            await until(pilot, lambda: picture.drawing.has_focus, "the drawing")
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen, "the explore screen")

    asyncio.run(drive())


@pytest.mark.parametrize("size", SIZES)
def test_the_picture_of_what_is_around_is_walked_by_arrows_and_centred_anew_by_enter(size: tuple[int, int]) -> None:
    async def drive() -> None:
        async with explorer().run_test(size=size) as pilot:
            screen, picture = await opened(pilot, "fostering north", "E")
            assert isinstance(picture, NearbyScreen)
            first = picture.thing
            await pilot.press("left")
            await until(pilot, lambda: drawn(picture) and picture.at != first, "a neighbour")
            neighbour = picture.at
            assert picture.view.spots
            await pilot.press("enter")
            await until(pilot, lambda: picture.thing == neighbour and drawn(picture), "the neighbour in the middle")
            await pilot.press("escape")
            await until(pilot, lambda: picture.thing == first and drawn(picture), "the first again")
            await pilot.press("enter")
            await until(pilot, lambda: pilot.app.screen is screen, "its card")

    asyncio.run(drive())


def test_one_picture_gives_way_to_another_of_the_same_thing() -> None:
    async def drive() -> None:
        async with explorer().run_test(size=(80, 24)) as pilot:
            _, picture = await opened(pilot, "fostering north", "E")
            await pilot.press("L")
            await until(pilot, lambda: isinstance(pilot.app.screen, TimelineScreen), "the timeline")
            assert isinstance(pilot.app.screen, TimelineScreen)
            assert pilot.app.screen.thing == picture.thing
            assert picture not in pilot.app.screen_stack

    asyncio.run(drive())


@pytest.mark.parametrize("size", SIZES)
def test_attendance_is_gone_through_by_arrows_and_opens_the_words_of_the_record(size: tuple[int, int]) -> None:
    async def drive() -> None:
        async with explorer().run_test(size=size) as pilot:
            _, picture = await opened(pilot, "scrutiny board 2", "A")
            assert isinstance(picture, AttendanceScreen)
            assert picture.shown is not None
            at = picture.at
            await pilot.press("down", "left")
            await until(pilot, lambda: drawn(picture) and picture.at == (at[0] + 1, at[1] - 1), "the cell")
            assert picture.at in picture.drawing.drawn.boxes
            assert picture.shown.people[picture.at[0]].label in rows_of(pilot, "under")
            await pilot.press("up", "enter")
            await until(pilot, lambda: pilot.app.screen is not picture, "the paper")

    asyncio.run(drive())


def test_attendance_of_what_meets_nowhere_is_refused_in_words() -> None:
    async def drive() -> None:
        async with explorer().run_test(size=(80, 24)) as pilot:
            await loaded(pilot)
            screen = await search(pilot, "pat harlow")
            await pilot.press("enter")
            await until(pilot, lambda: screen.pane == "card" and settled(screen))
            await pilot.press("A")
            await until(pilot, lambda: bool(pilot.app._notifications), "a message")
            assert pilot.app.screen is screen

    asyncio.run(drive())
