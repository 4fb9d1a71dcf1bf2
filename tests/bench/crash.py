"""What is left when writers are killed and the power is cut: our store, and beside it TinyDB's own JSONStorage.

usage: python -m tests.bench.crash [--kills 300] [--changes 40] [--states 6] [--seed 0]

Writers add papers one by one and in numbers, replace them, judge, keep and drop searches, move the journal to shards and export, and
say what they begin and what they have been told is done; each is killed at a random moment. Then every change of the disk is noted
while such a writer works, and for each number of changes that were made the states are built in which a power cut may leave the disk:
what was synced is there, of the rest any part, torn or in another order.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import random
import select
import shutil
import signal
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import tinydb.storages
from tinydb import TinyDB
from tinydb.storages import JSONStorage
from tinydb.table import Document

from explorer.store import Store, durable
from explorer.store.examine import examine
from tests.store.acts import SHELF, Act, Model, act, papers, perform, words
from tests.store.disk import Disk, Medium, Step, cuts, lay_out

JOURNAL = 6_000
"""Bytes of a journal here, so that it is moved to shards every few changes."""

PATIENCE = 60.0
"""Seconds until a writer that says nothing is given up."""


@dataclass
class Figures:
    """What was counted: states that were looked at, those that did not open, changes that had been confirmed, things that should be there
    and were not, quotes that had changed, changes that were there in part, and steps of the disk."""

    times: int = 0
    unreadable: int = 0
    confirmed: int = 0
    lost: int = 0
    changed: int = 0
    half: int = 0
    steps: int = 0
    examples: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        over = f" over {self.steps:,} steps of the disk" if self.steps else ""
        return (
            f"  states looked at {self.times:7,}   after {self.confirmed:,} confirmed changes{over}\n"
            f"  not readable     {self.unreadable:7,}\n"
            f"  missing things   {self.lost:7,}\n"
            f"  changed quotes   {self.changed:7,}\n"
            f"  half a change    {self.half:7,}"
        )


class Told(NamedTuple):
    """What a writer said before it was killed: the acts that were confirmed, and the one under way."""

    done: list[Act]
    under_way: Act | None


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


def judge(figures: Figures, read: Callable[[Path], Model], folder: Path, told: Told, where: str) -> Model | None:
    """Count what is wrong with what a writer left behind, where the act under way may have happened or not; return what is there,
    or None where that is not what it should be."""
    wanted = Model.of(told.done)
    further = Model.of([*told.done, told.under_way]) if told.under_way else wanted
    figures.times += 1
    try:
        found = read(folder)
    except AssertionError as error:
        figures.changed += 1
        figures.examples.append(f"{where}: {error}")
        return None
    except FileNotFoundError:
        found = Model()
    except Exception as error:
        figures.unreadable += 1
        figures.lost += wanted.size
        figures.examples.append(f"{where}: {type(error).__name__}: {error}")
        return None
    if found in (wanted, further):
        return found
    missing = wanted.missing(found, further)
    figures.lost += len(missing)
    figures.half += not missing
    figures.examples.append(f"{where}: {missing or 'a change that was not confirmed is there in part'}")
    return None


def kills(work: Work, read: Callable[[Path], Model], times: int, seed: int, home: Path) -> Figures:
    """Kill writers again and again, fifteen times on one store."""
    figures, chance = Figures(), random.Random(seed)
    done: list[Act] = []
    folder = home
    for turn in range(times):
        if turn % 15 == 0:
            folder, done = _fresh(home / str(turn)), []
        told = killed(work, folder, seed + turn // 15, done[-1].number + 1 if done else 0, chance)
        figures.confirmed += len(told.done)
        done += told.done
        found = judge(figures, read, folder, Told(done, told.under_way), f"kill {turn}")
        if found is None:
            folder, done = _fresh(folder), []
        elif told.under_way is not None and found != Model.of(done):
            done.append(told.under_way)
    return figures


def power_cuts(
    record: Record, read: Callable[[Path], Model], changes: int, states: int, seed: int, home: Path
) -> Figures:
    """Note every change of the disk while a number of acts are done, and look at what power cuts leave of them."""
    figures = Figures()
    begun, medium, steps = record(_fresh(home / "work"), [act(seed, number) for number in range(changes)])
    figures.confirmed, figures.steps = changes, len(steps)
    for taken, found in cuts(medium, steps, states, seed):
        done = [one for one, (_, end) in begun if end <= taken]
        under_way = next((one for one, (start, end) in begun if start <= taken < end), None)
        lay_out(found, home / "work", home / "found")
        judge(figures, read, home / "found", Told(done, under_way), f"cut after {taken} of {len(steps)} steps")
    return figures


Recorded = tuple[list[tuple[Act, tuple[int, int]]], Medium, list[Step]]
Record = Callable[[Path, list[Act]], Recorded]


def record_ours(folder: Path, todo: list[Act]) -> Recorded:
    """Act on our store; return for each act the steps of the disk at which it began and was confirmed."""
    disk = Disk()
    medium, spans = Medium.of(disk, folder), []
    before, vars(durable)["os"] = vars(durable)["os"], disk
    try:
        with Store.open(folder / "store", write=True, journal_bytes=JOURNAL) as store:
            for one in todo:
                start = len(disk.steps)
                if one.kind != "export":
                    perform(store, one, folder / "council.graphml")
                spans.append((one, (start, len(disk.steps))))
    finally:
        vars(durable)["os"] = before
    return spans, medium, disk.steps


class _Noted:
    """A file whose changes are noted, as TinyDB's storage makes them."""

    def __init__(self, file: Any, disk: Disk, inode: int) -> None:
        self._file, self._disk, self._inode = file, disk, inode
        self._written = b""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)

    def write(self, text: str) -> int:
        self._written += text.encode()
        return int(self._file.write(text))

    def flush(self) -> None:
        self._file.flush()
        self._disk.steps.append(Step("write", self._inode, data=self._written))
        self._written = b""

    def truncate(self) -> None:
        self._file.truncate()
        self._disk.steps.append(Step("cut", self._inode, at=self._file.tell()))


