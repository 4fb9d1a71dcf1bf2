"""What a selection holds: things by kind, made when they are looked at, so that there may be a million."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, overload

from explorer.model import Entity

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from explorer.columns import Linked
    from explorer.search import Hit


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found, the words in its label that answer the search, what tells it apart where another has that label, its ISO
    date, which for an agenda item is that of its meeting, and whether it only comes near what was asked."""

    entity: Entity
    matched: tuple[str, ...] = ()
    apart: str = ""
    date: str = ""
    near: bool = False


NEAREST: Final = "Nothing has these very words: this is what comes nearest."
"""What is said where nothing found has what was asked."""


def close(hits: Sequence[Hit]) -> int:
    """Return how many of some hits, the first, answer as closely as the best does: the others only come near what was asked."""
    if not hits:
        return 0
    best, sure = hits[0].tier, hits[0].sure

    def apart(hit: Hit) -> bool:
        return not (hit.sure if sure else hit.tier == best)

    # Mostly all do; hits are made when they are looked at.
    return bisect_left(hits, True, key=apart) if apart(hits[-1]) else len(hits)


_BELONGS: Final = ("holds", "member_of", "post_in", "part_of", "taken_under")
"""The relations that say to what a thing belongs, most telling first."""


_OTHER_NUMBER: Final = re.compile(r"\(\d[\d.]{0,8}\)\s")
"""The number that an item had elsewhere, printed after its own: its words tell more."""
_UNKNOWN: Final = "unknown"
"""How the part of an id begins that would name a council, where the paper names none."""


def apart(linked: Linked, row: int) -> str:
    """Return what tells a thing apart from others of its name: what it belongs to in most ways, else the council that its id names."""
    for relation in _BELONGS:
        other = _main(linked, row, relation)
        if other >= 0:
            return _OTHER_NUMBER.sub("", linked.label(other), count=1)
    parts = linked.id(row).split("/")
    council = parts[1] if len(parts) > 2 else _UNKNOWN
    return "" if council.startswith(_UNKNOWN) else " ".join(map(str.capitalize, council.split("-")))


def day_of(linked: Linked, row: int) -> str:
    """Return the ISO date of a thing, of an agenda item that of its meeting; nothing where none is known."""
    thing = linked.thing(row)
    if thing.date:
        return thing.date
    at = _first(linked, row, "on_agenda_of")
    return linked.thing(at).date if at >= 0 else ""


def found(linked: Linked, row: int, matched: tuple[str, ...], shared: bool, near: bool = False) -> Found:
    """Return a thing as it is found, told apart where it is `shared`: where another has its name."""
    return Found(linked.thing(row), matched, apart(linked, row) if shared else "", day_of(linked, row), near)


def _first(linked: Linked, row: int, relation: str) -> int:
    """The row of the first thing that a relation leads to, -1 where it leads to none."""
    span, out = linked.link_rows_of(relation), linked.group("out", row)
    # A thing may have tens of thousands of links, which are in the order of their relations.
    at = bisect_left(out, span.start)
    return linked.numbers("link target")[out[at]] if at < len(out) and out[at] in span else -1


def _main(linked: Linked, row: int, relation: str) -> int:
    """The row of the thing to which most links of a relation lead, the first of several, -1 where it leads to none."""
    span, out = linked.link_rows_of(relation), linked.group("out", row)
    start = bisect_left(out, span.start)
    ends = Counter(linked.numbers("link target")[at] for at in out[start : bisect_left(out, span.stop, start)])
    return max(ends, key=lambda end: ends[end], default=-1)


@dataclass(frozen=True, slots=True)
class Shown:
    """How the things of a record are shown in a list: `matched` gives the words that are lit in what no search has weighed, and `shared` tells
    of each row whether another thing of its kind has its label."""

    linked: Linked
    matched: Callable[[], tuple[str, ...]]
    shared: NDArray[np.bool_]

    def found(self, row: int, hit: Hit | None, near: bool) -> Found:
        """Return the thing of a row, weighed by a search as a `hit` or by none; `near` where it only comes near what was asked."""
        matched = hit.matched if hit is not None else self.matched()
        return found(self.linked, row, matched, bool(self.shared[row]), near)


class Listed(Sequence[Found]):
    """The things of one kind by their rows: those a search weighed, best first, then `more` others, whose rows `rest` gives once one is looked
    at; from `close` on things only come near what was asked."""

    def __init__(
        self,
        shown: Shown,
        hits: Sequence[Hit],
        best: NDArray[np.int64],
        more: int,
        rest: Callable[[], NDArray[np.int64]],
        close: int,
    ) -> None:
        self._shown, self._hits, self._best, self._more, self._rest = shown, hits, best, more, rest
        self.close = close

    def __len__(self) -> int:
        return len(self._best) + self._more

    @cached_property
    def _rows(self) -> NDArray[np.int64]:
        import numpy as np

        return np.concatenate((self._best, self._rest()))

    @overload
    def __getitem__(self, at: int) -> Found: ...
    @overload
    def __getitem__(self, at: slice) -> Listed: ...
    def __getitem__(self, at: int | slice) -> Found | Listed:
        if isinstance(at, slice):
            places, rows = range(len(self))[at], self._rows[at]
            hits = [self._hits[place] for place in places if place < len(self._hits)]
            near = sum(place < self.close for place in places)
            return Listed(self._shown, hits, rows, 0, lambda: rows[:0], near)
        at = range(len(self))[at]
        row = int((self._best if at < len(self._best) else self._rows)[at])
        return self._shown.found(row, self._hits[at] if at < len(self._hits) else None, at >= self.close)

    def find(self, id: str) -> int:
        """Return where a thing stands, -1 where it does not."""
        row = self._shown.linked.row(id)
        if row < 0:
            return -1
        # Those weighed are there, all others would have to be looked for.
        there = (self._best == row).nonzero()[0]
        if not len(there) and self._more:
            there = (self._rows == row).nonzero()[0]
        return int(there[0]) if len(there) else -1


@dataclass(frozen=True, slots=True)
class Results:
    """Things found by kind, best kind first. `line` is the search line that a plain question was read as, `nearest` are
    words of the record to try where nothing was found, `elsewhen` is the line without the days of the question where
    just these leave nothing, and `note` says how the answers fall short of the question."""

    groups: tuple[tuple[str, Listed], ...] = ()
    line: str = ""
    nearest: tuple[str, ...] = ()
    note: str = ""
    elsewhen: str = ""

    @property
    def told(self) -> str:
        """How a plain question was understood, for a title; nothing for what is no such question."""
        return self.note.rstrip(".:") or (f"read as {self.line}" if self.line else "")

    @property
    def total(self) -> int:
        """Number of things found."""
        return sum(len(found) for _, found in self.groups)

    @property
    def near(self) -> int:
        """Number of things found that only come near what was asked."""
        return sum(len(found) - found.close for _, found in self.groups)
