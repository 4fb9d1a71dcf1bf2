"""Where meetings and reports begin in a text: title lines, printed minutes, agenda fronts, report front sheets.

One file may hold several: an agenda pack holds the agenda, the previous minutes and the reports. The forms are those that
councils print: "Body - Weekday, date time", "Minutes of the meeting of BODY held at … on DATE", "Time and Date" with its value
on the next line, a body line followed by a date line, a front sheet with "Title:" and "Wards affected:".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from explorer.text import bodies, dates, titles
from explorer.text.lines import Line
from explorer.text.seek import occurrences

WINDOW = 8
_OPENING = 300
"""Characters in which a sentence must say that it is the record of a meeting."""
_PRINTED = re.compile(
    r"^(?:(?:draft|unconfirmed|extract of|extract from|un-?approved|approved|public|the|council|confirmed)\s+)*(?:minutes?|notes?|record)\b[\s\S]{0,60}?\b(?:meetings?|proceedings|of)\b",
    re.IGNORECASE,
)
_PRINTED_OPENS = frozenset(("dra", "unc", "ext", "una", "un-", "app", "pub", "the", "cou", "con", "min", "not", "rec"))
"""Letters with which whatever `_PRINTED` matches begins."""
_OPENING_LETTERS = _PRINTED_OPENS | {"tim", "dat", "pri", "exe", "rep"}
"""Letters with which whatever may open a part below the top of a paper begins, but for a title under a short line."""
_SHORT_TITLE = 20
_PRINTED_MEETING = re.compile(
    r"(?:(?:the|an?)\s+)?(?:[\w-]+\s+){0,4}?meeting\s+of\s+[\s\S]{3,160}?\b(?:was|were)?\s*held\b", re.IGNORECASE
)
_ENDING = (
    r"(?=,?\s+(?:which\s+)?(?:was\s+|were\s+|will\s+be\s+|to\s+be\s+|has\s+been\s+)?(?:held|duly|virtual|remote|via|on|at|in|from|took|convened|meetings?)\b"
    r"|\s+-\s|\s*\n|[.,]?\s*$|\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_OF_BODY = re.compile(
    r"\b(?:meetings?|proceedings)\s+(?:of|for)\s+(?:the\s+)?(?!(?:the\s+)?(?:(?:\w+\s+){0,4}?meeting|proceedings)\b)(?P<body>[A-Z][^\n;:]{2,140}?)\s*"
    + _ENDING,
    re.IGNORECASE,
)
_BODY_MEETING = re.compile(
    r"\b(?:minutes|notes)\s+(?:of|from)\s+(?:the\s+|an?\s+)?(?P<body>[A-Z][^\n;:]{2,140}?)\s*" + _ENDING, re.IGNORECASE
)
_FOR_BODY = re.compile(
    r"\b(?:for|of)\s+the\s+(?P<body>(?:Municipal|Metropolitan)\s+District[^\n;:,]{0,60}?)\s*" + _ENDING, re.IGNORECASE
)
_NOTICE = re.compile(r"\bmeeting\b[^.;]{0,260}?\b(?:will\s+be|to\s+be|is\s+to\s+be)\s+held\b", re.IGNORECASE)
_NAMED = re.compile(r"^(?:meeting name|meeting|committee)\s*:\s*(?P<body>\S.*)$", re.IGNORECASE)
_KEY = re.compile(r"^(?P<key>title|date)\s*:\s*[\"']?(?P<value>.+?)[\"']?$", re.IGNORECASE)
_ADJECTIVES = re.compile(
    r"^(?:(?:an?|the|\d{1,3}(?:st|nd|rd|th)|virtual|remote|online|special|extraordinary|extra-ordinary|ordinary|annual|monthly|inaugural|adjourned|statutory|regular|full|hybrid|draft|january|february|march|april|may|june|july|august|september|october|november|december)\s+)+(?=\S+\s)",
    re.IGNORECASE,
)
_TIME_AND_DATE = re.compile(
    r"^(?:time\s+and\s+date|date\s+and\s+time|date/time)\b\s*:?\s*(?P<value>.*)$|^(?:date|time)\s*:(?!.*\btime\s*:)",
    re.IGNORECASE,
)
_DATE_THEN_TIME = re.compile(r"^(?:date|time)\s*:", re.IGNORECASE)
_ATTENDANCE = re.compile(
    r"^(?:\d{1,4}\W{1,3})?(?:members?\s+)?(?:board members|present|attend|in attendance|those attending|those present|membership|councillors present|presiding|in the chair|apologies)",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"\b(?:were|was|be|been|are|is|having)\b\s+(?:\w+\s+){0,3}?(?:agreed|approved|signed|confirmed|noted|received|adopted|taken|read|circulated|proposed|accepted)",
    re.IGNORECASE,
)
_COUNCIL = re.compile(r"(?:the )?(?:full )?council", re.IGNORECASE)
_PREFIX = re.compile(
    r"^(?:(?:cancelled|postponed)\s*[,:-]|moved from .{4,40}?,|this meeting will be .{3,40}?,|(?:annual|special|extraordinary|budget|emergency) (?:meeting|setting),|agenda and minutes|agenda|minutes|draft minutes)\s+(?=[A-Z])",
    re.IGNORECASE,
)
_MINUTES_OF = re.compile(r"\bminutes of(?: the)?\b", re.IGNORECASE)
_MEETING_OF = re.compile(r"\bmeeting (?:of|for)(?: the)?\b", re.IGNORECASE)
_DASH_DAY = re.compile(
    r"\s+-\s+(?:\d{1,2}\w{0,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b.*$"
)
_OF_MEETING = re.compile(r"(?<=council|cabinet|mmittee|\w board|\w panel)\s+meeting$", re.IGNORECASE)
_UNNAMED = re.compile(
    r"(?:the )?(?:above|said|named|above named|council|committee)(?: council| committee)?", re.IGNORECASE
)
_NUMBERED_MEETING = re.compile(
    r"^(?:the\s+)?(?:\d+(?:st|nd|rd|th)\s+)?(?:(?:special|regular|ordinary|monthly|annual|inaugural|extraordinary|statutory|full)\s+)*meeting\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_FRONT_LABEL = re.compile(
    r"^(?:title|ward\(?s?\)?\s*(?:\(s\)\s*)?affected|is this a key decision|director approving submission of the report|name of cabinet member|report author(?:\(s\)|s)?|executive summary|recommendation(?:s|\(s\))?|purpose(?: of (?:the )?report)?|relevant portfolio holder|key decision)\b\s*[:?]?",
    re.IGNORECASE,
)
_REPORT_FRONT = re.compile(r"^(?:public|private|confidential|exempt)\s+report\b", re.IGNORECASE)
_REPORT_BY = re.compile(r"^Report\s+by\s+(?:the\s+)?[A-Z]")


_ENDS_AS_BODY = re.compile(
    r"\b(?:council|committee|sub-?committee|board|panel|cabinet|forum|partnership|commission|assembly|executive|cabinet member|district of [\w' -]{3,40})(?:\s*\(?\d{0,2}\)?)$"
    r"|\bcabinet member\b.{0,60}$",
    re.IGNORECASE,
)
_NO_BODY = re.compile(r"[.?:]\s|\b(?:meetings?|report|minutes|agenda|house|chamber)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The start of a part. `kind` is `minutes`, `agenda`, `page` (agenda and minutes of a council site) or `report`.

    `rule` says how its day was found, where the text does not give it; `whole` that it holds from the top of the paper.
    """

    kind: str
    line: int
    start: int
    end: int
    body: str = ""
    body_start: int = 0
    body_end: int = 0
    date: str = ""
    date_start: int = 0
    date_end: int = 0
    time: str = ""
    place: str = ""
    status: str = ""
    wrong_weekday: str = ""
    rule: str = ""
    whole: bool = False

    @property
    def after(self) -> int:
        """The line after the head; one that holds for the whole paper has no line of its own."""
        return self.line if self.whole else self.line + 1


