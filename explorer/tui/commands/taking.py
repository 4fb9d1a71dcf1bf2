"""Taking away what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting


class Copy(Command):
    """Copy a citation: the words, who said them, the date, the item, and the paper with the place in it."""

    name, title, keys, footer, rank, group = "copy", "Copy a citation", ("y",), "cite", 25, "Taking away"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.copy()


COMMANDS: Final = (Copy,)
