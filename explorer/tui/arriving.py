"""Arriving at a view and saying which one it is: what the explorer is opened on, and the command that opens this view again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import work

from explorer.errors import WhoDecidedError
from explorer.model import Evidence
from explorer.selection import Selection
from explorer.tui.command import CARD, COLLECTIONS, FACETS, LINKS, MARKS, OVER, PROBLEMS, READ, RESULTS, REVIEW, SEARCH
from explorer.tui.linking import Linking
from explorer.tui.marks import Marks
from explorer.tui.moving import Moving
from explorer.tui.narrowing import Narrowing
from explorer.tui.pictures import Picturing
from explorer.tui.places import Opening
from explorer.tui.showing import ORDER
from explorer.tui.taking import Taking
from explorer.tui.widgets import SearchBox
from explorer.views.address import Address, quoted

if TYPE_CHECKING:
    from explorer.model import Entity


class Arriving(Picturing, Narrowing, Moving, Linking, Taking):
    """The explore screen by its address."""

    def begin(self, opening: Opening) -> None:
        """Show what the explorer is opened on: what a line finds, a thing with its card, and what lies over them."""
        address, self.trail = opening.address, opening.trail
        if address.marks:
            self.set_marks(Marks(address.marks))
        self.look_around(address.around)
        self._unfolded = frozenset(address.unfolded)
        among = address.pane == FACETS
        self._awaited_value = address.cursor if among else ""
        self._awaited_row = address.result if among else address.cursor if address.pane == RESULTS else ""
        if address.line and not self.query_one(SearchBox).value:
            self.narrow(Selection.again(address.find, address.typed))
        else:
            self.find(pause=0)
        if address.at or address.quote:
            self._open_at(opening)
        else:
            self._open_pane(address)

    @work(exclusive=True, group="open", exit_on_error=False)
    async def _open_at(self, opening: Opening) -> None:
        corpus, address = self.corpus, opening.address
        if corpus is None:
            return

        def looked() -> tuple[Entity | None, Evidence | None]:
            # An unknown id is compared with all there are.
            thing = corpus.get(address.at) if address.at else None
            return thing, quoted(corpus, address.quote) if address.quote else None

        try:
            thing, quote = await self.explorer.showing.run(looked)
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        place = opening.trail.here
        if place is not None and thing is not None and place.id == address.at:
            self._show_place(place)
        elif thing is not None:
            pane = address.pane if address.pane == LINKS else CARD
            self.visit(thing.id, f"{pane}\n{address.cursor}" if address.cursor else " ", address.unfolded)
        if quote or (thing is not None and address.pane == READ):
            about = thing.id if thing is not None else quote.document if quote else ""
            first = next(iter(thing.evidence), None) if thing is not None else None
            self.read_at(about, quote or first or Evidence(about, 0, 0, ""), address.words, address.cursor)
        elif thing is not None:
            self._open_pane(address)

    def _open_pane(self, address: Address) -> None:
        """Go to a pane, or open what lies over the explore screen."""
        pane = address.pane
        if pane == FACETS:
            self.facets()
        elif pane in ORDER:
            self.go(pane)
        elif pane == MARKS:
            self.list_marks()
        elif pane == COLLECTIONS:
            self.collections(address.name)
        elif pane in (REVIEW, PROBLEMS):
            self.review(address.things, pane == PROBLEMS)
        elif address.at:
            self.open_picture(address)
        if pane in OVER | {PROBLEMS}:
            self._await_row(address.cursor)

    def _await_row(self, key: str) -> None:
        """Let the list that lies over the explore screen begin on a row."""
        from explorer.tui.listing import ListScreen

        if isinstance(self.app.screen, ListScreen):
            self.app.screen.awaited = key

    def find_alike(self, line: str) -> None:
        """Look at all of which a line of a card says the same."""
        self._remember()
        self.trail = self.trail.left()
        self.narrow(Selection.read(line))
        self.go(RESULTS)

    @property
    def address(self) -> Address:
        """What opens this view again."""
        pane, (line, typed) = self.pane, self.selection.halves
        if pane in (SEARCH, RESULTS, FACETS) or self.card is None:
            pane = RESULTS if pane == SEARCH else pane
            unfolded = tuple(sorted(name for name in self._unfolded if " " not in name))
            result = self._cursor(RESULTS) if pane == FACETS else ""
            return Address(pane, find=line, unfolded=unfolded, cursor=self._cursor(pane), typed=typed, result=result)
        groups = sorted(name for name in self._unfolded if " " in name and name not in self._opened.times)
        around = self.around
        return Address(
            pane,
            self.card.id,
            find=line,
            depth=around.depth,
            way=around.way,
            words=around.words,
            weak=None if around.weak else False,
            unfolded=(*self._opened.names, *groups),
            cursor=self._cursor(pane),
            typed=typed,
        )

    def _cursor(self, pane: str) -> str:
        """The row under the cursor of a pane, nothing where that is the first."""
        rows = self._list(pane)
        return self._key(pane) if not rows.at_start else ""

    def copy_view(self) -> None:
        """Copy the command that opens this view again."""
        if self.corpus is None:
            self.explorer.say("Nothing is shown yet.")
        else:
            self.explorer.copy_way(self.address, self.corpus)
