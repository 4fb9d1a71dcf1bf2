"""Putting a backup back: a new store is made beside the place, verified, and renamed."""

from __future__ import annotations

import hashlib
import io
import itertools
import json
import re
import secrets
import shutil
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from explorer.errors import StoreError
from explorer.locations import expanded
from explorer.store import Store, durable, envelope
from explorer.store.codec import to_record
from explorer.store.entries import JUDGEMENTS, PAPERS, RECORDS, to_entry
from explorer.store.examine import examine
from explorer.store.judging import to_entry as to_judged
from explorer.store.layout import CACHE, LOCK, WAIT
from explorer.store.lines import body_of
from explorer.store.lock import Lock
from explorer.upkeep.archiving import MANIFEST, README, ArchiveError

MOST_BYTES: Final = 64 * 1024**3
"""Bytes of documents that are taken, unless another limit is given."""

_MOST_RATIO: Final = 200
"""How many times as large as packed a table may be; lines of JSON come to twenty."""

_MOST_LINE: Final = 256 * 1024**2
_MOST_MANIFEST: Final = 16 * 1024**2
_BATCH: Final = 8 * 1024**2
_NAME: Final = re.compile(r"[a-z][a-z0-9-]{0,80}\.jsonl")
_TABLE: Final = re.compile(r"[a-z][a-z0-9-]{0,39}(/[a-z][a-z0-9-]{0,39})?")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back: the store's folder, documents by table, what the backup itself was missing, and where the store is kept that
    was there before, if there was one."""

    folder: Path
    counts: dict[str, int]
    missing: tuple[str, ...] = ()
    before: Path | None = None


def restore(archive: Path, folder: Path, *, replace: bool = False, most: int = MOST_BYTES) -> Restored:
    """Make a store of a backup.

    Nothing is unpacked: documents are read one by one, and an archive that is no backup, or is larger than it says or than `most`
    bytes, is refused. A store that holds something is only replaced with `replace`, and kept beside. Raises ArchiveError,
    StoreError or StoreBusy, and leaves all as it was.
    """
    folder = expanded(folder).resolve()
    if _occupied(folder) and not replace:
        raise StoreError(
            f"There is something in {folder} already", "a backup is put into an empty place",
            "Name another folder with --store, or put it in the place of what is there, which is kept: --replace",
        )  # fmt: skip
    work = folder.with_name(f".{folder.name}.restoring-{secrets.token_hex(4)}")
    try:
        durable.make_folder(folder.parent)
        said = _fill(expanded(archive), work, most)
        before = _exchange(work, folder)
    except OSError as error:
        why = error.strerror or str(error)
        raise ArchiveError(f"The backup {archive} could not be put back", why, "All is as it was before") from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    counts = {row["table"]: row["documents"] for row in said["files"]}
    return Restored(folder, counts, tuple(said["missing"]), before)


def _fill(path: Path, work: Path, most: int) -> dict[str, Any]:
    """Make a store of an archive in the folder `work`, verify it, and return what the archive says of itself."""
    try:
        with zipfile.ZipFile(path) as archive:
            said = _manifest(archive, path)
            _refuse_harm(archive, said["files"], path, most)
            free = shutil.disk_usage(work.parent).free
            if (needed := sum(row["bytes"] for row in said["files"])) > free:
                raise _none(path, f"it needs {needed:,} bytes, and {free:,} are free there")
            with Store.open(work, write=True) as store:
                for row in said["files"]:
                    _take(archive, row, store, path)
                if store.revision != said["revision"]:
                    raise _none(path, "its documents are not those it was made of")
    except FileNotFoundError as error:
        raise _none(path, "there is no such file") if error.filename == str(path) else error from None
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise _none(path, f"it is damaged or no ZIP file ({error})") from error
    if found := examine(work).findings:
        raise _none(path, f"what came of it is not whole: {found[0]}")
    return said


def _manifest(archive: zipfile.ZipFile, path: Path) -> dict[str, Any]:
    try:
        with archive.open(MANIFEST) as member:
            data = member.read(_MOST_MANIFEST)
    except KeyError:
        raise _none(path, f"it has no {MANIFEST}") from None
    tables, _ = envelope.unpack(data, path / MANIFEST)
    try:
        said: dict[str, Any] = tables["backup"]
        rows = [
            {"name": str(row["name"]), "table": str(row["table"]), "sha256": str(row["sha256"]),
             "documents": int(row["documents"]), "bytes": int(row["bytes"])}
            for row in said["files"]
        ]  # fmt: skip
        return {"files": rows, "revision": str(said["revision"]), "missing": [str(name) for name in said["missing"]]}
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise _none(path, f"its {MANIFEST} has another form than a backup's") from error


def _refuse_harm(archive: zipfile.ZipFile, rows: list[dict[str, Any]], path: Path, most: int) -> None:
    """Raise ArchiveError for what no backup has: other files, names that lead elsewhere, links, sizes out of all proportion."""
    entries = archive.infolist()
    names = [entry.filename for entry in entries]
    expected = {MANIFEST, README, *(row["name"] for row in rows)}
    if set(names) != expected or len(names) != len(expected):
        strange = sorted(set(names) ^ expected) or sorted(name for name in names if names.count(name) > 1)
        raise _none(path, f"it holds other files than it says, such as {strange[0]!r}")
    sizes = {row["name"]: row["bytes"] for row in rows}
    for row in rows:
        if not _NAME.fullmatch(row["name"]) or not _TABLE.fullmatch(row["table"]):
            raise _none(path, f"{row['name']!r} is no name that a backup has")
    for entry in entries:
        if entry.is_dir() or stat.S_ISLNK(entry.external_attr >> 16) or entry.flag_bits & 1:
            raise _none(path, f"{entry.filename!r} is a folder, a link or encrypted")
        if entry.file_size != sizes.get(entry.filename, entry.file_size):
            raise _none(path, f"{entry.filename!r} has another size than it says")
        if entry.file_size > _MOST_RATIO * entry.compress_size + 100_000:
            raise _none(path, f"{entry.filename!r} unpacks to more than {_MOST_RATIO} times its size")
    if len({row["table"] for row in rows}) != len(rows):
        raise _none(path, "a table is in it twice")
    if sum(entry.file_size for entry in entries) > most:
        raise _none(path, f"it unpacks to more than {most:,} bytes")


def _take(archive: zipfile.ZipFile, row: dict[str, Any], store: Store, path: Path) -> None:
    """Put a table's documents into a store, each looked at."""
    table, digest, held = row["table"], hashlib.sha256(), 0
    batch: dict[str, bytes] = {}
    count = 0
    for line in _lines(archive, row["name"], path):
        digest.update(line)
        id, body = _document(table, line, path)
        if id in batch:
            raise _none(path, f"{id} is in it twice")
        batch[id], held, count = body, held + len(body), count + 1
        if held > _BATCH:
            store.put_documents(table, batch)
            batch, held = {}, 0
    store.put_documents(table, batch)
    if digest.hexdigest() != row["sha256"] or count != row["documents"] or len(store.ids(table)) != count:
        raise _none(path, f"{row['name']} is not what was written")


