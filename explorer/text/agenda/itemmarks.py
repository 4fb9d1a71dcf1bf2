"""Where the items of a paper open: at headings, at numbers with a title beside them, and at numbers that stand alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from explorer.text.agenda import submitted
from explorer.text.agenda.itemnumbers import (
    TELLS,
    above_clauses,
    follows,
    goes_on,
    over_paragraph,
    paragraph,
    plain_number,
    value_of,
)
from explorer.text.agenda.itemtitles import REPORT_LINE, TOLD_BY, heading_length, heading_like, usual
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line

_CODE = r"(?:(?!PART|PAGE|PHASE|SITE|LOT|NO|AT|ON|IN|OF|AND|TO|(?:PC|PS|WPC|DC|DS|PCSO|CSO|SGT|INSP)\b)(?:[A-Z]{1,5}[ /]?|[A-Z]{2,5}\.)|[A-Z][a-z]{1,4}/)"
_NUMBER = rf"(?:\d\d-\d\d/[A-Z]{{1,5}}/|{_CODE})?\d{{1,4}}(?:[./]\d{{1,4}}){{0,3}}(?:(?<=/\d\d)-\d\d)?(?:\.?(?<=\d\.)[a-z](?=\s)|[a-z])?"
_WORD = r"(?:[*]\s*)?(?:(?:[Aa]genda\s+)?[Ii]tem\s+|(?:AGENDA\s+)?ITEM\s+|(?:[Mm]inute|MINUTE)\s+(?:[Nn]o\.?\s+)?)?"
"""What may stand before a number: a word for what it counts, or the star of a column that marks some items."""
_WITH_TITLE = re.compile(
    rf"^{_WORD}(?P<number>{_NUMBER})(?P<mark>\s{{0,2}}[.):]\s?[*]?|\s{{1,8}}-|\s)\s*(?:\d{{1,2}}[.)]\s{{3,}}+)?"
    r"(?P<title>[^\s*].*)$"
)
_ROMAN = re.compile(r"^(?P<number>[IVXL]{1,6})\.\s+(?P<title>[A-Z].+)$")
"""A part of the agenda with a Roman number, as the heading of it."""
_OPENS_NUMBER = re.compile(rf"(?=[*AaIiMm]|[A-Za-z/. ]{{0,6}}\d){_WORD}{_CODE}?\d")
ALONE = re.compile(rf"^{_WORD}(?P<number>{_NUMBER})\s{{0,2}}[.):]?\s*[*]?$")
"""A number by itself on a line."""
_PERSON = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.?\s(?:[A-Z][\w.'-]*\s?){1,3}(?:\(|$)")
_COUNTED = re.compile(
    r"(?:votes?|members?|councillors?|cllrs|people)\s+(?:voted|abstained|(?:were\s+)?(?:for|against|in\s+favou?r))\b|abstentions?\b"
    r"|(?:members?|representatives?)\s+of\s+(?:the\s+)?(?:public|press)\b|residents?\W*\Z|parishioners?\W*\Z",
    re.IGNORECASE,
)
"""What a number counts that is none of an item: "4 Members voted for", "1 Member of the Public"."""
_THAT = re.compile(r"(?:That|THAT)\b|[a-z][^.;]{3,200}?\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en|d|t)\b")
"""How a clause of a resolution begins, and no title does."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_TIME = re.compile(r"\d{1,2}(?:[.:]\d\d\s*(?:am|pm|a\.m|p\.m|hrs?|hours)|\s*(?:noon|midday))\b", re.IGNORECASE)
_OF_YEAR = re.compile(r"[^\W\d]+(?: [^\W\d]+)?,? (?:19|20)\d\d\W*")
"""A month, perhaps in another language, and a year: what stands before it is a day, however it was recognised."""
_RUNNING_TEXT = 60
"""Characters that the first line of a paragraph of running text has at least."""
_DATE = re.compile(r"\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b")
_NO_NUMBER = re.compile(rf"{_DATE.pattern}|(?:19|20)\d\d[a-z]?$")
"""A day or a year on a line of its own, as in a table."""
_TO_DO = re.compile(
    r"To (?:consider|elect|receive|note|discuss|approve|determine|adopt|agree|appoint|hear|fix|pass|complete|confirm|sign|accept"
    r"|review|welcome|record|introduce|declare)\b"
)
"""How the title of an agenda's first item opens that says what is to be done."""
_IN_PARTS = re.compile(r"\D{0,20}\d{1,4}[./]\d")
_HEADED = 3
"""Numbered headings with which a paper is taken to mark its items as headings: a number of their depth elsewhere is of a list."""


