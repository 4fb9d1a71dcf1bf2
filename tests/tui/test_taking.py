"""Taking away by keys: citations, the way back, exports, marks and collections; and the pure parts of each."""

from __future__ import annotations

import csv
import re
import sys
from pathlib import Path

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from explorer import ingest
from explorer.corpus import Corpus, from_resolution, load
from explorer.locations import sample_papers
from explorer.saved import collections
from explorer.tui.app import ExplorerApp
from explorer.tui.asking import AskScreen
from explorer.tui.clipboard import terminal_takes
from explorer.tui.collecting import MarksScreen
from explorer.tui.collections import CollectionScreen, CollectionsScreen
from explorer.tui.exporting import ExportScreen, free_name
from explorer.tui.marks import Marks
from explorer.tui.outside import Original, launch, opened_words, original, web_address
from explorer.tui.reader import ReaderScreen
from explorer.tui.rows import RowList
from explorer.views.row import Piece, with_mark
from explorer.views.taking import Taken, choice, export_rows, slug
from tests.example import example_resolution, example_texts
from tests.example_papers import NEXT_MINUTES
from tests.tui.driving import (
    every_size,
    explorer,
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
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("TERM", "xterm-256color")
    return tmp_path


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    assert not ingest.add([sample_papers()], folder).problems
    return folder.resolve()


async def at_card(pilot: Pilot[None], words: str) -> None:
    screen = await loaded(pilot)
    await search(pilot, words)
    await pilot.press("enter")
    await until(pilot, lambda: screen.trail.here is not None and settled(screen), "the card")


@every_size
async def test_what_is_shown_is_exported_in_each_kind(here: Path, size: tuple[int, int]) -> None:
    corpus = load_example()
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await at_card(pilot, "fostering north annual")
        thing = screen.card.id if screen.card else ""
        near, far = (set(corpus.neighbourhood(thing, depth).distance) for depth in (1, 2))
        found = {one.entity.id for _, group in screen.results.groups for one in group}
        await pilot.press("escape", "home", "space", "up", "2")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        assert screen.card is not None
        assert screen.card.id == thing
        # The digits go through the thing, what is found and what is marked, each as Markdown, CSV and GraphML.
        await exported(pilot, "1")
        dossier = only(here, "*-links.md").read_text(encoding="utf-8")
        assert "412,000" in dossier
        assert re.search(r"links\.md: \d+ things and \d+ links", said(pilot))
        await exported(pilot, "2")
        with only(here, "*-links-nodes.csv").open(encoding="utf-8-sig", newline="") as table:
            assert {row["id"] for row in csv.DictReader(table)} >= near
        assert (only(here, "*-links-edges.csv")).is_file()
        await exported(pilot, "3")
        assert set(networkx.read_graphml(only(here, "*links.graphml"))) >= near
        await exported(pilot, "d", "3")
        assert set(networkx.read_graphml(only(here, "*links-2.graphml"))) >= far > near
        await exported(pilot, "6")
        assert set(networkx.read_graphml(only(here, "*containing*.graphml"))) >= found
        await exported(pilot, "9")
        assert {*screen.marked} <= set(networkx.read_graphml(here / "1-marked.graphml"))


async def exported(pilot: Pilot[None], *keys: str) -> None:
    """Press the keys that follow `e`, take the name that is offered, and wait for the file."""
    pilot.app.clear_notifications()
    await pilot.press("e")
    await until(pilot, lambda: isinstance(pilot.app.screen, ExportScreen), "the choice")
    await until(pilot, lambda: "3  GraphML" in screen_text(pilot), "the formats")
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen), "the name")
    await pilot.press("enter")
    await until(pilot, lambda: "Wrote" in said(pilot), "the message")


def only(folder: Path, pattern: str) -> Path:
    (found,) = folder.glob(pattern)
    return found


def load_example() -> Corpus:
    return from_resolution(example_resolution(), example_texts())


@every_size
async def test_a_file_is_never_replaced_without_asking_and_a_failure_says_why(
    here: Path, size: tuple[int, int]
) -> None:
    (here / "mine.md").write_text("mine", encoding="utf-8")
    async with explorer().run_test(size=size) as pilot:
        await at_card(pilot, "contribution 412,000")

        async def name(words: str) -> None:
            await pilot.press("e", "1")
            await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen))
            await write(pilot, words)
            await pilot.press("enter")

        await name("mine.md")
        await until(pilot, lambda: "mine.md is there already" in screen_text(pilot), "the question")
        await pilot.press("escape")
        assert (here / "mine.md").read_text(encoding="utf-8") == "mine"
        await name("no/such/place.md")
        await until(pilot, lambda: "there is no folder" in said(pilot), "the failure")
        assert [path.name for path in here.iterdir()] == ["mine.md"]
        await name("mine.md")
        await pilot.press("enter")
        await until(pilot, lambda: "Wrote" in said(pilot))
        assert "412,000" in (here / "mine.md").read_text(encoding="utf-8")


