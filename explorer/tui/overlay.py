"""What the screens that lie over the explorer share: a list, Escape that closes, and commands that do not apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import Binding, BindingType

from explorer.tui.clicking import counts, spend
from explorer.tui.everywhere import Everywhere
from explorer.tui.rows import RowList

if TYPE_CHECKING:
    from explorer.views.address import Address

BOX_KEYS: Final[list[BindingType]] = [
    Binding("down", "step(1)", show=False),
    Binding("up", "step(-1)", show=False),
    Binding("pagedown", "page(1)", show=False),
    Binding("pageup", "page(-1)", show=False),
]
"""Keys that move a list while its box has the focus."""


class Above(Everywhere):
    """A screen on top of another."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def on_mount(self) -> None:
        """Take away what was said before: it would lie over what is opened now."""
        self.app.clear_notifications()

    @property
    def fresh(self) -> frozenset[str]:
        """The ids of what is new since the record was read again."""
        return self.explorer.explore.fresh if self.explorer.explore else frozenset()

    def on_click(self, event: events.Click) -> None:
        """Step out where what lies beneath was clicked, beside the box."""
        beside = self.styles.background.a < 1 and self.get_widget_at(*event.screen_offset)[0] is self
        if beside and counts(event, self) and self.closes_beside():
            spend(event, self)
            self.leave()

    def closes_beside(self) -> bool:
        """Whether a click beside the box may close it; not where something would be lost."""
        return True

    def leave(self) -> None:
        """Close the screen."""
        self.dismiss()

    def search_box(self) -> None:
        """Close what lies over the explore screen and go to its search box."""
        self.explorer.search_anew()

    @property
    def address(self) -> Address:
        """What opens this screen again."""
        raise NotImplementedError

    def copy_view(self) -> None:
        """Copy the command that opens this screen again."""
        explore = self.explorer.explore
        if explore is not None and explore.corpus is not None:
            self.explorer.copy_way(self.address, explore.corpus)


class Overlay(Above):
    """One that shows a list."""

    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = []

    def action_step(self, by: int) -> None:
        """Move through the list."""
        self.listing().step(by)

    def action_page(self, by: int) -> None:
        """Move through the list by screens."""
        self.listing().page(by)

    def listing(self) -> RowList:
        """Return the list of the screen."""
        return self.query_one(RowList)
