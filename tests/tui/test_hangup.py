"""An explorer whose terminal has gone away ends by itself, also where a hang-up signal is ignored."""

from __future__ import annotations

import os
import signal
import threading
from functools import partial
from pathlib import Path
from threading import Event

import pytest

from explorer.tui import app, hangup

pytest.importorskip("pty", reason="this system has no pseudo-terminals")

import pty

from tests.terminal import PATIENCE, Terminal
from tests.tui.driving import explorer, loaded, said, until

ENTERED = b"\x1b[?1049h"
LEFT = b"\x1b[?1049l"
MOUSE = b"\x1b[?1000h"
"""What a terminal is sent when the explorer takes its screen, when it gives it back, and when it is to tell of the mouse."""


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


@pytest.mark.parametrize("number", hangup.ENDING)
@pytest.mark.parametrize("words", ["whodecided", "Five things to know"], ids=["at the first frame", "at the tour"])
def test_a_signal_ends_the_explorer_with_the_terminal_as_it_was(tmp_path: Path, words: str, number: int) -> None:
    heard = partial(signal.signal, number, signal.SIG_DFL)
    with Terminal("-m", "explorer", environment={"HOME": str(tmp_path)}, before=heard) as terminal:
        terminal.until(words)
        terminal.program.send_signal(number)
        assert terminal.end() in (-number, 128 + number)
        assert terminal.sent.rindex(LEFT) > terminal.sent.rindex(ENTERED)
        assert MOUSE not in terminal.sent[terminal.sent.rindex(LEFT) :]
        assert terminal.echoes


def test_a_signal_that_is_ignored_ends_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "getsignal", lambda number: signal.SIG_IGN)
    with hangup.Endings() as endings:
        assert not endings._before


def test_an_explorer_that_hears_a_signal_ends_also_where_it_cannot_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    gone = Event()
    monkeypatch.setattr(hangup, "GRACE", 0)

    def end(code: int) -> None:
        ended.append(code)
        gone.set()

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setattr(signal, "raise_signal", ended.append)
    told: list[str] = []
    with hangup.Endings() as endings:
        endings.leave = lambda: told.append("leave")
        os.kill(os.getpid(), signal.SIGTERM)
        assert gone.wait(PATIENCE)
    assert (told, ended) == (["leave"], [128 + signal.SIGTERM, signal.SIGTERM])


@pytest.mark.parametrize(
    ("keys", "shown"), [(b"\x1a", "2 Card"), (b"?\x1a", "esc closes")], ids=["in the search box", "in the help"]
)
def test_the_explorer_is_put_aside_and_comes_back_whole(tmp_path: Path, keys: bytes, shown: str) -> None:
    with Terminal("-m", "explorer", environment={"HOME": str(tmp_path)}, before=os.setpgrp) as terminal:
        terminal.until("Five things to know")
        terminal.type(b"\r")
        terminal.until("2 Card")
        terminal.type(keys)
        terminal.stopped()
        assert LEFT in terminal.sent
        assert terminal.echoes
        terminal.type(b"")
        terminal.program.send_signal(signal.SIGCONT)
        terminal.until_sent(ENTERED)
        terminal.until("things in 6 papers")
        terminal.until(shown)
        terminal.type(b"\x11")
        assert terminal.end() == 0


def test_where_no_shell_could_bring_it_back_the_explorer_stays(tmp_path: Path) -> None:
    with Terminal("-m", "explorer", environment={"HOME": str(tmp_path)}, before=os.setsid) as terminal:
        terminal.until("Five things to know")
        terminal.type(b"\r")
        terminal.until("2 Card")
        terminal.type(b"\x1a")
        terminal.until("There is no shell here to go back to.")
        terminal.type(b"\x11")
        assert terminal.end() == 0


async def test_without_a_terminal_nothing_around_the_explorer_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    stopped: list[bool] = []
    monkeypatch.setattr(app, "shell_beneath", lambda: True)
    monkeypatch.setattr(app, "stop", lambda: stopped.append(True))
    async with explorer().run_test() as pilot:
        await loaded(pilot)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "There is no shell here" in said(pilot) or bool(stopped), "what came of it")
    assert not stopped
