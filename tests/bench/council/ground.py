"""The store that is measured, and the same content as its peers keep it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from explorer.columns import Linked
from explorer.corpus import load
from explorer.model import Entity, Link
from explorer.store import Store
from explorer.store.codec import from_record
from tests.bench.council.names import LINKED, NEXT, RECORDS, STORE, TABLES
from tests.council import records

_BATCH = 400


def lay(folder: Path, papers: int) -> None:
    """Make in a folder a store of so many papers and one paper more to add, its linked record, and both for TinyDB and SQLite."""
    made = records(papers + 1)
    with Store.open(folder / STORE, write=True) as store:
        for some in _batched(made, papers):
            store.put_many((record, f"/papers/{record.source.path}") for record in some)
        rows = {str(number): from_record(record) for number, record in enumerate(store.records(), 1)}
    (folder / NEXT).write_text(json.dumps(from_record(next(made))), encoding="utf-8")
    (folder / RECORDS).write_text(json.dumps({"_default": rows}), encoding="utf-8")
    with closing(sqlite3.connect(folder / TABLES)) as database, database:
        database.execute("create table records (document text primary key, row text)")
        database.executemany(
            "insert into records values (?, ?)", ((row["document"], json.dumps(row)) for row in rows.values())
        )
    linked = load(folder / STORE).linked
    tables: dict[str, Iterable[Entity | Link]] = {"things": linked.entities.values(), "links": linked.links}
    kept = {name: {str(number): _row(one) for number, one in enumerate(rows, 1)} for name, rows in tables.items()}
    (folder / LINKED).write_text(json.dumps(kept), encoding="utf-8")


def linked_of(folder: Path) -> Linked:
    """The linked record of the store in a folder."""
    return load(folder / STORE).linked


def _batched(made: Iterator[Any], papers: int) -> Iterator[list[Any]]:
    left = papers
    while left:
        some = [next(made) for _ in range(min(_BATCH, left))]
        left -= len(some)
        yield some


def _row(one: Entity | Link) -> dict[str, Any]:
    row = {name: getattr(one, name) for name in one.__slots__}
    return {**row, "attrs": dict(one.attrs), "evidence": [asdict(piece) for piece in one.evidence]}
