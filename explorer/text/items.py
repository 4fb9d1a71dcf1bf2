"""Agenda items of one meeting: numbered in any of the usual ways, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from explorer.text import bracketnumbers, endnumbers, itemtitles, pageitems, parts, submitted, unnumbered
from explorer.text.draft import Draft
from explorer.text.itemnumbers import (
    LONG_TITLE,
    MONTH,
    TELLS,
    above_clauses,
    follows,
    goes_on,
    of_year,
    over_paragraph,
    paragraph,
    plain_number,
    value_of,
)
from explorer.text.itemtitles import (
    FURNITURE,
    REPORT_LINE,
    TOLD_BY,
    heading_length,
    heading_like,
    label_only,
    run_on_end,
    runs_on,
    usual,
)
from explorer.text.lines import Line, Lines, within
from explorer.text.seek import says

_CODE = r"(?:(?!PART|PAGE|PHASE|SITE|LOT|NO|AT|ON|IN|OF|AND|TO)[A-Z]{1,5}[ /]?|[A-Z][a-z]{1,4}/)"
_NUMBER = rf"{_CODE}?\d{{1,4}}(?:[./]\d{{1,4}}){{0,3}}(?:(?<=/\d\d)-\d\d)?(?:\.?(?<=\d\.)[a-z](?=\s)|[a-z])?"
_WORD = r"(?:[*]\s*)?(?:(?:[Aa]genda\s+)?[Ii]tem\s+|(?:AGENDA\s+)?ITEM\s+|(?:[Mm]inute|MINUTE)\s+(?:[Nn]o\.?\s+)?)?"
"""What may stand before a number: a word for what it counts, or the star of a column that marks some items."""
_WITH_TITLE = re.compile(
    rf"^{_WORD}(?P<number>{_NUMBER})(?P<mark>\s?[.):]\s?[*]?|\s-|\s)\s*(?:\d{{1,2}}[.)]\s{{3,}}+)?(?P<title>[^\s*].*)$"
)
_ROMAN = re.compile(r"^(?P<number>[IVXL]{1,6})\.\s+(?P<title>[A-Z].+)$")
"""A part of the agenda with a Roman number, as the heading of it."""
_OPENS_NUMBER = re.compile(rf"(?=[*AaIiMm]|[A-Za-z/ ]{{0,6}}\d){_WORD}{_CODE}?\d")
_ALONE = re.compile(rf"^{_WORD}(?P<number>{_NUMBER})\s?[.):]?\s*[*]?$")
_PERSON = re.compile(r"(?:Mrs?|Ms|Miss|Dr|Cllr|Councillor)\.?\s(?:[A-Z][\w.'-]*\s?){1,3}(?:\(|$)")
_THAT = re.compile(r"(?:That|THAT)\b")
"""How a clause of a resolution begins, and no title does."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_TIME = re.compile(r"\d{1,2}(?:[.:]\d\d\s*(?:am|pm|a\.m|p\.m|hrs?|hours)|\s*(?:noon|midday))\b", re.IGNORECASE)

