"""Mending a store: what is whole is written anew, what was lost is named, and nothing is thrown away unseen."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explorer.errors import StoreError
from explorer.store import durable
from explorer.store import journal as journals
from explorer.store.codec import to_record
from explorer.store.engine import Engine, read_at
from explorer.store.entries import PAPERS, RECORDS, Entry, to_row
from explorer.store.envelope import encode
from explorer.store.journal import Place
from explorer.store.layout import CACHE, DAMAGED, SHARDS, WAIT, unwritable
from explorer.store.lines import body_of, sum_of
from explorer.store.lock import Lock
from explorer.store.writer import Writer


@dataclass
class Repaired:
    """What mending did: documents found again elsewhere and those given up, both by table and id (empty where that is not known),
    and the folder in which the damaged files are kept, or None where there was nothing to mend."""

    restored: list[tuple[str, str]] = field(default_factory=list)
    lost: list[tuple[str, str]] = field(default_factory=list)
    kept: Path | None = None


def repair(folder: Path, damaged: set[str], wait: float = WAIT) -> Repaired:
    """Make a store whole that has damaged files, given by their names in the store.

    A document that is damaged is taken from the generation before where that has it. What cannot be found again is given up, and
    the damaged files are kept in the store's folder `damaged`. Raises StoreBusy, DamagedStore where there is no root any more, or
    StoreError.
    """
    lock = Lock.acquire(folder, wait)
    closed = False
    try:
        done = Repaired(kept=_put_aside(folder, damaged) if damaged else None)
        writer = Writer(folder, lock, lenient=True)
        for shard in writer.engine.base.kept():
            # What is weak is written anew as a whole.
            shard.weak = shard.weak or f"{SHARDS}/{shard.row.file}" in damaged
        change = _change(writer.engine, done)
        writer.engine.recount()
        writer.commit(change)
        # Twice, so that the generation before is whole too.
        writer.compact()
        writer.compact()
        closed = writer.close()
        return done
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        lock.release(closed)


def _put_aside(folder: Path, damaged: set[str]) -> Path:
    kept = folder / DAMAGED
    durable.make_folder(kept)
    for name in sorted(damaged):
        if name.startswith(f"{CACHE}/"):
            durable.remove(folder / name)
            continue
        with contextlib.suppress(FileNotFoundError):
            durable.write(kept / Path(name).name, (folder / name).read_bytes())
    durable.sync_folder(kept)
    return kept


def _change(engine: Engine, done: Repaired) -> dict[str, dict[str, bytes | None]]:
    """Forget the documents that are damaged, and return those that can be put in their place."""
    change: dict[str, dict[str, bytes | None]] = {}
    before = dict(_before(engine))
    for loaded in engine.base.kept():
        for table, position, id in list(loaded.living()):
            if not id:
                loaded.kill(table, position)
                done.lost.append((table, ""))
    for table, id, place in list(_damaged(engine)):
        engine.forget(table, id)
        body = before.get((table, id, place.sum))
        if body is None:
            done.lost.append((table, id))
        else:
            change.setdefault(table, {})[id] = body
            done.restored.append((table, id))
    _match(engine, change, done)
    return change


def _damaged(engine: Engine) -> Iterator[tuple[str, str, Place]]:
    for table in sorted({*engine.base.where, *engine.recent}):
        for id in engine.ids(table):
            place = engine.place(table, id)
            assert place is not None
            if not engine.whole(table, id, place):
                yield table, id, place


def _before(engine: Engine) -> Iterator[tuple[tuple[str, str, str], bytes]]:
    """Yield the documents that the journal of the generation before has."""
    previous = engine.root.previous
    if previous is None:
        return
    with contextlib.suppress(OSError, StoreError, LookupError, TypeError, ValueError):
        path = engine.folder / previous.file
        data = read_at(path, 0, previous.size)
        for step in journals.read(path, data, engine.root.generation - 1, unfinished=True).steps:
            if step.place is not None:
                line = data[step.place.at : step.place.at + step.place.size]
                body = body_of(line, step.table, step.id, step.place.sum)
                if body is not None:
                    yield (step.table, step.id, step.place.sum), body


def _match(engine: Engine, change: dict[str, dict[str, bytes | None]], done: Repaired) -> None:
    """Give up entries whose record is lost, and make entries anew whose record is whole."""
    papers = {*engine.ids(PAPERS), *change.get(PAPERS, {})}
    records = {*engine.ids(RECORDS), *change.get(RECORDS, {})}
    for id in sorted(papers - records):
        engine.forget(PAPERS, id)
        change.get(PAPERS, {}).pop(id, None)
    for id in sorted(records - papers):
        place = engine.place(RECORDS, id)
        body = change.get(RECORDS, {}).get(id) or (engine.body(RECORDS, id, place) if place else b"")
        source = to_record(json.loads(body)).source
        # Where it came from is not known any more: adding the paper again says so.
        entry = Entry(id, source.sha256, source.path, (), sum_of(RECORDS, id, body), len(body))
        change.setdefault(PAPERS, {})[id] = encode(to_row(entry))
        done.lost = [lost for lost in done.lost if lost != (PAPERS, id)]
        done.restored.append((PAPERS, id))
