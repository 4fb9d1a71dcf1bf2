"""Which decisions are the clauses of one resolution, that the vote above or below all of them was on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.page.draft import Draft

_BETWEEN = 60
"""Characters that may stand between two clauses."""
_ONLY_MARK = re.compile(
    r"[\s.;,:)\"']*(?:and\b|or\b)?[\s.;,:(\[•·*-]*(?:\w{1,4}(?:\.\d{1,2})?[.):\]]+|\d{1,2}\.\d{1,2}(?=\s))?[\s:,-]*(?:that\b)?[\s:,-]*",
    re.IGNORECASE,
)
"""What stands between two clauses and is no more than the mark of the second."""
_MOST = 40
"""Clauses that a resolution has at most."""
_VOTING = re.compile(r"[.;\s][(\[]?\s*(?:recorded\s+)?vot(?:e|es|ing)\b[\s:-]*\Z", re.IGNORECASE)
"""What opens a count that stands at the end of the last clause and is of all of them."""
_LEAD = 24

Place = tuple[int, int, str]


def runs(draft: Draft, places: Sequence[Place]) -> list[Sequence[Place]]:
    """Return the `places` of decisions, start, end and ref each in order, that are clauses of one resolution, run by run."""
    found: list[list[Place]] = []
    for place in places:
        clause = bool(draft.attr(place[2], "clause"))
        if found and clause and len(found[-1]) < _MOST and _goes_on(draft, found[-1][-1], place):
            found[-1].append(place)
        elif clause:
            found.append([place])
    return [run for run in found if len(run) > 1]


def of_all(draft: Draft, run: Sequence[Place], start: int, end: int) -> bool:
    """Tell whether what is said of a vote in `[start, end)` is above or below a run of clauses, or at its end by itself."""
    first, last = run[0], run[-1]
    if end <= first[0] or start >= last[1]:
        return True
    return start > last[0] and _VOTING.search(draft.masked, max(last[0], start - _LEAD), start) is not None


def _goes_on(draft: Draft, before: Place, after: Place) -> bool:
    gap = after[0] - before[1]
    return 0 <= gap < _BETWEEN and _ONLY_MARK.fullmatch(draft.masked, before[1], after[0]) is not None
