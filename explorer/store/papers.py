"""Taking papers in: what counts as the same, as changed, and as new."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from explorer.errors import StoreError
from explorer.model import Record
from explorer.store.codec import from_record
from explorer.store.entries import PAPERS, RECORDS, Entry, sound, to_entry, to_row
from explorer.store.finder import Field, Finder
from explorer.store.lines import sum_of
from explorer.store.session import Session
from explorer.store.tables import Database, document

Outcome = Literal["added", "changed", "same"]


class Papers:
    """The index of a store's papers, by id, by what they hold and by where they came from."""

    def __init__(self, session: Session, database: Database, rules: str) -> None:
        self._session, self._rules = session, rules
        self._papers, self._records = database.table(PAPERS), database.table(RECORDS)
        self._finder = Finder(session)
        self._changed: dict[tuple[Field, str], str | None] = {}
        """What has become otherwise than the finder says."""

    def put(self, record: Record, origin: str) -> Outcome:
        """Take a record read from `origin` (an absolute path).

        Known bytes are one document with all its origins; a record from a lesser path takes the name, so that the
        order of adding does not matter. A record that is damaged, or that older rules read, is written anew.
        """
        known = self._find("sha256", record.source.sha256)
        before = self._find("origins", origin)
        outcome: Outcome = "same" if known is not None else "added"
        if before is not None and before != known:
            self._leave(before, origin)
            outcome = "changed"
        if known is None:
            self._write(record, (origin,))
        else:
            outcome = self._join(self._entry(known), record, origin, outcome)
        return outcome

    def remove(self, document_id: str) -> None:
        """Take a paper out, wherever it was read from."""
        self._drop(self._entry(document_id))

    def _join(self, entry: Entry, record: Record, origin: str, outcome: Outcome) -> Outcome:
        origins = tuple(sorted({*entry.origins, origin}))
        lesser = (record.document, record.source.path) < (entry.document, entry.path) and origin not in entry.origins
        whole = sound(self._session, entry.document)
        if lesser or not whole or entry.rules != self._rules:
            if entry.document != record.document and not lesser:
                record = replace(record, document=entry.document, source=replace(record.source, path=entry.path))
            self._drop(entry)
            self._write(record, origins)
            return outcome if whole else "changed"
        if origins != entry.origins:
            self._keep(replace(entry, origins=origins))
        return outcome

    def _write(self, record: Record, origins: tuple[str, ...]) -> None:
        document_id, source = record.document, record.source
        if self._session.has(PAPERS, document_id):
            # An entry that is damaged is found under its id alone, and says itself what is wrong.
            self._entry(document_id)
            raise StoreError(
                f"{source.path} cannot be added",
                f"another paper has its id {document_id}",
                "Rename the file and add it again",
            )
        row = from_record(record)
        self._records.insert(document(row, document_id))
        body = self._session.get(RECORDS, document_id) or b""
        checksum = sum_of(RECORDS, document_id, body)
        self._keep(Entry(document_id, source.sha256, source.path, origins, checksum, len(body), self._rules))

    def _keep(self, entry: Entry) -> None:
        self._papers.put(entry.document, to_row(entry))
        self._changed["sha256", entry.sha256] = entry.document
        for origin in entry.origins:
            self._changed["origins", origin] = entry.document

    def _drop(self, entry: Entry) -> None:
        for table in (self._papers, self._records):
            table.drop(entry.document)
        self._changed["sha256", entry.sha256] = None
        for origin in entry.origins:
            self._changed["origins", origin] = None

    def _find(self, field: Field, value: str) -> str | None:
        key = field, value
        return self._changed[key] if key in self._changed else self._finder.find(field, value)

    def _entry(self, document_id: str) -> Entry:
        row = self._papers.row(document_id)
        if row is None:
            raise LookupError(document_id)
        return to_entry(document_id, row)

    def _leave(self, document_id: str, origin: str) -> None:
        entry = self._entry(document_id)
        left = tuple(other for other in entry.origins if other != origin)
        if left:
            self._changed["origins", origin] = None
            self._keep(replace(entry, origins=left))
        else:
            self._drop(entry)
