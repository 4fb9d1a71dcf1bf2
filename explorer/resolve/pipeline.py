"""From records to the linked record: bodies, posts, meetings, people, items, reports, decisions, then links between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

import numpy as np

from explorer.columns import Linked
from explorer.columns.layout import Merged, Parts, lay_out
from explorer.model import Problem, Record, Resolution
from explorer.resolve.actors import body_things, person_things, post_things
from explorer.resolve.assembly import Assembly
from explorer.resolve.bodies import Bodies
from explorer.resolve.business import action_things, decision_things, item_things
from explorer.resolve.court import Court, lead_on
from explorer.resolve.derived import add_derived
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import clip
from explorer.resolve.judgements import Judgement
from explorer.resolve.links import Links
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry
from explorer.resolve.people import People
from explorer.resolve.posts import Posts
from explorer.resolve.reports import Reports
from explorer.resolve.rulings import JUDGED_SAME


class House:
    """What one pass over the records makes that judgements may change; a second pass applies those to the first one's things."""

    def __init__(self, facts: Facts, judgements: Iterable[Judgement] = (), before: House | None = None) -> None:
        self.facts = facts
        self.registry = Registry()
        self.problems: list[Problem] = []
        self.court = court = Court(judgements, before)
        self.bodies: Bodies = Bodies(facts, court.rulings("body"))
        self.body_of: dict[Key, Thing] = body_things(self.bodies, self.registry)
        court.keep_ids("body", self.body_of, self.registry)
        self.posts = Posts(facts)
        self.post_of = post_things(self.posts, self.registry)
        self.meetings = Meetings(facts, self.body_of, self.registry, court.rulings("meeting"))
        court.keep_ids("meeting", self.meetings.of, self.registry)
        self.people: People = People(facts, self._support, court.rulings("person"))
        self.person_of: dict[Key, Thing] = person_things(self.people, self.registry)
        court.keep_ids("person", self.person_of, self.registry)
        self.item_of = item_things(facts, self.meetings, self.registry)
        self.reports = Reports(facts, self.meetings, self.item_of, self.registry, court.rulings("report"))
        court.keep_ids("report", self.reports.of, self.registry)
        self.decision_of = decision_things(
            facts, self.meetings, self.item_of, self.reports.of, self.registry, self.problems
        )
        self.action_of = action_things(facts, {**self.item_of, **self.decision_of}, self.registry)
        if before:
            lead_on(before.item_of, self.item_of, self.registry)
            lead_on(before.decision_of, self.decision_of, self.registry)
            lead_on(before.action_of, self.action_of, self.registry)

    def _support(self, key: Key) -> Iterator[tuple[str, object]]:
        """What a person is known by beside the name: offices, bodies, the bodies whose meetings they sat in, an address hint."""
        for target, _ in self.facts.out(key, "holds"):
            if target in self.post_of:
                yield "post", self.post_of[target].id
        for target, _ in self.facts.out(key, "member_of"):
            if target in self.body_of:
                yield "body", self.body_of[target].id
        for target, _ in self.facts.out(key, "attended", "sent_apologies", "absent_from", "invited_to"):
            meeting = self.meetings.of.get(target)
            if meeting and meeting.id in self.meetings.body:
                yield "body", self.meetings.body[meeting.id].id
        for hint in ("_email", "_service"):
            if value := self.facts.attr(key, hint):
                yield hint, value.casefold()


def resolve(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> Resolution:
    """Link what the records say.

    Takes the records in any order and the judgements in force; returns entities, links, redirects, merges and problems, all
    sorted, so that the same input gives the same value. Every entity but a document, and every link, has evidence.
    """
    return Linked.over(b"".join(lay_out(link(records, judgements)))).whole()


def link(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> Parts:
    """The same as tables, ready to be laid out in a file: a large record is never held as a value for each link."""
    facts = Facts(records)
    judged = sorted(judgements)
    house = House(facts)
    if judged:
        house = House(facts, judged, house)
    registry = house.registry
    _add_papers(facts, registry)
    things = [thing for _, thing in sorted(registry.things.items())]
    parts = (
        house.body_of, house.post_of, house.meetings.of, house.person_of, house.item_of, house.reports.of, house.decision_of,
        house.action_of,
    )  # fmt: skip
    links = Links(facts, things, parts)
    add_derived(house, links)
    assembly = Assembly(facts, things, links)
    tables = assembly.things(), assembly.links(), assembly.pieces()
    return Parts(
        [thing.id for thing in things],
        assembly.attrs,
        assembly.tails,
        *tables,
        _merged(house, things, links),
        {gone: links.rows[kept] for gone, kept in registry.redirects().items()},
        _problems(house),
        house.court.standings(house),
    )


def _problems(house: House) -> list[Problem]:
    records = house.facts.records.values()
    found = [
        replace(problem, document=problem.document or record.document)
        for record in records
        for problem in record.extraction.problems
    ]
    found += [
        Problem("reading", warning, None, record.document) for record in records for warning in record.source.warnings
    ]
    return sorted({*found, *house.problems, *house.meetings.problems}, key=_problem_order)


def _problem_order(problem: Problem) -> tuple[str, int, str, str]:
    return (problem.document, problem.span.start if problem.span else -1, problem.code, problem.message)


def _add_papers(facts: Facts, registry: Registry) -> None:
    for record in facts.records.values():
        source = record.source
        attrs = {
            "path": source.path,
            "url": source.url,
            "sha256": source.sha256,
            "media_type": source.media_type,
            "title": source.title,
        }
        name = source.title or source.path.rsplit("/", 1)[-1] or record.document
        kept: Attrs = {key: value for key, value in attrs.items() if value}
        registry.add(Thing(record.document, "document", clip(name), kept, []))


def _reasons(house: House) -> Callable[[str, Key], str]:
    def reason(kind: str, key: Key) -> str:
        if kind == "body":
            return house.bodies.groups.reasons.get(house.bodies.node_of[key], "the same name")
        if kind == "person":
            return house.people.groups.reasons.get(house.people.node_of[key], "the same name")
        if kind == "post":
            return house.posts.groups.reasons.get(house.posts.node_of[key], "the same office by its words")
        if kind == "report":
            return house.reports.groups.reasons.get(key, "the same title")
        if kind == "meeting":
            return house.meetings.groups.reasons.get(key, "one body on one day")
        return {"item": "one item of one meeting"}.get(kind, "the same words at one meeting")

    return reason


def _merged(house: House, things: Sequence[Thing], links: Links) -> Merged:
    """Why each mention was taken for its thing, where a thing has several, by thing and mention."""
    reason = _reasons(house)
    rows = [(row, key) for row, thing in enumerate(things) if len(thing.keys) > 1 for key in sorted(thing.keys)]
    reasons = [reason(things[row].kind, key) for row, key in rows]
    return Merged(
        np.array([row for row, _ in rows], np.uint32),
        np.array([links.rows[key[0]] for _, key in rows], np.uint32),
        [key[1] for _, key in rows],
        reasons,
        [house.facts.mentions[key].name for _, key in rows],
        ["curated" if why.startswith(JUDGED_SAME) else "derived" for why in reasons],
    )
