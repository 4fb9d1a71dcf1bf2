"""What was linked again in one change, woven into what is carried over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from explorer.model import Problem
from explorer.resolve.court import Court
from explorer.resolve.derived import Doubt
from explorer.resolve.facts import Facts, Key, Thing
from explorer.resolve.links import Links
from explorer.resolve.meetings import Meetings
from explorer.resolve.naming import Registry, redirects_of
from explorer.resolve.onward.before import HUBS
from explorer.resolve.onward.bringing import placed_by
from explorer.resolve.onward.index import MEETING, PLACE, Entries, Index
from explorer.resolve.onward.local import Local
from explorer.resolve.onward.speaking import Spoke
from explorer.resolve.onward.weaving import (
    Rows,
    Words,
    claims_with,
    mentions_with,
    others_with,
    places_with,
    problems_with,
    rows_with,
)
from explorer.resolve.onward.workings import Workings
from explorer.resolve.papers import paper_thing
from explorer.resolve.pipeline import problems_of, reason_of
from explorer.resolve.roster import places_of
from explorer.resolve.rulings import Grouped
from explorer.resolve.series import Edition, edition_of
from explorer.resolve.whole import Mentions, Texts, Whole

if TYPE_CHECKING:
    from explorer.resolve.onward.going import Going


class Woven(NamedTuple):
    """A whole record, where its words are found, and its workings, which one with judgements has none of."""

    whole: Whole
    texts: Texts
    workings: Workings | None


@dataclass(eq=False, kw_only=True)
class Again:
    """Sittings, what belongs to them, and people that were linked again; `held` has the sittings among `meetings`, which has all at hand."""

    going: Going
    facts: Facts
    meetings: Meetings
    held: Mapping[Key, Thing]
    local: Local
    spoke: Spoke
    registry: Registry
    problems: Sequence[Problem]
    court: Court

    def __post_init__(self) -> None:
        self.before = before = self.going.before
        self.again: dict[Key, Thing] = {**self.held, **self.local.again, **self.spoke.person_of}
        self.was = before.rows_of(self.facts.records)
        lost = {row for row in before.lost if before.roster.kinds[row] not in HUBS}
        self.rows = {self.was[key] for key in self.again if key in self.was} | lost

    def grouped(self, kind: str) -> tuple[Grouped[Any], Mapping[Key, Thing]]:
        """The groups of a kind of thing that was linked again, and the things made of them."""
        found: dict[str, tuple[Grouped[Any], Mapping[Key, Thing]]] = {
            "person": (self.spoke.people, self.spoke.person_of),
            "meeting": (self.meetings, self.held),
            "report": (self.local.reports, self.local.reports.of),
        }
        return found[kind]

    def woven(self) -> Woven | None:
        """The whole record; None where a mention would be lost on the way."""
        going, before, rows, documents = self.going, self.before, self._rows, self.going.documents
        said = self._said()
        links = Links(rows.roster.kinds, going.numbers, before.workings.senses, before.workings.attrs)
        links.take(self.facts, self._row_of, said)
        claims = claims_with(before, going.renumber, rows.onward, documents, said, links.drain())
        mentions = self._mentions()
        if not self._complete() or claims is None or mentions is None:
            return None
        placed = {rows.roster.ids[row] for row in claims["post_in"][:, 0].tolist()} if "post_in" in claims else set()
        others = others_with(before, rows, self._dropped, self._things)
        whole = Whole(
            rows.roster,
            documents,
            self._places(),
            claims,
            links,
            mentions,
            going.names.offices(placed),
            list(self._editions()),
            list(self._doubts()),
            self._redirects(others),
            [*problems_with(before, going.change.gone, self._dropped), *problems_of(going.added), *self.problems],
            self.court.standings(self),
        )
        workings = None if self.court.judged else self._workings(whole, others)
        return Woven(whole, Words(before, going.renumber, documents, going.change.read), workings)

    def _redirects(self, others: Sequence[tuple[int, str]]) -> dict[str, str]:
        ids = self._rows.roster.ids
        claimed = redirects_of(frozenset(ids), ((ids[row], other) for row, other in others))
        moved = {other: thing.id for other, thing in self.registry.moved.items() if other not in self.registry.things}
        return dict(sorted({**claimed, **moved}.items()))

    @cached_property
    def _dropped(self) -> set[int]:
        """Rows that are not carried over as they are: of what was linked again, of all bodies and offices, and of papers that went."""
        return (
            self.rows
            | {*self.before.hubs()}
            | {self.before.linked.row(document) for document in self.going.change.gone}
        )

    @cached_property
    def _things(self) -> list[Thing]:
        papers = map(paper_thing, self.going.change.added.values())
        return [*self.registry.things.values(), *self.going.names.registry.things.values(), *papers]

    @cached_property
    def _fates(self) -> dict[str, int]:
        named = self.going.names.registry.things
        hubs = {self.before.linked.id(row): row for row in self.before.hubs()}
        found = self.before.fates(self.registry.things.values(), self.was)
        return {**found, **{id: row for id, row in hubs.items() if id in named}}

    @cached_property
    def _rows(self) -> Rows:
        return rows_with(self.before, self._dropped, self._fates, self._things)

    @cached_property
    def _hubs(self) -> dict[Key, Thing]:
        """Bodies and offices that the papers that came name."""
        names, added = self.going.names, self.going.added
        return {key: thing for kind in HUBS for key, thing in names.of(added, kind).items()}

    @cached_property
    def _row_of(self) -> dict[Key, int]:
        onward, row_of = self._rows.onward.tolist(), self._rows.row_of
        now = {key: row_of[thing.id] for key, thing in {**self._hubs, **self.again}.items()}
        return {**{key: onward[row] for key, row in self.was.items()}, **now}

    def _said(self) -> set[str]:
        """The papers whose claims are taken again: those that came, and those of whose mentions one belongs to another thing."""
        moved = {
            key[0]
            for key, thing in self.again.items()
            if key in self.was and self._fates.get(thing.id) != self.was[key]
        }
        return moved | self.going.change.added.keys()

    def _complete(self) -> bool:
        """Whether all that is left of every thing that was linked again was at hand."""
        count = np.bincount([self.was[key] for key in self.again if key in self.was], minlength=1)
        return all((count[row] if row < len(count) else 0) == self.before.left[row] for row in self.rows)

    def _reason(self, key: Key, kind: str) -> str:
        if kind in HUBS:
            return self.going.names.reason(self.facts, key)
        people = self.spoke.people
        if kind == "person":
            return reason_of(kind, people.groups.reasons, people.node_of[key])
        return reason_of(
            kind,
            {"meeting": self.meetings.groups.reasons, "report": self.local.reports.groups.reasons}.get(kind, {}),
            key,
        )

    def _mentions(self) -> Mentions | None:
        rows, numbers = self._rows.row_of, self.going.numbers
        known = {
            key: (rows[thing.id], self._reason(key, thing.kind)) for key, thing in self.again.items() if key in self.was
        }
        came = [
            (numbers[key[0]], key[1], rows[thing.id], self.facts.mentions[key].name, self._reason(key, thing.kind))
            for key, thing in {**self._hubs, **self.again}.items()
            if key not in self.was
        ]
        return mentions_with(self.before, self.going.renumber, self._rows.onward, known, came)

    def _places(self) -> np.ndarray[tuple[int, int], np.dtype[np.uint32]]:
        going, rows = self.going, self._rows
        fresh = ((rows.row_of[thing.id], thing) for thing in self.registry.things.values())
        named = places_of(self.facts, fresh, going.numbers)
        came = [
            (rows.row_of[thing.id], 1, going.numbers[key[0]], *going.added.place(key[0], span))
            for key, thing in self._hubs.items()
            for span in going.added.mentions[key].spans
        ]
        named = np.concatenate((named, np.array(came, np.uint32).reshape(-1, 5)))
        best = {
            rows.row_of[id]: (going.numbers[paper], start, end)
            for id, (paper, start, end) in going.names.best().items()
        }
        return places_with(self.before, going.renumber, rows, self._dropped, best, named)

    def _editions(self) -> Iterator[Edition]:
        gone = {self.before.roster.ids[row] for row in self._dropped}
        yield from (edition for edition in self.before.workings.editions if edition.id not in gone)
        for thing in self.registry.things.values():
            if thing.kind == "report" and (edition := edition_of(self.facts, thing)):
                yield edition

    def _doubts(self) -> Iterator[Doubt]:
        """Pairs that may be one, but for those that a judgement settles."""
        settled = self.court.settled(self)
        yield from (doubt for doubt in self._open() if frozenset(doubt[:2]) not in settled)

    def _open(self) -> Iterator[Doubt]:
        names, spoken = self.going.names, self.spoke.spoken
        at = {node: names.body_of[key].id for key, node in names.bodies.node_of.items()}
        for (a, b), why in names.bodies.doubtful.items():
            if a in at and b in at:
                yield at[a], at[b], why
        refs = {**spoken.refs, **spoken.roots}
        pairs = {**{pair: why for pair, why in spoken.alike.items() if why}, **spoken.doubts}
        for pair, why in pairs.items():
            one, other = (self._person((profile.document, refs[profile])) for profile in pair)
            yield one, other, why

    def _person(self, key: Key) -> str:
        if key in self.again:
            return self.again[key].id
        return self._rows.roster.ids[int(self._rows.onward[self.before.rows_of([key[0]])[key]])]

    def _workings(self, whole: Whole, others: Sequence[tuple[int, str]]) -> Workings:
        going = self.going
        return Workings(
            going.documents,
            np.array([going.change.sums[document] for document in going.documents], np.uint64),
            [going.councils[document] for document in going.documents],
            going.adopted,
            self._index(),
            whole.mentions,
            whole.claims,
            list(whole.links.senses),
            list(whole.links.attrs),
            whole.roster.dates,
            others,
            going.names.meanings,
            self.spoke.spoken,
            whole.editions,
        )

    def _index(self) -> Index:
        """The index with the places of papers that came and of those whose sittings have other ids."""
        ids, going = self.before.roster.ids, self.going
        moved: Collection[str] = {
            key[0] for key, thing in self.held.items() if key in self.was and ids[self.was[key]] != thing.id
        } | going.change.added.keys()
        facts = Facts([self.facts.records[paper] for paper in moved], {paper: going.councils[paper] for paper in moved})
        entries = Entries()
        placed_by(facts, going.numbers, going.names.of(facts, "body"), self.meetings.of, entries)
        index = going.index.without({going.numbers[paper] for paper in moved}, (PLACE, MEETING))
        return index.joined(entries)
