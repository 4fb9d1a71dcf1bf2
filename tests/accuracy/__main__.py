"""`make accuracy`: how much of what the papers say is found, and how much that they do not say."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tests.accuracy.measure import GOLD, PAPERS, measure
from tests.accuracy.recorded import FILE, write
from tests.accuracy.table import misses, table


def main() -> int:
    """Print the table, with what is missed where asked; 1 where the papers are not there."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument(
        "--misses", nargs="?", const="", metavar="NAME", help="list what is missed and extra, of a publisher or paper"
    )
    parser.add_argument("--record", action="store_true", help="keep these figures as those that must not fall")
    parser.add_argument("--gold", type=Path, default=GOLD, help="the folder of facts found by hand")
    args = parser.parse_args()
    if not PAPERS.is_dir():
        print("The real papers are not beside the project: ../shared/papers is missing.", file=sys.stderr)
        return 1
    measured = measure(PAPERS, args.gold)
    if args.misses is not None:
        print("\n".join(misses(measured, args.misses)))
    print("\n".join(table(measured)))
    if args.record:
        write(measured.figures())
        print(f"\nRecorded in {FILE.name}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
