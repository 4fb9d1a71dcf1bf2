"""Verdicts of a word that stand on a line of their own and settle their item: "Noted.", "Agreed unanimously.", "Approved"."""

from __future__ import annotations

import re

from explorer.text.covered import Covered
from explorer.text.draft import Draft
from explorer.text.items import Item
from explorer.text.settled import Room, decide

_VERDICT = re.compile(
    r"(?:(?:this|it|the (?:report|update|recommendations?|item|application|proposal|motion))\s+(?:was|were)\s+)?(?:(?:unanimously|duly|formally)\s+)?"
    r"(?P<word>agreed|approved|noted|carried|endorsed|deferred|adopted|received|refused|rejected|supported|accepted|granted)"
    r"(?:\s+(?:unanimously|without a vote|accordingly|as recommended|nem\.? con|by all|subject to conditions|with conditions|as amended|on the casting vote of the chair\w*))*\s*[.;]?",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?:outcome|decision|action|result)\s*[:-]\s*", re.IGNORECASE)
_OPENS = (
    "agr", "app", "not", "car", "end", "def", "ado", "rec", "ref", "rej", "sup", "acc", "gra", "thi", "it ", "the", "una", "dul", "for", "out", "dec", "act", "res",
)  # fmt: skip
"""Letters with which such a line begins."""
_OUTCOMES = {
    "noted": "noted",
    "received": "noted",
    "deferred": "deferred",
    "refused": "rejected",
    "rejected": "rejected",
}


def read(draft: Draft, room: Room, item: Item, first: int, last: int, covered: Covered) -> list[str]:
    """Record the verdict that `draft.lines[first:last]` of minutes give on their `item`, outside of what is `covered`."""
    if draft.attr(room.meeting, "status") != "minuted":
        return []
    for k in draft.lines.opening(_OPENS, first, last):
        line = draft.lines[k]
        label = _LABEL.match(line.text)
        words = line.text[label.end() :] if label else line.text
        match = _VERDICT.fullmatch(words) if len(words) < 90 else None
        start = line.end - len(words)
        if match is None or covered.touches(start, line.end):
            continue
        outcome = _OUTCOMES.get(match["word"].lower(), "agreed")
        if outcome == "noted" and item.usual:
            return []
        covered.add(start, line.end)
        ref = decide(draft, room, start, line.end, outcome, about=item.title)
        return [ref] if ref else []
    return []
