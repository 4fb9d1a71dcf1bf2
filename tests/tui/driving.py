"""Driving the explorer by keys in tests: wait for what is true, never for time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from time import monotonic

import pytest
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from explorer.corpus import Corpus, from_resolution
from explorer.tui.app import ExplorerApp
from explorer.tui.explore import ExploreScreen
from explorer.tui.rows import RowList
from tests.example import example_resolution, example_texts

SIZES = ((60, 15), (80, 24), (120, 40), (200, 50))
every_size = pytest.mark.parametrize("size", SIZES[1:], ids=lambda size: f"{size[0]}x{size[1]}")
"""Runs a test at the sizes at which nothing may be missing."""

PATIENCE = 60.0
"""Seconds until a condition that does not come true fails the test."""

LOOK = 0.005
"""Seconds between two looks at a condition that no key brings about: a thread or another process needs the processor."""


def example() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


def explorer(load: Callable[[], Corpus] = example, banner: str = "") -> ExplorerApp:
    return ExplorerApp(load, banner)


async def until(pilot: Pilot[None], true: Callable[[], bool], what: str = "the condition") -> None:
    """Let the app work until something is true."""
    end = monotonic() + PATIENCE
    while not true():
        assert monotonic() < end, f"waited in vain for {what}\n{screen_text(pilot)}"
        await pilot.pause()
        await asyncio.sleep(LOOK)


async def loaded(pilot: Pilot[None]) -> ExploreScreen:
    """Wait for the results and the first card."""
    screen = explore(pilot)
    await until(pilot, lambda: screen.corpus is not None and bool(screen.results.groups), "the results")
    await until(pilot, lambda: screen.card is not None, "the first card")
    return screen


async def search(pilot: Pilot[None], words: str) -> ExploreScreen:
    """Type words into the box and wait for their results and the card of the best."""
    screen = explore(pilot)
    await pilot.press("slash")
    await write(pilot, words)
    await until(pilot, lambda: screen.selection.query == words.strip() and settled(screen), f"results for {words!r}")
    return screen


async def write(pilot: Pilot[None], words: str) -> None:
    """Type words as fast as hands can: no letter waits for what the one before it brings."""
    driver = pilot.app._driver
    assert driver is not None
    for character in words:
        event = events.Key(_character_to_key(character), character)
        event.set_sender(pilot.app)
        driver.send_message(event)
    await pilot.pause()


async def go_to(pilot: Pilot[None], words: str, id: str) -> ExploreScreen:
    """Search for words, go down what is found to a thing, and open it."""
    screen = await search(pilot, words)
    await pilot.press("escape", "home")
    rows = screen.query_one("#results", RowList)
    for _ in range(len(rows.rows)):
        await until(pilot, lambda: settled(screen))
        if rows.row is not None and rows.row.key == id:
            break
        await pilot.press("down")
    await pilot.press("enter")
    await until(
        pilot,
        lambda: screen.pane == "card" and screen.card is not None and screen.card.id == id and settled(screen),
        id,
    )
    return screen


def settled(screen: ExploreScreen) -> bool:
    """Whether results, card and links agree with each other."""
    return all(worker.is_finished for worker in screen.workers)


def explore(pilot: Pilot[None]) -> ExploreScreen:
    found = next(screen for screen in pilot.app.screen_stack if isinstance(screen, ExploreScreen))
    assert isinstance(found, ExploreScreen)
    return found


def key(character: str) -> str:
    """The name of the key that types a character."""
    return {" ": "space", "/": "slash", "'": "apostrophe", ":": "colon", "\\": "backslash"}.get(character, character)


def rows_of(pilot: Pilot[None], pane: str) -> str:
    """All words of a pane, whether they are on the screen or not, one row a line."""
    found = pilot.app.screen.query_one(f"#{pane}", RowList)
    return "\n".join(" ".join("".join(piece.text for piece in (*row.lead, *row.pieces)).split()) for row in found.rows)


def said(pilot: Pilot[None]) -> str:
    """The messages that are up, one a line."""
    return "\n".join(notification.message for notification in pilot.app._notifications)


def screen_text(pilot: Pilot[None]) -> str:
    """What is on the screen, line by line."""
    width, height = pilot.app.size
    strips = pilot.app.screen._compositor.render_strips()
    return "\n".join(strip.text for strip in strips)[: (width + 1) * height]


def on_lines(rows: RowList) -> bool:
    """Whether a list shows words on its lines."""
    height = rows.scrollable_content_region.height
    return any(rows.render_line(line).text.strip() for line in range(height))
