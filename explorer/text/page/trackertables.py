"""Tables in which a council keeps track of what is to be done: a head that names an action and whose it is, by when or how it stands.

Their rows quote what earlier meetings settled, and are of no other use to rules: `blanked` takes them out of what these read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explorer.text.page import trackerheads, trackerrows, trackerstacks
from explorer.text.page.trackerheads import Column
from explorer.text.page.trackerrows import Cell, Line, Row, Table

_MOST_OTHER = 200
"""Characters of a cell that names an item, a day or somebody; a longer one is minuted there, in a table that tracks nothing."""
_SETTLED = re.compile(r"\W*(?:it\s+was\s+)?(?:resolved|agreed|noted|approved|proposed|seconded)\b", re.IGNORECASE)
"""How the words of an action open that a meeting settled; under a day of an earlier meeting they are that one's."""
_RULE = re.compile(r"[-| :+\t]*")


def find(masked: str) -> list[Table]:
    """Return the trackers of a text in order."""
    low = masked.lower()
    if not any(word in low for word in trackerheads.CUES):
        return []
    lines = trackerrows.lines_of(masked)
    rows = list(_tables(lines)) if any(mark in masked for mark in "\t|") else []
    return rows or list(trackerstacks.tables(lines))


def blanked(masked: str, tables: Sequence[Table]) -> str:
    """Return `masked`, as long as before, with spaces for the letters of `tables`."""
    at, parts = 0, []
    for table in tables:
        parts += [masked[at : table.start], re.sub(r"[^\n]", " ", masked[table.start : table.end])]
        at = table.end
    return "".join([*parts, masked[at:]]) if tables else masked


def _tables(lines: Sequence[Line]) -> Iterator[Table]:
    k = 0
    while k < len(lines):
        words = lines[k].words
        head = _cells(lines[k]) if ("\t" in words or "|" in words) and trackerheads.may_head(words) else []
        above = trackerrows.above(lines, k) if len(head) > 1 else ""
        columns = trackerheads.columns([cell.words for cell in head], above) if len(head) > 1 else ()
        if not columns:
            k += 1
            continue
        stop, rows = _rows(lines, k + 1, columns, "\t" in words)
        settles = "met" not in columns and "action" in head[columns.index("action")].words.lower()
        if rows and not any(_minutes(row, settles) for row in rows):
            yield Table(lines[k].start, lines[stop - 1].end, rows, columns, above)
        k = stop


def _rows(lines: Sequence[Line], first: int, columns: Sequence[Column], tabbed: bool) -> tuple[int, list[Row]]:
    """Return the number of the line after the rows of a table from line `first` on, and these rows."""
    rows: list[Row] = []
    k = first
    while k < len(lines) and ("\t" if tabbed else "|") in lines[k].words:
        line, cells = lines[k], _cells(lines[k])
        again = trackerheads.columns([cell.words for cell in cells], "actions")
        if (tabbed and len(cells) > len(columns)) or (again and again != columns):
            break
        k += 1
        if again or _RULE.fullmatch(line.words) or len(cells) > len(columns):
            continue
        found: dict[Column, list[Cell]] = {}
        for column, cell in zip(columns, cells, strict=False):
            found.setdefault(column, []).append(cell)
        rows.append(Row(line.start, line.end, found))
    return k, rows


def _cells(line: Line) -> list[Cell]:
    """Return the cells of a line: parted by tabs, of which one may lead, else by bars, of which the outer make none."""
    words, at, mark = line.words, line.start, "\t"
    if mark not in words:
        mark, kept = "|", words.strip()
        at += words.index(kept) + kept.startswith("|")
        words = kept.removeprefix("|").removesuffix("|")
    found = []
    for part in words.split(mark):
        kept = part.strip()
        start = at + part.index(kept) if kept else at
        found.append(Cell(kept, start, start + len(kept)))
        at += len(part) + 1
    return found


def _minutes(row: Row, settles: bool) -> bool:
    """Tell whether a row holds what was said under an item beside its action or, where its table may settle something, what was."""
    if settles and _SETTLED.match(row.cell("action").words):
        return True
    others = (cell for column, cells in row.cells.items() if column not in ("action", "state") for cell in cells)
    return any(len(cell.words) > _MOST_OTHER for cell in others)
