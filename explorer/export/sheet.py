"""Decisions, and the tasks that they opened, as one table in words for a spreadsheet: a row each, with no ids to look up elsewhere.

The file begins with a byte order mark, because spreadsheets take a table without one for text in an older encoding.
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable, Mapping
from io import TextIOWrapper
from typing import BinaryIO, Final

from explorer.export.csvpair import safe
from explorer.export.table import Node, Table, purged
from explorer.graph.attributes import joined
from explorer.model import Scalar

KINDS: Final = ("decision", "action")
COLUMNS: Final[Mapping[str, str]] = {
    "kind": "decision, or action: a task that a decision or an agenda item opened",
    "date": "ISO date of the meeting",
    "body": "who took it",
    "made_by": "the officer or member who took it alone",
    "meeting": "where it was taken",
    "item": "the agenda item it was taken under",
    "text": "the words of the record",
    "outcome": "what became of a decision; recommended means asked for, with nothing in these papers on what became of it",
    "vote": "votes as the record counts them",
    "moved_by": "who moved it",
    "seconded_by": "who seconded it",
    "voted_for": "who voted for it, where the record names them",
    "voted_against": "who voted against it, where the record names them",
    "abstained": "who abstained, where the record names them",
    "report": "the report it rests on",
    "report_of": "the office that the report came from",
    "goes_on_to": "the body that the matter was sent on to",
    "asked_of": "who is to do the task",
    "due": "by when it was asked for",
    "state": "how the task stands, where these papers tell",
    "paper": "the paper whose words these are",
    "page": "the page of that paper, where it has pages",
    "url": "the address of that paper, where it states one",
    "quote": "its words",
    "id": "the same for the same thing in every export",
    "note": "what a person has noted on it in a collection; no paper says so",
}
"""The columns, and what each means."""

_OWN: Final = ("kind", "outcome", "due", "state", "note")
_OUT: Final = {
    "taken_by": "body",
    "made_by": "made_by",
    "taken_at": "meeting",
    "taken_under": "item",
    "concerns": "report",
    "refers_to": "goes_on_to",
    "asked_of": "asked_of",
}
_INTO: Final = {"moved": "moved_by", "seconded": "seconded_by"}
_VOTES: Final = {"for": "voted_for", "against": "voted_against", "abstained": "abstained"}

Cells = dict[str, list[str]]


def write_sheet(table: Table, file: BinaryIO) -> int:
    """Write a row for each decision and task, by day. Returns how many characters no format carries were removed."""
    rows = _Rows(table)
    file.write(BOM_UTF8)
    text = TextIOWrapper(file, encoding="utf-8", newline="", write_through=False)
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    removed = 0
    for row in rows.made():
        cells: list[Scalar] = []
        for name in COLUMNS:
            value, count = purged("; ".join(dict.fromkeys(row.get(name, ()))))
            removed += count
            cells.append(safe(joined(value)))
        writer.writerow(cells)
    text.flush()
    text.detach()
    return removed


class _Rows:
    """The links of decisions and tasks by what they lead to, in words."""

    def __init__(self, table: Table) -> None:
        self._labels: dict[str, str] = {}
        self._papers: dict[str, str] = {}
        self._addresses: dict[str, str] = {}
        self._pages = table.pages(KINDS)
        self._nodes: list[Node] = []
        self._dates: dict[str, str] = {}
        around = table.around()
        for node in table.nodes():
            if node.row["kind"] == "document":
                self._papers[node.id] = str(node.row.get("path") or node.row["label"])
                self._addresses[node.id] = str(node.row.get("url", ""))
            if node.row["kind"] in KINDS:
                self._nodes.append(node)
        for node in around.nodes():
            self._labels[node.id] = str(node.row["label"])
            if "date" in node.row:
                self._dates[node.id] = str(node.row["date"])
        self._linked: dict[str, Cells] = defaultdict(lambda: defaultdict(list))
        self._offices: dict[str, list[str]] = defaultdict(list)
        self._reports: dict[str, list[str]] = defaultdict(list)
        self._arises: dict[str, list[str]] = defaultdict(list)
        self._meetings: dict[str, list[str]] = defaultdict(list)
        self._bodies: dict[str, list[str]] = defaultdict(list)
        for edge in around.edges():
            self._put(str(edge.row["kind"]), edge.source, edge.target, str(edge.row.get("vote", "")))

    def _put(self, kind: str, source: str, target: str, vote: str) -> None:
        if kind in _OUT:
            is_body = kind == "concerns" and not target.startswith("report/")
            if not is_body:
                self._linked[source][_OUT[kind]].append(self._labels[target])
            if kind == "concerns":
                self._reports[source].append(target)
        elif kind in _INTO or (kind == "voted" and vote in _VOTES):
            self._linked[target][_INTO.get(kind) or _VOTES[vote]].append(self._labels[source])
        elif kind == "from_post":
            self._offices[source].append(self._labels[target])
        elif kind == "arises_from":
            self._arises[source].append(target)
        elif kind == "on_agenda_of":
            self._meetings[source].append(target)
        elif kind == "held_by":
            self._bodies[source].append(self._labels[target])

    def made(self) -> Iterable[Cells]:
        """Yield the rows by day, those without one last."""
        return (row for _, row in sorted((self._row(node) for node in self._nodes), key=lambda pair: pair[0]))

    def _row(self, node: Node) -> tuple[tuple[bool, str, str], Cells]:
        held: Cells = {name: [str(joined(node.row[name]))] for name in _OWN if name in node.row}
        if node.row.get("state") == "unknown":
            del held["state"]
        linked = self._linked[node.id]
        date = str(node.row.get("date", "")) or self._day(node.id)
        paper = str(node.row.get("evidence_document", ""))
        row: Cells = {
            **self._opened_by(node.id),
            **linked,
            **held,
            "text": [str(node.row.get("text") or node.row["label"])],
            "date": [date],
            "vote": [str(node.row.get("tally", ""))],
            "report_of": [office for report in self._reports[node.id] for office in self._offices[report]],
            "paper": [self._papers.get(paper, paper)],
            "page": [str(self._pages.get(node.id, ""))],
            "url": [self._addresses.get(paper, "")],
            "quote": [str(node.row.get("evidence_quote", ""))],
            "id": [node.id],
        }
        return (not date, date, node.id), row

    def _opened_by(self, id: str) -> Cells:
        """Return body, meeting and item of what a task arises from, which may be the meeting alone."""
        found: Cells = defaultdict(list)
        for origin in self._arises[id]:
            for name in ("body", "meeting", "item"):
                found[name] += self._linked[origin].get(name, ())
            if self._bodies[origin]:
                found["meeting"].append(self._labels[origin])
                found["body"] += self._bodies[origin]
            for meeting in self._meetings[origin]:
                found["item"].append(self._labels[origin])
                found["meeting"].append(self._labels[meeting])
                found["body"] += self._bodies[meeting]
        return found

    def _day(self, id: str) -> str:
        """Return the day of what a task arises from."""
        origins = [one for origin in self._arises[id] for one in (origin, *self._meetings[origin])]
        return next((self._dates[origin] for origin in origins if origin in self._dates), "")
