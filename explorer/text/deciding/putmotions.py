"""A motion and what became of it in one sentence: "The motion that the seat be mended was put to the vote and carried"."""

from __future__ import annotations

import re

from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import told
from explorer.text.moving.manner import HOW
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_MOTION = Cued(
    re.compile(
        r"(?:motion|proposal|proposition|resolution|recommendation|amendment),?\s+"
        r"(?:(?:by|of|from|proposed|moved)\s(?:[^.;:]|\.(?=\s?[A-Z])){3,120}?,?\s+)?(?:that|to)\s",
        re.IGNORECASE,
    ),
    ("motion", "proposal", "proposition", "resolution", "recommendation", "amendment"),
)
_LEAD = re.compile(
    r"(?P<mark>[\W\d]{0,8})(?:(?:(?:up)?on|after|following)\s[^.;:,]{3,60},\s+)?"
    r"(?:(?:a|the|this|an|cllr\s\w+'s|councillor\s\w+'s)\s+)?"
    r"(?:(?:original|substantive|amended|further|second|first)\s+)?\Z",
    re.IGNORECASE,
)
"""What may stand before it in its sentence."""
_RESULT = re.compile(
    r"\s(?:was|were)\s+(?:(?:then|duly|unanimously|declared|also|put|to|the|a|vote|meeting|and|seconded|on|being"
    r"|by\s+all|it|was|,)[\s,]+){0,10}"
    r"(?P<result>carried|passed|agreed|approved|adopted|accepted|lost|defeated|rejected|not\s+carried)"
    rf"(?:{HOW}|\s+\(?as\s+amended\)?)?\W*\Z",
    re.IGNORECASE,
)
"""How it ends."""
_FELL = re.compile(r"lost|defeated|rejected|not\s", re.IGNORECASE)


def read(part: Part) -> list[str]:
    """Record the motions that a sentence of a part of minutes states with their results."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    refs: list[str] = []
    if not room.minuted:
        return refs
    for match in draft.seeker.finditer(_MOTION, begin, end):
        floor, limit = max(begin, draft.paragraphs.start(match.start())), min(end, draft.paragraphs.end(match.start()))
        start, stop = sentence_start(draft.masked, match.start(), floor), sentence_end(draft.masked, match.end(), limit)
        lead = _LEAD.fullmatch(draft.masked, start, match.start())
        if lead is None or covered.touches(start, stop):
            continue
        result = _RESULT.search(draft.masked[match.end() - 1 : stop])
        if result is None or told.of_earlier(draft, room.date, match.start(), floor):
            continue
        covered.add(start, stop)
        outcome = "rejected" if _FELL.match(result["result"]) else "agreed"
        refs.append(decide(draft, room, Settled(lead.end("mark"), stop, outcome)))
    return refs
