"""GraphML as a stream of rows poured into templates, one template for each shape of row that occurs.

A shape is the names of a row's attributes; that their values have the types of the schema is seen to where rows are
made. In a template the marks of XML are control characters, which no text may hold: so the text of many rows is escaped
at once, and what is left becomes the marks. The rules are those of the project's graph contract, "In a file"; the
elements are those of the GraphML schema 1.0.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import BinaryIO
from xml.parsers.expat import ExpatError, ParserCreate

from explorer.errors import ExportError
from explorer.export.table import TYPES, Edge, Node, Table, purged
from explorer.graph.attributes import LISTS, Row, Value, joined
from explorer.model import Scalar

TYPE_NAMES = {str: "string", int: "int", float: "double", bool: "boolean"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
_GRAPH = '<graph id="G" edgedefault="directed">\n'
_TAIL = "</graph>\n</graphml>\n"
_ESCAPES = ((b"&", b"&amp;"), (b"<", b"&lt;"), (b">", b"&gt;"), (b'"', b"&quot;"), (b"\r", b"&#13;"))
_TO_MARKS = str.maketrans('<">', "\x01\x02\x03")
_MARKS = bytes.maketrans(b"\x01\x02\x03", b'<">')
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r"))
_RARE = 0xEF
"""The byte that both of the next begin with, and little else."""

_NO_CHARACTERS = ("\ufffe".encode(), "\uffff".encode())
_NO_TOKEN = re.compile(r"[^A-Za-z0-9_.-]|_(?=x)")
_BATCH = 500
_BLOCK = 1 << 20
_Thing = Node | Edge


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
    nodes = _Scope("node", ("id",), table.node_names)
    edges = _Scope("edge", ("id", "source", "target"), table.edge_names)
    file.write("".join((_HEAD, nodes.keys(), edges.keys(), _GRAPH)).encode())
    file.writelines(map(nodes.written, _batches(every_node)))
    file.writelines(map(edges.written, _batches(every_edge)))
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


def _batches(things: Iterable[_Thing]) -> Iterator[list[_Thing]]:
    every = iter(things)
    while batch := list(islice(every, _BATCH)):
        yield batch


@dataclass(frozen=True, slots=True)
class _Shape:
    """How rows of one shape are written: a template, how many marks it has, and whether values need turning into text."""

    template: str
    marks: int
    turned: bool


class _Scope:
    """The nodes or the edges of one file: their keys, the templates met so far, the characters removed so far."""

    def __init__(self, element: str, ids: Sequence[str], names: Iterable[str]) -> None:
        self.removed = 0
        self._element, self._names = element, tuple(names)
        self._opening = f"<{element} " + " ".join(f'{name}="%s"' for name in ids) + ">"
        self._shapes: dict[tuple[str, ...], _Shape] = {}

    def keys(self) -> str:
        """The declarations of this scope's attributes, one a line."""
        key = '<key id="{}_{}" for="{}" attr.name="{}" attr.type="{}"/>\n'
        element = self._element
        typed = ((name, TYPE_NAMES[TYPES[name]]) for name in self._names)
        return "".join(key.format(element[0], name, element, name, kind) for name, kind in typed)

    def written(self, things: Sequence[_Thing]) -> bytes:
        """Things as lines, one each. Raises ExportError where a value is not of its type."""
        lines, marks, shapes = [], 0, self._shapes
        for thing in things:
            row = thing[-1]
            shape = shapes.get(names := tuple(row)) or shapes.setdefault(names, self._shape(row))
            values: Iterable[Value] = map(_plain, row.values()) if shape.turned else row.values()
            lines.append(shape.template % (*thing[:-1], *values))
            marks += shape.marks
        return _marked("".join(lines), marks) or self.written(list(map(self._purged, things)))

    def _shape(self, row: Row) -> _Shape:
        for name, value in row.items():
            if name not in self._names or type(joined(value)) is not TYPES.get(name):
                raise ExportError(f"The attribute {name} cannot be written", f"{value!r} is not of its type")
        cells = (f'<data key="{self._element[0]}_{name}">%s</data>' for name in row)
        marked = "".join((self._opening, *cells, f"</{self._element}>\n")).translate(_TO_MARKS)
        turned = any(name in LISTS or TYPES[name] is bool for name in row)
        return _Shape(marked, sum(map(marked.count, "\x01\x02\x03")), turned)

    def _purged(self, thing: _Thing) -> _Thing:
        """A thing without what XML forbids, which is counted; the ids of a table have none of it."""
        row: Row = {}
        for name, value in thing.row.items():
            row[name], count = purged(value)
            self.removed += count
        return thing._replace(row=row)


def _marked(lines: str, marks: int) -> bytes:
    """Lines with their text escaped and their marks made; nothing where they hold a character that XML forbids."""
    try:
        raw = lines.encode()
    except UnicodeEncodeError:
        return b""
    if len(raw) - len(raw.translate(None, _CONTROLS)) != marks or (
        _RARE in raw and any(one in raw for one in _NO_CHARACTERS)
    ):
        return b""
    for character, escape in _ESCAPES:
        raw = raw.replace(character, escape)
    return raw.translate(_MARKS)


def _plain(value: Value) -> Scalar:
    if isinstance(value, bool):
        return "true" if value else "false"
    return joined(value)
