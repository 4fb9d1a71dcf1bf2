"""Pages that only list meetings and their papers: a site's "Browse meetings", the index of a folder of papers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from explorer.text.councils import bodies, bodyclass, hints
from explorer.text.councils.bodytitles import body_line, whole_body
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.fileendings import ENDING
from explorer.text.page.lines import Line
from explorer.text.page.seek import Cued

_LINK: Final = re.compile(r"!?\[[^\[\]\n]{0,300}\]\([^()\n]{0,900}\)|<?https?://[^\s<>()]{1,900}>?")
_FILE: Final = re.compile(rf"\S[^\n\[\]()]{{3,200}}?{ENDING}\b(?!\))", re.IGNORECASE)
_BUSINESS: Final = Cued(
    re.compile(
        r"(?:^|(?<=^\W)|(?<=^\W{2})|(?<=^\W{3})|(?<=^\W{4}))(?:members )?"
        r"(?:present|apologies|in attendance|attendance|minutes)\b\W*(?:$|:)"
        r"|\bRESOLVED\b",
        re.MULTILINE | re.IGNORECASE,
    ),
    ("resolved", "minutes", "present", "members ", "apologies", "attendance", "in attendance"),
)
_DATED: Final = re.compile(r"^(?:[-•*]\s+)?")
_NUMBER_NEAR: Final = re.compile(r"\D{0,60}\d")
"""A number as near the start as the one in a date that opens a line."""
_CANCELLED: Final = re.compile(r"\b(?:cancelled|postponed)\b", re.IGNORECASE)
_LINKED: Final = 0.4
_FEW_LINES: Final = 400
_ROWS: Final = 3
_BODIES: Final = 6
_LONGEST_NAME: Final = 400
_NEAR_TOP: Final = 14


@dataclass(frozen=True, slots=True)
class Listed:
    """A meeting that a listing names at `[start, end)`."""

    body: str
    date: str
    start: int
    end: int
    status: str = "mentioned"
    time: str = ""


def is_index(draft: Draft) -> bool:
    """Tell whether a text is the index of a folder: links take two fifths of it, and no business stands in it."""
    if len(draft.lines) > _FEW_LINES or "](" not in draft.text or _says_business(draft):
        return False
    # No link leaves its line, so that the lines that may hold one bound what links take.
    lines = [line for line in draft.text.split("\n") if "](" in line or "http" in line]
    if sum(map(len, lines)) <= _LINKED * len(draft.text):
        return False
    linked = sum(len(match.group()) for line in lines for match in _LINK.finditer(line))
    return linked > _LINKED * len(draft.text)


def _says_business(draft: Draft) -> bool:
    return draft.seeker.has(_BUSINESS, 0, len(draft.masked))


def dated_rows(draft: Draft) -> tuple[Listed, ...]:
    """Return the meetings of a page that lists the sittings of one body: its name above, three or more rows that begin
    with a day and a time, and nothing that was said or done."""
    days = len(draft.dates.all)
    if days < _ROWS or 3 * days < len(draft.lines) or _says_business(draft):
        return ()
    top = next((line for line in draft.lines[:_NEAR_TOP] if len(line.text.split()) > 1 and body_line(line)), None)
    if top is None:
        return ()
    rows = [(line, day) for line in draft.lines if line.start > top.end and (day := _day(line))]
    if len(rows) < _ROWS or 3 * len(rows) < len(draft.lines):
        return ()
    return tuple(
        Listed(
            top.text, day[0], line.start, line.end, "cancelled" if _CANCELLED.search(line.text) else "mentioned", day[1]
        )
        for line, day in rows
    )


def _day(line: Line) -> tuple[str, str] | None:
    """Return the day and the time with which a row begins."""
    if not _NUMBER_NEAR.match(line.text):
        return None
    mark = _DATED.match(line.text)
    found = dates.first(line.text[:80])
    if mark is None or found is None or found.start > mark.end() + 1:
        return None
    time = dates.time_in(line.text[:100], found.end)
    return (found.iso, time[0]) if time else None


def bodies_of(draft: Draft) -> list[bodies.Body]:
    """Return the bodies of a page whose bulleted lines are, but for a few, nothing but names of bodies."""
    marked = draft.lines.bulleted if len(draft.lines) < _FEW_LINES else ()
    if len(marked) < _BODIES or 3 * len(marked) < len(draft.lines):
        return []
    found: list[bodies.Body] = []
    for looked, line in enumerate(marked):
        name = line.bare
        if 3 * (looked - len(found)) >= len(marked):
            return []
        if len(name) < _LONGEST_NAME and (whole_body(name) or name == "Council"):
            found.append(bodies.Body(name, line.end - len(name), line.end, bodyclass.classify(name)))
    return found if 3 * len(found) > 2 * len(marked) else []


def files(draft: Draft) -> Iterator[Listed]:
    """Yield the meetings that the names of listed files name in full, as meetings or as their agendas or minutes: body and day."""
    for line in draft.lines:
        name = _FILE.match(line.bare)
        if name is None:
            continue
        hint = hints.named(name.group())
        if hint.date and hint.body and hints.says_meeting(hint.words):
            start = line.end - len(line.bare)
            yield Listed(hint.body, hint.date, start, start + name.end())
