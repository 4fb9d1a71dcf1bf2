"""Where somebody was in the explorer when they left it, one small file for each store; a file that cannot be read is as none."""

from __future__ import annotations

import contextlib
import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Session:
    """The search line, the pane that had the keys, the places visited (id, pane and row of each), which of them was the present one, the ids
    that were marked, and the words in the search box where they are not in the line."""

    line: str = ""
    pane: str = ""
    places: tuple[tuple[str, str, str], ...] = ()
    at: int = -1
    marks: tuple[str, ...] = ()
    typed: str = ""


def keep(folder: Path, store: Path, session: Session) -> None:
    """Keep the session of a store in a folder, in place of the one before; a folder that cannot be written keeps none."""
    from explorer.errors import WhoDecidedError
    from explorer.store import durable

    path = _path(folder, store)
    data = json.dumps({"version": VERSION, "store": str(store.resolve()), **asdict(session)}, ensure_ascii=False)
    with contextlib.suppress(OSError, WhoDecidedError):
        path.parent.mkdir(parents=True, exist_ok=True)
        durable.write(path, data.encode("utf-8", "backslashreplace"))


def kept(folder: Path, store: Path) -> Session:
    """Return the session of a store, an empty one where none is kept that can be read."""
    try:
        said = json.loads(_path(folder, store).read_text(encoding="utf-8"))
        if said["version"] != VERSION:
            return Session()
        places = tuple((str(id), str(pane), str(row)) for id, pane, row in said["places"])
        at = int(said["at"])
        # A session that was kept before marks and words in the box were has none.
        marks, typed = tuple(str(id) for id in said.get("marks", ())), str(said.get("typed", ""))
        return Session(str(said["line"]), str(said["pane"]), places, at if -1 <= at < len(places) else -1, marks, typed)
    except (OSError, ValueError, KeyError, TypeError):
        return Session()


def _path(folder: Path, store: Path) -> Path:
    name = hashlib.sha256(str(store.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return folder / f"session-{name}.json"
