"""Stores of schema 1, read to be brought forward: one file a paper and 64 buckets of an index, all named by `store.json`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from explorer.store import envelope
from explorer.store.layout import ROOT, damaged, unreadable

PARTS: Final = ("index", "records", "store.previous.json")
"""What such a store has beside `store.json`."""

Row = dict[str, Any]


class Paper(NamedTuple):
    """A paper of such a store: what its index says, and the row of its record."""

    entry: Row
    record: Row


def traces(folder: Path) -> bool:
    """Tell whether a folder has parts of such a store."""
    return any((folder / part).exists() for part in PARTS)


def papers(folder: Path) -> Iterator[Paper]:
    """Yield all papers, each checked; raises DamagedStore or StoreError."""
    for pointer in _root(folder)["buckets"].values():
        for entry in _rows(folder / "index" / pointer["file"], pointer["checksum"]):
            yield Paper(entry, _rows(folder / "records" / entry["file"], entry["checksum"])[0])


def judgements(folder: Path) -> list[Row]:
    """Return the rows of the log of judgements, oldest first; raises DamagedStore or StoreError."""
    pointer = _root(folder)["judgements"]
    return _rows(folder / "index" / pointer["file"], pointer["checksum"]) if pointer else []


def _root(folder: Path) -> Row:
    rows = _rows(folder / ROOT)
    if len(rows) != 1 or not {"buckets", "judgements"} <= rows[0].keys():
        raise damaged(folder / ROOT, "it has another form than a store's")
    return rows[0]


def _rows(path: Path, expected: str = "") -> list[Row]:
    try:
        tables, _ = envelope.unpack(path.read_bytes(), path, expected)
        return list(tables["rows"].values())
    except FileNotFoundError:
        raise damaged(path, "it is missing") from None
    except OSError as error:
        raise unreadable(path, error) from error
    except (LookupError, TypeError, AttributeError) as error:
        raise damaged(path, "it has another form than a store's") from error
