"""One whole state of a store, read from its root, its journal and, when they are asked for, its shards."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Final

from explorer.store import base as shards
from explorer.store import journal as journals
from explorer.store import root as roots
from explorer.store import rootfile
from explorer.store.base import Base, Loaded
from explorer.store.findings import Finding
from explorer.store.journal import Journal, Place, Step
from explorer.store.layout import ROOT, SHARDS, WRITER, DamagedStore, StoreChanged, damaged, unreadable
from explorer.store.lines import body_of
from explorer.store.root import Root

COUNTED: Final = ("records", "judgements")
"""The tables that the linked record is made of: the sum of their documents' checksums is the revision."""

MODULUS: Final = 1 << 256
_TRIES: Final = 8
Stat = tuple[int, int, int] | None
Stamp = tuple[Stat, Stat] | None


class Engine:
    """The documents of all tables, each as JSON under an id, as one root and its journal have them.

    `findings` are what was wrong with the files so far. With `lenient` a state is given also where something is lost.
    """

    def __init__(
        self, folder: Path, root: Root, journal: Journal, findings: list[Finding], stamp: Stamp, lenient: bool
    ) -> None:
        self.folder, self.root, self.journal, self.lenient = folder, root, journal, lenient
        self.findings, self.stamp = findings, stamp
        self.home = f"{folder}{os.sep}"
        if not journal.last:
            journal.last = roots.to_row(root)
        self.revision, self.counts = journal.said
        self.recent: dict[str, dict[str, Place | None]] = {}
        """What the journal says: documents by table and id, None for those taken away."""
        self.take(journal.steps)
        journal.steps = []

    def take(self, steps: Iterable[Step]) -> None:
        """Go along with what the journal says now."""
        for table, id, place in steps:
            self.recent.setdefault(table, {})[id] = place
        self.revision, self.counts = self.journal.said

    def begin(self, root: Root, journal: Journal) -> None:
        """Go along with a new root, whose shards the base knows already."""
        self.root, self.journal, self.recent = root, journal, {}
        self.take(())

    @cached_property
    def base(self) -> Base:
        """The documents in the shards; raises DamagedStore, StoreChanged or StoreError."""
        found = Base()
        for shard in self.root.shards:
            if self.lenient and not (self.folder / SHARDS / shard.file).exists():
                # That it is missing has been noted.
                continue
            with reading(self, f"{SHARDS}/{shard.file}"):
                found.add(shards.load(self.folder, shard, self.findings))
        self.refuse_loss()
        return found

    def tables(self) -> list[str]:
        """Return the names of the tables that hold documents, sorted."""
        return sorted(table for table, count in self.counts.items() if count)

    def ids(self, table: str) -> list[str]:
        """Return the ids of a table's documents, sorted."""
        recent = self.recent.get(table, {})
        older = (id for id in self.base.where.get(table, ()) if id not in recent)
        return sorted([*older, *(id for id, place in recent.items() if place)])

    def place(self, table: str, id: str) -> Place | None:
        """Return where a document lies, or None where there is none."""
        recent = self.recent.get(table, {})
        return recent[id] if id in recent else self.base.place(table, id)

    def body(self, table: str, id: str, place: Place) -> bytes:
        """Return the JSON of a document, checked; raises DamagedStore, StoreChanged or StoreError."""
        with reading(self, place.file):
            line = read_at(self.home + place.file, place.at, place.size)
        return self._checked(table, id, place.file, place.sum, line)

    def whole(self, table: str, id: str, place: Place) -> bool:
        """Tell whether a document is what was written."""
        try:
            self.body(table, id, place)
        except DamagedStore:
            return False
        return True

    def bodies(self, table: str) -> Iterator[tuple[str, bytes]]:
        """Yield id and JSON of a table's documents, file by file; raises as `body` does."""
        recent = self.recent.get(table, {})
        for loaded in self.base.kept():
            if table in loaded.columns:
                yield from self._older(table, loaded, recent)
        for id, place in recent.items():
            if place is not None:
                yield id, self.body(table, id, place)

    def raw(self, table: str) -> Iterator[bytes]:
        """Yield the lines of a table as they lie in the files, unchecked, those that count no more among them."""
        for loaded in self.base.kept():
            if column := loaded.columns.get(table):
                file = f"{SHARDS}/{loaded.row.file}"
                with reading(self, file):
                    yield read_at(self.home + file, loaded.row.start + column.at[0], column.at[-1] - column.at[0])
        places = [place for place in self.recent.get(table, {}).values() if place]
        if places:
            with reading(self, self.journal.name):
                data = read_at(self.home + self.journal.name, 0, self.journal.end)
            yield b"".join(data[place.at : place.at + place.size] for place in places)

    def _older(self, table: str, loaded: Loaded, recent: Container[str]) -> Iterator[tuple[str, bytes]]:
        column, dead, file = loaded.columns[table], loaded.dead.get(table, ()), f"{SHARDS}/{loaded.row.file}"
        first = column.at[0]
        with reading(self, file):
            data = read_at(self.home + file, loaded.row.start + first, column.at[-1] - first)
        for position, id in enumerate(column.ids):
            if id and position not in dead and id not in recent:
                line = data[column.at[position] - first : column.at[position + 1] - first]
                yield id, self._checked(table, id, file, column.sum(position), line)

    def forget(self, table: str, id: str) -> None:
        """Leave a document out that is damaged; `recount` sets the sums right."""
        if self.recent.get(table, {}).pop(id, None) is not None:
            self.recent[table][id] = None
        self.base.kill(table, id)

    def recount(self) -> None:
        """Take revision and counts from the documents instead of from what the store says of them."""
        found = {table: len(self.ids(table)) for table in {*self.base.where, *self.recent}}
        self.counts = {table: count for table, count in sorted(found.items()) if count}
        places = (self.place(table, id) for table in COUNTED for id in self.ids(table))
        self.revision = sum(int(place.sum, 16) for place in places if place) % MODULUS

    def _checked(self, table: str, id: str, file: str, checksum: str, line: bytes) -> bytes:
        body = body_of(line, table, id, checksum)
        if body is None:
            raise damaged(self.folder / file, f"the document {id} of the table {table} is not what was written")
        return body

    def refuse_loss(self) -> None:
        """Raise DamagedStore where something is lost that no paper's name can be given to."""
        lost = next((finding for finding in self.findings if finding.harm == "lost" and not finding.paper), None)
        if lost is not None and not self.lenient:
            raise damaged(self.folder / lost.file, lost.what, lost.then)


