"""The explorer's palettes as themes of the screen library."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

from explorer.tui.colours import PALETTES, Palette


def _theme(colours: Palette) -> Theme:
    return Theme(
        name=colours.name,
        dark=colours.dark,
        background=colours.background,
        surface=colours.background,
        panel=colours.panel,
        foreground=colours.foreground,
        primary=colours.primary,
        secondary=colours.secondary,
        accent=colours.accent,
        success=colours.success,
        warning=colours.warning,
        error=colours.error,
        variables={"quiet": colours.quiet, "cursor": colours.cursor, "rest": colours.rest},
        text_alpha=colours.text_alpha,
    )


THEMES: Final = tuple(map(_theme, PALETTES))
DARK, LIGHT, CONTRAST, COLOURS_DARK, COLOURS_LIGHT = THEMES
PLAIN: Final = {"quiet": "#8a8a8a", "cursor": "#404040", "rest": "#303030"}
"""What a theme that is not ours lacks: quiet words, the ground of the row with the cursor, and that of a list without the keys."""
