"""What a record says below a motion of what became of it: that it fell, or was withdrawn."""

from __future__ import annotations

import re

from explorer.text.page.draft import Draft
from explorer.text.page.seek import Cued

_FELL = Cued(
    re.compile(
        r"\b(?:amendment|motion|proposal|it)\b[^.;\n]{0,100}?\b"
        r"(?P<how>lost|LOST|fell|defeated|DEFEATED|not carried|NOT CARRIED|withdrawn|rejected)\b"
    ),
    ("lost", "fell", "defeated", "not carried", "withdrawn", "rejected"),
    before=130,
    after=14,
)
_BELOW = 600
"""Characters below a motion in which the record says what became of it."""


def fate(draft: Draft, at: int, limit: int) -> str:
    """Return "rejected" or "withdrawn" where what stands right after `at`, up to `limit`, says so of a motion; else an empty string."""
    match = draft.seeker.search(_FELL, at, min(limit, at + _BELOW))
    if match is None or draft.masked.find("RESOLVED", at, match.start()) >= 0:
        return ""
    return "withdrawn" if match["how"].lower() == "withdrawn" else "rejected"
