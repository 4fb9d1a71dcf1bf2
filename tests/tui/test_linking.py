"""The links pane by keys alone."""

from __future__ import annotations

import pytest

from explorer.tui.rows import RowList
from tests.example_papers import AGENCY
from tests.test_card_lists import council
from tests.tui.driving import SIZES, every_size, explorer, loaded, rows_of, search, settled, until


@every_size
async def test_links_are_grouped_with_counts_and_a_hub_is_folded_until_it_is_unfolded(size: tuple[int, int]) -> None:
    corpus = council(["2018-06-21"] * 40)
    async with explorer(lambda: corpus).run_test(size=size) as pilot:
        screen = await search(pilot, "board kind:body")
        await pilot.press("enter")
        await until(pilot, lambda: screen.card is not None and screen.card.kind == "body" and settled(screen))
        await pilot.press("3", "home")
        links = screen.query_one("#links", RowList)
        counts = {row.text: row.tail.text for row in links.rows if row.tail and not row.stops}
        assert counts == {"← Decisions · decided": "40", "← Meetings · met as": "40"}
        assert str(links.border_subtitle) == "80"
        folded = [row.text.strip() for row in links.rows if row.text.strip().startswith("+")]
        assert len(folded) == 2
        while links.row is not None and not links.row.text.strip().startswith("+"):
            await pilot.press("down")
        at = links.cursor
        await pilot.press("enter")
        await until(pilot, lambda: settled(screen) and len([row for row in links.rows if row.stops]) > 40, "the rest")
        assert links.cursor == at
        assert at in links.in_sight()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_links_are_filtered_turned_and_followed_further(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "fostering north kind:body")
        await pilot.press("enter")
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))
        everything = rows_of(pilot, "links")
        await pilot.press("3", "i")
        await until(pilot, lambda: settled(screen) and "←" not in rows_of(pilot, "links"))
        await pilot.press("i")
        await until(pilot, lambda: settled(screen) and "→" not in rows_of(pilot, "links"))
        await pilot.press("i", "w")
        await until(pilot, lambda: settled(screen) and "Mentioned in" not in rows_of(pilot, "links"))
        await pilot.press("w", "d")
        await until(pilot, lambda: settled(screen) and "2 links away" in rows_of(pilot, "links"))
        await pilot.press("d", "d")
        await until(pilot, lambda: settled(screen) and rows_of(pilot, "links") == everything)
        await pilot.press("backslash", *"annual")
        await until(pilot, lambda: settled(screen) and "Annual" in rows_of(pilot, "links").splitlines()[1])
        await pilot.press("enter")
        assert screen.pane == "links"
        await pilot.press("backslash", "escape")
        await until(pilot, lambda: settled(screen) and rows_of(pilot, "links") == everything)
        assert screen.pane == "links"
