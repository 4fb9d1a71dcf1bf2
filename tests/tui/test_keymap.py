"""Keys that a person has set: one source for what runs, the footer, the palette, the help and the tour; no conflict gets in."""

from __future__ import annotations

import pytest

from explorer.errors import SettingsError
from explorer.settings import Screen, Settings
from explorer.tui.app import ExplorerApp
from explorer.tui.command import EVERYWHERE, Command
from explorer.tui.commands import BY_NAME, COMMANDS
from explorer.tui.footer import footer, in_force
from explorer.tui.help import HelpScreen
from explorer.tui.helping import help_rows
from explorer.tui.keymap import DEFAULT, conflicts, keymap
from explorer.tui.palette import PaletteScreen, command_rows
from explorer.tui.rows import RowList
from explorer.tui.tour import TourScreen, first_time, tour_rows
from explorer.tui.widgets import SearchBox, TextBox
from tests.tui.driving import every_size, example, loaded, rows_of, said, screen_text, settled, until


def test_the_keys_of_the_classes_do_not_collide() -> None:
    assert list(conflicts(DEFAULT)) == []


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_a_key_of_another_command_is_refused_exactly_where_both_work_in_one_pane(command: type[Command]) -> None:
    for other in COMMANDS:
        shared = other is not command and bool(command.panes & other.panes)
        for key in other.keys:
            taken = (
                next(one for one in COMMANDS if one is not command and key in one.keys)
                if other is not command
                else None
            )
            if shared and taken is not None:
                with pytest.raises(SettingsError, match=command.name):
                    keymap({command.name: (key,)})
            elif other is command:
                assert list(conflicts(keymap({command.name: (key,)}))) == []


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"serch": ("x",)}, "There is no command “serch”.*Did you mean search"),
        ({"search": ("hyper+x",)}, "“hyper\\+x” is no key"),
        ({"search": ("",)}, "“” is no key"),
        (
            {"search": ("?",)},
            "The key \\? cannot run both “search” and “help”: both work in the card, as \\[keys\\] in .*settings.toml has it",
        ),
        ({"quit": ()}, "“quit” needs a key"),
        ({"search": ("?",), "help": ("f1", "?")}, "cannot run both “search” and “help”"),
    ],
)
def test_what_cannot_be_set_is_a_sentence(given: dict[str, tuple[str, ...]], sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        keymap(given)


@pytest.mark.parametrize(
    ("written", "key"),
    [("?", "question_mark"), ("/", "slash"), ("esc", "escape"), ("ctrl+k", "ctrl+k"), ("alt+←", "alt+left"), ("Q", "Q"),
     ("ctrl+esc", "ctrl+escape"), ("f12", "f12"), ("@", "at"), ("+", "plus"), ("!", "exclamation_mark")],
)  # fmt: skip
def test_keys_are_written_as_on_a_keyboard(written: str, key: str) -> None:
    assert keymap({"search": (written,), "help": ("f1",), "leave": ("f11",), "back": ("f9",)}).of(
        BY_NAME["search"]
    ) == (key,)


@pytest.mark.parametrize("written", ["!", "@", "+", "_", "~", "ctrl+\\", "ctrl+/", "alt+up", "f12", "x", "ä"])
def test_a_key_is_shown_as_it_is_written(written: str) -> None:
    assert keymap({"search": (written,), "remove-part": ("f9",)}).words(BY_NAME["search"]) == (
        written.replace("up", "↑"),
    )


def test_two_commands_can_change_keys() -> None:
    made = keymap({"back": ("]",), "forward": ("[",)})
    assert made.words(BY_NAME["back"]) == ("]",)
    assert made.at("card", "left_square_bracket") is BY_NAME["forward"]


def test_footer_palette_help_and_tour_say_what_is_set() -> None:
    made = keymap({"copy": ("f7",), "quit": ("f10",)})
    assert ("f7", "cite") in footer("card", 400, made)
    assert next(row for row in command_rows("citation", made) if row.key == "command copy").tail == ("f7", "match")
    assert next(row for row in help_rows("", "card", made) if row.key == "copy").lead[0].text.split() == ["f7"]
    assert "f10 leaves" in tour_rows(made)[4].text


@pytest.mark.parametrize("pane", sorted(EVERYWHERE))
def test_help_begins_with_what_works_where_one_was(pane: str) -> None:
    names = [row.key for row in help_rows("", pane) if row.stops]
    here = [command.name for command in in_force(pane)]
    assert set(names[: len(here)]) == set(here)
    assert len(names) == len(COMMANDS)


def test_help_of_the_search_box_says_that_letters_are_words_there() -> None:
    first = help_rows("", "search")[0]
    assert (first.stops, "leave the box: tab." in first.text) == (False, True)
    assert "leave the box: f6." in help_rows("", "search", keymap({"next-pane": ("n", "f6")}))[0].text
    assert all("leave the box" not in row.text for pane in EVERYWHERE - {"search"} for row in help_rows("", pane))


@every_size
async def test_a_key_that_was_set_runs_the_old_one_does_not_and_everything_says_so(size: tuple[int, int]) -> None:
    keys = {
        "theme": ("f7",),
        "links": ("x",),
        "remove-part": ("f8",),
        "help": ("f9",),
        "quit": ("f10",),
        "mark": ("f5",),
    }
    async with ExplorerApp(example, settings=Settings(keys=keys)).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        await pilot.press("escape", "x")
        await until(pilot, lambda: screen.pane == "links")
        await pilot.press("1", "3")
        assert screen.pane == "results"
        before = pilot.app.theme
        await pilot.press("t", "question_mark")
        assert (pilot.app.theme, pilot.app.screen) == (before, screen)
        await pilot.press("f7")
        await until(pilot, lambda: pilot.app.theme != before)
        # The footer, a message, the palette and the help, which opens with the keys of the pane.
        assert screen_text(pilot).splitlines()[-1].rstrip().endswith("f9 help  f10 quit")
        await pilot.press("m")
        assert "f5 " in said(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen))
        rows = {row.key: row for row in pilot.app.screen.query_one(RowList).rows}
        assert rows["command theme"].tail == ("f7", "match")
        await pilot.press("escape", "2", "f9")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        assert rows_of(pilot, "help-list").startswith("In the card · ")
        await pilot.press(*"colours")
        await until(pilot, lambda: rows_of(pilot, "help-list").count("f7 Next theme") == 1, "the line of the help")
        assert "f7" in screen_text(pilot)


