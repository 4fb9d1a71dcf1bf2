"""The store as the rest of the program sees it: open, read, put."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from explorer.errors import StoreError, UnknownId
from explorer.locations import expanded
from explorer.model import Record
from explorer.store import engine as engines
from explorer.store.codec import to_record
from explorer.store.engine import Engine
from explorer.store.entries import JUDGEMENTS, PAPERS, RECORDS, Entry, entries, sound, to_entry
from explorer.store.findings import Finding
from explorer.store.journal import begun
from explorer.store.layout import JOURNAL_BYTES, WAIT, DamagedStore, StoreChanged, damaged, gone, unwritable
from explorer.store.root import Root
from explorer.store.rootfile import OldSchema
from explorer.store.session import Session
from explorer.store.verified import Verified

if TYPE_CHECKING:
    from explorer.resolve.judgements import Entry as Judged
    from explorer.resolve.judgements import Judgement
    from explorer.store.lock import Lock
    from explorer.store.papers import Outcome, Papers
    from explorer.store.shelf import Shelf
    from explorer.store.tables import Database
    from explorer.store.writer import Writer

__all__ = ["Entry", "News", "Outcome", "Store"]

_logger = logging.getLogger(__name__)
_logger.addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class News:
    """What a store on the disk has over the state that a handle was opened on: papers more (or fewer, below 0), and entries in the
    log of judgements."""

    papers: int
    judgements: int


class Store:
    """One folder of records. A reading handle holds no lock and keeps the state it was opened on; a writing handle is
    the only one on its folder, across processes, until it is closed."""

    def __init__(self, folder: Path, engine: Engine, writer: Writer | None, lock: Lock | None, rules: str) -> None:
        self.path = folder
        self._session = Session(engine, writer)
        self._writer, self._lock, self._rules = writer, lock, rules
        self._papers: Papers | None = None
        self._newest = engine

    @classmethod
    def open(
        cls,
        folder: Path,
        *,
        write: bool = False,
        wait: float = WAIT,
        rules: str = "",
        journal_bytes: int = JOURNAL_BYTES,
    ) -> Store:
        """Open the store of a folder; reading a folder that is not there gives an empty store, writing makes it.

        `wait` is in seconds. `rules` names the version of the rules whose records are put. `journal_bytes` is the length at
        which changes are moved from the journal to shards. A store of an earlier schema is brought forward, with a backup
        beside it. What was damaged and could be mended is told to the log. Raises StoreBusy, DamagedStore, and StoreError
        for a newer schema or a folder that cannot be read or written.
        """
        folder = expanded(folder).resolve()
        try:
            return cls._open(folder, write, wait, rules, journal_bytes)
        except OldSchema as old:
            from explorer.store import migrate

            migrate.forward(folder, old.version, wait)
            return cls._open(folder, write, wait, rules, journal_bytes)

    @classmethod
    def _open(cls, folder: Path, write: bool, wait: float, rules: str, journal_bytes: int) -> Store:
        if not write:
            engine = engines.read(folder) or _nothing(folder)
            _tell(folder, engine.findings)
            return cls(folder, engine, None, None, rules)
        # A reader needs none of these, and some take long to load.
        from explorer.store import durable, migrate
        from explorer.store.lock import Lock
        from explorer.store.writer import Writer

        try:
            durable.make_folder(folder)
        except OSError as error:
            raise unwritable(folder, error) from error
        lock = Lock.acquire(folder, wait)
        try:
            writer = Writer(folder, lock, journal_bytes)
            if lock.died:
                migrate.finish(folder)
        except BaseException:
            lock.release(closed=not (lock.died or lock.marked))
            raise
        _tell(folder, writer.engine.findings)
        return cls(folder, writer.engine, writer, lock, rules)

    @property
    def revision(self) -> str:
        """A digest of all papers and judgements: the same content has the same revision on every machine, in any order of
        adding."""
        return f"{self._session.engine.revision:064x}"[:32]

    @property
    def rules(self) -> str:
        """The version of the rules whose records are put."""
        return self._rules

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was wrong with the files that were read so far."""
        return tuple(self._session.engine.findings)

    @property
    def database(self) -> Database:
        """All tables as a TinyDB: `papers` and `records` by document id, `judgements` by number, `shelf/NAME` by key."""
        return self._database

    def __len__(self) -> int:
        return self._session.count(PAPERS)

    def entries(self) -> Iterator[Entry]:
        """Yield what the index says of each paper, by document id; raises DamagedStore or StoreChanged."""
        yield from entries(self._session)

    def sound(self, entry: Entry) -> bool:
        """Tell whether a paper's record is byte for byte what was written."""
        return sound(self._session, entry.document)

    def records(self) -> Iterator[Record]:
        """Yield all records by document id, each checked as it is read; raises DamagedStore or StoreChanged."""
        for document in self._session.ids(RECORDS):
            yield self._record(document)

    def record(self, document: str) -> Record:
        """Return one record; raises UnknownId, DamagedStore or StoreChanged."""
        if not self._session.has(RECORDS, document):
            raise UnknownId(
                f"No paper has the id {document}", "", "It may have been replaced by a newer version of the file"
            )
        return self._record(document)

    def sums(self) -> dict[str, int]:
        """Return the beginning of the checksum of each record by document id, as a number of 64 bits; raises DamagedStore or StoreChanged."""
        return {document: int(self._session.sum(RECORDS, document)[:16], 16) for document in self._session.ids(RECORDS)}

    def text(self, document: str) -> str:
        """Return the text that all spans of a document refer to; raises as `record` does."""
        return self.record(document).source.text

    def signature(self) -> str:
        """Check the shards that something has touched since they were last found whole, and return a word that stands for
        whole ones; raises DamagedStore, naming the paper."""
        verified = Verified(self._session.engine)
        for loaded in verified.damaged():
            for table, _, id in loaded.living():
                if table == RECORDS:
                    self._record(id)
                else:
                    self._session.get(table, id)
        verified.save()
        return "whole"

    def tables(self) -> list[str]:
        """Return the names of the tables that hold documents, sorted: papers, records, judgements, shelf/NAME."""
        return self._session.tables()

    def ids(self, table: str) -> list[str]:
        """Return the ids of a table's documents, sorted."""
        return self._session.ids(table)

    def document(self, table: str, id: str) -> bytes:
        """Return a document of any table as JSON; raises UnknownId, DamagedStore or StoreChanged."""
        body = self._session.get(table, id)
        if body is None:
            raise UnknownId(f"The table {table} has no document {id}")
        return body

    def put_documents(self, table: str, documents: Mapping[str, bytes]) -> None:
        """Put documents that another store gave, as JSON by id, in one change; raises StoreError."""
        with self._changing():
            for id, body in documents.items():
                self._session.put(table, id, body)
        self._papers = None

    def put(self, record: Record, origin: str) -> Outcome:
        """Store one record and return when it is on the disk; see `put_many`."""
        return self.put_many([(record, origin)])[0]

    def put_many(self, records: Iterable[tuple[Record, str]]) -> list[Outcome]:
        """Store records, each with the absolute path it was read from, in one change: all of them or none.

        The same bytes give `same`, other bytes at a known path `changed`, all else `added`. Raises StoreError where
        the disk is full or refuses; what was stored before still holds then.
        """
        with self._changing():
            papers = self._taking()
            return [papers.put(record, origin) for record, origin in records]

    def remove(self, documents: Iterable[str]) -> None:
        """Take papers out by their ids in one change: all of them or none; raises StoreError, or DamagedStore where what is known of one is."""
        with self._changing():
            papers = self._taking()
            for document in documents:
                papers.remove(document)

    def _taking(self) -> Papers:
        if self._papers is None:
            from explorer.store.papers import Papers

            self._papers = Papers(self._session, self._database, self._rules)
        return self._papers

    def compact(self) -> None:
        """Move all changes from the journal to shards; raises StoreError and leaves all as it was."""
        if self._writer is None:
            raise StoreError(f"The store at {self.path} is open for reading only")
        self._writer.compact()

    def log(self) -> tuple[Judged, ...]:
        """Return all that people have judged and withdrawn, oldest first; raises DamagedStore."""
        from explorer.store.judging import to_entry

        found = (to_entry(json.loads(body)) for _, body in self._session.items(JUDGEMENTS))
        return tuple(sorted(found, key=lambda entry: entry.number))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the judgements that are not withdrawn, oldest first; raises DamagedStore."""
        from explorer.resolve.judgements import in_force

        return in_force(self.log())

    def judge(self, entries: Iterable[Judged]) -> tuple[Judged, ...]:
        """Add entries to the end of the log in one change and return them with their numbers; raises StoreError."""
        from explorer.store.judging import from_entry
        from explorer.store.tables import document

        last = max((int(number) for number in self._session.ids(JUDGEMENTS)), default=0)
        added = tuple(replace(entry, number=number) for number, entry in enumerate(entries, last + 1))
        with self._changing():
            table = self._database.table(JUDGEMENTS)
            table.insert_multiple(document(from_entry(entry), str(entry.number)) for entry in added)
        return added

    def shelf(self, name: str) -> Shelf:
        """Return a small table of a person's own, such as `searches`; raises ValueError for an odd name."""
        from explorer.store.shelf import Shelf

        return Shelf(self._session, self._database, name)

    def news(self) -> News | None:
        """Return what the store on the disk has over this state, or None where there is nothing; costs two looks at names where
        no file has changed. Raises DamagedStore, StoreGone or StoreError."""
        engine, now = self._session.engine, self._now()
        if now.revision == engine.revision:
            return None
        papers, judged = (now.counts.get(table, 0) - engine.counts.get(table, 0) for table in (PAPERS, JUDGEMENTS))
        return News(papers, judged)

    def close(self) -> None:
        """Let the next writer in; a reading handle has nothing to close."""
        if self._lock is not None and self._writer is not None:
            closed = self._writer.close()
            self._session.close()
            self._lock.release(closed)
            self._lock = self._writer = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @cached_property
    def _database(self) -> Database:
        from explorer.store.tables import Database

        return Database(self._session)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        try:
            with self._session.batch():
                yield
        except BaseException:
            # What was noted of papers that are not stored now is made anew from what is.
            self._papers = None
            raise

    def _now(self) -> Engine:
        """Return the newest state on the disk, read again only where a file has changed."""
        if engines.changed(self._newest):
            now = engines.read(self.path)
            if now is None and self._session.engine.tables():
                raise gone(self.path)
            self._newest = now or _nothing(self.path)
        return self._newest

    def _record(self, document: str) -> Record:
        try:
            body = self._body(document)
            assert body is not None
            return to_record(json.loads(body))
        except DamagedStore as error:
            raise self._named(document, error) from error
        except (LookupError, TypeError, ValueError) as error:
            raise damaged(self.path, f"the record of {document} has another form than a store's") from error

    def _body(self, document: str) -> bytes | None:
        try:
            return self._session.get(RECORDS, document)
        except StoreChanged:
            # A writer has moved it; it is still the same where its checksum is.
            before, now = self._session.engine.place(RECORDS, document), self._now()
            place = now.place(RECORDS, document)
            if before is None or place is None or place.sum != before.sum:
                raise
            return now.body(RECORDS, document, place)

    def _named(self, document: str, error: DamagedStore) -> DamagedStore:
        """Return the error of a record with the paper it held and the way to have it again."""
        with suppress(StoreError):
            body = self._session.get(PAPERS, document)
            if body is not None:
                entry = to_entry(document, json.loads(body))
                there = [origin for origin in entry.origins if Path(origin).exists()]
                origin = (*there, *entry.origins, entry.path)[0]
                return DamagedStore(error.what, f"{error.why}; it held {entry.path}", f"Add the paper again: {origin}")
        return error


def _nothing(folder: Path) -> Engine:
    return Engine(folder, Root(), begun(Root()), [], engines.stamp(folder, Root().journal), False)


def _tell(folder: Path, findings: Iterable[Finding]) -> None:
    for finding in findings:
        _logger.warning("%s", Finding(str(folder / finding.file), finding.what, finding.harm, finding.then))
