"""The links pane by keys alone."""

from __future__ import annotations

import pytest

from tests.example_papers import AGENCY
from tests.tui.driving import SIZES, explorer, loaded, rows_of, settled, until


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_links_are_filtered_turned_and_followed_further(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        screen.visit(AGENCY)
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
