"""Heads of printed minutes: "Minutes of the meeting of BODY held at … on DATE", or a sentence on who met where and when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils.bodytitles import ends_as_body
from explorer.text.meetings import notices, signs
from explorer.text.meetings.headlines import OPENING, Openers
from explorer.text.meetings.headparts import Head, dated, titled_body, with_body
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.page.sentences import sentence_end

_ROOM_BELOW = 4
"""Lines below such a sentence among which those in the room are listed."""
_LONGEST_TITLE = 600
_LONGEST_TIME = 60
"""Characters of a line that gives the time of a meeting below its day."""
_TO_TIME = re.compile(r"\bat\s+(?:\d{1,2}(?:[.:]\d\d)?\s+)?(?!\w{4})", re.IGNORECASE)
"""What stands before a time, or its half of the day, on the next line."""
_PRINTED_MEETING = re.compile(
    r"(?:page \d{1,3} )?(?:\(\d{1,3}\) )?(?!further|following|arising|referring|regarding|since|after|before)"
    r"(?:(?:the|an?)\s+)?(?:(?!last\b|previous\b|next\b)[\w-]+(?:[ \t]+|\n(?!\s*\n))){0,4}?"
    r"meeting\s+(?:of\s+[\s\S]{3,160}?)?\b(?P<ahead>be\s+(?:an?\s+[\w-]+\s+meeting\s+)?)?"
    r"(?:held|(?P<called>(?:was|is)\s+called\s+to\s+order))\b",
    re.IGNORECASE,
)
_MET = re.compile(
    r"(?:the\s+)?(?P<body>[A-Z][^\n.;:]{3,120}?)\s+met\s+(?:(?:remotely|virtually|in person|online)\s+)?"
    r"(?:at|in|on|via|for)\s",
    re.IGNORECASE,
)
"""The sentence with which minutes may open: "The Community Council of Elm met at the Hall on 4 March"."""
_ROOM = re.compile(
    r"(?:(?:members?|councillors?|officials?|officers?|also)\s+)?"
    r"(?:present|in attendance|attendance|presiding|in the chair|those present|membership)\b[^.]{0,40}(?::|$)",
    re.IGNORECASE,
)
"""The label of a list of those in the room, and not a sentence about them."""
_HELD = re.compile(r"\bheld\b[^;]{0,160}\bpresent\s*:", re.IGNORECASE)
_STATEMENT = re.compile(
    r"(?:\b|(?<=\d))(?:were|was|be|been|are|is|having)\b\s+(?:\w+\s+){0,3}?"
    r"(?:agreed|approved|signed|confirmed|noted|received|adopted|taken|read|circulated|proposed|accepted)",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"(?:\w+\s+){0,3}?(?:of\s+)?(?:the\s+)?(?:last|previous)\b", re.IGNORECASE)
"""Words that open what is said of another meeting."""


def printed_head(draft: Draft, i: int, first: bool, may: Openers) -> Head | None:
    """Return the head of the printed minutes that open on line `i`, if some do; `first` where no other head stands above."""
    text, lines = draft.masked, draft.lines
    line = lines[i]
    printed = i in may.printed
    if not (printed or (i in may.spoken and _told(text, line) and _called_that_day(draft, line))) or _EARLIER.match(
        line.text
    ):
        return None
    stop = i
    while stop + 1 < len(lines) and stop - i < 14 and lines[stop + 1].start - line.start < 420:
        if draft.dates.first(line.start, lines[stop].end) is not None or signs.ATTENDANCE.match(lines[stop + 1].bare):
            break
        stop += 1
    room = next((k for k in range(i + 1, min(i + 16, len(lines))) if signs.ATTENDANCE.match(lines[k].bare)), 0)
    head = dated(Head("minutes", i, line.start, lines[stop].end), draft, line.start, lines[stop].end)
    head = head or _dated_above(draft, i) or _undated(text, lines, i, room)
    below = lines[room].start if room else len(text)
    if head is None or _STATEMENT.search(
        text, line.start, min(below, max(head.date_end + 60, _sentence(draft, head, line)))
    ):
        return None
    if not head.time:
        head = head._replace(time=_time_below(draft, head, stop))
    if not room and (i > 12 or not first or i >= draft.listed):
        return None
    if ((not first and not printed) or i >= draft.listed) and not _ROOM.match(lines[room].bare):
        return None
    return titled_body(text, head, line.start, min(head.end, _sentence(draft, head, line)) if stop == i else head.end)


def _time_below(draft: Draft, head: Head, stop: int) -> str:
    """Return the time on the line below that of the day, where the title goes on: a short one right below, or, in a text with blank
    lines between all its lines, one that "at" joins."""
    lines = draft.lines
    after = lines[stop + 1] if stop + 1 < len(lines) else None
    if (
        after is None
        or len(after.text) > _LONGEST_TIME
        or not (after.gap == 0 or _TO_TIME.search(draft.masked, head.date_end, after.start + 4))
    ):
        return ""
    time = dates.time_in(draft.masked, head.date_end, after.end)
    return time[0] if time else ""


def _sentence(draft: Draft, head: Head, line: Line) -> int:
    """Return the end of a line that opens printed minutes, or of its sentence on the day where the line holds more than a title."""
    end = line.end
    return end if end - line.start < _LONGEST_TITLE else sentence_end(draft.masked, max(head.date_end, line.start), end)


def _dated_above(draft: Draft, i: int) -> Head | None:
    """Return the head of minutes whose day stands alone above a sentence on who met where, "when there were present:"."""
    lines = draft.lines
    day = draft.dates.first(lines[i - 1].start, lines[i - 1].end) if i else None
    below = lines[min(i + 2, len(lines) - 1)].end
    if (
        day is None
        or day.end - day.start < len(lines[i - 1].text) - 2
        or not _HELD.search(draft.masked, lines[i].start, below)
    ):
        return None
    head = dated(Head("minutes", i, lines[i].start, lines[i].end), draft, day.start, day.end)
    time = dates.time_in(draft.masked, lines[i].start, below)
    return head._replace(time=time[0] if time else "") if head else None


def met_head(draft: Draft, i: int) -> Head | None:
    """Return the head of minutes that open with a sentence on who met, right above the list of those in the room."""
    lines = draft.lines
    line = lines[i]
    told = _MET.match(line.text) if " met " in line.text else None
    if (
        told is None
        or not signs.of_room(lines, i + 1, i + _ROOM_BELOW)
        or not ends_as_body(told["body"].partition(" of ")[0])
    ):
        return None
    head = dated(Head("minutes", i, line.start, line.end), draft, line.start + told.end(), line.end)
    return with_body(head, told["body"], line.start + told.start("body")) if head else None


def _told(text: str, line: Line) -> bool:
    """Tell whether a line opens a sentence that says a meeting was held, or was called to order."""
    told = _PRINTED_MEETING.match(text, line.start, line.start + OPENING)
    return told is not None and not told["ahead"]


def _called_that_day(draft: Draft, line: Line) -> bool:
    """Tell whether what a line says of a meeting gives its day in the same sentence, where it says that one was called to order."""
    told = _PRINTED_MEETING.match(draft.masked, line.start, line.start + OPENING)
    if told is None or not told["called"]:
        return True
    return (
        draft.dates.first(told.end(), sentence_end(draft.masked, told.end(), line.start + _LONGEST_TITLE)) is not None
    )


def _undated(text: str, lines: Sequence[Line], i: int, room: int) -> Head | None:
    """Return the head of minutes whose title gives a weekday or day and a month, but no year, right above those in the room."""
    if not i < room < i + 9:
        return None
    start, end = lines[i].start, lines[room - 1].end
    part = notices.part(text, start, end)
    if not part.month or not (part.weekday or part.day):
        return None
    time = dates.time_in(text, start, end)
    return Head("minutes", i, start, end, date_start=start, date_end=end, time=time[0] if time else "", part=part)
