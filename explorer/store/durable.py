"""Writing so that a file is either the old one or the new one, whatever happens in between."""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Final

TEMPORARY: Final = ".tmp"
_TRIES: Final = 6 if sys.platform == "win32" else 1


def write(path: Path, data: bytes | Iterable[bytes | memoryview]) -> None:
    """Write a file, given whole or in parts, by way of a synced temporary file in the same folder and a rename; call
    `sync_folder` to make the name last.

    A failure raises OSError, leaves what stood at `path` and removes the temporary file.
    """
    target = path.resolve() if path.is_symlink() else path
    temporary = target.with_name(f".{target.name}.{os.getpid()}-{secrets.token_hex(4)}{TEMPORARY}")
    try:
        with open(temporary, "xb") as file:
            file.writelines((data,) if isinstance(data, bytes) else data)
            file.flush()
            os.fsync(file.fileno())
        _replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
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
