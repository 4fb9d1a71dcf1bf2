"""Ids, labels and dates in words: one registry sees to it that no id is given twice."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from explorer.resolve.facts import Thing

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_LEAD = re.compile(
    r"^\W*(?:(?:unanimously\s+)?(?:RESOLVED|AGREED|resolved|agreed|Resolved|Agreed)(?:\s+(?:unanimously|that))?\W*)?(?:[Tt]hat\b[\s,]*)?"
)

_MOVERS = re.compile(
    r"^\W*(?:on the (?:proposal|motion) of|(?:it was )?(?:proposed|moved) by)\b[^;:]{3,140}?\bseconded by\b[^;:]{3,90}?\b(?:it was|and)\s+"
    r"(?:(?:\w+ly|also|then|further)\s+)*(?:agreed|resolved|decided)\b[\s,]*(?:to|that)\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)
"""Who proposed and seconded, before what was agreed."""


class Registry:
    """All things by id; a second thing with the same id gets a number."""

    def __init__(self) -> None:
        self.things: dict[str, Thing] = {}
        self.moved: dict[str, Thing] = {}

    def add(self, thing: Thing) -> Thing:
        """Takes a thing, mends its id where another has it, and returns it."""
        base, number = thing.id, 1
        while thing.id in self.things:
            number += 1
            thing.id = f"{base}-{number}"
        self.things[thing.id] = thing
        return thing

    def rename(self, thing: Thing, id: str) -> None:
        """Gives a thing another id, unless it is taken; its own then leads to it."""
        if id not in self.things:
            del self.things[thing.id]
            thing.other_ids.add(thing.id)
            thing.id = id
            self.things[id] = thing

    def redirects(self) -> dict[str, str]:
        """Other ids → ids; an id that is taken leads nowhere, nor does one that two things claim and no judgement moved."""
        claimed: dict[str, set[str]] = {}
        for thing in self.things.values():
            for other in thing.other_ids:
                claimed.setdefault(other, set()).add(thing.id)
        found = {other: min(targets) for other, targets in claimed.items() if len(targets) == 1}
        found.update((other, thing.id) for other, thing in self.moved.items())
        return {other: target for other, target in sorted(found.items()) if other not in self.things}


def day(date: str) -> str:
    """An ISO date in words, as precise as it is: 21 June 2018, June 2018, 2018."""
    parts = date.split("-")
    if not all(part.isdigit() for part in parts) or not 1 <= len(parts) <= 3:
        return date
    if len(parts) == 1 or not 1 <= int(parts[1]) <= 12:
        return date
    month = f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return month if len(parts) == 2 else f"{int(parts[2])} {month}"


@lru_cache(maxsize=65536)
def decision_label(text: str) -> str:
    """What a decision is about, for lists: its words without who moved it and without its RESOLVED that."""
    line = " ".join(text.split())
    lead = _MOVERS.match(line)
    return decision_words(line[lead.end() :] if lead else line)


def decision_words(text: str) -> str:
    """The words of a decision without its RESOLVED that, beginning with a capital."""
    line = " ".join(text.split())
    rest = line[_LEAD.match(line).end() :] if _LEAD.match(line) else line  # type: ignore[union-attr]
    return rest[:1].upper() + rest[1:] if rest else line
