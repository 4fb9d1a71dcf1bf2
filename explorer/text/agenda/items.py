"""Agenda items of one meeting: numbered in any of the usual ways, or not at all."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from explorer.text.agenda import bracketnumbers, endnumbers, itemtitles, parts, submitted, unnumbered
from explorer.text.agenda.itemmarks import ALONE, Mark, numbered
from explorer.text.agenda.itemnumbers import LONG_TITLE, MONTH, of_year, value_of
from explorer.text.agenda.itemtitles import FURNITURE, REPORT_LINE, TOLD_BY, label_only, run_on_end, runs_on
from explorer.text.meetings import pageitems
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, Lines, within
from explorer.text.page.seek import says

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
_LEADS_ON = re.compile(
    r"(?:it|this) was(?: then)?(?: (?:agreed|resolved|proposed|moved|noted|reported))?", re.IGNORECASE
)
"""What leads on from a number to what was done, and is no title."""
_CUT = re.compile(r"\bview the full (?:minutes|agenda|decision) text\b", re.IGNORECASE)
_STOP = r"\.(?<!\b[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|No)\.)(?<!\bMrs\.)(?<!\bCllr\.)(?<!\bCmhlr\.)"
"""A full stop that is not of an initial or a title."""
_OWN_TITLE = re.compile(rf"(?P<title>(?:[^.:;]|(?!{_STOP})\.){{2,110}}?)\s*(?:[:;]|{_STOP}(?=\s)|\s-\s(?=[A-Z]))")
_OF_KIND = re.compile(
    r"(?:resolution|by-?law|motion|presentation|delegation)\s?:\s+(?!that\b|whereas\b|be it\b|moved\b)[^.;]{3,160}\.?\s*",
    re.IGNORECASE,
)
"""A title that says first of what kind the business is: "By-Law: Close Mere Road.", and nothing behind it on its line."""
_REPORT_BESIDE = re.compile(r"\s-\s(?:Report|Presentation|Briefing Note)\s(?:of|from|by)\b")
"""The origin of a report, printed on the line of its title."""
_ENDS_IN_INITIAL = re.compile(r"\b(?:and|[A-Z][a-z]+,|Cllrs?|Councillors?)\s+[A-Z]\.$")
"""How a title ends whose last name goes on in the next line."""
_REST_OF_NAME = 60
_LONGEST_REST = 160
"""Characters after a title in which the bracket is closed that it opens."""
_ENDS_REST = re.compile(r"[.;:]\s|\(|\n\s*(?:\d{1,3}\.|[A-Z][\w ]{0,30}:)")
"""What ends a title before its bracket is closed: a sentence, another bracket, another number."""
_REST_OF_BODY = re.compile(r"(?:\w+ ){0,2}(?:Committee|Council|Board|Panel|Authority|Association|Directorate)")
"""The end of a body's name that a line has to itself."""
_SAID_BESIDE = re.compile(r"\s-\s(?:None|Nil|Noted|Agreed|Approved|[A-Z][^.]*)\.\s?$")
"""A sentence after a title and a dash."""
_SAID_BELOW = re.compile(r":\s+(?=[A-Z])")
"""Where the text of an item begins on the line on which its title ends."""
_MOVED_BESIDE = re.compile(r"\s+-\s+(?=(?:[Pp]roposed|[Mm]oved)\s+(?:by\s+)?(?:Cllr|Councillor|Mr|Mrs|Ms)\b)")
"""Who moved what the title says, after a dash."""
_CLAUSE = re.compile(r"\(?[a-z0-9]{1,3}[.)]|[·•*-]\s")
_ISSUE = re.compile(r"^Meeting:.*\(item\s+(?P<number>[^()\s]{1,12})\)$", re.IGNORECASE)
_PARTED = 2
"""Figures of the number of an item below another one."""
_SEVERAL = 3
"""Numbered items with which a text is taken to number its items."""
_LONGEST_CELL = 220
"""Characters of a line that is a title where it opens a cell of a table."""


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
    marks = numbered(draft, first, last, inside)
    labelled = pageitems.title_lines(lines, first, last)
    if _by_labels(marks, labelled, pageitems.first_label(lines, first, last)):
        known = unnumbered.title_lines(text, lines, first, last)
        apart = {k for k in labelled if k + 1 < last and (lines[k + 1].gap or pageitems.labels(lines[k + 1].text))}
        marks = [Mark(line, "", line, 0, whole=line in apart) for line in sorted({*known, *labelled})]
    elif len(marks) < _SEVERAL:
        marks = _of_few(draft, first, last, marks)
    bracketed = bracketnumbers.find(lines, first, last)
    if len(bracketed) > len(marks):
        marks = [Mark(*one) for one in bracketed]
    opened = {*inside, *(k for mark in marks for k in (mark.line, mark.title_line))}
    bare = [Mark(k, "", k, 0) for k in submitted.title_lines(lines, first, last, opened)]
    marks = sorted((*marks, *bare), key=lambda mark: mark.line)
    if ended := endnumbers.find(lines, first, last):
        marks = [Mark(one.title, one.number, one.title, 0, stop=one.stop, body=one.line + 1) for one in ended]
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


