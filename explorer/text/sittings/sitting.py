"""One meeting of a paper: whose it was, who was in the room, its business, and the meetings that it names."""

from __future__ import annotations

import re

from explorer.text.agenda.items import Item
from explorer.text.deciding import verbs
from explorer.text.deciding.settled import Room
from explorer.text.followup import nextup, tracked, welshminutes
from explorer.text.followup.earlierminutes import EarlierMinutes
from explorer.text.meetings import minuted, places
from explorer.text.meetings.headparts import Head
from explorer.text.page.draft import Draft
from explorer.text.page.lines import at_or_after
from explorer.text.persons import interests, people
from explorer.text.room import (
    alsothere,
    apologies,
    attendance,
    attendees,
    attending,
    byitem,
    sameday,
    stackedcells,
    tookchair,
    tookpart,
)
from explorer.text.sittings import agenda
from explorer.text.sittings.paper import Paper

_AFTER_MINUTES = re.compile(r"\b(?:arising|correction|amendment|actions?|progress)\b.*\bminutes?\b", re.IGNORECASE)
"""Words of an item's title that is about what earlier minutes say, and not on confirming them."""
_OF_MINUTES = re.compile(r"\bminutes\b|\bminute(?= of\b|\W*\Z)|miontuairisc", re.IGNORECASE)
_NEAR_ROOM = 20
"""Lines below the lists of those in the room on which sentences tell of others."""
_NEAR_DAY = 500
"""Characters between a body's name and its meeting's day that are quoted as one."""


def read(paper: Paper, head: Head, last: int) -> None:
    """Record the meeting whose part of the paper begins at `head` and ends before line `last`, and all that was done there."""
    draft = paper.draft
    name, start, end = paper.whose.name(head)
    if not name:
        draft.problem("no-body", "The paper does not say which body met", head.date_start, head.date_end)
        return
    body = paper.organisations.named(name, start, end)
    begin, stop = draft.lines[head.line].start, draft.lines[last - 1].end
    meeting = _of_head(paper, head, body, start, end, last)
    opening = _opening(draft, head, meeting, body, last)
    people.contacts(draft, meeting, begin, stop)
    held = draft.attr(meeting, "status") == "minuted"
    power = verbs.power(str(draft.attr(body, "classification") or ""), name)
    room = paper.room(head.line, last, head.date, held, meeting, body, power)
    seated = draft.claims("attended", target=meeting)
    listed = any(claim.attrs.get("role") != "substitute" for claim in seated)
    first = min(max(head.after, head.line if head.whole else at_or_after(draft.lines, head.end)), last)
    pairs = agenda.read(paper, room, first, opening, last)
    _tracked(paper, room, pairs, begin, draft.lines[last].start if last < len(draft.lines) else len(draft.text))
    if first < last:
        _confirmed(paper, room, pairs, first, last)
        interests.read(draft, paper.organisations, paper.titled, meeting, pairs)
        if room.minuted:
            low = draft.lines[first].start
            high = min((item.start for item, _ in pairs), default=draft.lines[last - 1].end)
            interests.above(draft, paper.organisations, paper.titled, meeting, (low, high), pairs)
    if first < last and room.date:
        _other_meetings(paper, room, first, last)
    if draft.attr(meeting, "status") == "called" and _held(draft, meeting):
        draft.put(meeting, status="minuted")
    if draft.attr(meeting, "status") == "minuted":
        _in_room(draft, meeting, begin, stop, listed)


def _of_head(paper: Paper, head: Head, body: str, start: int, end: int, last: int) -> str:
    """Record the meeting of a head whose body is named in `[start, end)`, when and where it was, and return its ref; its part of the
    paper ends before line `last`."""
    draft = paper.draft
    low, high = head.date_start, head.date_end
    if abs(start - low) < _NEAR_DAY:
        low, high = min(start, low), max(end, high)
    again = sameday.time_of_another(draft, body, head, last)
    meeting = paper.meeting(body, head.date, low, high, time=again)
    held = head.kind != "notice" and minuted.of_head(draft, head, last)
    draft.put(meeting, status=head.status or ("minuted" if held else "called"))
    if again:
        draft.put(meeting, _again=True)
    if rule := head.rule or head.year_rule:
        draft.put(meeting, _rule=rule)
    if head.wrong_weekday:
        said = f"The weekday printed is not that of the date, which was a {head.wrong_weekday}"
        draft.problem("weekday", said, head.date_start, head.date_end)
    if not paper.of_decision:
        places.read(draft, head, meeting, last)
    return meeting


