"""The recorded figures as a file: what counts as a fall, and how it is told."""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.recorded import fallen, load, write

FIGURES = {"ashford": {"people": 0.95, "meetings": 1.0}, "all papers": {"names": 0.98766}}


def test_what_is_written_is_read_back_rounded_down(tmp_path: Path) -> None:
    file = tmp_path / "recorded.json"
    write(FIGURES, file)
    assert load(file) == {"all papers": {"names": 0.987}, "ashford": {"meetings": 1.0, "people": 0.95}}


def test_without_a_file_nothing_is_recorded(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == {}


def test_a_fall_names_publisher_row_old_and_new() -> None:
    now = {"ashford": {"people": 0.9, "meetings": 1.0}, "all papers": {"names": 0.99}}
    assert fallen(FIGURES, now, 0.002) == ["ashford, people: recorded 0.950, now 0.900"]


def test_a_row_that_is_gone_has_fallen() -> None:
    now = {"ashford": {"people": 0.95}, "all papers": {"names": 0.99}}
    assert fallen(FIGURES, now, 0.002) == ["ashford, meetings: recorded 1.000, now gone"]


def test_a_fall_within_the_slack_is_none() -> None:
    now = {"ashford": {"people": 0.9481, "meetings": 0.999}, "all papers": {"names": 0.986}}
    assert fallen(FIGURES, now, 0.002) == []
