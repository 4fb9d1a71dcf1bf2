"""Prints how well the questions are answered, and with --record keeps the scores as those that must not fall.

usage: python -m tests.search.evaluation [--record] [--failed]
"""

from __future__ import annotations

import argparse
import json
import math
import tempfile
from pathlib import Path

from explorer.corpus import load
from explorer.ingest import add
from explorer.locations import sample_papers
from tests.search.evaluation import RECORDED, Score, questions, recorded, score

SHARED = Path(__file__).resolve().parents[4] / "shared"
FOLDERS = {"sample": sample_papers(), "seeds": SHARED / "seeds", "papers": SHARED / "papers"}


def measured(name: str) -> Score:
    """Return the score of a corpus whose papers are read into a store of their own."""
    with tempfile.TemporaryDirectory() as folder:
        add([FOLDERS[name]], Path(folder))
        return score(load(Path(folder)), questions(name))


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    options.add_argument("--record", action="store_true", help="keep the scores")
    options.add_argument("--failed", action="store_true", help="name the questions that are not answered first")
    chosen = options.parse_args()
    kept = recorded()
    print(f"{'corpus':<10}{'questions':>10}{'rank':>8}{'first':>8}{'three':>8}{'without':>10}{'answered':>10}")
    for name, folder in FOLDERS.items():
        if not folder.exists():
            print(f"{name:<10}  not beside the project")
            continue
        one = measured(name)
        print(
            f"{name:<10}{one.questions:>10}{one.reciprocal:>8.3f}{one.first:>8.3f}{one.three:>8.3f}{one.unanswerable:>10}{one.answered:>10}"
        )
        if chosen.failed:
            print(*(f"    {told}" for told in one.failed), sep="\n")
        kept[name] = {key: math.floor(getattr(one, key) * 1000) / 1000 for key in ("reciprocal", "first", "three")} | {
            "answered": one.answered
        }
    if chosen.record:
        RECORDED.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
