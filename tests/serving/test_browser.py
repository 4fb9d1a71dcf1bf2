"""The explorer in a real browser: it opens, searches and follows a link."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("textual_serve", reason="the extra [web] is not installed")

from tests.serving.browser import CHROMIUM, chromium
from tests.serving.served import served


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
        await page.until(lambda: "Pat Seaman" in page.words, "what was searched for")
        await page.press("enter")
        page.forget()
        await page.press("enter")
        await page.until(lambda: "Evidence" in page.words or "Source" in page.words, "the link that was followed")
        assert (await page.picture()).startswith(b"\x89PNG")
        assert {url.split("/")[2] for url in page.asked_for if url.startswith("http")} == {address.split("/")[2]}
        assert not any("token=" in url for url in page.asked_for[1:])
