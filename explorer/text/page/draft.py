"""The growing extraction of one document: mentions are folded by their printed form, claims join them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cached_property, partial

from explorer.model import Attributes, Claim, Extraction, Mention, Problem, Scalar, Source, Span
from explorer.text.page import bilingual, frontmatter, longlines, pagelayout, tablepage, trackertables
from explorer.text.page.dates import Dates
from explorer.text.page.lines import at_or_after, split
from explorer.text.page.mask import mask
from explorer.text.page.seek import Seeker
from explorer.text.page.sentences import Paragraphs

MeetingOf = Callable[[str, str, int, int], str]
"""Records a meeting of a body (its ref) on an ISO date named at `[start, end)` and returns its ref."""

NamedBody = Callable[[str, int, int], str]
"""Records a body by the name printed at `[start, end)` and returns its ref."""

_as_claim, _as_span = partial(tuple.__new__, Claim), partial(tuple.__new__, Span)
"""Make these of their fields in order, without a call of Python's own for each of the many."""
_MARK = re.compile(r"[*_<\[\\&#]|---")
_SYMBOL = re.compile("[\uf0b7\uf0a7\uf0d8\uf0fc\uf02d]")
_HYPHENED = re.compile(r"-\s(?<=[a-z]-\s)(?=[A-ZÀ-Þ][a-zà-ÿ'’])")
"""What is left of the end of a line within a double surname."""
_LONGEST_LABEL = 90
_SYMBOLS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf0fc": "•", "\uf02d": "-"})
_LEADS = re.compile(r"\s*(?:[*•▪·–—-]+(?:\s+|(?=[^\s\d]))|[.,;:”]\s+(?=\w))*")
"""Marks of a list, and stops of what was before, that lead."""
_BOLD = re.compile(r"^[ \t]*(?P<mark>\*\*)[^\n]{1,160}\*\*:?[ \t]*$", re.MULTILINE)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]", re.MULTILINE)

Value = Scalar | tuple[str, ...]


def fold(words: str) -> str:
    """Return printed words with white space folded to single spaces."""
    return " ".join(words.split())


def bulleted(words: str) -> str:
    """Return words with bullets for the characters of symbol fonts, and without the mark of a list or the stop of what was before that leads."""
    shown = words if words.isascii() or not _SYMBOL.search(words) else words.translate(_SYMBOLS)
    leads = None if shown[:1].isalnum() else _LEADS.match(shown)
    return shown[leads.end() :] or shown if leads else shown


def short(words: str) -> str:
    """Return words as a label: at most 90 characters, cut between words with an ellipsis."""
    return words if len(words) <= _LONGEST_LABEL else words[: _LONGEST_LABEL - 3].rsplit(" ", 1)[0] + "…"


