"""A file is the old one or the new one, what has been appended is there, and no half-written file is left behind."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from explorer.store import durable
from tests.store.disk import Disk


def refusing(*names: str, times: int = 1, errno: int = 28) -> Callable[[str, int], OSError | None]:
    """Refuse the first calls of these names."""
    left = [times]

    def refuse(name: str, number: int) -> OSError | None:
        if name in names and left[0]:
            left[0] -= 1
            return OSError(errno, os.strerror(errno))
        return None

    return refuse


@pytest.mark.parametrize("call", ["open", "write", "fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    file = tmp_path / "store.json"
    durable.write(file, b"old")
    monkeypatch.setattr(durable, "os", Disk(refusing(call)))
    with pytest.raises(OSError, match="No space"):
        durable.write(file, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("store.json", b"old")]


def test_a_stream_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "backup.zip"
    file.write_bytes(b"old")

    def broken() -> None:
        with durable.replacing(file) as stream:
            stream.write(b"half")
            raise RuntimeError("stopped")

    with pytest.raises(RuntimeError, match="stopped"):
        broken()
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("backup.zip", b"old")]
    with durable.replacing(file) as stream:
        stream.write(b"new")
    assert file.read_bytes() == b"new"


def test_a_link_goes_on_pointing_at_the_file_it_named(tmp_path: Path) -> None:
    real, link = tmp_path / "real.json", tmp_path / "link.json"
    real.write_bytes(b"old")
    link.symlink_to(real)
    durable.write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"


def test_the_file_is_on_disk_before_its_name_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk()
    monkeypatch.setattr(durable, "os", disk)
    durable.write(tmp_path / "a", b"words")
    durable.sync_folder(tmp_path)
    assert [step.kind for step in disk.steps] == ["make", "write", "sync", "move", "sync-folder"]


def test_what_is_appended_is_synced_before_it_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "journal").write_bytes(b"one\n")
    disk = Disk()
    monkeypatch.setattr(durable, "os", disk)
    end = durable.Appender(tmp_path / "journal")
    end.append(b"two\n")
    assert [step.kind for step in disk.steps] == ["write", "sync"]
    assert (tmp_path / "journal").read_bytes() == b"one\ntwo\n"
    assert end.size == 8
    end.close()


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_an_append_that_fails_leaves_nothing_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    (tmp_path / "journal").write_bytes(b"one\n")
    monkeypatch.setattr(durable, "os", Disk(refusing(call)))
    end = durable.Appender(tmp_path / "journal")
    with pytest.raises(OSError, match="No space"):
        end.append(b"two\n")
    assert (tmp_path / "journal").read_bytes() == b"one\n"
    end.append(b"three\n")
    assert (tmp_path / "journal").read_bytes() == b"one\nthree\n"
    end.close()


def test_an_append_that_cannot_be_taken_back_is_the_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "journal").write_bytes(b"one\n")
    monkeypatch.setattr(durable, "os", Disk(refusing("fsync", times=2)))
    end = durable.Appender(tmp_path / "journal")
    with pytest.raises(OSError, match="No space"):
        end.append(b"two\n")
    with pytest.raises(OSError, match="could not be undone"):
        end.append(b"three\n")
    end.close()


def test_a_disk_that_takes_a_little_at_a_time_gets_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Slow(Disk):
        def write(self, handle: int, data: bytes) -> int:
            return super().write(handle, bytes(data)[:3])

    monkeypatch.setattr(durable, "os", Slow())
    durable.write(tmp_path / "a", b"some words")
    assert (tmp_path / "a").read_bytes() == b"some words"


def test_folders_are_made_with_names_that_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk()
    monkeypatch.setattr(durable, "os", disk)
    durable.make_folder(tmp_path / "a" / "b")
    durable.make_folder(tmp_path / "a" / "b")
    assert [(step.kind, Path(step.name).name) for step in disk.steps] == [
        ("folder", "a"), ("sync-folder", tmp_path.name), ("folder", "b"), ("sync-folder", "a"),
    ]  # fmt: skip
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OSError, match="exists"):
        durable.make_folder(tmp_path / "file")
