"""Reading the papers themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import PANES, READER, REVIEW, THINGS, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting

IN_PAPER: Final = frozenset({READER})


class Read(Command):
    """Read the paper itself with the quoted words lit."""

    name, title, keys, footer, rank, group, panes = (
        "read",
        "Read the source",
        ("o",),
        "source",
        18,
        "Reading",
        PANES | {REVIEW},
    )

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.read()


class OpenSupported(Command):
    """In a paper: open the thing that the lit words support, or jump to the heading of the outline."""

    name, title, keys, footer, rank, group = "open-supported", "Open what it supports", ("enter",), "open", 5, "Reading"
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.open_row()


class FindInPaper(Command):
    """In a paper: search inside it; {next} and {previous} then go from place to place, and {leave} ends the search."""

    name, title, keys, footer, rank, group = "find-in-paper", "Find in this paper", ("slash",), "find", 10, "Reading"
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.search_box()


class Next(Command):
    """In a paper: the next place of the words searched for; while nothing is searched for, the next fact."""

    name, title, keys, footer, rank, group = "next", "Next", ("n",), "next", 20, "Reading"
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.onward(1)


class Previous(Command):
    """In a paper: the place before of the words searched for; while nothing is searched for, the fact before."""

    name, title, keys, footer, rank, group = "previous", "Previous", ("N",), "before", 30, "Reading"
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.onward(-1)


class NextFact(Command):
    """In a paper: go to the next words that something in the record rests on, also during a search."""

    name, title, keys, group = "next-fact", "Next fact", ("right_parenthesis",), "Reading"
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.fact(1)


class PreviousFact(Command):
    """In a paper: go to the words before that something in the record rests on, also during a search."""

    name, title, keys, group = "previous-fact", "Previous fact", ("left_parenthesis",), "Reading"
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.fact(-1)


class Outline(Command):
    """In a paper: the items and what was decided under each, as a list; {open-supported} jumps there. Once more closes it."""

    name, title, keys, footer, rank, group = "outline", "Outline", ("ctrl+o",), "outline", 22, "Reading"
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.outline()


class Supported(Command):
    """In a paper: go to the list of all that the lit words support, and back."""

    name, title, keys, footer, rank, group = (
        "supported",
        "What it supports",
        ("tab", "shift+tab"),
        "facts",
        24,
        "Reading",
    )
    panes = IN_PAPER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.turn(1)


class Outside(Command):
    """Open the original outside: the file that was added where it is still there, else the address of the page."""

    name, title, keys, footer, rank, group = "outside", "Open the original", ("O",), "original", 42, "Reading"
    panes = THINGS

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.outside()


COMMANDS: Final = (
    Read,
    OpenSupported,
    FindInPaper,
    Next,
    Previous,
    NextFact,
    PreviousFact,
    Outline,
    Supported,
    Outside,
)
