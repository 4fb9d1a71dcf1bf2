"""The CSV pair: every row there, nothing a spreadsheet would run."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import ExportError
from explorer.export.csvpair import count_lines, write_edges, write_nodes
from explorer.export.table import FORBIDDEN, Table
from explorer.model import Entity
from explorer.text.contacts import contacts
from tests import example_papers as westmere
from tests.export.helpers import Record, example, record


def pair(linked: Record) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    rows = []
    for write in (write_nodes, write_edges):
        file = BytesIO()
        write(Table(linked), file)
        rows.append(list(csv.DictReader(StringIO(file.getvalue().decode(), newline=""))))
    return rows[0], rows[1]


def test_every_node_and_edge_is_a_row() -> None:
    linked = example()
    nodes, edges = pair(linked)
    assert [row["id"] for row in nodes] == sorted(linked.entities)
    assert [(row["kind"], row["source"], row["target"], row["id"]) for row in edges] == sorted(
        (link.kind, link.source, link.target, link.id) for link in linked.links
    )
    board = next(row for row in nodes if row["id"] == westmere.BOARD)
    assert board["aliases"] == "Scrutiny Board 2; The Board"
    assert {row["weight"] for row in edges} == {"1.0", "2.0"}


@pytest.mark.parametrize(
    "title", ["=1+1", "+44", "-2", "@SUM(A1)", "\t=1", "\r=1", "  =cmd|'/c calc'!A1", "＝1+1", "\n=1"]
)
def test_a_formula_is_text(title: str) -> None:
    (row,), _ = pair(record([Entity("report/x/1", "report", "Report", {"title": title})]))
    assert row["title"].startswith("'")
    assert row["title"][1:] == title


@given(st.text(max_size=30).filter(lambda text: not contacts(text)))
def test_any_text_comes_back_but_for_the_apostrophe(title: str) -> None:
    (row,), _ = pair(record([Entity("report/x/1", "report", "Report", {"title": title, "period": "2019"})]))
    assert row["title"].removeprefix("'") == FORBIDDEN.sub("", title).removeprefix("'")
    assert row["title"].lstrip(" ")[:1] not in {"=", "+", "-", "@", "\t", "\r"}


def test_numbers_are_numbers() -> None:
    nodes, _ = pair(example())
    item = next(row for row in nodes if row["id"] == westmere.FEES_ITEM)
    assert (item["position"], item["incomplete"], item["year"]) == ("2", "true", "")


def test_rows_of_different_length_do_not_read_back() -> None:
    with pytest.raises(ExportError, match="different lengths"):
        count_lines(BytesIO(b"id,label\na,b\nc\n"))


def test_a_cell_with_line_breaks_is_one_row() -> None:
    file = BytesIO()
    write_nodes(Table(record([Entity("report/x/1", "report", "Report", {"title": 'a\nb\r\n"c", d'})])), file)
    file.seek(0)
    assert count_lines(file) == 1
