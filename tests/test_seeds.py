"""Five real papers are read as a careful reader reads them: the exported graph is scored against the facts by hand."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"
SEEDS, GOLD, CHECK = SHARED / "seeds", SHARED / "gold" / "seeds.json", SHARED / "check" / "gold.py"
COMMAND = [sys.executable, "-m", "explorer"]
MEAN, LEAST = 0.98, 0.93

pytestmark = pytest.mark.skipif(
    not (SEEDS.is_dir() and GOLD.is_file() and CHECK.is_file()),
    reason="the real papers and the facts found in them by hand are not beside the project",
)


def run(command: list[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("seeds")
    store, graph = folder / "store", folder / "seeds.graphml"
    run([*COMMAND, "add", str(SEEDS), "--store", str(store)])
    run([*COMMAND, "export", str(graph), "--store", str(store)])
    search = shlex.join([*COMMAND, "search", "--json", "--store", str(store)])
    return run(
        [sys.executable, str(CHECK), str(graph), str(GOLD), "--papers", str(SEEDS), "--search", search, "--misses"]
    )


def test_the_mean_over_all_categories(table: str) -> None:
    (mean,) = re.findall(r"^gold: ([\d.]+)$", table, re.MULTILINE)
    assert float(mean) >= MEAN, table


def test_no_category_falls_behind(table: str) -> None:
    rows = re.findall(r"^(\S.*?) +\d+ of +\d+ .*F1 ([\d.]+)$", table, re.MULTILINE)
    assert len(rows) >= 12, table
    assert [name for name, score in rows if float(score) < LEAST] == [], table
