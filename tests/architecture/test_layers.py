"""The house stands: one direction of imports, each library in one part, nothing heavy before it is needed."""

from __future__ import annotations

import importlib
import json
import pkgutil
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import explorer

ROOT = Path(__file__).resolve().parents[2]
SCREEN_LIBRARIES = ("textual", "rich")
HEAVY_LIBRARIES = (*SCREEN_LIBRARIES, "networkx", "numpy", "rapidfuzz", "tinydb", "lxml", "pypdf", "pypdfium2")


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the import contracts of pyproject.toml on the package in `folder`."""
    command = [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports_command as run; run()"]
    options = ["--no-cache", "--config", str(ROOT / "pyproject.toml")]
    return subprocess.run([*command, *options], cwd=folder, capture_output=True, text=True, timeout=120)


def loaded_by(modules: list[str]) -> set[str]:
    """Import the modules in a fresh interpreter and return the names of all that was loaded."""
    code = "import importlib, json, sys; [importlib.import_module(m) for m in json.loads(sys.argv[1])]; "
    code += "print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(modules)], cwd=ROOT, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


def test_every_import_goes_down() -> None:
    done = contracts(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("text/__init__.py", "import explorer.resolve"),
        ("resolve/__init__.py", "import rapidfuzz"),
        ("corpus/__init__.py", "import networkx"),
        ("ingest/__init__.py", "import tinydb"),
        ("export/__init__.py", "import rich"),
        ("cli/__init__.py", "import textual"),
    ],
)
def test_an_import_that_goes_up_is_caught(tmp_path: Path, module: str, line: str) -> None:
    shutil.copytree(ROOT / "explorer", tmp_path / "explorer", ignore=shutil.ignore_patterns("__pycache__"))
    culprit = tmp_path / "explorer" / module
    culprit.write_text(f"{culprit.read_text(encoding='utf-8')}\n{line}\n", encoding="utf-8")
    done = contracts(tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert line.removeprefix("import ") in done.stdout


def test_nothing_below_the_screen_loads_a_screen_library() -> None:
    names = [module.name for module in pkgutil.walk_packages(explorer.__path__, "explorer.")]
    below = [name for name in names if not name.startswith(("explorer.tui", "explorer.serving.", "explorer.__main__"))]
    assert "explorer.cli" in below
    assert loaded_by(below).isdisjoint(SCREEN_LIBRARIES)


def test_the_command_line_starts_light() -> None:
    assert loaded_by(["explorer.cli"]).isdisjoint(HEAVY_LIBRARIES)


@pytest.mark.parametrize("part", [module.name for module in pkgutil.iter_modules(explorer.__path__) if module.ispkg])
def test_the_names_that_a_part_gives_out_are_there(part: str) -> None:
    module = importlib.import_module(f"explorer.{part}")
    assert {name for name in getattr(module, "__all__", ()) if not hasattr(module, name)} == set()
