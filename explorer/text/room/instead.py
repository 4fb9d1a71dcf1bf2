"""A table of apologies whose second column names who came instead: "Apology from | Temporary Appointment"."""

from __future__ import annotations

import re

from explorer.text.naming import names
from explorer.text.page.draft import Draft

_SECOND = re.compile(
    r"(?:temporary appointments?|(?:named )?substitutes?(?: members?)?(?: attending| present)?|substituted by|replaced by"
    r"|replacements?|deput(?:y|ies)(?: attending)?)\W*",
    re.IGNORECASE,
)
_NOBODY = re.compile(r"[-–—]|none|nil|n/?a", re.IGNORECASE)
"""The cell beside somebody for whom nobody came."""
Part = tuple[str, int, int]
"""A role, and the place of those who have it."""


def nobody(line: str) -> bool:
    """Tell whether a line is no more than such a cell."""
    return _NOBODY.fullmatch(line) is not None


def opens(draft: Draft, at: int) -> bool:
    """Tell whether all that stands from `at` to the end of its line is the head of such a column."""
    end = draft.masked.find("\n", at)
    return _SECOND.fullmatch(draft.masked, at, end if end >= 0 else len(draft.masked)) is not None


def heads(draft: Draft, k: int) -> bool:
    """Tell whether line `k` is the first head of such a table, the other beside or below it."""
    other = draft.lines[k].text.partition("\t")[2] or (draft.lines[k + 1].text if k + 1 < len(draft.lines) else "")
    return _SECOND.fullmatch(other) is not None


def parts(draft: Draft, start: int, first: int, last: int) -> dict[int, tuple[Part, ...]]:
    """Return, by line, the parts of a list of apologies in `draft.lines[first:last]` whose label ends at `start`: those away, and in the second
    column of each row, or on the line below where each cell has its own, whoever came instead. Nothing where it has no such column."""
    lines = draft.lines
    label = lines[first]
    if start < label.end and opens(draft, start):
        found: dict[int, tuple[Part, ...]] = {first: ()}
        for line in lines[first + 1 : last]:
            cell = draft.masked.find("\t", line.start, line.end)
            away = ("apologies", line.start, cell if cell >= 0 else line.end)
            found[line.number] = (away, ("substitute", cell + 1, line.end)) if cell >= 0 else (away,)
        return found
    if first + 1 >= last or start < label.end or not _SECOND.fullmatch(lines[first + 1].text):
        return {}
    cells = lines[first + 2 : last]
    if not all(names.is_name(cell.text) for cell in cells[::2]):
        return {}
    own = {cell.number: (("apologies", cell.start, cell.end),) for cell in cells[::2]}
    instead = {cell.number: (("substitute", cell.start, cell.end),) for cell in cells[1::2]}
    return {first: (), first + 1: (), **own, **instead}
