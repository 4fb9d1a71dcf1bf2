"""An installed copy has its sample: the wheel is built from the source archive and used from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from explorer import __version__

ROOT = Path(__file__).resolve().parents[2]


def build(kind: str, source: Path, target: Path) -> Path:
    """Build a `sdist` or `wheel` of the project in `source` and return the file."""
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(target)],
        cwd=source,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    (made,) = target.iterdir()
    return made


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("sdist", ROOT, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # Python 3.11.2 has no filters yet
        archive.extractall(folder)
    (source,) = folder.iterdir()
    return build("wheel", source, tmp_path_factory.mktemp("wheel"))


def test_the_source_archive_holds_papers_tests_and_docs(sdist: Path) -> None:
    with tarfile.open(sdist) as archive:
        inside = {name.partition("/")[2] for name in archive.getnames()}
    wanted = {path.relative_to(ROOT).as_posix() for path in (ROOT / "data").iterdir()}
    assert wanted <= inside
    assert {"README.md", "CHANGELOG.md", "LICENSE", "Makefile", ".ci/run", "tests/conftest.py"} <= inside


def test_the_wheel_holds_the_package_and_the_sample_only(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {"explorer", f"whodecided-{__version__}.dist-info"}
    papers = {name.removeprefix("explorer/_data/") for name in names if name.startswith("explorer/_data/")}
    assert papers == {path.name for path in (ROOT / "data").iterdir()}


def test_an_installed_copy_finds_its_sample(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    code = "import explorer.locations as l; print(l.sample_papers())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(site)},
    )
    assert Path(done.stdout.strip()) == site / "explorer" / "_data", done.stderr


def test_the_screen_library_is_pinned_exactly_and_the_rest_to_a_range() -> None:
    needs = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    exact = [need for need in needs if "==" in need]
    assert [need.split("==")[0] for need in exact] == ["textual"]
    assert all("<" in need for need in needs if need not in exact)
