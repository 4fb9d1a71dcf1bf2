"""Papers are added from inside, stopped, and shown; what another process adds is told."""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widgets import Input

from explorer import corpus
from explorer.ingest import Summary, add
from explorer.progress import Progress
from explorer.settings import Limits, Settings
from explorer.tui import loader, refreshing
from explorer.tui.account import WIDTH, path_named, path_onward, paths_in, progress_rows, summary_rows
from explorer.tui.adding import AddScreen
from explorer.tui.app import ExplorerApp
from explorer.tui.rows import RowList
from tests.example import example_texts
from tests.tui.driving import (
    every_size,
    example,
    explore,
    loaded,
    rows_of,
    said,
    screen_text,
    search,
    settled,
    until,
    write,
)


@pytest.fixture
def papers(tmp_path: Path) -> list[Path]:
    """Papers as files, one in a folder of its own whose name has a space."""
    made = []
    for document, text in example_texts().items():
        path = tmp_path / "my papers" / f"{document.split('/')[-1]}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        made.append(path)
    return made


async def name_papers(pilot: Pilot[None], path: Path, keys: tuple[str, ...] = ("escape", "a")) -> None:
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, AddScreen), "the box")
    await write(pilot, str(path))
    box = pilot.app.screen.query_one(Input)
    await until(pilot, lambda: box.value == str(path), "the path")
    await pilot.press("enter")


async def test_a_paper_beyond_a_limit_that_is_set_is_named(papers: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "store"
    app = ExplorerApp(loader(folder), settings=Settings(Limits(text_bytes=100)), folder=folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.explore is not None and not app.explore.loading, "the screen")
        await name_papers(pilot, papers[0])
        await until(pilot, lambda: "added" in rows_of(pilot, "add-list"), "the summary")
        assert "it is larger than 100 bytes" in rows_of(pilot, "add-list")


@every_size
async def test_papers_are_added_and_what_is_new_is_marked(
    papers: list[Path], tmp_path: Path, size: tuple[int, int]
) -> None:
    folder = tmp_path / "store"
    add(papers[:1], folder)
    async with ExplorerApp(loader(folder), folder=folder).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        before = screen.results.total
        (papers[0].parent / "scan.pdf").write_bytes(b"no pdf")
        await name_papers(pilot, papers[0].parent)
        await until(pilot, lambda: "added" in rows_of(pilot, "add-list"), "the summary")
        told = rows_of(pilot, "add-list")
        assert f"+ {len(papers) - 1} added ~ 0 changed = 1 same ! 1 problem" in told
        assert "! scan.pdf: " in told
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen and bool(screen.fresh), "what is new")
        await until(pilot, lambda: settled(screen))
        assert screen.results.total > before
        tails = [row.tail.text for row in screen.query_one("#results", RowList).rows if row.tail]
        assert any(tail == "new" or tail.startswith("new · ") for tail in tails)
        assert any(tail and not tail.startswith("new") for tail in tails)
        assert screen.corpus is not None
        here = screen.corpus
        known = (one for one in here.of_kind("body") if one.id not in screen.fresh)
        body = max(known, key=lambda one: len(here.into(one.id)))
        await search(pilot, "kind:body")
        await pilot.press("escape", "home")
        for _ in here.of_kind("body"):
            await until(pilot, lambda: settled(screen))
            if screen.card is not None and screen.card.id == body.id:
                break
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        assert screen.card is not None
        assert screen.card.id == body.id
        for pane in ("card", "links"):
            listed = [row for row in screen.query_one(f"#{pane}", RowList).rows if row.stops]
            for row in listed:
                spot = screen._spot(pane, row)
                said = bool(spot.target and spot.evidence) and all(
                    piece.document in screen.fresh for piece in spot.evidence
                )
                assert (row.tail is not None and row.tail.text == "new") == (spot.target in screen.fresh or said), (
                    row.text
                )
            assert any(row.tail is not None for row in listed), pane
        await pilot.press("L")
        await until(
            pilot, lambda: pilot.app.screen is not screen and "new" in ends(pilot, "under"), "news in a picture"
        )
        await pilot.press("escape")
        await search(pilot, "2019")
        await pilot.press("escape", "F")
        await until(pilot, lambda: settled(screen) and bool(ends(pilot, "facets")), "what to narrow by")
        assert any(re.fullmatch(r"\d+ new · \d+", tail) for tail in ends(pilot, "facets"))


def ends(pilot: Pilot[None], pane: str) -> list[str]:
    """What stands at the right edge of the rows of a list."""
    return [row.tail.text for row in pilot.app.screen.query_one(f"#{pane}", RowList).rows if row.tail]


