"""What the cards of all kinds are written with: lines for attributes, for links and for what is not known."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Final, TypeVar

from explorer.cards.far import Ends, Neighbour, ends
from explorer.cards.value import FEW, Line, Opened, Section
from explorer.model import Entity, Evidence

if TYPE_CHECKING:
    from explorer.corpus import Corpus

NOT_RECORDED: Final = "not recorded"
NOT_HERE: Final = "not in the store"

T = TypeVar("T")


def led(end: Neighbour, label: str = "", note: str | None = None, text: str = "") -> Line:
    """Return the line that leads to the far end of a link, with the words behind the link."""
    other = end.other
    said = end.note if note is None else note
    return Line(text or other.label, label, said, other.id, other.kind, end.link.evidence or other.evidence)


THAT_DAY: Final = 'year:"{}"'
"""The search line for all things of a day, a month or a year."""


def section(heading: str, *parts: Sequence[Line], count: int = 0) -> Section:
    """Return the lines of some parts under a heading."""
    return Section(heading, tuple(line for part in parts for line in part), count)


def missing(label: str, words: str, why: str = "") -> list[Line]:
    """Return the line that says what is not known, in one of the four words for it, and why."""
    return [Line(words, label, why, missing=True)]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One thing of a record whose card is written, and what a reader has unfolded of it."""

    corpus: Corpus
    thing: Entity
    opened: Opened

    def out(self, *relations: str) -> Ends:
        """Return what the thing is linked to by relations that start at it."""
        return ends(self.corpus, self.thing.id, *relations)

    def into(self, *relations: str) -> Ends:
        """Return what is linked to the thing by relations that end at it."""
        return ends(self.corpus, self.thing.id, *relations, forward=False)

    def value(
        self, name: str, label: str, words: Callable[[str], str] = str, absent: str = "", why: str = "", finds: str = ""
    ) -> list[Line]:
        """Return the line of an attribute in words, or one that says it is not known, or none.

        `finds` is a search line for all of which the same can be said, with a slot `{}` for the words of the value.
        """
        held = self.thing.attrs.get(name)
        if held in (None, "", ()):
            return missing(label, absent, why) if absent else []
        text = "; ".join(held) if isinstance(held, tuple) else words(str(held))
        # A quote in a value would end it in the search line.
        found = finds.replace("{}", text) if '"' not in text else ""
        return [Line(text, label, evidence=self.thing.evidence or self._beginning, finds=found)]

    @property
    def _beginning(self) -> Sequence[Evidence]:
        """The place at which a paper begins, which is all that stands for the paper itself."""
        return (Evidence(self.thing.id, 0, 0, ""),) if self.thing.kind == "document" else ()

    def linked(self, found: Sequence[Neighbour], label: str, absent: str = "", why: str = "") -> list[Line]:
        """Return a line for each far end under one label, long lists folded, or one that says what is not known, or none."""
        if not found:
            return missing(label, absent, why) if absent else []
        return labelled(label, self.folded(label, found, led))

    def folded(self, name: str, found: Sequence[T], line: Callable[[T], Line], few: int = FEW) -> list[Line]:
        """Return a line for each thing found; of a long list the first ones, and a line that counts and unfolds the rest."""
        return self.first_of(name, found, len(found), line, few)

    def first_of(
        self, name: str, found: Iterable[T], count: int, line: Callable[[T], Line], few: int = FEW
    ) -> list[Line]:
        """Return the same of things that are made one by one and counted beforehand."""
        most = self.opened.most(name, few)
        # A line that hides one other would save nothing.
        shown = count if count <= most + 1 else most
        lines = list(map(line, islice(found, shown)))
        return lines if shown == count else [*lines, Line(f"+{count - shown:,} more", unfolds=name)]


def labelled(label: str, lines: list[Line]) -> list[Line]:
    """Return lines with a label on the first of them alone."""
    return [replace(line, label="" if at else label) for at, line in enumerate(lines)]
