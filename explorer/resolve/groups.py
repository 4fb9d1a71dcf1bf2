"""Sets of nodes that are taken for one thing, with the reason for each join and marks that forbid others."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

N = TypeVar("N", bound=Hashable)


class Groups(Generic[N]):
    """Disjoint sets. Each set carries marks; two sets that bear one mark with different values are never joined by a rule."""

    def __init__(self) -> None:
        self._parent: dict[N, N] = {}
        self._members: dict[N, list[N]] = {}
        self._marks: dict[N, dict[Hashable, Hashable]] = {}
        self.reasons: dict[N, str] = {}
        self.forced: set[N] = set()

    def add(self, node: N, marks: Mapping[Hashable, Hashable] | None = None) -> None:
        """Takes a node and what it must agree in; adding it again adds marks."""
        if node not in self._parent:
            self._parent[node] = node
            self._members[node] = [node]
            self._marks[node] = {}
        if marks:
            self._marks[self.root(node)].update(marks)

    def root(self, node: N) -> N:
        """The node that stands for the set: one object, however often it is asked for."""
        parent = self._parent
        top = parent[node]
        while (above := parent[top]) is not top:
            top = above
        while (above := parent[node]) is not top:
            parent[node], node = top, above
        return top

    def contradict(self, a: N, b: N) -> Hashable | None:
        """The mark in which two sets differ, or None."""
        left, right = self._marks[self.root(a)], self._marks[self.root(b)]
        if len(left) > len(right):
            left, right = right, left
        return next((mark for mark, value in left.items() if right.get(mark, value) != value), None)

    def clashes(self, a: N, b: N) -> list[Hashable]:
        """All marks in which two sets differ."""
        left, right = self._marks[self.root(a)], self._marks[self.root(b)]
        return [mark for mark, value in left.items() if right.get(mark, value) != value]

    def join(self, a: N, b: N, reason: str, force: bool = False) -> bool:
        """Makes one set of two and says whether they are one now; `b` bears the reason. A mark stops it unless forced."""
        left, right = self.root(a), self.root(b)
        if left is right:
            return True
        if not force and self.contradict(left, right) is not None:
            return False
        if force:  # What a person said tells more than what a rule found before.
            self.reasons[b] = reason
            self.forced.update((a, b))
        else:
            self.reasons.setdefault(b, reason)
        if len(self._members[left]) + len(self._marks[left]) < len(self._members[right]) + len(self._marks[right]):
            left, right = right, left
        self._parent[right] = left
        self._members[left] += self._members.pop(right)
        for mark, value in self._marks.pop(right).items():
            self._marks[left].setdefault(mark, value)
        return True

    def together(self, a: N, b: N) -> bool:
        """Whether two nodes are in one set."""
        return self.root(a) is self.root(b)

    def members(self, node: N) -> list[N]:
        """All nodes of the set."""
        return self._members[self.root(node)]

    def basis(self, nodes: Iterable[N]) -> str:
        """`curated` where a person joined or parted one of the nodes, else `stated`."""
        return "curated" if any(node in self.forced for node in nodes) else "stated"

    def sets(self) -> Iterable[list[N]]:
        """Every set once."""
        return self._members.values()


@dataclass(frozen=True, slots=True)
class Same(Generic[N]):
    """Two nodes judged the same: why, by which judgement, and whether against an attendance list too."""

    a: N
    b: N
    reason: str
    number: int = 0
    forced: bool = False


@dataclass(slots=True)
class Rulings(Generic[N]):
    """Judgements brought down to nodes: marks that keep nodes apart, pairs that are joined over the rules.

    `split` has the nodes that a judgement parts from others the rules would join them with; `refused` says, by number, which pairs could
    not be joined and for which mark.
    """

    apart: dict[N, dict[Hashable, Hashable]] = field(default_factory=dict)
    same: list[Same[N]] = field(default_factory=list)
    split: set[N] = field(default_factory=set)
    refused: dict[int, Hashable] = field(default_factory=dict)

    def mark(self, groups: Groups[N], node: N) -> None:
        """Gives a node of `groups` the marks that keep it apart."""
        if node in self.apart:
            groups.add(node, self.apart[node])
        if node in self.split:
            groups.forced.add(node)

    def force(self, groups: Groups[N]) -> None:
        """Joins what was judged the same, but not what was judged different, and no two of one attendance list unless forced."""
        for same in self.same:
            against = [
                mark
                for mark in groups.clashes(same.a, same.b)
                if isinstance(mark, tuple) and (mark[0] == "judged" or (mark[0] == "list" and not same.forced))
            ]
            if against:
                self.refused[same.number] = against[0]
            else:
                groups.join(same.a, same.b, same.reason, force=True)
