"""Stars and other signs before the names of a list of members, which say who was there, or who was not."""

from __future__ import annotations

import re
from collections.abc import Mapping

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
_KEY = re.compile(
    r"\b(?P<letter>[A-Z])\s{0,2}[=:-]\s{0,2}(?P<means>present|in attendance|attended|apolog(?:y|ies)|absent|non-attendance|not present)\b",
    re.IGNORECASE,
)
_THERE = ("present", "in attendance", "attended")
_BEHIND = re.compile(r"(?:\s*\([^()\n]{2,30}\))?\s+(?P<letter>[A-Z])(?=\s|\Z)")
_SEVERAL, _BELOW = 2, 3
"""A key to letters behind names, such a letter, how many letters it explains at least, and the lines below a list in which it may stand."""
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


def letters(draft: Draft, first: int, stop: int) -> dict[str, str]:
    """Return what letters behind names mean by the key that stands in `draft.lines[first:stop]` or right below ("P = present, A = apology"),
    as roles; none where there is no such key."""
    start, end = draft.lines[first].start, draft.lines[min(stop + _BELOW, len(draft.lines)) - 1].end
    keys = {match["letter"]: match["means"].lower() for match in _KEY.finditer(draft.masked, start, end)}
    if len(keys) < _SEVERAL:
        return {}
    return {
        key: "apologies" if means.startswith("apol") else "" if means in _THERE else "absent"
        for key, means in keys.items()
    }


def by_letter(draft: Draft, seat: Seat, meant: Mapping[str, str]) -> Seat:
    """Return a seat with the role that the letter behind its name gives it."""
    behind = _BEHIND.match(draft.masked, seat.end) if meant else None
    role = meant.get(behind["letter"]) if behind else None
    return seat._replace(role=role) if role else seat


def is_sign(line: Line) -> bool:
    """Tell whether a line is no more than the sign that stands before the name below it, or says what such a sign means."""
    return line.text[0] in _OPENS and _SIGN.fullmatch(line.text) is not None
