"""The command that tells what can be set and what is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from explorer.cli.context import json_option
from explorer.cli.output import narrate, say, say_json
from explorer.errors import Exit

if TYPE_CHECKING:
    from explorer.settings.table import Row


@click.command(
    epilog="\b\nExamples:\n  whodecided settings\n  whodecided settings --defaults > settings.toml\n"
    "  WHODECIDED_LIMITS_PAGES=200 whodecided add packs/"
)
@click.option("--defaults", is_flag=True, help="Show what holds where nothing is set, also when the file is wrong.")
@json_option
def settings(defaults: bool, as_json: bool) -> int:
    """Show every setting, its value, its default and what it means, as the file that may hold them.

    The file is settings.toml in the folder where your system keeps settings, or the one that WHODECIDED_SETTINGS names. A variable such as
    WHODECIDED_LIMITS_PAGES goes before it.
    """
    from explorer.settings import Settings, load, settings_file
    from explorer.settings.table import rows

    file = settings_file()
    found = rows(Settings(), {}) if defaults else rows(load(file))
    if as_json:
        say_json({"file": str(file), "settings": [row._asdict() for row in found]})
        return Exit.OK
    narrate(f"Settings are read from {file}{'' if file.exists() else ', which is not there yet'}.")
    say("\n".join(_lines(found)))
    return Exit.OK


def _lines(found: list[Row]) -> Iterator[str]:
    from explorer.settings.values import shown

    section = ""
    for row in found:
        if row.section != section:
            yield from [f"[{row.section}]"] if not section else ["", f"[{row.section}]"]
            section = row.section
        else:
            yield ""
        yield f"# {row.meaning}"
        yield f"# Default: {shown(row.default)}. Variable: {row.variable}{', which gives it now' if row.given else ''}"
        yield f"{row.name} = {shown(row.value)}"
