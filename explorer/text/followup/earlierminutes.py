"""Which minutes of earlier meetings a meeting confirmed, and of which days it speaks so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.text.councils.organisations import Organisations
from explorer.text.meetings import whoheld
from explorer.text.page import dates
from explorer.text.page.draft import Draft, MeetingOf
from explorer.text.page.seek import Cued, cues
from explorer.text.page.sentences import sentence_end, sentence_start

_HELD = re.compile(
    r"\b(?:minutes(?!\s{0,2}:)|minute(?=\s+of\b)|meetings?)\b[^.;]{0,160}?\b(?:held\s+on|held|of|on|dated|from)\s+(?:the\s+)?"
    r"(?P<days>(?:(?:[a-z]{3,6}day,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?(?:\s+[a-z]{3,9})?(?:,?\s+\d{4})?"
    r"|[a-z]{3,9}\s+\d{1,2}(?:(?:\s+(?:and|&)|,)\s+\d{1,2})?,?\s+\d{4})\s*(?:,|and\b|&)"
    r"\s*(?:and\s+)?(?:the\s+)?){0,5})$|\bminutes\s*[-:,(]?\s*$",
    re.IGNORECASE,
)
_DAY_OF_LIST = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:\s+(?P<month>[A-Z][a-z]{2,8}))?(?P<year>,?\s+\d{4})?(?=\s*(?:,|and\b|&))"
)
"""A day before another one in a list, which gives the year of both and perhaps the month."""
_MINUTES_OF = Cued(
    re.compile(
        r"minutes?\s+of\s+(?:the\s+)?(?:(?:last\s+)?meeting\s+(?:held\s+)?(?:of|on)\s+(?:the\s+)?)?"
        r"(?=\w{0,9}\s?\d{1,2}(?:st|nd|rd|th)?\s)",
        re.IGNORECASE,
    ),
    ("minutes", "minute of"),
)
_OF_MEETINGS = cues("minutes", "minute of", "meeting")
_SAYS_MINUTES = re.compile(r"minutes?\b(?!\s+(?:no|number|ref)s?\b)|miontuairisc", re.IGNORECASE)
_MET_WITH = re.compile(r"meetings?\s+(?:was\s+|were\s+)?(?:held\s+)?with\b", re.IGNORECASE)
"""A meeting of somebody with others, which is none of a body."""
_OTHER_DAY = re.compile(
    r"\b(?:received|requisition\w*|published|issued|submitted|advertised|launched|opened|due|signed|introduced"
    r"|(?:into|in) (?:force|effect)|effective)\s+(?:on|dated|from|of)?\s*(?:the\s+)?\Z"
    r"|\b(?:reports?|letters?|e-?mails?|memorandum|notice|plans?|invoices?|correspondence)\s+(?:dated|from|of)\s+"
    r"(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""Words whose day is not that of the meeting named before them."""
_CONFIRMED = Cued(
    re.compile(
        r"\b(?:were|was|are|be|been|being|having been|and|as)\b[^.;]{0,70}?\b"
        r"(?:agreed|approved|signed|confirmed|adopted|accepted|taken as read)\b"
        r"|\b(?:true|correct|accurate) (?:record|report|account)\b"
        r"|\b(?:were|was|be|are)\s+(?:true|correct|accurate)\b"
        r"|\b(?:agreed|resolved)\s+to\s+(?:approve|confirm|adopt|accept)\b"
        r"|^[^\S\n]*(?:approved|agreed|confirmed|signed|adopted|carried|all in favour)\b"
        r"|\bseconded\b[^\n]{0,60}\bcarried\b",
        re.IGNORECASE | re.MULTILINE,
    ),
    (
        "agreed",
        "resolved to",
        "approved",
        "signed",
        "confirmed",
        "adopted",
        "accepted",
        "taken as read",
        "record",
        "correct",
        "accurate",
        "true",
        "carried",
        "all in favour",
    ),
    before=90,
    after=20,
)
_PUT = Cued(
    re.compile(
        r"approve\s+the\s+minutes\b[^.;]{0,200}\.\s{1,60}motion\s+(?:was\s+)?(?:passed|carried)\b", re.IGNORECASE
    ),
    ("approve the minutes",),
)
"""A motion on earlier minutes with its result below."""
_ASKED = re.compile(
    r"^\W*(?:\(?[a-z0-9]{1,2}[.)]\s*)?to\s+(?:agree|approve|authori[sz]e|confirm|receive|consider|sign|adopt|note)\b",
    re.IGNORECASE,
)
_SETTLES = re.compile(r"(?:\b(?:resolved|agreed|decided)|\n[ \t]*Decisions?)\s{0,2}:?\s{0,2}[-–]?\s*\Z", re.IGNORECASE)
_LEADS_ON = 40
"""What stands on the line above "to approve the minute" where it was so settled and not only asked, and its characters."""
_UNNAMED = re.compile(r"(?:sub-?)?committee|panel|board|forum", re.IGNORECASE)
"""What a page that has lost its title calls those who met."""
_LEAD = 240
"""Characters before a day in which what leads up to it stands."""


