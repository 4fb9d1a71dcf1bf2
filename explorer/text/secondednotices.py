"""Notices of motion of which the record only says that they were seconded, as whoever gave notice moves them: "The Motion was
seconded by Councillor A"."""

from __future__ import annotations

import re
from itertools import zip_longest

from explorer.text import debated, fates, movers, moverwords, noticed
from explorer.text.covered import Covered
from explorer.text.draft import Draft
from explorer.text.seek import Cued
from explorer.text.sentences import sentence_end, sentence_start
from explorer.text.settled import Room, decide

_SECONDED = Cued(
    re.compile(
        r"\b(?:[Tt]h(?:e|is)|[Hh]is|[Hh]er)\s+(?:Notice\s+of\s+)?[Mm]otion\s+was\s+(?:also\s+|then\s+|duly\s+)?"
        rf"seconded\s+by\s+(?:the\s+)?(?P<who>{moverwords.WHO})"
        r"(?P<carried>,?\s*and\s+(?:(?:was|unanimously|it\s+was)\s+){0,2}"
        r"(?:agreed|adopted|carried|passed|approved|supported)\b(?!\s+(?:that|to)\b))?"
    ),
    ("seconded",),
    before=50,
    after=160,
)
_CARRIED = re.compile(
    r"\b[Tt]he\s+(?:Notice\s+of\s+)?Motion\s+was\s+(?:then\s+|unanimously\s+|duly\s+)?"
    r"(?:agreed|adopted|carried|passed)\b"
)
"""What the record may say of it once it has been debated."""


def read(draft: Draft, room: Room, begin: int, end: int, covered: Covered) -> list[str]:
    """Record the notices of `[begin, end)` that were seconded, outside of what is `covered`, and return their refs: with their own words,
    and with the outcome that the same sentence gives, if it gives one."""
    found = list(draft.seeker.finditer(_SECONDED, begin, end))
    refs: list[str] = []
    floor = begin
    for match, after in zip_longest(found, found[1:]):
        words = noticed.above(draft, floor, match.start())
        if words is None or covered.touches(*words) or covered.touches(*match.span()):
            continue
        limit = min(end, noticed.next_opening(draft, match.end(), after.start() if after else end))
        if fates.fate(draft, match.end(), limit) == "withdrawn":
            continue
        floor = match.end()
        carried = None if match["carried"] else _carried(draft, match.end(), limit, covered)
        for said in (words, match.span(), *([carried] if carried else [])):
            covered.add(*said)
        ref = decide(draft, room, *words, "agreed" if match["carried"] or carried else "")
        if ref:
            draft.also(ref, *match.span())
            if carried:
                draft.also(ref, *carried)
            seconder = moverwords.name_in(draft, match.start("who"), match.end("who"))
            movers.attach_named(draft, [ref], match.start(), None, seconder)
            if proposed := debated.who(draft, "moved", words[1], limit):
                movers.attach_named(draft, [ref], proposed[0], proposed[1:], None)
            refs.append(ref)
    return refs


def _carried(draft: Draft, begin: int, end: int, covered: Covered) -> tuple[int, int] | None:
    """Return the sentence below a notice, in `[begin, end)`, that says that it was carried, unless another rule has read that."""
    match = _CARRIED.search(draft.masked, begin, end)
    if match is None or covered.touches(*match.span()):
        return None
    start = sentence_start(draft.masked, match.start(), max(begin, draft.paragraphs.start(match.start())))
    return start, sentence_end(draft.masked, match.end(), min(end, draft.paragraphs.end(match.end())))
