"""What people decided about who is who: a log that only grows, kept beside the records and applied over the rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from explorer.model import Scalar
from explorer.text.naming.names import parse

Verdict = Literal["same", "different", "unsure"]
VERDICTS: Final = ("same", "different", "unsure")
JUDGED: Final = ("person", "body", "meeting", "report")
"""Kinds of things that can be judged."""

_STATUS: Final = ("minuted", "called", "moved", "cancelled", "mentioned")
"""How a paper knows a meeting, the one that knows most first."""


@dataclass(frozen=True, slots=True, order=True)
class Judgement:
    """`a` and `b` each name a thing: an id (also one that lives on as a redirect, or of a printed form), or `ID#PART`, where
    PART is a printed form or a paper's id, for those of the thing's mentions only.

    `same` joins them over what the rules hold against it, and over one attendance list only where `forced`. `different` keeps them apart
    over any support, and parts what the rules join. `unsure` leaves the rules as they are and withdraws the pair from
    review. The names and papers of each side are what the two were known by when judged: they find a side again whose id
    has changed. `date` is an ISO date. `number` is the place in the log, 0 outside it. Of two judgements on one pair the newer counts.
    """

    kind: Verdict
    a: str
    b: str
    author: str = ""
    date: str = ""
    reason: str = ""
    a_names: tuple[str, ...] = ()
    b_names: tuple[str, ...] = ()
    a_papers: tuple[str, ...] = ()
    b_papers: tuple[str, ...] = ()
    forced: bool = False
    number: int = 0

    def __post_init__(self) -> None:
        """Raises ValueError for a kind that is no verdict and for a judgement of a thing on itself."""
        if self.kind not in VERDICTS:
            raise ValueError(f"a judgement is one of {', '.join(VERDICTS)}, not {self.kind!r}")
        if self.a == self.b:
            raise ValueError(f"a judgement needs two things, not {self.a!r} twice")


def newness(judgement: Judgement) -> tuple[str, int, Judgement]:
    """The order of judgements by when they were made, newest last: by date and within a day by their places in the log, so that people who send
    each other theirs come to the same, in whatever order these arrive."""
    return judgement.date, judgement.number, judgement


@dataclass(frozen=True, slots=True, order=True)
class Undo:
    """Withdraws the entry number `of` of the log; withdrawing an undo brings back what it withdrew."""

    of: int
    author: str = ""
    date: str = ""
    reason: str = ""
    number: int = 0


Entry = Judgement | Undo


def active(log: Iterable[Entry]) -> tuple[Entry, ...]:
    """The entries that no later one withdraws, in the log's order."""
    gone: set[int] = set()
    kept: list[Entry] = []
    for entry in sorted(log, key=lambda entry: entry.number, reverse=True):
        if entry.number in gone:
            continue
        if isinstance(entry, Undo):
            gone.add(entry.of)
        kept.append(entry)
    return tuple(reversed(kept))


def in_force(log: Iterable[Entry]) -> tuple[Judgement, ...]:
    """The judgements that are not withdrawn, in the log's order."""
    return tuple(entry for entry in active(log) if isinstance(entry, Judgement))


def survival(kind: str, id: str, attrs: Mapping[str, Scalar | tuple[str, ...]]) -> tuple[int, int, str]:
    """The order in which records survive a judgement of `same`, least first: the fuller name, or of meetings the one whose minutes are
    here; then the smaller id. Titles and letters after a name do not make it fuller: an initial tells more of a person than Mrs does."""
    if kind == "meeting":
        return (status_rank(str(attrs.get("status", ""))), 0, id)
    name = str(attrs.get("name") or attrs.get("title") or "")
    if kind == "person":
        person = parse(name)
        given = person.forenames or person.initials
        return (-len("".join(given)), -len(person.surname), id)
    return (0, -len("".join(name.split())), id)


def status_rank(status: str) -> int:
    """The place of a meeting's status among all, 0 for minutes; whatever else is said knows no more of it than a mention."""
    return _STATUS.index(status) if status in _STATUS else len(_STATUS) - 1
