"""Reading the papers themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import PANES, READER, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting


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


COMMANDS: Final = (
    Read,
    NextFact,
    PreviousFact,
)
