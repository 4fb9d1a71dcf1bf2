"""The store on a disk that does not sync: no test cuts the power, and waiting for the disk would be most of the time."""

from __future__ import annotations

import os
from typing import Any

import pytest

from explorer.store import durable


class Unsynced:
    """`os` whose syncs return at once."""

    def __getattr__(self, name: str) -> Any:
        return getattr(os, name)

    def fsync(self, handle: int) -> None:
        """Do nothing."""

    fdatasync = fsync


@pytest.fixture(autouse=True)
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(durable, "os", Unsynced())
