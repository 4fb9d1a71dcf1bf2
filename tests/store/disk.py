"""A disk under the store's hands: every change is noted, can be refused, and can be the last before a power cut.

`Disk` stands in for `os` in `explorer.store.durable`, where all changes of the store are made, and in `explorer.export.files`. `cuts` gives the states that a
disk may be in when the power goes: what was synced is there; of the rest any part may be, in any order, torn in the middle of a
write or with zeros in its place.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, NamedTuple

SECTOR = 512
Kind = Literal["make", "write", "cut", "sync", "move", "remove", "folder", "sync-folder"]
CALLS = ("open", "write", "fsync", "fdatasync", "ftruncate", "replace", "unlink", "mkdir")


class Crash(BaseException):
    """The process ends here."""


class Step(NamedTuple):
    """One change of the disk: of a file (`inode`) or of a name in a folder."""

    kind: Kind
    inode: int = 0
    name: str = ""
    to: str = ""
    data: bytes = b""
    at: int = 0


class Disk:
    """`os` with notes. `refuse` and `crash` are asked before each call with its name and number, and may raise or return
    True; a write that crashes may leave a part behind."""

    def __init__(
        self,
        refuse: Callable[[str, int], OSError | None] = lambda name, number: None,
        crash: Callable[[str, int], bool] = lambda name, number: False,
    ) -> None:
        self.steps: list[Step] = []
        self.calls, self.ended = 0, False
        self._refuse, self._crash = refuse, crash
        self._inodes: dict[str, int] = {}
        self._numbers = itertools.count(1)
        self._open: dict[int, tuple[int, str]] = {}
        self._lengths: dict[int, int] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def inode(self, name: str) -> int:
        """Return the number of the file that a name leads to."""
        if name not in self._inodes:
            self._inodes[name] = next(self._numbers)
        return self._inodes[name]

    def open(self, path: Any, flags: int, mode: int = 0o777) -> int:
        name = str(path)
        making = bool(flags & os.O_CREAT)
        if making:
            self._before("open")
        handle = os.open(path, flags, mode)
        if making:
            self._inodes.pop(name, None)
            self._lengths[self.inode(name)] = 0
            self.steps.append(Step("make", self.inode(name), name))
        self._open[handle] = (self.inode(name), name)
        return handle

    def write(self, handle: int, data: Any) -> int:
        end, ended = os.fstat(handle).st_size, self.ended
        try:
            self._before("write")
        except Crash:
            if not ended:
                part = bytes(data)[: len(data) // 2]
                os.write(handle, part)
                self._note(handle, part, end)
            raise
        done = os.write(handle, data)
        self._note(handle, bytes(data[:done]), end)
        return done

    def fsync(self, handle: int) -> None:
        self._before("fsync")
        inode, name = self._file(handle)
        size = os.fstat(handle).st_size
        if self._lengths.get(inode, size) != size:
            # A file object wrote this, past our hands.
            self._note(handle, os.pread(handle, size, 0), 0)
        self.steps.append(Step("sync-folder", name=name) if os.path.isdir(name) else Step("sync", inode))

    fdatasync = fsync

    def ftruncate(self, handle: int, size: int) -> None:
        self._before("ftruncate")
        os.ftruncate(handle, size)
        self._lengths[self._file(handle)[0]] = size
        self.steps.append(Step("cut", self._file(handle)[0], at=size))

    def replace(self, source: Path, target: Path) -> None:
        self._before("replace")
        os.replace(source, target)
        moved = {name: inode for name, inode in self._inodes.items() if Path(name).is_relative_to(source)}
        for name, inode in moved.items():
            del self._inodes[name]
            self._inodes[str(target / Path(name).relative_to(source))] = inode
        self.steps.append(Step("move", name=str(source), to=str(target)))

    def unlink(self, path: Any) -> None:
        self._before("unlink")
        os.unlink(path)
        self._inodes.pop(str(path), None)
        self.steps.append(Step("remove", name=str(path)))

    def mkdir(self, path: Any, mode: int = 0o777) -> None:
        self._before("mkdir")
        os.mkdir(path, mode)
        self.steps.append(Step("folder", name=str(path)))

    def _note(self, handle: int, data: bytes, at: int) -> None:
        inode = self._file(handle)[0]
        self._lengths[inode] = at + len(data)
        self.steps.append(Step("write", inode, data=data, at=at))

    def _file(self, handle: int) -> tuple[int, str]:
        """Return inode and name of an open file; those opened before this disk stood in have none."""
        return self._open.get(handle, (0, ""))

    def _before(self, name: str) -> None:
        number, self.calls = self.calls, self.calls + 1
        if error := self._refuse(name, number):
            raise error
        if self.ended or self._crash(name, number):
            # What a process that has ended would do to tidy up never happens.
            self.ended = True
            raise Crash


@dataclass
class _File:
    """What is surely on the disk of a file, and the changes that may be."""

    content: bytes = b""
    pending: list[Step] = field(default_factory=list)


@dataclass
class Medium:
    """A disk's memory: files, the names that last, and changes of names not yet synced."""

    root: Path
    files: dict[int, _File] = field(default_factory=dict)
    names: dict[str, int | None] = field(default_factory=dict)
    pending: list[Step] = field(default_factory=list)

    @classmethod
    def of(cls, disk: Disk, folder: Path) -> Medium:
        """Return the memory of a disk on which all below a folder lasts."""
        medium = cls(folder)
        for path in folder.rglob("*"):
            medium.names[str(path)] = None if path.is_dir() else disk.inode(str(path))
            if path.is_file():
                medium.files[disk.inode(str(path))] = _File(path.read_bytes())
        return medium

    def take(self, step: Step) -> None:
        """Go on by one change."""
        if step.kind in ("write", "cut"):
            self.files.setdefault(step.inode, _File()).pending.append(step)
        elif step.kind == "sync":
            file = self.files.setdefault(step.inode, _File())
            for change in file.pending:
                file.content = _changed(file.content, change)
            file.pending = []
        elif step.kind == "sync-folder":
            waiting, self.pending = self.pending, []
            for change in waiting:
                if str(Path(change.to or change.name).parent) == step.name:
                    _rename(self.names, change)
                else:
                    self.pending.append(change)
        else:
            self.pending.append(step)

    def after(
        self, chance: random.Random, luck: float, kept: Collection[int] | None = None
    ) -> Mapping[str, bytes | None]:
        """Return the names and contents found after a power cut, None for folders; each change that was not synced lasted
        with a probability of `luck`, or where `kept` is given, those changes of names that it numbers."""
        names = dict(self.names)
        for number, change in enumerate(self.pending):
            if number in kept if kept is not None else chance.random() < luck:
                _rename(names, change)
        contents = {inode: _torn(file, chance, luck) for inode, file in self.files.items()}
        folders = {self.root, *(Path(name) for name, inode in names.items() if inode is None)}
        return {
            name: None if inode is None else contents.get(inode, b"")
            for name, inode in names.items()
            if folders.issuperset(parent for parent in Path(name).parents if parent.is_relative_to(self.root))
        }


