"""Where a corpus comes from: a store's folder, by way of the cache beside it, or a linked record at hand."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, TypeVar

from explorer.collector import paused
from explorer.columns import Linked
from explorer.corpus import indexing
from explorer.corpus.corpus import Corpus
from explorer.corpus.papers import Given, Stored
from explorer.model import Resolution

if TYPE_CHECKING:
    from explorer.store import News, Store

_TRIES: Final = 5
_T = TypeVar("_T")


def load(folder: Path, linking: Callable[[int], object] = bool) -> Corpus:
    """Return the corpus of a store's folder, empty where there is no store.

    The linked record is taken from the cache beside the store, and made anew where papers, judgements or rules have
    changed; `linking` is called before that with the number of papers, of which a thousand take a second or two. Where another
    process makes it, that is waited for. Raises DamagedStore, or StoreError for a newer or unreadable store.
    """
    return _steady(lambda: _load(folder, linking))


def last(folder: Path) -> Corpus | None:
    """Return the corpus as it was last linked, in no time, whatever has been added since; None where there is none.

    `load` gives the one of now. Raises as `load` does.
    """
    return _steady(lambda: _last(folder))


def link_aside(folder: Path) -> None:
    """Link the record of a store in a process of its own, so that a program that goes on meanwhile neither waits nor grows; `load` then
    finds it. Where that process fails nothing is kept, and `load` says why."""
    # -P and a path of our own: a folder named explorer that happens to be where the person stands is never run.
    code = "import sys; from explorer.corpus.loading import main; main(sys.argv[1])"
    home = str(Path(__file__).resolve().parents[2])
    subprocess.run(
        [sys.executable, "-P", "-c", code, str(folder.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([home, *filter(None, sys.path)])},
        check=False,
    )


def main(folder: str) -> None:
    """Link the record of a store."""
    load(Path(folder))


def from_resolution(
    resolution: Resolution,
    texts: Mapping[str, str] = MappingProxyType({}),
    pages: Mapping[str, tuple[int, ...]] = MappingProxyType({}),
) -> Corpus:
    """Return the corpus of a linked record, the texts of its documents and where their pages begin, without a store."""
    return Corpus(Linked.of(resolution), Given(texts, pages))


def key_of(store: Store) -> str:
    """Return what the linked record of a store is kept under: its papers and judgements, and the rules of today; raises
    DamagedStore for a file that something has touched."""
    from explorer.store.rules import linking_rules

    return f"{store.revision} {store.signature()} {linking_rules()}"


def _load(folder: Path, linking: Callable[[int], object]) -> Corpus:
    from explorer.store import Store, derived

    store = Store.open(folder)
    if not len(store):
        return Corpus(Linked.of(Resolution()), Stored(store), news=store.news)
    key = key_of(store)
    linked = derived.load(store.path, key)
    if linked is None:
        linking(len(store))
        with derived.alone(store.path):
            linked = derived.load(store.path, key) or _linked(store, key)
    return _corpus(store, key, linked)


def _linked(store: Store, key: str) -> Linked:
    from explorer.resolve import link_on
    from explorer.store import derived
    from explorer.store.rules import linking_rules

    with paused():
        before = derived.before(store.path, linking_rules())
        return derived.save(store.path, key, *link_on(before, store.sums(), store.judgements(), store.record))


def _last(folder: Path) -> Corpus | None:
    from explorer.store import Store, derived

    store = Store.open(folder)
    linked = derived.last(store.path)
    return _corpus(store, linked.key, linked) if linked else None


def _corpus(store: Store, key: str, linked: Linked) -> Corpus:
    from explorer.store.layout import CACHE

    return Corpus(
        linked, Stored(store), lambda linked: indexing.kept(store.path / CACHE, key, linked), _news(store, key, linked)
    )


def _news(store: Store, key: str, linked: Linked) -> Callable[[], News | None]:
    """Return what tells the news of a store over a linked record, which may be older than the state that the store was opened on."""
    from explorer.store import News

    if store.revision in key.split():
        return store.news
    papers = len(store) - linked.counts.get("document", 0)

    def news() -> News:
        further = store.news() or News(0, 0)
        return News(papers + further.papers, further.judgements)

    return news


def _steady(read: Callable[[], _T]) -> _T:
    """What is read of a store, again where a writer changed it under our eyes."""
    from explorer.store.layout import StoreChanged

    for _ in range(_TRIES - 1):
        try:
            return read()
        except StoreChanged:
            continue
    return read()
