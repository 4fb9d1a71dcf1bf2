"""A scroll bar that costs little to paint: nearly all of its lines are alike."""

from __future__ import annotations

from functools import cache

from rich.segment import Segment
from textual.geometry import Region
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from explorer.tui.strips import Line


class Bar(ScrollBar):
    """Textual's bar, with one strip for all lines of one look; it has no border and no padding."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines of the bar."""
        width, height = self.size
        console, background = self.app.console, self.background_colors[1]
        filters = self.get_line_filters()

        @cache
        def strip(segment: Segment) -> Strip:
            made: Strip = Line([segment], width)
            for line_filter in filters:
                made = made.apply_filter(line_filter, background)
            return made

        options = console.options.update(width=width, height=height)
        bar = self.post_render(self.render(), self.visual_style.rich_style)
        segments = [segment for segment in console.render(bar, options) if segment.text != "\n"]
        strips = [strip(segment) for segment in segments[crop.y : crop.bottom]]
        return strips if crop.column_span == (0, width) else [one.crop(*crop.column_span) for one in strips]