@every_size
async def test_marks_are_listed_taken_away_and_exported(here: Path, size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "fostering")
        await pilot.press("escape", "space", "space", "space")
        assert len(screen.marks) == 3
        await until(pilot, lambda: "✓ 3 marked" in screen_text(pilot))
        await pilot.press("up", "up", "space")
        assert len(screen.marks) == 2
        await pilot.press("m")
        await until(pilot, lambda: isinstance(pilot.app.screen, MarksScreen))
        assert len(rows_of(pilot, "list-rows").splitlines()) == 2
        await pilot.press("space")
        assert len(screen.marks) == 1
        await pilot.press("e", "1")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "Wrote" in said(pilot))
        assert [path.name for path in here.iterdir()] == ["1-marked.md"]
        left = screen.marks.ids[0]
        screen.set_marks(screen.marks.with_all(["person/westmere/nobody"]))
        assert screen.marked == (left,)
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen and screen.card is not None and screen.card.id == left)


@every_size
async def test_marks_are_kept_with_notes_opened_and_exported(here: Path, store: Path, size: tuple[int, int]) -> None:
    name = f"Adoption {size[0]}"
    async with explorer(lambda: load(store)).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "adoption")
        await pilot.press("escape", "space", "space", "M")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen))
        await write(pilot, name)
        await pilot.press("enter")
        await until(pilot, lambda: "A note on" in screen_text(pilot))
        await write(pilot, "ask about these")
        await pilot.press("enter")
        await until(pilot, lambda: "Kept 2 things" in said(pilot), "the message")
        kept = collections.get(store, name)
        assert (kept.note, [one.id for one in kept.members]) == ("ask about these", list(screen.marks.ids))
        await pilot.press("c")
        await until(pilot, lambda: isinstance(pilot.app.screen, CollectionsScreen) and name in screen_text(pilot))
        rows = pilot.app.screen.query_one("#list-rows", RowList)
        while rows.row is not None and rows.row.key != name:
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, CollectionScreen) and "ask about" in screen_text(pilot))
        await pilot.press("n")
        await write(pilot, "who chairs it?")
        await pilot.press("enter")
        await until(pilot, lambda: "who chairs it?" in rows_of(pilot, "list-rows"), "the note")
        await pilot.press("e", "1")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen))
        await pilot.press("enter")
        await until(pilot, lambda: "Wrote" in said(pilot))
        assert "who chairs it?" in only(here, "adoption-*.md").read_text(encoding="utf-8")
        await pilot.press("X")
        await until(pilot, lambda: len(collections.get(store, name).members) == 1)
        await pilot.press("escape")
        await until(pilot, lambda: "1 thing," in screen_text(pilot), "the count")
        await pilot.press("escape")
        assert pilot.app.screen is screen


@given(st.text(max_size=100))
def test_a_file_name_is_safe_on_any_system(words: str) -> None:
    name = slug(words)
    assert name
    assert len(name) <= 60
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert name[0] != "-"


def test_a_default_name_is_one_that_is_free(tmp_path: Path) -> None:
    assert free_name(tmp_path, "a", "graphml") == "a.graphml"
    (tmp_path / "a.graphml").touch()
    assert free_name(tmp_path, "a", "graphml") == "a-2.graphml"
    (tmp_path / "a-edges.csv").touch()
    assert free_name(tmp_path, "a", "csv") == "a-2.csv"


def test_a_digit_takes_the_row_that_shows_it() -> None:
    parts = (Taken("thing", "A", 1, "a"), Taken("marked", "B", 2, "b"))
    rows = [row for row in export_rows(parts) if row.stops]
    assert [row.key for row in rows] == [choice(parts, digit) for digit in range(1, len(rows) + 1)]
    assert [row.lead[0].text.strip() for row in rows] == [str(digit) for digit in range(1, len(rows) + 1)]
    assert choice(parts, 9) == ""


