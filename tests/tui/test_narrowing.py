"""Narrowing by keys alone: what can be chosen is counted, what is chosen is told in words, and each part is taken away again."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from explorer.selection import Part
from explorer.tui.choosing import ChoiceScreen
from explorer.tui.command import CARD, FACETS
from tests.tui.driving import SIZES, every_size, explore, explorer, loaded, rows_of, screen_text, search, settled, until


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_facets_narrow_and_are_taken_away_one_by_one(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "F")
        await until(pilot, lambda: settled(screen) and "Outcome" in rows_of(pilot, FACETS))
        assert "Kind" in screen_text(pilot)
        await pilot.press("home", "enter")
        await until(pilot, lambda: settled(screen) and screen.selection.parts == (Part("kind", "decision"),))
        assert "◆ decisions (chosen)" in rows_of(pilot, FACETS)
        year = rows_of(pilot, FACETS).splitlines().index("Year") + 1
        facets = screen.listing()
        while facets.cursor < year:
            await pilot.press("down")
        await pilot.press("enter")
        await until(pilot, lambda: settled(screen) and len(screen.selection.parts) == 2)
        assert facets.row is not None
        assert facets.row.key == f"narrows year:{screen.selection.values('year')[0]}"
        found = dict(screen.results.groups)["decision"]
        assert {one.entity.date[:4] for one in found} == {*screen.selection.values("year")}
        assert screen.words == f"Decisions · {screen.selection.values('year')[0]}"
        assert screen.words in screen_text(pilot).splitlines()[0]
        await pilot.press("x")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen))
        await pilot.press("enter")
        await until(pilot, lambda: settled(screen) and len(screen.selection.parts) == 1)
        await pilot.press("escape", "x")
        await until(pilot, lambda: settled(screen) and not screen.selection.parts)
        assert screen.pane == "results"


@every_size
async def test_card_and_source_are_those_of_what_the_facets_leave_but_for_a_thing_that_was_opened(
    size: tuple[int, int],
) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "F")
        await until(pilot, lambda: settled(screen) and "reports" in rows_of(pilot, FACETS), "the facets")
        await narrowed_to(pilot, "report")
        await until(pilot, lambda: screen.card is not None and screen.card.kind == "report", "the card of a report")
        await until(pilot, lambda: "no quote" not in rows_of(pilot, "source"), "its words")
        shown = screen.card
        assert shown is not None
        await pilot.press("F", "enter")
        await until(pilot, lambda: screen.pane == CARD and settled(screen), "the report, opened")
        await pilot.press("F")
        await until(pilot, lambda: screen.pane == FACETS and settled(screen), "the facets again")
        await narrowed_to(pilot, "report")
        await narrowed_to(pilot, "person")
        assert screen.selection.kinds == ("person",)
        assert screen.card is not None
        assert screen.card.id == shown.id


async def narrowed_to(pilot: Pilot[None], kind: str) -> None:
    """Choose a kind among the facets, or give it back."""
    screen = explore(pilot)
    listing, before = screen.listing(), screen.selection
    at = next(at for at, row in enumerate(listing.rows) if row.key == f"narrows kind:{kind}")
    await pilot.press("home", *["down"] * (at - 1), "enter")
    await until(pilot, lambda: screen.selection != before and settled(screen), kind)


FACETS_BY_FIELD = {"Kind": "kind", "Body": "body", "Year": "year", "Outcome": "outcome", "People": "who"}


@every_size
async def test_each_facet_narrows_to_as_many_as_it_counts_and_is_taken_away(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "F")
        await until(pilot, lambda: settled(screen) and "People" in rows_of(pilot, FACETS))
        everything = screen.results.total
        for heading, field in FACETS_BY_FIELD.items():
            facets = screen.listing()
            first = next(at for at, row in enumerate(facets.rows) if row.text.startswith(heading)) + 1
            await pilot.press("home")
            while facets.cursor < first:
                await pilot.press("down")
            row = facets.row
            assert row is not None
            assert row.tail is not None
            await pilot.press("enter")
            await until(pilot, lambda: settled(screen) and len(screen.selection.parts) == 1, heading)
            assert screen.selection.parts[0].field == field
            assert 0 < screen.results.total == int(row.tail.text) < everything
            assert screen.words in screen_text(pilot).splitlines()[0]
            await pilot.press("x")
            await until(pilot, lambda: settled(screen) and not screen.selection.parts, "everything again")
            assert screen.results.total == everything


@every_size
async def test_what_is_typed_can_be_taken_away_as_well(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "fostering kind:body")
        await pilot.press("escape", "x")
        await until(pilot, lambda: isinstance(pilot.app.screen, ChoiceScreen))
        assert "bodies" in rows_of(pilot, "choice-list")
        assert "containing ‘fostering’" in rows_of(pilot, "choice-list")
        await pilot.press("j", "enter")
        await until(pilot, lambda: settled(screen) and screen.selection.query == "")
        assert {kind for kind, _ in screen.results.groups} == {"body"}
        await pilot.press("slash", *"north")
        await until(pilot, lambda: settled(screen) and screen.selection.query == "north")
        assert {kind for kind, _ in screen.results.groups} == {"body"}


@every_size
async def test_escape_steps_out_of_words_then_of_the_narrowing(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "f")
        await until(pilot, lambda: settled(screen) and screen.selection.kinds == ("decision",))
        await search(pilot, "fostering")
        await pilot.press("escape", "escape")
        await until(pilot, lambda: settled(screen) and not screen.selection.query)
        assert screen.selection.kinds == ("decision",)
        await pilot.press("escape")
        await until(pilot, lambda: settled(screen) and not screen.selection.kinds)
