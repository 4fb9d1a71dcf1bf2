"""What a terminal sends that is no key: bytes of another encoding, sequences in what is pasted, keys of which there is no character."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.widgets import Input

from explorer.tui.collecting import MarksScreen
from explorer.tui.incoming import LONGEST, Tolerant, decoder
from explorer.tui.reader.screen import ReaderScreen
from explorer.tui.widgets import LONGEST as HOLDS
from tests.tui.driving import explorer, loaded, said, search, settled, until

pytest.importorskip("pty", reason="this system has no pseudo-terminals")

from tests.terminal import Terminal

START, END = "\x1b[200~", "\x1b[201~"


def told(*pieces: str) -> list[str]:
    """What some pieces of input say, one after another: keys by their names, pastes in quotes."""
    parser = Tolerant()
    found = [event for piece in pieces for event in parser.feed(piece)]
    return [
        f"‘{event.text}’" if isinstance(event, events.Paste) else event.key
        for event in found
        if isinstance(event, events.Paste | events.Key)
    ]


@pytest.mark.parametrize(
    ("pasted", "words"),
    [
        ("Elm Road", "Elm Road"),
        (
            "\x1b[1;31mElm\x1b[0m Road and what stands after it, q and all",
            "Elm Road and what stands after it, q and all",
        ),
        ("\x1b]8;;https://mere.example\x1b\\Elm\x1b]8;;\x07 Road", "Elm Road"),
        ("Elm\x1bRoad\x1b", "ElmRoad"),
        ("Elm\nRoad\x00", "Elm\nRoad"),
        ("", ""),
    ],
)
def test_what_is_pasted_is_one_paste_and_no_key(pasted: str, words: str) -> None:
    assert told(f"a{START}{pasted}{END}b") == ["a", f"‘{words}’", "b"]


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_paste_may_come_in_any_pieces(first: int, second: int) -> None:
    whole = f"a{START}\x1b[31mElm\x1b[0m Road{END}b"
    first, second = sorted((first, second))
    pieces = [piece for piece in (whole[:first], whole[first:second], whole[second:]) if piece]
    assert told(*pieces) == ["a", "‘Elm Road’", "b"]


def test_of_a_paste_without_end_no_more_is_kept_than_a_box_holds() -> None:
    parser = Tolerant()
    assert list(parser.feed(START)) == []
    for _ in range(100):
        assert list(parser.feed("Elm " * 1000)) == []
    assert len(parser._pasted or "") < LONGEST + len(END)
    (paste,) = [event for event in parser.feed(END) if isinstance(event, events.Paste)]
    assert paste.text == "Elm " * (LONGEST // 4)


def test_a_key_without_a_character_is_no_key() -> None:
    assert told("\x1b[99999999999999999999;5u", "\x1b[1114112;1u", "a") == ["a"]


@given(st.lists(st.binary(max_size=12), max_size=6))
def test_any_bytes_are_letters_in_the_end(pieces: list[bytes]) -> None:
    decode = decoder("utf-8")().decode
    assert "".join([*map(decode, pieces), decode(b"", final=True)]) == b"".join(pieces).decode("utf-8", "replace")


def test_bytes_of_another_encoding_end_nothing(tmp_path: Path) -> None:
    with Terminal("-m", "explorer", environment={"HOME": str(tmp_path)}) as terminal:
        terminal.until("Five things to know")
        terminal.type(b"\r")
        terminal.until("2 Card")
        terminal.type(b"Elm \xe9\xff")
        terminal.until("Nothing found")
        terminal.type(b"\x11")
        assert terminal.end() == 0


async def test_what_is_pasted_where_no_box_has_the_keys_is_looked_for() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        screen = await search(pilot, "panel")
        await pilot.press("escape")
        await until(pilot, lambda: screen.pane == "results" and settled(screen))
        pilot.app.post_message(events.Paste("annual\nreport"))
        await until(pilot, lambda: screen.selection.query == "annual report" and settled(screen), "the results")
        assert screen.query_one("#search", Input).has_focus


async def test_in_a_paper_what_is_pasted_is_looked_for_in_it() -> None:
    async with explorer().run_test(size=(80, 24)) as pilot:
        await search(pilot, "fostering")
        await pilot.press("escape", "o")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReaderScreen), "the paper")
        pilot.app.post_message(events.Paste("the report"))
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        await until(pilot, lambda: reader.words == "the report", "the places")


async def test_where_there_is_no_box_a_paste_says_where_one_is() -> None:
    async with explorer().run_test(size=(80, 24), notifications=True) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "space", "m")
        await until(pilot, lambda: isinstance(pilot.app.screen, MarksScreen), "the marks")
        pilot.app.post_message(events.Paste("  \n"))
        pilot.app.post_message(events.Paste("annual report"))
        await until(pilot, lambda: said(pilot) == "What is pasted goes into a box; / goes to one.")
        assert screen.selection.query == ""


async def test_a_box_takes_of_a_long_paste_what_it_holds_and_says_so() -> None:
    async with explorer().run_test(size=(80, 24), notifications=True) as pilot:
        screen = await loaded(pilot)
        box = screen.query_one("#search", Input)
        box.post_message(events.Paste("Elm Road " * 10_000))
        await until(pilot, lambda: len(box.value) == HOLDS and settled(screen), "the words")
        await until(pilot, lambda: "A box holds 20,000 characters" in said(pilot))
        box.post_message(events.Paste("Oak"))
        box.action_select_all()
        await until(pilot, lambda: len(box.value) == HOLDS and settled(screen))
        box.post_message(events.Paste("Oak"))
        await until(
            pilot, lambda: box.value in ("Oak", "OakOak") and settled(screen), "the words in place of those selected"
        )
