"""Which clicks count. Whoever clicks twice where one click opens something meant the one: the second falls on whatever came in its place."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual.geometry import Offset
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.screen import Screen

LEFT: Final = 1


class Clicks:
    """Of several clicks one after another at one place, those that count."""

    def __init__(self) -> None:
        self._met: Screen[Any] | None = None
        self._spent: tuple[Offset, float] | None = None

    def counts(self, event: events.Click, widget: Widget) -> bool:
        """Whether a click is of the left button, and no later one of several of which an earlier fell on another screen
        or has opened something."""
        if event.button != LEFT:
            return False
        if event.chain == 1:
            self._met = widget.screen
        return self._met is widget.screen

    def spend(self, event: events.Click) -> None:
        """Note that a click has opened something: those that follow it at its place do nothing."""
        self._met = None
        self._spent = event.screen_offset, monotonic()

    def follows(self, place: Offset, within: float) -> bool:
        """Whether a button that is pressed now at a place is of one of those clicks."""
        return self._spent is not None and self._spent[0] == place and monotonic() - self._spent[1] < within


def counts(event: events.Click, widget: Widget) -> bool:
    """Whether a click on a widget counts."""
    clicks = getattr(widget.app, "clicks", None)
    return clicks.counts(event, widget) if isinstance(clicks, Clicks) else event.button == LEFT


def spend(event: events.Click, widget: Widget) -> None:
    """Note that a click on a widget has opened something."""
    if isinstance(clicks := getattr(widget.app, "clicks", None), Clicks):
        clicks.spend(event)


def takes_focus(widget: Widget) -> bool:
    """Whether a button that is pressed on a widget gives it the focus; not where it is pressed once more than something
    took to open, which has it."""
    app, clicks = widget.app, getattr(widget.app, "clicks", None)
    return not (isinstance(clicks, Clicks) and clicks.follows(app.mouse_position, app.CLICK_CHAIN_TIME_THRESHOLD))
