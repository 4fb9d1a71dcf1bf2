"""What is composed sparingly is what composing everything gives: parts of the screen, the screen beneath, scroll bars, and lines."""

from __future__ import annotations

from itertools import count, pairwise
from typing import Any, cast
from weakref import ref

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual._compositor import LayoutUpdate
from textual._styles_cache import StylesCache
from textual.color import Color
from textual.geometry import Region, Size
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from explorer.tui.app import ExplorerApp
from explorer.tui.bar import Bar
from explorer.tui.compositing import Parts, Sparing
from explorer.tui.dimming import dimmed
from explorer.tui.rows import RowList
from explorer.tui.screens import TURN, Steady
from explorer.tui.strips import Line, filled, told_apart
from explorer.tui.widgets import SearchBox, TextLine
from explorer.views.row import Piece, Row, beside
from tests.tui.driving import explore, explorer, loaded, screen_text, settled, until

WIDTH, HEIGHT = 30, 8
REGIONS = st.builds(
    Region, st.integers(-4, WIDTH), st.integers(-3, HEIGHT), st.integers(1, WIDTH + 4), st.integers(1, HEIGHT + 3)
)


class Sheet:
    """A widget of one letter, which notes the lines it is asked for."""

    def __init__(self, letter: str) -> None:
        self.letter, self.is_attached = letter, True
        self.asked: set[int] = set()

    def render_lines(self, crop: Region) -> list[Strip]:
        self.asked.update(crop.line_range)
        return [Strip([Segment(self.letter * crop.width)], crop.width) for _ in range(crop.height)]


def composed(boxes: list[Region]) -> tuple[Sparing, list[Sheet]]:
    """A compositor of boxes, the foremost first, on a ground that fills the screen."""
    compositor = Sparing()
    compositor.size = Size(WIDTH, HEIGHT)
    whole = compositor.size.region
    sheets = [Sheet(chr(ord("a") + at)) for at in range(len(boxes) + 1)]
    seen = [(sheet, box) for sheet, box in zip(sheets, [*boxes, whole], strict=True) if box.overlaps(whole)]
    compositor._visible_widgets = {cast(Widget, sheet): (box, whole) for sheet, box in seen}
    return compositor, sheets


def letters(boxes: list[Region]) -> list[str]:
    """The screen cell by cell: the letter of the foremost box there."""
    ground = [*boxes, Region(0, 0, WIDTH, HEIGHT)]
    return [
        "".join(next(chr(ord("a") + at) for at, box in enumerate(ground) if box.contains(x, y)) for x in range(WIDTH))
        for y in range(HEIGHT)
    ]


@given(st.lists(REGIONS, max_size=6))
def test_a_whole_screen_shows_the_foremost_of_each_cell(boxes: list[Region]) -> None:
    compositor, _ = composed(boxes)
    assert [strip.text for strip in compositor.render_strips()] == letters(boxes)


@given(st.lists(REGIONS, max_size=6), st.lists(REGIONS, min_size=1, max_size=3))
def test_a_change_shows_every_cell_of_it(boxes: list[Region], changed: list[Region]) -> None:
    compositor, _ = composed(boxes)
    whole, expected = compositor.size.region, letters(boxes)
    compositor._dirty_regions.update(region.intersection(whole) for region in changed if region.overlaps(whole))
    update = compositor.render_partial_update()
    if update is None:
        assert not any(region.overlaps(whole) for region in changed)
        return
    for y, line in enumerate(update.chops):
        for start, part in line.items():
            wanted = any(region.contains(x, y) for region in changed for x in range(start, _end(compositor, start, y)))
            assert (part is not None) is wanted
            if part is not None:
                assert part.text == expected[y][start : start + part.cell_length]


def _end(compositor: Sparing, start: int, y: int) -> int:
    line = compositor.cuts[y]
    return line[line.index(start) + 1]


@given(st.lists(REGIONS, max_size=6))
def test_what_is_hidden_is_asked_for_nothing(boxes: list[Region]) -> None:
    compositor, sheets = composed(boxes)
    compositor.render_strips()
    shown = set("".join(letters(boxes)))
    assert {sheet.letter for sheet in sheets if sheet.asked} == shown


