"""A large store of the made-up council, linked and indexed."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Final

from explorer.corpus import load
from explorer.store import Store
from tests.council import records

_BATCH: Final = 400
_A_PAPER: Final = 14.0
"""Things a paper brings, about, in a store of thousands."""


def lay(folder: Path, things: int) -> int:
    """Make a store of at least so many things in a folder, where there is none yet; return how many it has."""
    corpus = load(folder)
    made = records(10**9)
    if corpus.empty or corpus.linked.count < things:
        with Store.open(folder, write=True) as store:
            wanted = int(things / _A_PAPER)
            while (some := list(islice(made, min(_BATCH, wanted)))) and wanted > 0:
                store.put_many((record, f"/papers/{record.source.path}") for record in some)
                wanted -= len(some)
        corpus = load(folder)
        while corpus.linked.count < things:
            with Store.open(folder, write=True) as store:
                store.put_many((record, f"/papers/{record.source.path}") for record in islice(made, 4 * _BATCH))
            corpus = load(folder)
    corpus.search("council")
    return corpus.linked.count
