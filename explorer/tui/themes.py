"""The explorer's own colours: dark, light, high contrast, and two made of the palette of Okabe and Ito, whose colours people with any
kind of colour blindness tell apart. Every colour has a shape or a word beside it."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="council-dark", dark=True, background="#15181d", surface="#15181d", panel="#252b35", foreground="#d5dae2",
    primary="#7fa7d9", secondary="#a998d9", accent="#e2b55f", success="#8cbf8c", warning="#dd9f70", error="#e08580",
    variables={"quiet": "#9b9fa6", "cursor": "#2b3644", "rest": "#20272f"},
)  # fmt: skip
LIGHT: Final = Theme(
    name="council-light", dark=False, background="#fbfaf6", surface="#fbfaf6", panel="#e7e3d8", foreground="#292d34",
    primary="#285a94", secondary="#67489c", accent="#855300", success="#2a6436", warning="#8f4a12", error="#a23430",
    variables={"quiet": "#5b5e62", "cursor": "#d0dae2", "rest": "#e5eaec"},
)  # fmt: skip
CONTRAST: Final = Theme(
    name="council-contrast", dark=True, background="#000000", surface="#000000", panel="#262626", foreground="#ffffff",
    primary="#8ecbff", secondary="#e0b0ff", accent="#ffd400", success="#8cff9a", warning="#ffb066", error="#ff9a9a",
    variables={"quiet": "#c8c8c8", "cursor": "#1d2a35", "rest": "#0e151a"}, text_alpha=1.0,
)  # fmt: skip
# Okabe and Ito, "Color Universal Design" (2008); the darker shades are theirs, dimmed until they are legible on white.
COLOURS_DARK: Final = Theme(
    name="council-colours-dark", dark=True, background="#121212", surface="#121212", panel="#2a2a2a", foreground="#e6e6e6",
    primary="#56b4e9", secondary="#cc79a7", accent="#f0e442", success="#00b386", warning="#e69f00", error="#f08040",
    variables={"quiet": "#9a9a9a", "cursor": "#1d2d36", "rest": "#171f24"},
)  # fmt: skip
COLOURS_LIGHT: Final = Theme(
    name="council-colours-light", dark=False, background="#ffffff", surface="#ffffff", panel="#e8e8e8", foreground="#1c1c1c",
    primary="#005a8f", secondary="#8f3f6c", accent="#6f5b00", success="#00664a", warning="#855200", error="#a84300",
    variables={"quiet": "#606060", "cursor": "#d3e2eb", "rest": "#e9f0f5"},
)  # fmt: skip
PLAIN: Final = {"quiet": "#8a8a8a", "cursor": "#404040", "rest": "#303030"}
"""What a theme that is not ours lacks: quiet words, the ground of the row with the cursor, and that of a list without the keys."""
THEMES: Final = (DARK, LIGHT, CONTRAST, COLOURS_DARK, COLOURS_LIGHT)
