"""The one-line forms in which a page or a file names a meeting: which words are the body's and where its day stands.

Council sites print "Body - Weekday, date time", "Agenda for Body on date", "Body, Weekday date" and, on the page of a decision or
an issue, "Meeting: date - Body (Item 3)". What they put before a title ("CANCELLED, …", "Moved from …, …") is left out of it.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.page.dates import WEEKDAY_NAMES
from explorer.text.page.seek import Cued, Seeker

_DASHED = re.compile(r"(?P<body>\S.{2,140}?)\s+-\s+(?P<rest>.*)$")
_FOR = re.compile(
    r"(?:\{meta\}\s+)?(?:(?:draft\s+)?(?:agenda|minutes)(?:,?\s+(?:decisions\s+)?and\s+(?:draft\s+)?minutes)?)\s+"
    r"(?:for|of)\s+(?:the\s+)?(?P<body>.{3,140}?)\s+(?:on|held on)\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_COMMA = re.compile(
    r"(?:(?:(?:ordinary|annual|special|extraordinary)\s+)?meeting\s+of\s+)?"
    r"(?P<body>(?:the\s+)?[A-Z][^,;:.]{2,100}?),?\s+(?:on\s+)?"
    rf"(?P<rest>{WEEKDAY_NAMES}\b[\s,].{{6,60}}|\d{{1,2}}([./-])\d{{1,2}}\3(?:\d\d){{1,2}})$",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:\d{1,3}\s)?(?P<body>[A-Z][^,;:.]{2,90}?)\s+(?:(?:regular|ordinary|annual|special)\s+)?(?:meeting\s+)?"
    r"minutes\b(?!\s+(?:of|from|for|and)\b)\W{0,5}"
    rf"(?P<rest>(?:[A-Z][\w']*\s+){{0,3}}(?:{WEEKDAY_NAMES}\b|\d{{1,2}}|[A-Z][a-z]{{2,8}}\s\d)"
    r".{4,60})$",
    re.IGNORECASE,
)
"""The title of minutes that names the body first: "Westmere Town Council Meeting Minutes 4 March 2019"."""
_TAKEN_AT = re.compile(
    r"(?:meeting|(?:decided|made|considered|taken) at meeting)\s*:\s*(?P<rest>\d{1,2}[/.]\d{1,2}[/.](?:\d\d){1,2})"
    r"\s+-\s+(?P<body>[A-Z][^:;]{2,120}?)(?:\s\([a-z][^()]{20,200}\))?(?:\s*\(item\s+[^()]{1,12}\))?$",
    re.IGNORECASE,
)
_ITEM_OF = re.compile(
    r"(?:[-•·*]\s+)?meeting of (?:the )?(?P<body>[A-Z][^:;]{2,120}?),\s+"
    rf"(?P<rest>{WEEKDAY_NAMES}\b[\s,].{{6,50}}?)\s*\(item\s+[^()]{{1,12}}\)$",
    re.IGNORECASE,
)
"""The field of a page of one item that names its meeting: "Meeting of Cabinet, Monday, 4th March, 2019 6.00 pm (Item 5.)"."""
_BEFORE = re.compile(
    r"(?:(?:cancelled|postponed|rescheduled|moved|adjourned|re-?arranged|revised|new date|new time)"
    r"(?:\s+(?:from|to|until)\s.{3,60}?[,;:-]|\s+meeting)?\s*[,;:-]*\s+)(?=[A-Z])",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"(?:(?:special|extraordinary|extra-ordinary|virtual|informal|additional|emergency|urgent|adjourned|reconvened"
    r"|ordinary|annual|inaugural|hybrid|remote|cancelled|postponed|new)"
    r"|[^,]{0,60}\b(?:meetings?|setting|held|venue|note|due|cancelled|postponed|adjourned|reconvened|rescheduled"
    r"|moved|changed?|date|time|lack|will|not|please)\b[^,]{0,60})\s*,\s+(?=[A-Z].* - )",
    re.IGNORECASE,
)
"""What a site sets before a title and a comma: the kind of the meeting, or a remark on it."""
_CALLED_OFF = Cued(
    re.compile(
        r"\b(?:cancelled|postponed(?!\s+from\b)"
        r"|(?:moved|rescheduled|re-?arranged)\s+(?:to|until)\s+(?:the\s+)?(?:\w+day\W{1,3})?\d)",
        re.IGNORECASE,
    ),
    ("cancelled", "postponed", "moved", "rescheduled", "rearranged", "re-arranged"),
)


class Title(NamedTuple):
    """Where a line names the body `[start, end)` and from where on it gives the day; `form` is `dash`, `for`, `comma` or `label`."""

    start: int
    end: int
    rest: int
    form: str


def read(line: str, *, alone: bool) -> Title | None:
    """Return what a line names as the title of a meeting; the form with no more than a comma only where `alone` allows it."""
    if labelled(line):
        return _title(_TAKEN_AT.match(line) or _ITEM_OF.match(line), "label")
    at = _after_remarks(line)
    named = _title(_FOR.match(line, at), "for") if line[at : at + 1] in "aAmM{" and " on " in line.lower() else None
    dashed = _title(_DASHED.match(line, at), "dash") if " - " in line else None
    comma = _title(_COMMA.match(line, at), "comma") if alone and len(line) < 160 else None
    minutes = (
        _title(_MINUTES.match(line), "comma")
        if alone and "inutes" in line.replace("INUTES", "inutes") and len(line) < 160
        else None
    )
    return named or minutes or dashed or comma


def _after_remarks(line: str) -> int:
    """Return where the title begins after what was set before it."""
    before = _BEFORE.match(line) if line[:1] in "cCpPrRmMaAnN" else None
    at = before.end() if before else 0
    remark = (
        _REMARK.match(line, at)
        if "," in line and " - " in line and line[at : at + 4].lower() not in ("agen", "minu")
        else None
    )
    return remark.end() if remark else at


def labelled(line: str) -> bool:
    """Tell whether a line has a label for its title: "Meeting:", "Decided at meeting:", or is a field "Meeting of … (Item 5.)"."""
    opening = line[:24].lower()
    return opening.startswith("meeting:") or "at meeting" in opening or field_of_item(line)


def field_of_item(line: str) -> bool:
    """Tell whether a line is the field below the title of a page of one item: "Meeting of Cabinet, Monday, 4th March, 2019 (Item 5.)"."""
    return "meeting of" in line[:24].lower() and line[-1:] == ")" and _ITEM_OF.match(line) is not None


def _title(match: re.Match[str] | None, form: str) -> Title | None:
    return Title(match.start("body"), match.end("body"), match.start("rest"), form) if match else None


def called_off(seeker: Seeker, start: int, end: int) -> bool:
    """Tell whether a title says that the meeting was not held on its day."""
    return seeker.has(_CALLED_OFF, start, end)
