"""DOT for Graphviz: quoted strings only, so that no text of a paper can be a keyword, an attribute or markup."""

from __future__ import annotations

import re
from typing import BinaryIO

from explorer.errors import ExportError
from explorer.export.colours import LOOKS
from explorer.export.table import Table, purged
from explorer.graph.attributes import Row, joined

_NODE = re.compile(rb'^"(?:[^"\\]|\\.)*" \[', re.MULTILINE)
_EDGE = re.compile(rb'^"(?:[^"\\]|\\.)*" -> "(?:[^"\\]|\\.)*" \[', re.MULTILINE)
_LONGEST = 60


def write_dot(table: Table, file: BinaryIO) -> int:
    """Write a directed graph with labels, kinds, dates and tooltips. Returns how many characters were removed."""
    removed = 0
    file.write(b'digraph "record" {\nnode [style="filled"]\n')
    for node in table.nodes():
        look = LOOKS[str(node.row["kind"])]
        told = {"label": _short(str(node.row["label"])), "shape": look.dot, "fillcolor": f"#{look.colour}"}
        cells, count = _cells(told | {"tooltip": str(node.row["label"])} | _said(node.row, "kind", "date", "outcome"))
        removed += count
        file.write(f"{quoted(node.id)} [{cells}]\n".encode())
    for edge in table.edges():
        cells, count = _cells(
            {"label": str(edge.row["label"]), "id": edge.id} | _said(edge.row, "kind", "date", "role", "vote")
        )
        removed += count
        file.write(f"{quoted(edge.source)} -> {quoted(edge.target)} [{cells}]\n".encode())
    file.write(b"}\n")
    return removed


def count_dot(file: BinaryIO) -> tuple[int, int]:
    """Return how many nodes and edges a file of `write_dot` holds. Raises ExportError where it is cut off."""
    data = file.read()
    if not data.endswith(b"}\n"):
        raise ExportError("The export does not read back", "its end is missing", "Nothing was kept.")
    return len(_NODE.findall(data)), len(_EDGE.findall(data))


def quoted(text: str) -> str:
    """Return a text as a DOT string that shows every character as it is."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "") + '"'


def _said(row: Row, *names: str) -> dict[str, str]:
    return {name: str(joined(row[name])) for name in names if name in row}


def _cells(told: dict[str, str]) -> tuple[str, int]:
    removed, cells = 0, []
    for name, value in told.items():
        clean, count = purged(value)
        removed += count
        cells.append(f"{name}={quoted(str(clean))}")
    return ", ".join(cells), removed


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"
