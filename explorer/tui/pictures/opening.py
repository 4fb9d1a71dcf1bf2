"""What the explore screen does to open a path or a picture of the thing at hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from explorer.schema import KINDS
from explorer.tui.command import LINKS, PATH, PICTURES, RESULTS, SEARCH
from explorer.tui.showing import Showing
from explorer.views.address import NOWHERE, Address

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.tui.pictures.frame import PictureScreen


class Picturing(Showing):
    """Opens paths and pictures; `remembered` is the id of one end of a path, empty while there is none."""

    remembered: str = ""

    def at_hand(self) -> str:
        """Return the id of the thing under the cursor of results or links, else of the one whose card is shown."""
        pane = RESULTS if self.pane == SEARCH else self.pane
        target = self._spot(pane, self._list(pane).row).target if pane in (RESULTS, LINKS) else ""
        return target or (self.card.id if self.card is not None else "")

    def remember(self) -> None:
        """Remember the thing at hand."""
        id = self.at_hand()
        if self.corpus is None or not id:
            self.explorer.say("Nothing is shown that could be remembered.")
            return
        self.remembered = id
        thing = self.corpus.get(id)
        onward = self.explorer.keymap.told("go to another thing and press {path}.")
        self.explorer.say(f"Remembered: {KINDS[thing.kind].glyph} {thing.label} · {onward}")

    def path(self) -> None:
        """Show how the thing remembered and the one at hand are linked, or two that are marked; without either, remember this."""
        from explorer.tui.pictures.ways import WaysScreen

        id = self.at_hand()
        if self.corpus is None or not id:
            self.explorer.say("Nothing is shown that a path could lead to.")
        elif self.remembered and self.remembered != id:
            self.app.push_screen(WaysScreen(self.corpus, self.remembered, id))
        elif not self.remembered and len(self.marked) == 2:
            self.app.push_screen(WaysScreen(self.corpus, *self.marked))
        else:
            self.remember()

    def timeline(self) -> None:
        """Show when the thing at hand was active."""
        self.draw("timeline", self.at_hand())

    def nearby(self) -> None:
        """Show what lies around the thing at hand."""
        self.draw("nearby", self.at_hand())

    def attendance(self) -> None:
        """Show who came to the meetings of the body at hand."""
        self.draw("attendance", self.at_hand())

    def open_picture(self, address: Address) -> None:
        """Show the picture of a view, or the path; nothing where the view is none of them."""
        from explorer.tui.pictures.ways import WaysScreen

        if address.pane in PICTURES:
            self.draw(address.pane, address.at, address)
        elif address.pane == PATH and address.to and self.corpus is not None:
            weak, limit = address.weak is True, address.ways
            self.app.push_screen(WaysScreen(self.corpus, address.at, address.to, weak, limit, address.cursor))

    def draw(self, name: str, id: str, like: Address = NOWHERE) -> None:
        """Open a picture of a thing by the picture's name, with the cursor and what is counted as in a view."""
        from explorer.tui.pictures.all import SCREENS

        if self.corpus is None or not id:
            self.explorer.say("Nothing is shown that could be drawn.")
        else:
            self._push(SCREENS[name], self.corpus, id, like)

    def _push(self, picture: type[PictureScreen], corpus: Corpus, id: str, like: Address) -> None:
        subject = picture.subject(corpus, id)
        if subject:
            # What is drawn of another thing begins at the one that was shown.
            begins = like if like.cursor or subject == id else replace(like, cursor=id)
            self.app.push_screen(picture(corpus, subject, begins))
        else:
            self.explorer.say(picture.lacking)
