"""A card as a value: no widget, no terminal, no markup; every text is as the record has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from explorer.model import NOTHING, Evidence

FEW: Final = 6
"""Lines of a list before the rest is folded away."""

STEP: Final = 200
"""Further lines that unfolding shows, so that no list of a hub is made whole."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card.

    `label` names what the line is ("Outcome"), `note` qualifies it ("chair"). `target` is the id of the thing it leads to
    and `kind` that thing's kind, both empty where it leads nowhere. `missing` says that the text stands for something that
    is not known. `unfolds` names the list whose further lines this line stands for, and `finds` is the search line for the
    things of which the same can be said.
    """

    text: str
    label: str = ""
    note: str = ""
    target: str = ""
    kind: str = ""
    evidence: Sequence[Evidence] = ()
    missing: bool = False
    quote: bool = False
    unfolds: str = ""
    finds: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; `count` is how many things the heading is about, 0 where that says nothing."""

    heading: str
    lines: tuple[Line, ...]
    count: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """All that is said of one thing, most important first. The title of a decision or action is its words; `evidence` is the title's."""

    id: str
    kind: str
    title: str
    subtitle: str
    sections: tuple[Section, ...]
    evidence: Sequence[Evidence] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all sections in order."""
        return tuple(line for section in self.sections for line in section.lines)


@dataclass(frozen=True, slots=True)
class Opened:
    """Which lists of a card a reader has unfolded, and how many times each."""

    times: Mapping[str, int] = field(default_factory=lambda: NOTHING)

    @classmethod
    def of(cls, names: Iterable[str]) -> Opened:
        """Return the lists of some names unfolded, each as often as it is named."""
        return cls(Counter(names))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the lists, each as often as it is unfolded."""
        return tuple(name for name, times in self.times.items() for _ in range(times))

    def most(self, name: str, few: int = FEW) -> int:
        """Return how many lines of a list are shown."""
        return few + STEP * self.times.get(name, 0)

    def further(self, name: str) -> Opened:
        """Return the same with one list unfolded once more."""
        return Opened({**self.times, name: self.times.get(name, 0) + 1})
