"""Changing a store: a block at the end of the journal, or new shards and a new root."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from pathlib import Path

from explorer.errors import StoreError
from explorer.store import block, compaction, durable
from explorer.store import engine as engines
from explorer.store import journal as journals
from explorer.store.durable import Appender
from explorer.store.engine import COUNTED, MODULUS, Engine, read_at
from explorer.store.findings import Finding
from explorer.store.journal import CHANGE, Journal
from explorer.store.layout import DAMAGED, JOURNAL_BYTES, ROOT, unwritable
from explorer.store.lines import Kept, line_of
from explorer.store.lock import Lock
from explorer.store.root import Root

Change = Mapping[str, Mapping[str, bytes | None]]
"""Documents as JSON by table and id, None for those to take away."""

Documents = dict[str, dict[str, Kept]]
Gone = dict[str, list[str]]


class Writer:
    """The one that changes a store. It begins with the state that is on the disk, and `engine` goes along with each change."""

    def __init__(self, folder: Path, lock: Lock, most: int = JOURNAL_BYTES, lenient: bool = False) -> None:
        """`most` is the length in bytes at which a journal is moved to shards; with `lenient` a store is taken of which a part
        is lost. Raises OldSchema, DamagedStore or StoreError."""
        self._folder, self._lock, self._most = folder, lock, most
        found = engines.read_held(folder, unfinished=lock.died, lenient=lenient)
        self._new, self._broken = found is None, False
        self.engine = found or Engine(folder, Root(), journals.begun(Root()), [], None, False)
        self._end: Appender | None = None
        compaction.sweep_temporary(folder)
        if found is not None:
            self._settle()

    def commit(self, change: Change) -> bool:
        """Make a change last and return whether it changed anything; raises StoreError and leaves all as it was."""
        kept, gone = self._differing(change)
        if not kept and not gone:
            return False
        size = sum(len(line) for lines in kept.values() for line, _ in lines.values())
        if size > self._most:
            self._guarded(self._compact, kept, gone)
            return True
        self._guarded(self._append, kept, gone)
        if self.engine.journal.end > self._most:
            # The change is stored already: a journal that could not be moved goes on growing, and is tried again.
            with contextlib.suppress(StoreError):
                self.compact()
        return True

    def compact(self) -> None:
        """Move the journal to shards; raises StoreError and leaves all as it was."""
        self._guarded(self._compact, {}, {})

    def close(self) -> bool:
        """Say at the end of the journal that nothing is missing from it, and let it go; return whether it says so now."""
        journal = self.engine.journal
        try:
            if not self._new and not journal.sealed:
                if self._broken:
                    return False
                self._appender().append(journals.seal_of(self.engine.root.generation, journal.number, journal.last))
        except OSError:
            return False
        finally:
            self._let_go()
        return True

    def _guarded(self, work: Callable[[Documents, Gone], None], kept: Documents, gone: Gone) -> None:
        if self._broken:
            raise StoreError(f"The store at {self._folder} could not be written a moment ago", "", "Open it again")
        try:
            self._lock.mark()
            if self._new:
                self._begin()
            work(kept, gone)
        except OSError as error:
            raise unwritable(self._folder, error) from error

    def _begin(self) -> None:
        try:
            compaction.begin(self._folder)
        except BaseException:
            # There was nothing before, and half a store would be worse; a root needs its journal, so it goes first.
            durable.remove(self._folder / ROOT)
            if not (self._folder / ROOT).exists():
                durable.remove(self._folder / self.engine.journal.name)
            raise
        self._new = False

    def _settle(self) -> None:
        """Take away the half-written end that a killed writer left and what no generation needs, and write anew what is damaged
        and can be made whole."""
        journal, mended = self.engine.journal, any(finding.harm == "mended" for finding in self.engine.findings)
        if not self._lock.died and not journal.tail and journal.sealed and not mended:
            return
        try:
            self._lock.mark()
            if not (self._folder / journal.name).exists():
                durable.write(self._folder / journal.name, journals.first_block(self.engine.root))
                self.engine.journal = journal = journals.begun(self.engine.root)
            if journal.tail:
                self._cut(journal)
            self._appender()
            compaction.sweep_all(self._folder, self.engine.root)
        except OSError as error:
            raise unwritable(self._folder, error) from error
        if mended:
            self.compact()

    def _cut(self, journal: Journal) -> None:
        """Take away a half-written end, of which nobody was told that it is stored; what it was is kept until the next time."""
        kept = self._folder / DAMAGED / "half-written.jsonl"
        durable.make_folder(kept.parent)
        durable.write(kept, read_at(self._folder / journal.name, journal.end, journal.tail))
        self._appender().cut(journal.end)
        words = f"its last {journal.tail:,} bytes were half written when a writer was ended, and are kept in {DAMAGED}"
        self.engine.findings.append(Finding(journal.name, words, "none", "Nothing that was confirmed is lost"))
        journal.tail = 0

    def _differing(self, change: Change) -> tuple[Documents, Gone]:
        kept: Documents = {}
        gone: Gone = {}
        for table, documents in change.items():
            for id, body in documents.items():
                before = self.engine.place(table, id)
                if body is not None:
                    line = line_of(table, id, body)
                    if before is None or before.sum != line.sum or not self.engine.whole(table, id, before):
                        kept.setdefault(table, {})[id] = line
                elif before is not None:
                    gone.setdefault(table, []).append(id)
        return kept, gone

    def _append(self, kept: Documents, gone: Gone) -> None:
        engine, journal = self.engine, self.engine.journal
        revision, counts = self._after(kept, gone)
        head, body = block.lay(kept, gone)
        head |= {"revision": f"{revision:064x}", "counts": counts}
        data = block.pack(CHANGE, engine.root.generation, journal.number, head, body)
        self._appender().append(data)
        engine.take(journals.add(journal, data))

    def _compact(self, kept: Documents, gone: Gone) -> None:
        try:
            root = compaction.run(self.engine, kept, gone, self._after(kept, gone))
        except BaseException:
            self._reread()
            raise
        before = self.engine.root
        self._let_go()
        self.engine.begin(root, journals.begun(root))
        compaction.sweep(self._folder, root, before)

    def _reread(self) -> None:
        """Take the state anew from the disk: a failure may have come after the rename that counts."""
        self._let_go()
        self._broken = True
        with contextlib.suppress(StoreError):
            found = engines.read_held(self._folder, unfinished=True)
            if found is not None:
                self.engine, self._broken = found, False

    def _after(self, kept: Documents, gone: Gone) -> tuple[int, dict[str, int]]:
        """Return revision and counts as they are after a change."""
        revision, counts = self.engine.revision, dict(self.engine.counts)
        changes = [(table, id, line.sum) for table, lines in kept.items() for id, line in lines.items()]
        changes += [(table, id, "") for table, ids in gone.items() for id in ids]
        for table, id, now in changes:
            before = self.engine.place(table, id)
            counts[table] = counts.get(table, 0) + bool(now) - bool(before)
            if table in COUNTED:
                revision += int(now or "0", 16) - int(before.sum if before else "0", 16)
        return revision % MODULUS, {table: count for table, count in sorted(counts.items()) if count}

    def _appender(self) -> Appender:
        if self._end is None:
            self._end = Appender(self._folder / self.engine.journal.name)
        return self._end

    def _let_go(self) -> None:
        if self._end is not None:
            self._end.close()
            self._end = None
