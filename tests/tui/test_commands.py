"""The command classes are the only source of keys: footer, palette and help say the same, and nothing collides."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from textual.binding import Binding

from explorer.tui.acting import Acting
from explorer.tui.command import EVERYWHERE, PANES, READER, SEARCH, Command, key_word
from explorer.tui.commands import BY_NAME, COMMANDS
from explorer.tui.explore import ExploreScreen
from explorer.tui.footer import footer, in_force
from explorer.tui.helping import help_rows
from explorer.tui.keymap import DEFAULT
from explorer.tui.keys import bindings
from explorer.tui.palette import command_rows
from explorer.tui.reader import ReaderScreen

TUI = Path(__file__).resolve().parents[2] / "explorer" / "tui"


def test_every_command_class_is_in_the_list_and_complete() -> None:
    assert set(COMMANDS) == set(Command.__subclasses__())
    assert len(BY_NAME) == len(COMMANDS)
    for command in COMMANDS:
        assert command.name
        assert command.title
        assert command.keys
        assert command.__doc__
        assert command.panes <= EVERYWHERE


@pytest.mark.parametrize("pane", sorted(EVERYWHERE))
def test_no_key_means_two_things_in_one_pane(pane: str) -> None:
    keys = Counter(key for command in in_force(pane) for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_screens_bind_exactly_the_keys_of_the_commands() -> None:
    for screen, pane in ((ExploreScreen, ""), (ReaderScreen, READER)):
        bound = {(one.key, one.action) for one in screen.BINDINGS if isinstance(one, Binding)}
        wanted = {(one.key, one.action) for one in bindings(pane) if isinstance(one, Binding)}
        assert bound == wanted
    of_panes = {(key, command.name) for command in COMMANDS if command.panes & PANES for key in command.keys}
    assert len(bindings()) == len(of_panes)


def test_help_shows_every_command_with_all_its_keys() -> None:
    rows = {row.key: row for row in help_rows() if row.stops}
    assert set(rows) == set(BY_NAME)
    for name, row in rows.items():
        assert [key_word(key) for key in BY_NAME[name].keys] == row.lead[0].text.split()
        assert DEFAULT.about(BY_NAME[name]) in row.text


def test_help_is_searched_by_words_of_any_part() -> None:
    assert [row.key for row in help_rows("citation") if row.stops] == ["copy"]
    assert "quit" in [row.key for row in help_rows("ctrl+q") if row.stops]
    assert "no command" in help_rows("zzzz")[0].text


def test_the_palette_offers_every_command() -> None:
    assert [row.key for row in command_rows("")] == [f"command {command.name}" for command in COMMANDS]
    assert command_rows("them")[0].pieces[0].text == "Next theme"
    assert command_rows("EXP")[0].pieces[0].text == "Export"


@pytest.mark.parametrize("pane", sorted(EVERYWHERE))
@pytest.mark.parametrize("width", [1, 12, 30, 60, 80, 200])
def test_the_footer_fits_and_help_and_quit_go_last(pane: str, width: int) -> None:
    entries = footer(pane, width)
    assert sum(len(key) + len(word) + 3 for key, word in entries) <= width + 2
    words = [word for _, word in entries]
    known = {command.footer for command in in_force(pane)}
    assert set(words) <= known
    if words:
        assert "quit" in words
    if len(words) > 1:
        assert "help" in words


def test_the_footer_offers_no_letter_where_letters_are_typed() -> None:
    assert all(len(key) > 1 for key, _ in footer(SEARCH, 200))


@pytest.mark.parametrize("pane", sorted(EVERYWHERE))
def test_a_search_and_the_palette_are_one_key_away_wherever_one_is(pane: str) -> None:
    here = {key: command.name for command in COMMANDS if pane in command.panes for key in command.keys}
    assert here["slash"] == ("find-in-paper" if pane == READER else "search")
    assert here["ctrl+p"] == here["colon"] == "palette"


def test_every_doing_of_a_command_is_one_a_screen_knows() -> None:
    for command in COMMANDS:
        names = set(command.run.__code__.co_names)
        assert names & {name for name in vars(Acting) if not name.startswith("_")}


def test_no_text_reaches_a_widget_but_through_the_gate() -> None:
    for path in TUI.rglob("*.py"):
        words = path.read_text(encoding="utf-8")
        for risky in ("Static(", "Label(", "OptionList(", "DataTable(", "from_markup", "Text.from", "Markdown("):
            assert risky not in words, f"{path.name} uses {risky}"
