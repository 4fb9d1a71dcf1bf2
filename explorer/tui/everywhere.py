"""What every screen does alike: it runs commands by name, and opens what may be opened from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from explorer.tui.acting import Acting
from explorer.tui.commands import BY_NAME
from explorer.tui.screens import Steady
from explorer.tui.widgets import KeyLine

if TYPE_CHECKING:
    from explorer.tui.app import ExplorerApp


class Everywhere(Acting, Steady):
    """A screen of the explorer; commands that it does not know are ignored."""

    @property
    def explorer(self) -> ExplorerApp:
        """The application."""
        return cast("ExplorerApp", self.app)

    def action_command(self, name: str) -> None:
        """Run a command by its name."""
        BY_NAME[name]().run(self)

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """Run the command that was clicked."""
        self.action_command(event.command)

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
