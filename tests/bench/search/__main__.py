"""Print how fast and how well the search finds what it should, beside its peers, in one run on one made-up record.

usage: python -m tests.bench.search [--rows 100000] [--large 1000000] [--each 100] [--beside 20]

The record is of a council's words in the frequencies of real papers. Queries of each sort are made from things taken by chance; a
thing of the same words as the one meant is as good. Times are of the processor, on one core, but for fzf, where the shorter of
that and the time by the clock counts. Peers are asked a part of the queries (`--beside` of each sort) and look at titles and names
alone; ours looks at all fields and links. A key press is every beginning of a query, from its first letter on.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from explorer.search import Index
from explorer.search.tables import flattened
from tests.bench.search.corpus import Council
from tests.bench.search.peers import MOST, peers
from tests.bench.search.queries import APART, HOSTILE, SORTS, Asked, folded, make, title

ROOT = Path(__file__).resolve().parents[3]


@dataclass
class Tally:
    """How one way to search did: of each sort the places of what was meant (0 is first, None not among ten), and seconds."""

    places: dict[str, list[int | None]] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)

    def ask(self, asked: Iterable[Asked], search: Callable[[str], Sequence[str]]) -> Tally:
        """Ask every query; `search` gives the folded words of what it finds."""
        for one in asked:
            begin, clock = processor(), time.perf_counter()
            found = search(one.query)
            self.seconds.append(min(processor() - begin, time.perf_counter() - clock))
            place = found.index(one.wanted) if one.wanted in found[:MOST] else None
            self.places.setdefault(one.sort, []).append(place)
        return self

    def share(self, most: int, *sorts: str) -> float:
        """In 100 queries of some sorts, how many had what was meant among the first `most`."""
        places = [place for sort in sorts for place in self.places.get(sort, ())]
        return 100 * sum(place is not None and place < most for place in places) / max(1, len(places))


def processor() -> float:
    """Seconds of the processor, those of processes that have ended included."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def ninety_fifth(values: Sequence[float]) -> float:
    """The value that 95 in 100 do not exceed."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(len(ranked) * 0.95))]


class Bench:
    """One run: a record, its index, and what is asked of it."""

    def __init__(self, rows: int, each: int, folder: Path) -> None:
        self.council, self.folder = Council(rows), folder
        self.things = list(self.council.entities())
        self.titles = {thing.id: folded(title(thing)) for thing in self.things}
        begin = time.process_time()
        self.index = Index.build(self.things, self.council.links)
        self.built = time.process_time() - begin
        self.asked = make(self.things, each)

    def quality(self, beside: int) -> None:
        """Print what is found first and among ten, by sort, ours and the peers'."""
        part = [one for sort in SORTS for one in [one for one in self.asked if one.sort == sort][:beside]]
        lines = list(self.titles.values())
        tallies = {"ours": Tally().ask(self.asked, self._ours), "ours, as peers": Tally().ask(part, self._ours)}
        for name, ask in peers(lines, self.folder):
            if ask is None:
                print(f"{name} is not installed and is left out")
                continue
            ask(folded(part[0].query))
            tallies[name] = Tally().ask(part, lambda query, ask=ask: [lines[at] for at in ask(folded(query))])  # type: ignore[misc]
        print(f"\n{'first hit / among ten, in 100':<22}" + "".join(f"{name:>20}" for name in tallies))
        for label, *sorts in (
            *((sort, sort) for sort in SORTS),
            ("all but the last", *(s for s in SORTS if s != APART)),
        ):
            shares = (f"{tally.share(1, *sorts):.0f} / {tally.share(MOST, *sorts):.0f}" for tally in tallies.values())
            print(f"{label:<22}" + "".join(f"{share:>20}" for share in shares))
        ours = statistics.median(tallies["ours, as peers"].seconds)
        for label, of in (("median ms", statistics.median), ("95th ms", ninety_fifth)):
            print(f"{label:<22}" + "".join(f"{1000 * of(tally.seconds):>20.2f}" for tally in tallies.values()))
        ratios = (statistics.median(tally.seconds) / ours for tally in tallies.values())
        print(f"{'times our median':<22}" + "".join(f"{ratio:>20.1f}" for ratio in ratios))

    def _ours(self, query: str) -> list[str]:
        return [self.titles[hit.id] for hit in self.index.search(query, limit=20)]

    def updates(self) -> float:
        """Median seconds for the papers of one more meeting."""
        taken = []
        for number in range(5):
            things, links = self.council.paper(10_000_000 + number)
            begin = time.process_time()
            self.index.updated(things, links)
            taken.append(time.process_time() - begin)
        return statistics.median(taken)

    def hostile(self) -> float:
        """The most seconds for any query that nobody should type."""
        return max(_timed(self.index, query) for query in HOSTILE)