_SAYS_ITEM = re.compile(r"(?:agenda )?item\s+\d", re.IGNORECASE)


class Mark(NamedTuple):
    """Where an item opens; `whole` where its line is a heading, all of which is its title, `stop` where the title ends in its
    line before its number, and `body` the line that then comes."""

    line: int
    number: str
    title_line: int
    title_at: int
    whole: bool = False
    stop: int = 0
    body: int = 0


def numbered(draft: Draft, first: int, last: int, inside: Collection[int]) -> list[Mark]:
    """Return where lines `[first, last)` open items by their numbers, in order; a number on one of the lines `inside` opens none, nor does
    one of a clause or of a list."""
    lines = draft.lines
    headed = _headed(lines, [i for i in draft.headings if first <= i < last])
    depths = {len(value) for mark in headed.values() if (value := value_of(mark.number))}
    opening = {i for i, _, _, words, _ in lines[first:last] if _OPENS_NUMBER.match(words)}.difference(inside)
    alone = {i for i in opening if ALONE.match(lines[i].text)} if draft.listed < last else set()
    if len(alone) > 2:  # A page that sets its numbers apart has others in the words of its items.
        opening = {i for i in opening if i in alone or _IN_PARTS.match(lines[i].text)}
    above = above_clauses(draft, first, last)
    found, at = _Numbered(lines, last), first
    for i in sorted({*headed, *opening, *above}):
        if any(map(_ends_clauses, lines[at + 1 : i])):
            found.in_clauses = False
        at = i
        mark = headed.get(i) or (_mark(lines, i, last) if i in opening else None)
        if mark and found.marks and _of_earlier(lines, found.marks[-1], mark):
            mark = None
        deep = mark is not None and not mark.whole and len(value_of(mark.number)) in depths
        if mark and not deep and found.takes(mark):
            continue
        if i in above:
            found.in_clauses, found.clause = True, 0
        elif mark is None and _ends_clauses(lines[i]):
            found.in_clauses = False
    return found.marks


class _Numbered:
    """The numbered items as far as they are read: their marks, the values of the numbers that count on, and, `in_clauses` of a resolution, the
    number of the last one."""

    def __init__(self, lines: Sequence[Line], last: int) -> None:
        self.lines, self.last = lines, last
        self.marks: list[Mark] = []
        self.values: list[tuple[int, ...]] = []
        self.in_clauses = False
        self.clause = 0

    def takes(self, mark: Mark) -> bool:
        """Take the mark of a heading or of a number that counts on; tell whether it is an item's."""
        value = value_of(mark.number)
        if mark.whole:
            return self._take(mark, value)
        title = " ".join(self.lines[mark.title_line].text[mark.title_at :].split())
        known = usual(title[:TOLD_BY]) or _followed_by_report(self.lines, mark, self.last)
        if self.in_clauses and value == (self.clause + 1,) and not known:
            self.clause += 1
            return False
        if goes_on(mark.number, value, self.values) or self._follows(value, title, known):
            return self._take(mark, value)
        return _of_submitter(title, value, self.marks) and self._take(mark, ())

    def _take(self, mark: Mark, value: tuple[int, ...]) -> bool:
        self.marks.append(mark)
        self.values += filter(None, (value,))
        self.in_clauses, self.clause = False, 0
        return True

    def _follows(self, value: tuple[int, ...], title: str, known: bool) -> bool:
        """Tell whether a number and its title open the next item, and no paragraph or clause; a `known` title opens items."""
        if paragraph(self.values, value, title):
            return False
        opens = known or (value == (1,) and not self.in_clauses and _TO_DO.match(title) is not None)
        in_list = self.in_clauses and (self.clause > 0 or value == (1,))
        tells = TELLS.search(title) is not None
        return follows(self.values, value, heading_like(title), in_list, heading_length(title), tells, opens)


