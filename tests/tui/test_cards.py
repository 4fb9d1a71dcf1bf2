"""Unfolding the long lists of a card by keys."""

from __future__ import annotations

import asyncio

import pytest

from explorer.corpus import Corpus
from tests.test_card_lists import council
from tests.tui.driving import SIZES, explorer, rows_of, search, settled, until


@pytest.mark.parametrize("size", SIZES[1:], ids=lambda size: f"{size[0]}x{size[1]}")
def test_a_folded_list_unfolds_in_the_card_and_the_cursor_goes_on_from_there(size: tuple[int, int]) -> None:
    corpus: Corpus = council(["2018-06-21"] * 20)

    async def drive() -> None:
        async with explorer(lambda: corpus).run_test(size=size) as pilot:
            screen = await search(pilot, "board")
            await pilot.press("enter")
            await until(pilot, lambda: screen.card is not None and screen.card.kind == "body", "the card of the body")
            await until(pilot, lambda: screen.pane == "card" and settled(screen), "the keys in the card")
            listing = screen.listing()
            assert "+14 more" in rows_of(pilot, "card")
            for _ in range(40):
                if listing.row is not None and listing.row.text == "+14 more":
                    break
                await pilot.press("down")
                await until(pilot, lambda: settled(screen))
            at = listing.cursor
            await pilot.press("enter")
            await until(pilot, lambda: "+14 more" not in rows_of(pilot, "card").split("Meetings")[0], "the rest")
            assert listing.cursor == at
            assert listing.row is not None
            assert listing.row.text.startswith("Settles")

    asyncio.run(drive())
