"""Taking away from the explore screen: citations, the line that opens the view again, files, marks and collections, and reviewing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from textual import work
from textual.content import Content

from explorer.selection import Results, Selection
from explorer.tui.command import CARD, RESULTS, SEARCH
from explorer.tui.exporting import ExportScreen, Make, ask_where
from explorer.tui.firstframe import title
from explorer.tui.marks import Marks
from explorer.tui.showing import ORDER, Showing
from explorer.views.taking import Taken, slug

if TYPE_CHECKING:
    from pathlib import Path

    from explorer.corpus import Corpus
    from explorer.views.row import Row

THING, FOUND, MARKED = "thing", "found", "marked"


class Taking(Showing):
    """What can be taken away from what is shown."""

    def copy(self) -> None:
        """Copy a citation of the line under the cursor where it has words of its own, else of the thing shown."""
        from explorer.cards import citation

        if self.corpus is None or self.card is None:
            self.explorer.say("Nothing is shown that could be cited.")
            return
        pane = self.pane if self.pane != SEARCH else RESULTS
        spot = self._spot(pane, self._list(pane).row)
        id = spot.target if pane == RESULTS and spot.target else self.card.id
        said = spot.evidence[0] if pane not in (RESULTS, CARD) and spot.evidence else None
        self.explorer.copy_words(citation(self.corpus, id, said))

    def outside(self) -> None:
        """Open the original of the paper that the line under the cursor rests on, else of the thing shown."""
        pane = self.pane if self.pane != SEARCH else RESULTS
        spot = self._spot(pane, self._list(pane).row)
        lines = [self.card.evidence, *(line.evidence for line in self.card.lines)] if self.card else []
        said = next((evidence for evidence in (spot.evidence, *lines) if evidence), ())
        document = self.card.id if self.card and self.card.kind == "document" else said[0].document if said else ""
        if self.corpus is None or not document:
            self.explorer.say("No paper is known for this line.")
        else:
            self.explorer.open_outside(self.corpus, document)

    def export(self) -> None:
        """Choose what to export and how, then where."""
        if self.corpus is None or not self._takeable(1):
            self.explorer.say("There is nothing to export here.")
        else:
            self.app.push_screen(ExportScreen(self._takeable, self._export))

    def mark(self) -> None:
        """Mark the thing under the cursor, or take the mark away, and go on to the next."""
        pane = self.pane if self.pane != SEARCH else RESULTS
        target = self._spot(pane, self._list(pane).row).target or (self.card.id if self.card and pane == CARD else "")
        if not target:
            self.explorer.say("There is nothing to mark on this line.")
            return
        self.set_marks(self.marks.toggled(target))
        self._list(pane).step(1)

    def set_marks(self, marks: Marks) -> None:
        """Take other marks, and show them."""
        self.marks = marks
        for pane in ORDER[1:]:
            listing = self._list(pane)
            listing.marked = lambda row, pane=pane: self._is_marked(pane, row)  # type: ignore[misc]
            listing.refresh()
        name = title(RESULTS, self.explorer.keymap)
        self._list(RESULTS).border_title = Content(f"{name} · ✓ {len(marks):,} marked" if marks.ids else name)

    def list_marks(self) -> None:
        """List what is marked."""
        from explorer.tui.collecting import MarksScreen

        if self.corpus is None or not self.marked:
            self.explorer.say(self.explorer.keymap.hint("no marks"))
        else:
            self.app.push_screen(MarksScreen(self.corpus))

    def keep_marks(self) -> None:
        """Keep what is marked as a collection with a name and a note."""
        from explorer.tui.collecting import ask_name

        if self.corpus is None or not self.marked:
            self.explorer.say(self.explorer.keymap.hint("no marks"))
        else:
            ask_name(self.explorer, self.corpus, self.marked)

    def collections(self, name: str = "") -> None:
        """List the collections, and open the one of a name."""
        from explorer.tui.collections import CollectionScreen, CollectionsScreen

        if self.corpus is None or self.corpus.folder is None:
            self.explorer.say("Collections are kept in a store, and there is none.")
        else:
            self.app.push_screen(CollectionsScreen(self.corpus, self.corpus.folder))
            if name:
                self.app.push_screen(CollectionScreen(self.corpus, self.corpus.folder, name))

    def review(self, pair: Sequence[str] = (), problems: bool = False) -> None:
        """Go through what waits for a judgement, a pair first, or the problems of the papers."""
        from explorer.tui.review import ReviewScreen

        if self.corpus is None:
            self.explorer.say("The record is still being read. It can be reviewed as soon as it is there.")
        elif self.corpus.empty:
            self.explorer.say(
                self.explorer.keymap.told("There are no papers yet, so nothing to review. {add} adds some.")
            )
        else:
            self.app.push_screen(ReviewScreen(self.corpus, pair, problems))

    def export_ids(self, words: str, stem: str, ids: Sequence[str]) -> None:
        """Choose how to export some things, and where."""
        part = Taken(MARKED, words, len(ids), stem)
        self.app.push_screen(ExportScreen(lambda depth: (part,), lambda _, form, depth: self._write(part, form, ids)))

    def _takeable(self, depth: int) -> tuple[Taken, ...]:
        """The parts of the record that can be exported from here; a thing with what is linked to it at so many links."""
        parts = []
        if self.corpus is not None and self.card is not None:
            label = self.corpus.get(self.card.id).label
            near = "and what is linked to it" if depth == 1 else f"and what is within {depth} links of it"
            parts.append(Taken(THING, f"{label} {near}", 1, f"{slug(label)}-links"))
        if self.results.total:
            some, less = self.selection != Selection(), self.results.near
            count = self.results.total - less
            left = f", without {less:,} that only come near" if less else ""
            words = f"The {count:,} found: {self.words}{left}" if some else "All that is in the record"
            parts.append(Taken(FOUND, words, count, slug(self.words) if some else "record"))
        if self.marked:
            count = len(self.marked)
            parts.append(Taken(MARKED, f"The {count:,} marked", count, f"{count}-marked"))
        return tuple(parts)

    def _export(self, part: Taken, form: str, depth: int) -> None:
        if part.name == THING and self.card is not None:
            self._write(part, form, (self.card.id,), depth)
        elif part.name == MARKED:
            self._write(part, form, self.marked)
        elif self.selection != Selection():
            self._ask_where(part, form, making_found(self.results))
        else:
            self._write(part, form, ())

    def _write(self, part: Taken, form: str, ids: Sequence[str], depth: int | None = None) -> None:
        self._ask_where(part, form, making(ids, depth))

    def _ask_where(self, part: Taken, form: str, make: Make) -> None:
        if self.corpus is not None:
            ask_where(self.explorer, self.corpus, part, form, make)

    def _is_marked(self, pane: str, row: Row) -> bool:
        # Where nothing is marked no row need be asked what it leads to.
        return bool(self.marks.ids) and self._spot(pane, row).target in self.marks

    def renew(self, corpus: Corpus) -> None:
        """Show the record as it is now; the thing shown, and the cursor, stay."""
        self.exchange_record(corpus)
        shown = self.card
        if shown is not None and shown.id not in corpus.entities and shown.id not in corpus.redirects:
            self.trail = self.trail.left()
            self.show_no_thing()
            self.explorer.say(f"{shown.title} is no longer in the record: its papers were taken out.")
        self.find(pause=0)
        if self.card is not None:
            self.show_thing(self.card.id, row=f"{self.pane}\n{self._key(self.pane)}", pause=0)

    @work(exclusive=True, group="renew", exit_on_error=False)
    async def relink(self, folder: Path, then: Callable[[Corpus], None]) -> None:
        """Link the record anew, show it, and hand it on; a later call makes an earlier one give up."""
        from explorer.errors import WhoDecidedError
        from explorer.tui.review.judging import linked

        self.relinking = True
        try:
            corpus = await self.explorer.linking.run(lambda: linked(folder))
        except WhoDecidedError as error:
            self.relinking = False
            self.explorer.say(str(error), severe=True)
            return
        self.relinking = False
        self.renew(corpus)
        then(corpus)


def making(ids: Iterable[str], depth: int | None) -> Make:
    """Return what makes a part of the record: of things alone, or of one with what is so many links away; of none, all of it."""
    from explorer.export import part

    chosen = tuple(ids)
    if depth is not None:
        return lambda corpus: part.around(corpus, chosen[0], depth)
    return (lambda corpus: part.of_ids(corpus, chosen)) if chosen else (lambda corpus: None)


def making_found(results: Results) -> Make:
    """Return what makes the part of all that was found and does not only come near; there may be a hundred thousand, so
    they are gone through off the screen's thread."""
    from explorer.export import part

    return lambda corpus: part.of_ids(
        corpus, (one.entity.id for _, group in results.groups for one in islice(group, group.close))
    )
