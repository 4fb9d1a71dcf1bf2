"""One writer at a time, across processes; a writer that died holds nothing, for the system frees its lock."""

from __future__ import annotations

import contextlib
import os
import socket
from datetime import datetime
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from explorer.errors import StoreBusy, StoreError
from explorer.store import durable, envelope
from explorer.store.layout import LOCK, WAIT, WRITER, unwritable


class Lock:
    """The held lock of a store's folder. Beside it lies a file that names the holder until it lets go: who finds it without a
    holder knows that a writer was killed, and that the end of the journal may be half written.

    `died` tells that it was so when this lock was taken, `marked` that the name of this holder lasts.
    """

    def __init__(self, folder: Path, held: BaseFileLock, died: bool) -> None:
        self._folder, self._held = folder, held
        self.died, self.marked = died, False

    @classmethod
    def acquire(cls, folder: Path, wait: float = WAIT) -> Lock:
        """Take the lock of a store's folder.

        Raises StoreBusy, naming the holder, after `wait` seconds, and StoreError where the folder cannot be written.
        """
        held = FileLock(folder / LOCK, timeout=wait, poll_interval=0.02, thread_local=False, is_singleton=False)
        try:
            held.acquire()
            lock = cls(folder, held, (folder / WRITER).exists())
            durable.write(folder / WRITER, _words())
        except Timeout:
            raise StoreBusy(
                f"The store at {folder} is being written", _holder(folder), "Try again when it has finished"
            ) from None
        except OSError as error:
            held.release(force=True)
            raise unwritable(folder, error) from error
        return lock

    def mark(self) -> None:
        """Make the name of the holder last before anything else is written; raises OSError."""
        if not self.marked:
            durable.sync_folder(self._folder)
            self.marked = True

    def release(self, closed: bool) -> None:
        """Let the next writer in; `closed` tells that the end of the journal is whole and says so."""
        if closed:
            durable.remove(self._folder / WRITER)
        self._held.release(force=True)


def _words() -> bytes:
    since = datetime.now().astimezone().isoformat(timespec="seconds")
    return envelope.pack({"writer": {"process": os.getpid(), "host": socket.gethostname(), "since": since}})[0]


def _holder(folder: Path) -> str:
    with contextlib.suppress(OSError, StoreError, LookupError, TypeError):
        writer = envelope.unpack((folder / WRITER).read_bytes(), folder / WRITER)[0]["writer"]
        where = "" if writer["host"] == socket.gethostname() else f" on {writer['host']}"
        return f"process {writer['process']}{where} holds it"
    return "another process holds it"
