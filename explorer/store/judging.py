"""The log of judgements as JSON rows and back."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from explorer.resolve.judgements import Entry, Judgement, Undo


def from_entry(entry: Entry) -> dict[str, Any]:
    """Return the row of an entry of the log: what is empty is left out."""
    kept = {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(entry).items() if value}
    return {"entry": "undo" if isinstance(entry, Undo) else "judgement", **kept}


def to_entry(row: dict[str, Any]) -> Entry:
    """Return the entry of a row; raises KeyError, TypeError or ValueError where the row is not an entry's."""
    fields: Any = {
        name: tuple(value) if isinstance(value, list) else value for name, value in row.items() if name != "entry"
    }
    return Undo(**fields) if row["entry"] == "undo" else Judgement(**fields)
