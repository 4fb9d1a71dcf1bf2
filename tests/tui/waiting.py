"""Waiting until the explorer has nothing left to do.

Textual's own pilot asks after each key whether the process works hard. That takes twenty milliseconds at least and up to a second where the
explorer thinks of what may be typed next, and a machine that leaves the process no time looks like one on which there is nothing to do.
"""

from __future__ import annotations

import asyncio
from time import monotonic, process_time
from typing import Any, Final

from textual._context import active_app
from textual._queue import Queue
from textual._wait import SLEEP_GRANULARITY, SLEEP_IDLE
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.timer import Timer

from explorer.tui.screens import Steady

LOOK: Final = 0.001
"""Seconds between two looks."""

SOON: Final = 0.2
"""What is put off for fewer seconds than these is waited for."""


IDLE: Final = 5
"""Times that the process may be found to do nothing while there are messages for parts that do not take them."""


async def at_rest(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Wait until two looks find nothing left to do, or nothing is done but what takes longer, or `max_sleep` seconds have gone by."""
    app, end, quiet, idle = active_app.get(), monotonic() + max_sleep, False, 0
    while (now := monotonic()) < end:
        used, look = process_time(), LOOK
        while monotonic() < now + SLEEP_GRANULARITY:
            await asyncio.sleep(look)
            before, quiet = quiet, nothing_goes_on(app) and all_arrived(app)
            if quiet and before:
                return
            # Few looks where something is left, or they would themselves be taken for work.
            look = LOOK if quiet else 2 * look
        if process_time() - used < SLEEP_IDLE:
            idle += 1
            if idle == IDLE or all_arrived(app):
                return


def nothing_goes_on(app: App[None]) -> bool:
    """Whether all workers are finished and nothing moves."""
    return all(worker.is_finished for worker in app.workers) and app.animator._idle_event.is_set()


def all_arrived(app: App[None]) -> bool:
    """Whether all messages are dealt with, and the screen on top is laid out and painted."""
    screens = app.screen_stack if app._running else []
    if not screens or to_be_drawn(screens[-1]):
        return False
    parts: list[MessagePump] = [app, *screens, *screens[-1].walk_children()]
    return all(waits(part) for part in parts)


def waits(part: MessagePump) -> bool:
    """Whether a part of the program has dealt with all its messages, waits for another, and has put off nothing."""
    queue: Queue[Message | None] = part._message_queue
    return (
        queue.empty()
        and bool(queue.ready_event._waiters)
        and not part._next_callbacks
        and not any(timer._repeat == 0 and timer._interval < SOON and going(timer) for timer in part._timers)
    )


def going(timer: Timer) -> bool:
    return timer._task is not None and not timer._task.done()


def to_be_drawn(screen: Screen[Any]) -> bool:
    """Whether a screen will yet be laid out or painted, or something is done when it has been."""
    return bool(
        screen._layout_required
        or screen._repaint_required
        or screen._scroll_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
        or (isinstance(screen, Steady) and screen._coming is not None)
    )
