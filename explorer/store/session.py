"""A state of the store with the change that is being made to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from explorer.errors import StoreError
from explorer.store.engine import Engine

if TYPE_CHECKING:
    from explorer.store.writer import Writer


class Session:
    """Documents as JSON by table and id. What is put is seen at once, and lasts when the outermost `batch` ends; an error
    inside it takes all of it back."""

    def __init__(self, engine: Engine, writer: Writer | None) -> None:
        self._engine, self._writer = engine, writer
        self._pending: dict[str, dict[str, bytes | None]] = {}
        self._depth = 0

    @property
    def engine(self) -> Engine:
        """The state, without the change under way."""
        return self._writer.engine if self._writer else self._engine

    def close(self) -> None:
        """Take no more changes."""
        self._engine, self._writer = self.engine, None

    def tables(self) -> list[str]:
        """Return the names of the tables that hold documents, sorted."""
        touched = {table for table in self._pending if self.ids(table)}
        return sorted({*(table for table in self.engine.tables() if table not in self._pending), *touched})

    def ids(self, table: str) -> list[str]:
        """Return the ids of a table's documents, sorted."""
        pending = self._pending.get(table)
        if not pending:
            return self.engine.ids(table)
        kept = (id for id in self.engine.ids(table) if id not in pending)
        return sorted([*kept, *(id for id, body in pending.items() if body is not None)])

    def has(self, table: str, id: str) -> bool:
        """Tell whether there is a document."""
        pending = self._pending.get(table, {})
        return pending[id] is not None if id in pending else self.engine.place(table, id) is not None

    def count(self, table: str) -> int:
        """Return how many documents a table holds."""
        return len(self.ids(table)) if self._pending.get(table) else self.engine.counts.get(table, 0)

    def get(self, table: str, id: str) -> bytes | None:
        """Return a document, or None where there is none; raises DamagedStore, StoreChanged or StoreError."""
        pending = self._pending.get(table, {})
        if id in pending:
            return pending[id]
        place = self.engine.place(table, id)
        return self.engine.body(table, id, place) if place else None

    def sum(self, table: str, id: str) -> str:
        """Return the checksum of a document that lasts; raises KeyError where there is none."""
        place = self.engine.place(table, id)
        if place is None:
            raise KeyError(id)
        return place.sum

    def items(self, table: str) -> Iterator[tuple[str, bytes]]:
        """Yield the documents of a table, in no order; raises as `get` does."""
        pending = dict(self._pending.get(table, {}))
        yield from ((id, body) for id, body in self.engine.bodies(table) if id not in pending)
        yield from ((id, body) for id, body in pending.items() if body is not None)

    def put(self, table: str, id: str, body: bytes | None) -> None:
        """Put a document in place of what is there, or None to take it away; raises StoreError."""
        with self.batch():
            self._pending.setdefault(table, {})[id] = body

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Make one change of all that is put inside: all of it lasts, or none; raises StoreError."""
        if self._writer is None:
            raise StoreError(f"The store at {self._engine.folder} is open for reading only")
        self._depth += 1
        try:
            yield
            if self._depth == 1 and self._pending:
                self._writer.commit(self._pending)
        finally:
            self._depth -= 1
            if not self._depth:
                self._pending = {}
