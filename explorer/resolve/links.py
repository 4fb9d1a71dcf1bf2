"""Claims between things: one link for every pair and sense, with all the words that say so.

A thing is told by its row, its place in the order of ids, and a claim is seven numbers; a million of them are a few megabytes.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from explorer.model import Claim, Scalar
from explorer.resolve.facts import Attrs, Facts, Key
from explorer.resolve.forms import slug
from explorer.resolve.posts import for_now
from explorer.schema import RELATIONS

_SENSE: Final = {
    "holds": "role", "consulted_on": "role", "voted": "vote", "declared_interest": "interest", "member_of": "role", "on_agenda_of": "",
}  # fmt: skip
_ROLES: Final = ("chair", "vice-chair", "member", "substitute", "other member", "officer", "clerk")
SEEN: Final = ("member_of", "holds")
_KEPT: Final = {relation.name: frozenset((*relation.attributes, "date")) for relation in RELATIONS.values()}
_ENDS: Final = {
    relation.name: {(source, target) for source in relation.sources for target in relation.targets}
    for relation in RELATIONS.values()
}
_MEMBER: Final = "member_of"

Table = NDArray[np.uint32]
Place = tuple[int, int, int]
"""The number of a paper among all papers, and where words of it begin and end."""


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


class Links:
    """Collects reasons for links between things, by kind; `kinds` are those of all things by row, `documents` the numbers of papers."""

    def __init__(
        self,
        kinds: Sequence[str],
        documents: Mapping[str, int],
        senses: Iterable[str] = (),
        attrs: Iterable[Attrs] = (),
    ) -> None:
        self.kinds, self.documents = kinds, documents
        self.senses: dict[str, int] = {}
        self.attrs: list[Attrs] = []
        self._attrs_of: dict[tuple[object, ...], int] = {}
        self._said: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        for sense in ("", *senses):
            self.senses.setdefault(sense, len(self.senses))
        for one in ({}, *attrs):
            self.shared(one)

    def take(self, facts: Facts, row_of: Mapping[Key, int], papers: Container[str] | None = None) -> None:
        """Take the claims of papers, of all of them or of some, between things that have rows."""
        for subject, target, claim in facts.claims():
            if (papers is None or subject[0] in papers) and subject in row_of and target in row_of:
                if claim.kind == "refers_to" and any(
                    row_of.get(by) == row_of[target] for by, _ in facts.out(subject, "taken_by")
                ):
                    # What a body settles itself goes on to no other, though it says where the matter is introduced.
                    continue
                self._claim(facts, claim, row_of[subject], row_of[target], subject[0])

    def _claim(self, facts: Facts, claim: Claim, source: int, target: int, document: str) -> None:
        kinds = self.kinds[source], self.kinds[target]
        if source == target or kinds not in _ENDS.get(claim.kind, ()):
            return
        sense = attrs = 0
        if claim.attrs or claim.kind in SEEN:
            sense, attrs = self._sense_and_attrs(facts, claim, document)
        start, end = facts.place(document, claim.span)
        self._said[claim.kind].extend((source, target, sense, attrs, self.documents[document], start, end))

    def _sense_and_attrs(self, facts: Facts, claim: Claim, document: str) -> tuple[int, int]:
        names = _KEPT[claim.kind]
        kept: Attrs = {name: value for name, value in claim.attrs.items() if name in names and value != ""}
        if claim.kind == "holds" and (short := for_now(facts.mentions[document, claim.object].name)):
            kept["role"] = short
        sense = str(kept.get(_SENSE.get(claim.kind, ""), ""))
        if claim.kind in SEEN:
            date = str(kept.pop("date", "")) or facts.date_at(document, claim.span.start)
            if date:
                kept.update(first_seen=date, last_seen=date)
        return self._sense(sense), self.shared(kept)

    def add(self, kind: str, source: int, target: int, places: Iterable[Place], attrs: Mapping[str, Scalar]) -> None:
        """Take one more reason for a link, for each place; a thing is not linked to itself."""
        if source != target:
            number = self.shared(dict(attrs))
            for place in places:
                self._said[kind].extend((source, target, 0, number, *place))

    def drain(self) -> dict[str, Table]:
        """The reasons taken since the last time, by kind, each a row of the numbers that `Said` names."""
        taken = {kind: rows(numbers, len(Said._fields)) for kind, numbers in self._said.items()}
        self._said.clear()
        return taken

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


def rows(numbers: array[int], width: int) -> Table:
    """Numbers as rows of a table."""
    return np.array(numbers, np.uint32).reshape(-1, width)


def pairs(table: Table) -> NDArray[np.uint64]:
    """The two ends of each reason as one number."""
    return table[:, 0].astype(np.uint64) << np.uint64(32) | table[:, 1]


def joined(*many: Mapping[str, Table]) -> dict[str, Table]:
    """Reasons from several sources by kind."""
    found: defaultdict[str, list[Table]] = defaultdict(list)
    for tables in many:
        for kind, table in tables.items():
            found[kind].append(table)
    return {kind: np.concatenate(parts) for kind, parts in found.items()}


def folded(tables: Mapping[str, Table]) -> dict[str, Table]:
    """The same reasons with a membership without a role taken for the one with a role, where there is just one."""
    if _MEMBER not in tables:
        return dict(tables)
    table = tables[_MEMBER].copy()
    both, plain = pairs(table), table[:, 2] == 0
    named = np.unique(np.stack((both[~plain], table[~plain, 2].astype(np.uint64)), axis=1), axis=0)
    ends, first, count = np.unique(named[:, 0], return_index=True, return_counts=True)
    ends, senses = ends[count == 1], named[first[count == 1], 1].astype(np.uint32)
    if len(ends):
        at = np.minimum(np.searchsorted(ends, both), len(ends) - 1)
        hit = plain & (ends[at] == both)
        table[hit, 2] = senses[at[hit]]
    return {**tables, _MEMBER: table}


def merged(kind: str, said: Iterable[Attrs]) -> Attrs:
    """The attributes of a link from those of its reasons, in any order."""
    found: Attrs = {}
    reasons = list(said)
    for attrs in reasons:
        for name, value in attrs.items():
            found[name] = _merged(kind, name, found.get(name), value)
    if not all("basis" in attrs for attrs in reasons):
        found.pop("basis", None)  # One reason that is stated is enough.
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
