"""Who sat with whom: the people of the same meetings, and the attendance of a body as a grid of people by meetings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from explorer.columns import Linked

PRESENT: Final = "attended"
MARKS: Final = (PRESENT, "sent_apologies", "absent_from", "invited_to")
"""What a grid shows, the one that counts where a paper says two of them first."""


@dataclass(frozen=True, slots=True)
class Companion:
    """A person who attended the same meetings: how many, and the dates of the first and the last (empty where unknown)."""

    id: str
    times: int
    first: str
    last: str


@dataclass(frozen=True, slots=True)
class Company:
    """The people with whom a person was at most meetings, of `meetings` attended; `left_out` counts further ones."""

    meetings: int
    companions: tuple[Companion, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Attendance of a body: meetings by date, people by how many of them they attended, and for each person a mark a meeting.

    A mark is a relation of `MARKS`, or empty where no paper names the person for that meeting. `left_out` counts the meetings
    before those shown, and the people who attended fewer than those shown.
    """

    meetings: tuple[str, ...]
    people: tuple[str, ...]
    marks: tuple[tuple[str, ...], ...]
    left_out: tuple[int, int]


def company(linked: Linked, person: int, roles: Collection[str] = (), limit: int = 50) -> Company:
    """The company of the person of a row; `roles` keeps those who attended as such (`member`, `officer` …), all where empty."""
    met: dict[int, list[int]] = {}
    meetings = sorted({meeting for _, meeting in _linked(linked, person, "out", PRESENT)}, key=_by_day(linked))
    for meeting in meetings:
        others = {
            other for link, other in _linked(linked, meeting, "into", PRESENT)
            if other != person and (not roles or linked.attrs("link", link).get("role") in roles)
        }  # fmt: skip
        for other in others:
            met.setdefault(other, []).append(meeting)
    most = sorted(met, key=lambda other: (-len(met[other]), other))
    found = tuple(_companion(linked, other, met[other]) for other in most[:limit])
    return Company(len(meetings), found, len(most) - len(found))


def grid(linked: Linked, body: int, first: str = "", last: str = "", people: int = 40, meetings: int = 60) -> Grid:
    """The grid of the body of a row: its newest meetings between two dates (inclusive, as precise as they are), oldest first."""
    held = {meeting for _, meeting in _linked(linked, body, "into", "held_by")}
    wanted = sorted((row for row in held if _within(linked.thing(row).date, first, last)), key=_by_day(linked))
    shown = wanted[max(0, len(wanted) - meetings) :]
    marks: dict[int, dict[int, str]] = {}
    for kind in reversed(MARKS):
        for meeting in shown:
            for _, person in _linked(linked, meeting, "into", kind):
                marks.setdefault(person, {})[meeting] = kind
    present = Counter({person: sum(mark == PRESENT for mark in said.values()) for person, said in marks.items()})
    most = sorted(marks, key=lambda person: (-present[person], person))
    return Grid(
        tuple(map(linked.id, shown)),
        tuple(map(linked.id, most[:people])),
        tuple(tuple(marks[person].get(meeting, "") for meeting in shown) for person in most[:people]),
        (len(wanted) - len(shown), max(0, len(most) - people)),
    )


def _companion(linked: Linked, other: int, meetings: Sequence[int]) -> Companion:
    first, last = (
        next((date for row in rows if (date := linked.thing(row).date)), "") for rows in (meetings, meetings[::-1])
    )
    return Companion(linked.id(other), len(meetings), first, last)


def _linked(linked: Linked, row: int, way: str, kind: str) -> Iterator[tuple[int, int]]:
    """The links of a kind that leave or reach a thing, each with the thing at its other end."""
    if kind in linked.link_kinds:
        number, kinds = linked.link_kinds.index(kind), linked.numbers("link kind")
        ends = linked.numbers("link target" if way == "out" else "link source")
        yield from ((link, ends[link]) for link in linked.group(way, row) if kinds[link] == number)


def _by_day(linked: Linked) -> Callable[[int], tuple[int, int]]:
    days = linked.numbers("thing day")
    return lambda row: (days[row], row)


def _within(date: str, first: str, last: str) -> bool:
    """Whether a date is neither before one nor after another: 2018-06-21 is not after 2018."""
    return (not first or date >= first) and (not last or date[: len(last)] <= last)
