"""Finding and narrowing on the explore screen: the selection, its results, and the values it can be narrowed by."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final

from textual import work
from textual.content import Content
from textual.widgets import Input

from explorer.errors import WhoDecidedError
from explorer.selection import Part, Selection
from explorer.tui.command import FACETS, RESULTS
from explorer.tui.foreseeing import Answer, Asked, answer
from explorer.tui.showing import Showing
from explorer.tui.widgets import SearchBox
from explorer.views import messages
from explorer.views.row import Piece, Row

if TYPE_CHECKING:
    from explorer.corpus import Corpus
    from explorer.views.panes import View


TOGETHER: Final = 0.01
"""Seconds that a letter waits for its results, to be shown in one picture with them: two cost more than one."""


class Narrowing(Showing):
    """What is looked at, and the ways to look at less or more of it."""

    _awaited_value: str = ""
    """The row that the cursor of the values to narrow by begins on, by its name."""

    awaited: bool = False
    """Whether the best result is opened as soon as it is found."""

    @work(exclusive=True, group="find", exit_on_error=False)
    async def find(self, pause: float = 0) -> None:
        """Show what the selection holds; a later selection makes an earlier one give up.

        The first key of many is answered at once: searches that nobody has begun are dropped when another is asked for.
        """
        await asyncio.sleep(pause)
        asked = self._asked()
        if asked is not None:
            await self._look(asked)
            await self._suggest(asked)

    def find_typed(self) -> None:
        """Show what the selection holds while somebody types: in this very turn of the loop, where it has been thought of."""
        asked = self._asked()
        found = self.foresight.take(asked) if asked is not None else None
        if asked is None or found is None:
            self.find()
        else:
            self.workers.cancel_group(self, "find")
            self._take(asked, found)
            self._offer(asked)

    @work(exclusive=True, group="find", exit_on_error=False)
    async def _offer(self, asked: Asked) -> None:
        await self._suggest(asked)

    async def _suggest(self, asked: Asked) -> None:
        box = self.query_one(SearchBox)
        box.suggest(await self._completed(asked.corpus, box.value))

    async def _completed(self, corpus: Corpus, line: str) -> str:
        from explorer.search import completed

        # The names of fields are a short table; the values of a field are looked for among all people or bodies.
        return await self.explorer.searching.run(lambda: corpus.completed(line)) if ":" in line else completed(line)

    def _asked(self) -> Asked | None:
        corpus = self.corpus
        return None if corpus is None else Asked(corpus, self.selection, self._unfolded, self.fresh)

    async def _look(self, asked: Asked) -> None:
        self.hold(TOGETHER)
        try:
            found = await self.explorer.searching.run(lambda: answer(asked))
        except WhoDecidedError as error:
            self.awaited = False
            self.show_none(messages.failed(error, self.explorer.keymap.told))
            return
        if asked.selection == self.selection:
            self._take(asked, found)

    def _take(self, asked: Asked, answer: Answer) -> None:
        """Show an answer, and think of what may be asked next."""
        selection, (results, named, words, view, picture) = asked.selection, answer
        keep = self._awaited_row or ("" if selection.query and selection != self._shown else self._key(RESULTS))
        self._awaited_row = ""
        self.results, self.named, self.words, self._shown = results, named, words, selection
        self._show(RESULTS, view, keep or " ", picture)
        found, box = self._list(RESULTS), self.query_one(SearchBox)
        found.border_subtitle = Content(f"{results.total:,} found" if selection.query else f"{results.total:,}")
        if not results.groups:
            self.show_none(messages.nothing_found(named, results.nearest, self.explorer.keymap.hint, results.elsewhen))
        # With the letter just typed, whose own frame this forestalls; how the words were read may come with the next.
        self.paint(found, box)
        self._say_selection()
        if self.awaited:
            self.open_best()
        if self.has_class("-facets"):
            self.show_facets()
        if box.has_focus:
            thread = self.explorer.searching
            self.foresight.begin(asked, answer, box.value, found.size.height, thread, found.draw)

    def open_best(self) -> None:
        """Open the best result of what is typed, once it is found: Enter may come before the answer does."""
        self.awaited = self.corpus is None or self.selection != self._shown
        if not self.awaited:
            found = self._list(RESULTS)
            found.choose()
            self.explorer.follow(found)

    @work(exclusive=True, group="facets", exit_on_error=False)
    async def show_facets(self) -> None:
        """Count what the selection can be narrowed by."""
        corpus, selection = self.corpus, self.selection
        if corpus is None:
            return
        unfolded, fresh = self._unfolded, self.fresh

        def counted() -> View:
            from explorer.selection.catalogue import catalogue
            from explorer.views.results import facets_view

            return facets_view(catalogue(corpus).facets(selection, fresh), unfolded)

        try:
            view = await self.explorer.searching.run(counted)
        except WhoDecidedError as error:
            self._list(FACETS).show(messages.failed(error, self.explorer.keymap.told))
            return
        key, self._awaited_value = self._awaited_value, ""
        self._show(FACETS, view, key)

    def facets(self) -> None:
        """Show the values to narrow by and go to them, or hide them where one is there."""
        if self.pane == FACETS:
            self.hide_facets()
        else:
            if not self.has_class("-facets"):
                self.add_class("-facets", update=False)
                self.show_facets()
            self.go(FACETS)

    def hide_facets(self) -> None:
        """Hide the values to narrow by and go to the results."""
        self.remove_class("-facets", update=False)
        self.go(RESULTS)

    def narrow(self, selection: Selection) -> None:
        """Look at another selection."""
        self.selection, self.awaited = selection, False
        box = self.query_one(SearchBox)
        if box.value.strip() != selection.query:
            with box.prevent(Input.Changed):
                box.value = selection.query
                box.cursor_position = len(selection.query)
        self.find(pause=0)

    def remove_part(self) -> None:
        """Take away the one part of the selection, or the part that is chosen of several."""
        from explorer.tui.choosing import ChoiceScreen

        named = self.named if self.named == self.selection.normal() else self.selection
        pieces = named.pieces
        if not pieces:
            self.explorer.say("Nothing is narrowed: everything is shown.")
        elif len(pieces) == 1:
            self.narrow(self.selection.without(pieces[0]))
        else:
            rows = [Row(str(at), (Piece(piece.words),), lead=(Piece("  "),)) for at, piece in enumerate(pieces)]
            rows.append(Row("all", (Piece("all of it", "muted"),), lead=(Piece("  "),)))
            self.app.push_screen(ChoiceScreen("Take away", rows, lambda key: self._removed(pieces, key)))

    def _removed(self, pieces: tuple[Part, ...], key: str) -> None:
        self.narrow(Selection() if key == "all" else self.selection.without(pieces[int(key)]))

    def one_kind(self) -> None:
        """Narrow to the kind under the cursor, or widen again."""
        target = self._spot(RESULTS, self._list(RESULTS).row).target
        if self.selection.kinds or self.corpus is None or not target:
            self.narrow(self.selection.only(""))
        else:
            self.narrow(self.selection.only(self.corpus.get(target).kind))
