"""Looking at every byte of a store: which files are what was written, and what is touched where one is not."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from explorer.columns import DamagedColumns
from explorer.columns.sections import Sections
from explorer.errors import StoreError
from explorer.store import block, contents, envelope
from explorer.store import engine as engines
from explorer.store import journal as journals
from explorer.store.base import Loaded
from explorer.store.engine import Engine, reading
from explorer.store.findings import Finding, damaged_document
from explorer.store.layout import CACHE, ROOT, SHARDS, WRITER, StoreChanged
from explorer.store.root import from_row

_TRIES: Final = 5


@dataclass(frozen=True, slots=True)
class Examined:
    """What was looked at and found: files (locks aside) and their bytes, documents by table, findings."""

    files: int
    size: int
    counts: dict[str, int]
    findings: tuple[Finding, ...]


def examine(folder: Path) -> Examined:
    """Read every file of a store and compare it with its checksums, and the documents with each other.

    Where there is no store nothing is found. Raises StoreError for a store that is of another schema, cannot be read, or has
    no root any more.
    """
    for left in reversed(range(_TRIES)):
        try:
            return _examine(folder)
        except StoreChanged:
            if not left:
                raise
    raise AssertionError("the last try returns")


def _examine(folder: Path) -> Examined:
    engine = engines.read(folder, lenient=True)
    if engine is None:
        return Examined(0, 0, {}, ())
    found = [finding for look in LOOKS for finding in look(engine)]
    # What reading the state has found comes first; it grows while the shards are read.
    findings = tuple(contents.named(engine, finding) for finding in dict.fromkeys([*engine.findings, *found]))
    sizes = list(_sizes(folder))
    return Examined(len(sizes), sum(sizes), dict(engine.counts), findings)


def _sizes(folder: Path) -> Iterator[int]:
    """Yield the bytes of each file below a folder but for locks; one that another process removes meanwhile is none."""
    for path in folder.rglob("[!.]*"):
        with contextlib.suppress(FileNotFoundError):
            if path.is_file():
                yield path.stat().st_size


def _root(engine: Engine) -> Iterator[Finding]:
    copy = engine.journal.root
    if copy is not None and from_row(copy) != engine.root:
        yield Finding(engine.journal.name, f"it begins with another root than {ROOT}", "lost")


def _shards(engine: Engine) -> Iterator[Finding]:
    for loaded in engine.base.kept():
        name = f"{SHARDS}/{loaded.row.file}"
        with reading(engine, name):
            data = (engine.folder / name).read_bytes()
        if not block.whole(data, loaded.row.sum):
            yield from _touched(engine, name, data, loaded)


def _touched(engine: Engine, name: str, data: bytes, loaded: Loaded) -> Iterator[Finding]:
    """Say which documents of a damaged shard are touched."""
    living = {(table, at) for table, at, id in loaded.living() if id not in engine.recent.get(table, {})}
    touched = [(table, position, id) for table, position, id in loaded.all() if not loaded.holds(data, table, position)]
    for table, position, id in touched:
        if id and (table, position) in living:
            yield damaged_document(name, table, id)
        else:
            yield Finding(name, f"a document of the table {table} that counts no more is damaged", "mended")
    if not touched and not loaded.weak:
        yield Finding(name, "it is damaged outside its documents; nothing that was stored is lost", "mended")


def _before(engine: Engine) -> Iterator[Finding]:
    """Look at what is kept of the generation before."""
    previous = engine.root.previous
    if previous is None:
        return
    words = "what is kept of the state before is damaged; the state that holds does not need it"
    path = engine.folder / previous.file
    try:
        data = path.read_bytes()
        journal = journals.read(path, data[: previous.size], engine.root.generation - 1, unfinished=True)
        root = from_row(journal.root)
    except (OSError, StoreError, LookupError, TypeError, ValueError):
        yield Finding(previous.file, words, "mended")
        return
    if len(data) != previous.size or journal.findings or journal.tail or journal.sum != previous.sum:
        yield Finding(previous.file, words, "mended")
    here = {shard.file for shard in engine.root.shards}
    for shard in root.shards:
        if shard.file not in here:
            name = f"{SHARDS}/{shard.file}"
            with contextlib.suppress(OSError):
                if block.whole((engine.folder / name).read_bytes(), shard.sum):
                    continue
            yield Finding(name, words, "mended")


def _writer(engine: Engine) -> Iterator[Finding]:
    path = engine.folder / WRITER
    try:
        writer = envelope.unpack(path.read_bytes(), path)[0]["writer"]
        tail = (
            f", and the last {engine.journal.tail:,} bytes of the journal are half written"
            if engine.journal.tail
            else ""
        )
        words = f"process {writer['process']} on {writer['host']} is writing, or was killed while it did{tail}"
        yield Finding(WRITER, words, "none", "What was confirmed is stored")
    except FileNotFoundError:
        pass
    except (OSError, StoreError, LookupError, TypeError):
        yield Finding(WRITER, "the note of who writes is damaged; it is made anew by the next writer", "mended")


def _derived(engine: Engine) -> Iterator[Finding]:
    """Look at the files that are made from the store, and at stores of earlier schemas that are kept in it."""
    words = "a derived file is damaged; it is made again when it is needed"
    for path in sorted((engine.folder / CACHE).glob("[!.]*")):
        if not _cached_whole(path):
            yield Finding(f"{CACHE}/{path.name}", words, "mended")
    for path in sorted(engine.folder.glob("schema-*/**/*.json")):
        if not _unpacks(path):
            yield Finding(path.relative_to(engine.folder).as_posix(), "the store kept in it is damaged", "mended")


def _cached_whole(path: Path) -> bool:
    if path.suffix != ".columns":
        return path.suffix != ".json" or _unpacks(path)
    try:
        Sections(memoryview(path.read_bytes())).check()
    except DamagedColumns:
        return False
    except FileNotFoundError:
        # Another process has made a newer one.
        return True
    return True


def _unpacks(path: Path) -> bool:
    try:
        envelope.unpack(path.read_bytes(), path)
    except (OSError, StoreError):
        return False
    return True


LOOKS: Final[tuple[Callable[[Engine], Iterator[Finding]], ...]] = (
    _root, _shards, contents.documents, contents.totals, contents.papers, _before, _writer, _derived,
)  # fmt: skip
"""What is looked at, in this order; a part of the store that keeps files of its own adds its row."""
