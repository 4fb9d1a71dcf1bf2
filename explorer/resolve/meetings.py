"""Which mentions name one sitting: one body on one day (and at one time where there were two), whichever papers speak of it, and where
papers disagree about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Final

from explorer.columns.days import date_words
from explorer.model import Problem
from explorer.resolve.disagree import values_of
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import clip, slug
from explorer.resolve.groups import Groups, Rulings
from explorer.resolve.judgements import status_rank
from explorer.resolve.naming import Registry
from explorer.resolve.samebusiness import same_business
from explorer.resolve.sameday import Part, sittings_of
from explorer.resolve.sittings import Sitting, by_address, own_days, slips
from explorer.schema import LISTED

_BUSINESS: Final = (*LISTED, "on_agenda_of", "taken_at", "considered_at")


class Meetings:
    """Sittings by mention, with the body of each."""

    def __init__(
        self, facts: Facts, body_of: dict[Key, Thing], registry: Registry, rulings: Rulings[Key] | None = None
    ) -> None:
        self.facts = facts
        self.problems: list[Problem] = []
        self.of: dict[Key, Thing] = {}
        self.body: dict[Key, Thing] = {}
        self.groups: Groups[Key] = Groups()
        self.node_of = {key: key for key in facts.keys("meeting")}
        judged = rulings or Rulings()
        self.sittings: dict[Key, Sitting] = {}
        sittings = self.sittings
        bodies: dict[Key, Thing] = {}
        for key in self.node_of:
            body = next((body_of[target] for target, _ in facts.out(key, "held_by") if target in body_of), None)
            date = facts.attr(key, "date")
            owner = body.id.split("/")[1] if body else facts.council(key).slug
            sittings[key] = (owner, body.id if body else "", date) if date else (owner, *key)
            if body:
                bodies[key] = body
            self.groups.add(key)
            judged.mark(self.groups, key)
        self._at: dict[Key, str] = {}
        self._join_sittings(sittings)
        for one, other in by_address(facts, sittings):
            self.groups.join(one, other, "the council's site gives both papers one meeting's number")
        for one, other in same_business(facts, own_days(facts, sittings)):
            self.groups.join(one, other, "the same business, which no other sitting of the body has")
        for one, other in slips(facts, sittings):
            self.groups.join(one, other, "its minutes were confirmed at the next meeting under another date")
        judged.force(self.groups)
        made = [self._sorted(keys) for keys in self.groups.sets()]
        for keys in sorted(made, key=lambda keys: (sittings[keys[0]], keys[0])):
            self._make(sittings[keys[0]][0], keys, bodies.get(keys[0]), registry)

    def form_id(self, key: Key) -> str:
        """Meetings have no ids of printed forms."""
        return ""

    def _join_sittings(self, sittings: Mapping[Key, Sitting]) -> None:
        days: dict[Sitting, list[Key]] = defaultdict(list)
        for key, sitting in sittings.items():
            days[sitting].append(key)
        for (_, _, date), keys in days.items():
            parts = sittings_of(self.facts, keys) if len(keys) > 1 and len(date) == 10 else [Part("", "", keys)]
            for part in parts:
                if len(parts) > 1:
                    for key in part.keys:
                        self.groups.add(key, {"time": part.label})
                if part is not parts[0]:
                    self._at.update(dict.fromkeys(part.keys, part.label))
                self._join(sorted(part.keys, key=keys.index) if len(parts) > 1 else keys)

    def _join(self, keys: list[Key]) -> None:
        first: list[Key] = []
        for key in keys:
            if not any(self.groups.join(*self._pair(other, key)) for other in first):
                first.append(key)

    def _pair(self, known: Key, key: Key) -> tuple[Key, Key, str]:
        """The two of one sitting, the one that bears the reason last: a paper that names no council, else the later one."""
        adopted = self.facts.adopted
        if known[0] in adopted and key[0] not in adopted:
            known, key = key, known
        return known, key, adopted.get(key[0], "one body on one day")

    def _sorted(self, keys: list[Key]) -> list[Key]:
        return sorted(keys, key=lambda key: (self._rank(key), key[0], self.facts.mentions[key].spans[0]))

    def _rank(self, key: Key) -> tuple[int, bool]:
        """Minutes before agendas before mentions; among equals a paper with business before a list of meetings."""
        bare = not any(True for _ in self.facts.into(key, *_BUSINESS))
        return (status_rank(self.facts.attr(key, "status")), bare)

    def _make(self, owner: str, keys: list[Key], body: Thing | None, registry: Registry) -> None:
        date = self.facts.attr(keys[0], "date")
        part = body.id.rsplit("/", 1)[-1] if body else slug(self.facts.mentions[keys[0]].name)
        told = self._at.get(keys[0], "")
        suffix = f"-{told.replace(':', '').replace(' ', '-')}" if told else ""
        ident = (
            f"meeting/{owner}/{date}/{part}{suffix}"
            if date
            else f"meeting/{owner}/undated/{part}/{slug(keys[0][0])}-{keys[0][1].replace(':', '-')}"
        )
        status = self._best(keys, "status") or "mentioned"
        values = {"date": date, "time": self._best(keys, "time"), "place": self._best(keys, "place"), "status": status}
        attrs: Attrs = {name: value for name, value in values.items() if value}
        shown = body.label if body else self.facts.mentions[keys[0]].name
        label = f"{clip(shown, 60)}, {date_words(date)}{told and ', ' + told}" if date else clip(shown, 60)
        basis = self.groups.basis(keys)
        if basis == "stated" and all(self.facts.attr(key, "_rule") for key in keys):
            basis = "derived"
        thing = registry.add(Thing(ident, "meeting", label, attrs, keys, basis))
        if body:
            thing.other_ids.update(
                f"meeting/{owner}/{date}/{other.rsplit('/', 1)[-1]}{suffix}" for other in body.other_ids if date
            )
            self.body.update(dict.fromkeys(keys, body))
        for key in keys:
            self.of[key] = thing
        self.problems += values_of(self.facts, thing, keys, ("date", "time", "place"))

    def _best(self, keys: list[Key], name: str) -> str:
        """The value of the paper of highest rank; among equals the commonest, then the longest."""
        for rank in sorted({self._rank(key) for key in keys}):
            values = Counter(value for key in keys if self._rank(key) == rank and (value := self.facts.attr(key, name)))
            if values:
                return min(values, key=lambda value: (-values[value], -len(value), value))
        return ""