class Shrunk(Sheet):
    """A widget that shows less than it has room for, as one that is just changing its size does."""

    def render_lines(self, crop: Region) -> list[Strip]:
        return [strip.crop(0, max(0, crop.width - 2)) for strip in super().render_lines(crop)][:-1]


@pytest.mark.parametrize("boxes", [[Region(3, 1, 9, 4)], [Region(0, 0, WIDTH, HEIGHT)]])
@pytest.mark.parametrize("ground", [True, False])
def test_a_widget_that_shows_less_than_its_room_leaves_no_part_of_the_screen_unwritten(
    boxes: list[Region], ground: bool
) -> None:
    compositor, sheets = composed(boxes)
    whole = compositor.size.region
    shrunk = Shrunk("z")
    compositor._visible_widgets = {cast(Widget, shrunk): (boxes[0], whole)}
    if ground:
        compositor._visible_widgets[cast(Widget, sheets[-1])] = (whole, whole)
    update = compositor.render_update(full=True)
    assert isinstance(update, LayoutUpdate)
    assert [sum(part.cell_length for part in line) for line in update.strips] == [WIDTH] * HEIGHT


@given(st.lists(REGIONS, max_size=6), st.lists(REGIONS, max_size=3))
def test_what_is_prepared_is_what_the_update_then_asks_for(boxes: list[Region], changed: list[Region]) -> None:
    compositor, sheets = composed(boxes)
    whole = compositor.size.region
    compositor._dirty_regions.update(region.intersection(whole) for region in changed if region.overlaps(whole))
    for _ in compositor.prepare():
        pass
    prepared = [sheet.asked for sheet in sheets]
    for sheet in sheets:
        sheet.asked = set()
    compositor.render_update()
    assert prepared == [sheet.asked for sheet in sheets]


COLOURS = st.one_of(st.none(), st.sampled_from(["#102030", "#d0c0a0", "#7fa7d9"]))
STYLES = st.one_of(
    st.none(),
    st.builds(
        lambda ink, ground, bold, click: Style(color=ink, bgcolor=ground, bold=bold, meta={"@click": "quit"} if click else None),
        COLOURS, COLOURS, st.booleans(), st.booleans(),
    ),
)  # fmt: skip


@given(
    st.lists(st.tuples(st.text("ab ", min_size=1, max_size=6), STYLES), min_size=1, max_size=8),
    st.sampled_from([Color(0, 0, 0, 0), Color(20, 24, 29, 0.6), Color(200, 10, 10, 0.3)]),
)
def test_what_shows_through_is_tinted_as_textual_does(parts: list[tuple[str, Style | None]], over: Color) -> None:
    segments, base = [Segment(text, style) for text, style in parts], Style(color="#ffffff", bgcolor="#000000")
    width = sum(segment.cell_length for segment in segments)
    (line,) = dimmed([Strip(segments, width)], over, width, base)
    tinted = BackgroundScreen.process_segments(segments, over)
    assert list(line) == [Segment(text, base + cast(Style, style)) for text, style, _ in tinted]
    assert not any(segment.style and segment.style.meta for segment in line)


