"""The cache beside the store: found when it fits, passed over when it does not, never missed."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from explorer.columns import DamagedColumns
from explorer.columns.packing import tables
from explorer.columns.sections import Sections
from explorer.model import Entity, Record, Resolution, Standing
from explorer.resolve import link_on
from explorer.store import derived

RESOLUTION = Resolution((Entity("body/westmere", "body", "Westmere Council", {"aliases": ("WC",)}),))


def test_what_is_kept_is_found_under_its_key_only(tmp_path: Path) -> None:
    assert derived.save(tmp_path, "a", tables(RESOLUTION)).whole() == RESOLUTION
    found = derived.load(tmp_path, "a")
    assert found is not None
    assert found.whole() == RESOLUTION
    assert derived.load(tmp_path, "b") is None
    assert derived.load(tmp_path / "elsewhere", "a") is None


def test_only_the_last_one_is_kept_and_is_found_without_its_key(tmp_path: Path) -> None:
    assert derived.last(tmp_path) is None
    derived.save(tmp_path, "a", tables(Resolution()))
    derived.save(tmp_path, "b", tables(RESOLUTION))
    assert (derived.load(tmp_path, "a"), len(list((tmp_path / "cache").iterdir()))) == (None, 1)
    found = derived.last(tmp_path)
    assert found is not None
    assert found.whole() == RESOLUTION


def test_one_that_another_process_removes_meanwhile_is_passed_over(tmp_path: Path) -> None:
    derived.save(tmp_path, "a", tables(RESOLUTION))
    (tmp_path / "cache" / "linked-gone.columns").symlink_to(tmp_path / "gone")
    found = derived.last(tmp_path)
    assert found is not None
    assert found.whole() == RESOLUTION


def test_beside_a_record_with_judgements_the_one_without_is_kept_to_go_on_from(tmp_path: Path) -> None:
    rules = "the rules"
    papers: dict[str, Record] = {}
    plain = link_on(None, {}, (), papers.__getitem__)
    judged = replace(plain.parts, standings=(Standing(1, "waiting"),))

    def seen() -> tuple[bool, ...]:
        last, before = derived.last(tmp_path), derived.before(tmp_path, rules)
        assert last is not None
        assert before is None or not before[0].standings
        return bool(last.standings), before is not None

    def kept() -> list[str]:
        return sorted(path.name.partition("-")[0] for path in (tmp_path / "cache").iterdir())

    derived.save(tmp_path, f"papers {rules}", *plain)
    assert (seen(), kept()) == ((False, True), ["linked", "workings"])
    for number in range(2):
        before = derived.before(tmp_path, rules)
        assert before is not None
        derived.save(tmp_path, f"judged {number} {rules}", judged, over=before[0])
        assert (seen(), kept()) == ((True, True), ["linked", "unjudged", "workings"])
    derived.save(tmp_path, f"more, judged {rules}", judged, plain.workings, plain.parts)
    assert (seen(), kept()) == ((True, True), ["linked", "unjudged", "workings"])
    next((tmp_path / "cache").glob("unjudged-*")).unlink()
    assert seen() == (True, False)
    derived.save(tmp_path, f"more {rules}", *plain)
    assert (seen(), kept()) == ((False, True), ["linked", "workings"])


def test_one_laid_out_in_another_way_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    derived.save(tmp_path, "a", tables(RESOLUTION))
    monkeypatch.setattr(derived, "version_of", lambda part: f"other {part}")
    assert (derived.last(tmp_path), derived.load(tmp_path, "a")) == (None, None)


def test_a_file_of_another_key_under_the_name_of_this_one_is_passed_over(tmp_path: Path) -> None:
    derived.save(tmp_path, "b", tables(RESOLUTION))
    (file,) = (tmp_path / "cache").iterdir()
    (tmp_path / "other").mkdir()
    derived.save(tmp_path / "other", "a", tables(RESOLUTION))
    (wanted,) = (tmp_path / "other" / "cache").iterdir()
    wanted.write_bytes(file.read_bytes())
    assert derived.load(tmp_path / "other", "a") is None


def test_a_damaged_cache_is_passed_over(tmp_path: Path) -> None:
    derived.save(tmp_path, "a", tables(RESOLUTION))
    file = next((tmp_path / "cache").iterdir())
    file.write_bytes(file.read_bytes().replace(b"Westmere", b"Eastmere"))
    assert derived.load(tmp_path, "a") is None


def test_a_flipped_bit_anywhere_is_found(tmp_path: Path) -> None:
    derived.save(tmp_path, "a", tables(RESOLUTION))
    (file,) = (tmp_path / "cache").iterdir()
    data = file.read_bytes()
    for place in range(0, len(data) * 8, 7):
        spoilt = bytearray(data)
        spoilt[place // 8] ^= 1 << place % 8
        with pytest.raises(DamagedColumns):
            Sections(memoryview(bytes(spoilt))).check()


def test_a_large_one_is_checked_as_it_is_read_and_removed_when_found_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "_AT_ONCE", 0)
    derived.save(tmp_path, "a", tables(RESOLUTION))
    file = next((tmp_path / "cache").iterdir())
    file.write_bytes(file.read_bytes().replace(b"Westmere", b"Eastmere"))
    found = derived.load(tmp_path, "a")
    assert found is not None
    with pytest.raises(DamagedColumns):
        found.label(0)
    assert not file.exists()


def test_a_folder_that_cannot_be_written_keeps_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(*arguments: object) -> None:
        raise OSError(30, "Read-only file system")

    monkeypatch.setattr(os, "replace", refusing)
    assert derived.save(tmp_path, "a", tables(RESOLUTION)).whole() == RESOLUTION
    assert derived.load(tmp_path, "a") is None
