"""What is said names the keys in force: no text has a key of its own, and what a person sets is what every message says and every box obeys."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

from explorer.settings import Settings
from explorer.tui.app import ExplorerApp
from explorer.tui.command import Command
from explorer.tui.commands import BY_NAME, COMMANDS
from explorer.tui.firstframe import lines, title
from explorer.tui.help import HelpScreen
from explorer.tui.keymap import DEFAULT, keymap
from explorer.tui.palette import PaletteScreen
from explorer.tui.tour import tour_rows
from explorer.views import messages
from explorer.views.hints import HINTS
from tests.tui.driving import example, loaded, rows_of, said, screen_text, settled, until

PARTS = ("tui", "views", "cards", "judge", "selection", "saved", "cli")
EXPLORER = Path(__file__).resolve().parents[2] / "explorer"
NAMES_A_KEY = re.compile(
    r"\b(?:esc|escape|ctrl\+\w|alt\+\w|pgup|pgdn|F\d)\b(?!\})"
    r"|\b(?:press|hit|key) (?:the )?[^\s{]{1,6}\b"
    r"|(?<![\w{'’])(?:enter|tab|space|[b-hj-zB-HJ-Z\\/?]) (?:\w+s|to)\b"
    r"|(?:^|\. )[^\w\s{“‘(]? ?[()\[\]] and ",
)
WRITTEN_OUT = {"keymap.py", "command.py"}
"""Where keys are named: what a keyboard prints on them, and how they are written in the settings."""


def sentences() -> Iterator[tuple[str, str]]:
    """Every text with a space in it that is no docstring, with the module it stands in."""
    for part in PARTS:
        for path in sorted((EXPLORER / part).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            passed_over = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            for node in ast.walk(tree):
                words = node.value if isinstance(node, ast.Constant) and id(node) not in passed_over else ""
                if isinstance(words, str) and " " in words.strip():
                    yield path.name, words


def test_no_text_names_a_key_by_itself() -> None:
    found = list(sentences())
    assert len(found) > 300
    assert [one for one in found if one[0] not in WRITTEN_OUT and NAMES_A_KEY.search(one[1])] == []


@pytest.mark.parametrize(
    "words",
    ["esc clears", "F1 is help", "press p.", "o shows the words", "z withdraws it", "tab shows", "So. ( and ) go on"],
)
def test_the_search_for_keys_finds_them(words: str) -> None:
    assert NAMES_A_KEY.search(words)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_no_help_line_names_a_key_by_itself(command: type[Command]) -> None:
    assert not NAMES_A_KEY.search(command.about())


SET = {"leave": ("f11",), "copy": ("f7",), "read": ("f6",), "quit": ("f10",), "help": ("f9",), "add": ("f8",), "mark": ("f5",),
       "keep-marks": ("f4",), "filter-links": ("f3",), "more-ways": ("f2",), "tour": ("ctrl+n",), "results": ("!",)}  # fmt: skip


def test_messages_say_the_keys_that_are_set() -> None:
    made = keymap(SET)
    words = " ".join(row.text for row in (*messages.welcome(made.told), *messages.empty(made.told), *tour_rows(made)))
    for key in (
        "f6 shows the very words",
        "f7 copies",
        "f9 is help",
        "f10 leaves",
        "Press f8",
        "ctrl+n shows it again",
    ):
        assert key in words
    assert "esc" not in words.replace("enter or esc closes", "")
    assert made.hint("no marks").startswith("Nothing is marked. f5 ")
    assert made.hint("among links") == "f3 finds among them"
    assert "go to another thing and press p." in DEFAULT.about(BY_NAME["remember"])
    assert "{" not in "".join(made.about(command) for command in COMMANDS)
    frame = ["".join(piece.text for piece in line) for line in lines(120, 40, "press {add*}", made)]
    assert any("press f8" in line for line in frame)
    assert any("f6 shows" in line for line in frame)
    assert any(line.startswith("╭─ ! Results ") for line in frame)
    assert title("source", made) == "Source"


def test_where_words_are_typed_a_letter_is_reached_by_stepping_out_first() -> None:
    assert DEFAULT.told("{add*} adds, {add} adds, {help*} helps") == "esc, then a adds, a adds, f1 helps"
    assert keymap({"add": ()}).told("{add*} adds") == "(no key) adds"
    assert DEFAULT.told("{enter} and {nothing-such} and {0}") == "enter and {nothing-such} and {0}"


@pytest.mark.parametrize("name", HINTS)
def test_a_hint_names_commands_on_the_screen_and_no_key_in_lines(name: str) -> None:
    slots = re.findall(r"\{([a-z-]+)\*?\}", HINTS[name].screen)
    assert slots
    assert set(slots) <= set(BY_NAME)
    assert "{" not in HINTS[name].typed
    assert not NAMES_A_KEY.search(HINTS[name].typed)


async def opened(pilot: Pilot[None], key: str, screen: type) -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, screen), f"the {screen.__name__}")


async def test_the_keys_that_are_set_work_in_boxes_too() -> None:
    settings = Settings(
        keys={"leave": ("f11",), "open": ("f3",), "quit": ("f10",), "theme": ("ctrl+q",), "help": ("f9", "?")}
    )
    async with ExplorerApp(example, settings=settings).run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        for closes in ("f11", "f9", "escape"):
            await opened(pilot, "f9", HelpScreen)
            await pilot.press(closes)
            await until(pilot, lambda: pilot.app.screen is screen, "the help to close")
        await opened(pilot, "ctrl+p", PaletteScreen)
        await pilot.press(*"timeline")
        await until(pilot, lambda: "Timeline" in rows_of(pilot, "palette-list"))
        await pilot.press("f11")
        await until(pilot, lambda: pilot.app.screen is screen and settled(screen))
        before = pilot.app.theme
        await pilot.press("ctrl+q")
        await until(pilot, lambda: pilot.app.theme != before, "what ctrl+q was set to")
        await opened(pilot, "ctrl+p", PaletteScreen)
        await pilot.press("f10")
        await until(pilot, lambda: not pilot.app.is_running, "the end")


async def test_keys_that_change_places_go_round_no_circle() -> None:
    settings = Settings(keys={"leave": ("left_square_bracket",), "back": ("esc",)})
    async with ExplorerApp(example, settings=settings).run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await opened(pilot, "f1", HelpScreen)
        await pilot.press("escape")
        await pilot.press("f1")
        await until(pilot, lambda: pilot.app.screen is screen, "the help to close")


@pytest.mark.parametrize("over", ["", "ctrl+p", "f1", "a", "e"])
async def test_ctrl_q_leaves_from_anywhere_and_ctrl_c_says_so(over: str) -> None:
    async with ExplorerApp(example).run_test(size=(80, 24)) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "ctrl+c")
        await until(pilot, lambda: "ctrl+q leaves" in said(pilot), "how to leave")
        if over:
            await pilot.press(over)
            await until(pilot, lambda: pilot.app.screen is not screen, "the box")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: not pilot.app.is_running, "the end")


async def test_what_is_said_of_nothing_found_names_the_keys_that_are_set() -> None:
    settings = Settings(keys={"leave": ("f11",), "remove-part": ("f8",)})
    async with ExplorerApp(example, settings=settings).run_test(size=(120, 40)) as pilot:
        screen = await loaded(pilot)
        await pilot.press(*"zzzzqqqq")
        await until(pilot, lambda: "f11 clears" in rows_of(pilot, "results") and settled(screen))
        assert "away: f8" in rows_of(pilot, "card")
        assert "esc" not in screen_text(pilot)
