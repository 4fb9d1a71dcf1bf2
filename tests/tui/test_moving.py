"""Moving: where the explorer opens, and where its keys lead."""

from __future__ import annotations

import pytest

from explorer.tui.app import ExplorerApp
from explorer.tui.places import Opening
from tests.example_papers import AGENCY
from tests.tui.driving import example, loaded, screen_text, settled, until


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
