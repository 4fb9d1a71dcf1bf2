"""Agenda items of one meeting: numbered in any of the usual ways, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from explorer.text import pageitems
from explorer.text.lines import Line, Lines
from explorer.text.seek import says

_NUMBER = r"(?:(?!PART|PAGE|PHASE|SITE|LOT|NO|AT|ON|IN|OF|AND|TO)[A-Z]{1,5}[ /]?)?\d{1,4}(?:[./]\d{1,4}){0,3}[a-z]?"
_WITH_TITLE = re.compile(rf"^(?:[Ii]tem\s+|ITEM\s+)?(?P<number>{_NUMBER})(?P<mark>\s?[.):]|\s-|\s)\s*(?P<title>\S.*)$")
_OPENS_NUMBER = re.compile(r"\d|[A-Z]{1,5}[ /]?\d|(?:[Ii]tem|ITEM)\s+(?:[A-Z]{1,5}[ /]?)?\d")
_ALONE = re.compile(rf"^(?:[Ii]tem\s+|ITEM\s+)?(?P<number>{_NUMBER})\s?[.):]?$")
PROCEDURAL = re.compile(
    r"^(?:to (?:receive|record|consider|approve|confirm|note|accept|sign|agree)(?: and (?:\w+))?(?: any| accepting| the)?\s+)?(?:"
    r"apolog(?:y|ies)\b.*|declarations?\b.*interests?.*|disclosures?\b.*interests?.*|interests?$|pecuniary interests?.*|"
    r"(?:(?:approval|adoption|confirmation|signing|acceptance) of (?:the )?)?(?:draft |previous |last )?minutes\b.*|"
    r"matters arising.*|outstanding issues.*|any other (?:items? of )?(?:public |private |urgent )?business.*|(?:urgent|other) (?:items?(?: of)? )?business.*|"
    r"(?:date|dates|time)(?:, time)?(?: and (?:date|time|place|venue))?(?: and place)? of (?:the )?next.*|next meeting.*|exclusion of (?:the )?(?:press|public).*|"
    r"welcome.*|introductions?.*|evacuation.*|substitut.*|attendance.*|present$|those attending.*|adjournment.*|"
    r"(?:chair(?:man|person)?'?s?|mayor'?s?) (?:announcements?|communications?)|announcements?|miontuairisc.*|confidential$|meeting (?:closed|adjourned).*|closure.*"
    r")",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"^(?:apologies\b|declarations? of|minutes$|minutes\s|matters arising|outstanding issues|any other|work programme|public (?:questions|participation|forum|speaking)|petitions?$|urgent business|date of next|exclusion of|correspondence$|planning(?: applications)?$|finance$)",
    re.IGNORECASE,
)
_REPORT_LINE = re.compile(
    r"^(?:(?:joint |verbal |oral |presentation )?(?:report|briefing note|presentation|update|joint report)) (?:of|by|from) (?:the )?[A-Z]",
    re.IGNORECASE,
)
_FURNITURE = re.compile(
    r"^(?:minutes:?|decision:?|additional documents:?|supporting documents:?|no\. item|items?|agenda|public business|private business|nil|page \d+.*|-{3,}|\*+|resolved.*)$",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(
    r"^(?:to |that |the (?:board|committee|council|cabinet|report|minutes|meeting)\b.*\b(?:was|were|is)\b)",
    re.IGNORECASE,
)
_PERSON = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.?\s(?:[A-Z][\w.'-]*\s?){1,3}(?:\(|$)")
_THAT = re.compile(r"(?:That|THAT)\b")
"""How a clause of a resolution begins, and no title does."""
_TOLD_BY = 400
"""Characters by which the usual titles are told, so that what is kept of them stays small."""
_VALUES = re.compile(r"\d+|(?<=\d)[a-z]$")
"""The figures of an item's number and the letter after them."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_TIME = re.compile(r"\d{1,2}[.:]\d\d\s*(?:am|pm|a\.m|p\.m|hrs?|hours)\b", re.IGNORECASE)
_MONTH = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_PAGES = re.compile(
    r"(?<!\s)\s*+(?:\(?\bpages?\s+\d+\s{0,3}(?:-|to)?\s{0,3}\d*\)?\s*+$|(?<!\.)\.{4,}+.*+$|-?\s*+report attached$|\(report attached\)$)",
    re.IGNORECASE,
)
_SAYS_PAGES = re.compile(r"\.{4}|[Pp](?i:ages?\s)|[Rr](?i:eport attached)")
_SETTLES = re.compile(r"\bRESOLVED\b|\b[Ii]t was (?:unanimously )?(?:agreed|resolved|decided)\b")
"""Words of an item without a title of its own: what it settled stands right after its number."""
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b,? ?\d"
)
_OF_YEAR = re.compile(r"[^\W\d]+(?: [^\W\d]+)?,? (?:19|20)\d\d\W*")
"""A month, perhaps in another language, and a year: what stands before it is a day, however it was recognised."""
_OTHER_NUMBER = re.compile(r"^\(\d{1,3}(?:\.\d{1,3})*[a-z]?\)\s+")
_CUT = re.compile(r"\bview the full (?:minutes|agenda|decision) text\b", re.IGNORECASE)
_HEADED = 3
"""Numbered headings with which a paper is taken to mark its items as headings: a number of their depth elsewhere is of a list."""
_CLAUSE_MODE = re.compile(
    r"\b(?:resolved|agreed|recommend(?:ed|ations?)?|following|actions be taken|that)\b[^.]{0,80}[:-]\s*$|\b(?:resolved|agreed)\b\W*(?:that\W*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Item:
    """One agenda item: number and title as printed, the title's span, and the lines `[first, last)` of its text."""

    number: str
    title: str
    start: int
    end: int
    first: int
    last: int
    incomplete: bool = False

    @property
    def procedural(self) -> bool:
        """Declarations, minutes, apologies and the like make no decisions."""
        return _procedural(self.title[:_TOLD_BY])

    @property
    def usual(self) -> bool:
        """Whether agendas have an item of this title at every meeting, such as correspondence."""
        return _usual(self.title[:_TOLD_BY])


@lru_cache(maxsize=4096)
def _procedural(title: str) -> bool:
    return PROCEDURAL.match(title) is not None


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where an item opens; `whole` where its line is a heading, all of which is its title."""

    line: int
    number: str
    title_line: int
    title_at: int
    whole: bool = False


def find(
    text: str,
    lines: Lines,
    first: int,
    last: int,
    headings: Collection[int] = (),
    motions: Sequence[tuple[int, int]] = (),
) -> list[Item]:
    """Return the items within `lines[first:last]` of a masked text in order.

    `headings` are lines that are marked as such; within the lines `[a, b)` of `motions`, numbers are those of their clauses.
    """
    inside = frozenset(line for begin, end in motions for line in range(begin, end))
    marks = _numbered(lines, first, last, headings, inside)
    labelled = pageitems.title_lines(lines, first, last)
    if _by_labels(marks, labelled):
        usual = {mark.line for mark in _unnumbered(text, lines, first, last)}
        marks = [_Mark(line, "", line, 0) for line in sorted(usual | set(labelled))]
    elif len(marks) < 2:
        unnumbered = _unnumbered(text, lines, first, last)
        if len(unnumbered) > len(marks):
            marks = unnumbered
    items = []
    for k, mark in enumerate(marks):
        end = marks[k + 1].line if k + 1 < len(marks) else last
        items.append(_item(text, lines, mark, end))
    return items


def _by_labels(marks: Sequence[_Mark], labelled: Sequence[int]) -> bool:
    """Tell whether titles are to be known by the labels below them, as the numbers of a text are of something else."""
    both = len({mark.title_line for mark in marks} & set(labelled))
    return bool(labelled) and 2 * len(labelled) >= len(marks) and 2 * both < len(labelled)


def _item(text: str, lines: Sequence[Line], mark: _Mark, end: int) -> Item:
    line = lines[mark.title_line]
    start = line.start + mark.title_at
    title, title_end, body = _title(text, lines, mark, start, end)
    stop = lines[end - 1].end if end > mark.line else line.end
    cut = _CUT.search(text, start, stop) if says(text, "iew the full", start, stop) else None
    return Item(mark.number, title, start, title_end, body, end, cut is not None)


def _title(text: str, lines: Sequence[Line], mark: _Mark, start: int, end: int) -> tuple[str, int, int]:
    line = lines[mark.title_line]
    words = text[start : line.end]
    if mark.whole:
        return _tidy(words), line.end, mark.title_line + 1
    last_line = mark.title_line
    own = (
        re.match(r"(?P<title>[^.:;]{2,110}?)\s*(?:[:;]|\.(?=\s)|\s-\s(?=[A-Z]))", words)
        if len(words) > 60 or ":" in words
        else None
    )
    if _SETTLES.search(words):
        return _tidy(own["title"] if own else words), start + len(own["title"] if own else words), mark.title_line
    if own and (len(words) - own.end() > 0 or words.rstrip().endswith(":")):
        title = own["title"]
        return _tidy(title), start + len(title.rstrip()), mark.title_line
    while last_line + 1 < end and _continues(lines[last_line], lines[last_line + 1]):
        last_line += 1
    raw = text[start : lines[last_line].end]
    pages = _PAGES.search(raw) if _SAYS_PAGES.search(raw) else None
    kept = raw[: pages.start()] if pages else raw
    return _tidy(kept), start + len(kept.rstrip()), last_line + 1


def _continues(line: Line, after: Line) -> bool:
    if (
        after.gap
        or _REPORT_LINE.match(after.text)
        or _FURNITURE.match(after.text)
        or _ALONE.match(after.text)
        or len(after.text) > 100
    ):
        return False
    if re.match(r"^(?:\(?[a-z0-9]{1,3}[.)]|[·•*-]\s)", after.text):
        return False
    return (
        len(line.text) > 45
        and not line.text.endswith((".", ":", ";"))
        and (
            after.text[:1].islower()
            or _MONTH.match(after.text) is not None
            or line.text.endswith((",", "-", " and", " of", " the", " to", " for"))
        )
    )


def _tidy(title: str) -> str:
    return " ".join(title.split()).strip(" \t.:;*-_#|")


def _value(number: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else ord(part) - ord("a") + 1 for part in _VALUES.findall(number))


def _headed(lines: Sequence[Line], headings: Collection[int]) -> dict[int, _Mark]:
    """Return the items that headings open, by line; none where the paper numbers but one or two of its headings."""
    marks = {}
    for i in sorted(headings):
        match = _WITH_TITLE.match(lines[i].text)
        if match and _value(match["number"]):
            marks[i] = _Mark(i, match["number"], i, match.start("title"), whole=True)
    return marks if len(marks) >= _HEADED else {}


def _numbered(
    lines: Sequence[Line], first: int, last: int, headings: Collection[int], inside: Collection[int]
) -> list[_Mark]:
    marks: list[_Mark] = []
    values: list[tuple[int, ...]] = []
    clauses, clause = False, 0
    headed = _headed(lines, [i for i in headings if first <= i < last])
    depths = {len(_value(mark.number)) for mark in headed.values()}
    for i in range(first, last):
        line = lines[i]
        opens = i not in inside and _OPENS_NUMBER.match(line.text) is not None
        mark = headed.get(i) or (_mark(lines, i, last) if opens else None)
        if mark is not None and mark.whole:
            marks.append(mark)
            values.append(_value(mark.number))
            clauses, clause = False, 0
            continue
        if mark is not None and len(_value(mark.number)) not in depths:
            value = _value(mark.number)
            title = " ".join(lines[mark.title_line].text[mark.title_at :].split())
            known = _usual(title[:_TOLD_BY]) or _followed_by_report(lines, mark, last)
            if clauses and value == (clause + 1,) and not known:
                clause += 1
            elif _follows(values, value, _heading_like(title), clauses, _heading_length(title)):
                marks.append(mark)
                values.append(value)
                clauses, clause = False, 0
                continue
        if _may_open_clauses(line.text) and _CLAUSE_MODE.search(line.text):
            clauses, clause = True, 0
        elif line.gap and len(line.text) > 60 and mark is None:
            clauses = False
    return marks


@lru_cache(maxsize=4096)
def _usual(title: str) -> bool:
    """Tell whether a title is one that agendas have at every meeting."""
    return _KNOWN.match(title) is not None or PROCEDURAL.match(title) is not None


def _heading_length(title: str) -> int:
    """Return the length of a title, which ends at the colon where its text follows on the line ("Police Report: none.")."""
    colon = title.find(":")
    return colon if 2 < colon < 80 and title[:1].isupper() else len(title)


def _may_open_clauses(words: str) -> bool:
    last = words[-1]
    if last in ":-":
        return True
    if last.isalnum() and last not in "dDtT":
        return False
    end = words[-40:].lower()
    return "esolved" in end or "greed" in end


def _followed_by_report(lines: Sequence[Line], mark: _Mark, last: int) -> bool:
    after = mark.title_line + 1
    return after < last and (
        _REPORT_LINE.match(lines[after].text) is not None or lines[after].text.lower() in ("minutes:", "decision:")
    )


def _mark(lines: Sequence[Line], i: int, last: int) -> _Mark | None:
    line = lines[i]
    alone = _ALONE.match(line.text)
    if alone:
        if i + 1 >= last or len(lines[i + 1].text) < 3 or _ALONE.match(lines[i + 1].text):
            return None
        titled = next((k for k in range(i + 1, min(i + 3, last)) if any(c.isalpha() for c in lines[k].text)), i + 1)
        return _Mark(i, alone["number"].strip(), titled, 0)
    match = _WITH_TITLE.match(line.text)
    if match is None or _ORDINAL.match(line.text) or (match["mark"] == " " and not _plain_number(match)):
        return None
    if (
        _OF_YEAR.fullmatch(match["title"])
        or _TIME.match(line.text)
        or _PERSON.match(match["title"])
        or _THAT.match(match["title"])
    ):
        return None
    return _Mark(i, match["number"], i, match.start("title"))


def _plain_number(match: re.Match[str]) -> bool:
    return (
        (match["title"][:1].isupper() or "." in match["number"])
        and len(" ".join(match["title"].split())) < (200 if match["number"].count(".") > 1 else 110)
        and not _MONTH.match(match["title"])
    )


def _heading_like(title: str) -> bool:
    words = _OTHER_NUMBER.sub("", title.strip())[: max(_heading_length(title), 3)]
    if _usual(words[:_TOLD_BY]):
        return True
    if (
        not (words[:1].isupper() or re.match(r"\d+(?:st|nd|rd|th) ", words))
        or _NO_TITLE.match(words)
        or len(words) > 170
    ):
        return False
    return not words.endswith((";", ",")) and not (words.endswith(".") and len(words) > 90)


def _follows(values: list[tuple[int, ...]], value: tuple[int, ...], strong: bool, clauses: bool, length: int) -> bool:
    if not value:
        return False
    if not values:
        return strong and (value[0] < 3000)
    previous = values[-1]
    if len(values) == 1 and value == (2,) and len(previous) == 1 and previous[0] != 1:
        return strong
    if len(value) > 1 and value[:-1] == previous[: len(value) - 1] and len(value) <= len(previous) + 1:
        tail = previous[len(value) - 1] if len(previous) >= len(value) else 0
        if len(value) > 2 and strong and value not in values[-60:] and value[-1] > 0:
            return True
        before, after = (*value[:-1], value[-1] - 1), (*value[:-1], value[-1] + 1)
        if strong and value not in values[-60:] and before in values[-60:] and after in values[-60:]:
            return True
        return 0 < value[-1] - tail <= 6 and (strong or not clauses)
    if len(value) == 1:
        step = value[0] - previous[0]
        if step == 1:
            return strong or not clauses
        return strong and not clauses and 1 < step <= 8 and length < 80
    step = value[0] - previous[0]
    return strong and 0 < step <= 2


def _unnumbered(text: str, lines: Sequence[Line], first: int, last: int) -> list[_Mark]:
    marks: list[_Mark] = []
    for i in range(first, last):
        line = lines[i]
        if (
            len(line.text) > 200
            or line.text.startswith("- ")
            or (_FURNITURE.match(line.text) and not _has_paper(text, line))
        ):
            continue
        report_next = i + 1 < last and _REPORT_LINE.match(lines[i + 1].text) is not None
        if _REPORT_LINE.match(line.text) or (line.text.endswith(".") and not report_next):
            continue
        if report_next or (_KNOWN.match(line.text) and len(line.text) < 70) or _has_paper(text, line):
            if marks and marks[-1].line == i - 1 and not report_next:
                continue
            marks.append(_Mark(i, "", i, 0))
    return marks


def _has_paper(text: str, line: Line) -> bool:
    tail = text[line.end : line.end + 40]
    return tail.startswith("   " * 4) and "\n" not in tail[:12] and line.gap > 0
