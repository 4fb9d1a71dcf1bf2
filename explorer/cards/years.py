"""Long lists of dated things by year: the newest year open, a line that unfolds for each of the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

from explorer.cards.far import Ends, Neighbour
from explorer.cards.sheet import Sheet, labelled
from explorer.cards.value import FEW, Line
from explorer.schema import counted

SHORT: Final = 2 * FEW
"""A list of so many needs no years."""

YEARS: Final = 5
"""Years that have a line of their own before the rest is folded away."""


def by_year(
    sheet: Sheet, name: str, found: Ends, line: Callable[[Neighbour], Line], nouns: tuple[str, str]
) -> list[Line]:
    """Return the lines of a list, the newest first, a long one under its years with their counts; `nouns` are one of them and many."""
    if len(found) <= SHORT:
        return sheet.folded(name, found, line, SHORT)
    return [line for lines in _years(sheet, name, found, line, nouns) for line in lines]


def _years(
    sheet: Sheet, name: str, found: Ends, line: Callable[[Neighbour], Line], nouns: tuple[str, str]
) -> Iterator[list[Line]]:
    start, all_years = 0, f"{name} years"
    spans = [(year, sum(1 for _ in days)) for year, days in groupby(found.days, key=lambda day: day // 10000)]
    shown = len(spans) if len(spans) <= YEARS + 1 or all_years in sheet.opened.times else YEARS
    for year, count in spans[:shown]:
        label, fold = str(year) if year else "no date", f"{name} {year}"
        if start == 0 or fold in sheet.opened.times:
            few = FEW if start == 0 else 0
            yield labelled(label, sheet.folded(fold, found.part(start, count), line, few))
        else:
            yield [Line(f"+{counted(count, *nouns)}", label, unfolds=fold)]
        start += count
    if shown < len(spans):
        years = counted(len(spans) - shown, "earlier year")
        yield [Line(f"+{counted(len(found) - start, *nouns)} in {years}", "before", unfolds=all_years)]
