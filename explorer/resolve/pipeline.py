"""From records to the linked record: bodies, posts, meetings, people, items, reports, decisions, then links between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, TypeVar

import numpy as np
from numpy.typing import NDArray

from explorer.columns import Linked
from explorer.columns.coded import Coded
from explorer.columns.layout import NO_PAGE, Parts, lay_out, starts
from explorer.model import Problem, Record, Resolution
from explorer.resolve.actions import action_things
from explorer.resolve.actors import body_things, person_things, post_things
from explorer.resolve.bodies import COUNCIL as WHOLE
from explorer.resolve.bodies import Bodies
from explorer.resolve.business import decision_things, item_things
from explorer.resolve.court import Court, lead_on
from explorer.resolve.derived import Doubt, offices
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.judgements import Judgement
from explorer.resolve.known import BODY, COUNCIL, HOME
from explorer.resolve.links import Links, Table
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry
from explorer.resolve.papers import paper_thing
from explorer.resolve.people import People
from explorer.resolve.posts import Posts
from explorer.resolve.reports import Reports
from explorer.resolve.roster import Roster, places_of
from explorer.resolve.rulings import Grouped
from explorer.resolve.series import edition_of
from explorer.resolve.sittings import announced
from explorer.resolve.whole import Mentions, Whole
from explorer.schema import LISTED

N = TypeVar("N")


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
        self._homes = Homes(facts, self._sat, council_ids(self.bodies, self.body_of))
        court.keep_ids("meeting", self.meetings.of, self.registry)
        self.people: People = People(facts, self._support, court.rulings("person"))
        self.people.judge()
        self.person_of: dict[Key, Thing] = person_things(self.people, self.registry)
        court.keep_ids("person", self.person_of, self.registry)
        self.item_of = item_things(facts, self.meetings, self.registry)
        self.reports = Reports(facts, self.meetings, self.item_of, self.registry, court.rulings("report"))
        court.keep_ids("report", self.reports.of, self.registry)
        self.decision_of = decision_things(
            facts, self.meetings, self.item_of, self.reports.of, self.registry, self.problems
        )
        self.action_of = action_things(facts, self.meetings, self.item_of, self.decision_of, self.registry)
        if before:
            lead_on(before.item_of, self.item_of, self.registry)
            lead_on(before.decision_of, self.decision_of, self.registry)
            lead_on(before.action_of, self.action_of, self.registry)

    def grouped(self, kind: str) -> tuple[Grouped[Any], Mapping[Key, Thing]]:
        """The groups of a kind of thing and the things made of them."""
        found: dict[str, tuple[Grouped[Any], Mapping[Key, Thing]]] = {
            "person": (self.people, self.person_of),
            "body": (self.bodies, self.body_of),
            "meeting": (self.meetings, self.meetings.of),
            "report": (self.reports, self.reports.of),
        }
        return found[kind]

    def things(self) -> dict[Key, Thing]:
        """What each mention belongs to."""
        parts = (
            self.body_of,
            self.post_of,
            self.meetings.of,
            self.person_of,
            self.item_of,
            self.reports.of,
            self.decision_of,
        )
        return {key: thing for part in (*parts, self.action_of) for key, thing in part.items()}

    def _support(self, key: Key) -> Iterator[tuple[str, object]]:
        yield from support(self.facts, key, self.post_of, self.body_of, self._sat)
        yield from self._homes.support(key)

    def _sat(self, meeting: Key) -> str:
        body = self.meetings.body.get(meeting)
        return body.id if body else ""


class Homes:
    """The bodies whose sittings papers are of; `sat` as for `support`, `councils` are the ids of those that are councils."""

    def __init__(self, facts: Facts, sat: Callable[[Key], str], councils: Collection[str]) -> None:
        self._facts, self._sat, self._councils = facts, sat, councils
        self._of: dict[str, set[str]] = defaultdict(set)
        for meeting in facts.keys("meeting"):
            if facts.attr(meeting, "status") != "mentioned" and (body := sat(meeting)):
                self._of[meeting[0]].add(body)

    def support(self, key: Key) -> Iterator[tuple[str, str]]:
        """What tells of a person that surnames alone are of one; see `Known`."""
        yield from ((HOME, body) for body in self._of.get(key[0], ()))
        for meeting, _ in self._facts.out(key, *LISTED):
            if (body := self._sat(meeting)) in self._councils:
                yield COUNCIL, body


def council_ids(bodies: Bodies, body_of: Mapping[Key, Thing]) -> set[str]:
    """The ids of bodies that are councils themselves."""
    return {body_of[key].id for key, (form, _) in bodies.node_of.items() if form.tokens == WHOLE}


def support(
    facts: Facts, key: Key, post_of: Mapping[Key, Thing], body_of: Mapping[Key, Thing], sat: Callable[[Key], str]
) -> Iterator[tuple[str, object]]:
    """What a person is known by beside the name: offices, bodies, the bodies whose meetings they sat in, an address hint.

    `sat` gives the id of the body whose meeting a mention is, or nothing.
    """
    for target, _ in facts.out(key, "holds"):
        if target in post_of:
            yield "post", post_of[target].id
    for target, _ in facts.out(key, "member_of"):
        if target in body_of:
            yield BODY, body_of[target].id
    for target, _ in facts.out(key, *LISTED, "invited_to"):
        if body := sat(target):
            yield BODY, body
    for hint in ("_email", "_service"):
        if value := facts.attr(key, hint):
            yield hint, value.casefold()


def resolve(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> Resolution:
    """Link what the records say.

    Takes the records in any order and the judgements in force; returns entities, links, redirects, merges and problems, all
    sorted, so that the same input gives the same value. Every entity but a document, and every link, has evidence.
    """
    return Linked.over(b"".join(lay_out(link(records, judgements)))).whole()


def link(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> Parts:
    """The same as tables, ready to be laid out in a file: a large record is never held as a value for each link."""
    house = housed(records, judgements)
    return whole_of(house).parts(Read(house.facts))


def housed(records: Iterable[Record], judgements: Iterable[Judgement] = ()) -> House:
    """All that the records speak of, as the judgements in force have it."""
    facts, judged = Facts(records), sorted(judgements)
    house = House(facts)
    return House(facts, judged, house) if judged else house


def whole_of(house: House) -> Whole:
    """The columns of what a house holds."""
    facts, registry = house.facts, house.registry
    for record in facts.records.values():
        registry.add(paper_thing(record))
    things = [thing for _, thing in sorted(registry.things.items())]
    roster = Roster()
    for thing in things:
        roster.add(thing)
    rows = {thing.id: row for row, thing in enumerate(things)}
    documents = {document: number for number, document in enumerate(facts.records)}
    links = Links(roster.kinds, documents)
    links.take(facts, {key: rows[thing.id] for key, thing in house.things().items()})
    claims = links.drain()
    placed = {roster.ids[row] for row in claims["post_in"][:, 0].tolist()} if "post_in" in claims else set()
    reports = (edition_of(facts, thing) for thing in things if thing.kind == "report")
    return Whole(
        roster,
        list(documents),
        places_of(facts, enumerate(things), documents),
        claims,
        links,
        mentions_of(enumerate(things), documents, facts, reasons(house)),
        list(offices(facts, house.bodies, house.body_of, house.post_of, placed)),
        [edition for edition in reports if edition],
        list(_doubts(house)),
        registry.redirects(),
        {*problems_of(facts), *house.problems, *house.meetings.problems, *announced(facts, house.meetings)},
        house.court.standings(house),
    )


class Read:
    """The words of papers that are all at hand."""

    def __init__(self, facts: Facts) -> None:
        self.evidence = facts.evidence
        self._records = list(facts.records.values())

    def quoted(self, places: Table) -> tuple[NDArray[np.int32], list[str]]:
        """Pages (-1 for none) and quotes of places, which are in the order of papers."""
        documents, begins, ends = places.T
        pages = np.full(len(documents), NO_PAGE, np.int32)
        quotes: list[str] = []
        at = starts(documents, len(self._records)).tolist()
        for number, record in enumerate(self._records):
            here, source = slice(at[number], at[number + 1]), record.source
            if source.pages:
                page = np.searchsorted(source.pages, begins[here], side="right")
                pages[here] = np.where(page > 0, page, NO_PAGE)
            spans = zip(begins[here].tolist(), ends[here].tolist(), strict=True)
            quotes += [source.text[start:end] for start, end in spans]
        return pages, quotes


def problems_of(facts: Facts) -> Iterator[Problem]:
    """What the papers' own reading says of them."""
    for record in facts.records.values():
        for problem in record.extraction.problems:
            yield replace(problem, document=problem.document or record.document)
        for warning in record.source.warnings:
            yield Problem("reading", warning, None, record.document)


