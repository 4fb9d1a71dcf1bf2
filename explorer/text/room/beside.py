"""The column of those who sent apologies that a table of the room has beside those present: "Ann Elm | Clerk | Apologies: | Carl Oak"."""

from __future__ import annotations

import re

from explorer.text.page.draft import Draft
from explorer.text.page.lines import cells_of

_LABEL = re.compile(r"\s*Apologies(?: for [Aa]bsence)?\s*:?\s*")


def parts(draft: Draft, role: str, start: int, first: int, last: int) -> dict[int, tuple[tuple[str, int, int], ...]]:
    """Return, by line, the parts of `draft.lines[first:last]` beside "Apologies:" and below it, down to the next label of that column, each
    with its role and place: those of the list itself, under `role` behind its label's end at `start`, and whoever sent apologies."""
    found: dict[int, tuple[tuple[str, int, int], ...]] = {}
    column = -1
    for k in range(first, last):
        line = draft.lines[k]
        cells = cells_of(line) if "\t" in line.text else []
        own = next((n for n, (words, _) in enumerate(cells) if n and _LABEL.fullmatch(words)), -1)
        if own > 0:
            column = own
        elif column >= len(cells) or (cells and cells[column][0].strip()):
            column = -1
        if 0 < column < len(cells) - 1:
            words, begin = cells[column + 1]
            end = begin + len(words)
            before = (role, start if k == first else line.start, cells[column][1])
            found[k] = (before, ("apologies", begin, end), (role, end, line.end))
    return found
