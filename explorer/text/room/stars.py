"""Stars and other signs before the names of a list of members, which say who was there, or who was not."""

from __future__ import annotations

import re

from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.page.seek import cues
from explorer.text.room.seats import Seat

_MEANS = cues("denotes", "indicates")
_STARS = re.compile(r"^\W{0,3}\*\W{0,3}(?:denotes|indicates)\b.*$", re.IGNORECASE | re.MULTILINE)
_HOW = re.compile(
    r"\b(?:remote|virtual|on-?line|video|zoom|teams|telephone|electronic|link|left|late|join|arriv|depart|part of|substitut|independent"
    r"|co-?opt|lay|vot|outgoing|newly)",
    re.IGNORECASE,
)
"""What a star may mean of those in a room that leaves no doubt that they were there, starred or not."""
_SIGN = re.compile(r"\W{1,4}|Ø|(?:[*Ø]\W{0,3})?(?:denotes|indicates)\b.*", re.IGNORECASE)
_OPENS = "*ØDI"
"""Letters with which such a line begins."""
_OPENING = 60
"""Lines in which the meaning of a star is said."""


def meaning(draft: Draft, first: int, last: int) -> str:
    """Return what the first of `draft.lines[first:last]` say that a star before a name means, or an empty string."""
    if first >= last:
        return ""
    start, end = draft.lines[first].start, draft.lines[min(first + _OPENING, last) - 1].end
    said = _STARS.search(draft.text, start, end) if draft.seeker.any(_MEANS, start, end) else None
    return said.group().lower() if said and not _HOW.search(said.group()) else ""


def present(draft: Draft, seat: Seat, meant: str) -> bool:
    """Tell whether a member of a list with stars was there: starred, where a star has meant that, else not starred."""
    starred = "*" in draft.text[max(0, seat.start - 3) : seat.start]
    return starred == ("present" in meant or "attend" in meant)


def is_sign(line: Line) -> bool:
    """Tell whether a line is no more than the sign that stands before the name below it, or says what such a sign means."""
    return line.text[0] in _OPENS and _SIGN.fullmatch(line.text) is not None
