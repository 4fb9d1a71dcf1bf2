"""The widget that paints a drawing: it asks for lines that fit its size, and tells which cell was clicked."""

from __future__ import annotations

from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from explorer.tui.clicking import counts
from explorer.tui.roles import Roles
from explorer.tui.strips import PLAIN, filled, strip_of
from explorer.views.drawn.canvas import Drawn


class Drawing(Widget, can_focus=True):
    """Paints lines that are laid out elsewhere, for its width and height in cells."""

    @dataclass
    class Clicked(Message):
        """A cell of the drawing was clicked."""

        x: int
        y: int
        click: events.Click

    @dataclass
    class Rolled(Message):
        """The wheel was turned: so many steps to the right and down."""

        across: int
        down: int

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
        if counts(event, self) and offset is not None:
            self.post_message(self.Clicked(offset.x, offset.y, event))

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Tell that the wheel was turned."""
        self._roll(event, 1)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Tell that the wheel was turned back."""
        self._roll(event, -1)

    def _roll(self, event: events.MouseEvent, by: int) -> None:
        event.stop()
        aside = event.shift or event.ctrl
        self.post_message(self.Rolled(by if aside else 0, 0 if aside else by))

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines of the view."""
        self.roles.take()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width = max(0, self.content_size.width)
        pieces = self.drawn.lines[y] if y < len(self.drawn.lines) else ()
        return strip_of(filled(pieces, width), None, width, self._style)

    def _style(self, role: str) -> Style:
        return self.roles.painted(f"drawn--{role}" if role not in PLAIN else "")
