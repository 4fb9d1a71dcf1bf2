"""The screen of a path: the shortest ways between two things, a sentence a step with the words below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content

from explorer.cards.ways import FEW, ways
from explorer.errors import WhoDecidedError
from explorer.schema import counted
from explorer.tui.command import PATH, WAYS
from explorer.tui.keys import bindings
from explorer.tui.overlay import Overlay
from explorer.tui.rows import RowList
from explorer.tui.widgets import KeyLine
from explorer.views import messages
from explorer.views.address import Address
from explorer.views.panes import View
from explorer.views.plain import plain
from explorer.views.taking import slug
from explorer.views.ways import ways_view

if TYPE_CHECKING:
    from explorer.corpus import Corpus


class WaysScreen(Overlay):
    """The ways from one thing to another; Enter opens what a step reaches, or the paper at a step's words."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(WAYS)

    def __init__(
        self, corpus: Corpus, start: str, end: str, weak: bool = False, limit: int = 0, cursor: str = ""
    ) -> None:
        """Show at most `limit` ways (0 is a few) between two things, with weak links or without, the cursor on the row called `cursor`."""
        super().__init__()
        self._corpus, self._start, self._end = corpus, start, end
        self._weak, self._limit, self._awaited = weak, limit or FEW, cursor
        self.view = View()
        self._ids: tuple[str, ...] = ()

    def compose(self) -> ComposeResult:
        """Return the list and the keys."""
        yield RowList(folds=True, id="ways-list", classes="pane")
        yield KeyLine(id="ways-keys", classes="key-line")

    def on_mount(self) -> None:
        """Look for the ways."""
        self.query_one(KeyLine).pane = WAYS
        self.listing().border_title = Content("Path")
        self.listing().show(messages.LOOKING)
        self.look()

    @work(exclusive=True, group="ways", exit_on_error=False)
    async def look(self) -> None:
        """Show the ways; a later request makes an earlier one give up."""
        corpus, start, end, weak, limit = self._corpus, self._start, self._end, self._weak, self._limit
        try:
            found = await self.explorer.showing.run(lambda: ways(corpus, start, end, weak, limit))
        except WhoDecidedError as error:
            self.listing().show(messages.failed(error, self.explorer.keymap.told))
            return
        strides = (stride for way in found.ways for stride in way)
        self._ids = tuple(dict.fromkeys(one.id for stride in strides for one in (stride.start, stride.end)))
        self.view = ways_view(corpus, found, self.explorer.keymap.hint, self.fresh)
        self.listing().border_title = Content(plain(found.heading))
        self.listing().show(self.view.rows, self._awaited)
        self._awaited = ""

    def weak_ways(self) -> None:
        """Use weak links too, or leave them out again."""
        self._weak = not self._weak
        self.look()

    def more_ways(self) -> None:
        """Show more ways."""
        self._limit += FEW
        self.look()

    def open_row(self) -> None:
        """Open the row under the cursor."""
        self.listing().choose()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open the thing that a step reaches, or read its words."""
        spot = self.view.spot(event.row)
        if spot.target:
            self.dismiss()
            self.explorer.call_later(self.explorer.open_thing, spot.target)
        else:
            self.read()

    def read(self) -> None:
        """Read the paper at the words of the step."""
        evidence = self.view.spot(self.listing().row).evidence
        if evidence and self.explorer.explore is not None:
            self.explorer.explore.read_at(self._end, evidence[0])

    def export(self) -> None:
        """Choose how to export the things on the ways that are shown, and where."""
        explore = self.explorer.explore
        if explore is None or not self._ids:
            self.explorer.say("No way is shown that could be exported.")
        else:
            start, end = (self._corpus.get(id).label for id in (self._start, self._end))
            words = f"The {counted(len(self._ids), 'thing')} on the ways between {start} and {end}"
            explore.export_ids(words, f"{slug(start)}-path", self._ids)

    def copy(self) -> None:
        """Copy the step as a sentence, or its words with their place."""
        row = self.listing().row
        if row is not None:
            self.explorer.copy_words(row.text)

    @property
    def address(self) -> Address:
        """What opens this path again."""
        row, limit = self.listing().row, self._limit if self._limit != FEW else 0
        cursor = "" if row is None or self.listing().at_start else row.key
        return Address(PATH, self._start, self._end, weak=self._weak or None, ways=limit, cursor=cursor)
