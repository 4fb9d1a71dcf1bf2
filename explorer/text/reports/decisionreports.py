"""The report on which an officer, or one member, took a decision: as a field of its record names it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.meetings import decisionnotice
from explorer.text.meetings.decisionnotice import Field
from explorer.text.page.draft import Draft
from explorer.text.reports import authors
from explorer.text.reports.titles import flat, period

_OF_WHOM = re.compile(
    r"(?:joint\s+)?report\s+(?:of|by|from)\s+(?:the\s+)?(?P<who>[^\"'\n]{3,100}?),?\s+(?:entitled\s+|on\s+|-\s+)?[\"'](?P<title>[^\"\n]{4,200}?)[\"']",
    re.IGNORECASE,
)
"""A report called by whom it is from, with its title in quotation marks."""


def read(draft: Draft, fields: Sequence[Field], refs: Sequence[str], item: str, meeting: str) -> None:
    """Record the report on which a decision was taken, where a field gives its title, or its author beside what the record is about."""
    by = decisionnotice.first(fields, "author")
    named = decisionnotice.first(fields, "report") or (decisionnotice.first(fields, "title") if by else None)
    if named is None:
        return
    said = _OF_WHOM.match(draft.masked, named.start, named.end)
    start, end = said.span("title") if said else (named.start, named.end)
    title = draft.words(start, end)
    ref = draft.mention("report", title, start, end, key=f"{meeting}:{flat(title)}", title=title, period=period(title))
    if meeting:
        draft.claim("considered_at", ref, meeting, named.start, named.end)
    if item:
        draft.claim("considered_under", ref, item, named.start, named.end)
    whom = (by.start, by.end) if by else said.span("who") if said else (0, 0)
    for author in authors.named(draft.masked[slice(*whom)], whom[0]):
        authors.claim(draft, ref, author)
    for decision in refs:
        span = draft.spans(decision)[0]
        draft.claim("concerns", decision, ref, span.start, span.end)
