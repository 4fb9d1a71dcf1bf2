"""The explorer as an application: themes, loading off the screen's thread, and what lies over the explore screen."""

from __future__ import annotations

import os
import string
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.binding import Binding, BindingType
from textual.driver import Driver
from textual.screen import Screen
from textual.widgets import Input

from explorer.settings import Settings
from explorer.tui.background import Background
from explorer.tui.clicking import Clicks
from explorer.tui.command import PANES, RESULTS, key_word
from explorer.tui.commands import BY_NAME, COMMANDS
from explorer.tui.commands.program import PutAside, Quit
from explorer.tui.explore import ExploreScreen
from explorer.tui.firstframe import MEDIUM, MIDDLING, SHORT, TALL, WIDE
from explorer.tui.hangup import shell_beneath, stop
from explorer.tui.helping import place_words
from explorer.tui.keymap import DEFAULT, keymap
from explorer.tui.places import NOWHERE, Opening
from explorer.tui.theming import Theming
from explorer.tui.widgets import KeyLine

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import RenderableType

    from explorer.corpus import Corpus
    from explorer.saved.sessions import Session
    from explorer.selection import Found
    from explorer.tui.handover import Attributes
    from explorer.tui.resuming import Resume

WIDTHS: Final = [(0, "-narrow"), (MEDIUM, "-medium"), (WIDE, "-wide")]
"""Columns from which one, two and three panes stand side by side."""

HEIGHTS: Final = [(0, "-tiny"), (SHORT, "-short"), (MIDDLING, "-middling"), (TALL, "-tall")]
"""Rows from which panes have frames, card and links stand one above the other, and the source is shown too."""


