"""Trackers whose cells each stand on a line, or in a paragraph, of their own, below the heads of their columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from explorer.text.page import trackerheads, trackerrows, trackerwords
from explorer.text.page.trackerheads import Column
from explorer.text.page.trackerrows import Cell, Line, Row, Table

_NARROWEST, _WIDEST = 3, 8
"""Columns of such a table."""
_LONGEST_OWNER = 60
_MOST_BROKEN = 4
"""Lines of a cell that says what is to be done."""
_TELLS: Mapping[Column, Callable[[str], bool]] = {
    "due": trackerwords.is_when,
    "revised": trackerwords.is_when,
    "state": trackerwords.is_state,
    "met": lambda words: bool(trackerwords.day(words)),
}
"""What tells that a cell is of its column."""


def tables(lines: Sequence[Line]) -> Iterator[Table]:
    """Yield such trackers in order."""
    k = 0
    while k < len(lines):
        found = _at(lines, k) if trackerheads.of_action(lines[k].words) else None
        if found:
            yield found[1]
        k = found[0] if found else k + 1


def _at(lines: Sequence[Line], action: int) -> tuple[int, Table] | None:
    """Return the tracker whose head has the line `action`, with the number of the line after it: the one of most rows and columns."""
    best: tuple[int, Table] | None = None
    for first in range(max(0, action - _WIDEST // 2), action + 1):
        for wide in range(max(_NARROWEST, action - first + 1), _WIDEST + 1):
            head = lines[first : first + wide]
            columns = _columns(lines, first, head)
            stop, rows = (
                _rows(lines, first + wide, columns, all(line.apart for line in head[1:])) if columns else (0, [])
            )
            if rows and (best is None or (len(rows), wide) > (len(best[1].rows), len(best[1].columns))):
                best = stop, Table(head[0].start, rows[-1].end, rows, columns, trackerrows.above(lines, first))
    return best


def _columns(lines: Sequence[Line], first: int, head: Sequence[Line]) -> Sequence[Column]:
    """Return the columns of the lines `head`, none where the line below them is a head too, or nothing says whose an action is."""
    after = first + len(head)
    if after < len(lines) and trackerheads.is_one(lines[after].words):
        return ()
    columns = trackerheads.columns([line.words for line in head], trackerrows.above(lines, first))
    return columns if {"owner", "officer"} & set(columns) else ()


def _rows(lines: Sequence[Line], k: int, columns: Sequence[Column], apart: bool) -> tuple[int, list[Row]]:
    """Return the number of the line after the rows from line `k` on, and these rows; the first whose cells say what their columns cannot
    ends them, for then a cell is lost."""
    rows: list[Row] = []
    while True:
        for broken in range(1 if apart else _MOST_BROKEN):
            at, cells = _cells(lines, k, columns, apart, broken)
            if len(cells) == len(columns) and _fits(columns, cells):
                break
        else:
            return k, rows
        found: dict[Column, list[Cell]] = {}
        for column, cell in zip(columns, cells, strict=True):
            found.setdefault(column, []).append(cell)
        rows.append(Row(cells[0].start, cells[-1].end, found))
        k = at


def _cells(
    lines: Sequence[Line], k: int, columns: Sequence[Column], apart: bool, broken: int
) -> tuple[int, list[Cell]]:
    """Return the number of the line after the cells from line `k` on, and these; each is a paragraph where they are `apart`, else a line, and
    that of the action as many more lines as it is `broken` into."""
    cells: list[Cell] = []
    for column in columns:
        last = k + 1
        while apart and last < len(lines) and not lines[last].apart:
            last += 1
        last += broken if column == "action" else 0
        if last > len(lines):
            break
        words = " ".join(line.words.strip() for line in lines[k:last])
        at = lines[k].start + len(lines[k].words) - len(lines[k].words.lstrip())
        cells.append(Cell(words, at, at + len(words)) if last == k + 1 else Cell(words, at, lines[last - 1].end))
        k = last
    return k, cells


def _fits(columns: Sequence[Column], cells: Sequence[Cell]) -> bool:
    """Tell whether cells say what their columns do, so that none before them was left out; two of them or more can be told."""
    told = [_TELLS[column](cell.words) for column, cell in zip(columns, cells, strict=True) if column in _TELLS]
    return all(told) and len(told) > 1 and not any(map(_misplaced, columns, cells))


def _misplaced(column: Column, cell: Cell) -> bool:
    """Tell whether a cell can be neither what is to be done nor whose it is, as its column says."""
    if column in ("owner", "officer"):
        return len(cell.words) > _LONGEST_OWNER or cell.words.endswith(".") or cell.words[:1].islower()
    return column == "action" and len(cell.words.split()) < 2
