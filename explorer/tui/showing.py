"""Loading, finding and showing: what the explore screen holds, and the work that fills its panes off its thread."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from explorer.collector import settle
from explorer.errors import WhoDecidedError
from explorer.schema import counted
from explorer.selection import Results, Selection
from explorer.selection.around import Around
from explorer.tui import ahead
from explorer.tui.command import CARD, FACETS, LINKS, RESULTS, SEARCH
from explorer.tui.everywhere import Everywhere
from explorer.tui.firstframe import title
from explorer.tui.foreseeing import Foresight
from explorer.tui.marks import Marks
from explorer.tui.places import NOWHERE, Opening, Trail
from explorer.tui.rows import Picture, RowList
from explorer.tui.widgets import TextLine
from explorer.views import messages
from explorer.views.plain import plain
from explorer.views.row import Row
from explorer.views.view import Spot, View

if TYPE_CHECKING:
    from explorer.cards import Card, Group, Opened
    from explorer.corpus import Corpus
    from explorer.model import Evidence
    from explorer.store import News

PAUSE = 0.03
"""Seconds of rest at the keyboard before a card is begun."""

TYPING = 0.12
"""The same while words are typed, whose next letter should not wait for the card of the last."""

ORDER = (SEARCH, FACETS, RESULTS, CARD, LINKS)


class Showing(Everywhere):
    """The panes and what is in them. A later request of a kind makes an earlier one give up."""

    marks: Marks = Marks()
    _awaited_row: str = ""
    """The row that the cursor of the results begins on, by its name."""

    relinking: bool = False
    """Whether a change made here is being linked: it is no news."""

    def __init__(self, load: Callable[[], Corpus], banner: str = "", opening: Opening = NOWHERE) -> None:
        super().__init__()
        self._load, self._banner, self._opening = load, banner, opening
        self.corpus: Corpus | None = None
        self.fresh: frozenset[str] = frozenset()
        self._told: News | None = None
        self.selection = self._shown = self.named = Selection()
        self.results = Results()
        self.words = ""
        self.trail = Trail()
        self.foresight = Foresight()
        self.card: Card | None = None
        self.groups: tuple[Group, ...] = ()
        self._unfolded: frozenset[str] = frozenset()
        self.around = Around()
        self._opened: Opened
        self._views: dict[str, View] = {}
        self._evidence: Sequence[Evidence] = ()

    @property
    def marked(self) -> tuple[str, ...]:
        """The ids of what is marked and in the record now."""
        corpus = self.corpus
        if corpus is None:
            return ()
        return tuple(id for id in self.marks.ids if id in corpus.entities or id in corpus.redirects)

    @property
    def pane(self) -> str:
        """The name of the pane that has the keys."""
        focused = self.focused.id if self.focused is not None else None
        # The box that filters the links is a part of their pane.
        return LINKS if focused == "links-filter" else focused if focused in ORDER else RESULTS

    @work(exclusive=True, group="load", exit_on_error=False)
    async def load(self) -> None:
        """Load the record; a failure is shown as what happened, why and what next."""
        try:
            corpus = await self.explorer.searching.run(self._load)
            resume = self.explorer.resume
            opening = await self.explorer.searching.run(lambda: resume(corpus) if resume else self._opening)
        except Exception as error:
            self._tell(messages.failed(error, self.explorer.keymap.told))
            return
        self.corpus = corpus
        if corpus.empty:
            self._tell(messages.empty(self.explorer.keymap.told))
            return
        self._say_size(corpus)
        self.begin(opening)
        self.warm()

    def exchange_record(self, corpus: Corpus) -> None:
        """Look at another record from now on, and keep nothing of the one before."""
        before, self.corpus = self.corpus, corpus
        self.foresight.forget()
        if before is not None:
            before.forget()

    def say_linking(self, papers: int) -> None:
        """Say that many papers are being linked first."""
        self._list(RESULTS).show(messages.linking(papers))

    def _tell(self, rows: Sequence[Row]) -> None:
        """Say why there is nothing to look at, in the card, which a narrow screen shows only while it has the keys."""
        self._list(RESULTS).show(messages.NOTHING)
        self._list(CARD).show(rows)
        if not self._list(CARD).size.area:
            self.go(CARD)

    def _say_size(self, corpus: Corpus) -> None:
        counts = corpus.counts()
        said = f"{counted(sum(counts.values()), 'thing')} in {counted(counts.get('document', 0), 'paper')}"
        self.query_one("#top", TextLine).right = said

    @work(exclusive=True, group="warm", exit_on_error=False)
    async def warm(self) -> None:
        """Open the search index behind what is shown, so that the first key does not wait for it."""
        corpus, alone = self.corpus, self.explorer.alone
        if corpus is None:
            return

        def opened() -> None:
            from explorer.cards import card
            from explorer.selection.catalogue import catalogue
            from explorer.views import around

            catalogue(corpus).warm()
            _ = (card, around)

        await self.explorer.searching.run(opened)
        # What completes a field is made of all people and bodies.
        await self.explorer.showing.run(lambda: corpus.completed("who:"))
        await self.explorer.showing.run(ahead.load)
        if alone:
            settle()

    def begin(self, opening: Opening) -> None:
        """Show what the explorer is opened on, once the record is there."""
        self.find(pause=0)

    def set_marks(self, marks: Marks) -> None:
        """Take other marks, and show them."""
        raise NotImplementedError

    def find(self, pause: float = 0) -> object:
        """Show what the selection holds."""
        raise NotImplementedError

    @work(exclusive=True, group="card", exit_on_error=False)
    async def show_thing(self, id: str, row: str = "", pause: float = PAUSE, unfolded: Sequence[str] = ()) -> None:
        """Show the card and links of a thing, once the cursor has rested on it, with some lists unfolded, one named twice further."""
        await asyncio.sleep(pause)
        corpus = self.corpus
        if corpus is None or (self.card is not None and self.card.id == id and not row):
            return

        def looked() -> tuple[Card, tuple[Group, ...], Opened]:
            # What is imported here for the first time holds this thread, and not the screen's.
            from explorer.cards import Opened, card, groups

            opened = Opened.of(unfolded)
            return card(corpus, id, opened), groups(corpus, id), opened

        try:
            self.card, self.groups, self._opened = await self.explorer.showing.run(looked)
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        self._unfolded = frozenset((*(name for name in self._unfolded if " " not in name), *unfolded))
        self._show_card(row)

    def show_none(self, rows: Sequence[Row]) -> None:
        """Say in the results why they hold nothing, and show nothing of an earlier thing beside them."""
        self._list(RESULTS).show(rows)
        if self.pane in (SEARCH, RESULTS, FACETS):
            self.show_no_thing()

    def show_no_thing(self) -> None:
        """Show no thing, nor links or words of one."""
        for group in ("card", "links", "source"):
            self.workers.cancel_group(self, group)
        self.card, self.groups, self._evidence = None, (), ()
        self._show(CARD, View(messages.nothing_shown(self.explorer.keymap.told)))
        self._show(LINKS, View())
        self._list(LINKS).border_subtitle = Content("")
        self.query_one("#source", RowList).show(())

    @work(exclusive=True, group="card", exit_on_error=False)
    async def unfold_card(self, name: str) -> None:
        """Show more of a list of the card, the cursor on the first further line."""
        from explorer.cards import card
        from explorer.views.panes import card_view

        corpus, shown = self.corpus, self.card
        if corpus is None or shown is None:
            return
        opened = self._opened.further(name)
        self.card = await self.explorer.showing.run(lambda: card(corpus, shown.id, opened))
        self._opened = opened
        self._show(CARD, card_view(self.card, self.fresh))

    # Without a description of its own Textual would describe it with the evidence, which is read from the record for that.
    @work(exclusive=True, group="source", exit_on_error=False, description="show the source")
    async def show_source(self, evidence: tuple[Evidence, ...], pause: float = PAUSE) -> None:
        """Show the words that the line under the cursor rests on."""
        from explorer.views.panes import source_rows

        await asyncio.sleep(pause)
        corpus = self.corpus
        if corpus is None:
            return
        try:
            rows: tuple[Row, ...] = await self.explorer.showing.run(lambda: source_rows(corpus, evidence))
        except WhoDecidedError as error:
            rows = messages.failed(error, self.explorer.keymap.told)
        source = self.query_one("#source", RowList)
        source.show(rows)
        source.bring(next((row.key for row in rows if any(piece.role == "lit" for piece in row.pieces)), ""))

    def _stand_at(self, pane: str) -> None:
        """Give a pane the room of the one that has the keys."""
        if not self.has_class(f"-at-{pane}"):
            # Each update asks the style sheet about every widget, so there is one for all classes.
            self.remove_class(*(f"-at-{name}" for name in ORDER[1:]), update=False)
            self.add_class(f"-at-{pane}")

    def _list(self, pane: str) -> RowList:
        return self.query_one(f"#{pane}", RowList)

    def _key(self, pane: str) -> str:
        row = self._list(pane).row if pane != SEARCH else None
        return row.key if row else ""

    def _spot(self, pane: str, row: Row | None) -> Spot:
        return self._views.get(pane, View()).spot(row)

    def _show(self, pane: str, view: View, key: str = "", picture: Picture | None = None) -> None:
        self._views[pane] = view
        self._list(pane).show(view.rows, key, picture)

    def _show_card(self, row: str = "") -> None:
        from explorer.views.panes import card_view

        if self.card is None:
            return
        pane, _, key = row.partition("\n")
        self._show(CARD, card_view(self.card, self.fresh), key if pane == CARD else " ")
        self.show_links(key if pane == LINKS else " ")
        self._say_selection()

    @work(exclusive=True, group="links", exit_on_error=False)
    async def show_links(self, key: str = "", at: int = -1) -> None:
        """Show the links of the thing whose card is shown, as they are looked at; `key` is the row for the cursor, or `at` its place."""
        corpus, shown, groups = self.corpus, self.card, self.groups
        if corpus is None or shown is None:
            return
        around, unfolded, fresh, say = self.around, self._unfolded, self.fresh, self.explorer.keymap.hint

        def looked() -> View:
            from explorer.views.around import around_view

            return around_view(corpus, shown.id, groups, around, unfolded, fresh, say)

        view = await self.explorer.showing.run(looked)
        if self.card is not shown and (self.card is None or self.card.id != shown.id):
            return
        self._show(LINKS, view, key)
        found = self._list(LINKS)
        if at >= 0:
            found.cursor = at
        name = title(LINKS, self.explorer.keymap)
        found.border_title = Content(plain(f"{name} · {around.told}" if around.told else name))
        count = f"{sum(len(group.neighbours) for group in groups):,}"
        found.border_subtitle = Content(f"{count} in all" if around.told else count)

    def _unfold(self, pane: str, group: str) -> None:
        from explorer.views.results import results_view

        if pane == CARD:
            self.unfold_card(group)
            return
        self._unfolded |= {group}
        at = self._list(pane).cursor
        if pane == RESULTS:
            self._show(pane, results_view(self.results, self._unfolded, bool(self.selection.query), self.fresh))
        elif pane == FACETS:
            self.show_facets()
        else:
            self.show_links(at=at)
            return
        self._list(pane).cursor = at

    def read_at(self, id: str, evidence: Evidence, words: str = "", cursor: str = "") -> object:
        """Read the paper of a quote at the quote."""
        raise NotImplementedError

    def narrow(self, selection: Selection) -> None:
        """Look at another selection."""
        raise NotImplementedError

    def hide_facets(self) -> None:
        """Hide the values to narrow by."""
        raise NotImplementedError

    def show_facets(self) -> object:
        """Count what the selection can be narrowed by."""
        raise NotImplementedError

    def _say_selection(self) -> None:
        top = self.query_one("#top", TextLine)
        here = self.corpus.get(self.card.id).label if self.corpus and self.card and self.trail.here else ""
        title = f" › {here}" if here else ""
        # What a question was read as comes first: where there is little room the words asked are in the search box anyway.
        told = self.results.told if self.selection.query else ""
        words = " · ".join(filter(None, (told, self.words if self.selection.parts or not told else "")))
        top.words = f"{words}{title}" if self.selection != Selection() or title else ""
