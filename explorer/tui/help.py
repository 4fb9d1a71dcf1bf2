"""The help: every command with its keys, made from the command classes, with a box that filters."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.tui.helping import help_rows
from explorer.tui.overlay import BOX_KEYS, Overlay
from explorer.tui.rows import RowList
from explorer.tui.widgets import TextBox
from explorer.views.row import Row


class HelpScreen(Overlay):
    """The commands in a list, those that work in `pane` first, filtered as one types; Enter, Escape and F1 close it."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1", "dismiss", show=False), *BOX_KEYS]

    def __init__(self, pane: str = "") -> None:
        super().__init__()
        self._pane = pane

    def compose(self) -> ComposeResult:
        """Return the box and the list."""
        with Vertical(id="help-box", classes="pane"):
            yield TextBox(
                placeholder=self.explorer.keymap.told("filter the help, {escape} closes"),
                id="help-filter",
                compact=True,
            )
            yield RowList(folds=True, id="help-list")

    def on_mount(self) -> None:
        """Fill the list."""
        self.query_one("#help-box").border_title = Content("Help")
        self.listing().show(self._rows(""))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter the list."""
        event.stop()
        self.listing().show(self._rows(event.value))
        self.listing().ends(last=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close."""
        event.stop()
        self.dismiss()

    def _rows(self, words: str) -> tuple[Row, ...]:
        return help_rows(words, self._pane, self.explorer.keymap)
