"""Finding and narrowing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from explorer.tui.command import DRAWN, EVERYWHERE, OVER, PANES, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting


class Search(Command):
    """Go to the search box; what is typed there filters at once, and typing errors are forgiven."""

    name, title, keys, footer, rank, group = "search", "Search", ("slash",), "search", 10, "Finding"
    panes = PANES | DRAWN | OVER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.search_box()


class OneKind(Command):
    """Show only things of the kind under the cursor; once more shows all kinds."""

    name, title, keys, footer, rank, group = "one-kind", "Only this kind", ("f",), "filter", 30, "Finding"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.one_kind()


class Facets(Command):
    """Show what the results can be narrowed by, with counts: kind, body, year, outcome, people; {open} takes one or gives it back."""

    name, title, keys, footer, rank, group = "facets", "Narrow", ("F",), "narrow", 28, "Finding"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.facets()


class RemovePart(Command):
    """Take away a part of what the results are narrowed by, words too; where there are several, choose which."""

    name, title, keys, footer, rank, group = "remove-part", "Widen", ("x",), "widen", 45, "Finding"
    panes = PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.remove_part()


class Palette(Command):
    """Find any command or thing by its name."""

    name, title, keys, footer, rank, group = "palette", "Palette", ("ctrl+p", "colon"), "palette", 35, "Finding"
    panes = EVERYWHERE

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.palette()
