"""The store: TinyDB's tables over a journal and write-once shards, nothing of which is ever changed in place.

Names are loaded on first use, so that asking whether a folder holds papers costs no TinyDB.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explorer.store.papers import Outcome
    from explorer.store.store import News, Store

__all__ = ["News", "Outcome", "Store", "holds_papers"]


def holds_papers(folder: Path) -> bool:
    """Tell whether a folder holds a store with at least one paper, by its root and journal alone.

    Raises DamagedStore where these are damaged or missing, and StoreError where they are newer or cannot be read.
    """
    from explorer.store import engine, schema1
    from explorer.store.rootfile import OldSchema

    try:
        found = engine.read(folder)
    except OldSchema:
        return any(True for _ in schema1.papers(folder))
    return found is not None and bool(found.counts.get("papers"))


def __getattr__(name: str) -> Any:
    if name == "Outcome":
        from explorer.store import papers

        return papers.Outcome
    if name in ("News", "Store"):
        from explorer.store import store

        return getattr(store, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
