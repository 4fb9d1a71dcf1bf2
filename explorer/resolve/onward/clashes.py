"""Ids that are given in an order: where a thing that comes, goes or is renamed can change the id of one that was carried over."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence

_NUMBER = re.compile(r"-\d+$")


def clashes(ids: Sequence[str], again: Collection[int], touched: Iterable[str]) -> set[int]:
    """The rows of things, of which `ids` are all ids in order, that have one of the touched ids or one made of it by a number or, among
    people, by further names; but for those that are linked again."""
    found: set[int] = set()
    for id in {form for one in touched for form in (one, _NUMBER.sub("", one))}:
        at = bisect_left(ids, id)
        if at < len(ids) and ids[at] == id:
            found.add(at)
        at = bisect_left(ids, f"{id}-")
        while at < len(ids) and ids[at].startswith(f"{id}-"):
            if id.startswith("person/") or ids[at][len(id) + 1 :].isdecimal():
                found.add(at)
            at += 1
    return found - set(again)
