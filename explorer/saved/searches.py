"""Searches that a person keeps under a name, each with the things that it had when it was last looked at.

They lie in the store, on the shelf `searches`, and go with it into a backup. A thing is remembered by a digest of its id, so that a search of
thousands stays small.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from explorer.saved.names import now, plain, unknown
from explorer.selection import held

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.search import Hit

MOST: Final = 5_000
"""Things of one search that are remembered; a search that finds more says so."""

_SHELF: Final = "searches"


@dataclass(frozen=True, slots=True)
class Saved:
    """A saved search: its name, its line, when it was saved and last looked at (ISO 8601, UTC), and how many things it had then."""

    name: str
    line: str
    created: str
    looked: str
    had: int


@dataclass(frozen=True, slots=True)
class News:
    """What a saved search finds that it did not find when it was last looked at, best first. `gone` counts what it finds no more;
    `cut` says that it finds more than can be remembered."""

    saved: Saved
    hits: tuple[Hit, ...]
    gone: int
    cut: bool


def keep(folder: Path, corpus: Corpus, name: str, line: str) -> Saved:
    """Save a search under a name, in place of one of that name; everything it finds now counts as seen.

    A plain question is saved as the line it was read as. Raises QueryError for a line that cannot be read or a name that is empty or
    too long, StoreError where it cannot be written.
    """
    called = plain(name, "a saved search")
    read = held(corpus, line, MOST)
    when = now()
    row = {
        "line": read.read_as.line,
        "created": when,
        "looked": when,
        "seen": sorted(map(_mark, (hit.id for hit in read.hits))),
    }
    _put(folder, called, row)
    return _saved(called, row)


def listed(folder: Path) -> tuple[Saved, ...]:
    """Return all saved searches by name; raises DamagedStore."""
    from explorer.store import Store

    with Store.open(folder) as store:
        return tuple(_saved(name, row) for name, row in store.shelf(_SHELF).items())


def news(folder: Path, corpus: Corpus, name: str, *, mark: bool = True) -> News:
    """Return what is new in a saved search; with `mark` it counts as seen from now on.

    Raises UnknownId where there is no search of that name, QueryError where its line can no longer be read, and StoreError.
    """
    from explorer.store import Store

    with Store.open(folder) as store:
        row = store.shelf(_SHELF).get(name)
        known = store.shelf(_SHELF).keys()
    if row is None:
        raise unknown(f"No search is saved as “{name}”", name, known, "Save one: whodecided saved add NAME LINE")
    hits = held(corpus, str(row["line"]), MOST).hits
    seen, found = frozenset(row["seen"]), {_mark(hit.id) for hit in hits}
    fresh = tuple(hit for hit in hits if _mark(hit.id) not in seen)
    if mark:
        _put(folder, name, {**row, "looked": now(), "seen": sorted(found)})
    return News(_saved(name, row), fresh, len(seen - found), len(hits) >= MOST)


def forget(folder: Path, name: str) -> bool:
    """Take a saved search away and return whether there was one; raises StoreError."""
    from explorer.store import Store

    with Store.open(folder, write=True) as store:
        return store.shelf(_SHELF).delete(name)


def _put(folder: Path, name: str, row: dict[str, Any]) -> None:
    from explorer.store import Store

    with Store.open(folder, write=True) as store:
        store.shelf(_SHELF).put(name, row)


def _saved(name: str, row: dict[str, Any]) -> Saved:
    seen: Iterable[str] = row["seen"]
    return Saved(name, str(row["line"]), str(row["created"]), str(row["looked"]), len(list(seen)))


def _mark(id: str) -> str:
    return hashlib.blake2b(id.encode(), digest_size=8).hexdigest()
