"""A list drawn line by line: it holds any number of rows, draws only those on screen and keeps its cursor."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar
from textual.strip import Strip

from explorer.tui.bar import Bar
from explorer.tui.clicking import counts, spend, takes_focus
from explorer.tui.compositing import Sparing
from explorer.tui.folding import Folding
from explorer.tui.framing import Framing
from explorer.tui.roles import Roles
from explorer.tui.strips import Kept, strip_of, told_apart
from explorer.views.row import Keyed, Piece, Row, beside, clean, cut, with_mark


class Picture(NamedTuple):
    """The first lines of rows that are not shown yet, and how the list looked for which they were drawn."""

    look: tuple[object, ...]
    lines: Sequence[Kept]


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor. With `folds` the words of a row take as many lines as they need, else each row is one line."""

    cursor: reactive[int] = reactive(-1, repaint=False)

    @dataclass
    class Highlighted(Message):
        """The cursor stands on another row."""

        rows: RowList
        row: Row | None

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.rows

    @dataclass
    class Chosen(Message):
        """A row was opened."""

        rows: RowList
        row: Row

        @property
        def control(self) -> RowList:
            """The list it happened in."""
            return self.rows

    def __init__(self, *, folds: bool = False, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self._styles_cache: Framing = Framing()
        self.rows: Sequence[Row] = ()
        self._folding = Folding(folds)
        self._centred = False
        self._brought = ""
        self.marked: Callable[[Row], bool] = _unmarked
        self._marks: Mapping[int, str] = {}
        self.roles = Roles(self)
        self._width, self._top = 0, 0
        self._room = Size(0, 0)
        self._picture: Picture | None = None
        self._drawn: Sequence[Strip] = ()

    def show(self, rows: Sequence[Row], key: str = "", picture: Picture | None = None) -> None:
        """Show other rows, the cursor on the row called `key`, else on the first; without a key on the row it was on, else where it was.

        `picture` is what `draw` has made of them.
        """
        wanted, before = key or (self.row.key if self.row else ""), 0 if key else max(0, self.cursor)
        self.rows, self._picture, self._brought = rows, picture, ""
        self._folding.show(rows)
        self._fold()
        found = _at(rows, wanted)
        if self.scroll_target_y or self.scroll_y:
            self.scroll_to(y=0, animate=False)
        self.set_reactive(RowList.cursor, self._nearest(before) if found is None else found)
        self._centred = bool(key) and found is not None
        self._reveal(top=found is None and not before, center=self._centred)
        if self._centred:
            self.call_after_refresh(self._settle)
        self.refresh()
        self.post_message(self.Highlighted(self, self.row))

    def in_sight(self) -> tuple[int, ...]:
        """Return which rows begin on the screen and can have the cursor."""
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        lines = range(top, min(top + height, self._folding.height))
        seen = dict.fromkeys(self._folding.row_at(line) for line in lines)
        return tuple(
            at for at in seen if at < len(self.rows) and self.rows[at].stops and self._folding.line_of(at) >= top
        )

    def mark(self, marks: Mapping[int, str]) -> None:
        """Put letters before some rows, by their places, in place of those that were there."""
        self._marks = marks
        self.refresh()

    def bring(self, key: str) -> None:
        """Scroll so that a row stands near the top, two lines of what is before it above."""
        self._brought = key
        # How far it can scroll is known only once the rows have been laid out.
        self.call_after_refresh(self._settle)

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    @property
    def at_start(self) -> bool:
        """Whether the cursor stands where it begins: on the first row that it can stand on."""
        return self.cursor == self._stop(0, 1)

    def step(self, by: int) -> None:
        """Move the cursor by so many stops; where no row stops, the view scrolls."""
        if self.cursor < 0:
            self.scroll_to(y=self.scroll_offset.y + by, animate=False)
            return
        at, way = self.cursor, 1 if by > 0 else -1
        for _ in range(abs(by)):
            onward = self._stop(at + way, way)
            if onward < 0:
                break
            at = onward
        if at == self.cursor:
            self.scroll_to(y=self.scroll_offset.y + way, animate=False)
        self.cursor = at

    def page(self, by: int) -> None:
        """Move on by a screenful of lines, the cursor to a stop in sight; where none is, as in a row that fills the screen, it stays."""
        view, top = self.scrollable_content_region.height, self.scroll_offset.y
        by_lines = by * max(1, view - 1)
        self.scroll_to(y=top + by_lines, animate=False, immediate=True)
        if self.cursor < 0:
            return
        within = min(max(0, self._folding.line_of(self.cursor) - top), view)
        at = self._folding.row_at(min(max(0, top + within + by_lines), self._folding.height - 1))
        onward = next((stop for stop in (self._stop(at, by), self._stop(at, -by)) if self._seen(stop)), self.cursor)
        if onward != self.cursor:
            self._centred = False
            self.set_reactive(RowList.cursor, onward)
            self.refresh()
            self.post_message(self.Highlighted(self, self.row))

    def _seen(self, at: int) -> bool:
        """Whether a line of the row at a place is on the screen."""
        top = self.scroll_offset.y
        below = self._folding.line_of(at + 1) if at + 1 < len(self.rows) else self._folding.height
        return at >= 0 and self._folding.line_of(at) < top + self.scrollable_content_region.height and below > top

    def ends(self, last: bool) -> None:
        """Move to the last row or the first."""
        self.scroll_to(y=self._folding.height if last else 0, animate=False)
        at = self._stop(len(self.rows) - 1, -1) if last else self._stop(0, 1)
        if at >= 0:
            self.cursor = at

    def choose(self) -> None:
        """Open the row under the cursor."""
        if self.row is not None:
            self.post_message(self.Chosen(self, self.row))

    def watch_cursor(self, old: int, new: int) -> None:
        """Bring the row into view and say so."""
        if old != new:
            self._centred = False
            self._reveal()
            self.refresh()
            self.post_message(self.Highlighted(self, self.row))

    def on_resize(self, event: events.Resize) -> None:
        """Fold anew; the row under the cursor stays in view. A bar that comes or goes beside the rows changes nothing."""
        self._take_size()

    def on_show(self) -> None:
        """Fold what came while there was no width to fold to."""
        self._take_size()

    def _take_size(self) -> None:
        room = self.scrollable_content_region.size
        if room != self._room or room.width != self._folding.width:
            self._room = room
            self._fold()
            self._settle()
            self.refresh()

    def focus_on_click(self) -> bool:
        """Tell whether a click gives the focus."""
        return takes_focus(self)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row; on the row that has it already, open it."""
        offset = event.get_content_offset(self)
        line = (offset.y if offset else event.y) + self.scroll_offset.y
        if not counts(event, self) or offset is None or line >= self._folding.height or not self.rows:
            return
        at = self._folding.row_at(line)
        if not self.rows[at].stops:
            return
        if at == self.cursor:
            spend(event, self)
            self.choose()
        self.cursor = at

    def notify_style_update(self) -> None:
        """Draw again in the new theme."""
        super().notify_style_update()
        self.roles.forget()
        self.refresh()

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = Bar(name="vertical", thickness=self.scrollbar_size_vertical)
            self._vertical_scrollbar.display = False
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines of the view; what holds for all of them is looked up once."""
        self.roles.take()
        room = self.scrollable_content_region.size
        if room != self._room:
            # Where the map of the screen was asked for between a change and its layout, Textual tells the list nothing of its size.
            self.call_later(self._take_size)
        self._width, self._top = room.width, self.scroll_offset.y
        picture = self._picture
        self._drawn = picture.lines if picture and not self._top and picture.look == self._look(self.cursor) else ()
        return super().render_lines(crop)

    def draw(self, rows: Sequence[Row]) -> Picture | None:
        """Draw what will be seen of other rows, the cursor on the first that it can stand on, and make it ready to be sent to the terminal; None
        where it cannot be known. Only for rows of one line."""
        room = self.scrollable_content_region.size
        if self._folding.folds or not room.area or self._marks:
            return None
        cursor = _stop(rows, 0, 1)
        lines = [self._line(rows, at, 0, at == cursor, room.width) for at in range(min(room.height, len(rows)))]
        kept = [Kept(list(line), room.width) for line in lines]
        framed = {
            at: self._styles_cache.around(line, self.outer_size.width) for at, line in enumerate(kept, self.gutter.top)
        }
        compositor = self.screen._compositor
        if isinstance(compositor, Sparing):
            compositor.ready(self, {at: line for at, line in framed.items() if line is not None}, self.app.console)
        return Picture(self._look(cursor), kept)

    def _look(self, cursor: int) -> tuple[object, ...]:
        return self._width, cursor, self.roles.look, self.marked, len(self._marks)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the view."""
        width, line = self._width, y + self._top
        at = self._folding.row_at(line)
        if width <= 0 or self._folding.width < 0 or at >= len(self.rows) or line >= self._folding.height:
            return Strip.blank(max(width, 0), self._style("", False))
        if line < len(self._drawn):
            return self._drawn[line]
        return self._line(self.rows, at, line - self._folding.line_of(at), at == self.cursor, width)

    def _line(self, rows: Sequence[Row], at: int, line: int, here: bool, width: int) -> Strip:
        row = rows[at]
        tail = clean((row.tail,))[0] if row.tail and line == 0 else None
        pieces = self._pieces(rows, at, line, width - (cell_len(tail.text) + 1 if tail else 0))
        return strip_of(pieces, tail, width, lambda role: self._style(role, here))

    def _pieces(self, rows: Sequence[Row], at: int, line: int, width: int) -> tuple[Piece, ...]:
        row = rows[at]
        head, shown = clean(row.lead), clean(row.pieces)
        if line == 0 and self.marked(row):
            head = with_mark(head)
        if line > 0:
            margin = min(sum(cell_len(piece.text) for piece in head), max(0, width - 1))
            head = (Piece(" " * margin),)
        if self._folding.folds:
            start, end = self._folding.part(at, line)
            last = shown[-1].role if shown else "text"
            shown = tuple(cut(shown, start, end))
            if line + 1 == row.lines and end < len(row.text):
                shown = (*shown, Piece("…", last))
        else:
            shown = told_apart(shown, beside(rows, at), width - sum(cell_len(piece.text) for piece in head))
        if line == 0 and at in self._marks:
            head = lettered(head, self._marks[at])
        return (*head, *shown)

    def _style(self, role: str, here: bool) -> RichStyle:
        """Return the style of a role; the cursor lies under the words' own colours, so that lit words stay lit."""
        return self.roles.painted(role and f"rows--{role}", "rows--cursor" if here else "")

    def _fold(self) -> None:
        width = self.scrollable_content_region.width
        self._folding.fit(width)
        self._take_room(Size(max(width, 0), self._folding.height))

    def _take_room(self, size: Size) -> None:
        """Be of a size; the screen is laid out anew only where that makes the scrollbar come or go."""
        view = self.scrollable_content_region.height
        if (
            view > 0
            and (size.height > view) == (self.virtual_size.height > view)
            and size.width == self.virtual_size.width
        ):
            self.set_reactive(RowList.virtual_size, size)
            self.vertical_scrollbar.window_virtual_size = size.height
        else:
            self.virtual_size = size

    def _settle(self) -> None:
        self._reveal(center=self._centred)
        if self._brought:
            at = _at(self.rows, self._brought, stops=False) or 0
            self.scroll_to(y=max(0, self._folding.line_of(at) - 2), animate=False)

    def _stop(self, at: int, way: int) -> int:
        return _stop(self.rows, at, way)

    def _nearest(self, at: int) -> int:
        """Return the first place from one on where the cursor may stand, else the last before it, else -1."""
        onward = self._stop(min(at, len(self.rows) - 1), 1)
        return onward if onward >= 0 else self._stop(len(self.rows) - 1, -1)

    def _reveal(self, top: bool = False, center: bool = False) -> None:
        if self.cursor < 0 or not self.rows or self._folding.width < 0:
            return
        first = 0 if top or self._stop(0, 1) == self.cursor else self._folding.line_of(self.cursor)
        last = self._folding.line_of(self.cursor) + self._folding.lines_of(self.cursor)
        region = Region(0, first, 1, max(1, last - first))
        height, above = self.scrollable_content_region.height, self.scroll_offset.y
        if not center and above == self.scroll_target_y and above <= first and last <= above + height:
            # To find that it need not scroll costs Textual as much as painting a few lines.
            return
        self.scroll_to_region(region, animate=False, force=True, immediate=True, center=center)


def lettered(head: tuple[Piece, ...], letters: str) -> tuple[Piece, ...]:
    """Return what stands before a row with letters where it is empty, so that the words stay where they are; else the words make room."""
    text, size = "".join(piece.text for piece in head), len(letters)
    at = 0 if text.startswith(" " * size) else text.find(" " * (size + 1)) + 1
    if at == 0 and not text.startswith(" " * size):
        return (Piece(letters, "jump"), Piece(" "), *head)
    return (*cut(head, 0, at), Piece(letters, "jump"), *cut(head, at + size, len(text)))


def _stop(rows: Sequence[Row], at: int, way: int) -> int:
    """Return the first place from one on, in a direction, where the cursor may stand, -1 where there is none."""
    while 0 <= at < len(rows):
        if rows[at].stops:
            return at
        at += way
    return -1


def _unmarked(row: Row) -> bool:
    return False


def _at(rows: Sequence[Row], key: str, stops: bool = True) -> int | None:
    """Return where the row called `key` is; with `stops` only if the cursor may stand on it."""
    if not key.strip():
        return None
    if isinstance(rows, Keyed):
        at = rows.find(key)
        return at if at >= 0 and rows[at].stops >= stops else None
    return next((at for at in range(len(rows)) if rows[at].key == key and rows[at].stops >= stops), None)
