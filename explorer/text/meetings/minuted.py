"""Whether a part of a paper is minutes: it labels them, its page says so at its top, or its words do."""

from __future__ import annotations

import re

from explorer.text.meetings import pageitems
from explorer.text.meetings.headparts import Head
from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued

_MINUTED = Cued(
    re.compile(
        r"^(?:minutes:?$|decisions?:$|present\b|members present)"
        r"|\b(?:RESOLVED|there were no declarations"
        r"|(?:(?<=were )|(?<=was )|(?<=been ))(?:received (?:from|on behalf)|(?:agreed|approved|confirmed) as\b)"
        r"|the meeting (?:closed|ended)|meeting closed|motion passed|carried)\b",
        re.MULTILINE | re.IGNORECASE,
    ),
    (
        "resolved",
        "motion ",
        "minutes",
        "decision",
        "present",
        "members present",
        "carried",
        "meeting closed",
        "the meeting ended",
        "there were no declarations",
        "received from",
        "received on behalf",
        "agreed as",
        "approved as",
        "confirmed as",
    ),
)
_NEAR_TITLE = 3
"""Lines above a title, and below it, one of which may say what kind of page it is of."""


def of_head(draft: Draft, head: Head, last: int) -> bool:
    """Tell whether the part of a meeting, from its `head` to line `last`, has minutes; the page of an agenda has where it labels them."""
    kinds = [line.text for line in draft.lines[max(0, head.line - _NEAR_TITLE) : head.line + _NEAR_TITLE]]
    if head.kind in ("page", "agenda") and "Agenda" in kinds:
        return pageitems.first_minutes(draft.lines, head.line, last) >= 0
    return has(draft, head.line, last)


def has(draft: Draft, first: int, last: int) -> bool:
    """Tell whether lines `[first, last)` label minutes, or say what only minutes say."""
    labelled = pageitems.first_minutes(draft.lines, first, last) >= 0
    return labelled or draft.seeker.has(_MINUTED, draft.lines[first].start, draft.lines[last - 1].end)
