"""A text folded to the width of a screen, as places in the text: no widget is needed for it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

from explorer.cards.flowing import in_place
from explorer.tui.paint import fold
from explorer.views.plain import plain


@dataclass(frozen=True, slots=True)
class Layout:
    """Rows of a text: row `n` shows `text[starts[n]:ends[n]]`. The white space at which a line was broken is in no row."""

    width: int
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.starts)

    def row_of(self, offset: int) -> int:
        """Return the row that an offset of the text stands in, or after which it was left out."""
        return max(0, bisect_right(self.starts, offset) - 1)


def laid_out(text: str, width: int) -> Layout:
    """Return a text folded at spaces to rows of at most `width` cells (2 at least); a line that was broken only because a printed page
    was full goes on in the same row."""
    width = max(2, width)
    starts, ends = array("L"), array("L")
    pieces = re.compile(rf"(.{{1,{width}}}(?=[ \t\v\xa0]|\Z)|.{{{width}}})[ \t\v\xa0]*", re.DOTALL)
    # A break that is none takes as much room as one, so that places stay what they are.
    text = in_place(text)
    odd = _ODD.search(text) is not None
    offset = 0
    for line in text.split("\n"):
        simple = not odd or _ODD.search(line) is None
        if simple and len(line) <= width:
            starts.append(offset)
            ends.append(offset + len(line))
        else:
            for start, end in (piece.span(1) for piece in pieces.finditer(line)) if simple else _folded(line, width):
                starts.append(offset + start)
                ends.append(offset + end)
        offset += len(line) + 1
    return Layout(width, starts, ends)


_ODD: Final = re.compile("[^\n\t\v -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")
"""A letter that is not one letter in one cell when it is shown."""


def _folded(line: str, width: int) -> Iterable[tuple[int, int]]:
    """Fold any line: letter by letter where some are written out in several when they are shown."""
    shown = plain(line)
    return fold(shown, width) if len(shown) == len(line) else _by_letters(line, width)


def _by_letters(line: str, width: int) -> Iterator[tuple[int, int]]:
    start = end = used = 0
    for at, letter in enumerate(line):
        needed = cell_len(plain(letter))
        if used + needed > width and end > start:
            yield start, end
            start, used = end, 0
        used += needed
        end = at + 1
    yield start, end
