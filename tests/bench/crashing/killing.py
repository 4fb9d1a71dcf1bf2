"""Writers that are killed at random moments: of our store, and of TinyDB's own storage."""

from __future__ import annotations

import contextlib
import os
import random
import select
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tinydb import TinyDB
from tinydb.table import Document

from explorer.store import Store
from tests.bench.crashing.figures import Figures, Told, fresh, judge
from tests.store.acts import SHELF, Act, Model, act, exports, papers, perform, words

JOURNAL = 6_000
"""Bytes of a journal here, so that it is moved to shards every few changes."""

THEIRS = ("put", "put many", "judge", "keep", "drop")
"""What can be done with TinyDB alone."""

PATIENCE = 60.0
"""Seconds until a writer that says nothing is given up."""

Work = Callable[[Path, Callable[[Act, bool], None], int, int], None]


def ours(folder: Path, tell: Callable[[Act, bool], None], seed: int, first: int) -> None:
    """Act on our store without end, and tell before and after each act."""
    with Store.open(folder / "store", write=True, journal_bytes=JOURNAL) as store:
        number = first
        while True:
            now = act(seed, number)
            tell(now, False)
            perform(store, now, folder / "council.graphml")
            tell(now, True)
            number += 1


def theirs(folder: Path, tell: Callable[[Act, bool], None], seed: int, first: int) -> None:
    """Do the same with TinyDB as it comes: papers by where they come from, judgements, and searches, in one file."""
    with TinyDB(folder / "db.json") as db:
        number = first
        while True:
            now = act(seed, number)
            if now.kind in THEIRS:
                tell(now, False)
                perform_there(db, now)
                tell(now, True)
            number += 1


def perform_there(db: TinyDB, done: Act) -> None:
    """Do an act with TinyDB's own methods."""
    if done.kind in ("put", "put many"):
        for number, origin in papers(done):
            db.table("papers").upsert(Document({"number": number, "text": words(number)}, _place(origin)))
    elif done.kind == "judge":
        db.table("judgements").insert({"a": f"a{done.number}"})
    elif done.kind == "keep":
        db.table(SHELF).upsert(Document({"number": done.number}, done.number % 11 + 1))
    elif done.kind == "drop":
        db.table(SHELF).remove(doc_ids=[done.number % 11 + 1])


def _place(origin: str) -> int:
    return int(origin.removeprefix("/papers/").removesuffix(".txt")) + 1


def killed(work: Work, folder: Path, seed: int, first: int, chance: random.Random) -> Told:
    """Have a process do the work, kill it at a random moment, and return what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        with contextlib.suppress(BaseException):
            work(folder, lambda now, done: void(os.write(writing, b"%d %d\n" % (now.number, done))), seed, first)
        os._exit(1)
    os.close(writing)
    said = b""
    wanted, end = 2 * chance.randrange(0, 25), time.monotonic() + PATIENCE
    while said.count(b"\n") < wanted and time.monotonic() < end:
        ready, _, _ = select.select([reading], [], [], 1.0)
        part = os.read(reading, 65536) if ready else b""
        if ready and not part:
            break
        said += part
    moment = time.perf_counter() + chance.random() * 0.012
    while time.perf_counter() < moment:
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with open(reading, "rb") as rest:
        said += rest.read()
    # What was written to the pipe had been confirmed, whether or not it was read by then.
    lines = [line.split() for line in said.decode().splitlines()]
    done = [act(seed, int(number)) for number, finished in lines if finished == "1"]
    begun = int(lines[-1][0]) if lines and lines[-1][1] == "0" else None
    return Told(done, None if begun is None else act(seed, begun))


def void(_: object) -> None:
    """Take a value and give none."""


def kills(work: Work, read: Callable[[Path], Model], times: int, seed: int, home: Path) -> Figures:
    """Kill writers again and again, fifteen times on one store."""
    figures, chance = Figures(), random.Random(seed)
    exports()  # so that each writer has at hand what is exported
    done: list[Act] = []
    folder = home
    for turn in range(times):
        if turn % 15 == 0:
            folder, done = fresh(home / str(turn)), []
        told = killed(work, folder, seed + turn // 15, done[-1].number + 1 if done else 0, chance)
        figures.confirmed += len(told.done)
        done += told.done
        found = judge(figures, read, folder, Told(done, told.under_way), f"kill {turn}")
        if found is None:
            folder, done = fresh(folder), []
        elif told.under_way is not None and found != Model.of(done):
            done.append(told.under_way)
    return figures
