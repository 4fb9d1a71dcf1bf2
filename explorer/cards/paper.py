"""A paper as a reader goes through it: the facts that rest on its words, in its order, and its items as an outline."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from explorer.cards.words import date_words, told_state
from explorer.model import Entity, Evidence, Link
from explorer.schema import KINDS, RELATIONS

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_SAYS_NOTHING: Final = "documented_in"
"""That a thing stands in a paper is no fact of the paper."""

_ORDER: Final = {kind: number for number, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Support:
    """What a quote supports: a thing of the record, or a relation between two as a sentence. `target` is the thing to open and `kind`
    its kind; `weak` says that the words only name it."""

    words: str
    target: str
    kind: str
    relation: str = ""
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """Words of a paper that something of the record rests on; the things come before the relations, what only names one last."""

    evidence: Evidence
    supports: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line of the outline: what stands at `start` of the text, how deep it is (0 for the items, 1 for what was decided under one), a
    word on it, and the thing it is."""

    start: int
    words: str
    depth: int
    note: str
    target: str
    kind: str


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its text, the offset of each page (none where it has no pages), facts by place and headings by place."""

    document: str
    title: str
    text: str
    pages: tuple[int, ...]
    facts: tuple[Fact, ...]
    outline: tuple[Heading, ...]
    starts: Sequence[int] = field(init=False, repr=False, compare=False)
    """Where each fact begins."""
    reaches: Sequence[int] = field(init=False, repr=False, compare=False)
    """How far the facts up to each one reach."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", [fact.evidence.start for fact in self.facts])
        object.__setattr__(self, "reaches", list(accumulate((fact.evidence.end for fact in self.facts), max)))

    def page(self, offset: int) -> int | None:
        """Return the number of the page at an offset, from 1; None where the paper has no pages."""
        return max(1, bisect_right(self.pages, offset)) if self.pages else None

    def fact_at(self, start: int, end: int) -> int | None:
        """Return the number of the first fact that begins in `[start, end)`, else of the last before it that reaches into it."""
        at = bisect_left(self.starts, start)
        if at < len(self.starts) and self.starts[at] < end:
            return at
        while at > 0 and self.reaches[at - 1] > start:
            at -= 1
            if self.facts[at].evidence.end > start:
                return at
        return None

    def next_fact(self, number: int | None, offset: int, by: int) -> int | None:
        """Return the number of the fact after another, or before it; without one, of the nearest after or before an offset."""
        if number is None:
            at = bisect_right(self.starts, offset)
            number = at - 1 if by > 0 else at
        return number + by if 0 <= number + by < len(self.facts) else None

    def heading_at(self, offset: int) -> int | None:
        """Return the number of the heading that an offset stands under; None before the first."""
        at = bisect_right([heading.start for heading in self.outline], offset) - 1
        return at if at >= 0 else None


def paper(corpus: Corpus, document: str) -> Paper:
    """Return a paper with all that rests on it; raises UnknownId, or DamagedStore where it is damaged."""
    thing = corpus.get(document)
    cited = corpus.cited(thing.id)
    return Paper(
        thing.id,
        thing.label,
        corpus.text(thing.id),
        corpus.pages(thing.id),
        _facts(corpus, cited.things, cited.links),
        _outline(cited.things),
    )


def _facts(
    corpus: Corpus, things: Sequence[tuple[Entity, Evidence]], links: Sequence[tuple[Link, Evidence]]
) -> tuple[Fact, ...]:
    said: dict[tuple[int, int], tuple[Evidence, list[Entity], list[Link]]] = {}
    for thing, piece in sorted(things, key=lambda pair: _ORDER[pair[0].kind]):
        said.setdefault((piece.start, piece.end), (piece, [], []))[1].append(thing)
    for link, piece in sorted(links, key=lambda pair: RELATIONS[pair[0].kind].weak):
        if link.kind != _SAYS_NOTHING:
            said.setdefault((piece.start, piece.end), (piece, [], []))[2].append(link)
    return tuple(_fact(corpus, *said[place]) for place in sorted(said))


def _fact(corpus: Corpus, piece: Evidence, things: Sequence[Entity], links: Sequence[Link]) -> Fact:
    first = things[0].id if things else ""
    named = (
        Support(f"{KINDS[thing.kind].one.capitalize()}: {_words(thing)}", thing.id, thing.kind) for thing in things
    )
    return Fact(piece, (*named, *(_relation(corpus, link, first) for link in links)))


def _relation(corpus: Corpus, link: Link, first: str) -> Support:
    """A relation as a sentence; where its subject is the thing named just before, the sentence says "it", and the other end is opened."""
    source, target = corpus.get(link.source), corpus.get(link.target)
    row = RELATIONS[link.kind]
    note = next((str(link.attrs[name]) for name in ("role", "vote", "interest") if link.attrs.get(name)), "")
    subject, opens = ("it", target) if source.id == first else (source.label, source)
    words = f"{subject} {row.verb} {target.label}{f' ({note})' if note else ''}"
    return Support(words, opens.id, opens.kind, row.name, row.weak)


def _words(thing: Entity) -> str:
    words = " ".join(str(thing.attrs.get("text") or thing.label).split())
    outcome = thing.attrs.get("outcome")
    return f"{words} ({outcome})" if outcome else words


def _note(thing: Entity) -> str:
    """What became of a decision, the state of a task or when it is due, the day of a report."""
    if thing.kind in ("item", "meeting"):
        return ""
    if thing.kind == "action":
        due = date_words(str(thing.attrs.get("due", "")))
        return told_state(thing) or (f"due {due}" if due else "")
    return str(thing.attrs.get("outcome", "")) or date_words(thing.date)


def _outline(things: Sequence[tuple[Entity, Evidence]]) -> tuple[Heading, ...]:
    """Items, with what was decided under each that stands in this paper; without items, meetings, reports and decisions."""
    kinds = {thing.kind for thing, _ in things}
    wanted = ("item", "decision", "action") if "item" in kinds else ("meeting", "report", "decision", "action")
    first: dict[str, Heading] = {}
    for thing, piece in things:
        if thing.kind not in wanted or (thing.id in first and first[thing.id].start <= piece.start):
            continue
        below = int(thing.kind in ("decision", "action") and "item" in kinds)
        first[thing.id] = Heading(piece.start, " ".join(thing.label.split()), below, _note(thing), thing.id, thing.kind)
    return tuple(sorted(first.values(), key=lambda heading: (heading.start, heading.depth, heading.target)))
