"""What the screens that lie over the explorer share: a list, Escape that closes, and commands that do not apply."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, cast

from textual.binding import Binding, BindingType

from explorer.tui.acting import Acting
from explorer.tui.commands import BY_NAME
from explorer.tui.rows import RowList
from explorer.tui.screens import Steady
from explorer.tui.widgets import KeyLine

if TYPE_CHECKING:
    from explorer.tui.app import ExplorerApp
    from explorer.views.address import Address

BOX_KEYS: Final[list[BindingType]] = [
    Binding("down", "step(1)", show=False),
    Binding("up", "step(-1)", show=False),
    Binding("pagedown", "page(1)", show=False),
    Binding("pageup", "page(-1)", show=False),
]
"""Keys that move a list while its box has the focus."""


class Above(Acting, Steady):
    """A screen on top of another; commands that it does not know are ignored."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def on_mount(self) -> None:
        """Take away what was said before: it would lie over what is opened now."""
        self.app.clear_notifications()

    def action_command(self, name: str) -> None:
        """Run a command by its name."""
        BY_NAME[name]().run(self)

    @property
    def explorer(self) -> ExplorerApp:
        """The application."""
        return cast("ExplorerApp", self.app)

    @property
    def fresh(self) -> frozenset[str]:
        """The ids of what is new since the record was read again."""
        return self.explorer.explore.fresh if self.explorer.explore else frozenset()

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """Run the command that was clicked."""
        self.action_command(event.command)

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

    def palette(self) -> None:
        """Open the palette."""
        self.explorer.show_palette()

    def help(self) -> None:
        """Open the help."""
        self.explorer.show_help()

    def next_theme(self) -> None:
        """Change the colours."""
        self.explorer.next_theme()

    def tour(self) -> None:
        """Show the five lines for those who are new."""
        self.explorer.show_tour()

    def quit(self) -> None:
        """Leave the program."""
        self.app.exit()


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
