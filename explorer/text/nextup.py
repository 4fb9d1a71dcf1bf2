"""The date that a paper gives for the next meeting; one printed without its year is the first such day after the meeting."""

from __future__ import annotations

import re

from explorer.text import dates
from explorer.text.draft import Draft, MeetingOf
from explorer.text.organisations import Organisations
from explorer.text.seek import Cued
from explorer.text.sentences import sentence_end
from explorer.text.settled import Room

_NEXT = Cued(
    re.compile(
        r"\b(?:(?:dates?|times?|venue|place)\b[^\n.]{0,40}\bof (?:the )?)?(?:next|future) (?:(?:ordinary|full|monthly|scheduled|council|parish council|committee|board|regular) ){0,2}"
        r"meetings?\b(?! dates?\b)",
        re.IGNORECASE,
    ),
    ("next", "future"),
    before=70,
    after=70,
)
_LEADS = re.compile(
    r"(?:\s*[:.\-|]*\s*|[^.;]{0,90}?\b(?:will be|is|to be|be|was|held|on|for|at)\b[^\n.;]{0,60}?)\Z",
    re.IGNORECASE | re.DOTALL,
)
_OF_WHOM = re.compile(r"\W+(?:of|for)\s+(?:the\s+)?", re.IGNORECASE)
_SEPARATES = re.compile(r"\s*(?:[,;&-]|and|at|\d{1,2}[.:]?\d{0,2}\s*[ap]\.?m\.?|hrs?|\W)*\s*\Z", re.IGNORECASE)
_AHEAD = 160
"""Characters after the words of a next meeting in which its date stands."""
_NOT_HELD = re.compile(r"\b(?:cancelled|no meeting|not be held|deadline|agenda items?|items? for)\b", re.IGNORECASE)
RULE = "year-of-next-meeting"


def read(draft: Draft, organisations: Organisations, room: Room, meeting_of: MeetingOf, begin: int, end: int) -> None:
    """Record the meetings that `[begin, end)` announces as next, with what `meeting_of` records of a body and a day."""
    text = draft.masked
    for match in draft.seeker.finditer(_NEXT, begin, end):
        limit = min(end, match.end() + _AHEAD, draft.paragraphs.end(match.end() + 2))
        for day in _days(draft, match.end(), limit, room.date):
            if _NOT_HELD.search(text, max(begin, match.start() - 40), sentence_end(text, day.end, limit)):
                break
            of = _OF_WHOM.match(text, match.end(), day.start)
            named = [ref for place, ref in organisations.between(match.end(), day.start)] if of else []
            own = str(draft.attr(room.meeting, "date") or "")
            if day.iso <= own:
                break
            ref = meeting_of(named[0] if named else room.body, day.iso, match.start(), day.end)
            if not text[day.end - 4 : day.end].isdigit() and draft.attr(ref, "status") == "mentioned":
                draft.put(ref, _rule=RULE)
            time = dates.time_in(text, day.end, min(limit, day.end + 30))
            if time and not draft.attr(ref, "time"):
                draft.put(ref, time=time[0])


def _days(draft: Draft, at: int, limit: int, after: str) -> list[dates.Found]:
    """Return the day that follows at once, with those listed right after it."""
    text = draft.masked
    found = list(draft.dates.between(at, limit))
    if not found or not _LEADS.match(text[at : found[0].start]):
        bare = dates.without_year(text, at, limit, after)
        return [bare] if bare and _LEADS.match(text[at : bare.start]) else []
    listed = found[:1]
    for day in found[1:]:
        if not _SEPARATES.match(text[listed[-1].end : day.start]):
            break
        listed.append(day)
    return listed
