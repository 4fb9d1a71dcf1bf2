"""The explorer's own colours: dark, light and high contrast; every colour has a shape or a word beside it."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="council-dark", dark=True, background="#15181d", surface="#15181d", panel="#252b35", foreground="#d5dae2",
    primary="#7fa7d9", secondary="#a998d9", accent="#e2b55f", success="#8cbf8c", warning="#dd9f70", error="#e08580",
    variables={"block-cursor-background": "#7fa7d9", "footer-key-foreground": "#e2b55f"},
)  # fmt: skip
LIGHT: Final = Theme(
    name="council-light", dark=False, background="#fbfaf6", surface="#fbfaf6", panel="#e7e3d8", foreground="#292d34",
    primary="#285a94", secondary="#67489c", accent="#855300", success="#2a6436", warning="#8f4a12", error="#a23430",
    variables={"block-cursor-background": "#285a94", "footer-key-foreground": "#855300"},
)  # fmt: skip
CONTRAST: Final = Theme(
    name="council-contrast", dark=True, background="#000000", surface="#000000", panel="#303030", foreground="#ffffff",
    primary="#8ecbff", secondary="#e0b0ff", accent="#ffd400", success="#8cff9a", warning="#ffb066", error="#ff9a9a",
    text_alpha=1.0,
)  # fmt: skip
THEMES: Final = (DARK, LIGHT, CONTRAST)
