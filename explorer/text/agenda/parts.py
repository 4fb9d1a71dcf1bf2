"""The lettered parts of an agenda item that stands for an office or a subject: "4. Housing Directorate", and under it "(a)
Draft Strategy" with its own text, then "(b)". Each part is an item of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.text.agenda.itemtitles import heading_like
from explorer.text.page.lines import Line, Lines

_PART = re.compile(r"\(?(?P<letter>[a-zA-Z])[.)]\s*(?:[*]\s*)?(?P<title>.*)$")
_NO_TITLE = re.compile(
    r"(?:that|circulated|copy|copies|proposed by|seconded by|on the proposal|resolved|agreed|noted|the|it"
    r"|councillors?|cllrs?|members?|mrs?|ms|dr)\b"
    r"|.*[a-z]\.\s+[A-Z]|.*\.(?<!\bCo\.)(?<!\bLtd\.)$",
    re.IGNORECASE,
)
"""How a paragraph begins, what holds more than one sentence, and what ends as one."""
_TOLD = 60
"""Characters that a line of running text has at least."""
_LONGEST = 170


@dataclass(frozen=True, slots=True)
class Part:
    """Where a part opens: its letter as printed, the line of it, and the line and place of its title."""

    letter: str
    line: int
    title_line: int
    title_at: int


def find(lines: Lines, first: int, last: int) -> list[Part]:
    """Return the parts of an item whose text is the lines `[first, last)`; none unless the first of them opens that text and is
    told of before the next one comes, as the lines of a list are not."""
    if first >= last or (opening := _PART.match(lines[first].text)) is None or opening["letter"] not in "aA":
        return []
    found: list[Part] = []
    for part in _lettered(lines, first, last, opening["letter"]):
        if found and not _told(lines, found[-1], part.line):
            return []
        found.append(part)
    return found if found and found[0].line == first and _told(lines, found[-1], last) else []


def _lettered(lines: Lines, first: int, last: int, letter: str) -> Iterator[Part]:
    """Yield the lines that open with one letter after the other, over a title."""
    for number in range(first, last):
        match = _PART.match(lines[number].text)
        if match is None or match["letter"] != letter:
            continue
        alone = not match["title"]
        if alone and number + 1 >= last:
            return
        titled = lines[number + alone]
        words = titled.text if alone else match["title"]
        if _is_title(words):
            yield Part(letter, number, titled.number, 0 if alone else match.start("title"))
            letter = chr(ord(letter) + 1)


def _is_title(words: str) -> bool:
    return 3 < len(words) <= _LONGEST and _NO_TITLE.match(words) is None and heading_like(words)


def _told(lines: Lines, part: Part, end: int) -> bool:
    """Tell whether running text stands between a part's title and line `end`."""
    return any(_runs(line) for line in lines[part.title_line + 1 : end])


def _runs(line: Line) -> bool:
    return len(line.text) >= _TOLD or line.text.endswith(".")
