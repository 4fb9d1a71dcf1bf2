"""Titles of items that name who submitted a question or a notice of motion: these are titles also where recognition has set their
numbers apart from them."""

from __future__ import annotations

import re
from collections.abc import Collection

from explorer.text.page.lines import Lines

_TITLE = re.compile(
    r"\W{0,4}(?:Notices?\s+of\s+Motions?|Questions?)\s+(?:submitted|tabled)\s+by\s+(?:the\s+)?"
    r"(?:Councillors?|Cllrs?|Cmh[a-z]{2}|Comhairleoir|Municipal|Metropolitan)\b"
)
_OPENS = ("not", "que")
"""Letters with which such a line begins."""


def title_lines(lines: Lines, first: int, last: int, known: Collection[int]) -> list[int]:
    """Return the numbers of the lines in `lines[first:last]` that are such titles, but for those that are `known`."""
    return [k for k in lines.opening(_OPENS, first, last) if k not in known and _TITLE.match(lines[k].text)]


def names_submitter(title: str) -> bool:
    """Tell whether a title is one of these, of which a meeting may have several alike."""
    return _TITLE.match(title) is not None
