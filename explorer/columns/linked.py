"""The linked record read in place from columns: things, links and quotes are made when somebody asks for them."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from explorer.collector import remembered
from explorer.columns.sections import Sections, mapped
from explorer.columns.strings import Strings
from explorer.columns.views import Entities, Redirects, Rows
from explorer.model import Attributes, Entity, Evidence, Link, Merge, Problem, Resolution, Span, Standing

_KEPT: Final = 4096
"""Things kept once made: those of a few screens."""

_NAMED: Final = 1 << 15
"""Ids kept once read: some megabytes."""

_LINK: Final = ("link kind", "link source", "link target", "link tail", "link attrs", "link pieces at", "link pieces")
_PIECE: Final = ("piece document", "piece start", "piece end", "piece quote", "piece page")
_MERGE: Final = ("thing", "document", "ref", "reason", "name", "basis")


class Linked:
    """A linked record over the bytes of a file. A row is the place of a thing in the order of ids, or of a link in that of kind, source,
    target and id.

    Reading raises DamagedColumns where the bytes are not those that were written.
    """

    def __init__(self, sections: Sections) -> None:
        self.sections = sections
        self.key: str = sections.noted["key"]
        self.count: int = sections.noted["things"]
        kinds = sections.noted["kinds"]
        self.kinds: tuple[str, ...] = tuple(kind for kind, _ in kinds["entity"])
        self.link_kinds: tuple[str, ...] = tuple(kind for kind, _ in kinds["link"])
        self.counts: Mapping[str, int] = dict(kinds["entity"])
        self.relations: Mapping[str, int] = dict(kinds["link"])
        links = sorted(self.relations.items())
        ends = accumulate(count for _, count in links)
        self._spans = {kind: range(end - count, end) for (kind, count), end in zip(links, ends, strict=True)}
        self._strings: dict[str, Strings] = {}
        self.thing = remembered(_KEPT, self.made)
        self._said = remembered(_KEPT, self._read_attrs)
        # A walk over all links comes back to the same ends and papers again and again.
        self._named = remembered(_NAMED, self.id)

    @classmethod
    def of(cls, resolution: Resolution, key: str = "") -> Linked:
        """The record of a resolution, in memory."""
        from explorer.columns.packing import pack

        return cls.over(pack(resolution, key))

    @classmethod
    def over(cls, data: bytes) -> Linked:
        """The record in some bytes."""
        return cls(Sections(memoryview(data)))

    @classmethod
    def open(cls, path: Path) -> Linked:
        """The record in a file, mapped into memory; raises OSError, or DamagedColumns for another file."""
        return cls(Sections(mapped(path)))

    @property
    def entities(self) -> Mapping[str, Entity]:
        """All things by id, in the order of their ids."""
        return Entities(self)

    @property
    def redirects(self) -> Mapping[str, str]:
        """Ids that went away, and the id of what each became."""
        return Redirects(self)

    def forget(self) -> None:
        """Drop the things that are kept, which hold the record: without them it goes away with its last user, and waits for no collector."""
        self.thing.cache_clear()

    def numbers(self, name: str) -> memoryview[int]:
        """A column of numbers."""
        return self.sections.numbers(name)

    def strings(self, name: str) -> Strings:
        """A table of strings."""
        try:
            return self._strings[name]
        except KeyError:
            return self._strings.setdefault(name, Strings(self.sections, name))

    def row(self, id: str) -> int:
        """The row of a thing, -1 where there is none."""
        return self.strings("ids").find(id, self.count)

    def id(self, row: int) -> str:
        """The id of a thing by its row."""
        return self.strings("ids")[row]

    def kind(self, row: int) -> str:
        """The kind of a thing by its row."""
        return self.kinds[self.numbers("thing kind")[row]]

    def label(self, row: int) -> str:
        """The label of a thing by its row."""
        return self.strings("labels")[self.numbers("thing label")[row]]

    def made(self, row: int) -> Entity:
        """A thing by its row, made anew; `thing` keeps the last ones."""
        basis: str = self.sections.noted["bases"][self.numbers("thing basis")[row]]
        return Entity(
            self.id(row), self.kind(row), self.label(row), self.attrs("thing", row), self._pieces("thing", row), basis
        )

    def rows_of(self, kind: str) -> memoryview[int]:
        """The rows of the things of a kind, newest first and then by name."""
        order, start = self.numbers("thing order"), 0
        for one in self.kinds:
            if one == kind:
                return order[start : start + self.counts[one]]
            start += self.counts[one]
        return order[:0]

    @property
    def links(self) -> Rows[Link]:
        """All links, by kind, source, target and id."""
        return Rows(self.link, range(len(self.numbers("link kind"))))

    def link_rows_of(self, kind: str) -> range:
        """The rows of the links of a kind."""
        return self._spans.get(kind, range(0))

    def link(self, row: int) -> Link:
        """A link by its row."""
        kinds, sources, targets, tails, attrs, at, pieces = self._link_columns
        kind, tail = self.link_kinds[kinds[row]], self.strings("tails")[tails[row]]
        source, target = self._named(sources[row]), self._named(targets[row])
        id = tail[1:] if tail[:1] == "=" else f"{kind}/{source}/{target}{tail}"
        said = Rows(self.piece, pieces[at[row] : at[row + 1]])
        return Link(id, kind, source, target, self._said(attrs[row]), said)

    @cached_property
    def _link_columns(self) -> tuple[memoryview[int], ...]:
        return tuple(map(self.numbers, _LINK))

    def group(self, name: str, row: int) -> memoryview[int]:
        """What a thing has of `out` or `into` (rows of links), `merges`, `near` or `near strongly` (rows of things)."""
        at = self.numbers(f"{name} at")
        return self.numbers(name)[at[row] : at[row + 1]]

    def newest(self, row: int) -> Sequence[int]:
        """The rows of all links of a thing, the newest first, those without a day last."""
        hubs = self.numbers("hub")
        at = bisect_left(hubs, row)
        if at < len(hubs) and hubs[at] == row:
            return self.group("newest", at)
        days = self.numbers("link day")
        return sorted({*self.group("out", row), *self.group("into", row)}, key=lambda link: (-days[link], link))

    @property
    def merges(self) -> Rows[Merge]:
        """Which mentions were taken for one thing, and why."""
        return Rows(self.merge, range(len(self.numbers("merge thing"))))

    def merges_of(self, row: int) -> Rows[Merge]:
        """The merges of one thing."""
        return Rows(self.merge, self.group("merges", row))

    def merge(self, row: int) -> Merge:
        """A merge by its row."""
        thing, document, ref, reason, name, basis = (self.numbers(f"merge {part}")[row] for part in _MERGE)
        tables = (("refs", ref), ("reasons", reason), ("names", name), ("merge bases", basis))
        return Merge(self.id(thing), self.id(document), *(self.strings(table)[number] for table, number in tables))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What a reader should know about the papers."""
        return tuple(_problem(*json.loads(row)) for row in self.strings("problems"))

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """What has become of each judgement."""
        return tuple(Standing(*json.loads(row)) for row in self.strings("standings"))

    def attrs(self, owner: str, row: int) -> Attributes:
        """The attributes of a `thing` or `link` by its row."""
        return self._said(self.numbers(f"{owner} attrs")[row])

    def attribute_names(self, owner: str) -> set[str]:
        """The attributes that any `thing` or `link` has."""
        said, names = self.strings("attrs"), set[str]()
        for ref in set(self.numbers(f"{owner} attrs")):
            names.update(json.loads(said[ref]))
        return names

    @property
    def whole_links(self) -> bool:
        """Whether both ends of every link are among the things."""
        ends = self.numbers("link source"), self.numbers("link target")
        return all(max(end, default=-1) < self.count for end in ends)

    def _read_attrs(self, ref: int) -> Attributes:
        said = json.loads(self.strings("attrs")[ref])
        return MappingProxyType(
            {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
        )

    def _pieces(self, owner: str, row: int) -> Rows[Evidence]:
        return Rows(self.piece, self.group(f"{owner} pieces", row))

    def whole(self) -> Resolution:
        """All of it at once."""
        return Resolution(
            tuple(self.entities.values()),
            tuple(self.links),
            dict(self.redirects),
            tuple(self.merges),
            self.problems,
            self.standings,
        )

    def piece(self, row: int) -> Evidence:
        """A piece of evidence by its row."""
        documents, starts, ends, quotes, pages = self._piece_columns
        page = pages[row]
        return Evidence(
            self._named(documents[row]),
            starts[row],
            ends[row],
            self.strings("quotes")[quotes[row]],
            None if page < 0 else page,
        )

    @cached_property
    def _piece_columns(self) -> tuple[memoryview[int], ...]:
        return tuple(map(self.numbers, _PIECE))


def _problem(code: str, message: str, span: list[int] | None, document: str, about: str, pieces: list[Any]) -> Problem:
    said = tuple(Evidence(*piece) for piece in pieces)
    return Problem(code, message, Span(*span) if span else None, document, about, said)