_PAGES = re.compile(
    r"(?<!\s)\s*+(?:\(?\bpages?\s+\d+\s{0,3}(?:-|to)?\s{0,3}\d*\)?\s*+$|(?<!\.)\.{4,}+.*+$|-?\s*+report attached$"
    r"|\(report attached\)$)",
    re.IGNORECASE,
)
_SAYS_PAGES = re.compile(r"\.{4}|[Pp](?i:ages?\s)|[Rr](?i:eport attached)")
_SETTLES = re.compile(
    r"\bRESOLVED\b|\b(?:AGREED|DECIDED|ORDERED)\s+(?:UNANIMOUSLY\s+|unanimously\s+)?(?:to|that)\b"
    r"|\b[Ii]t was (?:unanimously )?(?:agreed|resolved|decided)\b"
)
"""Words of an item without a title of its own: what it settled stands right after its number."""
_OF_YEAR = re.compile(r"[^\W\d]+(?: [^\W\d]+)?,? (?:19|20)\d\d\W*")
"""A month, perhaps in another language, and a year: what stands before it is a day, however it was recognised."""
_CUT = re.compile(r"\bview the full (?:minutes|agenda|decision) text\b", re.IGNORECASE)
_STOP = r"\.(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No)\.)(?<!\bMrs\.)(?<!\bCllr\.)(?<!\bCmhlr\.)"
"""A full stop that is not of an initial or a title."""
_OWN_TITLE = re.compile(rf"(?P<title>(?:[^.:;]|(?!{_STOP})\.){{2,110}}?)\s*(?:[:;]|{_STOP}(?=\s)|\s-\s(?=[A-Z]))")
_REPORT_BESIDE = re.compile(r"\s-\s(?:Report|Presentation|Briefing Note)\s(?:of|from|by)\b")
"""The origin of a report, printed on the line of its title."""
_ENDS_IN_INITIAL = re.compile(r"\b(?:and|[A-Z][a-z]+,|Cllrs?|Councillors?)\s+[A-Z]\.$")
"""How a title ends whose last name goes on in the next line."""
_REST_OF_NAME = 60
_SAID_BESIDE = re.compile(r"\s-\s(?:None|Nil|Noted|Agreed|Approved|[A-Z][^.]*)\.\s?$")
"""A sentence after a title and a dash."""
_SAID_BELOW = re.compile(r":\s+(?=[A-Z])")
"""Where the text of an item begins on the line on which its title ends."""
_MOVED_BESIDE = re.compile(r"\s+-\s+(?=(?:[Pp]roposed|[Mm]oved)\s+(?:by\s+)?(?:Cllr|Councillor|Mr|Mrs|Ms)\b)")
"""Who moved what the title says, after a dash."""
_CLAUSE = re.compile(r"\(?[a-z0-9]{1,3}[.)]|[·•*-]\s")
_RUNNING_TEXT = 60
"""Characters that the first line of a paragraph of running text has at least."""
_ISSUE = re.compile(r"^Meeting:.*\(item\s+(?P<number>[^()\s]{1,12})\)$", re.IGNORECASE)
_DATE = re.compile(r"\d{1,2}/\d{1,2}/(?:\d\d){1,2}\b")
_NO_NUMBER = re.compile(rf"{_DATE.pattern}|(?:19|20)\d\d[a-z]?$")
"""A day or a year on a line of its own, as in a table."""
_TO_DO = re.compile(r"To (?:consider|elect|receive|note|discuss|approve|determine|adopt|agree|appoint|hear|fix|pass)\b")
"""How the title of an agenda's first item opens that says what is to be done."""
_IN_PARTS = re.compile(r"\D{0,20}\d{1,4}[./]\d")
_PARTED = 2
"""Figures of the number of an item below another one."""
_LONGEST_CELL = 220
"""Characters of a line that is a title where it opens a cell of a table."""
_HEADED = 3
"""Numbered headings with which a paper is taken to mark its items as headings: a number of their depth elsewhere is of a list."""


class Item(NamedTuple):
    """One agenda item: number and title as printed, the title's span, the lines `[first, last)` of its text, and, on a council's page
    that labels decisions or minutes, the line of its first label, or `last` where it has none."""

    number: str
    title: str
    start: int
    end: int
    first: int
    last: int
    incomplete: bool = False
    label: int = 0

    @property
    def minuted(self) -> int:
        """The line with which its minutes begin: what stands above it on a council's page is the agenda's."""
        return max(self.first, self.label)

    @property
    def procedural(self) -> bool:
        """Declarations, minutes, apologies and the like make no decisions."""
        return itemtitles.procedural(self.title[:TOLD_BY])

    @property
    def usual(self) -> bool:
        """Whether agendas have an item of this title at every meeting, such as correspondence."""
        return itemtitles.usual(self.title[:TOLD_BY])


class _Mark(NamedTuple):
    """Where an item opens; `whole` where its line is a heading, all of which is its title, `stop` where the title ends in its
    line before its number, and `body` the line that then comes."""

    line: int
    number: str
    title_line: int
    title_at: int
    whole: bool = False
    stop: int = 0
    body: int = 0


def find(draft: Draft, first: int, last: int, motions: Sequence[tuple[int, int]] = ()) -> list[Item]:
    """Return the items within lines `[first, last)` of a paper in order; within the lines `[a, b)` of `motions`, numbers are those
    of their clauses. Where a page has lost the title of an item, it is empty."""
    found = _found(draft, first, last, motions)
    if draft.listed >= len(draft.lines) and not pageitems.of_one_item(draft.lines):
        return found
    labels = [pageitems.first_minutes(draft.lines, item.first, item.last) for item in found]
    if max(labels, default=-1) < 0:
        return found
    return [item._replace(label=_label(item, k)) for item, k in zip(found, labels, strict=True)]


