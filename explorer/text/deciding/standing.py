"""Motions that a record prints as the words of an item alone, without movers and without a result: "Recommendation: That … BE RECEIVED."

Committees of Canadian cities print what they recommend so, with the votes by name below where there was a vote, and their councils
repeat it where they adopt many items at once. What became of it is told by the votes alone; without votes nothing is said.
"""

from __future__ import annotations

import re
from collections import Counter

from explorer.text.deciding import clauses
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import movers, tallies, votes
from explorer.text.page import motionlines

_SETTLES = re.compile(r"\b(?:BE (?!IT\b|FURTHER\b)|NOT BE )[A-Z]{4,}")
"""The verb in capitals by which such words settle something."""
_NOTED = re.compile(r"(?:[Rr]ecommendation\s*:\s*)?That,? it BE (?:FURTHER )?NOTED\b")
_NEAR = 3
"""Lines of an item on which its motion opens: links to its papers may stand above."""


def read(part: Part) -> list[str]:
    """Record the motion that the lines of a part of minutes print so."""
    draft, room, covered = part.draft, part.room, part.covered
    first, last = part.first, part.last
    if not room.minuted:
        return []
    lines = draft.lines
    opens = next(
        (k for k in range(first, min(last, first + _NEAR)) if motionlines.first_words(lines[k].text) >= 0), None
    )
    if opens is None or lines[opens].text.isupper() or _NOTED.match(lines[opens].text):
        return []
    last = next((k for k in range(opens, last) if covered.touches(lines[k].start, lines[k].end)), last)
    if opens == last:
        return []
    stop = next((k for k in range(opens + 1, last) if motionlines.ends_words(lines[k].text)), last)
    start, end, after = lines[opens].start, lines[stop - 1].end, lines[last - 1].end
    if not _SETTLES.search(draft.masked, start, end):
        return []
    at = start + motionlines.first_words(lines[opens].text)
    found, _ = clauses.read(draft.masked, lines, at, opens, stop, whole=True)
    sides = Counter(vote for vote, _, _ in votes.find(draft, end, after)) if stop < last else Counter[str]()
    outcome = "agreed" if sides["for"] > sides["against"] else "rejected" if sides["for"] < sides["against"] else ""
    refs: list[str] = []
    for clause in found:
        refs.append(decide(draft, room, Settled(clause.start, min(clause.end, end), outcome, clause.mark), refs))
    refs = [ref for ref in dict.fromkeys(refs) if ref]
    covered.add(start, after if sides else end)
    if sides:
        movers.attach_votes(draft, refs, end, after)
        tallies.of_motion(draft, refs, end, after)
    return refs
