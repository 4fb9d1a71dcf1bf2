"""What is left when writers are killed, the power is cut or a bit turns: our store, and beside it TinyDB's own JSONStorage.

usage: python -m tests.bench.crash [--kills 300] [--changes 40] [--states 6] [--flips 2000] [--seed 0] [--examples]

Writers add papers one by one and in numbers, replace them, judge, keep and drop searches, move the journal to shards and export to a
file, and say what they begin and what they have been told is done; each is killed at a random moment. Then every change of the disk is
noted while such a writer works, and for each number of changes that were made the states are built in which a power cut may leave the
disk: what was synced is there, of the rest any part, torn or in another order. At last one bit after another is turned, anywhere in any file
of a store and its caches, and `check` is asked.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.crashing.cutting import power_cuts, record_ours, record_theirs
from tests.bench.crashing.figures import Figures
from tests.bench.crashing.flipping import Flips, flips
from tests.bench.crashing.killing import kills, ours, theirs
from tests.bench.crashing.reading import read_ours, read_theirs


def main(arguments: Sequence[str] | None = None) -> dict[str, Figures | Flips]:
    """Print the table; returns the figures a test may look at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300, help="Writers of each store that are killed.")
    parser.add_argument("--changes", type=int, default=40, help="Changes during which the power is cut.")
    parser.add_argument("--states", type=int, default=6, help="States by chance for each step of the disk.")
    parser.add_argument("--flips", type=int, default=2000, help="Bits that are turned.")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--examples", action="store_true", help="Tell what was found wrong, one by one.")
    asked = parser.parse_args(arguments)
    figures: dict[str, Figures | Flips] = {}
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for whose, work, record, read in (
            ("our store", ours, record_ours, read_ours),
            ("TinyDB's JSONStorage", theirs, record_theirs, read_theirs),
        ):
            figures[f"{whose}, killed"] = kills(work, read, asked.kills, asked.seed, home / whose)
            figures[f"{whose}, power cut"] = power_cuts(
                record, read, asked.changes, asked.states, asked.seed, home / whose / "cuts"
            )
        figures["our store, a bit turned"] = flips(home / "flips", asked.flips, asked.seed)
    for title, found in figures.items():
        print(f"{title}\n{found}")
        for example in found.examples[: 20 if asked.examples else 0]:
            print(f"    {example}")
    return figures


if __name__ == "__main__":
    main()
