"""Unfolding the long lists of a card by keys."""

from __future__ import annotations

import asyncio

import pytest
from textual.pilot import Pilot

from explorer.corpus import Corpus
from explorer.tui.explore import ExploreScreen
from tests.test_card_lists import council
from tests.tui.driving import SIZES, every_size, explorer, rows_of, search, settled, until


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


async def to_line(pilot: Pilot[None], screen: ExploreScreen, label: str) -> None:
    """Open the best of what is found and go down its card to a line."""
    await pilot.press("enter")
    await until(pilot, lambda: screen.pane == "card" and settled(screen), "the card")
    listing = screen.listing()
    for _ in listing.rows:
        if listing.row and "".join(piece.text for piece in listing.row.lead).strip() == label:
            break
        await pilot.press("down")
        await until(pilot, lambda: settled(screen))
    else:
        raise AssertionError(label)


async def follow(pilot: Pilot[None], label: str, words: str) -> None:
    """Open a line of a decision's card and come back; `words` is what is looked at then."""
    screen = await search(pilot, "contribution 412,000")
    await to_line(pilot, screen, label)
    assert "no quote" not in rows_of(pilot, "source")
    assert screen.card is not None
    opened = screen.card.id
    await pilot.press("enter")
    await until(pilot, lambda: screen.pane == "results" and screen.words == words and settled(screen), words)
    assert opened in [one.entity.id for _, group in screen.results.groups for one in group]
    await pilot.press("left_square_bracket")
    await until(pilot, lambda: screen.pane == "card" and settled(screen), "the way back")
    await pilot.press("escape", "escape")
    await until(pilot, lambda: not screen.selection.parts, "everything")


@every_size
async def test_a_value_leads_to_all_of_which_it_is_said_and_shows_its_words(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        await follow(pilot, "Outcome", "Decisions · body Children's Scrutiny Board (2) · resolved")
        await follow(pilot, "Power", "Decisions · body Children's Scrutiny Board (2)")
        await follow(pilot, "Date", "Everything · 4 March 2019")
