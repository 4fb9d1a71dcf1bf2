"""The explorer as an application: themes, loading off the screen's thread, and what lies over the explore screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events
from textual.binding import BindingType
from textual.screen import Screen
from textual.widgets import Input

from explorer.settings import Settings
from explorer.tui.background import Background
from explorer.tui.explore import ExploreScreen
from explorer.tui.handing import Handing
from explorer.tui.places import NOWHERE, Opening
from explorer.tui.themes import THEMES

if TYPE_CHECKING:
    from rich.console import RenderableType

    from explorer.corpus import Corpus
    from explorer.saved.sessions import Session
    from explorer.search import Hit
    from explorer.tui.resuming import Resume

WIDTHS: Final = [(0, "-narrow"), (70, "-medium"), (110, "-wide")]
"""Columns from which one, two and three panes stand side by side."""

HEIGHTS: Final = [(0, "-short"), (20, "-middling"), (30, "-tall")]
"""Rows from which card and links stand one above the other, and the source is shown too."""


class ExplorerApp(Handing):
    """Shows its first frame at once, then calls `load` in a thread and shows the corpus it returns.

    `banner` is one line that stays at the top, such as that this is the sample. What `load` raises is shown as a sentence.
    """

    CSS_PATH = "explorer.tcss"
    TITLE = "whodecided"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self,
        load: Callable[[], Corpus],
        banner: str = "",
        settings: Settings | None = None,
        opening: Opening = NOWHERE,
    ) -> None:
        super().__init__()
        self._load, self._banner, self._opening = load, banner, opening
        self.resume: Resume | None = None
        self.session: Session | None = None
        self.searching, self.showing = Background("search"), Background("show")
        for theme in THEMES:
            self.register_theme(theme)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = (settings or Settings()).screen.theme

    def get_default_screen(self) -> Screen[None]:
        """Return the explore screen."""
        return ExploreScreen(self._load, self._banner, self._opening)

    @property
    def explore(self) -> ExploreScreen | None:
        """The explore screen, once it is there."""
        return next((screen for screen in self.screen_stack if isinstance(screen, ExploreScreen)), None)

    def on_key(self, event: events.Key) -> None:
        """Give a letter to the box that has the keys, where it was typed before the box had them.

        A box keeps the letters it gets, so one that arrives here while a box has the keys was sent to what had them before: somebody
        types faster than the screen follows.
        """
        if event.is_printable and isinstance(self.focused, Input):
            event.prevent_default()
            self.focused.post_message(events.Key(event.key, event.character))

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, and note where the explorer was."""
        from explorer.tui.resuming import session

        if self.explore is not None and self.explore.corpus is not None:
            self.session = session(self.explore)
        super().exit(result, return_code, message)

    def run_command(self, name: str) -> None:
        """Run a command by its name on the explore screen."""
        if self.explore is not None:
            self.explore.action_command(name)

    def open_thing(self, id: str) -> None:
        """Show a thing and go to its card."""
        if self.explore is not None:
            self.explore.visit(id)

    async def search_things(self, words: str, limit: int) -> Sequence[Hit]:
        """Return what fits the words, best first; nothing before the record is loaded. Raises QueryError."""
        corpus = self.explore.corpus if self.explore else None
        if corpus is None:
            return ()
        return await self.searching.run(lambda: corpus.search(words, limit=limit))

    def show_help(self) -> None:
        """Lay the help over the screen."""
        from explorer.tui.help import HelpScreen

        self.push_screen(HelpScreen())

    def show_palette(self) -> None:
        """Lay the palette over the screen."""
        from explorer.tui.palette import PaletteScreen

        self.push_screen(PaletteScreen())

    def next_theme(self) -> None:
        """Change to the next of the explorer's themes."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) + 1 if self.theme in names else 0
        self.theme = names[at % len(names)]
        self.say(f"Colours: {self.theme}")
