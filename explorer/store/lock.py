"""One writer at a time, across processes; a writer that died holds nothing, for the system frees its lock."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from filelock import BaseFileLock, FileLock, Timeout

from explorer.errors import StoreBusy
from explorer.store.layout import LOCK, WRITER, unwritable

WAIT = 2.0
"""Seconds a writer waits for another one."""


def acquire(folder: Path, wait: float = WAIT) -> tuple[BaseFileLock, bool]:
    """Return the held lock of a store's folder, to be let go with `release`, and whether the writer before died.

    Raises StoreBusy, naming the holder, after `wait` seconds, and StoreError where the folder cannot be written.
    """
    lock = FileLock(folder / LOCK, timeout=wait, poll_interval=0.02, thread_local=False, is_singleton=False)
    try:
        lock.acquire()
        died = (folder / WRITER).exists()
        (folder / WRITER).write_text(f"process {os.getpid()}", encoding="utf-8")
    except Timeout:
        raise StoreBusy(
            f"The store at {folder} is being written", _holder(folder), "Try again when it has finished"
        ) from None
    except OSError as error:
        lock.release(force=True)
        raise unwritable(folder, error) from error
    return lock, died


def release(lock: BaseFileLock, folder: Path) -> None:
    """Let the next writer in."""
    with contextlib.suppress(OSError):
        (folder / WRITER).unlink(missing_ok=True)
    lock.release(force=True)


def _holder(folder: Path) -> str:
    try:
        return f"{(folder / WRITER).read_text(encoding='utf-8')[:40].strip()} holds it"
    except (OSError, UnicodeDecodeError):
        return "another process holds it"