def _of_few(draft: Draft, first: int, last: int, marks: list[Mark]) -> list[Mark]:
    """Return the items of a text that numbers few: at most one besides those that name who submitted them is no numbering of its items."""
    lines = draft.lines
    named = [mark for mark in marks if _of_submitter(lines, mark)]
    plain = [mark for mark in marks if mark not in named]
    if len(plain) > 1:
        return marks
    bare = max((plain, *_otherwise(draft.masked, lines, first, last, {*draft.headings, *draft.bold})), key=len)
    by_title = {mark.title_line: mark for mark in (*bare, *named)}
    return sorted(by_title.values(), key=lambda mark: mark.line)


def _of_submitter(lines: Lines, mark: Mark) -> bool:
    """Tell whether the title of an item names who submitted a motion or question."""
    return submitted.names_submitter(lines[mark.title_line].text[mark.title_at :])


def _with_parts(text: str, lines: Lines, mark: Mark, end: int) -> Iterator[Item]:
    """Yield the item that ends before line `end`, up to its parts where it has some, and then these."""
    whole = _item(text, lines, mark, end)
    found = parts.find(lines, whole.first, end)
    yield _item(text, lines, mark, found[0].line) if found else whole
    for k, part in enumerate(found):
        number = f"{mark.number}({part.letter})"
        after = found[k + 1].line if k + 1 < len(found) else end
        yield _item(text, lines, Mark(part.line, number, part.title_line, part.title_at), after)


def _of_issue(text: str, lines: Lines, first: int, last: int) -> Item | None:
    """Return the one item of the part of an issue's page, whose number stands in its title "Meeting: 20/07/2022 - Council (Item 1)"."""
    number = _ISSUE.search(lines[first - 1].text) if 0 < first < last else None
    if number is None or pageitems.labels(lines[first].text) or len(lines[first].text) > _LONGEST_CELL:
        return None
    again = re.match(rf"{re.escape(number['number'])}\s+(?=\S)", lines[first].text)
    return _item(text, lines, Mark(first, number["number"], first, again.end() if again else 0, whole=True), last)


def _of_page(text: str, lines: Lines, first: int, last: int) -> Item | None:
    """Return the one item of a council site's page of an item, whose title stands right below what the page is called, or after a day."""
    titled = pageitems.below_kind(lines, first, min(last, first + pageitems.NEAR_TOP))
    at = 0
    if not titled and pageitems.of_decisions(lines):
        titled, at = first, pageitems.after_day(lines, first)
    return _item(text, lines, Mark(titled, "", titled, at, whole=True), last) if titled else None


def _of_cell(text: str, lines: Lines, cell: int, end: int) -> Item:
    """Return the item of a cell of a table, without a title where the page has lost it."""
    number = ALONE.match(lines[cell].text) if cell + 1 < end else None
    titled = cell + (number is not None)
    mark = Mark(cell, number["number"] if number else "", titled, 0, whole=True)
    lost = pageitems.labels(lines[titled].text) or len(lines[titled].text) > _LONGEST_CELL
    if lost:
        return Item("", "", lines[cell].start, lines[cell].start, cell, end)
    return _item(text, lines, mark, end)


def _otherwise(
    text: str, lines: Lines, first: int, last: int, headings: Collection[int]
) -> tuple[list[Mark], list[Mark]]:
    """Return the items of a text that numbers none: those that all have the number 1, and those with none."""
    ones = [Mark(line, "", line, at) for line, at in unnumbered.all_ones(lines, first, last)]
    bare = [Mark(line, "", line, 0) for line in unnumbered.title_lines(text, lines, first, last, headings)]
    return ones, bare


