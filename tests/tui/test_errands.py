"""Errands on the sample, run as somebody new would, by keys alone; the words typed into a box are not counted as presses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import networkx
import pytest
from textual.pilot import Pilot

from explorer import ingest
from explorer.corpus import Corpus, load
from explorer.locations import sample_papers
from explorer.tui.asking import AskScreen
from explorer.tui.explore import ExploreScreen
from explorer.tui.exporting import ExportScreen
from explorer.tui.pictures.ways import WaysScreen
from tests.tui.driving import explorer, loaded, rows_of, said, screen_text, settled, until, write

SIZES = ((80, 24), (120, 40), (200, 50))

every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    store = tmp_path_factory.mktemp("sample")
    assert not ingest.add([sample_papers()], store).problems
    return load(store)


@dataclass
class Hands:
    """Somebody at the keyboard: counts the keys pressed, besides words typed."""

    pilot: Pilot[None]
    screen: ExploreScreen
    pressed: int = 0

    async def press(self, *keys: str) -> None:
        """Press keys one after another, waiting after each until the screen has settled."""
        for one in keys:
            self.pressed += 1
            await self.pilot.press(one)
            await until(self.pilot, lambda: settled(self.screen), f"rest after {one}")

    async def type(self, words: str) -> None:
        """Type words into the box that has the keys."""
        await write(self.pilot, words)
        await until(self.pilot, lambda: settled(self.screen), f"rest after typing {words!r}")

    async def ask(self, words: str) -> None:
        """Type words into the search box and wait for what they find."""
        await self.type(words)
        await until(self.pilot, lambda: self.screen.selection.query == words, f"results for {words!r}")
        await until(self.pilot, lambda: settled(self.screen), f"results for {words!r}")


@asynccontextmanager
async def hands(corpus: Corpus, size: tuple[int, int]) -> AsyncIterator[Hands]:
    """Sit down at the first screen of the explorer."""
    async with explorer(lambda: corpus).run_test(size=size) as pilot:
        yield Hands(pilot, await loaded(pilot))


@every_size
async def test_which_body_endorsed_the_adoption_report_in_2020_and_who_was_there(
    sample: Corpus, size: tuple[int, int]
) -> None:
    async with hands(sample, size) as at:
        await at.ask("which body endorsed the adoption report in 2020")
        await at.press("enter")
        card = rows_of(at.pilot, "card")
        assert "Body ■ Cabinet Member for Children and Young People" in card
        assert "Date 23 September 2020" in card
        room = card[card.index("In the room") :]
        assert "Contact ▲ Usha Patel" in room
        assert "endorses the work" in screen_text(at.pilot)
        assert at.pressed <= 12


@every_size
async def test_what_one_member_decided_in_a_year(sample: Corpus, size: tuple[int, int]) -> None:
    async with hands(sample, size) as at:
        await at.ask("what did pat seaman decide in 2019")
        results = rows_of(at.pilot, "results")
        assert "Decisions" in results
        assert "Endorse" in results
        await at.press("enter")
        assert at.screen.card is not None
        assert at.screen.card.kind == "decision"
        assert "Date 4 February 2019" in rows_of(at.pilot, "card")
        assert at.pressed <= 10


@every_size
async def test_how_an_officer_and_an_agency_are_linked(sample: Corpus, size: tuple[int, int]) -> None:
    async with hands(sample, size) as at:
        await at.ask("usha patel")
        await at.press("enter", "P", "slash")
        await at.ask("ACE")
        await at.press("enter", "p")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, WaysScreen), "the ways")
        await until(at.pilot, lambda: "Way 1" in rows_of(at.pilot, "ways-list"), "a way")
        ways = rows_of(at.pilot, "ways-list")
        assert "Usha Patel" in ways
        assert "Adoption Central England" in ways
        assert "“" in ways
        assert at.pressed <= 12


@every_size
async def test_what_came_of_a_report_asked_for_and_its_neighbourhood_as_a_graph(
    sample: Corpus, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with hands(sample, size) as at:
        await at.ask("progress report asked for in june 2018")
        await at.press("enter")
        card = rows_of(at.pilot, "card")
        assert "Date 21 June 2018" in card
        followed = card[card.index("What followed") :]
        assert "Action → Agree to receive another progress report in 12 months" in followed
        assert at.pressed <= 12

        at.pressed = 0
        await at.press("e")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, ExportScreen), "the choice")
        await until(at.pilot, lambda: "3  GraphML" in screen_text(at.pilot), "its rows")
        await at.press("3")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, AskScreen), "the name")
        await at.press("enter")
        await until(at.pilot, lambda: "Wrote" in said(at.pilot), "the message")
        assert at.pressed <= 6
        (written,) = tmp_path.glob("*.graphml")
        assert at.screen.card is not None
        assert at.screen.card.id in networkx.read_graphml(written)
