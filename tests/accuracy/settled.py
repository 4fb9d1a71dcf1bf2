"""What was settled: decisions, their outcomes, links and votes; what reports recommend; what is still to be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from explorer.model import Entity
from tests.accuracy.sheet import Fact, Sheet, listed, matches, shown, text_of
from tests.accuracy.words import holds, plain

SIDES = ("for", "against", "abstained")
Places = Mapping[int, Entity]


def decisions(sheet: Sheet) -> None:
    """Find each decision by its words at its meeting, no node for two facts; every other decision is extra, the whole of a
    resolution beside its clauses and the same words twice too."""
    wanted = [*sheet.facts("decisions"), *sheet.facts("agreed_without_resolution")]
    taken = [thing for thing in sheet.linked.of("decision") if thing.attrs.get("outcome") != "recommended"]
    proposed = [thing for thing in sheet.linked.of("decision") if thing.attrs.get("outcome") == "recommended"]

    def fits(want: Fact, thing: Entity) -> bool:
        there = sheet.linked.targets([thing.id], "taken_at") & sheet.meeting(want["meeting"])
        return bool(there) and holds(text_of(thing), listed(want["words"]))

    places = _assign(wanted, [*taken, *proposed], fits)
    for number, want in enumerate(wanted):
        sheet.rows["decisions"].want(number in places, f"{want['meeting']}: {shown(want['words'])}")
    used = {thing.id for thing in places.values()}
    may = sheet.facts("decisions_may")
    for thing in taken:
        if thing.id not in used and not matches(text_of(thing), may):
            sheet.rows["decisions"].spare(text_of(thing)[:90])
    _outcomes(sheet, wanted, places)
    _links(sheet, wanted, places)
    _votes(sheet, wanted, places)
    _recommendations(sheet, [thing for thing in proposed if thing.id not in used])


def actions(sheet: Sheet) -> None:
    """Find each action by its words and, where the facts give one, by the day it is due."""
    wanted, nodes = sheet.facts("actions"), sheet.linked.of("action")

    def fits(want: Fact, thing: Entity) -> bool:
        due = not want.get("due") or plain(thing.attrs.get("due", "")) == plain(want["due"])
        return due and holds(text_of(thing), listed(want["words"]))

    places = _assign(wanted, nodes, fits)
    _count(sheet, "actions", wanted, nodes, places, [*sheet.facts("actions_may")])


def _recommendations(sheet: Sheet, nodes: Sequence[Entity]) -> None:
    wanted = sheet.facts("recommendations")

    def fits(want: Fact, thing: Entity) -> bool:
        about = sheet.linked.targets([thing.id], "concerns") & sheet.report(want.get("report", ""))
        return bool(about or not want.get("report")) and holds(text_of(thing), listed(want["words"]))

    may = [*sheet.facts("recommendations_may"), *sheet.facts("decisions_may")]
    _count(sheet, "recommendations", wanted, nodes, _assign(wanted, nodes, fits), may)


def _count(
    sheet: Sheet, name: str, wanted: Sequence[Fact], nodes: Sequence[Entity], places: Places, may: Sequence[Fact]
) -> None:
    row, used = sheet.rows[name], {thing.id for thing in places.values()}
    for number, want in enumerate(wanted):
        row.want(number in places, shown(want["words"]))
    for thing in nodes:
        if thing.id not in used and not matches(text_of(thing), may):
            row.spare(text_of(thing)[:90])


def _assign(wanted: Sequence[Fact], nodes: Sequence[Entity], fits: Callable[[Fact, Entity], bool]) -> Places:
    """Give each fact a node of its own: those with the least choice first, the right outcome before the shortest text."""
    choice = {number: [thing for thing in nodes if fits(want, thing)] for number, want in enumerate(wanted)}
    places: dict[int, Entity] = {}
    used: set[str] = set()
    for number in sorted(choice, key=lambda number: (len(choice[number]), number)):
        outcomes = _expected(wanted[number])
        free = [thing for thing in choice[number] if thing.id not in used]
        if free:
            places[number] = min(
                free, key=lambda thing: (thing.attrs.get("outcome") not in outcomes, len(text_of(thing)), thing.id)
            )
            used.add(places[number].id)
    return places


def _expected(want: Fact) -> list[str]:
    return listed(want.get("outcome") or want.get("kind"))


def _outcomes(sheet: Sheet, wanted: Sequence[Fact], places: Places) -> None:
    row = sheet.rows["outcomes"]
    for number, want in enumerate(wanted):
        if expected := _expected(want):
            found = str(places[number].attrs.get("outcome", "")) if number in places else ""
            right = row.want(found in expected, f"{shown(want['words'])}: {' or '.join(expected)}")
            if found and not right:
                row.spare(f"{shown(want['words'])}: {found}")


def _links(sheet: Sheet, wanted: Sequence[Fact], places: Places) -> None:
    row, held = sheet.rows["decision links"], {want["id"]: want.get("body", "") for want in sheet.facts("meetings")}
    for number, want in enumerate(wanted):
        node = {places[number].id} if number in places else set()
        words = f"{shown(want['words'])!r}"
        for report in listed(want.get("report")):
            row.want(sheet.linked.targets(node, "concerns") & sheet.report(report), f"{words} concerns {report}")
        for kind in ("moved", "seconded"):
            people = [(who, sheet.person(who)) for who in listed(want.get(kind))]
            _compare(sheet, sheet.linked.sources(node, kind), people, f"{words} {kind} by")
        onward = [(body, sheet.body(body)) for body in listed(want.get("refers_to"))]
        _compare(sheet, sheet.linked.targets(node, "refers_to"), onward, f"{words} refers to")
        body = want.get("body") or held.get(want["meeting"], "")
        _compare(sheet, sheet.linked.targets(node, "taken_by"), [(body, sheet.body(body))], f"{words} taken by")


def _compare(sheet: Sheet, found: set[str], wanted: Sequence[tuple[str, frozenset[str]]], what: str) -> None:
    row, known = sheet.rows["decision links"], frozenset[str]().union(*(nodes for _, nodes in wanted))
    for name, nodes in wanted:
        row.want(found & nodes, f"{what} {name}")
    for spare in sorted(found - known):
        row.spare(f"{what} {sheet.linked.label(spare)}")


def _votes(sheet: Sheet, wanted: Sequence[Fact], places: Places) -> None:
    """Compare votes by name; votes given as numbers only have no place in the graph."""
    row = sheet.rows["votes"]
    for number, want in enumerate(wanted):
        node = {places[number].id} if number in places else set()
        cast = {(link.source, str(link.attrs.get("vote", ""))) for link in sheet.linked.into(node, "voted")}
        known: set[tuple[str, str]] = set()
        for side in SIDES:
            named = (want.get("votes") or {}).get(side)
            for who in named if isinstance(named, list) else []:
                pairs = {(person, side) for person in sheet.person(who)}
                row.want(cast & pairs, f"{shown(want['words'])!r} {who} {side}")
                known |= pairs
        for person, side in sorted(cast - known):
            row.spare(f"{shown(want['words'])!r} {sheet.linked.label(person)} {side}")
