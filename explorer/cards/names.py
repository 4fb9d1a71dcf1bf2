"""The names of a thing as papers print them, and why several of them were taken for one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from explorer.cards.sheet import Sheet, labelled
from explorer.cards.value import Line, Section
from explorer.model import Evidence, Merge
from explorer.schema import counted

if TYPE_CHECKING:
    from explorer.corpus import Corpus

_LOOKED_AT = 200
"""Quotes of a thing among which those that hold its printed names are looked for."""


def forms(corpus: Corpus, ident: str) -> list[tuple[str, int]]:
    """Return each printed form of a thing's name with the number of papers it stands in, the commonest first."""
    linked = corpus.linked
    # A merge is kept once for each name and paper.
    papers = Counter(map(linked.numbers("merge name").__getitem__, linked.group("merges", corpus.row(ident))))
    table = linked.strings("names")
    found = [(table[name], count) for name, count in papers.items() if table[name]]
    return sorted(found, key=lambda form: (-form[1], form[0]))


def printed(sheet: Sheet) -> list[Line]:
    """Return the lines of a card that say how papers print a name, or else what other names it has."""
    quotes = tuple(sheet.thing.evidence[:_LOOKED_AT])
    lines = [
        Line(f"“{name}”", note=f"in {counted(count, 'paper')}", evidence=_where(quotes, name))
        for name, count in forms(sheet.corpus, sheet.thing.id)
    ]
    if not lines:
        return sheet.value("aliases", "Also as")
    return labelled("Printed as", sheet.folded("Printed as", lines, lambda line: line))


def joined(sheet: Sheet) -> Section:
    """Return why several mentions were taken for one thing, each reason once, with the words of a paper for which it holds."""
    linked, row = sheet.corpus.linked, sheet.corpus.row(sheet.thing.id)
    numbers = linked.numbers("merge reason")
    first: dict[int, int] = {}
    for merge in linked.group("merges", row):
        first.setdefault(numbers[merge], merge)
    quotes = tuple(sheet.thing.evidence[:_LOOKED_AT])

    def line(merge: Merge) -> Line:
        return Line(
            merge.reason, evidence=_where([one for one in quotes if one.document == merge.document], merge.name)
        )

    found = [linked.merge(merge) for merge in first.values()]
    return Section("Taken for one because", tuple(sheet.folded("Taken for one", found, line)))


def _where(quotes: Sequence[Evidence], name: str) -> tuple[Evidence, ...]:
    """The first quote in which a name stands, else the first of all."""
    found = next((piece for piece in quotes if name in " ".join(piece.quote.split())), None)
    return (found,) if found else tuple(quotes[:1])
