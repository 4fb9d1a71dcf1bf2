"""The text of a paper drawn row by row: any length scrolls alike, for only the rows on the screen are painted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from explorer.tui.clicking import counts, spend, takes_focus
from explorer.tui.reader.layout import Layout
from explorer.tui.reader.spans import Place, Spans, painted
from explorer.tui.roles import Roles
from explorer.tui.strips import PLAIN, filled, strip_of
from explorer.views.row import Piece, clean

GUTTER = 2
"""Cells at the left of each row, where a bar says that something of the record rests on it."""


WIDEST = 100
"""Cells of the widest row."""


class PaperText(ScrollView, can_focus=True, inherit_bindings=False):
    """A text with a cursor on one of its rows; its layout is made elsewhere and given to it with `lay`."""

    cursor: reactive[int] = reactive(0, repaint=False)

    @dataclass
    class Widened(Message):
        """The text has another width now and wants a layout for it, in cells."""

        width: int

    @dataclass
    class Moved(Message):
        """The cursor stands on another row: `[start, end)` of the text."""

        start: int
        end: int

    @dataclass
    class Chosen(Message):
        """A row was opened."""

    def __init__(self, text: str, facts: Spans, pages: Sequence[int], id: str | None = None) -> None:
        super().__init__(id=id)
        self.roles = Roles(self)
        self._text, self._facts, self._pages = text, facts, pages
        self._layout = Layout(0, (), ())
        self._lit: Place = (0, 0)
        self._found, self._here = Spans(), (0, 0)

    @property
    def row(self) -> Place:
        """The characters of the row under the cursor."""
        if not 0 <= self.cursor < len(self._layout):
            return (0, 0)
        return self._layout.starts[self.cursor], self._layout.ends[self.cursor]

    @property
    def room(self) -> int:
        """Cells for the words of a row: not more than the eye can follow to the next."""
        return min(WIDEST, max(2, self.scrollable_content_region.width - GUTTER))

    def lay(self, layout: Layout, at: int) -> None:
        """Take a layout, with the cursor on the row of an offset."""
        self._layout = layout
        self.virtual_size = Size(max(self.scrollable_content_region.width, 0), len(layout))
        self.set_reactive(PaperText.cursor, layout.row_of(at))
        self._reveal(center=True)
        # How far it can scroll is known only once the new height has been taken up.
        self.call_after_refresh(self._settle)
        self.refresh()

    def light(self, place: Place) -> None:
        """Light the words of a place."""
        self._lit = place
        self.refresh()

    def find(self, found: Spans, here: Place) -> None:
        """Mark the places where the words searched for stand, one of them as the present one."""
        self._found, self._here = found, here
        self.refresh()

    def bring(self, offset: int) -> None:
        """Put the cursor on the row of an offset, in the middle where it was not to be seen."""
        row = self._layout.row_of(offset)
        seen = 1 < row - self.scroll_offset.y < self.scrollable_content_region.height - 2
        self.set_reactive(PaperText.cursor, row)
        self._reveal(center=not seen)
        self.refresh()

    def step(self, by: int) -> None:
        """Move the cursor by rows."""
        self.cursor = self.cursor + by

    def page(self, by: int) -> None:
        """Move by a screenful."""
        height = max(1, self.scrollable_content_region.height - 1)
        self.scroll_to(y=self.scroll_offset.y + by * height, animate=False)
        self.cursor = self.cursor + by * height

    def ends(self, last: bool) -> None:
        """Move to the last row or the first."""
        self.cursor = len(self._layout) - 1 if last else 0

    def choose(self) -> None:
        """Open the row under the cursor."""
        self.post_message(self.Chosen())

    def validate_cursor(self, row: int) -> int:
        """Keep the cursor in the text."""
        return max(0, min(row, len(self._layout) - 1))

    def watch_cursor(self, old: int, new: int) -> None:
        """Bring the row into view and say so."""
        if old != new:
            self._reveal()
            self.refresh()
            self.post_message(self.Moved(*self.row))

    def on_resize(self, event: events.Resize) -> None:
        """Ask for a layout."""
        if self.scrollable_content_region.width > 0 and self.room != self._layout.width:
            self.post_message(self.Widened(self.room))

    def focus_on_click(self) -> bool:
        """Tell whether a click gives the focus."""
        return takes_focus(self)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row; on the row that has it already, open it."""
        offset = event.get_content_offset(self)
        row = offset.y + self.scroll_offset.y if offset else len(self._layout)
        if not counts(event, self) or row >= len(self._layout):
            return
        if row == self.cursor:
            spend(event, self)
            self.choose()
        self.cursor = row

    def notify_style_update(self) -> None:
        """Draw again in the new theme."""
        super().notify_style_update()
        self.roles.forget()
        self.refresh()

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw rows of the view."""
        self.roles.take()
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """Draw one row of the view."""
        width, row = max(0, self.scrollable_content_region.width), y + self.scroll_offset.y
        under = "paper--cursor" if row == self.cursor else ""
        pieces = self.pieces(row, width) if row < len(self._layout) else ()
        return strip_of(filled(pieces, width), None, width, lambda role: self._style(role, under))

    def _style(self, role: str, under: str) -> Style:
        return self.roles.painted(f"paper--{role}" if role not in PLAIN else "", under)

    def pieces(self, row: int, width: int) -> tuple[Piece, ...]:
        """Return what a row shows: the bar, the words in their roles and, where a page begins, its number at the right edge."""
        start, end = self._layout.starts[row], self._layout.ends[row]
        reach = max(end, start + 1)
        bar = "▎ " if self._facts.within(start, reach) else "  "
        layers = (("found", self._found.within(start, end)), ("lit", [self._lit]), ("here", [self._here]))
        words = clean(painted(self._text[start:end], start, layers))
        used = GUTTER + sum(cell_len(piece.text) for piece in words)
        page = self._page(row)
        gap = width - used - len(page)
        tail = (Piece(" " * gap, "text"), Piece(page, "page")) if page and gap > 1 else ()
        return (Piece(bar, "mark"), *words, *tail)

    def _page(self, row: int) -> str:
        """The number of the page that begins on a row."""
        begins = self._layout.starts[row]
        after = self._layout.starts[row + 1] if row + 1 < len(self._layout) else len(self._text) + 1
        number = bisect_left(self._pages, begins)
        return f"page {number + 1}" if number < len(self._pages) and self._pages[number] < after else ""

    def _settle(self) -> None:
        self._reveal(center=True)
        # A bar that was not there when the text was scrolled does not know how far.
        self.vertical_scrollbar.position = self.scroll_y

    def _reveal(self, center: bool = False) -> None:
        region = Region(0, self.cursor, 1, 1)
        self.scroll_to_region(region, animate=False, force=True, immediate=True, center=center)
