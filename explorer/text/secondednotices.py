"""Notices of motion of which the record only says that they were seconded, as whoever gave notice moves them: "The Motion was
seconded by Councillor A"."""

from __future__ import annotations

import re
from itertools import zip_longest

from explorer.text import debated, fates, movers, moverwords, noticed
from explorer.text.covered import Covered
from explorer.text.draft import Draft
from explorer.text.seek import Cued
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
        covered.add(*words)
        covered.add(*match.span())
        ref = decide(draft, room, *words, "agreed" if match["carried"] else "")
        if ref:
            draft.also(ref, *match.span())
            seconder = moverwords.name_in(draft, match.start("who"), match.end("who"))
            movers.attach_named(draft, [ref], match.start(), None, seconder)
            if proposed := debated.who(draft, "moved", words[1], limit):
                movers.attach_named(draft, [ref], proposed[0], proposed[1:], None)
            refs.append(ref)
    return refs
