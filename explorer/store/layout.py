"""The names of a store's files and the sentences about them.

    store.json            the state: which index files hold now, one small TinyDB file
    store.previous.json   the state before the last change; all files it names are still there
    index/                which papers there are: 64 buckets, each a TinyDB file named by its generation
    records/              one TinyDB file a paper: its text and what was found in it
    cache/                derived, may be deleted at any time
    .lock                 held by the one writer

Index and record files are written once and never changed: a change writes new ones and then renames a new
`store.json` over the old, which is the moment it counts. So whoever reads without the lock sees one whole state.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from explorer.errors import StoreError

ROOT: Final = "store.json"
PREVIOUS: Final = "store.previous.json"
INDEX: Final = "index"
RECORDS: Final = "records"
CACHE: Final = "cache"
LOCK: Final = ".lock"
WRITER: Final = ".writer"
BUCKETS: Final = 64
SCHEMA: Final = 1
"""The version of every file of a store; raised when a file's meaning changes."""


class DamagedStore(StoreError):
    """A file of the store does not hold what was written."""


class StoreChanged(StoreError):
    """A writer replaced what a reader was about to read: open again."""


def damaged(path: Path, why: str, then: str = "") -> DamagedStore:
    """Return the error for a file that is not what was written; `then` is the way out."""
    advice = then or "Put back a copy of the store's folder, or move it away and add the papers again"
    return DamagedStore(f"The store is damaged at {path}", why, advice)


def damaged_root(path: Path, why: str) -> DamagedStore:
    """Return the error for a damaged `store.json`, whose predecessor is kept beside it."""
    if path.with_name(PREVIOUS).exists():
        return damaged(path, why, f"Copy {PREVIOUS} over {ROOT} to go back to the state before the last change")
    return damaged(path, why)


def newer(path: Path, version: int) -> StoreError:
    """Return the refusal of a store that a later version of the program has written."""
    return StoreError(
        f"The store at {path.parent} was written by a newer version of whodecided",
        f"it has format {version}, this version knows {SCHEMA}",
        "Update whodecided, or name another folder with --store",
    )


def unwritable(folder: Path, error: OSError) -> StoreError:
    """Return the sentence for a change that the system refused; what was stored before still holds."""
    return StoreError(
        f"The store at {folder} could not be written",
        error.strerror or str(error),
        "Nothing that was stored before is lost; make room or permit writing there, or name another folder "
        "with --store",
    )


def unreadable(path: Path, error: OSError) -> StoreError:
    """Return the sentence for a file of the store that the system does not let us read."""
    return StoreError(
        f"The store's file {path} cannot be read", error.strerror or str(error), "Permit reading it and try again"
    )
