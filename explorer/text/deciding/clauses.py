"""A resolution cut into its clauses: "(a) …", "1) …", "(i) …", bullets; one decision a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.text.deciding.clauselists import END, OF_ONE, SUBJECT, below_item, listed, single_end
from explorer.text.deciding.clausemarks import FIRST, Clause, family_of, marker, next_in_order
from explorer.text.page.lines import Line

_BEGUN = re.compile(r"\s*(?:[Tt]hat,?\s+)?\(?(?P<mark>1|[aiA])\)\s*")
_INLINE = re.compile(r"\((?<=\s\()(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4})\)\s+")
_BEFORE_INLINE = re.compile(r"(?:[:;,.-]|\band|\b[Tt]hat)\Z")
"""A mark within a line, and what stands before the space before it."""
_HEREBY = re.compile(r"\b(?:is|are|be)\s+hereby\s+(?:\w+ed|given|made)\s+(?:[^\s:(]+\s+){3}", re.IGNORECASE)
"""How a resolution settles something whole before a list of particulars within its sentence: "is hereby given to the
sale of the plots: (i) …"."""
_LONGEST_INLINE = 3_000
"""Characters of a resolution in which marks stand within a line."""
_ACTIONS = re.compile(r"(?:that\s+)?the\s+following\s+actions\s+be\s+taken\b[^\n]*:\s*\Z", re.IGNORECASE)
"""A clause that says no more than that the parts below it be done."""
_MOST_BELOW = 40
"""Lines of words without marks below the opening of a motion."""
_OPERATIVE = re.compile(r"\bBE (?!TAKEN)[A-Z]{4,}")
"""A verb in capitals by which a motion settles something before any list in it."""
_AMENDS = re.compile(r"(?:(?:that|motion)\s+to\s+)?amend\b", re.IGNORECASE)
"""How a motion opens whose list is the new text of what it amends."""
_PARTS_PUT = re.compile(
    r"(?:That\s+)?(?:(?:the\s+)?motion to approve|(?:the\s+)?(?:preamble|parts?)\b)(?![^.]{0,80}\bamend)", re.IGNORECASE
)
"""How the opening of a motion on some parts of another one begins."""
_NOTING = re.compile(r"\bit being (?:further )?(?:noted|pointed out)\b", re.IGNORECASE)
_FOLLOWING = re.compile(r"\bfollowing\b", re.IGNORECASE)
_THAT = re.compile(r"(?:That|Notwithstanding)\b", re.IGNORECASE)
_DECIMAL = re.compile(r"(?P<item>\d{1,2})\.(?P<part>\d{1,2})\s+(?=(?:That|THAT|To|TO)\s)")
"""A clause numbered below its item: "7.2 That …"."""


def read(
    text: str, lines: Sequence[Line], at: int, line: int, last: int, *, whole: bool = False
) -> tuple[list[Clause], int]:
    """Return the clauses of a resolution whose words start at offset `at` on `lines[line]`, and the line after them.

    `last` bounds the item or, with `whole`, the resolution. Sub-clauses stay inside their clause.
    """
    if whole and at == lines[line].start and (numbered := _from_first(text, lines, line, last)):
        return numbered
    line = _opening_end(lines, line, last) if whole else line
    opening = text[at : lines[line].end].strip()
    led = not whole and (not opening or opening.endswith((":", ":-", "that")))
    if led and (numbered_below := below_item(lines, line + 1, last)):
        return numbered_below, _line_after(lines, numbered_below[-1].end, line, last)
    inline = _inline(text, at, lines, line, last)
    if len(inline) > 1:
        return inline, _line_after(lines, inline[-1].end, line, last)
    first = line + (not opening.strip(" :-") and line + 1 < last)
    begun = _begun(text, max(at, lines[first].start), lines, first, last)
    if begun:
        more, after = listed(text, lines, first + 1, last, whole)
        return [begun, *more], after
    if (
        not opening
        or opening.rstrip(" -").endswith((":", "that", "that,", "to", "Board:", "/"))
        or opening in ("-", ":", "/-")
        or _opens_list(lines, line, last, opening)
    ):
        clauses, after = _below(text, lines, line + 1, last, whole)
        if whole and line + 1 < last and opening.endswith(":") and not (clauses and clauses[0].mark):
            limit = min(last, line + _MOST_BELOW)
            after = next((k for k in range(line + 1, limit) if END.match(lines[k].text)), limit)
            return [Clause("", at if len(opening.split()) > 3 else lines[line + 1].start, lines[after - 1].end)], after
        if clauses and _is_one(opening, clauses, whole):
            noted = whole and clauses[0].mark == "-" and _NOTING.search(opening)
            end = lines[line].end if noted else clauses[-1].end
            return [Clause("", at, end)], after
        if clauses and (clauses[0].mark or len(opening.split()) < 4):
            return _parted(text, lines, clauses, line + 1, after) if whole else clauses, after
    end_line = single_end(lines, line, last)
    start = at
    if not opening and end_line > line:
        start = lines[line + 1].start
        end_line = max(end_line, single_end(lines, line + 1, last))
    end = lines[end_line].end
    return ([Clause("", start, end)] if text[start:end].strip(" :-.\"'") else []), end_line + 1


def _from_first(text: str, lines: Sequence[Line], line: int, last: int) -> tuple[list[Clause], int] | None:
    """Return the clauses of a motion that opens with the first of them, and the line after them; none where it has but one."""
    if _DECIMAL.match(lines[line].text):
        marks = list(_decimals(lines, line, last))
        stops = [*(k for k, _ in marks[1:]), last]
        found = [
            Clause(mark[0].rstrip(), lines[k].start + mark.end(), lines[stop - 1].end)
            for (k, mark), stop in zip(marks, stops, strict=True)
        ]
        return (found, last) if len(found) > 1 else None
    if marker(lines[line]) not in FIRST[:-1]:
        return None
    clauses, after = listed(text, lines, line, last, True)
    return (clauses, after) if len(clauses) > 1 and after == last else None


