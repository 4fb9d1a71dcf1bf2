"""The heading above the minutes or agenda of a village council: a few lines that name the body and the day in any order.

"WESTMERE PARISH COUNCIL Draft Minutes of the Ordinary Meeting held on Wednesday 6 March 2019", or a post's title "Westmere Parish
Council" over "Minutes of the meeting held on 13th September". Where the day has no year, or only the month is given ("the
September meeting"), it is the last such before the text was published.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from explorer.text.councils import bodies, headednames
from explorer.text.councils.bodynames import capitals
from explorer.text.councils.bodytitles import in_capitals
from explorer.text.meetings import notices, signs
from explorer.text.page import dates
from explorer.text.page.lines import Line

RULE = "year-of-publication"
_ROOM = 3
"""Lines below a heading on one of which minutes begin to say who was there."""
_TOP = 10
"""Lines that a heading takes at most."""
_LONGEST = 320
"""Characters of a line of a heading."""
_LONGEST_TITLE = 100
"""Characters of a line that is a title and no prose."""
_SAYS = re.compile(r"\b(?:meetings?|minut\w*|agendas?|agm|summoned)\b", re.IGNORECASE)
_OPENS_BUSINESS = re.compile(
    r"\W{0,3}(?:\d{1,3}\W{0,3}[.)]|\d{1,4}/\d{2,4}\s+[a-z]|1\s|item\b|welcome\b|matters\b|election of\b)", re.IGNORECASE
)
_HELD = re.compile(
    rf"\W{{0,4}}(?:held\b|(?:meeting\s+)?date\s*:|(?:on\s+)?{dates.WEEKDAY_NAMES}\b|\d|(?:"
    + dates.MONTH_NAMES
    + r")\s+\d)",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    r"\b(?:minutes|meeting)\b[^.\n]{0,60}\b(?:were|was|be)\b|\b(?:approved|signed|matters arising)\b", re.IGNORECASE
)
_DEADLINE = re.compile(r"\bby\s+(?:\d[\d.:]{0,4}\s?(?:[ap]\.?m\.?\s+)?|noon\s+|midday\s+)?(?:on\s+)?\Z", re.IGNORECASE)
_BEFORE_DAY = 24
"""What stands before a day by which people were to do something, and the characters in which it does."""
TASK = re.compile(r"\W*(?:\d{1,2}\W{1,3})?to\s+[a-z]+\b", re.IGNORECASE)
"""What an item of an agenda opens with: "To sign the minutes of 6th March"."""
_ENTRY = re.compile(r"\((?:[a-z]|[ivx]{1,4})\)\s")
"""What opens an entry of a list, as of the minutes that are to be approved, and no title."""
_LABEL_OF_ITEM = re.compile(r"(?:(?:draft )?minutes|decisions?|(?:additional|supporting) documents):", re.IGNORECASE)
"""What a council's page prints below the title of an item."""
SETTLED = re.compile(
    r"\b(?:was|were|be)\s+(?:\w+\s+){0,3}?(?:agreed|approved|signed|confirmed|taken|read|adopted|accepted|received)\b",
    re.IGNORECASE,
)
"""What is said of earlier minutes, whose body and day are no title."""
_WORD = re.compile(
    r"\b(?P<month>[A-Z][A-Za-z]{2,9}|[a-z]{3,9}(?= (?:\d{4}|meeting|minutes)\b))\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?"
)
"""A word that may be a month; one in small letters stands before what has months ("the december meeting")."""
_LONG_MONTH = 6
_OF_MINUTES = re.compile(r"\W{0,3}(?:draft )?minutes (?:of|from) (?:a|the) (?:[\w-]+ ){0,3}meeting\b", re.IGNORECASE)
"""The line of a heading that gives the day and says that it is of minutes."""
_PERSON = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\b\.? [A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,2} ?\([^()\n]{2,90}\)?\W*\Z")
"""A line with somebody and as what they were there, in a list without a label."""
_RUNNING = re.compile(r"\bpage \d{1,3} of \d{1,3}\W*\Z", re.IGNORECASE)
"""How a running head ends, whose day may be that of the minutes whose form was used again."""
_LIAISON = re.compile(r"\b(?P<name>(?:[A-Z][\w'-]+ ){1,4}(?i:liaison)) (?i:minutes|meeting)\b")
"""A body of neighbours, councils and a firm that has no other name than what it is for."""
_COUNCIL = re.compile(
    r"\b(?:(?:Full|Parish|Town|City|County|Community|Borough|District|Municipal|Village) )?Council\b"
    r"(?!['-]|\s(?:Chambers?|Offices?|House|Hall|Tax|Meeting Room)\b)",
    re.IGNORECASE,
)
"""A council that a heading names by what it is alone."""
_ALONE = re.compile(r"^[ \t]*(?:the[ \t]+)?(?P<name>executive|cabinet)[ \t]*$", re.IGNORECASE | re.MULTILINE)
"""A line with the one word by which a council calls those who govern it."""
_OTHERS = frozenset(("body", "agency", "department", "inspectorate"))


@dataclass(frozen=True, slots=True)
class Heading:
    """The lines `[0, stop)` of a heading, the body's name and the day with their places, whether a list of those in the room
    follows, and the rule that gave what the day does not say itself."""

    stop: int
    body: bodies.Body
    day: dates.Found
    minutes: bool
    rule: str = ""


