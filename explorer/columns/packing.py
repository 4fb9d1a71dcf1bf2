"""A linked record at hand, brought to tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from explorer.columns.days import day_number
from explorer.columns.layout import (
    NO_PAGE,
    Links,
    Lists,
    Merged,
    Numbers,
    Parts,
    Pieces,
    Things,
    attrs_json,
    lay_out,
)
from explorer.columns.strings import Pool
from explorer.model import Attributes, Entity, Evidence, Link, Resolution


def pack(resolution: Resolution, key: str = "") -> bytes:
    """The bytes of a linked record under a key, the same for equal records on machines of one kind.

    Things are put in the order of their ids, links in that of kind, source, target and id; merges and problems keep theirs.
    """
    return b"".join(lay_out(tables(resolution, key)))


def tables(resolution: Resolution, key: str = "") -> Parts:
    """The tables of a linked record, things and links in their order."""
    return _Packing(resolution).parts(key)


class _Packing:
    def __init__(self, resolution: Resolution) -> None:
        self.resolution = resolution
        self.entities = sorted(resolution.entities, key=lambda entity: entity.id)
        self.links = sorted(resolution.links, key=lambda link: (link.kind, link.source, link.target, link.id))
        self.ids = Pool(entity.id for entity in self.entities)
        self.attrs, self.tails = Pool(), Pool()
        self._pieces: dict[Evidence, int] = {}

    def parts(self, key: str) -> Parts:
        """All tables."""
        resolution = self.resolution
        things, links = self._things(), self._links()
        pieces = list(self._pieces)
        found = Pieces(
            self._ids_of(piece.document for piece in pieces),
            np.array([piece.start for piece in pieces], np.uint32),
            np.array([piece.end for piece in pieces], np.uint32),
            np.array([NO_PAGE if piece.page is None else piece.page for piece in pieces], np.int32),
            [piece.quote for piece in pieces],
        )
        merged = Merged(
            self._ids_of(merge.entity for merge in resolution.merges),
            self._ids_of(merge.document for merge in resolution.merges),
            *zip(*((merge.ref, merge.reason, merge.name, merge.basis) for merge in resolution.merges), strict=True),
        ) if resolution.merges else Merged(_none(), _none(), (), (), (), ())  # fmt: skip
        redirects = {gone: self.ids.number(kept) for gone, kept in sorted(resolution.redirects.items())}
        return Parts(
            list(self.ids.numbers), list(self.attrs.numbers), list(self.tails.numbers), things, links, found, merged, redirects,
            resolution.problems, resolution.standings, key,
        )  # fmt: skip

    def _things(self) -> Things:
        things = self.entities
        return Things(
            [thing.id for thing in things],
            [thing.kind for thing in things],
            [thing.label for thing in things],
            [thing.basis for thing in things],
            [thing.date for thing in things],
            self._attrs_of(thing.attrs for thing in things),
            self._pieces_of(things),
        )

    def _links(self) -> Links:
        links = self.links
        return Links(
            [link.kind for link in links],
            self._ids_of(link.source for link in links),
            self._ids_of(link.target for link in links),
            np.array([self.tails.number(tail_of(link)) for link in links], np.uint32),
            np.array([day_number(link.date) for link in links], np.int32),
            self._attrs_of(link.attrs for link in links),
            self._pieces_of(links),
        )

    def _ids_of(self, ids: Iterable[str]) -> Numbers:
        return np.array([self.ids.number(id) for id in ids], np.uint32)

    def _attrs_of(self, attrs: Iterable[Attributes]) -> Numbers:
        return np.array([self.attrs.number(attrs_json(one)) for one in attrs], np.uint32)

    def _pieces_of(self, rows: Sequence[Entity | Link]) -> Lists:
        at, found = [0], list[int]()
        for row in rows:
            found += [self._pieces.setdefault(piece, len(self._pieces)) for piece in row.evidence]
            at.append(len(found))
        return Lists(np.array(at, np.uint32), np.array(found, np.uint32))


def tail_of(link: Link) -> str:
    """What the id of a link has beyond its kind and ends, as `/sense`; `=` and the whole id where it is made in another way."""
    head = f"{link.kind}/{link.source}/{link.target}"
    rest = link.id.removeprefix(head)
    return rest if link.id.startswith(head) and rest[:1] in ("", "/") else f"={link.id}"


def _none() -> Numbers:
    return np.zeros(0, np.uint32)