@every_size
async def test_on_the_sample_papers_go_into_ones_own_store_which_is_offered(
    papers: list[Path], tmp_path: Path, size: tuple[int, int]
) -> None:
    folder = tmp_path / "store"
    async with ExplorerApp(example, "This is the sample.", own=folder).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "a")
        await until(pilot, lambda: "your own store" in rows_of(pilot, "add-list"))
        await pilot.press(*"x", "escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        await name_papers(pilot, papers[0], ("a",))
        await until(pilot, lambda: "opens your own papers" in rows_of(pilot, "add-list"), "the offer")
        await pilot.press("enter")
        await until(pilot, lambda: screen.corpus is not None and len(screen.corpus.of_kind("document")) == 1)
        await until(pilot, lambda: settled(screen) and not screen.query("#banner"))
        assert "This is the sample" not in screen_text(pilot)
        assert not screen.fresh


@every_size
async def test_reading_is_stopped_by_escape_and_what_is_counted_stays(
    papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    asked = threading.Event()

    def slowly(paths: list[Path], folder: Path, watch: Progress, *rest: object) -> Summary:
        watch.start(9)
        watch.step("agenda.txt")
        while not watch.cancelled:
            asked.wait(0.05)
        return Summary(added=1, cancelled=True)

    monkeypatch.setattr("explorer.ingest.add", slowly)
    async with ExplorerApp(example, folder=tmp_path).run_test(size=size) as pilot:
        await loaded(pilot)
        await name_papers(pilot, papers[0])
        await until(pilot, lambda: "1 of 9 papers, 11 %" in rows_of(pilot, "add-list"), "the progress")
        assert "agenda.txt" in rows_of(pilot, "add-list")
        await pilot.press("escape")
        await until(pilot, lambda: "Stopped. What is counted here is stored" in rows_of(pilot, "add-list"))


@every_size
async def test_a_wrong_path_can_be_put_right_where_it_was_typed(
    papers: list[Path], tmp_path: Path, size: tuple[int, int]
) -> None:
    folder = tmp_path / "store"
    async with ExplorerApp(example, folder=folder).run_test(size=size) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "a", "enter")
        await until(pilot, lambda: "first" in rows_of(pilot, "add-list"), "what is missing")
        adding = pilot.app.screen
        box = adding.query_one(Input)
        box.value = f"{papers[0]}x"
        await pilot.press("enter")
        await until(pilot, lambda: "there is no such file or folder" in rows_of(pilot, "add-list") and box.display)
        assert "Nothing was added" in rows_of(pilot, "add-list")
        assert box.value == f"{papers[0]}x"
        assert not folder.exists()
        await pilot.press("backspace", "enter")
        await until(pilot, lambda: "+ 1 added" in rows_of(pilot, "add-list"), "the summary")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is not adding)


async def test_a_mistake_while_adding_is_told_and_the_box_stays(
    papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*rest: object) -> Summary:
        raise ValueError("no room")

    monkeypatch.setattr("explorer.ingest.add", broken)
    async with ExplorerApp(example, folder=tmp_path).run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await name_papers(pilot, papers[0])
        await until(
            pilot,
            lambda: "The papers could not be added ValueError: no room" in " ".join(rows_of(pilot, "add-list").split()),
        )
        assert pilot.app.screen.query_one(Input).display
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


@every_size
async def test_papers_that_are_in_ones_own_store_already_open_it_from_the_sample(
    papers: list[Path], tmp_path: Path, size: tuple[int, int]
) -> None:
    folder = tmp_path / "store"
    add(papers[:1], folder)
    async with ExplorerApp(example, "This is the sample.", own=folder).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await name_papers(pilot, papers[0])
        await until(pilot, lambda: "= 1 same" in rows_of(pilot, "add-list"), "the summary")
        await pilot.press("enter")
        await until(pilot, lambda: screen.corpus is not None and len(screen.corpus.of_kind("document")) == 1)


@every_size
async def test_what_another_process_adds_is_told_and_shown_on_a_key(
    papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setattr("explorer.tui.refreshing.WATCH", 0.05)
    folder = tmp_path / "store"
    add(papers[:1], folder)
    async with ExplorerApp(lambda: corpus.load(folder), folder=folder).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        add(papers[1:], folder)
        await until(pilot, lambda: f"{len(papers) - 1} more papers: r shows" in screen_text(pilot), "the news")
        await pilot.press("escape", "r")
        await until(pilot, lambda: screen.corpus is not None and len(screen.corpus.of_kind("document")) == len(papers))
        await until(pilot, lambda: settled(screen))
        fresh = screen.fresh
        assert fresh
        await pilot.press("r")
        await until(pilot, lambda: "Nothing is new." in said(pilot), "that there is no more")
        assert screen.fresh == fresh


@every_size
async def test_a_store_that_is_taken_away_is_told_and_nothing_is_begun_in_its_place(
    papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    monkeypatch.setattr("explorer.tui.refreshing.WATCH", 0.05)
    folder, elsewhere = tmp_path / "store", tmp_path / "elsewhere"
    add(papers[:1], folder)
    async with ExplorerApp(loader(folder), folder=folder).run_test(size=size, notifications=True) as pilot:
        screen = await loaded(pilot)
        before = screen.corpus
        folder.rename(elsewhere)
        await until(pilot, lambda: "is not there any more" in said(pilot), "that it is gone")
        assert "the store is not there any more" in screen_text(pilot).splitlines()[0]
        pilot.app.clear_notifications()
        await pilot.press("escape", "r")
        await until(pilot, lambda: "nothing is written until it is back" in said(pilot), "that it is gone")
        await name_papers(pilot, papers[1])
        await until(pilot, lambda: "is not there any more" in rows_of(pilot, "add-list"), "that it is gone")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen and settled(screen))
        assert screen.corpus is before
        assert not folder.exists()
        elsewhere.rename(folder)
        await until(pilot, lambda: said(pilot) == "The store is there again.")
        assert "things in 1 paper" in screen_text(pilot).splitlines()[0]


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "Nothing is new."), (1, "1 thing is new, marked “new” in the lists."), (1200, "1,200 things are new, marked “new” in the lists.")],
)  # fmt: skip
def test_one_new_thing_is_one(count: int, told: str) -> None:
    assert refreshing._said_new(count) == told


