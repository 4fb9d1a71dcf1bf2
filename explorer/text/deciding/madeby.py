"""Who took a decision by themselves: an officer, by name or office, or the member who holds an office that decides alone."""

from __future__ import annotations

from collections.abc import Iterable

from explorer.text.meetings.decisionmaker import Maker
from explorer.text.page.draft import Draft
from explorer.text.room import printednames


def claim(draft: Draft, refs: Iterable[str], maker: Maker) -> None:
    """Record that the decisions `refs` were made by `maker`: the person, and an officer's post; a member's office is the body that decided."""
    person = printednames.person_at(draft, *maker.person) if maker.person else ""
    post = ""
    if maker.office and not maker.member:
        post = draft.mention("post", draft.masked[slice(*maker.office)], *maker.office)
        if person:
            draft.claim("holds", person, post, maker.start, maker.end)
    for ref in refs:
        if not draft.attr(ref, "power"):
            draft.put(ref, power="executive")
        for kind, span in ((person, maker.person), (post, maker.office)):
            if kind and span:
                draft.claim("made_by", ref, kind, *span)


def between(draft: Draft, start: int, end: int) -> list[str]:
    """Return the decisions whose words stand first in `[start, end)`."""
    return [ref for ref in draft.refs("decision") if start <= draft.spans(ref)[0].start < end]
