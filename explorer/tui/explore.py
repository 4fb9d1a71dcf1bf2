"""The explore screen: search box, results, card, links and source side by side, driven by commands."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input

from explorer.errors import WhoDecidedError
from explorer.tui import messages
from explorer.tui.acting import Acting
from explorer.tui.commands import BY_NAME, CARD, LINKS, RESULTS, SEARCH, bindings
from explorer.tui.paint import Row
from explorer.tui.places import Place, Trail
from explorer.tui.plain import plain
from explorer.tui.rows import RowList
from explorer.tui.selection import Results, Selection
from explorer.tui.widgets import KeyLine, SearchBox, TextLine

if TYPE_CHECKING:
    from explorer.cards import Card, Group
    from explorer.corpus import Corpus
    from explorer.model import Evidence
    from explorer.tui.app import ExplorerApp
    from explorer.tui.views import Spot, View

PAUSE = 0.03
"""Seconds of rest at the keyboard before a search or a card is begun."""

ORDER = (SEARCH, RESULTS, CARD, LINKS)


class ExploreScreen(Acting, Screen[None]):
    """One good screen. Values flow down from here; widgets only tell what happened to them."""

    AUTO_FOCUS = "#search"
    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def __init__(self, load: Callable[[], Corpus], banner: str = "") -> None:
        super().__init__()
        self._load, self._banner = load, banner
        self.corpus: Corpus | None = None
        self.selection = Selection()
        self.results = Results()
        self.trail = Trail()
        self.card: Card | None = None
        self.groups: tuple[Group, ...] = ()
        self._unfolded: frozenset[str] = frozenset()
        self._views: dict[str, View] = {}
        self._evidence: tuple[Evidence, ...] = ()

    def compose(self) -> ComposeResult:
        """Return the panes."""
        yield TextLine(id="top")
        if self._banner:
            yield TextLine(id="banner")
        yield SearchBox(placeholder="Search: who, what, when; typing errors are forgiven", id="search", compact=True)
        with Container(id="panes"):
            yield RowList(id=RESULTS, classes="pane")
            with Container(id="detail"):
                yield RowList(folds=True, id=CARD, classes="pane")
                with Vertical(id="side"):
                    yield RowList(folds=True, id=LINKS, classes="pane")
                    yield RowList(folds=True, id="source", classes="pane")
        yield KeyLine(id="keys")

    def on_mount(self) -> None:
        """Draw the frame, and load once it has been drawn."""
        for name, title in ((RESULTS, "1 Results"), (CARD, "2 Card"), (LINKS, "3 Links"), ("source", "Source")):
            self.query_one(f"#{name}").border_title = Content(title)
        self.query_one("#source", RowList).can_focus = False
        self.query_one("#top", TextLine).lead = "whodecided "
        if self._banner:
            self.query_one("#banner", TextLine).words = f"▌ {self._banner}"
        self._list(RESULTS).show(messages.LOADING)
        self._list(CARD).show(messages.WELCOME)
        self.add_class(f"-at-{RESULTS}")
        self.call_after_refresh(self.load)

    @property
    def explorer(self) -> ExplorerApp:
        """The application."""
        return cast("ExplorerApp", self.app)

    @property
    def pane(self) -> str:
        """The name of the pane that has the keys."""
        focused = self.focused
        return focused.id if focused is not None and focused.id in ORDER else RESULTS

    @work(exclusive=True, group="load", exit_on_error=False)
    async def load(self) -> None:
        """Load the record; a failure is shown as what happened, why and what next."""
        try:
            corpus = await self.explorer.searching.run(self._load)
        except Exception as error:
            self._list(RESULTS).show(messages.NOTHING)
            self._list(CARD).show(messages.failed(error))
            return
        self.corpus = corpus
        if corpus.empty:
            self._list(RESULTS).show(messages.NOTHING)
            self._list(CARD).show(messages.EMPTY)
            return
        counts = corpus.counts()
        papers = counts.get("document", 0)
        self.query_one("#top", TextLine).right = f"{sum(counts.values()):,} things in {papers:,} papers"
        self.find(pause=0)

    @work(exclusive=True, group="find", exit_on_error=False)
    async def find(self, pause: float = PAUSE) -> None:
        """Show what the selection holds; a later selection makes an earlier one give up."""
        from explorer.tui.views import results_view

        await asyncio.sleep(pause)
        corpus, selection = self.corpus, self.selection
        if corpus is None:
            return
        unfolded = self._unfolded
        try:
            results = await self.explorer.searching.run(lambda: selection.find(corpus))
        except WhoDecidedError as error:
            self._list(RESULTS).show(messages.failed(error))
            return
        if selection != self.selection:
            return
        keep = "" if results.groups != self.results.groups and selection.query else self._key(RESULTS)
        self.results = results
        self._show(RESULTS, results_view(results, unfolded, bool(selection.query)), keep or " ")
        found = self._list(RESULTS)
        found.border_subtitle = Content(f"{results.total:,} found" if selection.query else f"{results.total:,}")
        if not results.groups:
            found.show(messages.nothing_found(selection.words))
        self._say_selection()

    @work(exclusive=True, group="card", exit_on_error=False)
    async def show_thing(self, id: str, row: str = "", pause: float = PAUSE) -> None:
        """Show the card and links of a thing, once the cursor has rested on it."""
        from explorer.cards import card, groups

        await asyncio.sleep(pause)
        corpus = self.corpus
        if corpus is None or (self.card is not None and self.card.id == id and not row):
            return
        try:
            shown, linked = await self.explorer.showing.run(lambda: (card(corpus, id), groups(corpus, id)))
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        self.card, self.groups = shown, linked
        self._unfolded = frozenset(name for name in self._unfolded if " " not in name)
        self._show_card(row)

    @work(exclusive=True, group="source", exit_on_error=False)
    async def show_source(self, evidence: tuple[Evidence, ...]) -> None:
        """Show the words that the line under the cursor rests on."""
        from explorer.tui.views import source_rows

        await asyncio.sleep(PAUSE)
        corpus = self.corpus
        if corpus is None:
            return
        try:
            rows: tuple[Row, ...] = await self.explorer.showing.run(lambda: source_rows(corpus, evidence))
        except WhoDecidedError as error:
            rows = messages.failed(error)
        self.query_one("#source", RowList).show(rows)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Filter as one types."""
        self.selection = self.selection.containing(event.value)
        self.find()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open the best result."""
        self._list(RESULTS).choose()

    def on_row_list_highlighted(self, event: RowList.Highlighted) -> None:
        """Let card and source follow the cursor."""
        pane = event.rows.id or ""
        spot = self._spot(pane, event.row)
        if pane == RESULTS and spot.target:
            self.show_thing(spot.target)
        if pane == (RESULTS if self.pane == SEARCH else self.pane) and spot.evidence != self._evidence:
            self._evidence = spot.evidence
            self.show_source(spot.evidence)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Open what a row leads to."""
        spot = self._spot(event.rows.id or "", event.row)
        if spot.unfolds:
            self._unfold(event.rows.id or "", spot.unfolds)
        elif spot.target:
            self.visit(spot.target)
        elif spot.evidence:
            self.read()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Give the pane with the keys its room, and the footer its commands."""
        pane = self.pane
        for name in (RESULTS, CARD, LINKS):
            self.set_class(name == (RESULTS if pane == SEARCH else pane), f"-at-{name}")
        self.query_one(KeyLine).pane = pane
        spot = self._spot(pane, self.listing().row)
        if spot.evidence and spot.evidence != self._evidence:
            self._evidence = spot.evidence
            self.show_source(spot.evidence)

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """Run the command that was clicked."""
        self.action_command(event.command)

    def on_search_box_asked(self, event: SearchBox.Asked) -> None:
        """Help was asked for in the empty box."""
        self.help()

    def action_command(self, name: str) -> None:
        """Run a command by its name."""
        BY_NAME[name]().run(self)

    def visit(self, id: str) -> None:
        """Open a thing: it becomes the present place, and its card has the keys."""
        if self.corpus is None:
            return
        self._remember()
        if self.trail.here is None and self.card is not None and self.card.id != id and self.pane in (CARD, LINKS):
            self.trail = self.trail.visit(Place(self.card.id, self.pane, self._key(self.pane)))
        self.trail = self.trail.visit(Place(id))
        self.show_thing(id, row=" ", pause=0)
        self.go(CARD)

    def travel(self, by: int) -> None:
        """Go back or forward through the places visited."""
        self._remember()
        moved = self.trail.moved(by)
        place = moved.here
        if moved is self.trail or place is None:
            self.explorer.say("Nothing further back." if by < 0 else "Nothing further forward.")
            return
        self.trail = moved
        self.go(place.pane)
        self.show_thing(place.id, row=f"{place.pane}\n{place.row}", pause=0)

    def leave(self) -> None:
        """Step out one level."""
        pane = self.pane
        if pane in (CARD, LINKS) and self.trail.at > 0:
            self.travel(-1)
        elif pane in (CARD, LINKS, SEARCH):
            self.trail = Trail()
            self.go(RESULTS)
        elif self.selection != Selection():
            self.selection = Selection()
            self.query_one(SearchBox).value = ""
            self.find(pause=0)
        else:
            self.search_box()

    def search_box(self) -> None:
        """Go to the search box with its words selected."""
        box = self.query_one(SearchBox)
        box.focus()
        box.action_select_all()

    def open_row(self) -> None:
        """Open the row under the cursor."""
        self.listing().choose()

    def listing(self) -> RowList:
        """Return the list that the movement keys move: the results while one types."""
        return self._list(RESULTS if self.pane == SEARCH else self.pane)

    def go(self, pane: str) -> None:
        """Give a pane the keys."""
        for name in (RESULTS, CARD, LINKS):
            self.set_class(name == pane, f"-at-{name}")
        self.query_one(f"#{pane}").focus()

    def turn(self, by: int) -> None:
        """Go to the next pane or the one before."""
        pane = ORDER[(ORDER.index(self.pane) + by) % len(ORDER)]
        self.search_box() if pane == SEARCH else self.go(pane)

    def one_kind(self) -> None:
        """Narrow to the kind under the cursor, or widen again."""
        target = self._spot(RESULTS, self._list(RESULTS).row).target
        if self.selection.kinds or self.corpus is None or not target:
            self.selection = self.selection.only("")
        else:
            self.selection = self.selection.only(self.corpus.get(target).kind)
        self.find(pause=0)

    def read(self) -> None:
        """Read the paper at the quote under the cursor, else at the first quote of the thing shown."""
        spot = self._spot(self.pane if self.pane != SEARCH else RESULTS, self.listing().row)
        evidence = (
            spot.evidence or next((line.evidence for line in self.card.lines if line.evidence), ()) if self.card else ()
        )
        if not evidence or self.card is None:
            self.explorer.say("No quote is kept for this line.")
            return
        self._read(self.card.id, evidence[0])

    @work(exclusive=True, group="read", exit_on_error=False)
    async def _read(self, id: str, evidence: Evidence) -> None:
        from explorer.tui.reader import ReaderScreen, facts_in

        corpus = self.corpus
        if corpus is None:
            return
        try:
            text, facts = await self.explorer.showing.run(
                lambda: (corpus.text(evidence.document), facts_in(corpus, evidence.document))
            )
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        self.app.push_screen(ReaderScreen(corpus, id, evidence, text, facts))

    def fact(self, by: int) -> None:
        """Only the reader goes from fact to fact."""

    def copy(self) -> None:
        """Copy a citation of the thing shown."""
        from explorer.cards import citation

        if self.corpus is None or self.card is None:
            self.explorer.say("Nothing is shown that could be cited.")
        else:
            self.explorer.copy_words(citation(self.corpus, self.card.id))

    def palette(self) -> None:
        """Open the palette."""
        self.explorer.show_palette()

    def help(self) -> None:
        """Open the help."""
        self.explorer.show_help()

    def next_theme(self) -> None:
        """Change the colours."""
        self.explorer.next_theme()

    def quit(self) -> None:
        """Leave the program."""
        self.app.exit()

    def _list(self, pane: str) -> RowList:
        return self.query_one(f"#{pane}", RowList)

    def _key(self, pane: str) -> str:
        row = self._list(pane).row if pane != SEARCH else None
        return row.key if row else ""

    def _spot(self, pane: str, row: Row | None) -> Spot:
        from explorer.tui.views import View

        return self._views.get(pane, View()).spot(row)

    def _show(self, pane: str, view: View, key: str = "") -> None:
        self._views[pane] = view
        self._list(pane).show(view.rows, key)

    def _show_card(self, row: str = "") -> None:
        from explorer.tui.views import card_view, links_view

        if self.card is None:
            return
        pane, _, key = row.partition("\n")
        self._show(CARD, card_view(self.card), key if pane == CARD else " ")
        self._show(LINKS, links_view(self.groups, self._unfolded), key if pane == LINKS else " ")
        count = sum(len(group.neighbours) for group in self.groups)
        self._list(LINKS).border_subtitle = Content(f"{count:,}")
        self._say_selection()

    def _unfold(self, pane: str, group: str) -> None:
        from explorer.tui.views import links_view, results_view

        self._unfolded |= {group}
        at = self._list(pane).cursor
        if pane == RESULTS:
            self._show(pane, results_view(self.results, self._unfolded, bool(self.selection.query)))
        else:
            self._show(pane, links_view(self.groups, self._unfolded))
        self._list(pane).cursor = at

    def _remember(self) -> None:
        place = self.trail.here
        if place is not None and self.pane in (CARD, LINKS):
            self.trail = self.trail.amended(Place(place.id, self.pane, self._key(self.pane)))

    def _say_selection(self) -> None:
        top = self.query_one("#top", TextLine)
        title = f" › {plain(self.card.title)}" if self.card and self.trail.here else ""
        top.words = f"{self.selection.words}{title}" if self.selection != Selection() or title else ""
