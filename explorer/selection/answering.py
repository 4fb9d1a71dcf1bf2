"""A search line answered by one list of hits, best first, for what prints or collects them."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from explorer.selection.selection import EXACT

if TYPE_CHECKING:
    from explorer.corpus import Corpus, Found


def answered(corpus: Corpus, line: str, kinds: Collection[str] = (), limit: int = 20, *, whole: bool = False) -> Found:
    """Return at most `limit` hits of a line, which means what it means in the explorer: `body:"=Name"` is that very body, and not words of
    its name. `whole` says that its last word is complete. Raises QueryError."""
    if EXACT not in line:
        return corpus.find(line, kinds=kinds, limit=limit, whole=whole)
    from explorer.selection.catalogue import catalogue

    return catalogue(corpus).answer(line, kinds, limit)
