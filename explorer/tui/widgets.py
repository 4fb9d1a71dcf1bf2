"""Small widgets: the line at the top, the line of keys at the bottom, and the search box."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import ClassVar, Final

from rich.highlighter import Highlighter
from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.suggester import Suggester, SuggestionReady
from textual.widget import Widget
from textual.widgets import Input

from explorer.tui.clicking import counts
from explorer.tui.command import SEARCH, Command
from explorer.tui.footer import fitting
from explorer.tui.keymap import DEFAULT
from explorer.views.plain import plain
from explorer.views.row import Piece

EDITING: Final = {
    key: binding.action
    for binding in Input.BINDINGS
    if isinstance(binding, Binding) and binding.action.startswith(("delete_", "cursor_", "home", "end"))
    for key in binding.key.split(",")
}
"""Keys that edit a box or move in it, and what they do there."""


LONGEST: Final = 20_000
"""Characters that are pasted into a box: with hundreds of thousands each key would take a second."""


class TextLine(Widget):
    """One line of plain words, with others at its right end; what does not fit is cut."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--strong", "line--quiet"}
    words: reactive[str] = reactive("")
    right: reactive[str] = reactive("")
    lead: reactive[str] = reactive("")

    def render(self) -> Content:
        """Return the line."""
        width = max(1, self.content_size.width)
        strong, quiet = (self.get_visual_style(name, partial=True) for name in ("line--strong", "line--quiet"))
        lead = Content.styled(plain(self.lead), strong)
        right = Content.styled(plain(self.right), quiet)
        if lead.cell_length + right.cell_length + Content(plain(self.words)).cell_length + 2 > width:
            right = Content("")
        room = width - right.cell_length
        line = Content("").join([lead, Content(plain(self.words))]).truncate(max(1, room), ellipsis=True, pad=True)
        return line + right


class KeyLine(Widget):
    """The keys that work now, as many as fit."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--word"}
    pane: reactive[str] = reactive(SEARCH)

    @dataclass
    class Pressed(Message):
        """A command was clicked."""

        command: str

    def commands(self) -> tuple[tuple[type[Command], str], ...]:
        """Return the commands that are shown, each with its key."""
        return fitting(self.pane, self.content_size.width, getattr(self.app, "keymap", DEFAULT))

    def pieces(self) -> tuple[Piece, ...]:
        """Return keys and words in order, each word with its role."""
        return tuple(
            piece
            for command, key in self.commands()
            for piece in (Piece(key, "key"), Piece(f" {command.footer}", "word"), Piece("  ", "word"))
        )

    def render(self) -> Content:
        """Return the line."""
        parts = [
            Content.styled(text, self.get_visual_style(f"keys--{role}", partial=True)) for text, role in self.pieces()
        ]
        return Content("").join(parts).truncate(max(1, self.content_size.width))

    def on_click(self, event: events.Click) -> None:
        """Run the command that was clicked."""
        end = 0
        for command, key in self.commands() if counts(event, self) else ():
            end += len(f"{key} {command.footer}  ")
            if event.x < end:
                self.post_message(self.Pressed(command.name))
                return


class Completer(Suggester):
    """Shows how the line being typed can go on; → at its end takes it. `complete` returns the whole line, or nothing."""

    def __init__(self, complete: Callable[[str], Awaitable[str]]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._complete = complete

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line as it can go on, or nothing."""
        line = await self._complete(value)
        return line if line != value and line.startswith(value) and plain(line) == line else None


class Visible(Highlighter):
    """Shows each character of a box as one that can be seen, so that the cursor stands where it did."""

    def highlight(self, text: Text) -> None:
        """Exchange what a terminal would obey or hide."""
        if plain(text.plain) != text.plain:
            text.plain = "".join(shown if len(shown := plain(one)) == 1 else "�" for one in text.plain)


class TextBox(Input):
    """A box that edits in the order in which keys were typed, and shows what is put into it harmless, and keeps it as it is.

    Textual runs what a key is bound to once the key has come up to the application, which letters typed after it, as over a slow
    line, get ahead of: a backspace would take the wrong letter.
    """

    def on_mount(self) -> None:
        """Look at the words before they are shown; where nothing may move by itself the cursor does not blink either."""
        self.highlighter = Visible()
        self.cursor_blink = self.app.animation_level != "none"

    def _toggle_cursor(self) -> None:
        # Beneath another screen it would have all of that painted twice a second.
        if self.screen.is_active:
            super()._toggle_cursor()

    async def on_key(self, event: events.Key) -> None:
        """Edit at once, unless the settings give the key to a command."""
        action = EDITING.get(event.key)
        changed = getattr(self.app, "keymap", DEFAULT).changed.values()
        if action and not any(event.key in keys for keys in changed):
            event.prevent_default()
            event.stop()
            await self.run_action(action)

    def on_paste(self, event: events.Paste) -> None:
        """Take all lines of what is pasted as one: a heading is often copied in two. Of more than a box holds its beginning is taken."""
        event.prevent_default()
        event.stop()
        words = " ".join(filter(None, map(str.strip, event.text.splitlines())))
        start, end = sorted(self.selection)
        room = max(0, LONGEST - len(self.value) + end - start)
        self.replace(words[:room], start, end)
        if len(words) > room:
            left = f"A box holds {LONGEST:,} characters: the rest of what was pasted was left out."
            self.app.notify(left, markup=False)


class SearchBox(TextBox):
    """The search box. While it is empty, `/` and `?` are the commands they are elsewhere."""

    typed: Callable[[str], object] | None = None
    """Is told the words when a letter has come in; None leaves it to the message that they have changed."""

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> SearchBox:
        """Draw anew. Words never change the room the box takes, so they need not lay out the whole screen for each key."""
        super().refresh(*regions, repaint=repaint, layout=layout and not self.size.width, recompose=recompose)
        return self

    def takes(self, event: events.Key) -> bool:
        """Put a letter in at once, and tell `typed` in the same turn of the loop; tell whether that was done.

        On Textual's way the letter waits in three queues one after another: a fifth of the time until its results are shown. It takes that
        way where something else is still on its way to the box.
        """
        letter = event.character or ""
        asks = not self.value and letter in ("/", "?")
        typed = self.typed
        if typed is None or asks or not event.is_printable or self.message_queue_size:
            return False
        with self._context(), self.prevent(Input.Changed):
            self._restart_blink()
            self.replace(letter, *self.selection)
        typed(self.value)
        return True

    def suggest(self, line: str) -> None:
        """Show how the line being typed can go on, where it does go on so; → at its end takes it."""
        if line != self.value and line.startswith(self.value) and plain(line) == line:
            self.post_message(SuggestionReady(self.value, line))

    @dataclass
    class Asked(Message):
        """Help was asked for."""

    async def on_key(self, event: events.Key) -> None:
        """Keep the two signs out of an empty box."""
        if self.value or event.character not in ("/", "?"):
            return
        event.prevent_default()
        event.stop()
        if event.character == "?":
            self.post_message(self.Asked())
