"""What can be told of what a screen shows: whether a terminal shows a text as it is, and whether two places have a cell in common."""

from __future__ import annotations

from explorer.views.drawn.canvas import Box
from explorer.views.plain import plain


def is_plain(text: str) -> bool:
    """Whether a terminal shows a text as it is."""
    return plain(text) == text


def meet(one: Box, other: Box) -> bool:
    """Whether two places have a cell in common."""
    cells = {(x, y) for x in range(one.x, one.x + one.width) for y in range(one.y, one.y + one.height)}
    return any(
        (x, y) in cells for x in range(other.x, other.x + other.width) for y in range(other.y, other.y + other.height)
    )
