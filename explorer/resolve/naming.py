"""Ids, of which one registry sees to it that none is given twice, and the words of decisions for labels."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable
from functools import lru_cache

from explorer.resolve.facts import Thing

_LEAD = re.compile(
    r"^[^\w£$€]*(?:(?:unanimously\s+)?(?:RESOLVED|AGREED|resolved|agreed|Resolved|Agreed)(?:\s+(?:unanimously|that))?"
    r"[^\w£$€]*)?(?:[Tt]hat\b[\s,]*)?"
)
"""What stands before the words of a decision; the sign of a sum is one of them."""

_MOVERS = re.compile(
    r"^\W*(?:on the (?:proposal|motion) of|(?:it was )?(?:proposed|moved) by)"
    r"\b[^;:]{3,140}?\bseconded by\b[^;:]{3,90}?\b(?:it was|and)\s+"
    r"(?:(?:\w+ly|also|then|further)\s+)*(?:agreed|resolved|decided)\b[\s,]*(?:to|that)\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Who proposed and seconded, before what was agreed."""


class Registry:
    """All things by id; a second thing with the same id gets a number."""

    def __init__(self) -> None:
        self.things: dict[str, Thing] = {}
        self.moved: dict[str, Thing] = {}
        self.given_up: set[str] = set()
        """Ids that things had before they were renamed."""
        self._numbers: dict[str, int] = {}
        """The number that was given last to one of several things with the same id."""

    def add(self, thing: Thing) -> Thing:
        """Takes a thing, mends its id where another has it, and returns it."""
        base, number = thing.id, self._numbers.get(thing.id, 1)
        while thing.id in self.things:
            number += 1
            thing.id = f"{base}-{number}"
        self._numbers[base] = number
        self.things[thing.id] = thing
        return thing

    def rename(self, wanted: Iterable[tuple[Thing, str]]) -> None:
        """Gives things other ids, all at once, so that one may have what another gives up; where an id is still taken, one with a number."""
        moving = [(thing, id) for thing, id in wanted if thing.id != id]
        for thing, _ in moving:
            del self.things[thing.id]
            self.given_up.add(thing.id)
        if moving:  # The numbers of what has gone are free again.
            self._numbers.clear()
        for thing, id in moving:
            thing.id = id
            self.add(thing)

    def redirects(self) -> dict[str, str]:
        """Other ids → ids; an id that is taken leads nowhere, nor does one that two things claim and no judgement moved."""
        claims = ((thing.id, other) for thing in self.things.values() for other in thing.other_ids)
        moved = {other: thing.id for other, thing in self.moved.items() if other not in self.things}
        return dict(sorted({**redirects_of(self.things, claims), **moved}.items()))


def redirects_of(ids: Container[str], claims: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Other ids, each with the one thing that claims it; an id that is taken leads nowhere. `claims` are ids of things, each with one other
    id."""
    claimed: dict[str, set[str]] = {}
    for id, other in claims:
        claimed.setdefault(other, set()).add(id)
    return {other: min(found) for other, found in sorted(claimed.items()) if len(found) == 1 and other not in ids}


@lru_cache(maxsize=65536)
def decision_label(text: str) -> str:
    """What a decision is about, for lists: its words without who moved it and without its RESOLVED that."""
    return decision_words(_MOVERS.sub("", " ".join(text.split())))


def decision_words(text: str) -> str:
    """The words of a decision without its RESOLVED that, beginning with a capital."""
    line = " ".join(text.split())
    rest = _LEAD.sub("", line)
    return rest[:1].upper() + rest[1:] if rest else line
