"""Small tables of what people keep for themselves: collections, notes, saved searches."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from explorer.store.session import Session
from explorer.store.tables import Database

PREFIX: Final = "shelf/"
"""What the names of their tables begin with."""

_NAME: Final = re.compile(r"[a-z][a-z0-9-]{0,39}")


class Shelf:
    """JSON documents by key, as durable as papers. They belong to the store and not to the record: neither its revision nor the
    linked record changes with them."""

    def __init__(self, session: Session, database: Database, name: str) -> None:
        """Raises ValueError for a name that is not of small letters, digits and hyphens."""
        if not _NAME.fullmatch(name):
            raise ValueError(f"a shelf's name is of small letters, digits and hyphens, not {name!r}")
        self._session, self._table = session, database.table(PREFIX + name)

    def get(self, key: str) -> dict[str, Any] | None:
        """Return the document of a key, or None; raises DamagedStore."""
        found = self._table.row(key)
        return None if found is None else dict(found)

    def put(self, key: str, row: Mapping[str, Any]) -> None:
        """Keep a document under a key, in place of what was there, and return when it is on the disk.

        Raises StoreError, ValueError for an empty key or NaN, and TypeError for what JSON has no form for.
        """
        if not key:
            raise ValueError("a key has at least one character")
        with self._session.batch():
            self._table.put(key, row)

    def delete(self, key: str) -> bool:
        """Take a document away and return whether there was one; raises StoreError."""
        return self._table.drop(key)

    def keys(self) -> list[str]:
        """Return all keys, sorted."""
        return self._session.ids(self._table.name)

    def items(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield keys and documents in the order of the keys; raises DamagedStore."""
        for key in self.keys():
            row = self.get(key)
            assert row is not None
            yield key, row

    def __len__(self) -> int:
        return self._session.count(self._table.name)

    def __contains__(self, key: str) -> bool:
        return self._session.has(self._table.name, key)
