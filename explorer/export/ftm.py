"""FollowTheMoney entities as JSON lines, for Aleph, OpenAleph and the tools around them.

Schemata and properties are those of the followthemoney model: PublicBody, Person, Position, Event, Document, Article
and Note for things; Membership, Occupancy, Documentation and UnknownLink for links. Every thing and every link is one
line.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, BinaryIO, Final

from explorer.errors import ExportError
from explorer.export.jsonline import json_line
from explorer.export.table import Edge, Node, Table
from explorer.graph.attributes import Row, joined

_THINGS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "body": ("PublicBody", {"name": "name", "aliases": "alias", "classification": "classification"}),
    "person": ("Person", {"name": "name", "aliases": "alias", "titles": "title"}),
    "post": ("Position", {"name": "name"}),
    "meeting": ("Event", {"label": "name", "date": "date", "place": "location", "status": "notes"}),
    "decision": ("Event", {"label": "name", "date": "date", "text": "description", "outcome": "summary"}),
    "report": ("Article", {"title": "title", "date": "publishedAt", "period": "summary"}),
    "item": ("Note", {"title": "name", "number": "summary"}),
    "action": ("Note", {"label": "name", "text": "description", "due": "summary"}),
    "document": ("Document", {"title": "title", "path": "fileName", "url": "sourceUrl", "media_type": "mimeType"}),
}
"""The schema of each kind, and the property that each of its attributes becomes."""

_LINKS: Final[Mapping[str, tuple[str, str, str]]] = {
    "member_of": ("Membership", "member", "organization"),
    "holds": ("Occupancy", "holder", "post"),
}
_OTHER: Final = ("UnknownLink", "subject", "object")
_EDGES: Final = frozenset(("Membership", "Occupancy", "Documentation", "UnknownLink"))
_NO_LETTER: Final = re.compile("[^0-9A-Za-z]")
_INVOLVED: Final = ("attended", "moved", "seconded", "voted")


def write_ftm(table: Table, file: BinaryIO) -> int:
    """Write a line for each thing and each link. Returns how many characters no format carries were removed."""
    removed = 0
    for line in _lines(table):
        raw, count = json_line(line)
        removed += count
        file.write(raw + b"\n")
    return removed


def count_ftm(file: BinaryIO) -> tuple[int, int]:
    """Return how many things and links a file of `write_ftm` holds; raises ExportError where a line is no entity."""
    nodes = edges = 0
    try:
        for line in file:
            schema = json.loads(line)["schema"]
            edges += schema in _EDGES
            nodes += schema not in _EDGES
    except (ValueError, LookupError, TypeError) as error:
        raise ExportError(
            "The export does not read back", f"a line is no entity ({error})", "Nothing was kept."
        ) from error
    return nodes, edges


@lru_cache(maxsize=1 << 15)
def entity_id(id: str) -> str:
    """Return an id as FollowTheMoney takes it, which is without slashes: readable, and different for different ids."""
    plain = _NO_LETTER.sub("-", id)
    return f"{plain[:120]}-{hashlib.sha256(id.encode()).hexdigest()[:12]}"


def _lines(table: Table) -> Iterable[dict[str, Any]]:
    organizers: dict[str, list[str]] = defaultdict(list)
    involved: dict[str, list[str]] = defaultdict(list)
    for edge in table.edges():
        if edge.row["kind"] in ("held_by", "taken_by"):
            organizers[edge.source].append(edge.target)
        elif edge.row["kind"] in _INVOLVED:
            involved[edge.target].append(edge.source)
    for node in table.nodes():
        schema, properties = _THINGS[str(node.row["kind"])]
        held = _properties(node.row, {**properties, "note": "notes"})
        if schema == "Event":
            held |= _ids(organizer=organizers[node.id], involved=involved[node.id])
        held.setdefault(
            "fileName" if schema == "Document" else "title" if schema == "Article" else "name", [str(node.row["label"])]
        )
        yield _entity(node, schema, held | _said(node.row))
    for edge in table.edges():
        schema, source, target = _LINKS.get(str(edge.row["kind"]), _OTHER)
        held = _ids(**{source: [edge.source], target: [edge.target]})
        # The days on which papers show somebody in a place are no days on which it began or ended.
        held |= _properties(edge.row, {"first_seen": "date", "last_seen": "date", "date": "date"})
        if schema != "Occupancy":
            held["role"] = [str(edge.row.get("role") or edge.row["label"])]
        yield _entity(edge, schema, held | _said(edge.row))


def _entity(thing: Node | Edge, schema: str, held: Mapping[str, list[str]]) -> dict[str, Any]:
    return {
        "id": entity_id(thing.id),
        "schema": schema,
        "properties": {name: values for name, values in held.items() if values},
    }


def _properties(row: Row, names: Mapping[str, str]) -> dict[str, list[str]]:
    held: dict[str, list[str]] = {}
    for attribute, name in names.items():
        value = row.get(attribute)
        if value not in (None, "", ()):
            values = value if isinstance(value, tuple) else [str(joined(value or ""))]
            held[name] = list(dict.fromkeys((*held.get(name, ()), *values)))
    return held


def _said(row: Row) -> dict[str, list[str]]:
    quote = row.get("evidence_quote")
    return (
        {"proof": [entity_id(str(row["evidence_document"]))]} | ({"indexText": [str(quote)]} if quote else {})
        if "evidence_document" in row
        else {}
    )


def _ids(**ends: Iterable[str]) -> dict[str, list[str]]:
    return {name: [entity_id(id) for id in dict.fromkeys(ids)] for name, ids in ends.items()}
