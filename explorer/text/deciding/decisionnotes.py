"""What the record of one decision says was decided, in the fields that stand for it: "Decision taken: To vary the contract"."""

from __future__ import annotations

import re

from explorer.text.deciding import clauses, verbs
from explorer.text.deciding.settled import Room, Settled, decide
from explorer.text.meetings.decisionnotice import Field
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import at_or_after

_LEAD = re.compile(
    r"(?:(?:it\s+(?:was|is)\s+)?(?P<resolved>resolved)|agreed|decided|(?:the\s+)?decision(?:\s+(?:is|was))?)\b[\s:,-]*(?:(?P<that>that\b)[\s:,-]*)?",
    re.IGNORECASE,
)
"""How the words of a decision may open before what was decided."""
_SHORT = 40
"""Characters of words that name no matter of their own: "Approved as recommended"."""


def read(draft: Draft, room: Room, field: Field, title: str) -> list[str]:
    """Record what a field says was decided on what its record calls `title`, clause by clause, and return the refs."""
    lead = _LEAD.match(draft.masked, field.start, field.end)
    start = lead.end() if lead and lead.end() < field.end else field.start
    line = at_or_after(draft.lines, start)
    found, _ = clauses.read(draft.masked, draft.lines, start, line, field.last)
    refs: list[str] = []
    for clause in found:
        words = fold(draft.masked[clause.start : min(clause.end, field.end)])
        outcome = "resolved" if lead and lead["resolved"] else verbs.outcome(words, "agreed")
        about = title if len(words) < _SHORT and len(found) == 1 else ""
        settled = Settled(clause.start, min(clause.end, field.end), outcome, clause.mark, about)
        refs.append(decide(draft, room, settled, refs))
    return [ref for ref in dict.fromkeys(refs) if ref]
