"""JSON in the node-link form that NetworkX (`node_link_graph(data, edges="edges")`), D3 and many scripts read."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from explorer.errors import ExportError
from explorer.export.table import Table, purged
from explorer.graph.attributes import Value

_HEAD = '{"directed": true, "multigraph": true, "graph": %s,\n"nodes": [\n'
_MIDDLE = '\n],\n"edges": [\n'
_TAIL = "\n]}\n"


def write_json(table: Table, file: BinaryIO) -> int:
    """One line a node, one line an edge; aliases and titles are lists, `graph` says what the part is where a person has. Returns how many characters were removed."""
    tally = _Tally()
    file.write((_HEAD % tally.line({}, table.about)).encode())
    _lines(file, (tally.line({"id": node.id}, node.row) for node in table.nodes()))
    file.write(_MIDDLE.encode())
    edges = table.edges()
    _lines(file, (tally.line({"source": e.source, "target": e.target, "key": e.id}, e.row) for e in edges))
    file.write(_TAIL.encode())
    return tally.removed


def count_json(file: BinaryIO) -> tuple[int, int]:
    """How many nodes and edges a file of `write_json` holds. Raises ExportError where it is not JSON."""
    try:
        data = json.load(file)
    except ValueError as error:
        raise ExportError("The export does not read back", f"it is not JSON ({error})", "Nothing was kept.") from error
    return len(data["nodes"]), len(data["edges"])


class _Tally:
    """Turns rows into lines and counts the characters that had to be removed."""

    def __init__(self) -> None:
        self.removed = 0

    def line(self, ids: dict[str, str], row: Mapping[str, Value]) -> str:
        cells: dict[str, Value] = {**ids}
        for name, value in row.items():
            cells[name], count = purged(value)
            self.removed += count
        return json.dumps(cells, ensure_ascii=False, allow_nan=False)


def _lines(file: BinaryIO, lines: Iterator[str]) -> None:
    between = b""
    for line in lines:
        file.write(between + line.encode())
        between = b",\n"
