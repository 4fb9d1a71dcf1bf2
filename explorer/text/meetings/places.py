"""When and where a meeting was held, beside the day that its head gives."""

from __future__ import annotations

import re

from explorer.text.meetings.headparts import Head
from explorer.text.page import dates
from explorer.text.page.draft import Draft, fold
from explorer.text.page.lines import at_or_after

_VENUE = re.compile(r"^(?:(?:proposed )?venue|place|location)\s*(?::?\s*\|\s*$|:\s*(?P<value>.*))?$", re.IGNORECASE)
_TIME = re.compile(r"(?:commenc|start|beginn)ing\s+(?:at\s+)?(?=\d)|(?P<label>time)\s*:?\s*\|?\s*$", re.IGNORECASE)
"""A line that says when a meeting began, or the label of the next one, which does."""
_NEAR_TIME = 4
"""Lines below the day on which the time stands apart from it."""
_HELD_IN = re.compile(
    r"\b(?:held\s+)?(?:in|at)\s+(?P<place>(?:the\s+)?"
    r"(?!meetings?\b|(?:consultation|accordance|conjunction|partnership|line)\s+with\b"
    rf"|(?:{dates.MONTH_NAMES})\s+(?:19|20)\d\d\b|(?:noon|midday|half\s+past)\b|(?:the\s+)?"
    r"(?:(?:morning|afternoon|evening)\b|(?:rising|conclusion|close|end|request)\s+of\b))[^\W\d_][^\n;]{3,110}?)"
    r"(?<!\bCo)(?<!\bNo)(?=,?\s+(?:on|at)\s+(?:the\s+)?(?:mon|tue|wed|thu|fri|sat|sun|\d|[a-z-]{5,14}\s+day\s+of\b)"
    r"|,?\s+(?:mon|tue|wed|thu|fri|sat|sun)\w*day|\s*\.?\s*$|\.\s)",
    re.IGNORECASE,
)
_ALONE = re.compile(
    r"(?:held |HELD |Held )?(?:in|IN|In|at|AT|At) "
    r"(?P<place>(?:the |THE )?(?!attendance|ATTENDANCE|Attendance|the chair|THE CHAIR|(?i:next meeting)|\d)"
    r"[A-Z][^.;:,\d]{4,60})\.?"
)
"""A line below a title that says no more than where."""
_HELD_LINE = re.compile(
    r"[\W_]*(?:(?:(?:this|the)\s+meeting\s+(?:was\s+)?)?held\s+)?(?:in|at)\s+"
    r"(?P<place>(?:the\s+)?(?!order\b|chair\b)[^\W\d_][^;:\d\n]{3,60}?)[*_]*,?"
    r"(?:\s+(?:at|from)[\s*_]+\d{1,2}(?:[.: ]{1,2}[\dO]{2})?\s?[ap]\.?\s?m\.?)?[*_]*(?:\.[*_]*(?:\s[^\n]{0,50})?)?",
    re.IGNORECASE,
)
"""A line below a title that says where and when, with no more than a few words of another sentence."""
_BARE_LINE = re.compile(
    r"(?P<place>(?:[Tt]he\s+)?[A-Z][^;:\d\n]{2,60}?)\s+(?:at|from)\s+\d{1,2}(?:[.: ]{1,2}[\dO]{2})?\s?[ap]\.?\s?m\.?"
)
"""The same below a line that ends in "in" or "at"."""
_ENDS_IN = re.compile(r"\b(?:in|at)(?:\s+the)?\W*$", re.IGNORECASE)
_SENTENCE = re.compile(r"(?:this|the) meeting\b", re.IGNORECASE)
"""Words beside "Venue" that tell how a meeting is held; what else they go on to tell is of no place."""
_WILL_BE = re.compile(
    r"(?:this|the)\s+(?:meeting\s+)?(?:will|is\s+to)\s+be\s+(?:held\s+|conducted\s+)?(?:as\s+|in\s+|at\s+|by\s+|via\s+)?(?:an?\s+)?"
    r"(?=(?-i:[A-Z]))",
    re.IGNORECASE,
)
"""Words of a venue that say no more than that the meeting will be there: "This will be a Virtual Meeting"."""
_NO_PLACE = re.compile(
    r"^(?:the|order|(?:an?\s+|the\s+)?(?:regular|special|open|closed|public)\s+sessions?)$|\b(?:cllrs?|councillors?)\b"
    r"|^(?:the\s+)?(?:chair|attendance|next\s+meeting|(?:jan|febr)uary|march|april|may\s+\d|june|july|august"
    r"|(?:sept|nov|dec)ember|october)\b"
    r"|^(?:the\s+)?(?:this|order\s+to|attached|relation|on|business\s+to|(?:minutes?|notice)\s+of)\b"
    r"|\bmeetings?\s+(?:of|is|are|set)\b|\b(?:requested|transacted|set out|is mise|relation to)\b",
    re.IGNORECASE,
)
"""Words of a notice that run together with where a meeting is held, its lines out of order on a recognised page."""
_WITH = re.compile(
    r"\s+with\s+(?:(?:his|her)\s+worship\s+)?(?:deputy\s+)?(?:mayor|reeve|councillor|chair)\b.*\Z", re.IGNORECASE
)
"""Who presided, told in the same breath: "in the Council Chambers with Mayor Elm presiding"."""
_THEN = re.compile(
    r",?\s+(?:on\s+(?:[^\n]*\b(?:19|20)\d\d\b|the\s+re-?scheduled\b|\w*day\b)|for\s+the\s+purposes?\s+of\b"
    rf"|(?:in\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{dates.MONTH_NAMES})\b).*\Z",
    re.IGNORECASE,
)
"""The day, misprinted or with no word before it, after the place, or what the meeting is for."""
_PRESENT = re.compile(r"^(?:members )?(?:present|attend|employees|officers|membership|those)\b", re.IGNORECASE)


