"""Line ends that were lost when text was copied out of its page: put back before the labels of those in the room and before titles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from explorer.text.page.dates import WEEKDAY_NAMES

_PRESENT = "(?:PRESENT|[Pp]resent)"
_LABEL = re.compile(
    r"(?:A(?:TTENDANCE|ttendance|POLOGIES|pologies(?: for [Aa]bsence)?"
    r"|(?:LSO|lso),? (?:IN ATTENDANCE|[Ii]n [Aa]ttendance|PRESENT|[Pp]resent|ATTENDING|[Aa]ttending))"
    rf"|C(?:(?:OUNCILLORS|ouncillors) {_PRESENT}|lerk)|I(?:N ATTENDANCE|n [Aa]ttendance)|Locum Clerk"
    rf"|M(?:EMBERS|embers) {_PRESENT}"
    rf"|O(?:(?:THERS|thers) {_PRESENT}|(?:FFICIALS|fficials|FFICERS|fficers) "
    rf"(?:{_PRESENT}|IN ATTENDANCE|[Ii]n [Aa]ttendance))|P(?:RESENT|resent|arish Clerk|olice(?: Scotland)?)"
    r"|(?:Minutes? )?Secretary"
    r"|T(?:HOSE ATTENDING|hose [Aa]ttending))"
    r"[ \t]{0,3}(?:\([^()\n]{1,40}\)[ \t]{0,3})?[:-]"
)
_TITLE = re.compile(r"MINUTES OF THE\b")
"""A label of those in the room, and a paper's title, which within a line show that line ends were lost when text was copied out of
its page."""
_AUTHORITY = re.compile(r"\n(?:[A-Z][A-Z'&-]* ){2,9}?AUTHORITY(?= (?:DRAFT )?MINUTES? OF\b)")
"""The name of an authority that opens the line of its title."""
_LEADS = re.compile(
    r"\b(?:members|councillors|cllrs|officers|officials|employees|others?|also|those|not|all|were|was|are|is|be"
    r"|for|the|of|and|no|parish|town|community)[^\w.]*\Z",
    re.IGNORECASE,
)
"""Words after which a label goes on, or is none."""
_LONG_NUMBER = 5
"""Figures of a number that is no item's."""
_WITHIN = 50
"""Characters of a line before such a label."""
_BESIDE = re.compile(r":(?: *\t[ \t]*| {3,})\Z")
"""What stands before the label of a second column."""
_TOP = 4_000
"""Characters in which a paper says who was in the room."""


_FLAT = re.compile(r"\n(?P<words>[^\n]{600,})")
"""A line in which a paper lost all of its line ends."""
_HELD = re.compile(
    r"(?:(?:DRAFT |Draft )?(?:MINUTES?|Minutes?) (?:OF|of)(?! (?i:(?:the )?(?:last|previous)))"
    r"|At (?:a|the) [Mm]eeting of)"
    r"[^.:;\n]{3,280}?\b"
    rf"(?i:held\b|date:|on {WEEKDAY_NAMES}\b)"
)
_OPENS_WITH_TITLE = re.compile(r"(?:draft |unconfirmed |approved )?minutes? of\b", re.IGNORECASE)
_OF_FLAT = re.compile(
    r"(?:(?:MEMBERS|COUNCILLORS|STAFF|OFFICERS|OFFICIALS|ALSO|OTHERS) )?"
    r"(?:PRESENT|(?:IN )?ATTENDANCE|ABSENT|GALLERY)(?=:| (?:Councillors?|Cllrs?|Crs?|Mayor|Mrs?|Ms|Dr|The)\b)"
    r"|(?:(?:Members|Councillors|Staff|Officers|Officials) )(?:Absent|Present|[Ii]n [Aa]ttendance):"
    r"|PRESENT(?= [A-Z][a-z]+ [A-Z])|Present Members:|[Pp]resent:|In [Aa]ttendance:|Apologies(?: for [Aa]bsence)?:"
    r"|APOLOGIES(?=:| [A-Z][a-z]+ [A-Z])"
    r"|(?:County Manager|Chief Executive|Directors?(?: of Services?)?|Head of Finance|Meetings Administrator"
    r"|Senior Executive (?:Officers?|Engineers?|Planners?)|Administrative Officers?|Staff Officers?|Town Clerk)"
    r"(?=: [A-Z][a-z])"
    r"|Presiding(?= (?:An )?(?:Cathaoirleach|Mayor)\b)"
    r"|(?:Minutes of (?:the )?(?:Last|Previous) Meeting|Welcome and (?:Apologies|Introductions?)"
    r"|Declarations? of Interests?|Matters Arising|Election of [A-Z])(?![^ ]*:)"
    r"|(?<=[•·●▪] )(?:Members|Councillors|Officers|Officials|Others|Observers|Guests|Staff)(?=:)"
    r"|(?<!: )(?:Councillors|Police|Members of (?:the )?Public|Members of (?:the )?public)(?=:)"
    r"|(?:Officials|Officers|Staff)(?=: [A-Z])|Chair(?:man|person)?(?=: (?:Cllr|Councillor|Mayor|Mrs?|Ms|Dr)\b)"
    r"|Present were(?= [A-Z])|the following (?:[Mm]embers|[Cc]ouncillors) were [Pp]resent(?= *:)"
    r"|(?:Item|Resolution|Motion) No\.? ?\d|CALL TO ORDER\b|MEETING CALLED TO ORDER\b"
)
"""What opens a part of such a line: its title, and labels of those in the room."""


