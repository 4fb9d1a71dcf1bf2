"""Dates and times as British, Irish and Canadian councils print them: day first, month by name or number."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date as Day
from functools import lru_cache
from heapq import merge
from typing import NamedTuple

from explorer import model
from explorer.text.naming import edits

MONTHS = tuple(map(str.lower, model.MONTHS))
MONTH_NAMES = "|".join(model.MONTHS)
"""The names of the months as a pattern has them."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_NAMES = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
"""The names of the days of a week as a pattern has them."""

_WEEKDAY = (
    r"(?:(?P<weekday>mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?(?![a-z])[\s,.]{0,3}(?:the\s{1,3})?)?"
)
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MARKS = r"[°\x22'™*~%?®¢+]{1,4}[th]?"
"""What recognition makes of the small raised letters of an ordinal number."""
_LEADS_TO_DAY = re.compile(r"(?:\A|\n[ \t]*|\b(?:on|on the|dated|ending|ended)\s)\Z", re.IGNORECASE)
"""What stands before a day that has no weekday, and before a share ("5% June 2020 increase") does not."""
_DAY_FIRST = re.compile(
    rf"(?:\b|(?<=[ap]m)|(?<=\bon))(?<!\d[\x22'°*%]){_WEEKDAY}(?P<day>[lI]?\d|\d\d)\s{{0,8}}"
    rf"(?:'?(?:st|nd|rd|the?)\.?|{_MARKS}|h(?=\s))?[\s_]{{0,8}}(?:day\s)?(?:of\s{{1,3}})?[\s,.-]{{0,3}}"
    rf"(?P<month>[A-Za-z]{{3,12}})\.?[\s,.-]{{0,8}}(?:A\.?D\.?\s)?{_YEAR}(?:\b|(?=(?:at|in|by|on)\b))",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b{_WEEKDAY}(?P<month>[A-Za-z]{{3,12}})\.?\s{{1,8}}(?:the\s)?(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th)\.?)?"
    rf"(?:\s?,\s{{0,3}}|\s{{1,8}}){_YEAR}\b",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})(?P<sep>[./-])(?P<month>\d{1,2})(?P=sep)(?P<year>(?:19|20)?\d\d)(?![\d/-])(?!\.\d)"
)
NO_STREET = r"(?!\s+(?:[A-Z][\w'-]+\s+){1,3}(?:Street|Road|Avenue|Crescent|Drive|Lane|Way|Place|Court|Terrace|Close|Boulevard)\b)"
"""What tells a year from the number of a house."""
_NUMBER = re.compile(r"(?P<lead>\d{1,2}\.\d{1,2}\.)(?P<last>\d\d)")
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_YEAR_FIRST = re.compile(
    rf"\b{_WEEKDAY}{_YEAR}\s{{1,3}}(?P<month>[A-Za-z]{{3,9}})\.?\s{{1,3}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"(?!,?\s{0,3}(?:19|20)\d\d)(?!\s?[.:]\d|\s?[ap]\.?m\b)",
    re.IGNORECASE,
)
"""A day as some Canadian councils print it: "Monday, 2017 February 27"."""
_YEAR_IN_FIGURES = re.compile(
    r"\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[\s,.]{1,3}"
    r"(?P<year>(?:19|20)\d\d)\s(?P<month>\d\d)\s(?P<day>\d\d)\b",
    re.IGNORECASE,
)
"""The same in figures alone, which are a day only behind a weekday."""
_ORDINAL = r"[sS][tT]|[nN][dD]|[rR][dD]|[tT][hH]"
_LIKELY = re.compile(
    r"[0-9](?<![0-9][0-9])(?:(?P<numeric>\d?[./-]\d{1,2}[./-]\d\d)|(?P<iso>\d{3}-\d\d-\d\d)"
    rf"|(?P<day_first>\d?\s{{0,8}}+(?:'?(?:{_ORDINAL})\.?|[°\x22'™*~%?®¢+]{{1,4}}+[tThH]?|[hH](?=\s))?[\s_]{{0,8}}+"
    r"(?:[dD][aA][yY]\s)?"
    rf"(?:[oO][fF]\s{{1,3}})?[\s,.-]{{0,3}}[adfjmnosADFJMNOS][a-zA-Z]{{2,11}}+\.?[\s,.-]{{0,8}}+"
    r"(?:[aA]\.?[dD]\.?\s)?(?:19|20)\d\d)"
    r"|(?P<year_first>\d{3}\s{1,3}[adfjmnosADFJMNOS][a-zA-Z]{2,8}\.?\s{1,3}\d{1,2}(?!\d))"
    r"|(?P<year_in_figures>\d{3}\s\d\d\s\d\d(?!\d))"
    rf"|(?P<month_first>\d?(?:(?:{_ORDINAL})\.?)?(?:\s?,\s{{0,3}}|\s{{1,8}})(?:19|20)\d\d))"
)
"""The number in a date that is no year, or an ISO year: it opens with a digit, so that a text is passed over quickly, and spells
out both cases, as branches that ignore case are each tried in full."""
_FORMS = {
    "day_first": (_DAY_FIRST, 24), "month_first": (_MONTH_FIRST, 48), "numeric": (_NUMERIC, 0), "iso": (_ISO, 0),
    "year_first": (_YEAR_FIRST, 16), "year_in_figures": (_YEAR_IN_FIGURES, 16),
}  # fmt: skip
"""The pattern of each form, and the characters that a date can have before that number."""
_LENGTH = 80
_OF_ONE = re.compile(r"\D")
"""Letters that recognised text has in place of the figure 1 ("l0th February")."""
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
    "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
