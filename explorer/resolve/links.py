"""Claims between things: one link for every pair and sense, with all the words that say so.

A thing is told by its row, its place in the order of ids, and a claim is seven numbers; a million of them are a few megabytes. Values
are made for those links that a rule looks at.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from explorer.model import Claim, Evidence, Scalar, Span
from explorer.resolve.facts import Attrs, Facts, Key, Thing
from explorer.resolve.forms import slug
from explorer.schema import RELATIONS

_SENSE: Final = {
    "consulted_on": "role", "voted": "vote", "declared_interest": "interest", "member_of": "role", "on_agenda_of": "",
}  # fmt: skip
_ROLES: Final = ("chair", "vice-chair", "member", "substitute", "other member", "officer", "clerk")
SEEN: Final = ("member_of", "holds")
_KEPT: Final = {relation.name: frozenset((*relation.attributes, "date")) for relation in RELATIONS.values()}
_ENDS: Final = {
    relation.name: {(source, target) for source in relation.sources for target in relation.targets}
    for relation in RELATIONS.values()
}


Ends = tuple[int, int]
"""Rows of the two ends of a link."""


class Said(NamedTuple):
    """One reason for a link: rows of its ends, number of its sense and attributes in `Links.senses` and `Links.attrs`, number of the
    document and place in it."""

    source: int
    target: int
    sense: int
    attrs: int
    document: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A link in the making, with its evidence by document and place."""

    kind: str
    source: Thing
    target: Thing
    sense: str
    attrs: Attrs
    evidence: tuple[Evidence, ...]


class Links:
    """Collects reasons for links between things, by kind; `things` are all things by id."""

    def __init__(self, facts: Facts, things: Sequence[Thing], parts: Iterable[Mapping[Key, Thing]]) -> None:
        self.facts, self.things = facts, things
        self.rows = {thing.id: row for row, thing in enumerate(things)}
        self.documents = {document: number for number, document in enumerate(facts.records)}
        self.senses: dict[str, int] = {"": 0}
        self.attrs: list[Attrs] = [{}]
        self._attrs_of: dict[tuple[object, ...], int] = {(): 0}
        self.said: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        row_of = {key: self.rows[thing.id] for part in parts for key, thing in part.items()}
        for subject, target, claim in facts.claims():
            if subject in row_of and target in row_of:
                self._claim(claim, row_of[subject], row_of[target], subject[0])
        self._fold_roles()

    def _claim(self, claim: Claim, source: int, target: int, document: str) -> None:
        kinds = self.things[source].kind, self.things[target].kind
        if source == target or kinds not in _ENDS.get(claim.kind, ()):
            return
        sense = attrs = 0
        if claim.attrs or claim.kind in SEEN:
            sense, attrs = self._sense_and_attrs(claim, document)
        start, end = self.facts.place(document, claim.span)
        self.said[claim.kind].extend((source, target, sense, attrs, self.documents[document], start, end))

    def _sense_and_attrs(self, claim: Claim, document: str) -> tuple[int, int]:
        names = _KEPT[claim.kind]
        kept: Attrs = {name: value for name, value in claim.attrs.items() if name in names and value != ""}
        sense = str(kept.get(_SENSE.get(claim.kind, ""), ""))
        if claim.kind in SEEN:
            date = str(kept.pop("date", "")) or self.facts.date_at(document, claim.span.start)
            if date:
                kept.update(first_seen=date, last_seen=date)
        return self._sense(sense), self.shared(kept)

    def add(
        self,
        kind: str,
        source: Thing,
        target: Thing,
        evidence: Iterable[Evidence],
        attrs: Mapping[str, Scalar],
        sense: str = "",
    ) -> None:
        """Take one more reason for a link, for each piece of evidence; a thing is not linked to itself."""
        if source.id != target.id:
            ends = self.rows[source.id], self.rows[target.id], self._sense(sense), self.shared(dict(attrs))
            for piece in evidence:
                self.said[kind].extend((*ends, self.documents[piece.document], piece.start, piece.end))

    def drafts(self, kind: str, ends: Container[Ends] | None = None) -> Iterator[Draft]:
        """The links of a kind so far, by ends and sense: all, or those between some pairs of things."""
        groups: dict[tuple[int, int, int], list[Said]] = {}
        for one in self.reasons(kind):
            if ends is None or one[:2] in ends:
                groups.setdefault(one[:3], []).append(one)
        senses, papers = list(self.senses), list(self.documents)
        for source, target, sense in sorted(groups, key=lambda group: (*group[:2], senses[group[2]])):
            group = groups[source, target, sense]
            places = sorted({(one.document, one.start, one.end) for one in group})
            yield Draft(
                kind,
                self.things[source],
                self.things[target],
                senses[sense],
                merged(kind, (self.attrs[one.attrs] for one in group)),
                tuple(self.facts.evidence(papers[number], Span(start, end)) for number, start, end in places),
            )

    def ends(self, kind: str) -> dict[Ends, set[int]]:
        """The pairs of things that links of a kind join, and the senses of the links of each."""
        found: defaultdict[Ends, set[int]] = defaultdict(set)
        for one in self.reasons(kind):
            found[one[:2]].add(one.sense)
        return found

    def reasons(self, kind: str) -> Iterator[Said]:
        """All reasons for links of a kind."""
        numbers = iter(self.said[kind])
        return map(Said, *(numbers,) * len(Said._fields))

    def _fold_roles(self) -> None:
        """A membership without a role is the one with a role, where there is just one."""
        senses = self.ends("member_of")
        folded = array("I")
        for one in self.reasons("member_of"):
            named = senses[one[:2]] - {0}
            folded.extend(one._replace(sense=min(named)) if one.sense == 0 and len(named) == 1 else one)
        self.said["member_of"] = folded

    def _sense(self, words: str) -> int:
        return self.senses.setdefault(slug(words, 40) if words else "", len(self.senses))

    def shared(self, attrs: Attrs) -> int:
        """The number of attributes, the same for equal ones whatever their order."""
        said = tuple(sorted(attrs.items()))
        number = self._attrs_of.get(said)
        if number is None:
            number = self._attrs_of[said] = len(self.attrs)
            self.attrs.append(dict(said))
        return number


def merged(kind: str, said: Iterable[Attrs]) -> Attrs:
    """The attributes of a link from those of its reasons."""
    found: Attrs = {}
    for attrs in said:
        for name, value in attrs.items():
            found[name] = _merged(kind, name, found.get(name), value)
    return found


def _merged(
    kind: str, name: str, old: Scalar | tuple[str, ...] | None, new: Scalar | tuple[str, ...]
) -> Scalar | tuple[str, ...]:
    if old is None or old == new:
        return new
    if name == "first_seen" or name == "sent":
        return min(str(old), str(new))
    if name == "last_seen" or name == "returned":
        return max(str(old), str(new))
    if name == "role" and kind == "attended":
        return min((str(old), str(new)), key=lambda role: (_ROLES.index(role) if role in _ROLES else len(_ROLES), role))
    return min(old, new, key=lambda value: (-len(str(value)), str(value)))
