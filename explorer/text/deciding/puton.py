"""Notices of motion that a meeting put off or sent on: "This Motion was adjourned to the May Meeting", "The Mayor informed Members
that this motion would be sent to the Roads Committee"."""

from __future__ import annotations

import re

from explorer.text.agenda import noticed
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_FATE = Cued(
    re.compile(
        r"\b(?:[Tt]his|[Tt]he|[Hh]is|[Hh]er)\s+(?:[Nn]otice\s+of\s+)?[Mm]otion\s+(?:was|would\s+be|has\s+been)\s+"
        r"(?:(?P<off>adjourned|deferred)|(?:referred|sent)(?=[^.;]{0,140}\b(?:Committee|SPC|Council|District)\b))"
        r"\s+to\b"
    ),
    ("motion",),
    before=30,
    after=200,
    goes_on=re.compile(r"[Mm]otion\s+(?:was|would|has)\b"),
)
_LEAD = re.compile(
    r"(?:As\s+there\s+was\s+no\s+proposer,\s+"
    r"|(?:The\s+)?[A-Z][\w ]{3,40}\s(?:informed|advised|told)\s+(?:the\s+)?Members\s+that\s+"
    r"|(?:The\s+)?[A-Z][\w ]{3,40}\sconfirmed\s+that\s+)?"
)
"""What may stand before it in its sentence."""


def read(part: Part) -> list[str]:
    """Record what a part of minutes so says of the notice above it."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    refs: list[str] = []
    if not room.minuted:
        return refs
    for match in draft.seeker.finditer(_FATE, begin, end):
        start = sentence_start(draft.masked, match.start(), max(begin, draft.paragraphs.start(match.start())))
        stop = sentence_end(draft.masked, match.end(), min(end, draft.paragraphs.end(match.end())))
        words = noticed.above(draft, begin, match.start())
        if (
            words is None
            or words[1] > start
            or covered.touches(start, stop)
            or not _LEAD.fullmatch(draft.masked, start, match.start())
            or noticed.REPLY.search(draft.masked, words[1], start)
        ):
            continue
        covered.add(start, stop)
        ref = decide(draft, room, Settled(start, stop, "deferred" if match["off"] else "referred"))
        refs += [ref] if ref else []
    return refs
