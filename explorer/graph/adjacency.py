"""Every thing's links in both directions, found without copying: the base of neighbourhoods, paths and cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import attrgetter

from explorer.errors import UnknownId
from explorer.model import Entity, Link
from explorer.schema import RELATIONS

WEAK = frozenset(relation.name for relation in RELATIONS.values() if relation.weak)


class Adjacency:
    """Links by the thing at either end, each group sorted by link id, so that equal records are walked in equal order.

    A link with an end that is not among `entities` is not walked; `left_out` holds such links.
    """

    __slots__ = ("_into", "_out", "left_out")

    def __init__(self, entities: Iterable[Entity], links: Iterable[Link]) -> None:
        out: dict[str, list[Link]] = {entity.id: [] for entity in entities}
        into: dict[str, list[Link]] = {ident: [] for ident in out}
        lost: list[Link] = []
        for link in sorted(links, key=attrgetter("id")):
            if link.source in out and link.target in out:
                out[link.source].append(link)
                into[link.target].append(link)
            else:
                lost.append(link)
        self._out = {ident: tuple(found) for ident, found in out.items()}
        self._into = {ident: tuple(found) for ident, found in into.items()}
        self.left_out: tuple[Link, ...] = tuple(lost)

    def __contains__(self, ident: object) -> bool:
        return ident in self._out

    def __iter__(self) -> Iterator[str]:
        return iter(self._out)

    def __len__(self) -> int:
        return len(self._out)

    def out(self, ident: str) -> tuple[Link, ...]:
        """The links that leave `ident`. Raises UnknownId."""
        return self._of(self._out, ident)

    def into(self, ident: str) -> tuple[Link, ...]:
        """The links that arrive at `ident`. Raises UnknownId."""
        return self._of(self._into, ident)

    def degree(self, ident: str) -> int:
        """How many links touch `ident`; a link from a thing to itself counts twice. Raises UnknownId."""
        return len(self.out(ident)) + len(self.into(ident))

    def near(self, ident: str, weak: bool = True) -> Iterator[str]:
        """The ids one link away, either way round, once a link; weak relations only if asked. Raises UnknownId."""
        for link in self.out(ident):
            if weak or link.kind not in WEAK:
                yield link.target
        for link in self.into(ident):
            if weak or link.kind not in WEAK:
                yield link.source

    def between(self, a: str, b: str, weak: bool = True) -> Iterator[tuple[Link, bool]]:
        """The links that join `a` and `b`, each with True where it runs from `a` to `b`. Raises UnknownId."""
        if self.degree(b) < self.degree(a):
            yield from ((link, not forward) for link, forward in self.between(b, a, weak))
            return
        for link in self.out(a):
            if link.target == b and (weak or link.kind not in WEAK):
                yield link, True
        for link in self.into(a):
            if link.source == b and (weak or link.kind not in WEAK):
                yield link, False

    @staticmethod
    def _of(links: dict[str, tuple[Link, ...]], ident: str) -> tuple[Link, ...]:
        try:
            return links[ident]
        except KeyError:
            raise UnknownId(f"Nothing has the id {ident!r}", then="Search for it by its name.") from None
