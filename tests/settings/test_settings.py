"""Settings: where they come from, what goes before what, and that a mistake in them is one sentence."""

from __future__ import annotations

import dataclasses
import io
import json
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.errors import SettingsError
from explorer.settings import Limits, Settings, load, settings_file
from explorer.settings.loading import read
from explorer.settings.table import meanings, rows
from explorer.settings.values import Least, Most, OneOf, Wrong, shown, value_in, value_of
from explorer.tui.themes import THEMES
from tests.cli.conftest import Ask, ask

__all__ = ["ask"]

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_nothing_set_gives_the_defaults(file: Path) -> None:
    assert load(file, {}) == Settings()


def test_a_variable_goes_before_the_file_before_the_default(file: Path) -> None:
    file.write_text('[limits]\npages = 10\nseconds = 5\n[screen]\ntheme = "council-light"\n')
    found = load(file, {"WHODECIDED_LIMITS_PAGES": "20", "PATH": "/bin", "WHODECIDED_STORE": "/x"})
    assert found.limits == Limits(pages=20, seconds=5.0)
    assert found.screen.theme == "council-light"


def test_the_file_is_in_the_platforms_folder_unless_a_variable_names_one(own_folders: Path) -> None:
    assert settings_file({}).is_relative_to(own_folders)
    assert settings_file({"WHODECIDED_SETTINGS": "~/mine.toml"}) == own_folders / "mine.toml"


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("[limits]\npagse = 1", r"There is no setting “pagse”: it stands in \[limits\] of .*settings.toml. Did you mean pages\?"),
        ("[limit]\npages = 1", r"There is no section “limit”: it stands in .*settings.toml. Did you mean limits\?"),
        ("[zzz]", r"There is no section “zzz”.* Known: limits, screen"),
        ("limits = 3", r"“limits” in .* is no section. Write \[limits\] above its settings"),
        ("[limits]\npages = 'ten'", r"“pages” in \[limits\] of .* cannot be 'ten': it must be a whole number"),
        ("[limits]\npages = 1.5", "it must be a whole number"),
        ("[limits]\npages = true", "it must be a whole number"),
        ("[limits]\npages = 0", "it must be 1 or more"),
        ("[limits]\nbytes = 9999999999999999999999", "it must be .* or less"),
        ("[limits]\nseconds = nan", "it must be 0.1 or more"),
        ("[limits]\nseconds = inf", "it must be 86,400 or less"),
        ("[screen]\ntheme = 'pink'", "it must be one of council-dark, council-light, council-contrast, council-colours-dark"),
        ("[limits", r"The settings at .*settings.toml cannot be understood: .*whodecided settings --defaults"),
        ("\udcff", "cannot be understood"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_file_is_named(file: Path, said: str, sentence: str) -> None:
    file.write_bytes(said.encode(errors="surrogateescape"))
    with pytest.raises(SettingsError, match=sentence):
        load(file, {})


@pytest.mark.parametrize(
    ("name", "words", "sentence"),
    [
        ("WHODECIDED_LIMITS_PAGSE", "1", "There is no variable “WHODECIDED_LIMITS_PAGSE”.* Did you mean WHODECIDED_LIMITS_PAGES"),
        ("WHODECIDED_STOER", "x", "Did you mean WHODECIDED_STORE"),
        ("WHODECIDED_LIMITS_PAGES", "ten", "The variable WHODECIDED_LIMITS_PAGES cannot be “ten”: it must be a whole number"),
        ("WHODECIDED_LIMITS_SECONDS", "-1", "it must be 0.1 or more"),
        ("WHODECIDED_SCREEN_THEME", "", "it must be one of"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_variable_is_named(file: Path, name: str, words: str, sentence: str) -> None:
    with pytest.raises(SettingsError, match=sentence):
        load(file, {name: words})


def test_a_file_that_is_named_and_not_there_is_missed(tmp_path: Path) -> None:
    environment = {"WHODECIDED_SETTINGS": str(tmp_path / "none.toml")}
    with pytest.raises(SettingsError, match="WHODECIDED_SETTINGS names a file that is not there"):
        load(environment=environment)
    with pytest.raises(SettingsError, match="cannot be read"):
        load(tmp_path, {})


@dataclass(frozen=True, slots=True)
class Shape:
    """A section of every kind of value."""

    round: bool = False
    """Whether it is round."""

    names: tuple[str, ...] = ("a",)
    """What it is
    called."""

    size: Annotated[float, Least(1), Most(2)] = 1.0
    unexplained: Annotated[str, OneOf(("x", "y"))] = "x"


@dataclass(frozen=True, slots=True)
class Both:
    """Settings with a section of fixed names and one of free names."""

    shape: Shape = field(default_factory=Shape)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Keys of a command."""


def test_sections_hold_values_of_every_kind_and_free_names(file: Path) -> None:
    file.write_text('[shape]\nround = true\nnames = ["b", "c"]\n[keys]\nopen = "enter"\nquit = ["q", "ctrl+q"]\n')
    found = read(Both, file, {"WHODECIDED_SHAPE_SIZE": "1.5", "WHODECIDED_KEYS_OPEN": "o, enter"})
    assert found == Both(Shape(True, ("b", "c"), 1.5), {"open": ("o", "enter"), "quit": ("q", "ctrl+q")})
    told = read(Both, file, {"WHODECIDED_SHAPE_ROUND": "no", "WHODECIDED_SHAPE_NAMES": ""})
    assert told.shape == Shape(False, ())


def test_what_a_setting_means_stands_under_it() -> None:
    assert meanings(Shape) == {"round": "Whether it is round.", "names": "What it is called."}


def test_every_setting_has_a_meaning_and_its_section_is_a_field() -> None:
    found = rows(Settings(), {})
    sections = {name: getattr(Settings(), name) for name in (field.name for field in dataclasses.fields(Settings))}
    assert {row.section for row in found} == {name for name, held in sections.items() if dataclasses.is_dataclass(held)}
    assert [row for row in found if not row.meaning.endswith(".")] == []
    assert [row for row in found if row.value != row.default] == []


def test_the_themes_that_can_be_set_are_those_of_the_explorer() -> None:
    for theme in THEMES:
        assert load(environment={"WHODECIDED_SCREEN_THEME": theme.name}).screen.theme == theme.name
    with pytest.raises(SettingsError, match=f"it must be one of {', '.join(theme.name for theme in THEMES)}\\.$"):
        load(environment={"WHODECIDED_SCREEN_THEME": "pink"})


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_text('screen = 1\n[limits]\npages = "x"\nbytez = 3\n[limitz]\n')
    with pytest.raises(SettingsError) as told:
        load(file, {"WHODECIDED_SCREEN_STILL": "perhaps", "WHODECIDED_LIMITS_PAGEZ": "3"})
    said = str(told.value)
    assert said.startswith("6 settings are wrong: (1) “screen” in ")
    for number, part in (
        (2, "“pages” in [limits] of"),
        (3, "“bytez”"),
        (4, "“limitz”"),
        (5, "PAGEZ"),
        (6, "STILL cannot be"),
    ):
        assert f"({number}) " in said
        assert part in said.partition(f"({number}) ")[2].partition(f"({number + 1}) ")[0]
    assert "\n" not in said


@given(st.one_of(st.booleans(), st.integers(-(2**60), 2**60), st.text(), st.lists(st.text()).map(tuple)))
def test_a_value_is_read_as_it_was_shown(value: object) -> None:
    read = tomllib.loads(f"a = {shown(value)}")["a"]
    assert (tuple(read) if isinstance(value, tuple) else read) == value


@given(st.text())
def test_any_words_of_a_variable_are_a_value_or_refused(words: str) -> None:
    for kind in (bool, int, float, str, tuple[str, ...]):
        try:
            value = value_in(kind, words)
        except Wrong:
            continue
        assert value_of(kind, list(value) if isinstance(value, tuple) else value) == value or value != value


def test_the_command_prints_a_file_that_holds_what_is_set(
    ask: Ask, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHODECIDED_LIMITS_PAGES", "7")
    answer = ask("settings")
    assert answer.code == 0
    assert answer.err == f"Settings are read from {settings_file()}, which is not there yet.\n"
    assert (
        "# Pages of a PDF.\n# Default: 5_000. Variable: WHODECIDED_LIMITS_PAGES, which gives it now\npages = 7\n"
        in answer.out
    )
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text(answer.out)
    monkeypatch.delenv("WHODECIDED_LIMITS_PAGES")
    assert load().limits == Limits(pages=7)
    assert ask("settings").err == f"Settings are read from {settings_file()}.\n"
    (row,) = [row for row in json.loads(ask("settings", "--json").out)["settings"] if row["name"] == "pages"]
    assert (row["value"], row["default"]) == (7, 5000)


def test_the_defaults_are_shown_when_the_file_is_wrong(ask: Ask) -> None:
    settings_file().parent.mkdir(parents=True)
    settings_file().write_text("[limits")
    assert ask("settings").code == 1
    answer = ask("settings", "--defaults")
    assert answer.code == 0
    assert tomllib.load(io.BytesIO(answer.out.encode()))["limits"]["pages"] == Limits().pages


def test_a_limit_that_is_set_holds_for_papers(ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("Minutes of the Housing Board. " * 9)
    monkeypatch.setenv("WHODECIDED_LIMITS_TEXT_BYTES", "100")
    answer = ask("add", tmp_path / "a.txt", "--store", tmp_path / "store")
    assert answer.code == 1
    assert answer.err == (
        "! a.txt: it is larger than 100 bytes. Split it, or raise “text_bytes” under [limits] (see: whodecided settings).\n"
    )


def test_nothing_is_read_at_import(file: Path) -> None:
    file.write_text("[wrong")
    done = subprocess.run(
        [sys.executable, "-c", "import explorer.cli.app, explorer.reading, explorer.settings, sys; print('tomllib' in sys.modules)"],
        cwd=ROOT, capture_output=True, text=True, timeout=120, env={"WHODECIDED_SETTINGS": str(file)},
    )  # fmt: skip
    assert (done.stdout, done.stderr) == ("False\n", "")
