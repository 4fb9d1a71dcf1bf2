"""Which store the explorer opens on, and that it opens at once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from explorer.store import Store
from explorer.views.address import Address
from tests.cli.conftest import Ask
from tests.store.records import a_record

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """Stand in for the screen and note what it was opened on."""
    folders: list[Path | None] = []
    monkeypatch.setitem(sys.modules, "explorer.tui", SimpleNamespace(run=lambda folder, **how: folders.append(folder)))
    monkeypatch.setattr("explorer.cli.explore._terminal", lambda number: True)
    monkeypatch.setenv("TERM", "xterm")
    return folders


def fill(folder: Path) -> None:
    with Store.open(folder, write=True) as store:
        store.put(a_record(1), "/papers/1.txt")


def test_my_papers_where_there_are_some(
    ask: Ask, opened: list[Path | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path)
    monkeypatch.setenv("WHODECIDED_STORE", str(tmp_path))
    for words in ([], ["--store", tmp_path], [f"--store={tmp_path}"]):
        assert ask(*words) == (0, "", "")
    assert opened == [tmp_path] * 3


def test_the_sample_where_there_are_none(ask: Ask, opened: list[Path | None], tmp_path: Path) -> None:
    assert ask().code == 0
    assert ask("--store", tmp_path / "none").code == 0
    assert opened == [None, None]


def test_a_terminal_that_can_only_print_is_offered_lines(
    ask: Ask, opened: list[Path | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    answer = ask()
    assert (answer.code, opened) == (1, [])
    assert "TERM is dumb" in answer.err
    assert "whodecided --plain" in answer.err


def test_a_thing_a_line_and_a_pane_to_open_at(ask: Ask, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    views: list[tuple[Path | None, Address | None]] = []
    run = SimpleNamespace(run=lambda folder, settings, own, address: views.append((folder, address)))
    monkeypatch.setitem(sys.modules, "explorer.tui", run)
    monkeypatch.setattr("explorer.cli.explore._terminal", lambda number: True)
    monkeypatch.setenv("TERM", "xterm")
    fill(tmp_path)
    assert ask("explore", "--store", tmp_path).code == 0
    assert (
        ask("--store", tmp_path, "explore", "--find", "kind:decision foster", "--at", "body/x", "--pane", "links").code
        == 0
    )
    assert views == [(tmp_path, None), (tmp_path, Address("links", "body/x", find="kind:decision foster"))]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--pane", "timeline"), "The view timeline is of one thing: --at names it."),
        (("--pane", "path", "--at", "body/x"), "The view path is of two things: --at and --to name them."),
        (("--pane", "links", "--at", "body/x", "--to", "body/y"), "--to is the other end of --pane path or review."),
        (("--pane", "source", "--at", "body/x"), "source is a view of --plain."),
        (("--depth", "4"), "4 is not in the range 1<=x<=3"),
        (("--way", "up"), "'up' is not one of 'both', 'out', 'in'"),
    ],
)
def test_what_cannot_be_meant_is_said_before_anything_is_opened(ask: Ask, words: tuple[str, ...], said: str) -> None:
    answer = ask("explore", *words)
    assert answer.code == 2
    assert said in " ".join(answer.err.split())


def test_a_damaged_store_is_told_before_the_screen_is_taken(
    ask: Ask, opened: list[Path | None], tmp_path: Path
) -> None:
    fill(tmp_path)
    (tmp_path / "store.json").unlink()
    (tmp_path / "journal-00000000.jsonl").write_bytes(b"")
    answer = ask("--store", tmp_path)
    assert (answer.code, opened) == (1, [])
    assert answer.err.startswith(f"The store is damaged at {tmp_path / 'store.json'}: it is missing, and no copy")


def test_the_way_to_the_screen_loads_neither_the_command_parser_nor_the_store(tmp_path: Path) -> None:
    fill(tmp_path)
    code = (
        "import sys; from types import SimpleNamespace; import explorer.cli.explore as explore\n"
        "heavy = {'click', 'tinydb', 'filelock', 'networkx', 'numpy'}\n"
        "show = lambda folder, **how: print(folder, sorted(heavy & set(sys.modules)))\n"
        "sys.modules['explorer.tui'] = SimpleNamespace(run=show)\n"
        "explore._terminal = lambda number: True\n"
        "from explorer.cli import main; sys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", code, "--store", str(tmp_path)]
    environment = {**os.environ, "TERM": "xterm"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, f"{tmp_path} []\n"), done.stderr


def test_the_first_frame_waits_for_nothing_that_it_does_not_show() -> None:
    code = (
        "import sys, explorer.tui.app\n"
        "late = ('numpy', 'lxml', 'rapidfuzz', 'networkx', 'tinydb', 'explorer.text', 'explorer.resolve', 'explorer.cards', 'explorer.search')\n"
        "print([name for name in late if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (0, "[]\n"), done.stderr


def test_a_thing_is_named_by_its_name_too(
    ask: Ask, papers: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHODECIDED_STORE", str(tmp_path / "store"))
    assert ask("add", papers).code == 0
    told = ask("explore", "--plain", "--at", "S Okafor")
    assert (told.code, told.out.splitlines()[1].strip()) == (0, "1. S Okafor")
    both = ask("explore", "--plain", "--pane", "path", "--at", "S Okafor", "--to", "T Vance")
    assert both.out.startswith("How S Okafor and T Vance are linked")
    nobody = ask("explore", "--plain", "--at", "Zebedee Quux")
    assert (nobody.code, nobody.err.startswith("Nothing is called “Zebedee Quux”")) == (4, True)
