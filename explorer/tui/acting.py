"""What a command may ask of the screen it runs on, named for what a person wants; a screen answers what applies to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.resolve.judgements import Verdict


class Listing(Protocol):
    """What the movement keys move: a list, or a text."""

    def step(self, by: int) -> None:
        """Move the cursor by so many."""

    def page(self, by: int) -> None:
        """Move by a screenful."""

    def ends(self, last: bool) -> None:
        """Move to the last or the first."""

    def choose(self) -> None:
        """Open what is under the cursor."""


class Acting:
    """The doings of a screen; here none of them does anything."""

    def listing(self) -> Listing:
        """Return what the movement keys move."""
        raise NotImplementedError

    def search_box(self) -> None:
        """Go to the search box."""

    def open_row(self) -> None:
        """Open the row under the cursor."""

    def leave(self) -> None:
        """Step out one level."""

    def travel(self, by: int) -> None:
        """Go back or forward through the places visited."""

    def last_place(self) -> None:
        """Go to the place where one was before."""

    def show_trail(self) -> None:
        """List the places visited."""

    def jump(self) -> None:
        """Go to any row in sight by its letters."""

    def deeper(self) -> None:
        """Look at links one link further away."""

    def turn_links(self) -> None:
        """Look at links the other way round."""

    def weak_links(self) -> None:
        """Show weak links, or hide them."""

    def filter_links(self) -> None:
        """Filter the links as one types."""

    def turn(self, by: int) -> None:
        """Go to another pane in the order of panes."""

    def go(self, pane: str) -> None:
        """Go to a pane by its name."""

    def one_kind(self) -> None:
        """Narrow to one kind of thing, or widen again."""

    def facets(self) -> None:
        """Show what the selection can be narrowed by, or hide it again."""

    def find_alike(self, line: str) -> None:
        """Look at all of which a line of a card says the same."""

    def remove_part(self) -> None:
        """Take away a part of the narrowing."""

    def read(self) -> None:
        """Read the source."""

    def fact(self, by: int) -> None:
        """Go to another fact of the paper."""

    def onward(self, by: int) -> None:
        """Go to another place of the words searched for in a paper, or to another fact."""

    def outline(self) -> None:
        """Open the outline of a paper."""

    def outside(self) -> None:
        """Open the original outside."""

    def remember(self) -> None:
        """Remember the thing at hand as one end of a path."""

    def path(self) -> None:
        """Show how the thing remembered and the one at hand are linked."""

    def weak_ways(self) -> None:
        """Use weak links in a path, or leave them out again."""

    def more_ways(self) -> None:
        """Show more ways of a path."""

    def timeline(self) -> None:
        """Show when the thing at hand was active."""

    def nearby(self) -> None:
        """Show what lies around the thing at hand."""

    def attendance(self) -> None:
        """Show who came to the meetings of the body at hand."""

    def sideways(self, by: int) -> None:
        """Move left or right in a picture."""

    def other_way(self) -> None:
        """Count or list something else in a picture."""

    def other_part(self) -> None:
        """Go between a picture and the list below it."""

    def copy(self) -> None:
        """Copy a citation."""

    def copy_view(self) -> None:
        """Copy the command that opens this view again."""

    def export(self) -> None:
        """Export what is shown."""

    def mark(self) -> None:
        """Mark the thing under the cursor, or take the mark away."""

    def list_marks(self) -> None:
        """List what is marked."""

    def keep_marks(self) -> None:
        """Keep what is marked as a collection."""

    def collections(self, name: str = "") -> None:
        """List the collections, and open the one of a name."""

    def note(self) -> None:
        """Put a note on the thing under the cursor."""

    def take_out(self) -> None:
        """Take the thing under the cursor out of the list."""

    def bring_back(self) -> None:
        """Bring back what was taken out last."""

    def rename(self) -> None:
        """Give what is under the cursor another name."""

    def review(self, pair: Sequence[str] = (), problems: bool = False) -> None:
        """Go through what waits for a judgement, a pair first, or the problems of the papers."""

    def judge(self, verdict: Verdict) -> None:
        """Judge the pair that is shown."""

    def skip(self, by: int) -> None:
        """Go to another pair."""

    def undo(self) -> None:
        """Withdraw the last judgement."""

    def palette(self) -> None:
        """Open the palette."""

    def next_theme(self) -> None:
        """Change the colours."""

    def help(self) -> None:
        """Open the help."""

    def add_papers(self) -> None:
        """Add papers to the store."""

    def refresh_record(self) -> None:
        """Show what has come into the store."""

    def tour(self) -> None:
        """Show the five lines for those who are new."""

    def put_aside(self) -> None:
        """Go back to the shell that the program was started from."""

    def quit(self) -> None:
        """Leave the program."""
