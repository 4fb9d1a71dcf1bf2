"""Planning applications listed below a label that says what a council thinks of them which is only consulted: "Supported by the Parish
Council". The labels of the same list below which it tells what the planning authority decided are none of its opinions.
"""

from __future__ import annotations

import re

from explorer.text.deciding.applications import is_asked
from explorer.text.deciding.entries import goes_on
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.page.draft import Draft, fold
from explorer.text.page.seek import cues

_LABEL = re.compile(
    r"\W*(?:\d{1,2}(?:\.\d{1,2})*\W{1,3})?(?:(?:planning\s+)?applications?\s+)?"
    r"(?P<verdict>approved|supported|refused|rejected|opposed|objected\s+to)\s+by\s+(?:the\s+)?"
    r"(?:parish|town|community)(?:\s+coun\w{3})?\W*",
    re.IGNORECASE,
)
"""A line that is no more than such a label."""
_BY_US = cues("by parish", "by the parish", "by town", "by the town", "by community", "by the community")
_OUTCOMES = {"refused": "rejected", "rejected": "rejected"}
_WORKS = re.compile(
    r"\b(?:applications?|extensions?|dwellings?|bungalows?|houses?|erection|construction|conversion|change of use|alterations?"
    r"|conservatory|garages?|listed building|outline|retention|retrospective|demolition|variation|removal|replacement|siting"
    r"|installation|proposed|renewal|reserved matters|buildings?|sheds?|stables?|fell)\b|\b(?-i:at|to|land) (?-i:[A-Z\d])",
    re.IGNORECASE,
)
"""Words of which one names what somebody applies to build or to do, or where."""
_SETTLED = re.compile(
    r"\b(?:approv|refus|grant|permit|withdr|appeal|deci[ds]|refer|reject|support|object|unable|defer|pending)",
    re.IGNORECASE,
)
"""What says of an entry by itself what became of it."""
_ENDS = re.compile(r"\b(?:approved|refused|supported|rejected)\s+by\b.{0,30}\Z", re.IGNORECASE)
"""How an entry ends that has its label on its own line."""
_OTHER = re.compile(
    r"\b(?:approved|granted?|refus(?:ed|al)|supported|rejected|referred|received|withdrawn|applications?)\b",
    re.IGNORECASE,
)
"""A label of the same list."""
_FEWEST, _LONGEST = 3, 400


def read(part: Part) -> list[str]:
    """Record the applications that the lines of a part of minutes list so."""
    draft, first, last = part.draft, part.first, part.last
    if not part.room.minuted or first >= last:
        return []
    low, high = draft.lines[first].start, draft.lines[last - 1].end
    if not draft.seeker.any(_BY_US, low, high) or not is_asked(draft, part.room.body):
        return []
    title = part.item.end if part.item else low
    refs: list[str] = []
    for k in range(first, last):
        label = _LABEL.fullmatch(draft.lines[k].text)
        if label and not _ends_list(draft, title, first, k):
            outcome = _OUTCOMES.get(label["verdict"].lower(), "agreed")
            refs += _below(part, k, outcome)
    return [ref for ref in refs if ref]


def _below(part: Part, k: int, outcome: str) -> list[str]:
    """Record the applications in the lines below the label that is line `k`, up to the first that is none."""
    draft, lines, last = part.draft, part.draft.lines, part.last
    refs: list[str] = []
    about = fold(lines[k].text).strip(" :*_-.")
    at = k + 1
    while at < last and _is_entry(lines[at].text):
        stop = at + 1
        while stop < last and (lines[stop].text[:1].islower() or (not lines[stop].gap and goes_on(draft, stop))):
            stop += 1
        start, end = lines[at].start, lines[stop - 1].end
        if part.covered.touches(start, end) or end - start > _LONGEST:
            break
        part.covered.add(start, end)
        refs.append(decide(draft, part.room, Settled(start, end, outcome, about=about), refs))
        at = stop
    return refs


def _is_entry(text: str) -> bool:
    return len(text.split()) >= _FEWEST and _WORKS.search(text) is not None and _SETTLED.search(text) is None


def _ends_list(draft: Draft, title: int, first: int, k: int) -> bool:
    """Tell whether labels stand below what they are said of: entries above the label at line `k` stand below the `title` and no other label,
    or one of them ends with what became of it."""
    lines, top = draft.lines, k
    while top > first and lines[top - 1].start >= title and _WORKS.search(lines[top - 1].text):
        top -= 1
        if _ENDS.search(lines[top].text):
            return True
    return top < k and (top == first or lines[top - 1].start < title or _OTHER.search(lines[top - 1].text) is None)
