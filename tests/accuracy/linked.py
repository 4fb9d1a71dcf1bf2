"""Short questions to the linked record of one paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from explorer.model import Entity, Evidence, Link, Resolution


class Linked:
    """The things and links of a resolution by kind and by end."""

    def __init__(self, resolution: Resolution) -> None:
        self.things = {thing.id: thing for thing in resolution.entities}
        self.links = resolution.links
        self._kinds: dict[str, list[Entity]] = defaultdict(list)
        self._out: dict[str, list[Link]] = defaultdict(list)
        self._into: dict[str, list[Link]] = defaultdict(list)
        for thing in resolution.entities:
            self._kinds[thing.kind].append(thing)
        for link in resolution.links:
            self._out[link.source].append(link)
            self._into[link.target].append(link)

    def of(self, kind: str) -> list[Entity]:
        """Things of a kind."""
        return self._kinds.get(kind, [])

    def out(self, ids: Iterable[str], *kinds: str) -> list[Link]:
        """Links of these kinds that start at one of the things."""
        return [link for id in ids for link in self._out.get(id, ()) if link.kind in kinds]

    def into(self, ids: Iterable[str], *kinds: str) -> list[Link]:
        """Links of these kinds that end at one of the things."""
        return [link for id in ids for link in self._into.get(id, ()) if link.kind in kinds]

    def targets(self, ids: Iterable[str], *kinds: str) -> set[str]:
        """Where those links end."""
        return {link.target for link in self.out(ids, *kinds)}

    def sources(self, ids: Iterable[str], *kinds: str) -> set[str]:
        """Where those links start."""
        return {link.source for link in self.into(ids, *kinds)}

    def names(self, thing: Entity) -> list[str]:
        """The name of a thing, its label and its other forms."""
        aliases = thing.attrs.get("aliases", ())
        more = aliases if isinstance(aliases, tuple) else (str(aliases),)
        return [name for name in (str(thing.attrs.get("name", "")), thing.label, *more) if name]

    def label(self, id: str) -> str:
        """What a person would call it."""
        return self.things[id].label

    def weight(self, id: str) -> int:
        """How many links touch a thing."""
        return len(self._out.get(id, ())) + len(self._into.get(id, ()))


def first(thing: Entity) -> Evidence | None:
    """The place in the paper that says so first."""
    return min(thing.evidence, key=lambda piece: (piece.start, piece.end), default=None)
