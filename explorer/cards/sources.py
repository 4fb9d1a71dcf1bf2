"""The quotes a thing rests on, with the paper and page of each."""

from __future__ import annotations

from explorer.cards.cite import place
from explorer.cards.eased import eased
from explorer.cards.names import joined
from explorer.cards.sheet import Sheet
from explorer.cards.value import Line, Section
from explorer.model import Evidence

PLACES = 12
"""Quotes before the rest is folded away."""


def sources(sheet: Sheet) -> list[Section]:
    """Return the quotes by paper, each once, and why several names were taken for one."""
    pieces = sheet.thing.evidence
    most = sheet.opened.most("Source", PLACES)
    pages: dict[str, dict[str, Evidence]] = {}
    for piece in pieces[:most]:
        # Places that differ in their white space or marks alone would look like one quote twice.
        said = " ".join(eased(sheet.corpus, piece).split())
        pages.setdefault(place(sheet.corpus, piece), {}).setdefault(said, piece)
    lines: list[Line] = []
    for where, quotes in pages.items():
        lines += [Line(f"“{said}”", evidence=(piece,), quote=True) for said, piece in quotes.items()]
        first = next(iter(quotes.values()))
        lines.append(Line(where, "in", target=first.document, kind="document", evidence=(first,)))
    if len(pieces) > most:
        lines.append(Line(f"+{len(pieces) - most:,} more places", unfolds="Source"))
    return [Section("Source", tuple(lines), count=len(pieces)), joined(sheet)]
