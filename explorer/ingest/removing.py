"""Taking papers out of a store again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from explorer.errors import StoreError, UnknownId
from explorer.store import Store
from explorer.store.entries import Entry


def remove(names: Sequence[str], folder: Path, *, lost: bool = False) -> tuple[Entry, ...]:
    """Take papers out of the store of `folder`, and return what was known of each by path; all of them are taken out or
    none.

    A name is the id of a paper, its path as the store has it, the file that it was read from, or a folder above either.
    A paper whose file has gone since is only taken out where it may be `lost`. Judgements and notes stay, for papers
    that may come again. Raises UnknownId for a name that fits no paper, StoreBusy, DamagedStore or StoreError.
    """
    if not len(Store.open(folder)):
        raise UnknownId(f"There are no papers in the store at {folder}", "", "Nothing was removed")
    with Store.open(folder, write=True) as store:
        known = tuple(store.entries())
        chosen: dict[str, Entry] = {}
        for name in names:
            found = _named(known, name)
            if not found:
                raise UnknownId(
                    f"No paper in the store is {name}",
                    "its id, its path or the file that it was read from is needed",
                    "Nothing was removed. To look for it: whodecided search --kind document WORDS",
                )
            chosen |= found
        if not lost:
            _refuse_lost(chosen.values())
        store.remove(chosen)
    return tuple(sorted(chosen.values(), key=lambda entry: entry.path))


def _named(known: Iterable[Entry], name: str) -> dict[str, Entry]:
    path, file = name.strip("/"), str(Path(name).expanduser().resolve())

    def fits(entry: Entry) -> bool:
        within = [(entry.path, path), *((origin, file) for origin in entry.origins)]
        return name == entry.document or any(place == at or place.startswith(f"{at}/") for place, at in within if at)

    return {entry.document: entry for entry in known if fits(entry)}


def _refuse_lost(chosen: Iterable[Entry]) -> None:
    gone = [entry.path for entry in chosen if not any(Path(origin).exists() for origin in entry.origins)]
    if gone:
        more = f" and {len(gone) - 1:,} more" if len(gone) > 1 else ""
        raise StoreError(
            f"Only the store has the text of {min(gone)}{more}",
            "the file has gone",
            "Nothing was removed. To remove it all the same: --force; to keep a copy first: whodecided backup FILE",
        )
