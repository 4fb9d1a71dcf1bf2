"""GraphML as a stream of rows poured into templates, one template for each shape of row that occurs.

A shape is the names of a row's attributes with the types of their values; it is checked against the schema once, when
it first occurs, so that every row is checked and none pays for it twice. The rules are those of the project's graph
contract, "In a file"; the elements are those of the GraphML schema 1.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO
from xml.parsers.expat import ExpatError, ParserCreate

from explorer.errors import ExportError
from explorer.export.table import FORBIDDEN, TYPES, Edge, Node, Table
from explorer.graph.attributes import Row, Value, joined

_NAMES = {str: "string", int: "int", float: "double", bool: "boolean"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_GRAPH = '<graph id="G" edgedefault="directed">\n'
_TAIL = "</graph>\n</graphml>\n"
_ODD = re.compile(FORBIDDEN.pattern[:-1] + "\r]")
_SPECIAL = re.compile(_ODD.pattern[:-1] + '&<>"]')
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;"})
_NO_TOKEN = re.compile(r"[^A-Za-z0-9_.-]|_(?=x)")
_BATCH = 500
_BLOCK = 1 << 20

Types = Mapping[str, type]


def write_graphml(table: Table, file: BinaryIO) -> int:
    """Write `table` to `file` as GraphML; returns how many characters XML forbids were removed. Raises ExportError."""
    return _write(table, file, table.nodes(), table.edges())


def write_strict(table: Table, file: BinaryIO) -> int:
    """The same with ids as XML name tokens, which is all that the GraphML schema allows, though every tool takes more.

    Returns how many characters XML forbids were removed. Raises ExportError.
    """
    nodes = (Node(token(node.id), _referring(node.row)) for node in table.nodes())
    edges = (
        Edge(token(edge.id), token(edge.source), token(edge.target), _referring(edge.row)) for edge in table.edges()
    )
    return _write(table, file, nodes, edges)


def token(ident: str) -> str:
    """`ident` as an XML name token: a colon for each slash, other characters that may not stand in one as `_x2019_`.

    Two ids never become one token.
    """
    return _NO_TOKEN.sub(lambda found: ":" if found[0] == "/" else f"_x{ord(found[0][0]):x}_", ident)


def _referring(row: Row) -> Row:
    if document := row.get("evidence_document"):
        return {**row, "evidence_document": token(str(document))}
    return row


def _write(table: Table, file: BinaryIO, every_node: Iterable[Node], every_edge: Iterable[Edge]) -> int:
    nodes, edges = Scope("n", table.node_names), Scope("e", table.edge_names)
    file.write("".join((_HEAD, nodes.keys("node"), edges.keys("edge"), _GRAPH)).encode())
    for rows in (map(nodes.node, every_node), map(edges.edge, every_edge)):
        for batch in _batches(rows):
            file.write(batch.encode())
    file.write(_TAIL.encode())
    return nodes.removed + edges.removed


def count_graphml(file: BinaryIO) -> tuple[int, int]:
    """Read GraphML of `write_graphml` back with expat; returns how many nodes and edges it holds.

    A tag's opening can stand for nothing else here: text never holds a bare `<`. Raises ExportError where it is not
    XML.
    """
    parser = ParserCreate()
    nodes = edges = 0
    rest = b""
    try:
        while block := file.read(_BLOCK):
            parser.Parse(block)
            seen = rest + block
            nodes += seen.count(b"<node ")
            edges += seen.count(b"<edge ")
            rest = seen[-5:]
        parser.Parse(b"", True)
    except ExpatError as error:
        raise ExportError("The export does not read back", f"it is not XML ({error})", "Nothing was kept.") from error
    return nodes, edges


def _batches(rows: Iterator[str]) -> Iterator[str]:
    while batch := "\n".join(islice(rows, _BATCH)):
        yield batch + "\n"


@dataclass(frozen=True, slots=True)
class _Shape:
    """How rows of one shape are written: a template, the `<` and `"` it has itself, and whether values need turning."""

    template: str
    tags: int
    quotes: int
    turned: bool


class Scope:
    """The nodes or the edges of one file: their keys, the templates met so far, the characters removed so far."""

    def __init__(self, prefix: str, names: Iterable[str], types: Types = TYPES) -> None:
        self.removed = 0
        self._prefix, self._names, self._types = prefix, tuple(names), types
        self._shapes: dict[tuple[object, ...], _Shape] = {}

    def keys(self, scope: str) -> str:
        """The declarations of this scope's attributes, one a line."""
        key = '<key id="{}_{}" for="{}" attr.name="{}" attr.type="{}"/>\n'
        typed = ((name, _NAMES[self._types[name]]) for name in self._names)
        return "".join(key.format(self._prefix, name, scope, name, kind) for name, kind in typed)

    def node(self, node: Node) -> str:
        """A node as one line."""
        return self._line('<node id="%s">', (node.id,), node.row, "</node>")

    def edge(self, edge: Edge) -> str:
        """An edge as one line."""
        return self._line('<edge id="%s" source="%s" target="%s">', edge[:3], edge.row, "</edge>")

    def _line(self, opening: str, ids: tuple[str, ...], row: Row, closing: str) -> str:
        values = row.values()
        signature = (*row, *map(type, values))
        shape = self._shapes.get(signature)
        if shape is None:
            shape = self._shapes[signature] = self._shape(opening, row, closing)
        if not shape.turned:
            line = shape.template % (*ids, *values)
            if (
                line.count("<") == shape.tags
                and line.count('"') == shape.quotes
                and "&" not in line
                and "]]>" not in line
                and (line.isprintable() or not _ODD.search(line))
            ):
                return line
        return shape.template % tuple(self._escaped(value) for value in (*ids, *values))

    def _shape(self, opening: str, row: Row, closing: str) -> _Shape:
        for name, value in row.items():
            declared = self._types.get(name)
            if name not in self._names or type(joined(value)) is not declared:
                raise ExportError(f"The attribute {name} cannot be written", f"{value!r} is not of its type")
        cells = (f'<data key="{self._prefix}_{name}">%s</data>' for name in row)
        template = "".join((opening, *cells, closing))
        turned = any(isinstance(value, (bool, tuple)) for value in row.values())
        return _Shape(template, template.count("<"), template.count('"'), turned)

    def _escaped(self, value: Value) -> str:
        value = joined(value)
        if isinstance(value, bool):
            return "true" if value else "false"
        text = str(value)
        if not _SPECIAL.search(text):
            return text
        text, count = FORBIDDEN.subn("", text)
        self.removed += count
        return text.translate(_ESCAPES)
