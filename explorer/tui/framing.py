"""The border and padding around the lines of a widget that paints its lines itself, made once for all lines of a picture."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, cast

from rich.segment import Segment
from textual._styles_cache import StylesCache
from textual.color import Color
from textual.content import Content
from textual.css.styles import StylesBase
from textual.geometry import Size, Spacing
from textual.strip import Strip
from textual.style import Style

from explorer.tui.strips import Kept, Line, Sides

_Label = tuple[Content, Color, Color, Style]


@lru_cache(1024)
def _inner_outer(base: Color, background: Color) -> tuple[Style, Style]:
    """Return the styles within and without a border."""
    return Style(background=base + background), Style(background=base)


# Textual keeps its last thousand answers by whose they are as well, and with them all that was painted of a thousand widgets long closed.
StylesCache.get_inner_outer = staticmethod(_inner_outer)  # type: ignore[method-assign,assignment]


class Framing(StylesCache):
    """Textual's cache of painted lines, which asks a dozen styles anew for each; here they are asked once for all that have words in them.

    What it has found of them is kept as long as the styles, and lines of a border as long as what is written on them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._look: tuple[object, ...] = ()
        self._sides: dict[int, Sides | None] = {}
        self._edges: dict[int, tuple[tuple[object, ...], Strip]] = {}

    def render(
        self, styles: StylesBase, size: Size, base_background: Color, background: Color, *more: Any, **named: Any
    ) -> list[Strip]:
        """Return the lines of a picture; takes what Textual's takes."""
        about = (named.get(name) for name in ("content_size", "padding", "opacity", "ansi_theme", "native_ansi"))
        look = (id(styles), cast(Any, styles)._cache_key, size, base_background, background, *about)
        if look != self._look:
            self._look, self._sides, self._edges = look, {}, {}
        return super().render(styles, size, base_background, background, *more, **named)

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
        border_title: _Label | None,
        border_subtitle: _Label | None,
        *more: Any,
    ) -> Strip:
        """Return one line of a picture; takes what Textual's takes."""

        def framed(words: Callable[[int], Strip]) -> Strip:
            line = super(Framing, self).render_line
            about = styles, y, size, content_size, padding, base_background, background
            return line(*about, words, border_title, border_subtitle, *more)

        line = y - styles.gutter.top
        if not 0 <= line < content_size.height:
            labels = _said(border_title), _said(border_subtitle)
            kept = self._edges.get(y)
            if kept is None or kept[0] != labels:
                kept = self._edges[y] = labels, framed(render_content_line)
            return kept[1]
        words = render_content_line(line)
        if words.cell_length not in self._sides:
            self._sides[words.cell_length] = _sides(framed, words.cell_length)
        sides = self._sides[words.cell_length]
        if sides is None:
            return framed(lambda _: words)
        if isinstance(words, Kept):
            return words.within(sides, size.width)
        return Line([*sides[0], *words, *sides[1]], size.width)

    def around(self, words: Kept, width: int) -> Kept | None:
        """Return words as they will stand in a picture of some width; None where that is not known yet."""
        sides = self._sides.get(words.cell_length)
        return None if sides is None else words.within(sides, width)


def _said(label: _Label | None) -> tuple[object, ...]:
    """Return all that a label on a border depends on; two labels are equal for Textual when their words are."""
    return () if label is None else (label[0].plain, label[0].spans, *label[1:])


def _sides(framed: Callable[[Callable[[int], Strip]], Strip], width: int) -> Sides | None:
    """Return what stands before and after words of some width; None where the words do not stay as they are."""
    words = Segment("x" * width)
    segments = list(framed(lambda _: Strip([words], width)))
    at = next((at for at, segment in enumerate(segments) if segment is words), None)
    return None if at is None else (segments[:at], segments[at + 1 :])
