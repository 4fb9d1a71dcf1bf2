"""Time to the first full frame of the explorer and of a bare Textual app, over a pseudo-terminal, in one run.

Run as `python tests/bench/first_frame.py [ROUNDS]`; `--store DIR` takes a store instead of the sample. Each round starts
both programs afresh, in turn; the frame is full when the last line of the screen has been drawn.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COLUMNS, LINES = 80, 24
PATIENCE = 30.0
"""Seconds until a program that draws nothing is given up."""

BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Label

class Bare(App[None]):
    BINDINGS = [("q", "quit", "quit")]

    def compose(self):
        yield Header()
        yield Label("hello")
        yield Footer()

Bare().run()
"""
EXPLORER = """
import sys
from pathlib import Path
from explorer.tui import run
run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
"""
"""What stands on the last line of each: their footers."""
MARKS = {"bare": b"quit", "explorer": b"quit"}


def first_frame(code: str, mark: bytes, arguments: list[str]) -> float:
    """Return the seconds from the start of a program to the arrival of its footer on the terminal."""
    leader, follower = pty.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "PYTHONPATH": str(ROOT)}
    start = time.perf_counter()
    program = subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=follower, stdout=follower, stderr=follower, env=environment, cwd=ROOT, start_new_session=True,
    )  # fmt: skip
    os.close(follower)
    try:
        return _wait_for(leader, mark, start)
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        os.close(leader)


def _wait_for(leader: int, mark: bytes, start: float) -> float:
    seen = b""
    while time.perf_counter() - start < PATIENCE:
        ready, _, _ = select.select([leader], [], [], 0.5)
        if not ready:
            continue
        seen += os.read(leader, 65536)
        if mark in seen:
            return time.perf_counter() - start
    raise TimeoutError(f"no frame after {PATIENCE:.0f} s; the last it wrote: {seen[-300:]!r}")


def main() -> None:
    """Print the medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=15)
    parser.add_argument("--store", default="")
    chosen = parser.parse_args()
    arguments = [chosen.store] if chosen.store else []
    taken: dict[str, list[float]] = {"bare": [], "explorer": []}
    for number in range(chosen.rounds + 1):
        for name, code, given in (("bare", BARE, []), ("explorer", EXPLORER, arguments)):
            seconds = first_frame(code, MARKS[name], given)
            # The first round fills the byte code and the file cache.
            if number:
                taken[name].append(seconds)
    medians = {name: statistics.median(times) * 1000 for name, times in taken.items()}
    for name, median in medians.items():
        print(
            f"{name:<9} first full frame {median:6.1f} ms (median of {chosen.rounds}, best {min(taken[name]) * 1000:.1f})"
        )
    print(f"ratio     {medians['explorer'] / medians['bare']:.2f}")


if __name__ == "__main__":
    main()
