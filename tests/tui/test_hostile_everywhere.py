"""Every command is run on papers that hold hostile words, and every screen that exists is reached and looked at."""

from __future__ import annotations

import asyncio
import importlib
import pkgutil
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from rich.text import Text
from textual.pilot import Pilot
from textual.screen import Screen

import explorer.tui
from explorer.saved import collections
from explorer.tui.asking import AskScreen
from explorer.tui.collections import CollectionScreen, CollectionsScreen
from explorer.tui.commands import COMMANDS
from explorer.tui.marks import Marks
from explorer.tui.pictures.ways import WaysScreen
from explorer.tui.widgets import TextBox, Visible
from explorer.views.plain import plain
from tests.example_papers import AGENCY, BOARD, HARLOW, KEPT
from tests.seen import is_plain
from tests.tui.driving import explorer as opened
from tests.tui.driving import go_to, loaded, screen_text, until
from tests.tui.test_hostile import HOSTILE, poisoned

LEAVES = {"quit", "outside", "refresh"}
"""Commands that end the explorer, start another program or need a store."""

WORDS = st.lists(
    st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=()), max_size=9), min_size=1, max_size=4
)


def every_screen() -> set[type]:
    """The classes of all screens of the explorer that are shown as such."""
    for module in pkgutil.walk_packages(explorer.tui.__path__, "explorer.tui."):
        importlib.import_module(module.name)
    found: set[type] = set()
    below: list[type] = [Screen]
    while below:
        kind = below.pop()
        below += kind.__subclasses__()
        if kind.__module__.startswith("explorer.tui."):
            found.add(kind)
    return {kind for kind in found if not any(issubclass(other, kind) for other in found - {kind})}


def look(pilot: Pilot[None], seen: set[type]) -> None:
    """Hold that all that is up is harmless: the cells, titles, rows in and out of sight, and messages."""
    app = pilot.app
    seen.add(type(app.screen))
    assert app.is_running
    assert is_plain(screen_text(pilot).replace("\n", ""))
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            assert not segment.style or "@click" not in segment.style.meta
    for widget in app.screen.query("*"):
        for title in (widget.border_title, widget.border_subtitle):
            assert is_plain(str(title or ""))
    for told in app._notifications:
        assert is_plain(told.message)
        assert not told.markup


async def rest(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way on any screen."""
    await pilot.pause()
    await until(
        pilot, lambda: all(worker.is_finished for screen in pilot.app.screen_stack for worker in screen.workers)
    )
    await pilot.pause()


async def run_all(words: str, folder: Path, seen: set[type]) -> None:
    corpus = poisoned(words)
    async with opened(lambda: corpus, banner=words).run_test(size=(120, 40)) as pilot:
        app = pilot.app
        screen = await loaded(pilot)
        await go_to(pilot, "kind:person", HARLOW)
        for command in COMMANDS:
            if command.name in LEAVES:
                continue
            screen.action_command(command.name)
            await rest(pilot)
            look(pilot, seen)
            while app.screen is not screen:
                app.pop_screen()
            await rest(pilot)
        screen.set_marks(Marks((HARLOW, BOARD)))
        for show in (screen.list_marks, lambda: screen.draw("attendance", BOARD)):
            show()
            await rest(pilot)
            look(pilot, seen)
            app.pop_screen()
        collections.add(folder, corpus, "Kept", [KEPT, HARLOW], words)
        asked = AskScreen(words, words, (words, words), lambda value: None)
        for over in (
            WaysScreen(corpus, HARLOW, AGENCY),
            CollectionsScreen(corpus, folder),
            CollectionScreen(corpus, folder, "Kept"),
            asked,
        ):
            await app.push_screen(over)
            await rest(pilot)
            look(pilot, seen)
            app.pop_screen()
        assert app.clipboard == plain(app.clipboard)


@given(WORDS.map("".join).filter(str.strip))
@example(" ".join(HOSTILE))
@settings(max_examples=1, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_command_and_every_screen_shows_it_as_words(tmp_path_factory: object, words: str) -> None:
    seen: set[type] = set()
    folder = tmp_path_factory.mktemp("store")  # type: ignore[attr-defined]
    asyncio.run(run_all(words, folder, seen))
    assert every_screen() - seen == set()


@given(st.text(st.characters(exclude_categories=()), max_size=40))
@example(" ".join(HOSTILE))
def test_a_box_shows_as_many_characters_as_it_holds_and_none_that_does_anything(words: str) -> None:
    shown = Visible()(Text(words)).plain
    assert is_plain(shown)
    assert len(shown) == len(Text(words).plain)


async def test_what_is_in_a_box_is_shown_harmless_and_kept_as_it_is() -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await loaded(pilot)
        words = " ".join(HOSTILE[:9])
        for box in pilot.app.screen.query(TextBox):
            box.value = words
            await rest(pilot)
            look(pilot, set())
            assert box.value == words
