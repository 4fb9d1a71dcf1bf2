"""The plain lines say what the screen says: the words of every pane are the words of the view by the same name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.pilot import Pilot

from explorer.cards.ways import ways
from explorer.cards.words import date_words
from explorer.cli.pages import ALL, COLLECTION
from explorer.cli.plainly import screen_help
from explorer.corpus import load
from explorer.ingest import add
from explorer.model import MONTHS
from explorer.saved import collections
from explorer.tui.collecting import MarksScreen
from explorer.tui.collections import CollectionScreen
from explorer.tui.commands import COMMANDS
from explorer.tui.explore import ExploreScreen
from explorer.tui.help import HelpScreen
from explorer.tui.pictures.attendance import AttendanceScreen
from explorer.tui.pictures.nearby import NearbyScreen
from explorer.tui.pictures.timeline import TimelineScreen
from explorer.tui.pictures.ways import WaysScreen
from explorer.tui.reader import ReaderScreen
from explorer.tui.rows import RowList
from explorer.views.drawn.attendance import MARKS, UNNAMED
from explorer.views.drawn.timeline import UNFOLDS, YEAR
from explorer.views.lines import numbered
from explorer.views.pages import Asked, Pane, page
from explorer.views.plain import plain
from explorer.views.ways import ways_view
from tests.example import example_texts
from tests.example_papers import AGENCY, BOARD, HARLOW, KEPT
from tests.tui.driving import example, explorer, go_to, loaded, screen_text, search, settled, until
from tests.tui.picturing import arrows, drawn, in_cell, picture

PANES = {"results": "results", "card": "card", "links": "links", "source": "source"}
"""The view of each pane of the explore screen."""


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def on_screen(pilot: Pilot[None], pane: str) -> list[str]:
    """The words of all rows of a list, whether they are in sight or not."""
    return [word for row in by_row(pilot, pane) for word in row]


def by_row(pilot: Pilot[None], pane: str) -> list[list[str]]:
    """The words of each row of a list."""
    return [
        words("".join(piece.text for piece in row.lead)) + words(row.text) + words(row.tail.text if row.tail else "")
        for row in pilot.app.screen.query_one(f"#{pane}", RowList).rows
    ]


def in_lines(screen: ExploreScreen, name: str) -> list[str]:
    """The words of the view by that name of what the screen shows, without its title and the numbers."""
    assert screen.corpus is not None
    things = (screen.card.id,) if screen.card else ()
    evidence = tuple(screen._evidence) if name in ("source", "read") else ()
    panes = page(
        screen.corpus, name, Asked(screen.selection, things, evidence, screen._unfolded, screen.marks.ids), ALL
    )
    return words("\n".join(_unnumbered(line) for pane in panes for line in numbered((pane,))[0][1:]))


def _unnumbered(line: str) -> str:
    return re.sub(r"^(?! {6}) *\d+\. ", "", line)


async def test_results_card_links_and_source_say_the_same() -> None:
    async with explorer().run_test(size=(200, 50)) as pilot:
        screen = await loaded(pilot)
        for query, thing in (("fostering", AGENCY), ("contribution 412,000", KEPT), ("harlow", HARLOW)):
            await go_to(pilot, query, thing)
            await pilot.press("2", "home")
            await until(pilot, lambda: settled(screen))
            for pane, name in PANES.items():
                shown = on_screen(pilot, pane)
                assert len(shown) > 3
                assert shown == in_lines(screen, name), pane


async def test_what_to_narrow_by_says_the_same() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "fostering")
        await pilot.press("escape", "F")
        await until(pilot, lambda: settled(screen) and bool(on_screen(pilot, "facets")))
        assert on_screen(pilot, "facets") == in_lines(screen, "facets")


async def test_the_paper_says_the_same() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "contribution 412,000")
        await pilot.press("escape", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen))
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        shown = words(plain(reader.paper.text)) + on_screen(pilot, "reader-facts") + on_screen(pilot, "reader-outline")
        assert shown == in_lines(screen, "read")


async def test_the_help_says_the_same() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await loaded(pilot)
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        # On the screen what works in the pane comes first; lines have no pane.
        headings = [words(row.text) for row in pilot.app.screen.query_one("#help-list", RowList).rows if not row.stops]
        shown = [row for row in by_row(pilot, "help-list") if row not in headings]
        printed = [words(line) for line in screen_help()[1:]]
        assert len(shown) == len(COMMANDS)
        assert [row for row in shown if row not in printed] == []


async def test_the_path_says_the_same_but_for_how_more_is_had() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        assert screen.corpus is not None
        await pilot.app.push_screen(WaysScreen(screen.corpus, HARLOW, AGENCY))
        await until(pilot, lambda: "Way" in on_screen(pilot, "ways-list"))
        (pane,) = page(screen.corpus, "path", Asked(things=(HARLOW, AGENCY)))
        plainly = [words(_unnumbered(line)) for line in numbered((pane,))[0][1:]]
        bare = Pane("", ways_view(screen.corpus, ways(screen.corpus, HARLOW, AGENCY), lambda hint: ""))
        both = [words(_unnumbered(line)) for line in numbered((bare,))[0][1:]]
        for told in (plainly, by_row(pilot, "ways-list")):
            assert len(told) == len(both)
            assert all(long[: len(short)] == short for short, long in zip(both, told, strict=True))


async def test_the_problems_say_the_same() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "R", "tab")
        await until(pilot, lambda: "Problems" in screen_text(pilot) and "looking" not in screen_text(pilot))
        await until(pilot, lambda: on_screen(pilot, "list-rows") == in_lines(screen, "problems"), "the same words")


async def test_the_marks_say_the_same() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "space", "space", "m")
        await until(pilot, lambda: isinstance(pilot.app.screen, MarksScreen))
        shown = on_screen(pilot, "list-rows")
        assert len(screen.marks) == 2
        assert shown
        assert shown == in_lines(screen, "marks")


async def test_collections_say_the_same(tmp_path: Path) -> None:
    for number, text in enumerate(example_texts().values()):
        (tmp_path / f"paper-{number}.txt").write_text(text, encoding="utf-8")
    add(sorted(tmp_path.glob("*.txt")), tmp_path / "store")
    corpus = load(tmp_path / "store")
    collections.add(tmp_path / "store", corpus, "To ask about", list(corpus.entities)[:3], "Ask the clerk")
    async with explorer(lambda: corpus).run_test(size=(120, 40)) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "c")
        await until(pilot, lambda: "To" in on_screen(pilot, "list-rows"))
        unfolded = frozenset({f"{COLLECTION}To ask about"})
        heads, members = page(corpus, "collections", Asked(unfolded=unfolded), ALL)
        assert on_screen(pilot, "list-rows") == in_pane(heads)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, CollectionScreen))
        await until(pilot, lambda: "clerk" in on_screen(pilot, "list-rows"))
        assert on_screen(pilot, "list-rows") == in_pane(members)
        assert str(pilot.app.screen.query_one("#list-box").border_title) == members.title


@pytest.mark.parametrize("size", [(60, 15), (200, 50)], ids=["above", "beside"])
async def test_a_pair_to_judge_says_the_same_however_it_is_set(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "R")
        await until(pilot, lambda: "pair 1 of 2" in screen_text(pilot))
        assert screen.corpus is not None
        pair, *_ = page(screen.corpus, "review", Asked(), ALL)
        # On the screen a key reads on; beside each other the sides are read line by line, and a long word may be cut.
        shown = "".join(on_screen(pilot, "list-rows")).replace("enterreadson", "")
        plainly = "".join(in_pane(pair))
        assert shown == plainly if size[0] < 64 else letters(shown) == letters(plainly)


def letters(words: str) -> list[str]:
    """The letters without those that only say which side is which."""
    return sorted(words.replace("A", "").replace("B", ""))


def in_pane(pane: Pane) -> list[str]:
    return words("\n".join(_unnumbered(line) for line in numbered((pane,))[0][1:]))


def printed(name: str, thing: str, *unfolded: str) -> tuple[Pane, ...]:
    """The panes of the plain lines of one thing."""
    return page(example(), name, Asked(things=(thing,), unfolded=frozenset(unfolded)), ALL)


async def test_the_timeline_says_the_same() -> None:
    async with explorer().run_test(size=(200, 50)) as pilot:
        shown = await picture(pilot, "pat harlow", "L")
        assert isinstance(shown, TimelineScreen)
        assert shown.shown is not None
        months, years = re.compile(r"([A-Z][a-z]+) (\d+)"), shown.shown.years
        lines, *below = printed("timeline", HARLOW, *(f"{UNFOLDS}{year}" for year in years))
        plainly = {}
        told = [row.text for row in lines.view.rows]
        assert all(words in str(shown.drawing.border_subtitle) for words in told[len(years) :])
        for year, line in zip(years, told, strict=False):
            whole, _, parts = line.partition(" · ")
            plainly[f"{year} year"] = whole.removeprefix(f"{year}: ")
            plainly |= {f"{year} {month}": count for month, count in months.findall(parts)}
        cells = {
            f"{years[row]} {'year' if month == YEAR else MONTHS[month - 1]}": in_cell(shown, (row, month))
            for row in range(len(years))
            for month in range(1, YEAR + 1)
        }
        counted = {key: "".join(re.findall(r"\d", words)) for key, words in cells.items() if words != "·"}
        assert counted == plainly
        await pilot.press(*["right"] * 12)
        for row, pane in enumerate(below):
            await until(pilot, lambda row=row: shown.at == (row, YEAR) and drawn(shown), "the year")  # type: ignore[misc]
            assert on_screen(pilot, "under") == in_pane(pane)
            await pilot.press("down")
        assert len(below) == len(years)


async def test_what_is_around_says_the_same() -> None:
    async with explorer().run_test(size=(200, 50)) as pilot:
        shown = await picture(pilot, "fostering north", "E")
        assert isinstance(shown, NearbyScreen)
        said = on_screen(pilot, "under")
        for id in [str(key) for key in shown.drawing.drawn.boxes if key != shown.thing]:
            await pilot.press(*arrows(shown, id))
            await until(pilot, lambda id=id: shown.at == id and drawn(shown), "the link")  # type: ignore[misc]
            said += on_screen(pilot, "under")
        assert sorted(said) == sorted(in_pane(*printed("nearby", shown.thing)))


async def test_attendance_says_the_same() -> None:
    async with explorer().run_test(size=(200, 50)) as pilot:
        shown = await picture(pilot, "scrutiny board 2", "A")
        assert isinstance(shown, AttendanceScreen)
        assert shown.shown is not None
        people, meetings = printed("attendance", BOARD)
        grid, frame = shown.shown, shown.drawing
        assert words(f"{frame.border_title} {frame.border_subtitle}") == words(people.title)
        words_of = {mark.sign: mark.word for mark in MARKS}
        on_the_grid = {
            (person.label, date_words(meeting.date)): words_of[in_cell(shown, (row, column))]
            for row, person in enumerate(grid.people)
            for column, meeting in enumerate(grid.meetings)
        }
        plainly: dict[tuple[str, str], str] = {}
        for row in people.view.rows:
            if row.stops:
                who = row.text.partition(": ")[0]
            else:
                word, _, days = row.text[2:].partition(": ")
                plainly |= {(who, day): word for day in each_day(days)}
        assert plainly == {key: word for key, word in on_the_grid.items() if word != UNNAMED.word}
        assert [row.text.split(" · ")[0] for row in meetings.view.rows] == [one.label for one in grid.meetings[::-1]]


def each_day(words: str) -> list[str]:
    """The days that a line of the plain attendance names: 4 March, 10 June 2019; 3 May 2020."""
    found = []
    for part in words.split("; "):
        days, _, year = part.rpartition(" ")
        found += [f"{day} {year}" for day in days.split(", ")]
    return found


def test_every_view_is_compared() -> None:
    compared = {"timeline", "nearby", "attendance"}
    kept = {"marks", "collections", "review"}
    assert {*PANES.values(), *compared, *kept, "facets", "read", "path", "problems"} == set(ALL)
