"""A table of attendance, a row a person: the name, as what, and whether present, as a council site's page of its own prints it."""

from __future__ import annotations

import re

from explorer.text import names, seats
from explorer.text.draft import Draft, fold
from explorer.text.lines import Line

_HEAD = re.compile(r"(?:attendee|councillor|member|name)s?(?: name)? {0,3}[\t|]", re.IGNORECASE)
_LAST_HEAD = re.compile(r"(?:attendance|attended|status|present(?:\s?/\s?absent)?)\W{0,3}", re.IGNORECASE)
_HEAD_OPENS = ("att", "cou", "mem", "nam")
"""Letters with which the head of such a table begins."""
_CELLS = re.compile(r"[^\t|]+")
_PRESENT = re.compile(r"(?:present|attended|in attendance|in person|yes\b|virtual|remote)", re.IGNORECASE)
_APOLOGIES = re.compile(r"apolog", re.IGNORECASE)
_INVITED = re.compile(r"invited\b(?!.*\battended)", re.IGNORECASE)
_LEADS = re.compile(r"(?:vice|deputy|chair|convener|leader|lord mayor|mayor)", re.IGNORECASE)
_CHAIR = re.compile(r"(?:chair(?:man|woman|person)?|lord mayor|mayor|convener|leader)\b", re.IGNORECASE)
_MEMBER = re.compile(
    r"(?:(?:committee |board |panel |co-?opted |ex-?officio )?member|vice|deputy|councillor|co-?optee|cabinet member)",
    re.IGNORECASE,
)
_OFFICER = re.compile(r"officer|clerk|director|manager|secretary|solicitor|advis[eo]r|support|staff", re.IGNORECASE)
_OTHERS = re.compile(r"guest|observer|representative|partner|external|witness|speaker", re.IGNORECASE)


def read(draft: Draft, meeting: str, body: str, first: int, last: int) -> None:
    """Record the rows below each head of such a table in `draft.lines[first:last]`; who is only expected was not there."""
    lines, done = draft.lines, first
    for head in lines.opening(_HEAD_OPENS, first, last):
        if head < done or not _heads(lines[head].text):
            continue
        done = head + 1
        while done < last and (_heads(lines[done].text) or _row(draft, meeting, body, lines[done])):
            done += 1


def _heads(words: str) -> bool:
    """Tell whether a row is the head of such a table, by its first and its last cell."""
    if _HEAD.match(words) is None:
        return False
    cells = words.rstrip("\t |").replace("|", "\t").rpartition("\t")
    return _LAST_HEAD.fullmatch(cells[2].strip()) is not None


def _row(draft: Draft, meeting: str, body: str, line: Line) -> bool:
    """Record one row; tell whether the line was one."""
    cells = [(match.group().strip(), line.start + match.start()) for match in _CELLS.finditer(line.text)]
    if len(cells) < 2:
        return False
    name, at = cells[0]
    spans = names.split_names(name)
    if len(spans) != 1:
        return True
    start, end = at + spans[0][0], at + spans[0][1]
    person = seats.person_at(draft, start, end)
    said, printed = cells[-1][0], fold(cells[1][0]) if len(cells) > 2 else ""
    role = _role(printed, said, draft.masked[start:end])
    if _APOLOGIES.match(said):
        draft.claim("sent_apologies", person, meeting, line.start, line.end)
    elif _INVITED.match(said):
        draft.claim("invited_to", person, meeting, line.start, line.end)
    elif _PRESENT.match(said):
        draft.claim("attended", person, meeting, line.start, line.end, {"role": role})
    if body and printed and role in ("chair", "member"):
        as_what = printed if _LEADS.match(printed) else "Member"
        draft.claim("member_of", person, body, line.start, line.end, {"role": as_what})
    return True


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