class ExplorerApp(Theming, inherit_bindings=False):
    """Shows its first frame at once, then calls `load` in a thread and shows the corpus it returns.

    `banner` is one line that stays at the top, such as that this is the sample. What `load` raises is shown as a sentence.
    `folder` is the store that papers are added to; without one the sample is shown, and papers go to the store of the folder `own`.
    With `tour` five lines for newcomers come first, once. Raises SettingsError for keys that cannot be set so.
    """

    CSS_PATH = "explorer.tcss"
    TITLE = "whodecided"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+c", "say_leaving", show=False)]
    HORIZONTAL_BREAKPOINTS = WIDTHS
    VERTICAL_BREAKPOINTS = HEIGHTS

    def __init__(
        self,
        load: Callable[[], Corpus],
        banner: str = "",
        settings: Settings | None = None,
        opening: Opening = NOWHERE,
        tour: bool = False,
        folder: Path | None = None,
        own: Path | None = None,
    ) -> None:
        settings = settings or Settings()
        super().__init__(settings.screen.theme)
        self.limits = settings.limits
        self.keymap = keymap(settings.keys)
        self._load, self._banner, self._opening, self._tour = load, self.keymap.told(banner), opening, tour
        self._folder, self._own = folder, own
        self.searching, self.showing, self.adding = Background("search"), Background("show"), Background("add")
        self.drawing = Background("draw")
        self.clicks = Clicks()
        self.found_as: Attributes | None = None
        self._passed_on = ""
        self.resume: Resume | None = None
        self.session: Session | None = None
        if settings.screen.still or "SSH_CONNECTION" in os.environ:
            # Over a network each step of an animation is traffic.
            self.animation_level = "none"

    def get_default_screen(self) -> Screen[None]:
        """Return the explore screen."""
        return ExploreScreen(self._load, self._banner, self._opening)

    def on_ready(self) -> None:
        """Show the tour over the first frame to somebody who is new."""
        from explorer.tui.tour import first_time

        if self.found_as is not None:
            # The driver found the terminal quiet, as the first frame needs it; a shell that the explorer is put aside for wants it as it was.
            vars(self._driver).update(attrs_before=self.found_as)
        if self._tour and first_time():
            # Behind the record, which is not read while something lies over the screen that waits for its first frame.
            self.screen.call_after_refresh(self.show_tour)

    @property
    def shown(self) -> Corpus | None:
        """The record that is shown, once it has been read."""
        return self.explore.corpus if self.explore is not None else None

    @property
    def on_sample(self) -> bool:
        """Whether the sample is shown and no store of somebody's own."""
        return self._folder is None and bool(self._banner)

    def say_linking(self, papers: int) -> None:
        """Say that many papers are being linked before the record can be read; may be called from any thread."""
        self.call_later(self._say_linking, papers)

    def _say_linking(self, papers: int) -> None:
        if self.explore is not None and self.explore.corpus is None:
            self.explore.say_linking(papers)

    @property
    def explore(self) -> ExploreScreen | None:
        """The explore screen, once it is there."""
        return next((screen for screen in self.screen_stack if isinstance(screen, ExploreScreen)), None)

    def held(self) -> bool:
        """Whether the best result is to be opened once it is found: what is typed after that means the thing opened."""
        explore = self.explore
        return explore is not None and explore is self.screen and explore.corpus is not None and explore.awaited

    def on_key(self, event: events.Key) -> None:
        """Give a letter to the box that has the keys, where it was typed before the box had them.

        A box keeps the letters it gets, so one that arrives here while a box has the keys was sent to what had them before: somebody
        types faster than the screen follows.
        """
        if event.is_printable and isinstance(self.focused, Input):
            event.prevent_default()
            self.focused.post_message(events.Key(event.key, event.character))
        elif pane := self._pane():
            if self.keymap.changed:
                self._changed_key(pane, event)
            if self.keymap.at(pane, event.key) is None:
                self._say_where(event.key)
        else:
            self._box_key(event)

    def _changed_key(self, pane: str, event: events.Key) -> None:
        """Run what a key was set to, in place of what the command classes say."""
        command = self.keymap.at(pane, event.key)
        if command is not DEFAULT.at(pane, event.key):
            event.prevent_default()
            if command is not None:
                self.call_later(self.screen.run_action, f"command({command.name!r})")

    def _say_where(self, key: str) -> None:
        """Say where a key works that does nothing where it was pressed; of a key that works nowhere nothing is said."""
        found = {command.title: command for command in COMMANDS if key in self.keymap.of(command)}
        if found:
            works = "; ".join(
                f"{command.title} works {place_words(RESULTS if RESULTS in command.panes else min(command.panes))}"
                for command in found.values()
            )
            self.say(self.keymap.told(f"{key_word(key)} does nothing here. {works}. {{help}} shows what does."))

    def _box_key(self, event: events.Key) -> None:
        """Let the keys that leave the explorer do so in a box too, and those set for a command what its own do there."""
        command = self.keymap.at(RESULTS, event.key)
        if command in (Quit, PutAside) and not event.is_printable:
            event.prevent_default()
            self.exit() if command is Quit else self.put_aside()
        elif event.key == self._passed_on:
            self._passed_on = ""
        elif command is not None and command is not DEFAULT.at(RESULTS, event.key):
            event.prevent_default()
            # A box is bound to keys that nobody types as words.
            unprinted = (key for key in command.keys if len(key) > 1 and key_word(key) not in string.punctuation)
            self._passed_on = next(unprinted, command.keys[0])
            self.send_instead(events.Key(self._passed_on, None))

    def put_aside(self) -> None:
        """Stop as a job of the shell, which can bring the explorer back; where there is no such shell nobody could."""
        if self.hands_over or self.is_headless or not shell_beneath():
            self.say("There is no shell here to go back to.")
        else:
            stop()

    @on(Driver.SignalResume)
    def paint_anew(self) -> None:
        """Paint all of the screen, which the shell has cleared, also where its size is what it was."""
        self._display(self.screen, self.screen._compositor.render_full_update())

    def action_say_leaving(self) -> None:
        """Say how to leave, to somebody who wants to stop the program as others are stopped."""
        self.say(self.keymap.told("{quit*} leaves; {leave} steps out."))

    def _pane(self) -> str:
        """The pane whose commands are in force; nothing where a box lies over the screen."""
        lines = self.screen.query(KeyLine)
        return lines.first().pane if lines else ""

    def exit(self, result: None = None, return_code: int = 0, message: RenderableType | None = None) -> None:
        """Leave, and note where the explorer was."""
        from explorer.tui.resuming import session

        if self.explore is not None and self.explore.corpus is not None:
            self.session = session(self.explore)
        super().exit(result, return_code, message)

    def run_command(self, name: str) -> None:
        """Run a command by its name: where one is, if it works there, else on the explore screen, closing what lies over it."""
        command, pane = BY_NAME[name], self._pane()
        if pane in command.panes:
            self.call_later(self.screen.run_action, f"command({name!r})")
        elif command.panes & PANES and self.explore is not None:
            self._bare(self.explore)
            self.explore.action_command(name)
        else:
            self.say(f"{command.title} works {place_words(min(command.panes))}.")

    def open_thing(self, id: str) -> None:
        """Show a thing and go to its card; what lies over the explore screen is closed."""
        if self.explore is not None:
            self._bare(self.explore)
            self.explore.visit(id)

    def search_anew(self) -> None:
        """Go to the search box; what lies over the explore screen is closed."""
        if self.explore is not None:
            self._bare(self.explore)
            self.explore.search_box()

    def _bare(self, explore: ExploreScreen) -> None:
        while self.screen is not explore:
            self.pop_screen()

    async def search_things(self, words: str, limit: int) -> Sequence[Found]:
        """Return what fits the words, best first; nothing before the record is loaded. Raises QueryError."""
        corpus = self.explore.corpus if self.explore else None
        if corpus is None:
            return ()

        def offered() -> Sequence[Found]:
            from explorer.selection.catalogue import catalogue

            return catalogue(corpus).offered(words, limit)

        return await self.searching.run(offered)

    def show_help(self) -> None:
        """Lay the help over the screen."""
        from explorer.tui.help import HelpScreen

        self.push_screen(HelpScreen(self._pane()))

    def show_tour(self) -> None:
        """Lay the five lines for newcomers over the screen."""
        from explorer.tui.tour import TourScreen

        self.push_screen(TourScreen(self.keymap))

    def show_adding(self) -> None:
        """Lay the box that adds papers over the screen; in a browser nothing of this machine is read."""
        from explorer.locations import store_folder
        from explorer.tui.adding import AddScreen

        if self.hands_over:
            self.say(
                "Papers are not added from a browser, which must not read this machine. In a terminal: whodecided add FOLDER"
            )
        else:
            self.push_screen(AddScreen(self._folder or self._own or store_folder(), sample=self._folder is None))

    def open_store(self, folder: Path) -> None:
        """Show what is in a store now; where another record was shown it is exchanged."""
        from explorer.tui import loader

        explore, same = self.explore, folder == self._folder
        if explore is None:
            return
        self._folder = folder
        if same:
            explore.refresh_record()
        else:
            explore.query("#banner").remove()
            explore.exchange(loader(folder))

    def show_palette(self) -> None:
        """Lay the palette over the screen."""
        from explorer.tui.palette import PaletteScreen

        self.push_screen(PaletteScreen())
