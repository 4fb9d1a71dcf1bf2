"""Going on from a linked record when a few papers come or go: what they can change is linked again, all else is carried over.

The result is what linking all papers anew would give, to the byte. Where that cannot be told from what is looked at (a name means
another body now, many papers are of another council), the answer is None, and the record is to be linked anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final, NamedTuple

import numpy as np

from explorer.columns import Linked
from explorer.model import Record
from explorer.resolve.councils import UNKNOWN
from explorer.resolve.court import Court, lead_on
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry
from explorer.resolve.onward.again import Again, Woven
from explorer.resolve.onward.before import Before, others_by_row
from explorer.resolve.onward.bringing import LOCAL, enter_people, named_by, place_of, places, sitting_of
from explorer.resolve.onward.clashes import clashes
from explorer.resolve.onward.index import MEETING, PERSON, PLACE, Entries, Index, key_of, parts_of
from explorer.resolve.onward.local import Touched, local
from explorer.resolve.onward.naming import Names, doubles_in, meanings_stay, names_of
from explorer.resolve.onward.speaking import Block, Printed, speak
from explorer.resolve.onward.stating import Stated, stated
from explorer.resolve.onward.workings import Workings
from explorer.resolve.personforms import block_of
from explorer.resolve.profiles import block_key, doubles_of, profile_of
from explorer.resolve.sittings import announced

_TRIES: Final = 6
_SHARE: Final = 0.1
"""The part of all papers that may be of another council now for going on to be quicker than linking anew."""


class Change(NamedTuple):
    """Papers that went (or whose records are others now), records that came, the checksums of all records now, and what gives the record
    of a paper."""

    gone: frozenset[str]
    added: Mapping[str, Record]
    sums: Mapping[str, int]
    read: Callable[[str], Record]


def go_on(linked: Linked, workings: Workings, change: Change) -> Woven | None:
    """The record with a change made to it, and its workings; None where it is to be linked anew."""
    found = stated(linked, workings, change.gone, change.added)
    if found is None or len(found.moved) > _SHARE * len(workings.documents):
        return None
    moved = {paper: change.read(paper) for paper in found.moved}
    change = change._replace(gone=change.gone | found.moved, added={**change.added, **moved})
    going = Going(Before(linked, workings, change.gone), change, found)
    if not going.prepared():
        return None
    for _ in range(_TRIES):
        again = going.again()
        if not going.widened(again):
            return again.woven()
    return None


class Going:
    """One change under way."""

    def __init__(self, before: Before, change: Change, stated: Stated) -> None:
        self.before, self.change = before, change
        self.councils, self.adopted = stated.councils, stated.adopted
        self.several = any(council != UNKNOWN for council in stated.councils.values())
        workings = before.workings
        self.documents = sorted({*workings.documents} - change.gone | change.added.keys())
        self.numbers = {document: number for number, document in enumerate(self.documents)}
        self.renumber = np.array(
            [-1 if document in change.gone else self.numbers[document] for document in workings.documents], np.int64
        )
        self.doubles = doubles_in(workings.index)
        self.reseated: set[Block] = set()
        """Blocks of people who are known by another body now, because a judgement says whose sitting one was."""
        self._records: dict[str, Record] = dict(change.added)
        self._facts = Facts((), {}, self.several)

    def prepared(self) -> bool:
        """Find what bodies and offices are now, and which sittings, people and places are touched; False where all is to be linked
        anew."""
        workings, change = self.before.workings, self.change
        gone = {self.before.numbers[document] for document in change.gone}
        left = workings.index.keys_of(gone)
        index = workings.index.without(gone)
        index = index.renumbered(self.renumber)
        self.added = Facts(change.added.values(), {paper: self.councils[paper] for paper in change.added})
        index, respelt = self._respelt(index)
        entries = Entries()
        named_by(self.added, self.numbers, self.doubles, entries)
        brought = {key for key, _ in entries.found}
        self.index = index.joined(entries)
        self.names: Names = names_of(self.index, self.documents, self.adopted)
        if not meanings_stay(workings, self.names, self.index, self.numbers):
            return False
        self._touch(left | brought | respelt)
        return True

    def _respelt(self, index: Index) -> tuple[Index, set[str]]:
        """The index with people under the surnames that they have now that others are, or are no more, printed with a hyphen; and the keys
        of all people for whom that can matter."""
        before, self.doubles = self.doubles, doubles_in(index) | doubles_of(self.added)
        keys = {
            key_of(PERSON, slug, block_of(surname[at:]))
            for slug, surname in self.doubles ^ before
            for at in range(len(surname))
        }
        numbers = index.papers(keys)
        if not numbers:
            return index, keys
        papers = {self.documents[number] for number in numbers}
        self._records.update((paper, self.change.read(paper)) for paper in papers)
        facts = Facts((self._records[paper] for paper in papers), {paper: self.councils[paper] for paper in papers})
        entries = Entries()
        enter_people(facts, self.numbers, self.doubles, entries)
        return index.without(numbers, (PERSON,)).joined(entries), keys

    def _touch(self, keys: Iterable[str]) -> None:
        keys = set(keys)
        body_of = self.names.of(self.added, "body")
        self.sittings = {sitting_of(self.added, key, body_of) for key in self.added.keys("meeting")}
        self.sittings |= {parts_of(key)[0] for key in keys if key.startswith(f"{MEETING}\t")}
        self.sittings |= {body for body in self._changed_bodies() if len(self.index.get(key_of(MEETING, body)))}
        self.blocks = {tuple(parts_of(key)) for key in keys if key.startswith(f"{PERSON}\t")}
        self.places = {parts_of(key)[0] for key in keys if key.startswith(f"{PLACE}\t")}
        self.loose: set[str] = set()

    def _changed_bodies(self) -> set[str]:
        """Bodies that were there and whose names are others now: the names of their sittings follow."""
        linked, others = self.before.linked, others_by_row(self.before.workings)
        things = {thing.id: thing for thing in self.names.body_of.values()}
        found = set()
        for row in linked.rows_of("body"):
            thing = things.get(linked.id(row))
            if thing and (thing.label != linked.label(row) or thing.other_ids != others.get(row, set())):
                found.add(thing.id)
        return found

    def load(self, keys: Iterable[str]) -> Facts:
        """The facts of the papers that come, of those loaded before, and of all that bring something to some keys."""
        return self._with({self.documents[number] for number in self.index.papers(keys)})

    def _with(self, papers: Iterable[str]) -> Facts:
        for paper in papers:
            if paper not in self._records:
                self._records[paper] = self.change.read(paper)
        if len(self._records) != len(self._facts.records):
            fresh = self._records.keys() - self._facts.records.keys()
            councils = {paper: self.councils[paper] for paper in fresh}
            self._facts = self._facts.joined(Facts((self._records[paper] for paper in fresh), councils))
            self._facts.adopted = {paper: why for paper, why in self.adopted.items() if paper in self._records}
        return self._facts

    def again(
        self,
        court: Court | None = None,
        undisturbed: Again | None = None,
        changed: Collection[Block] | None = None,
    ) -> Again:
        """Link again what is touched, as the judgements have it that a court heard over what is there without them; `changed` are the blocks
        of people in which another thing may be doubtful now, all that are touched where nothing is said."""
        court, registry = court or Court(), Registry()
        facts = self.load(
            [*(key_of(MEETING, body) for body in self.sittings), *(key_of(PERSON, *block) for block in self.blocks)]
        )
        body_of = self.names.of(facts, "body")
        keys = [key for key in facts.keys("meeting") if sitting_of(facts, key, body_of) in self.sittings]
        sat = facts.only("meeting", keys)
        meetings = Meetings(sat, body_of, registry, court.rulings("meeting"))
        court.keep_ids("meeting", meetings.of, registry)
        problems = [*meetings.problems, *announced(sat, meetings)]
        held = dict(meetings.of)
        came = {place for kind in LOCAL for key in self.added.keys(kind) for place in places(self.added, key, held)}
        touched = Touched(self.places | self._places_of(held) | came, set(self.loose))

        def with_all(facts: Facts) -> Meetings:
            meetings.of = {**self.before.carried(facts, ("meeting",)), **meetings.of}
            return meetings

        def at(keys: Iterable[str]) -> Facts:
            wanted = {self.documents[number] for number in self.index.papers(keys)} | self.change.added.keys()
            return self._with(wanted).within(wanted)

        found = local(at, with_all, self.before.carried, touched, registry, court)
        named = at(key_of(PERSON, *block) for block in self.blocks)
        printed = Printed(named, self.names, self.doubles, self._sat(named, meetings))
        spoken, may_change = self.before.workings.spoken, self.blocks if changed is None else changed
        spoke = speak(printed, self.blocks, spoken, may_change, registry, court)
        if undisturbed:
            lead_on(undisturbed.local.again, found.again, registry)
        return Again(
            going=self,
            facts=self._facts,
            meetings=meetings,
            held=held,
            local=found,
            spoke=spoke,
            registry=registry,
            problems=[*problems, *found.problems],
            court=court,
        )

    def _sat(self, facts: Facts, meetings: Meetings) -> Callable[[Key], str]:
        """What tells the id of the body whose meeting a mention is."""
        body_of = self.names.of(facts, "body")

        def sat(meeting: Key) -> str:
            if meeting not in meetings.node_of:
                return sitting_of(facts, meeting, body_of)
            body = meetings.body.get(meeting)
            return body.id if body else ""

        return sat

    def _places_of(self, held: Mapping[Key, Thing]) -> set[str]:
        """The places of sittings that are not what they were."""
        rows, ids = self.before.rows_of({key[0] for key in held}), self.before.roster.ids
        things = {thing.id: thing for thing in held.values()}
        fate, found = self.before.fates(things.values(), rows), set[str]()
        for thing in things.values():
            came = any(key[0] in self.change.added for key in thing.keys)
            if came or thing.id not in fate or ids[fate[thing.id]] != thing.id:
                found.add(place_of(thing.id))
                found |= {place_of(ids[rows[key]]) for key in thing.keys if key in rows}
        return found

    def widened(self, again: Again) -> bool:
        """Take in what must be linked again too, because it could be joined with, or told by number from, what was; False where there is
        nothing."""
        reseated = self._reseated(again)
        further = (again.spoke.further | reseated) - self.blocks
        self.blocks |= further
        self.reseated |= reseated
        roster, registry = self.before.roster, again.registry
        ids = [*registry.things, *registry.given_up, *(roster.ids[row] for row in again.rows)]
        rows = clashes(roster.ids, again.rows, ids)
        self.take_in(rows)
        return bool(further or rows)

    def _reseated(self, again: Again) -> set[Block]:
        """The people in papers of which a sitting is another body's by a judgement: that tells what they are known by."""
        if not again.court.judged:
            return set()
        body_of = self.names.of(again.facts, "body")
        bodies = {key: body.id for key, body in again.meetings.body.items()}
        papers = {
            key[0] for key in again.meetings.node_of if bodies.get(key, "") != sitting_of(again.facts, key, body_of)
        }
        people = (key for paper in papers for key in again.facts.keys_in(paper, "person"))
        profiles = (profile_of(again.facts, key, self.doubles) for key in people)
        return {block_key(profile) for profile in profiles if profile}

    def take_in(self, rows: Iterable[int]) -> None:
        """Let things be linked again."""
        ids, kinds = self.before.roster.ids, self.before.roster.kinds
        wanted = {*rows}
        spots = {row for row in wanted if kinds[row] in ("item", "decision", "action")}
        self.places.update(place_of(ids[row]) for row in spots)
        papers = self.before.papers_of(wanted - spots)
        facts = self._with(papers).within(papers)
        body_of, carried = self.names.of(facts, "body"), self.before.carried(facts, ("meeting",))
        for key in (key for key, row in self.before.rows_of(papers).items() if row in wanted):
            kind = facts.mentions[key].kind
            if kind == "meeting":
                self.sittings.add(sitting_of(facts, key, body_of))
            elif kind == "report":
                self.loose.update(places(facts, key, carried))
            elif kind == "person" and (profile := profile_of(facts, key, self.doubles)):
                self.blocks.add(block_key(profile))