def _rename(names: dict[str, int | None], step: Step) -> None:
    if step.kind == "make":
        names[step.name] = step.inode
    elif step.kind == "folder":
        names[step.name] = None
    elif step.kind == "remove":
        names.pop(step.name, None)
    elif step.name in names:
        names[step.to] = names.pop(step.name)
        inside = [name for name in names if name.startswith(f"{step.name}{os.sep}")]
        for name in inside:
            names[step.to + name[len(step.name) :]] = names.pop(name)


def _changed(content: bytes, step: Step) -> bytes:
    if step.kind == "cut":
        return content[: step.at]
    content = content.ljust(step.at, b"\0")
    return content[: step.at] + step.data + content[step.at + len(step.data) :]


def _torn(file: _File, chance: random.Random, luck: float) -> bytes:
    content = file.content
    for step in file.pending:
        lasted = chance.random()
        if lasted < luck:
            content = _changed(content, step)
        elif step.kind == "write" and lasted < luck + (1 - luck) / 2:
            content = _changed(content, step._replace(data=_sectors(step, chance)))
    return content


def _sectors(step: Step, chance: random.Random) -> bytes:
    """Return the data of a write of which some sectors lasted, others are zeros, and the end may be missing."""
    data = bytearray(step.data)
    at = 0
    while at < len(data):
        end = min(len(data), at + SECTOR - (step.at + at) % SECTOR)
        if chance.random() < 0.5:
            data[at:end] = bytes(end - at)
        at = end
    return bytes(data if chance.random() < 0.5 else data[: chance.randrange(len(data) + 1)])


def cuts(medium: Medium, steps: list[Step], each: int, seed: int) -> Iterator[tuple[int, Mapping[str, bytes | None]]]:
    """Yield, for every number of steps that were taken, states in which the disk may be found after a power cut: with none and with
    all of what was not synced, with every single change of a name missing, and there alone, and `each` by chance."""
    chance = random.Random(seed)
    for taken in range(len(steps) + 1):
        waiting = range(len(medium.pending))
        # A folder's name that did not last takes all in it along.
        alone = [[number] for number in waiting if len(waiting) > 1]
        sets = [[], [*waiting], *alone, *([*set(waiting) - set(one)] for one in alone)]
        yield from ((taken, medium.after(chance, luck, kept)) for kept in sets for luck in (0.0, 1.0))
        yield from ((taken, medium.after(chance, chance.choice((0.2, 0.5, 0.8)))) for _ in range(each))
        if taken < len(steps):
            medium.take(steps[taken])


def lay_out(found: Mapping[str, bytes | None], old: Path, new: Path) -> None:
    """Write the files of a state, whose names are below `old`, below `new`, which is emptied before."""
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    for name, content in sorted(found.items()):
        path = new / Path(name).relative_to(old)
        if content is None:
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
