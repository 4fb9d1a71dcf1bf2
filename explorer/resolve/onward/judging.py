"""Judgements applied over a record without any: what they can reach is linked twice, without them and as they have it, and all else is
carried over.

A court over the whole record would find the same, because all that it looks at is among what is linked again: the things that a judgement
may mean, and whatever the rules join with these or tell by number from them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from explorer.columns import Linked
from explorer.model import Record
from explorer.resolve.court import Court
from explorer.resolve.forms import SLUG_LENGTH, words
from explorer.resolve.judgements import JUDGED, Judgement
from explorer.resolve.onward.again import Woven
from explorer.resolve.onward.before import Before
from explorer.resolve.onward.going import Change, Going
from explorer.resolve.onward.stating import Stated
from explorer.resolve.onward.workings import Workings
from explorer.resolve.profiles import block_key

Words = tuple[str, ...]

_TRIES: Final = 12
_MOST: Final = 250
"""Judgements that reach so much that linking anew is as quick."""
_CUT: Final = SLUG_LENGTH // 2
"""Letters of the last part of an id from which on words of a name may have been left out of it."""


def can_be_applied(judgements: Sequence[Judgement]) -> bool:
    """Whether judgements can be applied over a record without any: not one on bodies, by which all that their papers say is told."""
    bodies = any(ref.startswith("body/") for said in judgements for ref in (said.a, said.b))
    return not bodies and len(judgements) <= _MOST


def judge_on(
    linked: Linked, workings: Workings, judgements: Sequence[Judgement], read: Callable[[str], Record]
) -> Woven | None:
    """The record with judgements that can be applied, from the one without; None where all is to be linked anew."""
    sums = dict(zip(workings.documents, workings.sums.tolist(), strict=True))
    councils = dict(zip(workings.documents, workings.councils, strict=True))
    before = Before(linked, workings, ())
    going = Going(before, Change(frozenset(), {}, sums, read), Stated(councils, workings.adopted, set()))
    if not going.prepared():
        return None
    going.take_in(Meant(before).rows(judgements))
    for _ in range(_TRIES):
        undisturbed = going.again(changed=())
        if going.widened(undisturbed):
            continue
        court = Court(judgements, undisturbed)
        apart = {block_key(node) for node in court.rulings("person").apart}
        seats = len(going.reseated)
        again = going.again(court, undisturbed, apart | going.reseated)
        missing = {again.was[key] for key in again.again.keys() - undisturbed.again.keys()}
        going.take_in(missing)
        if not going.widened(again) and not missing and seats == len(going.reseated):
            return again.woven()
    return None


class Meant:
    """The things of a record that judgements may mean: all that `Sides` could find, and maybe more."""

    def __init__(self, before: Before) -> None:
        self._before, self._mentions = before, before.workings.mentions
        self._kinds: dict[str, Mapping[Words, list[int]]] = {}

    def rows(self, judgements: Collection[Judgement]) -> set[int]:
        """The rows of all that the sides of some judgements may mean."""
        found: set[int] = set()
        for said in judgements:
            for ref, names, papers in ((said.a, said.a_names, said.a_papers), (said.b, said.b_names, said.b_papers)):
                id = ref.partition("#")[0]
                found.update(self._by_id(id))
                found.update(self._by_name(id, {words(name) for name in names}, papers))
        return found

    def _by_id(self, id: str) -> Iterator[int]:
        """The thing of an id, else those to which it leads as another id or may lead as that of a printed form."""
        row = self._before.linked.row(id)
        if row >= 0:
            yield row
            return
        yield from (row for row, other in self._before.workings.others if other == id)
        if id.startswith("person/"):
            last = id.rsplit("/", 1)[-1]
            known, any_name = {*last.split("-")}, len(last) > _CUT or last == "x"
            printed = self._printed("person").items()
            numbers = [number for name, found in printed if any_name or not known.isdisjoint(name) for number in found]
            yield from (row for _, row in self._at("person", numbers) if self._council(row) == id.split("/")[1])

    def _by_name(self, id: str, names: Collection[Words], papers: Collection[str]) -> Iterator[int]:
        """The things that papers print under some names: those papers, or any that are of the council in the id."""
        kind, *council = id.split("/")[:2]
        if kind in JUDGED and names:
            printed = self._printed(kind)
            held = {self._before.numbers[paper] for paper in papers if paper in self._before.numbers}
            numbers = [number for name in names for number in printed.get(name, ())]
            yield from (
                row for paper, row in self._at(kind, numbers) if paper in held or [self._council(row)] == council
            )

    def _council(self, row: int) -> str:
        return self._before.roster.ids[row].split("/")[1]

    def _printed(self, kind: str) -> Mapping[Words, list[int]]:
        """The numbers of the names under which papers print things of a kind, by their words."""
        if kind not in self._kinds:
            names = self._mentions.names
            numbers = np.unique(names.numbers[self._of_kind(kind)])
            found = self._kinds[kind] = defaultdict(list)
            for number, name in zip(numbers.tolist(), names.take(numbers), strict=True):
                found[words(name)].append(number)
        return self._kinds[kind]

    def _at(self, kind: str, numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
        """The papers that print some names, each with the row of what it means by them."""
        hits = self._of_kind(kind) & np.isin(self._mentions.names.numbers, numbers)
        found = np.column_stack((self._mentions.documents[hits], self._mentions.things[hits]))
        yield from ((paper, row) for paper, row in np.unique(found, axis=0).tolist())

    def _of_kind(self, kind: str) -> NDArray[np.bool_]:
        linked = self._before.linked
        number = linked.kinds.index(kind) if kind in linked.kinds else len(linked.kinds)
        hits: NDArray[np.bool_] = np.asarray(linked.numbers("thing kind"))[self._mentions.things] == number
        return hits
