"""The program itself: colours, help, leaving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import PANES, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting


class Add(Command):
    """Add papers of your own: name a file or folder, and see what becomes of each."""

    name, title, keys, footer, rank, group, panes = "add", "Add papers", ("a",), "add", 33, "Papers", PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.add_papers()


class Refresh(Command):
    """Show what has been added to the store since it was opened, here or by another process; what is new is marked."""

    name, title, keys, group, panes = "refresh", "Refresh", ("r",), "Papers", PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.refresh_record()


class NextTheme(Command):
    """Change the colours: dark, light, high contrast, and two that colour-blind people tell apart."""

    name, title, keys, group = "theme", "Next theme", ("t",), "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.next_theme()


class Help(Command):
    """Show this help; {help*} works in the search box too."""

    name, title, keys, footer, rank, group = "help", "Help", ("question_mark", "f1"), "help", 1, "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.help()


class Tour(Command):
    """Show again the five lines that were shown when the explorer was opened for the first time."""

    name, title, keys, group = "tour", "Tour for newcomers", ("f2",), "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.tour()


class PutAside(Command):
    """Go back to the shell and leave the explorer as it is: `fg` there brings it back. In boxes too."""

    name, title, keys, group = "put-aside", "Put aside", ("ctrl+z",), "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.put_aside()


class Quit(Command):
    """Leave the explorer; nothing needs saving. {quit*} works in the search box too."""

    name, title, keys, footer, rank, group = "quit", "Quit", ("q", "ctrl+q"), "quit", 0, "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.quit()


COMMANDS: Final = (
    Add,
    Refresh,
    NextTheme,
    Help,
    Tour,
    PutAside,
    Quit,
)
