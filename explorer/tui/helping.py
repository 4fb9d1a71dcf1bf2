"""The help as rows, made from the command classes: the keys in force where one is come first, the others below."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from explorer.tui.command import Command
from explorer.tui.commands import COMMANDS
from explorer.tui.keymap import DEFAULT, Keymap
from explorer.views.row import Piece, Row

KEYS: Final = 16
"""Cells of the column of keys."""

PLACES: Final = {
    "search": "In the search box", "results": "In the results", "card": "In the card", "links": "In the links",
    "facets": "In the list to narrow by", "reader": "In a paper", "ways": "In a path", "collection": "In a collection",
}  # fmt: skip
"""What a pane is called above the keys in force there."""


TYPED: Final = "Letters and signs typed here are words to look for. For a command below that is typed with one of them, leave the box: {next-pane*}."
"""What is said above the keys in force in a box, where most of them are what one types."""


def place_words(pane: str) -> str:
    """Return where a pane is in words: in a paper."""
    said = PLACES.get(pane, f"In the {pane}")
    return f"{said[0].lower()}{said[1:]}"


def help_rows(words: str = "", pane: str = "", keymap: Keymap = DEFAULT) -> tuple[Row, ...]:
    """Return the commands by group, those that work in `pane` first, only those in whose line all the words occur."""
    wanted = words.casefold().split()
    here = [command for command in COMMANDS if pane in command.panes]
    rest = [command for command in COMMANDS if pane not in command.panes]
    rows = [*_part(here, wanted, f"{PLACES.get(pane, f'In the {pane}')} · ", keymap)]
    rows += _part(rest, wanted, "Elsewhere · " if here else "", keymap)
    if rows and pane == "search":
        rows[0] = Row("letters", (Piece(keymap.told(TYPED)),), stops=False)
        return tuple(rows)
    return tuple(rows[1:]) or (Row("none", (Piece(f"no command fits ‘{words}’", "missing"),), stops=False),)


def _part(commands: Iterable[type[Command]], wanted: list[str], where: str, keymap: Keymap) -> Iterator[Row]:
    chosen = list(commands)
    for group in dict.fromkeys(command.group for command in chosen):
        lines = [
            _line(command, keymap) for command in chosen if command.group == group and _fits(command, wanted, keymap)
        ]
        if lines:
            yield Row(f"gap {where}{group}", (Piece(""),), stops=False)
            yield Row(f"group {where}{group}", (Piece(f"{where}{group}", "title"),), stops=False)
            yield from lines


def _fits(command: type[Command], wanted: list[str], keymap: Keymap) -> bool:
    keys = "  ".join(keymap.words(command))
    text = f"{command.group} {command.title} {command.footer} {keys} {keymap.about(command)}".casefold()
    return all(word in text for word in wanted)


def _line(command: type[Command], keymap: Keymap) -> Row:
    keys = "  ".join(keymap.words(command))
    lead = (Piece(f"{keys:<{KEYS - 1}} "[: max(KEYS, len(keys) + 1)], "match"),)
    return Row(command.name, (Piece(command.title, "heading"), Piece(f": {keymap.about(command)}")), lead=lead)
