"""What all screens share."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from rich.style import Style
from textual import events
from textual._context import visible_screen_stack
from textual.await_complete import AwaitComplete
from textual.color import Color
from textual.geometry import Size
from textual.message import Message
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget, _RenderCache
from textual.worker import Worker, WorkerState

from explorer.tui.compositing import Sparing
from explorer.tui.dimming import dimmed
from explorer.views import messages
from explorer.views.plain import plain

if TYPE_CHECKING:
    from textual.app import App


TURN: Final = 0.006
"""Seconds that a picture is worked on before others have their turn."""

PATIENCE: Final = 12
"""Turns after which a picture is shown however long it takes: what changes with every turn would put it off for ever."""

_Shown = tuple[Screen[object], Color, Size, Style]
"""A screen that is seen through another, the colour that lies over it, how much of it is seen, and the style of what has none."""


class Steady(Screen[None]):
    """A screen that never holds the program for long, and closes nothing but itself."""

    def __init__(self) -> None:
        super().__init__()
        self._compositor: Sparing = Sparing()
        self._held = 0.0
        self._unpainted = self._at_once = False
        self._coming: Iterator[None] | None = None
        self._put_off = 0
        self._beneath: tuple[_Shown, list[Strip]] | None = None

    @property
    def on_top(self) -> bool:
        """Whether no other screen lies over this one, and it is not closed."""
        return self.app.screen is self

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close the screen, where it is the one on top: the second of two keys typed fast would close the one beneath."""
        return super().dismiss(result) if self.on_top else AwaitComplete()

    def hold(self, seconds: float) -> None:
        """Paint nothing for some time, unless `paint` comes before: what is under way will change the screen once more."""
        self._held = monotonic() + seconds

    def paint(self, *widgets: Widget) -> None:
        """Paint what has changed of some widgets at once, each where it stands; what else has changed, and what must be
        laid out anew, waits for the next frame."""
        compositor, others, coming = self._compositor, self._dirty_widgets.difference(widgets), self._coming
        regions, compositor._dirty_regions = compositor._dirty_regions, set()
        compositor.update_widgets(set(widgets))
        self._held, self._at_once = 0.0, True
        try:
            self._compositor_refresh()
        finally:
            self._at_once, self._coming = False, coming
            compositor._dirty_regions.update(regions)
            self._dirty_widgets.update(others)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say that something could not be done by a mistake of the program's own: a screen that stands still would not say it."""
        if event.worker.error is not None:
            self.app.notify(plain(messages.mistaken(event.worker.error)), severity="error", markup=False)

    async def _dispatch_message(self, message: Message) -> None:
        # Textual takes all messages that wait in one go, and several that lay out or paint the screen would hold the program together.
        # That work is begun, done or given up concerns nobody, and is told a dozen times for a key.
        if isinstance(message, Worker.StateChanged) and message.state is not WorkerState.ERROR:
            return
        await super()._dispatch_message(message)
        await asyncio.sleep(0)

    def _post_register(self, app: App[Any]) -> None:
        # Known from the start, the classes of a size do not cost a first picture that is laid out for none.
        super()._post_register(app)
        self.update_classes(self._classes_of(app, app.size), update=False)

    def _classes_of(self, app: App[Any], size: Size) -> dict[str, bool]:
        """Return which of the classes that tell of a size hold for one."""
        ways = (size.width, app.HORIZONTAL_BREAKPOINTS or []), (size.height, app.VERTICAL_BREAKPOINTS or [])
        held = set().union(*(self._get_breakpoint_classes(cells, names) for cells, names in ways))
        return {name: name in held for _, names in ways for _, name in names}

    async def _on_resize(self, event: events.Resize) -> None:
        # Textual's own, which comes after this, would lay the screen out as it was in its old size, and then anew with
        # the classes of its new one.
        self.update_classes(self._classes_of(self.app, event.size), animate=False)
        await asyncio.sleep(0)

    def _on_screen_resume(self, event: events.ScreenResume) -> None:
        # Textual's own lays out and paints in one step, and then paints all of it once more, which alone is enough; what
        # is seen through the screen is composed before that.
        event.prevent_default()
        self._unpainted = True
        try:
            super()._on_screen_resume(event)
        finally:
            self._unpainted = False
        self._seen_through()

    def _compositor_refresh(self) -> None:
        if self._unpainted:
            return
        stack = self.app.screen_stack
        for above in stack[stack.index(self) + 1 :] if self in stack else ():
            if isinstance(above, Steady):
                above._beneath = None
        if self._at_once or not self.on_top:
            self._show_picture()
        else:
            self._coming = self._compositor.prepare()
            self._dirty_widgets.clear()
            self._update_timer.resume()

    def _show_picture(self) -> None:
        self._coming, self._put_off = None, 0
        super()._compositor_refresh()

    def _on_timer_update(self) -> None:
        if self._held and monotonic() < self._held:
            return
        self._held, until = 0.0, monotonic() + TURN
        if self._repaint_required and (self._layout_required or self._scroll_required):
            # Painted with what is laid out anew, and not once more after it.
            self._repaint_required = False
            self._dirty_widgets.add(self)
        super()._on_timer_update()
        while self._coming is not None and monotonic() < until:
            # What lies beneath, as an update tells it: a screen that is seen through takes it from there when it is rendered.
            visible_screen_stack.set(self.app._background_screens)
            if next(self._coming, self) is self:
                self._show_picture()
        if self._coming is not None:
            self._put_off += 1
            if self._put_off < PATIENCE:
                self._update_timer.resume()
            else:
                self._show_picture()

    def _render_content(self) -> None:
        strips = self._seen_through()
        if strips is None:
            super()._render_content()
            return
        self._render_cache = _RenderCache(self.size, strips)
        self._dirty_regions.clear()

    def _seen_through(self) -> list[Strip] | None:
        """Return the lines of the screen beneath as they show through this one, composed anew only where it has
        changed; None where this one hides it."""
        beneath = self.render() if self.styles.background.a < 1 else None
        if not isinstance(beneath, BackgroundScreen):
            return None
        shown = (beneath.screen, beneath.color, self.size, self.visual_style.rich_style)
        if self._beneath is None or self._beneath[0] != shown:
            strips = beneath.screen._compositor.render_strips()
            self._beneath = shown, dimmed(strips, beneath.color, self.size.width, self.visual_style.rich_style)
        return self._beneath[1]

    def _screen_resized(self, size: Size) -> None:
        # Laying the screen out tells it its size, which would lay it out once more.
        if size != self._size:
            super()._screen_resized(size)