async def test_what_is_added_from_inside_is_no_news_from_elsewhere(
    papers: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("explorer.tui.refreshing.WATCH", 0.05)
    folder, told = tmp_path / "store", list[str]()
    add(papers[:1], folder)
    async with ExplorerApp(loader(folder), folder=folder).run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        monkeypatch.setattr(ExplorerApp, "say", lambda app, words, severe=False: told.append(words))
        await name_papers(pilot, papers[0].parent)
        await until(pilot, lambda: "added" in rows_of(pilot, "add-list"), "the summary")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen and bool(screen.fresh), "what is new")
        assert not [words for words in told if "since it was opened" in words]


@every_size
async def test_in_a_browser_nothing_is_read(monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]) -> None:
    said: list[str] = []
    monkeypatch.setattr(ExplorerApp, "hands_over", True)
    monkeypatch.setattr(ExplorerApp, "say", lambda app, words, severe=False: said.append(words))
    async with ExplorerApp(example).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "a")
        await until(pilot, lambda: bool(said))
        assert said[0].startswith("Papers are not added from a browser")
        assert pilot.app.screen is screen
        assert explore(pilot) is screen


@given(st.integers(1, 10**6), st.data())
def test_the_bar_and_the_numbers_agree(total: int, data: st.DataObject) -> None:
    done = data.draw(st.integers(0, total))
    words = progress_rows(done, total, "x")[0].text
    assert len(words.split()[0]) == WIDTH
    assert words.count("█") == WIDTH * done // total
    assert f"{done:,} of {total:,} papers, {100 * done // total} %" in words


def test_a_summary_names_every_problem() -> None:
    told = "\n".join(
        row.text for row in summary_rows(Summary(2, 1, 0, (("a.pdf", "no text"), ("b", "no")), 1.0), "next")
    )
    assert told.startswith("+ 2 added  ~ 1 changed  = 0 same  ! 2 problems  in 1.0 s\na.pdf: no text\nb: no\n")


def test_paths_are_one_or_words_with_quotes(papers: list[Path]) -> None:
    folder = papers[0].parent
    assert paths_in(f" {folder} ") == [folder]
    assert paths_in(f"'{folder}' b.txt") == [folder, Path("b.txt")]
    assert paths_in("it's") == [Path("it's")]
    assert paths_in("  ") == []
    assert paths_in(folder.as_uri()) == [folder]
    assert paths_in(f"file://localhost{folder.as_posix().replace(' ', '%20')}") == [folder]
    assert paths_in("~/papers '~/more papers'") == [Path("~/papers"), Path("~/more papers")]


def test_a_path_goes_on_as_far_as_names_agree(tmp_path: Path) -> None:
    for name in ("minutes-1.txt", "minutes-2.txt", "agenda"):
        (tmp_path / name).mkdir() if name == "agenda" else (tmp_path / name).touch()
    (tmp_path / ".hidden").touch()
    assert path_onward(f"{tmp_path}/m") == f"{tmp_path}/minutes-"
    assert path_onward(f"{tmp_path}/a") == f"{tmp_path}/agenda{os.sep}"
    assert path_onward(f"{tmp_path}/minutes-2") == f"{tmp_path}/minutes-2.txt"
    for stuck in (f"{tmp_path}/x", f"{tmp_path}/none/x", f"{tmp_path}/", "\0"):
        assert path_onward(stuck) == stuck


@pytest.mark.parametrize(
    ("word", "windows", "path"),
    [
        ("file:///C:/Papers%20of%20May", True, "C:/Papers of May"),
        ("file:///c:/", True, "c:/"),
        ("file://server/share/a.pdf", True, "//server/share/a.pdf"),
        ("file:///home/a%20b.pdf", False, "/home/a b.pdf"),
        ("file:///C:/papers", False, "/C:/papers"),
        ("C:/papers", True, "C:/papers"),
    ],
)
def test_an_address_of_a_file_is_its_path_on_every_system(word: str, windows: bool, path: str) -> None:
    assert path_named(word, windows) == path
