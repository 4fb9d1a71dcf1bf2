"""The palette: every command and every thing of the record by its name."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.cards.words import date_words
from explorer.errors import WhoDecidedError
from explorer.schema import KINDS
from explorer.tui.commands import COMMANDS
from explorer.tui.keymap import DEFAULT, Keymap
from explorer.tui.overlay import BOX_KEYS, Overlay
from explorer.tui.rows import RowList
from explorer.tui.widgets import TextBox
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.selection import Found

THINGS = 20
"""Things offered for a query."""

MOST: Final = 28
"""Characters of what tells a thing apart: the names, which are alike, need some room too."""

PAUSE = 0.03
"""Seconds of rest at the keyboard before a search begins."""


def command_rows(words: str, keymap: Keymap = DEFAULT) -> tuple[Row, ...]:
    """Return the commands in whose title or help line all the words occur, first those whose title has words that begin
    so, then those whose title has them."""
    wanted = words.casefold().split()
    rows = []
    for command in sorted(COMMANDS, key=lambda command: _remoteness(command.title, wanted)):
        about = keymap.about(command)
        if all(word in f"{command.title} {about}".casefold() for word in wanted):
            keys = Piece(" ".join(keymap.words(command)), "match")
            pieces = (Piece(command.title), Piece(f" · {about}", "muted"))
            rows.append(Row(f"command {command.name}", pieces, lead=(Piece("  "),), tail=keys))
    return tuple(rows)


def _remoteness(title: str, wanted: Sequence[str]) -> int:
    """Return how far a title is from some words: 0 where each begins one of its own, 1 where it has each, else 2."""
    low = title.casefold()
    if all(any(word.startswith(one) for word in low.split()) for one in wanted):
        return 0
    return 1 if all(one in low for one in wanted) else 2


def thing_rows(found: Sequence[Found]) -> tuple[Row, ...]:
    """Return the things that a search found, each with its kind and day, and what tells it apart from others of its name; where nothing else
    does, its id."""
    told = [_told(one) for one in found]
    many = Counter((one.entity.label, *said) for one, said in zip(found, told, strict=True))
    rows = []
    for one, said in zip(found, told, strict=True):
        entity, glyph = one.entity, KINDS[one.entity.kind].glyph
        words = (entity.id, *said[1:]) if many[entity.label, *said] > 1 else said
        tail = " · ".join(filter(None, (_short(words[0]), *words[1:])))
        rows.append(
            Row(
                f"thing {entity.id}",
                (Piece(entity.label),),
                lead=(Piece(f"  {glyph} ", entity.kind),),
                tail=Piece(tail, "muted"),
            )
        )
    return tuple(rows)


def _told(one: Found) -> tuple[str, str, str]:
    """What tells a thing apart: that to which it belongs where it shares its name, its kind, and its day where its name does not end in it."""
    ends = one.entity.label.endswith(date_words(one.date)) if one.date else True
    return one.apart, KINDS[one.entity.kind].one, "" if ends else one.date


def _short(words: str) -> str:
    """Return what is told in the cells there are for it, the end of an id, which is what differs."""
    if len(words) <= MOST:
        return words
    return f"…{words[1 - MOST :]}" if "/" in words and " " not in words else f"{words[: MOST - 1]}…"


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
        found: Sequence[Found] = ()
        if words.strip():
            try:
                found = await self.explorer.search_things(words, THINGS)
            except WhoDecidedError:
                found = ()
        self.listing().show(self._rows(command_rows(words, self.explorer.keymap), thing_rows(found)))
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
