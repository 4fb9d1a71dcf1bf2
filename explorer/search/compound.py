"""Words that the record writes together and a query apart, or the other way round: "speed watch" and "speedwatch"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

import numpy as np

from explorer.search.flat import Flags, Ints
from explorer.search.sense import Sense, Tier
from explorer.search.senses import QUALITY
from explorer.search.tables import Tables

_PART: Final = 3
"""Letters of the shorter of two words that one is made of, at least."""


def compounded(
    tables: Tables, said: Callable[[list[str]], Flags], senses: Sequence[Sense], terms: Sequence[str]
) -> Sequence[Sense]:
    """Return what the words of a query may stand for, that included which two neighbours make together, and the two that a word which the
    record has not is made of where they stand side by side; nothing where there is neither. `said` flags the rows that have a phrase."""
    postings, find = tables.postings, tables.vocabulary.find
    found: list[list[Ints]] = [[] for _ in terms]
    for at, (one, other) in enumerate(pairwise(terms)):
        held = _of(tables, find(one + other))
        if len(held) and (one + other).isalpha():
            found[at].append(held)
            found[at + 1].append(held)
    for at, term in enumerate(terms):
        if term.isalpha() and not len(_of(tables, find(term))):
            for cut in range(_PART, len(term) - _PART + 1):
                held = _of(tables, find(term[cut:]))
                if len(held) and len(_of(tables, find(term[:cut]))):
                    found[at].append(held[said([term[:cut], term[cut:]])[postings.rows[held]]])
    if not any(len(places) for parts in found for places in parts):
        return ()
    return [
        sense.beside(np.concatenate(parts), QUALITY[Tier.TYPO], Tier.TYPO) if parts else sense
        for sense, parts in zip(senses, found, strict=True)
    ]


def _of(tables: Tables, word: int) -> Ints:
    """Return where the postings of a word stand; none of the gap's, which stands for a word that is not there."""
    starts = tables.postings.starts
    return np.arange(starts[word], starts[word + 1]) if word else np.zeros(0, np.int64)
