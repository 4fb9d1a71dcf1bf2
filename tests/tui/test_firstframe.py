"""The first frame drawn by hand is the explore screen's, and gives the terminal back as it was."""

from __future__ import annotations

import re
import threading

import pytest

from explorer.corpus import Corpus
from explorer.tui import SAMPLE_BANNER
from explorer.tui.colours import PALETTES, Palette
from explorer.tui.firstframe import lines, painted
from explorer.tui.keymap import DEFAULT
from tests.terminal import Terminal
from tests.tui.driving import example, explorer, loaded, screen_text, until

SIZES = (
    (20, 6),
    (80, 9),
    (120, 8),
    (60, 15),
    (69, 31),
    (70, 19),
    (80, 24),
    (93, 29),
    (109, 30),
    (110, 18),
    (120, 40),
    (137, 33),
    (200, 50),
)
BANNER = "This is the sample. Add your own papers"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("banner", ["", BANNER])
async def test_it_is_what_the_explore_screen_shows_while_the_record_is_read(size: tuple[int, int], banner: str) -> None:
    let = threading.Event()

    def load() -> Corpus:
        let.wait()
        return example()

    drawn = ["".join(piece.text for piece in line) for line in lines(*size, banner=banner)]
    assert [len(line) for line in drawn] == [size[0]] * size[1]
    async with explorer(load, banner).run_test(size=size) as pilot:
        same = [line.rstrip() for line in drawn]
        await until(pilot, lambda: without_bars(screen_text(pilot)) == same, "\n".join(drawn))
        let.set()
        await loaded(pilot)


def without_bars(shown: str) -> list[str]:
    return [re.sub("[▁▂▃▄▅▆▇█]", " ", line).rstrip() for line in shown.splitlines()]


@pytest.mark.parametrize("size", [(1, 1), (3, 3), (20, 6), (40, 12)])
def test_no_terminal_is_too_small(size: tuple[int, int]) -> None:
    drawn = lines(*size, banner=BANNER)
    assert len(drawn) <= size[1]


@pytest.mark.parametrize("colours", [*PALETTES, None])
def test_colours_change_no_word(colours: Palette | None) -> None:
    frame = lines(80, 24)
    sent = painted(frame, colours)
    words = re.sub(r"\x1b\[[\d;]*m", "", sent)
    assert words == "\r\n".join("".join(piece.text for piece in line) for line in frame)


PROGRAM = """
from explorer.settings import Settings
from explorer.tui.handover import first_frame
with first_frame(Settings()):
    from explorer.tui.app import ExplorerApp
    from tests.tui.driving import example
    ExplorerApp(example).run()
"""


def test_what_is_typed_before_the_library_is_there_is_searched_for_and_the_terminal_given_back() -> None:
    with Terminal("-c", PROGRAM) as terminal:
        terminal.until_sent(b"reading the record")
        terminal.type(b"fostering")
        terminal.until("found")
        terminal.type(b"\x11")
        assert terminal.end() == 0
        assert terminal.echoes
    assert terminal.sent.startswith(b"\x1b[?1049h")
    assert terminal.sent.index(b"quit") < terminal.sent.index(b"\x1b[?1049h", 1)
    assert b"\x1b[?1049l" in terminal.sent


@pytest.mark.parametrize("width", [60, 80, 200])
def test_how_to_add_papers_is_told_whole_on_the_sample(width: int) -> None:
    words = "\n".join("".join(text for text, _ in line) for line in lines(width, 24, banner=SAMPLE_BANNER))
    assert DEFAULT.told(SAMPLE_BANNER) in words
