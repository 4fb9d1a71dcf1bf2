"""Weak links: bodies, people and meetings named in prose."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils.organisations import Organisations
from explorer.text.page import dates
from explorer.text.page.draft import Draft, MeetingOf
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start
from explorer.text.persons.people import Titled

_GAP = re.compile(
    r"(?:'s)?(?:\s*\([A-Z0-9]{1,6}\))?(?:[\s,]|\bat\b|\bits\b|\bthe\b|\btheir\b|\bmeetings?\b|\bheld\b|\bon\b"
    r"|\bof\b|\bin\b|\bwas\b|\blast\b|\bscheduled\b|\bfor\b|\bsession\b|\b(?:to|will)\s+be\b|\bspecial\b"
    r"|\bprevious\b)*\(?$"
)
_ACT = re.compile(
    r"\s+(?:has\s+|had\s+|have\s+)?(?:endorsed|approved|agreed|considered|resolved|decided|accepted|met|noted"
    r"|reviewed|discussed|examined|received|heard|supported|is\s+to\s+(?:discuss|consider|receive|review)"
    r"|will\s+(?:discuss|consider|receive|review))\b[^.;:]{0,140}?\b(?:on|held on|of)\s+(?:the\s+)?$"
)
_MEETING_OF = Cued(re.compile(r"\s+meeting\s+of\s+(?:the\s+)?"), (" meeting of",))
_COUNCIL_MEETING = Cued(
    re.compile(
        r"meetings?\s+of\s+(?:the\s+)?(?P<body>(?:[Ff]ull\s+)?Council)\s+"
        r"(?:(?:to\s+be\s+)?held\s+|scheduled\s+for\s+)?(?:on\s+)?(?:the\s+)?"
    ),
    ("meeting",),
)
_COUNCIL_OF_DAY = re.compile(r"\s+(?P<body>(?:[Ff]ull\s+)?Council)\s+meeting\b")
_MEETING = re.compile(r"(?:'s)?\s+meeting\b", re.IGNORECASE)
_INTRODUCED_AT = re.compile(r"\bintroduced\s+at\s+(?:the\s+)?\Z", re.IGNORECASE)
_HELD_ON = re.compile(r"\s+(?:to\s+be\s+held\s+)?on\s+\Z")
"""The words that bring a by-law in, before a council, and those between it and the day of its meeting."""
_IN_MONTH = Cued(
    re.compile(r"meetings?\s+(?:held\s+)?(?:in|of)\s+(?P<month>[A-Z][a-z]{2,9})\s+(?P<year>(?:19|20)\d\d)\b"),
    ("meeting",),
)
_FROM_ITS = re.compile(r"\b(?:at|in|from|of)\s+(?:its|their)\s+(?:\w+\s+)?meeting\s")
"""Words after a body that say whose meeting is meant."""
_AT_ITS = re.compile(r"\b(?:at|in|from|following|since)\s+(?:its|their)\s+(?:\w+\s+)?\Z")
_NOT_MEETING = {"inspectorate", "department", "association", "team", "council", "agency"}


def read(
    draft: Draft, organisations: Organisations, titled: Titled, subject: str, start: int, end: int, besides: str = ""
) -> None:
    """Record weak links from an item, report or decision to the bodies and people named in `[start, end)`."""
    for place, ref in organisations.between(start, end):
        if ref != besides:
            draft.claim("mentions", subject, ref, place.start, place.end)
    for person, a, b in titled.between(start, end):
        draft.claim("mentions", subject, person, a, b)


def meetings(
    draft: Draft, organisations: Organisations, meeting_of: MeetingOf, parts: Sequence[tuple[str, int, int]]
) -> None:
    """Record meetings that prose names by body and full date ("approved by Cabinet on 31 October 2017"), each with a weak link
    from those of `parts` (ref, start, end of an item, report or decision) that speak of it."""
    _dated_before(draft, organisations, meeting_of)
    _of_council(draft, organisations, meeting_of)
    text = draft.masked
    days = draft.dates.all
    around = _Around(parts)
    at = 0
    for place, ref in zip(organisations.places, organisations.refs, strict=True):
        while at < len(days) and days[at].start < place.end:
            at += 1
        if at >= len(days):
            return
        day = days[at]
        between = text[place.end : day.start] if day.start - place.end <= 200 else None
        if between is None or (
            place.classification in _NOT_MEETING
            and "meeting" not in between[:12].casefold()
            and not (_HELD_ON.fullmatch(between) and _INTRODUCED_AT.search(text, max(0, place.start - 24), place.start))
        ):
            continue
        if "\t" in between or "\n\n" in between or sentence_end(text, place.end, day.end) < day.end:
            continue
        in_table = not between.strip() and not any(c.isalpha() for c in text[day.start : day.end])
        acted = not in_table and _ACT.match(between) and not _of_nearer(draft, organisations, place.end, day.start)
        if acted or (not in_table and _GAP.match(between)):
            found = meeting_of(ref, day.iso, place.start, day.end)
            for subject in around.holding(place.start, day.end):
                draft.claim("mentions", subject, found, place.start, day.end)


def _of_nearer(draft: Draft, organisations: Organisations, start: int, day: int) -> bool:
    """Tell whether a body nearer to a day has it: "Cabinet noted that the Board, at its meeting on 4 March, …"."""
    return any(
        (place.classification not in _NOT_MEETING and _GAP.match(draft.masked[place.end : day]))
        or _FROM_ITS.search(draft.masked, place.end, day)
        for place, _ in organisations.between(start, day)
    )


def _dated_before(draft: Draft, organisations: Organisations, meeting_of: MeetingOf) -> None:
    """Record meetings whose day is printed before their body ("the 4 February 2025 meeting of the Housing Committee", "the 4 February 2025
    Housing Committee meeting")."""
    for place, ref in zip(organisations.places, organisations.refs, strict=True):
        if after := _MEETING.match(draft.masked, place.end):
            days = draft.dates.between(max(0, place.start - 40), place.start)
            if days and _right_before(draft, days[-1], place.start):
                meeting_of(ref, days[-1].iso, days[-1].start, after.end())
    for match in draft.seeker.finditer(_MEETING_OF):
        days = draft.dates.between(max(0, match.start() - 40), match.start())
        if days and days[-1].end == match.start():
            for place, ref in organisations.between(match.end(), match.end() + 160):
                if place.start == match.end():
                    meeting_of(ref, days[-1].iso, days[-1].start, place.end)


def _right_before(draft: Draft, day: dates.Found, at: int) -> bool:
    """Tell whether a day stands right before the words at `at`, on their line or at the end of a line of prose."""
    between = draft.masked[day.end : at]
    alone = draft.masked[max(0, day.start - 3) : day.start].rstrip(" \t")[-1:] in ("", "\n")
    return not between.strip() and between.count("\n") < 2 - alone


def _of_council(draft: Draft, organisations: Organisations, meeting_of: MeetingOf) -> None:
    """Record meetings of the paper's own council, named by no more than that ("the meeting of the Council on 15 January 2019", "the
    15 January 2019 Council meeting")."""
    found: list[tuple[re.Match[str], str, int, int]] = []
    for match in draft.seeker.finditer(_COUNCIL_MEETING):
        days = draft.dates.between(match.end(), match.end() + 40)
        if days and days[0].start == match.end():
            found.append((match, days[0].iso, match.start(), days[0].end))
    for day in draft.dates.all:
        after = _COUNCIL_OF_DAY.match(draft.masked, day.end)
        if after and _right_before(draft, day, after.start("body")):
            found.append((after, day.iso, day.start, after.end()))
    if not found:
        return
    held = [c.object for ref in draft.refs("meeting") for c in draft.claims("held_by", subject=ref)]
    own = next((body for body in held if draft.attr(body, "classification") == "council"), "")
    for match, iso, start, end in found:
        meeting_of(own or organisations.named(match["body"], *match.span("body")), iso, start, end)


def in_months(draft: Draft, organisations: Organisations, meeting_of: MeetingOf) -> None:
    """Record meetings that prose dates by the month alone ("the Committee at its meeting in March 2015"); the date is `YYYY-MM`."""
    text = draft.masked
    for match in draft.seeker.finditer(_IN_MONTH):
        month = dates.month_number(match["month"])
        its = _AT_ITS.search(text, max(0, match.start() - 40), match.start())
        start = its.start() if its else match.start()
        floor = max(0, start - 160, draft.paragraphs.start(start))
        named = organisations.between(sentence_start(text, start, floor), start)
        if not month or not named or named[-1][0].classification in _NOT_MEETING - {"council"}:
            continue
        place, ref = named[-1]
        if its or not text[place.end : start].strip():
            meeting_of(ref, f"{match['year']}-{month:02d}", place.start, match.end())


class _Around:
    """The parts that hold a place, asked for places in order."""

    def __init__(self, parts: Sequence[tuple[str, int, int]]) -> None:
        self._parts = parts
        self._ahead = sorted(range(len(parts)), key=lambda k: -parts[k][1])
        self._open: list[int] = []

    def holding(self, start: int, end: int) -> list[str]:
        """Return the subjects of the parts that hold `[start, end)`, in their own order; parts that end before it are dropped."""
        while self._ahead and self._parts[self._ahead[-1]][1] <= start:
            self._open.append(self._ahead.pop())
        self._open = [k for k in self._open if self._parts[k][2] > start]
        return [self._parts[k][0] for k in sorted(self._open) if self._parts[k][2] >= end]
