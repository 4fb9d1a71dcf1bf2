"""The store as the rest of the program sees it: open, read, put."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final, Self, TypeVar

from explorer.errors import StoreError, UnknownId
from explorer.model import Record
from explorer.store import lock as locking
from explorer.store.change import Change, Outcome, remove, sound, sweep
from explorer.store.codec import to_record
from explorer.store.layout import INDEX, PREVIOUS, RECORDS, DamagedStore, StoreChanged, damaged, unreadable, unwritable
from explorer.store.shard import read_rows
from explorer.store.state import Entry, File, State, read_state

if TYPE_CHECKING:
    from filelock import BaseFileLock

    from explorer.resolve.judgements import Entry as Judged
    from explorer.resolve.judgements import Judgement

__all__ = ["Outcome", "Store"]

_TRIES: Final = 8
_T = TypeVar("_T")


class Store:
    """One folder of records. A reading handle holds no lock and keeps the state it was opened on; a writing handle is
    the only one on its folder, across processes, until it is closed."""

    def __init__(self, folder: Path, state: State, held: BaseFileLock | None, rules: str) -> None:
        self.path = folder
        self._state, self._lock, self._rules = state, held, rules
        self._replaced: set[File] = set()

    @classmethod
    def open(cls, folder: Path, *, write: bool = False, wait: float = locking.WAIT, rules: str = "") -> Store:
        """Open the store of a folder; reading a folder that is not there gives an empty store, writing makes it.

        `wait` is in seconds. `rules` names the version of the rules whose records are put. Raises StoreBusy,
        DamagedStore, and StoreError for a newer schema or a folder that cannot be read or written.
        """
        folder = folder.expanduser().resolve()
        if not write:
            return cls(folder, _steady(folder), None, rules)
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unwritable(folder, error) from error
        held, died = locking.acquire(folder, wait)
        try:
            store = cls(folder, _steady(folder), held, rules)
            store._settle(died)
        except BaseException:
            locking.release(held, folder)
            raise
        return store

    @property
    def revision(self) -> str:
        """A digest of all papers and judgements: the same content has the same revision on every machine."""
        return self._state.revision

    @property
    def rules(self) -> str:
        """The version of the rules whose records are put."""
        return self._rules

    def __len__(self) -> int:
        return len(self._state.entries)

    def entries(self) -> Iterator[Entry]:
        """Yield what the index says of each paper, by document id."""
        yield from self._state.entries.values()

    def sound(self, entry: Entry) -> bool:
        """Tell whether a paper's record file is byte for byte what was written."""
        return sound(self.path, entry)

    def signature(self) -> str:
        """Return a digest of the sizes and times of all record files: it changes when anything touched one.

        Raises DamagedStore for a file that is missing or has another size than was written.
        """
        found: dict[str, os.stat_result] = {}
        with suppress(FileNotFoundError), os.scandir(self.path / RECORDS) as files:
            found.update((file.name, file.stat()) for file in files)
        digest = hashlib.sha256()
        for entry in self._state.entries.values():
            stat = found.get(entry.file)
            if stat is None or stat.st_size != entry.size:
                # Reading says what is wrong with it, or that a writer has replaced it.
                self._read(entry)
            else:
                digest.update(f"{entry.file} {stat.st_size} {stat.st_mtime_ns}\n".encode())
        return digest.hexdigest()[:32]

    def records(self) -> Iterator[Record]:
        """Yield all records by document id, each checked as it is read; raises DamagedStore or StoreChanged."""
        for entry in self._state.entries.values():
            yield self._read(entry)

    def record(self, document: str) -> Record:
        """Return one record; raises UnknownId, DamagedStore or StoreChanged."""
        entry = self._state.entries.get(document)
        if entry is None:
            raise UnknownId(
                f"No paper has the id {document}", "", "It may have been replaced by a newer version of the file"
            )
        return self._read(entry)

    def text(self, document: str) -> str:
        """Return the text that all spans of a document refer to; raises as `record` does."""
        return self.record(document).source.text

    def put(self, record: Record, origin: str) -> Outcome:
        """Store one record and return when it is on the disk; see `put_many`."""
        return self.put_many([(record, origin)])[0]

    def put_many(self, records: Iterable[tuple[Record, str]]) -> list[Outcome]:
        """Store records, each with the absolute path it was read from, in one change: all of them or none.

        The same bytes give `same`, other bytes at a known path `changed`, all else `added`. Raises StoreError where
        the disk is full or refuses; what was stored before still holds then.
        """
        change = self._change()
        outcomes = [change.put(record, origin) for record, origin in records]
        self._finish(change)
        return outcomes

    def log(self) -> tuple[Judged, ...]:
        """Return all that people have judged and withdrawn, oldest first; raises DamagedStore."""
        pointer = self._state.judgements
        if pointer is None:
            return ()
        from explorer.store.judging import to_entry

        path = self.path / INDEX / pointer.file
        return self._checked(path, lambda: tuple(to_entry(row) for row in read_rows(path, pointer.checksum)))

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the judgements that are not withdrawn, oldest first; raises DamagedStore."""
        from explorer.resolve.judgements import in_force

        return in_force(self.log())

    def judge(self, entries: Iterable[Judged]) -> tuple[Judged, ...]:
        """Add entries to the end of the log in one change and return them with their numbers; raises StoreError."""
        from explorer.store.judging import from_entry

        log = self.log()
        last = max((entry.number for entry in log), default=0)
        added = tuple(replace(entry, number=number) for number, entry in enumerate(entries, last + 1))
        if added:
            change = self._change()
            change.judge(from_entry(entry) for entry in (*log, *added))
            self._finish(change)
        return added

    def close(self) -> None:
        """Let the next writer in; a reading handle has nothing to close."""
        if self._lock is not None:
            locking.release(self._lock, self.path)
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _change(self) -> Change:
        if self._lock is None:
            raise StoreError(f"The store at {self.path} is open for reading only")
        return Change(self.path, self._state, self._rules)

    def _finish(self, change: Change) -> None:
        try:
            state = change.commit()
        except StoreError:
            # The refusal may have come after the rename: what the disk holds is what counts.
            with suppress(StoreError):
                self._state = read_state(self.path, like=self._state)
                self._settle(True)
            raise
        if state is not self._state:
            # What the last change replaced is needed by no state that is kept now.
            remove(self.path, self._replaced)
            self._replaced, self._state = self._state.only_here(state), state

    def _settle(self, unclean: bool) -> None:
        # A damaged predecessor takes nothing away from the state that holds: it is replaced at the next change.
        with suppress(StoreError):
            before = read_state(self.path, PREVIOUS, like=self._state)
            self._replaced = before.only_here(self._state)
            if unclean:
                sweep(self.path, self._state, before)

    def _read(self, entry: Entry) -> Record:
        path = self.path / RECORDS / entry.file
        try:
            return self._checked(path, lambda: to_record(read_rows(path, entry.checksum)[0]))
        except DamagedStore as error:
            raise _named(entry, error) from error

    def _checked(self, path: Path, read: Callable[[], _T]) -> _T:
        try:
            return read()
        except FileNotFoundError:
            if self._lock is None and read_state(self.path).generation != self._state.generation:
                raise StoreChanged(
                    f"The store at {self.path} has changed", "a paper was replaced", "Open it again"
                ) from None
            raise damaged(path, "it is missing") from None
        except OSError as error:
            raise unreadable(path, error) from error
        except (LookupError, TypeError, ValueError) as error:
            raise damaged(path, "it has another form than a store's") from error


def _named(entry: Entry, error: DamagedStore) -> DamagedStore:
    """Return the error of a record file with the paper it held and the way to have it again."""
    origins = [origin for origin in entry.origins if Path(origin).exists()] or entry.origins
    return DamagedStore(error.what, f"{error.why}; it held {entry.path}", f"Add the paper again: {origins[0]}")


def _steady(folder: Path) -> State:
    """Read the state, again where a writer changed it under our eyes."""
    last: StoreChanged | None = None
    for _ in range(_TRIES):
        try:
            return read_state(folder)
        except StoreChanged as error:
            last = error
    raise damaged(folder / INDEX, f"a file that it needs is missing ({last.what if last else ''})")
