"""A row of the table: how many facts of one sort were expected, found and invented."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

NAMES = (
    "meetings",
    "meeting details",
    "bodies",
    "people",
    "attendance",
    "roles",
    "membership",
    "reports",
    "report links",
    "decisions",
    "outcomes",
    "decision links",
    "votes",
    "recommendations",
    "declarations",
    "actions",
    "evidence",
)
"""The rows that are scored against the gold facts, in the order of the table."""


@dataclass
class Row:
    """Counts of one sort of fact, with the words for what is missed and what is extra."""

    name: str
    found: int = 0
    expected: int = 0
    extra: int = 0
    missed: list[str] = field(default_factory=list)
    extras: list[str] = field(default_factory=list)

    def want(self, found: object, what: str) -> bool:
        """Count one expected fact and whether it was found."""
        self.expected += 1
        if found:
            self.found += 1
        else:
            self.missed.append(what)
        return bool(found)

    def spare(self, what: str) -> None:
        """Count one fact that the paper does not state."""
        self.extra += 1
        self.extras.append(what)

    def add(self, other: Row) -> None:
        """Add the counts of another paper."""
        self.found += other.found
        self.expected += other.expected
        self.extra += other.extra

    @property
    def recall(self) -> float | None:
        """Found of expected; None where nothing is expected."""
        return self.found / self.expected if self.expected else None

    @property
    def precision(self) -> float | None:
        """Found of found and extra; None where there is neither."""
        return self.found / (self.found + self.extra) if self.found + self.extra else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of precision and recall; None where nothing is expected, 0 where nothing is found."""
        if not self.expected:
            return None
        return 2 * self.found / (self.expected + self.found + self.extra)


Rows = dict[str, Row]


def total(many: Iterable[Mapping[str, Row]]) -> Rows:
    """Return the sums of the rows of several papers, in the order in which the rows first come."""
    sums: Rows = {}
    for rows in many:
        for name, row in rows.items():
            sums.setdefault(name, Row(name)).add(row)
    return sums


def mean(rows: Mapping[str, Row]) -> float | None:
    """Return the mean F1 over the rows that expect something, or None."""
    scores = [row.f1 for row in rows.values() if row.f1 is not None]
    return sum(scores) / len(scores) if scores else None
