"""Reports put before a meeting, and what a report is linked to."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from explorer.model import Entity
from tests.accuracy.sheet import Fact, Sheet, listed
from tests.accuracy.words import plain

LONG = 24
"""Letters from which a printed title may be a shortened form of the wanted one."""


def reports(sheet: Sheet) -> None:
    """Find each report by its title among those considered at one of its meetings."""
    row, used = sheet.rows["reports"], set[str]()
    for want in sheet.facts("reports"):
        fits = [thing for thing in sheet.linked.of("report") if thing.id not in used and _is(sheet, thing, want)]
        if row.want(fits, want["title"]):
            best = min(fits, key=lambda thing: (_title(thing) != plain(want["title"]), len(_title(thing)), thing.id))
            sheet.reports[want["id"]] = frozenset({best.id})
            used.add(best.id)
    may = {plain(title) for title in sheet.gold.get("reports_may") or []}
    for thing in sheet.linked.of("report"):
        put = sheet.linked.out([thing.id], "considered_at")
        if thing.id not in used and put and _title(thing) not in may:
            row.spare(thing.label)


def links(sheet: Sheet) -> None:
    """Compare where reports were considered, whose they are, who wrote them and who was asked about them."""
    row = sheet.rows["report links"]
    for want in sheet.facts("reports"):
        nodes, name = sheet.report(want["id"]), want["id"]
        for meeting in want["considered_at"]:
            there = sheet.linked.targets(nodes, "considered_at") & sheet.meeting(meeting)
            row.want(there, f"{name} considered at {meeting}")
        if want.get("from"):
            posts = [sheet.linked.things[id] for id in sheet.linked.targets(nodes, "from_post")]
            same = any(plain(want["from"]) in plain(form) for post in posts for form in sheet.linked.names(post))
            row.want(same, f"{name} from {want['from']}")
        for kind, field in (("wrote", "authors"), ("consulted_on", "consulted")):
            _people(sheet, nodes, kind, listed(want.get(field)), name)
        wider = [*want["considered_at"], *listed(want.get("considered_may"))]
        allowed = frozenset[str]().union(*(sheet.meeting(meeting) for meeting in wider))
        known = frozenset[str]().union(*sheet.meetings.values())
        for spare in sheet.linked.targets(nodes, "considered_at") & known - allowed:
            row.spare(f"{name} considered at {sheet.linked.label(spare)}")
    _editions(sheet)


def _is(sheet: Sheet, thing: Entity, want: Fact) -> bool:
    meetings = frozenset[str]().union(*(sheet.meeting(meeting) for meeting in want["considered_at"]))
    title, wanted = _title(thing), plain(want["title"])
    same = title in {wanted, *(plain(other) for other in want.get("titles", []))}
    alike = same or wanted in title or (len(title) > LONG and title in wanted)
    return alike and bool(meetings & sheet.linked.targets([thing.id], "considered_at"))


def _title(thing: Entity) -> str:
    return plain(thing.attrs.get("title") or thing.label)


def _people(sheet: Sheet, nodes: Set[str], kind: str, wanted: list[str], name: str) -> None:
    row = sheet.rows["report links"]
    found = sheet.linked.sources(nodes, kind)
    known = frozenset[str]()
    for who in wanted:
        row.want(found & sheet.person(who), f"{who} {kind} {name}")
        known |= sheet.person(who)
    for spare in sorted(found - known):
        row.spare(f"{sheet.linked.label(spare)} {kind} {name}")


def _editions(sheet: Sheet) -> None:
    """Editions that follow one another in one paper; a link between two known reports that do not is extra."""
    row, known = sheet.rows["report links"], set[tuple[str, str]]()
    for series in sheet.facts("series"):
        for older, newer in pairwise(series["reports"]):
            pairs = {(b, a) for a in sheet.report(older) for b in sheet.report(newer)}
            row.want(_linked(sheet) & pairs, f"{newer} is the next edition of {older}")
            known |= pairs
    inside = frozenset[str]().union(*sheet.reports.values())
    for newer, older in sorted(_linked(sheet) - known):
        if newer in inside and older in inside:
            row.spare(f"{sheet.linked.label(newer)} next edition of {sheet.linked.label(older)}")


def _linked(sheet: Sheet) -> set[tuple[str, str]]:
    return {(link.source, link.target) for link in sheet.linked.links if link.kind == "next_edition_of"}
