"""TinyDB over files that are checked when read and replaced whole when written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from tinydb import TinyDB
from tinydb.storages import Storage

from explorer.store import durable, envelope
from explorer.store.layout import damaged

Row = dict[str, Any]

ROWS: Final = "rows"
"""The one table of a file: one insert is one write."""


class ShardStorage(Storage):
    """A TinyDB storage over one checked file.

    `fresh` starts from nothing whatever stands there (a file left by a writer that was killed); `expected` is the
    checksum that the file must have. `checksum` and `size` (bytes) are those of the content last read or written.
    """

    def __init__(self, path: Path, *, fresh: bool = False, expected: str = "") -> None:
        super().__init__()
        self._path, self._expected = path, expected
        self._tables: envelope.Tables | None = None
        self._fresh = fresh
        self.checksum, self.size = "", 0

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables, read and checked once, or None in a fresh file; raises OSError or StoreError."""
        if self._tables is None and not self._fresh:
            data = self._path.read_bytes()
            self._tables, self.checksum = envelope.unpack(data, self._path, self._expected)
            self.size = len(data)
        return self._tables

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables; raises OSError and leaves the file as it was."""
        packed, checksum = envelope.pack({name: dict(table) for name, table in data.items()})
        durable.write(self._path, packed)
        self._tables, self.checksum, self.size, self._fresh = dict(data), checksum, len(packed), False


def write_rows(path: Path, rows: Iterable[Mapping[str, Any]]) -> tuple[str, int]:
    """Write rows as a new TinyDB file; return its checksum and size in bytes."""
    with TinyDB(path, storage=ShardStorage, fresh=True) as db:
        db.table(ROWS, cache_size=0).insert_multiple(rows)
        storage = db.storage
        assert isinstance(storage, ShardStorage)
        if not storage.checksum:
            storage.write({ROWS: {}})
        return storage.checksum, storage.size


def read_rows(path: Path, expected: str = "") -> list[Row]:
    """Return the rows of a TinyDB file in order; raises FileNotFoundError, OSError or StoreError (damaged or newer)."""
    with TinyDB(path, storage=ShardStorage, expected=expected) as db:
        tables = db.storage.read() or {}
    try:
        # Straight from the storage: a table would copy each row twice, and these rows are nobody else's.
        return list(tables[ROWS].values())
    except (LookupError, TypeError, AttributeError) as error:
        raise damaged(path, "its tables have another form than a store's") from error
