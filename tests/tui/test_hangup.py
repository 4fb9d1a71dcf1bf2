"""An explorer whose terminal has gone away ends by itself, also where a hang-up signal is ignored."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from threading import Event

import pytest

from explorer.tui import hangup

pytest.importorskip("pty", reason="this system has no pseudo-terminals")

import pty

from tests.terminal import PATIENCE, Terminal


@pytest.mark.parametrize("gone_before", [False, True], ids=["later", "before"])
def test_a_terminal_that_goes_away_is_told_once(monkeypatch: pytest.MonkeyPatch, gone_before: bool) -> None:
    told: list[str] = []
    ended = Event()
    monkeypatch.setattr(hangup, "GRACE", 0)
    monkeypatch.setattr(os, "_exit", lambda code: ended.set())
    ours, theirs = pty.openpty()
    if gone_before:
        os.close(ours)
    hangup.watch(theirs, lambda: told.append("gone"))
    if not gone_before:
        os.write(ours, b"keys are no hang-up")
        assert not told
        os.close(ours)
    assert ended.wait(PATIENCE)
    assert told == ["gone"]
    os.close(theirs)


def test_a_mistake_of_the_explorer_s_own_is_one_sentence_and_no_success(tmp_path: Path) -> None:
    broken = """
import sys
from explorer.tui.explore import ExploreScreen
def fall(screen): raise ValueError("it fell")
ExploreScreen.on_mount = fall
from explorer.cli import main
sys.exit(main([]))
"""
    with Terminal("-c", broken, environment={"HOME": str(tmp_path)}) as terminal:
        assert terminal.end() == 1
    assert b"failed by a mistake of its own (ValueError: it fell)" in terminal.sent
    assert b"locals" not in terminal.sent
    assert b"Traceback" not in terminal.sent


def test_what_is_no_terminal_is_not_watched(tmp_path: Path) -> None:
    with (tmp_path / "input").open("w") as file:
        hangup.watch(file.fileno(), lambda: None)
    assert not any(thread.name == "hangup" for thread in threading.enumerate())


@pytest.mark.parametrize("words", ["whodecided", "Five things to know"], ids=["at the first frame", "at the tour"])
def test_the_explorer_ends_when_its_terminal_goes_away(tmp_path: Path, words: str) -> None:
    def deaf() -> None:
        signal.signal(signal.SIGHUP, signal.SIG_IGN)

    with Terminal("-m", "explorer", environment={"HOME": str(tmp_path)}, before=deaf) as terminal:
        terminal.until(words)
        terminal.hang_up()
        assert terminal.program.wait(PATIENCE) in (0, hangup.HUNG_UP)
