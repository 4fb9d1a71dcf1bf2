"""Lines without any colour, for whoever sets NO_COLOR: bold, underline and reverse stay."""

from __future__ import annotations

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter


class Colourless(LineFilter):
    """Takes the colours from segments; the terminal's own then stand."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colours; `background` is what would stand behind them."""
        return [Segment(text, style and style.without_color, control) for text, style, control in segments]
