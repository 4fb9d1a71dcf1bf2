"""Which earlier minutes were confirmed by minutes in Welsh: "bod cofnodion y cyfarfod diwethaf a gynhaliwyd ar 10 Rhagfyr 2019 yn gywir"."""

from __future__ import annotations

import re

from explorer.text.page.draft import Draft, MeetingOf
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end

_HELD = Cued(
    re.compile(
        r"cofnodion\s+(?:y\s+|o'r\s+)?cyfarfod\s+(?:diwethaf\s+|blaenorol\s+|misol\s+)?a\s+gynhaliwyd\s+"
        r"(?:(?:ar|on)\s+)?(?:yr?\s+)?(?=\d)",
        re.IGNORECASE,
    ),
    ("cofnodion",),
)
"""The minutes of the meeting that was held on a day."""
_CORRECT = re.compile(
    r"\byn\s+(?:gofnod\s+|gofnodion\s+)?(?:cywir|gywir)\b|\bcymeradwyo\b|\bgymeradwyo\b", re.IGNORECASE
)
"""That they are correct, or approved."""
_NEAR = 40
"""Characters in which the day stands right behind."""


def confirmed(draft: Draft, meeting: str, body: str, meeting_of: MeetingOf, begin: int, end: int) -> None:
    """Record the earlier meeting of `body` whose minutes `[begin, end)` says in Welsh to be correct."""
    own = str(draft.attr(meeting, "date") or "")
    for match in draft.seeker.finditer(_HELD, begin, end):
        day = next(iter(draft.dates.between(match.end(), min(end, match.end() + _NEAR))), None)
        if day is None or draft.masked[match.end() : day.start].strip() or day.iso >= own:
            continue
        stop = sentence_end(draft.masked, day.end, min(end, draft.paragraphs.end(day.end)))
        if _CORRECT.search(draft.masked, day.end, stop):
            earlier = meeting_of(body, day.iso, match.start(), day.end)
            if not draft.claims("confirmed_minutes_of", meeting, earlier):
                draft.claim("confirmed_minutes_of", meeting, earlier, match.start(), stop)
