"""Stepping out: what is shown, where the cursor stands and what keys act on are one thing, and Escape never leads into the search box."""

from __future__ import annotations

import pytest
from textual._compositor import Compositor, ReflowResult
from textual.geometry import Size
from textual.widget import Widget

from explorer.selection import Selection
from explorer.tui.app import ExplorerApp
from explorer.tui.pictures.timeline import TimelineScreen
from explorer.tui.places import Opening
from explorer.tui.rows import RowList
from explorer.views.address import Address
from tests.example_papers import AGENCY
from tests.tui.driving import SIZES, every_size, example, explorer, loaded, on_lines, said, search, settled, until


@every_size
@pytest.mark.parametrize("press", ["escape", "1"])
async def test_back_among_the_results_the_card_is_that_of_the_row_that_keys_act_on(
    size: tuple[int, int], press: str
) -> None:
    app = ExplorerApp(example, opening=Opening(Address(at=AGENCY)))
    async with app.run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen), "its card")
        await pilot.press(press)
        row = screen.query_one("#results", RowList).row
        assert row is not None
        assert row.key != AGENCY
        await until(pilot, lambda: screen.pane == "results" and settled(screen), "the results")
        assert screen.card is not None
        assert screen.card.id == screen.at_hand() == row.key
        await pilot.press("L")
        await until(pilot, lambda: isinstance(pilot.app.screen, TimelineScreen), "the timeline")
        drawn = pilot.app.screen
        assert isinstance(drawn, TimelineScreen)
        assert row.key in (drawn.thing, drawn.like.cursor)
        # What was left is one key away.
        await pilot.press("escape", "left_square_bracket")
        await until(
            pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen), "the way back"
        )


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_panes_that_were_filled_behind_the_facets_have_their_words(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "F")
        await until(pilot, lambda: settled(screen) and len(screen.query_one("#facets", RowList).rows) > 3, "the facets")
        await pilot.press("j", "j", "enter")
        await until(pilot, lambda: settled(screen) and screen.selection != Selection(), "what is left")
        await pilot.press("escape")
        for pane in ("card", "links"):
            rows = screen.query_one(f"#{pane}", RowList)
            if not rows.size.area:
                await pilot.press("2" if pane == "card" else "3")
            await until(pilot, lambda rows=rows: settled(screen) and on_lines(rows), f"words in {pane}")  # type: ignore[misc]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_panes_whose_place_was_asked_for_before_they_were_laid_out_have_their_words(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out = Compositor.reflow

    def asked_before(self: Compositor, parent: Widget, size: Size) -> ReflowResult:
        if self.root is not None:
            # As after a scroll: the next to ask for a place has the map made anew.
            self._full_map_invalidated = True
            assert self.full_map
        return lay_out(self, parent, size)

    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape")
        monkeypatch.setattr(Compositor, "reflow", asked_before)
        for pane, press in (("card", "2"), ("links", "3"), ("facets", "F")):
            rows = screen.query_one(f"#{pane}", RowList)
            await pilot.press(press)
            await until(pilot, lambda rows=rows: settled(screen) and on_lines(rows), f"words in {pane}")  # type: ignore[misc]


@every_size
async def test_escape_ends_among_the_results_so_that_the_next_key_is_a_command(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await search(pilot, "fostering")
        await pilot.press("escape", "escape", "escape", "escape", "escape")
        await until(pilot, lambda: settled(screen))
        assert screen.pane == "results"
        assert screen.selection == Selection()
        assert "q leaves" in said(pilot)
        await pilot.press("q")
        assert pilot.app._exit
