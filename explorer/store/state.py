"""One whole state of a store: which papers there are and in which files; an immutable value read in one go."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from functools import cached_property
from operator import attrgetter
from pathlib import Path
from typing import Any

from explorer.store.layout import (
    BUCKETS,
    INDEX,
    PREVIOUS,
    RECORDS,
    ROOT,
    DamagedStore,
    StoreChanged,
    damaged,
    damaged_root,
    unreadable,
)
from explorer.store.shard import read_rows

File = tuple[str, str]
"""A file of the store: its folder in the store and its name."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One paper in the index: its document id, the sha256 of its bytes, the path people know it by, the absolute
    paths it was added from, its record file with checksum and size in bytes, and the version of the rules that read
    it."""

    document: str
    sha256: str
    path: str
    origins: tuple[str, ...]
    file: str
    checksum: str
    size: int
    rules: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """An index file: its name, its checksum and the digest of the content it stands for, which no machine path
    changes."""

    file: str
    checksum: str
    content: str


@dataclass(frozen=True, slots=True)
class Shelf:
    """One bucket of the index: where it is written and the papers in it, sorted by document id."""

    pointer: Pointer
    entries: tuple[Entry, ...]

    def files(self) -> set[File]:
        """Return the files that this bucket needs."""
        return {(INDEX, self.pointer.file), *((RECORDS, entry.file) for entry in self.entries)}


@dataclass(frozen=True)
class State:
    """The papers (by bucket) and judgements of one generation."""

    generation: int = 0
    shelves: Mapping[int, Shelf] = field(default_factory=dict)
    judgements: Pointer | None = None

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """All papers by document id, in its order."""
        found = [entry for shelf in self.shelves.values() for entry in shelf.entries]
        return {entry.document: entry for entry in sorted(found, key=attrgetter("document"))}

    @property
    def revision(self) -> str:
        """A digest of all content: equal papers and judgements give the same on every machine, in any order of
        adding."""
        digest = hashlib.sha256()
        for bucket in sorted(self.shelves):
            digest.update(f"{bucket} {self.shelves[bucket].pointer.content}\n".encode())
        digest.update((self.judgements.content if self.judgements else "").encode())
        return digest.hexdigest()[:32]

    def files(self) -> set[File]:
        """Return every file that this state needs."""
        judged: set[File] = {(INDEX, self.judgements.file)} if self.judgements else set()
        return judged.union(*(shelf.files() for shelf in self.shelves.values()))

    def only_here(self, other: State) -> set[File]:
        """Return the files that this state needs and the other does not, looking only where they differ."""
        mine: set[File] = {(INDEX, self.judgements.file)} if self.judgements else set()
        theirs: set[File] = {(INDEX, other.judgements.file)} if other.judgements else set()
        for number in self.shelves.keys() | other.shelves.keys():
            own, foreign = self.shelves.get(number), other.shelves.get(number)
            if own is not None and (foreign is None or foreign.pointer != own.pointer):
                mine |= own.files()
                theirs |= foreign.files() if foreign else set()
        return mine - theirs


def bucket_of(document: str) -> int:
    """Return the bucket that keeps a document's entry, from 0 to 63."""
    return hashlib.sha256(document.encode("utf-8", "surrogatepass")).digest()[0] % BUCKETS


def content_of(entries: Iterable[Entry]) -> str:
    """Return the digest of what a bucket's papers say."""
    lines = sorted(f"{entry.document}\0{entry.checksum}\n" for entry in entries)
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def root_row(state: State) -> dict[str, Any]:
    """Return the row of `store.json`."""
    return {
        "generation": state.generation,
        "documents": sum(len(shelf.entries) for shelf in state.shelves.values()),
        "buckets": {str(number): asdict(shelf.pointer) for number, shelf in sorted(state.shelves.items())},
        "judgements": asdict(state.judgements) if state.judgements else None,
    }


def entry_row(entry: Entry) -> dict[str, Any]:
    """Return the row of an index file."""
    return {**asdict(entry), "origins": list(entry.origins)}


def read_state(folder: Path, name: str = ROOT, like: State | None = None) -> State:
    """Read the whole state that `store.json` (or its predecessor) names.

    A folder without a store gives the empty state. Buckets that are also those of `like` are not read again. Raises DamagedStore, StoreError (newer, unreadable), or
    StoreChanged when a writer removed a file between our reading of the state and of that file.
    """
    root = folder / name
    try:
        rows = read_rows(root)
    except FileNotFoundError:
        if name == ROOT and any((folder / trace).exists() for trace in (PREVIOUS, RECORDS, INDEX)):
            raise damaged_root(root, "it is missing") from None
        return State()
    except OSError as error:
        raise unreadable(root, error) from error
    except DamagedStore as error:
        raise damaged_root(root, error.why) from error
    try:
        row = rows[0]
        pointers = {int(number): Pointer(**pointer) for number, pointer in row["buckets"].items()}
        judgements = Pointer(**row["judgements"]) if row["judgements"] else None
        generation, documents = int(row["generation"]), int(row["documents"])
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise damaged_root(root, "it has another form than a store's") from error
    shelves: dict[int, Shelf] = {}
    for number, pointer in pointers.items():
        known = like.shelves.get(number) if like else None
        shelves[number] = known if known and known.pointer == pointer else Shelf(pointer, _bucket(folder, pointer))
    found = sum(len(shelf.entries) for shelf in shelves.values())
    if found != documents:
        raise damaged_root(root, f"it counts {documents} papers and its index {found}")
    return State(generation, shelves, judgements)


def _bucket(folder: Path, pointer: Pointer) -> tuple[Entry, ...]:
    path = folder / INDEX / pointer.file
    try:
        rows = read_rows(path, pointer.checksum)
        for row in rows:
            row["origins"] = tuple(row["origins"])
        return tuple(Entry(**row) for row in rows)
    except FileNotFoundError:
        raise StoreChanged(f"The store's file {path} is missing", "it was replaced or removed", "Try again") from None
    except OSError as error:
        raise unreadable(path, error) from error
    except (LookupError, TypeError) as error:
        raise damaged(path, "it has another form than an index") from error
