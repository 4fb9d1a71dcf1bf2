"""Rows of a table that has a column of decisions: "| Benches | Agreed | Clerk |" below "| Item | Decision | Action |"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explorer.text.deciding import consulted, labelled, verbs, verdicts
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.page.draft import Draft
from explorer.text.page.lines import BELOW_HEAD, Line, at_or_after, cells_of
from explorer.text.page.seek import cues

_COLUMNS = cues("decision", "outcome", "resolution", "resolved", "result", "agreed")
_DECISION = re.compile(
    r"\W*(?:decisions?(?: made| taken)?|outcomes?|resolutions?|resolved|results?|agreed)(?: ?(?:/|and|&) ?actions?)?\W*",
    re.IGNORECASE,
)
_MATTER = re.compile(
    r"\W*(?:agenda |report )?(?:items?|subjects?|topics?|matters?|titles?|business|motions?|proposals?|issues?)\W*",
    re.IGNORECASE,
)
_EARLIER = re.compile(r"\b(?:date|meeting|minute|status|application|planning|votes?|type)\b", re.IGNORECASE)
"""A column of tables that list what was settled elsewhere, at another time, or by votes that are told beside the decisions."""
_FEWEST, _LONGEST = 2, 200
"""Columns of a table at least, and characters of its head at most."""


def read(part: Part) -> list[str]:
    """Record what the column of decisions of a table in a part of minutes settles."""
    draft, room, covered = part.draft, part.room, part.covered
    begin, end = part.begin, part.end
    refs: list[str] = []
    if not room.minuted:
        return refs
    done = -1
    for place in draft.seeker.within(_COLUMNS, begin, end):
        k = at_or_after(draft.lines, place)
        columns = _columns(draft.lines[k]) if k > done else None
        if columns is None:
            continue
        done = k
        for matter, words, start in _rows(draft, k, end, *columns):
            stop = start + len(words)
            if covered.touches(start, stop):
                continue
            alone = verdicts.alone(words)
            if not (alone or labelled.settles(words)) or consulted.of_authority(draft, room, words, (start, start)):
                continue
            covered.add(start, stop)
            about = matter if alone else ""
            refs.append(decide(draft, room, Settled(start, stop, verbs.outcome(words, "agreed"), about=about), refs))
    return refs


def _columns(line: Line) -> tuple[int, int] | None:
    """Return the numbers of the columns of matters and of decisions that the head of a table names, or None."""
    if len(line.text) > _LONGEST or not ("|" in line.text or "\t" in line.text) or _EARLIER.search(line.text):
        return None
    heads = [words for words, _ in cells_of(line)]
    decision = next((n for n, words in enumerate(heads) if _DECISION.fullmatch(words)), -1)
    matter = next((n for n, words in enumerate(heads) if n != decision and _MATTER.fullmatch(words)), -1)
    return (matter, decision) if len(heads) >= _FEWEST and min(decision, matter) >= 0 else None


def _rows(draft: Draft, head: int, end: int, matter: int, decision: int) -> Iterator[tuple[str, str, int]]:
    """Yield the matter of each row below a head, its decision's words and where these begin."""
    for line in draft.lines[head + 1 :]:
        if line.end > end or not ("|" in line.text or "\t" in line.text):
            return
        cells = cells_of(line)
        if BELOW_HEAD.fullmatch(line.text) or len(cells) <= max(matter, decision):
            continue
        words, start = cells[decision]
        if settled := words.strip():
            yield " ".join(cells[matter][0].split()), settled, start + words.index(settled)
