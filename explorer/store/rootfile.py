"""Reading `store.json`, or what stands in for it."""

from __future__ import annotations

from pathlib import Path

from explorer.errors import StoreError
from explorer.store import envelope, journal
from explorer.store.findings import Finding
from explorer.store.layout import ROOT, SCHEMA, SHARDS, DamagedStore, damaged, journal_name, journals, unreadable
from explorer.store.root import Root, from_row


class OldSchema(Exception):
    """A store was written by an earlier version of the program; `version` is that of its schema."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version


def read(folder: Path) -> tuple[Root | None, list[Finding]]:
    """Return the root of a store, or None where there is no store, and what was wrong with it.

    A damaged or missing `store.json` is made up for by the copy in the newest journal. Raises OldSchema, DamagedStore, and
    StoreError for a newer schema or a file that cannot be read.
    """
    path = folder / ROOT
    try:
        return _parse(path, path.read_bytes()), []
    except FileNotFoundError:
        why = "it is missing"
        if not _traces(folder):
            return None, []
    except OSError as error:
        raise unreadable(path, error) from error
    except DamagedStore as error:
        why = error.why
    copy = _copy(folder)
    if copy is None:
        then = "Put back a backup: whodecided restore FILE; or move the folder away and add the papers again"
        raise damaged(path, f"{why}, and no copy of it is whole", then)
    words = f"{why}; its copy in {copy.journal} stands in for it, and nothing that was stored is lost"
    return copy, [Finding(ROOT, words, "mended")]


def _traces(folder: Path) -> bool:
    from explorer.store import schema1

    return (folder / SHARDS).exists() or bool(journals(folder)) or schema1.traces(folder)


def _parse(path: Path, data: bytes) -> Root:
    tables, _ = envelope.unpack(data, path)
    if (version := envelope.version_of(data)) < SCHEMA:
        raise OldSchema(version)
    try:
        return from_row(tables["root"])
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise damaged(path, "it has another form than a store's") from error


def _copy(folder: Path) -> Root | None:
    """Return the root that the newest journal begins with, or None where that is damaged too or there is none.

    A journal that its predecessor outgrew was never in force: a writer failed to put it there.
    """
    for generation in journals(folder):
        root = begins(folder, generation)
        if root is None or not all((folder / SHARDS / shard.file).exists() for shard in root.shards):
            return None
        before = root.previous
        if before is None or _size(folder / before.file) in (before.size, None):
            return root
    return None


def begins(folder: Path, generation: int) -> Root | None:
    """Return the root that the journal of a generation begins with, or None where it cannot be read."""
    path = folder / journal_name(generation)
    try:
        read = journal.read(path, path.read_bytes(), generation, unfinished=True)
        return from_row(read.root) if read.root else None
    except (OSError, StoreError, LookupError, TypeError, ValueError, AttributeError):
        return None


def _size(path: Path) -> int | None:
    try:
        return path.stat().st_size
    except OSError:
        return None