_ITEM = re.compile(r"(?<=[a-z.:;)A-Z\d_-] )(?P<number>\d{1,2})(?:[.)]|\.0)? (?=[A-Z][A-Za-z])")
_ITEM_WORD = "Item "
"""What may stand before such a number."""
_MINUTE = re.compile(r"(?P<number>\d{1,4})/\d\d (?=[A-Z][a-z])")
"""A number of minutes, which counts on through a year."""
_SKIPPED = 2
"""By how much a number may be more than the one before it."""
_STARTS = 5
"""Numbers one of which is the first of the minutes, as others are of plans and years."""
_ENOUGH = 3
_RUNNING = re.compile(r"(?<=[\w.;:)-] )(?P<number>\d{2,4})[.)] (?=[A-Z]{3})")
"""An item in capitals whose number counts on from earlier meetings."""
_FIRST_ITEM = re.compile(
    r"1(?<=[\w.-] 1)[.)]? (?=(?:No )?(?:Apologies|Confirmation|Adoption|Minutes|Welcome|Declarations?|Disclosures?"
    r"|Election|Matters|To [A-Za-z]+)\b)"
)
"""The first item of business below a list of those in the room."""
_PRESENT_OPENS = re.compile(r"(?:PRESENT|Present)\b")


_SPACED = tuple((" ".join(word), word.ljust(2 * len(word) - 1)) for word in ("Present", "PRESENT", "present"))
"""A label whose letters a printer set apart, and the word in as many characters."""
_FOLLOWING = re.compile(r" (?=the following (?:members|councillors) were present:?\W{0,6}$)", re.MULTILINE)
"""What stands before the label of a list at the end of a sentence on who met."""


def relined(text: str) -> str:
    """Return a text, which opens with a line end, with another in place of each space before a label or title that stands well within
    its line, and not right after a word of it; in a line that has all of a paper's words also before whatever else opens a part of it."""
    for spaced, word in _SPACED:
        text = text.replace(spaced, word) if spaced in text else text
    text = _broken(text, _within_flat(text))
    head = text[:_TOP]
    authority = [found.end() for found in (_AUTHORITY.search(head),) if found]
    for at in authority + [at for at in _before_labels(head) if not _goes_on(head, at)]:
        head = f"{head[:at]}\n{head[at + 1 :]}"
    for at in list(_items_below_room(head)):
        head = f"{head[:at]}\n{head[at + 1 :]}"
    if "following" in head:
        head = _FOLLOWING.sub("\n", head)
    return head + text[_TOP:]


def _broken(text: str, places: Sequence[int]) -> str:
    """Return a text with line ends in place of the characters at `places`."""
    ends = [0, *(at + 1 for at in sorted(set(places)))]
    return "\n".join(text[start : end - 1] for start, end in pairwise(ends)) + "\n" * (len(ends) > 1) + text[ends[-1] :]


def _before_labels(text: str) -> Iterator[int]:
    """Yield the places of the spaces before labels, and before titles that stand after a stop."""
    at = 1
    while label := _LABEL.search(text, at, _TOP):
        at = label.start()
        if text[at - 1] in " \t" and not _BESIDE.search(text, max(0, at - _WITHIN), at):
            yield at - 1
        at += 1
    for title in _TITLE.finditer(text, 1, _TOP):
        at = title.start() - len("DRAFT ") * text.endswith("DRAFT ", 0, title.start()) - 1
        if at > 0 and text[at] in " \t" and text[at - 1] in ".\u2026_:":
            yield at


