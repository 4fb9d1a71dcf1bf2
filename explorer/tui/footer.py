"""Which commands work in a pane, and the footer that says so; no screen library is needed for either."""

from __future__ import annotations

from typing import Final

from explorer.tui.command import PANES, SEARCH, Command, key_word
from explorer.tui.commands import COMMANDS
from explorer.tui.keymap import DEFAULT, Keymap

OWN: Final = 26
"""How many ranks before the others what only one pane can do comes."""


def in_force(pane: str) -> tuple[type[Command], ...]:
    """Return the commands that work in a pane, in their order."""
    return tuple(command for command in COMMANDS if pane in command.panes)


def footer(pane: str, width: int, keymap: Keymap = DEFAULT) -> tuple[tuple[str, str], ...]:
    """Return the keys and words of a footer that fits in `width` cells; quit and help go last."""
    return tuple((key, command.footer) for command, key in fitting(pane, width, keymap))


def fitting(pane: str, width: int, keymap: Keymap = DEFAULT) -> tuple[tuple[type[Command], str], ...]:
    """Return the commands of a footer that fits in `width` cells, each with its key, in their order."""
    chosen: list[type[Command]] = []
    used = 0
    for command in sorted(in_force(pane), key=lambda command: _rank(command, pane)):
        shown = _shown(command, pane == SEARCH, keymap)
        needed = len(shown) + len(command.footer) + 3
        if command.footer and shown and used + needed <= width + 2:
            chosen.append(command)
            used += needed
    return tuple((command, _shown(command, pane == SEARCH, keymap)) for command in COMMANDS if command in chosen)


def _rank(command: type[Command], pane: str) -> int:
    """The order in which entries are let in: what only this one of several panes can do comes before what all of them can."""
    own = pane in PANES and command.panes == {pane}
    return command.rank - OWN if own else command.rank


def _shown(command: type[Command], typing: bool, keymap: Keymap) -> str:
    """The first key that works here: a letter typed into the search box is a letter."""
    usable = [key for key in keymap.of(command) if not typing or len(key_word(key)) > 1]
    return key_word(usable[0]) if usable else ""
