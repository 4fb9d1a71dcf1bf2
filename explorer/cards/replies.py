"""What the body that something was recommended to made of it: its later decisions on "recommendation (2)" under a title of the same matter.

It is no link: that both are about one matter is read from their titles and numbers, and both papers show them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from explorer.cards.far import ends
from explorer.columns.days import day_number
from explorer.model import Entity

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_YEAR: Final = 10_000
"""A year between days that are numbers, such as 20180621."""
_MOST: Final = 400
"""Decisions of a body that are looked at."""
_NUMBER: Final = r"(?:no\.?\s*)?[r(]{0,2}\d{1,2}\)?"
_ON: Final = re.compile(
    rf"\brecommendations?\b(?P<numbers>\s+{_NUMBER}(?:(?:\s*[,&]\s*|\s+)(?:(?:and|to)\s+)?{_NUMBER}){{0,20}})?",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"(\d{1,2})\)?\s+to\s+[r(]{0,2}(\d{1,2})", re.IGNORECASE)
_OF: Final = re.compile(r"\brecommendations?\b[^.;]{0,40}?\b(?:of|from|by)\s+the\s+", re.IGNORECASE)
"""Words that say whose a recommendation was."""
_PARTS: Final = re.compile(r"\s+[-–—]\s+|:\s")
_WORDS: Final = re.compile(r"\w+")
_FEWEST: Final = 2
"""Words of a title that tell one matter from another."""


def replies(corpus: Corpus, thing: Entity) -> Iterator[tuple[Entity, Entity]]:
    """Yield what the bodies that a decision was sent to decided on it within a year, the first first, each with the body."""
    day = day_number(thing.date)
    sent = ends(corpus, thing.id, "refers_to")
    matter = _matters(corpus, thing) if day and len(sent) else frozenset()
    if not matter:
        return
    whose = [end.other.label.casefold() for end in ends(corpus, thing.id, "taken_by")]
    for body in sent:
        taken = ends(corpus, body.other.id, "taken_by", forward=False)
        days = taken.days
        first = bisect_left(days, -(day + _YEAR), key=lambda one: -one)
        last = bisect_right(days, -day - 1, key=lambda one: -one)
        for row in reversed(taken.things[max(first, last - _MOST) : last]):
            other = corpus.linked.thing(row)
            if _answers(other, thing, whose) and matter & _matters(corpus, other):
                yield other, body.other


def _answers(other: Entity, thing: Entity, whose: list[str]) -> bool:
    """Tell whether a decision is on a recommendation that may be this one: of its number, where numbers are given, and of nobody else."""
    text = str(other.attrs.get("text", ""))
    said = _ON.search(text)
    if said is None or (_OF.search(text) and not any(name in text.casefold() for name in whose)):
        return False
    clause = "".join(sign for sign in str(thing.attrs.get("clause", "")) if sign.isdecimal())
    return not said["numbers"] or (bool(clause) and int(clause) in _listed(said["numbers"]))


def _listed(numbers: str) -> set[int]:
    found = {int(number) for number in re.findall(r"\d+", numbers)}
    for first, last in _RANGE.findall(numbers):
        found.update(range(int(first), int(last) + 1))
    return found


def _matters(corpus: Corpus, thing: Entity) -> frozenset[str]:
    """Return what the items that a decision stands under are about: their titles up to a dash or a colon."""
    titles = (str(end.other.attrs.get("title", "")) for end in ends(corpus, thing.id, "taken_under"))
    heads = (_WORDS.findall(_PARTS.split(title.casefold(), maxsplit=1)[0]) for title in titles)
    return frozenset(" ".join(head) for head in heads if len(head) >= _FEWEST)
