"""The papers of five other councils go in by one command: nothing crashes, whatever cannot be read is named."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from explorer.errors import Exit
from explorer.store import Store

PAPERS = Path(__file__).resolve().parents[2] / "shared" / "papers"

pytestmark = pytest.mark.skipif(not PAPERS.is_dir(), reason="the papers of other councils are not beside the project")


class Added(NamedTuple):
    """What one run of `whodecided add` said, and where it put the papers."""

    code: int
    said: str
    store: Path


def add(store: Path) -> Added:
    command = [sys.executable, "-m", "explorer", "add", str(PAPERS), "--store", str(store)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    return Added(done.returncode, done.stdout + done.stderr, store)


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Added:
    return add(tmp_path_factory.mktemp("papers") / "store")


def test_nothing_crashes(added: Added) -> None:
    assert added.code in (Exit.OK, Exit.PARTLY), added.said
    assert "Traceback" not in added.said


def test_every_paper_is_stored_or_named(added: Added) -> None:
    files = {path.relative_to(PAPERS).as_posix() for path in PAPERS.rglob("*") if path.is_file()}
    with Store.open(added.store) as store:
        stored = {record.source.path for record in store.records()}
    assert len(stored) > 100
    assert {file for file in files - stored if file not in added.said} == set()


def test_adding_them_again_changes_nothing(added: Added) -> None:
    with Store.open(added.store) as store:
        before = store.revision
    again = add(added.store)
    assert "+ 0 added  ~ 0 changed" in again.said
    with Store.open(added.store) as store:
        assert store.revision == before