def read(draft: Draft, head: Head, meeting: str, last: int) -> None:
    """Give a meeting the time and the place of its head, or of the lines below it."""
    if head.time and not draft.attr(meeting, "time"):
        draft.put(meeting, time=head.time)
    elif not draft.attr(meeting, "time") and (time := _time_below(draft, head, last)):
        draft.put(meeting, time=time)
    place = ""
    for k in range(head.line, min(head.line + 14, last)):
        match = _VENUE.match(draft.lines[k].text)
        if _PRESENT.match(draft.lines[k].text):
            break
        alone = _ALONE.fullmatch(draft.lines[k].text) if k > head.line else None
        if alone:
            place = alone["place"]
            break
        if match:
            place = match["value"] or (draft.lines[k + 1].text if k + 1 < last else "")
            break
    if not place and head.kind in ("minutes", "agenda", "notice"):
        words = fold(draft.masked[head.start : _wrapped(draft, head)])
        held = re.search(r"\bheld\b", words, re.IGNORECASE)
        match = _HELD_IN.search(words, held.start() if held else 0, len(words))
        place = _WITH.sub("", _THEN.sub("", match["place"])) if match and not dates.time_in(match["place"][:12]) else ""
        place = "" if _NO_PLACE.search(place) else place
    if head.kind in ("minutes", "agenda", "page") and not (place and draft.attr(meeting, "time")):
        place = _below(draft, head, meeting, place, last)
    place = re.split(r"\.?\s*View directions|\s+The meeting can be", place)[0].strip(" .,:|-")
    place = re.sub(r",?\s+(?:on|commencing|starting|beginning)(?:\s+at)?$", "", place, flags=re.IGNORECASE)
    place = _WILL_BE.sub("", place)
    place = re.split(r"\s+and\s", place)[0] if _SENTENCE.match(place) else place
    if place:
        at = draft.masked.find(place, head.start)
        draft.put(meeting, place=draft.printed(place, at, at + len(place)) if at >= 0 else place)


def _time_below(draft: Draft, head: Head, last: int) -> str:
    """Return the time that a line of its own gives below the day of a head, or an empty string."""
    lines = draft.lines
    k = at_or_after(lines, head.date_end - 1) + 1
    for n in range(k, min(k + _NEAR_TIME, last)):
        if said := _TIME.match(lines[n].text):
            words = lines[n + 1].text if said["label"] and n + 1 < last else lines[n].text
            time = dates.time_in(words)
            return time[0] if time else ""
    return ""


def _below(draft: Draft, head: Head, meeting: str, place: str, last: int) -> str:
    """Return the place that the line below the day of a head says, unless `place` is known; that line's time becomes the meeting's."""
    lines = draft.lines
    k = at_or_after(lines, head.end - 1) + 1
    if not head.line < k < last:
        return place
    ended = _ENDS_IN.search(lines[k - 1].text) is not None
    match = (_BARE_LINE if ended else _HELD_LINE).fullmatch(lines[k].text)
    if match is None or _NO_PLACE.search(match["place"]) or not match["place"].removeprefix("the ")[:1].isupper():
        return place
    time = dates.time_in(lines[k].text)
    if not (time or match.group().lower().lstrip("*_ ").startswith("held")):
        return place
    if time and not draft.attr(meeting, "time"):
        draft.put(meeting, time=time[0])
    return place or match["place"]


def _wrapped(draft: Draft, head: Head) -> int:
    """Return where the sentence of a head ends, which a PDF may wrap after the date: "… at 7.00pm in" / "the hall"."""
    lines = draft.lines
    k = at_or_after(lines, head.end - 1)
    for before, line in zip(lines[k : k + 1], lines[k + 1 : k + 2], strict=False):
        goes_on = re.search(r"\b(?:in|at)(?: the)?$", before.text) or re.match(r"(?:in|at)\b(?! attendance)", line.text)
        if goes_on and not line.gap and len(line.text) < 120:
            return line.end
        if before.text.endswith(" Council") and (room := re.match(r"Chambers?\b", line.text)):
            return line.start + room.end()
    return head.end