def _label(item: Item, found: int) -> int:
    """Return the line of an item's label, or that after its text where it has none; 0 for a part of another item, which stands in
    the minutes of that one."""
    if "/" not in item.number and len(value_of(item.number)) >= _PARTED:
        return 0
    return found if found >= 0 else item.last


def _found(draft: Draft, first: int, last: int, motions: Sequence[tuple[int, int]]) -> list[Item]:
    text, lines = draft.masked, draft.lines
    inside = frozenset(line for begin, end in motions for line in range(begin, end))
    if alone := _of_issue(text, lines, first, last) or _of_page(text, lines, first, last):
        return [alone]
    if cells := within(draft.cells, first, last):
        ends = [*cells[1:], last]
        return [_of_cell(text, lines, cell, end) for cell, end in zip(cells, ends, strict=True)]
    marks = _numbered(draft, first, last, inside)
    labelled = pageitems.title_lines(lines, first, last)
    if _by_labels(marks, labelled, pageitems.first_label(lines, first, last)):
        known = unnumbered.title_lines(text, lines, first, last)
        apart = {k for k in labelled if k + 1 < last and (lines[k + 1].gap or pageitems.labels(lines[k + 1].text))}
        marks = [_Mark(line, "", line, 0, whole=line in apart) for line in sorted({*known, *labelled})]
    elif len(marks) < 2:
        marks = max((marks, *_otherwise(text, lines, first, last, {*draft.headings, *draft.bold})), key=len)
    bracketed = bracketnumbers.find(lines, first, last)
    if len(bracketed) > len(marks):
        marks = [_Mark(*one) for one in bracketed]
    opened = {*inside, *(k for mark in marks for k in (mark.line, mark.title_line))}
    bare = [_Mark(k, "", k, 0) for k in submitted.title_lines(lines, first, last, opened)]
    marks = sorted((*marks, *bare), key=lambda mark: mark.line)
    if ended := endnumbers.find(lines, first, last):
        marks = [_Mark(one.title, one.number, one.title, 0, stop=one.stop, body=one.line + 1) for one in ended]
    items: list[Item] = []
    headings = frozenset(draft.headings)
    for k, mark in enumerate(marks):
        end = marks[k + 1].line if k + 1 < len(marks) else last
        listed = draft.listed <= mark.line < mark.title_line and not _REPORT_BESIDE.search(lines[mark.title_line].text)
        own = mark.title_line in draft.files or (mark.number != "" and mark.title_line in headings)
        whole = (own or listed) and not mark.stop
        mark = mark._replace(whole=True) if whole else mark
        items += _with_parts(text, lines, mark, end)
    return items


def _with_parts(text: str, lines: Lines, mark: _Mark, end: int) -> Iterator[Item]:
    """Yield the item that ends before line `end`, up to its parts where it has some, and then these."""
    whole = _item(text, lines, mark, end)
    found = parts.find(lines, whole.first, end)
    yield _item(text, lines, mark, found[0].line) if found else whole
    for k, part in enumerate(found):
        number = f"{mark.number}({part.letter})"
        after = found[k + 1].line if k + 1 < len(found) else end
        yield _item(text, lines, _Mark(part.line, number, part.title_line, part.title_at), after)


def _of_issue(text: str, lines: Lines, first: int, last: int) -> Item | None:
    """Return the one item of the part of an issue's page, whose number stands in its title "Meeting: 20/07/2022 - Council (Item 1)"."""
    number = _ISSUE.search(lines[first - 1].text) if 0 < first < last else None
    if number is None or pageitems.labels(lines[first].text) or len(lines[first].text) > _LONGEST_CELL:
        return None
    again = re.match(rf"{re.escape(number['number'])}\s+(?=\S)", lines[first].text)
    return _item(text, lines, _Mark(first, number["number"], first, again.end() if again else 0, whole=True), last)


def _of_page(text: str, lines: Lines, first: int, last: int) -> Item | None:
    """Return the one item of a council site's page of an item, whose title stands right below what the page is called."""
    titled = pageitems.below_kind(lines, first, min(last, first + pageitems.NEAR_TOP))
    return _item(text, lines, _Mark(titled, "", titled, 0, whole=True), last) if titled else None


