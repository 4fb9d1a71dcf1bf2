"""Print the figures of a made-up council beside those of its peers.

usage: python -m tests.bench.council [--papers 2000] [--only WORDS] [--keep FOLDER]

Each figure is of a process of its own: seconds of the processor, or megabytes at its peak. Growth is from a tenth of the papers: 1.00
grows as they do. `--keep` makes the stores in a folder that stays, or takes those that are there.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.council import building
from tests.bench.council.ground import lay
from tests.bench.council.names import STORE
from tests.bench.council.rows import ROWS, Measure, Row

ROOT = Path(__file__).resolve().parents[3]


def figure(measure: Measure, folder: Path) -> float:
    """What a measure gives in a process of its own."""
    name = f"{measure.__module__}:{measure.__name__}"
    command = [sys.executable, "-m", "tests.bench.council.child", name, str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{name} failed: {done.stderr[-2000:]}")
    return float(json.loads(done.stdout))


def told(row: Row, small: Path, large: Path) -> list[str]:
    """The lines of a row."""
    before, after = figure(row.ours, small), figure(row.ours, large)
    growth = f"n^{math.log10(after / before):.2f}" if before and after else ""
    lines = [f"{row.title:<38} {_shown(before, row.unit):>10} {_shown(after, row.unit):>10}  {growth:<7} {row.bound}"]
    for name, peer in row.peers:
        other = figure(peer, large)
        ratio = other / after if after else math.inf
        lines.append(f"    {name:<34} {'':>10} {_shown(other, row.unit):>10}  {ratio:,.1f} times ours")
    return lines


def main(arguments: Sequence[str] | None = None) -> None:
    """Lay the stores and print a line for each row and each peer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=2000)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folders = [(asked.keep or Path(temporary)) / f"{papers}" for papers in (asked.papers // 10, asked.papers)]
        for papers, folder in zip((asked.papers // 10, asked.papers), folders, strict=True):
            if not (folder / STORE).exists():
                folder.mkdir(parents=True)
                lay(folder, papers)
            figure(building.linked, folder)
        print(f"{'':<38} {asked.papers // 10:>10,} {asked.papers:>10,}  papers")
        for row in ROWS:
            if asked.only in row.title:
                print("\n".join(told(row, *folders)), flush=True)


def _shown(value: float, unit: str) -> str:
    if unit == "s":
        return f"{value * 1000:,.2f} ms" if value < 1 else f"{value:,.2f} s"
    return f"{value:,.0f} {unit}"


if __name__ == "__main__":
    main()
