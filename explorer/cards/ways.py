"""How two things hang together, as sentences: each step of a way with its date, the words behind it, and what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from explorer.cards.far import link_note, rows
from explorer.cards.words import date_words
from explorer.model import Entity, Evidence, Link
from explorer.schema import RELATIONS, WEAK, counted

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.graph import Step

FEW = 3
"""Ways shown at first."""


@dataclass(frozen=True, slots=True)
class Stride:
    """One step of a way as a sentence: `start` `verb` `end`, with what the link says beside (`note`), when, and the link with its
    evidence, walked `forward` or back.

    `others` is how many further links join the two, `weak` whether the link only says that a paper names something.
    """

    start: Entity
    verb: str
    end: Entity
    note: str
    when: str
    others: int
    weak: bool
    link: Link
    forward: bool

    @property
    def evidence(self) -> Sequence[Evidence]:
        """The words that say so."""
        return self.link.evidence

    @property
    def tail(self) -> str:
        """What follows the object in the sentence: the note in brackets, and the date where no name has it already."""
        note = f" ({self.note})" if self.note else ""
        return f"{note}, {self.when}" if self.when else note

    @property
    def sentence(self) -> str:
        """The step as one sentence without a full stop."""
        return f"{self.start.label} {self.verb} {self.end.label}{self.tail}"


@dataclass(frozen=True, slots=True)
class Ways:
    """The shortest ways between two things, shortest first. `more` says that there are further ones, `weak` that weak links were used."""

    start: Entity
    end: Entity
    ways: tuple[tuple[Stride, ...], ...]
    weak: bool
    more: bool

    @property
    def heading(self) -> str:
        """What was asked."""
        return f"How {self.start.label} and {self.end.label} are linked"

    @property
    def answer(self) -> str:
        """How many ways there are and how long, or that there is none."""
        if self.start.id == self.end.id:
            return "They are one and the same."
        if not self.ways:
            return f"No way leads from {self.start.label} to {self.end.label}{'' if self.weak else ' by what the papers state'}."
        lengths = sorted({len(way) for way in self.ways})
        steps = counted(lengths[0], "step") if len(lengths) == 1 else f"{lengths[0]} to {lengths[-1]} steps"
        many = counted(len(self.ways), "way")
        if self.more:
            many = "The shortest way" if len(self.ways) == 1 else f"The shortest {many}"
        return f"{many}, of {steps}."

    @property
    def left_out(self) -> str:
        """What was not looked at, in a sentence; empty where nothing was left out."""
        return (
            ""
            if self.weak
            else "Left out: links that only say that a paper names a thing, or that two things stand in one paper."
        )


def ways(corpus: Corpus, a: str, b: str, weak: bool = False, limit: int = FEW) -> Ways:
    """Return the `limit` shortest ways from one thing to another, over weak links only where asked; raises UnknownId."""
    start, end = corpus.get(a), corpus.get(b)
    found = corpus.paths(start.id, end.id, weak=weak, limit=limit + 1) if start.id != end.id else ()
    told = tuple(tuple(_stride(corpus, step) for step in way) for way in found[:limit])
    return Ways(start, end, told, weak, len(found) > limit)


def _stride(corpus: Corpus, step: Step) -> Stride:
    link, relation = step.link, RELATIONS[step.link.kind]
    start, end = corpus.get(step.start), corpus.get(step.end)
    verb = relation.verb if step.forward else relation.reverse
    others = _others(corpus, start, end)
    return Stride(start, verb, end, _note(link), _when(link, start, end), others, relation.weak, link, step.forward)


def _note(link: Link) -> str:
    """What the link says beside its verb; that a member attended as a member says nothing."""
    note = link_note(link)
    return "" if note in ("member", "Member") else f"as {note}" if link.kind == "attended" else note


def _when(link: Link, start: Entity, end: Entity) -> str:
    day = date_words(link.date or end.date or start.date)
    return "" if day in start.label or day in end.label else day


def _others(corpus: Corpus, a: Entity, b: Entity) -> int:
    """How many further links join two things, weak ones aside."""
    linked = corpus.linked
    strong = [relation for relation in RELATIONS if relation not in WEAK]
    here, there = corpus.row(a.id), corpus.row(b.id)
    if len(linked.group("near", there)) < len(linked.group("near", here)):
        here, there = there, here
    ends = {True: linked.numbers("link target"), False: linked.numbers("link source")}
    found = {row for way in (True, False) for row in rows(corpus, here, strong, way) if ends[way][row] == there}
    return max(0, len(found) - 1)
