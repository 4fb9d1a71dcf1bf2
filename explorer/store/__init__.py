"""The store: one record a document, kept in many small TinyDB files that are never written in place.

Names are loaded on first use, so that asking whether a folder holds papers costs no TinyDB.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from explorer.store.store import Outcome, Store

__all__ = ["Outcome", "Store", "holds_papers"]


def holds_papers(folder: Path) -> bool:
    """Tell whether a folder holds a store with at least one paper, by its `store.json` alone.

    Raises DamagedStore where that file is damaged or missing, and StoreError where it is newer or cannot be read.
    """
    from explorer.store import envelope, layout

    root = folder / layout.ROOT
    try:
        tables, _ = envelope.unpack(root.read_bytes(), root)
        return any(row["documents"] for row in tables["rows"].values())
    except FileNotFoundError:
        if any((folder / trace).exists() for trace in (layout.PREVIOUS, layout.RECORDS, layout.INDEX)):
            raise layout.damaged_root(root, "it is missing") from None
        return False
    except layout.DamagedStore as error:
        raise layout.damaged_root(root, error.why) from error
    except OSError as error:
        raise layout.unreadable(root, error) from error
    except (LookupError, TypeError, AttributeError) as error:
        raise layout.damaged_root(root, "it has another form than a store's") from error


def __getattr__(name: str) -> Any:
    if name in ("Store", "Outcome"):
        from explorer.store import store

        return getattr(store, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
