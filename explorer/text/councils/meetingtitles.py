"""Which body's meeting the words of a title speak of: "Minutes of the special meeting of BODY held …"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from explorer.text.councils import bodies, bodyclass, councilnames, headednames
from explorer.text.councils.bodytitles import clean, ends_as_body, without_short_form
from explorer.text.page.dates import WEEKDAY_NAMES

_ENDING = (
    r"(?=,?\s+(?:which\s+)?(?:(?:was|were|will|would|shall|is|be|has|had|held|duly"
    r"|virtual(?!\s+(?:pc|parish|town|council)\b)|remote|via|on|at|in|from|took|convened|following|yn\s+dilyn"
    r"|meetings?)\b|to\s+(?:be|take|discuss|consider|receive|review|adopt|approve|agree|pass|elect|hear|facilitate"
    r"|note)\b)"
    rf"|\s+(?:a\s+meeting|dear)\b|\s+-\s|\s*\n|[.,]?\s*$|\s+{WEEKDAY_NAMES})"
)
# No name ends with a space, and few stand before what follows it: with both at will, a run of spaces would be tried in all ways.
_OF_BODY = re.compile(
    r"(?:\b|(?<=annual)|(?<=special)|(?<=monthly))(?:meetings?|proceedings)(?:\s+(?:of|for)|of)\s+(?:the\s+)?"
    r"(?!(?:the\s+)?(?:(?:\w+\s+){0,4}?meeting|proceedings)\b)(?P<body>[A-Z][^\n;:]{1,219}?[^\s;:])\s{0,3}" + _ENDING,
    re.IGNORECASE,
)
_BODY_MEETING = re.compile(
    r"\b(?:minutes?|notes)\s+(?:of|from)(?:\s+(?:the\s+|an?\s+)?|(?-i:(?<=MINUTES OF)(?=[A-Z]{3})))"
    r"(?:proceedings\s+(?:of|at)\s+(?:the\s+|an?\s+)?)?"
    r"(?P<body>[A-Z][^\n;:]{1,139}?[^\s;:])\s{0,3}" + _ENDING,
    re.IGNORECASE,
)
_FOR_BODY = re.compile(
    r"\b(?:for|of)\s+the\s+(?P<body>(?:Municipal|Metropolitan)\s+District(?:[^\n;:,]{0,59}?[^\s;:,])?)\s{0,3}"
    + _ENDING,
    re.IGNORECASE,
)
_TO_CONSIDER = re.compile(
    r"\bmeeting\s+to\s+(?:consider|discuss|adopt|review|agree)\b[^\n;:]{3,140}?\s(?:for|of)\s+(?:the\s+)?"
    r"(?P<body>[A-Z][^\n;:]{3,90}?[^\s;:])\s{0,3}" + _ENDING,
    re.IGNORECASE,
)
"""A body named behind what its meeting was to consider."""
_WITHIN = re.compile(
    r"(?:^|\b(?:of|at|attend)\s+|\s-\s+)(?:(?:virtual|the|an?|special|monthly|quarterly|annual|ordinary|regular)\s+)*"
    r"(?P<body>(?:(?!(?:minutes|proceedings|meetings?|at|of)\b)[A-Z][\w'&-]*\s+){0,9}?"
    r"(?:sub[\s-]?committee|committee|panel|board|forum))"
    r"\s+meeting\s+(?:of|for)\s+(?:(?:the|elected|members|of)\s+)*(?P<of>[A-Z][^\n;:,]{2,79}?[^\s;:,])\s{0,3}"
    + _ENDING,
    re.IGNORECASE,
)
"""A committee named apart from what it is of: "Policing Sub-Committee meeting of the District of X"."""
_SAYS_WITHIN = re.compile(r"(?:committee|panel|board|forum)\s+meeting\s+(?:of|for)\s")
"""What stands in whatever names one, in lower case."""
_FORMS = (
    (_OF_BODY, ("meeting", "proceedings")), (_BODY_MEETING, ("minute", "notes")), (_FOR_BODY, ("municipal", "metropolitan")),
    (_TO_CONSIDER, ("meeting",)),
)  # fmt: skip
"""What names the body, and the words of which one stands in whatever does."""
_JOINT = re.compile(r"\s+and\s+(?:the|of\s+the)\s+", re.IGNORECASE)
"""What stands between two bodies that met together; the meeting is the first's."""
_RUBBISH = re.compile(r"(?:^|\s)(?!-\s)[^\w\s&(]+(?:\s|$)")
"""A word without letters, as bad scans have them in what looks like a name."""
_ASIDE = re.compile(r"\((?:in committee|remote|hybrid|virtual|online|special|continued|quorum only)\)", re.IGNORECASE)
_LETTERS = re.compile(r"[A-Z]{1,4}(?:CC|PC|TC|BC|DC)|(?:[A-Z][\w'-]+ ){1,4}PC")
"""A council named by letters alone, or by a place and letters."""
_ROOM = re.compile(
    r"(?:['’]s)?\s(?:chambers?|offices?|buildings?|headquarters|(?:meeting|committee) rooms?)\b", re.IGNORECASE
)
"""What stands behind the name of a council whose rooms are meant."""
_LONGEST_NAME = 140


class Named(NamedTuple):
    """A body's name as it is kept, and where it stands: `[start, end)` of what was looked at."""

    name: str
    start: int
    end: int


def in_title(words: str) -> Named | None:
    """Return the body that the words of a title name, line ends given as spaces; the first that is one, if any, and not just the owner
    of the room."""
    named = of_meeting(words)
    if named:
        return named
    found = headednames.parish_meetings(words) or [body for body in bodies.find(words) if not owns_room(body, words)]
    return Named(clean(found[0].name), found[0].start, found[0].end) if found else None


def owns_room(body: bodies.Body, text: str) -> bool:
    """Tell whether a council is named in `text` for its rooms alone: "in the Elm Town Council Chamber"."""
    return body.classification == "council" and _ROOM.match(text, body.end) is not None


@lru_cache(maxsize=4096)
def of_meeting(words: str) -> Named | None:
    """Return the body whose meeting, proceedings or minutes the words of a title speak of, if any."""
    flat = _ASIDE.sub(lambda match: " " * len(match.group()), words)
    low = flat.lower()
    within = _WITHIN.search(flat) if _SAYS_WITHIN.search(low) else None
    if within and bodyclass.classify(clean(within["of"]).title()) == "council":
        name = f"{clean(within['body'])} of the {clean(within['of'])}"
        return Named(name, within.start("body"), within.end("of"))
    for pattern, said in _FORMS:
        for match in pattern.finditer(flat) if any(word in low for word in said) else ():
            printed = _first(match["body"])
            district = councilnames.district(flat, match.start("body"))
            goes_on = district != "" and printed.startswith(district) and not ends_as_body(printed)
            printed = district if len(district) > len(printed) or goes_on else printed
            name = clean(printed)
            known = bodyclass.classify(name.title()) != "body" or _LETTERS.fullmatch(name)
            if known and len(name) < _LONGEST_NAME and not _RUBBISH.search(name):
                start = match.start("body")
                return Named(name, start + _offset(printed, name), start + len(printed))
    return None


def _first(names: str) -> str:
    """Return the first of two bodies that met together, or the one."""
    for match in _JOINT.finditer(names):
        if ends_as_body(without_short_form(names[: match.start()])):
            return names[: match.start()]
    return names


def _offset(words: str, name: str) -> int:
    """Return where in a title's words the name kept of it begins."""
    at = words.find(name.split(" ")[0]) if name else 0
    return max(at, 0)
