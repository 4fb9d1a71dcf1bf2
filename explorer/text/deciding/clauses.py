"""A resolution cut into its clauses: "(a) …", "1) …", "(i) …", bullets; one decision a clause."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.text.deciding.applications import NUMBER
from explorer.text.deciding.clausemarks import FIRST, Clause, body_at, family_of, marker, next_in_order
from explorer.text.page.lines import Line

_BEGUN = re.compile(r"\s*(?:[Tt]hat,?\s+)?\(?(?P<mark>1|[aiA])\)\s*")
_INLINE = re.compile(r"\((?<=\s\()(?P<mark>\d{1,2}|[a-h]|[ivx]{1,4})\)\s+")
_BEFORE_INLINE = re.compile(r"(?:[:;,.-]|\band|\b[Tt]hat)\Z")
"""A mark within a line, and what stands before the space before it."""
_HEREBY = re.compile(r"\b(?:is|are|be)\s+hereby\s+(?:\w+ed|given|made)\s+(?:[^\s:(]+\s+){3}", re.IGNORECASE)
"""How a resolution settles something whole before a list of particulars within its sentence: "is hereby given to the sale of the plots: (i) …"."""
_LONGEST_INLINE = 3_000
"""Characters of a resolution in which marks stand within a line."""
_OF_ONE = re.compile(
    r"\b(?:terms?|conditions?|reasons?|subject to|(?:to )?reads? as follows"
    r"|following subject matters?|consider(?:ation of)? (?:the )?following(?: \w+){0,2}"
    r"|(?:the )?following (?:design issues|amendments?|terms and conditions))\W*$",
    re.IGNORECASE,
)
"""How words end whose list below is of their conditions, their new text or what is to be talked of, and no list of decisions."""
_ACTIONS = re.compile(r"(?:that\s+)?the\s+following\s+actions\s+be\s+taken\b[^\n]*:\s*\Z", re.IGNORECASE)
"""A clause that says no more than that the parts below it be done."""
_MOST_BELOW = 40
"""Lines of words without marks below the opening of a motion."""
_END = re.compile(
    r"^(?:motion (?:passed|failed|carried|lost|defeated)|\(?votes?:|vote\b|yeas|nays|carried\b"
    r"|(?:it was )?(?:moved|proposed|seconded) by|reasons? for|\[?note\b|voting\b|minutes:"
    r"|\(?meeting (?:closed|ended)|page \d+|.{3,60} in the chair\)?$|(?-i:Additional|ADDITIONAL|Background|BACKGROUND)"
    r"|(?-i:(?:Cr|Cllr|Councillor|Member|The Mayor)\.?\s[^.;:\n]{0,50}\b"
    r"(?:left|returned|re-?joined|re-?entered|entered|vacated|joined|withdrew)\s(?:(?:to|from)\s)?the\s(?:[Mm]eeting|[Cc]hamber|[Rr]oom|[Cc]hair)\b)"
    r"|the (?:meeting|chair) closed|(?-i:F(?:or|OR)|A(?:gainst|GAINST)|A(?:yes|YES)|N(?:oes|OES))"
    r"(?:\s(?:the\s)?motion)?(?:\s?\(\d{1,3}\))?(?:\s?:|\s(?:were|was)\s(?:councillors?|crs?|nil)\b))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:that|to)?\s*(?:(?:the\s+)?(?:[\w'&-]+\s+){0,6}"
    r"(?:committee|cabinet|council|board|panel|sub-committee|executive|members?|forum|meeting|officers?|director)"
    r"(?:\s+for\s+[\w ,'&-]{3,60}|\s*\(\d\))?)?"
    r"(?:\s+(?:be|is|are)\s+(?:recommended|asked|requested|invited))?(?:\s+(?:to|that))?\s*[:-]{1,3}",
    re.IGNORECASE,
)
"""Words of no more than who is to do what the list below says."""
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
_SUBHEAD = 3
"""Lines from a heading within a clause to the next of that clause's own parts, with one more."""
_WRAPPED = 160
"""Characters of a line that no page is wide enough for: text with such lines has a paragraph a line."""
_DECIMAL = re.compile(r"(?P<item>\d{1,2})\.(?P<part>\d{1,2})\s+(?=(?:That|THAT|To|TO)\s)")
"""A clause numbered below its item: "7.2 That …"."""
_NEXT_ENTRY = re.compile(rf"(?:[·•▪◦*-]\s+)?{NUMBER}(?=\s*[-:.,]|\s+[A-Z(\d]|\s*\Z)")
"""The next planning application of a list of them, below what is said of the one before."""
_GOES_ON_TO_NUMBER = re.compile(
    r"(?:[,:;(&-]|\b(?:applications?|apps?|nos?|numbers?|ref|references?|following|to|of|for|and|or|with|on|in"
    r"|that|the|by|permission|consent)\.?)\Z",
    re.IGNORECASE,
)
"""How a line ends whose sentence, or list, goes on with the number of an application."""


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
    inline = _inline(text, at, lines, line, last)
    if len(inline) > 1:
        return inline, _line_after(lines, inline[-1].end, line, last)
    first = line + (not opening.strip(" :-") and line + 1 < last)
    begun = _begun(text, max(at, lines[first].start), lines, first, last)
    if begun:
        more, after = _listed(text, lines, first + 1, last, whole)
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
            after = next((k for k in range(line + 1, limit) if _END.match(lines[k].text)), limit)
            return [Clause("", at if len(opening.split()) > 3 else lines[line + 1].start, lines[after - 1].end)], after
        if clauses and _is_one(opening, clauses, whole):
            noted = whole and clauses[0].mark == "-" and _NOTING.search(opening)
            end = lines[line].end if noted else clauses[-1].end
            return [Clause("", at, end)], after
        if clauses and (clauses[0].mark or len(opening.split()) < 4):
            return _parted(text, lines, clauses, line + 1, after) if whole else clauses, after
    end_line = _single_end(lines, line, last)
    start = at
    if not opening and end_line > line:
        start = lines[line + 1].start
        end_line = max(end_line, _single_end(lines, line + 1, last))
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
    clauses, after = _listed(text, lines, line, last, True)
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
            parts = _listed(text, lines, k + 1, stop, True)[0]
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
    if _OF_ONE.search(opening) and not (whole and _PARTS_PUT.match(opening)):
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
    return _listed(text, lines, first, last, whole)


