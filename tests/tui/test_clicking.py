"""Clicks as hands make them: twice where one is enough, beside a box, with another button, with the wheel."""

from __future__ import annotations

import pytest
from textual.events import MouseScrollDown, MouseScrollUp
from textual.pilot import Pilot
from textual.widgets import Input

from explorer.tui.adding import AddScreen
from explorer.tui.app import ExplorerApp
from explorer.tui.asking import AskScreen
from explorer.tui.choosing import ChoiceScreen
from explorer.tui.exporting import ExportScreen
from explorer.tui.help import HelpScreen
from explorer.tui.palette import PaletteScreen
from explorer.tui.pictures.attendance import AttendanceScreen
from explorer.tui.reader.screen import ReaderScreen
from explorer.tui.rows import RowList
from explorer.tui.tour import TourScreen
from explorer.tui.widgets import KeyLine
from tests.example_papers import HARLOW
from tests.tui.driving import PATIENCE, every_size, explore, explorer, loaded, search, settled, until, write

OUTSIDE = (1, 0)
"""A cell that no box lies over."""


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ExplorerApp, "CLICK_CHAIN_TIME_THRESHOLD", PATIENCE)


async def lists(pilot: Pilot[None]) -> None:
    await loaded(pilot)
    await pilot.press("escape")
    await until(pilot, lambda: explore(pilot).pane == "results" and settled(explore(pilot)))


async def attendance(pilot: Pilot[None]) -> AttendanceScreen:
    screen = await search(pilot, "scrutiny board")
    await pilot.press("escape", "A")
    await until(pilot, lambda: isinstance(pilot.app.screen, AttendanceScreen), "the picture")
    picture = pilot.app.screen
    assert isinstance(picture, AttendanceScreen)
    await until(pilot, lambda: bool(picture.drawing.drawn.lines) and settled(screen), "the grid")
    return picture


async def test_of_two_clicks_on_what_one_opens_the_second_does_nothing() -> None:
    async with explorer().run_test(size=(100, 30)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the palette")
        await write(pilot, "pat harlow")
        palette = pilot.app.screen
        listing = palette.query_one(RowList)
        await until(pilot, lambda: listing.row is not None and listing.row.key.endswith(HARLOW), "the person")
        line = listing.region.y + listing.cursor
        await pilot.click(offset=(20, line), times=2)
        await until(pilot, lambda: screen.card is not None and screen.card.id == HARLOW and settled(screen), HARLOW)
        assert screen.pane == "card"


@every_size
@pytest.mark.parametrize("times", [2, 3])
async def test_clicks_on_a_row_open_it_once(size: tuple[int, int], times: int) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.click("#results", offset=(6, 4), times=times)
        row = screen.query_one("#results", RowList).row
        assert row is not None
        await until(pilot, lambda: screen.pane == "card" and settled(screen), "the card")
        assert screen.card is not None
        assert screen.card.id == row.key


async def test_a_name_of_the_footer_that_opens_something_is_clicked_twice() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        words = "".join(piece.text for piece in screen.query_one(KeyLine).pieces())
        await pilot.click("#keys", offset=(1 + words.index("f1 help") + 4, 0), times=2)
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")
        await pilot.pause()
        assert isinstance(pilot.app.screen, HelpScreen)


@pytest.mark.parametrize("button", [2, 3])
async def test_other_buttons_open_nothing(button: int) -> None:
    async with explorer().run_test(size=(100, 30)) as pilot:
        screen = await loaded(pilot)
        await pilot.click("#results", offset=(6, 4), button=button)
        await pilot.click("#results", offset=(6, 4), button=button)
        await until(pilot, lambda: settled(screen))
        assert screen.pane == "results"
        assert screen.query_one("#results", RowList).at_start


@pytest.mark.parametrize(
    ("keys", "box"),
    [
        ("question_mark", HelpScreen),
        ("ctrl+p", PaletteScreen),
        ("f2", TourScreen),
        ("e", ExportScreen),
        ("a", AddScreen),
        ("ctrl+t", ChoiceScreen),
    ],
)
@every_size
async def test_a_click_beside_a_box_closes_it(keys: str, box: type, size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await lists(pilot)
        screen = explore(pilot)
        if box is ChoiceScreen:
            await pilot.press("enter")
            await until(pilot, lambda: screen.pane == "card" and settled(screen))
        await pilot.press(keys)
        await until(pilot, lambda: isinstance(pilot.app.screen, box), keys)
        inside = pilot.app.screen.query(".pane").first().region.center
        await pilot.click(offset=(round(inside[0]), pilot.app.screen.query(".pane").first().region.y))
        assert isinstance(pilot.app.screen, box)
        await pilot.click(offset=OUTSIDE, times=2)
        await until(pilot, lambda: pilot.app.screen is screen, "the lists")


async def test_a_click_beside_a_box_loses_nothing_that_was_typed() -> None:
    async with explorer().run_test(size=(100, 30)) as pilot:
        await lists(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExportScreen), "the parts")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen), "the box")
        asking = pilot.app.screen
        await write(pilot, "Elm Road")
        await until(pilot, lambda: asking.query_one(Input).value.endswith("Elm Road"))
        await pilot.click(offset=OUTSIDE)
        assert pilot.app.screen is asking
        await pilot.press("escape", "a")
        await until(pilot, lambda: isinstance(pilot.app.screen, AddScreen), "the box")
        adding = pilot.app.screen
        await write(pilot, "elm")
        await until(pilot, lambda: adding.query_one(Input).value == "elm")
        await pilot.click(offset=OUTSIDE)
        assert pilot.app.screen is adding


async def test_a_second_click_in_a_picture_opens_what_the_first_chose() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        picture = await attendance(pilot)
        other = next(
            (x, y)
            for y in range(len(picture.drawing.drawn.lines))
            for x in range(picture.drawing.content_size.width)
            if picture.drawing.drawn.at(x, y) not in (None, picture.at)
        )
        where = picture.drawing.content_region.offset + other
        await pilot.click(offset=where)
        await until(pilot, lambda: picture.at == picture.drawing.drawn.at(*other), "the cell")
        await pilot.click(offset=where)
        await until(
            pilot, lambda: isinstance(pilot.app.screen, ReaderScreen) or pilot.app.screen is explore(pilot), "its words"
        )


async def test_the_wheel_moves_in_a_picture() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        picture = await attendance(pilot)
        row, column = picture.at
        await pilot._post_mouse_events([MouseScrollDown], picture.drawing, button=0)
        await until(pilot, lambda: picture.at == (row + 1, column), "the row below")
        await pilot._post_mouse_events([MouseScrollUp], picture.drawing, button=0)
        await until(pilot, lambda: picture.at == (row, column), "the row above")
        await pilot._post_mouse_events([MouseScrollUp], picture.drawing, button=0, shift=True)
        await until(pilot, lambda: picture.at == (row, column - 1), "the meeting before")
