"""The palette: every command and every thing of the record by its name."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.errors import WhoDecidedError
from explorer.schema import KINDS
from explorer.tui.commands import COMMANDS
from explorer.tui.keymap import DEFAULT, Keymap
from explorer.tui.overlay import BOX_KEYS, Overlay
from explorer.tui.rows import RowList
from explorer.tui.widgets import TextBox
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.search import Hit

THINGS = 20
"""Things offered for a query."""

PAUSE = 0.03
"""Seconds of rest at the keyboard before a search begins."""


def command_rows(words: str, keymap: Keymap = DEFAULT) -> tuple[Row, ...]:
    """Return the commands in whose title or help line all the words occur."""
    wanted = words.casefold().split()
    rows = []
    for command in COMMANDS:
        about = keymap.about(command)
        if all(word in f"{command.title} {about}".casefold() for word in wanted):
            keys = Piece(" ".join(keymap.words(command)), "match")
            pieces = (Piece(command.title), Piece(f" · {about}", "muted"))
            rows.append(Row(f"command {command.name}", pieces, lead=(Piece("  "),), tail=keys))
    return tuple(rows)


def thing_rows(hits: Sequence[Hit]) -> tuple[Row, ...]:
    """Return the things that a search found."""
    return tuple(
        Row(
            f"thing {hit.id}",
            (Piece(hit.label),),
            lead=(Piece(f"  {KINDS[hit.kind].glyph} ", hit.kind),),
            tail=Piece(hit.date or KINDS[hit.kind].one, "muted"),
        )
        for hit in hits
    )


class PaletteScreen(Overlay):
    """A box for a name, and what goes by it: things first where words were typed, then commands."""

    AUTO_FOCUS = "Input"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,ctrl+p", "dismiss", show=False), *BOX_KEYS]

    def __init__(self) -> None:
        super().__init__()
        self._answered, self._awaited = "", False

    def compose(self) -> ComposeResult:
        """Return the box and the list."""
        with Vertical(id="palette-box", classes="pane"):
            yield TextBox(placeholder="a command, or anything by its name", id="palette-words", compact=True)
            yield RowList(id="palette-list")

    def on_mount(self) -> None:
        """Offer every command."""
        box = self.query_one("#palette-box")
        box.border_title = Content("Palette")
        box.border_subtitle = Content(self.explorer.keymap.told("{enter} takes one · {escape} leaves"))
        self.listing().show(self._rows(command_rows("", self.explorer.keymap), ()))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Look for what goes by the words."""
        event.stop()
        self._awaited = False
        self._look(event.value)

    @work(exclusive=True, group="palette", exit_on_error=False)
    async def _look(self, words: str) -> None:
        await asyncio.sleep(PAUSE)
        hits: Sequence[Hit] = ()
        if words.strip():
            try:
                hits = await self.explorer.search_things(words, THINGS)
            except WhoDecidedError:
                hits = ()
        self.listing().show(self._rows(command_rows(words, self.explorer.keymap), thing_rows(hits)))
        self.listing().ends(last=False)
        self._answered = words
        if self._awaited:
            self.listing().choose()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the row under the cursor, once the list answers what is typed: Enter may come before it does."""
        event.stop()
        self._awaited = event.value != self._answered
        if not self._awaited:
            self.listing().choose()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close, then run the command or open the thing."""
        event.stop()
        sort, _, name = event.row.key.partition(" ")
        explorer = self.explorer
        self.dismiss()
        explorer.call_later(explorer.run_command if sort == "command" else explorer.open_thing, name)

    def _rows(self, commands: tuple[Row, ...], things: tuple[Row, ...]) -> tuple[Row, ...]:
        rows: list[Row] = []
        for name, group in (("Things", things), ("Commands", commands)):
            if group:
                rows += [Row(f"heading {name}", (Piece(name, "heading"),), stops=False), *group]
        return tuple(rows) or (Row("none", (Piece("nothing goes by that name", "missing"),), stops=False),)
