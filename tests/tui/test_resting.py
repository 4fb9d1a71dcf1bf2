"""Python's collector looks while nobody types."""

from __future__ import annotations

import pytest

from explorer.tui.resting import Resting
from tests.tui.driving import until


async def test_the_collector_looks_once_for_keys_that_follow_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[float] = []
    app = Resting()
    app.alone = True
    monkeypatch.setattr("explorer.tui.resting.look", lambda: looks.append(0.0))
    monkeypatch.setattr("explorer.tui.resting.REST", 60.0)
    async with app.run_test() as pilot:
        await pilot.press("a")
        first = app._rest
        assert first is not None
        monkeypatch.setattr("explorer.tui.resting.REST", 0.0)
        await pilot.press("b")
        assert first.cancelled()
        await until(pilot, lambda: bool(looks), "a look")
    assert len(looks) == 1


async def test_a_process_that_others_share_is_left_alone() -> None:
    app = Resting()
    async with app.run_test() as pilot:
        await pilot.press("a")
        assert app._rest is None
