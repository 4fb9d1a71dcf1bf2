"""The front sheet of a report: its title, the meetings it is put to, and what it recommends; with its authors and approvers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from explorer.text.councils.bodytitles import body_line
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import clauses
from explorer.text.deciding.clausemarks import Clause
from explorer.text.deciding.settled import Room
from explorer.text.page import dates
from explorer.text.page.draft import Draft, MeetingOf, fold, short
from explorer.text.page.lines import Line
from explorer.text.reports import approvers, sheetfields, signedoff
from explorer.text.reports.sheetfields import Field, Words
from explorer.text.reports.titles import flat, period

_ASKED = re.compile(
    r"\b(?P<who>[A-Z][\w',&() -]{3,120}?)\s+(?:is|are)\s+(?:requested|asked|recommended|invited)\s+to\b[ \t]*:?-?[ \t]*"
)
_OPEN = re.compile(r"(?:\b(?:and|of|the|an?|for|to|in|on|at|with|from|by)|[,&-])$", re.IGNORECASE)
"""How a line of a title ends that goes on below."""
_ABOVE = 6
"""Lines above the first field of a front sheet in which its meeting stands."""
_TOP = 8
"""Lines above the first field in which the title stands where no field has it."""
_THAT = re.compile(r"\s*That\b")
_THE = re.compile(r"^the\s+", re.IGNORECASE)
_SHORTEST = 8
"""Letters of what is recommended at least."""


@dataclass(slots=True)
class Cover:
    """A front sheet: the report's ref, its title, and the meetings it is put to."""

    ref: str
    title: str
    meetings: list[str] = field(default_factory=list)


def read(draft: Draft, organisations: Organisations, meeting_of: MeetingOf, first: int, last: int) -> Cover | None:
    """Record the report whose front sheet starts on line `first`, and return it, or None where it has no title."""
    fields = sheetfields.find(draft.lines, first, last)
    title = _title_of(draft, fields, first)
    if title is None:
        return None
    key, named = f"cover:{title.start}", period(title.text)
    ref = draft.mention("report", *title, key=key, title=title.text, period=named, _cover=True)
    cover = Cover(ref, title.text)
    top = min((one.line for one in fields.values()), default=first + _TOP)
    _put_to(draft, organisations, meeting_of, cover, draft.lines[_above(draft.lines, first) : top])
    _key_decision(draft, ref, fields)
    signedoff.read(draft, ref, fields, first, last)
    _recommend(draft, cover, fields)
    approvers.read(draft, ref, first, last)
    return cover


def _title_of(draft: Draft, fields: Mapping[str, Field], first: int) -> Words | None:
    """Return the title of a report: that of its field, else the words above the first field."""
    if "title" in fields:
        return sheetfields.value(draft, fields["title"])
    lines, floor = draft.lines, max(-1, first - _TOP)
    for k in range(first - 1, floor, -1):
        if len(lines[k].text) > 8 and _may_be_titled(lines[k]):
            begin, end = k, k
            while end + 1 < first and not lines[end + 1].gap and _may_be_titled(lines[end + 1]):
                end += 1
            while begin - 1 > floor and _goes_on(lines[begin - 1], lines[begin]) and _may_be_titled(lines[begin - 1]):
                begin -= 1
            start, stop = lines[begin].start, lines[end].end
            return Words(fold(draft.masked[start:stop]), start, stop)
    return None


def _may_be_titled(line: Line) -> bool:
    return len(line.text) < 160 and not dates.first(line.text) and not body_line(line) and not line.text.isdigit()


def _goes_on(line: Line, after: Line) -> bool:
    """Tell whether a title that stands on two lines breaks between them."""
    return not after.gap and (after.text[0].islower() or _OPEN.search(line.text) is not None)


def _above(lines: Sequence[Line], first: int) -> int:
    """Return the first of the lines above a front sheet that belong to it: a table or a sentence there is the end of the paper before."""
    begin = first
    for k in range(first - 1, max(-1, first - _ABOVE - 1), -1):
        if "\t" in lines[k].text or lines[k].text.endswith((".", ":")):
            break
        begin = k
    return begin


