"""Editions: a periodic report points at the edition before it, where the order is not in doubt."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from explorer.resolve.facts import Facts, Thing
from explorer.resolve.titles import in_year, series_words


class Edition(NamedTuple):
    """A report of a series; `series` is the same for all reports of one."""

    id: str
    series: str
    date: str
    period: str
    title: str


def edition_of(facts: Facts, report: Thing) -> Edition | None:
    """A report as an edition, or None where it is of no series or has no date."""
    title, date = (str(report.attrs.get(name, "")) for name in ("title", "date"))
    council = facts.council(report.keys[0])
    shared = series_words(title, council) if date else frozenset()
    if not shared:
        return None
    series = json.dumps([council.slug, *sorted(shared)], ensure_ascii=False)
    return Edition(report.id, series, date, str(report.attrs.get("period", "")), title)


def editions(reports: Iterable[Edition]) -> Iterator[tuple[str, str]]:
    """Pairs (newer, older) of one series; papers of one date or one period are not put in order."""
    series: dict[str, list[Edition]] = defaultdict(list)
    for report in reports:
        series[report.series].append(report)
    for one in series.values():
        yield from _chain(one)


def _chain(reports: list[Edition]) -> Iterator[tuple[str, str]]:
    by_order: dict[str, list[Edition]] = defaultdict(list)
    periods = {report.period for report in reports}
    dated = len(periods) == len(reports) and "" not in periods
    for report in reports:
        by_order[report.period if dated else report.date].append(report)
    steps = [by_order[order] for order in sorted(by_order)]
    for older, newer in pairwise(steps):
        if len(newer) == len(older) == 1 and _differ(newer[0], older[0]):
            yield newer[0].id, older[0].id


def _differ(a: Edition, b: Edition) -> bool:
    return not a.period or a.period != b.period or in_year(a.title) != in_year(b.title)