@dataclass(frozen=True, slots=True)
class EarlierMinutes:
    """Records the earlier meetings of whose minutes those of a `meeting` speak, and which of them it confirmed."""

    draft: Draft
    organisations: Organisations
    meeting: str
    meeting_of: MeetingOf

    def read(
        self, body: str, begin: int, end: int, *, whole: bool = False, of_others: Sequence[tuple[int, int]] = ()
    ) -> None:
        """Record the earlier meetings, of `body` unless another is named, of whose minutes the text in `[begin, end)` speaks.

        Their days are before that of the meeting, if that is known. With `whole` the text is one item on minutes, in which a confirmation may
        stand apart from the days. What stands in the spans `of_others` is left out.
        """
        draft, text = self.draft, self.draft.masked
        own = self._day()
        said_for_all = whole and (_confirmation(draft, begin, end) is not None or draft.seeker.has(_PUT, begin, end))
        for day in draft.dates.between(begin, end):
            if (own and day.iso >= own) or any(low <= day.start < high for low, high in of_others):
                continue
            lead = _led_to(draft, max(begin, day.start - _LEAD), day.start)
            if lead is None:
                continue
            start = sentence_start(text, lead.start(), begin)
            words = whoheld.told(text, start, lead.start(), day)
            held = whoheld.holder(draft, self.organisations, words, start, body) if words else ""
            if words is None or not held or (not own and _UNNAMED.fullmatch(draft.name(held))):
                continue
            stop = sentence_end(text, day.end, min(end, day.end + 300))
            asked = _ASKED.match(text[start : start + 60]) or not (whole or _SAYS_MINUTES.search(text, start, stop))
            said = not asked and _confirmation(draft, day.end, stop) is not None
            confirms = said or (said_for_all and (not words.its or held == body))
            for iso in (*_listed_days(lead["days"] or "", day.iso), day.iso):
                earlier = self.meeting_of(held, iso, lead.start(), day.end)
                if confirms:
                    self._confirm(earlier, start, stop if said else day.end)

    def without_year(self, body: str, begin: int, end: int) -> None:
        """Record the meetings of `body` whose minutes were confirmed where their day is printed without its year: the last such day before."""
        draft, text, own = self.draft, self.draft.masked, self._day()
        for match in draft.seeker.finditer(_MINUTES_OF, begin, end):
            near = min(end, match.end() + 40)
            day = dates.last_without_year(text, match.end(), near, own) if len(own) == 10 else None
            if day is None or day.iso[5:] == own[5:] or text[day.end : day.end + 6].strip(" ,.")[:4].isdigit():
                continue
            earlier = self.meeting_of(body, day.iso, match.start(), day.end)
            draft.put(earlier, _rule="year-of-last-meeting")
            stop = sentence_end(text, day.end, min(end, day.end + 300))
            if _confirmation(draft, day.end, stop) is not None:
                self._confirm(earlier, match.start(), stop)

    def _day(self) -> str:
        """Return the ISO day of the meeting, empty where it is not known."""
        return str(self.draft.attr(self.meeting, "date") or "")

    def _confirm(self, earlier: str, start: int, stop: int) -> None:
        """Record by the words `[start, stop)` that the minutes of an earlier meeting were confirmed, unless others have said so."""
        if not self.draft.claims("confirmed_minutes_of", self.meeting, earlier):
            self.draft.claim("confirmed_minutes_of", self.meeting, earlier, start, stop)


def _led_to(draft: Draft, floor: int, at: int) -> re.Match[str] | None:
    """Return the words from `floor` on that lead up to the day at `at` as that of an earlier meeting, if any do."""
    text = draft.masked
    lead = _HELD.search(text, floor, at) if draft.seeker.any(_OF_MEETINGS, floor, at) else None
    if lead and (blank := text.rfind("\n\n", lead.start(), at)) >= 0:
        lead = _HELD.search(text, blank, at) or lead
    if lead is None or _MET_WITH.match(text, lead.start()) or _OTHER_DAY.search(text, lead.start(), at):
        return None
    return lead


def _listed_days(words: str, last: str) -> Iterator[str]:
    """Yield the days that `words` list before the day `last` without their year: "1st November and" before 13th December 2006."""
    for match in _DAY_OF_LIST.finditer(words):
        month = dates.month_number(match["month"]) if match["month"] else int(last[5:7])
        if match["year"] or not month or len(last) != 10:
            continue
        iso = dates.iso_of(int(last[:4]), month, int(match["day"]))
        if iso and iso < last:
            yield iso


def _confirmation(draft: Draft, begin: int, end: int) -> re.Match[str] | None:
    """Return the words of `[begin, end)` by which minutes are confirmed, and not only put for it, or None."""
    text = draft.masked
    for match in draft.seeker.finditer(_CONFIRMED, begin, end):
        line_start = max(text.rfind("\n", begin, match.start()) + 1, begin)
        asked = _ASKED.match(text[line_start : match.end()])
        if not asked or _SETTLES.search(text, max(begin, line_start - _LEADS_ON), line_start):
            return match
    return None
