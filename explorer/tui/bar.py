"""A scroll bar that costs little to paint: nearly all of its lines are alike."""

from __future__ import annotations

from functools import cache
from typing import Any, cast

from rich.segment import Segment
from textual.geometry import Region
from textual.scrollbar import ScrollBar, ScrollBarRender
from textual.strip import Strip

from explorer.tui.strips import Line


class Bar(ScrollBar):
    """Textual's bar, with one strip for all lines of one look; it has no border and no padding."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines of the bar."""
        width, height = self.size
        base, background = self.visual_style.rich_style, self.background_colors[1]
        filters = self.get_line_filters()

        @cache
        def strip(segment: Segment) -> Strip:
            made: Strip = Line([Segment(segment.text, base + segment.style)], width)
            for line_filter in filters:
                made = made.apply_filter(line_filter, background)
            return made

        bar = cast(ScrollBarRender, self.render())
        colours = cast(Any, bar.style)
        drawn = bar.render_bar(
            size=height,
            virtual_size=bar.virtual_size,
            window_size=bar.window_size,
            position=bar.position,
            thickness=width,
            back_color=colours.bgcolor,
            bar_color=colours.color,
        )
        strips = [strip(segment) for segment in drawn.segments[crop.y : crop.bottom]]
        return strips if crop.column_span == (0, width) else [one.crop(*crop.column_span) for one in strips]
