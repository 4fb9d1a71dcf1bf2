"""What is sent to the terminal goes there at once where the terminal takes it, and waits on a thread of its own where it does not."""

from __future__ import annotations

import os
import sys
import threading
from contextlib import suppress
from queue import Queue
from typing import IO, Any, Final

from textual.drivers._writer_thread import WriterThread

AT_ONCE: Final = 16 * 1024
"""Bytes of a text that are written without the thread: some lines of a screen, which no terminal takes long over."""


class Prompt(WriterThread):
    """Textual's thread that writes, which gets only what the terminal does not take at once.

    To wake a thread and to wait for its turn is a fifth of the time from a key to its results. A terminal that takes nothing, as one that
    is stopped or far away, still holds only the thread.
    """

    def __init__(self, file: IO[str]) -> None:
        super().__init__(file)
        self._bytes: Queue[Any] = self._queue
        self._code = getattr(file, "encoding", None) or "utf-8", getattr(file, "errors", None) or "replace"
        self._turn = threading.Lock()
        self._terminal = _unheld(file.fileno())

    def write(self, text: str) -> None:
        """Write a text after all that were written before it."""
        data = text.encode(*self._code)
        with self._turn:
            if self._terminal >= 0 and len(data) <= AT_ONCE and not self._bytes.unfinished_tasks:
                data = _rest(self._terminal, data)
            if data:
                self._bytes.put(data)

    def run(self) -> None:
        """Write what waits, and end when told so; where the terminal is gone nothing more can be written."""
        while (data := self._bytes.get()) is not None:
            with suppress(OSError):
                while data:
                    data = data[os.write(self._file.fileno(), data) :]
            self._bytes.task_done()
        if self._terminal >= 0:
            os.close(self._terminal)
            self._terminal = -1


def install() -> None:
    """Have the terminal's driver write so; on Windows it does not."""
    if sys.platform != "win32":
        from textual.drivers import linux_driver

        vars(linux_driver)["WriterThread"] = Prompt


def _unheld(descriptor: int) -> int:
    """Return another descriptor of a terminal, on which writing never waits; -1 where there is none."""
    try:
        return os.open(os.ttyname(descriptor), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, AttributeError):
        return -1


def _rest(descriptor: int, data: bytes) -> bytes:
    """Write what is taken at once, and return what is not."""
    try:
        while data:
            data = data[os.write(descriptor, data) :]
    except BlockingIOError:
        return data
    except OSError:
        return b""
    return data
