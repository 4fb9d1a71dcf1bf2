"""The picture of a thing and a dozen others around it: the time to choose and lay it out, beside the 100 ms it may take.

usage: python -m tests.bench.explorer.ego [--store FOLDER]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from statistics import median

from explorer.corpus import Corpus
from explorer.ingest import opened
from explorer.views.drawn.nearby import nearby, nearby_drawn
from tests.bench.explorer.ground import lay

MAY = 100
"""Milliseconds that the layout may take."""
SIZE = (120, 30)
TIMES = 15


def hub(corpus: Corpus) -> str:
    """Return the thing with the most links."""
    linked = corpus.linked
    row = max(range(linked.count), key=lambda one: len(linked.group("out", one)) + len(linked.group("into", one)))
    return linked.id(row)


def told(where: str, corpus: Corpus) -> str:
    """Return the times of one thing in a line: of the processor, the median of several, the first apart."""
    id = hub(corpus)
    both, layout = [], []
    for _ in range(TIMES):
        start = time.process_time()
        shown = nearby(corpus, id)
        middle = time.process_time()
        nearby_drawn(shown, *SIZE)
        end = time.process_time()
        both.append((end - start) * 1000)
        layout.append((end - middle) * 1000)
    links = len(shown.branches) + shown.left_out
    return (
        f"ego picture {where}: of a thing with {links:,} links, {len(shown.branches)} drawn: first {both[0]:.1f} ms, then {median(both):.1f} ms, "
        f"the layout alone {median(layout):.1f} ms (at most {MAY} ms)"
    )


def main() -> None:
    """Print the sample's hub and that of a large store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--store", type=Path)
    asked = parser.parse_args()
    print(told("of the sample", opened(None)))
    with tempfile.TemporaryDirectory() as temporary:
        store = asked.store or Path(temporary)
        lay(store, 100_000)
        print(told("of a large store", opened(store)))


if __name__ == "__main__":
    main()