def _lines(archive: zipfile.ZipFile, name: str, path: Path) -> Iterator[bytes]:
    with archive.open(name) as member, io.BufferedReader(member, 1 << 20) as lines:  # type: ignore[type-var]
        while line := lines.readline(_MOST_LINE + 1):
            if len(line) > _MOST_LINE:
                raise _none(path, f"{name} has a line longer than {_MOST_LINE:,} bytes")
            yield line


def _document(table: str, line: bytes, path: Path) -> tuple[str, bytes]:
    """Return id and JSON of a document's line; raises ArchiveError where it is not one of its table."""
    try:
        named, id, checksum, row = json.loads(line)
        body = body_of(line, table, id, checksum) if named == table and isinstance(id, str) and id else None
        if body is None:
            raise ValueError("its checksum does not match")
        if table == RECORDS and to_record(row).document != id:
            raise ValueError("it says that it is another")
        if table == PAPERS:
            to_entry(id, row)
        if table == JUDGEMENTS and str(to_judged(row).number) != id:
            raise ValueError("it has another number")
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as error:
        raise _none(path, f"a line of the table {table} is not what was written ({error})") from error
    return id, body


def _occupied(folder: Path) -> bool:
    if not folder.exists():
        return False
    return not folder.is_dir() or any(path.name not in (LOCK, CACHE) for path in folder.iterdir())


def _exchange(work: Path, folder: Path) -> Path | None:
    """Put the new store in place, and what is there aside, into a folder that is returned."""
    durable.remove(work / LOCK)
    before: Path | None = None
    if folder.exists():
        if _occupied(folder):
            # Nobody may be writing to what is moved away.
            lock = Lock.acquire(folder, WAIT)
            lock.release(closed=not lock.died)
        names = (folder.with_name(f"{folder.name}.before-restore-{number}") for number in itertools.count(1))
        aside = next(path for path in names if not path.exists())
        durable.move(folder, aside)
        before = aside
    try:
        durable.move(work, folder)
    except OSError:
        if before is not None:
            durable.move(before, folder)
        raise
    durable.sync_folder(folder.parent)
    if before is not None and not _occupied(before):
        shutil.rmtree(before, ignore_errors=True)
        return None
    return before


def _none(path: Path, why: str) -> ArchiveError:
    return ArchiveError(f"{path} cannot be put back", why, "All is as it was before")
