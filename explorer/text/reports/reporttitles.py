"""The title of the report that an item takes: the item's own, or, where that names an office or a subject for several things,
the heading below it or what the report is said to be about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from explorer.text.agenda.items import Item
from explorer.text.agenda.itemtitles import FURNITURE, OTHER_NUMBER, REPORT_LINE, heading_like
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line

_MOST_LINES = 4
"""Lines that a heading takes at most."""
_LONGEST = 200
_TASK = re.compile(
    r"to (?:consider|receive|note|approve|adopt|discuss)(?: and \w+)?\s+(?:the\s+)?"
    r"(?:(?:progress\s+)?reports?\s+on\s+(?:the\s+)?)?(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""What is to be done with the report, before what it is about."""
MARK = re.compile(r"(?:(?:(?P<of>\d{1,2})\s?(?=\())?\(?(?:[a-z]|[ivx]{1,4})[.)]|\(\d{1,2}\))\s*", re.IGNORECASE)
"""What counts the parts of an item, on the line of a part or above it, perhaps with the number of the item that they are `of`."""
_VERB = re.compile(r"\b(?:is|are|was|were|has|had|have|will|would)\b")
_OFFICE = re.compile(r"(?:Directorate|Department|Division|Section|Services?|Unit)$", re.IGNORECASE)
_DIRECTOR = re.compile(r"Director(?:,| of) (?=(?P<after>[^\n]{1,200}))")
"""An office that heads the department named behind it."""
_BRACKET = re.compile(r" \(")
_STOP = r"(?<!\bNo)(?<!\bCo)(?<!\bSt)\.(?=\s|\Z)"
"""A full stop that ends a sentence."""
_ENDS = re.compile(rf"{_STOP}.")
_GOES_ON = re.compile(r"\b(?:be|of|the|and|to|for|in|at|on)$", re.IGNORECASE)
"""How a title ends of which the next line is the rest, and no heading of its own."""
_TELLS = ("circulated", "to consider the", "to consider report", "to consider a report", "to receive report")
"""How the line opens that names the report, below its heading."""
_ABOUT = re.compile(
    r"\b(?:(?:enclosing|concerning|regarding|in\s+relation\s+to|in\s+respect\s+of)\s+(?:the\s+)?(?!copy\b)"
    r"|on\s+the\s+(?=proposed\b|draft\b|(?-i:[A-Z])))"
    rf"(?P<about>[^;]{{8,160}}?)(?=;|\Z|{_STOP}|\s+(?:and\s+decide|in\s+accordance)\b)",
    re.IGNORECASE,
)
_REACH = 400
"""Characters of an item in which its report is named."""


def of(draft: Draft, item: Item) -> tuple[str, int, int]:
    """Return the title and where it stands."""
    own = OTHER_NUMBER.sub("", item.title), item.start, item.end
    return _heading_below(draft, item) or (_said(draft, item) if _names_office(draft, own[0]) else None) or own


def names_office(words: str) -> bool:
    """Tell whether words end as the name of a department does."""
    return _OFFICE.search(words) is not None


def _names_office(draft: Draft, title: str) -> bool:
    """Tell whether a title is the name of a department: it says so, or the paper names its director."""
    return names_office(title) or title in _directed(draft.masked)


@lru_cache(maxsize=1)
def _directed(text: str) -> frozenset[str]:
    """Return what may be the names of departments whose directors a text names before a bracket: "Director of Roads (A Elm)"."""
    return frozenset(
        match["after"][: bracket.start()]
        for match in _DIRECTOR.finditer(text)
        for bracket in _BRACKET.finditer(match["after"])
    )


def _heading_below(draft: Draft, item: Item) -> tuple[str, int, int] | None:
    """Return the heading that stands between an item's title and the first words of its text."""
    lines = draft.lines
    last = min(item.last, item.first + _MOST_LINES + 1)
    tells = _TELLS[:1] if item.first < last and lines[item.first].text.lower().startswith(_TELLS[1:]) else _TELLS
    told = next((k for k in range(item.first, last) if lines[k].text.lower().startswith(tells)), item.first)
    if told == item.first or _GOES_ON.search(item.title):
        return None
    first, told = _of_one_thing(lines, item.first, told)
    start, end = lines[first].start, lines[told - 1].end
    mark = MARK.match(lines[first].text)
    start = start + mark.end() if mark and mark.end() < end - start else start
    task = _TASK.match(draft.masked, start, end)
    start = task.end() if task else start
    title = " ".join(draft.masked[start:end].split()).strip(" :*.")
    stopped = task is None and draft.masked.startswith(".", end - 1)
    sentence = stopped and (_OFFICE.search(item.title) is None or _VERB.search(title) is not None)
    if sentence or not heading_like(title) or len(title) > _LONGEST or _ENDS.search(title):
        return None
    if any(FURNITURE.match(line.text) or REPORT_LINE.match(line.text) for line in lines[first:told]):
        return None
    return title, start, end


def _of_one_thing(lines: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    """Return the lines of `lines[first:last]` that are the heading of one thing: below the names of departments, and above the mark of a
    part, which opens another one."""
    while first + 1 < last and names_office(lines[first].text) and _opens(lines[first + 1].text):
        first += 1
    parted = next((k for k in range(first + 1, last) if MARK.match(lines[k].text)), last)
    return first, last if lines[parted - 1].text.endswith(":") else parted


def _opens(words: str) -> bool:
    """Tell whether a line opens a heading, and does not go on with the one above."""
    return words[0].isupper() or MARK.match(words) is not None


def _said(draft: Draft, item: Item) -> tuple[str, int, int] | None:
    """Return what a report is said to be about."""
    if item.first >= item.last:
        return None
    start = draft.lines[item.first].start
    about = _ABOUT.search(draft.masked, start, min(draft.lines[item.last - 1].end, start + _REACH + _LONGEST))
    if about is None or about.start() - start > _REACH:
        return None
    return " ".join(about["about"].split()).rstrip(","), about.start("about"), about.end("about")
