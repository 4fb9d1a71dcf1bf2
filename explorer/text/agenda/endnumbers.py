"""Items whose number stands after their title: "APOLOGIES PLA146/14", on the line or on the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from explorer.text.agenda.itemtitles import usual
from explorer.text.page.lines import Line

_CODE = r"(?:[Mm]inute\s+(?:[Nn]o\.?\s+)?)?(?P<number>(?:[A-Z][A-Za-z]{0,4}[ /]?)?\d{1,4}/\d{2,4}(?:[-/]\d\d)?)"
_ENDS = re.compile(rf"(?P<title>[A-Z][^.;:]{{2,100}}?)\s+[(\[]?{_CODE}[)\]]?")
_ALONE = re.compile(rf"[(\[]?{_CODE}[)\]]?")
_MAY_END = re.compile(r"\d[)\]]?\Z")
_FEWEST = 3
_LONGEST = 130


class EndNumber(NamedTuple):
    """An item: its number, the line on which its title begins, how far from there it ends, and the line on which the number stands."""

    number: str
    title: int
    stop: int
    line: int


def find(lines: Sequence[Line], first: int, last: int) -> list[EndNumber]:
    """Return the items of `lines[first:last]` that are numbered after their titles, with numbers that rise; none where but
    one or two are, or where none is an item that every agenda has."""
    found: list[EndNumber] = []
    for k in range(first, last):
        line = lines[k]
        if "/" not in line.text or len(line.text) > _LONGEST or not _MAY_END.search(line.text, len(line.text) - 2):
            continue
        if alone := _ALONE.fullmatch(line.text):
            if k > first and _titled(lines[k - 1]):
                top = _top(lines, k - 1, first)
                found.append(EndNumber(alone["number"], top, lines[k - 1].end - lines[top].start, k))
        elif match := _ENDS.fullmatch(line.text):
            found.append(EndNumber(match["number"], k, match.end("title"), k))
    rising = all(_first(a.number) < _first(b.number) for a, b in pairwise(found))
    known = sum(1 for one in found if usual(lines[one.title].text[: one.stop]))
    return found if len(found) >= _FEWEST and rising and known else []


def _top(lines: Sequence[Line], k: int, first: int) -> int:
    """Return the line on which the title in capitals begins that line `k` ends, where a bracket in it shows that it was wrapped."""
    top = k
    words = lines[k].text
    while words.count(")") > words.count("(") and top > first and lines[top - 1].text.isupper() and not lines[top].gap:
        top -= 1
        words = f"{lines[top].text} {words}"
    return top if words.count(")") == words.count("(") else k


def _titled(line: Line) -> bool:
    return line.text[:1].isupper() and len(line.text) < 100 and not line.text.endswith((".", ",", ";", ":"))


def _first(number: str) -> int:
    digits = re.search(r"\d+", number)
    return int(digits.group()) if digits else 0
