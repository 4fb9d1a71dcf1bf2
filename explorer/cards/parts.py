"""Lines and sections that cards of several kinds share."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from explorer.cards.cite import place
from explorer.cards.links import Neighbour, neighbours
from explorer.cards.value import Line, Section
from explorer.cards.words import BASIS, date_words
from explorer.model import Entity, Evidence
from explorer.schema import ATTRIBUTES, KINDS

if TYPE_CHECKING:
    from explorer.corpus import Corpus

NOT_RECORDED = "not recorded"
NOT_HERE = "not in the store"


def ends(corpus: Corpus, thing: Entity, *relations: str, forward: bool = True) -> tuple[Neighbour, ...]:
    """Return what a thing is linked to by these relations, seen from it."""
    links = corpus.out(thing.id, *relations) if forward else corpus.into(thing.id, *relations)
    return neighbours(corpus, links, forward)


def led(end: Neighbour, label: str = "", note: str | None = None) -> Line:
    """Return the line that leads to the far end of a link."""
    other = end.other
    said = end.note if note is None else note
    return Line(other.label, label, said, other.id, other.kind, end.link.evidence or other.evidence)


def linked(found: Collection[Neighbour], label: str, missing: str = "") -> list[Line]:
    """Return a line for each far end under one label, or one that says what is not known, or none."""
    if not found:
        return [Line(missing, label, missing=True)] if missing else []
    return [led(end, label if place == 0 else "") for place, end in enumerate(found)]


def value(thing: Entity, name: str, label: str, words: Callable[[str], str] = str, missing: str = "") -> list[Line]:
    """Return the line of an attribute in words, or one that says it is not known, or none."""
    held = thing.attrs.get(name)
    if held in (None, "", ()):
        return [Line(missing, label, missing=True)] if missing else []
    text = "; ".join(held) if isinstance(held, tuple) else words(str(held))
    return [Line(text, label, evidence=thing.evidence)]


def basis(thing: Entity) -> list[Line]:
    """Return a line where a thing is not simply stated by its paper."""
    said = BASIS.get(thing.basis)
    return [Line(said, "Basis")] if said else []


def facts(corpus: Corpus, thing: Entity) -> Section:
    """Return every attribute of a thing of a kind that has no card of its own."""
    lines = []
    for name in KINDS[thing.kind].attributes:
        words = date_words if ATTRIBUTES[name].type is str and name in ("date", "due") else str
        lines += value(thing, name, name.replace("_", " ").capitalize(), words)
    return Section("Facts", (*lines, *basis(thing)))


def sources(corpus: Corpus, thing: Entity, limit: int = 12) -> list[Section]:
    """Return the quotes a thing rests on with the paper and page of each, and why several names were taken for one."""
    pages: dict[str, dict[str, Evidence]] = {}
    for piece in thing.evidence[:limit]:
        pages.setdefault(place(corpus, piece), {}).setdefault(piece.quote, piece)
    lines: list[Line] = []
    for where, quotes in pages.items():
        lines += [Line(f"“{quote}”", evidence=(piece,), quote=True) for quote, piece in quotes.items()]
        first = next(iter(quotes.values()))
        lines.append(Line(where, "in", target=first.document, kind="document", evidence=(first,)))
    if len(thing.evidence) > limit:
        lines.append(Line(f"and {len(thing.evidence) - limit:,} more places in the papers"))
    reasons = dict.fromkeys(merge.reason for merge in corpus.merges_of(thing.id))
    same = tuple(Line(reason) for reason in reasons)
    return [Section("Source", tuple(lines)), Section("Taken for one because", same)]