@pytest.mark.parametrize("pressed", ["ctrl+p", "f1"])
async def test_the_screen_beneath_shows_through_at_its_place(pressed: str) -> None:
    async with explorer().run_test(size=(100, 30)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        await pilot.pause()
        below = screen_text(pilot).splitlines()
        await pilot.press(pressed)
        await pilot.pause()
        over = pilot.app.screen
        box = over.query(".pane").first().region
        shown = [strip.text for strip in over._compositor.render_strips()]
        assert [line[: box.x] for line in shown] == [line[: box.x] for line in below]
        assert [line[box.right :] for line in shown] == [line[box.right :] for line in below]


async def test_a_bar_looks_as_textuals() -> None:
    async with explorer().run_test(size=(100, 30)) as pilot:
        await loaded(pilot)
        bar = explore(pilot).query_one("#card", RowList).vertical_scrollbar
        assert isinstance(bar, Bar)
        whole = Region(0, 0, *bar.size)
        for total, window, position in [(400, 20, 0), (400, 20, 77), (400, 20, 380), (21, 20, 1), (10, 20, 0)]:
            bar.window_virtual_size, bar.window_size, bar.position = total, window, position
            await pilot.pause()
            theirs: Any = super(Bar, bar).render_lines(whole)
            assert [list(line) for line in bar.render_lines(whole)] == [list(line) for line in theirs]


PIECES = st.lists(
    st.builds(Piece, st.text("aé中", max_size=5), st.sampled_from(["text", "", "muted", "lit"])), max_size=6
)


@given(PIECES, st.integers(0, 30))
def test_filled_pieces_say_the_same_in_as_many_roles(pieces: list[Piece], width: int) -> None:
    made, used = list(filled(pieces, width)), sum(cell_len(text) for text, _ in pieces)
    words = "".join(text for text, _ in pieces)
    assert "".join(text for text, _ in made) == words + " " * max(0, width - used)
    assert [piece for piece in made if piece.role not in ("", "text")] == [
        piece for piece in pieces if piece.role not in ("", "text")
    ]
    roles = [piece.role for piece in made]
    assert ("text", "text") not in pairwise(roles)


@given(st.lists(st.text("aé中", min_size=1, max_size=5), max_size=6), st.lists(st.integers(0, 40), max_size=5))
def test_a_line_is_cut_where_textual_cuts_it(words: list[str], places: list[int]) -> None:
    segments = [Segment(text) for text in words]
    length = sum(segment.cell_length for segment in segments)
    cuts = sorted({place for place in places if place <= length})
    ours, theirs = Line(segments, length).divide(cuts), Strip(segments, length).divide(cuts)
    assert [(part.text, part.cell_length) for part in ours] == [(part.text, part.cell_length) for part in theirs]


async def test_the_screen_beneath_is_composed_anew_only_where_it_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    composed: list[Sparing] = []
    whole = Sparing.render_strips

    def noted(compositor: Sparing, *size: Size) -> list[Strip]:
        composed.append(compositor)
        return whole(compositor, *size)

    async with explorer().run_test(size=(100, 30)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        await pilot.press("escape")
        await pilot.press("ctrl+p")
        over = pilot.app.screen
        await until(pilot, lambda: "Commands" in screen_text(pilot), "the palette")
        monkeypatch.setattr(Sparing, "render_strips", noted)
        for _ in range(5):  # What the explorer still shows of its own is over by then.
            composed.clear()
            over.refresh()
            await until(pilot, lambda: not over._repaint_required and not over._dirty_widgets)
            if not composed:
                break
        assert composed == []
        screen.query_one("#top", TextLine).right = "something else"
        await until(pilot, lambda: "something else" in screen_text(pilot), "what has changed beneath")
        assert screen._compositor in composed
        assert "something else" in "\n".join(strip.text for strip in whole(over._compositor))


async def test_a_box_beneath_another_screen_does_not_blink() -> None:
    async with explorer().run_test(size=(100, 30)) as pilot:
        screen = await loaded(pilot)
        box = screen.query_one(SearchBox)
        shown = box._cursor_visible
        box._toggle_cursor()
        assert box._cursor_visible is not shown
        await pilot.press("ctrl+p")
        await until(pilot, lambda: pilot.app.screen is not screen)
        shown = box._cursor_visible
        box._toggle_cursor()
        assert box._cursor_visible is shown


def test_the_colours_about_a_border_are_kept_without_whose_they_are() -> None:
    cache, ground, over = StylesCache(), Color(1, 2, 3), Color(200, 10, 10, 0.3)
    inner, outer = cache.get_inner_outer(ground, over)
    assert (inner.background, outer.background) == (ground + over, ground)
    gone = ref(cache)
    del cache
    assert gone() is None


async def test_a_picture_is_put_together_over_turns_and_nothing_of_it_is_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = count(step=TURN / 3)
    turns: list[int] = []
    cells: dict[tuple[int, int], str] = {}
    show, display = Steady._show_picture, ExplorerApp._display

    def shown_at_last(screen: Steady) -> None:
        turns.append(screen._put_off)
        show(screen)

    def displayed(app: ExplorerApp, screen: Screen[object], update: object) -> None:
        if isinstance(update, Parts):
            for y, left, right in update.spans:
                for x, part in update.chops[y].items():
                    if part is not None and left < x + part.cell_length and x < right:
                        cells.update({(x + at, y): letter for at, letter in enumerate(part.text)})
        elif isinstance(update, LayoutUpdate):
            for y, parts in enumerate(update.strips):
                cells.update({(x, y): letter for x, letter in enumerate("".join(part.text for part in parts))})
        display(app, screen, update)  # type: ignore[arg-type]

    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: settled(screen))
        monkeypatch.setattr("explorer.tui.screens.monotonic", lambda: next(clock))
        monkeypatch.setattr(Steady, "_show_picture", shown_at_last)
        monkeypatch.setattr(ExplorerApp, "_display", displayed)
        for keys in (("escape",), ("3",), ("F",), ("escape",), ("t",), ("j", "enter")):
            await pilot.press(*keys)
            await until(pilot, lambda: settled(screen) and screen._coming is None)
        await until(pilot, lambda: not (screen._dirty_widgets or screen._layout_required or screen._coming))
        shown = ["".join(cells[x, y] for x in range(120)).rstrip() for y in range(40)]
        assert shown == [line.rstrip() for line in screen_text(pilot).splitlines()]
    assert max(turns) > 3


async def test_a_screen_of_another_size_is_laid_out_in_the_way_of_that_size_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid: list[tuple[Size, frozenset[str]]] = []
    reflow = Sparing.reflow

    def noted(compositor: Sparing, parent: Widget, size: Size) -> object:
        laid.append((size, parent.classes))
        return reflow(compositor, parent, size)

    async with explorer().run_test(size=(120, 40)) as pilot:
        await loaded(pilot)
        monkeypatch.setattr(Sparing, "reflow", noted)
        await pilot.resize_terminal(60, 15)
        await until(pilot, lambda: bool(laid) and pilot.app.screen.size == Size(60, 15))
        assert {"-wide" in classes for size, classes in laid if size == Size(60, 15)} == {False}


def apart(text: str, *beside: str, room: int = 24) -> str:
    return "".join(piece.text for piece in told_apart((Piece(text[:6]), Piece(text[6:], "match")), beside, room))


def test_words_that_would_be_cut_alike_show_where_they_differ() -> None:
    one = "Annual report of the director of social services"
    other = "Annual report of the director of public health"
    assert apart(one, one, other) == "Annual repo…social services"
    assert apart(other, one, other) == "Annual repo…public health"
    assert apart(one, "Quite another thing that is as long") == one
    assert apart("Short", "Short words") == "Short"
    assert apart(one, other, room=10) == one


@given(st.text("ab 中", min_size=1, max_size=50), st.text("ab 中", min_size=1, max_size=50), st.integers(0, 60))
def test_words_told_apart_are_the_words_or_their_beginning_and_end(one: str, other: str, room: int) -> None:
    shown = apart(one, other, room=room)
    if shown != one:
        head, end = shown.split("…")
        assert one.startswith(head)
        assert one.endswith(end)
        assert cell_len(head) < room


def test_rows_around_one_are_those_that_begin_alike() -> None:
    words = ("Report of A", "Report of B", "Minutes", "Report of C", "Report of D", "Report of E", "")
    rows = [
        Row(str(at), (Piece(text[:6]), Piece(text[6:]))) if text else Row(str(at), ()) for at, text in enumerate(words)
    ]
    assert list(beside(rows, 3)) == ["Report of B", "Report of D", "Report of E"]
    assert list(beside(rows, 0)) == ["Report of B"]
    assert list(beside(rows, 2)) == []