def _of_cell(text: str, lines: Lines, cell: int, end: int) -> Item:
    """Return the item of a cell of a table, without a title where the page has lost it."""
    number = _ALONE.match(lines[cell].text) if cell + 1 < end else None
    titled = cell + (number is not None)
    mark = _Mark(cell, number["number"] if number else "", titled, 0, whole=True)
    lost = pageitems.labels(lines[titled].text) or len(lines[titled].text) > _LONGEST_CELL
    if lost:
        return Item("", "", lines[cell].start, lines[cell].start, cell, end)
    return _item(text, lines, mark, end)


def _otherwise(
    text: str, lines: Lines, first: int, last: int, headings: Collection[int]
) -> tuple[list[_Mark], list[_Mark]]:
    """Return the items of a text that numbers none: those that all have the number 1, and those with none."""
    ones = [_Mark(line, "", line, at) for line, at in unnumbered.all_ones(lines, first, last)]
    bare = [_Mark(line, "", line, 0) for line in unnumbered.title_lines(text, lines, first, last, headings)]
    return ones, bare


def _by_labels(marks: Sequence[_Mark], labelled: Sequence[int], label: int) -> bool:
    """Tell whether titles are to be known by the labels below them, the first of which is on line `label`, as the numbers of a text
    are of something else, and do not run on from above that label."""
    both = len({mark.title_line for mark in marks} & set(labelled))
    if not labelled or 2 * len(labelled) < len(marks) or 2 * both >= len(labelled):
        return False
    values = [value_of(mark.number) for mark in marks]
    running = all(len(a) == len(b) == 1 and b[0] == a[0] + 1 for a, b in pairwise(values))
    return not (running and len(marks) >= len(labelled) and marks[0].line < label)


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
    if mark.stop:
        return _tidy(text[start : line.start + mark.stop]), line.start + mark.stop, min(mark.body, end)
    if mark.whole:
        return _tidy(words), line.end, mark.title_line + 1
    last_line = mark.title_line
    own = _OWN_TITLE.match(words) if len(words) > 60 or ":" in words or _SAID_BESIDE.search(words) else None
    own = None if own and label_only(own["title"]) else own
    if len(words) > LONG_TITLE and of_year(mark.number):
        stop = run_on_end(mark.number, words, own.end("title") if own else 0)
        return _tidy(words[:stop]), start + stop, mark.title_line
    if _SETTLES.search(words):
        return _tidy(own["title"] if own else words), start + len(own["title"] if own else words), mark.title_line
    if own is None and len(words) > LONG_TITLE and (more := runs_on(mark.number, words)):
        return _tidy(words[:more]), start + len(words[:more].rstrip()), mark.title_line
    if own and (len(words) - own.end() > 0 or words.rstrip().endswith(":")):
        title = own["title"]
        return _tidy(title), start + len(title.rstrip()), mark.title_line
    while last_line + 1 < end and _continues(lines[last_line], lines[last_line + 1]):
        last_line += 1
    if last_line > mark.title_line and (said := _SAID_BELOW.search(text, lines[last_line].start, lines[last_line].end)):
        return _tidy(text[start : said.start()]), said.start(), last_line
    raw = text[start : lines[last_line].end]
    pages = _PAGES.search(raw) if _SAYS_PAGES.search(raw) else None
    if moved := _MOVED_BESIDE.search(raw):
        return _tidy(raw[: moved.start()]), start + moved.start(), mark.title_line
    kept = raw[: pages.start()] if pages else raw
    return _tidy(kept), start + len(kept.rstrip()), last_line + 1


def _continues(line: Line, after: Line) -> bool:
    if (
        after.gap
        or REPORT_LINE.match(after.text)
        or FURNITURE.match(after.text)
        or _ALONE.match(after.text)
        or len(after.text) > 100
    ):
        return False
    if _CLAUSE.match(after.text):
        return False
    if _ENDS_IN_INITIAL.search(line.text):
        return len(after.text) < _REST_OF_NAME
    return (
        len(line.text) > 45
        and not line.text.endswith((".", ":", ";"))
        and (
            after.text[:1].islower()
            or MONTH.match(after.text) is not None
            or line.text.endswith((",", "-", " and", " of", " the", " to", " for"))
        )
    )


