"""Papers that name no council: the named council of the same day whose meeting the same people attended is theirs, else the one that
other ties tie them to (`kindred`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from explorer.resolve.bodyforms import is_acronym
from explorer.resolve.councils import UNKNOWN, Council, own_initials
from explorer.resolve.kindred import kindred
from explorer.resolve.roomful import Name, form_of, people_of, shared

if TYPE_CHECKING:
    from explorer.resolve.facts import Facts, Key

_FEWEST: Final = 2
"""People that two rooms must share to be one room."""


@dataclass(frozen=True, slots=True)
class _Room:
    """The people that one paper lists at one sitting."""

    date: str
    meeting: Key
    people: tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    """How many people of a paper's room were at a council's meeting of the day, and whether the paper uses its initials."""

    shared: int
    lettered: bool
    size: int
    council: Council

    @property
    def enough(self) -> bool:
        """Two people and most of the smaller room, or two people and the initials."""
        return self.shared >= _FEWEST and (self.lettered or self.shared * 2 > self.size)

    @property
    def reason(self) -> str:
        """In words."""
        letters = ", and the council's initials" if self.lettered else ""
        return f"the same day and {self.shared} of the same people in the room{letters}"


def adopt(facts: Facts) -> dict[str, str]:
    """Give papers without a council the one whose room they share; returns the reasons by document.

    A paper takes the council of the meeting of its day and of a body of its words that shares most people with it, unless
    another council shares as many and its initials do not tell. Where the meeting of that day shares nobody the paper is of
    no known council, unless rooms of other days tell.
    """
    unnamed = {document for document in facts.records if lone(facts, document)}
    if not unnamed or len(unnamed) == len(facts.records):
        return {}
    rooms, known = _rooms(facts, unnamed)
    reasons: dict[str, str] = {}
    for document in sorted(unnamed):
        fits = [fit for room in rooms[document] for fit in _fits(facts, room, known[room.date])]
        best = _best(fits)
        if best:
            facts.councils[document] = best.council
            reasons[document] = best.reason
        elif fits and not any(fit.shared for fit in fits):
            facts.councils[document] = UNKNOWN
    left = {document for document in unnamed if facts.councils[document] == UNKNOWN}
    councils, ties = kindred(facts, left)
    facts.councils.update(councils)
    return {**reasons, **ties}


def lone(facts: Facts, document: str) -> bool:
    """Whether a paper names no council and has no address."""
    record = facts.records[document]
    return not record.extraction.council.strip() and not record.source.url


def _rooms(facts: Facts, unnamed: set[str]) -> tuple[dict[str, list[_Room]], dict[str, list[_Room]]]:
    """The rooms of papers without a council by document, and those of the others by date."""
    rooms: dict[str, list[_Room]] = defaultdict(list)
    known: dict[str, list[_Room]] = defaultdict(list)
    for key in facts.keys("meeting"):
        date = facts.attr(key, "date")
        people = people_of(facts, key) if len(date) == 10 else ()
        if people:
            room = _Room(date, key, people)
            if key[0] in unnamed:
                rooms[key[0]].append(room)
            elif facts.council(key) != UNKNOWN:
                known[date].append(room)
    return rooms, known


def _fits(facts: Facts, room: _Room, known: list[_Room]) -> Iterator[_Fit]:
    letters = {
        facts.mentions[key].name.strip(" .").casefold()
        for key in facts.keys_in(room.meeting[0], "body")
        if is_acronym(facts.mentions[key].name)
    }
    for other in known:
        council = facts.council(other.meeting)
        form = form_of(facts, room.meeting, council)
        if form and form == form_of(facts, other.meeting, council):
            size = min(len(room.people), len(other.people))
            lettered = not letters.isdisjoint(own_initials(council))
            yield _Fit(shared(room.people, other.people), lettered, size, council)


def _best(fits: list[_Fit]) -> _Fit | None:
    """The one council that shares most people, where enough are shared and no other council has as many."""
    enough = [fit for fit in fits if fit.enough]
    most = [fit for fit in enough if fit.shared == max(fit.shared for fit in enough)]
    most = [fit for fit in most if fit.lettered] or most
    return most[0] if len({fit.council.slug for fit in most}) == 1 else None
