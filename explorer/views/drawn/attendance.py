"""Who came to the meetings of a body: people by meetings, a sign for each, so that nobody has to tell colours apart."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

from explorer.cards import eased, place
from explorer.cards.far import rows
from explorer.cards.words import date_words
from explorer.graph.company import MARKS as TOLD
from explorer.model import MONTHS, Entity
from explorer.schema import KINDS, counted
from explorer.views.drawn.canvas import Box, Canvas, Drawn, cells, short
from explorer.views.drawn.timeline import FRESH, window
from explorer.views.panes import Spot, View, new
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Sequence

    from explorer.corpus import Corpus

PEOPLE: Final = 200
MEETINGS: Final = 240
"""People and meetings that a grid is made of; those left out are counted."""


LATELY: Final = 24
"""Meetings by which people are put in order: who came twenty years ago is of less interest."""


class Mark(NamedTuple):
    """A sign of the grid: the colour's role, the word of the legend, and the words of a sentence between a person and a meeting."""

    sign: str
    role: str
    word: str
    verb: str


PRESENT: Final = Mark("●", "good", "present", "was present at")
CHAIR: Final = Mark("◆", "good", "chair", "was in the chair at")
SUBSTITUTE: Final = Mark("s", "good", "substitute", "was a substitute at")
OTHER: Final = Mark("○", "label", "there, no member", "was there, not as a member, at")
APOLOGY: Final = Mark("a", "warn", "apologies", "sent apologies to")
ABSENT: Final = Mark("–", "bad", "absent", "was absent from")
INVITED: Final = Mark("i", "label", "invited", "was invited to")
UNNAMED: Final = Mark("·", "muted", "not named", "is not named in the papers of")
MARKS: Final = (PRESENT, CHAIR, SUBSTITUTE, OTHER, APOLOGY, ABSENT, INVITED, UNNAMED)

_THERE: Final = (PRESENT, CHAIR, SUBSTITUTE)
_BY_ROLE: Final = {
    "": PRESENT, "member": PRESENT, "co-opted member": PRESENT, "chair": CHAIR, "vice-chair": CHAIR, "deputy chair": CHAIR,
    "substitute": SUBSTITUTE,
}  # fmt: skip
_BY_RELATION: Final = {"sent_apologies": APOLOGY, "absent_from": ABSENT, "invited_to": INVITED}

_COLUMN: Final = 4
_TOTAL: Final = 5
_HEAD: Final = 3


@dataclass(frozen=True, slots=True)
class Attendance:
    """The grid of a body: its meetings that name somebody, the oldest first; its people, those first who came most to the newest meetings.

    `links` holds the row of the link behind each sign, -1 where a person is not named. `silent` counts the meetings whose papers name
    nobody, `left_out` earlier meetings and further people.
    """

    body: Entity
    meetings: tuple[Entity, ...]
    people: tuple[Entity, ...]
    marks: tuple[tuple[Mark, ...], ...]
    links: tuple[tuple[int, ...], ...]
    silent: int
    left_out: tuple[int, int]

    def came(self, person: int) -> int:
        """Return at how many of the meetings a person was, as whatever."""
        return sum(mark in _THERE or mark is OTHER for mark in self.marks[person])


def attendance(corpus: Corpus, id: str) -> Attendance:
    """Return the attendance of a body; raises UnknownId."""
    grid = corpus.attendance(id, people=PEOPLE, meetings=MEETINGS)
    found = [_links_of(corpus, meeting) for meeting in grid.meetings]
    kept = [at for at, links in enumerate(found) if links]
    rows_ = {person: corpus.row(person) for person in grid.people}
    links = {person: tuple(found[at].get(row, -1) for at in kept) for person, row in rows_.items()}
    marks = {person: tuple(_mark(corpus, link) for link in line) for person, line in links.items()}
    people = sorted(grid.people, key=lambda person: _came(marks[person]))
    return Attendance(
        corpus.get(id),
        tuple(corpus.get(grid.meetings[at]) for at in kept),
        tuple(map(corpus.get, people)),
        tuple(marks[person] for person in people),
        tuple(links[person] for person in people),
        len(found) - len(kept),
        grid.left_out,
    )


def _came(line: Sequence[Mark]) -> tuple[int, int]:
    """What sorts people: who came most to the newest meetings first, then who came most to all."""
    there = [mark in _THERE for mark in line]
    return -sum(there[-LATELY:]), -sum(there)


def body_of(corpus: Corpus, id: str) -> str:
    """Return the body whose attendance is meant where a thing is shown: itself, that of a meeting or decision, or the one to most of whose
    meetings a person came or did not come; else nothing."""
    kind = corpus.get(id).kind
    if kind == "body":
        return id
    if kind == "person":
        return _body_of_person(corpus, id)
    return next((link.target for link in corpus.out(id, "held_by", "taken_by")), "")


