"""Editions: a periodic report points at the edition before it, where the order is not in doubt."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from explorer.resolve.facts import Facts, Thing
from explorer.resolve.reports import Reports
from explorer.resolve.titles import in_year, series_words


def editions(facts: Facts, reports: Reports) -> list[tuple[Thing, Thing]]:
    """Pairs (newer, older) of one series; papers of one date or one period are not put in order."""
    series: dict[tuple[str, frozenset[str]], dict[str, Thing]] = defaultdict(dict)
    for key, thing in reports.of.items():
        council = facts.council(key)
        shared = series_words(reports.title(key), council)
        if shared and key == thing.keys[0] and thing.attrs.get("date"):
            series[council.slug, shared][thing.id] = thing
    pairs: list[tuple[Thing, Thing]] = []
    for name in sorted(series, key=lambda pair: (pair[0], sorted(pair[1]))):
        pairs += _chain(list(series[name].values()))
    return pairs


def _chain(things: list[Thing]) -> list[tuple[Thing, Thing]]:
    by_order: dict[str, list[Thing]] = defaultdict(list)
    periods = {thing.attrs.get("period", "") for thing in things}
    dated = len(periods) == len(things) and "" not in periods
    for thing in things:
        by_order[str(thing.attrs["period" if dated else "date"])].append(thing)
    steps = [by_order[order] for order in sorted(by_order)]
    return [
        (newer[0], older[0])
        for older, newer in pairwise(steps)
        if len(newer) == len(older) == 1 and _differ(newer[0], older[0])
    ]


def _differ(a: Thing, b: Thing) -> bool:
    one, other = a.attrs.get("period", ""), b.attrs.get("period", "")
    return not one or one != other or in_year(str(a.attrs["title"])) != in_year(str(b.attrs["title"]))
