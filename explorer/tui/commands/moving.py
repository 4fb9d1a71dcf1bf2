"""Moving through lists, panes and the places visited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from explorer.tui.command import CARD, LINKS, LISTS, OVER, PANES, RESULTS, Command

if TYPE_CHECKING:
    from explorer.tui.acting import Acting


class Open(Command):
    """Open the thing under the cursor, follow the link, read the quote, or unfold what is folded away."""

    name, title, keys, footer, rank, panes = "open", "Open", ("enter",), "open", 5, PANES | OVER

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.open_row()


class Leave(Command):
    """Close what is on top, go back to where the link was followed, then to the results, then clear the search; then stay."""

    name, title, keys, footer, rank = "leave", "Step out", ("escape",), "out", 6

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


class LastPlace(Command):
    """Go to the place where you were before this one; once more comes back."""

    name, title, keys, panes = "last-place", "Last place", ("minus",), PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.last_place()


class ShowTrail(Command):
    """List the places you have been to, and go to one of them."""

    name, title, keys, footer, rank, panes = "trail", "Where I have been", ("ctrl+t",), "trail", 55, PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.show_trail()


class Jump(Command):
    """Put a letter on every row in sight; typing it takes the cursor there."""

    name, title, keys, footer, rank, panes = "jump", "Jump", ("apostrophe",), "jump", 48, PANES

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.jump()


class Deeper(Command):
    """In the links: show what lies two links away as well, then three, then one again; what is left out is said."""

    name, title, keys, footer, rank, panes = "deeper", "Links further away", ("d",), "further", 42, frozenset({LINKS})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.deeper()


class TurnLinks(Command):
    """In the links: show both ways, only those outward, only those inward."""

    name, title, keys, footer, rank, panes = "in-out", "Links in or out", ("i",), "in/out", 43, frozenset({LINKS})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.turn_links()


class WeakLinks(Command):
    """In the links: hide mentions and papers, or show them again."""

    name, title, keys, footer, rank, panes = "weak-links", "Mentions too", ("w",), "mentions", 44, frozenset({LINKS})

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.weak_links()


class FilterLinks(Command):
    """In the links: show only those with the words you type; {escape} in the box shows all again."""

    name, title, keys, footer, rank, panes = (
        "filter-links",
        "Filter links",
        ("backslash",),
        "filter",
        41,
        frozenset({LINKS}),
    )

    def run(self, explorer: Acting) -> None:
        """Do it."""
        explorer.filter_links()


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

    name, title, keys = "page-down", "Page down", ("pagedown", "ctrl+f")

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


COMMANDS: Final = (
    Open,
    Leave,
    Back,
    Forward,
    LastPlace,
    ShowTrail,
    Jump,
    Deeper,
    TurnLinks,
    WeakLinks,
    FilterLinks,
    NextPane,
    PreviousPane,
    ResultsPane,
    CardPane,
    LinksPane,
    Down,
    Up,
    PageDown,
    PageUp,
    Top,
    Bottom,
)
