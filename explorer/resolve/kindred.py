"""Papers that name no council, tied to each other and to those that name one: by rooms alike within a year, by agendas that are one, and
by the day that another paper of the council announces.

The strongest ties count first, so that a council whose members change bit by bit keeps its papers, and one that takes over from another
gets its own. A paper that is tied to two councils as strongly is of neither.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date as Day
from itertools import chain, groupby
from typing import TYPE_CHECKING, Final, NamedTuple

from explorer.resolve.bodyforms import NOUNS, Form
from explorer.resolve.councils import UNKNOWN, Council
from explorer.resolve.forms import slug, word_set, words
from explorer.resolve.groups import Groups
from explorer.resolve.roomful import Name, form_of, people_of, shared
from explorer.text.agenda.itemtitles import procedural

if TYPE_CHECKING:
    from explorer.resolve.facts import Facts, Key

YEAR: Final = 366
"""Days between two sittings whose rooms can tell that they are of one council."""
TERM: Final = 4 * YEAR
"""Days within which rooms that have hardly changed tell so too."""
PEOPLE: Final = 3
"""People that the rooms of two days must share to be of one council."""
_MANY, _HARDLY_CHANGED = 5, 0.4
"""People, and the part of all whom either room has, that two rooms share which are more than a year apart."""
_HALF: Final = 0.5
"""The part of all whom either room of two bodies has that must be in both for the bodies to be of one council."""
_ITEMS: Final = 3
"""Items of their own number and title, none of them procedural, that two agendas of one day must share to be one."""
_LISTED: Final = 2
"""Meetings of a list that papers of a council must be of for the list to be the council's."""
_NAMED_AFTER: Final = 3.0
_ONE_AGENDA: Final = 2.0
"""The strengths of ties by name and by business; rooms alike have at most 1."""
_USUAL: Final = NOUNS | word_set(
    "subcommittee planning licensing audit governance standard overview and scrutiny corporate health wellbeing finance resource policy "
    "development management performance regulatory service school appeal employment personnel staffing general purpose strategic housing "
    "environment environmental transport highway economic growth regeneration community children young people adult social care education "
    "culture leisure joint advisory parenting pension investment control application constitution ethic democratic police crime fire rescue "
    "property asset procurement budget business the of for"
)
"""Words of bodies that every council has."""
_ANY: Final = "?"
"""A set that is of another council than any that has one."""


class Sitting(NamedTuple):
    """A sitting of a paper's own, or of another's that a paper announces: its day, whom the paper lists and what is on its agenda."""

    key: Key
    day: int
    people: tuple[Name, ...] = ()
    items: frozenset[tuple[str, ...]] = frozenset()


class _Tie(NamedTuple):
    """Two nodes of one council: how strongly, over how many days, and in words why the one and the other are of it."""

    strength: float
    days: int
    one: str
    other: str
    whys: tuple[str, str]