class _Os:
    """`os` as TinyDB's storage uses it, with syncs noted."""

    def __init__(self, disk: Disk, inode: int) -> None:
        self._disk, self._inode = disk, inode

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def fsync(self, handle: int) -> None:
        self._disk.steps.append(Step("sync", self._inode))


def record_theirs(folder: Path, todo: list[Act]) -> Recorded:
    """Do the same with TinyDB's JSONStorage, whose file is there from the beginning."""
    path, disk = folder / "db.json", Disk()
    path.touch()
    medium, spans = Medium.of(disk, folder), []
    inode = disk.inode(str(path))
    storage = JSONStorage(str(path))
    storage._handle = _Noted(storage._handle, disk, inode)
    vars(tinydb.storages)["os"] = _Os(disk, inode)
    try:
        with TinyDB(storage=lambda: storage) as db:
            for one in todo:
                start = len(disk.steps)
                perform_there(db, one)
                spans.append((one, (start, len(disk.steps))))
    finally:
        vars(tinydb.storages)["os"] = os
    return spans, medium, disk.steps


def read_ours(folder: Path) -> Model:
    """Return what our store holds, before and after a writer has opened it; raises where a file is damaged or an export is half
    written."""
    found = Model.read(Store.open(folder / "store"))
    graph = folder / "council.graphml"
    if graph.exists() and not graph.read_bytes().rstrip().endswith(b"</graphml>"):
        raise RuntimeError("half an export")
    wrong = [finding for finding in examine(folder / "store").findings if finding.harm == "lost"]
    if not wrong and (folder / "store").exists():
        with Store.open(folder / "store", write=True) as store:
            if Model.read(store) != found:
                raise RuntimeError("a writer sees another state than a reader")
        wrong = list(examine(folder / "store").findings)
    if wrong:
        raise RuntimeError(f"damaged: {wrong[0]}")
    return found


def read_theirs(folder: Path) -> Model:
    """Return what a file of TinyDB's holds; raises what it raises."""
    path, model = folder / "db.json", Model()
    if not path.exists() or not path.stat().st_size:
        return model
    with TinyDB(path, access_mode="r") as db:
        for row in db.table("papers"):
            assert row["text"] == words(row["number"]), "a text has changed"
            model.papers[f"/papers/{row.doc_id - 1}.txt"] = row["number"]
        model.judged = [row["a"] for row in db.table("judgements")]
        model.kept = {str(row.doc_id - 1): row["number"] for row in db.table(SHELF)}
    return model


def _fresh(folder: Path) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def main(arguments: Sequence[str] | None = None) -> dict[str, Figures]:
    """Print the table; returns the figures a test may look at."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kills", type=int, default=300)
    parser.add_argument("--changes", type=int, default=40)
    parser.add_argument("--states", type=int, default=6)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--examples", action="store_true", help="Tell what was found wrong, one by one.")
    asked = parser.parse_args(arguments)
    figures: dict[str, Figures] = {}
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        for whose, work, record, read in (
            ("ours", ours, record_ours, read_ours),
            ("TinyDB's JSONStorage", theirs, record_theirs, read_theirs),
        ):
            figures[f"{whose}, kills"] = kills(work, read, asked.kills, asked.seed, home / whose)
            figures[f"{whose}, power cuts"] = power_cuts(
                record, read, asked.changes, asked.states, asked.seed, home / whose / "cuts"
            )
    for title, found in figures.items():
        print(f"{title}\n{found}")
        for example in found.examples[: 20 if asked.examples else 0]:
            print(f"    {example}")
    return figures


if __name__ == "__main__":
    main()
