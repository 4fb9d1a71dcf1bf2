"""An explorer whose terminal has gone away ends by itself, also where a hang-up signal is ignored."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from pathlib import Path
from subprocess import Popen
from threading import Event

import pytest

from explorer.tui import hangup

pty = pytest.importorskip("pty")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")

WAIT = 60


def test_a_terminal_that_goes_away_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    gone, ended = Event(), Event()
    monkeypatch.setattr(hangup, "GRACE", 0)
    monkeypatch.setattr(os, "_exit", lambda code: ended.set())
    ours, theirs = pty.openpty()
    hangup.watch(theirs, gone.set)
    os.write(ours, b"keys are no hang-up")
    assert not gone.is_set()
    os.close(ours)
    assert gone.wait(WAIT)
    assert ended.wait(WAIT)
    os.close(theirs)


def test_a_mistake_of_the_explorer_s_own_is_one_sentence_and_no_success(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    broken = """
import sys
from explorer.tui.explore import ExploreScreen
def fall(screen): raise ValueError("it fell")
ExploreScreen.on_mount = fall
from explorer.cli import main
sys.exit(main([]))
"""
    environment = {**os.environ, "TERM": "xterm-256color", "HOME": str(tmp_path)}
    program = Popen([sys.executable, "-c", broken], stdin=theirs, stdout=theirs, stderr=theirs, env=environment)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):
        while part := os.read(ours, 65536):
            shown += part
    os.close(ours)
    assert program.wait(WAIT) == 1
    assert b"failed by a mistake of its own (ValueError: it fell)" in shown
    assert b"locals" not in shown
    assert b"Traceback" not in shown


def test_what_is_no_terminal_is_not_watched(tmp_path: Path) -> None:
    with (tmp_path / "input").open("w") as file:
        hangup.watch(file.fileno(), lambda: None)
    assert not any(thread.name == "hangup" for thread in threading.enumerate())


def test_the_explorer_ends_when_its_terminal_goes_away(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "HOME": str(tmp_path)}
    program = Popen(
        [sys.executable, "-m", "explorer"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
        preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN),
    )
    os.close(theirs)
    shown = b""
    while b"whodecided" not in shown:
        shown += os.read(ours, 65536)
    os.close(ours)
    try:
        assert program.wait(WAIT) in (0, hangup.HUNG_UP)
    finally:
        program.kill()