class _Sittings:
    """The sittings of papers that name no council, and of all others; a node is a paper, or the council of one that has one."""

    def __init__(self, facts: Facts, unnamed: set[str]) -> None:
        self.facts, self.unnamed = facts, unnamed
        self.own: list[Sitting] = []
        self.announced: dict[int, list[Sitting]] = defaultdict(list)
        for key in facts.keys("meeting"):
            day = day_of(facts.attr(key, "date"))
            if not day:
                continue
            if facts.attr(key, "status") == "mentioned":
                self.announced[day].append(Sitting(key, day))
            else:
                self.own.append(Sitting(key, day, people_of(facts, key), _items(facts, key)))
        self.own.sort(key=lambda one: (one.day, one.key))

    def node(self, sitting: Sitting) -> str:
        """What a sitting ties others to, nothing where its paper's council is none in particular."""
        document = sitting.key[0]
        slug_of = self.facts.councils[document].slug
        return document if document in self.unnamed else slug_of if slug_of != UNKNOWN.slug else ""

    def one_body(self, one: Sitting, other: Sitting) -> bool:
        """Whether two sittings are of one body, if they are of one council."""
        named = next((key for key in (one.key, other.key) if key[0] not in self.unnamed), None)
        council = self.facts.council(named) if named else UNKNOWN
        form: Form | None = form_of(self.facts, one.key, council)
        return form is not None and form == form_of(self.facts, other.key, council)

    def apart(self, one: Sitting, other: Sitting) -> bool:
        """Whether two sittings of bodies of one name are of two councils."""
        if len(one.people) >= PEOPLE and len(other.people) >= PEOPLE:
            return not shared(one.people, other.people)
        places = [set(words(self.facts.attr(sitting.key, "place"))) for sitting in (one, other)]
        return one.day == other.day and all(places) and places[0].isdisjoint(places[1])

    def ties(self) -> Iterator[_Tie]:
        """Ties by the parish whose meeting it is, by business of one day and by rooms alike."""
        yield from self._of_parishes()
        days = [sitting.day for sitting in self.own]
        places: dict[str, list[int]] = defaultdict(list)
        for number, sitting in enumerate(self.own):
            for surname in {surname for surname, _ in sitting.people}:
                places[surname].append(number)
        for number, sitting in enumerate(self.own):
            if sitting.key[0] in self.unnamed:
                first, last = bisect_left(days, sitting.day - TERM), bisect_right(days, sitting.day + TERM)
                near = self._near(sitting, places, first, last)
                same = range(bisect_left(days, sitting.day), bisect_right(days, sitting.day))
                for at in sorted({*near, *same}):
                    yield from self._tie(sitting, self.own[at], at > number)

    def _of_parishes(self) -> Iterator[_Tie]:
        """The meeting of a parish, which is named after it, is of its council."""
        parishes = {
            council.place: council.slug for council in self.facts.councils.values() if "parish" in council.types
        }
        for sitting in self.own:
            bodies = self.facts.out(sitting.key, "held_by") if sitting.key[0] in self.unnamed else ()
            for body, _ in bodies:
                name = tuple(word for word in words(self.facts.mentions[body].name) if word != "annual")
                if name[-2:] == ("parish", "meeting") and name[:-2] in parishes:
                    why = "the meeting of a parish is named after it"
                    yield _Tie(_NAMED_AFTER, 0, sitting.key[0], parishes[name[:-2]], (why, why))

    def _near(self, sitting: Sitting, places: Mapping[str, list[int]], first: int, last: int) -> Iterator[int]:
        counts: Counter[int] = Counter()
        for surname in {surname for surname, _ in sitting.people}:
            at = places[surname]
            counts.update(at[bisect_left(at, first) : bisect_left(at, last)])
        return (number for number, count in counts.items() if count >= PEOPLE)

    def _tie(self, one: Sitting, other: Sitting, later: bool) -> Iterator[_Tie]:
        """The ties of a sitting of a paper without a council; of two such each pair once."""
        ends = one.key[0], self.node(other)
        if ends[1] in ("", ends[0]) or (ends[1] in self.unnamed and not later):
            return
        alike = one.items & other.items
        if one.day == other.day and _most(len(alike), len(one.items), len(other.items), _ITEMS):
            if self.one_body(one, other):
                why = f"the same day and {len(alike)} of the same items on the agenda"
                yield _Tie(_ONE_AGENDA, 0, *ends, (why, why))
            return
        common = shared(one.people, other.people)
        if _most(common, len(one.people), len(other.people), PEOPLE):
            strength = common / (len(one.people) + len(other.people) - common)
            if not self.one_body(one, other) and (common < _MANY or strength < _HALF):
                return
            if abs(one.day - other.day) > YEAR and (common < _MANY or strength < _HARDLY_CHANGED):
                return
            why = f"{common} of the same people in the room as on"
            days = (self.facts.attr(sitting.key, "date") for sitting in (other, one))
            yield _Tie(strength, abs(one.day - other.day), *ends, (f"{why} {next(days)}", f"{why} {next(days)}"))

    def announcing(self, sets: Groups[str]) -> Iterator[_Tie]:
        """Ties of papers that nothing else ties to the one council whose papers announce a meeting of their day and body."""
        for sitting in self.own:
            document = sitting.key[0]
            if document in self.unnamed and not _settled(sets, document):
                others = (other for other in self.announced[sitting.day] if other.key[0] != document)
                nodes = {self.node(other) for other in others if self.one_body(sitting, other)} - {""}
                if len({sets.root(node) for node in nodes}) == 1:
                    why = "another paper of the council speaks of that day's meeting"
                    yield _Tie(0, 0, document, min(nodes), (why, why))
        yield from self._listing()

    def _listing(self) -> Iterator[_Tie]:
        """Ties of papers that only list meetings to the one council whose papers are of several of these."""
        held: dict[int, list[Sitting]] = defaultdict(list)
        for sitting in self.own:
            held[sitting.day].append(sitting)
        own = {
            sitting.key[0] for sitting in self.own if self.facts.attr(sitting.key, "status") in ("minuted", "called")
        }
        days: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        for sitting in chain(self.own, *self.announced.values()):
            document = sitting.key[0]
            if document not in self.unnamed or document in own:
                continue
            for other in held[sitting.day]:
                node = self.node(other)
                if node and other.key[0] not in self.unnamed and self._of_one_name(sitting, other):
                    days[document][node].add(sitting.day)
        why = "the meetings that it lists are those of papers of the council"
        for document, found in days.items():
            if len(found) == 1 and all(len(same) >= _LISTED for same in found.values()):
                yield _Tie(0, 0, document, min(found), (why, why))

    def _of_one_name(self, one: Sitting, other: Sitting) -> bool:
        """Whether two sittings are of one body whose name not every council has one of."""
        form = form_of(self.facts, other.key, self.facts.council(other.key))
        return form is not None and not _USUAL.issuperset(form.tokens) and self.one_body(one, other)


