"""GEXF 1.3 for Gephi: nodes and edges with the spans of days in which the record has them.

The elements and their order follow the GEXF 1.3 schema (namespace http://gexf.net/1.3): meta, attributes, nodes, edges; `start` and `end` are
inclusive dates (`timeformat="date"`).
"""

from __future__ import annotations

import calendar
from collections.abc import Iterable
from typing import BinaryIO
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import quoteattr

from explorer.errors import ExportError
from explorer.export.colours import LOOKS
from explorer.export.table import TYPES, Table, purged
from explorer.graph.attributes import Row

_TYPES = {str: "string", int: "integer", float: "double", bool: "boolean"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>whodecided</creator><description>Who decided what</description></meta>
<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
"""
_OWN = ("label", "weight")
"""Attributes that GEXF has a place of its own for."""


def write_gexf(table: Table, file: BinaryIO) -> int:
    """Write nodes and edges with attributes, colours and intervals. Returns how many characters were removed."""
    nodes, edges = _Scope("node", table.node_names), _Scope("edge", table.edge_names)
    file.write("".join((_HEAD, nodes.declared(), edges.declared(), f'<nodes count="{table.size[0]}">\n')).encode())
    for node in table.nodes():
        colour = LOOKS[str(node.row["kind"])].colour
        red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
        looks = f'<viz:color r="{red}" g="{green}" b="{blue}"/>'
        file.write(nodes.element(f"<node id={nodes.cell(node.id)}", node.row, looks).encode())
    file.write(f'</nodes>\n<edges count="{table.size[1]}">\n'.encode())
    for edge in table.edges():
        ends = f"<edge id={edges.cell(edge.id)} source={edges.cell(edge.source)} target={edges.cell(edge.target)}"
        opening = f'{ends} kind={edges.cell(str(edge.row["kind"]))} weight="{edge.row["weight"]}"'
        file.write(edges.element(opening, edge.row, "").encode())
    file.write(b"</edges>\n</graph>\n</gexf>\n")
    return nodes.removed + edges.removed


def count_gexf(file: BinaryIO) -> tuple[int, int]:
    """Return how many nodes and edges a file of `write_gexf` holds. Raises ExportError where it is not XML."""
    counts = {"node": 0, "edge": 0}

    def opened(name: str, _: object) -> None:
        if name in counts:
            counts[name] += 1

    parser = ParserCreate()
    parser.StartElementHandler = opened
    try:
        parser.ParseFile(file)
    except ExpatError as error:
        raise ExportError("The export does not read back", f"it is not XML ({error})", "Nothing was kept.") from error
    return counts["node"], counts["edge"]


def interval(row: Row) -> tuple[str, str]:
    """Return the first and last day in which the record has a thing, as ISO dates; both empty where it names no date, or no span."""
    first, last = str(row.get("first_seen", "")), str(row.get("last_seen", ""))
    date = str(row.get("date", ""))
    start, end = _day(first or date or last, False), _day(last or date or first, True)
    return (start, end) if not start or not end or start <= end else ("", "")


class _Scope:
    """The nodes or the edges of one file."""

    def __init__(self, kind: str, names: Iterable[str]) -> None:
        self.removed = 0
        self._kind = kind
        self._names = {name: str(at) for at, name in enumerate(name for name in names if name not in _OWN)}

    def declared(self) -> str:
        lines = [
            f'<attribute id="{at}" title="{name}" type="{_TYPES[TYPES[name]]}"/>' for name, at in self._names.items()
        ]
        return f'<attributes class="{self._kind}" mode="static">\n' + "\n".join(lines) + "\n</attributes>\n"

    def element(self, opening: str, row: Row, looks: str) -> str:
        start, end = interval(row)
        spans = (f' start="{start}"' if start else "") + (f' end="{end}"' if end else "")
        cells = [
            f'<attvalue for="{self._names[name]}" value={self.cell(_plain(value))}/>'
            for name, value in row.items()
            if name in self._names
        ]
        return f"{opening} label={self.cell(str(row['label']))}{spans}><attvalues>{''.join(cells)}</attvalues>{looks}</{self._kind}>\n"

    def cell(self, text: str) -> str:
        clean, count = purged(text)
        self.removed += count
        return quoteattr(str(clean), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "; ".join(value) if isinstance(value, tuple) else str(value)


def _day(date: str, last: bool) -> str:
    parts = date.split("-")
    if not all(part.isdecimal() for part in parts) or len(parts[0]) != 4:
        return ""
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else 12 if last else 1
    if not 1 <= year <= 9999 or not 1 <= month <= 12:
        return ""
    most = calendar.monthrange(year, month)[1]
    day = int(parts[2]) if len(parts) > 2 else most if last else 1
    return f"{year:04d}-{month:02d}-{day:02d}" if 1 <= day <= most else ""
