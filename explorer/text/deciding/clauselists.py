"""A list of clauses: where it opens, which lines open its clauses by their marks, which go on with one, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from explorer.text.deciding.applications import NUMBER
from explorer.text.deciding.clausemarks import FIRST, Clause, body_at, family_of, marker, next_in_order
from explorer.text.page.lines import Line

END = re.compile(
    r"^(?:motion (?:passed|failed|carried|lost|defeated)|\(?votes?:|vote\b|yeas|nays|carried\b"
    r"|(?:it was )?(?:moved|proposed|seconded) by|reasons? for|\[?note\b|voting\b|minutes:"
    r"|\(?(?:the )?meeting (?:was )?(?:closed|ended|concluded|finished|terminated)\b|page \d+|.{3,60} in the chair\)?$|(?-i:Additional|ADDITIONAL|Background|BACKGROUND)"
    r"|(?-i:(?:Cr|Cllr|Councillor|Member|The Mayor)\.?\s[^.;:\n]{0,50}\b"
    r"(?:left|returned|re-?joined|re-?entered|entered|vacated|joined|withdrew|took|resumed|assumed)\s(?:(?:to|from)\s)?the\s(?:[Mm]eeting|[Cc]hamber|[Rr]oom|[Cc]hair)\b)"
    r"|the (?:meeting|chair) closed|(?-i:F(?:or|OR)|A(?:gainst|GAINST)|A(?:yes|YES)|N(?:oes|OES))"
    r"(?:\s(?:the\s)?motion)?(?:\s?\(\d{1,3}\))?(?:\s?:|\s(?:were|was)\s(?:councillors?|crs?|nil)\b))",
    re.IGNORECASE,
)
"""How a line opens that is below the words of a resolution, whatever its list."""
SUBJECT = re.compile(
    r"(?:that|to)?\s*(?:(?:the\s+)?(?:[\w'&-]+\s+){0,6}"
    r"(?:committee|cabinet|council|board|panel|sub-committee|executive|members?|forum|meeting|officers?|director)"
    r"(?:\s+for\s+[\w ,'&-]{3,60}|\s*\(\d\))?)?"
    r"(?:\s+(?:be|is|are)\s+(?:recommended|asked|requested|invited))?(?:\s+(?:to|that))?\s*[:-]{1,3}",
    re.IGNORECASE,
)
"""Words of no more than who is to do what the list below says."""
OF_ONE = re.compile(
    r"\b(?:terms?|conditions?|reasons?|subject to|(?:to )?reads? as follows"
    r"|following subject matters?|consider(?:ation of)? (?:the )?following(?: \w+){0,2}"
    r"|(?:the )?following (?:design issues|amendments?|terms and conditions))\W*$",
    re.IGNORECASE,
)
"""How words end whose list below is of their conditions, their new text or what is to be talked of, and no list of decisions."""
_SUBHEAD = 3
"""Lines from a heading within a clause to the next of that clause's own parts, with one more."""
_MARK_NEAR = 12
"""Lines above a resolution on which the paragraph may open in which it stands."""
_PART = re.compile(
    r"(?P<item>\d{1,2})\.(?P<part>\d{1,2})\.?\s+"
    r"(?=(?:That|THAT|To|TO)\s|[a-z][^.;]{3,200}?\bbe\s+(?:\w+ly\s+)?\w+(?:ed|en|d|t)\b)"
)
"""A clause numbered below its item, under the word that settles: "6.1 the plan be approved"."""
_MOST_PARTS = 40
_WRAPPED = 160
"""Characters of a line that no page is wide enough for: text with such lines has a paragraph a line."""
_NEXT_ENTRY = re.compile(rf"(?:[·•▪◦*-]\s+)?{NUMBER}(?=\s*[-:.,]|\s+[A-Z(\d]|\s*\Z)")
"""The next planning application of a list of them, below what is said of the one before."""
_GOES_ON_TO_NUMBER = re.compile(
    r"(?:[,:;(&-]|\b(?:applications?|apps?|nos?|numbers?|ref|references?|following|to|of|for|and|or|with|on|in"
    r"|that|the|by|permission|consent)\.?)\Z",
    re.IGNORECASE,
)
"""How a line ends whose sentence, or list, goes on with the number of an application."""
_SHORTEST = 12
"""Characters of a line without a mark that is a list of one clause."""


def listed(text: str, lines: Sequence[Line], first: int, last: int, whole: bool = False) -> tuple[list[Clause], int]:
    """Return the clauses from `lines[first]` on, below words that open their list ("That the Committee:"), or its one clause, and the line
    after them."""
    leads = whole and first < last and lines[first].text.endswith(":") and not marker(lines[first])
    if first + 1 < last and (leads or SUBJECT.fullmatch(lines[first].text)) and marker(lines[first + 1]) in FIRST:
        found, after = listed(text, lines, first + 1, last, whole)
        one = OF_ONE.search(lines[first].text)
        return [Clause("", lines[first].start, found[-1].end)] if one and found else found, after
    return _List(lines, last, whole).read(first)


