"""Where sentences and paragraphs end in a masked text, initials and titles not taken for ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

_STOP = re.compile(r"[.!?](?=[\"')\]]*(?:\s|$))")
_NOT_END = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Cllr|Cllrs|Cmhlr|Comhlr|Rev|Prof|Supt|Insp|Sgt|Sergt|Capt|Lt|Col|Maj|Gen|Fr|Ald|St|No|Nos|Ch|Chq|Inv|Hon|Co|i\.e|e\.g|etc|a\.m|p\.m|para|ref|approx))$"
)
_POUNDS, _PENCE = re.compile(r"[£€$][\d,]+$"), re.compile(r"\. \d\d\b")
"""A sum whose pence a space parts from it: "£3220. 00"."""
LONGEST: Final = 2_000
"""Characters that a sentence may have: one is taken to have begun no earlier, and looked through no further."""
_CLOCK = re.compile(r"\b[ap]\.m$")


def sentence_end(text: str, start: int, limit: int) -> int:
    """Return the offset just after the sentence that starts at `start`, at most `limit`."""
    for match in _STOP.finditer(text, start, limit):
        if _ends(text, match.start(), start):
            return match.end()
    return limit


def _ends(text: str, stop: int, floor: int) -> bool:
    low = max(floor, stop - 8)
    if text[stop - 1 : stop].isdecimal() and _PENCE.match(text, stop) and _POUNDS.search(text, low, stop):
        return False
    if stop - low == 8 and text[low + 1 : stop].isalpha():
        return True
    if _NOT_END.search(text, low, stop) is None:
        return True
    after = text[stop + 1 : stop + 5].lstrip()
    return _CLOCK.search(text, low, stop) is not None and after[:1].isupper()


def sentence_start(text: str, at: int, floor: int) -> int:
    """Return the offset at which the sentence holding `at` starts, no earlier than `floor`."""
    floor = max(floor, at - LONGEST)
    blank = text.rfind("\n\n", floor, at)
    begin = blank + 2 if blank >= 0 else floor
    begin = max(begin, _stop_before(text, at, begin, floor))
    while begin < at and text[begin] in " \t\n\"')]":
        begin += 1
    return begin


def _stop_before(text: str, at: int, begin: int, floor: int) -> int:
    """Return the offset just after the last stop in `[begin, at)` that ends a sentence, or -1."""
    places = [text.rfind(mark, begin, at) for mark in ".!?"]
    while (last := max(places)) >= 0:
        if _STOP.match(text, last, at) and _ends(text, last, floor):
            return last + 1
        places = [
            text.rfind(mark, begin, last) if place == last else place for mark, place in zip(".!?", places, strict=True)
        ]
    return -1


def paragraph_end(text: str, start: int, limit: int) -> int:
    """Return the offset of the next blank line, at most `limit`."""
    blank = _BLANK.search(text, start, limit)
    return blank.start() if blank else limit


_BLANK = re.compile(r"\n(?:[ \t]*\n|(?<=\nMinutes:\n)|(?<=\nDecision:\n)|(?<=\nDecisions:\n))")
"""What stands below a label of a council site's page is a paragraph of its own, a blank line between them or none."""


class Paragraphs:
    """The places of blank lines in a text, found once."""

    def __init__(self, text: str) -> None:
        self._ends = [m.start() for m in _BLANK.finditer(text)]
        self._length = len(text)

    def start(self, offset: int) -> int:
        """Return where the paragraph that holds `offset` starts."""
        index = bisect_right(self._ends, offset) - 1
        return self._ends[index] if index >= 0 else 0

    def end(self, offset: int) -> int:
        """Return where the paragraph that holds `offset` ends."""
        index = bisect_right(self._ends, offset)
        return self._ends[index] if index < len(self._ends) else self._length
