"""Where things are looked for, in which order."""

from __future__ import annotations

from pathlib import Path

import pytest

from explorer import locations
from explorer.errors import StoreError


def test_the_option_goes_before_the_variable_before_the_platform(
    own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert locations.store_folder().name == "whodecided"
    assert locations.store_folder().is_relative_to(own_folders)
    monkeypatch.setenv("WHODECIDED_STORE", "~/council")
    assert locations.store_folder(None) == own_folders / "council"
    assert locations.store_folder("here") == Path("here")


def test_the_samples_store_has_a_name_for_each_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locations, "sample_papers", lambda: tmp_path)
    (tmp_path / "a.txt").write_text("minutes")
    first = locations.sample_store()
    assert first == locations.sample_store()
    assert first.name.startswith("sample-")
    (tmp_path / "a.txt").write_text("other minutes")
    assert locations.sample_store() != first


def test_the_sample_is_found_in_the_package_before_the_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "explorer"
    package.mkdir()
    monkeypatch.setattr(locations, "__file__", str(package / "locations.py"))
    with pytest.raises(StoreError, match="not installed"):
        locations.sample_papers()
    (tmp_path / "data").mkdir()
    assert locations.sample_papers() == tmp_path / "data"
    (package / "_data").mkdir()
    assert locations.sample_papers() == package / "_data"


def test_the_home_of_nobody_known_stays_as_it_is() -> None:
    assert locations.expanded("~nobody-of-this-name/council") == Path("~nobody-of-this-name/council")