class _Ends:
    """The claims of one kind; those with a certain end are looked up in an index that is brought up to date when it is asked."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._by_end: defaultdict[str, list[Claim]] = defaultdict(list)
        self._indexed = 0

    def between(self, subject: str, target: str) -> list[Claim]:
        for claim in self.claims[self._indexed :]:
            self._by_end[claim.subject].append(claim)
            self._by_end[claim.object].append(claim)
        self._indexed = len(self.claims)
        known = self._by_end
        if not subject:
            return [claim for claim in known.get(target, ()) if claim.object == target]
        of_subject = [claim for claim in known.get(subject, ()) if claim.subject == subject]
        return [claim for claim in of_subject if claim.object == target] if target else of_subject


class Draft:
    """Collects what rules find in one source; `masked` has the same offsets as the source's text.

    `trackers` are the tables that keep track of actions, of which `masked` has nothing. `people` are the persons
    recorded so far, by words printed and whether these are a councillor's: ref, and length of the name. `initialled`
    are those with a forename by the first letters of it and of the surname: refs by surname and initials; `lettered`
    are those with initials alone, by surname; `surnamed` are all of them by surname: refs by given names, or initials;
    `nicknamed` are refs by nickname and surname.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        unread = longlines.cuts(source.text)
        self.text = longlines.read(source.text, unread)
        self.front = frontmatter.read(self.text)
        whole = mask(frontmatter.blanked(self.text, self.front))
        self.trackers = trackertables.find(whole)
        self.masked = trackertables.blanked(whole, self.trackers)
        self.seeker = Seeker(self.masked)
        self.lines = split(self.masked)
        self.dates = Dates(self.masked)
        self.council = ""
        self.people: dict[tuple[str, bool], tuple[str, int]] = {}
        self.initialled: dict[str, dict[tuple[str, tuple[str, ...]], str]] = {}
        self.lettered: dict[str, dict[str, str]] = {}
        self.surnamed: dict[str, dict[tuple[str, ...], str]] = {}
        self.nicknamed: dict[tuple[str, str], str] = {}
        self._attrs: dict[str, dict[str, Value]] = {}
        self._names: dict[str, str] = {}
        self._kinds: dict[str, str] = {}
        self._spans: dict[str, dict[tuple[int, int], Span]] = {}
        self._places: dict[tuple[int, int], Span] = {}
        self._keys: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}
        self._claims: dict[tuple[str, str, str, int, int], Claim] = {}
        self._of_kind: defaultdict[str, _Ends] = defaultdict(_Ends)
        self._problems: dict[tuple[str, str], Problem] = {}
        for cut in unread:
            self.problem("long-line", cut.message, *cut.quoted(self.text))

    @cached_property
    def headings(self) -> tuple[int, ...]:
        """The numbers of the lines that the source marks as headings, as Markdown does."""
        marks = _HEADING.finditer(self.text) if "#" in self.text else ()
        return tuple(number for mark in marks if (number := at_or_after(self.lines, mark.end())) < len(self.lines))

    @cached_property
    def files(self) -> frozenset[int]:
        """The numbers of the lines that are links to files."""
        return pagelayout.files(self.text, self.lines)

    @cached_property
    def listed(self) -> int:
        """The number of the first line of a council page's list of items, or that after the last line where there is none."""
        return pagelayout.listed(self.text, self.lines)

    @cached_property
    def cells(self) -> tuple[int, ...]:
        """The numbers of the lines that open a cell of a page whose items are one table."""
        found = dict.fromkeys(at_or_after(self.lines, place) for place in tablepage.cells(self.text))
        return tuple(number for number in found if number < len(self.lines))

    @cached_property
    def bold(self) -> tuple[int, ...]:
        """The numbers of the lines that are in bold from end to end, as Markdown marks it."""
        marks = _BOLD.finditer(self.text) if "**" in self.text else ()
        return tuple(
            number for mark in marks if (number := at_or_after(self.lines, mark.end("mark"))) < len(self.lines)
        )

    @cached_property
    def paragraphs(self) -> Paragraphs:
        """The paragraphs of the masked text."""
        return Paragraphs(self.masked)

    def words(self, start: int, end: int) -> str:
        """Return the words printed in `[start, end)`, with white space folded and without the marks of Markdown and HTML,
        or those at the end of a page; the characters of symbol fonts are the bullets they stand for, and one that leads is left out."""
        printed = self.text[start:end]
        if _MARK.search(printed):
            kept = self.masked[start:end]
            printed = "".join(" " if mask == " " else letter for letter, mask in zip(printed, kept, strict=True))
        return fold(bulleted(printed))

    def printed(self, words: str, start: int, end: int) -> str:
        """Return `words`, which rules have from the copy of `[start, end)`, as they are printed where the copy has others in English."""
        if not self._two_languages or _letters(self.text[start:end]) == _letters(self.masked[start:end]):
            return words
        return self.words(start, end).strip(" .,:;")

    @cached_property
    def _two_languages(self) -> bool:
        return bilingual.may_be(self.text)

    def mention(self, kind: str, name: str, start: int, end: int, key: str = "", **attrs: Value) -> str:
        """Record a thing named at `[start, end)` and return its ref; the same kind and key (by default its folded name) is one
        mention with several spans. Attributes already known stay; new ones are added."""
        printed = _HYPHENED.sub("-", fold(name)) if kind == "person" else fold(name)
        ident = (kind, key or printed.casefold())
        ref = self._keys.get(ident)
        if ref is None:
            number = self._counts.get(kind, 0)
            self._counts[kind] = number + 1
            ref = self._keys[ident] = f"{kind}:{number}"
            self._kinds[ref], self._names[ref] = kind, printed
            self._attrs[ref], self._spans[ref] = {}, {}
        spans, at = self._spans[ref], (start, end)
        if at not in spans:
            spans[at] = self._places.get(at) or self._span(at)
        if attrs:
            known = self._attrs[ref]
            for attr, value in attrs.items():
                if attr not in known and value != "" and value != ():
                    known[attr] = value
        return ref

    def known(self, kind: str, key: str) -> str:
        """Return the ref of the thing of this kind and key, empty where nothing has recorded it."""
        return self._keys.get((kind, key), "")

    def put(self, ref: str, **attrs: Value) -> None:
        """Set attributes of a mention, replacing what it had."""
        self._attrs[ref].update(attrs)

    def reword(self, ref: str, name: str, start: int, end: int, **attrs: Value) -> None:
        """Name a mention by the words at `[start, end)`, which come before all places known of it, and replace attributes."""
        self._names[ref] = name
        first = self._places.get((start, end)) or self._span((start, end))
        self._spans[ref] = {(start, end): first} | self._spans[ref]
        self._attrs[ref].update(attrs)

    def also(self, ref: str, start: int, end: int) -> None:
        """Add a place at which a mention is named again."""
        spans, at = self._spans[ref], (start, end)
        if at not in spans:
            spans[at] = self._places.get(at) or self._span(at)

    def _span(self, at: tuple[int, int]) -> Span:
        # Claims mostly stand where a mention does, and share its span.
        made = self._places[at] = _as_span(at)
        return made

    def attr(self, ref: str, name: str) -> Value | None:
        """Return an attribute of a mention, or None; the empty ref has none."""
        return self._attrs[ref].get(name) if ref else None

    def name(self, ref: str) -> str:
        """Return the printed name of a mention, empty for the empty ref."""
        return self._names[ref] if ref else ""

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
        if subject == target or ident in self._claims:
            return
        at = (start, end)
        span = self._places.get(at) or self._span(at)
        claim = self._claims[ident] = _as_claim((kind, subject, target, span, dict(attrs) if attrs else {}))
        self._of_kind[kind].claims.append(claim)

    def claims(self, kind: str, subject: str = "", target: str = "") -> list[Claim]:
        """Return the claims of one kind from `subject`, to `target`, or both."""
        return self._of_kind[kind].between(subject, target) if kind in self._of_kind else []

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


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))


def _frozen(attrs: Mapping[str, Value]) -> Attributes:
    return dict(sorted(attrs.items())) if len(attrs) > 1 else dict(attrs)
