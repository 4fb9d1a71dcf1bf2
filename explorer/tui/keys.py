"""Which keys run which commands where."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from explorer.tui.command import PANES
from explorer.tui.commands import COMMANDS


def bindings(pane: str = "") -> list[BindingType]:
    """Return the key bindings of the commands of a pane, or of the whole explore screen."""
    wanted = {pane} if pane else PANES
    return [
        Binding(key, f"command({command.name!r})", command.title, show=False)
        for command in COMMANDS
        if command.panes & wanted
        for key in command.keys
    ]
