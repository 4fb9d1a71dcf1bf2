"""Letters and notices that call people to a meeting: "You are requested to attend a Meeting of BODY to be held in PLACE on DAY".

A letter has a date of its own, which is no meeting's. What cannot be read of the day (a scan's "Wednesday, is” April") is left
open, with the parts that can, so that another name of the paper may settle it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta
from typing import Final, NamedTuple

from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start

_CALLS = Cued(
    re.compile(
        r"\b(?:requested|invited|summoned|asked|required)\s+to\s+attend\b(?=[^.;]{0,90}?\bmeetings?(?:of)?\b)"
        r"|\bmeetings?\b[^.;:]{0,260}?\b(?:will|shall|to|is\s+to|are\s+to)\s+(?:also\s+)?"
        r"(?:be\s+(?:an?\s+[\w-]+\s+meeting\s+)?(?:held|convened)|take\s+place)\b"
        r"|\b(?:called|convened|arranged|scheduled)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,4}?meetings?\b",
        re.IGNORECASE,
    ),
    ("requested", "invited", "summoned", "asked", "required", "meeting", "called", "convened", "arranged", "scheduled"),
)
_DONE = cues("attend", "held", "convened", "take", "called", "arranged", "scheduled")
"""Words of which one stands in every such sentence."""
_HELD = re.compile(r"\b(?:held|convened|take\s+place|scheduled\s+(?:for|on))\b", re.IGNORECASE)
_GREETS = re.compile(
    r"(?:to\s*[:/]|to\b\W{0,4}(?:the|each|all)\b|a\s+ch(?:ara|omhairleoir|airde)\b|dear\b)", re.IGNORECASE
)
"""How the text of a letter opens, below its date."""
_WEEKDAY = re.compile(rf"\b{dates.WEEKDAY_NAMES}\b", re.IGNORECASE)
_MONTH = re.compile(r"\b(?:" + "|".join(f"{name.capitalize()}|{name.upper()}" for name in dates.MONTHS) + r")\b")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b20\d\d\b")
_GOES_ON = re.compile(r"\s*(?:[a-z\d]|" + _MONTH.pattern + ")")
_LONGEST = 420
_LETTER = 30
"""Lines that the head of a letter may have."""


class Part(NamedTuple):
    """What can be read of a date: the first letters of its weekday, the numbers of its day and month, its year, the ISO date it
    comes after. Of a day and a weekday one is enough, as the other may be what was misread or misprinted."""

    weekday: str = ""
    day: int = 0
    month: int = 0
    year: int = 0
    after: str = ""

    def fits(self, iso: str) -> bool:
        """Tell whether an ISO date may be the day."""
        day = Day.fromisoformat(iso)
        near = {self.weekday == dates.WEEKDAYS[day.weekday()][:3]} if self.weekday else set()
        near |= {self.day == day.day} if self.day else set()
        return (
            (True in near or not near)
            and self.month in (0, day.month)
            and self.year in (0, day.year)
            and (self.weekday != "" or self.after <= iso)
        )


UNREAD: Final = Part()


class Notice(NamedTuple):
    """A sentence that calls to a meeting, `[start, end)`; from `held` on it says where and when; `day` where that can be read."""

    start: int
    end: int
    held: int
    day: dates.Found | None
    part: Part


def read(draft: Draft, i: int) -> Notice | None:
    """Return the notice that opens on line `i`; its day may be given without the year, after the date of its letter."""
    text, lines = draft.masked, draft.lines
    start, limit = lines[i].start, min(len(text), lines[i].start + _LONGEST)
    calls = draft.seeker.within(_CALLS.cues, start, lines[i].end)
    if not calls or not draft.seeker.any(_DONE, start, limit):
        return None
    match = next((found for at in calls if (found := _CALLS.pattern.match(text, at, limit))), None)
    if match is None:
        return None
    start = sentence_start(text, match.start(), start)
    if text.startswith("That ", start):
        return None  # A resolution that a meeting be held calls nobody to it.
    end = _end(text, match.end(), limit)
    found = _HELD.search(text, match.start(), end)
    held = max(match.end(), found.end()) if found else match.end()
    written = letter_date(text, lines, i)
    day = _day(text, held, end, written)
    day = day or dates.first(text, start, held)
    agrees = day is not None and _WEEKDAY.match(text, day.start) is not None and not day.wrong_weekday
    if day and day.iso < written and not agrees and greeted(lines, i - _LETTER):
        day = None
    read = part(text, held, end, written)
    read = read._replace(year=0) if str(read.year) < written[:4] else read
    return Notice(start, end, held, day, read)


def _end(text: str, start: int, limit: int) -> int:
    """Return where the notice ends: at a sentence's end that no small letter, figure or month follows, as scans print stops for
    commas."""
    end = sentence_end(text, start, limit)
    while end < limit and _GOES_ON.match(text, end):
        end = sentence_end(text, end, limit)
    return end


def _day(text: str, start: int, end: int, written: str) -> dates.Found | None:
    day = dates.first(text, start, end)
    if day is None and written:
        before = (Day.fromisoformat(written) - timedelta(days=1)).isoformat()
        bare = dates.without_year(text, start, end, before)
        day = bare if bare and not bare.wrong_weekday else None
    return day


def part(text: str, start: int, end: int, after: str = "") -> Part:
    """Return what `text[start:end]` says of a date that comes after an ISO date."""
    weekday, day = _WEEKDAY.search(text, start, end), _DAY.search(text, start, end)
    month, year = _MONTH.search(text, start, end), _YEAR.search(text, start, end)
    return Part(
        weekday.group()[:3].lower() if weekday else "",
        int(day[1]) if day else 0,
        dates.month_number(month.group()) if month else 0,
        int(year.group()) if year else 0,
        after,
    )


def letter_date(text: str, lines: Sequence[Line], i: int) -> str:
    """Return the ISO date that a letter has above line `i`, or an empty string."""
    above = [found for k in range(max(0, i - _LETTER), i) if (found := dates.first(text, lines[k].start, lines[k].end))]
    return above[-1].iso if above else ""


def greeted(lines: Sequence[Line], i: int, reach: int = _LETTER) -> bool:
    """Tell whether a greeting, or the names that a letter is written to, stands on line `i` or the `reach` lines after it."""
    return any(_GREETS.match(lines[k].text) for k in range(max(i, 0), min(i + reach, len(lines))))
