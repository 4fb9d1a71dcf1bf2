"""NO_COLOR: no colour is sent, and the shapes, words and styles that stay tell everything."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.segment import Segment
from textual.pilot import Pilot

from explorer.schema import KINDS
from explorer.tui.reader import ReaderScreen
from explorer.tui.reader.view import PaperText
from tests.tui.driving import every_size, explorer, loaded, rows_of, screen_text, search, settled, until

pytest.importorskip("pty", reason="this system has no pseudo-terminals")

from tests.terminal import Terminal

COLOURS = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}
"""Parameters of SGR that set a colour (ECMA-48, and the bright ones that terminals add)."""

STORY = (
    ("Five things to know", b"\r"),
    ("Search: who", b"endorsed"),
    ("found", b"\r"),
    ("source", b"o"),
    ("Supports", b"\x11"),
)
"""The tour of a first run, a search, the card of the best, its paper, and out: what is waited for, and the keys then."""


def colours(sent: bytes) -> set[int]:
    """The colours that were asked for."""
    asked = re.findall(rb"\x1b\[([0-9;:]*)m", sent)
    return {int(part) for one in asked for part in re.split(rb"[;:]", one) if part} & COLOURS


@every_size
def test_the_program_sends_no_colour(size: tuple[int, int], tmp_path: Path) -> None:
    with Terminal("-m", "explorer", size=size, environment={"HOME": str(tmp_path), "NO_COLOR": "1"}) as terminal:
        for words, keys in STORY:
            terminal.until(words)
            terminal.type(keys)
        assert terminal.end() == 0
    assert colours(terminal.sent) == set()
    assert b"\x1b[7m" in terminal.sent


@pytest.mark.parametrize("kind", ["linux", "screen", "vt100", "xterm-16color", ""])
def test_a_terminal_of_sixteen_colours_is_sent_none(kind: str, tmp_path: Path) -> None:
    environment = {"HOME": str(tmp_path), "TERM": kind, "COLORTERM": ""}
    with Terminal("-m", "explorer", environment=environment) as terminal:
        for words, keys in STORY:
            terminal.until(words)
            terminal.type(keys)
        assert terminal.end() == 0
    assert colours(terminal.sent) == set()
    assert b"\x1b[7m" in terminal.sent


def segments(pilot: Pilot[None]) -> list[Segment]:
    return [segment for strip in pilot.app.screen._compositor.render_strips() for segment in strip]


def styled(pilot: Pilot[None], style: str) -> str:
    """The words on the screen that are drawn in a style such as reverse."""
    found = [one.text for one in segments(pilot) if one.style is not None and getattr(one.style, style)]
    return " ".join(" ".join(found).split())


@every_size
async def test_shapes_words_and_styles_tell_what_colours_would(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with explorer().run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await search(pilot, "contribution 412,000")
        await pilot.press("escape", "space", "up")
        await until(pilot, lambda: settled(screen))
        row = screen.listing().row
        assert row is not None
        # The cursor is reversed, the mark is a sign, a kind is a glyph before its colour.
        assert row.text[:15] in styled(pilot, "reverse")
        assert "✓" in screen_text(pilot)
        assert sum(glyphs_stand_before_colours(pilot, pane) for pane in ("results", "card", "links")) > 5
        await pilot.press("2")
        assert "2 Card" in styled(pilot, "bold")
        await pilot.press("apostrophe")
        await until(pilot, lambda: re.search(r"\baa?", styled(pilot, "reverse")) is not None, "letters to jump by")
        await pilot.press("escape", "o")
        await until(
            pilot, lambda: isinstance(pilot.app.screen, ReaderScreen) and "Recommends" in styled(pilot, "reverse")
        )
        reader = pilot.app.screen
        assert isinstance(reader, ReaderScreen)
        assert " ".join(reader.evidence.quote.split()) in styled(pilot, "reverse")
        await pilot.press("up")
        at = reader.query_one(PaperText).row
        assert reader.paper.text[slice(*at)].split()[0] in styled(pilot, "underline")
        assert [one for one in segments(pilot) if one.style and (one.style.color or one.style.bgcolor)] == []


def glyphs_stand_before_colours(pilot: Pilot[None], pane: str) -> int:
    """Hold each word in the colour of a kind to the kind's glyph before it; return how many there are."""
    from explorer.tui.rows import RowList

    many = 0
    for row in pilot.app.screen.query_one(f"#{pane}", RowList).rows:
        before = ""
        for text, role in (*row.lead, *row.pieces):
            if role in KINDS and text.strip():
                many += 1
                assert KINDS[role].glyph in before + text, rows_of(pilot, pane)
            before += text
    return many


def test_no_two_kinds_have_one_glyph() -> None:
    assert len({kind.glyph for kind in KINDS.values()}) == len(KINDS)
