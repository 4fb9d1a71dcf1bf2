"""Messages lie over the line of keys and the frame above it, not over what is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.tui.app import ExplorerApp
from explorer.tui.handing import SAID
from explorer.views.plain import brief
from tests.tui.driving import SIZES, explorer, loaded, said, screen_text, settled, until


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


async def test_a_message_that_names_a_path_of_thousands_of_letters_does_not_lie_over_the_screen() -> None:
    async with explorer().run_test(size=(80, 24), notifications=True) as pilot:
        await loaded(pilot)
        app = pilot.app
        assert isinstance(app, ExplorerApp)
        app.say(f"/{'elm' * 1_000}.md cannot be written: file name too long. Choose another.", severe=True)
        await until(pilot, lambda: "Choose another." in " ".join(screen_text(pilot).split()), "the end of the message")
        assert len(said(pilot)) == SAID
        assert "Results" in screen_text(pilot)


@given(st.text(max_size=40), st.integers(2, 50))
def test_a_brief_text_has_both_ends(text: str, most: int) -> None:
    cut = brief(text, most)
    assert len(cut) == min(len(text), most)
    assert text.startswith(cut[: most // 2])
    assert len(text) <= most or (cut[most // 2] == "…" and text.endswith(cut[most // 2 + 1 :]))
