"""What only tells of a decision: a question about one, an answer, and what was settled at an earlier meeting."""

from __future__ import annotations

import re

from explorer.text.page.dates import MONTH_NAMES, month_number
from explorer.text.page.draft import Draft
from explorer.text.page.sentences import LONGEST, sentence_end, sentence_start

_ASKED = re.compile(
    r"\W*(?:(?:supplementary\s+)?question|answer|response|reply|q|a)\s*(?:\d{1,3}\s*)?[:.]\s", re.IGNORECASE
)
"""How a question, or an answer to one, opens."""
_AT_EARLIER = re.compile(
    r"\W*(?:(?:the )?(?:[\w'&-]+ ){0,6}(?:committee|cabinet|council|board|panel)[,:]? )?"
    r"(?:on (?:the )?|(?:at|in) (?:its|the|their|an?|that|our) (?:[\w'-]+ ){0,5}meeting(?: held)?,? (?:on |of )?"
    r"(?:the )?)",
    re.IGNORECASE,
)
"""What stands between the start of a sentence and the day of another meeting in it."""
_AT_FORMER = re.compile(
    r"\W*(?:(?:and\s+)?at\s+that\s+meeting\b"
    r"|(?:at|in|during)\s+(?:the|an?|its|their|our)\s+(?:last|previous|final|earlier|former|(?:most\s+)?recent"
    "|" + MONTH_NAMES + r")\s+(?:[\w'-]+\s+){0,3}meetings?\b)",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"\W*In\s+(?P<month>[A-Z][a-z]{2,8})?\s*(?P<year>(?:19|20)\d\d),?\s")
