"""The values that flow from a file on disk to a screen: frozen, slotted, free of any library's types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, NamedTuple, Never

Scalar = str | int | float | bool
"""What an attribute may hold; a tuple of strings is allowed beside it for aliases and titles."""

Attributes = Mapping[str, Scalar | tuple[str, ...]]

NOTHING: Final[Mapping[str, Never]] = MappingProxyType({})

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Source:
    """One file or page after reading.

    `text` is the text that every offset in the program refers to; `pages` holds the offset at which each page starts and is
    empty where the source has no pages. `path` is what a person would recognise (relative to what was added); `url` is the
    page's own address where it states one. `sha256` is that of the bytes that were read.
    """

    path: str
    sha256: str
    media_type: str
    text: str
    url: str = ""
    title: str = ""
    pages: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()


class Span(NamedTuple):
    """Characters `[start, end)` of a source's text."""

    start: int
    end: int


class Mention(NamedTuple):
    """A thing as one paper names it: a node in waiting, local to its document.

    `ref` is unique inside the document ("meeting:0"). `kind` is a node kind of the schema. `name` is the printed form with
    white space folded. `spans` are the places that say so, best first, never empty. `attrs` are node attributes of the schema,
    plus hints for `resolve/` whose names start with an underscore and never reach the graph.
    """

    ref: str
    kind: str
    name: str
    spans: tuple[Span, ...]
    attrs: Attributes = NOTHING


class Claim(NamedTuple):
    """A sentence of the record between two mentions of one document: an edge in waiting."""

    kind: str
    subject: str
    object: str
    span: Span
    attrs: Attributes = NOTHING


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words behind a node or an edge: `quote == text[start:end]` of the document's text."""

    document: str
    start: int
    end: int
    quote: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a reader should know: a date that cannot be, a text cut off, two papers that disagree.

    `about` is the id of the thing it concerns and `evidence` the quotes that disagree; a paper's own problem has a span only.
    """

    code: str
    message: str
    span: Span | None = None
    document: str = ""
    about: str = ""
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one document says; a pure function of its text, title, address and path."""

    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
    problems: tuple[Problem, ...] = ()
    council: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """What the store keeps of one document."""

    document: str
    source: Source
    extraction: Extraction


@dataclass(frozen=True, slots=True)
class Entity:
    """A node of the graph. `basis` is `stated`, `derived` or `curated`; `evidence` is never changed."""

    id: str
    kind: str
    label: str
    attrs: Attributes = field(default_factory=lambda: NOTHING)
    evidence: Sequence[Evidence] = ()
    basis: str = "stated"

    @property
    def date(self) -> str:
        """The ISO date, as precise as the record gives it, or an empty string."""
        return str(self.attrs.get("date", ""))

    def several(self, name: str) -> tuple[str, ...]:
        """The strings of an attribute that may hold several, such as titles; none where it is not there."""
        value = self.attrs.get(name, ())
        return value if isinstance(value, tuple) else (str(value),)


@dataclass(frozen=True, slots=True)
class Link:
    """An edge of the graph: `source` —kind→ `target`. `weight` counts its pieces of evidence."""

    id: str
    kind: str
    source: str
    target: str
    attrs: Attributes = field(default_factory=lambda: NOTHING)
    evidence: Sequence[Evidence] = ()

    @property
    def weight(self) -> int:
        """Pieces of evidence, at least one."""
        return max(1, len(self.evidence))

    @property
    def date(self) -> str:
        """The ISO date of the link where one is known, or an empty string."""
        return str(self.attrs.get("date", ""))


@dataclass(frozen=True, slots=True)
class Merge:
    """Why one document's mention was taken for a thing of the graph: kept so that it can be shown and undone.

    `name` is the printed form; `basis` is `derived` where a rule joined it and `curated` where a person did.
    """

    entity: str
    document: str
    ref: str
    reason: str
    name: str = ""
    basis: str = "derived"


@dataclass(frozen=True, slots=True)
class Standing:
    """What has become of a judgement among the papers at hand.

    `state` is `in force`, `waiting` (a side is not in the papers), `replaced` (a newer judgement speaks against it) or
    `set aside` (the papers speak against it); `a` and `b` are the ids of its sides now, or empty.
    """

    number: int
    state: str
    a: str = ""
    b: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """The linked record: what `resolve/` makes of all records and judgements. Sorted, so equal inputs give equal values."""

    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    redirects: Mapping[str, str] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()
    problems: tuple[Problem, ...] = ()
    standings: tuple[Standing, ...] = ()
