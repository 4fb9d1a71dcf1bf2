"""Opens an index in a process of its own and asks it: seconds until the first answer, memory, and the time of each key press.

usage: python -m tests.bench.search.opened INDEX QUERIES.json
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

BEGUN = time.process_time()


def main(index: str, queries: str) -> None:
    """Print the figures as JSON; times are of the processor."""
    asked = json.loads(Path(queries).read_text(encoding="utf-8"))
    begin = time.process_time()
    import numpy  # noqa: F401
    from rapidfuzz.distance import OSA  # noqa: F401

    from explorer.search import Index

    libraries, before, start = time.process_time(), resident(), time.process_time()
    found, _ = Index.open(Path(index))
    found.search(asked[0][:1])
    opened = time.process_time() - start
    for query in asked:
        found.search(query)
    memory = resident() - before
    again = Index(found.tables)
    figures = {
        "opened": opened,
        "from nothing": opened + libraries - begin,
        "megabytes": memory,
        "presses": [taken for query in asked for taken in presses(again, query)],
        "whole": [timed(again, query) for query in asked],
    }
    print(json.dumps(figures))


def presses(index: object, query: str) -> list[float]:
    """Seconds for each key press of a query, from its first letter on."""
    return [timed(index, query[:end]) for end in range(1, len(query) + 1)]


def timed(index: object, query: str) -> float:
    """Seconds of the processor for one search."""
    begin = time.process_time()
    index.search(query)  # type: ignore[attr-defined]
    return time.process_time() - begin


def resident() -> float:
    """Megabytes of memory this process holds, files mapped into it included; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    return next(int(line.split()[1]) / 1e3 for line in status.read_text().splitlines() if line.startswith("VmRSS"))


if __name__ == "__main__":
    main(*sys.argv[1:])
