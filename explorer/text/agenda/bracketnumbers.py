"""Items whose number stands in brackets before a title that opens in capitals: "(139) APOLOGIES FOR ABSENCE", on the line or above it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from explorer.text.page.lines import Line

_NUMBER = re.compile(r"\((?P<number>\d{1,4})\)\s*")
_TITLE = re.compile(r"(?!THAT\b|RESOLVED\b)[A-Z][A-Z'&/-]{2,}(?:\W|$)")
_FEWEST = 3
"""Items that are so numbered, before numbers in brackets are taken as theirs and not as those of clauses."""


class BracketNumber(NamedTuple):
    """An item: the line of its number, the number, the line of its title and the place of the title in that line."""

    line: int
    number: str
    title_line: int
    title_at: int


def find(lines: Sequence[Line], first: int, last: int) -> list[BracketNumber]:
    """Return such items of `lines[first:last]`; none where they are few, or do not count on."""
    found: list[BracketNumber] = []
    for line in lines[first:last]:
        match = _NUMBER.match(line.text) if line.text[0] == "(" else None
        if match is None:
            continue
        alone = match.end() == len(line.text)
        titled, at = (line.number + 1, 0) if alone else (line.number, match.end())
        if titled < last and _TITLE.match(lines[titled].text, at):
            found.append(BracketNumber(line.number, match["number"], titled, at))
    counted = all(int(a.number) < int(b.number) for a, b in pairwise(found))
    return found if len(found) >= _FEWEST and counted else []