def _opens_list(lines: Sequence[Line], line: int, last: int, opening: str) -> bool:
    if line + 1 >= last:
        return False
    mark = marker(lines[line + 1])
    if opening.endswith((":-", ":", ": -", " -", ",", ";")) or _SUBJECT.fullmatch(f"{opening}:"):
        return mark in FIRST
    return mark in ("a", "1", "A") and _FOLLOWING.search(opening) is not None


def _inline(text: str, at: int, lines: Sequence[Line], line: int, last: int) -> list[Clause]:
    end = lines[_single_end(lines, line, last)].end
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


def _listed(text: str, lines: Sequence[Line], first: int, last: int, whole: bool = False) -> tuple[list[Clause], int]:
    """Return the clauses from `lines[first]` on, below words that open their list ("That the Committee:"), or its one clause."""
    leads = whole and first < last and lines[first].text.endswith(":") and not marker(lines[first])
    if first + 1 < last and (leads or _SUBJECT.fullmatch(lines[first].text)) and marker(lines[first + 1]) in FIRST:
        found, after = _listed(text, lines, first + 1, last, whole)
        one = _OF_ONE.search(lines[first].text)
        return [Clause("", lines[first].start, found[-1].end)] if one and found else found, after
    clauses: list[Clause] = []
    family = ""
    k = first
    current: tuple[str, int, int] | None = None
    further = 0
    inner = ""
    while k < last:
        line = lines[k]
        mark = marker(line)
        if _END.match(line.text):
            break
        alone = bool(mark) and body_at(line) >= line.end
        if (
            mark
            and (not family or family_of(mark) == family)
            and next_in_order(mark, current[0] if current else "", whole)
        ):
            if current:
                clauses.append(Clause(*current))
            family, further, inner = family_of(mark), 0, ""
            start = lines[k + 1].start if alone and k + 1 < last else body_at(line)
            end = lines[k + 1].end if alone and k + 1 < last else line.end
            current = (mark, start, end)
            k += 2 if alone and k + 1 < last else 1
            continue
        if current is None:
            if k > first or mark or len(line.text) < 12:
                break
            end_line = _single_end(lines, k, last)
            return [Clause("", line.start, lines[end_line].end)], end_line + 1
        ends = not mark and ((line.gap and not _flows_on(lines[k - 1], line)) or _heading(lines[k - 1], line))
        if ends and k >= further:
            further = _next_clause(lines, k, last, current[0]) if whole else last
            if further == last and whole and inner:
                further = _next_clause(lines, k, min(last, k + _SUBHEAD), inner)
                further = last if further == min(last, k + _SUBHEAD) else further
            if further == last:
                break
        inner = mark if mark not in ("", "-") else inner
        below = (
            k + 1 if alone and k + 1 < last and not marker(lines[k + 1]) else k
        )  # A mark of a sub-clause on a line of its own.
        current = (current[0], current[1], lines[below].end)
        k = below + 1
    if current:
        clauses.append(Clause(*current))
    return clauses, k


def _next_clause(lines: Sequence[Line], k: int, last: int, mark: str) -> int:
    """Return the line below line `k` on which the clause after the one marked `mark` stands, or `last`."""
    family = family_of(mark)
    for n in range(k + 1, last):
        found = marker(lines[n])
        if found not in ("", "-") and family_of(found) == family and next_in_order(found, mark):
            return n
    return last


def _heading(before: Line, line: Line) -> bool:
    """Tell whether a line opens something new: short, capital first, ending in a colon, after a full stop."""
    return before.text.endswith(".") and len(line.text) < 60 and line.text[:1].isupper() and line.text.endswith(":")


def _flows_on(before: Line, line: Line) -> bool:
    return not before.text.rstrip("\"' ").endswith((".", ";")) and (
        line.text[:1].islower() or before.text.endswith((":", ",", " and", ":-"))
    )


def _single_end(lines: Sequence[Line], line: int, last: int) -> int:
    k, listed = line, False
    while k + 1 < last:
        after = lines[k + 1]
        if (after.gap and not _wrapped(lines[k], after)) or _END.match(after.text):
            break
        listed = listed or _NEXT_ENTRY.match(lines[k].text) is not None
        if not listed and _NEXT_ENTRY.match(after.text) and not _GOES_ON_TO_NUMBER.search(lines[k].text.rstrip()):
            break
        if (
            not after.gap
            and lines[k].text.rstrip("\"' ").endswith((".", "!"))
            and (len(lines[k].text) < 75 or max(len(lines[k].text), len(after.text)) > _WRAPPED)
            and after.text[:1].isupper()
        ):
            break
        k += 1
        if k - line > 60:
            break
    return k


def _wrapped(before: Line, after: Line) -> bool:
    return after.text[:1].islower() and not before.text.rstrip().endswith((".", ":", ";", '."'))


def _line_after(lines: Sequence[Line], end: int, line: int, last: int) -> int:
    k = line
    while k < last and lines[k].start < end:
        k += 1
    return k
