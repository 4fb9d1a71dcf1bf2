"""Motions whose words stand below their movers or in quotation marks, and what came of them further down: "Councillor
A, seconded by Councillor B, proposed: '…'", "On being put to the vote the motion was carried"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.text.deciding import motionresults
from explorer.text.deciding.motionresults import Told
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import debated, motionleads, movernames, movers, namedvotes, tallies, told
from explorer.text.moving.motionleads import Stated
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued, cues

_SECONDED = re.compile(
    rf"(?:(?P<who>{movernames.WHO})(?:then\s+|also\s+|formally\s+|duly\s+)?seconded\s+(?:the|this|his|her)\s+(?:notice\s+of\s+)?(?:motion|proposal)\b"
    rf"|(?:\b[Tt]his\s+was\s+|(?:\A|\n)[ \t]*)[Ss]econded(?:\s+by)?:?\s+(?P<by>{movernames.WHO}))"
)
_RESOLVED = Cued(
    re.compile(
        r"(?:RESOLVED|Resolved)\b(?!\W*(?i:accordingly|(?:that\s+)?(?:the|this)\s+(?:notice\s+of\s+)?motion\b))"
    ),
    ("resolved",),
)
"""What opens a resolution that has words of its own."""
_NOTICE = re.compile(
    r"\W*(?:(?:I|We)\s+(?:hereby|wish|intend)\b|\w{0,5}?[^\w\n]{0,2}(?:will|shall)\s+(?:move|propose)\b)"
)
"""How a notice opens, whose words stand further up and are read with what came of them."""
_RECITES = re.compile(r"\b(?:WHEREAS|Whereas|BE IT|Be it|be it)\b")
"""Words by which a motion recites what leads up to it."""
_AMENDMENT = cues("amendment")
_VOTE = cues("vote", "voting", "put to")
_LONGEST_VOTE = 400
"""Characters of a paragraph that tells of a vote and its result."""
_FEWEST = 4
"""Words that a motion has at least."""
_COUNT = 200
"""Characters below a result in which votes on it are listed."""


@dataclass(frozen=True, slots=True)
class Put:
    """A motion so stated, what the record says became of it, from where to where what is said beside that is of it, whether its
    words are one whole in quotation marks, and whether an amendment to it was put."""

    motion: Stated
    told: Told
    floor: int
    limit: int
    whole: bool
    amended: bool


def find(part: Part, begin: int) -> list[Put]:
    """Return the motions of a part of minutes, from `begin` on, whose words stand so and whose result is told below them, in order."""
    draft, room, end = part.draft, part.room, part.end
    stated = motionleads.find(draft, begin, end) if room.minuted else []
    found: list[Put] = []
    for k, motion in enumerate(stated):
        limit = next((later.head for later in stated[k + 1 :] if motion.amends or not later.amends), end)
        if (
            len(draft.masked[motion.start : motion.stop].split()) < _FEWEST
            or _NOTICE.match(draft.masked, motion.start)
            or told.of_earlier(draft, room.date, motion.head, begin)
            or draft.seeker.has(_RESOLVED, motion.stop, limit)
        ):
            continue
        told_below = motionresults.find(draft, motion.stop, limit)
        if result := _result(told_below, motion):
            floor = max((one.end for one in told_below if one.end <= result.start), default=motion.stop)
            result = _with_vote(draft, result, floor)
            whole = motion.quoted and not _RECITES.search(draft.masked, motion.start, motion.stop)
            amended = draft.seeker.any(_AMENDMENT, motion.stop, limit)
            found.append(Put(motion, result, floor, limit, whole, amended))
    return found


def read(part: Part, found: Sequence[Put], amended: bool) -> list[str]:
    """Record those motions of `found` that stand outside of what is covered, and return their refs: those to which an amendment was put, or
    else the others."""
    draft, room, covered = part.draft, part.room, part.covered
    refs: list[str] = []
    for put in found:
        motion, result = put.motion, put.told
        if put.amended != amended:
            continue
        if covered.touches(min(motion.head, motion.start), motion.end) or covered.touches(result.start, result.end):
            continue
        covered.add(min(motion.head, motion.start), motion.end)
        if result.outcome:
            covered.add(result.start, result.end)
        if result.outcome == "withdrawn":
            continue
        if ref := decide(draft, room, Settled(motion.start, motion.stop, result.outcome), room.divided):
            room.divided.add(ref)
            seconder = motion.seconder or _seconder(draft, motion.stop, result.end)
            movers.attach_named(draft, [ref], motion.head, motion.mover, seconder)
            if result.outcome:
                draft.also(ref, result.start, result.end)
                cast = namedvotes.find(draft, put.floor, min(put.limit, result.end + _COUNT))
                movers.attach_cast(draft, [ref], cast)
                for _, start, stop in cast:
                    covered.add(start, stop)
                tallies.of_result(draft, ref, result.start, result.end, put.limit, put.floor, cast)
            refs.append(ref)
    return refs


def _result(found: Sequence[Told], motion: Stated) -> Told | None:
    """Return what became of a motion by what is told below it; that has no outcome where an amendment to it was carried, for what was then
    settled has other words."""
    if motion.amends:
        return next((one for one in found if one.of_amendment), None)
    for one in found:
        if one.outcome == "amended" or (one.of_amendment and one.outcome == "agreed"):
            return one._replace(outcome="")
    return next((one for one in found if not one.of_amendment), None)


def _with_vote(draft: Draft, result: Told, floor: int) -> Told:
    """Return a result with what stands before it in its paragraph, from `floor` on, where that tells of the vote."""
    start = max(floor, draft.paragraphs.start(result.start))
    lead = draft.masked[start : result.start]
    start += len(lead) - len(lead.lstrip())
    told_of = result.end - start < _LONGEST_VOTE and draft.seeker.any(_VOTE, start, result.start)
    return result._replace(start=start) if told_of else result


def _seconder(draft: Draft, begin: int, end: int) -> tuple[int, int] | None:
    """Return the name of whoever is said in `[begin, end)` to have seconded the motion above."""
    match = _SECONDED.search(draft.masked, begin, end)
    if match:
        return movernames.name_in(draft, *match.span("who" if match["who"] else "by"))
    who = debated.who(draft, "seconded", begin, end)
    return who[1:] if who else None