def _clean_body(name: str) -> str:
    name = _NUMBERED_MEETING.sub("", _PREFIX.sub("", name.strip()))
    low = name.lower()
    if "minutes of" in low or "meeting " in low:
        name = _MINUTES_OF.split(name)[-1].strip()
        name = _MEETING_OF.split(name)[-1].strip()
    name = _DASH_DAY.sub("", name) if "-" in name else name
    name = _OF_MEETING.sub("", name) if name[-7:].lower() == "meeting" else name
    name = " ".join(_ADJECTIVES.sub("", name).split()).strip(" ,.-:;*#'\"")
    return "" if len(name) < 40 and _UNNAMED.fullmatch(name) else name


def _dated(head: Head, text: str, start: int, end: int) -> Head | None:
    found = dates.first(text, start, end)
    if found is None:
        return None
    time = dates.time_in(text, found.end, min(end, found.end + 60)) or dates.time_in(text, start, found.start)
    return replace(
        head, date=found.iso, date_start=found.start, date_end=found.end, time=time[0] if time else "",
        status="cancelled" if titles.called_off(text, start, end) else "", wrong_weekday=found.wrong_weekday,
    )  # fmt: skip


def _with_body(head: Head, name: str, start: int) -> Head:
    clean = _clean_body(name)
    at = name.find(clean.split(" ")[0]) if clean else 0
    begin = start + max(at, 0)
    return replace(head, body=clean, body_start=begin, body_end=start + len(name.rstrip()))