def _within_flat(text: str) -> list[int]:
    """Return the places of the spaces in the first flat line before its title, the labels of those in the room, and items."""
    flat = _FLAT.search(text, 0, _TOP)
    if flat is None:
        return []
    start, end = flat.span("words")
    room = min((m.start() for pattern in (_LABEL, _OF_FLAT) if (m := pattern.search(text, start, end))), default=end)
    title = next(
        (m for m in _HELD.finditer(text, start + 1, room) if text[m.start() - 1] == " " and not _led(text, m.start())),
        None,
    )
    begun = title.end() if title else start + 1
    labels = [
        m.start()
        for m in _OF_FLAT.finditer(text, begun, end)
        if text[m.start() - 1] == " " and (m.group().startswith("the following") or not _led(text, m.start()))
    ]
    titled = title or labels or _OPENS_WITH_TITLE.match(text, start)
    last = text.find("\n", end)
    last = last if last >= 0 else len(text)
    items = _minutes(text, begun) or _numbered(text, labels[-1] if labels else begun, end, last) if titled else []
    items = [at - len(_ITEM_WORD) * text.endswith(_ITEM_WORD, 0, at) for at in items]
    return [at - 1 for at in (*([title.start()] if title else []), *labels, *items)]


def _minutes(text: str, start: int) -> list[int]:
    """Return where the items of a flat line, and of what follows, begin by numbers of minutes that count on; fewer than three are none."""
    numbers = [
        (match.start(), int(match["number"]))
        for match in _MINUTE.finditer(text, start)
        if text[match.start() - 1] in " \n"
    ]
    for first in range(min(_STARTS, len(numbers))):
        found, last = [numbers[first][0]], numbers[first][1]
        for at, number in numbers[first + 1 :]:
            if last < number <= last + _SKIPPED:
                found.append(at)
                last = number
        if len(found) >= _ENOUGH:
            return found
    return []


def _numbered(text: str, start: int, end: int, last: int) -> list[int]:
    """Return where the items of a flat line begin, by numbers that count on from one up to `end`, or to `last` where they have stops,
    as the first has; fewer than three are none."""
    found: list[int] = []
    stops, most, number = False, 1, 0
    for match in _ITEM.finditer(text, start, last):
        stop = match.end() > match.end("number") + 1
        stops = stops if found else stop
        if number < int(match["number"]) <= number + most and stop >= stops and (stop or match.start() < end):
            found.append(match.start())
            number = int(match["number"])
            most = _SKIPPED if stops else 1
    if len(found) >= _ENOUGH:
        return found
    if first := _FIRST_ITEM.search(text, start, end):
        return [first.start()]
    running = [(int(match["number"]), match.start()) for match in _RUNNING.finditer(text, start, end)]
    counted = [at for k, (number, at) in enumerate(running) if number == running[0][0] + k]
    return counted if len(counted) > 1 else []


def _items_below_room(text: str) -> Iterator[int]:
    """Yield the places of the spaces before the items of business on a line that opens with those present."""
    for item in _FIRST_ITEM.finditer(text, 1, _TOP):
        at = item.start()
        if _PRESENT_OPENS.match(text, text.rfind("\n", 0, at) + 1, at):
            yield from (place - 1 for place in (at, *_counted_on(text, at)))


def _counted_on(text: str, first: int) -> list[int]:
    """Return where the items behind a first one at `first` begin on its line, by numbers that count on."""
    found: list[int] = []
    stop = text.find("\n", first)
    for match in _ITEM.finditer(text, first + 1, stop if stop >= 0 else len(text)):
        if int(match["number"]) == len(found) + 2:
            found.append(match.start())
    return found


def _led(text: str, at: int) -> bool:
    """Tell whether a title at `at` is the object of the words before it: "to confirm the Minutes of …", "3 Minutes of …"."""
    word = text[max(0, at - _WITHIN) : at].split()[-1:] or [""]
    return (
        (word[0][:1].islower() and word[0][-1] != ".")
        or (word[0].strip(".)").isdigit() and len(word[0]) < _LONG_NUMBER)
        or _LEADS.search(word[0]) is not None
    )


def _goes_on(text: str, at: int) -> bool:
    before = text[max(1, at - _WITHIN) : at]
    line = before.rpartition("\n")[2]
    return (len(line) < _WITHIN and ":" not in line) or line.endswith("   ") or _LEADS.search(line) is not None
