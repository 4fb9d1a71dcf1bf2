"""The end of an explorer whose terminal has gone away without a signal, as when a multiplexer dies that had it ignore hang-ups."""

from __future__ import annotations

import os
import select
import stat
import threading
from collections.abc import Callable
from typing import Final

GRACE: Final = 5.0
"""Seconds in which the explorer may put away what it keeps; a write to a terminal that is gone can block for ever."""

HUNG_UP: Final = 129
"""The exit code of a program that a hang-up ends."""


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
        leave()
        threading.main_thread().join(GRACE)
        os._exit(HUNG_UP)
