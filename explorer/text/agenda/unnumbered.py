"""Titles of items that a paper does not number: usual ones, those above a report line or beside a file, and whatever is set like them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

from explorer.text.agenda.itemtitles import FURNITURE, KNOWN, PROCEDURAL, REPORT_LINE, heading_like
from explorer.text.naming import names
from explorer.text.page.lines import Line

_LONGEST, _LONGEST_USUAL, _LONGEST_LIKE = 200, 70, 90
_NO_HEADING = re.compile(
    r"(?:resolved|recommended|agreed|motion|amendment|for|against|abstain\w*|carried|lost|defeated|action"
    r"|in the chair|apologies received|members present|officers present"
    r"|councillors?|members?|officers?|note|signed|chair(?:man|person)?|clerk|date|dated|decision|reasons?|voting"
    r"|vote|part [a-z0-9]|private|public|draft|continued|end|in attendance|also present|present|absent|regrets|guests?"
    r"|(?:administration|staff)(?=\W*\Z))\b",
    re.IGNORECASE,
)
_ALL_ONES = re.compile(r"1[.)]\s+(?P<title>\S.*)")
_SHOUTED = re.compile(
    r"ADJOURNMENT$|CALL TO ORDER$|ROLL CALL$|(?:ADOPTION|APPROVAL|CONFIRMATION) OF (?:THE )?(?:AGENDA|(?:PREVIOUS )?MINUTES)\b"
    r"|(?:NEW|OLD|UNFINISHED) BUSINESS$|DELEGATIONS?$|DISCLOSURES? OF|PUBLIC QUESTION TIME$|QUESTION PERIOD$|CLOSE OF MEETING$"
    r"|LEAVES? OF ABSENCE$"
)
"""Titles of councils of Canada and Australia, told by their capitals too."""
_OTHER_NUMBERS = re.compile(r"2[.)]\s")
_RECEIVED = re.compile(r"\b(?:were|was|been) received\b")
_LINK = re.compile(r"(?:(?:original|external|direct|source) )?links?", re.IGNORECASE)
"""Words of a link that name no paper."""
_RUNNING_TEXT = 60
"""Characters of a line of running text, at least."""
_FEWEST = 3
"""Items that all have the number 1, as lists converted from word processors do, before they are taken as such."""


def title_lines(text: str, lines: Sequence[Line], first: int, last: int, marked: Collection[int] = ()) -> list[int]:
    """Return the numbers of the lines in `lines[first:last]` that are titles; `marked` are lines set as headings or in bold."""
    found: list[int] = []
    for i in range(first, last):
        line = lines[i]
        if (
            len(line.text) > _LONGEST
            or line.text.startswith("- ")
            or _LINK.fullmatch(line.text)
            or (FURNITURE.match(line.text) and not _has_paper(text, line))
        ):
            continue
        report_next = i + 1 < last and REPORT_LINE.match(lines[i + 1].text) is not None
        if REPORT_LINE.match(line.text) or (line.text.endswith(".") and not report_next):
            continue
        if report_next or _usual(line) or _has_paper(text, line):
            if found and found[-1] == i - 1 and not report_next:
                continue
            found.append(i)
    return _with_like(lines, first, last, found, marked)


def all_ones(lines: Sequence[Line], first: int, last: int) -> list[tuple[int, int]]:
    """Return (line, where the title starts in it) of items that are all numbered 1, none where there are other numbers."""
    found = []
    for line in lines[first:last]:
        if _OTHER_NUMBERS.match(line.text):
            return []
        match = _ALL_ONES.match(line.text)
        if match and heading_like(match["title"]) and not match["title"].endswith("."):
            found.append((line.number, match.start("title")))
    usual = sum(
        1 for number, at in found if KNOWN.match(lines[number].text, at) or PROCEDURAL.match(lines[number].text[at:])
    )
    return found if len(found) >= _FEWEST and usual else []


def _usual(line: Line) -> bool:
    known = KNOWN.match(line.text) or _SHOUTED.match(line.text)
    short = known is not None and len(line.text) < _LONGEST_USUAL
    return short and _RECEIVED.search(line.text) is None


def _with_like(lines: Sequence[Line], first: int, last: int, found: list[int], marked: Collection[int]) -> list[int]:
    """Add the lines that are set as two or more of the usual titles are: all in capitals, or as headings."""
    styles = Counter(_style(lines[i], marked) for i in found)
    wanted = {style for style, times in styles.items() if style and times > 1}
    if not wanted:
        return found
    titles = set(found)
    like = [
        line.number
        for line in lines[first:last]
        if line.number not in titles
        and _style(line, marked) in wanted
        and line.gap
        and 3 < len(line.text) < _LONGEST_LIKE
        and not _NO_HEADING.match(line.text)
        and (line.text.lower() == "minutes" or not FURNITURE.match(line.text))
        and not line.text.endswith((".", ",", ";"))
        and (not names.is_name(line.text.title()) or _over_text(lines, line, last))
    ]
    return sorted(titles.union(like))


def _over_text(lines: Sequence[Line], line: Line, last: int) -> bool:
    """Tell whether a line stands right above running text, as a title of two words does and the name of a signature does not."""
    below = lines[line.number + 1] if line.number + 1 < last else None
    return below is not None and not below.gap and len(below.text) >= _RUNNING_TEXT


def _style(line: Line, marked: Collection[int]) -> str:
    if line.number in marked:
        return "marked"
    letters = [c for c in line.text if c.isalpha()]
    return "capitals" if len(letters) > 3 and all(c.isupper() for c in letters) else ""


def _has_paper(text: str, line: Line) -> bool:
    """Tell whether the name of a file was masked beside a line."""
    tail = text[line.end : line.end + 40]
    return tail.startswith(" " * 12) and "\n" not in tail[:12] and line.gap > 0
