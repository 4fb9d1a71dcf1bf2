"""A Cypher script for Neo4j and its kin: one statement a line, every text a quoted literal."""

from __future__ import annotations

import re
from typing import BinaryIO

from explorer.errors import ExportError
from explorer.export.table import Table, purged
from explorer.graph.attributes import Row, Value
from explorer.schema import KINDS

_ESCAPES = str.maketrans(
    {
        "\\": "\\\\",
        "'": "\\'",
        '"': '\\"',
        "\n": "\\n",
        "\r": "\\r",
        "\t": "\\t",
        "\u2028": "\\u2028",
        "\u2029": "\\u2029",
    }
)
_NAME = re.compile(r"[a-z_]+")


def write_cypher(table: Table, file: BinaryIO) -> int:
    """Write a constraint, then a statement for each node and edge; running it twice changes nothing. Returns characters removed."""
    tally = _Tally()
    for kind in KINDS:
        name = kind.capitalize()
        file.write(
            f"CREATE CONSTRAINT whodecided_{kind} IF NOT EXISTS FOR (n:{name}) REQUIRE n.id IS UNIQUE;\n".encode()
        )
    for node in table.nodes():
        label = str(node.row["kind"]).capitalize()
        file.write(f"MERGE (n:{label} {{id: {tally.literal(node.id)}}}) SET n += {tally.map(node.row)};\n".encode())
    kinds = {node.id: str(node.row["kind"]).capitalize() for node in table.nodes()}
    for edge in table.edges():
        ends = f"MATCH (a:{kinds[edge.source]} {{id: {tally.literal(edge.source)}}}), (b:{kinds[edge.target]} {{id: {tally.literal(edge.target)}}})"
        relation = str(edge.row["kind"])
        if not _NAME.fullmatch(relation):
            raise ExportError(f"The relation {relation!r} cannot be written", "its name is not of small letters")
        merge = (
            f"MERGE (a)-[r:{relation.upper()} {{id: {tally.literal(edge.id)}}}]->(b) SET r += {tally.map(edge.row)};"
        )
        file.write(f"{ends} {merge}\n".encode())
    return tally.removed


def count_cypher(file: BinaryIO) -> tuple[int, int]:
    """Return how many nodes and edges a file of `write_cypher` creates; raises ExportError where a line is no statement."""
    nodes = edges = 0
    for line in file:
        if not line.endswith(b";\n"):
            raise ExportError("The export does not read back", "a statement does not end", "Nothing was kept.")
        nodes += line.startswith(b"MERGE (n:")
        edges += line.startswith(b"MATCH (a:")
    return nodes, edges


class _Tally:
    """Writes literals and counts the characters that had to be removed."""

    def __init__(self) -> None:
        self.removed = 0

    def map(self, row: Row) -> str:
        return "{" + ", ".join(f"{name}: {self.literal(value)}" for name, value in row.items()) + "}"

    def literal(self, value: Value) -> str:
        clean, count = purged(value)
        self.removed += count
        if isinstance(clean, tuple):
            return "[" + ", ".join(self.literal(one) for one in clean) + "]"
        if isinstance(clean, bool):
            return "true" if clean else "false"
        return f"'{clean.translate(_ESCAPES)}'" if isinstance(clean, str) else repr(clean)
