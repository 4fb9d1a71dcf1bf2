"""Messages lie over the line of keys and the frame above it, not over what is read."""

from __future__ import annotations

import pytest

from tests.tui.driving import SIZES, explorer, loaded, screen_text, settled, until


@pytest.mark.parametrize("size", SIZES[1:], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize(("words", "lines"), [("A short word.", 1), ("word " * 22, 2)])
async def test_a_message_covers_no_row(size: tuple[int, int], words: str, lines: int) -> None:
    async with explorer().run_test(size=size, notifications=True) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: settled(screen))
        before = screen_text(pilot).splitlines()
        pilot.app.notify(words, markup=False)
        await until(pilot, lambda: words.split()[-1] in screen_text(pilot).splitlines()[-1], "the message")
        assert screen_text(pilot).splitlines()[:-lines] == before[:-lines]
