"""The words that name an office: a job with the council, or the chair of a meeting."""

from __future__ import annotations

import re

JOB = re.compile(
    r"\b(?:Officer|Director|Manager|Head|Lead|Leader|Clerk|Solicitor|Accountant|Executive|Co-?ordinator|Administrator|Engineer|Planner|Secretary|Treasurer|Monitoring|Assistant|Advis[eo]r|Registrar|Auditor|Surveyor|Inspector|Superintendent|Architect|Archaeologist|Librarian|Ecologist|Lawyer|Technician|Supervisor|Analyst|Chief|Commissioner|Member)\b"
)
PRESIDING = (
    r"(?:(?:Deputy|Vice)[- ])?(?:(?:Lord )?Mayor|Chair(?:man|woman|person)?|Provost|Convener|Cathaoirleach|President)"
)
"""Who may take the chair, as an office."""
