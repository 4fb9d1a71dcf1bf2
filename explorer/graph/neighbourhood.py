"""What lies around a thing, to three links away, with hubs folded so that the answer stays small and quick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from explorer.graph.adjacency import Adjacency
from explorer.model import Link

HUB = 200
"""A thing with more links than this is a hub: only so many of its links are followed, the newest first."""

DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The things near a centre and every link among them that was looked at.

    `distance` maps each id to the links between it and the centre, nearest first; `links` are sorted by id; `left_out`
    maps a folded hub to the number of its links that were not looked at.
    """

    centre: str
    distance: Mapping[str, int]
    links: tuple[Link, ...]
    left_out: Mapping[str, int]


def neighbourhood(adjacency: Adjacency, ident: str, depth: int = 1, *, hub: int = HUB) -> Neighbourhood:
    """What is at most `depth` links (0 to 3, either way round) from `ident`.

    Raises UnknownId, and ValueError for another depth.
    """
    if not 0 <= depth <= DEEPEST:
        raise ValueError(f"depth must be 0 to {DEEPEST}, not {depth}")
    adjacency.out(ident)
    distance, left_out = {ident: 0}, dict[str, int]()
    seen: dict[str, Link] = {}
    ring = [ident]
    for level in range(depth + 1):
        found: set[str] = set()
        for here in ring:
            for link in _followed(adjacency, here, hub, left_out):
                seen[link.id] = link
                found.add(link.target if link.source == here else link.source)
        if level < depth:
            ring = sorted(found - distance.keys())
            distance.update(dict.fromkeys(ring, level + 1))
    inside = (link for link in seen.values() if link.source in distance and link.target in distance)
    return Neighbourhood(ident, distance, tuple(sorted(inside, key=lambda link: link.id)), left_out)


def _followed(adjacency: Adjacency, ident: str, hub: int, left_out: dict[str, int]) -> Iterable[Link]:
    links = (*adjacency.out(ident), *adjacency.into(ident))
    if len(links) <= hub:
        return links
    left_out[ident] = len(links) - hub
    return nsmallest(hub, links, key=_newest_first)


def _newest_first(link: Link) -> tuple[bool, list[int], str]:
    return not link.date, [-ord(character) for character in link.date], link.id
