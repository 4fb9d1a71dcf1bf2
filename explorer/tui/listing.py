"""A screen that is one list with a title and the keys that work in it."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content

from explorer.tui.overlay import Above
from explorer.tui.rows import RowList
from explorer.tui.widgets import KeyLine
from explorer.views.panes import Spot, View
from explorer.views.plain import plain


class ListScreen(Above):
    """Shows one view; `pane` names its commands."""

    AUTO_FOCUS = "#list-rows"
    pane: ClassVar[str] = ""
    view = View()
    awaited: str = ""
    """The row that the cursor begins on, by its name; the first where it is empty."""

    def compose(self) -> ComposeResult:
        """Return the list and the keys."""
        with Vertical(id="list-box", classes="pane"):
            yield RowList(folds=True, id="list-rows")
        yield KeyLine(id="list-keys")

    def on_mount(self) -> None:
        """Say which keys work."""
        self.query_one(KeyLine).pane = self.pane
        self.fill()

    def fill(self) -> object:
        """Show what there is."""
        raise NotImplementedError

    def listing(self) -> RowList:
        """Return the list."""
        return self.query_one("#list-rows", RowList)

    def open_row(self) -> None:
        """Open the row under the cursor."""
        self.listing().choose()

    def show_view(self, title: str, view: View, aside: str = "") -> None:
        """Show a view under a title."""
        self.view = view
        box = self.query_one("#list-box")
        box.border_title, box.border_subtitle = Content(plain(title)), Content(plain(aside))
        self.listing().show(view.rows, self.awaited)
        self.awaited = ""

    @property
    def spot(self) -> Spot:
        """What the row under the cursor leads to."""
        return self.view.spot(self.listing().row)

    @property
    def cursor(self) -> str:
        """The name of the row under the cursor, nothing where that is the first."""
        return "" if self.listing().at_start else self.key

    @property
    def key(self) -> str:
        """The name of the row under the cursor."""
        row = self.listing().row
        return row.key if row else ""

    def open_thing(self, id: str) -> None:
        """Close this and what lies below it, and show a thing."""
        self.explorer.call_later(self.explorer.open_thing, id)
