"""Bringing a store of an earlier schema forward: a new store is made beside it, and the old one is kept whole."""

from __future__ import annotations

import contextlib
import errno
import itertools
import json
import logging
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from explorer.errors import StoreError
from explorer.store import durable, engine, rootfile, schema1
from explorer.store.compaction import sweep_temporary
from explorer.store.entries import JUDGEMENTS, PAPERS, RECORDS, Entry, to_row
from explorer.store.envelope import encode
from explorer.store.layout import ROOT, SCHEMA, SHARDS, journal_name, journals, unwritable
from explorer.store.lines import sum_of
from explorer.store.lock import Lock
from explorer.store.rootfile import OldSchema
from explorer.store.writer import Change, Writer

_WORK: Final = ".forward"
_BATCH: Final = 16_000_000
"""Bytes of documents that are written at once."""

_logger = logging.getLogger(__name__)


def forward(folder: Path, version: int, wait: float) -> None:
    """Bring a store of schema `version` to this program's; as it was it is kept in its folder `schema-N`.

    The old store holds until the new one is whole and checked. Raises StoreBusy, DamagedStore or StoreError, and the old
    store holds then too.
    """
    lock = Lock.acquire(folder, wait)
    closed = not lock.died
    try:
        with contextlib.suppress(OldSchema):
            # Another process may have done it meanwhile.
            rootfile.read(folder)
            return
        closed = False
        lock.mark()
        _build(folder)
        kept = _exchange(folder, version)
        closed = True
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        lock.release(closed)
    _logger.warning(
        "The store at %s was brought from schema %d to %d; as it was it is kept in %s.", folder, version, SCHEMA, kept
    )


def finish(folder: Path) -> None:
    """Put away what a killed process left of an old store beside the new one; raises OSError."""
    for kept in sorted(folder.glob("schema-*")):
        sweep_temporary(kept)
        left = [part for part in schema1.PARTS if (folder / part).exists() and not (kept / part).exists()]
        if left and (kept / ROOT).exists():
            for part in left:
                durable.move(folder / part, kept / part)
            durable.sync_folder(kept)
            durable.sync_folder(folder)
    shutil.rmtree(folder / _WORK, ignore_errors=True)


def _build(folder: Path) -> None:
    """Make the new store in a folder of its own and compare it with the old one, paper by paper."""
    work = folder / _WORK
    shutil.rmtree(work, ignore_errors=True)
    durable.make_folder(work)
    lock = Lock.acquire(work)
    try:
        writer = Writer(work, lock)
        for change in _changes(folder):
            writer.commit(change)
        if not (work / ROOT).exists():
            # There was nothing to write, and a store of nothing has a root all the same.
            writer.compact()
        if not writer.close():
            raise OSError(errno.EIO, "the end of the journal could not be written")
    finally:
        lock.release(closed=True)
    made = engine.read(work)
    for paper in schema1.papers(folder):
        id = paper.entry["document"]
        place = made.place(RECORDS, id) if made else None
        if made is None or place is None or json.loads(made.body(RECORDS, id, place)) != paper.record:
            raise StoreError(f"The store at {folder} could not be brought forward", f"{id} came out otherwise")


def _changes(folder: Path) -> Iterator[Change]:
    batch: dict[str, dict[str, bytes | None]] = {PAPERS: {}, RECORDS: {}}
    held = 0
    for paper in schema1.papers(folder):
        entry, body = paper.entry, encode(paper.record)
        id, origins = entry["document"], tuple(entry["origins"])
        checksum = sum_of(RECORDS, id, body)
        now = Entry(id, entry["sha256"], entry["path"], origins, checksum, len(body), entry["rules"])
        batch[PAPERS][id], batch[RECORDS][id] = encode(to_row(now)), body
        held += len(body)
        if held > _BATCH:
            yield batch
            batch, held = {PAPERS: {}, RECORDS: {}}, 0
    yield batch
    log = schema1.judgements(folder)
    yield {JUDGEMENTS: {str(row["number"]): encode(row) for row in log}}


def _exchange(folder: Path, version: int) -> Path:
    """Put the new store in the place of the old one, and the old one into a folder of its own, which is returned."""
    work, kept = folder / _WORK, _free(folder, f"schema-{version}")
    shutil.rmtree(folder / SHARDS, ignore_errors=True)
    for generation in journals(folder):
        durable.remove(folder / journal_name(generation))
    if (work / SHARDS).exists():
        durable.move(work / SHARDS, folder / SHARDS)
    for generation in journals(work):
        durable.move(work / journal_name(generation), folder / journal_name(generation))
    durable.make_folder(kept)
    durable.write(kept / ROOT, (folder / ROOT).read_bytes())
    durable.sync_folder(kept)
    durable.sync_folder(folder)
    durable.write(folder / ROOT, (work / ROOT).read_bytes())
    durable.sync_folder(folder)
    finish(folder)
    return kept


def _free(folder: Path, name: str) -> Path:
    """Return the first folder of a name, or with a number after it, that holds no whole store."""
    names = (folder / (name if number == 1 else f"{name}-{number}") for number in itertools.count(1))
    return next(path for path in names if not any((path / part).exists() for part in schema1.PARTS))
