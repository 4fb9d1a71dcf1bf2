"""Motions that a record prints in blocks, with their movers, votes by name and results: what came of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from explorer.text.deciding import clauses, inparts, putagain
from explorer.text.deciding.clausemarks import Clause
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import EVERYTHING, Room, Settled, decide
from explorer.text.deciding.statedmotions import Put
from explorer.text.moving import motions, movers, tallies
from explorer.text.moving.motions import Motion
from explorer.text.page.draft import Draft


def read(part: Part, stated: Sequence[Put]) -> list[str]:
    """Record the motions of a part that its room knows of, but for those told better as `stated`, and return the refs of what was decided
    on them."""
    draft, room, covered = part.draft, part.room, part.covered
    refs: list[str] = []
    put: list[inparts.Put] = []
    waiting = putagain.Waiting(draft)
    for number, motion in enumerate(room.motions.between(part.first, part.last) if room.motions else ()):
        if any(_told_better(motion, one) for one in stated):
            continue
        covered.add(motion.start, motion.end)
        if motion.outcome == "withdrawn":
            continue
        group: list[str] = []
        for at, line, stop, resolved in motions.parts(draft, motion):
            found, _ = clauses.read(draft.masked, draft.lines, at, line, stop, whole=True)
            outcome = "resolved" if resolved and motion.outcome == "agreed" else motion.outcome
            for clause in (_within(clause, motion.stop) for clause in found):
                group += _decide(draft, room, motion, clause, outcome, waiting)
        for ref in group:
            if draft.attr(ref, "_motion") is None:
                draft.put(ref, _motion=number)
        movers.attach_named(draft, group, motion.start, motion.mover, motion.seconder)
        told = motion.told or (motion.stop, motion.end)
        movers.attach_votes(draft, group, *told)
        tallies.of_motion(draft, group, *told)
        put.append(inparts.Put(motion, group))
        refs += group
    inparts.settle(draft, put)
    return refs


def _decide(
    draft: Draft,
    room: Room,
    motion: motions.Motion,
    clause: Clause,
    outcome: str,
    waiting: putagain.Waiting,
) -> list[str]:
    """Record a clause of a motion: as one printed before, where it says that again, else as a decision of its own."""
    again = waiting.take(motion, clause)
    if again:
        draft.also(again, clause.start, clause.end)
        if outcome:
            draft.put(again, outcome=outcome)
    ref = again or decide(draft, room, Settled(clause.start, clause.end, outcome, clause.mark), EVERYTHING)
    waiting.add(motion, clause, ref)
    return [ref] if ref else []


def _told_better(motion: Motion, stated: Put) -> bool:
    """Tell whether the movers of what is `stated` stand within the words of a motion, whose own are a heading's, or are those of a motion
    without a result, or of one whose words stand in quotation marks and have no recitals."""
    head = stated.motion.head
    if motion.at <= head < motion.stop:
        return True
    return motion.start <= head < motion.stop and (not motion.outcome or stated.whole)


def _within(clause: Clause, stop: int) -> Clause:
    return clause if clause.end <= stop else replace(clause, end=max(clause.start, stop))
