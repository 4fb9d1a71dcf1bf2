"""A large record that has to be linked first says so, so that nobody takes the wait for a fault."""

from __future__ import annotations

from threading import Event

from explorer.corpus import Corpus
from explorer.tui.app import ExplorerApp
from tests.tui.driving import SIZES, every_size, example, loaded, screen_text, until


@every_size
async def test_papers_being_linked_are_told_until_the_record_is_there(size: tuple[int, int]) -> None:
    seen = Event()

    def load() -> Corpus:
        app.say_linking(3145)
        assert seen.wait(20)
        return example()

    app = ExplorerApp(load)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: "linking 3,145 papers" in screen_text(pilot))
        assert "done once after papers or" in screen_text(pilot)
        seen.set()
        await loaded(pilot)
        assert "linking 3,145" not in screen_text(pilot)


async def test_a_small_record_is_only_read() -> None:
    seen = Event()

    def load() -> Corpus:
        app.say_linking(6)
        assert seen.wait(20)
        return example()

    app = ExplorerApp(load)
    async with app.run_test(size=SIZES[1]) as pilot:
        await until(pilot, lambda: "reading the record" in screen_text(pilot))
        seen.set()
        await loaded(pilot)
