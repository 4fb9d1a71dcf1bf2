"""A backup: one ZIP file with all documents of a store, each table as lines of JSON, and a list of what is in it."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Final

from explorer import __version__
from explorer.errors import StoreError, WhoDecidedError
from explorer.locations import expanded
from explorer.store import Store, durable, envelope
from explorer.store.engine import COUNTED, MODULUS
from explorer.store.entries import PAPERS, RECORDS
from explorer.store.layout import DamagedStore, StoreChanged
from explorer.store.lines import line_of

MANIFEST: Final = "manifest.json"
README: Final = "README.txt"
_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The time of all files, so that one store gives one archive."""

_TRIES: Final = 5
_WORDS: Final = """\
A backup of the papers kept by whodecided. To put it back:

    whodecided restore THIS-FILE --store FOLDER

Each .jsonl file is a table: a line is a JSON array of the table, the id, the sha256 of both with the document, and the document.
records.jsonl has the text of every paper (source, text). manifest.json lists the files with their sizes and sha256.
"""


class ArchiveError(WhoDecidedError):
    """A backup cannot be written, or is none, or does not hold what was written."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What a backup holds: its file and bytes, documents by table, and what could not be read of the store and is not in it."""

    path: Path
    size: int
    counts: dict[str, int]
    missing: tuple[str, ...] = ()


@dataclass
class _Written:
    files: list[dict[str, Any]] = field(default_factory=list)
    left_out: dict[str, str] = field(default_factory=dict)
    """Ids of papers that are not whole, and other documents, with the reason."""

    revision: int = 0


def backup(folder: Path, target: Path) -> Saved:
    """Write all of a store to one file, in place of what stands at `target`, and read it back before it counts.

    A document that is damaged is left out and named. Raises StoreError where there are no papers or the store cannot be read, and
    ArchiveError where the file cannot be written.
    """
    for left in reversed(range(_TRIES)):
        try:
            return _backup(Store.open(folder), expanded(target))
        except StoreChanged:
            # A writer moved papers while they were read.
            if not left:
                raise
    raise AssertionError("the last try returns")


def _backup(store: Store, target: Path) -> Saved:
    if not store.tables():
        raise StoreError(f"There is nothing in the store at {store.path} yet", "", "Add papers: whodecided add FOLDER")
    if target.is_dir():
        raise ArchiveError(f"{target} cannot be written", "it is a folder", "Name a file in it")
    try:
        with durable.replacing(target) as file:
            written = _write(store, file)
            _compare(file, written.files)
            size = file.seek(0, 2)
    except OSError as error:
        raise ArchiveError(
            f"{target} cannot be written", error.strerror or str(error), "Nothing was kept; choose another place"
        ) from error
    counts = {row["table"]: row["documents"] for row in written.files if row["documents"]}
    return Saved(target, size, counts, _told(written))


def _write(store: Store, file: BinaryIO) -> _Written:
    written = _Written()
    tables = store.tables()
    if PAPERS in tables:
        # A paper is left out as a whole: what is damaged of the index is known before the records are written, and they come first.
        tables.append(tables.pop(tables.index(PAPERS)))
        written.left_out = {id: why for id in store.ids(PAPERS) if (why := _damage(store, PAPERS, id))}
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(_entry(README), _WORDS)
        for table in tables:
            name, documents, size = f"{table.replace('/', '-')}.jsonl", 0, 0
            digest = hashlib.sha256()
            with archive.open(_entry(name), "w", force_zip64=True) as member:
                for line in _lines(store, table, written):
                    member.write(line)
                    digest.update(line)
                    documents, size = documents + 1, size + len(line)
            row = {"name": name, "table": table, "documents": documents, "bytes": size, "sha256": digest.hexdigest()}
            written.files.append(row)
        revision = f"{written.revision % MODULUS:064x}"[:32]
        said = {"program": __version__, "revision": revision, "files": written.files, "missing": _told(written)}
        archive.writestr(_entry(MANIFEST), envelope.pack({"backup": said})[0])
    return written


def _lines(store: Store, table: str, written: _Written) -> Iterator[bytes]:
    for id in store.ids(table):
        if id in written.left_out and table in (PAPERS, RECORDS):
            continue
        if why := _damage(store, table, id):
            written.left_out[id] = why
            continue
        kept = line_of(table, id, store.document(table, id))
        if table in COUNTED:
            written.revision += int(kept.sum, 16)
        yield kept.line


def _damage(store: Store, table: str, id: str) -> str:
    try:
        store.document(table, id)
    except DamagedStore as error:
        return error.why
    return ""


def _told(written: _Written) -> tuple[str, ...]:
    return tuple(f"{id}: {why}" for id, why in sorted(written.left_out.items()))


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _WHEN)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    return entry


def _compare(file: BinaryIO, rows: list[dict[str, Any]]) -> None:
    """Read an archive back; raises OSError where it does not hold what was written."""
    with zipfile.ZipFile(file) as archive:
        for row in rows:
            with archive.open(row["name"]) as member:
                if hashlib.file_digest(member, "sha256").hexdigest() != row["sha256"]:  # type: ignore[arg-type]
                    raise OSError(f"{row['name']} does not read back as it was written")
