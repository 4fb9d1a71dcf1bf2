"""Whose motion a resolution was, told between the word and what was resolved: "RESOLVED on the motion of Councillors Elm and Oak that"."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.naming import names
from explorer.text.page.draft import Draft

_ON_MOTION = re.compile(
    r"on\s{1,3}the\s{1,3}motion\s{1,3}of\s{1,3}(?:the\s{1,3})?(?P<who>[A-Z][^:;]{3,120}?)"
    r"(?:[\s,-]{1,3}that\b[\s,:-]{0,4}|\s{0,2}:\s{0,4})",
    re.IGNORECASE,
)
_MOST = 2
"""A mover and a seconder, as minutes of councils of New South Wales name them in this order."""


class Named(NamedTuple):
    """The places of the mover and the seconder, if any, and where the words of what was resolved begin."""

    mover: tuple[int, int]
    seconder: tuple[int, int] | None
    end: int


def read(draft: Draft, at: int, end: int) -> Named | None:
    """Return whom the words at `at` name as having moved what follows them, or None."""
    match = _ON_MOTION.match(draft.masked, at, end)
    found = names.split_names(match["who"]) if match else []
    if match is None or not 1 <= len(found) <= _MOST:
        return None
    begin = match.start("who")
    mover, *others = [(begin + start, begin + stop) for start, stop in found]
    return Named(mover, others[0] if others else None, match.end())
