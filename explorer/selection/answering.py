"""A search line answered by one list of hits, best first, for what prints them, and by what surely answers it, for what collects them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.selection.results import NEAREST, close
from explorer.selection.selection import EXACT

if TYPE_CHECKING:
    from explorer.corpus import Corpus, Found


def answered(corpus: Corpus, line: str, kinds: Collection[str] = (), limit: int = 20, *, whole: bool = False) -> Found:
    """Return at most `limit` hits of a line, which means what it means in the explorer: `body:"=Name"` is that very body, and not words of
    its name. Papers are found by their names. `whole` says that its last word is complete. Raises QueryError."""
    from explorer.selection import papers

    if (query := papers.wanted(line, kinds)) is not None:
        from explorer.corpus import Found

        return Found(papers.hits(corpus, query, limit), corpus.understand(line))
    if EXACT not in line:
        return corpus.find(line, kinds=kinds, limit=limit, whole=whole)
    from explorer.selection.catalogue import catalogue

    return catalogue(corpus).answer(line, kinds, limit, whole=whole)


def held(corpus: Corpus, line: str, limit: int) -> Found:
    """Return what a complete line finds, only those things that answer it as closely as the best does: a list to look through may go on with
    misprints, and a set that is kept, exported or counted may not. The note says where none has the very words. Raises QueryError."""
    found = answered(corpus, line, limit=limit, whole=True)
    if not found.hits:
        return found
    sure = found.hits[0].sure
    note = found.note or ("" if sure else NEAREST)
    return replace(found, hits=found.hits[: close(found.hits)], note=note)
