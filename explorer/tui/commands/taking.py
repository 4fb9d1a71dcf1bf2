"""Taking away what is shown, marking, and keeping what was marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import COLLECTION, COLLECTIONS, DRAWN, MARKS, OVER, PANES, READER, THINGS, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting


class Copy(Command):
    """Copy a citation: the words, who said them, the date, the item, and the paper with the place in it."""

    name, title, keys, footer, rank, group = "copy", "Copy a citation", ("y",), "cite", 25, "Taking away"
    panes = THINGS | DRAWN

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.copy()


class CopyView(Command):
    """Copy the command line that opens this very view again, to send or to keep."""

    name, title, keys, group = "copy-view", "Copy the way here", ("Y",), "Taking away"
    panes = PANES | DRAWN | OVER | {READER}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.copy_view()


class Export(Command):
    """Export the thing with what is linked to it, what is found, marked or drawn: as a dossier, tables or a graph."""

    name, title, keys, footer, rank, group = "export", "Export", ("e",), "export", 32, "Taking away"
    panes = PANES | DRAWN | {MARKS, COLLECTION}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.export()


class Mark(Command):
    """Mark the thing under the cursor, or take the mark away; in a collection this marks all that is in it."""

    name, title, keys, footer, rank, group = "mark", "Mark", ("space",), "mark", 33, "Taking away"
    panes = PANES | {MARKS, COLLECTION}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.mark()


class ListMarks(Command):
    """List what is marked: open, cite or export it, or take marks away."""

    name, title, keys, footer, rank, group = "marks", "List the marks", ("m",), "marks", 55, "Taking away"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.list_marks()


class KeepMarks(Command):
    """Keep what is marked as a collection, with a name and a note, in the store."""

    name, title, keys, footer, rank, group = "keep-marks", "Keep the marks", ("M",), "keep", 56, "Taking away"
    panes = PANES | {MARKS}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.keep_marks()


class Collections(Command):
    """List the collections that were kept, and open one."""

    name, title, keys, footer, rank, group = "collections", "Collections", ("c",), "collections", 58, "Taking away"
    panes = PANES | {MARKS}

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.collections()


class Note(Command):
    """In a collection: put a note of your own on the thing under the cursor, or change it; among the collections, on the whole of one."""

    name, title, keys, footer, rank, group = "note", "Note", ("n",), "note", 20, "Taking away"
    panes = frozenset({COLLECTION, COLLECTIONS})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.note()


class Remove(Command):
    """In a collection or among the marks: take the thing under the cursor out; among the collections: take one away.
    The things stay in the record."""

    name, title, keys, footer, rank, group = "remove", "Take out", ("X", "delete"), "take out", 40, "Taking away"
    panes = frozenset({COLLECTION, COLLECTIONS, MARKS})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.take_out()


class BringBack(Command):
    """In a collection, among the collections or the marks: bring back what was taken out last."""

    name, title, keys, footer, rank, group = "bring-back", "Bring back", ("z",), "undo", 41, "Taking away"
    panes = frozenset({COLLECTION, COLLECTIONS, MARKS})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.bring_back()


class Rename(Command):
    """Among the collections: give the one under the cursor another name."""

    name, title, keys, footer, rank, group = "rename", "Rename", ("r",), "rename", 42, "Taking away"
    panes = frozenset({COLLECTIONS})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.rename()


COMMANDS: Final = (
    Copy, CopyView, Export, Mark, ListMarks, KeepMarks, Collections, Note, Remove, BringBack, Rename,
)  # fmt: skip
