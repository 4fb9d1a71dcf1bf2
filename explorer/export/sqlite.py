"""A SQLite database: one table a kind, one for the links, ready for datasette and for SQL."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, Final

from explorer.errors import ExportError
from explorer.export.table import TYPES, Edge, Node, Table, purged
from explorer.graph.attributes import Row, Value, joined
from explorer.schema import EVIDENCE, KINDS, SHARED_NODE

_SQL_TYPES: Final = {str: "TEXT", int: "INTEGER", float: "REAL", bool: "INTEGER"}
_BATCH: Final = 5_000


def write_sqlite(table: Table, file: BinaryIO) -> int:
    """Write `things` (every id with its kind and label), a table for each kind, and `links`. Returns characters removed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.db"
        base = sqlite3.connect(path)
        try:
            base.execute("PRAGMA journal_mode = OFF")
            removed = _Writer(base, table).write()
            base.commit()
            base.execute("VACUUM")
        except sqlite3.Error as error:
            raise ExportError("The database cannot be written", str(error), "Nothing was kept.") from error
        finally:
            base.close()
        with path.open("rb") as made:
            shutil.copyfileobj(made, file)
    return removed


def count_sqlite(file: BinaryIO) -> tuple[int, int]:
    """Return how many things and links a database holds; raises ExportError where SQLite finds it damaged."""
    base = sqlite3.connect(":memory:")
    try:
        base.deserialize(file.read())
        if (
            base.execute("PRAGMA integrity_check").fetchone() != ("ok",)
            or base.execute("PRAGMA foreign_key_check").fetchone()
        ):
            raise ExportError("The export does not read back", "SQLite finds it damaged", "Nothing was kept.")
        counts = [int(base.execute(f"SELECT count(*) FROM {name}").fetchone()[0]) for name in ("things", "links")]
    except sqlite3.Error as error:
        raise ExportError("The export does not read back", str(error), "Nothing was kept.") from error
    finally:
        base.close()
    return counts[0], counts[1]


class _Writer:
    def __init__(self, base: sqlite3.Connection, table: Table) -> None:
        self._base, self._table, self._removed = base, table, 0
        noted = ("note",) if "note" in table.node_names else ()
        self._columns = {
            kind.name: _unique((*SHARED_NODE[1:], *kind.attributes, *noted, *EVIDENCE)) for kind in KINDS.values()
        }

    def write(self) -> int:
        self._base.execute(
            "CREATE TABLE things (id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL) WITHOUT ROWID"
        )
        for kind, names in self._columns.items():
            self._create(_table_of(kind), ("id TEXT PRIMARY KEY REFERENCES things (id)",), names)
        ends = (
            "id TEXT PRIMARY KEY",
            "source TEXT NOT NULL REFERENCES things (id)",
            "target TEXT NOT NULL REFERENCES things (id)",
        )
        self._create("links", ends, self._table.edge_names)
        batches: dict[str, list[list[object]]] = {}
        for node in self._table.nodes():
            self._node(node, batches)
        for edge in self._table.edges():
            self._edge(edge, batches)
        for name in list(batches):
            self._flush(name, batches)
        for column in ("source", "target", "kind"):
            self._base.execute(f"CREATE INDEX links_{column} ON links ({column})")
        return self._removed

    def _create(self, table: str, ids: Sequence[str], names: Sequence[str]) -> None:
        columns = [*ids, *(f'"{name}" {_SQL_TYPES[TYPES[name]]}' for name in names)]
        self._base.execute(f"CREATE TABLE {table} ({', '.join(columns)})")

    def _node(self, node: Node, batches: dict[str, list[list[object]]]) -> None:
        kind = str(node.row["kind"])
        self._add("things", [node.id, kind, self._cell(node.row["label"])], batches)
        self._add(_table_of(kind), [node.id, *self._cells(node.row, self._columns[kind])], batches)

    def _edge(self, edge: Edge, batches: dict[str, list[list[object]]]) -> None:
        self._add("links", [edge.id, edge.source, edge.target, *self._cells(edge.row, self._table.edge_names)], batches)

    def _add(self, table: str, cells: list[object], batches: dict[str, list[list[object]]]) -> None:
        batches.setdefault(table, []).append(cells)
        if len(batches[table]) >= _BATCH:
            self._flush(table, batches)

    def _flush(self, table: str, batches: dict[str, list[list[object]]]) -> None:
        rows = batches.pop(table)
        self._base.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)

    def _cells(self, row: Row, names: Sequence[str]) -> list[object]:
        return [self._cell(row[name]) if name in row else None for name in names]

    def _cell(self, value: Value) -> object:
        clean, count = purged(joined(value))
        self._removed += count
        return clean


def _table_of(kind: str) -> str:
    return KINDS[kind].many.replace("agenda items", "items")


def _unique(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