def _printed(text: str, lines: Sequence[Line], i: int, first: bool, meeting: bool) -> Head | None:
    line = lines[i]
    printed = line.text[:3].lower() in _PRINTED_OPENS and _PRINTED.match(line.text)
    if not (printed or (meeting and _PRINTED_MEETING.match(text, line.start, line.start + _OPENING))):
        return None
    stop = i
    while stop + 1 < len(lines) and stop - i < 14 and lines[stop + 1].start - line.start < 420:
        if dates.first(text, line.start, lines[stop].end) is not None:
            break
        stop += 1
    end = lines[stop].end
    head = _dated(Head("minutes", i, line.start, end), text, line.start, end)
    if head is None or _STATEMENT.search(text, line.start, min(len(text), head.date_end + 60)):
        return None
    if stop + 1 < len(lines) and not head.time and lines[stop + 1].gap == 0:
        time = dates.time_in(text, head.date_end, lines[stop + 1].end)
        head = replace(head, time=time[0]) if time and len(lines[stop + 1].text) < 60 else head
    near = any(_ATTENDANCE.match(lines[k].bare) for k in range(i + 1, min(i + 16, len(lines))))
    if not near and (i > 12 or not first):
        return None
    return _body_before(text, head, line.start, head.end)


def _body_before(text: str, head: Head, start: int, end: int) -> Head:
    flat = text[start:end].replace("\n", " ")
    for pattern in (_OF_BODY, _BODY_MEETING, _FOR_BODY):
        for match in pattern.finditer(flat):
            if bodies.classify(_clean_body(match["body"]).title()) != "body":
                return _with_body(head, match["body"], start + match.start("body"))
    named = bodies.find(flat)
    return _with_body(head, named[0].name, start + named[0].start) if named else head


def _notice(text: str, lines: Sequence[Line], i: int) -> Head | None:
    line = lines[i]
    if "meeting" not in line.text.lower():
        return None
    window = text[line.start : line.start + 420].replace("\n", " ")
    match = _NOTICE.search(window) if "held" in window.lower() else None
    if match is None or match.start() > len(line.text):
        return None
    held = line.start + match.end()
    found = dates.first(text, held, min(len(text), held + 200))
    if found is None:
        return None
    head = _dated(Head("agenda", i, line.start, found.end), text, held, min(len(text), found.end + 40))
    return _body_before(text, head, line.start, held) if head else None


