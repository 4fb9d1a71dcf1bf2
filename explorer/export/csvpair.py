"""Two CSV files, nodes and edges, that a spreadsheet opens without running anything they hold."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from io import TextIOWrapper
from typing import BinaryIO

from explorer.errors import ExportError
from explorer.export.table import Table, purged
from explorer.graph.attributes import Value, joined
from explorer.model import Scalar

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A cell that starts with one of these may be run as a formula; an apostrophe before it makes it text."""


def write_nodes(table: Table, file: BinaryIO) -> int:
    """One line a node: its id, then its attributes. Returns how many characters were removed."""
    rows = (([node.id], node.row) for node in table.nodes())
    return _write(file, ("id",), table.node_names, rows)


def write_edges(table: Table, file: BinaryIO) -> int:
    """One line an edge: its ends and its id, then its attributes. Returns how many characters were removed."""
    rows = (([edge.source, edge.target, edge.id], edge.row) for edge in table.edges())
    return _write(file, ("source", "target", "id"), table.edge_names, rows)


def count_lines(file: BinaryIO) -> int:
    """How many rows a file of `write_nodes` or `write_edges` holds below its heading, all of one length."""
    text = TextIOWrapper(file, encoding="utf-8", newline="")
    lengths = [len(row) for row in csv.reader(text)]
    text.detach()
    if len(set(lengths)) != 1:
        raise ExportError("The export does not read back", "its lines have different lengths", "Nothing was kept.")
    return len(lengths) - 1


def _write(
    file: BinaryIO, ids: Sequence[str], names: Sequence[str], rows: Iterable[tuple[list[str], dict[str, Value]]]
) -> int:
    removed = 0
    text = TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow((*ids, *names))
    for ends, row in rows:
        cells: list[Scalar] = [safe(one) for one in ends]
        for name in names:
            value, count = purged(joined(row.get(name, "")))
            removed += count
            cells.append(safe(joined(value)))
        writer.writerow(cells)
    text.flush()
    text.detach()
    return removed


def safe(cell: Scalar) -> Scalar:
    """Return a cell that no spreadsheet runs as a formula."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str) and cell.lstrip(" ").startswith(_FORMULA):
        return f"'{cell}"
    return cell