_DAY_OF = ("day of ", "Day of ", "Day Of ", "DAY OF ")
_AT_DAY_OF = re.compile(r"[dD]ay [oO]f |DAY OF ")
"""What stands in a day whose number is in words."""
_IN_WORDS = re.compile(
    rf"\b{_WEEKDAY}(?:this\s)?(?:(?P<tens>twenty|thirty)[\s-]{{1,2}})?(?P<day>{'|'.join(_ORDINALS)}|thirtieth)"
    rf"\sday\sof\s(?P<month>[A-Za-z]{{3,9}})[\s,.]{{1,3}}(?:A\.?D\.?\s)?{_YEAR}\b",
    re.IGNORECASE,
)
"""A day as solemn minutes have it: "Monday, the twenty-fifth day of September, A.D. 1995"."""
_BEFORE_DAY_OF = 40
_MONTH_YEAR = re.compile(rf"\b(?P<month>[A-Za-z]{{3,12}})[\s,]{{1,3}}{_YEAR}\b", re.IGNORECASE)
_NO_YEAR = re.compile(
    rf"\b{_WEEKDAY}(?:(?P<day>\d{{1,2}})\s{{0,8}}(?:st|nd|rd|the?|{_MARKS})?\s{{1,8}}(?:of\s{{1,3}})?"
    rf"(?P<month>[A-Za-z]{{3,9}})\b"
    r"|(?P<month_first>[A-Za-z]{3,9})\s{1,3}(?P<day_after>\d{1,2})(?:st|nd|rd|th)?\b(?![:.]\d))",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")
_LEAD = 40
"""Characters that such a day can have before its first figure."""
_TIME = re.compile(
    r"(?<![\d£/])(?<!\d[.,])(?P<hour>\d{1,2})(?:(?:\s?[.:]\s?|[;,]|-(?=[0134][05]\s?[ap]\.?m))(?P<minute>\d\d))?"
    r"(?:\s{0,2}(?:-|to|until)\s{0,2}(?P<until>\d{1,2})(?:[.:]\d\d)?(?=\s{0,2}[ap]\.?\s?m\b))?"
    r"\s{0,4}(?:o'?clock\s)?(?P<half>a\.?\s?m(?![a-z_])\.?|p\.?\s?m(?![a-z_])\.?|noon\b|midday\b|hrs?\b|hours\b"
    r"|in\sthe\s(?:morning|afternoon|evening)\b)"
    r"|(?<![\d:£/])(?<!\d[.,])(?P<hour24>[01]\d|2[0-3])"
    r"(?::(?P<minute24>[0-5]\d)(?::\d\d)?(?![\d:])|(?P<together>[0-5]\d)\s?(?:hrs?|hours)\b)"
    r"|(?:(?<=\bat\s)|(?<=20\d\d\s))(?P<hour_after>[12]\d)\.(?P<minute_after>[0-5]\d)(?![\d.%])"
    r"|(?<=\bat\s)(?P<noon>noon|midday)\b",
    re.IGNORECASE,
)
"""A time of day; where no half of the day is printed, two figures before the stop and "at" or a year before them show one."""


class Found(NamedTuple):
    """A date in a text: ISO 8601 (as precise as printed), its span, and whether the printed weekday contradicts it."""

    iso: str
    start: int
    end: int
    wrong_weekday: str = ""

    @property
    def full(self) -> bool:
        """Whether the day is known."""
        return len(self.iso) == 10


@lru_cache(maxsize=4096)
def month_number(word: str) -> int:
    """Return 1 to 12 for a month's name, its abbreviation or a misspelling within two edits of a name; 0 for other words."""
    low = word.lower()
    for number, name in enumerate(MONTHS, 1):
        if low == name or (low[:3] == name[:3] and (len(low) == 3 or low in ("sept", "octr"))):
            return number
    if len(low) < 5:
        return next((n for n, name in enumerate(MONTHS, 1) if low[0] == name[0] and sorted(low) == sorted(name)), 0)
    near = sorted((edits.distance(low, name), number) for number, name in enumerate(MONTHS, 1) if low[0] == name[0])
    return near[0][1] if near and near[0][0] <= (2 if len(low) > 6 else 1) else 0


@lru_cache(maxsize=16_384)
def iso_of(year: int, month: int, day: int) -> str:
    """Return a day as `YYYY-MM-DD`, or an empty string for one that no calendar has."""
    try:
        return Day(year, month, day).isoformat()
    except ValueError:
        return ""


def _weekday_problem(iso: str, printed: str | None) -> str:
    if not printed:
        return ""
    true = WEEKDAYS[Day.fromisoformat(iso).weekday()]
    return "" if true.startswith(printed.lower()[:3]) else true.capitalize()


def find(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """Yield the full dates of `text[start:end]` in order; where two readings overlap the earlier one wins.

    Day comes before month (British usage) unless the month is named first. A date that cannot be (31 June) is passed over.
    """
    stop = len(text) if end is None else end
    if any(text.find(words, start, stop) >= 0 for words in _DAY_OF):
        yield from merge(_in_figures(text, start, stop), _in_words(text, start, stop), key=lambda found: found.start)
    else:
        yield from _in_figures(text, start, stop)


def _in_words(text: str, start: int, stop: int) -> Iterator[Found]:
    """Yield the days of `text[start:stop]` whose numbers are in words."""
    done = start
    for day_of in _AT_DAY_OF.finditer(text, start, stop):
        at = day_of.start()
        match = _IN_WORDS.search(text, max(done, at - _BEFORE_DAY_OF), min(stop, at + _LENGTH))
        if match and match.start() < at:
            done = match.end()
            word, tens = match["day"].lower(), (match["tens"] or "").lower()
            number = _ORDINALS.index(word) + 1 if word in _ORDINALS else 30
            number += {"twenty": 20, "thirty": 30}.get(tens, 0)
            iso, wrong_weekday = _day(str(number), match["month"], match["year"], match["weekday"])
            if iso:
                yield Found(iso, match.start(), match.end(), wrong_weekday)


def _in_figures(text: str, start: int, stop: int) -> Iterator[Found]:
    """Yield the days of `text[start:stop]` whose numbers are in figures."""
    done = start
    for likely in _LIKELY.finditer(text, start, stop):
        at = likely.start()
        if at < done:
            continue
        pattern, lead = _FORMS[likely.lastgroup or ""]
        match = pattern.search(text, max(done, at - lead), min(stop, at + _LENGTH))
        while match and match.end() <= at:  # What was found to be no date, and ends before this one.
            match = pattern.search(text, match.end(), min(stop, at + _LENGTH))
        found = _read(match) if match and match.start() <= at else None
        if found:
            yield found
            done = found.end


def _read(match: re.Match[str]) -> Found | None:
    weekday = match["weekday"] if "weekday" in match.re.groupindex else None
    if (
        not weekday
        and "%" in match.group()
        and not _LEADS_TO_DAY.search(match.string, max(0, match.start() - 8), match.start())
    ):
        return None
    iso, wrong_weekday = _day(match["day"], match["month"], match["year"], weekday)
    return Found(iso, match.start(), match.end(), wrong_weekday) if iso else None


@lru_cache(maxsize=4096)
def _day(day: str, month: str, year: str, weekday: str | None) -> tuple[str, str]:
    """Return the ISO date of printed parts, empty for a day that cannot be, and the weekday that it was where another is printed."""
    number = int(year)
    number += (2000 if number < 70 else 1900) if number < 100 else 0
    iso = iso_of(number, int(month) if month.isdigit() else month_number(month), int(_OF_ONE.sub("1", day)))
    return iso, _weekday_problem(iso, weekday) if iso else ""


def _without_numbers(text: str, days: Sequence[Found]) -> tuple[Found, ...]:
    """Return days without what is no day but the number of an item: "19.09.01" and "19.09.02" that each open a line."""
    opening = {
        (match["lead"], int(match["last"])): day
        for day in days
        if (not day.start or text[day.start - 1] == "\n") and (match := _NUMBER.fullmatch(text, day.start, day.end))
    }
    numbers = {day for (lead, last), day in opening.items() if {(lead, last - 1), (lead, last + 1)} & opening.keys()}
    return tuple(day for day in days if day not in numbers)


class Dates:
    """The full dates of one text, found once, with lookups by place."""

    def __init__(self, text: str) -> None:
        self.all = _without_numbers(text, tuple(find(text)))
        self._starts = [found.start for found in self.all]

    def first(self, start: int, end: int) -> Found | None:
        """Return the first date that lies in `[start, end)`, or None."""
        low = bisect_left(self._starts, start)
        found = self.all[low] if low < len(self.all) else None
        return found if found and found.end <= end else None

    def between(self, start: int, end: int) -> tuple[Found, ...]:
        """Return the dates that lie in `[start, end)`."""
        low = bisect_left(self._starts, start)
        return tuple(f for f in self.all[low : bisect_left(self._starts, end)] if f.end <= end)


def first(text: str, start: int = 0, end: int | None = None) -> Found | None:
    """Return the first full date, or None."""
    return next(find(text, start, end), None)


def months(text: str, start: int = 0, end: int | None = None) -> Iterator[Found]:
    """Yield dates known to the month ("March 2015")."""
    for match in _MONTH_YEAR.finditer(text, start, len(text) if end is None else end):
        number = month_number(match["month"])
        if number and match["month"][:1].isupper():
            yield Found(f"{match['year']}-{number:02d}", match.start(), match.end())


def without_year(text: str, start: int, end: int, after: str) -> Found | None:
    """Return a date printed without its year ("25th January") as the first such day after the ISO date or month `after`."""
    for match in _bare_days(text, start, end):
        for year in (int(after[:4]), int(after[:4]) + 1):
            found = _in_year(match, year)
            if found and found.iso[: len(after)] > after:
                return found
    return None


def _bare_days(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield what `_NO_YEAR` matches, a word before a figure only where it is a month ("their 8th January"); a figure stands in each,
    and most words have none."""
    figure = _FIGURE.search(text, start, end)
    at = max(start, figure.start() - _LEAD) if figure else end
    while match := _NO_YEAR.search(text, at, end):
        of_month = match["day"] or month_number(match["month_first"])
        at = match.end() if of_month else match.start("day_after")
        if of_month:
            yield match


def last_without_year(text: str, start: int, end: int, before: str) -> Found | None:
    """Return the date printed without its year that opens at `start` ("12th June") as the last such day before ISO date or month
    `before`."""
    match = _NO_YEAR.match(text, start, end)
    for year in (int(before[:4]), int(before[:4]) - 1) if match else ():
        found = _in_year(match, year) if match else None
        if found and found.iso[: len(before)] < before:
            return found
    return None


def latest_without_year(text: str, start: int, end: int, by: str) -> Found | None:
    """Return the first date printed without its year in `text[start:end]` as the last such day up to ISO date `by`; one whose
    printed weekday was another that year is none."""
    for match in _bare_days(text, start, end):
        for year in (int(by[:4]), int(by[:4]) - 1):
            found = _in_year(match, year)
            if found and found.iso <= by:
                return None if found.wrong_weekday else found
    return None


def _in_year(match: re.Match[str], year: int) -> Found | None:
    number = month_number(match["month"] or match["month_first"])
    iso = iso_of(year, number, int(match["day"] or match["day_after"])) if number else ""
    return Found(iso, match.start(), match.end(), _weekday_problem(iso, match["weekday"])) if iso else None


def time_in(text: str, start: int = 0, end: int | None = None) -> tuple[str, int, int] | None:
    """Return the first time of day as `HH:MM` with its span, or None; of "7.00 - 8.35 pm" the first."""
    for match in _TIME.finditer(text, start, len(text) if end is None else end):
        if time := _time(match):
            return time, match.start(), match.end()
    return None


def _time(match: re.Match[str]) -> str:
    if match["noon"]:
        return "12:00"
    if match["hour24"]:
        return f"{match['hour24']}:{match['minute24'] or match['together']}"
    if match["hour_after"]:
        return f"{match['hour_after']}:{match['minute_after']}" if int(match["hour_after"]) < 24 else ""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = "".join(match["half"].lower().replace(".", "").split())
    afternoon = half in ("pm", "intheafternoon", "intheevening")
    if match["until"] and afternoon:
        afternoon = hour % 12 <= int(match["until"]) % 12
    if afternoon and hour < 12:
        hour += 12
    elif half == "am" and hour == 12:
        hour = 0
    of_hours = half not in ("hr", "hrs", "hours") or match["minute"]
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 and of_hours else ""