@given(st.lists(st.sampled_from("abc"), max_size=12))
def test_marking_twice_is_not_marking(ids: list[str]) -> None:
    marks = Marks()
    for id in ids:
        marks = marks.toggled(id)
    assert sorted(marks.ids) == sorted(id for id in set(ids) if ids.count(id) % 2)


@pytest.mark.parametrize("lead", [("  ",), ("  ■ ",), ("Body        ", "■ "), ("",), ("x",)])
def test_a_mark_takes_the_place_of_a_space_and_moves_nothing(lead: tuple[str, ...]) -> None:
    pieces = tuple(Piece(text, "label") for text in lead)
    before, after = "".join(lead), "".join(piece.text for piece in with_mark(pieces))
    assert len(after) == len(before)
    assert after.replace("✓", " ") == before
    assert ("✓" in after) == (" " in before)


@pytest.mark.parametrize(
    ("said", "taken"),
    [
        ("https://council.example/mgAi.aspx?ID=4&x=1", True),
        ("http://council.example", True),
        ("ftp://council.example/x", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("--help", False),
        ("https://", False),
        ("https://a.example/ b", False),
        ("https://a.example/\x1b]52", False),
        ("https://a.example/`id`", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_only_addresses_of_the_web_are_opened(said: str, taken: bool) -> None:
    assert web_address(said) == (said if taken else "")


def test_the_opener_gets_the_name_as_one_word_and_no_shell(tmp_path: Path) -> None:
    opener, kept = tmp_path / "xdg-open", tmp_path / "kept"
    opener.write_text(f'#!/bin/sh\nprintf "%s|" "$@" > {kept}\n', encoding="utf-8")
    opener.chmod(0o755)
    screen = {"PATH": str(tmp_path), "DISPLAY": ":0"}
    assert launch("/papers/a b; touch x.pdf", screen, "linux") == "xdg-open"
    assert kept.read_text(encoding="utf-8") == "/papers/a b; touch x.pdf|"
    assert launch("/papers/a.pdf", {"PATH": str(tmp_path)}, "linux") == ""
    opener.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    assert launch("/papers/a.pdf", screen, "linux") == ""


def test_what_became_of_the_original_is_said() -> None:
    web = "https://council.example/a"
    file = Path("/papers/a.pdf")
    assert (
        opened_words(Original(file, "", web), {str(file): "xdg-open"})
        == f"Opened {file} with xdg-open. Its address: {web}"
    )
    assert "No program here" in opened_words(Original(file, "", ""), {str(file): ""})
    assert opened_words(Original(None, "/old.pdf", web), {web: "open"}).startswith(
        "The file is gone: it was /old.pdf. Opened"
    )
    assert (
        opened_words(Original(None, "/old.pdf", ""), {})
        == "The file is gone: it was /old.pdf. The paper names no address of its own."
    )
    assert "Nothing is known" in opened_words(Original(None, "", ""), {})


def test_the_original_is_the_file_that_was_added(store: Path) -> None:
    corpus = load(store)
    for paper in corpus.of_kind("document"):
        found = original(corpus, paper.id)
        assert found.file is not None
        assert found.file.parent == sample_papers().resolve()
    assert original(load_example(), NEXT_MINUTES).address.startswith("https://westmere.example/")


@every_size
@pytest.mark.skipif(sys.platform != "linux", reason="the opener is another")
async def test_the_original_is_opened_outside_on_a_key(
    here: Path, store: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    kept = here / "kept"
    tool(here, "xdg-open", f'printf "%s\\n" "$@" >> {kept}')
    monkeypatch.setenv("PATH", str(here))
    monkeypatch.setenv("DISPLAY", ":0")
    async with explorer(lambda: load(store)).run_test(size=size) as pilot:
        await at_card(pilot, "adoption endorsed")
        await pilot.press("O")
        await until(pilot, lambda: "with xdg-open" in said(pilot), "the message")
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")
        pilot.app.clear_notifications()
        await pilot.press("O")
        await until(pilot, lambda: "with xdg-open" in said(pilot), "the message")
        first, second = kept.read_text(encoding="utf-8").splitlines()
        assert Path(first).parent == sample_papers().resolve()
        assert Path(second).parent == sample_papers().resolve()
    async with explorer().run_test(size=size) as pilot:
        await at_card(pilot, "scheme referred cabinet")
        await pilot.press("O")
        await until(pilot, lambda: "Opened https://westmere.example/" in said(pilot), "the address")
        assert kept.read_text(encoding="utf-8").splitlines()[-1].startswith("https://westmere.example/")


@every_size
async def test_in_a_browser_an_address_is_opened_there(
    here: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(ExplorerApp, "hands_over", True)
    monkeypatch.setattr(ExplorerApp, "open_url", lambda app, url: opened.append(url))
    async with explorer().run_test(size=size) as pilot:
        await at_card(pilot, "scheme referred cabinet")
        await pilot.press("O")
        await until(pilot, lambda: "in your browser" in said(pilot), "the message")
        assert opened[0].startswith("https://westmere.example/")
        assert f"Opened {opened[0]} in your browser." in said(pilot)
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")
        await pilot.press("O")
        await until(pilot, lambda: len(opened) == 2, "the same from the paper")
        assert len(set(opened)) == 1


def tool(folder: Path, name: str, script: str) -> None:
    """Make a program of a name."""
    (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_where_the_terminal_cannot_copy_a_file_is_written() -> None:
    assert terminal_takes("words", {"TERM": "xterm-256color"})
    assert not terminal_takes("words", {"TERM": "linux"})
    assert not terminal_takes("words", {})
    assert not terminal_takes("w" * 50_001, {"TERM": "xterm"})


@every_size
async def test_a_citation_is_copied_with_the_tool_else_through_the_terminal_else_to_a_file(
    here: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    copied = here / "copied"
    tool(here, "xclip", f'read -r words; printf %s "$words" > {copied}')
    monkeypatch.setenv("PATH", str(here))
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(here / "cache"))
    async with explorer().run_test(size=size) as pilot:
        await at_card(pilot, "contribution 412,000")
        await pilot.press("y")
        await until(pilot, lambda: "Copied with xclip" in said(pilot), "the tool")
        cited = copied.read_text(encoding="utf-8")
        for words in (
            "“Recommends to Cabinet that the contribution to Fostering North be kept at £412,000”", "Children's Scrutiny Board (2)",
            "4 March 2019", "item 33. Fostering North Annual Report", "Minutes, 4 March 2019 (minutes-2019-03-04.txt, characters ",
        ):  # fmt: skip
            assert words in cited
        assert pilot.app.clipboard == ""
        monkeypatch.setenv("PATH", "")
        await pilot.press("y")
        await until(pilot, lambda: "Handed to the terminal to copy" in said(pilot), "the terminal")
        assert pilot.app.clipboard == cited
        # Of a link, and of words in the paper, what is cited are those words.
        await pilot.press("3", "end", "y")
        await until(pilot, lambda: pilot.app.clipboard not in ("", cited), "the words of the link")
        await pilot.press("2", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        await pilot.press("right_parenthesis", "y")
        await until(pilot, lambda: f"characters {reader.evidence.start}–{reader.evidence.end}" in pilot.app.clipboard)
        assert " ".join(reader.evidence.quote.split()) in pilot.app.clipboard
        monkeypatch.setenv("TERM", "linux")
        await pilot.press("y")
        await until(pilot, lambda: "it was written to" in said(pilot), "the file")
        assert only(here, "cache/**/copied.txt").read_text(encoding="utf-8") == f"{pilot.app.clipboard}\n"


@every_size
async def test_in_a_browser_files_are_handed_over_and_nothing_is_changed(
    here: Path, store: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    handed: dict[str, bytes] = {}

    def deliver(app: ExplorerApp, path: str, *, save_filename: str) -> None:
        handed[save_filename] = Path(path).read_bytes()

    monkeypatch.setattr(ExplorerApp, "hands_over", True)
    monkeypatch.setattr(ExplorerApp, "deliver_binary", deliver)
    before = collections.listed(store)
    async with explorer(lambda: load(store)).run_test(size=size) as pilot:
        await at_card(pilot, "adoption panel")
        await pilot.press("e", "2")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen))
        assert "downloads" in screen_text(pilot)
        await write(pilot, "../mine.csv")
        await pilot.press("enter")
        await until(pilot, lambda: len(handed) == 4, "the files")
        assert set(handed) == {"mine-nodes.csv", "mine-edges.csv", "mine-decisions.csv", "mine-schema.json"}
        assert list(here.iterdir()) == []
        await until(pilot, lambda: "Handed to your browser: mine-nodes.csv and" in said(pilot), "the message")
        await pilot.press("space", "M")
        await until(pilot, lambda: isinstance(pilot.app.screen, AskScreen))
        await write(pilot, "mine")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "only read" in said(pilot))
        assert collections.listed(store) == before
        await pilot.press("O")
        await until(pilot, lambda: len(handed) == 5, "the paper")
