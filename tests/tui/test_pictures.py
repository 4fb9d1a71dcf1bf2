"""Pictures by keys alone."""

from __future__ import annotations

import threading

import pytest
from rich.cells import cell_len

from explorer.corpus import Corpus
from explorer.tui.exporting import ExportScreen
from explorer.tui.pictures.attendance import AttendanceScreen
from explorer.tui.pictures.frame import PictureScreen
from explorer.tui.pictures.nearby import NearbyScreen
from explorer.tui.pictures.timeline import TimelineScreen
from explorer.tui.reader import ReaderScreen
from explorer.views.drawn.canvas import Drawn
from explorer.views.drawn.nearby import MOST, Nearby, nearby
from tests.example_papers import ANNUAL
from tests.test_card_lists import council
from tests.tui.driving import SIZES, every_size, explore, explorer, rows_of, said, screen_text, search, settled, until
from tests.tui.picturing import arrows, drawn, in_cell, picture


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_a_timeline_goes_by_months_and_opens_what_happened(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        shown = await picture(pilot, "pat harlow", "L")
        assert isinstance(shown, TimelineScreen)
        assert "June 2019" in rows_of(pilot, "under")
        assert any(bar in screen_text(pilot) for bar in "▁▂▃▄▅▆▇█")
        await pilot.press("left", "left", "left")
        await until(pilot, lambda: drawn(shown) and "March 2019" in rows_of(pilot, "under"), "March")
        assert "Attended" in rows_of(pilot, "under")
        # Escape goes from the list to the picture; Enter goes there and opens the first of what happened.
        await pilot.press("tab")
        assert shown.under.has_focus
        await pilot.press("escape")
        assert shown.drawing.has_focus
        await pilot.press("enter", "enter")
        screen = explore(pilot)
        await until(pilot, lambda: pilot.app.screen is screen, "the thing that happened")
        await until(pilot, lambda: screen.card is not None and screen.card.kind != "person", "its card")


@every_size
async def test_a_timeline_of_a_body_or_a_report_goes_by_years_and_counts_one_thing_alone(size: tuple[int, int]) -> None:
    days = [f"{year}-0{month}-03" for year in (2012, 2013, 2018, 2019) for month in (2, 5, 5, 9)]
    corpus = council(days)
    async with explorer(lambda: corpus).run_test(size=size) as pilot:
        shown = await picture(pilot, "board kind:body", "L")
        assert isinstance(shown, TimelineScreen)
        assert shown.shown is not None
        assert "4 years without anything" in screen_text(pilot)
        for press, year in (
            ("down", 2018),
            ("j", 2013),
            ("down", 2012),
            ("up", 2013),
            ("end", 2012),
            ("home", 2019),
            ("G", 2012),
            ("g", 2019),
        ):
            await pilot.press(press)
            await until(pilot, lambda year=year: drawn(shown) and f"September {year}" in rows_of(pilot, "under"), press)  # type: ignore[misc]
        assert in_cell(shown, (0, 5)).endswith("4")
        await pilot.press("f")
        await until(pilot, lambda: drawn(shown) and in_cell(shown, (0, 5)).endswith("2"), "one way alone")
        assert "counting everything" not in str(shown.drawing.border_subtitle)
    async with explorer().run_test(size=size) as pilot:
        series = await picture(pilot, "fostering annual 2018/19 kind:report", "L")
        assert series.thing == ANNUAL
        assert "and 1 other edition" in screen_text(pilot)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_picture_of_what_is_around_is_walked_by_arrows_and_centred_anew_by_enter(
    size: tuple[int, int],
) -> None:
    async with explorer().run_test(size=size) as pilot:
        shown = await picture(pilot, "fostering north", "E")
        screen = explore(pilot)
        assert isinstance(shown, NearbyScreen)
        first = shown.thing
        await pilot.press("left")
        await until(pilot, lambda: drawn(shown) and shown.at != first, "a neighbour")
        neighbour = shown.at
        assert shown.view.spots
        await pilot.press("enter")
        await until(pilot, lambda: shown.thing == neighbour and drawn(shown), "the neighbour in the middle")
        await pilot.press("escape")
        await until(pilot, lambda: shown.thing == first and drawn(shown), "the first again")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen, "its card")


