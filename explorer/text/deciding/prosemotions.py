"""Motions told in a sentence or two, and what became of them in a later one: "Councillor A, seconded by Councillor B, moved that the item be
deferred. When put to the vote the motion was lost"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from explorer.text.deciding import motionresults
from explorer.text.deciding.motionresults import Told
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import movernames, moverpairs, movers, told
from explorer.text.page.covered import Covered
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start

_WHO, _SECONDER = rf"(?P<mover>{movernames.WHO})", rf"(?P<seconder>{movernames.WHO})"
_THEN = r"(?:(?:then|also|formally|further|subsequently)\s+)?"
_WORDS = r"(?:[^.;]|\.(?=[\da-z])|(?<=\b[A-Z])\.|(?<=\bNo)\.)"
_FRAMED = Cued(
    re.compile(rf"{_WHO},?\s+seconded\s+by\s+{_SECONDER},?\s+{_THEN}(?:moved|proposed)\s+(?P<words>\w)"),
    ("seconded by",),
    before=100,
    after=140,
)
"""Both before the verb, and what they moved after it."""
_TOLD_OF = Cued(
    re.compile(
        rf"(?P<words>\b(?:[Aa]n?|[Tt]he)\s+(?:\w+\s+){{0,2}}(?:motion|proposal|proposition|amendment)\s+(?:to|that|for)\s{_WORDS}{{3,300}}?)"
        rf"\s+(?:was|were)\s+{_THEN}(?:moved|proposed|made|put\s+forward|tabled)\s+by\s+{_WHO},?\s+(?:and\s+)?(?:was\s+)?"
        rf"seconded\s+by\s+{_SECONDER}"
    ),
    ("motion", "proposal", "proposition", "amendment"),
    before=30,
    after=520,
)
"""What was moved as the subject: "A motion to refuse was moved by A and seconded by B"."""
_IN_TWO = Cued(
    re.compile(
        rf"(?P<words>{_WHO}{_THEN}(?:moved|proposed)\s{_WORDS}{{3,300}}?[.;])\s+{_SECONDER}{_THEN}seconded\b(?!\s+by\b)[^.;\n]{{0,60}}[.;]"
    ),
    ("moved", "proposed"),
    before=100,
    after=460,
)
"""The mover's sentence, and the seconder's."""
_SECONDED = cues("seconded")
_RESOLVED = Cued(re.compile(r"\bRESOLVED\b"), ("resolved",))
_BARE = re.compile(
    r"(?:the|this|an?|his|her)\s+(?:following\b|(?:\w+\s+)?(?:motion|amendment|proposal|recommendations?)\W*\Z)",
    re.IGNORECASE,
)
"""What they moved where the sentence does not say it."""
_NO_OUTCOME = ("", "amended", "withdrawn")
_REACH = 1_500
"""Characters below a motion, debate and all, in which what became of it stands."""


class _Put(NamedTuple):
    """Movers with what they moved, the place of its words, and whether it amends something."""

    match: re.Match[str]
    start: int
    stop: int
    amends: bool


def read(part: Part) -> list[str]:
    """Record the motions that a part of minutes so tells with their results; one that was carried and stands below as a resolution is
    read there."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    if not room.minuted or not draft.seeker.any(_SECONDED, begin, end):
        return []
    refs: list[str] = []
    put = sorted(_found(draft, begin, end), key=lambda one: one.start)
    for k, one in enumerate(put):
        result = _result(draft, put, k, end, covered)
        if result is None or told.of_earlier(draft, room.date, one.match.start(), begin):
            continue
        covered.add(one.match.start(), one.match.end())
        covered.add(result.start, result.end)
        if ref := decide(draft, room, Settled(one.start, one.stop, result.outcome), room.divided):
            room.divided.add(ref)
            draft.also(ref, result.start, result.end)
            who = (movernames.name_in(draft, *one.match.span(group)) for group in ("mover", "seconder"))
            movers.attach_named(draft, [ref], one.match.start(), *who)
            refs.append(ref)
    return refs


def _result(draft: Draft, put: Sequence[_Put], k: int, end: int, covered: Covered) -> Told | None:
    """Return what became of the motion `put[k]`, before the next one that is not to amend it; None where that is not told, or stands in what is
    `covered`, or below as a resolution, or is of other words, for an amendment was carried."""
    one = put[k]
    if covered.touches(one.match.start(), one.match.end()):
        return None
    limit = min(end, one.stop + _REACH)
    later = (put[n].start for n in range(k + 1, len(put)) if put[n].amends <= one.amends or put[n].start > limit)
    limit = min(limit, max(one.stop, next(later, limit)))
    results = motionresults.find(draft, one.stop, limit)
    if any(of.of_amendment and of.outcome == "agreed" for of in results) and not one.amends:
        return None
    result = next((of for of in results if of.of_amendment == one.amends), None)
    if result is None or result.outcome in _NO_OUTCOME or covered.touches(result.start, result.end):
        return None
    again = covered.touches(one.stop, limit) or draft.seeker.has(_RESOLVED, one.stop, limit)
    return None if result.outcome == "agreed" and again else result


def _found(draft: Draft, begin: int, end: int) -> Iterator[_Put]:
    for cued in (_FRAMED, _TOLD_OF, _IN_TWO):
        for match in draft.seeker.finditer(cued, begin, end):
            start = match.start("words")
            stop = sentence_end(draft.masked, match.end("words"), end) if cued is not _TOLD_OF else match.end("words")
            if _BARE.match(draft.masked, start, stop):
                continue
            first = sentence_start(draft.masked, match.start(), begin)
            yield _Put(match, start, stop, moverpairs.AMENDS.search(draft.masked, first, stop) is not None)
