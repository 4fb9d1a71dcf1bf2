"""The tour: five lines for somebody who opens the explorer for the first time, and whether they have been shown."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content

from explorer.locations import state_folder
from explorer.tui.keymap import DEFAULT, Keymap
from explorer.tui.overlay import Overlay
from explorer.tui.rows import RowList
from explorer.views.row import Piece, Row

_LINES: Final = (
    "Type what you look for: a name, a subject, a year, or a question. Typing errors are forgiven.",
    "{down} and {up} choose in the list; the card beside it says what the record says, and the words of the paper stand there.",
    "{open} opens what is under the cursor and follows a link; {leave} steps out again, {next-pane} goes to the next pane.",
    "{leave} leaves the search box too; outside it {read} reads the paper itself, {copy} copies a citation, {add} adds papers.",
    "{help*} shows every key, {palette} finds every command by its name, {quit*} leaves. You cannot break anything by looking around.",
)
_END: Final = "{enter} or {escape} closes this; {tour} shows it again."


def tour_rows(keymap: Keymap = DEFAULT) -> tuple[Row, ...]:
    """Return the five lines with the keys as they are set."""
    lines = [
        Row(f"tour {n}", (Piece(keymap.told(line)),), (Piece(f"{n}  ", "match"),)) for n, line in enumerate(_LINES, 1)
    ]
    gap = Row("gap", (Piece(""),), stops=False)
    return (*lines, gap, Row("end", (Piece(keymap.told(_END), "muted"),), stops=False))


def first_time(folder: Path | None = None) -> bool:
    """Tell whether the tour has not been shown yet, and remember that it is now; where nothing can be remembered it counts as shown."""
    seen = (folder or state_folder()) / "tour-shown"
    try:
        if seen.exists():
            return False
        seen.parent.mkdir(parents=True, exist_ok=True)
        seen.touch()
    except OSError:
        return False
    return True


class TourScreen(Overlay):
    """The five lines over the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,enter,space,q", "dismiss", show=False)]

    def __init__(self, keymap: Keymap = DEFAULT) -> None:
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """Return the box."""
        with Vertical(id="tour-box", classes="pane"):
            yield RowList(folds=True, id="tour-list")

    def on_key(self, event: events.Key) -> None:
        """Take a letter for the first of what is looked for: the first line says to type that."""
        explore = self.explorer.explore
        if (event.character or "").isalnum() and event.key != "q" and explore is not None:
            event.stop()
            event.prevent_default()
            self.dismiss()
            explore.search_box()
            self.explorer.send_instead(events.Key(event.key, event.character))

    def on_mount(self) -> None:
        """Show the lines."""
        self.query_one("#tour-box").border_title = Content("Five things to know")
        self.listing().show(tour_rows(self._keymap))
