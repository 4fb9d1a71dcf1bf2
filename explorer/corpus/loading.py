"""Where a corpus comes from: a store's folder, by way of the cache beside it, or a linked record at hand."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from explorer.columns import Linked
from explorer.corpus import indexing
from explorer.corpus.corpus import Corpus
from explorer.errors import UnknownId
from explorer.model import Resolution

if TYPE_CHECKING:
    from explorer.store import Store

_TRIES: Final = 5


def load(folder: Path) -> Corpus:
    """Return the corpus of a store's folder, empty where there is no store.

    The linked record is taken from the cache beside the store, and made anew where papers, judgements or rules have
    changed. Raises DamagedStore, or StoreError for a newer or unreadable store.
    """
    from explorer.store.layout import StoreChanged

    for _ in range(_TRIES - 1):
        try:
            return _load(folder)
        except StoreChanged:
            continue
    return _load(folder)


def from_resolution(resolution: Resolution, texts: Mapping[str, str] = MappingProxyType({})) -> Corpus:
    """Return the corpus of a linked record and the texts of its documents, without a store."""

    def text(document: str) -> str:
        if document not in texts:
            raise UnknownId(f"No paper has the id {document}")
        return texts[document]

    return Corpus(Linked.of(resolution), text)


def key_of(store: Store) -> str:
    """Return what the linked record of a store is kept under: its papers and judgements, and the rules of today; raises
    DamagedStore for a file that something has touched."""
    from explorer.store.rules import linking_rules

    return f"{store.revision} {store.signature()} {linking_rules()}"


def _load(folder: Path) -> Corpus:
    from explorer.store import Store, derived
    from explorer.store.layout import CACHE

    store = Store.open(folder)
    if not len(store):
        return from_resolution(Resolution())
    key = key_of(store)
    linked = derived.load(store.path, key)
    if linked is None:
        from explorer.resolve import resolve

        linked = derived.save(store.path, key, resolve(store.records(), store.judgements()))
    return Corpus(linked, store.text, lambda linked: indexing.kept(store.path / CACHE, key, linked))
