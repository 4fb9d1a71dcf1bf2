"""Keys are waited for in tests until all that they call for is done, and no longer."""

from __future__ import annotations

import asyncio
import threading
from time import monotonic

from textual.widgets import Input

from explorer.tui.rows import RowList
from tests.tui.driving import explorer, loaded, write
from tests.tui.waiting import all_arrived, at_rest, nothing_goes_on


async def test_at_rest_a_key_has_brought_its_row_its_card_and_its_picture() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "home")
        for _ in range(3):
            await pilot.press("down")
            await at_rest()
            row = screen.query_one("#results", RowList).row
            assert row is not None
            assert screen.card is not None
            assert screen.card.id == row.key


async def test_what_has_not_arrived_is_not_at_rest() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await at_rest()
        assert all_arrived(pilot.app)
        screen.call_later(nothing)
        assert not all_arrived(pilot.app)
        await at_rest()
        screen.refresh(layout=True)
        assert not all_arrived(pilot.app)
        await at_rest()
        screen.set_timer(0.05, nothing)
        await asyncio.sleep(0)
        assert not all_arrived(pilot.app)
        await at_rest()
        assert all_arrived(pilot.app)


def nothing() -> None:
    pass


async def test_what_takes_long_is_not_waited_for() -> None:
    let = threading.Event()
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await at_rest()
        screen.run_worker(let.wait, thread=True)
        await asyncio.sleep(0)
        assert not nothing_goes_on(pilot.app)
        begun = monotonic()
        await at_rest(max_sleep=60)
        assert monotonic() - begun < 30
        let.set()


async def test_letters_are_written_as_typed() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await write(pilot, "who: 'Harlow' 2018/19")
        assert screen.query_one("#search", Input).value == "who: 'Harlow' 2018/19"
