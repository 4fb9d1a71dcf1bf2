"""One of a few things to choose, in a box over the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from explorer.tui.overlay import BOX_KEYS, Overlay
from explorer.tui.rows import RowList
from explorer.views.plain import plain
from explorer.views.row import Row


class ChoiceScreen(Overlay):
    """Rows in a box, the cursor on the one called `key`; `take` is called with the key of the one that is opened, once the box is closed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,x,q", "dismiss", show=False),
        Binding("enter", "choose", show=False),
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        *BOX_KEYS,
    ]

    def __init__(self, title: str, rows: Sequence[Row], take: Callable[[str], None], key: str = "") -> None:
        super().__init__()
        self._title, self._rows, self._take, self._key = title, rows, take, key

    def compose(self) -> ComposeResult:
        """Return the box."""
        with Vertical(id="choice-box", classes="pane"):
            yield RowList(id="choice-list")

    def on_mount(self) -> None:
        """Fill the list."""
        box = self.query_one("#choice-box")
        box.border_title = Content(plain(self._title))
        box.border_subtitle = Content(self.explorer.keymap.told("{enter} takes one · {escape} leaves"))
        self.listing().show(self._rows, self._key)

    def action_choose(self) -> None:
        """Take the row under the cursor."""
        self.listing().choose()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close, then say which row it was."""
        event.stop()
        self.dismiss()
        self.explorer.call_later(self._take, event.row.key)
