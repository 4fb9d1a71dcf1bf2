"""Collections: named sets of things, with a note on the whole and on each, that a person puts together.

They lie in the store, on the shelf `collections`, and go with it into a backup. A member is kept as it was added, and never written anew when
the record changes: what it is now is found when it is asked for (`explorer/saved/members.py`), so that a merge that is undone
undoes itself here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from explorer.errors import QueryError, UnknownId
from explorer.saved.members import Held, Holding, Member, held, member_of
from explorer.saved.names import now, plain, unknown

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.store import Store

__all__ = ["LONGEST_NOTE", "MOST_MEMBERS", "Collection", "Held", "Holding", "Member", "add", "bring_back", "create", "delete",
           "get", "held", "listed", "note", "note_on", "remove", "rename"]  # fmt: skip

MOST_MEMBERS: Final = 10_000
"""Things in one collection: more is a search, or the whole record."""

LONGEST_NOTE: Final = 10_000
"""Characters of a note."""

_SHELF: Final = "collections"


@dataclass(frozen=True, slots=True)
class Collection:
    """A collection: its name and note, when it was made and last changed (ISO 8601, UTC), and its members in the order of adding."""

    name: str
    note: str
    created: str
    changed: str
    members: tuple[Member, ...] = ()


def listed(folder: Path) -> tuple[Collection, ...]:
    """Return all collections by name; raises DamagedStore."""
    from explorer.store import Store

    with Store.open(folder) as store:
        return tuple(_collection(name, row) for name, row in store.shelf(_SHELF).items())


def get(folder: Path, name: str) -> Collection:
    """Return a collection; raises UnknownId, naming the nearest, or DamagedStore."""
    from explorer.store import Store

    with Store.open(folder) as store:
        return _get(store, name)


def create(folder: Path, name: str, note: str = "") -> Collection:
    """Make an empty collection; raises QueryError for a name that cannot be or is taken, and StoreError."""
    made = Collection(_plain(name), _note(note), when := now(), when)
    with _writing(folder) as store:
        _refuse_taken(store, made.name)
        _put(store, made)
    return made


def add(folder: Path, corpus: Corpus, name: str, ids: Iterable[str], note: str = "") -> Collection:
    """Add things to a collection, which is made where there is none of that name; a note is put on each of them.

    What is in it already stays where it is and keeps its note, unless there is a new one. Raises UnknownId for an id that nothing has,
    QueryError for a name or note that cannot be or too many members, and StoreError; then nothing is added.
    """
    when, note = now(), _note(note)
    fresh = {entity.id: member_of(entity, note, when) for entity in map(corpus.get, ids)}
    with _writing(folder) as store:
        there = " ".join(name.split()) in store.shelf(_SHELF)
        old = _get(store, name) if there else Collection(_plain(name), "", when, when)
        inside = {one.entity.id for one in held(corpus, old.members).things}
        changed = _noted(corpus, old.members, fresh, note) if note else old.members
        members = (*changed, *(member for id, member in fresh.items() if id not in inside))
        if len(members) > MOST_MEMBERS:
            raise QueryError(
                f"“{old.name}” would have {len(members):,} members",
                f"a collection has at most {MOST_MEMBERS:,}",
                "Keep a search instead: whodecided saved add NAME LINE",
            )
        return _put(store, replace(old, changed=when, members=members))


def remove(folder: Path, corpus: Corpus, name: str, ids: Iterable[str]) -> Collection:
    """Take things out of a collection, also those that the record has no more; raises UnknownId where one is not in it."""
    with _writing(folder) as store:
        old = _get(store, name)
        inside = held(corpus, old.members)
        gone = set[Member]().union(*(_members(corpus, old, inside, id) for id in ids))
        return _put(store, replace(old, changed=now(), members=tuple(one for one in old.members if one not in gone)))


def note(folder: Path, name: str, text: str) -> Collection:
    """Put a note on a collection, in place of the one it has; an empty one takes it away. Raises UnknownId, QueryError."""
    return _change(folder, name, lambda old: replace(old, note=_note(text)))


def note_on(folder: Path, corpus: Corpus, name: str, id: str, text: str) -> Collection:
    """Put a note on a member, in place of the one it has; an empty one takes it away. Raises UnknownId, QueryError."""

    def noted(old: Collection) -> Collection:
        which = _members(corpus, old, held(corpus, old.members), id)
        kept = (replace(one, note=_note(text)) if one in which else one for one in old.members)
        return replace(old, members=tuple(kept))

    return _change(folder, name, noted)


def rename(folder: Path, name: str, new: str) -> Collection:
    """Give a collection another name; raises UnknownId, QueryError for one that cannot be or is taken, and StoreError."""
    with _writing(folder) as store:
        old, called = _get(store, name), _plain(new)
        if called == old.name:
            return old
        _refuse_taken(store, called)
        made = _put(store, replace(old, name=called, changed=now()))
        # Last, so that no moment has neither.
        store.shelf(_SHELF).delete(old.name)
        return made


def delete(folder: Path, name: str) -> bool:
    """Take a collection away and return whether there was one; the things in it stay in the record. Raises StoreError."""
    with _writing(folder) as store:
        return store.shelf(_SHELF).delete(" ".join(name.split()))


def bring_back(folder: Path, collection: Collection) -> Collection:
    """Put a collection back as it was, in place of what has that name now. Raises StoreError."""
    with _writing(folder) as store:
        return _put(store, collection)


def _change(folder: Path, name: str, change: Callable[[Collection], Collection]) -> Collection:
    with _writing(folder) as store:
        return _put(store, replace(change(_get(store, name)), changed=now()))


def _members(corpus: Corpus, collection: Collection, inside: Held, id: str) -> set[Member]:
    """The members that an id stands for: what the record has as that thing now, or one that was added under that id."""
    wanted = corpus.get(id).id if id in corpus.entities or id in corpus.redirects else id
    found = {one for thing in inside.things if thing.entity.id == wanted for one in thing.members}
    found |= {one for one in inside.missing if one.id == id}
    if not found:
        raise UnknownId(f"{id} is not in “{collection.name}”", "", "See what is: whodecided collection show NAME")
    return found


def _noted(corpus: Corpus, members: tuple[Member, ...], fresh: dict[str, Member], note: str) -> tuple[Member, ...]:
    again = {one for thing in held(corpus, members).things if thing.entity.id in fresh for one in thing.members}
    return tuple(replace(one, note=note) if one in again else one for one in members)


def _writing(folder: Path) -> Store:
    """The store, held for one change."""
    from explorer.store import Store

    return Store.open(folder, write=True)


def _get(store: Store, name: str) -> Collection:
    shelf, called = store.shelf(_SHELF), " ".join(name.split())
    row = shelf.get(called)
    if row is None:
        raise unknown(f"No collection is called “{called}”", called, shelf.keys(), _FIRST)
    return _collection(called, row)


_FIRST: Final = "Make one: whodecided collection add NAME ID"


def _refuse_taken(store: Store, name: str) -> None:
    if name in store.shelf(_SHELF):
        raise QueryError(f"There is a collection called “{name}” already", "", "Choose another name")


def _put(store: Store, collection: Collection) -> Collection:
    row = {
        "note": collection.note,
        "created": collection.created,
        "changed": collection.changed,
        "members": [one.to_row() for one in collection.members],
    }
    store.shelf(_SHELF).put(collection.name, row)
    return collection


def _collection(name: str, row: dict[str, Any]) -> Collection:
    members = tuple(Member.from_row(one) for one in row["members"])
    return Collection(name, str(row["note"]), str(row["created"]), str(row["changed"]), members)


def _plain(name: str) -> str:
    return plain(name, "a collection")


def _note(text: str) -> str:
    if len(text) > LONGEST_NOTE:
        raise QueryError(f"The note has {len(text):,} characters", f"it may have {LONGEST_NOTE:,}", "Make it shorter")
    return text.strip()
