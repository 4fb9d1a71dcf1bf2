"""Every view can be copied as a command line that opens that very view again."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from explorer import ingest
from explorer.cards import card
from explorer.cli import main
from explorer.cli.exploring import asked
from explorer.cli.exploring import explore as command
from explorer.corpus import Corpus, load
from explorer.errors import QueryError
from explorer.locations import sample_papers
from explorer.saved import collections
from explorer.schema import RELATIONS
from explorer.selection.around import WAYS
from explorer.tui.app import ExplorerApp
from explorer.tui.pictures.drawing import Drawing
from explorer.tui.places import Opening
from explorer.tui.reader.view import PaperText
from explorer.tui.rows import RowList
from explorer.tui.widgets import TextBox, TextLine
from explorer.views.address import Address, quoted
from tests.example_papers import HARLOW, NEXT_MINUTES
from tests.test_card_lists import council
from tests.tui.driving import every_size, example, explore, go_to, loaded, screen_text, search, settled, until


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept")
    assert not ingest.add([sample_papers()], folder).problems
    return folder.resolve()


@pytest.fixture(autouse=True)
def copied(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What has been copied."""
    found: list[str] = []
    monkeypatch.setattr(ExplorerApp, "copy_words", lambda app, words: found.append(words))
    return found


Seen = tuple[str, list[object]]
"""A command line, and what was shown where it was copied."""


def read(line: str) -> Address:
    """The view that a command line asks for, as the command takes it."""
    context = command.make_context("explore", shlex.split(line)[2:])
    return asked(**{name: said for name, said in context.params.items() if name != "plain"})


_words = st.text(max_size=12)
_some = st.lists(_words.filter(bool), max_size=3).map(tuple)
_panes = st.sampled_from(["", "links", "path", "review", "marks", "timeline"])


@given(
    st.builds(
        Address, _panes, _words, _words, _words, st.integers(1, 3), st.sampled_from(WAYS), _words,
        st.sampled_from([None, True, False]), st.integers(0, 99), _words, _words, _words, _some, _words, _some, _words, _words,
    ),
)  # fmt: skip
def test_a_command_line_says_all_of_a_view_whatever_its_words(address: Address) -> None:
    assert read(address.command()) == address


def test_a_usual_view_has_a_short_line_and_a_store_is_named() -> None:
    assert Address().command() == "whodecided explore"
    assert Address("links", "body/a b").command("/my papers") == (
        "whodecided explore --at 'body/a b' --pane links --store '/my papers'"
    )


def test_a_line_opens_the_view_in_lines_too(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def printed(address: Address) -> str:
        assert main([*shlex.split(address.command(str(store)))[1:], "--plain"]) == 0
        return capsys.readouterr().out

    corpus = load(store)
    person = corpus.of_kind("person")[0].id
    body = max(corpus.of_kind("body"), key=lambda body: len(corpus.into(body.id, "taken_by"))).id
    assert "adoption" in printed(Address(find="-- 'adoption'"))
    near, far, inward = (printed(Address("links", body, depth=depth, way=way)) for depth, way in
                         ((1, "both"), (2, "both"), (1, "in")))  # fmt: skip
    assert "2 links away" in far
    assert "2 links away" not in near
    assert "→" not in inward
    assert "→" in near
    assert "no link fits" in printed(Address("links", body, words="no such words"))
    assert "Marked · 2" in printed(Address("marks", marks=(person, body)))
    assert f"counting {RELATIONS['taken_by'].reverse_heading.lower()}" in printed(
        Address("timeline", body, count="taken_by:in")
    )
    long, folded = next((one, line) for one in corpus.entities for line in card(corpus, one).lines if line.unfolds)
    assert folded.text in printed(Address("card", long))
    assert folded.text not in printed(Address("card", long, unfolded=(folded.unfolds,)))


@pytest.mark.parametrize(
    "quote", ["", "paper", "paper:1", "paper:b-c", f"{NEXT_MINUTES}:5-2", f"{NEXT_MINUTES}:0-99999999"]
)
def test_a_place_that_no_paper_has_is_told(quote: str) -> None:
    with pytest.raises(QueryError):
        quoted(example(), quote)


async def reopens(line: str, before: list[object], size: tuple[int, int], corpus: Corpus) -> None:
    """Open what a command line asks for and wait for the screen that there was before."""
    async with ExplorerApp(lambda: corpus, opening=Opening(read(line))).run_test(size=size) as pilot:
        await loaded(pilot)
        await until(pilot, lambda: quiet(pilot) and what_is_shown(pilot) == before, f"the same by {line}")


def what_is_shown(pilot: Pilot[None]) -> list[object]:
    """All that is listed, drawn or read on the screen, whether it is in sight or not, and where the cursor stands."""
    screen = pilot.app.screen
    lists = [
        (found.id, found.border_title, found.border_subtitle, [row.text for row in found.rows if row.key != "none"],
         found.row and found.has_focus and found.row.key)
        for found in screen.query(RowList)
        if found.size.area
    ]  # fmt: skip
    drawn = [(one.border_title, one.border_subtitle, one.drawn.lines) for one in screen.query(Drawing)]
    read = [one.row for one in screen.query(PaperText)]
    said = [line.words for line in screen.query(TextLine)]
    boxes = [(box.id, box.value) for box in screen.query(TextBox)]
    return [screen.focused and screen.focused.id, lists, drawn, read, said, boxes]


def quiet(pilot: Pilot[None]) -> bool:
    """Whether nothing is under way on any screen."""
    return all(
        worker.is_finished for screen in pilot.app.screen_stack for worker in screen.workers
    ) and "looking" not in screen_text(pilot)


async def take(pilot: Pilot[None], copied: list[str], seen: list[Seen]) -> None:
    """Copy the way to what is shown."""
    many = len(copied)
    await until(pilot, lambda: quiet(pilot), "rest")
    before = what_is_shown(pilot)
    await pilot.press("Y")
    await until(pilot, lambda: len(copied) > many, "the line")
    seen.append((copied[-1], before))


@every_size
async def test_lists_cards_and_links_open_again_as_they_were(copied: list[str], size: tuple[int, int]) -> None:
    corpus, seen = example(), list[Seen]()
    async with ExplorerApp(lambda: corpus).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "fostering")
        await pilot.press("escape", "down", "down")
        await take(pilot, copied, seen)
        await pilot.press("F")
        await until(pilot, lambda: settled(screen))
        await pilot.press("down", "down")
        await take(pilot, copied, seen)
        assert read(copied[-1]).cursor.startswith("narrows ")
        await pilot.press("F")
        await search(pilot, "kind:body board")
        await pilot.press("escape")
        await take(pilot, copied, seen)
        await search(pilot, "scrutiny board 2")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        await pilot.press("down", "down", "down")
        await take(pilot, copied, seen)
        await pilot.press("3", "d", "i", "i", "w", "backslash", *"2019", "enter")
        await until(pilot, lambda: screen.around.words == "2019" and settled(screen), "the filter")
        await pilot.press("down", "down")
        await take(pilot, copied, seen)
        assert read(copied[-1]).around == screen.around
    for line, before in seen:
        await reopens(line, before, size, corpus)


