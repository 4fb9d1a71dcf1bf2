"""The reader: a paper's own text with the quoted words lit, and a way from fact to fact."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content

from explorer.cards import citation, place
from explorer.model import Evidence
from explorer.tui.command import READER
from explorer.tui.keys import bindings
from explorer.tui.overlay import Overlay
from explorer.tui.rows import RowList
from explorer.tui.widgets import KeyLine
from explorer.views.panes import text_rows
from explorer.views.plain import plain

if TYPE_CHECKING:
    from explorer.corpus import Corpus


def facts_in(corpus: Corpus, document: str) -> tuple[Evidence, ...]:
    """Return the quotes of a paper that things of the record rest on, in the paper's order, each place once."""
    found = {
        (piece.start, piece.end): piece
        for link in corpus.into(document, "documented_in")
        for piece in corpus.get(link.source).evidence
        if piece.document == document
    }
    return tuple(found[span] for span in sorted(found))


class ReaderScreen(Overlay):
    """One paper at one quote."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(READER)

    def __init__(self, corpus: Corpus, thing: str, evidence: Evidence, text: str, facts: tuple[Evidence, ...]) -> None:
        super().__init__()
        self._corpus, self._thing, self._text, self._facts = corpus, thing, text, facts
        self.evidence = evidence

    def compose(self) -> ComposeResult:
        """Return the text and the keys."""
        with Vertical(id="reader-box", classes="pane"):
            yield RowList(folds=True, id="reader-text")
        yield KeyLine(id="reader-keys")

    def on_mount(self) -> None:
        """Show the text with the words lit."""
        self.query_one(KeyLine).pane = READER
        self.show_evidence()

    def show_evidence(self) -> None:
        """Light the words and put the cursor on their first line."""
        box, piece = self.query_one("#reader-box"), self.evidence
        box.border_title = Content(plain(place(self._corpus, piece)))
        there = self._text[piece.start : piece.end] == piece.quote
        where = f"characters {piece.start}–{piece.end}" if there else "the quoted words are not in this text any more"
        box.border_subtitle = Content(where)
        spans = [(piece.start, piece.end)] if there else []
        first = self._text.rfind("\n", 0, piece.start) + 1
        self.listing().show(text_rows(self._text, spans), key=str(first))

    def fact(self, by: int) -> None:
        """Go to the quote after this one, or before it."""
        starts = [piece.start for piece in self._facts]
        here = bisect_right(starts, self.evidence.start) - 1
        at = here + by
        while 0 <= at < len(starts) and starts[at] == self.evidence.start:
            at += by
        if 0 <= at < len(starts):
            self.evidence = self._facts[at]
            self.show_evidence()
        else:
            self.explorer.say("No further fact in this paper.")

    def copy(self) -> None:
        """Copy a citation of the words that are lit."""
        self.explorer.copy_words(citation(self._corpus, self._thing, self.evidence))

    def on_key_line_pressed(self, event: KeyLine.Pressed) -> None:
        """Run the command that was clicked."""
        self.action_command(event.command)
