"""What follows the cursor: the card in one step that can be given up, the words of the record behind each line; and what stays where it was."""

from __future__ import annotations

import asyncio
import threading
from types import SimpleNamespace

import pytest
from textual.pilot import Pilot

from explorer import cards
from explorer.corpus import Corpus
from explorer.tui.explore import ExploreScreen
from explorer.tui.reader import ReaderScreen
from explorer.tui.rows import RowList
from explorer.tui.showing import PAUSE
from tests.example_papers import ANNUAL, BEFORE, BOARD, HARLOW, LINDQVIST, MARCH, NOTED, REFERRED, REQUESTED
from tests.tui.driving import (
    PATIENCE,
    SIZES,
    every_size,
    explorer,
    loaded,
    screen_text,
    search,
    settled,
    until,
)

CARDS = (
    ("scrutiny board march 2019 kind:meeting", MARCH, (
        "Before ● Children's Scrutiny Board (2), June 2018", "Next ● Children's Scrutiny Board (2), 10 June 2019", "Agenda 3",
        "• 33. Fostering North Annual Report 2018/19", "→ ◆ Notes the content of the annual report · resolved", "In the room 6",
        "Members ▲ Pat Harlow · chair", "Papers 1", "▭ Minutes, 4 March 2019",
    )),
    ("pat harlow kind:person", HARLOW, (
        "Also as P Harlow", "Member of ■ Children's Scrutiny Board (2) · chair, seen 4 March 2019 to 10 June 2019", "Moved ◆ Notes the content",
        "Decided while in the room 4", "Meetings attended 2", "● Children's Scrutiny Board (2), 10 June 2019 · chair",
    )),
    ("scrutiny board 2 kind:body", BOARD, (
        "Decided 4", "Meetings 3", "● 4 March 2019 · 3 decisions", "Members 2", "▲ S Okafor · member, seen 4 March 2019", "Part of ■ Westmere City Council",
        "Sends matters to", "■ Cabinet · 2 decisions",
    )),
    ("fostering annual 2018/19 kind:report", ANNUAL, (
        "Before it ▤ Fostering North Annual Report 2017/18 · June 2018", "Put to", "● Children's Scrutiny Board (2) · 3 decisions", "Checked by 2",
        "Contributor ▲ Alva Sørensen · sent 12 February 2019, returned 15 February 2019", "Decisions on it 3", "Author ▲ Rhea Lindqvist",
    )),
)  # fmt: skip
"""A search, what it opens, and what stands on its card."""

MORE = (
    ("notes content annual report kind:decision", NOTED, (
        "Outcome resolved by the meeting", "Power scrutiny: asks and recommends", "Author ▲ Rhea Lindqvist", "Moved ▲ Pat Harlow",
        "Seconded ▲ B O'Neill", "What followed", "Decided with it 2", "In the room 6",
    )),
    ("scheme referred cabinet kind:decision", REFERRED, ("Against ▲ Jo Whitby", "Goes on to ■ Cabinet", "Apologies ▲ B O'Neill")),
    ("further report kind:decision", REQUESTED, ("What followed", "Action → Further report in 12 months")),
    ("rhea lindqvist kind:person", LINDQVIST, ("Wrote ▤ Fostering North Annual Report 2018/19", "Post (not recorded)")),
    ("fostering annual report 2017 kind:report", BEFORE, ("After it ▤ Fostering North Annual Report 2018/19 · 4 March 2019",)),
)  # fmt: skip
"""What the cards of other things say beside."""


