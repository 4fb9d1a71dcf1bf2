"""Names of bodies as headings alone print them: meetings of a parish's electors, and councils of Ontario in full."""

from __future__ import annotations

import re

from explorer.text.councils import bodywords
from explorer.text.councils.bodies import Body

_PARISH_MEETING = re.compile(
    r"\b(?P<place>(?:[A-Z][\w'-]+\s+(?:of\s+)?){1,4}?)(?i:(?:annual\s+)?parish\s+(?:annual\s+|general\s+)?meeting)"
    r"\b(?!\s+(?:of|for)\b)"
)
OF_NO_ROOMS = (
    r"(?!(?i:community|recreation|public|centre|center|hall|offices?|library|museum|arena|school|church|fire)\b)"
)
"""No further word of a place: it opens the name of a building there, where people meet."""
MUNICIPALITY = (
    r"(?:corporation of the (?:city|town|township|county|village|municipality) of|township of|municipality of)"
    rf" [a-z][\w'-]+(?: ?- ?[\w'-]+)*(?: {OF_NO_ROOMS}[a-z][\w'-]+){{0,2}}"
)
_MUNICIPALITY_LINE = re.compile(rf"^[ \t]*(?:the )?(?P<name>{MUNICIPALITY})[ \t]*$", re.IGNORECASE | re.MULTILINE)
"""Such a name by itself on a line."""


def parish_meetings(words: str) -> list[Body]:
    """Return the meetings of a parish's electors that a heading names ("Westmere Annual Parish Meeting"), which are no council."""
    found: list[Body] = []
    for match in _PARISH_MEETING.finditer(words) if "parish" in words.lower() else ():
        place = [
            word
            for word in match["place"].split()
            if word.lower() not in bodywords.LEADING | {"of", "notes", "council"}
        ]
        if place:
            start = match.start() + match["place"].index(place[0])
            named = " ".join(word.capitalize() if word.isupper() else word for word in place)
            found.append(Body(f"{named} Parish Meeting", start, match.end(), "parish meeting"))
    return found


def municipalities(words: str) -> list[Body]:
    """Return the councils of Ontario that lines of a heading name in full ("The Township of Northmere")."""
    if "ity of" not in words.lower() and "township of" not in words.lower() and "corporation of" not in words.lower():
        return []
    return [Body(m["name"], m.start("name"), m.end("name"), "council") for m in _MUNICIPALITY_LINE.finditer(words)]
