"""The same words settled by two bodies of one council: what a committee recommended, and what the council made of it later."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from explorer.cards.far import ends
from explorer.cards.sheet import Sheet
from explorer.cards.value import Line
from explorer.cards.words import date_words
from explorer.model import Entity

_WORDS: Final = re.compile(r"\w+")
_NUMBERED: Final = re.compile(r"\(\d[\d.]{0,8}\)\s*")
"""The committee's number, which a council's agenda prints before a title, beside its own."""
_FEW: Final = 8
"""Words that say too little to be told by, whatever they stand under ("that the report be noted")."""
_MANY: Final = 25
"""Words that nobody chooses twice, whatever they stand under."""
_YEAR: Final = 10_000
"""A year between days that are numbers, such as 20180621: what is settled later still is settled anew."""
_WEIGHT: Final = {"executive": 1, "council": 2}
"""How far what is settled by a power binds; what committees settle counts less."""
SAME_WORDS: Final = "in the same words"


class _Taken(NamedTuple):
    """A decision with its day as a number, the ids and labels of those who took it, and the titles that it stands under."""

    thing: Entity
    day: int
    bodies: Mapping[str, str]
    titles: frozenset[str]

    @property
    def power(self) -> str:
        """What weight it has."""
        return str(self.thing.attrs.get("power", ""))

    @property
    def councils(self) -> set[str]:
        """The parts of ids that name the councils of those who took it."""
        return {id.split("/")[1] for id in self.bodies}


def earlier(sheet: Sheet) -> list[Line]:
    """Return the decisions of other bodies of the council that a decision repeats word by word, the last first."""
    return _told(sheet, "Before it", later=False)


def later(sheet: Sheet) -> list[Line]:
    """Return the decisions of other bodies of the council that repeat a decision word by word, the first first."""
    return _told(sheet, "Then", later=True)


def _told(sheet: Sheet, label: str, *, later: bool) -> list[Line]:
    here = _taken(sheet, sheet.corpus.row(sheet.thing.id))
    found = [one for one in _alike(sheet, here) if (one.day > here.day) is later]
    return [
        Line(
            "; ".join(one.bodies.values()),
            "" if at else label,
            f"{one.thing.attrs.get('outcome', '')}, {date_words(one.thing.date)}, {SAME_WORDS}".lstrip(", "),
            one.thing.id,
            "decision",
            one.thing.evidence,
        )
        for at, one in enumerate(sorted(found, key=lambda one: (one.day if later else -one.day, one.thing.id)))
    ]


def _alike(sheet: Sheet, here: _Taken) -> Iterator[_Taken]:
    """Yield the decisions in the words of one that other bodies of its council took within a year of it."""
    linked, row = sheet.corpus.linked, sheet.corpus.row(sheet.thing.id)
    words = _words(here.thing)
    if len(words) < _FEW or not here.day or not here.bodies:
        return
    # A label opens with the words it is of, and is a number: thousands of decisions are passed over without a look at their words.
    labels, days, own = linked.numbers("thing label"), linked.numbers("thing day"), linked.numbers("thing label")[row]
    newest_first = linked.rows_of("decision")
    first = bisect_left(newest_first, -here.day - _YEAR, key=lambda other: -days[other])
    last = bisect_right(newest_first, _YEAR - here.day, key=lambda other: -days[other])
    for other in [other for other in newest_first[first:last] if labels[other] == own and days[other] != here.day]:
        one = _taken(sheet, other)
        if not one.bodies.keys().isdisjoint(here.bodies) or one.councils != here.councils or not _goes_up(here, one):
            continue
        if _words(one.thing) == words and (len(words) >= _MANY or here.titles & one.titles):
            yield one


def _goes_up(here: _Taken, other: _Taken) -> bool:
    """Tell whether the later of two decisions has more weight: two panels may settle the like of two places in one form of words."""
    before, after = sorted((here, other), key=lambda one: one.day)
    return _WEIGHT.get(after.power, 0) > _WEIGHT.get(before.power, 0)


def _taken(sheet: Sheet, row: int) -> _Taken:
    linked = sheet.corpus.linked
    thing = linked.thing(row)
    bodies = {end.other.id: end.other.label for end in ends(sheet.corpus, thing.id, "taken_by")}
    titles = (str(end.other.attrs.get("title", "")) for end in ends(sheet.corpus, thing.id, "taken_under"))
    plain = (" ".join(_WORDS.findall(_NUMBERED.sub("", title, count=1).casefold())) for title in titles)
    return _Taken(thing, linked.numbers("thing day")[row], bodies, frozenset(filter(None, plain)))


def _words(thing: Entity) -> list[str]:
    return _WORDS.findall(str(thing.attrs.get("text", "")).casefold())
