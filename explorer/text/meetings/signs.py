"""What tells the paper of a meeting from other writing that has a name and a day above it: a newsletter, a notice of a fair."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from explorer.text.page.lines import Line
from explorer.text.page.seek import Cued, Seeker

ATTENDANCE = re.compile(
    r"(?:\d{1,4}\W{1,3})?(?:members?\s+|councillors\s+)?"
    r"(?:board members|present\b(?!\s+(?:the|from|for|to|a)\b)|attend(?:ance|ees|ing)\b|in attendance"
    r"|those attending|those present|membership\b|councillors (?:present|circulated)|presiding|in the chair"
    r"|apologies)",
    re.IGNORECASE,
)
"""How the list of those in the room begins."""
_LABEL = Cued(
    re.compile(
    r"\W{0,4}(?:\d{1,4}\W{1,3})?(?:(?:draft )?(?:agenda|minutes)\W*$|(?:draft )?minutes of\b"
    r"|(?:(?:members|councillors) )?present\W*(?:$|[:(-])"
    r"|apologies(?: for absence)?\s*(?:$|[:.(-])|(?:in )?attendance\s*(?:$|:)|those attending\b"
    r"|(?:proposed )?venue\b|contact\s*:"
    r"|time and date\b|declarations? of (?:\w+ )?interests?\b"
    r"|(?:to )?(?:receive|approve|confirm|sign)\b.{0,40}\b(?:minutes|apologies))",
    re.MULTILINE | re.IGNORECASE,
    ),
    ("agenda", "minutes", "present", "apologies", "attendance", "those attending", "venue", "contact", "time and date", "declaration",
     "receive", "approve", "confirm", "sign"),
    before=30,
    after=70,
)  # fmt: skip
"""How a line begins that has one of the cues near its start."""
_SAID = Cued(
    re.compile(r"\b(?:resolved|apologies for absence|summoned to|public business)\b", re.IGNORECASE),
    ("resolved", "apologies for absence", "summoned to", "public business"),
)
_BUSINESS = re.compile(
    r"\d{1,4}(?:/\d{2,4})?\s?[.:]?\s*(?:police|public|apologies|declarations?|to receive|minutes|welcome|chair"
    r"|election)",
    re.IGNORECASE,
)
_SITTING = re.compile(
    r"\W{0,4}(?:ann?ual|general|ordinary|extra-?ordinary|special)(?: general)? meeting\W*", re.IGNORECASE
)
"""A line that says what kind of meeting it was and not whose."""
_CLUB = re.compile(
    r"\b(?:ladies|women's|wives|mothers'|w\.?i\.?|gardening|garden|horticultural"
    r"|allotments? (?:association|society)|history|historical|heritage|local history"
    r"|cricket|football|bowls|tennis|sports?|darts|cycling|walking|playgroup|toddlers?|pre-school|brownies|guides"
    r"|scouts?|youth club|choir|drama|players|dramatic|art|craft|luncheon|lunch|over 60s"
    r"|church|chapel|parochial church|pcc|benefice|deanery|friends of|legion|neighbourhood watch)\b"
    r"|\b(?:club|society|fellowship|guild|charit(?:y|ies)|trustees)$",
    re.IGNORECASE,
)
_OF_A_COUNCIL = re.compile(
    r"\b(?:council|scrutiny|cabinet|sub-?committee|(?:policy|policing|standing|select) committee|district of)\b",
    re.IGNORECASE,
)


_MEETS = re.compile(
    r"(?P<who>(?:[\w'&.-]+\s){1,7})(?:(?:annual|general|committee|agm)\s){0,2}(?:meeting|agm)\b|our\s", re.IGNORECASE
)
"""How a notice opens that says first who meets; "our" is nobody's whom it names."""


def of_other_people(notice: str) -> bool:
    """Tell whether a notice calls the meeting of a club or another group of people, and of no council ("THE ELM NEIGHBOURHOOD WATCH
    ANNUAL GENERAL MEETING WILL BE HELD …")."""
    meets = _MEETS.match(notice)
    return meets is not None and (meets["who"] is None or of_club(meets["who"]))


class Signs:
    """What a text shows of the paper that it is, looked for when first asked."""

    def __init__(self, seeker: Seeker) -> None:
        self._seeker = seeker

    @cached_property
    def of_meeting(self) -> bool:
        """Whether it has what only the papers of a meeting have: an agenda, who was there, apologies, minutes."""
        seeker = self._seeker
        return seeker.has(_SAID, 0, len(seeker.text)) or any(map(self._opens_with_label, seeker.of_any(_LABEL.cues)))

    def _opens_with_label(self, cue: int) -> bool:
        """Tell whether the line on which a cue stands near its start is one that a label opens."""
        text, low = self._seeker.text, max(0, cue - _LABEL.before - 1)
        end = text.rfind("\n", low, cue)
        return (end >= 0 or not low) and _LABEL.pattern.match(text, end + 1, cue + _LABEL.after) is not None


def of_room(lines: Sequence[Line], first: int, last: int) -> bool:
    """Tell whether a line of `lines[first:last]` begins the list of those in the room, and not the apologies that agendas have too."""
    return any(ATTENDANCE.match(line.bare) and "apolog" not in line.text[:40].lower() for line in lines[first:last])


def headless(lines: Sequence[Line]) -> bool:
    """Tell whether a paper begins with those in the room or its first item, its heading lost: whatever body and day it names first
    are some that it speaks of."""
    first = lines[1] if len(lines) > 1 and _SITTING.fullmatch(lines[0].text) else lines[0]
    return opens_business(first) or ATTENDANCE.match(first.bare) is not None


def opens_business(line: Line) -> bool:
    """Tell whether a line is the first item of a meeting: apologies, declarations, minutes, an election."""
    return _BUSINESS.match(line.text) is not None


def of_club(name: str) -> bool:
    """Tell whether the name of who met is that of a club, a church, or another group of people and of no council."""
    return _CLUB.search(name) is not None and _OF_A_COUNCIL.search(name) is None
