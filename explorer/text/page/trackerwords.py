"""How the cells of a tracker say by when something is to be done and how it stands."""

from __future__ import annotations

import re

from explorer.text.page import dates
from explorer.text.page.dates import MONTH_NAMES

_CLOSED = (
    r"(?:action(?:ed)? )?(?:completed?|closed|done|implemented|discharged|withdrawn|superseded|cancelled|actioned|fulfilled"
    r"|delivered|no longer required|resolved|concluded|finished)"
)
_SHUT = re.compile(
    rf"\W*{_CLOSED}(?=\s*(?:[^\w\s]|\d(?!\d?\s?%)|\Z|(?:on|at|in(?!\s+part)|and|as|with|off|out|since|under|via|from|during|this|last)\b|{MONTH_NAMES}\b))"
    r"|.*[.;:,–-]\s*(?:now )?"
    rf"{_CLOSED}\W*\Z|\W*yes\W*\Z",
    re.IGNORECASE | re.DOTALL,
)
_NOT_ALL = re.compile(
    r"\b(?:but|except|outstanding|awaiting|awaited|pending|remain\w*|still|yet|to (?:be|follow)|in part|partly|partially|subject to)\b",
    re.IGNORECASE,
)
"""What says of something that is called done that not all of it is."""
_OPEN = re.compile(
    r"\W*(?:(?:still )?(?:open|ongoing|on-going|on going|outstanding|pending|overdue|not (?:yet )?(?:started|completed?|done|implemented|due|begun|actioned)"
    r"|in (?:progress|hand)|under ?way|incomplete|partially|partly|in part|part(?:-| )(?:complete|implemented)|awaiting|to be |to do\b|to follow\b|delayed"
    r"|carried forward|deferred)|no\W*\Z|(?:red|amber)\W*\Z)",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r"(?:(?:at|for|by|before|to)\s+)?(?P<when>(?:the\s+)?next\s+(?:\w+\s+){0,2}meeting)\W*", re.IGNORECASE
)
_QUARTER = re.compile(
    r"(?:end of )?(?P<when>Q[1-4],?\s+(?:of\s+)?20\d\d(?:[/-]\d\d)?"
    r"|(?:first|second|third|fourth|last) quarter of 20\d\d)",
    re.IGNORECASE,
)
_NO_DAY = re.compile(
    r"\W*(?:tb[cda]|n/?a|asap|as soon as possible|ongoing|on-going|immediate(?:ly)?|none|continuous|various|[-–])\W*",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"\W*(?:red|amber|green|blue|grey|yellow)\W*", re.IGNORECASE)


def is_open(words: str) -> bool:
    """Tell whether words open by saying that something is still to be done."""
    return _OPEN.match(words) is not None


def is_closed(words: str) -> bool:
    """Tell whether words open, or end, by saying that something is done, and none of them that some of it is not."""
    return not is_open(words) and _SHUT.match(words) is not None and not _NOT_ALL.search(words)


def is_state(words: str) -> bool:
    """Tell whether words say how something stands."""
    return is_open(words) or is_closed(words) or _COLOUR.fullmatch(words) is not None


def is_when(words: str) -> bool:
    """Tell whether words are of a time, or say that none is set."""
    return bool(when(words, "2000-01-01")) or _NO_DAY.fullmatch(words) is not None


def day(words: str) -> str:
    """Return the only day that words name."""
    found = {found.iso for found in dates.find(words)}
    return found.pop() if len(found) == 1 else ""


def when(words: str, met: str) -> str:
    """Return the day, the month or the meeting that words name, an empty string where they name none or several; a day without its year
    is the first after `met`."""
    if near := _NEXT.fullmatch(words) or _QUARTER.match(words):
        return " ".join(near["when"].split())
    days = {found.iso for found in dates.find(words)} or {found.iso for found in dates.months(words)}
    if not days and met and (bare := dates.without_year(words, 0, len(words), met)):
        return bare.iso
    return days.pop() if len(days) == 1 else ""
