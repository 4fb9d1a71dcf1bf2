"""A change of the store: gathered in memory, written as new files, true from the moment `store.json` is renamed."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

from explorer.errors import StoreError
from explorer.model import Record
from explorer.store import durable, envelope
from explorer.store.codec import from_record
from explorer.store.layout import CACHE, INDEX, PREVIOUS, RECORDS, ROOT, unwritable
from explorer.store.shard import write_rows
from explorer.store.state import Entry, File, Pointer, Shelf, State, bucket_of, content_of, entry_row, root_row

Outcome = Literal["added", "changed", "same"]

_OTHER = re.compile(r"[^a-z0-9]+")


class Change:
    """What one transaction adds to `state`; nothing is on disk before `commit` returns."""

    def __init__(self, folder: Path, state: State, rules: str) -> None:
        self._folder, self._state, self._rules = folder, state, rules
        self._entries = dict(state.entries)
        self._records: dict[str, Record] = {}
        self._touched: set[int] = set()
        self._kept: set[str] = set()
        self._judgements: list[dict[str, Any]] | None = None
        self._by_sha = {entry.sha256: entry.document for entry in self._entries.values()}
        self._by_origin = {origin: entry.document for entry in self._entries.values() for origin in entry.origins}

    def put(self, record: Record, origin: str) -> Outcome:
        """Take a record read from `origin` (an absolute path).

        Known bytes are one document with all its origins; a record from a lesser path takes the name, so that the
        order of adding does not matter. A record whose file is damaged, or that older rules read, is written anew.
        """
        known = self._by_sha.get(record.source.sha256)
        before = self._by_origin.get(origin)
        outcome: Outcome = "same" if known is not None else "added"
        if before is not None and before != known:
            self._leave(before, origin)
            outcome = "changed"
        if known is None:
            self._write(record, (origin,))
        else:
            outcome = self._join(self._entries[known], record, origin, outcome)
        return outcome

    def judge(self, rows: Iterable[dict[str, Any]]) -> None:
        """Take the rows of the whole log of judgements."""
        self._judgements = list(rows)

    def commit(self) -> State:
        """Write the change and return the new state; raises StoreError and leaves the old state standing."""
        if not self._records and not self._touched and self._judgements is None:
            return self._state
        try:
            return self._commit()
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def _join(self, entry: Entry, record: Record, origin: str, outcome: Outcome) -> Outcome:
        origins = tuple(sorted({*entry.origins, origin}))
        lesser = (record.document, record.source.path) < (entry.document, entry.path) and origin not in entry.origins
        whole = entry.document in self._records or sound(self._folder, entry)
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
        if record.document in self._entries:
            raise StoreError(
                f"{record.source.path} cannot be added",
                f"another paper has its id {record.document}",
                "Rename the file and add it again",
            )
        self._records[record.document] = record
        source = record.source
        self._keep(Entry(record.document, source.sha256, source.path, origins, "", "", 0, self._rules))

    def _keep(self, entry: Entry) -> None:
        self._entries[entry.document] = entry
        self._kept.add(entry.document)
        self._by_sha[entry.sha256] = entry.document
        self._by_origin.update(dict.fromkeys(entry.origins, entry.document))
        self._touched.add(bucket_of(entry.document))

    def _drop(self, entry: Entry) -> None:
        del self._entries[entry.document], self._by_sha[entry.sha256]
        self._records.pop(entry.document, None)
        for origin in entry.origins:
            del self._by_origin[origin]
        self._touched.add(bucket_of(entry.document))

    def _leave(self, document: str, origin: str) -> None:
        entry = self._entries[document]
        left = tuple(other for other in entry.origins if other != origin)
        if left:
            del self._by_origin[origin]
            self._keep(replace(entry, origins=left))
        else:
            self._drop(entry)

    def _commit(self) -> State:
        folder, generation = self._folder, self._state.generation + 1
        if not (folder / ROOT).exists():
            # A store without its root is damaged, so the root of nothing comes before all else.
            write_rows(folder / ROOT, [root_row(State())])
            durable.sync_folder(folder)
        for name in (INDEX, RECORDS):
            (folder / name).mkdir(exist_ok=True)
        for document, record in self._records.items():
            file = f"{_stem(document)}.{generation}.json"
            checksum, size = write_rows(folder / RECORDS / file, [from_record(record)])
            self._entries[document] = replace(self._entries[document], file=file, checksum=checksum, size=size)
        state = State(generation, self._write_index(generation), self._write_judgements(generation))
        for name in (INDEX, RECORDS):
            durable.sync_folder(folder / name)
        durable.write(folder / PREVIOUS, (folder / ROOT).read_bytes())
        write_rows(folder / ROOT, [root_row(state)])
        durable.sync_folder(folder)
        return state

    def _write_index(self, generation: int) -> dict[int, Shelf]:
        shelves = dict(self._state.shelves)
        held = {number: self._shelved(number) for number in sorted(self._touched)}
        for number, documents in held.items():
            entries = tuple(self._entries[document] for document in sorted(documents) if document in self._entries)
            shelves.pop(number, None)
            if entries:
                file = f"{number:02d}.{generation}.json"
                checksum, _ = write_rows(self._folder / INDEX / file, map(entry_row, entries))
                shelves[number] = Shelf(Pointer(file, checksum, content_of(entries)), entries)
        return shelves

    def _shelved(self, number: int) -> set[str]:
        shelf = self._state.shelves.get(number)
        return {
            *(entry.document for entry in (shelf.entries if shelf else ())),
            *(document for document in self._kept if bucket_of(document) == number),
        }

    def _write_judgements(self, generation: int) -> Pointer | None:
        if self._judgements is None:
            return self._state.judgements
        file = f"judgements.{generation}.json"
        checksum, _ = write_rows(self._folder / INDEX / file, self._judgements)
        return Pointer(file, checksum, checksum) if self._judgements else None


def sound(folder: Path, entry: Entry) -> bool:
    """Tell whether a record file is byte for byte what was written."""
    try:
        return envelope.intact((folder / RECORDS / entry.file).read_bytes(), entry.checksum)
    except OSError:
        return False


def sweep(folder: Path, *states: State) -> None:
    """Remove what none of the states needs: files left by writers that were killed or whose disk was full."""
    needed = set[File]().union(*(state.files() for state in states))
    for part in (INDEX, RECORDS):
        with contextlib.suppress(FileNotFoundError):
            remove(folder, ((part, path.name) for path in (folder / part).iterdir() if (part, path.name) not in needed))
    for part in ("", CACHE):
        remove(folder, ((part, path.name) for path in (folder / part).glob(f".*{durable.TEMPORARY}")))


def remove(folder: Path, files: Iterable[File]) -> None:
    """Remove files of the store that nobody needs; one that cannot be removed does no harm."""
    for part, name in files:
        with contextlib.suppress(OSError):
            (folder / part / name).unlink()


def _stem(document: str) -> str:
    """Return a file name's stem for a document: readable, bounded, and the same on every file system."""
    folded = _OTHER.sub("-", document.removeprefix("document/").lower()).strip("-")
    return folded if len(folded) <= 150 else f"{folded[:140]}-{folded[-8:]}"
