"""The end of an explorer that is ended from elsewhere: by a signal, or as its terminal has gone away, also without one, as when a
multiplexer dies that had it ignore hang-ups."""

from __future__ import annotations

import os
import select
import signal
import stat
import sys
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Final, Self

GRACE: Final = 5.0
"""Seconds in which the explorer may put away what it keeps; a write to a terminal that is gone can block for ever."""

HUNG_UP: Final = 129
"""The exit code of a program that a hang-up ends."""

ENDING: Final = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))
"""The signals that ask a program to end."""


class Endings:
    """A context in which a signal that would end the program at once calls `leave` first, from a thread; before there is one the context is
    left. Behind it the program ends as the signal ends it.

    Ended at once, the explorer would leave a terminal that shows nothing of what is typed and sends a sequence at each move of the mouse.
    """

    def __init__(self) -> None:
        self.leave: Callable[[], object] | None = None
        self.heard = 0
        self._before: list[int] = []

    def __enter__(self) -> Self:
        if threading.current_thread() is threading.main_thread():
            # Who started the program may have it ignore some.
            self._before = [number for number in ENDING if signal.getsignal(number) is signal.SIG_DFL]
            for number in self._before:
                signal.signal(number, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number in self._before:
            signal.signal(number, signal.SIG_DFL)
        if self.heard:
            signal.raise_signal(self.heard)

    def _hear(self, number: int, frame: FrameType | None) -> None:
        self.heard = number
        if self.leave is None:
            raise SystemExit(128 + number)
        threading.Thread(target=_end, args=(self.leave, 128 + number), name="ending", daemon=True).start()


def shell_beneath() -> bool:
    """Whether the program is a job of a shell, which can go on with it once it has been stopped."""
    return sys.platform != "win32" and os.getpgrp() != os.getsid(0)


def stop() -> None:
    """Stop the program and what started it, as make or uv, until the shell goes on with them."""
    if sys.platform != "win32":
        os.killpg(os.getpgrp(), signal.SIGTSTP)


def watch(terminal: int, leave: Callable[[], object]) -> None:
    """Call `leave`, from a thread, once the terminal of this descriptor is gone, and end the process if it is there after `GRACE`.

    At the end of its input Textual's driver reads again at once, for ever; this waits without reading and costs nothing. Where the
    system has no `poll`, or the descriptor is no device, nothing is watched.
    """
    # Not `isatty`: a terminal that went away while the explorer began is none any more.
    if hasattr(select, "poll") and stat.S_ISCHR(os.fstat(terminal).st_mode):
        threading.Thread(target=_watch, args=(terminal, leave), name="hangup", daemon=True).start()


def _watch(terminal: int, leave: Callable[[], object]) -> None:
    poll = select.poll()
    # Asked for nothing, poll still tells of a hang-up.
    poll.register(terminal, 0)
    if any(event & select.POLLHUP for _descriptor, event in poll.poll()):
        _end(leave, HUNG_UP)


def _end(leave: Callable[[], object], code: int) -> None:
    leave()
    threading.main_thread().join(GRACE)
    os._exit(code)
