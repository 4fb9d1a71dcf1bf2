"""The measures as plain lines of at most 100 columns."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from tests.accuracy import twins
from tests.accuracy.measure import Measured, Paper
from tests.accuracy.rows import NAMES, Row, Rows, mean, total

ALL = "all"
WIDTH = 100
"""Columns; the table fits them as it is, sentences are wrapped."""


def table(measured: Measured) -> Iterator[str]:
    """Yield the table by publisher and row, the overview with the means, and the measures over all papers."""
    scored = measured.scored()
    for publisher, rows in scored.items():
        papers = sum(paper.scored is not None and paper.publisher == publisher for paper in measured.papers)
        yield from _block(f"{publisher}, {papers} paper{'s' * (papers != 1)} read by hand", rows)
        yield f"  {'mean':<20}{_number(mean(rows)):>53}"
    for publisher, rows in measured.published().items():
        papers = sum(paper.published is not None and paper.publisher == publisher for paper in measured.papers)
        yield from _block(f"{publisher}, {papers} papers against the publisher's own data", rows)
    yield from _overview(scored)
    yield from _twins(measured)
    yield from _suspects(measured)
    for paper in measured.papers:
        if paper.problem:
            yield from wrap(f"not read: {paper.name}: {paper.problem}", WIDTH, subsequent_indent="  ")


def misses(measured: Measured, only: str = "") -> Iterator[str]:
    """Yield what is missed and what is extra, paper by paper; `only` is a part of the papers' names."""
    for paper in measured.papers:
        if only.casefold() in paper.name.casefold():
            lines = list(_paper(paper))
            if lines:
                yield f"\n{paper.name}"
                yield from lines
    for twin in measured.pairs:
        if only.casefold() in twin.name.casefold() and (lines := list(_apart(twin))):
            yield f"\n{twin.name}, as PDF and as text"
            yield from lines


def _apart(twin: twins.Twin) -> Iterator[str]:
    for kind in twins.KINDS:
        yield from (f"  {kind}, only in the PDF:  {fact}" for fact in twin.pdf[kind])
        yield from (f"  {kind}, only in the text: {fact}" for fact in twin.text[kind])


def _paper(paper: Paper) -> Iterator[str]:
    for rows in (paper.scored, paper.published):
        for row in (rows or {}).values():
            for what in row.missed:
                yield f"  {row.name}, missed: {what}"
            for what in row.extras:
                yield f"  {row.name}, extra:  {what}"
    for name, why in paper.suspects:
        yield f"  a person? {name}: {', '.join(why)}"


def _block(title: str, rows: Rows) -> Iterator[str]:
    yield ""
    yield title
    yield f"  {'row':<20}{'found':>8}{'expected':>10}{'extra':>8}{'precision':>11}{'recall':>8}{'F1':>8}"
    for row in rows.values():
        if row.expected or row.extra:
            yield _line(row)


def _line(row: Row) -> str:
    counts = f"{row.found:>8}{row.expected:>10}{row.extra:>8}"
    return f"  {row.name:<20}{counts}{_number(row.precision):>11}{_number(row.recall):>8}{_number(row.f1):>8}"


def _overview(scored: dict[str, Rows]) -> Iterator[str]:
    columns = {**scored, ALL: total(scored.values())}
    yield ""
    yield "F1 by row and publisher"
    yield f"  {'row':<18}" + "".join(f"{publisher[:14]:>15}" for publisher in scored) + f"{ALL:>7}"
    for name in NAMES:
        yield f"  {name:<18}" + _cells([_f1(rows, name) for rows in columns.values()])
    yield f"  {'mean':<18}" + _cells([mean(rows) for rows in columns.values()])


def _f1(rows: Rows, name: str) -> float | None:
    return rows[name].f1 if name in rows else None


def _cells(numbers: list[float | None]) -> str:
    *publishers, every = numbers
    return "".join(f"{_number(number):>15}" for number in publishers) + f"{_number(every):>7}"


def _number(number: float | None) -> str:
    return "–" if number is None else f"{number:.3f}"


def _twins(measured: Measured) -> Iterator[str]:
    if pairs := measured.pairs:
        yield ""
        yield f"{len(pairs)} meetings published as PDF and as text: facts found in both papers, of those in either"
        for kind in twins.KINDS:
            both, every = twins.alike(pairs, kind)
            yield f"  {kind:<20}{both:>8} of {every:>6}{both / every if every else 1:>11.3f}"


def _suspects(measured: Measured) -> Iterator[str]:
    people = sum(paper.people for paper in measured.papers)
    doubtful = [why for paper in measured.papers for _, why in paper.suspects]
    yield ""
    yield f"{len(measured.papers)} papers read alone: names of people that look like no person's"
    yield f"  {'in all':<26}{len(doubtful):>6} of {people:>6}{len(doubtful) / people if people else 0:>9.3f}"
    counts = {
        reason: sum(reason in why for why in doubtful) for reason in dict.fromkeys(r for why in doubtful for r in why)
    }
    for reason, count in sorted(counts.items(), key=lambda pair: -pair[1]):
        yield f"    {reason:<24}{count:>6}"