def day_of(date: str) -> int:
    """The number of a whole ISO date, 0 where it is none."""
    try:
        return Day.fromisoformat(date).toordinal()
    except ValueError:
        return 0


def kindred(facts: Facts, unnamed: set[str]) -> tuple[dict[str, Council], dict[str, str]]:
    """The councils of papers that name none, and why, by document.

    Papers that nothing ties to a council are of no known one, and of several where they tell that they are.
    """
    sittings = _Sittings(facts, unnamed)
    named = (council for document, council in facts.councils.items() if document not in unnamed)
    councils = {council.slug: council for council in named if council != UNKNOWN}
    sets: Groups[str] = Groups()
    sets.add(_ANY, {"council": _ANY})
    for slug_of in councils:
        sets.add(slug_of, {"council": slug_of})
    for document in sorted(unnamed):
        sets.add(document)
    reasons: dict[str, str] = {}
    strongest = sorted(sittings.ties(), key=lambda tie: (-tie.strength, tie))
    for _, ties in groupby(strongest, key=lambda tie: tie.strength):
        _join(sets, list(ties), reasons)
    _join(sets, list(sittings.announcing(sets)), reasons)
    found: dict[str, Council] = {}
    apart: list[list[str]] = []
    sat = {sitting.key[0] for sitting in sittings.own}
    for members in sets.sets():
        of = next((node for node in members if node in councils), None)
        if of is not None:
            found.update((node, councils[of]) for node in members if node != of)
        elif not sat.isdisjoint(members):
            apart.append(sorted(members))
    found.update(_told_apart(sittings, apart))
    return found, {document: why for document, why in reasons.items() if document in found and found[document].place}


def _told_apart(sittings: _Sittings, sets: list[list[str]]) -> Iterator[tuple[str, Council]]:
    """Councils without a name, each called after its first paper, where papers tell that there are several.

    They tell by bodies of one name that cannot be of one council; bodies whose name every council has one of are then of one each.
    """
    owner = {document: members[0] for members in sets for document in members}
    held: dict[Form, list[Sitting]] = defaultdict(list)
    for sitting in sittings.own:
        form = form_of(sittings.facts, sitting.key, UNKNOWN)
        if form and sitting.key[0] in owner:
            held[form].append(sitting)
    several = {end for form in held for end in _clashing(sittings, held[form], owner)}
    if several:
        for form, same in held.items():
            owners = {owner[sitting.key[0]] for sitting in same}
            if len(owners) > 1 and _USUAL.issuperset(form.tokens):
                several.update(owners)
    for members in sets:
        if members[0] in several:
            council = Council(slug((UNKNOWN.slug, *words(members[0].partition("/")[2]))))
            yield from ((document, council) for document in members)


def _clashing(sittings: _Sittings, held: list[Sitting], owner: Mapping[str, str]) -> Iterator[str]:
    """The sets of papers whose bodies of one name are of two councils, as sittings of one year tell."""
    for at, one in enumerate(held):
        for other in held[at + 1 :]:
            if other.day - one.day > YEAR:
                break
            ends = owner[one.key[0]], owner[other.key[0]]
            if ends[0] != ends[1] and sittings.apart(one, other):
                yield from ends


def _join(sets: Groups[str], ties: list[_Tie], reasons: dict[str, str]) -> None:
    """Join what ties of one strength tie, but nothing that they tie to two councils: that is of neither."""
    roots = [(sets.root(tie.one), sets.root(tie.other)) for tie in ties]
    together: Groups[str] = Groups()
    for one, other in roots:
        together.add(one)
        together.add(other)
        together.join(one, other, "")
    of = {node: sum(_settled(sets, one) for one in members) for members in together.sets() for node in members}
    for tie, (one, other) in zip(ties, roots, strict=True):
        if of[one] > 1:
            for node in (one, other):
                if not _settled(sets, node):
                    sets.add(node, {"council": ""})
        elif sets.join(tie.one, tie.other, ""):
            for node, why in zip((tie.one, tie.other), tie.whys, strict=True):
                reasons.setdefault(node, why)


def _settled(sets: Groups[str], node: str) -> bool:
    """Whether it is settled which council a set is of, or that it is of none in particular."""
    return sets.contradict(node, _ANY) is not None


def _items(facts: Facts, key: Key) -> frozenset[tuple[str, ...]]:
    """Number and title of what stands on an agenda, without what stands on all."""
    items = [item for item, _ in facts.into(key, "on_agenda_of")]
    said = ((facts.attr(item, "number"), facts.attr(item, "title")) for item in items)
    return frozenset((number, *words(title)) for number, title in said if number and not procedural(title))


def _most(common: int, one: int, other: int, least: int) -> bool:
    """Whether enough is shared, and more than half of what the lesser has."""
    return common >= least and 2 * common > min(one, other)
