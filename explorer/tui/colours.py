"""The explorer's own colours: dark, light, high contrast, and two made of the palette of Okabe and Ito, whose colours people with any
kind of colour blindness tell apart. Every colour has a shape or a word beside it."""

from __future__ import annotations

from typing import Final, NamedTuple


class Palette(NamedTuple):
    """Colours as `#rrggbb`, by the part they play: grounds, words, and kinds of things.

    `quiet` are words of less weight, `cursor` the ground of the row with the cursor, `rest` that of one in a list without the keys.
    """

    name: str
    dark: bool
    background: str
    panel: str
    foreground: str
    primary: str
    secondary: str
    accent: str
    success: str
    warning: str
    error: str
    quiet: str
    cursor: str
    rest: str
    text_alpha: float = 0.95
    """How much of the colour of words that take theirs from the ground shows."""


PALETTES: Final = (
    Palette(
        "council-dark", True, "#15181d", "#252b35", "#d5dae2", "#7fa7d9", "#a998d9", "#e2b55f", "#8cbf8c", "#dd9f70", "#e08580",
        "#9b9fa6", "#2b3644", "#20272f",
    ),
    Palette(
        "council-light", False, "#fbfaf6", "#e7e3d8", "#292d34", "#285a94", "#67489c", "#855300", "#2a6436", "#8f4a12", "#a23430",
        "#5b5e62", "#d0dae2", "#e5eaec",
    ),
    Palette(
        "council-contrast", True, "#000000", "#262626", "#ffffff", "#8ecbff", "#e0b0ff", "#ffd400", "#8cff9a", "#ffb066", "#ff9a9a",
        "#c8c8c8", "#1d2a35", "#0e151a", 1.0,
    ),
    # Okabe and Ito, "Color Universal Design" (2008); the darker shades are theirs, dimmed until they are legible on white.
    Palette(
        "council-colours-dark", True, "#121212", "#2a2a2a", "#e6e6e6", "#56b4e9", "#cc79a7", "#f0e442", "#00b386", "#e69f00", "#f08040",
        "#9a9a9a", "#1d2d36", "#171f24",
    ),
    Palette(
        "council-colours-light", False, "#ffffff", "#e8e8e8", "#1c1c1c", "#005a8f", "#8f3f6c", "#6f5b00", "#00664a", "#855200", "#a84300",
        "#606060", "#d3e2eb", "#e9f0f5",
    ),
)  # fmt: skip
