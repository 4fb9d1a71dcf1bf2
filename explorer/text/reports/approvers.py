"""The table of those who contributed to a report and approved it, with the days on which it was sent to them and came back."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.naming.offices import JOB
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.room import printednames

HEAD = re.compile(r"\bcontributor\s?/\s?approver\s+name\b", re.IGNORECASE)
"""The head of such a table."""
_TABLE_END = re.compile(
    r"^(?:this report is published|appendi|\d+\.\s|page is intentionally|www\.|this page)", re.IGNORECASE
)
_CONTRIBUTORS = re.compile(r"contributors?\s*:", re.IGNORECASE)
_APPROVERS = re.compile(r"names? of approvers?", re.IGNORECASE)
_CELL = re.compile(r"[^\t|]+")
_DEPARTMENT = re.compile(r"[A-Z][\w &/]{2,30}:\s*")
_MEMBER = re.compile(
    r"(?:Cllr|Councillor)\.? (?:[A-Z]\.? )*(?!Cabinet|Deputy|Leader|Portfolio|Chair)[A-Z][\w'-]+"
    r"(?: (?!Cabinet|Deputy|Leader|Portfolio|Chair|Member)[A-Z][\w'-]+(?![\w ]*\d))?"
)


def read(draft: Draft, report: str, first: int, last: int) -> None:
    """Record the people of a contributor and approver table as consulted on `report`, with the dates sent and returned."""
    role, inside = "contributor", False
    for line in draft.lines[first:last]:
        if HEAD.search(line.text):
            inside = True
            continue
        if not inside:
            continue
        if _TABLE_END.match(line.text) or len(line.text) > 300:
            inside = False
            continue
        if _CONTRIBUTORS.match(line.text):
            role = "contributor"
        elif _APPROVERS.match(line.text):
            role = "approver"
        else:
            _row(draft, report, line, role)


def _row(draft: Draft, report: str, line: Line, role: str) -> None:
    """Record whom a row of the table names, with the days on which the report was sent and came back, and an office beside the name."""
    cells = [
        (m.group().strip(), line.start + m.start() + len(m.group()) - len(m.group().lstrip()))
        for m in _CELL.finditer(line.text)
    ]
    cells = [cell for cell in cells if cell[0]]
    if not cells:
        return
    text, at = cells[0]
    label = _DEPARTMENT.match(text)
    if label:
        text, at = text[label.end() :], at + label.end()
    titled = _MEMBER.match(text)
    if titled and len(cells) == 1:
        text = titled.group()
    if len(cells) == 1 and not titled and dates.first(text):
        draft.problem("table", "The columns of a contributors table cannot be told apart", line.start, line.end)
        return
    if not text or not (titled or names.is_name(text)) or text.lower() == "name":
        return
    person = printednames.person_at(draft, at, at + len(text), bool(titled))
    days = [d.iso for d in dates.find(line.text)]
    attrs: dict[str, str] = {"role": role}
    if len(days) > 1:
        attrs["sent"] = days[-2]
    if days:
        attrs["returned"] = days[-1]
    draft.claim("consulted_on", person, report, line.start, line.end, attrs)
    if len(cells) > 1 and JOB.search(cells[1][0]) and not dates.first(cells[1][0]):
        post = draft.mention("post", cells[1][0], cells[1][1], cells[1][1] + len(cells[1][0]))
        draft.claim("holds", person, post, line.start, line.end)
