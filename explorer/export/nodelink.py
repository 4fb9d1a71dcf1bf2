"""JSON in the node-link form that NetworkX (`node_link_graph(data, edges="edges")`), D3 and many scripts read."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import BinaryIO

from explorer.errors import ExportError
from explorer.export.jsonline import json_line
from explorer.export.table import Table
from explorer.graph.attributes import Row

_HEAD = b'{"directed": true, "multigraph": true, "graph": %s,\n"nodes": [\n'
_MIDDLE = b'\n],\n"edges": [\n'
_TAIL = b"\n]}\n"


def write_json(table: Table, file: BinaryIO) -> int:
    """One line a node, one line an edge; aliases and titles are lists, `graph` says what the part is where a person
    has. Returns how many characters were removed."""
    about, removed = json_line(dict(table.about))
    file.write(_HEAD % about)
    removed += _lines(file, ({"id": node.id, **node.row} for node in table.nodes()))
    file.write(_MIDDLE)
    edges = table.edges()
    removed += _lines(file, ({"source": e.source, "target": e.target, "key": e.id, **e.row} for e in edges))
    file.write(_TAIL)
    return removed


def count_json(file: BinaryIO) -> tuple[int, int]:
    """How many nodes and edges a file of `write_json` holds, read line by line so that a large one is never held. Raises ExportError where it
    is not JSON."""
    try:
        head, opening = file.readline(), file.readline()
        if not head.endswith(b",\n") or opening != b'"nodes": [\n':
            raise ValueError("its beginning is another")
        json.loads(head[:-2] + b"}")
        nodes = _objects(file, b"],\n")
        if file.readline() != b'"edges": [\n':
            raise ValueError("its edges are missing")
        edges = _objects(file, b"]}\n")
        if file.read(1):
            raise ValueError("something stands behind its end")
    except ValueError as error:
        raise ExportError("The export does not read back", f"it is not JSON ({error})", "Nothing was kept.") from error
    return nodes, edges


def _objects(file: BinaryIO, end: bytes) -> int:
    """How many objects stand up to a line, one a line, with a comma after each but the last; raises ValueError."""
    count, more = 0, True
    for line in file:
        if line == end:
            if more and count:
                raise ValueError("an object is missing after a comma")
            return count
        if line == b"\n" and not count:
            continue
        body = line.removesuffix(b"\n").removesuffix(b",")
        if not more or not isinstance(json.loads(body), dict):
            raise ValueError("a line is no object of its list")
        count, more = count + 1, line.endswith(b",\n")
    raise ValueError("it is cut off")


def _lines(file: BinaryIO, rows: Iterable[Row]) -> int:
    between, removed = b"", 0
    for row in rows:
        line, count = json_line(row)
        removed += count
        file.write(between + line)
        between = b",\n"
    return removed
