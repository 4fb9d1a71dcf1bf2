"""People of the public in the room: how a paper counts or names them, who become nobody of the record."""

from __future__ import annotations

import re

from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.page.seek import cues

_SAYS_PUBLIC = cues("public", "press", "resident", "parishioner")
_PUBLIC = re.compile(
    r"(?:\b\d+\s+)?\b(?:members? of the )?(?:public|press)\b"
    r"(?!\s+(?:health|protection|realm|relations|affairs|services?|works|participation|rights|transport|spaces?"
    r"|sector|policy|safety|office))",
    re.IGNORECASE,
)
NUMBER_OF_PUBLIC = re.compile(
    r"(?:\b(?:(?:together|along)\s+)?with\s+|\bplus\s+|\band\s+)?\b(?:approx\w*\s+)?"
    r"(?:\d+|an?|no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty|several|some|many)\s+(?:paid[- ]up\s+)?(?:members? of (?:the )?)?"
    r"(?:public|press|residents?|parishioners?)\b(?!\s*[:-]\s*[A-Z])"
    r"(?:\s+(?:were|was)?\s*(?:also\s+)?(?:in attendance|present))?"
    r"|\bpublic\s*[:–-]\s*(?:\d+|nil|none|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"(?:\s?\.?\s\((?:from|until)\b[^()]{1,60}\))?(?!\s?[/:])",
    re.IGNORECASE,
)
_RESIDENTS = re.compile(r"\((?:all )?(?:local )?(?:residents|parishioners|members of the public)\)", re.IGNORECASE)
_PUBLIC_NAMED = re.compile(rf"{_PUBLIC.pattern}\s*[:-]\s*[A-Z].*(?:[,&-]|\b[A-Z][\w.'-]*)$", re.IGNORECASE)


def opens(draft: Draft, start: int, end: int) -> re.Match[str] | None:
    """Return the words in `[start, end)` from which on a list is of the public or the press, if any."""
    return _PUBLIC.search(draft.masked, start, end) if draft.seeker.any(_SAYS_PUBLIC, start, end) else None


def residents(piece: str) -> tuple[int, int]:
    """Return where those stand whom brackets after the last of them call residents: "Mr Elm, Mrs Oak and Ms Yew (local residents)"."""
    said = _RESIDENTS.search(piece)
    return (piece.rfind(")", 0, said.start()) + 1, said.start()) if said else (0, 0)


def counted(draft: Draft, start: int, end: int) -> re.Match[str] | None:
    """Return the words in `[start, end)` that say how many of the public were there, if any."""
    said = draft.seeker.any(_SAYS_PUBLIC, start, end)
    return NUMBER_OF_PUBLIC.search(draft.masked, start, end) if said else None


def names_public(draft: Draft, line: Line) -> bool:
    """Tell whether a line ends within the names of people of the public."""
    said = draft.seeker.any(_SAYS_PUBLIC, line.start, line.end)
    return said and _PUBLIC_NAMED.search(line.text) is not None
