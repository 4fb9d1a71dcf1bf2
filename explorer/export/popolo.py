"""Popolo JSON: people, organizations, posts, memberships, events and motions, for tools of civic data.

The classes and their properties are those of the Popolo specification (popoloproject.com): Person, Organization, Post,
Membership, Event, Motion and VoteEvent. Links that have no place in it are left to the other formats; the count is of
things and of memberships, attendances and votes. Its dates have a time only with a time zone, which no paper states: a
meeting's local time stands beside its date, as `time`. When a membership began or ended no attendance list says either:
the first and last day on which papers show it stand beside it, as `first_seen` and `last_seen`. The counts of a vote
are those that the minutes print, or of those named where they name people for and against it.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from typing import Any, BinaryIO, Final

from explorer.errors import ExportError
from explorer.export.table import Edge, Node, Table, purged_tree

_OPTIONS: Final = {"for": "yes", "against": "no", "abstained": "abstain"}
_COUNTED: Final = re.compile(r"(\d+) (for|against|abstained)")
_RESULTS: Final = {"resolved": "pass", "agreed": "pass", "rejected": "fail"}


def write_popolo(table: Table, file: BinaryIO) -> int:
    """Write one JSON object with a list for each class. Returns how many characters no format carries were removed."""
    made, removed = purged_tree(_Maker(table).made())
    file.write(json.dumps(made, ensure_ascii=False, allow_nan=False, indent=1).encode() + b"\n")
    return removed


def count_popolo(file: BinaryIO) -> tuple[int, int]:
    """Return how many things of the record, and how many of its links, a file says it was made from; raises ExportError."""
    try:
        meta = json.load(file)["meta"]
        return int(meta["things"]), int(meta["links"])
    except (ValueError, LookupError, TypeError) as error:
        raise ExportError(
            "The export does not read back", f"it is not Popolo JSON ({error})", "Nothing was kept."
        ) from error


class _Maker:
    def __init__(self, table: Table) -> None:
        self._size = table.size
        self._nodes: dict[str, list[Node]] = defaultdict(list)
        for node in table.nodes():
            self._nodes[str(node.row["kind"])].append(node)
        self._edges: dict[str, list[Edge]] = defaultdict(list)
        self._out: dict[tuple[str, str], list[str]] = defaultdict(list)
        self._into: dict[tuple[str, str], list[Edge]] = defaultdict(list)
        for edge in table.edges():
            kind = str(edge.row["kind"])
            self._edges[kind].append(edge)
            self._out[edge.source, kind].append(edge.target)
            self._into[edge.target, kind].append(edge)
        self._urls = {node.id: str(node.row.get("url") or node.row.get("path", "")) for node in self._nodes["document"]}

    def made(self) -> dict[str, Any]:
        return {
            "meta": {"things": self._size[0], "links": self._size[1]},
            "persons": [self._named(node) for node in self._nodes["person"]],
            "organizations": [self._named(node) | _kept(classification=node.row.get("classification"), parent_id=self._first(node.id, "part_of")) for node in self._nodes["body"]],
            "posts": [_kept(id=node.id, label=node.row["label"], organization_id=self._first(node.id, "post_in"), sources=self._sources(node)) for node in self._nodes["post"]],
            "memberships": [*map(self._membership, self._edges["member_of"]), *map(self._holding, self._edges["holds"])],
            "events": [self._event(node) for node in self._nodes["meeting"]],
            "motions": [self._motion(node) for node in self._nodes["decision"]],
            "vote_events": [self._vote_event(node) for node in self._nodes["decision"] if self._into[node.id, "voted"]],
        }  # fmt: skip

    def _named(self, node: Node) -> dict[str, Any]:
        aliases = node.row.get("aliases", ())
        others = [{"name": name} for name in (aliases if isinstance(aliases, tuple) else (aliases,)) if name]
        titles = node.row.get("titles")
        prefix = "; ".join(titles) if isinstance(titles, tuple) else titles
        return _kept(
            id=node.id,
            name=node.row.get("name") or node.row["label"],
            other_names=others,
            honorific_prefix=prefix,
            sources=self._sources(node),
        )

    def _membership(self, edge: Edge) -> dict[str, Any]:
        return _kept(
            id=edge.id, person_id=edge.source, organization_id=edge.target, role=edge.row.get("role"),
            first_seen=edge.row.get("first_seen"), last_seen=edge.row.get("last_seen"), sources=self._sources(edge),
        )  # fmt: skip

    def _holding(self, edge: Edge) -> dict[str, Any]:
        organization = self._first(edge.target, "post_in")
        return _kept(
            id=edge.id, person_id=edge.source, post_id=edge.target, organization_id=organization, role=edge.row.get("role"),
            first_seen=edge.row.get("first_seen"), last_seen=edge.row.get("last_seen"), sources=self._sources(edge),
        )  # fmt: skip

    def _event(self, node: Node) -> dict[str, Any]:
        attendees = [
            _kept(person_id=edge.source, role=edge.row.get("role")) for edge in self._into[node.id, "attended"]
        ]
        return _kept(
            id=node.id, name=node.row["label"], start_date=node.row.get("date"), time=node.row.get("time"), location=node.row.get("place"), status=node.row.get("status"), organization_id=self._first(node.id, "held_by"),
            attendees=attendees, sources=self._sources(node),
        )  # fmt: skip

    def _motion(self, node: Node) -> dict[str, Any]:
        movers = [edge.source for edge in self._into[node.id, "moved"]]
        return _kept(
            id=node.id, text=node.row.get("text") or node.row["label"], date=node.row.get("date"), classification=node.row.get("power"),
            result=_RESULTS.get(str(node.row.get("outcome", ""))), requirement=None, organization_id=self._first(node.id, "taken_by"),
            legislative_session_id=None, event_id=self._first(node.id, "taken_at"), creator_id=movers[0] if movers else None,
            sources=self._sources(node),
        )  # fmt: skip

    def _vote_event(self, node: Node) -> dict[str, Any]:
        votes = [
            _kept(voter_id=edge.source, option=_OPTIONS.get(str(edge.row.get("vote", ""))))
            for edge in self._into[node.id, "voted"]
        ]
        return _kept(
            id=f"{node.id}#vote", motion_id=node.id, start_date=node.row.get("date"), organization_id=self._first(node.id, "taken_by"),
            result=_RESULTS.get(str(node.row.get("outcome", ""))), votes=votes,
            counts=[{"option": option, "value": value} for option, value in sorted(_counts(node, votes).items())],
        )  # fmt: skip

    def _first(self, id: str, kind: str) -> str | None:
        return next(iter(self._out[id, kind]), None)

    def _sources(self, thing: Node | Edge) -> list[dict[str, str]]:
        document = str(thing.row.get("evidence_document", ""))
        quote = str(thing.row.get("evidence_quote", ""))
        return [{"url": self._urls.get(document) or document, "note": quote}] if document else []


def _counts(node: Node, votes: list[dict[str, Any]]) -> dict[str, int]:
    """Return how many voted each way, nothing where only some of them are known."""
    printed = {_OPTIONS[side]: int(number) for number, side in _COUNTED.findall(str(node.row.get("tally", "")))}
    named = Counter(str(vote.get("option", "not voting")) for vote in votes)
    return printed or (dict(named) if {"yes", "no"} <= set(named) else {})


def _kept(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value not in (None, "", [], ())}
