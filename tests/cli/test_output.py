"""What reaches a terminal can do nothing to it."""

from __future__ import annotations

import io
import json
import signal
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.cli.output import TerminalBytes, harmless, narrate, one_line, say, say_json
from explorer.cli.progress import Bar

HOSTILE = "Minutes \x1b]52;c;cm0=\x07 of \u202etset\u202c \x9b31m\x00 café “a”\tb"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Gone(Terminal):
    """A terminal that has gone away."""

    def write(self, words: str) -> int:
        raise OSError(5, "Input/output error")


@given(st.text())
def test_what_is_harmless_has_no_control_but_line_ends_and_tabs(words: str) -> None:
    shown = harmless(words)
    assert not [mark for mark in shown if (mark < " " and mark not in "\n\t") or "\x7f" <= mark <= "\x9f"]
    assert not set(shown) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
    assert harmless(shown) == shown


def test_a_terminal_is_shown_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    say(HOSTILE)
    assert terminal.getvalue() == (
        "Minutes \\u001b]52;c;cm0=\\u0007 of \\u202etset\\u202c \\u009b31m\\u0000 café “a”\tb\n"
    )


def test_json_on_a_terminal_is_still_the_same_json(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stdout", terminal)
    say_json([HOSTILE])
    assert "\x9b" not in terminal.getvalue()
    assert json.loads(terminal.getvalue()) == [HOSTILE]


def test_a_pipe_is_given_what_was_there(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = io.StringIO()
    monkeypatch.setattr(sys, "stdout", pipe)
    say(HOSTILE)
    assert pipe.getvalue() == HOSTILE + "\n"


def test_a_log_of_what_went_wrong_is_always_harmless(monkeypatch: pytest.MonkeyPatch) -> None:
    log = io.StringIO()
    monkeypatch.setattr(sys, "stderr", log)
    narrate("! \x1b[2Jname.pdf: reason")
    assert log.getvalue() == "! \\u001b[2Jname.pdf: reason\n"


def test_a_sentence_that_cannot_be_written_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Gone())
    narrate("1 paper")


def test_a_long_line_is_cut_with_an_ellipsis() -> None:
    assert one_line("a  b\nc") == "a b c"
    assert one_line("abcdef ghi", 6) == "abcde…"


def test_the_bar_tells_how_far_it_is_and_goes_away(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Bar() as bar:
        bar.start(2)
        bar.step("one.pdf")
        bar.step("tw\x1b[2Jo.pdf")
    shown = terminal.getvalue()
    assert "████████████░░░░░░░░░░░░ 1/2 one.pdf" in shown
    assert "2/2 tw\\u001b[2Jo.pdf" in shown
    assert shown.endswith("\r\x1b[K")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_ctrl_c_asks_to_stop_and_the_second_one_interrupts(number: int) -> None:
    before = signal.signal(number, signal.default_int_handler)  # Whoever runs the tests may have it ignored.
    try:
        with Bar() as bar:
            signal.raise_signal(number)
            assert bar.cancelled
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(number)
        assert signal.getsignal(number) is signal.default_int_handler
    finally:
        signal.signal(number, before)


def test_a_signal_that_is_ignored_stops_nothing() -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with Bar() as bar:
            signal.raise_signal(signal.SIGINT)
        assert not bar.cancelled
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, before)


def test_a_terminal_that_has_gone_away_ends_no_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Gone())
    with Bar() as bar:
        bar.start(1)
        bar.step("one.pdf")


def test_the_bar_says_nothing_in_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    with Bar() as bar:
        bar.start(1)
        bar.step("one.pdf")
    assert capsys.readouterr().err == ""


def test_a_long_linking_is_told_and_a_short_one_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    from explorer.cli.context import linking

    linking(12)
    linking(20_000)
    assert (
        capsys.readouterr().err == "Linking 20,000 papers; this is done once after papers or judgements have changed.\n"
    )


@given(st.text(), st.integers(1, 5))
def test_bytes_for_a_terminal_are_shown_as_harmless_text_however_they_are_cut(words: str, size: int) -> None:
    terminal = Terminal()
    out, data = TerminalBytes(terminal), words.encode(errors="replace")
    for at in range(0, len(data), size):
        assert out.write(data[at : at + size]) == len(data[at : at + size])
    out.flush()
    assert terminal.getvalue() == harmless(data.decode())


def test_bytes_that_are_no_text_are_spelt_out() -> None:
    terminal = Terminal()
    out = TerminalBytes(terminal)
    out.write(b"SQLite\x00\xff\x9b2J\xc3")
    out.flush()
    assert terminal.getvalue() == "SQLite\\u0000\\xff\\x9b2J\\xc3"
