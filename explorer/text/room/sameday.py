"""A second meeting of a body on one day in one paper, as an annual and an ordinary meeting are bound into one file."""

from __future__ import annotations

from explorer.text.councils.bodynames import key
from explorer.text.meetings.headparts import Head
from explorer.text.page.draft import Draft
from explorer.text.room import roomlabels

_BELOW = 4
"""Lines below a title on which the label of those present stands."""


def time_of_another(draft: Draft, body: str, head: Head, last: int) -> str:
    """Return the time of the minutes under `head`, up to line `last`, where the paper has those of another meeting of `body` on that day
    above them, at a time of its own, and each lists those present; else an empty string."""
    if head.kind != "minutes" or not head.time:
        return ""
    before = draft.known("meeting", key_of(draft.name(body), head.date))
    if not before or draft.attr(before, "time") in (None, head.time) or not draft.claims("attended", target=before):
        return ""
    lines = draft.lines[head.after : min(head.after + _BELOW, last)]
    return head.time if any(roomlabels.of(line.text) for line in lines) else ""


def key_of(body: str, date: str, time: str = "") -> str:
    """Return what tells a meeting of the body of this name from all others of a paper; it has a `time` only as another one on its day."""
    return f"{key(body)}|{date}|{time}".rstrip("|")