def _of_earlier(lines: Sequence[Line], before: Mark, mark: Mark) -> bool:
    """Tell whether a mark names an item of other minutes, as matters arising from them do: it says "Item 5" and does not count on from the
    item `before` it, which has its number alone."""
    if _SAYS_ITEM.match(lines[mark.line].text) is None or _SAYS_ITEM.match(lines[before.line].text):
        return False
    known, value = value_of(before.number), value_of(mark.number)
    return not (len(known) == len(value) == 1 and value[0] == known[0] + 1)


_HIGHEST = 999
"""The greatest number that an item out of its order may have; those above are years, mostly."""


def _of_submitter(title: str, value: tuple[int, ...], marks: Sequence[Mark]) -> bool:
    """Tell whether a number of its own stands before a title that names who submitted a motion or question, in whatever order they were
    taken; those of other items need not go on from it."""
    if len(value) != 1 or value[0] > _HIGHEST or not submitted.names_submitter(title):
        return False
    return all(value_of(mark.number) != value for mark in marks)


def _headed(lines: Sequence[Line], headings: Collection[int]) -> dict[int, Mark]:
    """Return the items that headings open, by line; none where the paper numbers but one or two of its headings."""
    marks = {}
    for i in sorted(headings):
        match = _ROMAN.match(lines[i].text) or _WITH_TITLE.match(lines[i].text)
        if match and (match.re is _ROMAN or value_of(match["number"])):
            marks[i] = Mark(i, match["number"], i, match.start("title"), whole=True)
    return marks if len(marks) >= _HEADED else {}


def _ends_clauses(line: Line) -> bool:
    """Tell whether a line is running text or ends a quoted resolution: numbers below it are no clauses'."""
    return (line.gap > 0 and len(line.text) > _RUNNING_TEXT) or line.text.endswith(('"', '".'))


def _followed_by_report(lines: Sequence[Line], mark: Mark, last: int) -> bool:
    after = mark.title_line + 1
    return after < last and (
        REPORT_LINE.match(lines[after].text) is not None or lines[after].text.lower() in ("minutes:", "decision:")
    )


def _mark(lines: Sequence[Line], i: int, last: int) -> Mark | None:
    line = lines[i]
    alone = ALONE.match(line.text)
    if alone and not _NO_NUMBER.match(line.text):
        below = i + 1 + (i + 1 < last and lines[i + 1].text in ("*", "Item"))
        if below >= last or len(lines[below].text) < 3 or ALONE.match(lines[below].text):
            return None
        titled = next((k for k in range(below, min(below + 2, last)) if any(c.isalpha() for c in lines[k].text)), below)
        return Mark(i, alone["number"].strip(), titled, 0)
    match = _WITH_TITLE.match(line.text)
    if (
        match is None
        or _ORDINAL.match(line.text)
        or _DATE.match(line.text)
        or (match["mark"] == " " and not plain_number(match))
    ):
        return None
    title = match["title"]
    if _OF_YEAR.fullmatch(title) or _TIME.match(line.text) or _PERSON.match(title) or _THAT.match(title):
        return None
    if _COUNTED.match(title):
        return None
    if i and line.gap and over_paragraph(lines[i - 1], title):
        return Mark(i - 1, match["number"], i - 1, 0, stop=len(lines[i - 1].text), body=i)
    return Mark(i, match["number"], i, match.start("title"))
