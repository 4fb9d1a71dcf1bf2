"""Names of which recognition of a scanned page left a part, in the heading of a motion or question: "Motion submitted by Councillor S. Bi ch"."""

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


def is_part(text: str, start: int, end: int) -> bool:
    """Tell whether the title and name at `[start, end)` of a masked text, in the heading of a motion, are a part of what was printed: the name
    stands nowhere else near it, and what is left of it is no surname or has a scrap behind it."""
    surname = text[start:end].rpartition(" ")[2]
    scrap = _SCRAP.match(text, end, end + 20)
    if scrap is None or _FIRST.match(text, scrap.end(), scrap.end() + 40) is None:
        return False
    left = scrap["scrap"] or len(surname) < _WHOLE or _VOWELS.isdisjoint(surname.lower())
    return bool(left) and not _elsewhere(text, surname, start, end)


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
