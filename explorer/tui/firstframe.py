"""The first frame: what the explore screen shows while the record is read, drawn before the screen library is loaded.

The library takes most of the time to the first frame. So the frame is drawn with the terminal's own sequences (ECMA-48) at once, and the
explore screen, which looks the same, is drawn over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, repeat
from typing import Final

from explorer.tui.colours import Palette
from explorer.tui.command import SEARCH
from explorer.tui.commands import BY_NAME
from explorer.tui.footer import footer
from explorer.tui.keymap import DEFAULT, Keymap
from explorer.tui.paint import fold
from explorer.views.messages import LOADING, welcome
from explorer.views.plain import plain
from explorer.views.row import Piece, Row

PLACEHOLDER: Final = "Search: who, what, when; typing errors are forgiven"
NAMES: Final = {"facets": "Narrow", "results": "Results", "card": "Card", "links": "Links", "source": "Source"}
"""What the panes are called; those that a command of the same name goes to have its key before their name."""
MEDIUM, WIDE = 70, 110
"""Columns from which two and three panes stand side by side."""
SHORT, MIDDLING, TALL = 10, 20, 30
"""Rows from which panes have frames and the title its line, card and links stand one above the other, and the source is shown too."""

Line = tuple[Piece, ...]


def title(pane: str, keymap: Keymap = DEFAULT) -> str:
    """Return what stands above a pane."""
    return keymap.told(f"{{{pane}}} {NAMES[pane]}") if pane in BY_NAME else NAMES[pane]


def lines(width: int, height: int, banner: str = "", keymap: Keymap = DEFAULT) -> tuple[Line, ...]:
    """Return the lines of the frame, each `width` cells; the roles of their pieces are those that `painted` knows."""
    box = (Piece(" "), _cut(f" {_first_line(PLACEHOLDER, width - 4)}", width - 2, "box"), Piece(" "))
    head: list[Line] = [(_cut(" whodecided", width, "lead"),)] if height >= SHORT else []
    if banner and height >= SHORT:
        head.append((_cut(f" ▌ {plain(keymap.told(banner))}", width, "banner"),))
    gap: list[Line] = [(_cut("", width),)] if height >= TALL else []
    head += [*gap, box, *gap]
    panes = _panes(width, max(0, height - len(head) - 1), height, keymap)
    return (*head, *panes, _keys(width, keymap))[:height]


def painted(frame: Iterable[Line], colours: Palette | None) -> str:
    """Return lines as what a terminal is to be sent, in a palette or without colours, from the upper left corner on."""
    if colours is None:
        return "\r\n".join("".join(text for text, _ in line) for line in frame)
    edge = _mixed(colours.foreground, colours.background, 0.25)
    words = {
        "text": (colours.foreground, colours.background), "muted": (colours.quiet, colours.background),
        "title": (colours.accent, colours.background), "edge": (edge, colours.background), "name": (colours.quiet, colours.background),
        "lead": (colours.accent, colours.panel), "banner": (colours.warning, colours.background), "box": (colours.quiet, colours.cursor),
        "key": (colours.accent, colours.panel),
        "word": (_mixed(colours.foreground, colours.panel, 0.8), colours.panel),
    }  # fmt: skip
    codes = {role: f"\x1b[38;2;{_rgb(ink)};48;2;{_rgb(ground)}m" for role, (ink, ground) in words.items()}
    return "\r\n".join("".join(f"{codes[role]}{text}" for text, role in line) for line in frame) + "\x1b[0m"


def _keys(width: int, keymap: Keymap) -> Line:
    pieces: list[Piece] = []
    for key, word in footer(SEARCH, max(1, width - 2), keymap):
        pieces += [Piece("  " if pieces else " ", "word"), Piece(key, "key"), Piece(f" {word}", "word")]
    used = sum(len(text) for text, _ in pieces)
    return (*pieces, Piece(" " * max(0, width - used), "word"))


def _panes(width: int, room: int, height: int, keymap: Keymap) -> list[Line]:
    """Return the panes in `room` lines of a screen `height` lines high, beside and above each other as the style sheet places them."""
    pane = partial(_pane if height >= SHORT else _bare, keymap)
    if width < MEDIUM:
        return pane("results", width, room, LOADING, pad=0)
    first, words = width * (30 if width >= WIDE else 38) // 100, welcome(keymap.told)
    results, rest = pane("results", first, room, LOADING), width - first
    if width >= WIDE:
        card = rest * 3 // 5
        high = room * 3 // 5 if height >= TALL else room
        side = [*pane("links", rest - card, high), *pane("source", rest - card, room - high)]
        return _beside(results, pane("card", card, room, words), side)
    high = room if height < MIDDLING else room * 3 // 5
    return _beside(results, [*pane("card", rest, high, words), *pane("links", rest, room - high)])


def _beside(*panes: Sequence[Line]) -> list[Line]:
    return [tuple(chain.from_iterable(parts)) for parts in zip(*panes, strict=True)]


def _bare(keymap: Keymap, name: str, width: int, height: int, rows: Sequence[Row] = (), pad: int = 1) -> list[Line]:
    """Return a pane without its frame, for a screen where each line counts."""
    words = chain(_folded(rows, max(1, width - 1 - 2 * pad)), repeat(Piece("")))
    return [(_cut(" " * pad + piece.text, width, piece.role),) for piece, _ in zip(words, range(height), strict=False)]


def _pane(keymap: Keymap, name: str, width: int, height: int, rows: Sequence[Row] = (), pad: int = 1) -> list[Line]:
    """Return a box of `width` cells by `height` lines with its title, and rows folded into it, `pad` cells from its sides; the cell
    that the scroll bar takes stays free."""
    over, inside = f" {title(name, keymap)} ", max(1, width - 3 - 2 * pad)
    top = (Piece("╭─", "edge"), Piece(over, "name"), Piece("─" * max(0, width - 3 - len(over)) + "╮", "edge"))
    words = chain(_folded(rows, inside), repeat(Piece("")))
    middle = [
        (Piece("│", "edge"), _cut(" " * pad + piece.text, width - 2, piece.role), Piece("│", "edge"))
        for piece, _ in zip(words, range(height - 2), strict=False)
    ]
    return [top, *middle, (Piece("╰" + "─" * (width - 2) + "╯", "edge"),)][:height]


def _folded(rows: Sequence[Row], width: int) -> Iterator[Piece]:
    for row in rows:
        text, role = row.text, row.pieces[0].role
        for start, end in fold(text, width):
            yield Piece(text[start:end], role)


def _first_line(words: str, width: int) -> str:
    start, end = fold(words, max(1, width))[0]
    return words[start:end].rstrip()


def _cut(text: str, width: int, role: str = "text") -> Piece:
    return Piece(text[:width].ljust(width), role)


def _mixed(ink: str, ground: str, part: float) -> str:
    """Return a colour of which `part` is `ink` and the rest `ground`."""
    pairs = ((int(ink[at : at + 2], 16), int(ground[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(over * part + under * (1 - part)):02x}" for over, under in pairs)


def _rgb(colour: str) -> str:
    return ";".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
