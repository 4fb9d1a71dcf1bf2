"""Which numbers are those of a paper's items: they go on from the ones before, and are not those of paragraphs or clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from explorer.text.agenda.itemtitles import OTHER_NUMBER, heading_length
from explorer.text.page.dates import MONTH_NAMES
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, at_or_after, within
from explorer.text.page.seek import Cued

MONTH = re.compile(rf"(?:{MONTH_NAMES})\b,? ?\d")
_VALUES = re.compile(r"\d+|(?<=[\d.])[a-z]$")
"""The figures of an item's number and the letter after them."""
_NEAR_BACK, _FARTHEST_BACK = 4, 40
"""Numbers by which a meeting goes back to an item that it has passed over: where a sentence follows the number, and a title."""
_NEAR = 60
"""Numbers before another among which those beside it are looked for."""
_FIRST_PARTS, _FARTHEST_ON = ((0,), (1,), (1, 1)), 8
"""What stands behind the number of a part of the agenda where it opens that part, and parts without an item that may be missing before."""
_PASSED_OVER = 8
"""Numbers of one year ("14/19") that may be missing between two items."""
_OF_YEAR = re.compile(r"\d{1,4}/(?:20)?\d\d")
_YEAR, _AT_TIME = re.compile(r"(?:19|20)\d\d"), re.compile(r"(?:at|commencing|starting)\s+(?:at\s+)?\d", re.IGNORECASE)
"""The rest of a day and time that a line above begins: "ON Tuesday, 10 December" / "2019 AT 6:00pm"."""
LONG_TITLE, _FEW_WORDS = 110, 12
_HEAD = re.compile(r"(?P<title>[A-Z][^.:;]{2,80})(?:[:;]|\.\s|\s[-–]\s)")
"""A title with text behind it."""
_ASIDE = re.compile(r"\s[-–]\s(?:was|were|had|has|have|is|are)\b")
"""A verb after what dashes set within a sentence."""
TELLS = re.compile(
    r"\b(?:was|were|had|has|have|is|are|will|would|should|may|can|RESOLVED"
    r"|(?:AGREED|DECIDED|ORDERED|Agreed|Resolved|Decided)"
    r"(?=,?\s+(?:UNANIMOUSLY\s+|unanimously\s+)?(?:to|that)\b|[ \t]*[:(])|advised|informed|asked|thanked|came|gave"
    r"|considered|noted|agreed|reported|explained|confirmed|discussed)\b"
)
"""Words of a sentence, which no title has."""
_FEW_LETTERS, _RUNNING_TEXT = 4, 60
"""Letters of a title in capitals, and characters of the first line of a paragraph of running text, at least."""
_SENTENCE = re.compile(r"(?:The|An?|Members|It|There|Mrs?|Ms|Cllrs?|Councillors?)\s.*\.")
_ABOVE_CLAUSES = re.compile(
    r"\b(?:resolved|agreed|recommend(?:ed|ations?)?|following|actions be taken|options|ways|reasons|points"
    r"|amendments|suggestions|that)\b[^.]{0,80}[:-]\Z",
    re.IGNORECASE,
)
_SETTLED = Cued(
    re.compile(r"\b(?:resolved|agreed)\b\W*(?:that\W*)?$", re.IGNORECASE | re.MULTILINE), ("resolved", "agreed")
)
"""How a line ends above clauses, whose numbers are no items'."""


@lru_cache(maxsize=4096)
def value_of(number: str) -> tuple[int, ...]:
    """Return the figures of an item's number, a letter after them counted as one."""
    return tuple(int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in _VALUES.findall(number))


def paragraph(values: Sequence[tuple[int, ...]], value: tuple[int, ...], words: str) -> bool:
    """Tell whether a number counts a paragraph of an item: it is one of that item's own numbers, over a sentence."""
    if len(value) < 2 or not {value[:-1], (*value[:-1], 0)}.intersection(values[-_NEAR:]):
        return False
    head = _HEAD.match(words)
    told = head is not None and _ASIDE.search(words)
    if head and len(head["title"].split()) < _FEW_WORDS and not (told or TELLS.search(head["title"])):
        return False
    return len(words) > LONG_TITLE or TELLS.search(words) is not None or _SENTENCE.fullmatch(words) is not None


