"""Moving: where the explorer opens, and where its keys lead."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from explorer.corpus import from_resolution
from explorer.saved.sessions import Session
from explorer.tui.app import ExplorerApp
from explorer.tui.choosing import ChoiceScreen
from explorer.tui.commands import COMMANDS
from explorer.tui.jumping import JumpScreen, labels
from explorer.tui.linking import FilterBox
from explorer.tui.palette import PaletteScreen, command_rows
from explorer.tui.pictures.timeline import TimelineScreen
from explorer.tui.places import MOST, NOWHERE, Opening, Place, Trail
from explorer.tui.reader import ReaderScreen
from explorer.tui.resuming import opening
from explorer.tui.rows import RowList, lettered
from explorer.tui.widgets import KeyLine
from explorer.views.address import Address
from explorer.views.row import Piece
from tests.example import example_resolution
from tests.example_papers import AGENCY, HARLOW, VANCE
from tests.tui.driving import (
    SIZES,
    every_size,
    example,
    explore,
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


@every_size
async def test_a_view_opens_at_a_thing_with_a_line_and_a_pane(size: tuple[int, int]) -> None:
    app = ExplorerApp(example, opening=Opening(Address("links", AGENCY, find="kind:body fostering")))
    async with app.run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))
        assert screen.pane == "links"
        assert {kind for kind, _ in screen.results.groups} == {"body"}
        assert screen.selection.line == "kind:body fostering"
        assert "Bodies · containing ‘fostering’" in screen_text(pilot)


async def test_an_id_that_nothing_has_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(ExplorerApp, "say", lambda app, words, severe=False: said.append(words))
    app = ExplorerApp(example, opening=Opening(Address(at="body/none/fostering-nort")))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: bool(said))
        assert said[0].startswith("Nothing has the id body/none/fostering-nort")
        assert screen.results.total


@every_size
async def test_back_forward_the_last_place_and_the_trail(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await opened(pilot, "fostering north kind:body", AGENCY)
        await opened(pilot, "pat harlow", HARLOW)
        for press, id in (
            ("left_square_bracket", AGENCY), ("right_square_bracket", HARLOW), ("alt+left", AGENCY), ("alt+right", HARLOW),
            ("minus", AGENCY), ("minus", HARLOW), ("minus", AGENCY),
        ):  # fmt: skip
            await pilot.press(press)
            await shown(pilot, id)
            assert f"› {screen.card.title if screen.card else ''}"[:30] in screen_text(pilot).splitlines()[0]
        await pilot.press("left_square_bracket")
        assert said(pilot) == "Nothing further back."
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen))
        assert rows_of(pilot, "choice-list").splitlines() == ["▲ Pat Harlow", "▸ ■ Fostering North"]
        assert "Where you have been" in screen_text(pilot)
        await pilot.press("up", "enter")
        await shown(pilot, HARLOW)
        # Enter drills in by a link, and Escape steps out of it to the same row, then of what came before, to the results.
        await pilot.press("3", "down")
        row = screen.listing().cursor
        await pilot.press("enter")
        await until(pilot, lambda: screen.card is not None and screen.card.id != HARLOW and settled(screen), "the link")
        assert screen.pane == "card"
        await pilot.press("escape")
        await shown(pilot, HARLOW)
        assert (screen.pane, screen.listing().cursor) == ("links", row)
        await pilot.press("escape")
        await shown(pilot, AGENCY)
        await pilot.press("escape")
        assert screen.pane == "results"
        await pilot.press("left_square_bracket")
        await shown(pilot, AGENCY)


async def opened(pilot: Pilot[None], words: str, id: str) -> None:
    """Search for a thing and open it."""
    await search(pilot, words)
    await pilot.press("enter")
    await shown(pilot, id)


async def shown(pilot: Pilot[None], id: str) -> None:
    """Wait for the card of a thing."""
    screen = explore(pilot)
    await until(
        pilot, lambda: screen.card is not None and screen.card.id == id and settled(screen), f"the card of {id}"
    )


@every_size
async def test_panes_by_number_tab_and_letters_and_rows_by_vim_keys_and_arrows(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape")
        for number, pane in (("2", "card"), ("3", "links"), ("1", "results")):
            await pilot.press(number)
            assert screen.pane == pane
            assert screen.query_one(f"#{pane}").size.area > 0
        for forward, back in (("tab", "shift+tab"), ("l", "h"), ("right", "left")):
            seen = [screen.pane]
            for _ in range(2):
                await pilot.press(forward)
                seen.append(screen.pane)
            await pilot.press(back, back)
            assert [*seen, screen.pane] == ["results", "card", "links", "results"]
        await pilot.press("shift+tab")
        assert screen.pane == "search"
        await pilot.press("tab", "home")
        rows, cursor = screen.listing(), screen.listing().cursor
        for down, up in (
            ("j", "k"),
            ("down", "up"),
            ("ctrl+f", "ctrl+b"),
            ("pagedown", "pageup"),
            ("G", "g"),
            ("end", "home"),
        ):
            await pilot.press(down)
            below = rows.cursor
            assert below > cursor
            assert below in rows.in_sight()
            await pilot.press(up)
            assert rows.cursor < below
            await pilot.press("home")
            assert rows.cursor == cursor
        for pane in ("results", "card", "links"):
            await pilot.press("1" if pane == "results" else "2" if pane == "card" else "3", "slash")
            assert screen.pane == "search"
        await until(pilot, lambda: settled(screen))


@every_size
async def test_the_palette_runs_any_command_and_opens_any_thing_from_anywhere(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape")
        for press in ("colon", "ctrl+p"):
            await pilot.press(press)
            await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen), "the palette")
            every = {f"command {command.name}" for command in COMMANDS}
            assert offered(pilot.app.screen.query_one(RowList), "command") == every
            await pilot.press(*"vance")
            await until(pilot, lambda: "▲ T Vance" in screen_text(pilot) and quiet(pilot), "what goes by the name")
            await pilot.press("enter")
            await shown(pilot, VANCE)
            assert screen.pane == "card"
            await pilot.press("escape")
        # From a paper: a command that works there runs there, another closes the paper first, one of elsewhere says where.
        await pilot.press("2", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")
        reader = pilot.app.screen
        await run(pilot, "outline items decided")
        await until(pilot, lambda: reader.has_class("-outline") and pilot.app.screen is reader, "the outline")
        await run(pilot, "weak links too")
        await until(pilot, lambda: said(pilot) == "Weak links too works in a path.", "the message")
        await run(pilot, "timeline draw when")
        await until(pilot, lambda: isinstance(pilot.app.screen, TimelineScreen), "the timeline")
        assert reader not in pilot.app.screen_stack
        # And from a picture a search is one key away.
        await pilot.press("slash", *"north")
        await until(pilot, lambda: pilot.app.screen is screen and screen.selection.query == "north" and settled(screen))


async def run(pilot: Pilot[None], words: str) -> None:
    """Run the first command that words find in the palette."""
    await pilot.press("ctrl+p")
    await write(pilot, words)
    rows = pilot.app.screen.query_one(RowList)
    title = words.split()[0].casefold()
    await until(
        pilot, lambda: quiet(pilot) and len(command_rows(words)) == len(offered(rows, "command")), "the commands"
    )
    await pilot.press("home")
    while rows.row is not None and not rows.row.key.startswith("command"):
        await pilot.press("down")
    assert rows.row is not None
    assert title in rows.row.text.casefold()
    await pilot.press("enter")


def offered(rows: RowList, sort: str) -> set[str]:
    return {row.key for row in rows.rows if row.key.startswith(f"{sort} ")}


def quiet(pilot: Pilot[None]) -> bool:
    return all(worker.is_finished for worker in pilot.app.screen.workers)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_letters_lead_to_every_row_in_sight(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "apostrophe")
        await until(pilot, lambda: isinstance(pilot.app.screen, JumpScreen))
        jump = pilot.app.screen
        assert isinstance(jump, JumpScreen)
        label, (rows, at) = list(jump._targets.items())[-1]
        await until(pilot, lambda: re.search("│ ?a[a ]", screen_text(pilot)) is not None, "rows with letters")
        assert "Decisions" in screen_text(pilot)
        await pilot.press(*label)
        await until(pilot, lambda: pilot.app.screen is screen and settled(screen))
        assert screen.pane == rows.id
        assert rows.cursor == at
        assert not rows._marks
        await pilot.press("apostrophe", "escape")
        await until(pilot, lambda: pilot.app.screen is screen)


@given(st.integers(0, 700))
def test_no_label_begins_another(count: int) -> None:
    made = labels(count)
    assert len({*made}) == len(made) == min(count, 26 * 26)
    assert len({len(label) for label in made}) <= 1


@every_size
async def test_a_click_takes_the_cursor_and_a_second_opens(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.click("#results", offset=(6, 4))
        await until(pilot, lambda: settled(screen))
        row = screen.query_one("#results", RowList).row
        assert row is not None
        assert screen.card is not None
        assert screen.card.id == row.key
        await pilot.click("#results", offset=(6, 4))
        await until(pilot, lambda: screen.pane == "card" and settled(screen))
        # A click on a word of the footer is its key.
        line = screen.query_one(KeyLine)
        words = "".join(piece.text for piece in line.pieces())
        await pilot.click("#keys", offset=(1 + words.index("esc out") + 5, 0))
        await until(pilot, lambda: screen.pane == "results", "the results")


async def test_a_click_on_a_word_that_two_commands_share_runs_the_one_clicked() -> None:
    async with explorer().run_test(size=(200, 50)) as pilot:
        screen = await search(pilot, "contribution 412,000")
        await pilot.press("escape", "3")
        await until(pilot, lambda: screen.pane == "links" and settled(screen), "the links")
        line = screen.query_one(KeyLine)
        words = "".join(piece.text for piece in line.pieces())
        assert words.count(" filter") == 2
        await pilot.click("#keys", offset=(1 + words.index("\\ filter") + 3, 0))
        await until(pilot, lambda: isinstance(pilot.app.focused, FilterBox), "the box of the links")
        assert screen.selection.kinds == ()


@every_size
async def test_the_explorer_goes_on_where_it_was_left(size: tuple[int, int]) -> None:
    app = ExplorerApp(example)
    async with app.run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await opened(pilot, "pat harlow", HARLOW)
        await search(pilot, "fostering")
        await pilot.press("escape", "space", "home")
        await until(pilot, lambda: settled(screen))
        (marked,) = screen.marked
        await pilot.press("enter")
        await shown(pilot, marked)
        await pilot.press("3", "ctrl+q")
    assert app.session is not None
    again = ExplorerApp(example)
    left = app.session
    again.resume = lambda corpus: opening(corpus, left)
    async with again.run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await shown(pilot, marked)
        assert (screen.pane, screen.selection.line) == ("links", "fostering")
        assert screen.marked == (marked,)
        assert "1 marked" in str(screen.query_one("#results", RowList).border_title)
        await pilot.press("left_square_bracket")
        await shown(pilot, HARLOW)


def test_places_that_are_gone_are_left_out() -> None:
    session = Session("foster", "card", (("body/gone", "card", ""), (AGENCY, "links", "x")), 0, (HARLOW, "body/gone"))
    found = opening(example(), session)
    assert found.address == Address(find="foster", marks=(HARLOW,))
    assert [place.id for place in found.trail.places] == [AGENCY]
    assert opening(example(), Session()) == NOWHERE


def test_a_trail_remembers_where_one_came_from() -> None:
    trail = Trail().visit(Place("a")).left().visit(Place("b")).visit(Place("c"))
    assert (trail.root, trail.before) == (1, 1)
    assert trail.moved(-2).root == 0
    assert trail.left().moved(-1).here == Place("c")
    long = trail
    for number in range(500):
        long = long.visit(Place(str(number)))
    assert len(long.places) == MOST
    assert long.here == Place("499")
    assert long.gone(long.before).here == Place("498")


@given(
    st.text(alphabet=" abé◆", max_size=14),
    st.sampled_from(("a", "sd")),
    st.text(alphabet="wörd ", min_size=1, max_size=9),
)
def test_a_letter_covers_no_word_of_its_row(lead: str, letters: str, words: str) -> None:
    shown = "".join(piece.text for piece in (*lettered((Piece(lead),) if lead else (), letters), Piece(words)))
    before = lead + words
    room = lead.startswith(" " * len(letters)) or " " * (len(letters) + 1) in lead
    assert len(shown) == (len(before) if room else len(before) + len(letters) + 1)
    at = next(at for at in range(len(shown)) if _without(shown, at, letters, room) == before)
    assert shown[at : at + len(letters)] == letters


def _without(shown: str, at: int, letters: str, room: bool) -> str:
    return shown[:at] + (" " * len(letters) + shown[at + len(letters) :] if room else shown[at + len(letters) + 1 :])


async def test_in_a_jump_every_word_of_a_card_stays_legible() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        await loaded(pilot)
        screen = await search(pilot, "contribution 412,000")
        card = screen.query_one("#card", RowList)
        await until(pilot, lambda: any(row.text.startswith("Recommends") for row in card.rows))
        words = [card.rows[at].text.split()[0] for at in card.in_sight()]
        assert len(words) > 5
        await pilot.press("escape", "apostrophe")
        await until(pilot, lambda: isinstance(pilot.app.screen, JumpScreen))
        shown = screen_text(pilot)
        assert [word for word in words if word not in shown] == []


async def test_what_has_left_the_record_is_told_in_the_trail_and_when_the_record_is_shown_anew() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await search(pilot, "panel")
        await pilot.press("enter")
        await until(pilot, lambda: screen.trail.here is not None and settled(screen), "the thing")
        assert screen.card is not None
        gone = screen.card.id
        whole = example_resolution()
        screen.renew(
            from_resolution(
                replace(
                    whole,
                    entities=tuple(thing for thing in whole.entities if thing.id != gone),
                    links=tuple(link for link in whole.links if gone not in (link.source, link.target)),
                )
            )
        )
        await until(pilot, lambda: "is no longer in the record" in said(pilot), "why it is gone")
        assert gone not in rows_of(pilot, "card")
        assert "Fostering Panel" not in rows_of(pilot, "card")
        screen.show_trail()
        await until(pilot, lambda: "no longer in the record: body/" in screen_text(pilot), "the trail")
