"""Votes taken one by one on amendments and a motion: the words moved earlier, the sides with names, the chair's declaration.

Irish councils print "First Amendment - Proposed by A and seconded by B", the names under "For" and "Against", and "The
Cathaoirleach declared the Amendment defeated."; the words of each stand where it was moved, between quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from explorer.text import movers, moverwords
from explorer.text.covered import Covered
from explorer.text.draft import Draft
from explorer.text.seek import Cued
from explorer.text.settled import Room, decide

_DECLARED = Cued(
    re.compile(
        r"\b(?:declared|ruled)\s+the\s+(?P<what>amendment|motion|proposal)\s+(?:to\s+be\s+)?(?P<result>defeated|lost|carried|passed|adopted)\b",
        re.IGNORECASE,
    ),
    ("declared", "ruled"),
)
_MOVED = re.compile(r'"\W{0,3}(?=That\b|To\b)(?P<words>[^"]{12,3000})"')
_BEFORE = 500
"""Characters before the words of a motion in which whoever moved it is named."""


def read(draft: Draft, room: Room, begin: int, end: int, covered: Covered) -> list[str]:
    """Record the motions and amendments of `[begin, end)` that were put to a vote of their own, and return their refs."""
    refs: list[str] = []
    floor = begin
    declared = list(draft.seeker.finditer(_DECLARED, begin, end))
    moved = list(_MOVED.finditer(draft.masked, begin, end)) if declared else []
    for result in declared:
        pair = next(reversed(list(moverwords.pairs(draft, floor, result.start()))), None)
        words = _words(draft, moved, pair, result["what"].lower() == "amendment") if pair else None
        if pair and words and not covered.touches(words.start(), words.end()):
            outcome = "agreed" if result["result"].lower() in ("carried", "passed", "adopted") else "rejected"
            ref = decide(draft, room, words.start("words"), words.end("words"), outcome)
            if ref:
                movers.attach_pair(draft, ref, pair)
                movers.attach(draft, [ref], pair.end(), result.end())
                draft.also(ref, result.start(), result.end())
                covered.add(words.start(), words.end())
                covered.add(pair.start(), result.end())
                refs.append(ref)
        floor = result.end()
    return refs


def _words(draft: Draft, moved: Sequence[re.Match[str]], pair: re.Match[str], amends: bool) -> re.Match[str] | None:
    """Return the words that the mover of `pair` moved; for a motion those first put, where none stands beside its mover."""
    mover = moverwords.surname(pair)
    earlier = bisect_right(moved, pair.start(), key=lambda words: words.end())
    for k in range(earlier - 1, -1, -1):
        words = moved[k]
        lead = draft.masked[max(0, words.start() - _BEFORE) : words.start()]
        about = lead.casefold().rfind("amendment") >= 0
        if about == amends and mover and mover in lead:
            return words
    return moved[0] if earlier and not amends else None
