"""Bodies, people and meetings against the facts: which node is which, what is missed, what is extra."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from explorer.model import Entity
from tests.accuracy.rows import Row
from tests.accuracy.sheet import Fact, Sheet, listed
from tests.accuracy.words import bare, plain

Key = Callable[[object], str]


def bodies(sheet: Sheet) -> None:
    """Find each body by one of its names."""
    facts = sheet.gold.get("bodies") or {}
    sheet.bodies = _named(sheet, "body", sheet.rows["bodies"], facts.get("must", []), facts.get("may", []), plain)


def people(sheet: Sheet) -> None:
    """Find each person by one of their names, titles apart."""
    may = sheet.gold.get("people_may") or []
    sheet.people = _named(sheet, "person", sheet.rows["people"], sheet.facts("people"), may, bare)


def meetings(sheet: Sheet) -> None:
    """Find each meeting by its day and its body, then compare time, place and whose minutes it confirmed."""
    row, used = sheet.rows["meetings"], set[str]()
    for want in sheet.facts("meetings"):
        fits = [thing for thing in sheet.linked.of("meeting") if thing.id not in used and _is(sheet, thing, want)]
        if row.want(fits, str(want["id"])):
            best = max(fits, key=lambda thing: (_agrees(thing, want), sheet.linked.weight(thing.id), thing.id))
            sheet.meetings[want["id"]] = frozenset({best.id})
            used.add(best.id)
    may = sheet.gold.get("meetings_may") or []
    for thing in sheet.linked.of("meeting"):
        if thing.id not in used and not _may_meet(sheet, thing, may):
            row.spare(thing.label)
    _details(sheet)


def _named(
    sheet: Sheet, kind: str, row: Row, entries: Sequence[Fact], may: Iterable[object], key: Key
) -> dict[str, frozenset[str]]:
    forms: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for form in [entry["name"], *entry.get("aliases", [])]:
            forms[key(form)].append(entry["id"])
    nodes: dict[str, list[Entity]] = defaultdict(list)
    strangers = []
    for thing in sheet.linked.of(kind):
        owner = _owner([key(name) for name in sheet.linked.names(thing)], forms)
        nodes[owner].append(thing) if owner else strangers.append(thing)
    places = {}
    for entry in entries:
        found = sorted(nodes[entry["id"]], key=lambda thing: (-sheet.linked.weight(thing.id), thing.id))
        if row.want(found, entry["name"]):
            kept = found[:2] if entry.get("note") and len(found) == 2 else found[:1]
            places[entry["id"]] = frozenset(thing.id for thing in kept)
            for spare in found[len(kept) :]:
                row.spare(f"{entry['name']} again as {spare.label}")
    allowed = {key(form) for entry in may for form in _forms(entry)}
    for thing in strangers:
        if not allowed & {key(name) for name in sheet.linked.names(thing)}:
            row.spare(thing.label)
    return places


def _forms(entry: object) -> list[str]:
    if isinstance(entry, Mapping):
        return [str(entry["name"]), *listed(entry.get("aliases"))]
    return [str(entry)]


def _owner(keys: Sequence[str], forms: Mapping[str, Sequence[str]]) -> str:
    """The fact that a node stands for: that of its own name, else the one with most of its forms; none is ""."""
    votes: dict[str, int] = {}
    for position, form in enumerate(keys):
        for id in forms.get(form, ()):
            votes[id] = votes.get(id, 0) + (len(keys) if position == 0 else 1)
    return max(votes, key=lambda id: votes[id], default="")


def _is(sheet: Sheet, thing: Entity, want: Fact) -> bool:
    same_day = str(thing.attrs.get("date", ""))[:10] == want.get("date", "")
    held = sheet.linked.targets([thing.id], "held_by")
    return same_day and (not want.get("body") or bool(held & sheet.body(want["body"])))


def _agrees(thing: Entity, want: Fact) -> bool:
    return "time" in want and thing.attrs.get("time") == want["time"]


def _may_meet(sheet: Sheet, thing: Entity, may: object) -> bool:
    """Whether a meeting stands in the `may` list: `{"dates": […]}`, days, or facts with a date and perhaps a body."""
    entries = may.get("dates", []) if isinstance(may, Mapping) else may
    if not isinstance(entries, list):
        return False
    held = sheet.linked.targets([thing.id], "held_by")
    for entry in entries:
        date, body = (entry.get("date"), entry.get("body")) if isinstance(entry, Mapping) else (entry, None)
        if thing.attrs.get("date", "") == date and (not body or held & sheet.body(str(body))):
            return True
    return False


def _details(sheet: Sheet) -> None:
    row, confirmed = sheet.rows["meeting details"], set[tuple[str, str]]()
    for want in sheet.facts("meetings"):
        nodes = sheet.meeting(want["id"])
        attrs = sheet.linked.things[next(iter(nodes))].attrs if nodes else {}
        for name, same in (("time", _same_time), ("place", _same_place)):
            value = attrs.get(name, "")
            if name in want and not row.want(same(want[name], value), f"{want['id']}: {name} {want[name]}") and value:
                row.spare(f"{want['id']}: {name} {value}")
        if "minutes_confirmed_at" in want:
            at = sheet.meeting(want["minutes_confirmed_at"])
            linked = nodes & sheet.linked.targets(at, "confirmed_minutes_of")
            row.want(linked, f"{want['minutes_confirmed_at']} confirmed the minutes of {want['id']}")
            confirmed |= {(a, b) for a in at for b in nodes}
    known = frozenset[str]().union(*sheet.meetings.values())
    for link in sheet.linked.links:
        inside = link.kind == "confirmed_minutes_of" and {link.source, link.target} <= known
        if inside and (link.source, link.target) not in confirmed:
            row.spare(f"{sheet.linked.label(link.source)} confirmed the minutes of {sheet.linked.label(link.target)}")


def _same_time(wanted: object, found: object) -> bool:
    return str(found) == str(wanted)


def _same_place(wanted: object, found: object) -> bool:
    return plain(wanted) in plain(found)
