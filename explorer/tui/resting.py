"""What is done while nobody does anything: Python's collector looks at what has been let go."""

from __future__ import annotations

import asyncio
from typing import Final

from textual import events
from textual.app import App

from explorer.collector import look

REST: Final = 0.1
"""Seconds without a key after which the collector looks: at a key it would hold what the key brings."""


class Resting(App[None]):
    """An application whose values are looked at by the collector when nothing has come in for a while."""

    alone: bool = False
    """Whether the process is the application's alone, and Python's collector may be told what stays."""

    def __init__(self) -> None:
        super().__init__()
        self._rest: asyncio.TimerHandle | None = None

    async def on_event(self, event: events.Event) -> None:
        """Put the look off when something comes in."""
        if self.alone and isinstance(event, events.InputEvent) and not event.is_forwarded:
            if self._rest is not None:
                self._rest.cancel()
            self._rest = asyncio.get_running_loop().call_later(REST, look)
        await super().on_event(event)