@contextmanager
def reading(engine: Engine, file: str) -> Iterator[None]:
    """Tell a failure to read a file of the store in our words."""
    try:
        yield
    except FileNotFoundError:
        if changed(engine):
            why = "papers were moved or replaced"
            raise StoreChanged(f"The store at {engine.folder} has changed", why, "Open it again") from None
        raise damaged(engine.folder / file, "it is missing") from None
    except OSError as error:
        raise unreadable(engine.folder / file, error) from error


def read(folder: Path, *, lenient: bool = False) -> Engine | None:
    """Read the state of a store's folder, or None where there is no store.

    Raises OldSchema, DamagedStore, or StoreError for a newer schema or what cannot be read.
    """
    for left in reversed(range(_TRIES)):
        engine = _read(folder, lenient, None)
        if engine is None:
            return None
        if not left or not engine.findings or not changed(engine):
            engine.refuse_loss()
            return engine
    raise AssertionError("the last try returns")


def read_held(folder: Path, *, unfinished: bool, lenient: bool = False) -> Engine | None:
    """Read the state of a store's folder for the holder of its lock; `unfinished` tells that the writer before was killed.
    Raises as `read` does."""
    engine = _read(folder, lenient, unfinished)
    if engine is not None:
        engine.refuse_loss()
        engine.stamp = None
    return engine


def _read(folder: Path, lenient: bool, unfinished: bool | None) -> Engine | None:
    marked = (folder / WRITER).exists()
    root_stat = _stat(folder / ROOT)
    root, findings = rootfile.read(folder)
    if root is None:
        return None
    path = folder / root.journal
    seen = (root_stat, _stat(path))
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        journal = Journal(root.journal)
        journal.find("it is missing; the changes that it held are lost", "lost")
    except OSError as error:
        raise unreadable(path, error) from error
    else:
        if unfinished is None:
            # A writer may have come, or gone, while the journal was read.
            unfinished = marked or (folder / WRITER).exists()
        journal = journals.read(path, data, root.generation, unfinished)
    findings = [*findings, *journal.findings, *_missing(folder, root)]
    return Engine(folder, root, journal, findings, seen, lenient)


def changed(engine: Engine) -> bool:
    """Tell whether the store on the disk may be another than was read: two looks at names, and no reading."""
    if engine.stamp is None:
        return False
    return engine.stamp != stamp(engine.folder, engine.root.journal)


def stamp(folder: Path, journal: str) -> Stamp:
    """Return what tells whether the files that a change must touch were touched."""
    return _stat(folder / ROOT), _stat(folder / journal)


def read_at(path: str | Path, at: int, size: int) -> bytes:
    """Return bytes of a file; raises OSError."""
    with open(path, "rb", buffering=0) as file:
        file.seek(at)
        return file.read(size)


def _stat(path: Path) -> Stat:
    try:
        stat = os.stat(path)
    except OSError:
        return None
    return stat.st_ino, stat.st_size, stat.st_mtime_ns


def _missing(folder: Path, root: Root) -> list[Finding]:
    there = set(os.listdir(folder / SHARDS)) if (folder / SHARDS).is_dir() else set()
    words = "it is missing, with all that it held"
    return [Finding(f"{SHARDS}/{shard.file}", words, "lost") for shard in root.shards if shard.file not in there]
