"""Tools and openers that tests put in the place of the platform's get as long as a busy machine needs to start them."""

from __future__ import annotations

import pytest

from explorer.tui import clipboard, outside
from tests.tui.driving import PATIENCE
from tests.tui.waiting import at_rest


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "_PATIENCE", PATIENCE)
    monkeypatch.setattr(outside, "_PATIENCE", PATIENCE)
    monkeypatch.setattr("textual.app.wait_for_idle", at_rest)
    monkeypatch.setattr("textual.pilot.wait_for_idle", at_rest)
