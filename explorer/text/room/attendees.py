"""A table of attendance, a row a person: the name, perhaps as what, and whether present, in words or by a sign.

A council site's page of its own prints it ("Attendee | Role | Attendance"), and so do minutes: "Name | Attendance" over "✓", "P" or
"Ap", or a column each for those present and those who sent apologies.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.naming import names
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import BELOW_HEAD, Line, cells_of
from explorer.text.room import printednames, seats

_HEAD = re.compile(r"(?:\| {0,3})?(?:attendee|councillor|cllr|member|name)s?(?: name)? {0,3}[\t|]", re.IGNORECASE)
_LAST_HEAD = re.compile(
    r"(?:attendance|attended|status|present(?:\s?/\s?(?:absent|apologies))?|apologies|apols?|absent)\W{0,3}",
    re.IGNORECASE,
)
_HEAD_OPENS = ("att", "cou", "cll", "mem", "nam")
"""Letters with which the head of such a table begins."""
_STATES = (
    ("apologies", re.compile(r"apolog|apols?\b|ap\.?$", re.IGNORECASE)),
    ("invited", re.compile(r"invited\b(?!.*\battended)", re.IGNORECASE)),
    ("absent", re.compile(r"absent|abs\.?$|did not attend|not present|no$", re.IGNORECASE)),
    ("present", re.compile(r"(?:present|attended|in attendance|in person|yes\b|virtual|remote)", re.IGNORECASE)),
)
_TICK, _CROSS = re.compile(r"[✓✔√☑PpYy]"), re.compile(r"[✗✘×Xx☒Nn]")
"""Signs in a column of attendance; an "A" is for apologies in some councils' tables and for absent in others'."""
_LEADS = re.compile(r"(?:vice|deputy|chair|conven[eo]r|leader|lord mayor|mayor)", re.IGNORECASE)
_CHAIR = re.compile(r"(?:chair(?:man|woman|person)?|lord mayor|mayor|conven[eo]r|leader)\b", re.IGNORECASE)
_BRACKET = re.compile(r"\((?P<role>[A-Za-z][^()]{2,60})\)\s*$")
_MEMBER = re.compile(
    r"(?:(?:committee |board |panel |co-?opted |ex-?officio )?member|vice|deputy|councillor|co-?optee|cabinet member)",
    re.IGNORECASE,
)
_OFFICER = re.compile(r"officer|clerk|director|manager|secretary|solicitor|advis[eo]r|support|staff", re.IGNORECASE)
_OTHERS = re.compile(r"guest|observer|representative|partner|external|witness|speaker", re.IGNORECASE)


def heads(words: str) -> bool:
    """Tell whether a line is the head of such a table, by its first and its last cell."""
    if _HEAD.match(words) is None:
        return False
    cells = words.rstrip("\t |").replace("|", "\t").rpartition("\t")
    return _LAST_HEAD.fullmatch(cells[2].strip()) is not None


def read(draft: Draft, meeting: str, body: str, first: int, last: int) -> None:
    """Record the rows below each head of such a table in `draft.lines[first:last]`; of whoever was only expected, or has a sign of
    two meanings, nothing is said."""
    lines, done = draft.lines, first
    for head in lines.opening(_HEAD_OPENS, first, last):
        if head < done or not heads(lines[head].text):
            continue
        done = head + 1
        while done < last and (heads(lines[done].text) or len(cells_of(lines[done])) > 1):
            done += 1
        table = [line for line in lines[head:done] if not BELOW_HEAD.fullmatch(line.text)]
        rows = [_cells(line) for line in table]
        ticked = any(_TICK.fullmatch(row[-1]) for row in rows[1:])
        for line, row in zip(table[1:], rows[1:], strict=True):
            _row(draft, meeting, body, line, row, _state(rows[0], row, ticked))


def _cells(line: Line) -> list[str]:
    return [words.strip() for words, _ in cells_of(line)]


def _state(head: Sequence[str], row: Sequence[str], ticked: bool) -> str:
    """Return whether the one of `row` was there: by the column that is marked, where several of the `head` tell, else by what the
    last cell says; a cross does in a table in which others are `ticked`."""
    telling = [(n, state) for n, words in enumerate(head) if n and (state := _said(words))]
    if len(telling) > 1:
        marked = [state for n, state in telling if n < len(row) and row[n]]
        return marked[0] if len(marked) == 1 else ""
    said = row[-1]
    if state := _said(said):
        return state
    if _TICK.fullmatch(said):
        return "present"
    return "absent" if ticked and _CROSS.fullmatch(said) else ""


def _said(words: str) -> str:
    return next((state for state, said in _STATES if said.match(words)), "")


def _row(draft: Draft, meeting: str, body: str, line: Line, cells: Sequence[str], state: str) -> None:
    """Record whom a row names as it says."""
    at = line.start + line.text.index(cells[0])
    spans = names.split_names(cells[0])
    if len(spans) != 1:
        return
    start, end = at + spans[0][0], at + spans[0][1]
    person = printednames.person_at(draft, start, end)
    bracket = _BRACKET.search(cells[0])
    printed = fold(cells[1]) if len(cells) > 2 and not _said(cells[1]) else bracket["role"] if bracket else ""
    role = _role(printed, cells[-1], draft.masked[start:end])
    if relation := seats.AWAY.get(state):
        draft.claim(relation, person, meeting, line.start, line.end)
    elif state:
        draft.claim("attended", person, meeting, line.start, line.end, {"role": role})
    if body and printed and role in ("chair", "member"):
        as_what = printed if _LEADS.match(printed) else "Member"
        draft.claim("member_of", person, body, line.start, line.end, {"role": as_what})


def _role(printed: str, said: str, name: str) -> str:
    councillor = any(title in ("Councillor", "Alderman") for title in names.parse(name).titles)
    if "substitut" in f"{printed} {said}".lower():
        return "substitute"
    if _CHAIR.match(printed):
        return "chair"
    if _MEMBER.match(printed):
        return "member"
    if _OTHERS.search(printed):
        return "observer"
    if _OFFICER.search(printed) and not councillor:
        return "officer"
    if said.lower().startswith("in attendance") or printed:
        return "other member" if councillor else "officer"
    return "member"
