"""Errands on the sample, run as somebody new would, by keys alone; the words typed into a box are not counted as presses."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from explorer import ingest
from explorer.corpus import Corpus, load
from explorer.locations import sample_papers
from explorer.tui.explore import ExploreScreen
from tests.tui.driving import explorer, key, loaded, rows_of, screen_text, settled, until

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
        await self.pilot.press(*(key(character) for character in words))
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
async def test_what_came_of_the_progress_report_asked_for_in_june_2018(sample: Corpus, size: tuple[int, int]) -> None:
    async with hands(sample, size) as at:
        await at.ask("progress report asked for in june 2018")
        await at.press("enter")
        card = rows_of(at.pilot, "card")
        assert "Date 21 June 2018" in card
        followed = card[card.index("What followed") :]
        assert "Action → Agree to receive another progress report in 12 months" in followed
        assert at.pressed <= 12
