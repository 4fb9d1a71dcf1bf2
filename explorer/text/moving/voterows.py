"""Votes by name in rows, one a member: a table with a column of votes or a column a side, and lines of a name and a side.

"Councillor | For | Against" over "A Elm | X |"; "Member | Vote" over "A Elm | For"; "Cllr A Elm - For" line by line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.text.moving.votes import Vote
from explorer.text.naming import names
from explorer.text.page.draft import Draft
from explorer.text.page.lines import Line, at_or_after, cells_of
from explorer.text.page.seek import cues

_SAYS_VOTE = cues("vote", "voting", "division")
_HEAD_NAME = re.compile(
    r"\W*(?:(?:councill?or|cllr|cr|member|alderman)(?:\(s\)|s)?(?: name)?|names?)\W*", re.IGNORECASE
)
_HEAD_VOTE = re.compile(r"\W*(?:how )?(?:voted?|votes?|vote cast|voting)\W*", re.IGNORECASE)
_FOR = r"for|in favou?r|yes|yea|aye"
_AGAINST = r"against|opposed|no|nay"
_ABSTAINED = r"abstain(?:ed|ing|s)?|abstention"
_ELSE = r"absent|not present|did not vote|no vote|declared(?: an)? interest|n/?a"
_SIDE = re.compile(
    rf"\W*(?:voted\s+)?(?:(?P<for>{_FOR})|(?P<against>{_AGAINST})|(?P<abstained>{_ABSTAINED})|{_ELSE})\W*",
    re.IGNORECASE,
)
_MARK = re.compile(r"\s*(?:[xX✓✔√☑☒*1]|yes|y)\s*", re.IGNORECASE)
_RULE = re.compile(r"[\s|:-]+")
_ROW = re.compile(
    rf"(?P<name>[A-Z][^|\t\n:]{{3,50}}?)(?:\s[-–]\s+|\s?:\s+|\s?[-–]\s?(?=voted\b))"
    rf"(?:voted\s+)?(?:(?P<for>for|in favou?r)|(?P<against>against)|(?P<abstained>{_ABSTAINED})|absent)\W*",
    re.IGNORECASE,
)
_ENDS = ("for", "favour", "favor", "against", "abstain", "abstained", "abstains", "abstaining", "abstention", "absent")
"""How such a line ends."""
_FEWEST = 2
"""Lines of a name and a side that are votes, and no remark on one."""


def find(draft: Draft, begin: int, end: int) -> Iterator[Vote]:
    """Yield `(vote, start, end)` for every name in the rows of `[begin, end)`; nothing where it does not speak of a vote."""
    if not draft.seeker.any(_SAYS_VOTE, begin, end):
        return
    lines = draft.lines
    last = at_or_after(lines, max(begin, end - 1)) + 1
    k = at_or_after(lines, begin)
    while k < last:
        stop = k + 1
        if "|" in lines[k].text or "\t" in lines[k].text:
            cells = cells_of(lines[k])
            sides = _sides(cells)
            if sides or (len(cells) == len(("name", "vote")) and _heads(cells)):
                stop = _table_end(lines, k + 1, last)
                yield from _of_table(lines[k + 1 : stop], sides)
        elif lines[k].text.rstrip(" .)").lower().endswith(_ENDS):
            stop = max(stop, _rows_end(lines, k, last))
            if stop - k >= _FEWEST:
                yield from filter(None, map(_of_row, lines[k:stop]))
        k = stop


def _sides(cells: Sequence[tuple[str, int]]) -> list[str]:
    """Return the side of each column of the head of a table; none where it heads none of sides."""
    heads = [_SIDE.fullmatch(words) for words, _ in cells[1:]]
    if not _HEAD_NAME.fullmatch(cells[0][0]) or not all(heads):
        return []
    return ["", *(_side(head) for head in heads if head)]


def _heads(cells: Sequence[tuple[str, int]]) -> bool:
    """Tell whether two cells head a table of names and votes."""
    return _HEAD_NAME.fullmatch(cells[0][0]) is not None and _HEAD_VOTE.fullmatch(cells[1][0]) is not None


def _side(match: re.Match[str]) -> str:
    return next((side for side in ("for", "against", "abstained") if match[side]), "")


def _table_end(lines: Sequence[Line], k: int, last: int) -> int:
    """Return the line after the rows of a table that begin on line `k`."""
    while k < last and (_RULE.fullmatch(lines[k].text) or len(cells_of(lines[k])) > 1):
        k += 1
    return k


def _of_table(rows: Sequence[Line], sides: Sequence[str]) -> Iterator[Vote]:
    for row in rows:
        cells = cells_of(row)
        if _RULE.fullmatch(row.text) or not (place := _name(*cells[0])):
            continue
        if sides:
            marked = [side for (words, _), side in zip(cells[1:], sides[1:], strict=False) if _MARK.fullmatch(words)]
        else:
            said = _SIDE.fullmatch(cells[1][0])
            marked = [_side(said)] if said else []
        if len(marked) == 1 and marked[0]:
            yield marked[0], *place


def _name(words: str, start: int) -> tuple[int, int] | None:
    """Return the place of the one name that a cell has."""
    spans = names.split_names(words, "Councillors")
    return (start + spans[0][0], start + spans[0][1]) if len(spans) == 1 else None


def _rows_end(lines: Sequence[Line], k: int, last: int) -> int:
    """Return the line after those from `k` on that are each of a name and a side, which may be `k` itself."""
    while k < last and (match := _ROW.fullmatch(lines[k].text)) and names.is_name(match["name"]):
        k += 1
    return k


def _of_row(line: Line) -> Vote | None:
    match = _ROW.fullmatch(line.text)
    side = _side(match) if match else ""
    return (side, line.start + match.start("name"), line.start + match.end("name")) if match and side else None
