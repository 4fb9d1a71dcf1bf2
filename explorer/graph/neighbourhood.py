"""What lies around a thing, to three links away, with hubs folded so that the answer stays small and quick."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explorer.columns import ByIds, Linked, Rows
from explorer.model import Link

HUB = 200
"""A thing with more links than this is a hub: only so many of its links are followed, the newest first."""

DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The things near a centre and every link among them that was looked at.

    `distance` maps each id to the links between it and the centre, nearest first; `links` are in the order of the record; `left_out`
    maps a folded hub to the number of its links that were not looked at.
    """

    centre: str
    distance: Mapping[str, int]
    links: Sequence[Link]
    left_out: Mapping[str, int]


def neighbourhood(linked: Linked, start: int, depth: int = 1, *, hub: int = HUB) -> Neighbourhood:
    """What is at most `depth` links (0 to 3, either way round) from the thing of a row.

    Raises ValueError for another depth.
    """
    if not 0 <= depth <= DEEPEST:
        raise ValueError(f"depth must be 0 to {DEEPEST}, not {depth}")
    source, target = linked.numbers("link source"), linked.numbers("link target")
    distance, left_out = {start: 0}, dict[int, int]()
    seen: set[int] = set()
    ring = [start]
    for level in range(depth + 1):
        found: set[int] = set()
        for here in ring:
            links = [*linked.group("out", here), *linked.group("into", here)]
            if len(links) > hub:
                left_out[here] = len(links) - hub
                links = [*linked.newest(here)[:hub]]
            seen.update(links)
            if level < depth:
                found.update([source[link] for link in links])
                found.update([target[link] for link in links])
        if level < depth:
            ring = sorted(found - distance.keys())
            distance.update(dict.fromkeys(ring, level + 1))
    inside = sorted([link for link in seen if source[link] in distance and target[link] in distance])
    folded = {row: left_out[row] for row in sorted(left_out)}
    return Neighbourhood(linked.id(start), ByIds(linked, distance), Rows(linked.link, inside), ByIds(linked, folded))
