"""The words that name an office: a job with the council, or the chair of a meeting."""

from __future__ import annotations

import re

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
    r"(?:(?:Deputy|Vice|High)[- ])?(?:(?:Lord )?Mayor|Chair(?:man|woman|person)?|Provost|Convener|Cathaoirleach"
    r"|President|Sheriff)"
)
"""Who may take the chair, as an office."""