def read(text: str, lines: Sequence[Line], published: str, shows: signs.Signs) -> Heading | None:
    """Return the heading that opens a paper, or None; `published` is the ISO date on which it was, or empty, and
    `shows` what the whole text shows."""
    stop = _end(lines)
    if not stop:
        return None
    letter = notices.greeted(lines, 0, stop + 1)
    if any(len(line.text) > _LONGEST or _LABEL_OF_ITEM.fullmatch(line.text) for line in lines[:stop]):
        return None
    begin, end = lines[0].start, lines[stop - 1].end
    body = named(text, begin, end) or _council(text, begin, end)
    minutes = signs.of_room(lines, stop, stop + _ROOM)
    says = _SAYS.search(text, begin, end) or signs.opens_business(lines[stop])
    if body is None or not (minutes or (says and shows.of_meeting)):
        return None
    speaking = [
        line
        for line in lines[:stop]
        if (line.start <= body.start < line.end or _SAYS.search(line.text) or _HELD.match(line.text))
        and not (TASK.match(line.text) or _ENTRY.match(line.text))
    ]
    running = [line for line in speaking if _RUNNING.search(line.text)]
    for line in (*(line for line in speaking if line not in running), *running):
        day = dates.first(text, line.start, line.end)
        told = day and (
            _EARLIER.search(text, line.start, day.start)
            or SETTLED.search(text, day.end, line.end)
            or _DEADLINE.search(text, max(line.start, day.start - _BEFORE_DAY), day.start)
        )
        if day and not told and not (letter and not _SAYS.search(text, line.start, line.end)):
            return Heading(stop, body, day, minutes)
    bounded = _bounded(text, speaking, published) if published and not letter else None
    if bounded is None:
        return None
    minutes = minutes or any(
        line.start <= bounded.start < line.end and _OF_MINUTES.match(line.text) for line in speaking
    )
    return Heading(stop, body, bounded, minutes, RULE)


def _end(lines: Sequence[Line]) -> int:
    """Return the line on which the list of those in the room or the first item of business begins, 0 where none of the first does."""
    for k in range(1, min(_TOP + 1, len(lines))):
        if signs.ATTENDANCE.match(lines[k].bare) or _OPENS_BUSINESS.match(lines[k].text):
            return k
        if k > 1 and all(_PERSON.match(line.text) for line in lines[k : k + 2]):
            return k
    return 0


def named(text: str, begin: int, end: int) -> bodies.Body | None:
    """Return the last council, committee or meeting of a parish that `text[begin:end]` names, a slip of the shift key in its name
    counting for nothing."""
    words = capitals(text[begin:end])
    found = [one for one in bodies.find(words) if one.classification not in _OTHERS and not signs.of_club(one.name)]
    found += headednames.parish_meetings(words)
    found += headednames.municipalities(words) if not found else []
    above = [one for one in found if not _after_day(words, one.start)]
    found = above or found
    titled = [one for one in found if not _in_prose(words, one.start)]
    found = titled or found
    found += [
        bodies.Body(own, match.end("name") - len(own), match.end("name"), "partnership")
        for match in _LIAISON.finditer(words)
        for own in (in_capitals(match["name"]),)
    ]
    last = max(found, key=lambda one: one.start, default=None)
    if last is None:
        return None
    if last.classification == "council" and (alone := _ALONE.search(words)):
        return bodies.Body(alone["name"], begin + alone.start("name"), begin + alone.end("name"), "cabinet")
    return bodies.Body(last.name, begin + last.start, begin + last.end, last.classification)


def _council(text: str, begin: int, end: int) -> bodies.Body | None:
    """Return the last council that `text[begin:end]` names by what it is alone, and not as a place."""
    named = [*_COUNCIL.finditer(text, begin, end)]
    return bodies.Body(named[-1].group(), *named[-1].span(), "council") if named else None


def _after_day(words: str, at: int) -> bool:
    """Tell whether what stands at `at` follows a day on its line, as the place of a meeting does."""
    return dates.first(words, words.rfind("\n", 0, at) + 1, at) is not None


def _in_prose(words: str, at: int) -> bool:
    """Tell whether what stands at `at` is in a line of prose, long or within a sentence, below the day of a title."""
    begin, end = words.rfind("\n", 0, at) + 1, words.find("\n", at)
    line = words[begin : end if end >= 0 else len(words)].strip()
    prose = len(line) > _LONGEST_TITLE or line[:1].islower() or line.endswith(".")
    return prose and dates.first(words, 0, begin) is not None


def _bounded(text: str, lines: Sequence[Line], published: str) -> dates.Found | None:
    """Return the day, else the month, that the last line of a heading to give one gives without its year."""
    for line in reversed(lines):
        if day := dates.latest_without_year(text, line.start, line.end, published):
            return day
    for line in reversed(lines):
        for word in _WORD.finditer(text, line.start, line.end):
            number = _month(word["month"])
            if number:
                year = int(word["year"] or published[:4])
                year -= not word["year"] and number > int(published[5:7])
                return dates.Found(f"{year}-{number:02d}", word.start(), word.end())
    return None


def _month(word: str) -> int:
    """Return the number of a month by its name, a misspelling of a long one counted, else 0."""
    if word.lower() in dates.MONTHS:
        return dates.MONTHS.index(word.lower()) + 1
    return dates.month_number(word) if len(word) >= _LONG_MONTH else 0
