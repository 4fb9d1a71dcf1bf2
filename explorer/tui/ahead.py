"""What is loaded behind the first results, so that no key waits for it: the modules that keys need."""

from __future__ import annotations

from importlib import import_module
from typing import Final

LATER: Final = (
    "explorer.tui.palette", "explorer.tui.reader", "explorer.tui.choosing", "explorer.tui.jumping", "explorer.tui.help",
    "explorer.tui.pictures.all", "explorer.tui.pictures.ways", "explorer.tui.collecting", "explorer.tui.collections",
    "explorer.tui.exporting", "explorer.tui.review", "explorer.tui.adding", "explorer.tui.tour", "explorer.tui.asking",
    "explorer.tui.clipboard", "explorer.tui.outside", "explorer.tui.resuming",
)  # fmt: skip
"""The screens that lie over the explore screen, those that are opened most often first."""


BENEATH: Final = ("numpy.ma",)
"""What a library imports itself when it is first asked: to count what can be narrowed by waited longer for that than it took."""


def load() -> None:
    """Import them all, in a thread: each is a hundredth of a second, and their first key would hold the screen for several."""
    for name in (*LATER, *BENEATH):
        import_module(name)
