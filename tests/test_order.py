"""The same papers give the same record, byte for byte, in whatever order and however many at a time they were added."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from explorer.corpus import load
from explorer.export import export
from explorer.model import Record
from explorer.store import Store
from tests.council import records

PAPERS = 60


@cache
def council() -> tuple[Record, ...]:
    return tuple(records(PAPERS, seed=5))


def linked(folder: Path, batches: Sequence[Sequence[Record]]) -> tuple[dict[str, bytes], bytes]:
    """What is kept beside a store to which papers were added in batches, and the record as GraphML; each batch is linked."""
    for batch in batches:
        with Store.open(folder, write=True) as store:
            store.put_many((record, f"/papers/{record.source.path}") for record in batch)
        corpus = load(folder)
    export(corpus, str(folder / "graph.graphml"))
    kept = {path.name: path.read_bytes() for path in (folder / "cache").glob("linked-*")}
    return kept, (folder / "graph.graphml").read_bytes()


@cache
def at_once() -> tuple[dict[str, bytes], bytes]:
    with TemporaryDirectory() as folder:
        return linked(Path(folder), [council()])


@settings(max_examples=6)
@given(st.randoms(use_true_random=False), st.lists(st.integers(1, PAPERS - 1), max_size=3, unique=True).map(sorted))
def test_any_order_of_adding_gives_the_same_bytes(dice: Random, cuts: list[int]) -> None:
    shuffled = list(council())
    dice.shuffle(shuffled)
    batches = [shuffled[start:end] for start, end in zip([0, *cuts], [*cuts, PAPERS], strict=True)]
    with TemporaryDirectory() as folder:
        assert linked(Path(folder), batches) == at_once()
