"""The column of those who sent apologies that a table of the room has beside those present: "Ann Elm | Clerk | Apologies: | Carl Oak"."""

from __future__ import annotations

import re
from typing import NamedTuple

from explorer.text.page.draft import Draft
from explorer.text.page.lines import cells_of

_LABEL = re.compile(r"\s*Apologies(?: for [Aa]bsence)?\s*:?\s*")


class Away(NamedTuple):
    """Where in a row the cell of the label begins, or the empty one below it, and the cell beside it with who sent apologies."""

    label: int
    start: int
    end: int


def away(draft: Draft, first: int, last: int) -> dict[int, Away]:
    """Return, by line, the cells of `draft.lines[first:last]` beside "Apologies:" and below it, down to the next label of that column."""
    found: dict[int, Away] = {}
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
            words, start = cells[column + 1]
            found[k] = Away(cells[column][1], start, start + len(words))
    return found
