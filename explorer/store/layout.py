"""The names of a store's files and the sentences about them.

    store.json             the root: which shards hold what, which journal goes on from there
    journal-N.jsonl        the changes since generation N of the root, each a block with a checksum; begins with a copy of
                           the root, so the newest journal and the shards it names are a store of their own
    shards/                write-once files of about 4 MB, each one block: documents of all tables, one a line
    cache/                 derived, may be deleted at any time
    schema-N/              the store as it was before it was brought forward from schema N, whole
    .lock, .writer         held by the one writer, and who that is

A change is one block at the end of the journal. When the journal is full its documents move to new shards, and renaming a
new `store.json` over the old is the moment that counts. Nothing else is ever changed in place, and the generation before
stays whole on the disk: its journal, and the shards that its copy of the root names.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from explorer.errors import StoreError, StoreGone

ROOT: Final = "store.json"
SHARDS: Final = "shards"
CACHE: Final = "cache"
LOCK: Final = ".lock"
WRITER: Final = ".writer"
DAMAGED: Final = "damaged"
SCHEMA: Final = 2
"""The version of every file of a store; raised when a file's meaning changes."""

JOURNAL_BYTES: Final = 512 * 1024
"""A journal longer than this is moved to shards; it is read whole when a store is opened, and rewritten by the change
that fills it."""

SHARD_BYTES: Final = 4 * 1024 * 1024
"""A shard is closed when it has so much."""

WAIT: Final = 2.0
"""Seconds a writer waits for another one."""

_JOURNAL: Final = re.compile(r"journal-(\d{8,12})\.jsonl")


class DamagedStore(StoreError):
    """A file of the store does not hold what was written."""


class StoreChanged(StoreError):
    """A writer replaced what a reader was about to read: open again."""


def journal_name(generation: int) -> str:
    """Return the name of the journal of a generation."""
    return f"journal-{generation:08}.jsonl"


def journals(folder: Path) -> list[int]:
    """Return the generations whose journals lie in a folder, newest first; raises OSError."""
    found = (_JOURNAL.fullmatch(path.name) for path in folder.iterdir()) if folder.is_dir() else ()
    return sorted((int(match[1]) for match in found if match), reverse=True)


def damaged(path: Path, why: str, then: str = "") -> DamagedStore:
    """Return the error for a file that is not what was written; `then` is the way out."""
    advice = then or "Mend what can be mended: whodecided check --repair"
    return DamagedStore(f"The store is damaged at {path}", why, advice)


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


def gone(folder: Path) -> StoreGone:
    """Return the sentence for a store that is not there any more; whoever writes now would begin another in its place."""
    return StoreGone(
        f"The store at {folder} is not there any more",
        "its folder was moved or removed, or its disk taken away",
        "What is shown stays, and nothing is written until it is back; where it is now can be named with --store",
    )


def unreadable(path: Path, error: OSError) -> StoreError:
    """Return the sentence for a file of the store that the system does not let us read."""
    next_step = (
        "Name a folder with --store" if isinstance(error, NotADirectoryError) else "Permit reading it and try again"
    )
    return StoreError(f"The store's file {path} cannot be read", error.strerror or str(error), next_step)
