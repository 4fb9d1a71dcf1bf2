"""The widget that paints a drawing: it asks for lines that fit its size, and tells which cell was clicked."""

from __future__ import annotations

from dataclasses import dataclass

from textual import events
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions
from textual.widget import Widget

from explorer.tui.roles import Roles
from explorer.views.drawn.canvas import Drawn


class Drawing(Widget, can_focus=True):
    """Paints lines that are laid out elsewhere, for its width and height in cells."""

    @dataclass
    class Clicked(Message):
        """A cell of the drawing was clicked."""

        x: int
        y: int

    @dataclass
    class Sized(Message):
        """The drawing has another size now and wants lines that fit it."""

    def __init__(self, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.roles = Roles(self)
        self.drawn = Drawn()

    def show(self, drawn: Drawn) -> None:
        """Paint another drawing."""
        self.drawn = drawn
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Ask for lines that fit."""
        self.post_message(self.Sized())

    def notify_style_update(self) -> None:
        """Draw again in the new theme."""
        super().notify_style_update()
        self.roles.forget()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Tell which cell was clicked."""
        offset = event.get_content_offset(self)
        if offset is not None:
            self.post_message(self.Clicked(offset.x, offset.y))

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width, base = self.content_size.width, self.visual_style
        if width <= 0 or y >= len(self.drawn.lines):
            return Strip.blank(max(0, width), base.rich_style)
        parts = [Content.styled(piece.text, self.roles.style(f"drawn--{piece.role}")) for piece in self.drawn.lines[y]]
        content = Content("").join(parts).truncate(width, pad=True)
        strips = content.render_strips(width, 1, base, RenderOptions(_as_is, {"text_wrap": "nowrap"}))
        return strips[0] if strips else Strip.blank(width, base.rich_style)


def _as_is(style: str | Style) -> Style:
    return style if isinstance(style, Style) else Style.null()