@every_size
async def test_the_path_pictures_and_the_paper_open_again_as_they_were(
    copied: list[str], size: tuple[int, int]
) -> None:
    corpus, seen = example(), list[Seen]()
    async with ExplorerApp(lambda: corpus).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "pat harlow kind:person")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and screen.trail.here is not None and settled(screen))
        await pilot.press("P")
        await search(pilot, "scrutiny board 2 kind:body")
        await pilot.press("enter")
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        for opens, *keys in (
            ("L", "f", "down", "left"), ("E", "right", "down"), ("A", "left", "down"), ("p", "w", "m", "down"),
        ):  # fmt: skip
            await pilot.press(opens)
            await until(pilot, lambda: pilot.app.screen is not screen and quiet(pilot), opens)
            for press in keys:
                await pilot.press(press)
                await until(pilot, lambda: quiet(pilot), press)
            await take(pilot, copied, seen)
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen, "the explore screen")
        assert read(copied[-1]) == Address(
            "path", HARLOW, read(copied[-1]).to, weak=True, ways=6, cursor=read(copied[-1]).cursor
        )
        await pilot.press("o")
        await until(pilot, lambda: pilot.app.screen is not screen and quiet(pilot), "the paper")
        await pilot.press("right_parenthesis")
        await take(pilot, copied, seen)
        await pilot.press("slash", *"the", "enter", "n")
        await take(pilot, copied, seen)
        await pilot.press("tab")
        await take(pilot, copied, seen)
        await pilot.press("ctrl+o", "down")
        await take(pilot, copied, seen)
        assert [read(line).cursor.partition(" ")[0] for line, _ in seen[-2:]] == ["facts", "outline"]
    for line, before in seen:
        await reopens(line, before, size, corpus)


@every_size
async def test_what_is_kept_and_reviewed_opens_again_as_it_was(
    copied: list[str], store: Path, size: tuple[int, int]
) -> None:
    corpus, seen = load(store), list[Seen]()
    if not collections.listed(store):
        collections.add(store, corpus, "for the story", [thing.id for thing in corpus.of_kind("report")[:3]], "why?")
        collections.add(store, corpus, "others", [corpus.of_kind("body")[0].id])
    async with ExplorerApp(lambda: corpus).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "adoption")
        await pilot.press("escape", "space", "space", "m")
        for keys in (("down",), ("escape", "c", "down"), ("up", "enter"), ("escape", "escape", "R", "n"), ("tab",)):
            for press in keys:
                await pilot.press(press)
                await until(pilot, lambda: quiet(pilot), press)
            await take(pilot, copied, seen)
        assert len({line for line, _ in seen}) == len(seen)
        assert screen.corpus is corpus
    for line, before in seen:
        await reopens(line, before, size, corpus)


@every_size
async def test_what_is_unfolded_is_unfolded_again(copied: list[str], size: tuple[int, int]) -> None:
    corpus, seen = council(["2018-06-21"] * 20), list[Seen]()
    async with ExplorerApp(lambda: corpus).run_test(size=size) as pilot:
        await loaded(pilot)
        await pilot.press("escape", "home")
        await unfold(pilot)
        await take(pilot, copied, seen)
        await go_to(pilot, "board", "body/b")
        await unfold(pilot)
        await take(pilot, copied, seen)
        await pilot.press("3")
        await unfold(pilot)
        await take(pilot, copied, seen)
        assert [len(read(line).unfolded) for line, _ in seen] == [1, 1, 2]
    for line, before in seen:
        await reopens(line, before, size, corpus)


async def unfold(pilot: Pilot[None]) -> None:
    """Go down to the first line that stands for others, and open it."""
    screen = explore(pilot)
    rows = screen.listing()
    for _ in rows.rows:
        if rows.row is not None and rows.row.text.endswith(" more"):
            break
        await pilot.press("down")
        await until(pilot, lambda: settled(screen))
    before = len(rows.rows)
    await pilot.press("enter")
    await until(pilot, lambda: len(rows.rows) > before and settled(screen), "more rows")
