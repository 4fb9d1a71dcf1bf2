"""How the store fares with a council of twenty years: opening, adding, memory, beside TinyDB as it comes, orjson and SQLite.

usage: python -m tests.bench.store [--papers 20000] [--small 100000] [--only WORDS] [--keep FOLDER]

Each figure is of a process of its own, and stands beside the one for a tenth of the papers; growth n^1.00 grows as they do. Seconds are
of the processor unless they are said to be by the clock. Papers are those of the made-up council; small documents have the size at which
TinyDB is usually measured.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.bench import storing
from tests.bench.council.__main__ import told
from tests.bench.council.rows import Row

PAPERS: Final = (
    Row(
        "open, look at all shards, read a text", storing.opened,
        (("TinyDB, open and all()", storing.tinydb_all), ("orjson, the same bytes", storing.orjson_all), ("SQLite, count and one", storing.sqlite_one)),
        "3 times as fast as TinyDB",
    ),
    Row("the same, each shard read for once", storing.opened_first, (("TinyDB, open and all()", storing.tinydb_all),), "3 times as fast"),
    Row("open and count", storing.opened_alone),
    Row("open and tell of every paper", storing.indexed, (("TinyDB, open and all()", storing.tinydb_all),)),
    Row("give all records, each checked", storing.read_all, (("TinyDB, open and all()", storing.tinydb_all), ("SQLite, all", storing.sqlite_all))),
    Row("memory when open with its index", storing.memory, (("TinyDB, all()", storing.memory_of_tinydb),), "", "MB"),
    Row("add one paper", storing.added, (), "does not grow"),
    Row("add one paper, at worst", storing.added_at_worst, (), "under 200 ms"),
    Row(
        "add one paper, by the clock", storing.added_by_the_clock,
        (("TinyDB, insert", storing.tinydb_added), ("SQLite, insert and commit", storing.sqlite_added), ("a bare append and sync", storing.appended)),
        "under 200 ms",
    ),
    Row("open, add one, close", storing.added_first, (), "under 200 ms"),
    Row("written by one add, in the middle", storing.written_in_the_middle, (), "does not grow", "KB"),
    Row("written by one add, at most", storing.written, (), "under 2 MB", "MB"),
    Row("keep a search", storing.searched),
    Row("learn that there is nothing new", storing.polled),
    Row("verify every byte", storing.examined),
)  # fmt: skip

SMALL: Final = (
    Row(
        "TinyDB's insert on our storage", storing.small_added, (("TinyDB's insert as it comes", storing.small_tinydb),),
        "1,000 times as fast, does not grow",
    ),
    Row(
        "the same, by the clock", storing.small_added_by_the_clock,
        (
            ("TinyDB's insert as it comes", storing.small_tinydb_by_the_clock), ("SQLite, insert and commit", storing.small_sqlite),
            ("a bare append and sync", storing.small_appended),
        ),
        "1,000 times where the disk is idle",
    ),
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> None:
    """Lay the stores and print a line for each row and each peer."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=20_000)
    parser.add_argument("--small", type=int, default=100_000)
    parser.add_argument("--only", default="")
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        home = asked.keep or Path(name)
        for what, count, rows, make in (
            ("papers", asked.papers, PAPERS, storing.lay),
            ("small documents", asked.small, SMALL, storing.lay_small),
        ):
            folders = [home / f"{what.split()[0]}-{size}" for size in (count // 10, count)]
            chosen = [row for row in rows if asked.only in row.title]
            for size, folder in zip((count // 10, count), folders, strict=True):
                if chosen and not folder.exists():
                    folder.mkdir(parents=True)
                    make(folder, size)
            print(f"{'':<38} {count // 10:>10,} {count:>10,}  {what}")
            for row in chosen:
                print("\n".join(told(row, *folders)), flush=True)


if __name__ == "__main__":
    main()
