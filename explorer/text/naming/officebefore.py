"""The office printed before a name of a list of those in the room, and what shows that somebody is of other people's."""

from __future__ import annotations

import re
from functools import lru_cache

from explorer.text.naming.nametitles import all_postnominals
from explorer.text.naming.offices import JOB

_NEAR, _NEAR_CLERK, _NEAR_JOB = 60, 30, 90
"""Characters before a name in which its office stands."""
_JOB_AHEAD = re.compile(r"[\s,;:.|•*-]*(?:(?:and|&)\s+)?(?P<job>[A-Z][^,;:()|\n.]{2,80}?)\s+")
"""All that stands between two names of a list, where it is the office of the second."""
_JOBS = ("Clerk", "Warden", "Officer", "Manager", "Engineer", ":")
_JOB_BEFORE = re.compile(
    r"(?:[A-Z][a-z]+ ){0,2}(?:Clerk|Warden|Officer|Manager|Engineer|(?<!- )Chair(?:man|woman|person)?(?=:)):?\s+\Z"
)
"""An office before a name; "- Chairman:" is that of whoever stands before it."""
_THE_CLERK = re.compile(
    r"\b[Tt]he[\s,](?P<role>(?:(?:[Pp]arish|[Tt]own|[Cc]ommunity|[Aa]ssistant|[Dd]eputy) )?"
    r"(?:Clerk,|clerk,?|Clerk\s-))\s+\Z"
)
_LEADS = re.compile(
    r"\s*(?:(?P<role>(?:An )?Cathaoirleach),?|[Tt]he[\s,](?P<chair>Chair(?:man|woman|person)?),"
    r"|(?P<dashed>(?:Vice[- ])?Chair(?:man|woman|person)?)\s?[-–])\s*"
)
"""The office of whoever presides that opens a line, before the name."""
_IN_BRACKETS = re.compile(r"(?:\A|[\n,;:])\s*\((?P<role>(?:Vice[- ])?(?P<chair>Chair(?:man|woman|person)?))\)\s*\Z")
"""The office of whoever presides in brackets before the name."""
_NO_CLERK = re.compile(
    r"(?:Sgt|Sergeant|Insp|Inspector|PCS?O?|PS|CSO|Constable|Rev|(?:County )?(?:Cllr|Councill?or))\b"
)
_LETTERS = re.compile(r",\s+(?P<of>[A-Z]{2,5})\b")
_MEMBER = re.compile(r"(?:(?:County|Borough|District) )?(?:Councill?or|Cllr|Alderman)\b")


def of(piece: str, start: int, end: int) -> str:
    """Return the office that stands before the name at `[start, end)` of a list, else an empty string; whoever follows "the Clerk,"
    with a title that clerks have not, or with the letters of other people's, is the next of the list and not the clerk."""
    if piece[max(0, start - _NEAR) : start].rstrip().endswith(_JOBS):
        job = _JOB_BEFORE.search(piece, max(0, start - _NEAR), start)
        if job:
            return job.group()
    leads = _LEADS.fullmatch(piece, max(piece.rfind("\n", 0, start) + 1, start - _NEAR), start)
    inside = _IN_BRACKETS.search(piece, max(0, start - _NEAR), start)
    if inside and inside.group()[0] == "," and piece.lstrip(" \n:")[:1] != "(":
        inside = None  # The office of whoever stands before the comma, in a list that opens with a name.
    leads = leads or inside
    if leads:
        return leads["role"] or leads["chair"] or leads["dashed"]
    if _NO_CLERK.match(piece, start) or of_another(piece, start, end):
        return ""
    clerk = _THE_CLERK.search(piece, max(0, start - _NEAR_CLERK), start)
    return clerk["role"] if clerk else ""


def job(piece: str, floor: int, start: int) -> tuple[int, int]:
    """Return where the office stands that is all there is between `floor`, the end of the name before, and the name at `start`
    ("Fire Chief Ann Elm"); an empty place where there is none. Its last word names a job."""
    ahead = _JOB_AHEAD.fullmatch(piece, floor, start) if start - floor <= _NEAR_JOB else None
    return ahead.span("job") if ahead and JOB.search(ahead["job"].split()[-1]) else (start, start)


def behind_clerk(piece: str, start: int, end: int) -> bool:
    """Tell whether letters say of whom somebody is who is listed behind the clerk of a council, and so no member of it."""
    return of_another(piece, start, end) and _first_clerk(piece) < start


@lru_cache(maxsize=64)
def _first_clerk(piece: str) -> int:
    """Return where the first clerk stands in a list, or its end: asked for name by name, a long list is looked through once."""
    found = piece.find("lerk")
    return found if found >= 0 else len(piece)


def of_another(piece: str, start: int, end: int) -> bool:
    """Tell whether letters after a name say of whom somebody is who is no councillor ("Mr A Elm, NHS"), and are no degree or honour."""
    said = _LETTERS.match(piece, end)
    if said is None or _MEMBER.match(piece, start):
        return False
    return said["of"] not in ("RFO", "CEO") and not all_postnominals(said["of"])
