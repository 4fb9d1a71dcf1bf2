"""What is thought of before it is typed is what a search finds when it is asked, is shown at once, and is given up when something else is done."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import NoReturn

import pytest

from explorer.corpus import Corpus
from explorer.errors import QueryError
from explorer.selection import Selection
from explorer.tui.background import Background
from explorer.tui.explore import ExploreScreen
from explorer.tui.foreseeing import Asked, Foresight, answer
from explorer.tui.rows import RowList
from explorer.tui.themes import THEMES
from explorer.views.row import Piece, Row
from tests.tui.driving import example, explorer, loaded, rows_of, said, search, settled, until

ROWS = 40


def asked(line: str, corpus: Corpus) -> Asked:
    return Asked(corpus, Selection().containing(line), frozenset(), frozenset())


def undrawn(rows: Sequence[Row]) -> None:
    """Draw nothing."""


async def thought_of(line: str, corpus: Corpus) -> tuple[Foresight, Asked]:
    foresight, here = Foresight(), asked(line, corpus)
    foresight.begin(here, answer(here), line, ROWS, Background("search"), undrawn)
    assert foresight._task is not None
    await foresight._task
    return foresight, here


@pytest.mark.parametrize("line", ["pan", "fostering p", "panel ", "qqq", ""])
async def test_an_answer_is_the_one_that_a_search_gives(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.tui.foreseeing.REST", 0.0)
    monkeypatch.setattr("explorer.tui.foreseeing.WORTH", 60.0)
    corpus = example()
    foresight, here = await thought_of(line, corpus)
    letters = corpus.index.following(line, 24)
    assert letters
    for letter in letters:
        one = asked(line + letter, corpus)
        found, anew = foresight.take(one), answer(one)
        assert found is not None
        assert list(found.view.rows) == list(anew.view.rows)
        assert (found.results.total, found.words, found.named) == (anew.results.total, anew.words, anew.named)
    assert foresight.take(here) is not None
    assert foresight.take(here._replace(fresh=frozenset({"new"}))) is None
    foresight.forget()
    assert foresight.take(here) is None


async def test_a_letter_taken_back_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.tui.foreseeing.REST", 0.0)
    corpus = example()
    foresight, _ = await thought_of("pan", corpus)
    longer, thread = asked("pane", corpus), Background("search")
    found = foresight.take(longer)
    assert found is not None
    foresight.begin(longer, found, "pane", ROWS, thread, undrawn)
    assert foresight.take(asked("pan", corpus)) is not None
    assert foresight.take(asked("pano", corpus)) is None
    foresight.forget()


async def test_no_more_is_thought_of_than_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.tui.foreseeing.REST", 0.0)
    monkeypatch.setattr("explorer.tui.foreseeing.WORTH", 0.0)
    corpus = example()
    foresight, _ = await thought_of("pan", corpus)
    letters = corpus.index.following("pan", 24)
    assert [bool(foresight.take(asked(f"pan{letter}", corpus))) for letter in letters] == [
        True,
        *[False] * (len(letters) - 1),
    ]


async def test_what_cannot_be_asked_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.tui.foreseeing.REST", 0.0)
    find = Selection.find

    def refused(selection: Selection, corpus: Corpus) -> object:
        if selection.query == "pane":
            raise QueryError("No.", "", "")
        return find(selection, corpus)

    monkeypatch.setattr(Selection, "find", refused)
    corpus = example()
    foresight, here = await thought_of("pan", corpus)
    assert foresight.take(asked("pane", corpus)) is None
    assert foresight.take(here) is not None


async def test_a_letter_that_was_thought_of_is_searched_for_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(selection: Selection, corpus: Corpus) -> NoReturn:
        raise AssertionError(f"searched for {selection.query}")

    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await search(pilot, "pane")
        await until(pilot, lambda: settled(screen) and next_is_there(screen, "panel"), "what comes next")
        monkeypatch.setattr(Selection, "find", never)
        await pilot.press("l")
        assert "panel" in screen.selection.query
        assert screen._shown == screen.selection
        assert "Fostering Panel" in rows_of(pilot, "results")


@pytest.mark.parametrize("change", ["nothing", "marks", "colours", "letters", "focus"])
async def test_rows_drawn_before_they_are_shown_look_as_rows_that_are_not(change: str) -> None:
    rows = [Row("head", (Piece("Heading", "heading"),), tail=Piece("3", "muted"), stops=False), *map(row, range(60))]
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await search(pilot, "pane")
        found = screen.query_one("#results", RowList)
        picture = found.draw(rows)
        assert picture is not None
        if change == "marks":
            found.marked = lambda row: row.key == "row 3"
        elif change == "colours":
            pilot.app.theme = THEMES[1].name
        elif change == "letters":
            found.mark({2: "as"})
        elif change == "focus":
            await pilot.press("escape")
        await until(pilot, lambda: settled(screen))
        found.show(rows, " ", picture)
        await pilot.pause()
        drawn = [list(line) for line in found.render_lines(found.size.region)]
        assert bool(found._drawn) is (change == "nothing")
        found.show(rows, " ")
        await pilot.pause()
        assert drawn == [list(line) for line in found.render_lines(found.size.region)]
        lines = [strip.crop(0, found.region.right).text for strip in screen._compositor.render_strips()]
        found.show(rows, " ", found.draw(rows))
        await pilot.pause()
        assert lines == [strip.crop(0, found.region.right).text for strip in screen._compositor.render_strips()]
        assert any("Row 7" in line for line in lines)


def row(at: int) -> Row:
    words = (Piece(f"Row {at} of 中 "), Piece("many" * at, "match"))
    return Row(f"row {at}", words, lead=(Piece("  "),), tail=Piece("2019", "muted"))


async def test_nothing_is_kept_of_a_record_that_is_exchanged() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await search(pilot, "pane")
        await until(pilot, lambda: next_is_there(screen, "panel"), "what comes next")
        screen.exchange_record(example())
        assert not screen.foresight._answers
        await pilot.pause()


async def test_what_is_shown_is_of_the_last_letter_however_fast_they_come() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await pilot.press(*"fosterin", "backspace", "n", "g")
        await until(pilot, lambda: screen.selection.query == "fostering" and settled(screen), "the results")
        here = screen._asked()
        assert here is not None
        assert [row.key for row in screen._list("results").rows] == [row.key for row in answer(here).view.rows]
        await asyncio.sleep(0)


def next_is_there(screen: ExploreScreen, line: str) -> bool:
    here = screen._asked()
    return (
        here is not None and screen.foresight.take(here._replace(selection=here.selection.containing(line))) is not None
    )


async def test_a_mistake_of_the_programs_own_is_said_and_the_next_search_is_done(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def mistaken(asked: Asked, rows: int = 0) -> NoReturn:
        raise RuntimeError("no such thing as [/b] \x1b[2J.")

    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        with monkeypatch.context() as broken:
            broken.setattr("explorer.tui.narrowing.answer", mistaken)
            await pilot.press("q")
            await until(pilot, lambda: "RuntimeError: no such thing as [/b] ␛[2J. " in said(pilot), "what went wrong")
        await pilot.press("backspace", *"panel")
        await until(pilot, lambda: settled(screen) and "Fostering Panel" in rows_of(pilot, "results"), "the results")
