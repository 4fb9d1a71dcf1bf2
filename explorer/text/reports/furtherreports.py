"""The reports that an item takes after its first: each "Circulated, report of the …" that opens a paragraph further down, called by the
heading right above it, or by what it is said to be about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from explorer.text.agenda.items import Item
from explorer.text.agenda.itemtitles import heading_like
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, at_or_after, within
from explorer.text.page.seek import cues
from explorer.text.page.sentences import sentence_end
from explorer.text.reports import authors
from explorer.text.reports.reporttitles import MARK, names_office
from explorer.text.reports.titles import flat, period

_CUES = cues("circulated")
_SEVERAL = 2
_TELLING = (
    r"(?:setting\s+out|outlining|detailing|seeking|giving|enclosing(?!\s+copy\b)|concerning|regarding"
    r"|in\s+(?:relation|respect|connection)\s+(?:to|of|with)|on(?=\s+(?:the|proposed|draft)\b))"
)
"""What leads to what a report is about."""
_REPORT = re.compile(
    r"circulated,?\s+(?:copy\s+of\s+)?(?:the\s+)?(?P<report>(?:joint\s+)?report)\s+(?:of|from|by)\s+(?:the\s+)?"
    rf"(?P<post>(?-i:[A-Z])[^.;:]{{3,110}}?)(?=,?\s+(?:dated|{_TELLING})\b)",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    rf"\b{_TELLING}\s+(?:(?:further\s+)?details\s+(?:of|in\s+relation\s+to)\s+"
    r"|the\s+(?:background\s+to|position\s+in\s+relation\s+to)\s+)?"
    r"(?:the\s+)?(?:proposals?\s+for\s+(?=(?-i:[A-Z])))?"
    r"(?P<about>[^;]{12,240}?)"
    r"(?=\s*(?:[;:]|\.?\Z)|,?\s+(?:(?:\d{1,3}\s+)?(?-i:Proposed)\s+by|and\s+(?:the\s+)?(?:intention|decide|to\s+bring)|in\s+accordance"
    r"|for\s+approval|together\s+with|prior\s+to|to\s+be\s+brought|pursuant|(?:that|which)\s+ha(?:s|d)\s+been)\b)",
    re.IGNORECASE,
)
_OF_SITTING = re.compile(r"(?:special\s+|annual\s+)?meetings?\s+of\s+the\b", re.IGNORECASE)
"""What the chair of another body reports on, which does not tell that report from those of others."""
_NUMBER = re.compile(r"\d{1,2}[.)]\s*")
"""The number of an item that was not told as one."""
_REACH = 600
"""Characters of the sentence that names a report."""
_MOST_LINES = 4
"""Lines that a heading takes at most."""
_LONGEST = 200


class Further(NamedTuple):
    """A report, and where its heading or the words that name it begin."""

    start: int
    ref: str


class _Called(NamedTuple):
    """What a report is called, where that stands, and whether a heading says so that is none of a part of the item."""

    title: str
    start: int
    end: int
    apart: bool = False


def under_item(draft: Draft, item: Item, item_ref: str, meeting: str) -> list[Further]:
    """Record the reports that an item of a `meeting`, if known, takes after its first, and return them in order."""
    if item.first >= item.last:
        return []
    begin, end = draft.lines[item.first].start, draft.lines[item.last - 1].end
    places = draft.seeker.within(_CUES, begin, end)
    opening = [place for place in places if _opens(draft, place)] if len(places) >= _SEVERAL else []
    found: list[Further] = []
    for place in opening[1:]:
        said = _REPORT.match(draft.masked, place, end)
        called = (_headed(draft, item, place) or _said(draft, said, end)) if said else None
        if said is None or called is None:
            continue
        title, start, stop, apart = called
        report = draft.mention(
            "report", title, start, stop, key=f"{meeting}:{flat(title)}", title=title, period=period(title)
        )
        if len(draft.spans(report)) == 1:
            draft.put(report, _further=True)
        if meeting:
            draft.claim("considered_at", report, meeting, start, stop)
        if not apart:
            draft.claim("considered_under", report, item_ref, start, stop)
        for author in authors.named(said["post"], said.start("post")):
            authors.claim(draft, report, author)
        found.append(Further(min(start, place), report))
    return found


def at(first: str, further: Sequence[Further], place: int) -> str:
    """Return the report that what stands at `place` is on: the last of the `further` ones above it, else the `first` of the item."""
    return next((report.ref for report in reversed(further) if report.start <= place), first)


def _opens(draft: Draft, place: int) -> bool:
    """Tell whether a word opens its line, behind no more than the mark of a part."""
    before = draft.masked[draft.lines[at_or_after(draft.lines, place)].start : place]
    return not before or MARK.fullmatch(before) is not None


def _said(draft: Draft, report: re.Match[str], end: int) -> _Called | None:
    """Return what a report is said to be about, or whose it is where that is a sitting."""
    stop = sentence_end(draft.masked, report.start(), min(end, report.start() + _REACH))
    stop = report.end() + len(draft.masked[report.end() : stop].rstrip())
    about = _ABOUT.search(draft.masked, report.end(), stop)
    if about is None or about.end("about") - about.start("about") > _LONGEST:
        return None
    start, stop = about.span("about")
    if _OF_SITTING.match(draft.masked, start, stop):
        start, stop = report.start("report"), report.end("post")
    title = draft.words(start, stop).strip(" ,.:")
    return _Called(title, start, stop) if " " in title else None


def _headed(draft: Draft, item: Item, place: int) -> _Called | None:
    """Return the heading that ends right above the line that `place` opens: in bold, behind the mark of a part, or below it."""
    lines, line = draft.lines, at_or_after(draft.lines, place)
    top = _top(draft, item.first, line) if lines[line].start == place else line
    if top == line or _alone(lines[top]):
        return None
    mark = MARK.match(lines[top].text)
    part = mark or MARK.fullmatch(lines[top - 1].text)
    counted = mark or _NUMBER.match(lines[top].text)
    start, stop = lines[top].start + (counted.end() if counted else 0), lines[line - 1].end
    title = draft.words(start, stop).strip(" :*.")
    if not heading_like(title) or len(title) > _LONGEST or title.endswith(('"', "”")):
        return None
    return _Called(title, start, stop, part is None or part["of"] not in (None, item.number))


def _top(draft: Draft, first: int, line: int) -> int:
    """Return the first line of the heading right above `line`, no higher than below line `first`, or `line` where there is none."""
    lines, top = draft.lines, line
    bold = within(draft.bold, max(first + 1, line - _MOST_LINES), line)
    while top - 1 in bold and not _alone(lines[top - 1]) and not names_office(lines[top - 1].text):
        top -= 1
        if MARK.match(lines[top].text):
            return top
    if top == line and line - 1 > first and (MARK.match(lines[line - 1].text) or _alone(lines[line - 2])):
        return line - 1
    return top


def _alone(line: Line) -> bool:
    """Tell whether a line is no more than the mark of a part."""
    return MARK.fullmatch(line.text) is not None
