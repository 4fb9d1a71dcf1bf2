"""The words that name an office: a job with the council, or the chair of a meeting."""

from __future__ import annotations

import re

from explorer.text.naming.nameparts import is_name

JOB = re.compile(
    r"\b(?:Officer|Director|Manager|Head|Lead|Leader|Clerk|Solicitor|Accountant|Executive|Co-?ordinator"
    r"|Administrator|Engineer|Planner|Secretary|Treasurer|Monitoring|Assistant|Advis[eo]r|Registrar|Auditor"
    r"|Surveyor|Inspector|Superintendent|Architect|Archaeologist|Librarian|Ecologist|Lawyer|Technician|Supervisor"
    r"|Analyst|Chief|Commissioner|Member)\b"
)
_BEFORE = re.compile(r"\s*[(,;]\s*(?:formerly|previously|now)\b.*$", re.DOTALL)


def without_former(words: str) -> str:
    """An office without what is said of the name it had before or has now: "Director of Homes, formerly Head of Housing"."""
    return _BEFORE.sub("", words)


PRESIDING = (
    r"(?:(?:Deputy|Vice|High)[- ])?(?:(?:Lord )?Mayor|Chair(?:man|woman|person)?|Provost|Conven[eo]r|Cathaoirleach"
    r"|President|Sheriff)"
)
"""Who may take the chair, as an office."""
_DEPARTMENT = re.compile(
    r",[ ]+(?P<name>[A-Z][\w&'/-]*(?:[ ](?:(?:and|of|the|for|&)[ ])?[A-Z][\w&'/-]*){0,7})[ ]*,?[ ]*(?=\n|\Z)"
)
"""What is printed behind an office up to the end of its line."""


def department_end(text: str, start: int, office: int, end: int) -> int:
    """Return where the department ends that is printed behind the office which ends at `office`, or that place, in a list up to `end`; the
    name of the holder, at `start`, begins the line, as where each has one ("Ann Elm, Clerical Officer, Parks")."""
    found = (
        _DEPARTMENT.match(text, office, end) if not text[text.rfind("\n", 0, start) + 1 : start].strip(" *-•") else None
    )
    return found.end("name") if found and not JOB.search(found["name"]) and not is_name(found["name"]) else office