@every_size
async def test_each_kind_has_its_card_and_the_words_behind_a_line_follow_the_cursor(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        for words, id, said in (*MORE, *CARDS):
            await search(pilot, words)
            await pilot.press("enter")
            await until(pilot, lambda id=id: screen.card is not None and screen.card.id == id and settled(screen))  # type: ignore[misc]
            card = with_counts(screen, "card")
            assert [words for words in said if words not in card] == []
            for press, many in (("2", 2), ("3", 1)) if (words, id, said) in CARDS else ():
                await pilot.press(press, "home")
                for _ in range(many):
                    await words_follow(pilot, screen)
                    await pilot.press("down", "down")
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")


def with_counts(screen: ExploreScreen, pane: str) -> str:
    """All words of a pane, with what stands at the right edge."""
    rows = screen.query_one(f"#{pane}", RowList).rows
    lines = (
        "".join(piece.text for piece in (*row.lead, *row.pieces)) + f" {row.tail.text if row.tail else ''}"
        for row in rows
    )
    return "\n".join(" ".join(line.split()) for line in lines)


async def words_follow(pilot: Pilot[None], screen: ExploreScreen) -> None:
    """Wait until the words behind the row under the cursor are lit beside it, where there is room for them."""
    evidence = screen._spot(screen.pane, screen.listing().row).evidence
    if evidence:
        quote = "".join(evidence[0].quote.split())
        await until(pilot, lambda: settled(screen) and quote in lit(screen), "the words of the record")
        if screen.query_one("#source").size.area:
            await until(pilot, lambda: quote[:10] in in_pane(pilot, "source"), "the words in sight")


def in_pane(pilot: Pilot[None], pane: str) -> str:
    """What stands in a pane on the screen, without spaces."""
    region = pilot.app.screen.query_one(f"#{pane}").content_region
    lines = screen_text(pilot).splitlines()[region.y : region.bottom]
    return "".join("".join(line[region.x : region.right].split()) for line in lines)


def lit(screen: ExploreScreen) -> str:
    rows = screen.query_one("#source", RowList).rows
    return "".join("".join(piece.text.split()) for row in rows for piece in row.pieces if piece.role == "lit")


@every_size
async def test_the_card_is_begun_once_the_cursor_rests_and_given_up_when_it_goes_on(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    shown: list[str] = []
    rest, slow, make, show = asyncio.Event(), threading.Event(), cards.card, ExploreScreen._show_card

    async def sleep(pause: float) -> None:
        await (rest.wait() if pause == PAUSE else asyncio.sleep(pause))

    def made(corpus: Corpus, id: str, opened: cards.Opened) -> cards.Card:
        begun.append(id)
        assert rest.is_set()
        assert slow.wait(PATIENCE)
        return make(corpus, id, opened)

    def showing(screen: ExploreScreen, row: str = "") -> None:
        shown.append(screen.card.id if screen.card else "")
        show(screen, row)

    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "home")
        await until(pilot, lambda: settled(screen))
        monkeypatch.setattr("explorer.tui.showing.asyncio", SimpleNamespace(sleep=sleep))
        monkeypatch.setattr("explorer.cards.card", made)
        monkeypatch.setattr(ExploreScreen, "_show_card", showing)
        rows = screen.listing()
        await pilot.press("down", "down", "down")
        assert begun == []
        rest.set()
        await until(pilot, lambda: len(begun) == 1, "the card of where the cursor rests")
        assert rows.row is not None
        passed = rows.row.key
        assert begun == [passed]
        await pilot.press("down")
        slow.set()
        await until(pilot, lambda: settled(screen) and len(begun) == 2, "the card of the next row")
        assert begun == [passed, rows.row.key]
        assert shown == [rows.row.key]


@every_size
async def test_the_cursor_stays_on_its_row_however_the_list_is_made_anew(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "home", *["down"] * 6)
        await until(pilot, lambda: settled(screen))
        row = screen.listing().row
        assert row is not None
        wider = (size[0] + 30, size[1] + 10)
        for keys in (
            ("t",),
            ("F", "escape"),
            ("space", "up"),
            ("2", "1"),
            ("f", "f"),
        ):
            await pilot.press(*keys)
            await until(pilot, lambda: settled(screen) and bool(screen.results.groups))
            assert key_at(screen) == row.key, keys
        for again in (wider, size):
            await pilot.resize_terminal(*again)
            await until(pilot, lambda: screen.listing().cursor in screen.listing().in_sight())
            assert key_at(screen) == row.key


def key_at(screen: ExploreScreen) -> str:
    """The name of the row under the cursor."""
    row = screen.listing().row
    return row.key if row else ""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_every_pane_can_be_read_at_every_size(size: tuple[int, int]) -> None:
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "contribution 412,000")
        await pilot.press("escape")
        for press, pane in (("1", "results"), ("2", "card"), ("3", "links"), ("F", "facets")):
            await pilot.press(press)
            await until(pilot, lambda pane=pane: screen.pane == pane and settled(screen), pane)  # type: ignore[misc]
            for end in ("end", "home"):
                await pilot.press(end)
                row = screen.listing().row
                assert row is not None
                assert row.text.split()[0] in screen_text(pilot)
        await pilot.press("escape", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen) and "Recommends" in screen_text(pilot))
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "31. Declarations" in screen_text(pilot), "the outline")
