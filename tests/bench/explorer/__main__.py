"""All figures of the explorer on one large store: python -m tests.bench.explorer [--store FOLDER]"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.bench.explorer.ground import lay

ROOT = Path(__file__).resolve().parents[3]


def main() -> None:
    """Lay the store once and run each script in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        store = asked.store or Path(temporary)
        lay(store, 100_000)
        for words in (
            ["tests/bench/first_frame.py", "--store", str(store)],
            ["-m", "tests.bench.explorer.keys", "--store", str(store)],
            ["-m", "tests.bench.explorer.loop", "--store", str(store)],
            ["-m", "tests.bench.explorer.lists"],
            ["-m", "tests.bench.explorer.ego", "--store", str(store)],
        ):
            subprocess.run([sys.executable, *words], cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
