"""From a key to the repainted results of a large store, beside the echo of a bare Textual Input in the same run.

usage: python -m tests.bench.explorer.keys [--things 100000] [--store FOLDER] [--rounds 5]

Beside the time by the clock stands what the processor did for the program in it: the former is only worth reading on a machine that has
nothing else to do.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
from pathlib import Path
from typing import Final, NamedTuple

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


class Key(NamedTuple):
    """Seconds from a key to its answer, by the clock and by the processor."""

    taken: float
    worked: float


def pressed(terminal: Terminal, letter: str, until: str) -> Key:
    """Press a key and wait for its answer."""
    before = terminal.processor
    taken = terminal.press(letter.encode(), until)
    return Key(taken, terminal.processor - before)


def bare(rest: float, rounds: int) -> list[Key]:
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
                taken.append(pressed(terminal, letter, letter))
    return taken


def explorer(store: Path, state: Path, rest: float, rounds: int) -> list[Key]:
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
                    taken.append(pressed(terminal, letter, found))
                else:
                    terminal.press(letter.encode(), "")
                    terminal.settle()
                before = found
            terminal.press(b"\x15", "")
            terminal.settle(0.4)
    return taken


def told(name: str, keys: list[Key]) -> str:
    """Return the line of a program."""
    return (
        f"{name:<38} median {1000 * median(keys):6.1f} ms   95 % {1000 * worst(keys):6.1f} ms   "
        f"processor {1000 * statistics.median(key.worked for key in keys):5.1f} ms   of {len(keys)} keys"
    )


def median(keys: list[Key]) -> float:
    """Return the middle of the seconds by the clock."""
    return statistics.median(key.taken for key in keys)


def worst(keys: list[Key]) -> float:
    """Return the seconds by the clock that 95 % of the keys do not take longer than."""
    return statistics.quantiles((key.taken for key in keys), n=20)[-1]


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
            ratio, last = median(ours) / median(echo), worst(ours) / median(echo)
            print(
                f"  ratio of medians {ratio:.2f} (at most 1), our 95 % to its median {last:.2f} (at most 3)",
                flush=True,
            )


if __name__ == "__main__":
    main()
