"""A dossier to read: decisions with who, what, when and the words of the record, and whoever is named.

What people did to a thing (moved it, voted on it, were in its room) stands with the thing in a line, and as a link with
the person. Text of a paper is escaped, so that none of it is a heading, a link or HTML.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import BinaryIO

from explorer.errors import ExportError
from explorer.export.table import Edge, Node, Table, purged
from explorer.graph.attributes import joined
from explorer.schema import KINDS, RELATIONS

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|&~$@^=]|:(?![\s\d])|(?<=www)\.)", re.IGNORECASE)
_OPENS = re.compile(r"^(\d{1,9}(?=[.)]))?([-+.)])")
"""What would begin a list at the beginning of a line: a dash, a plus, or a number with a stop."""
_MARK = re.compile(rb"^<!-- (\d+) things, (\d+) links -->$", re.MULTILINE)
_ENTRY = re.compile(rb"^### ", re.MULTILINE)
_LINK = re.compile(rb"^- \*", re.MULTILINE)


def write_markdown(table: Table, file: BinaryIO) -> int:
    """Write a heading a thing, its facts, its quote and its links, kinds in the schema's order. Returns characters removed."""
    writer = _Dossier(table)
    file.write(writer.opening(table.about).encode())
    file.write(f"<!-- {table.size[0]} things, {table.size[1]} links -->\n".encode())
    for kind in KINDS.values():
        things = writer.by_kind.get(kind.name, [])
        if things:
            file.write(f"\n## {kind.many.capitalize()} ({len(things)})\n".encode())
            file.writelines(writer.entry(node).encode() for node in things)
    return writer.removed


def count_markdown(file: BinaryIO) -> tuple[int, int]:
    """Return how many things and links a dossier holds; raises ExportError where its own count is missing."""
    data = file.read()
    if _MARK.search(data) is None:
        raise ExportError("The export does not read back", "its count is missing", "Nothing was kept.")
    return len(_ENTRY.findall(data)), len(_LINK.findall(data))


def escaped(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    return _OPENS.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", " ".join(text.split())))


_DID = {
    "moved": "Moved by",
    "seconded": "Seconded by",
    "voted": "Voted",
    "attended": "In the room",
    "sent_apologies": "Apologies from",
    "absent_from": "Absent",
    "declared_interest": "Interest declared by",
    "wrote": "Written by",
    "holds": "Held by",
}
"""What people did to a thing, as a line of its entry says it."""


class _Dossier:
    def __init__(self, table: Table) -> None:
        self.removed = 0
        self.by_kind: dict[str, list[Node]] = defaultdict(list)
        self._labels: dict[str, str] = {}
        self._own: set[str] = set()
        for node in table.nodes():
            self.by_kind[str(node.row["kind"])].append(node)
            self._labels[node.id] = str(node.row["label"])
        self._own.update(self._labels)
        for things in self.by_kind.values():
            things.sort(key=lambda node: (str(node.row.get("date", "")), node.id))
        self._out: dict[str, list[Edge]] = defaultdict(list)
        self._did: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for edge in self._edges(table):
            self._out[edge.source].append(edge)
            relation = str(edge.row["kind"])
            if relation in _DID:
                self._did[edge.target][f"{_DID[relation]} {edge.row.get('vote', '')}".strip()].append(edge.source)

    def _edges(self, table: Table) -> Iterable[Edge]:
        """Return the links of a table and those that its decisions and tasks are told with, in order."""
        around = table.around()
        if around is table:
            return table.edges()
        for node in around.nodes():
            self._labels.setdefault(node.id, str(node.row["label"]))
        found = {edge.id: edge for one in (around, table) for edge in one.edges()}
        return sorted(found.values(), key=lambda edge: (str(edge.row["kind"]), edge.source, edge.target, edge.id))

    def opening(self, about: Mapping[str, str]) -> str:
        title = self._text(about.get("collection", "Who decided what"))
        note = self._noted(about.get("collection_note", ""))
        return f"# {title}\n\n" + (f"{note}\n\n" if note else "")

    def entry(self, node: Node) -> str:
        row = node.row
        kind = KINDS[str(row["kind"])]
        lines = [f"\n### {kind.glyph} {self._text(row.get('text') or row['label'])}\n"]
        told = [
            f"{name}: {self._text(row[name])}"
            for name in ("date", "time", "place", "outcome", "power", "period", "due", "state", "aliases")
            if name in row
        ]
        lines += [f"{'; '.join(told)}\n"] if told else []
        lines += [
            f"{did} ({len(who)}): {', '.join(self._text(self._labels[one]) for one in who)}\n"
            for did, who in self._did[node.id].items()
        ]
        lines += [f"*Note:* {self._noted(str(row['note']))}\n"] if "note" in row else []
        if "evidence_quote" in row:
            where = self._text(self._labels.get(str(row["evidence_document"]), row["evidence_document"]))
            lines.append(
                f"> {self._text(row['evidence_quote'])}\n>\n> {where}, characters {row['evidence_start']} to {row['evidence_end']}\n"
            )
        lines += [self._link(edge) for edge in self._out[node.id]]
        lines.append(f"\n`{node.id}`\n")
        return "\n".join(lines)

    def _link(self, edge: Edge) -> str:
        more = [self._text(edge.row[name]) for name in ("role", "vote", "interest", "date") if name in edge.row]
        told = f" ({'; '.join(more)})" if more else ""
        # Another mark for what lies beyond the part keeps the two apart in the count.
        mark = "+" if edge.target not in self._own else "-"
        return f"{mark} *{RELATIONS[str(edge.row['kind'])].verb}* {self._text(self._labels[edge.target])}{told}"

    def _noted(self, note: str) -> str:
        """A person's note, its lines kept."""
        return "\\\n".join(self._text(line) for line in note.splitlines() if line.strip())

    def _text(self, value: object) -> str:
        clean, count = purged(str(joined(value) if isinstance(value, tuple) else value))
        self.removed += count
        return escaped(str(clean))
