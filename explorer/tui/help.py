"""The help: every command with its keys, made from the command classes, with a box that filters."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.tui.commands import COMMANDS
from explorer.tui.overlay import BOX_KEYS, Overlay
from explorer.tui.rows import RowList
from explorer.views.row import Piece, Row

KEYS = 16
"""Cells of the column of keys."""


def help_rows(words: str = "") -> tuple[Row, ...]:
    """Return the commands by group, only those in whose line all the words occur."""
    wanted = words.casefold().split()
    rows: list[Row] = []
    for group in dict.fromkeys(command.group for command in COMMANDS):
        lines: list[Row] = []
        for command in (command for command in COMMANDS if command.group == group):
            keys = "  ".join(command.key_words())
            text = f"{group} {command.title} {command.footer} {keys} {command.about()}".casefold()
            if all(word in text for word in wanted):
                lead = (Piece(f"{keys:<{KEYS - 1}} "[: max(KEYS, len(keys) + 1)], "match"),)
                pieces = (Piece(command.title, "heading"), Piece(f": {command.about()}"))
                lines.append(Row(command.name, pieces, lead=lead))
        if lines:
            gap = [Row(f"gap {group}", (Piece(""),), stops=False)] if rows else []
            rows += [*gap, Row(f"group {group}", (Piece(group, "title"),), stops=False), *lines]
    return tuple(rows) or (Row("none", (Piece(f"no command fits ‘{words}’", "missing"),), stops=False),)


class HelpScreen(Overlay):
    """The commands in a list, filtered as one types; Enter, Escape and F1 close it."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1", "dismiss", show=False), *BOX_KEYS]

    def compose(self) -> ComposeResult:
        """Return the box and the list."""
        with Vertical(id="help-box", classes="pane"):
            yield Input(placeholder="filter the help, esc closes", id="help-filter", compact=True)
            yield RowList(folds=True, id="help-list")

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one("#help-box").border_title = Content("Help")
        self.listing().show(help_rows())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter the list."""
        event.stop()
        self.listing().show(help_rows(event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close."""
        event.stop()
        self.dismiss()
