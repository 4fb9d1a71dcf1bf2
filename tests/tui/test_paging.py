"""Page keys move what is seen by a screenful, wherever the cursor stands on it."""

from __future__ import annotations

from itertools import pairwise

import pytest

from explorer.tui.help import HelpScreen
from explorer.tui.rows import RowList
from explorer.views.row import Piece, Row
from tests.tui.driving import SIZES, explorer, loaded, until

SMALL = (40, 12)


@pytest.mark.parametrize("size", [SMALL, *SIZES], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_the_first_page_down_in_the_help_moves_by_a_screenful(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen), "the help")
        rows = pilot.app.screen.query_one(RowList)
        page = rows.scrollable_content_region.height - 1
        await until(pilot, lambda: rows.max_scroll_y > 2 * page, "its lines")
        for top in (page, 2 * page, page, 0):
            await pilot.press("pagedown" if top >= rows.scroll_offset.y + page else "pageup")
            await until(pilot, lambda top=top: rows.scroll_offset.y == top, f"line {top}")  # type: ignore[misc]
        for press, end in (("pagedown", len(rows.rows) - 1), ("pageup", rows._stop(0, 1))):
            for _ in range(len(rows.rows)):
                await pilot.press(press)
            assert rows.cursor == end


async def test_a_row_taller_than_the_screen_and_rows_where_the_cursor_cannot_stand_are_paged_through() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "2")
        rows = screen.query_one("#card", RowList)
        page = rows.scrollable_content_region.height - 1
        tall = Row("tall", (Piece("word " * 60 * page),))
        none = [Row(f"none {at}", (Piece(str(at)),), stops=False) for at in range(3 * page)]
        rows.show((Row("first", (Piece("first"),)), tall, *none, Row("last", (Piece("last"),))))
        tops = [0]
        while rows.row is None or rows.row.key != "last":
            await pilot.press("pagedown")
            tops.append(rows.scroll_offset.y)
            assert len(tops) < 60
        assert {after - before for before, after in pairwise(tops[:-1])} == {page}
        assert tops[-1] == rows.max_scroll_y
