"""A record that grows while it is looked at: it is loaded again, what is new in it is marked, and news from elsewhere is told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual import work

from explorer.errors import StoreGone, WhoDecidedError
from explorer.schema import counted
from explorer.tui.narrowing import Narrowing
from explorer.tui.widgets import TextLine

if TYPE_CHECKING:
    from explorer.corpus import Corpus

WATCH: Final = 4.0
"""Seconds from one look at the store to the next; nothing is read that has not changed."""


class Refreshing(Narrowing):
    """The explore screen's record, exchanged for that of now."""

    _exchanging: bool = False
    _missed: bool = False

    def watch_store(self) -> None:
        """Look from time to time whether the store has more than what is shown."""
        self.set_interval(WATCH, self.look_for_news)

    @work(exclusive=True, group="news", exit_on_error=False)
    async def look_for_news(self) -> None:
        """Say once what another process has added, and how to see it; not while something lies above, which may be what adds."""
        corpus = self.corpus
        if corpus is None or self._exchanging or not self.on_top:
            return
        try:
            news = await self.explorer.keeping.run(corpus.news)
        except StoreGone as error:
            if not self._missed:
                self._missed = True
                self.explorer.say(str(error), severe=True)
                self.query_one("#top", TextLine).right = "the store is not there any more"
            return
        except WhoDecidedError:
            return
        if self._missed:
            self._missed = False
            self.explorer.say("The store is there again.")
            self._say_size(corpus)
        if news is None or news == self._told or corpus is not self.corpus:
            return
        # What was begun since may be what has added them.
        if self.relinking or self._exchanging or not self.on_top:
            return
        self._told = news
        more, how = _amount(news.papers, news.judgements), self.explorer.keymap.told("{refresh} shows it")
        self.explorer.say(f"{more} in the store since it was opened here. {how}.")
        self.query_one("#top", TextLine).right = f"{more}: {how}"

    def refresh_record(self) -> None:
        """Load the record again."""
        self.exchange(self._load)

    def exchange(self, load: Callable[[], Corpus]) -> None:
        """Show another state of the record, or another record; what it has more is marked new where it is of the same store."""
        self._exchanging = True
        self._exchange(load)

    @work(exclusive=True, group="load", exit_on_error=False)
    async def _exchange(self, load: Callable[[], Corpus]) -> None:
        before = self.corpus
        same = load is self._load and before is not None and not before.empty
        self.explorer.say("Reading the record again…")

        def read() -> tuple[Corpus, frozenset[str]]:
            if same:
                # What is shown would give way to nothing.
                self.explorer.look_for_store()
            return _loaded(load, before if same else None)

        try:
            corpus, fresh = await self.explorer.searching.run(read)
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        finally:
            self._exchanging = False
        # Who looks again and finds nothing has not yet seen all that was new before.
        self._load, self.fresh, self._told = load, fresh if fresh or not same else self.fresh, None
        self.exchange_record(corpus)
        self._say_size(corpus)
        if corpus.empty:
            return
        if same:
            self.explorer.say(_said_new(len(fresh)))
        shown = self.card.id if self.card is not None and self.card.id in corpus.entities else ""
        self.card = None
        self.find(pause=0)
        if shown:
            self.show_thing(shown, row=" ", pause=0)
        else:
            self.trail = self.trail.left()


def _loaded(load: Callable[[], Corpus], before: Corpus | None) -> tuple[Corpus, frozenset[str]]:
    corpus = load()
    return corpus, frozenset(corpus.entities.keys() - before.entities.keys()) if before else frozenset()


def _said_new(count: int) -> str:
    """Say how many things are new, and how they are told."""
    if not count:
        return "Nothing is new."
    return f"{counted(count, 'thing')} {'is' if count == 1 else 'are'} new, marked “new” in the lists."


def _amount(papers: int, judgements: int) -> str:
    said = []
    if papers:
        said.append(counted(abs(papers), f"{'more' if papers > 0 else 'fewer'} paper"))
    if judgements:
        said.append(counted(judgements, "judgement"))
    return " and ".join(said) or "Changes"
