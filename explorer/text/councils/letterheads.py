"""The letterhead of a council in capitals, on two lines too: "WESTMERE" / "PARISH COUNCIL"."""

from __future__ import annotations

import re

from explorer.text.councils.bodies import Body, short_for
from explorer.text.councils.bodynames import tidy

_LETTERHEAD = re.compile(
    r"^[ \t#*]*(?P<place>(?:[A-Z][A-Z'.-]+[ ]){0,3}[A-Z][A-Z'-]{2,})(?:[ ]|[ \t*]*\n(?:[ \t]*\n)?[ \t#*]*)"
    r"(?P<kind>(?:PARISH|COMMUNITY|TOWN|VILLAGE) COUNCIL)(?=[ \t*]*\n|[ ]{2,}|\t)",
    re.MULTILINE,
)
_NO_PLACE = re.compile(
    r"\b(?:MINUTES?|AGENDA|DRAFT|NOTICE|MEETINGS?|ANNUAL|ORDINARY|CLERK|COUNCIL|COUNCILLORS?|MEMBERS?|PRESENT|THE|OF|REPORT"
    r"|PUBLIC|COPY|UNCONFIRMED|APPROVED)\b"
)
_TOP = 600
"""Characters at the top of a paper in which its letterhead stands."""


def find(text: str) -> Body | None:
    """Return the council whose place and kind stand in capitals at the top of a masked text, the one below the other perhaps, or None."""
    match = _LETTERHEAD.search(text, 0, _TOP) if " COUNCIL" in text[:_TOP] else None
    if match is None or _NO_PLACE.search(match["place"]):
        return None
    return Body(tidy(f"{match['place']} {match['kind']}"), match.start("place"), match.end("kind"), "council")


def means(council: Body, words: str) -> bool:
    """Tell whether a title below the letterhead of `council` calls it by what it is alone, or by its letters."""
    said = words.lower().removeprefix("the ")
    kind = council.name.lower().split()[-2:]
    return said in ("", "council", " ".join(kind)) or (words.isupper() and short_for(council.name, words))
