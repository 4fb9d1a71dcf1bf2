"""The record of a decision that an officer, or one member, took by themselves: its fields say who took it, on which day, what and on which
report."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.text.councils import bodyclass
from explorer.text.councils.organisations import Organisations
from explorer.text.deciding import decisionnotes, madeby
from explorer.text.deciding.settled import Room
from explorer.text.meetings import decisionnotice
from explorer.text.meetings.decisionnotice import Field
from explorer.text.page.draft import Draft, MeetingOf
from explorer.text.reports import decisionreports


def read(
    draft: Draft, organisations: Organisations, meeting_of: MeetingOf, fields: Sequence[Field]
) -> tuple[Room, list[str], str]:
    """Record what `fields` say, and return in whose room it was decided, the refs of what was, and that of the item it is about, if any."""
    maker, day = decisionnotice.maker(draft, fields), decisionnotice.day(draft, fields)
    meeting = ""
    office = maker.office if maker and maker.member else None if maker else _body(draft, fields)
    body = organisations.named(draft.masked[slice(*office)], *office) if office else ""
    if body and day:
        meeting = meeting_of(body, day.iso, day.start, day.end)
        draft.put(meeting, status="minuted")
    room = Room(meeting, body, "executive", day.iso if day else "", True, of_decision=True)
    item, title = _item(draft, meeting, fields)
    said = [field for field in fields if field.role == "what" and field.start < field.end]
    refs = [ref for field in said for ref in decisionnotes.read(draft, room, field, title)]
    for ref in refs if item else ():
        draft.claim("taken_under", ref, item, *draft.spans(ref)[0])
    if maker:
        madeby.claim(draft, refs, maker)
    decisionreports.read(draft, fields, refs, item, meeting)
    return room, refs, item


def _body(draft: Draft, fields: Sequence[Field]) -> tuple[int, int] | None:
    """Return the place of the body that the field for whoever decided names and nothing else, or None."""
    field = decisionnotice.first(fields, "maker")
    words = draft.masked[field.start : field.end].partition("\n")[0].rstrip(" .") if field else ""
    named = words and bodyclass.classify(words) not in ("body", "department")
    return (field.start, field.start + len(words)) if field is not None and named else None


def _item(draft: Draft, meeting: str, fields: Sequence[Field]) -> tuple[str, str]:
    """Record what the decision is about as an item, and return its ref and title, empty where no field says it."""
    field = decisionnotice.first(fields, "title") or decisionnotice.first(fields, "report")
    if field is None:
        return "", ""
    title = draft.words(field.start, field.end)
    item = draft.mention("item", title, field.start, field.end, key=f"{meeting}:{field.start}", position=1, title=title)
    if meeting:
        draft.claim("on_agenda_of", item, meeting, field.start, field.end)
    return item, title
