"""A bar on stderr while papers are read, and Ctrl-C that stops between two papers."""

from __future__ import annotations

import signal
import sys
import time
from types import FrameType, TracebackType
from typing import Any, Final, Self

from explorer.cli.output import harmless, one_line

_WIDTH: Final = 24
_SECONDS: Final = 0.08
"""The bar is drawn no more often than this."""
_STOPPING: Final = (signal.SIGINT, signal.SIGTERM)


class Bar:
    """Progress on a terminal; says nothing elsewhere. The first Ctrl-C, or signal to end, asks to stop, the second one interrupts."""

    def __init__(self) -> None:
        self.cancelled = False
        self._total = self._done = 0
        self._drawn = 0.0
        self._shown = sys.stderr is not None and sys.stderr.isatty()
        self._handlers: dict[int, Any] = {}

    def start(self, total: int) -> None:
        """Take the number of papers."""
        self._total = total

    def step(self, name: str) -> None:
        """Take the paper just finished."""
        self._done += 1
        now = time.monotonic()
        if self._shown and (now - self._drawn >= _SECONDS or self._done == self._total):
            self._drawn = now
            filled = _WIDTH * self._done // max(1, self._total)
            bar = "█" * filled + "░" * (_WIDTH - filled)
            sys.stderr.write(f"\r\x1b[K{bar} {self._done}/{self._total} {harmless(one_line(name, 40))}")
            sys.stderr.flush()

    def __enter__(self) -> Self:
        self._handlers = {number: signal.signal(number, self._stop) for number in _STOPPING}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        if self._shown and self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def _stop(self, number: int, frame: FrameType | None) -> None:
        if self.cancelled:
            raise KeyboardInterrupt
        self.cancelled = True
