"""What belongs to sittings, linked again at some places: items, reports, decisions and actions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from explorer.model import Problem
from explorer.resolve.actions import action_things
from explorer.resolve.business import decision_things, item_things
from explorer.resolve.court import Court
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry
from explorer.resolve.onward.bringing import LOCAL, places
from explorer.resolve.onward.index import PLACE, key_of
from explorer.resolve.reports import Reports
from explorer.resolve.titles import title_words

Load = Callable[[Iterable[str]], Facts]
"""Gives the facts of the papers that bring something to some keys, and of those that come."""


@dataclass(slots=True)
class Touched:
    """Places at which everything is linked again, and those where only reports, or only decisions and actions, are."""

    core: set[str]
    reports: set[str] = field(default_factory=set)
    decisions: set[str] = field(default_factory=set)

    def size(self) -> tuple[int, int, int]:
        """How many places there are of each sort."""
        return len(self.core), len(self.reports), len(self.decisions)

    def all(self) -> set[str]:
        """All places."""
        return self.core | self.reports | self.decisions


@dataclass(slots=True)
class Local:
    """What was linked again, by mention."""

    again: dict[Key, Thing]
    reports: Reports
    problems: list[Problem]


class Spots:
    """Where the items, reports, decisions and actions of some papers are."""

    def __init__(self, facts: Facts, meeting_of: Mapping[Key, Thing]) -> None:
        self.facts = facts
        self.of = {key: places(facts, key, meeting_of) for kind in LOCAL for key in facts.keys(kind)}
        self._alike: defaultdict[tuple[str, tuple[str, ...]], list[Key]] = defaultdict(list)
        loose = set()
        for key in facts.keys("report"):
            title = facts.attr(key, "title") or facts.mentions[key].name
            alike = key[0], title_words(title, facts.council(key))
            self._alike[alike].append(key)
            if not any(True for _ in facts.out(key, "considered_at")):
                loose.add(alike)
        self._alike = defaultdict(list, {alike: self._alike[alike] for alike in loose})

    def at(self, kind: str, wanted: set[str]) -> set[Key]:
        """The mentions of a kind at some places."""
        return {key for key in self.facts.keys(kind) if not wanted.isdisjoint(self.of[key])}

    def spread(self, touched: Touched) -> None:
        """Add the places that reports, decisions and the actions of trackers reach from those that are touched."""
        touched.reports |= touched.core
        size = -1
        while size != len(touched.reports):
            size = len(touched.reports)
            reports = self.at("report", touched.reports)
            for alike in self._alike.values():
                if not reports.isdisjoint(alike):
                    reports.update(alike)
            touched.reports.update(place for key in reports for place in self.of[key])
        touched.decisions |= touched.core
        for key in self.facts.keys("decision"):
            items = (
                t for t, _ in self.facts.out(key, "taken_under") if not touched.core.isdisjoint(self.of.get(t, ()))
            )
            about = (t for t, _ in self.facts.out(key, "concerns") if t in reports)
            if any(True for _ in items) or any(True for _ in about):
                touched.decisions.update(self.of[key])
        for key in self.facts.keys("action"):
            if len(self.of[key]) > 1 and not touched.decisions.isdisjoint(self.of[key]):
                touched.decisions.update(self.of[key])


def local(
    load: Load,
    meetings: Callable[[Facts], Meetings],
    carried: Callable[[Facts, Collection[str]], dict[Key, Thing]],
    touched: Touched,
    registry: Registry,
    court: Court,
) -> Local:
    """Link again what is at the touched places, which are widened until nothing else can change."""
    while True:
        facts = load(key_of(PLACE, place) for place in touched.all())
        held = meetings(facts)
        spots, size = Spots(facts, held.of), touched.size()
        spots.spread(touched)
        if touched.size() == size:
            break
    problems: list[Problem] = []
    items = item_things(facts.only("item", spots.at("item", touched.core)), held, registry)
    all_items = {**carried(facts, ("item",)), **items}
    told = facts.only("report", spots.at("report", touched.reports))
    reports = Reports(told, held, all_items, registry, court.rulings("report"))
    court.keep_ids("report", reports.of, registry)
    all_reports = {**carried(facts, ("report",)), **reports.of}
    decided = facts.only("decision", spots.at("decision", touched.decisions))
    decisions = decision_things(decided, held, all_items, all_reports, registry, problems)
    all_decisions = {**carried(facts, ("decision",)), **decisions}
    given = facts.only("action", spots.at("action", touched.decisions))
    actions = action_things(given, held, all_items, all_decisions, registry)
    return Local({**items, **reports.of, **decisions, **actions}, reports, problems)