def presses(index: Index, asked: Sequence[Asked], folder: Path) -> dict[str, Any]:
    """What `opened` finds for an index in a process of its own, and the size of its file in megabytes."""
    path, queries = folder / "index.columns", folder / "queries.json"
    with open(path, "wb") as file:
        file.writelines(index.parts({}))
    queries.write_text(json.dumps([one.query for one in asked]), encoding="utf-8")
    command = [sys.executable, "-m", "tests.bench.search.opened", str(path), str(queries)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return {**json.loads(done.stdout), "file": path.stat().st_size / 1e6}


def line(label: str, value: str, bound: str) -> None:
    """Print a figure beside what it should be."""
    print(f"{label:<58}{value:>26}   {bound}", flush=True)


def told(figures: dict[str, Any], rows: int, median: float, most: float) -> float:
    """Print the times of key presses; returns their median."""
    taken: list[float] = figures["presses"]
    middle = statistics.median(taken)
    line(
        f"{rows:,} things: a key press, median and 95th",
        f"{1000 * middle:.2f} and {1000 * ninety_fifth(taken):.2f} ms",
        f"at most {median:g} and {most:g} ms ({len(taken):,} presses)",
    )
    line("    a whole query", f"{1000 * statistics.median(figures['whole']):.2f} ms", "")
    return middle


def main(arguments: Sequence[str] | None = None) -> None:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--large", type=int, default=1_000_000)
    parser.add_argument("--each", type=int, default=100)
    parser.add_argument("--beside", type=int, default=20)
    chosen = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        _run(chosen, Path(folder))


def _run(chosen: argparse.Namespace, folder: Path) -> None:
    bench = Bench(chosen.rows, chosen.each, folder)
    size, words = len(bench.index), len(bench.index.tables.vocabulary.listed)
    print(f"{size:,} things, {len(bench.council.links):,} links, {words:,} distinct words")
    bench.quality(chosen.beside)
    print()
    asked = [one for sort in SORTS for one in [one for one in bench.asked if one.sort == sort][:10]]
    small = presses(bench.index, asked, folder)
    median = told(small, size, 2, 6)
    line("    opening it, to the first key press", f"{1000 * small['opened']:.0f} ms", "at most 150 ms")
    line("    the same with the libraries it needs", f"{1000 * small['from nothing']:.0f} ms", "")
    line("    building it", f"{bench.built:.1f} s", "at most 8 s")
    line("    adding the papers of a meeting", f"{1000 * bench.updates():.0f} ms", "at most 100 ms")
    line("    memory, and the file", f"{small['megabytes']:.0f} and {small['file']:.0f} MB", "")
    line("    the worst of queries nobody should type", f"{1000 * bench.hostile():.1f} ms", "at most 50 ms")
    if chosen.large:
        _large(chosen.large, asked, folder, size, median)


def _large(rows: int, asked: Sequence[Asked], folder: Path, size: int, median: float) -> None:
    council = Council(rows)
    begin = time.process_time()
    index = Index.build(council.entities(), council.links)
    built, count = time.process_time() - begin, len(index)
    flat = sum(array.nbytes for _, array in flattened(index.tables)) / 1e6
    large = presses(index, asked, folder)
    del index
    middle = told(large, count, 10, 30)
    growth = math.log(middle / median) / math.log(count / size)
    line("    growth from the smaller record", f"n^{growth:.2f}", "at most n^0.8")
    line("    opening it, to the first key press", f"{1000 * large['opened']:.0f} ms", "")
    line("    making the record and building it", f"{built:.0f} s", "")
    line("    memory, and the file", f"{large['megabytes']:.0f} and {flat:.0f} MB", "memory at most 600 MB")


def _timed(index: Index, query: str) -> float:
    begin = time.process_time()
    index.search(query)
    return time.process_time() - begin


if __name__ == "__main__":
    main()
