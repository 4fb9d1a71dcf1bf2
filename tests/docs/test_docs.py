"""The documentation cannot lie: its commands print what it shows, and every command, option and format stands in it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from explorer import __version__
from explorer.cli import main
from explorer.cli.app import EXITS, whodecided
from explorer.errors import Exit
from explorer.export import FORMATS
from explorer.schema import KINDS, Kind
from tests.docs.transcripts import (
    FIELDS_TABLE,
    KEYS,
    README,
    ROOT,
    SETTINGS_TABLE,
    commands,
    fields,
    fits,
    keys,
    run,
    settings,
)
from tests.screenshots import files

TEXT = README.read_text(encoding="utf-8")


def test_the_readme_shows_what_its_commands_print(tmp_path: Path) -> None:
    shown = list(commands(TEXT))
    assert len(shown) >= 4
    wrong = [command for command, lines in shown if not fits(lines, run(command, tmp_path))]
    assert wrong == [], "run: python -m tests.docs.transcripts"


def test_the_quotes_of_an_export_stand_in_a_backup_as_the_readme_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (["add", str(ROOT / "data")], ["backup", "papers.zip"], ["export", "council.json"]):
        assert main([*words, "--store", "store"]) == Exit.OK
    (code,) = re.findall(r"```python\n(.*?)```", TEXT, re.DOTALL)
    known: dict[str, Any] = {}
    exec(code, known)
    graph = json.loads(Path("council.json").read_text(encoding="utf-8"))
    told = [one for one in (*graph["nodes"], *graph["edges"]) if "evidence_document" in one]
    assert len(told) > 500
    for one in told:
        text = known["texts"][one["evidence_document"]]
        assert text[one["evidence_start"] : one["evidence_end"]] == one["evidence_quote"]


@pytest.mark.parametrize("name", sorted(whodecided.commands))
def test_every_command_and_its_options_are_in_the_readme(name: str) -> None:
    assert f"whodecided {name}" in TEXT
    options = {option for parameter in whodecided.commands[name].params for option in parameter.opts}
    assert [option for option in options if option.startswith("--") and option not in TEXT] == []


def test_every_key_is_in_the_readme() -> None:
    assert KEYS.findall(TEXT) == [keys()], "run: python -m tests.docs.transcripts"


def test_every_search_field_is_in_the_readme() -> None:
    assert FIELDS_TABLE.findall(TEXT) == [fields()], "run: python -m tests.docs.transcripts"


def test_every_setting_is_in_the_readme() -> None:
    assert SETTINGS_TABLE.findall(TEXT) == [settings()], "run: python -m tests.docs.transcripts"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_in_the_readme(name: str) -> None:
    assert f"`{name}`" in TEXT


@pytest.mark.parametrize("code", EXITS)
def test_every_exit_code_is_in_the_readme(code: Exit) -> None:
    assert re.search(rf"^\| {int(code)} \| {re.escape(EXITS[code])} \|$", TEXT, re.MULTILINE)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_kind_is_in_the_readme_with_its_sign(kind: Kind) -> None:
    assert f"{kind.glyph} {kind.many}" in TEXT


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_pictures_are_those_that_the_script_makes() -> None:
    assert {path.name for path in (ROOT / "screenshots").iterdir()} == files(), "run: make screenshots"


def test_every_picture_and_file_that_the_readme_names_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert [target for target in targets if "://" not in target and not (ROOT / target).exists()] == []


def test_every_section_that_a_paper_links_to_is_in_it() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        heads = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
        anchors = {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}
        assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= anchors, name


def test_every_file_that_contributing_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|json|md))?)`", text))
    homes = (ROOT, ROOT / "explorer", ROOT / "explorer" / "text")
    assert len(named) > 40
    assert [name for name in sorted(named) if not any((home / name).exists() for home in homes)] == []
