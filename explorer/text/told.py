"""What only tells of a decision: a question about one, an answer, and what was settled at an earlier meeting."""

from __future__ import annotations

import re

from explorer.text.dates import MONTH_NAMES, month_number
from explorer.text.draft import Draft
from explorer.text.sentences import LONGEST, sentence_end, sentence_start

_ASKED = re.compile(
    r"\W*(?:(?:supplementary\s+)?question|answer|response|reply|q|a)\s*(?:\d{1,3}\s*)?[:.]\s", re.IGNORECASE
)
"""How a question, or an answer to one, opens."""
_AT_EARLIER = re.compile(
    r"\W*(?:(?:the )?(?:[\w'&-]+ ){0,6}(?:committee|cabinet|council|board|panel)[,:]? )?(?:on (?:the )?|(?:at|in) (?:its|the|their|an?|that|our) (?:[\w'-]+ ){0,5}meeting(?: held)?,? (?:on |of )?(?:the )?)",
    re.IGNORECASE,
)
"""What stands between the start of a sentence and the day of another meeting in it."""
_AT_FORMER = re.compile(
    r"\W*(?:at|in|during)\s+(?:the|an?|its|their|our)\s+(?:last|previous|final|earlier|former|(?:most\s+)?recent"
    "|" + MONTH_NAMES + r")\s+(?:[\w'-]+\s+){0,3}meetings?\b",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"\W*In\s+(?P<month>[A-Z][a-z]{2,8})?\s*(?P<year>(?:19|20)\d\d),?\s")
"""How a sentence opens that tells of an earlier month or year."""
_AS_AT = re.compile(
    rf"\W*As\s+(?:at|of)\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\W{{1,3}}(?:{MONTH_NAMES})\b(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""How a sentence opens that tells how things stood on a day without a year."""
_AT_WHICH = re.compile(r"\b(?:at|in)\s+which\b[^.;]{0,60}\Z", re.IGNORECASE)
"""What leads up to a word of deciding that says what was settled where the sentence has just named."""
_LONGEST = 120
"""Characters that the name of an earlier meeting may have."""


def asked(draft: Draft, start: int, at: int, end: int) -> bool:
    """Tell whether the sentence that holds `[start, at)` is a question, or opens as one or as an answer."""
    limit = min(end, at + LONGEST, draft.paragraphs.end(at))
    if draft.masked.find("?", max(0, at - 1), limit) >= 0:
        stop = sentence_end(draft.masked, at, limit)
        if draft.masked[stop - 1 : stop] == "?" or draft.masked[at:stop].rstrip(" \"')").endswith("?"):
            return True
    return _ASKED.match(draft.masked, sentence_start(draft.masked, start, draft.paragraphs.start(start))) is not None


def of_earlier(draft: Draft, date: str, at: int, begin: int) -> bool:
    """Tell whether the sentence that leads up to `at` names an earlier meeting, or the day of one: "At its meeting on 4 March it
    was"."""
    start = sentence_start(draft.masked, at, max(begin, draft.paragraphs.start(at)))
    if _AT_FORMER.match(draft.masked, start, at + _LONGEST) or _AS_AT.match(draft.masked, start, at):
        return True
    if year := _IN_YEAR.match(draft.masked, start, at):
        month = month_number(year["month"]) if year["month"] else 0
        if (year["year"], month or 12) < (date[:4], int(date[5:7] or 12)):
            return True
    earlier = [day for day in draft.dates.between(start, at) if day.iso < date]
    if earlier and _AT_WHICH.search(draft.masked, earlier[-1].end, at):
        return True
    return any(_AT_EARLIER.fullmatch(draft.masked, start, day.start) is not None for day in earlier)