def _by_labels(marks: Sequence[Mark], labelled: Sequence[int], label: int) -> bool:
    """Tell whether titles are to be known by the labels below them, the first of which is on line `label`, as the numbers of a text
    are of something else, and do not run on from above that label."""
    both = len({mark.title_line for mark in marks} & set(labelled))
    if not labelled or 2 * len(labelled) < len(marks) or 2 * both >= len(labelled):
        return False
    values = [value_of(mark.number) for mark in marks]
    running = all(len(a) == len(b) == 1 and b[0] == a[0] + 1 for a, b in pairwise(values))
    return not (running and len(marks) >= len(labelled) and marks[0].line < label)


def _item(text: str, lines: Sequence[Line], mark: Mark, end: int) -> Item:
    line = lines[mark.title_line]
    start = line.start + mark.title_at
    title, title_end, body = _closed(text, lines, start, end, _title(text, lines, mark, start, end))
    stop = lines[end - 1].end if end > mark.line else line.end
    cut = _CUT.search(text, start, stop) if says(text, "iew the full", start, stop) else None
    title = "" if mark.number and _LEADS_ON.fullmatch(title) else title
    return Item(mark.number, title, start, title_end, body, end, cut is not None)


def _closed(
    text: str, lines: Sequence[Line], start: int, end: int, found: tuple[str, int, int]
) -> tuple[str, int, int]:
    """Return a title, where it ends and the line after it, up to the bracket that closes one it opens, over blank lines too."""
    title, stop, body = found
    if title.count("(") <= title.count(")"):
        return found
    close = text.find(")", stop, min(stop + _LONGEST_REST, lines[end - 1].end))
    if close < 0 or _ENDS_REST.search(text, stop, close):
        return found
    last = next(k for k in range(body - 1, end) if lines[k].end > close)
    after = last if text[close + 1 : lines[last].end].strip(" .:*") else last + 1
    return _tidy(text[start : close + 1]), close + 1, after


def _title(text: str, lines: Sequence[Line], mark: Mark, start: int, end: int) -> tuple[str, int, int]:
    line = lines[mark.title_line]
    words = text[start : line.end]
    if mark.stop:
        return _tidy(text[start : line.start + mark.stop]), line.start + mark.stop, min(mark.body, end)
    if mark.whole:
        return _tidy(words), line.end, mark.title_line + 1
    last_line = mark.title_line
    own = _OWN_TITLE.match(words) if len(words) > 60 or ":" in words or _SAID_BESIDE.search(words) else None
    of_kind = _OF_KIND.fullmatch(words) is not None
    own = None if own and (of_kind or label_only(own["title"])) else own
    ends = itemtitles.beside(mark.number, words) if mark.number else 0
    if ends and (own is None or ends < own.end("title")):
        return _tidy(words[:ends]), start + ends, mark.title_line
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
    while last_line + 1 < end and _continues(lines[last_line], lines[last_line + 1], of_kind):
        last_line += 1
    if last_line > mark.title_line and (said := _SAID_BELOW.search(text, lines[last_line].start, lines[last_line].end)):
        return _tidy(text[start : said.start()]), said.start(), last_line
    raw = text[start : lines[last_line].end]
    pages = _PAGES.search(raw) if _SAYS_PAGES.search(raw) else None
    if moved := _MOVED_BESIDE.search(raw):
        return _tidy(raw[: moved.start()]), start + moved.start(), mark.title_line
    kept = raw[: pages.start()] if pages else raw
    return _tidy(kept), start + len(kept.rstrip()), last_line + 1


_FULL_LINE = 45
"""Characters that a line has at least which goes on in the next."""
_JOINS = (" and", " of", " the", " to", " for", " be")


def _continues(line: Line, after: Line, sentence: bool = False) -> bool:
    """Tell whether a title goes on in the next line; one that is a `sentence` does up to its stop."""
    if sentence and not after.gap and len(line.text) > _FULL_LINE and after.text[-1] == "." != line.text[-1]:
        return True
    if (
        (after.gap and not (len(line.text) > _FULL_LINE and line.text.endswith(_JOINS)))
        or REPORT_LINE.match(after.text)
        or FURNITURE.match(after.text)
        or ALONE.match(after.text)
        or len(after.text) > 100
    ):
        return False
    if _CLAUSE.match(after.text):
        return False
    if _ENDS_IN_INITIAL.search(line.text):
        return len(after.text) < _REST_OF_NAME
    return (
        len(line.text) > _FULL_LINE
        and not line.text.endswith((".", ":", ";"))
        and (
            after.text[:1].islower()
            or MONTH.match(after.text) is not None
            or line.text.endswith((",", "-", *_JOINS))
            or _REST_OF_BODY.fullmatch(after.text) is not None
        )
    )


def _tidy(title: str) -> str:
    return " ".join(title.split()).strip(" \t.:;*-_#|•")