def _put_to(
    draft: Draft, organisations: Organisations, meeting_of: MeetingOf, cover: Cover, lines: Sequence[Line]
) -> None:
    """Record the meetings that a report is put to, whose bodies and days stand at the top of its front sheet."""
    held: list[tuple[str, int, int]] = []
    days: list[dates.Found] = []
    for line in lines:
        if len(line.text.split()) > 1 and line.text.lower() != "cabinet member" and body_line(line):
            held.append((organisations.named(line.text, line.start, line.end), line.start, line.end))
        days += [dates.Found(d.iso, line.start + d.start, line.start + d.end) for d in dates.find(line.text)]
    if len(held) > 1 and len(held) == len(days):
        pairs = list(zip(held, days, strict=True))
    else:
        pairs = [(body, day) for body in held[:1] for day in days[:1]]
    for (body, start, end), day in pairs:
        meeting = meeting_of(body, day.iso, min(start, day.start), max(end, day.end))
        cover.meetings.append(meeting)
        draft.claim("considered_at", cover.ref, meeting, min(start, day.start), max(end, day.end))


def _key_decision(draft: Draft, ref: str, fields: Mapping[str, Field]) -> None:
    """Record whether the front sheet says that what a report asks for is a key decision."""
    key = sheetfields.value(draft, fields.get("key"))
    if key and (said := key.text[:3].lower().strip(" -.")) in ("yes", "no"):
        draft.put(ref, key_decision=said)


def _recommend(draft: Draft, cover: Cover, fields: Mapping[str, Field]) -> None:
    """Record what a report recommends, clause by clause, as decisions that somebody is asked for."""
    if "recommendations" not in fields:
        return
    k, value, stop = fields["recommendations"]
    if value >= len(draft.lines[k].text):
        k, value = k + 1, 0
    if k >= stop:
        return
    begin = draft.lines[k].start + value
    asked = _ASKED.search(draft.masked, begin, draft.lines[stop - 1].end)
    if asked is None or asked.start() - begin > 400:
        found, _ = clauses.read(draft.masked, draft.lines, begin, k, stop)
        found = [c for c in found if c.mark or _THAT.match(draft.masked, c.start, c.end)]
        who = ""
    else:
        line = next(n for n in range(k, stop) if draft.lines[n].end >= asked.end() - 1 or n == stop - 1)
        opening = draft.masked[asked.end() : draft.lines[line].end].strip()
        found, _ = clauses.read(draft.masked, draft.lines, asked.end(), line, stop)
        if opening and len(found) == 1 and not found[0].mark:
            found = [Clause("", asked.start("who"), found[0].end)]
        who = asked["who"]
    room = _room(draft, cover, who)
    for clause in found:
        _recommendation(draft, cover, room, clause)


def _room(draft: Draft, cover: Cover, who: str) -> Room | None:
    """Return the meeting that is asked: that of the body called `who`, else the first that the report is put to."""
    rooms: list[tuple[str, Room]] = []
    for meeting in cover.meetings:
        for held in draft.claims("held_by", subject=meeting)[:1]:
            room = Room(meeting, held.object, "", str(draft.attr(meeting, "date") or ""))
            rooms.append((flat(draft.name(held.object)), room))
    wanted = flat(_THE.sub("", who))
    fits = [room for name, room in rooms if wanted and (name.startswith(wanted) or wanted.startswith(name))]
    return next(iter(fits or [room for _, room in rooms]), None)


def _recommendation(draft: Draft, cover: Cover, room: Room | None, clause: Clause) -> None:
    """Record one clause of what a report recommends."""
    words = draft.words(clause.start, clause.end)
    if len(words) < _SHORTEST:
        return
    ref = draft.mention(
        "decision", short(words), clause.start, clause.end, key=f"asked:{clause.start}", text=words, outcome="recommended",
        clause=clause.mark if clause.mark != "-" else "", date=room.date if room else "",
    )  # fmt: skip
    draft.claim("concerns", ref, cover.ref, clause.start, clause.end)
    if room:
        draft.claim("taken_at", ref, room.meeting, clause.start, clause.end)
        draft.claim("taken_by", ref, room.body, clause.start, clause.end)
