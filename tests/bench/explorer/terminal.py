"""A program on a pseudo-terminal: keys go in, and the time is told until some words arrive."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path
from types import TracebackType
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[3]
PATIENCE: Final = 60.0
"""Seconds until a program that does not write what is waited for is given up."""

_ESCAPES: Final = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\-_])")


class Terminal:
    """Runs Python code with arguments on a terminal of some columns and lines; the environment is that of the process, with `more`."""

    def __init__(self, code: str, *arguments: str, columns: int = 120, lines: int = 40, **more: str) -> None:
        self._leader, follower = pty.openpty()
        fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        kept = {name: value for name, value in os.environ.items() if name != "TEXTUAL_FPS"}
        environment = {**kept, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT), **more}
        self._program = subprocess.Popen(
            [sys.executable, "-c", code, *arguments],
            stdin=follower, stdout=follower, stderr=follower, env=environment, cwd=ROOT, start_new_session=True,
        )  # fmt: skip
        os.close(follower)
        self._seen = b""

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.killpg(self._program.pid, signal.SIGKILL)
        self._program.wait()
        os.close(self._leader)

    def press(self, keys: bytes, until: str) -> float:
        """Send keys and return the seconds until words have arrived that were not there before."""
        self.settle(0.0)
        self._seen = b""
        start = time.perf_counter()
        os.write(self._leader, keys)
        return self._arrival(until, start)

    def wait(self, until: str) -> float:
        """Return the seconds until words have arrived; those that have already count."""
        return self._arrival(until, time.perf_counter())

    def settle(self, quiet: float = 0.2) -> None:
        """Read what comes until nothing has come for some seconds; less than half of one, because a cursor blinks."""
        while select.select([self._leader], [], [], min(quiet, 0.4))[0]:
            self._read()

    def resize(self, columns: int, lines: int) -> None:
        """Take another size, and tell the program, as a terminal does."""
        fcntl.ioctl(self._leader, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        os.kill(self._program.pid, signal.SIGWINCH)

    @property
    def processor(self) -> float:
        """Seconds that the processor has worked for the program so far, in all its threads; Linux tells them by the clock of a process."""
        return time.clock_gettime((~self._program.pid << 3) | 2)

    def _read(self) -> None:
        try:
            self._seen += os.read(self._leader, 1 << 16)
        except OSError as error:
            raise TimeoutError(f"the program has ended; the last it wrote: {self._shown()[-600:]!r}") from error

    def _arrival(self, until: str, start: float) -> float:
        wanted, arrived = until.encode(), time.perf_counter()
        last = wanted.split()[-1:] or [b""]
        # Escapes are taken out only of what may hold the words, so that this does not read more slowly what more is written of.
        while last[0] not in self._seen or wanted not in self._shown():
            if time.perf_counter() - start > PATIENCE:
                raise TimeoutError(f"waited in vain for {until!r}; the last it wrote: {self._shown()[-600:]!r}")
            if select.select([self._leader], [], [], 0.5)[0]:
                self._read()
                arrived = time.perf_counter()
        return arrived - start

    def _shown(self) -> bytes:
        return _ESCAPES.sub(b"", self._seen)
