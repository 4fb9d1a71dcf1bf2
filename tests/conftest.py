"""What every test stands on: a screen that no variable of the machine changes, and folders that belong to the test."""

from __future__ import annotations

import gc
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

MACHINE = ("NO_COLOR", "FORCE_COLOR", "SSH_CONNECTION", "COLUMNS", "LINES")
for variable in list(os.environ):  # Textual reads these when it is imported, so they must go before any test module
    if variable.startswith(("TEXTUAL_", "WHODECIDED_")) or variable in MACHINE:
        del os.environ[variable]

# The same examples in every run, however slow the machine: what is tried decides nothing by chance or by the clock.
settings.register_profile(
    "whodecided", deadline=None, derandomize=True, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", settings.get_profile("whodecided"), derandomize=False)
settings.load_profile("whodecided")


def pytest_collection_finish() -> None:
    """Keep Python's collector away from all that was imported and collected: its looks before times are measured would take longer than these."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's own store, cache and settings out of reach of every test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    for variable in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.split("_")[1].lower()))
    return home
