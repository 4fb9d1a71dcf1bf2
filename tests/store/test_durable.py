"""A file is the old one or the new one, and no half-written one is left behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from explorer.store import durable


def failing(*arguments: object) -> None:
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    file = tmp_path / "store.json"
    durable.write(file, b"old")
    monkeypatch.setattr(os, call, failing)
    with pytest.raises(OSError, match="No space"):
        durable.write(file, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("store.json", b"old")]


def test_a_link_goes_on_pointing_at_the_file_it_named(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_bytes(b"old")
    link.symlink_to(real)
    durable.write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_the_file_is_on_disk_before_its_name_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    fsync, replace = os.fsync, os.replace

    def noting_fsync(handle: int) -> None:
        order.append("fsync")
        fsync(handle)

    def noting_replace(source: Path, target: Path) -> None:
        order.append("replace")
        replace(source, target)

    monkeypatch.setattr(os, "fsync", noting_fsync)
    monkeypatch.setattr(os, "replace", noting_replace)
    durable.write(tmp_path / "a", b"words")
    durable.sync_folder(tmp_path)
    assert order == ["fsync", "replace", "fsync"]
