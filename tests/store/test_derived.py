"""The cache beside the store: found when it fits, passed over when it does not, never missed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explorer.model import Entity, Resolution
from explorer.store import derived

RESOLUTION = Resolution((Entity("body/westmere", "body", "Westmere Council", {"aliases": ("WC",)}),))


def test_what_is_kept_is_found_under_its_key_only(tmp_path: Path) -> None:
    derived.save(tmp_path, "a", RESOLUTION)
    assert derived.load(tmp_path, "a") == RESOLUTION
    assert derived.load(tmp_path, "b") is None
    assert derived.load(tmp_path / "elsewhere", "a") is None


def test_a_damaged_cache_is_passed_over(tmp_path: Path) -> None:
    derived.save(tmp_path, "a", RESOLUTION)
    file = next((tmp_path / "cache").iterdir())
    file.write_bytes(file.read_bytes().replace(b"Westmere", b"Eastmere"))
    assert derived.load(tmp_path, "a") is None


def test_a_folder_that_cannot_be_written_keeps_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*arguments: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "replace", refusing)
    derived.save(tmp_path, "a", RESOLUTION)
    assert derived.load(tmp_path, "a") is None
