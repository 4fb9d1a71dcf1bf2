"""What minutes say in the passive was taken note of: "The report, as circulated, was noted by the Members"."""

from __future__ import annotations

import re

from explorer.text.deciding import verbs
from explorer.text.deciding.part import Part
from explorer.text.deciding.settled import Settled, decide
from explorer.text.moving import told
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_NOTED = Cued(
    re.compile(
        r"\b(?:was|were)\s+(?:duly\s+|then\s+|also\s+)?noted(?:\s+by\s+(?:all\s+)?(?:the\s+)?(?:elected\s+)?"
        r"(?:members|council|councillors|committee|board)\b(?!\s+(?:that|how|who\s+had)\b)|(?=\s*(?:\.\s|\.?\Z)))",
        re.IGNORECASE,
    ),
    ("noted by", "noted."),
    before=12,
    after=60,
)
_MATTER = re.compile(
    r"\W*(?:\(?\w{1,4}[.)]\s+)?(?:(?:the|this|these|both|all)\s+)?"
    r"(?:(?!(?:of|for|to|in|on|by|that|and|regarding|from)\b)[\w'&/-]+\s+){0,5}"
    r"(?:reports?|calendar|position|statements?|presentations?|updates?|schedules?|correspondence|plans?|programmes?"
    r"|documents?|documentation|figures|allocations?|submissions?|proposals?|accounts?|notices?|letters?|conferences?"
    r"|budget|registers?|strategy|policy|disposals?|information|contents|circulars?|lists?|returns?|reviews?)"
    r"(?:,?\s+(?:as|for|of|in|on|to|from|dated|regarding)\s[^;:]{1,160}?)?,?\s*"
    r"|\W*circulated,?\s[^;:]{3,240}?,?\s+which\s+",
    re.IGNORECASE,
)
"""Business that lies before a meeting, as what is noted; what somebody remarked is none."""
_LINE_ENDS = re.compile(r"[ \t]*\n")
"""How a line ends with such words where the stop was left out."""
_LONGEST = 300


def read(part: Part) -> list[str]:
    """Record what a part of minutes says so was noted; nothing under an item of every meeting, such as correspondence."""
    draft, room, covered = part.draft, part.room, part.covered
    item, begin, end = part.item, part.begin, part.end
    refs: list[str] = []
    if not room.minuted or (item is not None and item.usual):
        return refs
    about = item.title if item is not None else ""
    for match in draft.seeker.finditer(_NOTED, begin, end):
        floor = max(begin, draft.paragraphs.start(match.start()), match.start() - _LONGEST)
        start = sentence_start(draft.masked, match.start(), floor)
        stop = sentence_end(draft.masked, match.end(), min(end, draft.paragraphs.end(match.end())))
        stop = match.end() if _LINE_ENDS.match(draft.masked, match.end()) else stop
        if (
            covered.touches(start, stop)
            or _MATTER.fullmatch(draft.masked, start, match.start()) is None
            or verbs.procedural(draft.masked[start:stop])
            or told.of_earlier(draft, room.date, match.start(), floor)
        ):
            continue
        covered.add(start, stop)
        refs.append(decide(draft, room, Settled(start, stop, "noted", about=about), refs))
    return [ref for ref in refs if ref]
