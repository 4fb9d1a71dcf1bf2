"""A council site's page of one decision: who took it, and when, stand below its words, or in fields above them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.councils import bodies
from explorer.text.meetings import pageitems
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
_TAKEN_ON = re.compile(r"decision taken by\b[^:\n]{2,120}?\bon\s*:\s*", re.IGNORECASE)
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
    head = None if found else _by_maker(lines)
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


def _by_maker(lines: Sequence[Line]) -> Head | None:
    """Return the head of a decision that a member or body took on a day of its own; an officer's has none."""
    maker = next(((line, match) for line in lines if (match := _MAKER.match(line.text))), None)
    dated = next((line for line in lines if _DAY.match(line.text)), None)
    day = dates.first(dated.text) if dated else None
    if maker is None or dated is None or day is None or bodies.classify(maker[1]["who"]) in ("body", "department"):
        return None
    line, match = maker
    start, end = line.start + match.start("who"), line.start + match.end("who")
    return Head(
        "minutes", 0, min(start, dated.start), max(end, dated.end), match["who"].strip(), start, end,
        day.iso, dated.start + day.start, dated.start + day.end, whole=True,
    )  # fmt: skip
