"""All records as one table, in an order of its own, so that the order they came in cannot matter."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from explorer.model import Claim, Evidence, Mention, Record, Scalar, Span
from explorer.resolve.councils import UNKNOWN, Council, council_of, known_councils
from explorer.resolve.rooms import adopt

if TYPE_CHECKING:
    from explorer.resolve.forenames import Meant

Key = tuple[str, str]
"""A mention: its document's id and its ref there."""


Attrs = dict[str, Scalar | tuple[str, ...]]
"""Attributes of a node or link in the making."""


@dataclass(slots=True)
class Thing:
    """A node in the making: its mentions best first, and the ids that lead to it beside its own."""

    id: str
    kind: str
    label: str
    attrs: Attrs
    keys: list[Key]
    basis: str = "stated"
    other_ids: set[str] = field(default_factory=set)


class Facts:
    """Mentions and claims of all records; everything here is sorted by document and place.

    `adopted` says, by document, why a paper that names no council is of the one in `councils`. Of some papers among many the
    councils are given, because which council a paper is of rests on all. `called` keeps, by document, whom forenames alone mean in
    it; see `forenames`. `several` tells that some paper is of a known council, so that those of none may be of many.
    """

    def __init__(
        self, records: Iterable[Record], councils: Mapping[str, Council] | None = None, several: bool = False
    ) -> None:
        unique: dict[str, Record] = {}
        for record in sorted(records, key=lambda r: (r.document, r.source.sha256, r.source.path)):
            unique.setdefault(record.document, record)
        self.records = unique
        self.mentions: dict[Key, Mention] = {}
        self._kinds: dict[str, list[Key]] = {}
        self._out: dict[Key, list[tuple[str, Key, Claim]]] = {}
        self._into: dict[Key, list[tuple[str, Key, Claim]]] = {}
        for record in unique.values():
            self._take(record)
        self._dates: dict[str, tuple[list[int], list[str]]] = {}
        self.councils: dict[str, Council] = dict(councils or {})
        self.adopted: dict[str, str] = {}
        self.called: dict[str, dict[str, Meant]] = {}
        if councils is None:
            known = known_councils(Counter(record.extraction.council for record in unique.values()))
            for record in unique.values():
                self.councils[record.document] = council_of(record.extraction.council, record.source.url, known)
            self.adopted = adopt(self)
            several = any(council != UNKNOWN for council in self.councils.values())
        self.several = several

    def _take(self, record: Record) -> None:
        for mention in record.extraction.mentions:
            key = (record.document, mention.ref)
            if mention.spans and key not in self.mentions:
                self.mentions[key] = mention
                self._kinds.setdefault(mention.kind, []).append(key)
        # One key for each mention, so that the tables below hold no copies of it.
        keys = {key[1]: key for key in ((record.document, mention.ref) for mention in record.extraction.mentions)}
        for claim in sorted(record.extraction.claims, key=_order):
            subject, target = keys.get(claim.subject), keys.get(claim.object)
            if subject in self.mentions and target in self.mentions:
                self._out.setdefault(subject, []).append((claim.kind, target, claim))
                self._into.setdefault(target, []).append((claim.kind, subject, claim))

    def keys(self, kind: str) -> list[Key]:
        """The mentions of a kind."""
        return self._kinds.get(kind, [])

    def keys_in(self, document: str, kind: str) -> Iterator[Key]:
        """The mentions of a kind in one paper."""
        return (
            key
            for mention in self.records[document].extraction.mentions
            if mention.kind == kind and (key := (document, mention.ref)) in self.mentions
        )

    def out(self, key: Key, *kinds: str) -> Iterator[tuple[Key, Claim]]:
        """Objects of the claims that a mention is the subject of."""
        return ((target, claim) for kind, target, claim in self._out.get(key, ()) if kind in kinds)

    def into(self, key: Key, *kinds: str) -> Iterator[tuple[Key, Claim]]:
        """Subjects of the claims that a mention is the object of."""
        return ((subject, claim) for kind, subject, claim in self._into.get(key, ()) if kind in kinds)

    def joined(self, other: Facts) -> Facts:
        """The facts of these papers and of others."""
        found = copy(self)
        found.records = dict(sorted({**self.records, **other.records}.items()))
        found.mentions = {**self.mentions, **other.mentions}
        found._out, found._into = {**self._out, **other._out}, {**self._into, **other._into}
        found.councils = {**self.councils, **other.councils}
        kinds = self._kinds.keys() | other._kinds.keys()
        # Mentions of one paper keep their order.
        found._kinds = {kind: sorted((*self.keys(kind), *other.keys(kind)), key=lambda key: key[0]) for kind in kinds}
        return found

    def within(self, papers: Container[str]) -> Facts:
        """The same facts with the mentions of some papers alone."""
        found = copy(self)
        found.records = {paper: record for paper, record in self.records.items() if paper in papers}
        found._kinds = {kind: [key for key in keys if key[0] in papers] for kind, keys in self._kinds.items()}
        return found

    def only(self, kind: str, keys: Iterable[Key]) -> Facts:
        """The same facts with no mentions of a kind but some."""
        kept, found = set(keys), copy(self)
        found._kinds = {**self._kinds, kind: [key for key in self.keys(kind) if key in kept]}
        return found

    def weight(self, key: Key) -> int:
        """The places where papers print a mention."""
        return len(self.mentions[key].spans)

    def times(self, key: Key) -> int:
        """The papers' mentions that a mention stands for."""
        return 1

    def claims(self) -> Iterator[tuple[Key, Key, Claim]]:
        """All claims with their ends."""
        for subject, found in self._out.items():
            for _, target, claim in found:
                yield subject, target, claim

    def attr(self, key: Key, name: str) -> str:
        """An attribute of a mention as text, empty where it has none."""
        value = self.mentions[key].attrs.get(name, "")
        return value if isinstance(value, str) else str(value)

    def listed(self, key: Key, name: str) -> tuple[str, ...]:
        """The values of an attribute of a mention that may have several; one string holds them with semicolons between."""
        value = self.mentions[key].attrs.get(name, ())
        values = value if isinstance(value, tuple) else str(value).split(";")
        return tuple(filter(None, map(str.strip, values)))

    def first(self, keys: Iterable[Key], name: str) -> str:
        """An attribute of the first mention that has it, as text."""
        return next((value for key in keys if (value := self.attr(key, name))), "")

    def council(self, key: Key) -> Council:
        """The council whose paper names the thing."""
        return self.councils[key[0]]

    def evidence(self, document: str, span: Span) -> Evidence:
        """The words of a span, with their page where the paper has pages."""
        source = self.records[document].source
        page = bisect_right(source.pages, span.start) if source.pages else 0
        start, end = self.place(document, span)
        return Evidence(document, start, end, source.text[start:end], page or None)

    def place(self, document: str, span: Span) -> tuple[int, int]:
        """Where a span begins and ends within the text of its paper."""
        return max(0, span.start), min(len(self.records[document].source.text), span.end)

    def date_at(self, document: str, offset: int) -> str:
        """The date of the sitting or front sheet that a place of a document belongs to: the last one named before it."""
        starts, dates = self._dates.get(document) or self._dates.setdefault(document, self._sittings(document))
        if not starts:
            return ""
        return dates[max(0, bisect_right(starts, offset) - 1)]

    def _sittings(self, document: str) -> tuple[list[int], list[str]]:
        found = sorted(
            (span.start, str(mention.attrs["date"]))
            for mention in self.records[document].extraction.mentions
            if mention.kind == "meeting" and mention.attrs.get("date") and mention.attrs.get("status") != "mentioned"
            for span in mention.spans
        )
        return [start for start, _ in found], [date for _, date in found]


def _order(claim: Claim) -> tuple[int, int, str, str, str, str]:
    said = repr(sorted(claim.attrs.items())) if claim.attrs else ""
    return (claim.span.start, claim.span.end, claim.kind, claim.subject, claim.object, said)
