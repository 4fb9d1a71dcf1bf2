"""Those in the room in a table whose cells each stand on a line of their own: "Members" / "Role" / "Ann Elm" / "Nominated by the Board".

A table opens below its two heads, and what stands above them says whether its people were there; lists of others below it go on
without heads.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from explorer.text.naming import names
from explorer.text.naming.namewords import FORENAMES
from explorer.text.naming.offices import JOB
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import Line
from explorer.text.room import printednames, roomlabels, seats

_WHO = re.compile(r"(?:names?|members?|attendees?|councillors?|representatives?)", re.IGNORECASE)
_WHAT = re.compile(r"(?:roles?|positions?|representing|organisations?|designations?|(?:job )?titles?)", re.IGNORECASE)
_WHAT_OPENS = ("rol", "pos", "rep", "org", "des", "job", "tit")
"""Letters with which the head of the second column begins."""
_APOLOGIES = re.compile(r"apologies\b[^\n]{0,90}:\W{0,3}", re.IGNORECASE)
_BESIDE = re.compile(
    r"(?:non-?members?|officers?|others?|also)\b[^\n]{0,20}\b(?:present|in attendance)\b[^\n]{0,60}:\W{0,3}",
    re.IGNORECASE,
)
"""What stands over those who sent apologies, and over those who are none of the body's."""
_BRACKET = re.compile(r"\s*\((?P<office>[^()]{3,40})\)\Z")
_CHAIRS = re.compile(r"(?:chair(?:man|woman|person)?|conven[eo]r)\Z", re.IGNORECASE)
_LEADS = re.compile(r"(?:(?:vice|deputy|joint)[- ])?(?:chair(?:man|woman|person)?|conven[eo]r)\Z", re.IGNORECASE)
_OF_ANOTHER = re.compile(r"\b(?:nominated|representative|member|practitioner)\b", re.IGNORECASE)
"""Words of a role that is no office of staff."""
_LONGEST = 90


class _Row(NamedTuple):
    name: Line
    length: int
    office: str
    what: Line


def read(draft: Draft, meeting: str, body: str, first: int, last: int) -> None:
    """Record the people of each such table in `draft.lines[first:last]`."""
    lines, done = draft.lines, first
    for k in lines.opening(_WHAT_OPENS, first + 2, last):
        if k <= done or not (_WHAT.fullmatch(lines[k].text) and _WHO.fullmatch(lines[k - 1].text)):
            continue
        role, done = _told(lines[k - 2]), k
        while role:
            rows = list(_rows(draft, done + 1, last))
            for row in rows:
                _claim(draft, meeting, body, role, row)
            done += 2 * len(rows)
            beside = rows and done + 1 < last and _BESIDE.fullmatch(lines[done + 1].text)
            role, done = ("also present", done + 1) if beside else ("", done)


def _told(above: Line) -> str:
    """Return as what the line above a table says that its people were there, or an empty string where it says no such thing."""
    label = roomlabels.of(above.text)
    if label and label.end() == len(above.text):
        return roomlabels.role(label, set())
    if _APOLOGIES.fullmatch(above.text):
        return "apologies"
    return "also present" if _BESIDE.fullmatch(above.text) else ""


def _rows(draft: Draft, first: int, last: int) -> Iterator[_Row]:
    """Yield the rows from line `first` on, each a name and the line below it."""
    for k in range(first, last - 1, 2):
        name, what = draft.lines[k], draft.lines[k + 1]
        bracket = _BRACKET.search(name.text)
        length = bracket.start() if bracket else len(name.text)
        if not names.is_name(name.text[:length]) or roomlabels.of(name.text) or len(what.text) > _LONGEST:
            return
        if what.text[-1] == ":" or what.text.partition(" ")[0].lower() in FORENAMES:
            return  # The cell of this one is empty.
        yield _Row(name, length, bracket["office"] if bracket else "", what)


def _claim(draft: Draft, meeting: str, body: str, role: str, row: _Row) -> None:
    start, end = row.name.start, row.what.end
    person = printednames.person_at(draft, start, start + row.length)
    if relation := seats.AWAY.get(role):
        draft.claim(relation, person, meeting, start, end)
        return
    of_staff = JOB.search(row.what.text) is not None and not _OF_ANOTHER.search(row.what.text)
    if role == "also present" and of_staff:
        role = "officer"
    shown = "chair" if role == "member" and _CHAIRS.match(row.office) else role
    draft.claim("attended", person, meeting, start, end, {"role": shown})
    if of_staff:
        post = draft.mention("post", fold(row.what.text), row.what.start, row.what.end)
        draft.claim("holds", person, post, start, end)
    if body and shown in ("member", "chair"):
        office = row.office if _LEADS.match(row.office) else "Member"
        draft.claim("member_of", person, body, start, end, {"role": office})
