"""A program on a pseudo-terminal: keys go in, and what is waited for is read until it comes, never for longer than there is patience."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from collections.abc import Callable, Sequence
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
PATIENCE: Final = 120.0
"""Seconds until a program that does not do what is waited for is given up; a wait that comes true costs what it takes."""

_ESCAPES: Final = re.compile(rb"\x1b\[[0-9;?:<=>]*[A-Za-z$]|\x1b[()].")


def told(sent: bytes) -> str:
    """The words among what was sent to a terminal."""
    return " ".join(_ESCAPES.sub(b" ", sent).decode("utf-8", "replace").split())


class Terminal:
    """Runs a command on a terminal of some columns and lines, in an environment that names its kind; ends it with the block."""

    def __init__(
        self,
        *command: str,
        size: tuple[int, int] = (80, 24),
        environment: dict[str, str] | None = None,
        stdin: int | None = None,
        before: Callable[[], object] | None = None,
    ) -> None:
        self._ours, self._theirs = pty.openpty()
        fcntl.ioctl(self._theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.sent = b""
        self._read_until = 0
        self.program = subprocess.Popen(
            [sys.executable, *command],
            stdin=self._theirs if stdin is None else stdin,
            stdout=self._theirs,
            stderr=self._theirs,
            env={**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})},
            cwd=ROOT,
            preexec_fn=before,
        )

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.program.kill()
        self.program.wait()
        self.hang_up()
        os.close(self._theirs)

    def until(self, words: str) -> None:
        """Read until words have come that were not there when keys were typed last."""
        self._until(lambda: words in told(self.sent[self._read_until :]), words)

    def until_sent(self, mark: bytes) -> None:
        """Read until a sequence has come that was not there when keys were typed last."""
        self._until(lambda: mark in self.sent[self._read_until :], repr(mark))

    def type(self, keys: bytes) -> None:
        """Type keys, and wait from now on for what comes after them."""
        self._read_until = len(self.sent)
        os.write(self._ours, keys)

    def end(self) -> int:
        """Read what comes until the program ends, and return its exit code."""
        end = monotonic() + PATIENCE
        while self.program.poll() is None:
            assert monotonic() < end, f"waited in vain for the end after {told(self.sent)[-400:]}"
            self._read(0.05)
        while self._read(0):
            continue
        return self.program.returncode

    def stopped(self) -> None:
        """Read what comes until the program has been stopped."""
        end = monotonic() + PATIENCE
        while not os.WIFSTOPPED(os.waitpid(self.program.pid, os.WUNTRACED | os.WNOHANG)[1]):
            assert monotonic() < end, f"waited in vain for the program to be stopped after {told(self.sent)[-400:]}"
            self._read(0.05)

    def hang_up(self) -> None:
        """Take the terminal away from the program."""
        if self._ours >= 0:
            os.close(self._ours)
            self._ours = -1

    @property
    def echoes(self) -> bool:
        """Whether the terminal shows what is typed."""
        return bool(termios.tcgetattr(self._theirs)[3] & termios.ECHO)

    def _until(self, true: Callable[[], bool], what: str) -> None:
        end = monotonic() + PATIENCE
        while not true():
            assert monotonic() < end, f"waited in vain for {what} after {told(self.sent)[-400:]}"
            if not self._read(1) and self.program.poll() is not None:
                raise AssertionError(f"the program ended before {what}: {told(self.sent)[-400:]}")

    def _read(self, seconds: float) -> bool:
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        self.sent += os.read(self._ours, 65536)
        return True


def on_a_terminal(command: Sequence[str], stdin: int | None = None) -> tuple[int, str]:
    """Run a command on a terminal to its end, and return its exit code and all that it wrote."""
    with Terminal(*command, stdin=stdin) as terminal:
        code = terminal.end()
        return code, terminal.sent.decode()
