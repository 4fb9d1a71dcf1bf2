"""Movers without a matter of their own: "Prop: AB, 2nd: CD, all agreed." behind the sentence that says what was agreed."""

from __future__ import annotations

import re

from explorer.text.moving import movernames, movers
from explorer.text.page.draft import Draft

LINE = re.compile(
    rf"[\s.]*(?:[Pp]roposed|[Pp]roposer|[Pp]rop)\b(?:\s+by)?[\s.:-]{{0,3}}(?P<mover>{movernames.WHO})[\s,;.]{{0,3}}(?:and\s+)?"
    rf"(?:[Ss]econded|[Ss]econder|[Ss]ec|2nd)\b(?:\s+by)?[\s.:-]{{0,3}}(?P<seconder>{movernames.WHO})[\s,;.-]{{0,3}}"
    r"(?:[Aa]ll|[Uu]nanimously)?\s*\Z"
)
"""What stands before the word by which all assent."""
_BESIDE = 4
"""Characters between a decision and what is said of it alone."""


def attach(draft: Draft, start: int, at: int) -> bool:
    """Give the decision that ends right before `start` the movers who alone stand in `[start, at)`, and tell whether there are such."""
    found = LINE.match(draft.masked, start, at)
    ref = _above(draft, start) if found else ""
    if found is None or not ref:
        return False
    if not draft.claims("moved", target=ref):
        mover, seconder = (movernames.name_in(draft, *found.span(part)) for part in ("mover", "seconder"))
        movers.attach_named(draft, [ref], start, mover, seconder)
    return True


def _above(draft: Draft, start: int) -> str:
    ends = ((ref, draft.spans(ref)[-1].end) for ref in reversed(draft.refs("decision")))
    return next((ref for ref, end in ends if 0 <= start - end <= _BESIDE), "")