def _opening(draft: Draft, head: Head, meeting: str, body: str, last: int) -> attendance.Opening:
    """Record who was in the room by the lists and sentences above the business, and return where that begins."""
    opening = attendance.read(draft, meeting, body, head.after, last)
    attendees.read(draft, meeting, body, head.after, last)
    stackedcells.read(draft, meeting, body, head.after, last)
    byitem.read(draft, meeting, head.after, last)
    until = min(last, opening.after + _NEAR_ROOM)
    if head.after < until:
        alsothere.read(draft, meeting, body, draft.lines[head.after].start, draft.lines[until - 1].end)
    apologies.read(draft, meeting, head.after, last)
    if not head.status and (draft.claims("attended", target=meeting) or head.kind == "minutes"):
        draft.put(meeting, status="minuted")
    return opening


def _tracked(paper: Paper, room: Room, pairs: list[tuple[Item, str]], begin: int, end: int) -> None:
    """Record what the trackers in `[begin, end)` say is to be done, each under the last of `pairs`, items with their refs, above it."""
    for table in paper.draft.trackers:
        if begin <= table.start < end:
            paper.followed.add(table.start)
            under = [ref for item, ref in pairs if item.start < table.start]
            tracked.read(paper.draft, table, room.meeting, under[-1] if under else room.meeting)


def _in_room(draft: Draft, meeting: str, begin: int, stop: int, listed: bool) -> None:
    """Read who was in the room by what `[begin, stop)` tells, besides those who are `listed`."""
    attending.read(draft, meeting, begin, stop)
    attending.joined(draft, meeting, begin, stop)
    attending.came(draft, meeting, begin, stop)
    attending.opened(draft, meeting, begin, stop)
    attending.chosen(draft, meeting, begin, stop)
    tookchair.read(draft, meeting, begin, stop)
    if not listed:
        tookpart.read(draft, meeting, begin, stop)


def _held(draft: Draft, meeting: str) -> bool:
    """Tell whether somebody was there, or something was resolved, so that the paper is of a meeting that was held."""
    taken = (claim.subject for claim in draft.claims("taken_at", target=meeting))
    resolved = any(draft.attr(ref, "outcome") == "resolved" for ref in taken)
    return resolved or bool(draft.claims("attended", target=meeting))


def _confirmed(paper: Paper, room: Room, pairs: list[tuple[Item, str]], first: int, last: int) -> None:
    """Record which minutes were confirmed in lines `[first, last)`, of which `pairs` are the items with their refs: under items on minutes, and
    elsewhere as far as these are not those of other bodies."""
    draft = paper.draft
    earlier = EarlierMinutes(draft, paper.organisations, room.meeting, paper.meeting)
    others: list[tuple[int, int]] = []
    for item in (item for item, _ in pairs if _is_on_minutes(item.title)):
        low = min(item.end, draft.lines[min(item.first, last - 1)].start)
        low = item.start if draft.dates.first(item.start, low) else low
        high = draft.lines[max(item.last - 1, 0)].end
        whose = [ref for place, ref in paper.organisations.between(item.start, item.end) if ref != room.body]
        others += [(item.start, high)] if whose else []
        earlier.read(whose[0] if whose else room.body, low, high, whole=True)
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    earlier.read(room.body, begin, end, of_others=others)


def _is_on_minutes(title: str) -> bool:
    """Tell whether the title of an item is about the minutes of an earlier meeting."""
    on = "min" in title.lower() and _OF_MINUTES.search(title) is not None
    return on and _AFTER_MINUTES.search(title) is None


def _other_meetings(paper: Paper, room: Room, first: int, last: int) -> None:
    """Record the meetings that lines `[first, last)` tell from the day of their own: those whose minutes were confirmed, and the next one."""
    draft = paper.draft
    begin, end = draft.lines[first].start, draft.lines[last - 1].end
    EarlierMinutes(draft, paper.organisations, room.meeting, paper.meeting).without_year(room.body, begin, end)
    welshminutes.confirmed(draft, room.meeting, room.body, paper.meeting, begin, end)
    nextup.read(draft, paper.organisations, room, paper.meeting, begin, end)
    nextup.adjourned(draft, room, paper.meeting, begin, end)
    nextup.agreed(draft, room, paper.meeting, begin, end)
