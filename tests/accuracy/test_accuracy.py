"""What is found in the real papers does not get less, figure by figure."""

from __future__ import annotations

import pytest

from tests.accuracy.measure import PAPERS, Measured, measure
from tests.accuracy.recorded import fallen, load

SLACK = 0.002
LOOK = "To see what is missed and what is extra: make accuracy ARGS=--misses"

pytestmark = pytest.mark.skipif(
    not PAPERS.is_dir(), reason="the real papers are not beside the project: ../shared/papers"
)


@pytest.fixture(scope="module")
def measured() -> Measured:
    return measure()


def test_no_figure_falls_below_the_recorded_one(measured: Measured) -> None:
    fell = fallen(load(), measured.figures(), SLACK)
    assert not fell, "\n".join(["Accuracy has fallen.", *fell, LOOK])


def test_every_publisher_and_measure_is_recorded(measured: Measured) -> None:
    missing = sorted(measured.figures().keys() - load().keys())
    assert not missing, f"Not recorded yet: {', '.join(missing)}. Record with: python -m tests.accuracy --record"


def test_every_paper_can_be_read(measured: Measured) -> None:
    assert [f"{paper.name}: {paper.problem}" for paper in measured.papers if paper.problem] == []
