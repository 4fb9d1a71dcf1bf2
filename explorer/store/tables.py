"""TinyDB over the store: its tables, documents and queries, without its habit of writing everything at each change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from explorer.store.envelope import encode
from explorer.store.session import Session

Row = dict[str, Any]


class View(Mapping[str, Row]):
    """The documents of one table by id, each read when it is looked at; what is given is the caller's own copy."""

    def __init__(self, session: Session, name: str) -> None:
        self._session, self._name = session, name

    def __getitem__(self, id: str) -> Row:
        body = self._session.get(self._name, id)
        if body is None:
            raise KeyError(id)
        return _parsed(body)

    def __iter__(self) -> Iterator[str]:
        return iter(self._session.ids(self._name))

    def __len__(self) -> int:
        return self._session.count(self._name)

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._session.has(self._name, id)

    def items(self) -> Any:
        """Yield ids and documents, file by file."""
        return ((id, _parsed(body)) for id, body in self._session.items(self._name))


class Changes(MutableMapping[str, Row]):
    """A table as TinyDB changes it: notes which documents were set, changed in place, or deleted."""

    def __init__(self, session: Session, name: str) -> None:
        self._session, self._name, self._view = session, name, View(session, name)
        self._held: dict[str, Row | None] = {}

    def __getitem__(self, id: str) -> Row:
        if id not in self._held:
            self._held[id] = self._view[id]
        row = self._held[id]
        if row is None:
            raise KeyError(id)
        return row

    def __setitem__(self, id: str, row: Row) -> None:
        self._held[id] = row

    def __delitem__(self, id: str) -> None:
        if id not in self:
            raise KeyError(id)
        self._held[id] = None

    def __contains__(self, id: object) -> bool:
        return self._held[id] is not None if id in self._held else id in self._view

    def __iter__(self) -> Iterator[str]:
        yield from (id for id in self._view if id not in self._held)
        yield from (id for id, row in self._held.items() if row is not None)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def store(self) -> None:
        """Make one change of it; raises StoreError."""
        with self._session.batch():
            for id, row in self._held.items():
                self._session.put(self._name, id, None if row is None else encode(row))


class StoreStorage(Storage):
    """The storage that TinyDB's own methods see: all tables, read when looked at."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def read(self) -> dict[str, Any]:
        """Return the tables by name."""
        return {name: View(self.session, name) for name in self.session.tables()}

    def write(self, data: Mapping[str, Mapping[str, Row]]) -> None:
        """Make the tables what `data` says, in one change; raises StoreError."""
        with self.session.batch():
            for name in {*self.session.tables(), *data}:
                wanted = data.get(name, {})
                if isinstance(wanted, View):
                    continue
                for id in self.session.ids(name):
                    if id not in wanted:
                        self.session.put(name, id, None)
                for id, row in wanted.items():
                    self.session.put(name, id, encode(row))


class StoreTable(Table):
    """A table whose documents have strings for ids, and whose changes write only what has changed."""

    document_id_class = str  # type: ignore[assignment]
    _last_number: int | None = None

    def row(self, id: str) -> Document | None:
        """Return the document of an id, or None; raises DamagedStore."""
        found: Document | None = self.get(doc_id=id)  # type: ignore[call-overload]
        return found

    def put(self, id: str, row: Mapping[str, Any]) -> None:
        """Keep a document under an id, in place of what was there; raises StoreError."""
        self.drop(id)
        self.insert(document(row, id))

    def drop(self, id: str) -> bool:
        """Take a document out and return whether there was one; raises StoreError."""
        return bool(self.remove(doc_ids=[id]))  # type: ignore[list-item]

    def _update_table(self, updater: Callable[[Any], None]) -> None:
        changes = Changes(self._session, self.name)
        updater(changes)
        changes.store()
        self.clear_cache()

    def _get_next_id(self) -> str:
        number = self._last_number
        if number is None:
            number = max((int(id) for id in self._session.ids(self.name) if id.isdecimal()), default=0)
        number += 1
        while self._session.has(self.name, str(number)):
            number += 1
        self._last_number = number
        return str(number)

    @property
    def _session(self) -> Session:
        storage = self.storage
        assert isinstance(storage, StoreStorage)
        return storage.session


class Database(TinyDB):
    """The store's tables as TinyDB has them."""

    table_class = StoreTable

    def __init__(self, session: Session) -> None:
        super().__init__(session, storage=StoreStorage)

    def table(self, name: str, **options: Any) -> StoreTable:
        """Return a table, without TinyDB's cache: that would give the same documents to everyone who asks."""
        table = super().table(name, **{**options, "cache_size": 0})
        assert isinstance(table, StoreTable)
        return table


def document(row: Mapping[str, Any], id: str) -> Document:
    """Return a document for one of the store's tables."""
    return Document(row, id)  # type: ignore[arg-type]


def _parsed(body: bytes) -> Row:
    row: Row = json.loads(body)
    return row