def _body_of_person(corpus: Corpus, id: str) -> str:
    targets, bodies = corpus.linked.numbers("link target"), Counter[int]()
    for link in rows(corpus, corpus.row(id), TOLD, forward=True):
        bodies.update(targets[held] for held in rows(corpus, targets[link], ("held_by",), forward=True))
    most = min(bodies, key=lambda body: (-bodies[body], body), default=-1)
    return corpus.linked.id(most) if most >= 0 else ""


def _links_of(corpus: Corpus, meeting: str) -> dict[int, int]:
    """The link that tells of each person at a meeting, by the person's row; presence counts before anything else."""
    sources = corpus.linked.numbers("link source")
    here = corpus.row(meeting)
    return {sources[link]: link for kind in reversed(TOLD) for link in rows(corpus, here, (kind,), forward=False)}


def _mark(corpus: Corpus, row: int) -> Mark:
    if row < 0:
        return UNNAMED
    linked = corpus.linked
    relation = linked.link_kinds[linked.numbers("link kind")[row]]
    role = str(linked.attrs("link", row).get("role", "")).lower()
    return _BY_RELATION.get(relation) or _BY_ROLE.get(role, OTHER)


def attendance_drawn(
    shown: Attendance, width: int, height: int, at: tuple[int, int] = (0, 0), fresh: Collection[str] = frozenset()
) -> Drawn:
    """Return the grid in `width` and `height` cells around the cell `at`, a person and a meeting: names at the left, days above, at how many
    meetings each came at the right, the meaning of the signs below. The days of meetings in `fresh` have a sign."""
    canvas = Canvas(width, height)
    boxes: dict[Hashable, Box] = {}
    longest = max((cells(one.label) for one in shown.people), default=0)
    names = max(0, min(longest, width // 3, 28))
    columns = max(0, (width - names - 1 - _TOTAL) // _COLUMN)
    left = window(len(shown.meetings), columns, at[1])
    top = window(len(shown.people), height - _HEAD - 1, at[0])
    meetings = range(left, min(len(shown.meetings), left + columns))
    people = range(top, min(len(shown.people), top + max(0, height - _HEAD - 1)))
    _head(canvas, shown, names + 1, meetings, at[1], fresh)
    for y, person in enumerate(people, _HEAD):
        canvas.put(0, y, short(shown.people[person].label, names), "lit" if person == at[0] else "text")
        for column, meeting in enumerate(meetings):
            mark, x = shown.marks[person][meeting], names + 1 + column * _COLUMN
            here = (person, meeting) == at
            canvas.put(x, y, f" {mark.sign} " if here else f" {mark.sign}", "cursor" if here else mark.role)
            boxes[person, meeting] = Box(x, y, _COLUMN - 1)
        canvas.put(names + 1 + len(meetings) * _COLUMN, y, f"{shown.came(person):>{_TOTAL - 1}}", "label")
    if height > _HEAD:
        _legend(canvas, shown, height - 1)
    return Drawn(canvas.lines(), boxes)


def _head(canvas: Canvas, shown: Attendance, x: int, meetings: range, at: int, fresh: Collection[str]) -> None:
    years = [shown.meetings[meeting].date[:4] for meeting in meetings]
    new = [at for at, year in enumerate(years) if year and year != (years[at - 1] if at else "")]
    # Four figures need the cell of the next meeting to stand apart from the next year, so where each has its own there are two.
    crowded = any(two - one == 1 for one, two in pairwise(new))
    for column, meeting in enumerate(meetings):
        date, start = shown.meetings[meeting].date, x + column * _COLUMN
        role = "lit" if meeting == at else "label"
        if column in new:
            canvas.put(start, 0, f"’{date[2:4]}" if crowded else date[:4], "label")
        month = int(date[5:7]) if date[5:7].isdecimal() else 0
        canvas.put(start, 1, MONTHS[month - 1][:3] if 1 <= month <= 12 else "", role)
        canvas.put(start, 2, f"{date[8:10].lstrip('0'):>2}", role)
        if shown.meetings[meeting].id in fresh:
            canvas.put(start + 2, 2, FRESH, "lit")
    canvas.put(x + len(meetings) * _COLUMN, 2, "came" if meetings else "", "label")


def _legend(canvas: Canvas, shown: Attendance, y: int) -> None:
    used = {mark for line in shown.marks for mark in line}
    x = 0
    for mark in MARKS:
        if mark in used and x + cells(mark.word) + 2 <= canvas.width:
            x = canvas.put(canvas.put(x, y, mark.sign, mark.role), y, f" {mark.word}", "label") + 2


def attendance_view(
    corpus: Corpus, shown: Attendance, at: tuple[int, int], fresh: Collection[str] = frozenset()
) -> View:
    """Return what the cell says as a sentence, the words of the record, and how the person and the meeting stand in the grid; what is in `fresh`
    is marked as new."""
    person, meeting = at
    if not shown.people or not shown.meetings:
        return View((Row("nothing", (Piece("no paper of its meetings names anybody", "missing"),), stops=False),))
    who, when, mark, link = (
        shown.people[person], shown.meetings[meeting], shown.marks[person][meeting], shown.links[person][meeting],
    )  # fmt: skip
    rows_, spots = list[Row](), dict[str, Spot]()
    evidence = corpus.linked.link(link).evidence if link >= 0 else ()
    day = date_words(when.date) or when.label
    role = str(corpus.linked.attrs("link", link).get("role", "")) if link >= 0 and mark is OTHER else ""
    rows_.append(
        Row("said", (Piece(f"{mark.sign} ", "label"), Piece(who.label, "person"), Piece(f" {mark.verb} the meeting of {day}"),
                     Piece(f" ({role})" if role else "", "muted")), tail=new(when.id, evidence, fresh))
    )  # fmt: skip
    spots["said"] = Spot(when.id, evidence)
    for piece in evidence[:1]:
        words = (Piece(f"“{eased(corpus, piece)}”", "quote"), Piece(f"  {place(corpus, piece)}", "muted"))
        rows_.append(Row("quote", words, lead=(Piece("  "),), lines=2))
        spots["quote"] = Spot("", evidence)
    count = f"{counted(len(shown.meetings), 'meeting')}: {_counted(shown.marks[person])}"
    for key, thing, note in (("person", who, count), ("meeting", when, f"{_there(shown, meeting):,} present")):
        lead = (Piece(f"{KINDS[thing.kind].glyph} ", thing.kind),)
        rows_.append(Row(key, (Piece(thing.label, thing.kind), Piece(f" · {note}", "muted")), lead=lead,
                         tail=new(thing.id, (), fresh)))  # fmt: skip
        spots[key] = Spot(thing.id, evidence)
    return View(tuple(rows_), spots)


def attendance_rows(shown: Attendance) -> View:
    """Return the grid in sentences, a person a row with the days below it, for who does not look at pictures."""
    rows_, spots = list[Row](), dict[str, Spot]()
    for person, line in zip(shown.people, shown.marks, strict=True):
        days = {mark: [m for m, one in zip(shown.meetings, line, strict=True) if one is mark] for mark in MARKS}
        rows_.append(Row(person.id, (Piece(person.label, "person"), Piece(f": {_counted(line)}"))))
        spots[person.id] = Spot(person.id, person.evidence)
        for mark, held in days.items():
            if held and mark is not UNNAMED:
                words = (Piece(f"{mark.sign} {mark.word}: ", "label"), Piece(_days(held)))
                rows_.append(Row(f"{person.id} {mark.word}", words, lead=(Piece("  "),), stops=False))
    none = Row("nothing", (Piece("no paper of its meetings names anybody", "missing"),), stops=False)
    return View(tuple(rows_) or (none,), spots)


def meeting_rows(shown: Attendance) -> View:
    """Return the meetings of the grid, the newest first, with how many were present at each."""
    rows_, spots = list[Row](), dict[str, Spot]()
    for at in range(len(shown.meetings) - 1, -1, -1):
        meeting = shown.meetings[at]
        note = Piece(f" · {_there(shown, at):,} present", "muted")
        lead = (Piece(f"{KINDS[meeting.kind].glyph} ", meeting.kind),)
        rows_.append(Row(meeting.id, (Piece(meeting.label, meeting.kind), note), lead=lead))
        spots[meeting.id] = Spot(meeting.id, meeting.evidence)
    return View(tuple(rows_), spots)


def _counted(line: Sequence[Mark]) -> str:
    """How often each sign stands in a line, in words: present 6, apologies 1, not named 1."""
    return ", ".join(f"{mark.word} {line.count(mark):,}" for mark in MARKS if mark in line)


def _days(meetings: Sequence[Entity]) -> str:
    """The days of meetings in words, the year once: 4 March, 10 June 2019; 3 May 2020."""
    years: dict[str, list[str]] = {}
    for meeting in meetings:
        year = meeting.date[:4]
        day = date_words(meeting.date).removesuffix(f" {year}") if year else meeting.label
        years.setdefault(year, []).append("a day in" if day == year else day)
    return "; ".join(f"{', '.join(days)} {year}".strip() for year, days in years.items())


def _there(shown: Attendance, meeting: int) -> int:
    """How many were present at a meeting as members, in the chair or as substitutes."""
    return sum(line[meeting] in _THERE for line in shown.marks)


def left_words(shown: Attendance) -> str:
    """Return what the grid leaves out, in words."""
    earlier, people = shown.left_out
    parts = (
        f"{counted(len(shown.meetings), 'meeting')}, {counted(len(shown.people), 'person', 'people')}",
        f"{earlier:,} earlier" if earlier else "",
        f"{people:,} people who came less" if people else "",
        f"{shown.silent:,} that name nobody" if shown.silent else "",
    )
    return " · ".join(part for part in parts if part)
