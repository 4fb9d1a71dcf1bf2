"""Power cuts: every change of the disk is noted, and each state that a cut may leave is looked at."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import tinydb.storages
from tinydb import TinyDB
from tinydb.storages import JSONStorage

from explorer.export import files
from explorer.store import Store, durable
from tests.bench.crashing.figures import Figures, Told, fresh, judge
from tests.bench.crashing.killing import JOURNAL, THEIRS, perform_there
from tests.store.acts import Act, Model, act, exports, perform
from tests.store.disk import Disk, Medium, Step, cuts, lay_out


def power_cuts(
    record: Record, read: Callable[[Path], Model], changes: int, states: int, seed: int, home: Path
) -> Figures:
    """Note every change of the disk while a number of acts are done, and look at what power cuts leave of them."""
    figures = Figures()
    exports()
    begun, medium, steps = record(fresh(home / "work"), [act(seed, number) for number in range(changes)])
    figures.confirmed, figures.steps = len(begun), len(steps)
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
    before = vars(durable)["os"]
    vars(durable)["os"] = vars(files)["os"] = disk
    try:
        with Store.open(folder / "store", write=True, journal_bytes=JOURNAL) as store:
            for one in todo:
                start = len(disk.steps)
                perform(store, one, folder / "council.graphml")
                spans.append((one, (start, len(disk.steps))))
    finally:
        vars(durable)["os"], vars(files)["os"] = before, os
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
            for one in (one for one in todo if one.kind in THEIRS):
                start = len(disk.steps)
                perform_there(db, one)
                spans.append((one, (start, len(disk.steps))))
    finally:
        vars(tinydb.storages)["os"] = os
    return spans, medium, disk.steps
