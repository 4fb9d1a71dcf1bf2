"""The picture of a thing and others around it on the screen; below it the link under the cursor as a sentence with its words."""

from __future__ import annotations

from collections.abc import Hashable
from typing import ClassVar

from textual.binding import BindingType

from explorer.schema import counted
from explorer.tui.command import NEARBY
from explorer.tui.keys import bindings
from explorer.tui.pictures.frame import PictureScreen
from explorer.views.address import Address
from explorer.views.drawn.canvas import Drawn
from explorer.views.drawn.nearby import Nearby, nearby, nearby_drawn, nearby_view, towards
from explorer.views.panes import View


class NearbyScreen(PictureScreen):
    """Enter puts another thing in the middle, and opens the one in the middle; Escape goes back to the one before."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(NEARBY)
    pane = NEARBY
    shown: Nearby | None = None
    at: str = ""
    before: tuple[str, ...] = ()

    def value(self) -> Nearby:
        """Return the thing with others around it."""
        return nearby(self.corpus, self.thing)

    def take(self, value: Nearby) -> None:
        """Keep it; the cursor begins in the middle."""
        self.shown, self.at = value, value.centre.id
        left = f"{counted(value.left_out, 'more link')} not drawn" if value.left_out > 0 else "all links drawn"
        self.titled(f"Around {value.centre.label}", left)

    def stand(self, like: Address) -> None:
        """Put the cursor on a thing by its id."""
        if self.shown is not None and self.shown.branch(like.cursor) is not None:
            self.at = like.cursor

    @property
    def drawn_ids(self) -> tuple[str, ...]:
        """The ids of the thing in the middle and of those around it."""
        shown = self.shown
        return (shown.centre.id, *(branch.id for branch in shown.branches)) if shown is not None else ()

    @property
    def standing(self) -> str:
        """The id of the thing under the cursor, nothing in the middle."""
        return self.at if self.at != self.thing else ""

    def drawn(self, width: int, height: int) -> Drawn:
        """Lay the things out."""
        return nearby_drawn(self.shown, width, height, self.at, self.fresh) if self.shown else Drawn()

    def list_below(self) -> View:
        """Return what the link under the cursor says."""
        return nearby_view(self.corpus, self.shown, self.at, self.fresh) if self.shown else View()

    def move(self, across: int, down: int) -> None:
        """Go to the nearest thing in a direction."""
        self._go(towards(self.drawing.drawn.boxes, self.at, (across > 0) - (across < 0), (down > 0) - (down < 0)))

    def to_end(self, last: bool) -> None:
        """Go to the last thing, or the first."""
        boxes = list(self.drawing.drawn.boxes)
        if boxes:
            self._go(boxes[-1 if last else 0])

    def choose(self) -> None:
        """Put the thing under the cursor in the middle; open the one that is there."""
        if self.at == self.thing:
            self.open_thing(self.thing)
        else:
            self.before = (*self.before, self.thing)
            self._centre(self.at)

    def leave(self) -> None:
        """Go back to the thing that was in the middle before, then close."""
        if self.under.has_focus or not self.before:
            super().leave()
        else:
            *kept, last = self.before
            self.before = tuple(kept)
            self._centre(last)

    def pick(self, key: Hashable) -> None:
        """Put the cursor on a thing."""
        self._go(key)

    def at_hand(self) -> str:
        """Return the thing under the cursor."""
        return self.at

    def _centre(self, id: str) -> None:
        self.thing = id
        self.load()

    def _go(self, key: Hashable) -> None:
        if key != self.at:
            self.at = str(key)
            self.show()
