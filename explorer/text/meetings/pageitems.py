"""Items of a council site's page that prints no numbers: each stands above its own "Decision:" or "Minutes:"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explorer.text.page.lines import Line, Lines

_LABEL = re.compile(r"(?:(?:draft )?minutes|decisions?|purpose)\s*:", re.IGNORECASE)
_MINUTES = re.compile(r"(?:(?:draft )?minutes|decisions?)\s*:", re.IGNORECASE)
_MINUTES_OPENS = ("dra", "min", "dec")
_LABEL_OPENS = ("dra", "min", "dec", "pur")
"""Letters with which a label begins."""
_DOCUMENTS = re.compile(r"(?:additional|supporting|accompanying) documents\s*:?", re.IGNORECASE)
_OTHER_LABEL = re.compile(_DOCUMENTS.pattern + r"|[A-Z][\w' ?()/-]{1,45}:(?:\s.*)?", re.IGNORECASE)
_GUIDANCE = re.compile(
    r"to [a-z]|\(|\[|report of\b|report by\b|briefing note\b|note\s*:|ward\(?s?\)?\b.{0,12}affected|page\b|venue\b"
    r"|contact\b|media$|items?$|no\. item$|agenda(?:, decisions)? and (?:draft )?minutes$",
    re.IGNORECASE,
)
_PAGE_KIND = re.compile(
    r"(?:decision|issue|agenda item) details|issue - (?:meetings|decisions)|agenda item", re.IGNORECASE
)
"""What a site prints at the top of a page of one item, above its title."""
_DATED_TITLE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s+-\s+(?=\S)")
NEAR_TOP = 3
"""Lines on which a site says what kind of page it is, and of which meeting."""
_MARKED = re.compile(r"(?:\(?[a-zA-Z0-9]{1,4}[.):]|[·•▪◦*?-])\s")
_ENDS = (".", ":", ";", ",", "?", "!", '"', "-")
_LONGEST_TITLE = 220
_AGENDA_WORDS = 40
"""Lines of an agenda's guidance that may stand between a title and its label."""


def of_one_item(lines: Sequence[Line]) -> bool:
    """Tell whether a page is of one item: no title or sentence of it is its meeting's, only a field that labels the meeting."""
    return any(_PAGE_KIND.fullmatch(line.text) for line in lines[:NEAR_TOP])


def of_decisions(lines: Sequence[Line]) -> bool:
    """Tell whether a page is of the decisions on one issue, each below its day and title."""
    return any(line.text.lower() == "issue - decisions" for line in lines[:NEAR_TOP])


def after_day(lines: Sequence[Line], k: int) -> int:
    """Return where the title begins on line `k` after the day of a decision ("04/03/2019 - Repair of the weir"), or 0."""
    dated = _DATED_TITLE.match(lines[k].text)
    return dated.end() if dated else 0


def below_kind(lines: Sequence[Line], first: int, last: int) -> int:
    """Return the number of the line with the title of the one item of a page, right below "Agenda item" or "Decision details" in
    `lines[first:last]`, or 0."""
    kinds = ("agenda item", "decision details")
    titled = next((k + 1 for k in range(first, last - 1) if lines[k].text.lower() in kinds), 0)
    return titled if titled and (lines[titled].text.isupper() or reads_as_title(lines[titled])) else 0


def labels(words: str) -> bool:
    """Tell whether the words of a line are a label below a title and no title."""
    return _LABEL.fullmatch(words) is not None or _DOCUMENTS.fullmatch(words) is not None


def first_label(lines: Lines, first: int, last: int) -> int:
    """Return the number of the first line of `lines[first:last]` that is a label, or `last`."""
    return next((k for k in lines.opening(_LABEL_OPENS, first, last) if _LABEL.fullmatch(lines[k].text)), last)


def first_minutes(lines: Lines, first: int, last: int) -> int:
    """Return the number of the first line of `lines[first:last]` that is a label of minutes or of a decision, or -1."""
    opening = lines.opening(_MINUTES_OPENS, first, last)
    return next((k for k in opening if _MINUTES.fullmatch(lines[k].text)), -1)


def title_lines(lines: Lines, first: int, last: int) -> list[int]:
    """Return the numbers of the lines in `lines[first:last]` that are titles of items with a label below them.

    The title is the nearest line above the label that reads as a heading; where an item has both labels, its minutes
    reach back to "Decision:" before any heading and open no item of their own. A page that lost a title keeps what the
    agenda says there ("To confirm the minutes …").
    """
    found: list[int] = []
    floor = first
    for k in lines.opening(_LABEL_OPENS, first, last):
        if not _LABEL.fullmatch(lines[k].text):
            continue
        title = _above(lines, floor, k)
        if title is not None:
            found.append(title)
        floor = k
    return found


def _above(lines: Sequence[Line], floor: int, label: int) -> int | None:
    asked = None
    for k in range(label - 1, max(floor, label - _AGENDA_WORDS) - 1, -1):
        line = lines[k]
        if _LABEL.fullmatch(line.text):
            return asked if asked != k + 1 else None
        if reads_as_title(line) or (k > floor and _PAGE_KIND.fullmatch(lines[k - 1].text) and line.text[0].isupper()):
            return k
        if asked is None and line.text.startswith("To ") and line.gap and k + 3 > label:
            asked = k
    return asked


def reads_as_title(line: Line) -> bool:
    """Tell whether a line may be the title of an item: no sentence, label, guidance or clause."""
    words = line.text
    return (
        3 < len(words) < _LONGEST_TITLE
        and (words[0].isupper() or words[0].isdigit())
        and not words.endswith(_ENDS)
        and "\t" not in words
        and not _OTHER_LABEL.fullmatch(words)
        and not _GUIDANCE.match(words)
        and not _PAGE_KIND.fullmatch(words)
        and not _MARKED.match(words)
    )
