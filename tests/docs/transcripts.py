"""Writes what the README cannot know by itself: python -m tests.docs.transcripts

That is what the commands it shows really print, and the tables of keys, search fields and settings.

A block is marked `console`; a line that starts with `$ ` is a command, what follows is its output. A line `...` stands
for lines left out.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
KEYS = re.compile(r"(?<=<!-- keys -->\n).*?(?=<!-- end of keys -->)", re.DOTALL)
FIELDS_TABLE = re.compile(r"(?<=<!-- fields -->\n).*?(?=<!-- end of fields -->)", re.DOTALL)
SETTINGS_TABLE = re.compile(r"(?<=<!-- settings -->\n).*?(?=<!-- end of settings -->)", re.DOTALL)
BLOCK = re.compile(r"```console\n(.*?)```", re.DOTALL)


def commands(text: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the commands of all console blocks in order, each with the lines shown below it."""
    for block in BLOCK.findall(text):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.rstrip("\n").split("\n")
            yield command, lines


def run(command: str, folder: Path) -> list[str]:
    """Run one `whodecided` command in `folder`, which keeps the store too, and return the lines it prints."""
    program, *words = shlex.split(command)
    if program != "whodecided":
        raise ValueError(f"the README shows {program!r}, which this script does not run")
    if not (folder / "data").exists():
        (folder / "data").symlink_to(ROOT / "data", target_is_directory=True)
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "WHODECIDED_STORE": str(folder / "store"), "COLUMNS": "100", "PYTHONPATH": paths}
    done = subprocess.run(
        [sys.executable, "-m", "explorer", *words],
        cwd=folder, capture_output=True, text=True, timeout=120, env=environment,
    )  # fmt: skip
    return (done.stdout + done.stderr).rstrip("\n").split("\n")


def fits(shown: list[str], printed: list[str]) -> bool:
    """Tell whether the lines shown are those printed, seconds aside, where a line `...` stands for any lines."""
    pattern = "\n".join(".*" if line == "..." else re.escape(_steady(line)) for line in shown)
    return re.fullmatch(pattern, _steady("\n".join(printed)), re.DOTALL) is not None


def _steady(text: str) -> str:
    return re.sub(r"in \d+\.\d s", "in 0.0 s", text)


def _rewritten(block: str, folder: Path) -> str:
    parts = []
    for command, shown in commands(f"```console\n{block}```"):
        printed = run(command, folder)
        cut = shown.index("...") if "..." in shown else len(printed)
        lines = printed if cut >= len(printed) else [*printed[:cut], "..."]
        parts.append("\n".join([f"$ {command}", *lines]))
    return "\n\n".join(parts) + "\n"


def keys() -> str:
    """Return the table of keys, a row for each command of the explorer."""
    from explorer.tui.commands import COMMANDS
    from explorer.tui.keymap import DEFAULT

    rows = [
        f"| {' '.join(f'`{key}`' for key in row.key_words())} | {row.name} | {DEFAULT.about(row)} |"
        for row in COMMANDS
        if row.keys
    ]
    return "\n".join(["| keys | name | what they do |", "| --- | --- | --- |", *rows]) + "\n"


def fields() -> str:
    """Return the table of the search line's fields."""
    from explorer.search.terms import FIELDS

    rows = [f"| `{field.name}:` | {field.meaning} | `{field.name}:{field.example}` |" for field in FIELDS.values()]
    return "\n".join(["| field | narrows to | such as |", "| --- | --- | --- |", *rows]) + "\n"


def settings() -> str:
    """Return the table of settings, a row for each."""
    from explorer.settings import Settings
    from explorer.settings.table import rows
    from explorer.settings.values import shown

    told = [
        f"| `{row.section}` | `{row.name}` | `{shown(row.default)}` | {row.meaning} |" for row in rows(Settings(), {})
    ]
    return "\n".join(["| section | setting | default | what it is |", "| --- | --- | --- | --- |", *told]) + "\n"


def main() -> None:
    """Write the README again with what its commands print now; a block's `...` keeps its place."""
    with tempfile.TemporaryDirectory() as folder:
        text = README.read_text(encoding="utf-8")
        text = BLOCK.sub(lambda match: f"```console\n{_rewritten(match.group(1), Path(folder))}```", text)
        text = KEYS.sub(lambda _: keys(), text)
        text = FIELDS_TABLE.sub(lambda _: fields(), text)
        text = SETTINGS_TABLE.sub(lambda _: settings(), text)
        README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
