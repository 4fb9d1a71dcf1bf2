"""The council of a paper that names none ("Minutes of the above Council"): the one whose meeting of that day had its people."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from explorer.resolve.bodyforms import body_form
from explorer.resolve.councils import UNKNOWN, Council
from explorer.resolve.personforms import surname_of
from explorer.text.names import parse

if TYPE_CHECKING:
    from explorer.resolve.facts import Facts, Key

_LEAST: Final = 2
"""People of one surname each that two rooms must share."""
_SHARE: Final = 0.6
"""The part of the smaller room that they must be."""


def councils_by_room(facts: Facts) -> dict[str, tuple[Council, str]]:
    """Document → the council it is of and why, for those of no known council whose full council met.

    A council is taken where its meeting of the same day had most of the same people in the room; two that fit equally are none.
    """
    rooms = {key: room for key in facts.keys("meeting") if _full_council(facts, key) and (room := _room(facts, key))}
    named: dict[str, list[Key]] = {}
    for key in rooms:
        if facts.council(key) != UNKNOWN:
            named.setdefault(facts.attr(key, "date"), []).append(key)
    found: dict[str, tuple[Council, str]] = {}
    for key, room in rooms.items():
        if facts.council(key) != UNKNOWN or key[0] in found:
            continue
        fits: dict[Council, int] = {}
        for other in named.get(facts.attr(key, "date"), ()):
            shared = len(room & rooms[other])
            if shared >= _LEAST and shared >= _SHARE * min(len(room), len(rooms[other])):
                fits[facts.council(other)] = max(shared, fits.get(facts.council(other), 0))
        best = sorted(fits, key=lambda council: (-fits[council], council.slug))
        if best and (len(best) == 1 or fits[best[0]] > fits[best[1]]):
            found[key[0]] = best[0], f"the same day and {fits[best[0]]} of the same people in the room"
    return found


def _full_council(facts: Facts, meeting: Key) -> bool:
    """Whether a meeting held is that of a council and no part of one."""
    if facts.attr(meeting, "status") == "mentioned":
        return False
    forms = (
        body_form(facts.mentions[body].name, facts.attr(body, "classification"), facts.council(meeting))
        for body, _ in facts.out(meeting, "held_by")
    )
    return any(form is not None and form.tokens == ("council",) for form in forms)


def _room(facts: Facts, meeting: Key) -> frozenset[str]:
    """Surnames of those present or excused, each held by one person of the paper."""
    names = list(_names(facts, meeting))
    return frozenset(name for name in names if names.count(name) == 1)


def _names(facts: Facts, meeting: Key) -> Iterator[str]:
    for person in {person for person, _ in facts.into(meeting, "attended", "sent_apologies")}:
        yield surname_of(parse(facts.mentions[person].name))