def below_item(lines: Sequence[Line], first: int, last: int) -> list[Clause]:
    """Return the clauses from line `first` on that are numbered below their item, "6.1", "6.2", each with the lines that it is wrapped over."""
    found: list[Clause] = []
    before = "0"
    k = first
    while k < last and len(found) < _MOST_PARTS:
        mark = _PART.match(lines[k].text)
        if mark is None and found and _below_part(lines[k - 1], lines[k]):
            found[-1] = replace(found[-1], end=lines[k].end)
        elif (
            mark
            and int(mark["part"]) == int(before) + 1
            and (not found or mark["item"] == found[0].mark.partition(".")[0])
        ):
            before = mark["part"]
            found.append(Clause(f"{mark['item']}.{before}", lines[k].start + mark.end(), lines[k].end))
        else:
            break
        k += 1
    return found


def _below_part(before: Line, line: Line) -> bool:
    """Tell whether a line goes on with the clause of the line above it."""
    return _flows_on(before, line) or not (line.gap or before.text.endswith("."))


class _List:
    """A list as far as it is read: the clauses that are done, the current one, the mark of the last line within it, and the line on which the
    next one stands where that has been looked for."""

    def __init__(self, lines: Sequence[Line], last: int, whole: bool) -> None:
        self.lines, self.last, self.whole = lines, last, whole
        self.done: list[Clause] = []
        self.current: Clause | None = None
        self.inner = ""
        self.further = 0

    def read(self, first: int) -> tuple[list[Clause], int]:
        """Return the clauses from line `first` on, and the line after them."""
        lines, k = self.lines, first
        while k < self.last and not END.match(lines[k].text):
            mark = marker(lines[k])
            if self._opens(mark):
                k = self._open(k, mark)
            elif self.current is None:
                if k > first or mark or len(lines[k].text) < _SHORTEST:
                    break
                end = single_end(lines, k, self.last)
                return [Clause("", lines[k].start, lines[end].end)], end + 1
            elif not mark and self._ends(k, self.current):
                break
            else:
                k = self._go_on(k, mark, self.current)
        return [*self.done, *filter(None, (self.current,))], k

    def _opens(self, mark: str) -> bool:
        """Tell whether a mark is that of the next clause."""
        before = self.current.mark if self.current else ""
        same = not before or family_of(mark) == family_of(before)
        return bool(mark) and same and next_in_order(mark, before, self.whole)

    def _open(self, k: int, mark: str) -> int:
        """Begin a clause with line `k`, and the next one where the mark stands alone; return the line after these."""
        self.done += filter(None, (self.current,))
        at = body_at(self.lines[k])
        if at >= self.lines[k].end and k + 1 < self.last:
            k += 1
            at = self.lines[k].start
        self.current, self.inner, self.further = Clause(mark, at, self.lines[k].end), "", 0
        return k + 1

    def _ends(self, k: int, current: Clause) -> bool:
        """Tell whether the list ends above line `k`, which has no mark: it opens something new, and no further clause comes below."""
        before, line = self.lines[k - 1], self.lines[k]
        new = (line.gap and not _flows_on(before, line)) or _heading(before, line)
        if not new or k < self.further:
            return False
        self.further = self._next(k, current) if self.whole else self.last
        return self.further == self.last

    def _next(self, k: int, current: Clause) -> int:
        """Return the line below line `k` on which the next clause stands, or close by the next part of the current one; else the last."""
        found = _next_clause(self.lines, k, self.last, current.mark)
        if found < self.last or not self.inner:
            return found
        near = min(self.last, k + _SUBHEAD)
        found = _next_clause(self.lines, k, near, self.inner)
        return found if found < near else self.last

    def _go_on(self, k: int, mark: str, current: Clause) -> int:
        """Take line `k` into the current clause, and the next one below a sub-clause's mark that stands alone; return the line after these."""
        self.inner = mark if mark not in ("", "-") else self.inner
        alone = bool(mark) and body_at(self.lines[k]) >= self.lines[k].end
        if alone and k + 1 < self.last and not marker(self.lines[k + 1]):
            k += 1
        self.current = replace(current, end=self.lines[k].end)
        return k + 1


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


def single_end(lines: Sequence[Line], line: int, last: int) -> int:
    """Return the last line of the one clause that opens on `lines[line]`."""
    k, listed = line, False
    while k + 1 < last:
        after = lines[k + 1]
        if (after.gap and not _wrapped(lines[k], after)) or END.match(after.text):
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
        mark = marker(after)
        if mark not in ("", "-") and (own := _mark_above(lines, line)) and next_in_order(mark, own):
            break
        k += 1
        if k - line > 60:
            break
    return k


def _mark_above(lines: Sequence[Line], line: int) -> str:
    """Return the mark of the paragraph in which a line stands, "a" of "a) …", as the next of its kind opens another."""
    k = line
    while k > 0 and not lines[k].gap and not marker(lines[k]) and line - k < _MARK_NEAR:
        k -= 1
    mark = marker(lines[k])
    return mark if mark != "-" else ""


def _wrapped(before: Line, after: Line) -> bool:
    return after.text[:1].islower() and not before.text.rstrip().endswith((".", ":", ";", '."'))
