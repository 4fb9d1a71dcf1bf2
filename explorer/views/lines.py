"""Panes as numbered lines without boxes, for screen readers and pipes: the same words, a number where the cursor would stop."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from explorer.views.pages import Pane
from explorer.views.panes import Spot
from explorer.views.plain import plain
from explorer.views.row import Row

LIT: Final = ("»", "«")
"""What stands around words that the screen shows lit."""


def numbered(panes: Iterable[Pane]) -> tuple[tuple[str, ...], tuple[Spot, ...]]:
    """Return the lines of panes, and what the lines numbered 1, 2, 3… lead to."""
    lines: list[str] = []
    spots: list[Spot] = []
    for pane in panes:
        lines += ["", plain(pane.title)] if lines else [plain(pane.title)]
        for row in pane.view.rows:
            spot = pane.view.spot(row)
            leads = row.stops and spot != Spot()
            if leads:
                spots.append(spot)
            lines.append(_line(row, len(spots) if leads else 0))
    return tuple(lines), tuple(spots)


def _line(row: Row, number: int) -> str:
    heading = not row.stops and any(piece.role in ("heading", "title") for piece in row.pieces)
    lead = " ".join("".join(piece.text for piece in row.lead).split())
    tail = f" ({plain(row.tail.text)})" if row.tail else ""
    words = " ".join(part for part in (plain(lead), "".join(_marked(row)).strip() + tail) if part)
    if number:
        return f"{number:>4}. {words}"
    return words if heading or not words else f"      {words}"


def _marked(row: Row) -> Iterator[str]:
    for piece in row.pieces:
        words = plain(piece.text)
        yield f"{LIT[0]}{words}{LIT[1]}" if piece.role == "lit" and words else words