def _decimals(lines: Sequence[Line], line: int, last: int) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the lines that open the clauses of one item in their order, with their marks."""
    before: re.Match[str] | None = None
    for k in range(line, last):
        mark = _DECIMAL.match(lines[k].text)
        if mark and (
            before is None or (mark["item"] == before["item"] and int(mark["part"]) == int(before["part"]) + 1)
        ):
            before = mark
            yield k, mark


def _parted(text: str, lines: Sequence[Line], clauses: Sequence[Clause], first: int, last: int) -> list[Clause]:
    """Return clauses with the parts of each that says no more than that they be done: "(a) the following actions be taken: (i) …"."""
    found: list[Clause] = []
    k = first
    for clause in clauses:
        k = next((n for n in range(k, last) if lines[n].end > clause.start), last)
        stop = next((n for n in range(k, last) if lines[n].start >= clause.end), last)
        parts: list[Clause] = []
        leads = k + 1 < stop and _ACTIONS.match(text, clause.start, lines[k].end) is not None
        if leads and marker(lines[k + 1]) in FIRST:
            parts = listed(text, lines, k + 1, stop, True)[0]
        named = len(parts) > 1 and all(_OPERATIVE.search(text, part.start, part.end) for part in parts)
        found += [Clause(f"{clause.mark}({part.mark})", part.start, part.end) for part in parts] if named else [clause]
    return found


def _begun(text: str, at: int, lines: Sequence[Line], line: int, last: int) -> Clause | None:
    """Return the first clause of a list that begins on the line of its resolution and goes on below: "that (A) the plan be …"."""
    mark = _BEGUN.match(text, at, lines[line].end)
    if mark is None or line + 1 >= last:
        return None
    below = marker(lines[line + 1])
    same = family_of(below) == family_of(mark["mark"]) if below else False
    if not (same and mark["mark"] in FIRST and next_in_order(below, mark["mark"])):
        return None
    return Clause(mark["mark"], mark.end(), lines[line].end)


def _opening_end(lines: Sequence[Line], line: int, last: int) -> int:
    """Return the line on which the opening of a motion's list ends, which may be wrapped, or broken in two by blank lines."""
    k = broken = line
    while k + 1 < last and not lines[k].text.endswith(":") and not marker(lines[k + 1]):
        if lines[k + 1].gap:
            broken += 1
            if broken > line + 2 or lines[k].text.endswith((".", ";", ",")):
                break
        k += 1
    listed = lines[k].text.endswith(":") or (k + 1 < last and lines[k + 1].gap and marker(lines[k + 1]) != "")
    return k if listed else line


def _is_one(opening: str, clauses: Sequence[Clause], whole: bool) -> bool:
    """Tell whether what stands below the opening of a resolution is its conditions, its new text or its particulars, and no list
    of decisions."""
    if OF_ONE.search(opening) and not (whole and _PARTS_PUT.match(opening)):
        return True
    if not whole:
        return False
    if _AMENDS.match(opening):
        return True
    return _OPERATIVE.search(opening) is not None or (_PARTS_PUT.match(opening) is not None and len(clauses) == 1)


def _below(text: str, lines: Sequence[Line], first: int, last: int, whole: bool) -> tuple[list[Clause], int]:
    """Return the list below the opening of a resolution, or below its full words where "That …:" repeats them there."""
    repeated = whole and first < last and _THAT.match(lines[first].text) is not None
    if repeated and lines[_opening_end(lines, first, last)].text.endswith(":"):
        inner, after = read(text, lines, lines[first].start, first, last, whole=True)
        if inner and inner[0].mark:
            return inner, after
    return listed(text, lines, first, last, whole)


def _opens_list(lines: Sequence[Line], line: int, last: int, opening: str) -> bool:
    if line + 1 >= last:
        return False
    mark = marker(lines[line + 1])
    if opening.endswith((":-", ":", ": -", " -", ",", ";")) or SUBJECT.fullmatch(f"{opening}:"):
        return mark in FIRST
    return mark in ("a", "1", "A") and _FOLLOWING.search(opening) is not None


def _inline(text: str, at: int, lines: Sequence[Line], line: int, last: int) -> list[Clause]:
    end = lines[single_end(lines, line, last)].end
    begin = max(lines[line].start, at - 2)
    near = min(end, begin + _LONGEST_INLINE)
    marks = list(_inline_marks(text, begin, near)) if text.count("(", begin, near) > 1 else []
    if len(marks) < 2 or marks[0].mark not in ("1", "a", "i") or _HEREBY.search(text, at, marks[0].start):
        return []
    family = family_of(marks[0].mark)
    marks = [mark for mark in marks if family_of(mark.mark) == family]
    stops = [mark.start for mark in marks[1:]] + [end]
    return [Clause(mark.mark, mark.end, stop) for mark, stop in zip(marks, stops, strict=True)]


def _inline_marks(text: str, begin: int, end: int) -> Iterator[Clause]:
    """Yield the marks that stand within a line after a stop, a comma or a joining word, with the space around them."""
    done = begin
    for match in _INLINE.finditer(text, begin, end):
        start = match.start()
        while start > done and text[start - 1].isspace():
            start -= 1
        if start < match.start() and _BEFORE_INLINE.search(text, max(0, start - 5), start):
            done = match.end()
            yield Clause(match["mark"], start, done)


def _line_after(lines: Sequence[Line], end: int, line: int, last: int) -> int:
    k = line
    while k < last and lines[k].start < end:
        k += 1
    return k
