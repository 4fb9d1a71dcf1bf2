"""The screen beneath one that lies over it, as it shows through."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen
from textual.strip import Strip

from explorer.tui.strips import Line


def dimmed(strips: Iterable[Strip], over: Color, width: int, base: Style) -> list[Strip]:
    """Return lines of `width` cells as they show through a colour that lies over them, with nothing in them that could be clicked; words without
    a style have the style `base`.

    As Textual's own does, but each style is mixed once, where there are thousands of segments in a few styles.
    """

    @cache
    def mixed(style: Style | None) -> Style:
        (segment,) = BackgroundScreen.process_segments((Segment(" ", style),), over)
        return base + segment.style

    return [
        Line([Segment(text, mixed(style)) for text, style, _ in strip], strip.cell_length).adjust_cell_length(width)
        for strip in strips
    ]
