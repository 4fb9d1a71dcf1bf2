"""A bar on stderr while papers are read, and Ctrl-C that stops without the papers under way."""

from __future__ import annotations

import contextlib
import signal
import sys
import time
from types import FrameType, TracebackType
from typing import Any, Final, Self

from explorer.cli.output import harmless, one_line

_WIDTH: Final = 24
_SECONDS: Final = 0.08
"""The bar is drawn no more often than this."""
_STOPPING: Final = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


class Bar:
    """Progress on a terminal; says nothing elsewhere. The first Ctrl-C, or signal to end, asks to stop, the second one interrupts; one
    that whoever started the program has it ignore does neither."""

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
            _draw(f"{bar} {self._done}/{self._total} {harmless(one_line(name, 40))}")

    def __enter__(self) -> Self:
        heard = [number for number in _STOPPING if signal.getsignal(number) is not signal.SIG_IGN]
        self._handlers = {number: signal.signal(number, self._stop) for number in heard}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        if self._shown and self._drawn:
            _draw("")

    def _stop(self, number: int, frame: FrameType | None) -> None:
        if self.cancelled:
            raise KeyboardInterrupt
        self.cancelled = True


def _draw(bar: str) -> None:
    # What has been read is stored also where the terminal has gone away.
    with contextlib.suppress(OSError):
        sys.stderr.write(f"\r\x1b[K{bar}")
        sys.stderr.flush()
