"""Trackers that no meeting of a paper took: those beside a report, and those that are a paper of their own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from explorer.text.councils.organisations import Organisations
from explorer.text.followup import tracked
from explorer.text.page.draft import Draft, MeetingOf
from explorer.text.page.trackerrows import Row, Table


def read(
    draft: Draft, organisations: Organisations, meeting_of: MeetingOf, tables: Sequence[Table], put_to: Sequence[str]
) -> None:
    """Record what trackers say: those of a report arise from the only meeting that it is `put_to`, others from the meetings on whose days
    their rows say that they do, where only one body is named above them."""
    if put_to:
        for table in tables if len(set(put_to)) == 1 else ():
            tracked.read(draft, table, put_to[0], put_to[0])
        return
    top = organisations.between(0, tables[0].start)
    bodies = dict.fromkeys(ref for place, ref in top if place.classification != "council")
    councils = dict.fromkeys(ref for place, ref in top if place.classification == "council")
    whose = list(bodies or councils)
    for table in tables if len(whose) == 1 else ():
        tracked.read(draft, table, "", "", partial(_meeting, whose[0], meeting_of))


def _meeting(body: str, meeting_of: MeetingOf, row: Row) -> str:
    """Return the ref of the meeting of a body on the day of a row, empty where it has none."""
    day = tracked.day(row)
    return meeting_of(body, day, row.start, row.end) if day else ""