def _doubts(house: House) -> Iterator[Doubt]:
    """Pairs that may be one, but for those that a judgement settles."""
    settled = house.court.settled(house)
    body_at = {node: house.body_of[key].id for key, node in house.bodies.node_of.items()}
    person_at = {profile: house.person_of[key].id for key, profile in house.people.node_of.items()}
    found = [(body_at.get(a), body_at.get(b), why) for (a, b), why in house.bodies.doubtful.items()]
    found += [(person_at.get(a), person_at.get(b), why) for (a, b), why in house.people.doubts().items()]
    for one, other, why in found:
        if one and other and frozenset((one, other)) not in settled:
            yield one, other, why


_USUAL: Final = {
    "body": "the same name",
    "person": "the same name",
    "post": "the same office by its words",
    "report": "the same title",
    "meeting": "one body on one day",
    "item": "one item of one meeting",
}


def reason_of(kind: str, reasons: Mapping[N, str], node: N) -> str:
    """Why a mention, told by its node, was taken for a thing of a kind."""
    return reasons.get(node) or _USUAL.get(kind, "the same words at one meeting")


def reasons(house: House) -> Callable[[str, Key], str]:
    """What tells, by the kind of thing, why a mention was taken for it."""
    grouped: dict[str, tuple[Mapping[Any, str], Mapping[Key, Any]]] = {
        "person": (house.people.groups.reasons, house.people.node_of),
        "post": (house.posts.groups.reasons, house.posts.node_of),
        "report": (house.reports.groups.reasons, house.reports.node_of),
        "meeting": (house.meetings.groups.reasons, house.meetings.node_of),
    }

    def reason(kind: str, key: Key) -> str:
        if kind == "body":
            return house.bodies.reason(key) or _USUAL[kind]
        found, nodes = grouped.get(kind, ({}, {}))
        return reason_of(kind, found, nodes.get(key, key))

    return reason


def mentions_of(
    things: Iterable[tuple[int, Thing]],
    documents: Mapping[str, int],
    facts: Facts,
    reason: Callable[[str, Key], str],
) -> Mentions:
    """The mentions of things, which are given with their rows."""
    found = sorted(
        (documents[key[0]], key[1], row, facts.mentions[key].name, reason(thing.kind, key))
        for row, thing in things
        for key in thing.keys
    )
    papers, refs, rows, names, why = zip(*found, strict=True) if found else ((), (), (), (), ())
    return Mentions(
        np.array(papers, np.uint32), np.array(rows, np.uint32), Coded.of(refs), Coded.of(names), Coded.of(why)
    )
