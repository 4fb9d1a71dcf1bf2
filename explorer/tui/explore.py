"""The explore screen: search box, results, card, links and source side by side, driven by commands."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Input
from textual.worker import Worker, WorkerError

from explorer.errors import WhoDecidedError
from explorer.model import Evidence
from explorer.tui.arriving import Arriving
from explorer.tui.command import CARD, FACETS, LINKS, RESULTS, SEARCH
from explorer.tui.firstframe import NAMES, PLACEHOLDER, title
from explorer.tui.keys import bindings
from explorer.tui.linking import FilterBox
from explorer.tui.refreshing import Refreshing
from explorer.tui.rows import RowList
from explorer.tui.showing import PAUSE, TYPING
from explorer.tui.widgets import KeyLine, SearchBox, TextLine
from explorer.views import messages


class ExploreScreen(Arriving, Refreshing):
    """One good screen. Values flow down from here; widgets only tell what happened to them."""

    AUTO_FOCUS = "#search"
    seeks = True
    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def compose(self) -> ComposeResult:
        """Return the panes."""
        yield TextLine(id="top")
        if self._banner:
            yield TextLine(id="banner")
        yield SearchBox(
            placeholder=PLACEHOLDER,
            id="search",
            compact=True,
        )
        with Container(id="panes"):
            yield RowList(id=FACETS, classes="pane")
            yield RowList(id=RESULTS, classes="pane")
            with Container(id="detail"):
                yield RowList(folds=True, id=CARD, classes="pane")
                with Vertical(id="side"):
                    yield FilterBox(placeholder="only links with these words", id="links-filter", compact=True)
                    yield RowList(folds=True, id=LINKS, classes="pane")
                    yield RowList(folds=True, id="source", classes="pane")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Draw the frame, and load once it has been drawn."""
        for name in NAMES:
            self.query_one(f"#{name}").border_title = Content(title(name, self.explorer.keymap))
        self.query_one("#source", RowList).can_focus = False
        self.query_one(SearchBox).typed = self._typed
        self.query_one("#top", TextLine).lead = "whodecided "
        if self._banner:
            self.query_one("#banner", TextLine).words = f"▌ {self._banner}"
        self._list(RESULTS).show(messages.LOADING)
        self._list(CARD).show(messages.welcome(self.explorer.keymap.told))
        self._stand_at(RESULTS)
        self.call_after_refresh(self.load)
        self.watch_store()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter as one types."""
        if isinstance(event.input, FilterBox):
            self.filtered(event.value)
        else:
            # What the box holds now: letters may have come in since.
            self._typed(event.input.value)

    def _typed(self, words: str) -> None:
        self.selection, self.awaited = self.selection.containing(words), False
        with self._context():
            self.find_typed()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open the best result; leave the box of the links."""
        if isinstance(event.input, FilterBox):
            self.close_filter()
            return
        self.open_best()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Let card and source follow the cursor."""
        pane = event.rows.id or ""
        spot = self._spot(pane, event.row)
        # A thing that is opened comes before the best result, whichever of the two is there first.
        bare = self.trail.here is None and (self.card is None or self.pane == FACETS)
        if pane == RESULTS and spot.target and (self.pane in (SEARCH, RESULTS) or bare):
            self.show_thing(spot.target, pause=TYPING if self.pane == SEARCH else PAUSE)
        # What is narrowed by has no words of its own: those of the result beside it are shown.
        led = RESULTS if self.pane in (SEARCH, FACETS) else self.pane
        if pane == led and spot.evidence != self._evidence:
            self._evidence = spot.evidence
            self.show_source(spot.evidence, pause=TYPING if self.pane == SEARCH else PAUSE)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open what a row leads to."""
        spot = self._spot(event.rows.id or "", event.row)
        if spot.narrows:
            self.narrow(self.selection.toggled(spot.narrows))
        elif spot.unfolds:
            self._unfold(event.rows.id or "", spot.unfolds)
        elif spot.target:
            self.visit(spot.target)
        elif spot.finds:
            self.find_alike(spot.finds)
        elif spot.evidence:
            self.read()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Give the pane with the keys its room, and the footer its commands."""
        pane = self.pane
        self._stand_at(RESULTS if pane == SEARCH else pane)
        self.query_one(KeyLine).pane = pane
        spot = self._spot(pane, self.listing().row)
        if pane in (SEARCH, RESULTS):
            self._follow(self._spot(RESULTS, self.listing().row).target)
        if spot.evidence and spot.evidence != self._evidence:
            self._evidence = spot.evidence
            self.show_source(spot.evidence)

    def _follow(self, target: str) -> None:
        """Show the card of the result under the cursor where another thing was opened: it is what the keys act on now."""
        if target and self.card is not None and self.card.id != target:
            self.trail = self.trail.left()
            self.show_thing(target)

    def on_search_box_asked(self, event: SearchBox.Asked) -> None:
        """Help was asked for in the empty box."""
        self.help()

    def search_box(self) -> None:
        """Go to the search box with its words selected."""
        box = self.query_one(SearchBox)
        # At once, unlike `focus()`: letters typed fast after the key belong into the box.
        self.set_focus(box)
        box.action_select_all()

    def open_row(self) -> None:
        """Open the row under the cursor."""
        self.listing().choose()

    def listing(self) -> RowList:
        """Return the list that the movement keys move: the results while one types."""
        return self._list(RESULTS if self.pane == SEARCH else self.pane)

    def read(self) -> None:
        """Read the paper at the quote under the cursor, else at the first quote of the thing shown; a paper from its beginning."""
        coming = [worker for worker in self.workers if worker.group == "card" and not worker.is_finished]
        if coming and self.pane in (CARD, LINKS):
            self._read_after(coming)
        else:
            self._read_here()

    @work(exclusive=True, group="reading", exit_on_error=False)
    async def _read_after(self, coming: Sequence[Worker[None]]) -> None:
        """Read once what was opened before the key is shown, whose card is still to come."""
        for worker in coming:
            with suppress(WorkerError):
                await worker.wait()
        self._read_here()

    def _read_here(self) -> None:
        spot = self._spot(self.pane if self.pane != SEARCH else RESULTS, self.listing().row)
        evidence = (
            spot.evidence or next((line.evidence for line in self.card.lines if line.evidence), ()) if self.card else ()
        )
        if self.card is not None and self.card.kind == "document" and not evidence:
            evidence = (Evidence(self.card.id, 0, 0, ""),)
        if not evidence or self.card is None:
            self.explorer.say("No quote is kept for this line.")
            return
        self.read_at(self.card.id, evidence[0])

    @work(exclusive=True, group="read", exit_on_error=False)
    async def read_at(self, id: str, evidence: Evidence, words: str = "", cursor: str = "") -> None:
        """Read the paper of a quote at the quote; `id` is the thing that is cited from there, `words` are searched for in it, and `cursor` is
        where the cursor stands beside the text."""
        from explorer.cards.paper import paper
        from explorer.tui.reader import ReaderScreen

        corpus = self.corpus
        if corpus is None:
            return
        try:
            read = await self.explorer.showing.run(lambda: paper(corpus, evidence.document))
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        self.app.push_screen(ReaderScreen(corpus, id, evidence, read, words, cursor))

    def add_papers(self) -> None:
        """Add papers to the store."""
        self.explorer.show_adding()
