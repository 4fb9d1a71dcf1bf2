"""The linked record laid out as columns: what `Linked` reads in place."""

from __future__ import annotations

import json
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from explorer.columns.sections import Column, packed
from explorer.columns.strings import Pool, laid_out
from explorer.model import Attributes, Entity, Evidence, Link, Merge, Problem, Resolution
from explorer.schema import RELATIONS

WEAK: Final = frozenset(relation.name for relation in RELATIONS.values() if relation.weak)
NO_PAGE: Final = -1
FEW: Final = 64
"""Links of one thing that are put in order when they are asked for; of more the order is kept."""


def pack(resolution: Resolution, key: str = "") -> bytes:
    """The bytes of a linked record under a key, the same for equal records on machines of one kind.

    Things and links are put in the order of their ids; merges and problems keep theirs.
    """
    return _Packing(resolution).bytes(key)


class _Packing:
    """Columns in the making. A row is the place of a thing or link in the order of ids; what is named and not there comes after all
    things."""

    def __init__(self, resolution: Resolution) -> None:
        self.entities = sorted(resolution.entities, key=lambda entity: entity.id)
        self.links = sorted(resolution.links, key=lambda link: link.id)
        self.resolution = resolution
        self.columns: dict[str, Column] = {}
        self.ids = Pool(entity.id for entity in self.entities)
        self.pools = {
            name: Pool() for name in ("labels", "attrs", "tails", "quotes", "refs", "reasons", "names", "gone")
        }
        self._pieces: dict[Evidence, int] = {}
        self._seen: dict[int, tuple[int, Evidence]] = {}
        self._counts = {
            "entity": Counter(entity.kind for entity in self.entities),
            "link": Counter(link.kind for link in self.links),
        }
        self._kinds = {
            name: {kind: number for number, kind in enumerate(sorted(found))} for name, found in self._counts.items()
        }
        self._bases = {basis: number for number, basis in enumerate(sorted({entity.basis for entity in self.entities}))}

    def bytes(self, key: str) -> bytes:
        """All columns as one file."""
        self._add_entities()
        self._add_links()
        self._add_evidence()
        self._add_adjacency()
        self._add_hubs()
        self._add_merges(self.resolution.merges)
        self._add_redirects(self.resolution.redirects)
        tables: dict[str, Iterable[str]] = {"ids": self.ids.numbers}
        tables |= {name: pool.numbers for name, pool in self.pools.items()}
        tables["problems"] = (_json(problem_row(problem)) for problem in self.resolution.problems)
        tables["standings"] = (
            _json([one.number, one.state, one.a, one.b, one.note]) for one in self.resolution.standings
        )
        texts: dict[str, bytes] = {}
        for name, strings in tables.items():
            self.columns[f"{name} at"], texts[name] = laid_out(strings)
        noted = {
            "key": key,
            "things": len(self.entities),
            "kinds": {name: sorted(found.items()) for name, found in self._counts.items()},
            "bases": list(self._bases),
        }
        return packed(noted, self.columns, texts)

    def _add_entities(self) -> None:
        things = self.entities
        labels, kinds = self.pools["labels"], self._kinds["entity"]
        self.columns["thing kind"] = array("B", (kinds[thing.kind] for thing in things))
        self.columns["thing basis"] = array("B", (self._bases[thing.basis] for thing in things))
        self.columns["thing label"] = array("I", (labels.number(thing.label) for thing in things))
        self._add_attributes("thing", things)
        order = sorted(range(len(things)), key=lambda row: (things[row].label.casefold(), things[row].id))
        order.sort(key=lambda row: things[row].date, reverse=True)
        order.sort(key=lambda row: kinds[things[row].kind])
        self.columns["thing order"] = array("I", order)

    def _add_links(self) -> None:
        links, kinds, tails = self.links, self._kinds["link"], self.pools["tails"]
        self.columns["link kind"] = array("B", (kinds[link.kind] for link in links))
        self.columns["link source"] = array("I", (self.ids.number(link.source) for link in links))
        self.columns["link target"] = array("I", (self.ids.number(link.target) for link in links))
        self.columns["link tail"] = array("I", (tails.number(tail_of(link)) for link in links))
        self._add_attributes("link", links)

    def _add_attributes(self, owner: str, rows: Iterable[Entity | Link]) -> None:
        attrs = self.pools["attrs"]
        # Most links share the attributes of others, and writing those out again and again takes longer than all the rest.
        refs: dict[int, int] = {}
        found, days = array("I"), array("i")
        for row in rows:
            ref = refs.get(id(row.attrs))
            if ref is None:
                ref = refs[id(row.attrs)] = attrs.number(_json(attrs_row(row.attrs)))
            found.append(ref)
            days.append(day_number(row.date))
        self.columns[f"{owner} attrs"], self.columns[f"{owner} day"] = found, days

    def _add_evidence(self) -> None:
        for owner, rows in (("thing", self.entities), ("link", self.links)):
            self._add_lists(f"{owner} pieces", ([self._piece(piece) for piece in row.evidence] for row in rows))
        quotes = self.pools["quotes"]
        pieces = self._pieces
        self.columns["piece document"] = array("I", (self.ids.number(piece.document) for piece in pieces))
        self.columns["piece start"] = array("I", (piece.start for piece in pieces))
        self.columns["piece end"] = array("I", (piece.end for piece in pieces))
        self.columns["piece page"] = array("i", (NO_PAGE if piece.page is None else piece.page for piece in pieces))
        self.columns["piece quote"] = array("I", (quotes.number(piece.quote) for piece in pieces))

    def _piece(self, piece: Evidence) -> int:
        known = self._seen.get(id(piece))
        if known is None:
            # Kept with its number, so that no other piece can have its identity.
            known = self._seen[id(piece)] = (self._pieces.setdefault(piece, len(self._pieces)), piece)
        return known[0]

    def _add_adjacency(self) -> None:
        """For each thing its links out and in, and the things one link away: by all links, and without the weak ones."""
        count = len(self.entities)
        source, target = self.columns["link source"], self.columns["link target"]
        whole = [row for row, (a, b) in enumerate(zip(source, target, strict=True)) if a < count and b < count]
        self._add_groups("out", source, whole)
        self._add_groups("into", target, whole)
        weak = {number for kind, number in self._kinds["link"].items() if kind in WEAK}
        kinds = self.columns["link kind"]
        strong = [row for row in whole if kinds[row] not in weak]
        for name, rows in (("near", whole), ("near strongly", strong)):
            near: list[set[int]] = [set() for _ in range(count)]
            for row in rows:
                near[source[row]].add(target[row])
                near[target[row]].add(source[row])
            self._add_lists(name, map(sorted, near))

    def _add_hubs(self) -> None:
        """For each thing with many links the rows of all of them, the newest first."""
        days, count = self.columns["link day"], len(self.entities)
        hubs, newest = array("I"), []
        for row in range(count):
            links = {*self._group("out", row), *self._group("into", row)}
            if len(links) > FEW:
                hubs.append(row)
                newest.append(sorted(links, key=lambda link: (-days[link], link)))
        self.columns["hub"] = hubs
        self._add_lists("newest", newest)

    def _add_groups(self, name: str, owners: Sequence[int], rows: Iterable[int]) -> None:
        """For each thing the rows it owns, in their order."""
        groups: list[list[int]] = [[] for _ in self.entities]
        for row in rows:
            groups[owners[row]].append(row)
        self._add_lists(name, groups)

    def _add_lists(self, name: str, lists: Iterable[Sequence[int]]) -> None:
        at, rows = array("I", [0]), array("I")
        for one in lists:
            rows.extend(one)
            at.append(len(rows))
        self.columns[f"{name} at"], self.columns[name] = at, rows

    def _group(self, name: str, row: int) -> Column:
        at = self.columns[f"{name} at"]
        return self.columns[name][at[row] : at[row + 1]]

    def _add_merges(self, merges: Sequence[Merge]) -> None:
        ids, pools = self.ids, self.pools
        self.columns["merge thing"] = array("I", (ids.number(merge.entity) for merge in merges))
        self.columns["merge document"] = array("I", (ids.number(merge.document) for merge in merges))
        for name, pool, values in (
            ("ref", pools["refs"], (merge.ref for merge in merges)),
            ("reason", pools["reasons"], (merge.reason for merge in merges)),
            ("name", pools["names"], (merge.name for merge in merges)),
            ("basis", pools["reasons"], (merge.basis for merge in merges)),
        ):
            self.columns[f"merge {name}"] = array("I", map(pool.number, values))
        owners = self.columns["merge thing"]
        self._add_groups("merges", owners, (row for row, owner in enumerate(owners) if owner < len(self.entities)))

    def _add_redirects(self, redirects: Mapping[str, str]) -> None:
        pairs = sorted(redirects.items())
        self.pools["gone"] = Pool(gone for gone, _ in pairs)
        self.columns["gone to"] = array("I", (self.ids.number(kept) for _, kept in pairs))


def tail_of(link: Link) -> str:
    """What the id of a link has beyond its kind and ends, as `/sense`; `=` and the whole id where it is made in another way."""
    head = f"{link.kind}/{link.source}/{link.target}"
    rest = link.id.removeprefix(head)
    return rest if link.id.startswith(head) and rest[:1] in ("", "/") else f"={link.id}"


@lru_cache(maxsize=65536)
def day_number(date: str) -> int:
    """An ISO date, as precise as it is, as a number that sorts with others: 2018-06 is 20180600; 0 for anything else."""
    parts = date.split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdecimal() for part in parts) or len(parts[0]) != 4:
        return 0
    year, month, day = (*map(int, parts), 0, 0)[:3]
    return year * 10000 + month * 100 + day if month <= 12 and day <= 31 else 0


def attrs_row(attrs: Attributes) -> dict[str, Any]:
    """Attributes with tuples as lists, in their order."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in attrs.items()}


def problem_row(problem: Problem) -> list[Any]:
    """A problem as JSON can hold it."""
    span = problem.span and [problem.span.start, problem.span.end]
    pieces = [[piece.document, piece.start, piece.end, piece.quote, piece.page] for piece in problem.evidence]
    return [problem.code, problem.message, span, problem.document, problem.about, pieces]


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