"""How a sentence opens that tells of an earlier month or year."""
_AS_AT = re.compile(
    rf"\W*As\s+(?:at|of)\s+(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\W{{1,3}}(?:{MONTH_NAMES})\b(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""How a sentence opens that tells how things stood on a day without a year."""
_AT_DAY = re.compile(
    rf"\W*At\s+the\s+(?:[\w'-]+\s+){{0,4}}?meeting\s+(?:held\s+)?(?:of|on)\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+"
    rf"(?:of\s+)?(?P<month>{MONTH_NAMES})\b(?!,?\s+(?:19|20)\d\d)",
    re.IGNORECASE,
)
"""How a sentence opens that names the day of a meeting without a year."""
_AT_WHICH = re.compile(r"\b(?:at|in)\s+which\b[^.;]{0,60}\Z", re.IGNORECASE)
"""What leads up to a word of deciding that says what was settled where the sentence has just named."""
_MONTH_OR_YEAR = rf"(?:(?P<month>{MONTH_NAMES})\b(?:,?\s+(?P<year>(?:19|20)\d\d))?|(?P<alone>(?:19|20)\d\d))\b"
_AGO = (
    r"(?:last\s+(?:night|week|month|year|meeting|spring|summer|autumn|winter)"
    r"|earlier\s+(?:this|in\s+the)\s+(?:week|month|year)"
    r"|(?:a|some|several|many|\d{1,2}|two|three|four|five|six|ten)\s+(?:weeks?|months?|years?)\s+ago)\b"
)
_SINCE_PAST = re.compile(rf",?\s+{_AGO}", re.IGNORECASE)
"""What stands right after a verb of deciding, and says that it was long ago: "agreed last year that"."""
_WHEN_PAST = re.compile(
    r",?\s+when\s+(?:(?!considering|discussing|reviewing|being)[a-z]+ing\b"
    r"|[^.;,\n]{1,60}?\b(?:was|were|had|set|met|approved|adopted)\b)"
    r"|,?\s+(?:at|in|during)\s+(?:the|an?|its|their|our)\s+"
    r"(?:last|previous|final|earlier|former|(?:most\s+)?recent)\s+(?:[\w'-]+\s+){0,3}meetings?\b",
    re.IGNORECASE,
)
"""The same, by what was done or met then: "agreed when setting the budget that", "agreed at the last meeting that"."""
_IN_MONTH = re.compile(
    rf"(?:\s+by\s+(?:the\s+)?(?:elected\s+)?members)?,?\s+(?:back\s+)?(?:in|during|at\s+the|at\s+(?:its|our|their))\s+{_MONTH_OR_YEAR}(?=\W|\s+meeting)",
    re.IGNORECASE,
)
_OPENS_PAST = re.compile(
    rf"\W*(?:{_AGO}|(?:back\s+)?in\s+{_MONTH_OR_YEAR}"
    rf"|when\s[^.;,\n]{{3,80}}?\bin\s+{_MONTH_OR_YEAR.replace('?P<', '?P<w')}),?"
    r"(?:\s+(?!and\b|so\b|but\b)[\w'-]+){0,4}\s*",
    re.IGNORECASE,
)
"""How a sentence opens that tells of an earlier time, up to the verb of deciding."""
_TIER = re.compile(r"\b(?:county|borough|district|city|town|parish|community)\b", re.IGNORECASE)
_COUNCIL_OF_TIER = re.compile(
    r"\b(?P<tier>county|borough|district|city|town|parish|community)\s+council\b", re.IGNORECASE
)
_CABINET, _COUNCIL = (
    re.compile(r"\bcabinet\b(?! member)", re.IGNORECASE),
    re.compile(r"\bcouncil\b", re.IGNORECASE),
)
_LATER = "9999"
"""What all days are before, where that of the meeting is not known."""
_LONGEST = 120
"""Characters that the name of an earlier meeting may have."""


def asked(draft: Draft, start: int, at: int, end: int) -> bool:
    """Tell whether the sentence that holds `[start, at)` is a question, or opens as one or as an answer."""
    limit = min(end, at + LONGEST, draft.paragraphs.end(at))
    if draft.masked.find("?", max(0, at - 1), limit) >= 0:
        stop = sentence_end(draft.masked, at, limit)
        if draft.masked[stop - 1 : stop] == "?" or draft.masked[at:stop].rstrip(" \"')").endswith("?"):
            return True
    return _ASKED.match(draft.masked, sentence_start(draft.masked, start, draft.paragraphs.start(start))) is not None


def of_earlier(draft: Draft, date: str, at: int, begin: int) -> bool:
    """Tell whether the sentence that leads up to `at` names an earlier meeting, or the day of one: "At its meeting on 4 March it
    was". Where the date of this meeting is not known, any day is that of another."""
    date = date or _LATER
    start = sentence_start(draft.masked, at, max(begin, draft.paragraphs.start(at)))
    if _AT_FORMER.match(draft.masked, start, at + _LONGEST) or _AS_AT.match(draft.masked, start, at):
        return True
    if (other := _AT_DAY.match(draft.masked, start, at)) and date[5:] != _month_day(other):
        return True
    if year := _IN_YEAR.match(draft.masked, start, at):
        month = month_number(year["month"]) if year["month"] else 0
        if (year["year"], month or 12) < (date[:4], int(date[5:7] or 12)):
            return True
    if past := _OPENS_PAST.fullmatch(draft.masked, start, at):
        month_named, year_named = (
            past["month"] or past["wmonth"],
            past["year"] or past["alone"] or past["wyear"] or past["walone"],
        )
        if not (month_named or year_named) or _is_past(month_named, year_named, date):
            return True
    earlier = [day for day in draft.dates.between(start, at) if day.iso < date]
    if earlier and _AT_WHICH.search(draft.masked, earlier[-1].end, at):
        return True
    return any(_AT_EARLIER.fullmatch(draft.masked, start, day.start) is not None for day in earlier)


def _month_day(match: re.Match[str]) -> str:
    return f"{month_number(match['month']):02}-{int(match['day']):02}"


def long_ago(draft: Draft, date: str, verb: int, end: int) -> bool:
    """Tell whether what stands right after a verb of deciding, which ends at `verb`, says that it was on another day: "agreed in February
    that", "resolved in 2015", "agreed when setting the budget", "agreed at the last meeting"."""
    date = date or _LATER
    stop = min(end, verb + _LONGEST)
    if _SINCE_PAST.match(draft.masked, verb, stop) or _WHEN_PAST.match(draft.masked, verb, stop):
        return True
    named = _IN_MONTH.match(draft.masked, verb, stop)
    return named is not None and _is_past(named["month"], named["year"] or named["alone"], date)


def _is_past(month: str | None, year: str | None, date: str) -> bool:
    """Tell whether a month, a year or both are not those of an ISO date; a year after it is of what is settled, and no time of settling."""
    number = month_number(month) if month else 0
    if year is None:
        return number not in (0, int(date[5:7] or 0))
    return (year, number or int(date[5:7] or 12)) < (date[:4], int(date[5:7] or 12))


def of_other_body(draft: Draft, body: str, start: int, end: int) -> bool:
    """Tell whether `[start, end)` says that a cabinet or a council settled something that is not `body`, the one that met, if known."""
    if not body:
        return False
    who, name = draft.masked[start:end], draft.name(body).casefold()
    if _CABINET.search(who) and "cabinet" not in name:
        return True
    if _COUNCIL.search(who) and draft.attr(body, "classification") != "council" and "council" not in name:
        return True
    return of_other_tier(draft, body, start, end)


def of_other_tier(draft: Draft, body: str, start: int, end: int) -> bool:
    """Tell whether `[start, end)` names a council by a tier that neither `body` nor the paper's council has: "the County Council" in
    minutes of a parish."""
    named = _COUNCIL_OF_TIER.search(draft.masked, start, end)
    own = {tier.casefold() for tier in _TIER.findall(f"{draft.name(body)} {draft.council}")} if named else ()
    return named is not None and bool(own) and named["tier"].casefold() not in own
