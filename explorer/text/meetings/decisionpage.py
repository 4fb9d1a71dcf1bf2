"""A council site's page of one decision: who took it, and when, stand below its words, or in fields above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils import bodyclass
from explorer.text.meetings import decisionmaker, pageitems
from explorer.text.meetings.decisionmaker import Maker
from explorer.text.meetings.headparts import Head
from explorer.text.page import dates
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, Lines

_AT_MEETING = re.compile(r"(?:decided|made|taken) at meeting\s*:", re.IGNORECASE)
_MAKER = re.compile(
    r"decision[- ]?(?:maker|taker)\s*:\s*(?P<who>[A-Z].{2,120}?)(?:\s\((?:to|from|until)\s[^()]{1,30}\))?$",
    re.IGNORECASE,
)
_DAY = re.compile(r"(?:date of decision|decision date|date decision (?:made|taken))\s*:", re.IGNORECASE)
_MAKER_LABEL = re.compile(r"decision[- ]?(?:maker|taker)\s*:", re.IGNORECASE)
_TAKEN_ON = re.compile(r"decision taken by\s+(?:the\s+)?(?P<who>[^:\n]{2,120}?)\s+on\s*:\s*", re.IGNORECASE)
_PLAN = re.compile(
    r"\b(?:forward\s+plan|forthcoming|work\s+programme|notice\s+of\s+(?:intention|(?:forthcoming\s+)?key\s+decisions?)|proposed\s+(?:key\s+)?decisions?"
    r"|(?:key\s+)?decisions?\s+to\s+be\s+(?:taken|made))\b",
    re.IGNORECASE,
)
"""What heads a list of decisions that are still to be taken."""
_NEAR_TOP = 6
_SEVERAL = 2
_LABELS = 3
"""Fields by which such a page is known."""
_FIELD = re.compile(
    r"(?:decision (?:maker|taker|status|date|type)|date of decision|is (?:key|subject to call[- ]?in).{0,20}"
    r"|(?:decided|made|taken) at meeting|publication date|decision published|effective from|date comes into force"
    r"|purpose)\s*\??\s*:",
    re.IGNORECASE,
)
_BELOW = re.compile(
    r"(?:(?:report author|lead officer)|contact|(?:accompanying|supporting|background|additional) documents)\s*:",
    re.IGNORECASE,
)
"""What stands among them below the words of a decision."""
_FIELD_OPENS = ("dec", "dat", "is ", "mad", "tak", "pub", "eff", "pur")
"""Letters with which whatever `_FIELD` matches begins."""


def heads(draft: Draft, found: list[Head]) -> list[Head]:
    """Return the head of a page of one decision, which holds for the whole page, or else `found`."""
    lines = draft.lines
    if not is_one(lines):
        return found
    if len(found) == 1 and _AT_MEETING.match(lines[found[0].line].text):
        return [found[0]._replace(kind="minutes", line=0, whole=True)]
    head = None if found else _by_maker(draft)
    return [head] if head else found


def taken(draft: Draft, first: int, last: int) -> str:
    """Return the day of a decision in the fields of `draft.lines[first:last]`, empty where they give none."""
    dated = next((line for line in draft.lines[first:last] if _DAY.match(line.text)), None)
    day = draft.dates.first(dated.start, dated.end) if dated else None
    return day.iso if day else ""


def entries(draft: Draft) -> list[int]:
    """Return the first lines of the decisions that a page lists, each below its title and with who took it; none where it has only one."""
    lines = draft.lines
    makers = [k for k in lines.opening(("dec",)) if _MAKER_LABEL.match(lines[k].text)]
    if len(makers) < _SEVERAL:
        return []
    return [k - (k > 0 and pageitems.reads_as_title(lines[k - 1])) for k in makers]


def planned(lines: Sequence[Line]) -> bool:
    """Tell whether a page lists decisions that are still to be taken, as a plan does."""
    return any(_PLAN.search(line.text) for line in lines[:_NEAR_TOP])


def dated_titles(draft: Draft) -> list[tuple[int, str]]:
    """Return the lines of a page of the decisions on one issue that are their titles, each with the day it begins with."""
    if not pageitems.of_decisions(draft.lines):
        return []
    titled = [k for k in range(len(draft.lines)) if pageitems.after_day(draft.lines, k)]
    days = ((k, _taken_below(draft, k) or draft.dates.first(draft.lines[k].start, draft.lines[k].end)) for k in titled)
    return [(k, day.iso) for k, day in days if day]


def _taken_below(draft: Draft, titled: int) -> dates.Found | None:
    """Return the day on which a decision was taken where the line below its title says so; the day in the title is then its publication's."""
    below = draft.lines[titled + 1 : titled + 2]
    told = _TAKEN_ON.match(below[0].text) if below else None
    return draft.dates.first(below[0].start + told.end(), below[0].end) if told else None


def is_one(lines: Lines) -> bool:
    """Tell whether a page has the fields of one decision."""
    return sum(1 for k in lines.opening(_FIELD_OPENS) if _FIELD.match(lines[k].text)) >= _LABELS


def between_fields(lines: Sequence[Line], first: int, last: int) -> tuple[int, int]:
    """Return the lines of `lines[first:last]` that stand between the fields of such a page, those that end it left out."""
    while last > first and (_FIELD.match(lines[last - 1].text) or _BELOW.match(lines[last - 1].text)):
        last -= 1
    above = [k for k in range(first, last) if _FIELD.match(lines[k].text)]
    return (above[-1] + 1 if above else first), last


def maker(draft: Draft, first: int, last: int) -> Maker | None:
    """Return the member or officer who took a decision by themselves, by the fields of `draft.lines[first:last]`."""
    for k in draft.lines.opening(("dec",), first, last):
        if match := _MAKER.match(draft.lines[k].text) or _TAKEN_ON.match(draft.lines[k].text):
            start = draft.lines[k].start
            return decisionmaker.read(draft.masked, start + match.start("who"), start + match.end("who"))
    return None


def _by_maker(draft: Draft) -> Head | None:
    """Return the head of a decision that a member or body took on a day of its own; an officer's has none."""
    lines = draft.lines
    named = next(((line, match) for line in lines if (match := _MAKER.match(line.text))), None)
    dated = next((line for line in lines if _DAY.match(line.text)), None)
    day = dates.first(dated.text) if dated else None
    if named is None or dated is None or day is None:
        return None
    line, match = named
    start, end = line.start + match.start("who"), line.start + match.end("who")
    who = decisionmaker.read(draft.masked, start, end)
    if who and who.member and who.office:
        start, end = who.office
    elif who or bodyclass.classify(match["who"]) in ("body", "department"):
        return None
    return Head(
        "minutes", 0, min(start, dated.start), max(end, dated.end), draft.masked[start:end].strip(), start, end,
        day.iso, dated.start + day.start, dated.start + day.end, whole=True,
    )  # fmt: skip
