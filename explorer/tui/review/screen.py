"""The review: pairs of names that may be one, to be judged by single keys, and the problems of the papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, work
from textual.binding import BindingType

from explorer.cards import eased, place, sentence_around
from explorer.errors import WhoDecidedError
from explorer.judge.rows import nothing_waits, title
from explorer.tui.command import PROBLEMS, REVIEW
from explorer.tui.keys import bindings
from explorer.tui.listing import ListScreen
from explorer.tui.review.judging import Kept, Met, compared, judge, waiting, withdraw
from explorer.tui.review.sides import pair_view
from explorer.tui.rows import RowList
from explorer.views import messages
from explorer.views.address import Address
from explorer.views.panes import Spot, View
from explorer.views.troubles import troubles_title, troubles_view

if TYPE_CHECKING:
    from collections.abc import Sequence

    from explorer.cards.problems import Troubles
    from explorer.corpus import Corpus
    from explorer.judge.queue import Pair
    from explorer.model import Evidence, Link
    from explorer.resolve.judgements import Verdict

_ASIDE: Final = " · ".join(
    f"{{{name}}} {word}"
    for name, word in (
        ("same", "same"),
        ("different", "different"),
        ("unsure", "unsure"),
        ("skip", "skip"),
        ("undo", "undo"),
    )
)


class ReviewScreen(ListScreen):
    """Shows one pair, or the problems; a judgement is kept at once, and the record is linked anew behind it."""

    pane = REVIEW
    BINDINGS: ClassVar[list[BindingType]] = bindings(REVIEW)

    def __init__(self, corpus: Corpus, first: Sequence[str] = (), on_problems: bool = False) -> None:
        """Begin with the pair of some ids, where it waits, or with the problems."""
        super().__init__()
        self.corpus = corpus
        self._first = frozenset(first)
        self.links: tuple[Link, ...] = ()
        self.at = 0
        self.pair: Pair | None = None
        self.kept: tuple[Kept, ...] = ()
        self.troubles: tuple[Troubles, ...] | None = None
        self.on_problems = on_problems
        self._judged: frozenset[frozenset[str]] = frozenset()
        self._failed: WhoDecidedError | None = None

    def fill(self) -> None:
        """Look what waits, and show the first pair or the problems."""
        self.look()
        if self.on_problems:
            self.look_at_problems()

    @property
    def address(self) -> Address:
        """What opens the pair or the problems again."""
        if self.on_problems or self.pair is None:
            return Address(PROBLEMS if self.on_problems else REVIEW, cursor=self.cursor)
        return Address(REVIEW, self.pair.a.id, self.pair.b.id, cursor=self.cursor)

    @work(exclusive=True, group="review", exit_on_error=False)
    async def look(self) -> None:
        """Look what waits for a judgement, and show the pair at hand."""
        corpus = self.corpus
        try:
            found = await self.explorer.keeping.run(lambda: waiting(corpus))
            # What was judged here stays away until the record that knows it is linked.
            self.links = tuple(link for link in found if frozenset((link.source, link.target)) not in self._judged)
            if self._first:
                self.at = next((at for at, one in enumerate(self.links) if {one.source, one.target} == self._first), 0)
                self._first = frozenset()
            self.at = min(self.at, max(0, len(self.links) - 1))
            link = self.links[self.at] if self.links else None
            if link is None or self.pair is None or {self.pair.a.id, self.pair.b.id} != {link.source, link.target}:
                # Another pair is read from its beginning.
                self.awaited = self.awaited or " "
            self.pair = await self.explorer.keeping.run(lambda: compared(corpus, link)) if link else None
            self._failed = None
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            self._failed = error
        self.show()

    @work(exclusive=True, group="problems", exit_on_error=False)
    async def look_at_problems(self) -> None:
        """Look what there is to know about the papers."""
        from explorer.cards.problems import found

        corpus = self.corpus
        try:
            self.troubles = tuple(await self.explorer.showing.run(lambda: found(corpus)))
        except WhoDecidedError as error:
            self.explorer.say(str(error), severe=True)
            return
        self.show()

    def show(self) -> None:
        """Show the pair at hand, or the problems."""
        keymap = self.explorer.keymap
        if self.on_problems:
            groups = self.troubles or ()
            heading = troubles_title(groups) if self.troubles is not None else "Problems · looking…"
            self.show_view(
                heading,
                troubles_view(groups, self._words, self._place),
                keymap.told("{open} reads the words · {problems}: pairs"),
            )
        elif self.pair is None and self._failed is not None:
            self.show_view("Review", View(messages.failed(self._failed, keymap.told)))
        elif self.pair is None:
            self.show_view("Review", nothing_waits(keymap.hint("reviewed")), keymap.told("{problems}: problems"))
        else:
            width = max(20, self.listing().scrollable_content_region.width)
            try:
                view = pair_view(self.pair, width, self._around, self._place, keymap.hint("read on"))
            except WhoDecidedError as error:
                self.show_view("Review", View(messages.failed(error, keymap.told)))
                return
            self.show_view(title(self.at, len(self.links)), view, keymap.told(_ASIDE))

    def on_resize(self, event: events.Resize) -> None:
        """Set the two records to the width there is now."""
        self.call_after_refresh(self.show)

    def turn(self, by: int) -> None:
        """Go from the pairs to the problems, and back."""
        self.on_problems = not self.on_problems
        self.show()
        if self.on_problems and self.troubles is None:
            self.look_at_problems()

    def skip(self, by: int) -> None:
        """Go to the next pair, or the one before; after the last comes the first."""
        if self.on_problems or not self.links:
            return
        if len(self.links) == 1:
            self.explorer.say("This is the only pair that waits.")
            return
        self.at = (self.at + by) % len(self.links)
        self.look()

    def judge(self, verdict: Verdict) -> None:
        """Judge the pair at hand and go on to the next."""
        if self.pair is None and not self.on_problems:
            self.explorer.say("Nothing waits for a judgement.")
        elif self.on_problems or self.pair is None:
            self.explorer.say(self.explorer.keymap.told("No pair is shown to judge; {problems} goes to the pairs."))
        elif self.corpus.folder is None:
            self.explorer.say("Judgements are kept in a store, and there is none.")
        else:
            self._judge(verdict, self.pair)

    @work(exclusive=True, group="judge", exit_on_error=False)
    async def _judge(self, verdict: Verdict, pair: Pair) -> None:
        corpus, folder = self.corpus, self.corpus.folder
        assert folder is not None
        kept: list[Kept | Met] = []
        if not await self.explorer.kept(lambda: kept.append(judge(corpus, folder, verdict, pair))):
            return
        done = kept[0]
        self._judged |= {frozenset((pair.a.id, pair.b.id))}
        if isinstance(done, Met):
            self.explorer.say(done.words)
        else:
            self.kept = (*self.kept, done)
            how = self.explorer.keymap.told("{undo} withdraws it.")
            self.explorer.say(f"Kept as number {done.number} by {done.author}: {done.words}. {how}")
        self.look()
        self._relink()

    def undo(self) -> None:
        """Withdraw the last judgement that was made here."""
        if not self.kept:
            self.explorer.say("Nothing was judged here yet. What was judged before: whodecided judgements")
        else:
            self._undo(self.kept[-1])

    @work(exclusive=True, group="judge", exit_on_error=False)
    async def _undo(self, last: Kept) -> None:
        folder = self.corpus.folder
        if folder is None or not await self.explorer.kept(lambda: withdraw(folder, last)):
            return
        self.kept, self._judged = self.kept[:-1], frozenset()
        self.explorer.say(f"Withdrew number {last.number}: {last.words}.")
        self._relink()

    def _relink(self) -> None:
        explore = self.explorer.explore
        if explore is not None and self.corpus.folder is not None:
            explore.relink(self.corpus.folder, self._renew)

    def _renew(self, corpus: Corpus) -> None:
        if self.is_attached:
            self.corpus, self.troubles, self._judged = corpus, None, frozenset()
            self.look()
            if self.on_problems:
                self.look_at_problems()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Read the words in their paper, or open the thing where there are none."""
        event.stop()
        spot = self.view.spot(event.row)
        if spot.evidence:
            self._read(spot)
        elif spot.target:
            self.open_thing(spot.target)

    def read(self) -> None:
        """Read the words under the cursor in their paper, else the first that are shown."""
        shown = (self.spot, *self.view.spots.values())
        spot = next((one for one in shown if one.evidence), None)
        if spot is None:
            self.explorer.say("No words of a paper are shown here.")
        else:
            self._read(spot)

    def _read(self, spot: Spot) -> None:
        if self.explorer.explore is not None:
            self.explorer.explore.read_at(spot.target or spot.evidence[0].document, spot.evidence[0])

    def _around(self, piece: Evidence) -> tuple[str, str, str]:
        return sentence_around(self.corpus, piece)

    def _words(self, piece: Evidence) -> str:
        return eased(self.corpus, piece)

    def _place(self, piece: Evidence) -> str:
        return place(self.corpus, piece)
