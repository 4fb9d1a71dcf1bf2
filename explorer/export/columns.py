"""What each column of a table means, as a file beside it: read by people, and by programs that check types."""

from __future__ import annotations

import json
from typing import BinaryIO, Final

from explorer.errors import ExportError
from explorer.export.sheet import COLUMNS
from explorer.export.table import TYPES, Table, purged_tree
from explorer.schema import ATTRIBUTES, KINDS, RELATIONS

_TYPE_NAMES: Final = {str: "string", int: "integer", float: "number", bool: "boolean"}
_IDS: Final = {
    "id": "the same for the same thing in every export",
    "source": "id of the thing that the link starts at",
    "target": "id of the thing that the link ends at",
}
_EVIDENCE: Final = {
    "evidence_document": "id of the paper that says so first",
    "evidence_start": "character of its text at which the words begin, from 0",
    "evidence_end": "character after the last of the words",
    "evidence_quote": "the words",
    "evidence_count": "places in papers that say so",
}


def write_columns(table: Table, file: BinaryIO) -> int:
    """Write the columns of nodes, edges and the table of decisions with type and meaning, and what kinds and relations
    mean. Returns characters removed."""
    about, removed = purged_tree(dict(table.about))
    said = {
        **({"about": about} if about else {}),
        "nodes": {"count": table.size[0], "columns": _columns(("id",), table.node_names)},
        "edges": {"count": table.size[1], "columns": _columns(("source", "target", "id"), table.edge_names)},
        "decisions": {
            "columns": [{"name": name, "type": "string", "meaning": meaning} for name, meaning in COLUMNS.items()]
        },
        "kinds": {kind.name: kind.one for kind in KINDS.values()},
        "relations": {
            row.name: {"from": list(row.sources), "to": list(row.targets), "reads": row.verb, "back": row.reverse}
            for row in RELATIONS.values()
        },
    }
    file.write(json.dumps(said, ensure_ascii=False, indent=2).encode() + b"\n")
    return int(removed)


def count_columns(file: BinaryIO) -> tuple[int, int]:
    """Return the counts that a file of `write_columns` tells; raises ExportError where it is not JSON."""
    try:
        said = json.load(file)
        return int(said["nodes"]["count"]), int(said["edges"]["count"])
    except (ValueError, LookupError, TypeError) as error:
        raise ExportError(
            "The export does not read back", f"its schema is not JSON ({error})", "Nothing was kept."
        ) from error


def _columns(ids: tuple[str, ...], names: tuple[str, ...]) -> list[dict[str, str]]:
    first = [{"name": name, "type": "string", "meaning": _IDS[name]} for name in ids]
    return first + [{"name": name, "type": _TYPE_NAMES[TYPES[name]], "meaning": _meaning(name)} for name in names]


def _meaning(name: str) -> str:
    return _EVIDENCE[name] if name in _EVIDENCE else ATTRIBUTES[name].meaning
