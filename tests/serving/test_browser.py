"""The explorer in a real browser: it opens, searches and follows a link, in a window of any size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="the extra [web] is not installed")

from tests.serving.browser import CHROMIUM, Browser, chromium
from tests.serving.served import served
from tests.tui.driving import SIZES

CELL = (9, 21)
"""Pixels of a cell of the terminal in the page."""


@pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian package chromium)")
async def test_it_opens_searches_and_follows_a_link(tmp_path: Path) -> None:
    async with served("--store", str(tmp_path / "none")) as address, chromium() as page:
        await page.open(address)
        await page.until(lambda: "Who decided" in page.words or "Decisions" in page.words, "the first screen")
        await page.until(lambda: "172 things" in page.words, "the record")
        await page.until(lambda: "Five things to know" in page.words, "the tour of a first run")
        await page.focus()
        page.forget()
        await page.type("/seaman")
        await found(page, lambda: "‘seaman’" in page.words and "Pat Seaman" in page.words, "what was searched for")
        await page.press("enter")
        await found(page, lambda: "o source" in page.words, "the card")
        await page.press("enter")
        await page.until(lambda: "O original" in page.words, "the link that was followed")
        assert (await page.picture()).startswith(b"\x89PNG")
        page.forget()
        await page.press("escape")
        await page.until(lambda: "3 Links" in page.words, "the explore screen")
        for (columns, rows), name in zip(SIZES[1:], ("Usha Patel", "Ofsted", "Transformation Board"), strict=True):
            page.forget()
            await page.resize(columns * CELL[0] + 4, rows * CELL[1] + 4)
            await found(page, footer_of(page, columns), f"a terminal of {columns} columns")
            await page.type(f"/{name.lower()}")
            await found(page, results_of(page, name), name)
            await page.press("enter")
            await found(page, lambda: "o source" in page.words, "its card")
        assert {url.split("/")[2] for url in page.asked_for if url.startswith("http")} == {address.split("/")[2]}
        assert not any("token=" in url for url in page.asked_for[1:])


async def found(page: Browser, true: Callable[[], bool], what: str) -> None:
    """Wait for something in what the page writes, and begin anew with that."""
    await page.until(true, what)
    page.forget()


def footer_of(page: Browser, columns: int) -> Callable[[], bool]:
    return lambda: any(len(line) == columns and "quit" in line for line in page.lines)


def results_of(page: Browser, name: str) -> Callable[[], bool]:
    return lambda: f"‘{name.lower()}’" in page.words and name in page.words
