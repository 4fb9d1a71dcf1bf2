"""Sentences that open with whoever proposed and seconded what they say was done: "On the proposal of A, seconded by B, C was appointed
to the board"; whatever its verb, the meeting did it."""

from __future__ import annotations

import re

from explorer.text.deciding import leadups, verbs
from explorer.text.deciding.part import Part
from explorer.text.deciding.results import RULE
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import movernames, movers, told
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_FRAME = Cued(
    re.compile(
        r"(?:proposal|proposition|motion)\s+of\s+"
        r"(?P<mover>(?:the\s+)?[A-Z](?:[^.;:\n]|\.(?=\s{0,2}[A-ZÀ-Þ])|\n(?!\n)){2,70}?),?\s+"
        rf"(?:and\s+)?seconded\s+by\s+(?:the\s+)?(?P<seconder>{movernames.WHO})"
    ),
    ("proposal of", "proposition of", "motion of"),
)
_OPENS = re.compile(
    r"(?:(?:[A-Z][\w ]{0,40}:\s+)?(?:(?:[A-Z][^.;:]{2,120},|[^.;]{2,200}\band)\s+)?[Oo]n\s+(?:the\s+)?)\Z", re.DOTALL
)
"""What may stand before it in its sentence: what went before, or another clause."""
_PUT = re.compile(
    r"\b(?:votes?|voting|voted|counter|(?:amendments?|motions?)\b[^.;]{0,60}\b(?:was|were)\s+proposed)\b", re.IGNORECASE
)
"""Words of what is only put, and settled elsewhere."""
_SAID = re.compile(
    r"\b(?:was|were|is|are)\s+(?:also\s+|then\s+|further\s+)?(?:suggested|requested|proposed|recommended|stated)\b"
    r"|[,\s](?:members\s+)?(?:requested|welcomed)\b",
    re.IGNORECASE,
)
"""Words that only say what was proposed."""
_STATED = re.compile(r"\bit\s+was\s+(?:also\s+)?stated\b", re.IGNORECASE)
_DEFERS = re.compile(r"\b(?:deferred|postponed)\b", re.IGNORECASE)
_FEWEST = 12
"""Characters that say what was done at least."""
_LONGEST = 900


def read(part: Part) -> list[str]:
    """Record what a part of minutes says so was done."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    refs: list[str] = []
    if not room.minuted:
        return refs
    for match in draft.seeker.finditer(_FRAME, begin, end):
        floor, limit = max(begin, draft.paragraphs.start(match.start())), min(end, match.end() + _LONGEST)
        start = sentence_start(draft.masked, match.start(), covered.end_before(match.start(), floor))
        stop = sentence_end(draft.masked, match.end(), min(limit, draft.paragraphs.end(match.end())))
        done = draft.masked[match.end() : stop]
        if (
            covered.touches(match.start(), stop)
            or len(done) < _FEWEST
            or not _OPENS.match(draft.masked, start, match.start())
            or _PUT.search(draft.masked, start, stop)
            or _STATED.search(done)
            or told.of_earlier(draft, room.date, match.start(), floor)
            or leadups.found(draft, start, stop, end)
        ):
            continue
        covered.add(start, stop)
        only_said = _SAID.search(done) is not None
        outcome = "deferred" if _DEFERS.search(done) else verbs.outcome(done, "agreed")
        if only_said and room.tells_results:
            outcome = ""
        ref = decide(draft, room, Settled(start, stop, outcome, rule=RULE if only_said and outcome else ""))
        if ref:
            mover, seconder = (
                movernames.name_in(draft, match.start(who), match.end(who)) for who in ("mover", "seconder")
            )
            movers.attach_named(draft, [ref], match.start(), mover, seconder)
            refs.append(ref)
    return refs