def _tidy(title: str) -> str:
    return " ".join(title.split()).strip(" \t.:;*-_#|•")


def _headed(lines: Sequence[Line], headings: Collection[int]) -> dict[int, _Mark]:
    """Return the items that headings open, by line; none where the paper numbers but one or two of its headings."""
    marks = {}
    for i in sorted(headings):
        match = _ROMAN.match(lines[i].text) or _WITH_TITLE.match(lines[i].text)
        if match and (match.re is _ROMAN or value_of(match["number"])):
            marks[i] = _Mark(i, match["number"], i, match.start("title"), whole=True)
    return marks if len(marks) >= _HEADED else {}


def _numbered(draft: Draft, first: int, last: int, inside: Collection[int]) -> list[_Mark]:
    marks: list[_Mark] = []
    values: list[tuple[int, ...]] = []
    lines, at, clauses, clause = draft.lines, first, False, 0
    headed = _headed(lines, [i for i in draft.headings if first <= i < last])
    depths = {len(value) for mark in headed.values() if (value := value_of(mark.number))}
    numbered = {line.number for line in lines[first:last] if _OPENS_NUMBER.match(line.text)}.difference(inside)
    alone = {i for i in numbered if _ALONE.match(lines[i].text)} if draft.listed < last else set()
    if len(alone) > 2:  # A page that sets its numbers apart has others in the words of its items.
        numbered = {i for i in numbered if i in alone or _IN_PARTS.match(lines[i].text)}
    above = above_clauses(draft, first, last)
    for i in sorted({*headed, *numbered, *above}):
        line = lines[i]
        clauses, at = clauses and not any(map(_ends_clauses, lines[at + 1 : i])), i
        mark = headed.get(i) or (_mark(lines, i, last) if i in numbered else None)
        if mark is not None and mark.whole:
            marks.append(mark)
            values += filter(None, (value_of(mark.number),))
            clauses, clause = False, 0
            continue
        if mark is not None and len(value_of(mark.number)) not in depths:
            value = value_of(mark.number)
            title = " ".join(lines[mark.title_line].text[mark.title_at :].split())
            known = usual(title[:TOLD_BY]) or _followed_by_report(lines, mark, last)
            opens = known or (value == (1,) and not clauses and _TO_DO.match(title) is not None)
            if clauses and value == (clause + 1,) and not known:
                clause += 1
            elif goes_on(mark.number, value, values) or (
                not paragraph(values, value, title)
                and follows(
                    values,
                    value,
                    heading_like(title),
                    clauses and (clause > 0 or value == (1,)),
                    heading_length(title),
                    TELLS.search(title) is not None,
                    opens,
                )
            ):
                marks.append(mark)
                values.append(value)
                clauses, clause = False, 0
                continue
        if i in above:
            clauses, clause = True, 0
        elif mark is None and _ends_clauses(line):
            clauses = False
    return marks


def _ends_clauses(line: Line) -> bool:
    """Tell whether a line is running text or ends a quoted resolution: numbers below it are no clauses'."""
    return (line.gap > 0 and len(line.text) > _RUNNING_TEXT) or line.text.endswith(('"', '".'))


def _followed_by_report(lines: Sequence[Line], mark: _Mark, last: int) -> bool:
    after = mark.title_line + 1
    return after < last and (
        REPORT_LINE.match(lines[after].text) is not None or lines[after].text.lower() in ("minutes:", "decision:")
    )


def _mark(lines: Sequence[Line], i: int, last: int) -> _Mark | None:
    line = lines[i]
    alone = _ALONE.match(line.text)
    if alone and not _NO_NUMBER.match(line.text):
        below = i + 1 + (i + 1 < last and lines[i + 1].text in ("*", "Item"))
        if below >= last or len(lines[below].text) < 3 or _ALONE.match(lines[below].text):
            return None
        titled = next((k for k in range(below, min(below + 2, last)) if any(c.isalpha() for c in lines[k].text)), below)
        return _Mark(i, alone["number"].strip(), titled, 0)
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
    if i and line.gap and over_paragraph(lines[i - 1], title):
        return _Mark(i - 1, match["number"], i - 1, 0, stop=len(lines[i - 1].text), body=i)
    return _Mark(i, match["number"], i, match.start("title"))
