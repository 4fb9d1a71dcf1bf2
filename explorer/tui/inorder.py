"""Keys in the order in which they were typed: none gets ahead of one that is still on its way."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any, Final

from textual import events
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widgets import Input

from explorer.tui.resting import Resting
from explorer.tui.widgets import SearchBox

if TYPE_CHECKING:
    from textual.screen import Screen

LOOK: Final = 0.05
"""Seconds after which keys that wait are looked at again."""

PATIENCE: Final = 40
"""Looks after which keys no longer wait for one whose end is not heard of. Not seconds: where other programs leave this one no time those go by
without anything being done, and keys would overtake each other after all."""


class InOrder(Resting):
    """An application that sends a key on once what the key before it is bound to has been done.

    Textual sends a key to what has the focus, and runs what it is bound to when it has come up from there, each part of the screen at its own
    pace. A key typed meanwhile would go to what had the focus before; a letter that takes this way falls behind those after it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._later: deque[events.Key | events.Paste] = deque()
        self._behind: InOrder.Behind | None = None
        self._looks = 0
        self._submits = False
        self._on: Screen[Any] | None = None

    class Behind(Message, verbose=True):
        """Follows a key on its way up, and arrives when the key has."""

    async def on_event(self, event: events.Event) -> None:
        """Send a key on, or keep it until those before it are done."""
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self._waits():
            if not self._later:
                self.set_timer(LOOK, self._look)
            self._later.append(event)
        else:
            self._later.append(event)
            await self._go_on()

    @property
    def behindhand(self) -> bool:
        """Whether keys wait for those before them."""
        return bool(self._later)

    def held(self) -> bool:
        """Whether what a key called for is still to come, such as the thing to open from an answer that is awaited."""
        return False

    def follow(self, node: MessagePump) -> None:
        """Let what is typed wait until what was just posted to a part of the screen has been done, and has come up from there."""
        # A message goes up no further than to whoever sends it, which has to be the application itself.
        with self._context():
            self._behind, self._looks, self._on = self.Behind(), 0, self.screen
            if not node.post_message(self._behind):
                self._behind = None

    def send_instead(self, event: events.Key) -> None:
        """Send a key in the place of the one that has just arrived, before what was typed after that."""
        self._later.appendleft(event)
        if not self._waits():
            self.call_later(self._go_on)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Send on what was typed after the words were submitted, where that opened nothing that it has to wait for."""
        self._submits = False
        if not self._waits():
            self.call_later(self._go_on)

    def on_in_order_behind(self, message: Behind) -> None:
        """Send on what was typed after a key that has arrived, once what the key called for later is done too."""
        if message is self._behind:
            self.call_later(self._go_on)

    def _waits(self) -> bool:
        """Whether a key is still on its way: one that changed the screen is not, and what follows it may be lost with the screen."""
        on_its_way = self._behind is not None and self._on is self.screen
        return (on_its_way or self._submits or self.held()) and self._looks < PATIENCE

    async def _look(self) -> None:
        self._looks += 1
        if self._waits():
            self.set_timer(LOOK, self._look)
        else:
            self._submits = False
            await self._go_on()
            if self._later:
                self.set_timer(LOOK, self._look)

    async def _go_on(self) -> None:
        self._behind = None
        while self._later and not self._waits():
            await self._send(self._later.popleft())

    async def _send(self, event: events.Key | events.Paste) -> None:
        target = self.focused or self.screen
        if isinstance(target, SearchBox) and isinstance(event, events.Key) and target.takes(event):
            return
        await super().on_event(event)
        # What is written into a box ends there, in the order in which it came.
        if isinstance(target, Input) and (isinstance(event, events.Paste) or event.is_printable):
            return
        self.follow(target)
        # The box says so by another message, which falls behind the key.
        self._submits = isinstance(target, SearchBox) and isinstance(event, events.Key) and event.key == "enter"
