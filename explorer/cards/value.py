"""A card as a value: no widget, no terminal, no markup; every text is as the record has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from explorer.model import Evidence


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card.

    `label` names what the line is ("Outcome"), `note` qualifies it ("chair"). `target` is the id of the thing it leads to
    and `kind` that thing's kind, both empty where it leads nowhere. `missing` says that the text stands for something that
    is not known.
    """

    text: str
    label: str = ""
    note: str = ""
    target: str = ""
    kind: str = ""
    evidence: Sequence[Evidence] = ()
    missing: bool = False
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading."""

    heading: str
    lines: tuple[Line, ...]


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
