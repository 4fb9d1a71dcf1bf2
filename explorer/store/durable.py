"""All that changes the disk: what a function here has returned from is on it, whatever happens afterwards.

Nothing else in the store writes, so a test that stands in for `os` here sees every change in its order.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

TEMPORARY: Final = ".tmp"
_TRIES: Final = 6 if sys.platform == "win32" else 1
_NEW: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_END: Final = os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0)


def write(path: Path, data: bytes | Iterable[bytes | memoryview]) -> None:
    """Write a file, given whole or in parts, by way of a synced temporary file in the same folder and a rename; call
    `sync_folder` to make the name last.

    A failure raises OSError, leaves what stood at `path` and removes the temporary file.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary = _beside(target)
    try:
        handle = os.open(temporary, _NEW, 0o666)
        try:
            for part in (data,) if isinstance(data, bytes) else data:
                _write(handle, part)
            _sync(handle)
        finally:
            os.close(handle)
        _replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a new file, open for writing and reading, that takes the place of `path` when the block ends, and whose name lasts.

    A failure inside or after raises, leaves what stood at `path` and removes the new file.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary = _beside(target)
    try:
        with open(temporary, "x+b", opener=lambda name, flags: os.open(name, flags, 0o666)) as file:
            yield file
            file.flush()
            _sync(file.fileno())
        _replace(temporary, target)
        sync_folder(target.parent)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def sync_folder(folder: Path) -> None:
    """Make the names in a folder last; does nothing where the platform cannot open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, each with a name that lasts; raises OSError."""
    missing = [folder]
    while not missing[-1].parent.exists():
        missing.append(missing[-1].parent)
    for path in reversed(missing):
        try:
            os.mkdir(path)
        except FileExistsError:
            if not path.is_dir():
                raise
        else:
            sync_folder(path.parent)


def move(source: Path, target: Path) -> None:
    """Rename a file or folder; call `sync_folder` to make it last."""
    _replace(source, target)


def remove(path: Path) -> None:
    """Remove a file that nobody needs; one that cannot be removed, or is not there, does no harm."""
    with contextlib.suppress(OSError):
        os.unlink(path)


class Appender:
    """The end of a file that only grows."""

    def __init__(self, path: Path) -> None:
        """Raises OSError where the file is not there or may not be written."""
        self._handle = os.open(path, _END)
        self.size = os.fstat(self._handle).st_size
        """Bytes that are on the disk."""
        self._broken = False

    def append(self, data: bytes) -> None:
        """Add bytes and return when they are on the disk.

        A failure raises OSError and takes them away again; where even that fails, nothing more is taken.
        """
        if self._broken:
            raise OSError(errno.EIO, "an earlier failure could not be undone")
        try:
            _write(self._handle, data)
            _sync(self._handle)
        except BaseException:
            self._broken = True
            self.cut(self.size)
            self._broken = False
            raise
        self.size += len(data)

    def cut(self, size: int) -> None:
        """Take away what stands after `size` bytes; raises OSError."""
        os.ftruncate(self._handle, size)
        _sync(self._handle)
        self.size = size

    def close(self) -> None:
        """Let the file go."""
        os.close(self._handle)


def _beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}-{secrets.token_hex(4)}{TEMPORARY}")


def _write(handle: int, data: bytes | memoryview) -> None:
    view = memoryview(data).cast("B")
    while view:
        view = view[os.write(handle, view) :]


def _sync(handle: int) -> None:
    """Have the bytes of a file on the disk, and its length."""
    if sys.platform == "darwin":
        import fcntl

        # There fsync leaves the bytes in the drive's own memory.
        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    getattr(os, "fdatasync", os.fsync)(handle)


def _replace(source: Path, target: Path) -> None:
    for left in reversed(range(_TRIES)):
        try:
            os.replace(source, target)
        except PermissionError:
            # A scanner or indexer may hold a new file on Windows for a moment.
            if not left:
                raise
            time.sleep(0.05)
        else:
            return
