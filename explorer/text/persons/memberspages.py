"""Pages of a council's site that are of no meeting: a committee's own, with its members and who supports it, and a member's own, with
the committees to which that one is appointed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.text.councils.bodytitles import body_line
from explorer.text.councils.organisations import Organisations
from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.persons import people
from explorer.text.room import attendance, printednames

_LABEL = re.compile(r"(?:committee )?members(?:hip)?:?", re.IGNORECASE)
_NEAR_TOP = 12
"""Lines at the top of such a page among which its committee is named."""
_APPOINTED = re.compile(r"committee appointments:?", re.IGNORECASE)
"""The heading above the committees of a member."""
_MEMBER = re.compile(r"(?:Councillor|Cllr|Alderman|Mayor)\.? (?P<name>[A-Z][^\n:;,]{3,60})")
"""The line of a member's page that says whose it is."""
_ENTRY = re.compile(r"[-•·*]\s+(?P<body>[^()\n]{4,120}?)(?:\s*\((?P<role>[A-Za-z][A-Za-z -]{2,40})\))?\s*")
"""An entry of a list: a body, and in brackets the office that the member has in it."""


def read(draft: Draft, organisations: Organisations) -> None:
    """Record the membership that such a page lists, and whoever supports the committee; nothing where the paper is none."""
    lines = draft.lines
    whose = of_member(lines)
    if whose is not None:
        _appointments(draft, organisations, whose)
        return
    name = next((line for line in lines[:_NEAR_TOP] if len(line.text.split()) > 1 and body_line(line)), None)
    label = next((k for k, line in enumerate(lines) if _LABEL.fullmatch(line.text)), None)
    if name is None or label is None:
        return
    attendance.members(draft, organisations.named(name.text, name.start, name.end), label)
    people.support(draft, label)


def of_member(lines: Sequence[Line]) -> Line | None:
    """Return the line that names whose page a member's own is: one near the top, above a list of committees; else nothing."""
    whose = next((line for line in lines[:_NEAR_TOP] if _is_member(line.text)), None)
    return whose if whose and any(_APPOINTED.fullmatch(line.text) for line in lines) else None


def _is_member(text: str) -> bool:
    found = _MEMBER.fullmatch(text)
    return found is not None and names.is_name(found["name"])


def _appointments(draft: Draft, organisations: Organisations, whose: Line) -> None:
    """Record the member named on a line as one of each committee that the page lists."""
    person = printednames.person_at(draft, whose.start, whose.end)
    for line, entry in _entries(draft.lines):
        start = line.start + entry.start("body")
        body = organisations.named(entry["body"], start, start + len(entry["body"]))
        draft.claim("member_of", person, body, line.start, line.end, {"role": entry["role"] or "Member"})


def _entries(lines: Sequence[Line]) -> Iterator[tuple[Line, re.Match[str]]]:
    """Yield the entries below the heading for committees, up to the next heading, that name a committee."""
    label = next(k for k, line in enumerate(lines) if _APPOINTED.fullmatch(line.text))
    for line in lines[label + 1 :]:
        entry = _ENTRY.fullmatch(line.text)
        if entry is None:
            return
        if len(entry["body"].split()) > 1 and body_line(line._replace(text=entry["body"])):
            yield line, entry
