"""Where meetings and reports begin in a text: title lines, printed minutes, agenda fronts, report front sheets.

One file may hold several: an agenda pack holds the agenda, the previous minutes and the reports. The forms are those that
councils print: "Body - Weekday, date time", "Minutes of the meeting of BODY held at … on DATE", "Time and Date" with its value
on the next line, a body line followed by a date line, a front sheet with "Title:" and "Wards affected:".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils import bodies, bodyclass, letterheads
from explorer.text.councils.bodies import Body
from explorer.text.councils.bodytitles import ALONE, body_line, clean, whole_body
from explorer.text.meetings import fronts, headings, headjoins, namedabove, notices, pageitems, signs, titles
from explorer.text.meetings.headlines import SHORT_TITLE, Openers
from explorer.text.meetings.headparts import Head, dated, titled_body, with_body
from explorer.text.meetings.printedheads import met_head, printed_head
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, Lines, at_or_after

_WINDOW = 8
_TITLE_AND_ROOM = 12
_STACK = 6
"""Lines from that of a body's name to that of its meeting's day, and one."""
_TIME_ALONE, _BEFORE_TIME = 30, 4
"""Characters of a line that says no more than a time, and of "at" before it."""
_TOP, _NEAR_TOP = 60, 14
"""Lines at the top of a paper of which each may be its head, and on which there may be another one below."""
_NAMED = re.compile(r"^(?:meeting name|meeting|committee)\s*:\s*(?P<body>\S.*)$", re.IGNORECASE)
_SORT_OF_MEETING = re.compile(r"(?:(?:annual|special|extra-?ordinary|ordinary|general)\s+)+meeting", re.IGNORECASE)
"""What a field for the meeting says of its kind alone."""
_TIME_AND_DATE = re.compile(
    r"^(?:time\s+and\s+date|date\s+and\s+time|date/time)\b\s*:?\s*(?P<value>.*)$|^(?:date|time)\s*:(?!.*\btime\s*:)",
    re.IGNORECASE,
)
_DATE_AND_TIME = re.compile(r"date\s*:.{4,60}\btime\s*:", re.IGNORECASE)
_DATE_THEN_TIME = re.compile(r"^(?:date|time|location|venue|place)\s*:", re.IGNORECASE)
_SITTING = re.compile(
    rf"held (?:on )?(?:this |the )?(?=\d|{dates.WEEKDAY_NAMES}\b)"
    r"|(?:\d{1,2} )?(?:meeting minutes\W+|(?:draft )?minutes? of (?:the |an )?)?"
    r"(?:annual|ordinary|special|monthly|quarterly|extra-?ordinary|general|statutory)"
    r"(?: general| parish| village)? meeting\b[\s,:-]*(?:held )?(?:on )?"
    r"|(?P<council>(?:(?:parish|town|community) council|cyngor (?:cymuned|tref))"
    r"(?: (?:general |monthly )?meeting)?(?: minutes)?)\W*$"
    r"|(?:draft |unconfirmed )?(?:meeting )?(?:minutes|notes)\W+(?:of (?:the )?)?(?:meeting )?(?:held )?(?:on )?"
    rf"(?={dates.WEEKDAY_NAMES}\b|\d)"
    rf"|(?={dates.WEEKDAY_NAMES}\W{{1,3}}(?:the )?\d)",
    re.IGNORECASE,
)
"""The title of minutes that says no more than what kind of meeting, or of council, it was, or on which day."""
_LONGEST_SITTING = 160
_KIND_ONLY = re.compile(r"(?:draft |full )?(?:minutes|agenda|meeting|notes)(?: [A-Z]{0,3}\d{1,4})?", re.IGNORECASE)
"""What names a kind of paper, and perhaps its number, where a title has the body: "Minutes - 17th January 2019"."""
_OF_EARLIER = re.compile(
    r"(?:confirmation|approval|adoption|acceptance|ratification) of\b|(?:the )?(?:last|previous) meetings?\b",
    re.IGNORECASE,
)
"""How an item of business on the minutes of an earlier meeting begins."""
_AHEAD = re.compile(r"\b(?:next|future|forthcoming)\s+(?:\w+\s+){0,3}?meetings?\b|\bmeeting dates\b", re.IGNORECASE)
_NEXT = re.compile(
    r"\W*(?:\d{1,4}\W{1,3})?(?:dates?|day|time)(?: and \w+)? of (?:the )?(?:next|future)\b", re.IGNORECASE
)
_COUNCIL = re.compile(r"(?:the )?(?:(?:full|parish|town|community) )?council(?: meeting)?", re.IGNORECASE)
_MINUTES_ITEM = re.compile(r"\d{1,3}[.):]?\s+(?:draft )?(?:minutes|minute of)\b", re.IGNORECASE)
"""How an item on earlier minutes begins, whose body and day are no title."""


def _notice(draft: Draft, i: int) -> Head | None:
    text = draft.masked
    notice = notices.read(draft, i)
    opens = {draft.lines[i].start, notice.start} if notice else ()
    if notice is None or any(signs.of_other_people(text[start : notice.end]) for start in opens):
        return None
    head = Head("notice", i, notice.start, notice.end, date_start=notice.start, date_end=notice.end, part=notice.part)
    day = notice.day
    begin = day.end if day else notice.held
    time = dates.time_in(text, begin, notice.end) or dates.time_in(text, notice.held, begin)
    head = head._replace(time=time[0] if time else "")
    if day:
        head = head._replace(date=day.iso, date_start=day.start, date_end=day.end, wrong_weekday=day.wrong_weekday)
    return titled_body(text, head, notice.start, max(notice.held, notice.day.start if notice.day else 0))


def _of_next(lines: Sequence[Line], i: int) -> bool:
    """Tell whether line `i` is, or stands right below, a heading for the date of the next meeting."""
    return any(_NEXT.match(line.text) for line in lines[max(0, i - 1) : i + 1])


def _date_line(draft: Draft, i: int, titled: bool) -> Head | None:
    lines = draft.lines
    line = lines[i]
    found = draft.dates.first(line.start, line.end) if len(line.text) <= 60 else None
    if found is None or found.start > line.start + 3 or line.text[0] == "|" or not dates.time_in(line.text):
        return None
    head = dated(Head("minutes", i, line.start, line.end), draft, line.start, line.end)
    if _AHEAD.search(lines[i - 1].text) and i:
        return None
    named = titled and i and bodyclass.classify(lines[0].text) != "body"
    return with_body(head, lines[0].text, lines[0].start) if head and named else head


def _titled(draft: Draft, i: int, heads: list[Head], shows: signs.Signs) -> Head | None:
    lines = draft.lines
    line = lines[i]
    if heads and line.text[0].isdigit():
        return None
    if len(line.text) > 260 or not (_may_be_titled(lines, i, heads) or titles.labelled(line.text)):
        return None
    title = titles.read(line.text, alone=not heads and i < 14)
    if title is None or _AHEAD.search(line.text):
        return None
    rest = line.start + title.rest
    head = dated(Head("page", i, line.start, line.end), draft, rest, line.end)
    if head is None or head.date_start - rest > 40 or headings.SETTLED.search(line.text, head.date_end - line.start):
        return None
    name = line.text[title.start : title.end]
    if (
        _KIND_ONLY.fullmatch(name)
        or _OF_EARLIER.match(name)
        or (title.form == "for" and " held at " in name.lower())
        or (i >= draft.listed and title.form == "dash" and not head.time)
    ):
        return None
    if title.form == "comma" and not (whole_body(name) or _COUNCIL.fullmatch(name)):
        return None
    unknown = title.form != "label" and not bodies.find(name) and bodyclass.classify(name) == "body"
    doubtful = unknown or (not head.time and title.form in ("dash", "comma"))
    if (unknown and i > 3) or (doubtful and not shows.of_meeting):
        return None
    status = "cancelled" if titles.called_off(draft.seeker, line.start, line.end) else head.status
    return with_body(head._replace(status=status), name, line.start + title.start)


def _labelled(draft: Draft, i: int) -> Head | None:
    lines = draft.lines
    match = _TIME_AND_DATE.match(lines[i].text)
    above_room = _DATE_AND_TIME.match(lines[i].text) and signs.of_room(lines, i + 1, i + 2)
    beside = (i + 1 < len(lines) and _DATE_THEN_TIME.match(lines[i + 1].text)) or (
        i > 0 and _DATE_THEN_TIME.match(lines[i - 1].text)
    )
    if not above_room and (not match or (match["value"] is None and not beside)):
        return None
    stop = min(i + 2, len(lines) - 1)
    head = dated(Head("agenda", i, lines[i].start, lines[stop].end), draft, lines[i].start, lines[stop].end)
    if head is None:
        return None
    for k in range(i - 1, max(-1, i - _WINDOW), -1):
        named = _NAMED.match(lines[k].text)
        if named and not _SORT_OF_MEETING.fullmatch(named["body"]):
            head = with_body(head, named["body"], lines[k].start + named.start("body"))
            return head._replace(line=k, start=lines[k].start)
        if body_line(lines[k]):
            return with_body(head, lines[k].text, lines[k].start)._replace(line=k, start=lines[k].start)
    return head


def _stacked(draft: Draft, i: int) -> Head | None:
    lines = draft.lines
    name = body_line(lines[i]) or _part_of(lines, i)
    if (len(name.split()) < 2 and name.lower() not in ALONE) or _MINUTES_ITEM.match(lines[i].text):
        return None
    for k in range(i + 1, min(i + _STACK, len(lines))):
        line = lines[k]
        found = draft.dates.first(line.start, line.end)
        ahead = _AHEAD.match(line.text)
        if found and not ahead and len(line.text) < 90 and found.start < line.start + 50 and not _of_business(line):
            head = dated(Head("agenda", i, lines[i].start, line.end), draft, line.start, line.end)
            head = _timed_below(head, lines, k + 1) if head and not head.time else head
            letter = not (head and head.time) and notices.greeted(lines, k + 1)
            named = lines[_innermost(lines, i, k)]
            beside = line.text[: found.start - line.start].rstrip(" :,-")
            words, start = (beside, line.start) if whole_body(beside) else (named.text, named.start)
            return with_body(head, words, start) if head and not letter else None
        if (
            len(line.text) > 80
            or _MINUTES_ITEM.match(line.text)
            or fronts.LABEL.match(line.bare)
            or _AHEAD.search(line.text)
        ):
            return None
    return None


def _of_business(line: Line) -> bool:
    """Tell whether a dated line is an item: what is to be done, or the minutes of an earlier meeting."""
    return bool(headings.TASK.match(line.text) or _MINUTES_ITEM.match(line.text))


def _part_of(lines: Sequence[Line], i: int) -> str:
    """Return the words of line `i`, the title of a page of a site, that name a body and after a dash a part of it."""
    return namedabove.before_dash(lines[i].text) if _below_kind(lines, i) else ""


def _innermost(lines: Sequence[Line], i: int, stop: int) -> int:
    """Return which line names who met, of a council on line `i` and its committee, if any, on the lines up to `stop`."""
    if bodyclass.classify(lines[i].text.title()) != "council":
        return i
    names = ((k, body_line(lines[k])) for k in range(i + 1, stop))
    below = [k for k, name in names if len(name.split()) > 1 or name.lower() in ALONE]
    return below[-1] if below else i


def _timed_below(head: Head, lines: Sequence[Line], k: int) -> Head:
    """Return the head of a name above a day with the time that stands on the next line, by itself or before the place, if one does."""
    below = lines[k].text if k < len(lines) and len(lines[k].text) < _LONGEST_SITTING else ""
    time = dates.time_in(below, 0, _TIME_ALONE)
    alone = len(below) < _TIME_ALONE and time is not None and time[1] < _BEFORE_TIME
    before_place = time is not None and not time[1] and below[time[2] :].lstrip(" ,-")[:1].isupper()
    return head._replace(time=time[0]) if time and (alone or before_place) else head


def find(draft: Draft) -> list[Head]:
    """Return the heads of a paper in order; each part runs to the next head.

    Two heads for one meeting within a few lines (a title over a "Time and Date" block) become one. A date under a letterhead
    counts only where no stronger form stands in the text. What clubs and churches print of their meetings has no head.
    """
    text, lines, front = draft.masked, draft.lines, draft.front
    if pageitems.of_one_item(lines):
        return _of_item(draft)
    shows, titled = signs.Signs(draft.seeker), front.title_end > 0
    may = Openers(draft)
    heads = _strong_heads(draft, may, titled, shows)
    heading = None if may.headless else headings.read(text, lines, front.published, shows)
    if heading and at_or_after(lines, heading.day.start) in draft.files:
        heading = None
    if heading or front.published:
        heads = [head for head in heads if head.date or head.kind == "report"]
    if heading and heading.rule and heads and heads[0].date.startswith(heading.day.iso):
        heading = None  # The title below it gives the day of that month.
    if heading and (not heads or heads[0].line > heading.stop):
        called_then = [head for head in heads if head.kind != "notice" or not heading.minutes]
        heads = [_headed(text, heading, lines), *called_then]
    called = all(head.kind in ("report", "notice") for head in heads)
    if (shows.of_meeting or not titled) and called:
        top = range(min(20, len(lines), draft.listed))
        weak = next((head for i in top if i not in draft.files and (head := _opening(draft, i, titled, may))), None)
        before = weak is not None and (not heads or heads[0].line > weak.line + 1)
        if weak and before and any(head.kind == "notice" for head in heads):
            before = _opens_minutes(lines, weak.line)
            heads = [head for head in heads if head.kind != "notice" or not before]
        if weak and before:
            heads.insert(0, weak)
    letterhead = letterheads.find(text)
    heads = [_below(letterhead, head) for head in heads] if letterhead else heads
    return [head for head in heads if not signs.of_club(head.body)]


def _below(letterhead: Body, head: Head) -> Head:
    """Return a head with the council of the letterhead, where its own title calls that by no name of its own."""
    own = head.kind != "report" and head.start >= letterhead.start and letterheads.means(letterhead, head.body)
    return head._replace(body=letterhead.name, body_start=letterhead.start, body_end=letterhead.end) if own else head


def _of_item(draft: Draft) -> list[Head]:
    """Return the meetings of a page of one item: that of its title, with a time, and those that its fields name ("Meeting:
    01/02/2024 - Cabinet (Item 3)"). Whatever else it says of meetings, in the item's title too, is of others."""
    shows, lines = signs.Signs(draft.seeker), draft.lines
    heads: list[Head] = []
    for day in draft.dates.all:
        i = at_or_after(lines, day.start)
        labelled = titles.labelled(lines[i].text)
        head = _titled(draft, i, [], shows) if labelled or i < pageitems.NEAR_TOP else None
        if head and (labelled or head.time):
            below_title = labelled and not heads and i <= pageitems.NEAR_TOP and titles.field_of_item(lines[i].text)
            headjoins.append(draft, heads, head._replace(line=0, whole=True) if below_title else head)
    return heads


def _strong_heads(draft: Draft, may: Openers, titled: bool, shows: signs.Signs) -> list[Head]:
    heads: list[Head] = []
    lines = draft.lines
    for i in sorted({*range(min(_TOP, len(lines))), *may.below_top}):
        if heads and i >= _NEAR_TOP and i not in may.below_top:
            continue
        front_sheet = lines[i].text[0] in "pPcCeErR" and fronts.opens(lines, i)
        head = Head("report", i, lines[i].start, lines[i].end) if front_sheet else None
        below_report = heads and heads[-1].kind == "report" and i - heads[-1].line < 8
        if head is None and not below_report and i not in draft.files:
            head = _strong(draft, i, heads, may, titled, shows)
        if head is not None:
            headjoins.append(draft, heads, head)
    return heads


def _opens_minutes(lines: Sequence[Line], first: int) -> bool:
    """Tell whether a list of those in the room stands below a title; what calls a meeting further down is its business."""
    return any(signs.ATTENDANCE.match(line.bare) for line in lines[first : first + _TITLE_AND_ROOM])


def _headed(text: str, heading: headings.Heading, lines: Lines) -> Head:
    start, end = lines[0].start, lines[heading.stop - 1].end
    kind = "minutes" if heading.minutes else "agenda"
    body, day = heading.body, heading.day
    time = dates.time_in(text, day.end, end) or dates.time_in(text, start, day.start)
    head = Head(
        kind, at_or_after(lines, day.start), start, end, clean(body.name), body.start, body.end, day.iso, day.start, day.end,
        time=time[0] if time else "", wrong_weekday=day.wrong_weekday, year_rule=heading.rule,
    )  # fmt: skip
    return head if time else _timed_below(head, lines, heading.stop)


def _strong(draft: Draft, i: int, heads: list[Head], may: Openers, titled: bool, shows: signs.Signs) -> Head | None:
    text, lines = draft.masked, draft.lines
    head = _labelled(draft, i) if lines[i].text[0] in "tTdD" else None
    head = (
        head
        or printed_head(draft, i, not heads, may)
        or (met_head(draft, i) if i in may.dated and i < _NEAR_TOP else None)
    )
    if head is None and i in may.dated and (i < draft.listed or _below_kind(lines, i)):
        head = _titled(draft, i, heads, shows)
    if head is None and heads and i in may.rooms and lines[i].start >= heads[-1].end:
        above = _stacked(draft, i)
        head = above._replace(kind="minutes") if above else None
    if head is None and not heads and i < _TOP and not may.headless:
        head = _date_line(draft, i, titled) if i < 20 and i in may.dated else None
        if not (head and head.body):
            head = _notice(draft, i)
            ahead = head is not None and (
                _of_next(lines, i)
                or (
                    _AHEAD.search(lines[i].text) is not None
                    and not (i < 14 and (shows.of_meeting or notices.greeted(lines, 0, i)))
                )
            )
            head = None if ahead else head
    if head is None or head.body:
        head = namedabove.of_authority(lines, i, head) if head and head.body.lower() == "board" else head
        return namedabove.in_full(lines, i, head) if head else head
    head = namedabove.of_kind(lines, i, head, "council" if head.kind == "page" else "")
    title = headings.named(text, lines[0].start, lines[0].end) if titled and not head.body else None
    title = title or (headings.named(text, head.start, head.end) if titled and not head.body else None)
    return with_body(head, title.name, title.start) if title else head


def _sitting(draft: Draft, i: int) -> Head | None:
    """Return the head of minutes whose title says what kind of meeting it was, on which day, and not whose, above those in the room."""
    lines = draft.lines
    kind = _SITTING.match(lines[i].text)
    if kind is None or len(lines[i].text) > _LONGEST_SITTING or not signs.of_room(lines, i + 1, i + _WINDOW):
        return None
    begin = lines[i].start + kind.end()
    within = draft.dates.first(begin, lines[i].end)
    below = draft.dates.first(lines[i + 1].start, lines[i + 1].end) if kind.end() == len(lines[i].text) else None
    generic = below and kind["council"] and len(lines[i + 1].text) < _LONGEST_SITTING
    near = generic or (within and within.start - begin < 4) or (below and below.start - lines[i + 1].start < 4)
    if not kind.group() and (within is None or lines[i].end - within.end > _TIME_ALONE):
        return None
    stop = lines[i].end if within else lines[i + 1].end
    return dated(Head("minutes", i, lines[i].start, stop), draft, begin, stop) if near else None


def _opening(draft: Draft, i: int, titled: bool, may: Openers) -> Head | None:
    line = _date_line(draft, i, titled) if i in may.dated else None
    line = namedabove.of_kind(draft.lines, i, line, "") if line and not line.body else line
    dated_below = i < _NEAR_TOP and not may.dated.isdisjoint(range(i + 1, i + _STACK))
    stacked = _stacked(draft, i) if not line and dated_below else None
    return line or stacked or (_sitting(draft, i) if i < _NEAR_TOP and not may.dated.isdisjoint((i, i + 1)) else None)


def _may_be_titled(lines: Sequence[Line], i: int, heads: list[Head]) -> bool:
    if i < _NEAR_TOP or (not heads and i < _TOP):
        return True
    return _below_kind(lines, i)


def _below_kind(lines: Sequence[Line], i: int) -> bool:
    """Tell whether the line above says what kind of page a site has below it."""
    before = lines[i - 1].text if i else ""
    return len(before) < SHORT_TITLE and before.lower() in ("agenda and minutes", "agenda", "minutes", "draft minutes")