def follows(
    values: list[tuple[int, ...]],
    value: tuple[int, ...],
    strong: bool,
    clauses: bool,
    length: int,
    tells: bool,
    known: bool,
) -> bool:
    """Tell whether a number goes on from those found so far; `strong` says that a title of this `length` stands beside it, `clauses`
    that a list of clauses is open, `tells` that a sentence follows it, and `known` that the title is one that agendas have."""
    if not value:
        return False
    if not values:
        return strong or known
    previous = values[-1]
    if len(values) == 1 and value == (2,) and len(previous) == 1 and previous[0] != 1:
        return strong
    if len(value) > 1 and value[:-1] == previous[: len(value) - 1] and len(value) <= len(previous) + 1:
        tail = previous[len(value) - 1] if len(previous) >= len(value) else 0
        if len(value) > 2 and strong and value not in values[-_NEAR:] and value[-1] > 0:
            return True
        before, after = (*value[:-1], value[-1] - 1), (*value[:-1], value[-1] + 1)
        if strong and value not in values[-_NEAR:] and before in values[-_NEAR:] and after in values[-_NEAR:]:
            return True
        return 0 < value[-1] - tail <= 6 and (strong or not clauses)
    if strong and value[: len(previous)] == previous and value[len(previous) :] == (1, 1):
        return True
    if len(value) == 1:
        step = value[0] - previous[0]
        if step == 1:
            return strong or not clauses
        back = _NEAR_BACK if tells else _FARTHEST_BACK
        passed = (value[0] - 1,) in values[-_NEAR:] or (value == (1,) and known)
        skipped = -back <= step < 0 and value not in values[-_NEAR:] and passed
        return strong and not clauses and (1 < step <= 8 or skipped) and length < 80
    farthest = _FARTHEST_ON if value[1:] in _FIRST_PARTS and length < 80 else 2
    return strong and 0 < value[0] - previous[0] <= farthest


def of_year(number: str) -> bool:
    """Tell whether an item's number is one of a year: "14/19"."""
    return _OF_YEAR.fullmatch(number) is not None


def goes_on(number: str, value: tuple[int, ...], values: Sequence[tuple[int, ...]]) -> bool:
    """Tell whether a number of a year ("14/19") goes on from the last one so far, some of which may be missing between the two."""
    if not values or not of_year(number) or value[1:] != values[-1][1:]:
        return False
    return 0 < value[0] - values[-1][0] <= _PASSED_OVER


def above_clauses(draft: Draft, first: int, last: int) -> set[int]:
    """Return the numbers of the lines in `[first, last)` whose end opens a list of clauses."""
    lines = draft.lines
    found = {i for i in within(lines.ending_open, first, last) if _ABOVE_CLAUSES.search(lines[i].text)}
    if first < last:
        ends = draft.seeker.finditer(_SETTLED, lines[first].start, lines[last - 1].end)
        found.update(at_or_after(lines, match.start()) for match in ends)
    return found


def plain_number(match: re.Match[str]) -> bool:
    """Tell whether a number with no mark after it numbers the short title beside it, and is no day of a month."""
    if _YEAR.fullmatch(match["number"]) and _AT_TIME.match(match["title"]):
        return False
    coded = match["number"].count(".") > 1 or ("/" in match["number"] and match["number"][0].isalpha())
    title = " ".join(match["title"].split())
    length = heading_length(title)
    longest = 200 if coded or title[:length].isupper() else 110
    if of_year(match["number"]) and match["title"][:1].isupper():
        return not MONTH.match(match["title"])
    return (
        (OTHER_NUMBER.sub("", match["title"])[:1].isupper() or "." in match["number"])
        and length < longest
        and not MONTH.match(match["title"])
    )


def over_paragraph(above: Line, words: str) -> bool:
    """Tell whether a line in capitals is the title of the numbered paragraph below it."""
    if not above.text.isupper() or len(above.text) >= LONG_TITLE or len(words) <= _RUNNING_TEXT:
        return False
    letters = [char for char in above.text if char.isalpha()]
    return len(letters) > _FEW_LETTERS and all(map(str.isupper, letters)) and TELLS.search(words) is not None