def _date_line(text: str, lines: Sequence[Line], i: int) -> Head | None:
    line = lines[i]
    found = dates.first(line.text) if len(line.text) <= 60 else None
    if found is None or found.start > 3 or not dates.time_in(line.text):
        return None
    head = _dated(Head("minutes", i, line.start, line.end), text, line.start, line.end)
    for k in range(i - 1, -1, -1):
        title = _KEY.match(lines[k].text)
        if head and title and title["key"].lower() == "title":
            return _with_body(head, title["value"], lines[k].start + title.start("value"))
    return head


def _titled(text: str, lines: Sequence[Line], i: int, heads: list[Head]) -> Head | None:
    line = lines[i]
    if len(line.text) > 260 or not (_may_be_titled(lines, i, heads) or titles.labelled(line.text)):
        return None
    title = titles.read(line.text, alone=not heads and i < 14)
    if title is None:
        return None
    rest = line.start + title.rest
    head = _dated(Head("page", i, line.start, line.end), text, rest, line.end)
    if head is None or head.date_start - rest > 40:
        return None
    name = line.text[title.start : title.end]
    if title.form == "comma" and not (_whole_body(name) or _COUNCIL.fullmatch(name)):
        return None
    if not bodies.find(name) and bodies.classify(name) == "body" and i > 3:
        return None
    status = "cancelled" if titles.called_off(text, line.start, line.end) else head.status
    return _with_body(replace(head, status=status), name, line.start + title.start)


def body_line(line: Line) -> str:
    """Return the body's name when the whole line is one, or an empty string."""
    return _whole_body(line.text) if len(line.text) < 400 else ""


@lru_cache(maxsize=4096)
def _whole_body(line: str) -> str:
    words = _clean_body(line)
    if not words or len(words) > 140 or words[-1] in ".;" or words[:1].islower():
        return ""
    lifted = words.title() if words.isupper() else words
    found = bodies.find(lifted)
    if any(len(b.name) > 0.7 * len(words) for b in found):
        return words
    return words if _ENDS_AS_BODY.search(words) and len(words.split()) < 12 and not _NO_BODY.search(words) else ""


def _labelled(text: str, lines: Sequence[Line], i: int) -> Head | None:
    match = _TIME_AND_DATE.match(lines[i].text)
    if not match or (match["value"] is None and not (i + 1 < len(lines) and _DATE_THEN_TIME.match(lines[i + 1].text))):
        return None
    stop = min(i + 2, len(lines) - 1)
    head = _dated(Head("agenda", i, lines[i].start, lines[stop].end), text, lines[i].start, lines[stop].end)
    if head is None:
        return None
    for k in range(i - 1, max(-1, i - WINDOW), -1):
        named = _NAMED.match(lines[k].text)
        if named:
            return replace(
                _with_body(head, named["body"], lines[k].start + named.start("body")), line=k, start=lines[k].start
            )
        if body_line(lines[k]):
            return replace(_with_body(head, lines[k].text, lines[k].start), line=k, start=lines[k].start)
    return head


def _stacked(text: str, lines: Sequence[Line], i: int) -> Head | None:
    name = body_line(lines[i])
    if (len(name.split()) < 2 and name.lower() != "cabinet") or _KEY.match(lines[i].text):
        return None
    for k in range(i + 1, min(i + 6, len(lines))):
        line = lines[k]
        found = dates.first(line.text)
        if found and len(line.text) < 90 and found.start < 50:
            head = _dated(Head("agenda", i, lines[i].start, line.end), text, line.start, line.end)
            return _with_body(head, lines[i].text, lines[i].start) if head else None
        if len(line.text) > 80 or _FRONT_LABEL.match(line.bare):
            return None
    return None


def _front_sheet(lines: Sequence[Line], i: int) -> Head | None:
    line = lines[i]
    opens = len(line.text) < 60 and _REPORT_FRONT.match(line.text)
    by_line = i < 30 and len(line.text) < 120 and _REPORT_BY.match(line.text)
    if not opens and not by_line:
        return None
    labels: set[str] = set()
    for k in range(i, min(i + 60, len(lines))):
        label = _FRONT_LABEL.match(lines[k].bare)
        if label:
            labels.add(label.group().lower().rstrip(" :?"))
    return Head("report", i, line.start, line.end) if len(labels) >= 2 else None


