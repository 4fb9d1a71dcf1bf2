"""Text to claims beside getting the text out of PDFs, as `make bench` runs it."""

from __future__ import annotations

import pytest

from tests.bench import reading


@pytest.mark.bench
def test_claims_are_never_the_slowest_step_and_time_grows_with_the_text() -> None:
    figures = reading.main([])
    assert figures["rate"] > 0
    assert figures.get("beside pypdf", 0.0) < 1
    assert figures["growth"] < 12
