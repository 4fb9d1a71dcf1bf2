"""What every screen does alike: it runs commands by name, and opens what may be opened from anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, cast

from textual import events
from textual.widgets import Input

from explorer.tui.acting import Acting
from explorer.tui.commands import BY_NAME
from explorer.tui.screens import Steady
from explorer.tui.widgets import KeyLine

if TYPE_CHECKING:
    from explorer.tui.app import ExplorerApp


class Everywhere(Acting, Steady):
    """A screen of the explorer; commands that it does not know are ignored."""

    seeks: ClassVar[bool] = False
    """Whether the screen has a box for words to look for in what it shows."""

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

    def on_paste(self, event: events.Paste) -> None:
        """Take what is pasted where no box has the keys as words to look for, where there is a box for them."""
        event.stop()
        if not event.text.strip():
            return
        if not self.seeks:
            self.explorer.say(self.explorer.keymap.told("What is pasted goes into a box; {search} goes to one."))
            return
        self.search_box()
        # Behind the focus, which a box takes as its turn comes.
        self.explorer.call_later(self._paste, event.text)

    def _paste(self, text: str) -> None:
        if isinstance(box := self.focused, Input):
            box.post_message(events.Paste(text))

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

    def put_aside(self) -> None:
        """Go back to the shell."""
        self.explorer.put_aside()

    def quit(self) -> None:
        """Leave the program."""
        self.app.exit()
