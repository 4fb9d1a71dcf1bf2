"""The date that a paper gives for the next meeting; one printed without its year is the first such day after the meeting."""

from __future__ import annotations

import re

from explorer.text.councils.organisations import Organisations
from explorer.text.deciding.settled import Room
from explorer.text.page import dates
from explorer.text.page.draft import Draft, MeetingOf, fold
from explorer.text.page.seek import Cued
from explorer.text.page.sentences import sentence_end, sentence_start

_NEXT = Cued(
    re.compile(
        r"\b(?:(?:dates?|times?|venue|place)\b[^\n.]{0,40}\bof (?:the )?)?(?:next|future) "
        r"(?:(?:ordinary|full|monthly|scheduled|council|(?:\w+ )?(?:parish|community|town) council|pc|cc|committee"
        r"|board|virtual"
        r"|regular|general) ){0,2}(?:(?P<letters>(?-i:[A-Z]{3,5})) )?"
        r"meetings?\b(?! dates?\b)|\b(?:meeting dates|dates of meetings)(?: for)?(?: 20\d\d(?:/\d\d)?)?",
        re.IGNORECASE,
    ),
    ("next", "future", "meeting dates", "dates of meetings"),
    before=70,
    after=70,
)
_LEADS = re.compile(
    r"(?:[\s:.,|*–-]*(?:(?:noted|agreed|confirmed as|as follows|the following"
    r"|annual (?:parish )?(?:council )?meeting(?: of the parish council)?)[\s:.*-]*)?"
    r"|[^.;]{0,90}?\b(?:will be|is|are|to be|be|was|held|on|for|at|place|as)\b"
    r"(?:[^\n.;]{0,60}?|\s{1,12}|\sthe\s{1,12}))\Z",
    re.IGNORECASE | re.DOTALL,
)
_TIMES = re.compile(r"\b\d{1,2}(?:\s?[.:]\s?\d\d)?\s?(?:[ap]\.?\s?m\b\.?|hrs\b)", re.IGNORECASE)
_MARKS = re.compile(r"[\s:.,|*–-]*")
"""What stands between a label and its words, blank lines too."""
_GOES_ON = re.compile(r"(?:\b(?:for|on|is|are|be|at|held)(?:\s+the)?|:)[\s*:-]*\Z", re.IGNORECASE)
"""How words end after which the day follows, in the next paragraph too."""
_OF_WHOM = re.compile(r"\W+(?:of|for)\s+(?:the\s+)?(?P<whom>\w+(?:\s+\w+){0,2})?", re.IGNORECASE)
_OURS = re.compile(
    r"(?:this|our|full|pc\b|cc\b|parish|town|community|council|committee|sub|board|panel|cabinet|forum|group|\d"
    r"|mon|tue|wed"
    r"|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
"""How whoever meets is called where it is the body whose minutes these are, and how a day begins."""
_NAMED_BEFORE = re.compile(
    r"\b(?!The\b|Our\b|Their\b|Its\b|His\b|This\b|Date\b|And\b|For\b|At\b"
    r"|(?:Note|Confirm|Agree|Set|Fix|Arrange)\b)[A-Z][\w'-]+[ ]\Z"
)
"""What a meeting is of that stands right before "next meeting" or "Meeting Dates"."""
_MET = re.compile(
    r"\b(?!A[GP]M\b)[A-Z]{3,}\s+meeting\b"
    r"|\b[A-Z]\w+\s+(?:Association|Forum|Group|Liaison|Network|Panel|Partnership|Trust)\s+[Mm]eeting\b"
)
"""A meeting of others, by letters or name, in the sentence before the words "the next meeting"."""
_PUT_AT = re.compile(r"\b(?:ask|move|propose)\s+at\s+(?:the\s+|our\s+|its\s+)?\Z", re.IGNORECASE)
"""What stands before a next meeting at which something is to be put: the days below are of other things."""
_WORD = re.compile(r"\w+")
_SEPARATES = re.compile(r"\s*(?:[,;&-]|and|at|\d{1,2}[.:]?\d{0,2}\s*[ap]\.?m\.?|hrs?|\W)*\s*\Z", re.IGNORECASE)
_ADJOURNED = Cued(
    re.compile(
        r"\b(?:adjourn(?:ed|ing)?\b[^.;\n]{0,50}?\b(?:to|until|till)|reconven(?:e|ed|ing)\b(?: \w+){0,7}? (?:on|at))"
        r"\s+(?=(?:[A-Z]\w{5,8},?\s+)?(?:the\s+)?\d)",
        re.IGNORECASE,
    ),
    ("adjourn", "reconven"),
)
_ADJOURNED_FAR = Cued(
    re.compile(
        r"\badjourn(?:ed|ing)?\s+(?:to|until|till)\s+(?:an?|the)\s+(?:[\w-]+\s+){0,2}meeting\b"
        r"(?:\s+of\s+(?:the\s+)?(?P<whose>(?-i:[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,5})))?[^.;]{1,120}?\bon\s+"
        r"(?=(?:[A-Z]\w{5,8},?\s+)?(?:the\s+)?\d|[A-Z][a-z]{2,8}\s\d)",
        re.IGNORECASE,
    ),
    ("adjourn",),
)
"""The same where the day stands at the end of what is said of the meeting: "adjourned to a Special Meeting, to be held in Mere, on …"."""
_AHEAD, _LIST, _NEAR = 160, 700, 24
"""Characters after the words of a next meeting in which its date stands, a list of dates ends, and an adjourned meeting's date stands."""
_NOT_HELD = re.compile(r"\b(?:cancelled|no meeting|not be held|deadline|agenda items?)\b", re.IGNORECASE)
_ITEMS = re.compile(r"\bitems? for\b", re.IGNORECASE)
_AT_ONCE = re.compile(r"[\s:.,|*–-]*(?:(?:confirmed as|to be held)[\s:]*)?(?:on\s+)?\Z", re.IGNORECASE)
"""What may stand between "items for the next meeting" and the day of that meeting."""
_WOULD_MEET = Cued(
    re.compile(
        r"\b(?:(?:Parish|Town|Community)\s+)?(?:Council|Committee|Board|Panel)\s+(?:would|will|is\s+to|are\s+to|to)"
        r"\s+meet\b",
        re.IGNORECASE,
    ),
    ("would meet", "will meet", "to meet"),
    before=60,
    after=14,
)
_OF_ANOTHER = re.compile(r"\b[Ww]ith\b|\.\s+[A-Z]|\n\s*\n")
"""Words by which a body meets somebody, which is no meeting of its own, and the end of a sentence."""
_WITH = re.compile(r"\bwith\b", re.IGNORECASE)
_MARK, _BODY_NEAR = 8, 100
"""Characters of a mark before a line's words, and in which the name of a body that a line tells of ends."""
_CLOSED = re.compile(r"\b(?:clos|end|finish|conclud|adjourn)", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:in|at)\s+(?P<place>(?:the\s+)?(?:[A-Z][\w'.-]*\s+){0,5}"
    r"(?:Hall|Chamber|Room|Rooms|Centre|School|Church|Club|Guildhall|House|Hotel|Offices?|Pavilion|Library))\b"
)
"""Where the next meeting is to be held: a name that ends as that of a building or room."""
_PLACE_NEAR = 90
_BEHIND = re.compile(
    r"\s*\([^()\n]{0,40}?\b(?P<whom>Association|Charity|Club|Forum|Fund|Group|Hall|Liaison|Network|Panel|Partnership|Plan"
    r"|Project|School|Society|Trust)\s+meeting\)",
    re.IGNORECASE,
)
"""Others whose meeting is on a day, in brackets behind it."""
RULE = "year-of-next-meeting"


def read(draft: Draft, organisations: Organisations, room: Room, meeting_of: MeetingOf, begin: int, end: int) -> None:
    """Record the meetings that `[begin, end)` announces as next, with what `meeting_of` records of a body and a day."""
    text = draft.masked
    for match in draft.seeker.finditer(_NEXT, begin, end):
        limit = min(end, match.end() + _LIST, _words_end(draft, match.end()))
        at = match.end()
        for day in _days(draft, at, limit, room.date):
            told = (
                max(begin, sentence_start(text, match.start(), match.start() - 40)),
                sentence_end(text, day.end, limit),
            )
            if _NOT_HELD.search(text, *told) or (
                _ITEMS.search(text, *told) and not _AT_ONCE.match(text[match.end() : day.start])
            ):
                break
            behind = _BEHIND.match(text, day.end, limit)
            if behind and behind["whom"].casefold() not in _named(draft.name(room.body)):
                at = day.end
                continue
            of = _OF_WHOM.match(text, match.end(), day.start)
            named = [ref for place, ref in organisations.between(match.end(), day.start)] if of else []
            if not named and _of_others(draft, organisations, room, match, of, day.start):
                break
            own = str(draft.attr(room.meeting, "date") or "")
            if day.iso <= own:
                break
            ref = meeting_of(named[0] if named else room.body, day.iso, match.start(), day.end)
            if not text[day.end - 4 : day.end].isdigit() and draft.attr(ref, "status") == "mentioned":
                draft.put(ref, _rule=RULE)
            time = _time(text, day.end, min(limit, day.end + 30)) or dates.time_in(text, at, day.start)
            at = day.end
            if time and not draft.attr(ref, "time"):
                draft.put(ref, time=time[0])
            place = _PLACE.search(text, day.end, min(limit, day.end + _PLACE_NEAR))
            if place and not draft.attr(ref, "place") and draft.attr(ref, "status") == "mentioned":
                draft.put(ref, place=fold(place["place"]).rstrip(" .,"))


def _words_end(draft: Draft, at: int) -> int:
    """Return where the paragraph ends that follows a label which ends at `at`, and the next one where that one's words lead on to it."""
    text = draft.masked
    end = draft.paragraphs.end(_marks_end(text, at))
    return draft.paragraphs.end(_marks_end(text, end)) if _GOES_ON.search(text, max(at, end - _NEAR), end) else end


def _marks_end(text: str, at: int) -> int:
    marks = _MARKS.match(text, at, at + _NEAR)
    return marks.end() if marks else at


def _of_others(
    draft: Draft, organisations: Organisations, room: Room, match: re.Match[str], of: re.Match[str] | None, day: int
) -> bool:
    """Tell whether it is others who meet next: "next meeting with them", "Next meeting of the campaign", or a line that tells of another
    body by its name."""
    text = draft.masked
    called = _named(draft.name(room.body))
    whom = _named(of["whom"]) if of and of["whom"] else set()
    if _WITH.search(text, match.end(), day) or (of and whom and not (_OURS.match(of["whom"]) or whom <= called)):
        return True
    if _PUT_AT.search(text, max(0, match.start() - 40), match.start()):
        return True
    if match["letters"] and not _initials(draft.name(room.body)).endswith(match["letters"]):
        return True
    words = match.group()
    named = _NAMED_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if named and (words[:1].islower() or words[0] == "M") and not _OURS.match(named.group()):
        return True
    begin = sentence_start(text, match.start(), max(0, match.start() - _AHEAD))
    if words[:1].islower() and _MET.search(text, begin, match.start()):
        return True
    line = text.rfind("\n", 0, match.start()) + 1
    line += len(text[line : line + _MARK]) - len(text[line : line + _MARK].lstrip(" \t-*•·"))
    told = None if match.group()[:1] in "dDtT" else organisations.between(line, min(match.start(), line + _BODY_NEAR))
    return any(of.start == line and ref != room.body and of.classification != "council" for of, ref in told or ())


def _named(words: str) -> set[str]:
    """Return the words of a body's name in small letters."""
    return {word.casefold() for word in _WORD.findall(words)}


def _initials(name: str) -> str:
    """Return the initials of a body's name: "RPC" for "Roads Policy Committee"."""
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper())


def agreed(draft: Draft, room: Room, meeting_of: MeetingOf, begin: int, end: int) -> None:
    """Record the meetings for which `[begin, end)` says that the body of `room` would meet on another day, by itself."""
    text = draft.masked
    for match in draft.seeker.finditer(_WOULD_MEET, begin, end):
        stop = min(end, match.end() + _AHEAD)
        day = draft.dates.first(match.end(), stop)
        if day is None or day.iso <= room.date or _OF_ANOTHER.search(text, match.end(), day.start):
            continue
        ref = meeting_of(room.body, day.iso, match.start(), day.end)
        time = dates.time_in(text, match.end(), day.start) or _time(text, day.end, min(stop, day.end + 30))
        if time and not draft.attr(ref, "time"):
            draft.put(ref, time=time[0])


def adjourned(draft: Draft, room: Room, meeting_of: MeetingOf, begin: int, end: int) -> None:
    """Record the meetings to which `[begin, end)` says that the one of `room` is adjourned."""
    text = draft.masked
    far = (match for match in draft.seeker.finditer(_ADJOURNED_FAR, begin, end) if _own(draft, room, match["whose"]))
    for match in (*draft.seeker.finditer(_ADJOURNED, begin, end), *far):
        day = dates.first(text, match.end(), min(end, match.end() + _NEAR * 2))
        if day and day.start - match.end() < _NEAR and day.iso > room.date:
            ref = meeting_of(room.body, day.iso, match.start(), day.end)
            time = _time(text, day.end, min(end, day.end + 30))
            if time and not draft.attr(ref, "time"):
                draft.put(ref, time=time[0])


def _own(draft: Draft, room: Room, whose: str | None) -> bool:
    """Tell whether the body whose meeting something is adjourned to, if the words name one, is the one that met."""
    return not whose or fold(whose).casefold() in draft.name(room.body).casefold()


def _time(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """Return the time after a day, unless it is when this meeting closed."""
    closed = _CLOSED.search(text, start, end)
    return dates.time_in(text, start, closed.start() if closed else end)


def _days(draft: Draft, at: int, limit: int, after: str) -> list[dates.Found]:
    """Return the day that follows at once, with those listed right after it; one without a year is the first after the one before.

    The day of the minutes themselves, which is no such weekday in the next year, was printed by mistake.
    """
    text = draft.masked
    listed: list[dates.Found] = []
    near, known = at, list(draft.dates.between(at, limit))
    while True:
        within = min(limit, near + _AHEAD)
        whole = next((day for day in known if day.start >= near), None)
        bare = dates.without_year(text, near, within, listed[-1].iso if listed else after)
        day = bare if bare and (whole is None or bare.start < whole.start) else whole
        if day is bare and bare and bare.wrong_weekday and bare.iso[4:] == after[4:]:
            return listed
        between = text[near : day.start] if day and day.start < within else None
        if day is None or between is None or not (_SEPARATES if listed else _LEADS).match(_TIMES.sub(" ", between)):
            return listed
        listed.append(day)
        near = day.end