def find(text: str, lines: Sequence[Line]) -> list[Head]:
    """Return the heads of a masked text in order; each part runs to the next head.

    Two heads for one meeting within a few lines (a title over a "Time and Date" block) become one. A date under a letterhead
    counts only where no stronger form stands in the text.
    """
    heads: list[Head] = []
    spoken = [at for word in ("eeting", "EETING") for at in occurrences(text, word) if _followed_by_of(text, at + 6)]
    spoken = [*sorted(spoken), len(text) + _OPENING]
    meeting = 0
    for i, line in enumerate(lines):
        while spoken[meeting] < line.start:
            meeting += 1
        below_top = i >= 60 or (heads and i >= 14)
        short_above = below_top and len(lines[i - 1].text) < _SHORT_TITLE
        if (
            below_top
            and not short_above
            and line.text[:3].lower() not in _OPENING_LETTERS
            and spoken[meeting] >= line.start + _OPENING
        ):
            continue
        head = _front_sheet(lines, i) if line.text[0] in "pPcCeErR" else None
        if head is None and not (heads and heads[-1].kind == "report" and i - heads[-1].line < 8):
            head = _strong(text, lines, i, heads, spoken[meeting] < line.start + _OPENING)
        if head is not None:
            _append(heads, head)
    if not any(head.kind != "report" for head in heads):
        weak = next((h for h in (_opening(text, lines, i) for i in range(min(20, len(lines)))) if h), None)
        if weak is not None and (not heads or heads[0].line > weak.line + 1):
            heads.insert(0, weak)
    return heads


def _followed_by_of(text: str, at: int) -> bool:
    return text[at : at + _OPENING].lstrip()[:2].lower() == "of"


def _strong(text: str, lines: Sequence[Line], i: int, heads: list[Head], meeting: bool) -> Head | None:
    head = (_labelled(text, lines, i) if lines[i].text[0] in "tTdD" else None) or _printed(
        text, lines, i, not heads, meeting
    )
    if head is None:
        head = _titled(text, lines, i, heads)
    if head is None and not heads and i < 60:
        head = _date_line(text, lines, i) if i < 20 else None
        head = head if head and head.body else _notice(text, lines, i)
    return _named_above(lines, i, head) if head and not head.body else head


def _named_above(lines: Sequence[Line], i: int, head: Head) -> Head:
    for k in range(i - 1, max(-1, i - 7), -1):
        name = body_line(lines[k])
        if len(name.split()) > 1 and not _KEY.match(lines[k].text):
            return _with_body(head, lines[k].text, lines[k].start)
    return head


def _append(heads: list[Head], head: Head) -> None:
    previous = heads[-1] if heads else None
    meetings = previous is not None and previous.kind != "report" and head.kind != "report"
    if previous and meetings and head.date == previous.date and head.line - previous.line < 14:
        heads[-1] = _joined(previous, head)
    else:
        heads.append(head)


def _opening(text: str, lines: Sequence[Line], i: int) -> Head | None:
    return _date_line(text, lines, i) or (_stacked(text, lines, i) if i < 14 else None)


def _may_be_titled(lines: Sequence[Line], i: int, heads: list[Head]) -> bool:
    if i < 14 or (not heads and i < 60):
        return True
    before = lines[i - 1].text
    return len(before) < _SHORT_TITLE and before.lower() in ("agenda and minutes", "agenda", "minutes", "draft minutes")


def _joined(a: Head, b: Head) -> Head:
    better = b if len(b.body) > 0 and (not a.body or b.kind == "minutes") else a
    kind = "minutes" if "minutes" in (a.kind, b.kind) else a.kind
    return replace(
        better, kind=kind, line=min(a.line, b.line), start=min(a.start, b.start), end=max(a.end, b.end), time=a.time or b.time,
        place=a.place or b.place, status=a.status or b.status,
    )  # fmt: skip