@every_size
async def test_a_dozen_around_are_laid_out_away_from_the_screen_s_thread_fit_and_are_all_reached(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[str] = set()
    lay_out = NearbyScreen.drawn

    def chosen(corpus: Corpus, id: str) -> Nearby:
        threads.add(threading.current_thread().name)
        return nearby(corpus, id)

    def laid_out(screen: NearbyScreen, width: int, height: int) -> Drawn:
        threads.add(threading.current_thread().name)
        return lay_out(screen, width, height)

    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setattr("explorer.tui.pictures.nearby.nearby", chosen)
    monkeypatch.setattr(NearbyScreen, "drawn", laid_out)
    corpus = council([f"2018-06-{day:02}" for day in range(1, 21)])
    async with explorer(lambda: corpus).run_test(size=size) as pilot:
        shown = await picture(pilot, "board kind:body", "E")
        assert isinstance(shown, NearbyScreen)
        names = [str(key) for key in shown.drawing.drawn.boxes if key != shown.thing]
        assert len(names) == MOST
        assert "28 more links not drawn" in screen_text(pilot)
        for id in names:
            await pilot.press(*arrows(shown, id))
            await until(pilot, lambda id=id: shown.at == id and drawn(shown), "a neighbour")  # type: ignore[misc]
            assert corpus.get(id).label in rows_of(pilot, "under")
            fits(shown, size)
        await pilot.press("y")
        await until(pilot, lambda: "“words”" in pilot.app.clipboard, "the citation of the link")
        await pilot.resize_terminal(*reversed(size))
        await until(pilot, lambda: shown.app.size.width == size[1] and drawn(shown), "the other size")
        fits(shown, (size[1], size[0]))
        assert threads == {"show", "draw"}


def fits(shown: PictureScreen, size: tuple[int, int]) -> None:
    """Hold a picture to the width it has."""
    room = shown.drawing.content_size.width
    assert 0 < room <= size[0]
    assert all(sum(cell_len(piece.text) for piece in line) <= room for line in shown.drawing.drawn.lines)
    assert all(box.x + box.width <= room for box in shown.drawing.drawn.boxes.values())


@every_size
async def test_one_picture_gives_way_to_another_of_the_same_thing(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        first = await picture(pilot, "scrutiny board 2", "E")
        for press, kind in (("L", TimelineScreen), ("A", AttendanceScreen), ("E", NearbyScreen)):
            await pilot.press(press)
            await until(pilot, lambda kind=kind: isinstance(pilot.app.screen, kind), press)  # type: ignore[misc]
            assert isinstance(pilot.app.screen, PictureScreen)
            assert pilot.app.screen.thing == first.thing
            assert len(pilot.app.screen_stack) == 2


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_attendance_is_gone_through_by_arrows_and_opens_the_words_of_the_record(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        shown = await picture(pilot, "scrutiny board 2", "A")
        assert isinstance(shown, AttendanceScreen)
        assert shown.shown is not None
        at = shown.at
        await pilot.press("down", "left")
        await until(pilot, lambda: drawn(shown) and shown.at == (at[0] + 1, at[1] - 1), "the cell")
        assert shown.at in shown.drawing.drawn.boxes
        assert shown.shown.people[shown.at[0]].label in rows_of(pilot, "under")
        assert "● present" in screen_text(pilot)
        assert shown.shown.people[shown.at[0]].label[:8] in screen_text(pilot)
        await pilot.press("up", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")


@every_size
async def test_attendance_of_somebody_begins_in_their_row(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        shown = await picture(pilot, "jo whitby kind:person", "A")
        assert isinstance(shown, AttendanceScreen)
        assert shown.shown is not None
        assert shown.shown.body.kind == "body"
        await until(pilot, lambda: "Jo Whitby" in rows_of(pilot, "under"), "the person")
        assert shown.shown.people[shown.at[0]].label == "Jo Whitby"


@every_size
async def test_attendance_of_what_meets_nowhere_is_refused_in_words(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await search(pilot, "kind:report")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        await pilot.press("A")
        await until(pilot, lambda: said(pilot).startswith("Attendance is drawn for a body"), "a message")
        assert pilot.app.screen is screen


@pytest.mark.parametrize("press", ["L", "E", "A"])
async def test_what_is_drawn_is_exported(press: str) -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        shown = await picture(pilot, "scrutiny board kind:body", press)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, ExportScreen), "what can be exported")
        ids = shown.drawn_ids
        assert len(ids) > 2
        assert shown.thing in ids
        assert f"The {len({*ids})} things drawn: {shown.pane} of " in rows_of(pilot, "export-list")
        assert all(id in shown.corpus.entities for id in ids)
