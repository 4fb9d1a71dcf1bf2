"""What is written to a terminal arrives whole and in order, whether the terminal takes it at once or not at all for a while."""

from __future__ import annotations

import os
import pty
import tty
from collections.abc import Iterator
from contextlib import suppress
from typing import IO

import pytest
from textual.drivers import linux_driver
from textual.drivers._writer_thread import WriterThread

from explorer.tui.writing import Prompt, install
from tests.bench.explorer.terminal import Terminal

LONG = "".join(f"{number:07}\n" for number in range(40_000))
"""More than a terminal takes while nobody reads from it."""


@pytest.fixture
def terminal() -> Iterator[tuple[int, IO[str]]]:
    leader, follower = pty.openpty()
    tty.setraw(follower)
    with os.fdopen(follower, "w", encoding="utf-8", newline="") as file:
        yield leader, file
    with suppress(OSError):
        os.close(leader)


def read(leader: int, size: int) -> bytes:
    found = b""
    while len(found) < size:
        found += os.read(leader, 1 << 16)
    return found


def test_what_a_terminal_takes_is_there_before_the_thread_has_begun(terminal: tuple[int, IO[str]]) -> None:
    leader, file = terminal
    writer = Prompt(file)
    writer.write("Gebühren\n")
    assert read(leader, 10).decode() == "Gebühren\n"


def test_a_terminal_that_nobody_reads_holds_no_one_and_loses_nothing(terminal: tuple[int, IO[str]]) -> None:
    leader, file = terminal
    writer = Prompt(file)
    writer.start()
    texts = [LONG, "next\n", "last\n"]
    for text in texts:
        writer.write(text)
    wanted = "".join(texts).encode()
    assert read(leader, len(wanted)) == wanted
    writer.write("and on\n")
    assert read(leader, 7) == b"and on\n"
    writer.stop()
    assert not writer.is_alive()


def test_a_terminal_that_is_gone_ends_nothing(terminal: tuple[int, IO[str]]) -> None:
    leader, file = terminal
    writer = Prompt(file)
    writer.start()
    os.close(leader)
    writer.write("nobody")
    writer.write(LONG)
    writer.stop()


def test_what_is_no_terminal_is_written_by_the_thread() -> None:
    source, target = os.pipe()
    with os.fdopen(target, "w", encoding="utf-8") as file, os.fdopen(source, "rb") as seen:
        writer = Prompt(file)
        writer.start()
        writer.write("words\n")
        assert seen.readline() == b"words\n"
        writer.stop()


def test_the_driver_writes_so() -> None:
    code = """
from explorer.tui.writing import install
install()
from textual.app import App
from textual.widgets import Static
class Bare(App[None]):
    def compose(self):
        yield Static(id="said")
    def on_ready(self):
        self.query_one("#said").update(type(self._driver._writer_thread).__name__)
Bare().run()
"""
    with Terminal(code) as running:
        running.wait("Prompt")


def test_it_stands_in_for_what_textual_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(vars(linux_driver), "WriterThread", WriterThread)
    install()
    assert vars(linux_driver)["WriterThread"] is Prompt