@every_size
async def test_the_tour_comes_first_and_lets_one_go_on(size: tuple[int, int]) -> None:
    async with ExplorerApp(example, tour=True).run_test(size=size) as pilot:
        await until(pilot, lambda: "shows every key" in screen_text(pilot), "the tour")
        assert isinstance(pilot.app.screen, TourScreen)
        for words in ("Type what you look for", "enter opens", "o reads the paper", "shows every key"):
            assert words in screen_text(pilot)
        await pilot.press("escape")
        screen = await loaded(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(pilot.app.screen, TourScreen), "the tour again")
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen and settled(screen))


def test_the_tour_is_shown_once() -> None:
    assert first_time()
    assert not first_time()


@every_size
async def test_nothing_moves_by_itself_where_that_is_set(size: tuple[int, int]) -> None:
    async with ExplorerApp(example, settings=Settings(screen=Screen(still=True))).run_test(size=size) as pilot:
        screen = await loaded(pilot)
        assert pilot.app.animation_level == "none"
        assert not screen.query_one(SearchBox).cursor_blink
        await pilot.press("escape", "2")
        for press in ("G", "g", "pagedown", "end"):
            await pilot.press(press)
            assert screen.listing().scroll_y == screen.listing().scroll_target_y
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, HelpScreen))
        assert not pilot.app.screen.query_one(TextBox).cursor_blink
