"""Names of which recognition of a scanned page left a part, in the heading of a motion or question: "Motion submitted
by Councillor S. Bi ch"."""

from __future__ import annotations

import re

_FIRST = re.compile(r"\s*(?:\d{1,3}[.)]\s{0,3}_?\s{0,2})?[\"'|!/1I\[]{1,2}\s?will (?:move|ask)\b")
"""How the words of a motion begin below its heading, the "I" as recognition reads it."""
_SCRAP = re.compile(r"[ .,:!|]{0,4}(?P<scrap>[a-z]{1,8})?[ .,:!|]*(?=\n|\Z)")
_NEAR = 20_000
"""Characters before and after a name in which it is looked for again."""
_VOWELS = frozenset("aeiouyáéíóú")
_WHOLE = 3
"""Letters of a surname that may be one."""
_LEAD = 60
"""Characters before a name in a heading, and after it up to the words of the motion."""
_MOVES = "will "
"""What stands in those words."""
_HEADING = frozenset((
    "notice", "notices", "motion", "motions", "question", "questions", "item", "items", "of", "by", "from",
    "in", "the", "name", "names", "to", "be", "and", "submitted", "received", "proposed", "moved", "tabled",
    "put", "forward", "asked", "raised", "requested", "referred", "deferred", "presented", "standing",
    "following",
))  # fmt: skip
"""Words of such a heading as it is printed."""
_NUMBER = re.compile(r"[\W\d_]*(?:\(?[a-z]{1,3}[.)]\s)?")


def is_part(text: str, start: int, end: int) -> bool:
    """Tell whether the title and name at `[start, end)` of a masked text, in the heading of a motion, are a part of what was printed: the name
    stands nowhere else near it, and what is left of it is no surname or has a scrap behind it."""
    if _MOVES not in text[end : end + _LEAD]:
        return False
    surname = text[start:end].rpartition(" ")[2]
    scrap = _SCRAP.match(text, end, end + 20)
    if scrap is None or _FIRST.match(text, scrap.end(), scrap.end() + 40) is None:
        return False
    left = scrap["scrap"] or len(surname) < _WHOLE or _VOWELS.isdisjoint(surname.lower())
    return bool(left) and not _elsewhere(text, surname, start, end)


def is_doubtful(text: str, start: int, end: int) -> bool:
    """Tell whether the title and name at `[start, end)` of a masked text may be a part of what was printed: recognition
    damaged the other words of their heading of a motion ("Noti f n Councillor S. Bir"), and the name stands nowhere
    else near it."""
    if _MOVES not in text[end : end + _LEAD]:
        return False
    if _FIRST.match(text, end + len(_ends(text, end)), end + _LEAD) is None or not _damaged(text, start):
        return False
    return not _elsewhere(text, text[start:end].rpartition(" ")[2], start, end)


def _ends(text: str, end: int) -> str:
    """Return the marks and scraps between a name and the end of its line."""
    scrap = _SCRAP.match(text, end, end + 20)
    return scrap.group() if scrap else ""


def _damaged(text: str, start: int) -> bool:
    """Tell whether a heading has words before the name at `start` that are none of such a heading; a line that goes on
    for longer is no heading."""
    far = max(0, start - _LEAD)
    begin = text.rfind("\n", far, start) + 1
    if not begin and far:
        return False
    number = _NUMBER.match(text, begin, start)
    words = text[number.end() if number else begin : start].lower().split()
    return not _HEADING.issuperset(words)


def _elsewhere(text: str, surname: str, start: int, end: int) -> bool:
    """Tell whether a text has a surname as a whole word near the one at `[start, end)`."""
    low, high = max(0, start - _NEAR), end + _NEAR
    at = text.find(surname, low, high)
    while at >= 0:
        whole = not text[at - 1 : at].isalpha() and not text[at + len(surname) : at + len(surname) + 1].isalpha()
        if whole and not start <= at < end:
            return True
        at = text.find(surname, at + 1, high)
    return False
