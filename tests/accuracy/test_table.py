"""Papers of a council that does not exist, read from files, and the table that is printed of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.accuracy.measure import Measured, measure
from tests.accuracy.table import WIDTH, misses, table

MINUTES = """Minutes of the meeting of the Harbour Committee held at 6.30 pm on Tuesday, 4 May 2021

Present: Councillors A Quill (Chair), B Thorne and C Frost

5. Sea wall

RESOLVED that the sea wall be repaired before the winter.
"""
GOLD = {
    "paper": "aldermoor/minutes.txt",
    "bodies": {"must": [{"id": "harbour", "name": "Harbour Committee"}], "may": []},
    "meetings": [{"id": "may", "body": "harbour", "date": "2021-05-04", "time": "18:30"}],
    "people": [{"id": id, "name": name} for id, name in (("q", "A Quill"), ("t", "B Thorne"), ("v", "D Vale"))],
    "attendance": [],
    "reports": [],
    "decisions": [{"meeting": "may", "words": ["sea wall"], "outcome": "resolved"}],
}


@pytest.fixture
def measured(tmp_path: Path) -> Measured:
    papers, gold = tmp_path / "papers" / "aldermoor", tmp_path / "gold"
    papers.mkdir(parents=True)
    gold.mkdir()
    (papers / "minutes.txt").write_text(MINUTES, encoding="utf-8")
    (papers / "agenda.txt").write_text(MINUTES.replace("B Thorne", "E Marsh"), encoding="utf-8")
    (papers / "agenda.pdf").write_bytes(b"%PDF-1.4 and nothing else")
    (gold / "minutes.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return measure(tmp_path / "papers", gold)


def test_the_table_has_a_line_for_each_row_and_the_mean(measured: Measured) -> None:
    lines = list(table(measured))
    assert max(map(len, lines)) <= WIDTH
    block = lines[lines.index("aldermoor, 1 paper read by hand") :]
    rows = {line[2:22].strip(): line[22:].split() for line in block[: block.index("")]}
    assert rows["decisions"] == ["1", "1", "0", "1.000", "1.000", "1.000"]
    assert rows["people"] == ["2", "3", "1", "0.667", "0.667", "0.667"]
    assert float(rows["mean"][0]) < 1


def test_what_is_missed_and_extra_is_listed_under_its_paper(measured: Measured) -> None:
    lines = list(misses(measured, "MINUTES"))
    assert lines[0] == "\naldermoor/minutes.txt"
    assert {"  people, missed: D Vale", "  people, extra:  C Frost"} <= {
        line.replace("Councillor ", "") for line in lines
    }
    assert list(misses(measured, "elsewhere")) == []


def test_a_paper_that_cannot_be_read_is_named_and_the_others_go_on(measured: Measured) -> None:
    assert [paper.name for paper in measured.papers if paper.problem] == ["aldermoor/agenda.pdf"]
    assert any(line.startswith("not read: aldermoor/agenda.pdf: ") for line in table(measured))
    assert measured.pairs == []


def test_the_figures_are_the_same_again(measured: Measured, tmp_path: Path) -> None:
    again = measure(tmp_path / "papers", tmp_path / "gold")
    assert again.figures() == measured.figures()
    assert {"aldermoor", "all publishers", "all papers"} == measured.figures().keys()
