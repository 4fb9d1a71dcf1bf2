"""Moving: where the explorer opens, and where its keys lead."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.saved.sessions import Session
from explorer.tui.app import ExplorerApp
from explorer.tui.choosing import ChoiceScreen
from explorer.tui.jumping import JumpScreen, labels
from explorer.tui.places import MOST, NOWHERE, Opening, Place, Trail
from explorer.tui.resuming import opening
from explorer.tui.rows import RowList, lettered
from explorer.views.row import Piece
from tests.example_papers import AGENCY, HARLOW
from tests.tui.driving import SIZES, example, explorer, loaded, rows_of, screen_text, search, settled, until


async def test_a_view_opens_at_a_thing_with_a_line_and_a_pane() -> None:
    app = ExplorerApp(example, opening=Opening(AGENCY, "kind:body fostering", "links"))
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))
        assert screen.pane == "links"
        assert {kind for kind, _ in screen.results.groups} == {"body"}
        assert screen.selection.line == "kind:body fostering"
        assert "Bodies · containing ‘fostering’" in screen_text(pilot)


async def test_an_id_that_nothing_has_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(ExplorerApp, "say", lambda app, words, severe=False: said.append(words))
    app = ExplorerApp(example, opening=Opening("body/none/fostering-nort"))
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: bool(said))
        assert said[0].startswith("Nothing has the id body/none/fostering-nort")
        assert screen.results.total


async def test_the_last_place_the_trail_and_back() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        for id in (AGENCY, HARLOW):
            screen.visit(id)
            await until(pilot, lambda id=id: screen.card is not None and screen.card.id == id and settled(screen))  # type: ignore[misc]
        for id in (AGENCY, HARLOW, AGENCY):
            await pilot.press("minus")
            await until(pilot, lambda id=id: screen.card is not None and screen.card.id == id and settled(screen))  # type: ignore[misc]
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen))
        assert rows_of(pilot, "choice-list").splitlines() == ["▲ Pat Harlow", "▸ ■ Fostering North"]
        await pilot.press("up", "enter")
        await until(pilot, lambda: screen.card is not None and screen.card.id == HARLOW and settled(screen))
        await pilot.press("escape", "escape")
        assert screen.pane == "results"
        await pilot.press("left_square_bracket")
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))


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


async def test_a_click_takes_the_cursor_and_a_second_opens() -> None:
    async with explorer().run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await pilot.click("#results", offset=(6, 4))
        await until(pilot, lambda: settled(screen))
        row = screen.query_one("#results", RowList).row
        assert row is not None
        assert screen.card is not None
        assert screen.card.id == row.key
        await pilot.click("#results", offset=(6, 4))
        await until(pilot, lambda: screen.pane == "card" and settled(screen))


async def test_the_explorer_goes_on_where_it_was_left() -> None:
    app = ExplorerApp(example)
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await search(pilot, "fostering")
        await pilot.press("escape", "space")
        await pilot.pause()
        await until(pilot, lambda: settled(screen))
        (marked,) = screen.marked
        screen.visit(HARLOW)
        screen.visit(AGENCY)
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))
        await pilot.press("3", "ctrl+q")
    assert app.session is not None
    again = ExplorerApp(example)
    left = app.session
    again.resume = lambda corpus: opening(corpus, left)
    async with again.run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await until(pilot, lambda: screen.card is not None and screen.card.id == AGENCY and settled(screen))
        assert (screen.pane, screen.selection.line) == ("links", "fostering")
        assert screen.marked == (marked,)
        assert "1 marked" in str(screen.query_one("#results", RowList).border_title)
        await pilot.press("left_square_bracket")
        await until(pilot, lambda: screen.card is not None and screen.card.id == HARLOW and settled(screen))


def test_places_that_are_gone_are_left_out() -> None:
    session = Session("foster", "card", (("body/gone", "card", ""), (AGENCY, "links", "x")), 0, (HARLOW, "body/gone"))
    found = opening(example(), session)
    assert (found.at, found.find, found.pane) == ("", "foster", "")
    assert [place.id for place in found.trail.places] == [AGENCY]
    assert found.marks == (HARLOW,)
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
