"""The growing extraction of one document: mentions are folded by their printed form, claims join them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property

from explorer.model import Attributes, Claim, Extraction, Mention, Problem, Scalar, Source, Span
from explorer.text import frontmatter
from explorer.text.dates import Dates
from explorer.text.lines import Line, at_or_after, split
from explorer.text.mask import mask
from explorer.text.seek import Seeker
from explorer.text.sentences import Paragraphs

MeetingOf = Callable[[str, str, int, int], str]
"""Records a meeting of a body (its ref) on an ISO date named at `[start, end)` and returns its ref."""

NamedBody = Callable[[str, int, int], str]
"""Records a body by the name printed at `[start, end)` and returns its ref."""

_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]", re.MULTILINE)

Value = Scalar | tuple[str, ...]


def fold(words: str) -> str:
    """Return printed words with white space folded to single spaces."""
    return " ".join(words.split())


class Draft:
    """Collects what rules find in one source; `masked` has the same offsets as the source's text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.front = frontmatter.read(source.text)
        self.masked = mask(frontmatter.blanked(source.text, self.front))
        self.seeker = Seeker(self.masked)
        self.lines: tuple[Line, ...] = split(self.masked)
        self.dates = Dates(self.masked)
        self.council = ""
        self._attrs: dict[str, dict[str, Value]] = {}
        self._names: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._spans: dict[str, dict[tuple[int, int], Span]] = {}
        self._places: dict[tuple[int, int], Span] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}
        self._claims: dict[tuple[str, str, str, int, int], Claim] = {}
        self._ends: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
        self._problems: dict[tuple[str, str], Problem] = {}

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """The numbers of the lines that the source marks as headings, as Markdown does."""
        marks = _HEADING.finditer(self.text) if "#" in self.text else ()
        return tuple(number for mark in marks if (number := at_or_after(self.lines, mark.end())) < len(self.lines))

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """The paragraphs of the masked text."""
        return Paragraphs(self.masked)

    def mention(self, kind: str, name: str, start: int, end: int, key: str = "", **attrs: Value) -> str:
        """Record a thing named at `[start, end)` and return its ref; the same kind and key (by default its folded name) is one
        mention with several spans. Attributes already known stay; new ones are added."""
        printed = fold(name)
        ident = (kind, key or printed.casefold())
        ref = self._keys.get(ident)
        if ref is None:
            number = self._counts.get(kind, 0)
            self._counts[kind] = number + 1
            ref = self._keys[ident] = f"{kind}:{number}"
            self._kinds[ref], self._names[ref] = kind, printed
            self._attrs[ref], self._spans[ref] = {}, {}
        self.also(ref, start, end)
        for attr, value in attrs.items():
            if value != "" and value != ():
                self._attrs[ref].setdefault(attr, value)
        return ref

    def put(self, ref: str, **attrs: Value) -> None:
        """Set attributes of a mention, replacing what it had."""
        self._attrs[ref].update(attrs)

    def also(self, ref: str, start: int, end: int) -> None:
        """Add a place at which a mention is named again."""
        spans = self._spans[ref]
        if (start, end) not in spans:
            spans[start, end] = self._span(start, end)

    def _span(self, start: int, end: int) -> Span:
        # Claims mostly stand where a mention does, and share its span.
        known = self._places.get((start, end))
        if known is None:
            known = self._places[start, end] = Span(start, end)
        return known

    def attr(self, ref: str, name: str) -> Value | None:
        """Return an attribute of a mention, or None."""
        return self._attrs[ref].get(name)

    def name(self, ref: str) -> str:
        """Return the printed name of a mention."""
        return self._names[ref]

    def refs(self, kind: str) -> list[str]:
        """Return the refs of one kind in order of appearance in the rules."""
        return [ref for ref, own in self._kinds.items() if own == kind]

    def spans(self, ref: str) -> list[Span]:
        """Return the places of a mention."""
        return list(self._spans[ref].values())

    def claim(
        self, kind: str, subject: str, target: str, start: int, end: int, attrs: Attributes | None = None
    ) -> None:
        """Record an edge between two mentions with the words that say so."""
        ident = (kind, subject, target, start, end)
        if subject != target and ident not in self._claims:
            claim = self._claims[ident] = Claim(kind, subject, target, self._span(start, end), dict(attrs or {}))
            self._ends[kind, subject].append(claim)
            self._ends[kind, target].append(claim)

    def claims(self, kind: str, subject: str = "", target: str = "") -> list[Claim]:
        """Return the claims of one kind from `subject`, to `target`, or both."""
        near = self._ends.get((kind, subject or target), [])
        return [c for c in near if (not subject or c.subject == subject) and (not target or c.object == target)]

    def problem(self, code: str, message: str, start: int, end: int) -> None:
        """Record something a reader should know about this document."""
        self._problems.setdefault((code, message), Problem(code, message, Span(start, end)))

    def finish(self) -> Extraction:
        """Return the extraction; mentions in order of their first place."""
        mentions = [
            Mention(ref, self._kinds[ref], name, tuple(self._spans[ref].values()), _frozen(self._attrs[ref]))
            for ref, name in self._names.items()
        ]
        return Extraction(tuple(mentions), tuple(self._claims.values()), tuple(self._problems.values()), self.council)


def _frozen(attrs: Mapping[str, Value]) -> Attributes:
    return dict(sorted(attrs.items())) if len(attrs) > 1 else dict(attrs)
