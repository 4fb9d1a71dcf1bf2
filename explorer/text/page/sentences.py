"""Where sentences, cells and paragraphs end in a masked text, initials and titles not taken for ends."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final

from explorer.text.page.seek import occurrences

_STOP = re.compile(r"[.!?](?=[\"')\]]*(?:\s|$))")
_NOT_END = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Cllr|Cllrs|Cr|Crs|Cmhlr|Comhlr|Rev|Prof|Supt|Insp|Sgt|Sergt|Capt|Lt|Col|Maj|Gen|Fr|Ald"
    r"|St|No|Nos|Ch|Chq|Inv|Hon|Co|Pty|i\.e|e\.g|etc|a\.m|p\.m|para|ref|approx|[Pp]rop|[Ss]ec)|\d[ap]\.m)$"
)
_SHORTENED = re.compile(r"\b(?:Ltd|Inc|Corp|Bros|Dept|Rd|Ave|Cres|incl|excl|max|min|est)$")
"""A word cut short that may end a sentence, and does not where a small letter follows."""
_POUNDS, _PENCE = re.compile(r"[£€$][\d,]+$"), re.compile(r"\. \d\d\b")
"""A sum whose pence a space parts from it: "£3220. 00"."""
_BEFORE = 8
"""Characters before a stop that tell whether it ends a sentence."""
_CLOSING, _MOST_CLOSING = "\"')]", 40
"""Marks that may stand between a stop and what ends its sentence, and how many may."""
_MARKS = ".!?"
_CLOSES = _MARKS + _CLOSING
LONGEST: Final = 2_000
"""Characters that a sentence may have: one is taken to have begun no earlier, and looked through no further."""
_CLOCK = re.compile(r"(?:\b|(?<=\d))[ap]\.m$")


_RESUMES = re.compile(r"It was (?:(?:\w+ly|also|then|therefore|further) ){0,2}(?:agreed|resolved|decided)\b")
"""How a line opens by which a sentence begins though none has ended above: clerks leave stops out."""
_INDENTED = 80
"""Blanks and line ends that may stand before such a line."""


def _resumed(text: str) -> list[int]:
    """Return the last character of each line without a stop that stands above a line that opens so."""
    found = []
    for at in occurrences(text, "It was "):
        above = text[max(0, at - _INDENTED) : at]
        words = above.rstrip()
        if words and words[-1].isalnum() and "\n" in above[len(words) :] and _RESUMES.match(text, at):
            found.append(at - len(above) + len(words) - 1)
    return found


class _Stops:
    """Where one text has stops that may end a sentence; whether one does is found when it is first asked."""

    def __init__(self, text: str) -> None:
        self._text = text
        marks = sorted(at for mark in _MARKS for at in occurrences(text, mark))
        resumed = _resumed(text)
        self._places = [at for at in marks if text[at + 1 : at + 2].isspace() or _STOP.match(text, at)]
        self._places = sorted({*self._places, *resumed}) if resumed else self._places
        self._known: dict[int, bool] = {}

    def first(self, start: int, limit: int) -> int:
        """Return the first stop in `[start, limit)` that ends the sentence from `start`, or -1."""
        places = self._places
        for k in range(bisect_left(places, start), bisect_left(places, limit)):
            if self._ends(places[k], start):
                return places[k]
        last = self._closing(start, limit)
        return last if last >= 0 and _ends(self._text, last, start) else -1

    def last(self, begin: int, limit: int, floor: int) -> int:
        """Return the last stop in `[begin, limit)` that ends a sentence which begins at `floor` or later, or -1."""
        last = self._closing(begin, limit)
        if last >= 0 and _ends(self._text, last, floor):
            return last
        places = self._places
        for k in range(bisect_left(places, limit) - 1, bisect_left(places, begin) - 1, -1):
            if self._ends(places[k], floor):
                return places[k]
        return -1

    def _closing(self, start: int, limit: int) -> int:
        """Return where in `[start, limit)` the stop stands after which only marks that close follow up to `limit`, or -1."""
        mark = self._text[limit - 1 : limit] if start < limit else ""
        if not mark or mark not in _CLOSES:
            return -1
        low = max(start, limit - _MOST_CLOSING)
        words = self._text[low:limit].rstrip(_CLOSING)
        return low + len(words) - 1 if words and words[-1] in _MARKS else -1

    def _ends(self, stop: int, floor: int) -> bool:
        if stop - _BEFORE < floor:
            return _ends(self._text, stop, floor)
        known = self._known.get(stop)
        if known is None:
            known = self._known[stop] = _ends(self._text, stop, 0)
        return known


_stops = lru_cache(maxsize=1)(_Stops)
"""The stops of a text, kept while the rules ask about the same one."""


_OPENS = re.compile(
    r"(?:(?:\A|\n)[ \t]*(?:[·•▪◦*-][ \t]*)?(?:\(?(?:\d{1,4}(?:[./]\d{1,4})*|[a-z]|[ivx]{1,4})[.)]?[ \t]+)?"
    r"|[.:;)|\t][ \t]*|[ \t]-[ \t]+)\Z"
)
"""What stands before the start of a line without its mark, of an entry in it, or of a sentence."""
_BEFORE_OPENING = 24


def opens(text: str, at: int, floor: int) -> bool:
    """Tell whether a line, a cell or another entry of it, or a sentence begins at an offset, a mark or number before it aside."""
    low = max(floor, at - _BEFORE_OPENING)
    before = text[low:at] if low == floor else "-" + text[low:at]  # what is cut off begins no line
    return _OPENS.search(before) is not None


def sentence_end(text: str, start: int, limit: int) -> int:
    """Return the offset just after the sentence that starts at `start`, at most `limit`, or, where it is too long, after a word."""
    most = limit
    if start + LONGEST < limit:
        space = text.rfind(" ", start + 1, start + LONGEST)
        most = space if space > 0 else start + LONGEST
    bar = text.find("|", start + 1, most)
    most = bar if bar > 0 and in_row(text, bar) else most
    stop = _stops(text).first(start, most)
    return stop + 1 if stop >= 0 else most


def _ends(text: str, stop: int, floor: int) -> bool:
    low = max(floor, stop - _BEFORE)
    if text[stop - 1 : stop].isdecimal() and _PENCE.match(text, stop) and _POUNDS.search(text, low, stop):
        return False
    if stop - low == _BEFORE and text[low + 1 : stop].isalpha():
        return True
    if _NOT_END.search(text, low, stop) is None:
        return not (text[stop + 1 : stop + 3].lstrip()[:1].islower() and _SHORTENED.search(text, low, stop))
    after = text[stop + 1 : stop + 5].lstrip()
    return _CLOCK.search(text, low, stop) is not None and after[:1].isupper()


def sentence_start(text: str, at: int, floor: int) -> int:
    """Return the offset at which the sentence holding `at` starts, no earlier than `floor`."""
    floor = max(floor, at - LONGEST)
    blank = text.rfind("\n\n", floor, at)
    begin = blank + 2 if blank >= 0 else floor
    bar = text.rfind("|", begin, at)
    begin = bar + 1 if bar >= 0 and in_row(text, bar) else begin
    begin = max(begin, _stops(text).last(begin, at, floor) + 1)
    while begin < at and text[begin] in " \t\n\"')]":
        begin += 1
    return begin


def in_row(text: str, bar: int) -> bool:
    """Tell whether a bar parts the cells of a row, which has another one, and is no letter that recognition took for it."""
    end = text.find("\n", bar)
    return text.count("|", text.rfind("\n", 0, bar) + 1, end if end >= 0 else len(text)) > 1


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
