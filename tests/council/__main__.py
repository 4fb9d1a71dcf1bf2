"""Write the papers of the made-up council as files.

usage: python -m tests.council FOLDER [--papers 2000] [--seed 0]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.council import write

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--papers", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    print(f"{len(write(asked.folder, asked.papers, asked.seed)):,} papers in {asked.folder}")
