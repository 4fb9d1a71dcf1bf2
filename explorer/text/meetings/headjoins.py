"""Heads of one meeting that stand near each other: a title over a "Time and Date" block, a title printed twice."""

from __future__ import annotations

from explorer.text.councils.bodynames import key
from explorer.text.meetings.headparts import Head
from explorer.text.page.draft import Draft

_NEAR = 14
"""Lines between two heads of one meeting."""
_TITLE_ON_TITLE = 2
"""Lines from one title to another right below it."""


def append(draft: Draft, heads: list[Head], head: Head) -> None:
    """Add a head to those above it, or join it to the last of them where both are of one meeting."""
    previous = heads[-1] if heads else None
    if previous and _of_another_year(previous, head):
        draft.problem("meeting-date", "Two titles of the meeting give two years", previous.date_start, head.date_end)
        heads[-1] = head
        return
    if previous and head.date == previous.date and head.start < previous.end and head.body in previous.body:
        return
    meetings = previous is not None and previous.kind != "report" and head.kind != "report"
    same = previous is not None and head.date == previous.date and not _apart(previous, head)
    if previous and meetings and same and head.line - previous.line < _NEAR:
        heads[-1] = _joined(previous, head)
    else:
        heads.append(head)


def _of_another_year(above: Head, head: Head) -> bool:
    """Tell whether one title of minutes stands right above another of the same body and day, in another year: one is misprinted."""
    near = above.kind == head.kind == "minutes" and head.line - above.line <= _TITLE_ON_TITLE
    alike = above.date[:4] != head.date[:4] and above.date[4:] == head.date[4:]
    return near and alike and key(above.body) == key(head.body)


def _apart(a: Head, b: Head) -> bool:
    """Tell whether two heads of one day name two bodies, each at its own time."""
    return bool(a.time and b.time and a.time != b.time and a.body and b.body and key(a.body) != key(b.body))


def _joined(a: Head, b: Head) -> Head:
    """Return what two heads of one meeting say: minutes and whoever is named before what says less."""
    better = b if len(b.body) > 0 and (not a.body or b.kind == "minutes") else a
    kind = "minutes" if "minutes" in (a.kind, b.kind) else a.kind
    return better._replace(
        kind=kind, line=min(a.line, b.line), start=min(a.start, b.start), end=max(a.end, b.end), time=a.time or b.time,
        place=a.place or b.place, status=a.status or b.status,
    )  # fmt: skip
