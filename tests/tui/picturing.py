"""Driving the pictures by keys in tests."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable

from textual.pilot import Pilot

from explorer.tui.pictures.frame import PictureScreen
from explorer.tui.pictures.nearby import NearbyScreen
from explorer.views.drawn.nearby import towards
from tests.drawn.test_nearby import cells_of
from tests.tui.driving import loaded, search, settled, until

ARROWS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


async def picture(pilot: Pilot[None], words: str, key: str) -> PictureScreen:
    """Search for words, open the best, and press the key of a picture."""
    await loaded(pilot)
    screen = await search(pilot, words)
    await pilot.press("enter")
    await until(pilot, lambda: screen.pane == "card" and settled(screen), "the card")
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, PictureScreen), "the picture")
    shown = pilot.app.screen
    assert isinstance(shown, PictureScreen)
    await until(pilot, lambda: drawn(shown), "the drawing")
    return shown


def drawn(shown: PictureScreen) -> bool:
    """Whether a picture is drawn, and what is listed below it is there."""
    return bool(shown.drawing.drawn.lines) and all(worker.is_finished for worker in shown.workers)


def in_cell(shown: PictureScreen, key: Hashable) -> str:
    """What stands in a cell of a picture."""
    box = shown.drawing.drawn.boxes[key]
    return "".join(cells_of(shown.drawing.drawn, box.y)[box.x : box.x + box.width]).strip()


def arrows(shown: NearbyScreen, there: str) -> list[str]:
    """The fewest arrow keys that lead from the cursor of a picture to one of its things."""
    boxes = shown.drawing.drawn.boxes
    ways: dict[Hashable, list[str]] = {shown.at: []}
    waiting = deque(ways)
    while waiting and there not in ways:
        here = waiting.popleft()
        for key, (across, down) in ARROWS.items():
            onward = towards(boxes, here, across, down)
            if onward not in ways:
                ways[onward] = [*ways[here], key]
                waiting.append(onward)
    return ways[there]
