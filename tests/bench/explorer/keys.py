"""From a key to the repainted results of a large store, beside the echo of a bare Textual Input in the same run.

usage: python -m tests.bench.explorer.keys [--things 100000] [--store FOLDER] [--rounds 5]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path
from typing import Final

from explorer.corpus import load
from explorer.selection import Selection
from explorer.selection.catalogue import catalogue
from tests.bench.explorer.ground import lay
from tests.bench.explorer.terminal import Terminal

QUERIES: Final = (
    "library closure",
    "who approved the",
    "traffic scheme",
    "harlow fees",
    "budget 2019",
    "annaul report",
)

BARE: Final = """
from textual.app import App
from textual.widgets import Input

class Bare(App[None]):
    def compose(self):
        yield Input(placeholder="ready")

Bare().run()
"""
EXPLORER: Final = """
import os, sys
os.environ["XDG_STATE_HOME"] = sys.argv[2]
from explorer.locations import state_folder
state_folder().mkdir(parents=True, exist_ok=True)
(state_folder() / "tour-shown").touch()
from pathlib import Path
from explorer.tui import run
run(Path(sys.argv[1]))
"""


def bare(rest: float, rounds: int) -> list[float]:
    """Return the seconds from each letter to its echo in a bare Input, each sent `rest` seconds after the screen fell quiet, or at once."""
    taken = []
    for _ in range(rounds):
        with Terminal(BARE) as terminal:
            terminal.wait("ready")
            terminal.settle()
            # No letter comes twice, so that none is taken for another's echo.
            for letter in "qwertyuiopasdfghjklzxcvbnm1234567890":
                if rest:
                    terminal.settle(rest)
                taken.append(terminal.press(letter.encode(), letter))
    return taken


def explorer(store: Path, state: Path, rest: float, rounds: int) -> list[float]:
    """Return the seconds from each letter of the queries to the results that it brings, where it changes how many there are."""
    shelf = catalogue(load(store))
    taken = []
    with Terminal(EXPLORER, str(store), str(state)) as terminal:
        terminal.wait("things in")
        terminal.settle(0.4)
        for query in QUERIES * rounds:
            before = ""
            for at, letter in enumerate(query):
                found = f"{shelf.find(Selection(query[: at + 1].strip())).total:,} found"
                if letter != " " and found != before and at:
                    if rest:
                        terminal.settle(rest)
                    taken.append(terminal.press(letter.encode(), found))
                else:
                    terminal.press(letter.encode(), "")
                    terminal.settle()
                before = found
            terminal.press(b"\x15", "")
            terminal.settle(0.4)
    return taken


def told(name: str, taken: list[float]) -> str:
    """Return the line of a program."""
    worst = statistics.quantiles(taken, n=20)[-1]
    return f"{name:<38} median {statistics.median(taken) * 1000:6.1f} ms   95 % {worst * 1000:6.1f} ms   of {len(taken)} keys"


def main() -> None:
    """Print both and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--things", type=int, default=100_000)
    parser.add_argument("--store", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        store = asked.store or Path(temporary) / "store"
        things = lay(store, asked.things)
        for name, rest in (("typed on as soon as it is answered", 0.0), ("typed after a rest", 0.15)):
            # Half before and half after, because what else the machine does changes.
            first = bare(rest, asked.rounds)
            ours = explorer(store, Path(temporary) / "state", rest, asked.rounds)
            echo = first + bare(rest, asked.rounds)
            print(f"{name}\n{told('  key to echo, bare Textual Input', echo)}")
            print(told(f"  key to results, {things:,} things", ours))
            ratio = statistics.median(ours) / statistics.median(echo)
            worst = statistics.quantiles(ours, n=20)[-1] / statistics.median(echo)
            print(
                f"  ratio of medians {ratio:.2f} (at most 1), our 95 % to its median {worst:.2f} (at most 3)",
                flush=True,
            )


if __name__ == "__main__":
    main()
