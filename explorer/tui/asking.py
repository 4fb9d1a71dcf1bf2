"""A box with one line to type: a name, a note."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.tui.overlay import Above
from explorer.tui.rows import RowList
from explorer.tui.widgets import TextBox
from explorer.views.plain import plain
from explorer.views.row import Piece, Row


def unquestioned(value: str) -> str:
    """Ask nothing before a value is taken."""
    return ""


class AskScreen(Above):
    """Asks for one line; `take` is called with it once the box is closed.

    `lines` are said below the box. `question` returns what is to be confirmed before a value is taken, or nothing: the same value
    entered twice is confirmed. `needed` is said where nothing is entered, and makes an empty line no answer.
    """

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "dismiss", show=False)]

    def __init__(
        self,
        title: str,
        value: str,
        lines: tuple[str, ...],
        take: Callable[[str], None],
        question: Callable[[str], str] = unquestioned,
        needed: str = "",
    ) -> None:
        super().__init__()
        self._needed = needed
        self._title, self._value, self._lines, self._take, self._question = title, value, lines, take, question
        self._asked: str | None = None

    def compose(self) -> ComposeResult:
        """Return the box."""
        with Vertical(id="ask-box", classes="pane"):
            yield TextBox(self._value, id="ask-value", compact=True)
            lines = RowList(folds=True, id="ask-lines")
            # With tab the keys would go to words that cannot be chosen, and what is typed to nobody.
            lines.can_focus = False
            yield lines

    def closes_beside(self) -> bool:
        """Whether nothing was typed yet."""
        return self.query_one(Input).value == self._value

    def on_mount(self) -> None:
        """Say what is asked."""
        self.query_one("#ask-box").border_title = Content(plain(self._title))
        self.query_one("#ask-box").border_subtitle = Content(
            self.explorer.keymap.told("{enter} goes on · {escape} leaves")
        )
        self._say(self._lines)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Forget what was to be confirmed of another value."""
        event.stop()
        if self._asked is not None and event.value != self._asked:
            self._asked = None
            self._say(self._lines)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the value, or ask for it to be confirmed."""
        event.stop()
        if self._needed and not event.value.strip():
            self._asked = event.value
            self._say((self.explorer.keymap.told(self._needed),), "match")
            return
        question = self._question(event.value) if self._asked != event.value else ""
        if question:
            self._asked = event.value
            self._say((question,), "match")
            return
        self.dismiss()
        self.explorer.call_later(self._take, event.value)

    def _say(self, lines: tuple[str, ...], role: str = "muted") -> None:
        rows = (Row(str(at), (Piece(line, role),), stops=False) for at, line in enumerate(lines))
        self.query_one(RowList).show(tuple(rows))
