"""Every command as a class: the only source of its keys, footer entry, palette entry and help line."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType

if TYPE_CHECKING:
    from explorer.tui.acting import Acting

SEARCH, RESULTS, CARD, LINKS, READER = "search", "results", "card", "links", "reader"
LISTS: Final = frozenset({RESULTS, CARD, LINKS, READER})
PANES: Final = frozenset({SEARCH, RESULTS, CARD, LINKS})
EVERYWHERE: Final = PANES | {READER}

KEY_WORDS: Final = {
    "question_mark": "?", "slash": "/", "left_square_bracket": "[", "right_square_bracket": "]", "colon": ":", "minus": "-",
    "escape": "esc", "up": "↑", "down": "↓", "left": "←", "right": "→", "pageup": "pgup", "pagedown": "pgdn",
    "alt+left": "alt+←", "alt+right": "alt+→", "shift+tab": "shift+tab",
}  # fmt: skip


class Command:
    """One thing a person can do. The docstring of a command is its line in the help."""

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    keys: ClassVar[tuple[str, ...]] = ()
    footer: ClassVar[str] = ""
    """One word for the footer; empty keeps the command out of it."""
    rank: ClassVar[int] = 50
    """Which entries a narrow footer keeps: the lowest stay."""
    group: ClassVar[str] = "Moving"
    panes: ClassVar[frozenset[str]] = EVERYWHERE

    @classmethod
    def about(cls) -> str:
        """Return the help line."""
        return " ".join(inspect.cleandoc(cls.__doc__ or cls.title).split())

    @classmethod
    def key_words(cls) -> tuple[str, ...]:
        """Return the keys as they are printed on a keyboard."""
        return tuple(key_word(key) for key in cls.keys)

    def run(self, explorer: Acting) -> None:
        """Do it."""
        raise NotImplementedError


def key_word(key: str) -> str:
    """Return a key as it is printed on a keyboard: `?` for question_mark."""
    return KEY_WORDS.get(key, key)


class Search(Command):
    """Go to the search box; what is typed there filters at once, and typing errors are forgiven."""

    name, title, keys, footer, rank, group = "search", "Search", ("slash",), "search", 10, "Finding"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.search_box()


class Open(Command):
    """Open the thing under the cursor, follow the link, read the quote, or unfold what is folded away."""

    name, title, keys, footer, rank = "open", "Open", ("enter",), "open", 5

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.open_row()


class Leave(Command):
    """Step out: close what is on top, go back to where the link was followed, then to the results, then clear the search."""

    name, title, keys, footer, rank = "leave", "Step out", ("escape",), "out", 12

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.leave()


class Back(Command):
    """Go back to the thing before."""

    name, title, keys, footer, rank = "back", "Back", ("left_square_bracket", "alt+left"), "back", 20
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.travel(-1)


class Forward(Command):
    """Go forward again after going back."""

    name, title, keys, footer, rank = "forward", "Forward", ("right_square_bracket", "alt+right"), "forward", 40
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.travel(1)


class Down(Command):
    """Move down; in the search box this moves through the results."""

    name, title, keys = "down", "Down", ("down", "j")

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.listing().step(1)


class Up(Command):
    """Move up; in the search box this moves through the results."""

    name, title, keys = "up", "Up", ("up", "k")

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.listing().step(-1)


class PageDown(Command):
    """Move down by a screenful."""

    name, title, keys = "page-down", "Page down", ("pagedown", "ctrl+f", "space")

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.listing().page(1)


class PageUp(Command):
    """Move up by a screenful."""

    name, title, keys = "page-up", "Page up", ("pageup", "ctrl+b")

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.listing().page(-1)


class Top(Command):
    """Go to the first row."""

    name, title, keys, panes = "top", "First row", ("home", "g"), LISTS

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.listing().ends(last=False)


class Bottom(Command):
    """Go to the last row."""

    name, title, keys, panes = "bottom", "Last row", ("end", "G"), LISTS

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.listing().ends(last=True)


class NextPane(Command):
    """Go to the next pane."""

    name, title, keys, footer, rank, panes = "next-pane", "Next pane", ("tab", "right", "l"), "panes", 15, PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.turn(1)


class PreviousPane(Command):
    """Go to the pane before."""

    name, title, keys, panes = "previous-pane", "Previous pane", ("shift+tab", "left", "h"), PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.turn(-1)


class ResultsPane(Command):
    """Go to the results."""

    name, title, keys, panes = "results", "Results", ("1",), PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.go(RESULTS)


class CardPane(Command):
    """Go to the card."""

    name, title, keys, panes = "card", "Card", ("2",), PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.go(CARD)


class LinksPane(Command):
    """Go to the links."""

    name, title, keys, panes = "links", "Links", ("3",), PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.go(LINKS)


class OneKind(Command):
    """Show only things of the kind under the cursor; once more shows all kinds."""

    name, title, keys, footer, rank, group = "one-kind", "Only this kind", ("f",), "filter", 30, "Finding"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.one_kind()


class Read(Command):
    """Read the paper itself with the quoted words lit."""

    name, title, keys, footer, rank, group, panes = "read", "Read the source", ("o",), "source", 18, "Reading", PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.read()


class NextFact(Command):
    """In a paper: go to the next words that something in the record rests on."""

    name, title, keys, footer, rank, group = "next-fact", "Next fact", ("n",), "next fact", 20, "Reading"
    panes = frozenset({READER})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.fact(1)


class PreviousFact(Command):
    """In a paper: go to the words before that something in the record rests on."""

    name, title, keys, footer, rank, group = "previous-fact", "Previous fact", ("N",), "fact before", 30, "Reading"
    panes = frozenset({READER})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.fact(-1)


class Copy(Command):
    """Copy a citation: the words, who said them, the date, the item, and the paper with the place in it."""

    name, title, keys, footer, rank, group = "copy", "Copy a citation", ("y",), "cite", 25, "Taking away"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.copy()


class Palette(Command):
    """Find any command or thing by its name."""

    name, title, keys, footer, rank, group = "palette", "Palette", ("ctrl+p", "colon"), "palette", 35, "Finding"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.palette()


class NextTheme(Command):
    """Change the colours: dark, light, high contrast."""

    name, title, keys, group = "theme", "Next theme", ("t",), "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.next_theme()


class Help(Command):
    """Show this help; F1 works in the search box too."""

    name, title, keys, footer, rank, group = "help", "Help", ("question_mark", "f1"), "help", 1, "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.help()


class Quit(Command):
    """Leave the explorer; nothing needs saving. ctrl+q works in the search box too."""

    name, title, keys, footer, rank, group = "quit", "Quit", ("q", "ctrl+q"), "quit", 0, "Program"

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.quit()


COMMANDS: Final[tuple[type[Command], ...]] = (
    Search, Open, Leave, Back, Forward, NextPane, PreviousPane, ResultsPane, CardPane, LinksPane, Down, Up, PageDown, PageUp,
    Top, Bottom, OneKind, Palette, Read, NextFact, PreviousFact, Copy, NextTheme, Help, Quit,
)  # fmt: skip
BY_NAME: Final = {command.name: command for command in COMMANDS}


def bindings(pane: str = "") -> list[BindingType]:
    """Return the key bindings of the commands of a pane, or of the whole explore screen."""
    wanted = {pane} if pane else PANES
    return [
        Binding(key, f"command({command.name!r})", command.title, show=False)
        for command in COMMANDS
        if command.panes & wanted
        for key in command.keys
    ]


def in_force(pane: str) -> tuple[type[Command], ...]:
    """Return the commands that work in a pane, in their order."""
    return tuple(command for command in COMMANDS if pane in command.panes)


def footer(pane: str, width: int) -> tuple[tuple[str, str], ...]:
    """Return the keys and words of a footer that fits in `width` cells; quit and help go last."""
    typing = pane == SEARCH
    chosen: list[type[Command]] = []
    used = 0
    for command in sorted(in_force(pane), key=lambda command: command.rank):
        needed = len(_shown(command, typing)) + len(command.footer) + 3
        if command.footer and _shown(command, typing) and used + needed <= width + 2:
            chosen.append(command)
            used += needed
    return tuple((_shown(command, typing), command.footer) for command in COMMANDS if command in chosen)


def _shown(command: type[Command], typing: bool) -> str:
    """The first key that works here: a letter typed into the search box is a letter."""
    usable = [key for key in command.keys if not typing or len(key_word(key)) > 1]
    return key_word(usable[0]) if usable else ""
