"""The reader: a paper's own text with the quoted words lit, what they support, its outline, and a search inside it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.widgets import Input

from explorer.cards import citation
from explorer.cards.paper import Paper
from explorer.model import Evidence
from explorer.tui.command import READ, READER
from explorer.tui.keys import bindings
from explorer.tui.overlay import Above
from explorer.tui.reader.find import places
from explorer.tui.reader.layout import Layout, laid_out
from explorer.tui.reader.spans import Spans
from explorer.tui.reader.view import PaperText
from explorer.tui.rows import RowList
from explorer.tui.widgets import KeyLine, TextBox
from explorer.views.address import Address
from explorer.views.plain import plain
from explorer.views.reading import (
    fact_of,
    is_there,
    offset_of,
    outline_view,
    place_words,
    support_title,
    support_view,
)

if TYPE_CHECKING:
    from explorer.corpus import Corpus

AT_ONCE = 300_000
"""Characters that are laid out and searched in a few milliseconds; longer texts are, off the screen's thread."""

OUTLINE, FACTS = "outline", "facts"
"""What the lists beside the text are called where a view is told."""


class ReaderScreen(Above):
    """One paper at one quote."""

    AUTO_FOCUS = "#reader-text"
    seeks = True
    BINDINGS: ClassVar[list[BindingType]] = bindings(READER)

    def __init__(
        self, corpus: Corpus, thing: str, evidence: Evidence, paper: Paper, words: str = "", cursor: str = ""
    ) -> None:
        """Read a paper at a quote for a thing; `words` are searched for from there on, and `cursor` is the list that
        has the keys, and the row."""
        super().__init__()
        self._sought, self._awaited = words, cursor
        self._corpus, self._thing, self.paper = corpus, thing, paper
        self.evidence = evidence
        self.found = Spans()
        self.words = ""
        self._origin = 0
        self._lost = not is_there(paper, evidence)
        self._offset = 0 if self._lost else evidence.start
        self.number = fact_of(paper, evidence)

    def compose(self) -> ComposeResult:
        """Return the text, what its words support, the outline, the box for a search and the keys."""
        facts = Spans.of((fact.evidence.start, fact.evidence.end) for fact in self.paper.facts)
        with Container(id="reader-box"):
            yield RowList(folds=True, id="reader-outline", classes="pane")
            with Vertical(id="reader-page", classes="pane"):
                yield PaperText(self.paper.text, facts, self.paper.pages, id="reader-text")
                yield TextBox(
                    placeholder=self.explorer.keymap.told("find in this paper; {enter} goes to the next"),
                    id="reader-find",
                    compact=True,
                )
            yield RowList(folds=True, id="reader-facts", classes="pane")
        yield KeyLine(id="reader-keys")

    def on_mount(self) -> None:
        """Say what is read, and light the words."""
        self.query_one(KeyLine).pane = READER
        self._page.border_title = Content(plain(self.paper.title))
        outline = self.query_one("#reader-outline", RowList)
        outline.border_title = Content("Outline")
        outline.show(outline_view(self.paper).rows)
        if self.number is None and not self._lost:
            self.text.light((self.evidence.start, self.evidence.end))
            self._say_facts()
        else:
            self.show_fact()

    def _stand(self) -> None:
        """Go to the list that is to have the keys, and to its row, once the text is laid out, which the outline may hide."""
        name, _, key = self._awaited.partition(" ")
        self._awaited = ""
        if name == OUTLINE:
            self._open_outline(key)
        elif name == FACTS:
            panel = self.query_one("#reader-facts", RowList)
            panel.show(panel.rows, key)
            panel.focus()

    @property
    def text(self) -> PaperText:
        """The text."""
        return self.query_one(PaperText)

    def listing(self) -> PaperText | RowList:
        """Return what the movement keys move: the list that has the keys, else the text."""
        focused = self.focused
        return focused if isinstance(focused, RowList) else self.text

    def show_fact(self) -> None:
        """Light the words of the present fact and say what they support."""
        if self.number is not None:
            self.evidence = self.paper.facts[self.number].evidence
            self.text.light((self.evidence.start, self.evidence.end))
        else:
            self.text.light((0, 0))
        self._say_facts()

    def fact(self, by: int) -> None:
        """Go to the fact after this one, or before it."""
        number = self.paper.next_fact(self.number, self._offset, by)
        if number is None:
            self.explorer.say("No further fact in this paper." if by > 0 else "No fact before this one in this paper.")
            return
        self.number = number
        self._offset = self.paper.facts[number].evidence.start
        self.text.bring(self._offset)
        self.show_fact()

    def onward(self, by: int) -> None:
        """Go to the next place of the words searched for, or the one before; without a search, to the next fact."""
        if not self.words:
            self.fact(by)
        elif not self.found.starts:
            self.explorer.say(f"‘{self.words}’ is not in this paper.")
        else:
            starts = self.found.starts
            at = bisect_right(starts, self._offset) if by > 0 else bisect_left(starts, self._offset) - 1
            self._to_match(at % len(starts))

    def search_box(self) -> None:
        """Open the box for a search inside the paper."""
        self._origin = self._offset
        self.add_class("-finding")
        box = self.query_one("#reader-find", Input)
        box.focus()
        box.action_select_all()

    def outline(self) -> None:
        """Open the outline, with the cursor on the heading that one reads under, or close it."""
        if self.has_class("-outline"):
            self._close_outline()
            return
        heading = self.paper.heading_at(self._offset)
        self._open_outline(str(heading) if self.paper.outline else f"page {self.paper.page(self._offset)}")

    def _open_outline(self, key: str) -> None:
        self.add_class("-outline")
        listing = self.query_one("#reader-outline", RowList)
        listing.show(listing.rows, key)
        listing.focus()

    def turn(self, by: int) -> None:
        """Go from the text to what its words support, and back."""
        self.text.focus() if self.focused is not self.text else self.query_one("#reader-facts").focus()

    def open_row(self) -> None:
        """Open what the lit words support, or what the cursor of a list stands on."""
        self.listing().choose()

    def leave(self) -> None:
        """Step out: of the search, of the outline, of what the words support, then of the paper."""
        if self.has_class("-finding") or self.words:
            self._end_search()
        elif self.has_class("-outline"):
            self._close_outline()
        elif self.focused is not self.text:
            self.text.focus()
        else:
            self.dismiss()

    def copy(self) -> None:
        """Copy a citation of the words that are lit."""
        supports = self.paper.facts[self.number].supports if self.number is not None else ()
        shown = next((one.target for one in supports if not one.relation), self._thing)
        thing = self._thing if any(one.target == self._thing for one in supports) else shown
        self.explorer.copy_words(citation(self._corpus, thing, self.evidence))

    @property
    def address(self) -> Address:
        """What opens this paper again, at the place where one is in it."""
        start, end = self.evidence.start, self.evidence.end
        if self.words or (self.number is None and start != self._offset):
            # Away from the words that are lit; a search goes on from here.
            start = end = self._offset
        quote = f"{self.paper.document}:{start}-{end}"
        return Address(READ, self._thing, words=self.words, quote=quote, cursor=self._cursor)

    @property
    def _cursor(self) -> str:
        """The list that has the keys and the row under its cursor; nothing where the text has them."""
        listing = self.focused
        if not isinstance(listing, RowList) or listing.row is None:
            return ""
        return f"{OUTLINE if listing.id == 'reader-outline' else FACTS} {listing.row.key}"

    def outside(self) -> None:
        """Open the original of this paper."""
        self.explorer.open_outside(self._corpus, self.paper.document)

    def on_paper_text_widened(self, event: PaperText.Widened) -> None:
        """Fold the text to the width it has now."""
        if len(self.paper.text) <= AT_ONCE:
            self._lay(laid_out(self.paper.text, event.width))
        else:
            self._lay_aside(event.width)

    @work(exclusive=True, group="layout", exit_on_error=False)
    async def _lay_aside(self, width: int) -> None:
        self._lay(await self.explorer.showing.run(lambda: laid_out(self.paper.text, width)))

    def _lay(self, layout: Layout) -> None:
        self.text.lay(layout, self._offset)
        self._say_place()
        if self._sought:
            self._seek(self._sought)
        else:
            self._stand()

    def _seek(self, words: str) -> None:
        """Search for words that were searched for before, from where one is."""
        self._sought, self._origin = "", self._offset
        box = self.query_one("#reader-find", Input)
        with box.prevent(Input.Changed):
            box.value = words
        self._find(words)

    def on_paper_text_moved(self, event: PaperText.Moved) -> None:
        """Let the facts follow the cursor."""
        self._offset = event.start
        number = self.paper.fact_at(event.start, event.end)
        if number != self.number:
            self.number = number
            self.show_fact()
        self._say_place()

    def on_paper_text_chosen(self, event: PaperText.Chosen) -> None:
        """Open the first thing that the lit words support."""
        if self.number is None:
            self.explorer.say(self.explorer.keymap.hint("no fact"))
        else:
            self._open(self.paper.facts[self.number].supports[0].target)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Jump to a heading, or open what the words support."""
        event.stop()
        if event.rows.id == "reader-facts" and self.number is not None:
            self._open(self.paper.facts[self.number].supports[int(event.row.key)].target)
        elif event.rows.id == "reader-outline":
            self._close_outline()
            self._to(offset_of(self.paper, event.row.key))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find as one types."""
        event.stop()
        self._find(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Close the box and keep the search: n and N go on."""
        event.stop()
        self.remove_class("-finding")
        self.text.focus()
        if self.words and not self.found.starts:
            self.explorer.say(f"‘{self.words}’ is not in this paper.")

    @work(exclusive=True, group="find", exit_on_error=False)
    async def _find(self, words: str) -> None:
        text = self.paper.text
        found = (
            places(text, words)
            if len(text) <= AT_ONCE
            else await self.explorer.showing.run(lambda: places(text, words))
        )
        self.words, self.found = words.strip(), Spans([start for start, _ in found], [end for _, end in found])
        if found:
            self._to_match(bisect_left(self.found.starts, self._origin) % len(found))
        else:
            self.text.find(self.found, (0, 0))
            self._say_place()
        self._stand()

    def _to_match(self, at: int) -> None:
        here = self.found.starts[at], self.found.ends[at]
        self._to(here[0])
        self.text.find(self.found, here)
        self._say_place()

    def _to(self, offset: int) -> None:
        self.text.bring(offset)
        self._offset = offset
        self.number = self.paper.fact_at(*self.text.row)
        self.show_fact()

    def _end_search(self) -> None:
        self.query_one("#reader-find", Input).value = ""
        self.remove_class("-finding")
        self.words, self.found = "", Spans()
        self.text.find(Spans(), (0, 0))
        self.text.focus()
        self._say_place()

    def _close_outline(self) -> None:
        self.remove_class("-outline")
        self.text.focus()

    def _open(self, id: str) -> None:
        self.dismiss()
        self.explorer.call_later(self.explorer.open_thing, id)

    def _say_facts(self) -> None:
        panel = self.query_one("#reader-facts", RowList)
        many = len(self.paper.facts)
        panel.border_title = Content(support_title(self.paper, self.number))
        panel.border_subtitle = Content(
            f"{many:,} in this paper" if self.number is None else self.explorer.keymap.told("{open-supported} opens")
        )
        panel.show(support_view(self.paper, self.number, self.explorer.keymap.hint).rows)

    def _say_place(self) -> None:
        if self._lost and self._offset == 0:
            self._page.border_subtitle = Content("the quoted words are not in this text any more")
            return
        where = place_words(self.paper, self._offset)
        if self.words:
            at = bisect_right(self.found.starts, self._offset)
            many = len(self.found.starts)
            where = f"‘{self.words}’ {min(max(at, 1), many):,} of {many:,}" if many else f"‘{self.words}’ is not in it"
        share = f"{100 * self._offset // max(1, len(self.paper.text))}%"
        self._page.border_subtitle = Content(plain(f"{share} · {where}" if where else share))

    @property
    def _page(self) -> Vertical:
        return self.query_one("#reader-page", Vertical)
