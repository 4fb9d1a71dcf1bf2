"""The colours of the explorer as an application: its themes, the style sheet parsed in them, and what no colour means."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Final

from textual import work
from textual.filter import ANSIToTruecolor, LineFilter, Monochrome
from textual.theme import Theme

from explorer.tui.colourless import Colourless
from explorer.tui.handing import Handing
from explorer.tui.stylesheet import Sheet
from explorer.tui.themes import PLAIN, THEMES

_COLOURLESS: Final = Colourless()
_OURS: Final = frozenset(theme.name for theme in THEMES)


class Theming(Handing, inherit_bindings=False):
    """An application in one of the explorer's themes. `theme` is the name of the first, where the environment names no other."""

    def __init__(self, theme: str) -> None:
        super().__init__()
        for one in THEMES:
            self.register_theme(one)
        if "TEXTUAL_THEME" not in os.environ:
            self.theme = theme
        self._coming = ""
        self.stylesheet = Sheet(variables=self.get_css_variables())
        # Parsed before the loop runs, it holds no key; what widgets add to it is little.
        self.stylesheet.read_all(self.css_path)
        self.stylesheet.parse()

    def suit_terminal(self) -> None:
        """Do as with NO_COLOR on a terminal that knows sixteen colours: of ours most are one grey there, words as their ground."""
        if self.console.color_system == "standard" and self.theme in _OURS and not self.no_color:
            self.no_color = True
            self._filters.append(Monochrome())

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the colours of ours that other themes do not have."""
        return PLAIN

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line passes through.

        Without colours none is sent, where the screen library would send greys. Our themes have no colour that only the terminal knows, so
        no line of theirs is searched for one.
        """
        ours = self.theme in _OURS
        lines = (one for one in super().get_line_filters() if not (ours and isinstance(one, ANSIToTruecolor)))
        return [_COLOURLESS if isinstance(one, Monochrome) else one for one in lines]

    def refresh_css(self, animate: bool = True) -> None:
        """Give everything its styles in the colours of now; only those that differ are set, as nothing of ours goes
        over into another colour by steps."""
        super().refresh_css(animate=False)

    def next_theme(self) -> None:
        """Change to the next of the explorer's themes."""
        names = [theme.name for theme in THEMES]
        now = self._coming or self.theme
        following = THEMES[(names.index(now) + 1 if now in names else 0) % len(names)]
        self._coming = following.name
        self._change_to(following)

    @work(exclusive=True, group="theme", exit_on_error=False)
    async def _change_to(self, theme: Theme) -> None:
        """Change to a theme once the style sheet has been parsed in its colours, off the screen's thread."""
        sheet = self.stylesheet
        if isinstance(sheet, Sheet):
            await self.keeping.run(lambda: sheet.in_colours(variables(theme)))
        self.theme, self._coming = theme.name, ""
        self.say(
            f"Colours: {theme.name}. To have them always: theme in the settings (whodecided settings tells where)."
        )


def variables(theme: Theme) -> dict[str, str]:
    """Return the variables of the style sheet in a theme, as `App.get_css_variables` does of the present one."""
    return {**PLAIN, **theme.to_color_system().generate(), **theme.variables}
