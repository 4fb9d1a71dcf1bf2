"""The body that a line above a title names, where the title itself says less of whose meeting it was."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils import bodyclass
from explorer.text.councils.bodytitles import ALONE, body_line, whole_body
from explorer.text.meetings.headparts import Head, with_body
from explorer.text.page.lines import Line

_SORT = re.compile(r"(?:the\s+)?(?:full\s+)?(?=\w)", re.IGNORECASE)
"""What may stand before what a title calls a body that has its name above it: "the full Council"."""
_JOINS = ("and", "of", "the", "for", "in", "on")
_SHORT = 3
"""Words of a name that may be the end of a longer one."""


def of_kind(lines: Sequence[Line], i: int, head: Head, kind: str) -> Head:
    """Return a head with the body that a line above it names; one of a `kind` where its own title says that of it."""
    for k in range(i - 1, max(-1, i - 7), -1):
        name = body_line(lines[k]) or (before_dash(lines[k].text) if not kind and k == i - 1 else "")
        if (len(name.split()) > 1 or name.lower() in ALONE) and (not kind or bodyclass.classify(name.title()) == kind):
            return with_body(head, lines[k].text, lines[k].start)
    return head


def in_full(lines: Sequence[Line], i: int, head: Head) -> Head:
    """Return a head with the whole name of its body where a line above it has that and the title only the end of it: "Authority", below
    "Westmere Fire Authority"."""
    own = _SORT.sub("", head.body, count=1).lower()
    for k in range(i - 1, max(-1, i - 7) if len(own.split()) <= _SHORT else i, -1):
        words = lines[k].text
        if own in words.lower() and body_line(lines[k]).lower().endswith(f" {own}") and _is_name(words):
            return with_body(head, lines[k].text, lines[k].start)
    return head


def _is_name(words: str) -> bool:
    """Tell whether a line is all a name, and not words before one: "Your update from Westmere Parish Council"."""
    return not {":", "/"} & set(words) and all(not word[0].islower() or word in _JOINS for word in words.split())


def of_authority(lines: Sequence[Line], i: int, head: Head) -> Head:
    """Return the head of a title that says no more than "Board" with the authority, named right above it, whose board that is."""
    above = lines[i - 1] if i else None
    ofs = above is not None and bodyclass.classify(body_line(above).title()) == "agency"
    return with_body(head, above.text, above.start) if above and ofs else head


def before_dash(words: str) -> str:
    """Return the words of a title that name a body and after a dash a part of it, if they do."""
    body, dash, _ = words.partition(" - ")
    return words if dash and whole_body(body) else ""
