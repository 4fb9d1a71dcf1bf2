"""The GraphML writer beside NetworkX's, as `make bench` runs it."""

from __future__ import annotations

import pytest

from tests.bench import graphml


@pytest.mark.bench
def test_our_writer_is_the_faster_one() -> None:
    taken = list(graphml.main([]).values())
    assert max(taken[1:]) < taken[0]
