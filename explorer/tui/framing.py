"""The border and padding around the lines of a widget that paints its lines itself, made once for all lines of a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.color import Color
from textual.css.styles import StylesBase
from textual.geometry import Size, Spacing
from textual.strip import Strip
from textual.style import Style

from explorer.tui.strips import Line

_Sides = tuple[()] | tuple[list[Segment], list[Segment]]


@lru_cache(1024)
def _inner_outer(base: Color, background: Color) -> tuple[Style, Style]:
    """Return the styles within and without a border."""
    return Style(background=base + background), Style(background=base)


# Textual keeps its last thousand answers by whose they are as well, and with them all that was painted of a thousand widgets long closed.
StylesCache.get_inner_outer = staticmethod(_inner_outer)  # type: ignore[method-assign,assignment]


class Framing(StylesCache):
    """Textual's cache of painted lines, which asks a dozen styles anew for each; here they are asked once for all that have words in them."""

    def __init__(self) -> None:
        super().__init__()
        self._sides: dict[int, _Sides] = {}

    def render(self, *more: Any, **named: Any) -> list[Strip]:
        """Return the lines of a picture; takes what Textual's takes."""
        self._sides = {}
        return super().render(*more, **named)

    def render_line(
        self,
        styles: StylesBase,
        y: int,
        size: Size,
        content_size: Size,
        padding: Spacing,
        base_background: Color,
        background: Color,
        render_content_line: Callable[[int], Strip],
        *more: Any,
    ) -> Strip:
        """Return one line of a picture; takes what Textual's takes."""

        def framed(words: Callable[[int], Strip]) -> Strip:
            line = super(Framing, self).render_line
            return line(styles, y, size, content_size, padding, base_background, background, words, *more)

        line = y - styles.gutter.top
        if not 0 <= line < content_size.height:
            return framed(render_content_line)
        words = render_content_line(line)
        sides = self._sides.get(words.cell_length)
        if sides is None:
            sides = self._sides[words.cell_length] = _sides(framed, words.cell_length)
        if not sides:
            return framed(lambda _: words)
        left, right = sides
        return Line([*left, *words, *right], size.width)


def _sides(framed: Callable[[Callable[[int], Strip]], Strip], width: int) -> _Sides:
    """Return what stands before and after words of some width; nothing where the words do not stay as they are."""
    words = Segment("x" * width)
    segments = list(framed(lambda _: Strip([words], width)))
    at = next((at for at, segment in enumerate(segments) if segment is words), None)
    return () if at is None else (segments[:at], segments[at + 1 :])
