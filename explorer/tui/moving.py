"""Moving on the explore screen: opening things, the trail of where one has been, panes, and jumps over everything in sight."""

from __future__ import annotations

from collections.abc import Sequence

from explorer.schema import KINDS
from explorer.selection import Selection
from explorer.tui.command import CARD, FACETS, LINKS, RESULTS, SEARCH
from explorer.tui.places import Place, Trail
from explorer.tui.rows import RowList
from explorer.tui.showing import ORDER, Showing
from explorer.views.plain import plain
from explorer.views.row import Piece, Row


class Moving(Showing):
    """The ways from place to place and from pane to pane."""

    def visit(self, id: str, row: str = " ", unfolded: Sequence[str] = ()) -> None:
        """Open a thing: it becomes the present place, and its card has the keys; the lists that `unfolded` names are."""
        if self.corpus is None:
            return
        self._remember()
        if self.trail.here is None and self.card is not None and self.card.id != id and self.pane in (CARD, LINKS):
            self.trail = self.trail.visit(Place(self.card.id, self.pane, self._key(self.pane)))
        self.trail = self.trail.visit(Place(id))
        self.show_thing(id, row=row, pause=0, unfolded=unfolded)
        self.go(CARD)

    def travel(self, by: int) -> None:
        """Go back or forward through the places visited."""
        self._remember()
        self._go_on(self.trail.moved(by), "Nothing further back." if by < 0 else "Nothing further forward.")

    def last_place(self) -> None:
        """Go to the place where one was before; once more comes back."""
        self._remember()
        self._go_on(self.trail.gone(self.trail.before), "There is no place before this one.")

    def show_trail(self) -> None:
        """List the places visited, the newest first, to choose one."""
        from explorer.tui.choosing import ChoiceScreen

        corpus, trail = self.corpus, self.trail
        if corpus is None or not trail.places:
            self.explorer.say(self.explorer.keymap.told("No place has been visited yet: {open} opens one."))
            return
        rows = []
        for at in range(len(trail.places) - 1, -1, -1):
            id, mark = trail.places[at].id, Piece("▸ " if at == trail.at else "  ", "match")
            if id not in corpus.entities and id not in corpus.redirects:
                # Its papers were taken out by another process.
                rows.append(
                    Row(str(at), (Piece("no longer in the record: ", "missing"), Piece(plain(id))), lead=(mark,))
                )
                continue
            thing = corpus.get(id)
            tail = Piece(thing.date or KINDS[thing.kind].one, "muted")
            lead = (mark, Piece(f"{KINDS[thing.kind].glyph} ", thing.kind))
            rows.append(Row(str(at), (Piece(thing.label),), lead=lead, tail=tail))
        key = str(trail.at if trail.at >= 0 else trail.before)
        self.app.push_screen(ChoiceScreen("Where you have been", rows, self._take_place, key))

    def _take_place(self, key: str) -> None:
        place = self.trail.here
        if place is not None and int(key) == self.trail.at:
            self.go(place.pane)
        else:
            self._remember()
            self._go_on(self.trail.gone(int(key)), "")

    def _go_on(self, trail: Trail, otherwise: str) -> None:
        if trail is self.trail or trail.here is None:
            self.explorer.say(otherwise)
            return
        self.trail = trail
        self._show_place(trail.here)

    def _show_place(self, place: Place) -> None:
        self.go(place.pane)
        self.show_thing(place.id, row=f"{place.pane}\n{place.row}", pause=0)

    def jump(self) -> None:
        """Put letters on every row in sight; a letter typed takes the cursor to its row."""
        from explorer.tui.jumping import JumpScreen

        panes = [pane for pane in (self._list(name) for name in ORDER[1:]) if pane.size.area > 0]
        if any(pane.in_sight() for pane in panes):
            self.app.push_screen(JumpScreen(panes, self._jumped))
        else:
            self.explorer.say("No row is in sight that could be jumped to.")

    def _jumped(self, pane: RowList, at: int) -> None:
        self.go(pane.id or CARD)
        pane.cursor = at

    def leave(self) -> None:
        """Step out one level."""
        pane = self.pane
        if pane in (CARD, LINKS) and self.trail.at > self.trail.root:
            self.travel(-1)
        elif pane in (CARD, LINKS, SEARCH):
            self._remember()
            self.trail = self.trail.left()
            self.go(RESULTS)
        elif pane == FACETS:
            self.hide_facets()
        elif self.selection.query:
            self.narrow(self.selection.containing(""))
        elif self.selection != Selection():
            self.narrow(Selection())
        else:
            # In the search box the next key would be a letter.
            self.explorer.say(self.explorer.keymap.told("Nothing is left to step out of. {quit} leaves the explorer."))

    def go(self, pane: str) -> None:
        """Give a pane the keys."""
        self._stand_at(pane)
        self.set_focus(self.query_one(f"#{pane}"))

    def turn(self, by: int) -> None:
        """Go to the next pane or the one before."""
        order = [pane for pane in ORDER if pane != FACETS or self.has_class("-facets")]
        pane = order[(order.index(self.pane) + by) % len(order)]
        self.search_box() if pane == SEARCH else self.go(pane)

    def _remember(self) -> None:
        place = self.trail.here
        if place is not None and self.pane in (CARD, LINKS):
            self.trail = self.trail.amended(Place(place.id, self.pane, self._key(self.pane)))
