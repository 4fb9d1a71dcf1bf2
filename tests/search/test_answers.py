"""All that answers a query, however many, is what each answers by itself."""

from __future__ import annotations

import numpy as np
import pytest

from explorer.corpus import from_resolution
from explorer.search import index as indexed
from tests.example import example_resolution

QUERIES = ("fostering", "annual report", "from:2018", "kind:decision", "kind:meeting scrutiny", "the", "zzz")


@pytest.mark.parametrize("most", [2, 2048])
@pytest.mark.parametrize("query", QUERIES)
def test_every_answer_is_flagged(monkeypatch: pytest.MonkeyPatch, query: str, most: int) -> None:
    monkeypatch.setattr(indexed, "MOST", most)
    index = from_resolution(example_resolution()).index
    hits, every = index.answers(query, 5)
    ids = {index.tables.rows.ids[int(row)] for row in np.flatnonzero(every)}
    assert {hit.id for hit in index.search(query, limit=1000)} <= ids
    assert hits[:] == index.search(query, limit=5)


def test_only_among_those_that_are_flagged() -> None:
    index = from_resolution(example_resolution()).index
    among = index.tables.rows.kinds == index.tables.rows.kinds[0]
    _, every = index.answers("fostering", 5, among)
    assert not (every & ~among).any()
